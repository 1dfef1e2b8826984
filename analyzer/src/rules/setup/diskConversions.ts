// Owns the reading of mbr2gpt.exe: what it could not do with a disk, unless a later run of it went through.
import type { FactIndex } from '../../facts/factIndex';
import type { Match } from '../defineRule';
import { detail, quotable } from '../matching/values';

/**
 * The disk that was not converted, by the first thing that was missing.
 * @param topic `room` where the new system partition has no place, `failed` for all else
 * @param variant the words of the rule for it
 */
export function* failedConversions(
  index: FactIndex,
  topic: 'room' | 'failed',
  variant: string,
): Iterable<Match> {
  const said = index.ofShape('disk.convert.room', 'disk.convert.failed');
  const last = said.at(-1);
  if (last === undefined || index.ofShape('disk.convert.done').some((k) => k > last)) return;
  const cause = said.find((k) => index.fact(k).shape === 'disk.convert.room') ?? said[0] ?? last;
  if (index.fact(cause).shape !== `disk.convert.${topic}`) return;
  const disk = said.map((k) => index.fact(k).fields.disk).find((one) => one !== undefined);
  yield {
    fact: cause,
    variant,
    standing: 'proof',
    depth: 'reason',
    confidence: 'medium',
    values: { words: quotable(index.fact(cause).fields.words) },
    details: detail('Disk', '磁盘', disk),
    evidence: said.slice(0, 4).map((fact) => ({ fact, role: 'cause' as const })),
  };
}
