// Owns what all forms of copied text have in common: the lines that are read, and where each stands in the text.

/** A line of the log, and the 0-based lines of the text in which it stands. */
export interface CopiedLine {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

export interface CopiedForm {
  /** The lines that a text holds in this form; undefined where it is in another. */
  readonly linesIn: (text: string) => readonly CopiedLine[] | undefined;
  /** True where every entry holds whole lines of the log, as they were written: nothing has broken or joined them. */
  readonly isWhole?: boolean;
  /** True for what a store of logs exports: the newest entry may come first. */
  readonly isStore?: boolean;
}

/** What a field says, line by line. */
export function linesOf(value: string, first: number, last: number): readonly CopiedLine[] {
  return value.split(/\r?\n/).map((text) => ({ text, first, last }));
}

/** Fields in which exporters and programs keep the line of a log as it was written. */
export const lineField = /^(?:_raw|raw|message|msg|line|log|text|value|content)$/i;
