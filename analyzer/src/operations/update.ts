// Owns the calls of the update client: scans, downloads and installations, each with the code its caller was told.
import { hresultFromWin32, isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import { coverageOf, isCumulative, kbOfIdentity } from '../facts/identity';
import type { Fact, OperationKind, OperationPurpose } from '../model';
import { CallsByTime, longestApart } from './callsByTime';
import { codeOfField, conclude, type Draft, extend, openDraft } from './draft';
import {
  cutExitCode,
  exitCodeBefore,
  type GoodScan,
  goodScans,
  isStoppedDownload,
  markRecoveredScans,
} from './scans';
import { isWithin } from './times';
import {
  isFeatureUpdate,
  type Named,
  nameOnlyUpdate,
  namePackage,
  nameUpdate,
  readTitles,
  updateOf,
} from './updateNames';

/** "All updates failed" and "no result": summaries of a call, never what happened. */
const summaryCodes: ReadonlySet<number> = new Set([0x80240022, 0x802400ff]);

/** Folds WindowsUpdate.log facts into calls with a verdict; calls without one are left out. */
export function foldUpdateCalls(index: FactIndex): Draft[] {
  const drafts: Draft[] = [];
  const titles = readTitles(index);
  const succeeded = new Map<string, number>();
  const failed = new CallsByTime();

  index.facts.forEach((fact, k) => {
    const verdict = verdictOf(fact, index, k);
    if (!verdict) return;
    const update = updateOf(fact) ?? updateAbove(index, k) ?? updateBefore(index, k, verdict.kind);
    if (!isFailureCode(verdict.result) || summaryCodes.has(verdict.result)) {
      if (update !== undefined && verdict.isProofOfSuccess) succeeded.set(update, fact.line);
      // The reports of the agent are a list of tries: there a success is one too.
      if (fact.shape === 'wu.report' && verdict.isProofOfSuccess && index.kind === 'reporting-events')
        drafts.push(draftOf(fact, k, { ...verdict, result: 0 }, { update, titles }));
      return;
    }
    const isTold = failed.changeLast(
      fact.time,
      (draft) => isSameCall(draft, verdict, update, fact),
      (draft) => {
        extend(draft, fact);
        if (draft.client === undefined && fact.fields.client !== undefined) draft.client = fact.fields.client;
        nameUpdate(draft, fact, { update, titles });
      },
    );
    if (isTold) return;
    const draft = draftOf(fact, k, verdict, { update, titles });
    if (verdict.kind === 'wu-install') {
      namePackage(draft, index, k);
      nameOnlyUpdate(draft, titles);
    }
    drafts.push(draft);
    failed.add(draft);
  });
  markRecoveredInstalls(drafts, succeeded, titles);
  const searches = goodScans(index);
  markRecoveredScans(index, drafts, searches);
  markRecoveredDownloads(index, drafts, searches);
  for (const draft of drafts) {
    if (isUpgrade(draft, index)) draft.purpose = 'upgrade';
    if (draft.result === nothingToDo && searches.length > 0) draft.outcome = 'cancelled';
  }
  return drafts;
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

/** WU_E_SELFUPDATE_IN_PROGRESS: the agent installs a newer version of itself and searches when that is done. */
const renewsItself = 0x8024001b;

interface CallVerdict {
  readonly kind: OperationKind;
  readonly purpose: OperationPurpose;
  readonly result: number;
  readonly isProofOfSuccess: boolean;
}

function verdictOf(fact: Fact, index: FactIndex, k: number): CallVerdict | undefined {
  return verdicts[fact.shape]?.(fact, index, k);
}

type ReadVerdict = (fact: Fact, index: FactIndex, k: number) => CallVerdict | undefined;

/** What the client calls the work whose end it tells its caller; everything else is an installation. */
const calledBack: Readonly<Record<string, string>> = { search: 'scan', download: 'download' };

/** Which records carry a verdict, and how each says it. */
const verdicts: Readonly<Record<string, ReadVerdict>> = {
  'wu.install.return': installed,
  'wu.setup.return': ({ fields }) => toldVerdict('install', codeOfField(fields.result)),
  'wu.install.result': installed,
  'wu.handler.deployed': installed,
  'wu.history': ({ fields }) => provedInstall(codeOfField((fields.mapped ?? '').padStart(8, '0'))),
  'wu.deploy.callback': ({ fields }) =>
    fields.code === 'Update failed' ? toldVerdict('install', codeOfField(fields.result)) : undefined,
  'wu.cbs.error': ({ fields }) => toldVerdict('install', codeOfField(fields.result)),
  'wu.download.error': ({ fields, codes }) =>
    toldVerdict('download', codeOfField(fields.code) ?? codes[0] ?? 0),
  'wu.callback': ({ fields }) =>
    /^Call complete/.test(fields.code ?? '')
      ? toldVerdict(calledBack[fields.what ?? ''] ?? 'install', codeOfField(fields.result) ?? 0)
      : undefined,
  'wu.scan.end': ({ fields }) => toldVerdict('scan', codeOfField(fields.result) ?? 0),
  'wu.scan.told': ({ fields }) => {
    const result = codeOfField(fields.result);
    return result === renewsItself ? undefined : toldVerdict('scan', result);
  },
  'wu.install.told': ({ fields }) => toldVerdict('install', codeOfField(fields.result)),
  'wu.download.told': ({ fields }) =>
    toldVerdict('download', codeOfField(fields.result) ?? hresultFromWin32(codeOfField(fields.number) ?? 0)),
  'wu.au.update': ({ fields }) =>
    fields.good === undefined || fields.what !== 'Install' ? undefined : provedInstall(0),
  'wu.end': ({ fields }, index, k) => toldVerdict(fields.what ?? '', exitCodeBefore(index, k)),
  'wu.exit': (_, index, k) => toldVerdict('scan', cutExitCode(index, k)),
  'wu.report': reported,
};

function installed({ fields }: Fact): CallVerdict | undefined {
  return provedInstall(codeOfField(fields.result));
}

/** The result of an installation itself: a success is one. */
function provedInstall(result: number | undefined): CallVerdict | undefined {
  const verdict = toldVerdict('install', result);
  return verdict && { ...verdict, isProofOfSuccess: !isFailureCode(verdict.result) };
}

/** What the records name a call. */
const calls: Readonly<Record<string, readonly [OperationKind, OperationPurpose]>> = {
  scan: ['wu-scan', 'detect'],
  Finding: ['wu-scan', 'detect'],
  'Software Synchronization': ['wu-scan', 'detect'],
  download: ['wu-download', 'download'],
  Downloading: ['wu-download', 'download'],
  'Content Download': ['wu-download', 'download'],
  install: ['wu-install', 'install'],
  Installing: ['wu-install', 'install'],
  Install: ['wu-install', 'install'],
  Download: ['wu-download', 'download'],
  'Content Install': ['wu-install', 'install'],
};

/** What somebody was told of a call: a failure counts, a success proves nothing. */
function toldVerdict(what: string, result: number | undefined): CallVerdict | undefined {
  const [kind, purpose] = calls[what] ?? [];
  if (kind === undefined || purpose === undefined || result === undefined) return undefined;
  if (result === appInUse) return undefined;
  return { kind, purpose, result, isProofOfSuccess: false };
}

/** WU_E_NO_UPDATE: the caller handed over an empty list; where the searches work, there was nothing left to install. */
const nothingToDo = 0x80240024;

/** ERROR_PACKAGES_IN_USE: an app of the store is running; it is updated when it is closed. */
export const appInUse = 0x80073d02;

/** What the client reports to its server: update, code and outcome in one record. */
function reported({ fields }: Fact): CallVerdict | undefined {
  const verdict = toldVerdict(fields.what ?? '', codeOfField((fields.result ?? '').padStart(8, '0')));
  if (!verdict) return undefined;
  if (fields.status === 'Failure') return isFailureCode(verdict.result) ? verdict : undefined;
  return { ...verdict, result: 0, isProofOfSuccess: fields.what === 'Content Install' && isDone(fields) };
}

/** A report that an installation is done: by event name or number, or by its sentence; `Started` is a success too. */
export function isDone({ event, number, text }: Fact['fields']): boolean {
  if (event !== undefined) return /_SUCCEEDED$|_WITH_REBOOT$/.test(event);
  return number === '183' || /^Installation Successful/i.test(text ?? '');
}

/** Codes that Configuration Manager gives by itself: 0x87d0…. */
const ownFacility = 0x87d0;

/**
 * Verdicts of one call follow each other within a minute and carry one code or one update; the legacy client reports an
 * installation when all of its call are done.
 */
function isSameCall(draft: Draft, verdict: CallVerdict, update: string | undefined, fact: Fact): boolean {
  if (draft.kind !== verdict.kind || draft.outcome !== 'failed') return false;
  const isReport = fact.shape === 'wu.report' && draft.id === undefined && draft.result === verdict.result;
  if (!isWithin(draft.endTime, fact.time, isReport ? longestApart : 60)) return false;
  if (draft.kind === 'wu-scan') {
    const { client } = fact.fields;
    if (draft.client !== undefined && client !== undefined) return draft.client === client;
    return draft.result === verdict.result;
  }
  if (draft.result === verdict.result || (update !== undefined && draft.id === update)) return true;
  // Configuration Manager's own word for what its transfer answered right before.
  if (verdict.result >>> 16 === ownFacility && fact.shape === 'wu.download.told') return true;
  // The answer to the caller names the call alone, and may be the client's own word for what the installer said.
  return fact.shape === 'wu.callback' && draft.kind === 'wu-install' && draft.id !== undefined;
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

/** WU_E_INSTALL_NOT_ALLOWED: another installation was at work or waited for a restart; the next one shows that it is done. */
const notNow = 0x80240016;

/**
 * An update that was installed later, as itself, as a newer one of the same KB number (definitions come daily) or as a
 * later cumulative one.
 */
function markRecoveredInstalls(
  drafts: readonly Draft[],
  succeeded: ReadonlyMap<string, number>,
  titles: ReadonlyMap<string, string>,
): void {
  const targets = new Set(drafts.flatMap(({ target }) => target ?? []));
  for (const [update, line] of succeeded) {
    const title = titles.get(update) ?? '';
    const kb = kbOfIdentity(title);
    const covered = isCumulative(title) ? new Set([...targets].filter(coverageOf(title))) : undefined;
    for (const draft of drafts) {
      const isSame =
        draft.id === update ||
        covered?.has(draft.target ?? '') === true ||
        (kb !== undefined && draft.kbs.includes(kb)) ||
        (draft.kind === 'wu-install' && draft.result === notNow);
      if (isSame && line > draft.startLine) draft.recoveredLater = true;
    }
  }
}

/** A later download of the same update whose call ends without a failure has recovered. */
function markRecoveredDownloads(
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
