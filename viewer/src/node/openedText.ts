// Owns opening a file as text.
import { type Localized, localize } from '../../../analyzer/src/index';
import type { ViewerOpenParams, ViewerPart } from '../../../protocol/src/index';
import { binaryLogKind, unreadableContent } from '../../../sources/src/index';
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
  const message = binaryLogKind(sample) === undefined ? unreadable.message : binaryLog;
  throw new Error(localize(message, language, { name }));
}

/** An event log or a capture: other parts of the product read it. */
const binaryLog: Localized = {
  en: '{name} is a binary log: open it from the Explorer, which shows it as text. To merge its records with other logs, export them as CSV first.',
  zh: '{name} 是二进制日志：请从资源管理器打开，即可查看其文本。要将其记录与其他日志合并，请先导出为 CSV。',
};
