// What lives here: what the analysis contributes to a reply, placeholder by placeholder, and how a template whose parts
// are known becomes a mail. Not here: the texts of replies and the library that reads them (replies/), and settings.

export type { Blank, BlankName, BlankOrigin, WriterValues } from './blanks';
export { blankOrigin, blanks, isBlankName, writerBlanks } from './blanks';
export type { FillOptions } from './fill';
export { fillReply } from './fill';
export { plainTextOf } from './plainText';
export type { ReplyPart, ReplyProfile } from './types';
