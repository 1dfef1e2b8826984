// Owns the calls of the update client: scans, downloads and installations, each with the code its caller was told.
import { isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import type { Fact, OperationKind } from '../model';
import { CallsByTime, longestApart } from './callsByTime';
import { codeOfField, conclude, type Draft, extend, openDraft } from './draft';
import { goodScans, markRecoveredScans } from './scans';
import { isAfter, isWithin } from './times';
import {
  isFeatureUpdate,
  type Named,
  nameByFile,
  nameOnlyUpdate,
  namePackage,
  nameUpdate,
  readBundles,
  readTitles,
  updateOf,
} from './updateNames';
import { markRecoveredDownloads, markRecoveredInstalls } from './updateRecoveries';
import { type CallVerdict, isSummary, verdictOf } from './updateVerdicts';

/** WU_E_NO_UPDATE: the caller handed over an empty list; where the searches work, there was nothing left to install. */
const nothingToDo = 0x80240024;

/** Folds WindowsUpdate.log facts into calls with a verdict; calls without one are left out. */
export function foldUpdateCalls(index: FactIndex): Draft[] {
  const drafts: Draft[] = [];
  const titles = readTitles(index);
  const bundles = readBundles(index);
  const succeeded = new Map<string, Fact>();
  const failed = new CallsByTime();

  index.facts.forEach((fact, k) => {
    const verdict = verdictOf(fact, index, k);
    if (!verdict) return;
    const update = updateOf(fact) ?? updateAbove(index, k) ?? updateBefore(index, k, verdict.kind);
    const named = { update, titles, bundles };
    if (isNoFailure(verdict)) {
      if (verdict.isProofOfSuccess && update !== undefined && isNewer(fact, succeeded.get(update)))
        succeeded.set(update, fact);
      if (verdict.isProofOfSuccess && isListedTry(fact, index))
        drafts.push(draftOf(fact, k, { ...verdict, result: 0 }, named));
      return;
    }
    const isTold = failed.changeLast(
      fact.time,
      (draft) => isSameCall(draft, verdict, update, fact),
      (draft) => tellAgain(draft, fact, k, verdict, named),
    );
    if (isTold) return;
    const draft = failedCall(index, fact, k, verdict, named);
    drafts.push(draft);
    failed.add(draft);
  });
  markRecoveredInstalls(drafts, succeeded, { titles, bundles });
  const searches = goodScans(index);
  markRecoveredScans(index, drafts, searches);
  markRecoveredDownloads(index, drafts, searches);
  for (const draft of drafts) if (isUpgrade(draft, index)) draft.purpose = 'upgrade';
  if (searches.length > 0)
    for (const draft of drafts) if (draft.result === nothingToDo) draft.outcome = 'cancelled';
  return drafts;
}

/** The reports of the agent are a list of tries: there a success is one too. */
function isListedTry({ shape }: Fact, { kind }: FactIndex): boolean {
  return shape === 'wu.report' && kind === 'reporting-events';
}

/** True for a verdict that reports no failure of its own: a success, or what only sums up others. */
function isNoFailure({ result }: CallVerdict): boolean {
  return !isFailureCode(result) || isSummary(result);
}

/** A further verdict on a call that failed: what it adds to what is known of the call. */
function tellAgain(draft: Draft, fact: Fact, k: number, verdict: CallVerdict, named: Named): void {
  extend(draft, fact);
  if (isOwnWordFor(draft, fact)) {
    draft.result = verdict.result;
    draft.endFact = k;
  }
  if (draft.client === undefined && fact.fields.client !== undefined) draft.client = fact.fields.client;
  nameUpdate(draft, fact, named);
}

/** The first verdict on a call that failed, with the update that the records around it name. */
function failedCall(index: FactIndex, fact: Fact, k: number, verdict: CallVerdict, named: Named): Draft {
  const draft = draftOf(fact, k, verdict, named);
  if (verdict.kind === 'wu-install') {
    namePackage(draft, index, k);
    nameOnlyUpdate(draft, named.titles);
  }
  if (verdict.kind === 'wu-download') nameByFile(draft, index, k);
  return draft;
}

/** Codes of Windows Setup (MOSETUP_E_…): the client passes on what setup answered. */
const setupFacility = 0xc190;

/** An installation that is one of a new Windows: setup answered, its handler was at work, or the title says so. */
function isUpgrade({ kind, result, endFact = 0, target }: Draft, index: FactIndex): boolean {
  if (kind !== 'wu-install') return false;
  if (target !== undefined) return isFeatureUpdate(target);
  if (result !== undefined && result >>> 16 === setupFacility) return true;
  return index.ofShape('wu.handler.os').some((k) => k < endFact);
}

/** Codes that Configuration Manager gives by itself: 0x87d0…. */
const ownFacility = 0x87d0;

/**
 * Verdicts of one call follow each other within a minute and carry one code or one update; the legacy client reports an
 * installation when all of its call are done.
 */
function isSameCall(draft: Draft, verdict: CallVerdict, update: string | undefined, fact: Fact): boolean {
  if (draft.outcome !== 'failed') return false;
  if (isJobOf(draft, verdict, fact)) return true;
  if (draft.kind !== verdict.kind) return false;
  const isReport = fact.shape === 'wu.report' && draft.id === undefined && draft.result === verdict.result;
  if (!isWithin(draft.endTime, fact.time, isReport ? longestApart : 60)) return false;
  return draft.kind === 'wu-scan'
    ? isOfSearch(draft, verdict, fact)
    : isOfUpdate(draft, verdict, update, fact);
}

/** The job that an update was part of ends with the code of that update. */
function isJobOf({ result, endTime }: Draft, verdict: CallVerdict, { fields, time }: Fact): boolean {
  return fields.job !== undefined && result === verdict.result && isWithin(endTime, time, 60);
}

/** Searches of several callers may run at once: the caller tells them apart, where both records name it. */
function isOfSearch(draft: Draft, verdict: CallVerdict, { fields: { client } }: Fact): boolean {
  if (draft.client !== undefined && client !== undefined) return draft.client === client;
  return draft.result === verdict.result;
}

/** A download or an installation is known by its code, its update, or by who hands the answer on. */
function isOfUpdate(draft: Draft, verdict: CallVerdict, update: string | undefined, fact: Fact): boolean {
  if (draft.result === verdict.result || (update !== undefined && draft.id === update)) return true;
  if (isOwnWordFor(draft, fact)) return true;
  // Configuration Manager's own word for what its transfer answered right before.
  if (verdict.result >>> 16 === ownFacility && fact.shape === 'wu.download.told') return true;
  // The answer to the caller names the call alone, and may be the client's own word for what the installer said.
  return fact.shape === 'wu.callback' && draft.kind === 'wu-install' && draft.id !== undefined;
}

/** `Install failed, error = 0x80242FFF / 0x800F0922`: the client's own word beside the installer's, which was told before. */
function isOwnWordFor({ id, result }: Draft, { shape, fields }: Fact): boolean {
  if (shape !== 'wu.install.told' || id !== undefined || result === undefined) return false;
  return codeOfField(fields.unmapped) === result;
}

function draftOf(fact: Fact, k: number, verdict: CallVerdict, named: Named): Draft {
  const draft = openDraft(verdict.kind, verdict.purpose, fact, k);
  draft.isWork = true;
  if (fact.fields.client !== undefined) draft.client = fact.fields.client;
  nameUpdate(draft, fact, named);
  conclude(draft, fact, k, verdict.result);
  return draft;
}

/** What automatic updates were told stands right below the line that names the update. */
function updateAbove(index: FactIndex, k: number): string | undefined {
  const { shape } = index.fact(k);
  if (shape !== 'wu.install.told' && shape !== 'wu.download.told') return undefined;
  const above = index.facts[k - 1];
  return above?.shape === 'wu.au.update' ? updateOf(above) : undefined;
}

/** A callback names the call, not the update: the download error right before it names the update. */
function updateBefore(index: FactIndex, k: number, kind: OperationKind): string | undefined {
  if (kind !== 'wu-download') return undefined;
  for (let j = k - 1; j >= Math.max(0, k - 40); j--) {
    const fact = index.facts[j];
    if (fact?.shape === 'wu.download.error' || fact?.shape === 'wu.do.failed')
      return fact.fields.update?.toLowerCase();
  }
  return undefined;
}

function isNewer(fact: Fact, known: Fact | undefined): boolean {
  return known === undefined || isAfter(fact, known);
}
