// Owns the decode request: readings of a typed number or name, and codes whose words match.
import type { CodeDescription, Language } from '../../../analyzer/src/index';
import { codeMarkdown, describeCode, findCodes, tokensOf } from '../../../analyzer/src/index';
import type { DecodeEntry, DecodeParams, DecodeResult } from '../../../protocol/src/index';
import { method } from '../../../protocol/src/index';
import type { ServerContext } from '../context';

const defaultLimit = 50;
/** A longer query is no code and no search. */
const maxQueryUnits = 200;
/** A longer text is no selection of some lines. */
const maxTextUnits = 20_000;

/** Answers the decode request. */
export function registerDecode(context: ServerContext): void {
  context.connection.onRequest(method.decode, (params: DecodeParams): DecodeResult => {
    const query = params.query.trim();
    const limit = params.limit ?? defaultLimit;
    const language = context.language();
    const found = query.length > maxQueryUnits ? [] : search(query, language, limit);
    const readings = found.length > 0 ? found : codesIn(query.slice(0, maxTextUnits), language);
    return { entries: readings.slice(0, limit).map(toEntry) };

    function toEntry(reading: CodeDescription): DecodeEntry {
      return {
        code: reading.code,
        symbol: reading.symbol ?? '',
        meaning: reading.meaning ?? '',
        markdown: codeMarkdown(reading, language),
      };
    }
  });
}

function search(query: string, language: Language, limit: number): readonly CodeDescription[] {
  return distinct([...describeCode(query, language), ...findCodes(query, language, limit)]);
}

/** Of a text that is no code itself, as a selected line, the codes that stand in it; those of failures first. */
function codesIn(text: string, language: Language): readonly CodeDescription[] {
  const codes = text
    .split(/\r\n|\n|\r/)
    .flatMap((line) =>
      tokensOf(line).map((token) => ({ token, written: line.slice(token.start, token.end) })),
    )
    .filter(({ token }) => token.kind === 'code' || token.kind === 'symbol');
  const failing = codes.filter(({ token }) => token.kind === 'code' && token.outcome === 'failure');
  return distinct([...failing, ...codes].flatMap(({ written }) => describeCode(written, language)));
}

function distinct(readings: readonly CodeDescription[]): readonly CodeDescription[] {
  return [
    ...new Map(readings.toReversed().map((reading) => [keyOf(reading), reading])).values(),
  ].toReversed();
}

function keyOf(reading: CodeDescription): string {
  return `${reading.code} ${reading.symbol ?? ''}`;
}
