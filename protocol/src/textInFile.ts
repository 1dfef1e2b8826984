// Owns how a large document is opened without its text: what is sent in its place says that the text is in the file,
// and by what to tell that the file holds the very text that the editor shows.

/** Name of the request, which the server sends where the file holds another text. */
export const sendTextMethod = 'servicing/sendText';

export interface SendTextParams {
  readonly uri: string;
}

/** Null where the document was closed meanwhile. */
export type SendTextResult = { readonly version: number; readonly text: string } | null;

/** So much of the beginning of a line is compared, in UTF-16 units. */
export const comparedUnits = 1_000;

/** What the editor knows of the text. */
export interface TextFacts {
  readonly lineCount: number;
  /** The editor shows every line end as this one. */
  readonly eol: '\n' | '\r\n';
  /** Some lines, the last among them: 0-based, with what is compared of them. */
  readonly lines: readonly { readonly line: number; readonly text: string }[];
}

const mark = '\u0000servicing-text-in-file:';

/** Sent as the text of a document. */
export function announceText(facts: TextFacts): string {
  return mark + JSON.stringify(facts);
}

/** The announcement that a text is; undefined where it is a text. */
export function announcedText(text: string): TextFacts | undefined {
  return text.startsWith(mark) ? (JSON.parse(text.slice(mark.length)) as TextFacts) : undefined;
}
