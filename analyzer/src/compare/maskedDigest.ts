// Owns making a digest fit to be kept: names of persons, machines and networks masked, times left out.
import { redactTexts } from '../redact/redactCase';
import type { Redactor } from '../redact/redactor';
import type { CaseDigest } from './types';

/** The digest as an index may hold it. Two masks of two cases never count as the same name. */
export function maskedDigest(digest: CaseDigest, redactor: Redactor): CaseDigest {
  for (const { culprit } of [...digest.causes, ...digest.hints]) {
    // A bare name does not show that it is a server's; in an address it does.
    if (culprit?.kind === 'host') redactor.redact(`https://${culprit.name}/`);
  }
  const causes = digest.causes.map((cause) => ({ ...cause, end: null }));
  return redactTexts({ ...digest, causes }, redactor);
}
