// Owns what the User State Migration Tool says of itself in scanstate.log and loadstate.log: that it gave up, and at what.
import { formatCode } from '../codes/index';
import { hresultFromWin32 } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import type { Match } from './defineRule';
import { detail } from './values';

/** Errors that the tool ignored (`/c`) end in success; only its own last words tell that it gave up. */
export function* usmtMatches(index: FactIndex): Iterable<Match> {
  const [end] = index.ofShape('setup.usmt.failed');
  const [copy] = index.ofShape('setup.usmt.copy');
  const at = index.ofShape('setup.usmt.object')[0] ?? (end === undefined ? undefined : copy);
  if (at === undefined) {
    if (end !== undefined) yield ofEnd(index, end);
    return;
  }
  const object = index.fact(at).fields.object ?? '';
  const win32 = copy === undefined ? undefined : index.fact(copy).fields.win32;
  const code = win32 === undefined ? undefined : hresultFromWin32(Number(win32));
  yield {
    fact: at,
    variant: code === undefined ? 'usmtUncoded' : 'usmt',
    ...(code === undefined ? {} : { code }),
    culprit: { kind: 'path', name: object },
    values: { object, code: code === undefined ? '' : formatCode(code) },
    details: detail('Object', '对象', object),
    evidence: [at, copy, end]
      .filter((k) => k !== undefined)
      .map((fact) => ({ fact, role: fact === end ? ('verdict' as const) : ('cause' as const) })),
  };
}

function ofEnd(index: FactIndex, end: number): Match {
  const reason = index.fact(end).fields.reason?.trim();
  return {
    fact: end,
    variant: reason === undefined ? 'usmtPlain' : 'usmtReason',
    depth: 'reason',
    confidence: reason === undefined ? 'low' : 'medium',
    values: { reason: reason ?? '' },
  };
}
