// Owns why missing files came from nowhere, where no source was given: Windows Update was not to be asked or could not be,
// and which file it was.
import { formatCode } from '../../codes/index';
import type { FactIndex } from '../../facts/factIndex';
import type { Detail } from '../../model';
import { codeOfField } from '../../operations/draft';
import type { Match } from '../defineRule';
import { factInReach } from '../matching/givenSources';
import { detail } from '../matching/values';

/** WU_E_REDIRECTOR_CONNECT_POLICY (wuerror.h): Microsoft's own servers are not to be asked. */
const forbiddenByPolicy = 0x8024500c;

/**
 * The match of an operation to which no source was given.
 * @param asked rows that tell what was asked for
 */
export function withoutSource(index: FactIndex, match: Match, asked: readonly Detail[]): Match {
  const local = factInReach(index, match.fact, ['cbs.repair.local-only', 'cbs.repair.no-update']);
  const search = local === undefined ? refusedSearch(index, match) : undefined;
  if (search !== undefined) return { ...match, ...search, details: asked };
  return {
    ...match,
    depth: local === undefined ? 'code' : 'reason',
    confidence: 'medium',
    ...(local === undefined ? {} : { variant: 'localOnly', evidence: withCause(match, local) }),
    ...wantedFile(index, match.fact, asked),
  };
}

/** The search of Windows Update that failed before the answer, or what the verdict behind it says of the download. */
function refusedSearch(index: FactIndex, match: Match): Partial<Match> | undefined {
  const before = factInReach(index, match.fact, ['cbs.wu.search-failed']);
  const behind = index
    .ofShape('cbs.session.end', 'cbs.check.verdict')
    .find((n) => n >= match.fact && n < match.fact + 60);
  const k = before ?? behind;
  const fact = k === undefined ? undefined : index.fact(k);
  const code = before === undefined ? codeOfField(fact?.fields.download) : fact?.codes[0];
  // Facility 0x24: the update client itself says why; the codes of CBS only say that nothing came.
  if (k === undefined || code === undefined || code >>> 16 !== 0x8024) return undefined;
  return {
    fact: k,
    code,
    depth: 'reason',
    confidence: 'high',
    variant: code === forbiddenByPolicy ? 'forbidden' : 'unreached',
    values: { code: formatCode(code) },
    evidence: withCause(match, k),
  };
}

/** The component and the file that the repair found nowhere. */
function wantedFile(
  index: FactIndex,
  from: number,
  asked: readonly Detail[],
): Pick<Match, 'culprit' | 'details'> {
  const k = factInReach(index, from, ['cbs.repair.no-replacement']);
  const { component: name, file } = k === undefined ? {} : index.fact(k).fields;
  if (name === undefined) return { details: asked };
  return { culprit: { kind: 'component', name }, details: [...detail('File', '文件', file), ...asked] };
}

/** The evidence of a match behind the record that tells why. */
export function withCause(match: Match, fact: number): NonNullable<Match['evidence']> {
  const others = (match.evidence ?? []).map((item) => ({ fact: item.fact, role: 'consequence' as const }));
  return [{ fact, role: 'cause' }, ...others.filter((item) => item.fact !== fact)].slice(0, 8) as NonNullable<
    Match['evidence']
  >;
}
