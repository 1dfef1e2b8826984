// Owns completion in templates (placeholders, front matter) and in profiles.
import type { BlankName, CaseResult, FillOptions, Localized } from '../../analyzer/src/index';
import { blanks, fillReply } from '../../analyzer/src/index';
import { completeFields } from '../../userrules/src/index';
import { profileFields, templateFields } from './fields';
import { frontMatterOf } from './template';

export interface Completion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'placeholder';
  readonly about: Localized;
  /** What to insert; with tab stops (`$1`) for keys. */
  readonly insert: string;
  /** What a placeholder would become in the open case, as Markdown; absent where it would stay a blank. */
  readonly example?: string;
  /** The part of the line that it replaces, 0-based UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** 0-based, UTF-16 units. */
interface Place {
  readonly line: number;
  readonly character: number;
}

/** The open case, from which examples come. */
export interface ExampleSource extends Pick<FillOptions, 'language' | 'profile'> {
  readonly result: CaseResult | undefined;
}

/** What can stand at a place of a template: keys and words in the front matter, placeholders below it. */
export function completeTemplate(text: string, place: Place, source: ExampleSource): readonly Completion[] {
  const lines = text.split(/\r\n|\n|\r/);
  const front = frontMatterOf(text);
  const frontLines = front === undefined ? 0 : text.slice(0, front.body).split(/\r\n|\n|\r/).length - 1;
  if (place.line > 0 && place.line < frontLines - 1) {
    const yaml = lines.slice(1, frontLines - 1).join('\n');
    return completeFields(yaml, { line: place.line - 1, character: place.character }, templateFields);
  }
  return placeholders(lines[place.line] ?? '', place.character, source);
}

/** What can stand at a place of a profile in YAML. */
export function completeProfile(text: string, place: Place): readonly Completion[] {
  return completeFields(text, place, profileFields);
}

function placeholders(line: string, character: number, source: ExampleSource): readonly Completion[] {
  const before = /\{\{?\s*[A-Za-z]*$/.exec(line.slice(0, character));
  if (before === null) return [];
  // The editor closes braces by itself; what it wrote belongs to the placeholder.
  const behind = /^[A-Za-z]*\s*\}{0,2}/.exec(line.slice(character))?.[0] ?? '';
  const end = character + (behind.endsWith('}') ? behind.length : 0);
  return Object.entries(blanks).map(([name, { about }]) => {
    const example = exampleOf(name as BlankName, source);
    return {
      label: `{{ ${name} }}`,
      kind: 'placeholder',
      about,
      insert: `{{ ${name} }}`,
      ...(example !== undefined && { example }),
      start: before.index,
      end,
    };
  });
}

const exampleUnits = 600;

function exampleOf(blank: BlankName, { result, ...options }: ExampleSource): string | undefined {
  const filled = fillReply([{ blank }], result, { ...options, format: 'markdown' }).trim();
  const words = options.language === 'zh-cn' ? blanks[blank].hint.zh : blanks[blank].hint.en;
  if (filled === '' || filled.includes(words)) return undefined;
  return filled.length > exampleUnits ? `${filled.slice(0, exampleUnits)}…` : filled;
}
