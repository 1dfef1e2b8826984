// Owns checking a parsed rule file against the table of its grammar: out come plain values, key by known key, and
// what is wrong, each at its place.
import type { Node, Pair } from 'yaml';
import { isMap, isScalar, isSeq } from 'yaml';
import { namesBySymbol, parseCodeToken } from '../../analyzer/src/index';
import { type Field, languageFields, type Spec } from './fields';
import { nearest } from './nearest';
import { type Problems, type Range, say, sentences } from './problems';

/** What a checked text holds: only what the table knows. */
export type Plain = string | boolean | number | readonly number[] | readonly Plain[] | PlainObject;
export type PlainObject = { readonly [key: string]: Plain };

/** The place of a node; of nothing, the beginning. */
export function rangeOf(node: unknown): Range {
  const range = isMap(node) || isSeq(node) || isScalar(node) ? node.range : undefined;
  return range == null ? [0, 0] : [range[0], range[1]];
}

/**
 * Checks a block of keys.
 * @returns undefined where the block, or a key that it needs, is not what it has to be
 */
export function checkObject(
  node: unknown,
  fields: readonly Field[],
  key: string,
  problems: Problems,
): PlainObject | undefined {
  const { values, isGood } = checkParts(node, fields, key, problems);
  return isGood ? values : undefined;
}

/** Checks a block of keys, where what is right counts although something else is wrong. */
export function checkParts(
  node: unknown,
  fields: readonly Field[],
  key: string,
  problems: Problems,
): { readonly values: PlainObject; readonly isGood: boolean } {
  const values: Record<string, Plain> = {};
  if (!isMap(node)) {
    problems.add(rangeOf(node), say(sentences.wantsObject, { key }));
    return { values, isGood: false };
  }
  let isGood = true;
  const pairs = knownPairs(node.items, fields, problems);
  for (const field of fields) {
    const pair = pairs.get(field.key);
    if (pair === undefined && field.isRequired !== true) continue;
    const value = pair === undefined ? missing(node, field, problems) : checkValue(pair, field, problems);
    if (value === undefined) isGood = false;
    else values[field.key] = value;
  }
  if (pairs.size < node.items.length) isGood = false;
  return { values, isGood };
}

/** Tells of a key that has to be there and is not. */
function missing(node: Node, { key, about }: Field, problems: Problems): undefined {
  problems.add(startOf(node), {
    en: say(sentences.missingKey, { key, about: about.en }).en,
    zh: say(sentences.missingKey, { key, about: about.zh }).zh,
  });
}

/** The value behind a key that is there; undefined where it is not what it has to be. */
function checkValue(pair: Pair, { key, value }: Field, problems: Problems): Plain | undefined {
  if (pair.value !== null) return check(pair.value as Node, value, key, problems);
  problems.add(rangeOf(pair.key), say(sentences.textEmpty, { key }));
  return undefined;
}

function knownPairs(items: readonly Pair[], fields: readonly Field[], problems: Problems): Map<string, Pair> {
  const known = new Map<string, Pair>();
  for (const pair of items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (fields.some((field) => field.key === key)) {
      // `key:` with nothing behind it is an empty scalar.
      const isEmpty = isScalar(pair.value) && pair.value.value === null;
      known.set(key, (isEmpty ? { ...pair, value: null } : pair) as Pair);
    } else {
      addUnknownKey(rangeOf(pair.key), key.slice(0, 60), fields, problems);
    }
  }
  return known;
}

/** One that is nearly a known one is most likely meant to be it. */
function addUnknownKey(range: Range, key: string, fields: readonly Field[], problems: Problems): void {
  const known = fields.map((field) => field.key);
  const near = nearest(key, known);
  if (near === undefined) problems.add(range, say(sentences.unknownKey, { key, choices: known.join(', ') }));
  else problems.add(range, say(sentences.unknownKeyNear, { key, near }), 'error', near);
}

/** The first line of a block is place enough for what it lacks. */
function startOf(node: unknown): Range {
  const [start, end] = rangeOf(node);
  return [start, Math.min(end, start + 1)];
}

