// Owns opening a file as text.
import { localize } from '../../../analyzer/src/index';
import type { ViewerOpenParams, ViewerPart } from '../../../protocol/src/index';
import { unreadableContent } from '../../../sources/src/index';
import { type LogFile, openLogFile } from './logFile';

export interface OpenedText {
  readonly file: LogFile;
  readonly sample: Uint8Array;
}

/** Bytes that tell what a file is. */
export const sampleBytes = 65_536;

/** Opens it; throws what the system says, or a sentence where the file is no text. */
export function openText({ path, name }: ViewerPart, { language }: ViewerOpenParams): OpenedText {
  const file = openLogFile(path);
  const sample = file.read(0, sampleBytes);
  const unreadable = unreadableContent(sample, name);
  if (unreadable === undefined) return { file, sample };
  file.close();
  throw new Error(localize(unreadable.message, language, { name }));
}
