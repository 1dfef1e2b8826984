// Owns what a listing of a directory asked for and gave back. Layouts: FILE_*_DIR_INFORMATION of ntifs.h.
import { type Cursor, cursorIn, u32, utf16 } from './cursor';
import { type Described, detailText, type Pair, sizedText, textSize } from './detail';
import type { FileParts } from './fileEvents';
import { fileInformationClass } from './informationClasses';

/** Where the length of the name and the name are in an entry; classes that are not here are not listed. */
const layouts: Readonly<Record<number, readonly [lengthAt: number, nameAt: number]>> = {
  1: [60, 64],
  2: [60, 68],
  3: [60, 94],
  12: [8, 12],
  37: [60, 104],
  38: [60, 80],
};
/** What Process Monitor's line would never show. */
const maxNames = 1_000;

/** The path takes the name that was looked for; the names that were found are numbered. */
export function queryDirectory(file: FileParts): Described {
  const filter = sizedText(file.details, textSize(file.details));
  const infoClass = u32(file.slot(2));
  const pairs: Pair[] = [['FileInformationClass', fileInformationClass(infoClass)]];
  if (filter !== '') pairs.push(['Filter', filter]);
  const layout = layouts[infoClass];
  if (file.extra !== undefined && layout !== undefined) {
    const first = filter === '' ? 1 : 2;
    namesIn(file.extra, layout).forEach((name, k) => void pairs.push([String(first + k), name]));
  }
  const { operation, path } = file;
  if (filter === '') return { operation, path, detail: detailText(pairs) };
  const full = path.endsWith('\\') ? `${path}${filter}` : `${path}\\${filter}`;
  return { operation, path: full, detail: detailText(pairs) };
}

function namesIn(extra: Cursor, [lengthAt, nameAt]: readonly [number, number]): string[] {
  const names: string[] = [];
  let at = extra.at;
  while (names.length < maxNames) {
    const entry = cursorIn(extra.view, at, extra.end - at);
    const next = u32(entry);
    entry.at = Math.min(at + lengthAt, entry.end);
    const length = u32(entry);
    entry.at = Math.min(at + nameAt, entry.end);
    if (entry.isShort || entry.at + length > entry.end) break;
    names.push(utf16(entry, length));
    if (next === 0) break;
    at += next;
  }
  return names;
}
