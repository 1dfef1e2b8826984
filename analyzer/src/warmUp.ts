// Owns getting ready: what is unpacked or compiled on first use is used once before anybody asks.
import { codeKnowledge } from './codes/index';
import { unpackingCodes } from './codes/table';
import { hoverAt } from './queries';
import type { Steps } from './steps';

const sampleLines = [
  '2024-01-01 00:00:00, Info                  CBS    Session: 30000000_1 initialized by client DISM.',
  '2024-01-01 00:00:00, Error                 CBS    Failed to open package. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]',
];

/** Unpacks the tables of codes and explains a few words for nobody, in steps of some milliseconds. */
export function* warmingUp(): Steps<void> {
  yield* unpackingCodes();
  yield;
  codeKnowledge();
  yield;
  for (const line of sampleLines) {
    for (const { index } of line.matchAll(/\b(?:3000|0x8|ERR)/g)) {
      hoverAt(line, index, { lineNumber: 0, language: 'en' });
      yield;
    }
  }
}
