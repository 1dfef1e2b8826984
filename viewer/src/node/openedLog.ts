// Owns the step from the path of a log, or the paths of several that are merged, to bytes and what makes text of them.
import type { Localized } from '../../../analyzer/src/index';
import { localize } from '../../../analyzer/src/index';
import type { ViewerOpenParams, ViewerPart } from '../../../protocol/src/index';
import { detectEncoding, failedRead, unreadableContent } from '../../../sources/src/index';
import { createDecoder, type Decoder } from '../decoder';
import { type MergedBytes, type MergedPart, mergeParts } from '../merged/index';
import { hasTime } from '../merged/lineTime';
import { type LogFile, nodeBytes, openLogFile } from './logFile';

export interface OpenedLog {
  readonly file: LogFile;
  readonly decoder: Decoder;
  /** Where several files are merged. */
  readonly merged?: MergedBytes;
}

/** Bytes that tell what a file is. */
export const sampleBytes = 65_536;

/** Opens it; throws what the system says, or a sentence where a file is no text or cannot be merged. */
export function openLog(params: ViewerOpenParams): OpenedLog {
  if (params.parts !== undefined) return openMerged(params, params.parts);
  const { file, sample } = openText(params, params);
  return { file, decoder: createDecoder(sample, nodeBytes, params.ansiCodePage) };
}

interface OpenedText {
  readonly file: LogFile;
  readonly sample: Uint8Array;
}

function openText({ path, name }: ViewerPart, { language }: ViewerOpenParams): OpenedText {
  const file = openLogFile(path);
  const sample = file.read(0, sampleBytes);
  const unreadable = unreadableContent(sample, name);
  if (unreadable === undefined) return { file, sample };
  file.close();
  throw new Error(localize(unreadable.message, language, { name }));
}

function openMerged(params: ViewerOpenParams, parts: readonly ViewerPart[]): OpenedLog {
  const opened: OpenedText[] = [];
  const close = (): void => {
    for (const { file } of opened) file.close();
  };
  try {
    for (const part of parts) opened.push(openPart(part, params));
  } catch (error) {
    close();
    throw error;
  }
  const merged = mergeParts(opened.map(partOf), nodeBytes.asciiToString);
  const decoders = opened.map(({ sample }) => createDecoder(sample, nodeBytes, params.ansiCodePage));
  const check: LogFile['check'] = () =>
    opened.every(({ file }) => file.check() === 'same') ? 'same' : 'partChanged';
  return { file: { ...merged, check, close }, decoder: mergedDecoder(merged, decoders), merged };
}

/** What the file system says of one of several is said with its name. */
function openPart(part: ViewerPart, params: ViewerOpenParams): OpenedText {
  const { language } = params;
  const opened = openedOrSaid(part, params);
  const { width } = createDecoder(opened.sample, nodeBytes).shape;
  const refusal =
    width === 2
      ? refusals.wide
      : hasTime(opened.sample, nodeBytes.asciiToString)
        ? undefined
        : refusals.timeless;
  if (refusal === undefined) return opened;
  opened.file.close();
  throw new Error(localize(refusal, language, { name: part.name }));
}

function openedOrSaid(part: ViewerPart, params: ViewerOpenParams): OpenedText {
  try {
    return openText(part, params);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new Error(localize(failedRead(error).message, params.language, { name: part.name }));
  }
}

const refusals = {
  wide: {
    en: '{name} is written in UTF-16 and cannot be merged: save it in UTF-8, or leave it out.',
    zh: '{name} 采用 UTF-16 编码，无法合并：请将其另存为 UTF-8，或不要选择它。',
  },
  timeless: {
    en: '{name} cannot be merged by time, because no record at its beginning carries a date: leave it out.',
    zh: '{name} 开头的记录不带日期，无法按时间合并：请不要选择它。',
  },
} as const satisfies Readonly<Record<string, Localized>>;

const feed = 0x0a;

function partOf({ file, sample }: OpenedText): MergedPart {
  const { size } = file;
  const start = detectEncoding(sample).bom ? byteOrderMark : 0;
  return { bytes: file, start, end: size, endsLine: size <= start || file.read(size - 1, 1)[0] === feed };
}

/** Bytes of the mark in UTF-8. */
const byteOrderMark = 3;

/** Each file has an encoding of its own. */
function mergedDecoder(merged: MergedBytes, decoders: readonly Decoder[]): Decoder {
  return {
    shape: { width: 1, lf: feed, cr: 0x0d },
    encoding: () => [...new Set(decoders.map((each) => each.encoding()))].join(', '),
    decode(bytes, offset) {
      if (nodeBytes.isAscii(bytes)) return nodeBytes.asciiToString(bytes);
      const texts = merged.runsBetween(offset, offset + bytes.length).map((run) => {
        const own = bytes.subarray(Math.max(0, run.at - offset), run.at + run.length - offset);
        return decoders[run.part]?.decode(own, 0) ?? '';
      });
      return texts.join('');
    },
  };
}
