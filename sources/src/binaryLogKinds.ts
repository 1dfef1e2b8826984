// Owns how binary logs that can be read are told from other files, without what reads them: the viewer only needs to
// know what a file is.
import { isEventLog } from './evtx/signature';
import { isPml } from './pml/header';

export type BinaryLogKind = 'event-log' | 'procmon';

/**
 * What a file that begins like this is, if it is a binary log that is known.
 * @param sample the first bytes, at most 65,536
 */
export function binaryLogKind(sample: Uint8Array): BinaryLogKind | undefined {
  if (isEventLog(sample)) return 'event-log';
  return isPml(sample) ? 'procmon' : undefined;
}
