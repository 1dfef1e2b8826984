// Owns what was to be changed about a file: the structure of the request lies behind the path. Layouts:
// FILE_*_INFORMATION of wdm.h and ntifs.h.
import { type Cursor, s64, skip, u8, u32, utf16 } from './cursor';
import { grouped, type Pair, yes } from './detail';
import type { FileParts } from './fileEvents';
import * as masks from './masks';
import { detailTime } from './time';

type Setting = (details: Cursor, is64Bit: boolean) => readonly Pair[];

const settings: Readonly<Record<string, Setting>> = {
  SetBasicInformationFile: (details) => [
    ['CreationTime', newTime(details)],
    ['LastAccessTime', newTime(details)],
    ['LastWriteTime', newTime(details)],
    ['ChangeTime', newTime(details)],
    ['FileAttributes', masks.attributeWords(u32(details))],
  ],
  SetDispositionInformationFile: (details) => [['Delete', yes(u8(details))]],
  SetDispositionInformationEx: (details) => [['Flags', masks.wordsOf(u32(details), masks.dispositionFlags)]],
  SetEndOfFileInformationFile: (details) => [['EndOfFile', grouped(s64(details))]],
  SetAllocationInformationFile: (details) => [['AllocationSize', grouped(s64(details))]],
  SetPositionInformationFile: (details) => [['Position', grouped(s64(details))]],
  SetValidDataLengthInformationFile: (details) => [['ValidDataLength', grouped(s64(details))]],
  SetRenameInformationFile: (details, is64Bit) => [
    ['ReplaceIfExists', yes(u8(details))],
    ['FileName', newName(details, is64Bit, 1)],
  ],
  SetLinkInformationFile: (details, is64Bit) => [
    ['ReplaceIfExists', yes(u8(details))],
    ['FileName', newName(details, is64Bit, 1)],
  ],
  SetRenameInformationEx: (details, is64Bit) => [
    ['Flags', masks.wordsOf(u32(details), masks.renameFlags)],
    ['FileName', newName(details, is64Bit, 4)],
  ],
};

/** What was asked for; nothing where the capture does not hold all of it. */
export function fileSetting({ operation, details, is64Bit }: FileParts): readonly Pair[] {
  const pairs = settings[operation]?.(details, is64Bit) ?? [];
  return details.isShort ? [] : pairs;
}

/** A time of 0 leaves the file's as it is, -1 stops its updating. */
function newTime(details: Cursor): string {
  const low = u32(details);
  const high = u32(details);
  return low === 0xffffffff && high === 0xffffffff ? '-1' : detailTime(low, high);
}

/** Behind the flags that were read follow padding, a directory's handle, a length and the name. */
function newName(details: Cursor, is64Bit: boolean, read: number): string {
  const pointer = is64Bit ? 8 : 4;
  skip(details, pointer - read + pointer);
  return utf16(details, u32(details));
}
