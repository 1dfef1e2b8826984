// What lives here: the standard replies, one file each, and how they are filled. A reply's file holds text only;
// what the analysis contributes is in fillings.ts, the sentences for it in replyTexts.ts.

export type { WriterValues } from './blanks';
export { writerBlanks } from './blanks';
export { plainTextOf } from './plainText';
export type { RenderReplyOptions } from './render';
export { renderReply } from './render';
export type { ReplyListing } from './templates';
export { listReplies } from './templates';
export type { ReplyProfile } from './types';
