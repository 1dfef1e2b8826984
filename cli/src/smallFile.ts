// Owns reading a small text file that an option names: rules, templates, a profile, an earlier reply.
import { type Language, localize } from '../../analyzer/src/index';
import { readLogFile } from '../../sources/src/node/index';
import type { CommandIo } from './io';

/** More characters than any of them may have; what reads it refuses a longer text with its own words. */
const enoughUnits = 1 << 20;

/**
 * Reads a text in whatever encoding it has.
 * @returns undefined where it cannot be read; that has been said in one sentence then
 */
export async function readSmallFile(
  name: string,
  language: Language,
  io: CommandIo,
): Promise<string | undefined> {
  const parts: string[] = [];
  let units = 0;
  const read = await readLogFile(name, (part) => {
    if (units < enoughUnits) parts.push(part);
    units += part.length;
  });
  if (read.isReadable) return parts.join('');
  io.error(localize(read.message, language, { name }));
  return undefined;
}
