// Owns what is known of Windows Setup at an end: unattended passes that failed, attempts that a later one takes back.

import { isFailureCode } from '../facts/codes';
import type { Fact } from '../model';
import { codeOfField, conclude, type Draft, openDraft } from './draft';

/** A later attempt that came to its end takes the earlier failure back. */
export function takeBack(drafts: readonly Draft[]): void {
  const runs = drafts.filter(({ kind }) => kind === 'setup');
  const last = runs.findLastIndex(({ outcome }) => outcome === 'succeeded');
  for (const run of runs.slice(0, Math.max(0, last))) if (run.outcome === 'failed') run.recoveredLater = true;
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
