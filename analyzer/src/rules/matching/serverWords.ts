// Owns what an update server says, in the words of .NET and without a code, of a synchronization that it could not make:
// no connection, no secure connection, an answer that refuses.
import type { FactIndex } from '../../facts/factIndex';
import type { Operation } from '../../model';
import type { Match, RuleContext } from '../defineRule';
import { detail } from './values';

/** Keys of the variants that word such a match: without and with the server that is named. */
export const serverWords = 'serverWords';
export const serverWordsAt = 'serverWordsAt';

/** What the words are about. */
export type ServerReason = 'unreachable' | 'tls' | 'status';

/** How many facts above the line of the synchronization the words may stand on one of their own. */
const reach = 10;

/** One match per synchronization that failed for this reason. */
export function* matchServerWords({ index, operations }: RuleContext, reason: ServerReason): Iterable<Match> {
  for (const operation of operations) {
    const told = operation.outcome === 'failed' && !operation.recoveredLater && wordsOf(index, operation);
    if (!told || reasonOf(told.words) !== reason) continue;
    const isNamed = told.host !== undefined && reason === 'unreachable';
    yield {
      fact: told.fact,
      variant: isNamed ? serverWordsAt : serverWords,
      depth: 'reason',
      confidence: told.host === undefined ? 'medium' : 'high',
      ...(told.host === undefined ? {} : { culprit: { kind: 'host' as const, name: told.host } }),
      values: { words: told.words, host: told.host ?? '', code: '' },
      details: detail('Server', '服务器', told.host),
    };
  }
}

interface Told {
  readonly fact: number;
  readonly words: string;
  readonly host: string | undefined;
}

/** In the record of the synchronization itself, or on a line beside it. */
function wordsOf(index: FactIndex, { kind, endFact }: Operation): Told | undefined {
  if (kind !== 'wu-scan' || endFact === undefined) return undefined;
  if (!/^(?:event\.wsus|wu\.server)\.sync-failed$/.test(index.fact(endFact).shape)) return undefined;
  const around = Array.from({ length: reach + 3 }, (_, n) => endFact + 2 - n);
  const candidates = [endFact, ...around.filter((k) => 0 <= k && k < index.facts.length && k !== endFact)];
  const fact = candidates.find((k) => {
    const { shape, fields } = index.fact(k);
    return fields.words !== undefined && (k === endFact || shape === 'told.connection');
  });
  if (fact === undefined) return undefined;
  const { words = '', host } = index.fact(fact).fields;
  return {
    fact,
    words: words.trim(),
    host: host ?? /could not be resolved: '(?<at>[^'\s]+)'/.exec(words)?.[1] ?? socketOf(index, candidates),
  };
}

/** The address that the exception below names: the line of the synchronization repeats its first sentence alone. */
function socketOf(index: FactIndex, candidates: readonly number[]): string | undefined {
  const found = candidates.map((k) => index.fact(k).fields.socket).filter((socket) => socket !== undefined);
  return new Set(found).size === 1 ? found[0] : undefined;
}

function reasonOf(words: string): ServerReason {
  if (words.includes('SSL/TLS')) return 'tls';
  return /HTTP status|returned an error/.test(words) ? 'status' : 'unreachable';
}
