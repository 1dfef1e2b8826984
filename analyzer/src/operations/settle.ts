// Owns what operations of different kinds in one log say of each other once all are known: a repair whose check a later
// one settled, a start whose update went in later, files that sfc could not repair and DISM did. Each fold settles its own kind.
import type { FactIndex } from '../facts/factIndex';
import { isCoveredBy } from '../facts/identity';
import type { Fact } from '../model';
import type { Draft } from './draft';

/** Marks failed work that other work further down made good. */
export function settleAcross(drafts: readonly Draft[], index: FactIndex): void {
  const open = drafts.filter(({ outcome, recoveredLater }) => outcome === 'failed' && !recoveredLater);
  for (const draft of open) if (isSettled(draft, drafts, index)) draft.recoveredLater = true;
}

function isSettled(draft: Draft, drafts: readonly Draft[], index: FactIndex): boolean {
  switch (draft.kind) {
    case 'session':
      return draft.purpose === 'repair' && isCheckSettled(draft, drafts);
    case 'boot-processing':
      return isInstalledLater(draft, drafts, index);
    case 'sfc':
      return isRepairedLater(draft, drafts, index);
    default:
      return false;
  }
}

/** A session of a repair answers what its check did; a later sound check settles both. */
function isCheckSettled({ startLine, endLine }: Draft, drafts: readonly Draft[]): boolean {
  const failed = drafts.filter(
    (each) =>
      each.kind === 'store-check' &&
      each.outcome === 'failed' &&
      startLine <= each.startLine &&
      each.endLine <= endLine,
  );
  return failed.length > 0 && failed.every(({ recoveredLater }) => recoveredLater);
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

/** Every file that the run left stands as fixed in a check of the store further down. */
function isRepairedLater(run: Draft, drafts: readonly Draft[], index: FactIndex): boolean {
  const isInside = ({ line }: Fact) => run.startLine <= line && line <= run.endLine;
  const left = index
    .ofShape('sfc.unrepairable')
    .map((k) => index.fact(k))
    .filter(isInside);
  const fixed = index
    .ofShape('cbs.check.item')
    .map((k) => index.fact(k))
    .filter(({ line, fields }) => line > run.endLine && fields.fixed !== undefined)
    .filter(({ line }) => isSoundCheck(drafts, line));
  return left.length > 0 && left.every((file) => fixed.some((item) => isSameFile(file.fields, item.fields)));
}

function isSoundCheck(drafts: readonly Draft[], line: number): boolean {
  return drafts.some(
    ({ kind, outcome, startLine, endLine }) =>
      kind === 'store-check' && outcome === 'succeeded' && startLine <= line && line <= endLine,
  );
}

/** sfc names the file and the version of its component, a check the folder of the component with the file. */
function isSameFile({ file, version }: Fact['fields'], { item = '' }: Fact['fields']): boolean {
  if (file === undefined || version === undefined) return false;
  return item.toLowerCase().endsWith(`\\${file.toLowerCase()}`) && item.includes(`_${version}_`);
}
