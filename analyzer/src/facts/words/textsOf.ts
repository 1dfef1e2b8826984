// Owns texts in other languages than English that are held as the alternatives of a pattern: in what ships a text takes six
// signs for each letter beyond ASCII, and every thread loads the tables of sentences.

/** The alternatives of a pattern as texts, a slash and signs beyond ASCII as the pattern may write them; nothing else is escaped. */
export function textsOf({ source }: RegExp): readonly string[] {
  return source
    .split('|')
    .map((text) =>
      text
        .replaceAll('\\/', '/')
        .replace(/\\u([0-9a-f]{4})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16))),
    );
}
