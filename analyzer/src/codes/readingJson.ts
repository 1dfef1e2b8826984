// Owns the public shape of a reading: what `decode --format json` prints.
import type { Language } from '../localized';
import { localize } from '../localized';
import type { CodeFields } from './facility';
import { formatCode } from './hex';
import type { ReadAs } from './preference';
import type { CodeReading } from './reading';
import type { CodeName } from './table';
import { formatEquivalent } from './unwrap';

/** A reading as the command line prints it; the shape is part of the public interface. */
export interface ReadingJson {
  readonly as: ReadAs;
  readonly code: string;
  readonly fields: CodeFields;
  readonly symbols: readonly SymbolJson[];
  readonly unwrapped?: {
    readonly rule: string;
    readonly code: string;
    readonly symbols: readonly SymbolJson[];
  };
  readonly equivalents: readonly string[];
  readonly meaning?: string;
  readonly cause?: string;
  readonly nextSteps?: readonly string[];
  readonly explained: boolean;
}

/** A name as the command line prints it. */
export interface SymbolJson {
  readonly symbol: string;
  readonly source: string;
  readonly kind: string;
}

/** The public shape of a reading in one language. */
export function readingToJson(reading: CodeReading, language: Language): ReadingJson {
  const { explanation, unwrapped } = reading;
  return {
    as: reading.as,
    code: reading.code,
    fields: reading.fields,
    symbols: reading.symbols.map(symbolToJson),
    ...(unwrapped !== undefined && {
      unwrapped: {
        rule: unwrapped.rule,
        code: formatCode(unwrapped.number),
        symbols: unwrapped.symbols.map(symbolToJson),
      },
    }),
    equivalents: reading.equivalents.map(formatEquivalent),
    ...(explanation !== undefined && {
      meaning: localize(explanation.meaning, language),
      ...(explanation.cause !== undefined && { cause: localize(explanation.cause, language) }),
      nextSteps: explanation.nextSteps.map((step) => localize(step.text, language)),
    }),
    explained: explanation !== undefined,
  };
}

function symbolToJson(name: CodeName): SymbolJson {
  return { symbol: name.symbol, source: name.source, kind: name.kind };
}
