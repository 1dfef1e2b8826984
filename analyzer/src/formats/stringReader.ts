// Owns the reading of a text that holds a log as a program's string: its lines stand in one line of JSON or of code, their
// ends written as \r\n or \n. Every record tells the line where it stands in the text as it came.
import { readParts } from './partedReader';
import type { RecordReader, RecordTaker } from './reader';

/** A string of JSON and of most languages. */
const literal = /"(?:[^"\\\n]|\\.)*"/g;
/** The end of a line in a string without its marks, where the next one begins with a time. */
const breakBeforeStamp = /(?<!\\)(?:\\r)?\\n(?=\d{4}[-/]\d\d[-/]\d\d[ \tT]\d\d:\d\d)/;
/** Any end of a line in such a string; a path goes on with a small letter. */
const bareBreak = /(?<!\\)(?:\\r)?\\n(?![a-z])/;
/** One alone may be a path's. */
const leastBreaks = 2;
/** How lines of logs begin, and the answers of consoles: other strings of several lines are somebody's words. */
const lineOfLog =
  /^\s*(?:\d{4}[-/]\d\d[-/]\d\d[ \tT]\d\d:\d\d|[^\n]{0,60}\b(?:Info|Warning|Error),?[ \t]+(?:\[0x[0-9a-f]+\][ \t]+)?(?:CBS|CSI|DISM|SYSPRP|SP|IBS|MOUPG)\b|Deployment Image Servicing and Management tool|Beginning system scan)/m;

/**
 * Makes a reader for such a text.
 * @param text a whole paste that is in no dialect, as it was written
 * @param createReader makes the reader of what the string holds
 * @returns undefined for any other text
 */
export function stringReader(
  text: string,
  taker: RecordTaker,
  createReader: (taker: RecordTaker) => RecordReader,
): RecordReader | undefined {
  if (!text.includes('\\n')) return undefined;
  const lines = text.split('\n');
  const held = lines.map(partsOf);
  if (held.every((each) => each === undefined)) return undefined;
  const parts = held.map((each, k) => each ?? [isFrame(lines[k] ?? '') ? '' : (lines[k] ?? '')]);
  return readParts(text, parts, taker, createReader);
}

/** The lines of the strings in a line, what else it says in front of them; undefined where none holds a log. */
function partsOf(line: string): readonly string[] | undefined {
  if (!line.includes('\\n')) return undefined;
  const strings = [...line.matchAll(literal)].flatMap(({ index, 0: written }) => {
    const held = heldIn(written);
    return held === undefined ? [] : [{ start: index, end: index + written.length, held }];
  });
  if (strings.length === 0) return breakBeforeStamp.test(line) ? linesOfBare(line) : undefined;
  const cuts = [0, ...strings.flatMap(({ start, end }) => [start, end]), line.length];
  const around = strings.map((_, k) => line.slice(cuts[2 * k], cuts[2 * k + 1]));
  const rest = [...around, line.slice(cuts.at(-2))].filter((part) => !isFrame(part));
  // In front: behind the last record it would be taken for the rest of that.
  return [...rest, ...strings.flatMap(({ held }) => held)];
}

/** True for what is in JSON beside the log, and states no code. */
function isFrame(text: string): boolean {
  return !/0x[0-9a-fA-F]{4}/.test(text) && /^[\s\][{},]*(?:$|"[\w.@-]{1,60}"\s*:)/.test(text);
}

/** The lines of a string; undefined where they are none of a log. */
function heldIn(written: string): readonly string[] | undefined {
  if (!written.includes('\\n')) return undefined;
  const text = meaningOf(written);
  if (text === undefined || !lineOfLog.test(text)) return undefined;
  const lines = text.split(/\r?\n/);
  return lines.length > leastBreaks ? lines : undefined;
}

/** What a string says; undefined where it is none: in a log, a path may stand between quotation marks. */
function meaningOf(written: string): string | undefined {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The same of a string that has lost its marks. */
function linesOfBare(line: string): readonly string[] {
  // Where no backslash is doubled, those of paths are their own.
  const signs = line.includes('\\\\') ? /\\(["\\/])/g : /\\(")/g;
  return line
    .split(bareBreak)
    .map((part) => part.replace(/(?<!\\)\\t(?=[A-Z\s])/g, '\t').replace(signs, '$1'));
}
