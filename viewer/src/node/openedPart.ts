// Owns one of several files that are merged by time: read where it lies, or held in memory where its records are in
// another order or are no plain lines.
import type { Localized, RecordTime } from '../../../analyzer/src/index';
import { localize, recordTimesOf } from '../../../analyzer/src/index';
import type { ViewerOpenParams, ViewerPart } from '../../../protocol/src/index';
import { detectEncoding, failedRead } from '../../../sources/src/index';
import { createDecoder, type Decoder } from '../decoder';
import { holdByTime, type MergedPart, maxHeldBytes } from '../merged/index';
import { isOutOfOrder, timeCourseOf } from '../merged/lineTime';
import { type LogFile, nodeBytes } from './logFile';
import { type OpenedText, openText } from './openedText';

export interface OpenedPart {
  readonly file: LogFile;
  readonly part: MergedPart;
  readonly decoder: Decoder;
  /** True where its times are UTC, false where they are those of its machine. */
  readonly isUtc: boolean;
}

/** Opens it; throws a sentence with its name where it cannot be merged. */
export function openPart(part: ViewerPart, params: ViewerOpenParams): OpenedPart {
  const opened = openedOrSaid(part, params);
  const answer = mergeable(opened, params.ansiCodePage);
  if (typeof answer !== 'string') return answer;
  opened.file.close();
  throw refusalOf(answer, part, params);
}

/** Throws where some files have times of their machine and others UTC: nothing says how they belong together. */
export function checkZones(opened: readonly OpenedPart[], params: ViewerOpenParams): void {
  const strange = opened.findIndex(({ isUtc }) => isUtc);
  const part = params.parts?.[strange];
  if (part !== undefined && opened.some(({ isUtc }) => !isUtc)) throw refusalOf('utc', part, params);
}

function openedOrSaid(part: ViewerPart, params: ViewerOpenParams): OpenedText {
  try {
    return openText(part, params);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new Error(localize(failedRead(error).message, params.language, { name: part.name }));
  }
}

/** So much of a file tells in what order its records are. */
const judgedBytes = 4_194_304;

function mergeable({ file, sample }: OpenedText, ansiCodePage: string | undefined): OpenedPart | RefusalName {
  const decoder = createDecoder(sample, nodeBytes, ansiCodePage);
  const isWide = decoder.shape.width === 2;
  const course = timeCourseOf(isWide ? sample : file.read(0, judgedBytes), nodeBytes.asciiToString);
  if (!isWide && course.timed > 0 && !isOutOfOrder(course)) {
    return { file, part: partWhereItLies(file, sample), decoder, isUtc: false };
  }
  if (file.size > maxHeldBytes) return isWide ? 'wide' : course.timed > 0 ? 'unordered' : 'timeless';
  const text = decoder.decode(file.read(0, file.size), 0);
  const records = recordTimesOf(text);
  const dated = records.find(({ time }) => time !== undefined);
  if (dated === undefined) return 'timeless';
  return {
    file,
    part: holdByTime(text, records),
    decoder: { ...createDecoder(utf8Mark, nodeBytes), encoding: () => decoder.encoding() },
    isUtc: isUtc(dated),
  };
}

/** Whether a record tells its time in UTC. */
export function isUtc({ time }: RecordTime): boolean {
  return time?.endsWith('Z') === true;
}

/** What is held is UTF-8. */
const utf8Mark = Uint8Array.of(0xef, 0xbb, 0xbf);

const feed = 0x0a;

function partWhereItLies(file: LogFile, sample: Uint8Array): MergedPart {
  const { size } = file;
  const start = detectEncoding(sample).bom ? utf8Mark.length : 0;
  return { bytes: file, start, end: size, endsLine: size <= start || file.read(size - 1, 1)[0] === feed };
}

type RefusalName = keyof typeof refusals;

function refusalOf(refusal: RefusalName, { name }: ViewerPart, { language }: ViewerOpenParams): Error {
  return new Error(localize(refusals[refusal], language, { name }));
}

const refusals = {
  wide: {
    en: '{name} is written in UTF-16 and too large to be merged: save it in UTF-8, or leave it out.',
    zh: '{name} 采用 UTF-16 编码且过大，无法合并：请将其另存为 UTF-8，或不要选择它。',
  },
  timeless: {
    en: '{name} cannot be merged by time, because no record at its beginning carries a date: leave it out.',
    zh: '{name} 开头的记录不带日期，无法按时间合并：请不要选择它。',
  },
  unordered: {
    en: '{name} is not in the order of time and too large to be sorted: leave it out, or export it with the oldest record first.',
    zh: '{name} 未按时间顺序排列，且过大而无法排序：请不要选择它，或按从旧到新的顺序重新导出。',
  },
  utc: {
    en: '{name} gives its times in UTC, other selected logs in the time of their machine: leave it out, or merge only logs of one kind.',
    zh: '{name} 使用 UTC 时间，而所选的其他日志使用本机时间：请不要选择它，或只合并时间基准相同的日志。',
  },
} as const satisfies Readonly<Record<string, Localized>>;
