// Owns the list of the standard replies; one line per reply, in the order in which a case needs them.
import { caseSummary } from './case-summary';
import { collectLogs } from './collect-logs';
import { nextSteps } from './next-steps';
import type { ReplyTemplate } from './types';

export const replyTemplates: readonly ReplyTemplate[] = [collectLogs, nextSteps, caseSummary];

/** What a list of replies shows of each. */
export type ReplyListing = Pick<ReplyTemplate, 'id' | 'title' | 'description'>;

/** Names the replies, for a list to choose from. */
export function listReplies(): readonly ReplyListing[] {
  return replyTemplates.map(({ id, title, description }) => ({ id, title, description }));
}

export function findTemplate(id: string): ReplyTemplate | undefined {
  return replyTemplates.find((template) => template.id === id);
}
