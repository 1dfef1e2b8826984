// Owns the hover in YAML rule files: what a key or a word of a fixed list means.
import type { Localized } from '../../analyzer/src/index';
import { choicesOf, fieldOf, fieldsOf, specAt } from './completion';
import { type Field, ruleFields } from './fields';
import { pathAt, readLine } from './outline';

export interface FileHover {
  readonly about: Localized;
  /** The part of the line that it is about, 0-based UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/**
 * What stands at a place of a YAML rule file means.
 * @param line 0-based
 * @param character 0-based, UTF-16 units
 */
export function hoverRuleFile(text: string, line: number, character: number): FileHover | undefined {
  return hoverFields(text, { line, character }, ruleFields);
}

/** The same for any file whose form is a table of fields. */
function hoverFields(
  text: string,
  { line, character }: { readonly line: number; readonly character: number },
  fields: readonly Field[],
): FileHover | undefined {
  const lines = text.split(/\r\n|\n|\r/);
  const at = readLine(lines[line] ?? '');
  if (at?.key === undefined) return undefined;
  const container = fieldsOf(specAt(pathAt(lines, line, at), fields));
  const field = container && fieldOf(container, at.key);
  if (field === undefined) return undefined;
  const start = (lines[line] ?? '').indexOf(at.key, at.column);
  const end = start + at.key.length;
  if (start <= character && character < end) return { about: field.about, start, end };
  return wordAt(lines[line] ?? '', character, field);
}

/** A word of a fixed list behind the key, alone or in a list. */
function wordAt(text: string, character: number, { value }: Field): FileHover | undefined {
  const choices = choicesOf(value.is === 'list' ? value.of : value);
  for (const { 0: word, index } of text.matchAll(/[\w.-]+/g)) {
    const end = index + word.length;
    if (character < index || character >= end) continue;
    const choice = choices.find((each) => each.value === word);
    return choice && { about: choice.about, start: index, end };
  }
  return undefined;
}
