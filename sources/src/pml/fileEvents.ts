// Owns events of files, pipes and mailslots: their common part, opening, reading and writing, control codes. Layout of
// the parameters: FLT_PARAMETERS of fltKernel.h, one slot of a pointer's size each; what this reader says about them
// agrees with the byte listings of the viewer9 documentation.
import { type Cursor, cursorIn, s64, skip, u8, u16, u32 } from './cursor';
import {
  type Described,
  detailText,
  type EventParts,
  grouped,
  type Pair,
  sizedText,
  textSize,
} from './detail';
import { queryDirectory } from './directories';
import { queryAnswer } from './fileQueries';
import { fileSetting } from './fileSettings';
import { controlName } from './ioctls';
import * as masks from './masks';
import { subOperationName } from './operations';

/** A file event with its common part read; `details` stands behind the path. */
export interface FileParts extends EventParts {
  readonly path: string;
  /** A cursor on the parameter slot of that number. */
  readonly slot: (index: number) => Cursor;
  /** The flags of the request. */
  readonly flags: number;
}

/** Operation, path and detail of a file event. */
export function describeFile(parts: EventParts): Described {
  const { details, is64Bit } = parts;
  const start = details.at;
  const operation = subOperationName(parts.operation, u8(details));
  details.at = Math.min(start + 8, details.end);
  const flags = u32(details);
  // Six slots of 8 bytes or seven of 4 follow, then the path.
  details.at = Math.min(start + (is64Bit ? 64 : 44), details.end);
  const pathSize = textSize(details);
  skip(details, 2);
  const path = sizedText(details, pathSize);
  const slot = (index: number): Cursor =>
    cursorIn(details.view, start + 16 + index * (is64Bit ? 8 : 4), is64Bit ? 16 : 8);
  const file: FileParts = { ...parts, operation, path, slot, flags };
  if (operation === 'QueryDirectory') return queryDirectory(file);
  return { operation, path, detail: detailText(pairsOf(file)) };
}

function pairsOf(file: FileParts): readonly Pair[] {
  switch (file.operation) {
    case 'CreateFile':
      return opened(file);
    case 'ReadFile':
    case 'WriteFile':
      return transferred(file);
    case 'FileSystemControl':
    case 'DeviceIoControl':
      return controlled(file);
    case 'NotifyChangeDirectory':
      return [['Filter', masks.wordsOf(u32(file.slot(1)), masks.notifyFlags)]];
    case 'CreateFileMapping':
      return mapped(file);
    case 'LockFile':
    case 'UnlockFileSingle':
      return locked(file);
    case 'QuerySecurityFile':
    case 'SetSecurityFile':
      return [['Information', masks.wordsOf(u32(file.slot(0)), masks.securityParts)]];
    default:
      return file.operation.startsWith('Set') ? fileSetting(file) : queryAnswer(file);
  }
}

/** Dispositions that may make a file: only they have a size to allocate. */
const makesFile: ReadonlySet<number> = new Set([0, 2, 3, 5]);

function opened(file: FileParts): Pair[] {
  const { details, extra } = file;
  const access = masks.fileAccessWords(u32(details));
  const sidLength = u8(details);
  skip(details, 3);
  const options = u32(file.slot(1));
  const disposition = options >>> 24;
  const shape = file.slot(2);
  const attributes = masks.attributeWords(u16(shape));
  const share = masks.shareWords(u16(shape));
  const pairs: Pair[] = [
    ['Desired Access', access],
    ['Disposition', masks.dispositions[disposition] ?? '<unknown>'],
    ['Options', masks.wordsOf(options & 0xffffff, masks.createOptions)],
    ['Attributes', attributes],
    ['ShareMode', share],
    ['AllocationSize', makesFile.has(disposition) ? grouped(s64(file.slot(5))) : 'n/a'],
  ];
  if (sidLength > 0) pairs.push(['Impersonating', sidText(details, sidLength)]);
  if (extra !== undefined) pairs.push(['OpenResult', masks.openResults[u32(extra)] ?? '<unknown>']);
  return pairs;
}

