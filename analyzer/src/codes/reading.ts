// Owns what one number can be: every sound reading of it, with fields, names, the code inside, equivalents, explanation.
import type { NextStep } from '../knowledge/step';
import type { Localized } from '../localized';
import type { ChainLink, CodeExplanation } from './explain';
import { explainChain } from './explain';
import type { CodeFields } from './facility';
import { hresultFields, ntStatusFields, plainFields, setupApiFields } from './facility';
import { formatCode } from './hex';
import type { CodeContext, ReadAs } from './preference';
import { kindsOfReading, sortNames } from './preference';
import type { CodeName } from './table';
import { namesOf } from './table';
import type { Equivalent, Unwrapped } from './unwrap';
import { equivalentsOf, esentOfLogged, isEsent, isOfWindows, unwrap } from './unwrap';
import { explainExtendCode, upgradeExtendSource } from './upgrade';
import type { WayOptions } from './waysToRead';
import { waysToRead } from './waysToRead';

/** One reading of a number. */
export interface CodeReading {
  readonly as: ReadAs;
  /** The number, unsigned 32 bits. */
  readonly number: number;
  /** `0x` and eight lower-case digits. */
  readonly code: string;
  readonly fields: CodeFields;
  /** All names of this very number, those of this reading's kind first. */
  readonly symbols: readonly CodeName[];
  readonly unwrapped?: Unwrapped;
  /** Other numbers for the same failure, each with its preferred name. */
  readonly equivalents: readonly Equivalent[];
  /** The explanation in both languages; absent where the product has none. */
  readonly explanation?: ReadingExplanation;
}

/** What the product says about a reading. */
export interface ReadingExplanation {
  readonly meaning: Localized;
  readonly cause?: Localized;
  readonly nextSteps: readonly NextStep[];
  /** The number and name that the text was written for, when that is another one of the chain. */
  readonly writtenFor?: { readonly number: number; readonly symbol: string };
  /** True when the code only wraps another failure. */
  readonly isWrapper: boolean;
  /** Ids of the failure classes it goes with. */
  readonly classes: readonly string[];
  readonly source: string;
}

/** How to read a number when more than one way is sound. */
export interface ReadingOptions extends WayOptions {
  /** A name that stood beside the number; it comes first among its names where it is one of them. */
  readonly namedAs?: string;
}

/** A log says the same few codes over and over; more than so many are not remembered. */
const maxRemembered = 512;
const remembered = new Map<CodeContext | undefined, Map<number, CodeReading>>();

/** The likeliest reading of a number (unsigned 32 bits). */
export function readingOf(code: number, context?: CodeContext): CodeReading {
  const number = code >>> 0;
  const known = remembered.get(context) ?? new Map<number, CodeReading>();
  remembered.set(context, known);
  const before = known.get(number);
  if (before !== undefined) return before;
  const options = context === undefined ? {} : { context };
  const reading = readAs(number, waysToRead(number, options)[0] ?? 'hresult', options);
  if (known.size >= maxRemembered) known.clear();
  known.set(number, reading);
  return reading;
}

/** Every sound reading of a number (unsigned 32 bits), the likeliest first. */
export function readingsOf(code: number, options: ReadingOptions = {}): readonly CodeReading[] {
  const number = code >>> 0;
  return waysToRead(number, options).map((as) => readAs(number, as, options));
}

/**
 * The one name to show for a number: what servicing logs print between brackets. A product's private name for a
 * wrapped Win32 code (`COR_E_…` for 0x80070003) gives way to the name of the code inside.
 * @returns undefined for a number without a name
 */
export function nameOfCode(code: number, context?: CodeContext): string | undefined {
  return nameOfReading(readingOf(code, context));
}

/** The one name to show for a reading. */
export function nameOfReading(reading: CodeReading): string | undefined {
  const own = fittingSymbols(reading)[0];
  const inside = reading.unwrapped?.symbols[0];
  if (own === undefined) return inside?.symbol;
  return isOfWindows(own) || inside === undefined ? own.symbol : inside.symbol;
}

/**
 * The same failure from the inside out, each as number and name: the NTSTATUS closest by name, the Win32 code, the
 * HRESULT. Holds the number itself; a single element when the failure has no other form.
 */
export function failureChain(reading: CodeReading): readonly string[] {
  const own = { number: reading.number, as: reading.as, symbol: nameOfReading(reading) };
  const inside = reading.unwrapped && {
    number: reading.unwrapped.number,
    as: reading.unwrapped.as,
    symbol: reading.unwrapped.symbols[0]?.symbol,
  };
  const links = [
    own,
    ...(inside === undefined || reading.unwrapped?.rule === 'http' ? [] : [inside]),
    ...reading.equivalents,
  ];
  const depths: readonly ReadAs[] = [
    'ntstatus',
    'hresult-with-nt-bit',
    'setupapi',
    'other',
    'win32',
    'hresult',
  ];
  return depths.flatMap((as) => {
    const link = links.find((candidate) => candidate.as === as);
    if (link === undefined) return [];
    return [
      link.symbol === undefined ? formatCode(link.number) : `${formatCode(link.number)} ${link.symbol}`,
    ];
  });
}

