// Images that setup could not mount, and what its records of images have in common.
import { hresultFromWin32, isFailureCode } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { fileNameOf } from '../../facts/paths';
import { codeOfField } from '../../operations/draft';
import type { Match } from '../defineRule';
import { detail, factBefore, hexOrUnknown } from '../matching/values';

/** The driver that mounts images has no entry among the services. */
const lostDriver: ReadonlySet<string> = new Set(['setup.wimmount-lost']);

/** The WIM library mounts into folders of fixed drives only. */
const notFixed = 0xc1420134;

/** One match per image that could not be mounted; the driver is the cause where setup did not find it. */
export function* failedMounts(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('setup.mount-failed')) {
    const code = codeOfRecord(index, k);
    const path = index.fact(k).fields.wim ?? '';
    if (code === undefined) continue;
    const told = answerBehind(index, k, 'setup.operation.failed');
    const lost = lostDriverBefore(index, k);
    yield lost === undefined
      ? {
          fact: k,
          variant: code === notFixed ? 'mountRemovable' : 'mount',
          culprit: { kind: 'path', name: path },
          ...partsOf(path, code),
          evidence: [{ fact: k, role: 'cause' }, ...told],
        }
      : {
          fact: lost.fact,
          variant: 'driver',
          culprit: { kind: 'driver', name: 'WimMount' },
          ...partsOf(path, lost.code),
          evidence: [{ fact: lost.fact, role: 'cause' }, { fact: k, role: 'consequence' }, ...told],
        };
  }
}

/** The record before a failed mount that says with a code that the driver is not there. */
function lostDriverBefore(
  index: FactIndex,
  k: number,
): { readonly fact: number; readonly code: number } | undefined {
  const fact = factBefore(index, k, lostDriver, 12);
  const code = fact === undefined ? undefined : codeOfRecord(index, fact);
  return fact === undefined || code === undefined ? undefined : { fact, code };
}

function partsOf(path: string, code: number): Pick<Match, 'code' | 'values' | 'details'> {
  return {
    code,
    values: { file: fileNameOf(path), path, code: hexOrUnknown(code) },
    details: detail('Image', '映像', path),
  };
}

/** The code that a record of an image states, as the HRESULT that the caller sees. */
export function codeOfRecord(index: FactIndex, k: number): number | undefined {
  const { fields } = index.fact(k);
  const win32 = fields.win32 === undefined ? undefined : hresultFromWin32(Number(fields.win32));
  const code = win32 ?? codeOfField(fields.hresult);
  return code !== undefined && isFailureCode(code) ? code : undefined;
}

/** The next record of a shape, which only hands the failure on. */
export function answerBehind(
  index: FactIndex,
  k: number,
  shape: string,
): { fact: number; role: 'consequence' }[] {
  const next = index.ofShape(shape).find((other) => other > k);
  return next === undefined ? [] : [{ fact: next, role: 'consequence' }];
}
