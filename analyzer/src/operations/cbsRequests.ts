// Owns what the records of a session tell of its request: the packages and features it is about, and what is to become of them.
import { kbOfIdentity } from '../facts/identity';
import type { Fact } from '../model';
import { addPackage, codeOfField, type Draft, extend } from './draft';

/** A record that tells what was asked for: the package, its update, and what is to become of it. */
export function noteRequest(draft: Draft, fact: Fact): void {
  extend(draft, fact);
  addPackage(draft, fact.fields.package);
  for (const text of [fact.fields.identifier, fact.fields.path, fact.fields.package]) {
    const kb = text === undefined ? undefined : kbOfIdentity(text);
    if (kb !== undefined && !draft.kbs.includes(kb)) draft.kbs.push(kb);
  }
  if (draft.purpose === 'unknown') draft.purpose = 'install';
  if (fact.fields.verb === 'Uninstalling') draft.purpose = 'uninstall';
  if (fact.fields.package !== undefined && fact.fields.package !== '') draft.target ??= fact.fields.package;
}

/** A record of the change of a package or a feature; one that failed tells what the work was about. */
export function noteChange(draft: Draft, fact: Fact, k: number): void {
  extend(draft, fact);
  const status = codeOfField(fact.fields.status) ?? 0;
  if (status === 0) return;
  addPackage(draft, fact.fields.package);
  if (fact.fields.feature !== undefined) {
    draft.purpose = 'feature';
    draft.target = fact.fields.feature;
  }
  draft.endFact ??= k;
}

/** The package was there and was to go. */
export function isRemoval({ fields }: Fact): boolean {
  return /^Installed/.test(fields.start ?? '') && /^(?:Absent|Uninstall)/.test(fields.target ?? '');
}

/** What is absent and is to stay so was neither put in nor removed: the report of an installation that was never planned. */
export function purposeOfReport({ fields: { start = '' } }: Fact): 'uninstall' | 'unknown' {
  return /^(?:Absent|Uninstall)/.test(start) ? 'unknown' : 'uninstall';
}
