// Owns the judgement that a file holds nothing of what its name promises: a page saved in place of a download, a copy
// without content.
import { refusals } from './archive/refusals';
import { binaryLogKind } from './binaryLogKinds';
import { detectEncoding } from './detectEncoding';
import { judgedText } from './judgedText';
import { isArchiveName } from './logNames';
import { textIn } from './textIn';
import { type Unreadable, unreadableContent } from './unreadable';

/** Names of logs that are no text. */
const binaryName = /\.(?:evtx|pml)$/i;

/**
 * Judges a file that does not begin as an archive does. A log is read whatever it is called.
 * @param sample the first bytes
 */
export function misnamed(name: string, sample: Uint8Array): Unreadable | undefined {
  const isPromising = isArchiveName(name) || binaryName.test(name);
  if (!isPromising || binaryLogKind(sample) !== undefined) return undefined;
  if (sample.length === 0) return refusals.empty;
  const content = unreadableContent(sample, name);
  if (content === undefined) return holdsLog(sample) ? undefined : refusals.misnamed;
  if (content.reason === 'otherBinary') return refusals.misnamed;
  // It begins as an archive that is opened, but was not recognised as one.
  return content.reason === 'archive' && content.isOpened ? refusals.damaged : undefined;
}

function holdsLog(sample: Uint8Array): boolean {
  return judgedText(textIn(detectEncoding(sample).encoding, sample)) !== 'none';
}