/** One given reading of a number. */
export function readAs(code: number, as: ReadAs, options: ReadingOptions = {}): CodeReading {
  if (as === 'upgrade-extend') return readExtendCode(code);
  const symbols = preferNamed(sortNames(namesOf(code), options.context, as), options.namedAs);
  const inside = unwrap(code, as, options.context);
  const unwrapped = inside && { ...inside, symbols: preferNamed(inside.symbols, options.namedAs) };
  const equivalents = equivalentsOf(code, as, unwrapped);
  const chain = chainOf({ code, as, symbols, unwrapped, equivalents });
  const explanation = explainChain(chain);
  return {
    as,
    number: code,
    code: formatCode(code),
    fields: fieldsOf(code, as, symbols),
    symbols,
    ...(unwrapped !== undefined && { unwrapped }),
    equivalents,
    ...(explanation !== undefined && { explanation: toReadingExplanation(explanation) }),
  };
}

/** The names of a reading that belong to the way the number is read, without those of other spaces. */
export function fittingSymbols(reading: CodeReading): readonly CodeName[] {
  if (reading.as === 'upgrade-extend') return reading.symbols;
  return reading.symbols.filter((name) => kindsOfReading[reading.as].includes(name.kind));
}

function fieldsOf(code: number, as: ReadAs, symbols: readonly CodeName[]): CodeFields {
  switch (as) {
    case 'hresult':
    case 'upgrade-result':
      return hresultFields(code);
    case 'ntstatus':
    case 'hresult-with-nt-bit':
      return ntStatusFields(code);
    case 'setupapi':
      return setupApiFields(code);
    case 'other':
      return esentOfLogged(code) !== undefined && !symbols.some(isEsent)
        ? hresultFields(code)
        : plainFields(code);
    case 'win32':
    case 'bugcheck':
    case 'decimal':
    case 'upgrade-extend':
      return plainFields(code);
  }
}

function preferNamed(names: readonly CodeName[], symbol: string | undefined): readonly CodeName[] {
  if (symbol === undefined) return names;
  const isNamed = (name: CodeName): boolean => name.symbol.toUpperCase() === symbol.toUpperCase();
  return [...names.filter(isNamed), ...names.filter((name) => !isNamed(name))];
}

/**
 * The numbers under which an explanation may be found. Going from a Win32 code to one of the statuses that become
 * it would guess, so that direction is left out.
 */
function chainOf(reading: {
  readonly code: number;
  readonly as: ReadAs;
  readonly symbols: readonly CodeName[];
  readonly unwrapped: Unwrapped | undefined;
  readonly equivalents: readonly Equivalent[];
}): readonly ChainLink[] {
  const { code, as, symbols, unwrapped, equivalents } = reading;
  const accepted = kindsOfReading[as];
  const chain: ChainLink[] = [
    { code, symbols: symbols.filter((name) => accepted.includes(name.kind)).map((name) => name.symbol) },
  ];
  if (unwrapped !== undefined && unwrapped.rule !== 'http') {
    chain.push({ code: unwrapped.number, symbols: unwrapped.symbols.map((name) => name.symbol) });
  }
  for (const equivalent of equivalents) {
    if (equivalent.as === 'ntstatus') continue;
    const names = sortNames(namesOf(equivalent.number), undefined, equivalent.as);
    const fitting = names.filter((name) => kindsOfReading[equivalent.as].includes(name.kind));
    chain.push({ code: equivalent.number, symbols: fitting.map((name) => name.symbol) });
  }
  return chain;
}

function toReadingExplanation({ knowledge, isIndirect }: CodeExplanation): ReadingExplanation {
  return {
    meaning: knowledge.meaning,
    cause: knowledge.cause,
    nextSteps: knowledge.nextSteps,
    ...(isIndirect && { writtenFor: { number: knowledge.code, symbol: knowledge.symbol } }),
    isWrapper: knowledge.wrapper === true,
    classes: knowledge.classes,
    source: knowledge.source,
  };
}

function readExtendCode(code: number): CodeReading {
  const extend = explainExtendCode(code);
  const { phase, operation } = extend;
  const isNamed = phase.symbol !== undefined || operation.symbol !== undefined;
  const symbols = [phase.symbol, operation.symbol].filter((symbol) => symbol !== undefined);
  return {
    as: 'upgrade-extend',
    number: code,
    code: formatCode(code),
    fields: {
      code: operation.value,
      phase: phase.symbol ?? null,
      operation: operation.symbol ?? null,
    },
    symbols: symbols.map((symbol) => ({
      code,
      symbol,
      kind: 'other',
      source: upgradeExtendSource,
      sources: [upgradeExtendSource],
    })),
    equivalents: [],
    ...(isNamed && {
      explanation: {
        // Two whole sentences, one about the phase and one about the operation.
        meaning: {
          en: `${phase.meaning.en} ${operation.meaning.en}`,
          zh: `${phase.meaning.zh}${operation.meaning.zh}`,
        },
        ...(extend.cause !== undefined && { cause: extend.cause }),
        nextSteps: extend.nextSteps,
        isWrapper: false,
        classes: [],
        source: upgradeExtendSource,
      },
    }),
  };
}
