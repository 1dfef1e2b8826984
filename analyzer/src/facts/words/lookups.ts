// Owns the records of a look for something that need not be there: they state a failure on sound runs, too.
import type { Fact } from '../../model';

/** `[4000] [0xc142011c] WIMGetMountedImageHandle:(2906)`: the WIM library's own lines, written on sound runs too. */
const libraryLine = /^(?:> ?|\d{1,7}:)*\[\d+(?:\.\d+)?\] \[0x[0-9a-fA-F]{8}\]/;

/** Functions of the library that do the work of a command: what they answer is no probe. */
const workOfLibrary = /\] WIM(?:Mount|Unmount|Remount|Commit|Apply|Capture|Export|Split)\w*:\(/;
/** No mount point, no such name, no such file: the answers of a look whether a folder is a mounted image. */
const probeAnswers: ReadonlySet<number> = new Set([0xc142011c, 0x8007007b, 0x80070002]);

/** True for a line of the WIM library that only looks. */
export function isProbe({ text, codes }: Fact): boolean {
  if (!libraryLine.test(text)) return false;
  return !workOfLibrary.test(text) || codes.some((code) => probeAnswers.has(code));
}

/** The store looks for files and keys that need not be there, and says so at level Error; what failed is answered above it. */
export function isLookUp({ shape, text }: Fact): boolean {
  return (
    shape.startsWith('csi.call') &&
    /STATUS_OBJECT_(?:NAME|PATH)_NOT_FOUND.*::Sys(?:Create|Open|Query)/s.test(text)
  );
}

/** A call to the server that failed; sending alone is tried again. */
export function isServerCall({ shape, text }: Fact): boolean {
  return shape === 'wu.request.failed' && text.includes('Web service call');
}