/** A security identifier as text: `S-1-5-21-…`; empty where the bytes are none. */
function sidText(details: Cursor, length: number): string {
  const end = details.at + length;
  const revision = u8(details);
  const count = u8(details);
  skip(details, 2);
  let authority = 0;
  for (let k = 0; k < 4; k++) authority = authority * 256 + u8(details);
  if (revision !== 1 || length !== 8 + count * 4) {
    details.at = Math.min(end, details.end);
    return '';
  }
  const parts: number[] = [];
  for (let k = 0; k < count; k++) parts.push(u32(details));
  return `S-${revision}-${[authority, ...parts].join('-')}`;
}

function transferred(file: FileParts): Pair[] {
  const { extra, flags } = file;
  const length = extra === undefined ? u32(file.slot(0)) : u32(extra);
  const pairs: Pair[] = [
    ['Offset', grouped(s64(file.slot(2)))],
    ['Length', grouped(length)],
  ];
  const io = flags & 0xe000ff;
  if (io !== 0) pairs.push(['I/O Flags', masks.wordsOf(io, masks.ioFlags)]);
  const priority = (flags >>> 17) & 7;
  if (priority !== 0) pairs.push(['Priority', masks.priorities[priority] ?? `0x${priority.toString(16)}`]);
  return pairs;
}

function controlled(file: FileParts): Pair[] {
  const control = controlName(u32(file.slot(2)));
  const pairs: Pair[] = [['Control', control]];
  if (file.operation !== 'FileSystemControl') return pairs;
  const written = grouped(u32(file.slot(1)));
  const read = grouped(u32(file.slot(0)));
  if (control === 'FSCTL_PIPE_INTERNAL_WRITE') pairs.push(['Length', written]);
  if (control === 'FSCTL_PIPE_INTERNAL_READ') pairs.push(['Length', read]);
  if (/^FSCTL_PIPE_(?:INTERNAL_)?TRANSCEIVE$/.test(control))
    pairs.push(['WriteLength', written], ['ReadLength', read]);
  return pairs;
}

const syncTypes = ['SyncTypeOther', 'SyncTypeCreateSection'] as const;
const protections: masks.Words = [
  [0x2, 'PAGE_READONLY'],
  [0x4, 'PAGE_READWRITE'],
  [0x8, 'PAGE_WRITECOPY'],
  [0x10, 'PAGE_EXECUTE'],
  [0x20, 'PAGE_EXECUTE_READ'],
  [0x40, 'PAGE_EXECUTE_READWRITE'],
  [0x80, 'PAGE_EXECUTE_WRITECOPY'],
];
const noCache = 0x200;

function mapped(file: FileParts): Pair[] {
  const slot = file.slot(0);
  const type = u32(slot);
  const protection = u32(slot);
  const pairs: Pair[] = [['SyncType', syncTypes[type] ?? `Unknown: 0x${type.toString(16)}`]];
  const word = protections.find(([bit]) => (protection & bit) !== 0)?.[1];
  if (word !== undefined)
    pairs.push(['PageProtection', (protection & noCache) === 0 ? word : `${word}|PAGE_NOCACHE`]);
  return pairs;
}

/** The range is given by its offset in the parameters and its length behind the path. */
function locked(file: FileParts): Pair[] {
  const range: Pair[] = [
    ['Offset', grouped(s64(file.slot(2)))],
    ['Length', grouped(s64(file.details))],
  ];
  if (file.operation !== 'LockFile') return range;
  const how = file.slot(file.is64Bit ? 4 : 5);
  const failsImmediately = u8(how) !== 0;
  const isExclusive = u8(how) !== 0;
  return [
    ['Exclusive', isExclusive ? 'True' : 'False'],
    ...range,
    ['Fail Immediately', failsImmediately ? 'True' : 'False'],
  ];
}
