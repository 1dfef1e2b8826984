// Owns the list of the standard replies; one line per reply, in the order in which a case needs them.
import { archive } from './archive';
import { caseComparison } from './case-comparison';
import { caseSummary } from './case-summary';
import { checkFileAccess } from './check-file-access';
import { checkPolicy } from './check-policy';
import { collectBootTrace } from './collect-boot-trace';
import { collectLogs } from './collect-logs';
import { collectProcmon } from './collect-procmon';
import { followUp } from './follow-up';
import { initialResponse } from './initial-response';
import { nextSteps } from './next-steps';
import { offlineInstall } from './offline-install';
import { privacyNotice } from './privacy-notice';
import { replaceComponentFile } from './replace-component-file';
import { scope } from './scope';
import type { ReplyTemplate } from './types';
import { verifyPackageHash } from './verify-package-hash';

const replyTemplates: readonly ReplyTemplate[] = [
  initialResponse,
  scope,
  collectLogs,
  verifyPackageHash,
  nextSteps,
  replaceComponentFile,
  checkPolicy,
  checkFileAccess,
  collectProcmon,
  collectBootTrace,
  offlineInstall,
  followUp,
  caseSummary,
  archive,
  caseComparison,
  privacyNotice,
];

/** What a list of replies shows of each. */
export type ReplyListing = Pick<ReplyTemplate, 'id' | 'title' | 'description'>;

/** Names the replies, for a list to choose from. */
export function listReplies(): readonly ReplyListing[] {
  return replyTemplates.map(({ id, title, description }) => ({ id, title, description }));
}

export function findTemplate(id: string): ReplyTemplate | undefined {
  return replyTemplates.find((template) => template.id === id);
}
