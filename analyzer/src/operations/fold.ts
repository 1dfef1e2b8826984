// Operations are what ran: sessions, checks, commands, calls. This folder folds facts into them; it decides what
// came out of each, never why. Texts, rules and ranking do not belong here.
import type { FactIndex } from '../facts/factIndex';
import type { Operation } from '../model';
import type { Steps } from '../steps';
import { foldBootFiles } from './bootFiles';
import { foldSessions } from './cbs';
import { foldBoots, foldStoreChecks } from './checks';
import { foldConsole } from './console';
import { foldDeviceSections } from './device';
import { foldDismSessions } from './dism';
import { type Draft, finishDraft } from './draft';
import { foldEvents } from './events';
import { foldReadiness } from './readiness';
import { withoutRetold } from './retold';
import { settleAcross } from './settle';
import { foldSetup } from './setup';
import { foldSfcRuns } from './sfcRuns';
import { foldSysprep } from './sysprep';
import { foldTaskSequence } from './taskSequence';
import { foldUpdateCalls } from './update';

const folds: readonly ((index: FactIndex) => readonly Draft[])[] = [
  foldSessions,
  foldStoreChecks,
  foldReadiness,
  foldSfcRuns,
  foldBoots,
  foldDismSessions,
  foldConsole,
  foldSetup,
  foldSysprep,
  foldTaskSequence,
  foldBootFiles,
  foldUpdateCalls,
  foldEvents,
  foldDeviceSections,
];

/** Folds the facts of one log into its operations, in order of their beginning, fold by fold. */
export function* foldingOperations(index: FactIndex): Steps<Operation[]> {
  const drafts: Draft[] = [];
  for (const fold of folds) {
    for (const draft of fold(index)) drafts.push(draft);
    yield;
  }
  drafts.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
  settleAcross(drafts, index);
  const told = withoutRetold(drafts, index);
  return told.map((draft) => ({ ...finishDraft(draft), ...parentOf(draft, told) }));
}

/** A store check or a setup operation runs inside the session or run that spans it. */
function parentOf(draft: Draft, drafts: readonly Draft[]): { parent?: number } {
  const wanted =
    draft.kind === 'store-check' ? 'session' : draft.kind === 'setup-operation' ? 'setup' : undefined;
  if (wanted === undefined) return {};
  const parent = drafts.findIndex(
    (other) =>
      other.kind === wanted &&
      other.isWork &&
      other.startLine <= draft.startLine &&
      draft.endLine <= other.endLine,
  );
  return parent < 0 ? {} : { parent };
}
