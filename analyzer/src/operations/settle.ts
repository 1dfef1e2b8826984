// Owns what operations of different kinds in one log say of each other once all are known: a repair whose check a later
// one settled, a start whose update went in later, files that sfc could not repair and DISM did, the command of records
// of DISM's log. Each fold settles its own kind.
import type { FactIndex } from '../facts/factIndex';
import { isCoveredBy } from '../facts/identity';
import type { Fact } from '../model';
import { markRecoveredSessions } from './cbsRecoveries';
import type { Draft } from './draft';
import { hasGoneOn, isInside } from './setupProgress';

/** Marks failed work that other work further down made good. */
export function settleAcross(drafts: readonly Draft[], index: FactIndex): void {
  markRecoveredSessions(drafts, index);
  takePurposeOfChecks(drafts);
  const open = drafts.filter(isOpen);
  const settled = [
    ...settledRepairs(open, drafts),
    ...open.filter((draft) => draft.kind === 'boot-processing' && isInstalledLater(draft, drafts, index)),
    ...repairedRuns(open, drafts, index),
    ...withinSetup(open, drafts, index),
  ];
  for (const draft of settled) draft.recoveredLater = true;
  for (const [k, draft] of drafts.entries()) if (isOpen(draft)) takeCommandAbove(draft, drafts[k - 1]);
}

/** A session that names no package and holds a check of the store was there for that check. */
function takePurposeOfChecks(drafts: readonly Draft[]): void {
  const checks = drafts.filter(({ kind }) => kind === 'store-check');
  if (checks.length === 0) return;
  for (const draft of drafts) {
    if (draft.kind !== 'session' || draft.purpose !== 'unknown' || draft.packages.length > 0) continue;
    draft.purpose = checks.find((check) => isInside(check, draft))?.purpose ?? draft.purpose;
  }
}

/** Windows Setup runs Sysprep and DISM as it goes, and does without what failed in them where it goes on. */
function withinSetup(open: readonly Draft[], drafts: readonly Draft[], { facts }: FactIndex): Draft[] {
  const runs = drafts.filter(({ kind, outcome }) => kind === 'setup' && outcome !== 'failed');
  const steps = open.filter(({ kind }) => kind === 'sysprep' || kind.startsWith('dism-'));
  return steps.filter((step) =>
    runs.some((run) => isInside(step, run) && hasGoneOn(facts, run, step.endLine)),
  );
}

function isOpen({ outcome, recoveredLater }: Draft): boolean {
  return outcome === 'failed' && !recoveredLater;
}

/**
 * Records of DISM's log pasted below a console have lost the command that they were written for: it is the one above, if
 * the console has no code for it or the same.
 */
function takeCommandAbove(draft: Draft, above: Draft | undefined): void {
  if (draft.kind !== 'dism-command' || draft.target !== undefined || draft.packages.length > 0) return;
  if (above?.kind !== 'dism-command' || above.outcome !== 'failed' || above.target === undefined) return;
  if (above.result !== undefined && above.result !== draft.result) return;
  draft.target = above.target;
  if (draft.purpose === 'unknown') draft.purpose = above.purpose;
}

/**
 * A session of a repair answers what its check did; a later sound check settles both. Where the text lacks the check, a later
 * session that repaired all does.
 */
function settledRepairs(open: readonly Draft[], drafts: readonly Draft[]): Draft[] {
  const isRepair = ({ kind, purpose }: Draft) => kind === 'session' && purpose === 'repair';
  const sound = drafts.findLast((draft) => isRepair(draft) && draft.outcome === 'succeeded');
  const checks = drafts.filter(({ kind, outcome }) => kind === 'store-check' && outcome === 'failed');
  if (sound === undefined && !checks.some(({ recoveredLater }) => recoveredLater)) return [];
  return open.filter((draft) => {
    if (!isRepair(draft)) return false;
    const own = checks.filter(
      ({ startLine, endLine }) => draft.startLine <= startLine && endLine <= draft.endLine,
    );
    if (checks.length === 0) return sound !== undefined && sound.startLine > draft.endLine;
    return own.length > 0 && own.every(({ recoveredLater }) => recoveredLater);
  });
}

/** A start carries on what the session before it began; the same package, or one that covers it, is in place later. */
function isInstalledLater(boot: Draft, drafts: readonly Draft[], index: FactIndex): boolean {
  const isInstall = ({ kind, purpose }: Draft) => kind === 'session' && purpose === 'install';
  const begun = drafts.findLast((each) => isInstall(each) && each.startLine <= boot.startLine);
  const name = begun?.target;
  if (name === undefined || name === '') return false;
  return drafts.some(
    (each) =>
      isInstall(each) &&
      each.outcome === 'succeeded' &&
      each.startLine > boot.endLine &&
      isCoveredBy(name, each.target ?? '') &&
      isInPlace(each, drafts, index),
  );
}

/** A session that asked for a restart is done with the start behind it. */
function isInPlace({ id, endLine }: Draft, drafts: readonly Draft[], index: FactIndex): boolean {
  const isDone = index
    .ofShape('cbs.session.end')
    .map((k) => index.fact(k))
    .some(({ fields }) => fields.session === id && fields.reboot === 'no');
  const next = drafts.find(({ kind, startLine }) => kind === 'boot-processing' && startLine > endLine);
  return isDone || next?.outcome === 'succeeded';
}

/** Runs of sfc of which every file that they left stands as fixed in a sound check of the store further down. */
function repairedRuns(open: readonly Draft[], drafts: readonly Draft[], index: FactIndex): Draft[] {
  const runs = open.filter(({ kind }) => kind === 'sfc');
  const fixed = runs.length === 0 ? [] : soundlyFixed(drafts, index);
  // There may be thousands of runs and of files.
  if (fixed.length === 0) return [];
  const left = index.ofShape('sfc.unrepairable').map((k) => index.fact(k));
  return runs.filter(({ startLine, endLine }) => {
    const own = left.filter(({ line }) => startLine <= line && line <= endLine);
    const later = fixed.filter(({ line }) => line > endLine);
    return own.length > 0 && own.every((file) => later.some((item) => isSameFile(file.fields, item.fields)));
  });
}

function soundlyFixed(drafts: readonly Draft[], index: FactIndex): Fact[] {
  const sound = drafts.filter(({ kind, outcome }) => kind === 'store-check' && outcome === 'succeeded');
  if (sound.length === 0) return [];
  return index
    .ofShape('cbs.check.item')
    .map((k) => index.fact(k))
    .filter(
      ({ line, fields }) =>
        fields.fixed !== undefined &&
        sound.some(({ startLine, endLine }) => startLine <= line && line <= endLine),
    );
}

/** sfc names the file and the version of its component, a check the folder of the component with the file. */
function isSameFile({ file, version }: Fact['fields'], { item = '' }: Fact['fields']): boolean {
  if (file === undefined || version === undefined) return false;
  return item.toLowerCase().endsWith(`\\${file.toLowerCase()}`) && item.includes(`_${version}_`);
}
