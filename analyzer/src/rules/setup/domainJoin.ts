// Owns what unattended setup says of joining a domain; a look-up that will be tried again is no failure.
import { hresultFromWin32 } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import type { Match } from '../defineRule';
import { detail, hexOrUnknown } from '../matching/values';

/** The join that setup gave up, unless a later one worked. */
export function* domainJoins(index: FactIndex): Iterable<Match> {
  const failed = index.ofShape('setup.join.failed');
  const [first] = failed;
  const last = failed.at(-1);
  if (first === undefined || last === undefined) return;
  if (index.ofShape('setup.join.done').some((k) => k > last)) return;
  const code = failed.map((k) => codeOfJoin(index, k)).find((one) => one !== undefined);
  const asked = index.ofShape('setup.join.domain').find((k) => k < first);
  const domain = asked === undefined ? undefined : index.fact(asked).fields.domain;
  yield {
    fact: first,
    variant: domain === undefined ? 'anyDomainJoin' : 'domainJoin',
    ...(code === undefined ? {} : { code }),
    culprit: { kind: 'component', name: domain ?? 'DJOIN.EXE' },
    values: { domain: domain ?? '', code: hexOrUnknown(code) },
    details: detail('Domain', '域', domain),
    evidence: failed.slice(0, 3).map((fact) => ({ fact, role: 'cause' as const })),
  };
}

function codeOfJoin(index: FactIndex, k: number): number | undefined {
  const { win32, code } = index.fact(k).fields;
  const value = Number(win32 ?? code);
  return Number.isInteger(value) && value > 0 && value <= 0xffff ? hresultFromWin32(value) : undefined;
}
