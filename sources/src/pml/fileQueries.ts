// Owns the answers to questions about files and volumes, field by field. Layouts: FILE_*_INFORMATION and
// FILE_FS_*_INFORMATION of wdm.h and ntifs.h. An operation that is not here has no detail.
import { type Cursor, hex64, s64, skip, u8, u32, utf16 } from './cursor';
import { grouped, type Pair, timeValue, yes } from './detail';
import type { FileParts } from './fileEvents';
import * as masks from './masks';

/** A field as it follows the one before it; one without a name is only stepped over. */
type Field = readonly [name: string, read: (extra: Cursor) => string];

const size = (extra: Cursor): string => grouped(s64(extra));
const count = (extra: Cursor): string => grouped(u32(extra));
const flag = (extra: Cursor): string => yes(u8(extra));
const attributes = (extra: Cursor): string => masks.attributeWords(u32(extra));
const nameBehindLength = (extra: Cursor): string => utf16(extra, u32(extra));
const gap = (length: number): Field => [
  '',
  (extra) => {
    skip(extra, length);
    return '';
  },
];

const times: readonly Field[] = [
  ['CreationTime', timeValue],
  ['LastAccessTime', timeValue],
  ['LastWriteTime', timeValue],
  ['ChangeTime', timeValue],
];
const networkOpen: readonly Field[] = [
  ...times,
  ['AllocationSize', size],
  ['EndOfFile', size],
  ['FileAttributes', attributes],
];
const basic: readonly Field[] = [...times, ['FileAttributes', attributes]];
const standard: readonly Field[] = [
  ['AllocationSize', size],
  ['EndOfFile', size],
  ['NumberOfLinks', count],
  ['DeletePending', flag],
  ['Directory', flag],
];
const alignments: Readonly<Record<number, string>> = {
  0: 'Byte',
  1: 'Word',
  3: 'Long',
  7: 'Quad',
  15: 'Octa',
};
const sectors: readonly Field[] = [
  ['SectorsPerAllocationUnit', count],
  ['BytesPerSector', count],
];

const answers: Readonly<Record<string, readonly Field[]>> = {
  QueryOpen: networkOpen,
  QueryNetworkOpenInformationFile: networkOpen,
  QueryBasicInformationFile: basic,
  QueryStandardInformationFile: standard,
  QueryAllInformationFile: [
    ...basic,
    gap(4),
    ...standard,
    gap(2),
    ['IndexNumber', hex64],
    ['EaSize', count],
    ['Access', (extra) => masks.fileAccessWords(u32(extra))],
    ['Position', size],
    ['Mode', (extra) => masks.wordsOf(u32(extra), masks.createOptions)],
    ['AlignmentRequirement', alignment],
  ],
  QueryFileInternalInformationFile: [['IndexNumber', hex64]],
  QueryEaInformationFile: [['EaSize', count]],
  QueryPositionInformationFile: [['Position', size]],
  QueryNameInformationFile: [['Name', nameBehindLength]],
  QueryNormalizedNameInformationFile: [['Name', nameBehindLength]],
  QueryAttributeTagFile: [
    ['Attributes', attributes],
    ['ReparseTag', (extra) => `0x${u32(extra).toString(16)}`],
  ],
  QueryInformationVolume: [
    ['VolumeCreationTime', timeValue],
    ['VolumeSerialNumber', serialNumber],
    ['SupportsObjects', supportsObjects],
    ['VolumeLabel', (extra) => utf16(extra, extra.end - extra.at)],
  ],
  QueryAttributeInformationVolume: [
    ['FileSystemAttributes', volumeAttributes],
    ['MaximumComponentNameLength', count],
    ['FileSystemName', nameBehindLength],
  ],
  QuerySizeInformationVolume: [
    ['TotalAllocationUnits', size],
    ['AvailableAllocationUnits', size],
    ...sectors,
  ],
  QueryFullSizeInformationVolume: [
    ['TotalAllocationUnits', size],
    ['CallerAvailableAllocationUnits', size],
    ['ActualAvailableAllocationUnits', size],
    ...sectors,
  ],
};

/** What the query gave back, as far as the capture holds it. */
export function queryAnswer({ operation, extra }: FileParts): readonly Pair[] {
  const pairs: Pair[] = [];
  if (extra === undefined) return pairs;
  for (const [name, read] of answers[operation] ?? []) {
    const value = read(extra);
    if (extra.isShort) break;
    if (name !== '') pairs.push([name, value]);
  }
  return pairs;
}

function alignment(extra: Cursor): string {
  const mask = u32(extra);
  return alignments[mask] ?? `0x${mask.toString(16)}`;
}

function serialNumber(extra: Cursor): string {
  const serial = u32(extra).toString(16).toUpperCase().padStart(8, '0');
  return `${serial.slice(0, 4)}-${serial.slice(4)}`;
}

/** The length of the label stands before it, padding behind it; the label is the rest. */
function supportsObjects(extra: Cursor): string {
  skip(extra, 4);
  const value = flag(extra);
  skip(extra, 1);
  return value;
}

/** Bits without a word follow as a number. */
function volumeAttributes(extra: Cursor): string {
  const mask = u32(extra);
  const known = masks.volumeAttributes.reduce((sum, [bits]) => sum | bits, 0);
  const rest = (mask & ~known) >>> 0;
  const words = masks.wordsOf(mask, masks.volumeAttributes);
  return [words, rest === 0 ? '' : `0x${rest.toString(16)}`].filter((part) => part !== '').join(', ');
}
