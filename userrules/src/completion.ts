// Owns completion in YAML rule files: keys, words of fixed lists, failure classes, placeholders.
import type { Localized } from '../../analyzer/src/index';
import { ownPlaceholders } from '../../analyzer/src/index';
import { type Choice, type Field, languageFields, ruleFields, type Spec } from './fields';
import { type BlockLine, pathAt, readLine, ruleAround, siblingsOf } from './outline';

export interface RuleCompletion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'placeholder';
  readonly about: Localized;
  /** What to insert; with tab stops (`$1`) for keys. */
  readonly insert: string;
  /** The part of the line that it replaces, 0-based UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/**
 * What can stand at a place of a YAML rule file.
 * @param line 0-based
 * @param character 0-based, UTF-16 units
 */
export function completeRuleFile(text: string, line: number, character: number): readonly RuleCompletion[] {
  return completeFields(text, { line, character }, ruleFields);
}

/** The same for any file whose form is a table of fields; placeholders are known to rules only. */
export function completeFields(
  text: string,
  { line, character }: { readonly line: number; readonly character: number },
  fields: readonly Field[],
): readonly RuleCompletion[] {
  const lines = text.split(/\r\n|\n|\r/);
  const current = lines[line] ?? '';
  const before = current.slice(0, character);
  if (/^\s*#/.test(before) || before.includes('\t')) return [];
  // A place on an empty line counts by its column.
  const at: BlockLine = readLine(before) ?? { indent: character, hyphens: [], column: character, value: '' };
  const path = pathAt(lines, line, at);
  const place = { lines, line, at, before, character };
  const open = /\{([A-Za-z][A-Za-z0-9]*|)$/.exec(before)?.[1];
  if (fields === ruleFields && open !== undefined && holdsText([...path, at.key ?? '']))
    return placeholders(place, open, current);
  const container = specAt(path, fields);
  if (at.key === undefined) return inBlock(place, container);
  const field = container?.is === 'object' ? fieldOf(container.fields, at.key) : undefined;
  return field === undefined ? [] : values(place, field.value);
}

interface Place {
  readonly lines: readonly string[];
  readonly line: number;
  readonly at: BlockLine;
  readonly before: string;
  readonly character: number;
}

/** What the keys lead to; entries of a list count as the list. */
export function specAt(path: readonly string[], root: readonly Field[]): Spec | undefined {
  let spec: Spec | undefined = { is: 'object', fields: root };
  for (const key of path) {
    const fields: readonly Field[] | undefined = fieldsOf(spec);
    const next: Spec | undefined = fields && fieldOf(fields, key)?.value;
    if (next === undefined) return undefined;
    spec = next.is === 'list' ? next.of : next;
  }
  return spec;
}

/** The keys that a block of this kind may have; undefined for what is no block. */
export function fieldsOf(spec: Spec | undefined): readonly Field[] | undefined {
  if (spec?.is === 'texts') return languageFields;
  return spec?.is === 'object' ? spec.fields : undefined;
}

/** The key of this name among several. */
export function fieldOf(fields: readonly Field[], key: string): Field | undefined {
  return fields.find((field) => field.key === key);
}

/** A place without a key: the entry of a list, or a key still to be written. */
function inBlock(place: Place, spec: Spec | undefined): readonly RuleCompletion[] {
  const { at, line, lines, character } = place;
  if (!/^[\w.-]*$/.test(at.value)) return [];
  const fields = fieldsOf(spec);
  if (fields === undefined) return values(place, spec);
  const taken = siblingsOf(lines, line, at.column);
  return fields
    .filter(({ key }) => !taken.has(key))
    .map((field) => ({
      label: field.key,
      kind: 'key',
      about: field.about,
      insert: keySnippet(field),
      start: character - at.value.length,
      end: character,
    }));
}

function values({ before, character }: Place, spec: Spec | undefined): readonly RuleCompletion[] {
  const inner = spec?.is === 'list' ? spec.of : spec;
  const word = /['"]?[\w.-]*$/.exec(before)?.[0] ?? '';
  const choices = choicesOf(inner);
  return choices.map(({ value, about }) => ({
    label: value,
    kind: 'value',
    about,
    insert: value,
    start: character - word.length,
    end: character,
  }));
}

/** The words that a value of this kind may be; empty where any text may stand. */
export function choicesOf(spec: Spec | undefined): readonly Choice[] {
  switch (spec?.is) {
    case 'choice':
      return spec.choices;
    case 'boolean':
      return [
        { value: 'true', about: { en: 'yes', zh: '是' } },
        { value: 'false', about: { en: 'no', zh: '否' } },
      ];
    case 'version':
      return [{ value: '1', about: { en: 'the only version there is', zh: '目前唯一的版本' } }];
    default:
      return [];
  }
}

function keySnippet({ key, value }: Field): string {
  switch (value.is) {
    case 'text':
      return `${key}: ${key === 'id' || key === 'url' ? '$0' : "'$1'$0"}`;
    case 'texts':
      return `${key}:\n  en: '$1'\n  zh: '$2'$0`;
    case 'object':
      return `${key}:\n  $0`;
    case 'list':
      if (value.of.is === 'object') return `${key}:\n  - $0`;
      return `${key}: [$0]`;
    default:
      return `${key}: $0`;
  }
}

const textKeys: ReadonlySet<string> = new Set(['title', 'explanation', 'text', 'name']);

/** True where placeholders are filled: in the texts of a rule and in the name of its culprit. */
function holdsText(path: readonly string[]): boolean {
  if (path.includes('links') || path.includes('match')) return false;
  // `culprit: { kind: path, name: '{` is one line.
  return path.some((key) => textKeys.has(key)) || path.at(-1) === 'culprit';
}

function placeholders(place: Place, typed: string, current: string): readonly RuleCompletion[] {
  const { lines, line, character } = place;
  // A brace that opens a block, `culprit: {`, asks for no placeholder.
  if (/:\s*\{$/.test(place.before)) return [];
  const groups = [...ruleAround(lines, line).matchAll(/\(\?P?<([A-Za-z][A-Za-z0-9]*)>/g)].map(
    ([, name = '']) => ({ value: name, about: groupText }),
  );
  const own = Object.entries(ownPlaceholders).map(([value, about]) => ({ value, about }));
  const end = character + (current[character] === '}' ? 1 : 0);
  return [...groups, ...own].map(({ value, about }) => ({
    label: `{${value}}`,
    kind: 'placeholder',
    about,
    insert: `{${value}}`,
    start: character - typed.length - 1,
    end,
  }));
}

const groupText: Localized = {
  en: 'what the named group of the expression matches',
  zh: '表达式中该命名组匹配的内容',
};
