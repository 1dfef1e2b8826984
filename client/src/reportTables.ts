// Owns what a rendered report's tables need that the editor's renderer does not give them.

/**
 * Marks the cells that hold one short word, such as a code or an update's number, or one short link: pages break long words
 * anywhere, so that paths do not widen them, and would break these too where a column is narrow.
 * @param body HTML of a rendered report
 */
export function withWholeWords(body: string): string {
  return body.replace(shortCell, '<td class="whole"$1>$2</td>');
}

/** Of the page. */
export const wholeWordStyle =
  'td.whole { white-space: nowrap; } th { overflow-wrap: normal; word-break: keep-all; }';

const shortCell =
  /<td((?: [\w-]+="[^"]*")*)>((?:<code>)?[^<>\s]{1,24}(?:<\/code>)?|<a [^<>]*>[^<>]{1,16}<\/a>)<\/td>/g;
