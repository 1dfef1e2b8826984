// Owns the decode request: readings of a typed number or name, and codes whose words match.
import type { CodeDescription } from '../../../analyzer/src/index';
import { codeMarkdown, describeCode, findCodes } from '../../../analyzer/src/index';
import type { DecodeEntry, DecodeParams, DecodeResult } from '../../../protocol/src/index';
import { method } from '../../../protocol/src/index';
import type { ServerContext } from '../context';

const defaultLimit = 50;
/** A longer query is no code and no search. */
const maxQueryUnits = 200;

export function registerDecode(context: ServerContext): void {
  context.connection.onRequest(method.decode, (params: DecodeParams): DecodeResult => {
    const query = params.query.trim();
    const limit = params.limit ?? defaultLimit;
    if (query === '' || query.length > maxQueryUnits) {
      return { entries: [] };
    }
    const language = context.language();
    const readings = describeCode(query, language);
    const known = new Set(readings.map(keyOf));
    const found = findCodes(query, language, limit).filter((reading) => !known.has(keyOf(reading)));
    return { entries: [...readings, ...found].slice(0, limit).map(toEntry) };

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

function keyOf(reading: CodeDescription): string {
  return `${reading.code} ${reading.symbol ?? ''}`;
}
