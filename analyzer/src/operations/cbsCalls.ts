// Owns the packages that a session could not even open: the client is told so at once, and no work begins that could end.

import { kbOfIdentity } from '../facts/identity';
import type { Fact } from '../model';
import { codeOfField, conclude, type Draft, extend } from './draft';

/** ERROR_INVALID_DATA, ERROR_FILE_CORRUPT, ERROR_CRC, ERROR_DISK_FULL: the package is there and cannot be read or unpacked. */
const unreadable: ReadonlySet<number> = new Set([0x8007000d, 0x80070570, 0x80070017, 0x80070070]);

/** FACILITY_CERT and FACILITY_SSPI of winerror.h: TRUST_E_…, CERT_E_…, CRYPT_E_…: its signature is not accepted. */
const trustFacilities: ReadonlySet<number> = new Set([0x800b, 0x8009]);

/** A package that is not there, is not installed or does not fit is only asked for; one that is refused or broken is not. */
function isRefusal(code: number): boolean {
  return unreadable.has(code) || trustFacilities.has(code >>> 16);
}

/**
 * Notes that the package of a session could not be opened.
 * @param draft the session that was begun last; its work has not started
 * @param k index of `fact` among `facts`, which are all of the log up to it at least
 */
export function refuseOpening(draft: Draft, facts: readonly Fact[], fact: Fact, k: number): void {
  const code = codeOfField(fact.fields.hresult);
  if (code === undefined || !isRefusal(code)) return;
  if (draft.outcome === 'failed') {
    extend(draft, fact);
    return;
  }
  draft.isWork = true;
  draft.purpose = 'install';
  for (const { text } of facts.slice(draft.startFact ?? k, k)) {
    const kb = kbOfIdentity(text);
    if (kb !== undefined && !draft.kbs.includes(kb)) draft.kbs.push(kb);
  }
  conclude(draft, fact, k, code);
  refused.add(draft);
}

const refused = new WeakSet<Draft>();

/** The file was fetched again: the same update went in later, or where none is named whatever the same client brought. */
export function markRecoveredOpenings(drafts: readonly Draft[]): void {
  const laterKbs = new Set<string>();
  const laterClients = new Set<string | undefined>();
  for (const draft of drafts.toReversed()) {
    const { kbs, client, outcome, purpose } = draft;
    if (refused.has(draft))
      draft.recoveredLater = kbs.length === 0 ? laterClients.has(client) : kbs.some((kb) => laterKbs.has(kb));
    if (outcome !== 'succeeded' || purpose !== 'install') continue;
    laterClients.add(client);
    for (const kb of kbs) laterKbs.add(kb);
  }
}
