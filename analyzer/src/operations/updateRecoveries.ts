// Owns which failed installations and downloads of an update were made good later in the same log.
import type { FactIndex } from '../facts/factIndex';
import { coverageOf, isCumulative, kbOfIdentity } from '../facts/identity';
import type { Fact } from '../model';
import { type Draft, placeOf } from './draft';
import { type GoodScan, isStoppedDownload } from './scans';
import { isAfter } from './times';
import { type Named, updateOf } from './updateNames';

/** WU_E_INSTALL_NOT_ALLOWED: another installation was at work or waited for a restart; the next one shows that it is done. */
const notNow = 0x80240016;

/**
 * An update that was installed later, as itself, as the bundle that it is a part of, as a newer one of the same KB number (definitions come daily) or as a
 * later cumulative one.
 */
export function markRecoveredInstalls(
  drafts: readonly Draft[],
  succeeded: ReadonlyMap<string, Fact>,
  { titles, bundles }: Pick<Named, 'titles' | 'bundles'>,
): void {
  const targets = new Set(drafts.flatMap(({ target }) => target ?? []));
  for (const [update, success] of succeeded) {
    const title = titles.get(update) ?? '';
    const kb = kbOfIdentity(title);
    const covered = isCumulative(title) ? new Set([...targets].filter(coverageOf(title))) : undefined;
    for (const draft of drafts) {
      const isSame =
        draft.id === update ||
        bundles.get(draft.id ?? '') === update ||
        covered?.has(draft.target ?? '') === true ||
        (kb !== undefined && draft.kbs.includes(kb)) ||
        (draft.kind === 'wu-install' && draft.result === notNow);
      if (isSame && isAfter(success, placeOf(draft))) draft.recoveredLater = true;
    }
  }
}

/** A later download of the same update whose call ends without a failure has recovered. */
export function markRecoveredDownloads(
  index: FactIndex,
  drafts: readonly Draft[],
  searches: readonly GoodScan[],
): void {
  const done = index.ofShape('wu.do.done').map((k) => index.fact(k));
  const told = index.ofShape('wu.au.update').map((k) => index.fact(k));
  const counts = index.ofShape('wu.call.count').map((k) => index.fact(k));
  const fetched = lastFetched(index);
  for (const draft of drafts) {
    if (draft.kind !== 'wu-download' || draft.id === undefined) continue;
    const isTold = told.some(
      (fact) => fact.fields.good !== undefined && updateOf(fact) === draft.id && fact.line > draft.endLine,
    );
    if (isTold || (fetched.get(draft.id) ?? -1) > draft.endLine) draft.recoveredLater = true;
    const file = done.findLast(
      ({ fields, line }) => updateOf({ fields }) === draft.id && line > draft.endLine,
    );
    const end = file && counts.find(({ fields, line }) => fields.what === 'Download' && line > file.line);
    if (end?.fields.failed === '0' && end.fields.succeeded !== '0') draft.recoveredLater = true;
    if (isStoppedDownload(index, draft, searches)) draft.outcome = 'interrupted';
  }
}

/** The line of the last report for each update that its files are there. */
function lastFetched(index: FactIndex): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const k of index.ofShape('wu.report')) {
    const fact = index.fact(k);
    const update = updateOf(fact);
    if (update !== undefined && isFetched(fact)) lines.set(update, fact.line);
  }
  return lines;
}

/** A report that the files of an update are there: nobody installs what was not downloaded. */
function isFetched({ fields }: Fact): boolean {
  if (fields.status !== 'Success') return false;
  if (fields.what === 'Content Install') return true;
  return (
    fields.what === 'Content Download' &&
    (/_SUCCEEDED$/.test(fields.event ?? '') || /^Download succeeded/i.test(fields.text ?? ''))
  );
}
