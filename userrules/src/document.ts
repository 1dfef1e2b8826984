// Owns reading the text of a rule file as YAML or JSON with positions. JSON is read by the same parser, since YAML
// contains it; that it is JSON and nothing else is asked of the language itself.
import type { Node } from 'yaml';
import { isAlias, LineCounter, parseDocument, visit, type YAMLParseError } from 'yaml';
import type { Localized } from '../../analyzer/src/index';
import { limits } from './fields';
import { type Problems, say, sentences } from './problems';

/** The sentences that differ between kinds of files. */
export interface FileSentences {
  readonly empty: Localized;
  readonly tooDeep: Localized;
}

/** The root of a text, or undefined where it cannot be read; then the problems say why. */
export function parseRuleText(
  text: string,
  isJson: boolean,
  problems: Problems,
  own: FileSentences = sentences,
): Node | undefined {
  if (text.length > limits.fileUnits) {
    problems.add([0, 0], say(sentences.tooLong, { max: String(limits.fileUnits / 1_024) }));
    return undefined;
  }
  if (text.trim() === '') {
    problems.add([0, 0], own.empty);
    return undefined;
  }
  try {
    return parse(text, isJson, problems, own);
  } catch (error) {
    // Brackets by the thousand exhaust the stack of the parser.
    if (!(error instanceof RangeError)) throw error;
    problems.add([0, 0], own.tooDeep);
    return undefined;
  }
}

function parse(text: string, isJson: boolean, problems: Problems, own: FileSentences): Node | undefined {
  if (isJson && !isStrictJson(text)) {
    problems.add(placeOfJsonError(text), sentences.notJson);
    return undefined;
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    logLevel: 'error',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
  });
  const errors = document.errors.filter(({ code }) => !(isJson && code === 'TAB_AS_INDENT'));
  for (const error of errors) problems.add(error.pos, sentenceOf(error, own));
  if (errors.length > 0 || document.contents === null) {
    if (errors.length === 0) problems.add([0, 0], own.empty);
    return undefined;
  }
  let hasAlias = false;
  visit(document, (_, node) => {
    if (!isAlias(node)) return;
    hasAlias = true;
    problems.add([node.range?.[0] ?? 0, node.range?.[1] ?? 0], sentences.alias);
  });
  return hasAlias ? undefined : document.contents;
}

function sentenceOf({ code }: YAMLParseError, own: FileSentences): Localized {
  switch (code) {
    case 'TAB_AS_INDENT':
      return sentences.tab;
    case 'DUPLICATE_KEY':
      return sentences.duplicateKey;
    case 'BAD_DQ_ESCAPE':
      return sentences.escape;
    case 'BAD_SCALAR_START':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return sentences.colon;
    case 'RESOURCE_EXHAUSTION':
      return own.tooDeep;
    default:
      return sentences.notYaml;
  }
}

function isStrictJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Where JSON breaks off, as far as the runtime says; some say it at the end of their message only. */
function placeOfJsonError(text: string): readonly [number, number] {
  try {
    JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    if (position !== undefined) return [Number(position), Number(position) + 1];
  }
  return [Math.max(0, text.trimEnd().length - 1), text.trimEnd().length];
}
