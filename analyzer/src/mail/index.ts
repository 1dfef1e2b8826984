// What lives here: what an engineer is given while writing a mail about a case, without a template: completion of
// codes, updates, identities and paths, and records to quote. Standard replies live in replies/; nothing here decides
// what a log means.

export type { MailCompletion, MailCompletionOptions, MailCompletions, MailSyntax } from './completion';
export { completeMail } from './completion';
export type { LineSpan, QuotedRecords, QuoteOptions } from './quote';
export { quoteRecords, recordSpans } from './quote';
export type { CaseVocabulary, VocabularySource } from './vocabulary';
export { caseVocabulary } from './vocabulary';
