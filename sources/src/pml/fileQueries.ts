// Owns the answers to questions about files and volumes. Layouts: FILE_*_INFORMATION and FILE_FS_*_INFORMATION of wdm.h
// and ntifs.h. An operation that is not here has no detail.
import { type Cursor, hex64, s64, skip, u8, u32, utf16 } from './cursor';
import { grouped, type Pair, timeValue, yes } from './detail';
import type { FileParts } from './fileEvents';
import * as masks from './masks';

type Answer = (extra: Cursor) => readonly Pair[];

const answers: Readonly<Record<string, Answer>> = {
  QueryOpen: networkOpen,
  QueryNetworkOpenInformationFile: networkOpen,
  QueryBasicInformationFile: basic,
  QueryStandardInformationFile: standard,
  QueryAllInformationFile: all,
  QueryFileInternalInformationFile: (extra) => [['IndexNumber', hex64(extra)]],
  QueryEaInformationFile: (extra) => [['EaSize', grouped(u32(extra))]],
  QueryPositionInformationFile: (extra) => [['Position', grouped(s64(extra))]],
  QueryNameInformationFile: (extra) => [['Name', utf16(extra, u32(extra))]],
  QueryNormalizedNameInformationFile: (extra) => [['Name', utf16(extra, u32(extra))]],
  QueryAttributeTagFile: (extra) => [
    ['Attributes', masks.attributeWords(u32(extra))],
    ['ReparseTag', `0x${u32(extra).toString(16)}`],
  ],
  QueryInformationVolume: volume,
  QuerySizeInformationVolume: (extra) => [
    ['TotalAllocationUnits', grouped(s64(extra))],
    ['AvailableAllocationUnits', grouped(s64(extra))],
    ...sectors(extra),
  ],
  QueryFullSizeInformationVolume: (extra) => [
    ['TotalAllocationUnits', grouped(s64(extra))],
    ['CallerAvailableAllocationUnits', grouped(s64(extra))],
    ['ActualAvailableAllocationUnits', grouped(s64(extra))],
    ...sectors(extra),
  ],
};

/** What the query gave back; nothing where the capture holds no answer or a shortened one. */
export function queryAnswer({ operation, extra }: FileParts): readonly Pair[] {
  const answer = answers[operation];
  if (answer === undefined || extra === undefined) return [];
  const pairs = answer(extra);
  return extra.isShort ? [] : pairs;
}

function times(extra: Cursor): Pair[] {
  return [
    ['CreationTime', timeValue(extra)],
    ['LastAccessTime', timeValue(extra)],
    ['LastWriteTime', timeValue(extra)],
    ['ChangeTime', timeValue(extra)],
  ];
}

function networkOpen(extra: Cursor): Pair[] {
  return [
    ...times(extra),
    ['AllocationSize', grouped(s64(extra))],
    ['EndOfFile', grouped(s64(extra))],
    ['FileAttributes', masks.attributeWords(u32(extra))],
  ];
}

function basic(extra: Cursor): Pair[] {
  return [...times(extra), ['FileAttributes', masks.attributeWords(u32(extra))]];
}

function standard(extra: Cursor): Pair[] {
  return [
    ['AllocationSize', grouped(s64(extra))],
    ['EndOfFile', grouped(s64(extra))],
    ['NumberOfLinks', grouped(u32(extra))],
    ['DeletePending', yes(u8(extra))],
    ['Directory', yes(u8(extra))],
  ];
}

const alignments: Readonly<Record<number, string>> = {
  0: 'Byte',
  1: 'Word',
  3: 'Long',
  7: 'Quad',
  15: 'Octa',
};

function all(extra: Cursor): Pair[] {
  const first = basic(extra);
  skip(extra, 4);
  const second = standard(extra);
  skip(extra, 2);
  const index = hex64(extra);
  const eaSize = grouped(u32(extra));
  const access = masks.fileAccessWords(u32(extra));
  const position = grouped(s64(extra));
  const mode = masks.wordsOf(u32(extra), masks.createOptions);
  const alignment = u32(extra);
  return [
    ...first,
    ...second,
    ['IndexNumber', index],
    ['EaSize', eaSize],
    ['Access', access],
    ['Position', position],
    ['Mode', mode],
    ['AlignmentRequirement', alignments[alignment] ?? `0x${alignment.toString(16)}`],
  ];
}

function volume(extra: Cursor): Pair[] {
  const created = timeValue(extra);
  const serial = u32(extra).toString(16).toUpperCase().padStart(8, '0');
  const labelLength = u32(extra);
  const supportsObjects = yes(u8(extra));
  skip(extra, 1);
  return [
    ['VolumeCreationTime', created],
    ['VolumeSerialNumber', `${serial.slice(0, 4)}-${serial.slice(4)}`],
    ['SupportsObjects', supportsObjects],
    ['VolumeLabel', utf16(extra, labelLength)],
  ];
}

function sectors(extra: Cursor): Pair[] {
  return [
    ['SectorsPerAllocationUnit', grouped(u32(extra))],
    ['BytesPerSector', grouped(u32(extra))],
  ];
}