function check(node: Node, spec: Spec, key: string, problems: Problems): Plain | undefined {
  switch (spec.is) {
    case 'text':
      return checkText(node, spec, key, problems);
    case 'texts':
      return checkTexts(node, spec.max, key, problems);
    case 'choice':
      return checkChoice(
        node,
        spec.choices.map(({ value }) => value),
        key,
        problems,
      );
    case 'boolean':
      if (isScalar(node) && typeof node.value === 'boolean') return node.value;
      problems.add(rangeOf(node), say(sentences.wantsBoolean, { key }));
      return undefined;
    case 'version':
      if (isScalar(node) && node.value === 1) return 1;
      problems.add(rangeOf(node), sentences.wantsVersion);
      return undefined;
    case 'code':
      return checkCode(node, problems);
    case 'anything':
      return true;
    case 'list':
      return checkList(node, spec, key, problems);
    case 'object':
      return checkObject(node, spec.fields, key, problems);
  }
}

function checkText(
  node: Node,
  spec: Extract<Spec, { is: 'text' }>,
  key: string,
  problems: Problems,
): string | undefined {
  if (!isScalar(node) || typeof node.value !== 'string') {
    problems.add(rangeOf(node), say(sentences.wantsText, { key }));
    return undefined;
  }
  const text = node.value;
  if (text.trim() === '') problems.add(rangeOf(node), say(sentences.textEmpty, { key }));
  else if (text.length > spec.max)
    problems.add(rangeOf(node), say(sentences.textTooLong, { key, max: String(spec.max) }));
  else if (spec.pattern?.test(text) === false) {
    const { form } = spec;
    problems.add(rangeOf(node), {
      en: say(sentences.wantsForm, { key, form: form?.en ?? '' }).en,
      zh: say(sentences.wantsForm, { key, form: form?.zh ?? '' }).zh,
    });
  } else return text;
  return undefined;
}

function checkTexts(node: Node, max: number, key: string, problems: Problems): Plain | undefined {
  if (!isMap(node)) {
    if (isScalar(node) && typeof node.value === 'string')
      return checkText(node, { is: 'text', max }, key, problems);
    problems.add(rangeOf(node), say(sentences.wantsTexts, { key }));
    return undefined;
  }
  const fields = languageFields.map((field) => ({ ...field, value: { is: 'text', max } as const }));
  const texts = checkObject(node, fields, key, problems);
  if (texts === undefined) return undefined;
  if (texts.en === undefined && texts.zh === undefined) {
    problems.add(rangeOf(node), say(sentences.noLanguage, { key }));
    return undefined;
  }
  return texts;
}

function checkChoice(
  node: Node,
  choices: readonly string[],
  key: string,
  problems: Problems,
): string | undefined {
  const value = isScalar(node) ? String(node.value) : '';
  if (isScalar(node) && choices.includes(value)) return value;
  const message =
    key === 'class'
      ? say(sentences.wantsClass, { value: value.slice(0, 60) })
      : say(sentences.wantsChoice, { value: value.slice(0, 60), choices: choices.join(', ') });
  problems.add(rangeOf(node), message);
  return undefined;
}

/** A number as written (YAML would read `80070570` as a decimal one), or the name of a code: all numbers that carry it. */
function checkCode(node: Node, problems: Problems): readonly number[] | undefined {
  const written = isScalar(node) ? (node.source ?? String(node.value)).trim() : '';
  const number = parseCodeToken(written)?.number;
  if (number !== undefined) return [number];
  const named = /^[A-Za-z]\w+$/.test(written) ? namesBySymbol(written).map(({ code }) => code) : [];
  if (named.length > 0) return named;
  problems.add(rangeOf(node), say(sentences.wantsCode, { value: written.slice(0, 60) }));
  return undefined;
}

function checkList(
  node: Node,
  spec: Extract<Spec, { is: 'list' }>,
  key: string,
  problems: Problems,
): readonly Plain[] | undefined {
  if (!isSeq(node)) {
    if (spec.isOneAllowed !== true) {
      problems.add(rangeOf(node), say(sentences.wantsList, { key }));
      return undefined;
    }
    const one = check(node, spec.of, key, problems);
    return one === undefined ? undefined : [one];
  }
  if (node.items.length > spec.max) {
    problems.add(rangeOf(node.items[spec.max]), say(sentences.listTooLong, { key, max: String(spec.max) }));
    return undefined;
  }
  const values = node.items.map((item) => check(item as Node, spec.of, key, problems));
  const good = values.filter((value) => value !== undefined);
  return good.length === values.length ? good : undefined;
}
