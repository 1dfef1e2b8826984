// Owns the measures of the picture, in pixels.

export const metrics = {
  /** The axis: dates above, times below. */
  axis: 40,
  /** Above and below what a lane holds. */
  lanePadding: 7,
  /** The line with the name of the log. */
  laneName: 20,
  /** The line of the marks. */
  signs: 20,
  /** A row of bars with the gap below it. */
  row: 21,
  bar: 18,
  /** Narrower bars could not be seen. */
  minBar: 3,
  /** The point of a bar whose end the log does not show. */
  openEnd: 7,
  /** Bars narrower than this are drawn as one where they touch. */
  smallBar: 7,
  /** So much is drawn as one at most, so that one can see where more happened and where less. */
  maxTogether: 14,
  /** Lines through all lanes have at least so much room each. */
  guide: 32,
  /** Marks nearer to each other than this are drawn as one. */
  signGap: 13,
  /** From one label of the axis to the next, if that can be. */
  tick: 88,
  minTick: 58,
  /** Between a text and the edges of what it stands in. */
  textGap: 6,
  /** Shorter texts say nothing. */
  minText: 34,
  /** A text beside its bar. */
  minTextBeside: 70,
} as const;

/** How wide a text of the size that the picture uses is, about: the fonts of pages and printers are not known here. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += widths.find(([signs]) => signs.test(sign))?.[1] ?? ordinary;
  return width;
}

/** Of signs in a text of 12 pixels, from fonts for screens, the wider ones; Chinese fills a square. */
const widths: readonly (readonly [signs: RegExp, width: number])[] = [
  [/[\u1100-\uffff]|[\u{10000}-\u{10ffff}]/u, 12],
  [/[iljtfrI.,:;|!'()[\] /\\-]/, 4.4],
  [/[mwMW@%]/, 11],
  [/[A-Z_&#+~<>=]/, 8.6],
];
const ordinary = 7.5;

/** As much of a text as fits into so many pixels; nothing where that would say nothing. */
export function fitted(text: string, width: number): string {
  if (width < metrics.minText) return '';
  if (widthOf(text) <= width) return text;
  let used = widthOf('…');
  let end = 0;
  for (const sign of text) {
    used += widthOf(sign);
    if (used > width) break;
    end += sign.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}

/** A text in lines of so many pixels; broken at blanks, and within a word only where that is longer than a line. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  // Chinese is broken between any two signs.
  for (const part of text.match(/[\u1100-\uffff]|[^\s\u1100-\uffff]{1,60}|\s+/g) ?? []) {
    if (line !== '' && widthOf(line + part.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? part.trimStart() : part;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
