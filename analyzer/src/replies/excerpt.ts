// Owns the decisive records as a mail quotes them: a few, whole, wrapped before a mail client does it.
import type { Evidence } from '../case/types';
import { codeBlock, visible } from '../render/escape';

/**
 * The decisive records as a code block.
 * @param evidence of one failure
 * @param cut the mark for what was left out
 */
export function excerptOf(evidence: readonly Evidence[], cut: string): string {
  const cause = evidence.find((each) => each.role === 'cause');
  const others = evidence.filter((each) => each !== cause && each.role !== 'context');
  const chosen = [cause, ...others, ...evidence.filter((each) => each.role === 'context')]
    .filter((each) => each !== undefined)
    .slice(0, maximumRecords);
  const inOrder = evidence.filter((each) => chosen.includes(each));
  return codeBlock(inOrder.map((each) => recordLines(each.text, cut).join('\n')).join('\n'));
}

/**
 * Breaks a line at mail width; after a blank where there is one, otherwise anywhere.
 * Chinese characters take two columns.
 */
export function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  let columns = 0;
  for (const character of line) {
    const wide = columnsOf(character);
    if (columns + wide > width) {
      const blank = current.lastIndexOf(' ') + 1;
      const at = blank > shortestLine ? blank : current.length;
      lines.push(current.slice(0, at).trimEnd());
      current = current.slice(at);
      columns = [...current].reduce((sum, each) => sum + columnsOf(each), 0);
    }
    current += character;
    columns += wide;
  }
  return [...lines, current];
}

/** Mails are wrapped at 76 to 78 columns; two are left for the reader's quotation mark. */
const mailWidth = 74;
/** A line broken further left than this is worse to read than a word broken in two. */
const shortestLine = 20;
const maximumRecords = 4;
const maximumLines = 18;

function recordLines(text: string, cut: string): string[] {
  const lines = visible(text.trimEnd().slice(0, mailWidth * maximumLines * 2))
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .flatMap((line) => wrapLine(line, mailWidth));
  return lines.length <= maximumLines ? lines : [...lines.slice(0, maximumLines), cut];
}

// East Asian wide and full-width blocks.
function columnsOf(character: string): number {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
    character,
  )
    ? 2
    : 1;
}
