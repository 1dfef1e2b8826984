// Owns reading an earlier reply: one of ours in either language, edited, quoted with `>` or turned into plain text by a
// mail client. What is not recognised is passed over.
import { askHeadings, collectableLogs, missingIntro } from './asks';
import type { EarlierAsk, EarlierReply } from './types';

/** Longer documents hold no mail; the end is the newest only where somebody answered below. */
const maximumUnits = 200_000;
const maximumSteps = 12;

/**
 * Reads what an earlier reply asked for.
 * @param text a document that holds it; may hold several, and anything else
 */
export function readEarlierReply(text: string): EarlierReply {
  const asks = new Map<string, EarlierAsk>();
  const steps: string[] = [];
  let section: string | undefined;
  for (const line of logicalLines(text.slice(0, maximumUnits))) {
    const heading = headingOf(line);
    if (heading !== undefined) {
      section = askHeadings.find((each) => each.heading.test(heading))?.asks;
      if (section !== undefined && !listed.has(section)) asks.set(section, { id: section });
      continue;
    }
    if (missingIntro.test(line)) section = 'logs';
    const item = itemIn(line);
    if (section === 'logs') addLog(asks, item);
    if (section === 'steps' && item?.isNumbered) steps.push(stepText(item.words));
  }
  steps.splice(maximumSteps);
  for (const step of steps) asks.set(`step ${step}`, { id: 'step', step });
  return { ...addressee(text), asks: [...asks.values()], steps };
}

/** Lines without quotation marks; what a mail client wrapped is one line again. */
function logicalLines(text: string): string[] {
  const lines: string[] = [];
  let isOpen = false;
  for (const raw of text.split(/\r\n?|\n/)) {
    const line = raw.replace(/^(?:\s*>)+ ?/, '').trim();
    const startsAnew = line === '' || /^(?:[-*•]\s|#{1,6}\s|>|```|\*\*|\d{1,2}[.)、]\s)/.test(line);
    if (isOpen && !startsAnew && lines.length > 0) lines[lines.length - 1] += ` ${line}`;
    else lines.push(line);
    // Only an item of a list goes on in the next line: other lines may be headings of a plain text.
    isOpen = line !== '' && (isOpen && !startsAnew ? true : /^(?:[-*•]|\d{1,2}[.)、])\s/.test(line));
  }
  return lines;
}

/** The words of a heading: bold, with `#`, or a line that is nothing but one of our headings. */
function headingOf(line: string): string | undefined {
  const marked = /^(?:#{1,6}\s+(.+?)|\*\*(.+?)\*\*)\s*$/.exec(line);
  const words = marked?.[1] ?? marked?.[2];
  if (words !== undefined) return words;
  return askHeadings.some(({ heading }) => heading.test(line)) ? line : undefined;
}

/** Sections that ask by the items of a list; any other asks for what its heading names. */
const listed: ReadonlySet<string> = new Set(['logs', 'steps']);

interface Item {
  readonly isNumbered: boolean;
  readonly words: string;
}

/** An item of a list, with a bullet or a number. */
function itemIn(line: string): Item | undefined {
  const item = /^(?:([-*•])|\d{1,2}[.)、])\s+(\S.*)$/.exec(line);
  return item === null ? undefined : { isNumbered: item[1] === undefined, words: item[2] ?? '' };
}

/** Logs are asked for in items with a bullet. */
function addLog(asks: Map<string, EarlierAsk>, item: Item | undefined): void {
  if (item === undefined || item.isNumbered) return;
  const log = collectableLogs.find(({ pattern }) => pattern.test(item.words));
  if (log !== undefined) asks.set(log.id, { id: log.id });
}

/** A step without the mark that it changes the machine; what stood escaped stands for itself. */
function stepText(words: string): string {
  return words
    .replace(/\s*\*?[(（](?:changes the machine|(?:此操作)?会更改计算机。?)[)）]\*?\s*$/, '')
    .replace(/(`[^`]*`)|\\([!-/:-@[-`{-~])/g, (_, code: string | undefined, sign: string) => code ?? sign);
}

function addressee(text: string): Pick<EarlierReply, 'customer' | 'caseNumber'> {
  const customer = /^[\s>]*(?:Dear ([^\n[\]{}]{1,60}),|([^\n【】{}，]{1,60})，您好！)\s*$/m.exec(text);
  const number = /(?:\bcase |案例 ?)([A-Za-z]*[\w-]*\d[\w-]*)/.exec(text)?.[1];
  const name = (customer?.[1] ?? customer?.[2])?.trim();
  return {
    ...(name !== undefined && { customer: name }),
    ...(number !== undefined && { caseNumber: number.slice(0, 40) }),
  };
}
