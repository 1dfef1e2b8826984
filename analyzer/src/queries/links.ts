// Owns the addresses behind what a line names: the article of a KB number.

import { tokensOf } from './tokens';

export interface LineLink {
  /** 0-based UTF-16 units, half-open. */
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** The links of one line: KB numbers, in packages as well. */
export function linksOf(line: string): readonly LineLink[] {
  const links: LineLink[] = [];
  for (const token of tokensOf(line)) {
    if (token.kind === 'kb') {
      links.push({ start: token.start, end: token.end, url: articleOf(token.number) });
    }
    const kb = token.kind === 'package' ? /_for_(KB(\d{6,7}))/i.exec(token.name) : null;
    if (kb !== null && kb[1] !== undefined && kb[2] !== undefined) {
      const start = token.start + kb.index + '_for_'.length;
      links.push({ start, end: start + kb[1].length, url: articleOf(kb[2]) });
    }
  }
  return links;
}

function articleOf(number: string): string {
  return `https://support.microsoft.com/help/${number}`;
}
