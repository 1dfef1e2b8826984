// Images that setup could not mount, and what its records of images have in common.
import { hresultFromWin32, isFailureCode } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { fileNameOf } from '../../facts/paths';
import { codeOfField } from '../../operations/draft';
import type { Match } from '../defineRule';
import { detail, factBefore, hexOrUnknown } from '../matching/values';

/** The driver that mounts images has no entry among the services. */
const lostDriver: ReadonlySet<string> = new Set(['setup.wimmount-lost']);

/** One match per image that could not be mounted; the driver is the cause where setup did not find it. */
export function* failedMounts(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('setup.mount-failed')) {
    const code = codeOfRecord(index, k);
    const path = index.fact(k).fields.wim ?? '';
    if (code === undefined) continue;
    const lost = factBefore(index, k, lostDriver, 12);
    const reason = lost === undefined ? undefined : codeOfRecord(index, lost);
    const isLost = lost !== undefined && reason !== undefined;
    const shown = reason ?? code;
    yield {
      fact: isLost ? lost : k,
      variant: isLost ? 'driver' : 'mount',
      code: shown,
      culprit: isLost ? { kind: 'driver', name: 'WimMount' } : { kind: 'path', name: path },
      values: { file: fileNameOf(path), path, code: hexOrUnknown(shown) },
      details: detail('Image', '映像', path),
      evidence: [
        ...(isLost ? [{ fact: lost, role: 'cause' as const }] : []),
        { fact: k, role: isLost ? 'consequence' : 'cause' },
        ...answerBehind(index, k, 'setup.operation.failed'),
      ],
    };
  }
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
