// Owns what is known of Windows Setup at an end: unattended passes that failed, attempts that a later one takes back,
// messages after which it does not go on, the start behind its last restart.

import { isFailureCode } from '../facts/codes';
import type { Fact } from '../model';
import { codeOfField, conclude, type Draft, openDraft } from './draft';

/** A later attempt at the same that came to its end takes the earlier failure back; a new Windows is no upgrade. */
export function takeBack(drafts: readonly Draft[], facts: readonly Fact[]): void {
  const runs = drafts.filter(({ kind }) => kind === 'setup');
  for (const isNew of [true, undefined]) {
    const last = runs.findLastIndex((run) => run.outcome === 'succeeded' && run.isNew === isNew);
    for (const run of runs.slice(0, Math.max(0, last)))
      if (run.outcome === 'failed' && run.isNew === isNew) run.recoveredLater = true;
    const done = runs[last];
    // Only what setup reports of an upgrade behind its last restart is the end of one.
    if (isNew === undefined && endShapes.has(facts[done?.endFact ?? -1]?.shape ?? ''))
      takeBackSteps(drafts, done);
  }
}

/** What setup reports of the whole upgrade behind its last restart. */
export const endShapes: ReadonlySet<string> = new Set(['setup.error-event', 'setup.result']);

/** The operations at which earlier attempts at the upgrade stopped. */
function takeBackSteps(drafts: readonly Draft[], done: Draft | undefined): void {
  if (done === undefined) return;
  for (const draft of drafts)
    if (draft.kind === 'setup-operation' && draft.endLine < done.startLine) draft.recoveredLater = true;
}

/** The record that ends a pass of the answer file as an operation, where the pass failed. */
export function failedPass(fact: Fact, k: number): Draft | undefined {
  const result = codeOfField(fact.fields.hresult) ?? 0;
  if (!isFailureCode(result)) return undefined;
  const draft = openDraft('setup-phase', 'install', fact, k);
  draft.isWork = true;
  draft.target = fact.fields.pass ?? '';
  conclude(draft, fact, k, result);
  return draft;
}

/** A message after which setup does not go on; of others a person may choose something else. */
export function isFinalMessage({ fields }: Fact): boolean {
  return /cannot (?:proceed|continue)|restart the installation|[Rr]estart the computer/.test(
    fields.text ?? '',
  );
}

/** Setup is started from the Windows that it completes, behind the restart. */
export function isFirstStart({ fields }: Fact): boolean {
  return /\\system32\\oobe/i.test(fields.path ?? '');
}

/** Setup also notes its path, and begins, where it goes on behind a restart: only a beginning without one is a new attempt. */
export function isNewAttempt(facts: readonly Fact[], k: number): boolean {
  return !facts
    .slice(Math.max(0, k - 8), k + 1)
    .some(({ shape, fields }) => shape === 'setup.install.begin' && fields.path !== undefined);
}

/** Phase 5 is the uninstallation: the person asked for the Windows before, and nothing failed. */
export function isUninstallation({ fields }: Fact): boolean {
  return /^(?:5|uninstall\w*)$/i.test(fields.phase ?? '');
}

/** A phase of the way back: that it came out well says nothing of the upgrade. */
export function isUndoing({ fields }: Fact): boolean {
  return /rollback|uninstall|revert/i.test(fields.phase ?? '');
}
