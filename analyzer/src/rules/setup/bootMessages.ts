// Owns the steps of the boot file service: the file that one names, and the one that setup gives up at without a code of its own.
import { hresultFromWin32 } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { failedEndOf } from '../../facts/words/objects';
import type { Match } from '../defineRule';
import { hex } from '../matching/classCodes';
import { detail, isDiskFull } from '../matching/values';

/** Facts between a failing step of the boot file service and the message. */
const reach = 20;

/** The step of the boot file service right above the message with which setup gives up at the boot configuration. */
export function* stepOfMessage(index: FactIndex): Iterable<Match> {
  const end = index
    .ofShape('setup.message.fatal')
    .findLast((k) => /boot configuration/.test(index.fact(k).fields.text ?? ''));
  const k = index
    .ofShape('boot.files.error')
    .findLast((step) => end !== undefined && step < end && end - step <= reach);
  if (end === undefined || k === undefined) return;
  const { path, error = '' } = index.fact(k).fields;
  const number = Number(error);
  if (path === undefined || number === 0 || isDiskFull(error)) return;
  const code = number > 0xffff ? number : hresultFromWin32(number);
  yield atFile(k, path, code, end);
}

/** A step of the service that failed at a file, and the record that tells what that came to. */
export function atFile(step: number, path: string, code: number, end: number): Match {
  return {
    fact: step,
    variant: 'file',
    code,
    culprit: { kind: 'path', name: path },
    values: { code: hex(code), file: path },
    details: detail('File', '文件', path),
    evidence: [
      { fact: step, role: 'cause' },
      { fact: end, role: 'verdict' },
    ],
  };
}

/** The file that a step of the service names; of a copy the end at which it failed. */
export function fileOf(index: FactIndex, k: number): string | undefined {
  const { fields } = index.fact(k);
  return fields.path ?? failedEndOf(fields);
}
