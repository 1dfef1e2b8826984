// Owns the file at which SetupAPI stopped: below the error of its queue stands where the file comes from and where it goes, and
// the copying of a package says so in its own error.
import type { FactIndex } from '../../facts/factIndex';
import { plainPath } from '../../facts/paths';
import { copiedIn } from '../../facts/words/drivers';

interface QueuedFile {
  /** Index of the fact that names it. */
  readonly fact: number;
  readonly path: string;
}

/** ERROR_FILE_NOT_FOUND and ERROR_PATH_NOT_FOUND of winerror.h: it is the source that is missing. */
const missing: ReadonlySet<number> = new Set([0x80070002, 0x80070003]);

/**
 * The file at which the queue of a section, or the copying of its package, stopped.
 * @param span facts of the section: the first one and the one behind its last
 * @param code what the section ended with
 * @returns undefined where neither names one
 */
export function queuedFile(
  index: FactIndex,
  [from, to]: readonly [from: number, to: number],
  code: number,
): QueuedFile | undefined {
  const part = missing.has(code) ? 'source' : 'target';
  let isBelowQueue = false;
  let copied: QueuedFile | undefined;
  for (let k = from; k < to; k++) {
    const { shape, fields } = index.fact(k);
    if (shape === 'device.error') {
      isBelowQueue = fields.category === 'flq';
      const file = copiedIn(index.fact(k))?.[part];
      if (file !== undefined) copied ??= { fact: k, path: plainPath(file) };
    }
    const path = shape === 'device.queued' && isBelowQueue ? fields[part] : undefined;
    if (path !== undefined) return { fact: k, path: plainPath(path) };
  }
  return copied;
}
