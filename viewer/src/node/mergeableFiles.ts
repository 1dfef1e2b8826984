// Owns which files of a folder are logs that can be merged by time, told by what they hold and not by their names.
import { analyzeText, recordTimesOf } from '../../../analyzer/src/index';
import { createDecoder } from '../decoder';
import { nodeBytes } from './logFile';
import { isUtc } from './openedPart';
import { openText } from './openedText';

export interface MergeableFiles {
  /** Positions among the files that were asked about. */
  readonly local: readonly number[];
  /** Those whose times are UTC: they merge with each other only. */
  readonly utc: readonly number[];
  /** Logs none of whose records proves a date. */
  readonly undated: readonly number[];
}

type Clock = keyof MergeableFiles;

/** Looks at the beginning of each file. */
export function mergeableFiles(paths: readonly string[]): MergeableFiles {
  const found: Record<Clock, number[]> = { local: [], utc: [], undated: [] };
  for (const [index, path] of paths.entries()) {
    const clock = clockOf(path);
    if (clock !== undefined) found[clock].push(index);
  }
  return found;
}

/** Undefined where it is no log. */
function clockOf(path: string): Clock | undefined {
  const text = beginningOf(path);
  if (text === undefined || analyzeText(text).kind === 'unknown') return undefined;
  const dated = recordTimesOf(text).find(({ time }) => time !== undefined);
  if (dated === undefined) return 'undated';
  return isUtc(dated) ? 'utc' : 'local';
}

/** Undefined where it cannot be read as text; the last line may be cut. */
function beginningOf(path: string): string | undefined {
  try {
    const { file, sample } = openText({ path, name: path }, { path, name: path, language: 'en' });
    file.close();
    const whole = sample.subarray(0, sample.lastIndexOf(0x0a) + 1);
    const { shape, decode } = createDecoder(sample, nodeBytes);
    // Of wide units half of the line feed would be left: what is cut is no harm there.
    return decode(shape.width === 1 && whole.length > 0 ? whole : sample, 0);
  } catch {
    return undefined;
  }
}
