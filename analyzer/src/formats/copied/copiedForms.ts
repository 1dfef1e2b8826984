// Owns which forms of copied text there are, and the choice among them.
import type { CopiedForm, CopiedLine, StoredForm } from './copiedLines';
import { csvColumn } from './csvColumn';
import { formatList } from './formatList';
import { fullWidth } from './fullWidth';
import { jsonFields, jsonObjects } from './jsonFields';
import { quotedPrintable } from './quotedPrintable';
import { softBreaks } from './softBreaks';

const objects: readonly StoredForm[] = [jsonFields, jsonObjects];
const stored: readonly StoredForm[] = [...objects, csvColumn];
const others: readonly (CopiedForm | StoredForm)[] = [
  quotedPrintable,
  csvColumn,
  formatList,
  softBreaks,
  fullWidth,
];

/** The forms of copied text: objects of JSON, all that stores of logs export, what is no object of JSON. */
export const formsAmong = { objects, stored, others };

/** The lines of a text in the first form that it is in. */
export interface Copied<Form extends CopiedForm> {
  readonly form: Form;
  readonly lines: readonly CopiedLine[];
}

/** @returns undefined for a text in none of the forms */
export function copiedLines<Form extends CopiedForm>(
  text: string,
  forms: readonly Form[],
): Copied<Form> | undefined {
  // Lines that end with a carriage return alone are counted by the reader of lines.
  if (/\r(?!\r?\n|$)/.test(text)) return undefined;
  for (const form of forms) {
    const lines = form.linesIn(text);
    if (lines !== undefined && lines.length > 0) return { form, lines };
  }
  return undefined;
}

/** True for the beginning of a copied text; its last line may be cut off. */
export function isCopied(beginning: string): boolean {
  const whole = beginning.slice(0, beginning.lastIndexOf('\n') + 1);
  return copiedLines(whole, [...objects, ...others]) !== undefined;
}

/** True for the beginning of what a store of logs exports; its last entry may be cut off. */
export function isStored(beginning: string): boolean {
  return copiedLines(beginning, stored) !== undefined;
}
