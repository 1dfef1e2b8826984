// Owns the template library: LiquidJS, restricted to {{ name }}. There are no tags and no filters, so a text holds no
// logic; there is no file system and no inclusion; sizes and work are bounded. It uses no eval.
import { Liquid, type Template, TokenKind } from 'liquidjs';
import type { BlankName, ReplyPart } from '../../analyzer/src/index';
import { blanks, isBlankName } from '../../analyzer/src/index';
import { nearest } from '../../userrules/src/index';
import { type Found, sentences, tell } from './problems';

/** Far above any mail, far below what would be slow. */
export const templateLimits = { units: 65_536, placeholders: 500 } as const;

const engine = createEngine();

function createEngine(): Liquid {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    // Nothing is looked up anywhere but here.
    templates: {},
    dynamicPartials: false,
    parseLimit: 2 * templateLimits.units,
    memoryLimit: 64 * templateLimits.units,
  });
  for (const name of Object.keys(liquid.tags)) delete liquid.tags[name];
  for (const name of Object.keys(liquid.filters)) delete liquid.filters[name];
  return liquid;
}

// Private characters around the name of a placeholder in the rendered text; a template cannot hold them itself.
const [open, close] = ['\uE000', '\uE001'];
const marks = Object.fromEntries(Object.keys(blanks).map((name) => [name, `${open}${name}${close}`]));

/** A text taken apart; `parts` is undefined where something is wrong with it. */
export interface ReadParts {
  readonly parts: readonly ReplyPart[] | undefined;
  /** Offsets count in the text that was given. */
  readonly found: readonly Found[];
}

/** Takes the text of a template apart. Never throws, whatever the text. */
export function readParts(text: string): ReadParts {
  const logic = [...text.matchAll(/\{%-?\s*(\w*)(?:[^%]|%(?!\}))*(?:%\})?/g)].slice(0, 20);
  if (logic.length > 0) {
    const found = logic.map((match): Found => {
      const end = match.index + (match[0].split('\n')[0] ?? '').length;
      return { range: [match.index, end], message: sentences.logic };
    });
    return { parts: undefined, found };
  }
  const plain = text.replace(/[\uE000\uE001]/g, ' ');
  const parsed = parse(plain);
  if (!Array.isArray(parsed)) return { parts: undefined, found: [parsed] };
  const found = [...placeholdersOf(parsed), ...singleBraces(plain)];
  if (found.some(({ severity }) => severity !== 'warning')) return { parts: undefined, found };
  return { parts: partsOf(engine.renderSync(parsed, marks)), found };
}

function parse(text: string): Template[] | Found {
  try {
    return engine.parse(text);
  } catch (error) {
    // The library throws for anything that is no template of its language; its errors carry the place.
    const place = placeOfError(error);
    if (place === undefined) throw error;
    const [begin, end] = place;
    const line = text.slice(begin).split('\n')[0] ?? '';
    const message = String(error);
    if (/not closed/.test(message))
      return { range: [begin, begin + Math.max(1, line.length)], message: sentences.notClosed };
    return {
      range: [begin, Math.max(end, begin + 1)],
      message: /undefined filter/.test(message) ? sentences.filter : sentences.nameOnly,
    };
  }
}

function placeOfError(error: unknown): readonly [number, number] | undefined {
  if (!(error instanceof Error) || !('token' in error)) return undefined;
  const { token } = error as { readonly token?: { readonly begin?: unknown; readonly end?: unknown } };
  return typeof token?.begin === 'number' && typeof token.end === 'number'
    ? [token.begin, token.end]
    : undefined;
}

/** What is wrong between {{ and }}. */
function placeholdersOf(templates: readonly Template[]): Found[] {
  const outputs = templates.filter(({ token }) => token.kind === TokenKind.Output);
  if (outputs.length > templateLimits.placeholders) {
    const { begin, end } = outputs[templateLimits.placeholders]?.token ?? { begin: 0, end: 0 };
    return [
      { range: [begin, end], message: tell(sentences.tooMany, { max: String(templateLimits.placeholders) }) },
    ];
  }
  return outputs.flatMap(({ token }): Found[] => {
    const name = token.getText().replace(/^\{\{-?\s*|\s*-?\}\}$/g, '');
    const range = [token.begin, token.end] as const;
    if (isBlankName(name)) return [];
    if (!/^\w{1,60}$/.test(name)) return [{ range, message: sentences.nameOnly }];
    return [unknownName(name, range)];
  });
}

function unknownName(name: string, range: readonly [number, number]): Found {
  const near = nearest(name, Object.keys(blanks));
  if (near === undefined) return { range, message: tell(sentences.unknown, { name }) };
  return { range, message: tell(sentences.unknownNear, { name, near }), suggestion: `{{ ${near} }}` };
}

/** Rules of users write placeholders with one brace; in a reply that would be sent as it stands. */
function singleBraces(text: string): Found[] {
  return [...text.matchAll(/(?<!\{)\{([A-Za-z]+)\}(?!\})/g)]
    .filter(([, name = '']) => isBlankName(name))
    .map((match) => ({
      range: [match.index, match.index + match[0].length] as const,
      message: tell(sentences.singleBrace, { name: match[1] ?? '' }),
      severity: 'warning' as const,
      suggestion: `{{ ${match[1]} }}`,
    }));
}

function partsOf(rendered: string): ReplyPart[] {
  return rendered.split(/(\uE000\w+\uE001)/).flatMap((part): ReplyPart[] => {
    if (part === '') return [];
    return part.startsWith(open) ? [{ blank: part.slice(1, -1) as BlankName }] : [part];
  });
}
