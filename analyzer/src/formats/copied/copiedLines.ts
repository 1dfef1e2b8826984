// Owns what all forms of copied text have in common: the lines that are read, and where each stands in the text.
import type { RecordReader } from '../reader';

/** A line of the log, and the 0-based lines of the text in which it stands. */
export interface CopiedLine {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  /** True behind the first line of an entry that holds several. */
  readonly isRest?: boolean;
}

/** Takes the lines of an entry. */
export type LinesTaker = (lines: readonly CopiedLine[]) => void;

export interface CopiedForm {
  /** The lines that a text holds in this form; undefined where it is in another. */
  readonly linesIn: (text: string) => readonly CopiedLine[] | undefined;
  /** True where every entry holds whole lines of the log, as they were written: nothing has broken or joined them. */
  readonly isWhole?: boolean;
}

/** What a store of logs exports: it may be long, and the newest entry may come first. */
export interface StoredForm extends CopiedForm {
  /** Makes a reader of a text in this form that holds one entry at a time; its totals are those of the text. */
  readonly createReader: (onLines: LinesTaker) => RecordReader;
}

/** What a field says, line by line. */
export function linesOf(value: string, first: number, last: number): readonly CopiedLine[] {
  return value
    .split(/\r\n?|\n/)
    .map((text, k) => (k === 0 ? { text, first, last } : { text, first, last, isRest: true }));
}

/** Makes a taker that gathers lines, and what it has gathered. */
export function gatheringLines(): { readonly found: CopiedLine[]; readonly take: LinesTaker } {
  const found: CopiedLine[] = [];
  return {
    found,
    take: (lines) => {
      for (const line of lines) found.push(line);
    },
  };
}

/** Fields in which exporters and programs keep the line of a log as it was written. */
export const lineField = /^(?:_raw|raw|message|msg|line|log|text|value|content)$/i;
