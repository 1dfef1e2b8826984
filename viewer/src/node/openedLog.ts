// Owns the step from the path of a log, or the paths of several that are merged, to bytes and what makes text of them.
import type { ViewerOpenParams, ViewerPart } from '../../../protocol/src/index';
import { createDecoder, type Decoder } from '../decoder';
import { type MergedBytes, mergeParts } from '../merged/index';
import { type LogFile, nodeBytes } from './logFile';
import { checkZones, type OpenedPart, openPart } from './openedPart';
import { openText } from './openedText';

export interface OpenedLog {
  readonly file: LogFile;
  readonly decoder: Decoder;
  /** Where several files are merged. */
  readonly merged?: MergedBytes;
}

/** Opens it; throws what the system says, or a sentence where a file is no text or cannot be merged. */
export function openLog(params: ViewerOpenParams): OpenedLog {
  if (params.parts !== undefined) return openMerged(params, params.parts);
  const { file, sample } = openText(params, params);
  return { file, decoder: createDecoder(sample, nodeBytes, params.ansiCodePage) };
}

function openMerged(params: ViewerOpenParams, parts: readonly ViewerPart[]): OpenedLog {
  const opened: OpenedPart[] = [];
  const close = (): void => {
    for (const { file } of opened) file.close();
  };
  try {
    for (const part of parts) opened.push(openPart(part, params));
    checkZones(opened, params);
  } catch (error) {
    close();
    throw error;
  }
  const merged = mergeParts(
    opened.map(({ part }) => part),
    nodeBytes.asciiToString,
  );
  const check: LogFile['check'] = () =>
    opened.every(({ file }) => file.check() === 'same') ? 'same' : 'partChanged';
  const decoder = mergedDecoder(
    merged,
    opened.map((part) => part.decoder),
  );
  return { file: { ...merged, check, close }, decoder, merged };
}

/** Each file has an encoding of its own. */
function mergedDecoder(merged: MergedBytes, decoders: readonly Decoder[]): Decoder {
  return {
    shape: { width: 1, lf: 0x0a, cr: 0x0d },
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
