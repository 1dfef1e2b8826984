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
 * @param above what was recorded since it began
 */
export function refuseOpening(draft: Draft, above: readonly Fact[], fact: Fact, k: number): void {
  const code = codeOfField(fact.fields.hresult);
  if (code === undefined || !isRefusal(code)) return;
  if (draft.outcome === 'failed') {
    extend(draft, fact);
    return;
  }
  draft.isWork = true;
  draft.purpose = 'install';
  for (const { text } of above) {
    const kb = kbOfIdentity(text);
    if (kb !== undefined && !draft.kbs.includes(kb)) draft.kbs.push(kb);
  }
  conclude(draft, fact, k, code);
  refused.add(draft);
}

const refused = new WeakSet<Draft>();

/** The file was fetched again: the same update went in later, or where none is named whatever the same client brought. */
export function markRecoveredOpenings(drafts: readonly Draft[]): void {
  for (const [n, draft] of drafts.entries()) {
    if (!refused.has(draft)) continue;
    draft.recoveredLater = drafts
      .slice(n + 1)
      .filter(({ outcome, purpose }) => outcome === 'succeeded' && purpose === 'install')
      .some(({ kbs, client }) =>
        draft.kbs.length === 0 ? client === draft.client : kbs.some((kb) => draft.kbs.includes(kb)),
      );
  }
}
