// Owns the masking itself: what was learned from all texts is taken out of each of them, line by line.

import { once } from '../once';
import { createColumnWatch } from './columns';
import { createLineSplitter, maxLine } from './lines';
import { type MaskCount, NameTable } from './nameTable';
import { secretPatterns } from './patterns';
import type { SecretPattern } from './secretPattern';

export type { MaskCount } from './nameTable';
export type { SecretKind } from './secretPattern';

/** Finds the places of an own expression; a regular expression of another engine can be one. */
export interface TextMatcher {
  /** The places in one line: start and end in UTF-16 units, in order, none within another. */
  matches(line: string): Iterable<{ readonly start: number; readonly end: number }>;
}

export interface RedactOptions {
  /** Own expressions (global ones where they are of JavaScript); each match becomes a mask of the kind `custom`. */
  readonly patterns?: readonly (RegExp | TextMatcher)[];
}

export interface Redactor {
  /**
   * Looks at a text without changing it, so that a name that shows its nature only once is masked everywhere. Takes
   * the text of a log in parts as they come; a line may be cut anywhere.
   */
  learn(part: string): void;
  /** Ends the text that was learned from; the next part begins another. */
  endText(): void;
  /** Learns from the path of a log on the machine that reads it: the user in `/home/name/` too. */
  learnPath(path: string): void;
  /** Learns from a text and gives it with masks. The same name has the same mask in every text of this redactor. */
  redact(text: string): string;
  /** Gives a text with masks, without learning from it. */
  mask(text: string): string;
  /** Begins to count anew; the masks stay. */
  restartCounts(): void;
  /** What was masked since counting began, in the order in which the kinds appeared. */
  counts(): readonly MaskCount[];
}

/** Makes a redactor; one for all texts that belong together. */
export function createRedactor(options: RedactOptions = {}): Redactor {
  const names = new NameTable();
  const own = (options.patterns ?? []).map(matcherOf);
  const splitter = createLineSplitter();
  const columns = createColumnWatch();
  const learnText = (text: string): void => {
    for (const line of text.split('\n')) {
      for (const piece of pieces(line)) {
        columns.line(piece, (kind, name) => names.learn(kind, name));
        learnLine(piece, names);
      }
    }
  };
  const mask = (text: string): string => masked(text, own, names);

  return {
    learn: (part) => {
      const text = splitter.push(part);
      if (text !== '') learnText(text);
    },
    endText: () => {
      learnText(splitter.end());
      columns.reset();
    },
    learnPath: (path) => {
      learnText(path);
      const home = /(?:^|[\\/])home[\\/]([^\\/]{1,64})[\\/]/i.exec(path)?.[1];
      if (home !== undefined) names.learn('user', home);
    },
    redact: (text) => {
      learnText(text);
      columns.reset();
      return mask(names.replaceBroken(text));
    },
    mask,
    restartCounts: () => names.restartCounts(),
    counts: () => names.counts(),
  };
}

function learnLine(line: string, names: NameTable): void {
  for (const each of hintedPatterns()) {
    if (each.isLearned && each.hinted.test(line)) learnFrom(line, each, names);
  }
}

function masked(text: string, own: readonly TextMatcher[], names: NameTable): string {
  return text
    .split('\n')
    .map((line) =>
      pieces(line)
        .map((piece) => maskLine(piece, own, names))
        .join(''),
    )
    .join('\n');
}

function maskLine(line: string, own: readonly TextMatcher[], names: NameTable): string {
  let text = line;
  for (const matcher of own) {
    text = replacePlaces(text, placesOf(text, matcher), ({ text: secret }) => names.mask('custom', secret));
  }
  // What is known comes first: a pattern that sees but a part of a name would leave the rest.
  text = names.replaceLearned(text);
  for (const each of hintedPatterns()) if (each.hinted.test(text)) text = maskPattern(text, each, names);
  return text;
}

interface HintedPattern extends SecretPattern {
  readonly hinted: RegExp;
}

const hintedPatterns = once<readonly HintedPattern[]>(() =>
  secretPatterns().map((each) => ({ ...each, hinted: new RegExp(each.hint, 'i') })),
);

interface Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How much of the line around a secret is looked at to judge it. */
const judgedUnits = 64;

function isHarmless(line: string, { start, end, text }: Place, pattern: SecretPattern): boolean {
  const before = line.slice(Math.max(0, start - judgedUnits), start);
  return pattern.isHarmless?.(text, before, line.slice(end, end + judgedUnits)) === true;
}

function learnFrom(line: string, pattern: SecretPattern, names: NameTable): void {
  for (const place of secretsIn(line, pattern.pattern)) {
    if (!names.isMask(place.text) && !isHarmless(line, place, pattern)) names.learn(pattern.kind, place.text);
  }
}

function maskPattern(line: string, pattern: SecretPattern, names: NameTable): string {
  return replacePlaces(line, secretsIn(line, pattern.pattern), (place) =>
    names.isMask(place.text) || isHarmless(line, place, pattern)
      ? undefined
      : names.mask(pattern.kind, place.text),
  );
}

function* secretsIn(line: string, pattern: RegExp): Generator<Place> {
  for (const match of line.matchAll(pattern)) {
    const name = match.groups?.name;
    const text = (name ?? match[0]).trimEnd();
    if (text === '') continue;
    const start = match.index + (name === undefined ? 0 : match[0].lastIndexOf(name));
    yield { start, end: start + text.length, text };
  }
}

function* placesOf(line: string, matcher: TextMatcher): Generator<Place> {
  for (const { start, end } of matcher.matches(line)) {
    if (end > start) yield { start, end, text: line.slice(start, end) };
  }
}

function replacePlaces(
  line: string,
  places: Iterable<Place>,
  maskOf: (place: Place) => string | undefined,
): string {
  let result = '';
  let from = 0;
  for (const place of places) {
    if (place.start < from) continue;
    const mask = maskOf(place);
    if (mask === undefined) continue;
    result += line.slice(from, place.start) + mask;
    from = place.end;
  }
  return from === 0 ? line : result + line.slice(from);
}

function matcherOf(pattern: RegExp | TextMatcher): TextMatcher {
  if (!(pattern instanceof RegExp)) return pattern;
  const global = pattern.global ? pattern : new RegExp(pattern.source, `${pattern.flags}g`);
  return {
    matches: (line) =>
      [...line.matchAll(global)].map(({ index, 0: text }) => ({ start: index, end: index + text.length })),
  };
}

/** A line of a hostile length is looked at in pieces. */
function pieces(line: string): readonly string[] {
  if (line.length <= maxLine) return [line];
  const splitter = createLineSplitter();
  const found: string[] = [];
  for (let at = 0; at < line.length; at += maxLine) {
    const piece = splitter.push(line.slice(at, at + maxLine));
    if (piece !== '') found.push(piece);
  }
  return [...found, splitter.end()];
}
