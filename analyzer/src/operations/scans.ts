// Owns which searches of the update client ended well, and which failed ones such a search takes back.
import { isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import type { Fact } from '../model';
import { codeOfField, type Draft } from './draft';

/** An END line of the legacy generation names the call; the code stands in the line before it. */
export function exitCodeBefore(index: FactIndex, k: number): number | undefined {
  let rest = 3;
  for (let j = k - 1; j >= 0 && rest > 0; j--) {
    const { shape, fields } = index.fact(j);
    // Lines of another log may stand between the two.
    if (shape.startsWith('wu.')) rest--;
    if (shape === 'wu.exit') return codeOfField(fields.result ?? fields.exit);
    if (shape === 'wu.end') return undefined;
  }
  return undefined;
}

/** Searches that ended well: by their code, in the legacy generation by what they found. */
function goodScans(index: FactIndex): readonly number[] {
  const isGood = (k: number): boolean => !isFailureCode(codeOfField(index.fact(k).fields.result) ?? 0);
  const ended = index.ofShape('wu.scan.end').filter(isGood);
  const found = index.ofShape('wu.end').filter((k) => hasFound(index, k));
  return [...ended, ...found];
}

/** A search of the legacy generation tells what it found right before its end, and a code where it failed. */
function hasFound(index: FactIndex, k: number): boolean {
  if (index.fact(k).fields.what !== 'Finding' || isFailureCode(exitCodeBefore(index, k) ?? 0)) return false;
  for (let j = k - 1; j >= Math.max(0, k - 40); j--) {
    const { shape } = index.fact(j);
    if (shape === 'wu.scan.found') return true;
    if (shape === 'wu.end' || shape === 'wu.scan.told') return false;
  }
  return false;
}

/** Takes back the failed searches that a later one made good, and those that only the end of the service stopped. */
export function markRecoveredScans(index: FactIndex, drafts: readonly Draft[]): void {
  const good = goodScans(index);
  const reports = index
    .ofShape('wu.report')
    .map((k) => index.fact(k))
    .filter(({ fields }) => fields.what === 'Software Synchronization' && fields.status === 'Success');
  for (const draft of drafts) {
    if (draft.kind !== 'wu-scan') continue;
    const later = good.filter((k) => index.fact(k).line > draft.endLine);
    const isReported = reports.some(
      ({ line, fields }) =>
        line > draft.endLine && (draft.client === undefined || fields.client === draft.client),
    );
    if (
      isReported ||
      later.some((k) => isOfCaller(index.fact(k), draft)) ||
      isReachedLater(index, draft, later)
    )
      draft.recoveredLater = true;
    else if (draft.result === serviceStopped && good.length > 0) draft.outcome = 'interrupted';
  }
}

/** WU_E_SERVICE_STOP: the service or the system was shut down, which a search that runs by itself often meets. */
const serviceStopped = 0x8024001e;

/** Where nobody is named, automatic updates searched. */
function isOfCaller({ fields }: Fact, { client }: Draft): boolean {
  return [client, client ?? 'AutomaticUpdates'].includes(fields.client);
}

/**
 * No answer from the network: name not resolved, no connection, time-out (wininet.h, wuerror.h). Whoever reaches the same
 * server later shows that the way is open again.
 */
const unreachable: ReadonlySet<number> = new Set([
  0x8024402c, 0x80240438, 0x8024401c, 0x80072ee2, 0x80072ee7, 0x80072efd, 0x80072efe,
]);

function isReachedLater(index: FactIndex, draft: Draft, later: readonly number[]): boolean {
  if (!unreachable.has(draft.result ?? 0) || draft.endFact === undefined) return false;
  const hosts = hostsBefore(index, draft.endFact);
  return later.some((k) => [...hostsBefore(index, k)].some((host) => hosts.has(host)));
}

/** Facts that one search may write before its end. */
const factsOfSearch = 60;

/** The servers that a search named, back to the end of the search before it. */
function hostsBefore(index: FactIndex, end: number): ReadonlySet<string> {
  const hosts = new Set<string>();
  for (let k = end - 1; k >= Math.max(0, end - factsOfSearch); k--) {
    const { shape, fields } = index.fact(k);
    if (shape === 'wu.scan.end' || shape === 'wu.end') break;
    const host = /^https?:\/\/([^/:]+)/i.exec(fields.url ?? '')?.[1];
    if (host !== undefined) hosts.add(host.toLowerCase());
  }
  return hosts;
}
