// Owns events of the registry. Layouts of what a query gives back: KEY_*_INFORMATION and KEY_VALUE_*_INFORMATION of
// wdm.h.
import { type Cursor, skip, u8, u16, u32, utf16, utf16List } from './cursor';
import {
  type Described,
  detailText,
  type EventParts,
  grouped,
  type Pair,
  sizedText,
  textSize,
  timeValue,
} from './detail';
import { registryAccessWords } from './masks';

const valueTypes = [
  'REG_NONE',
  'REG_SZ',
  'REG_EXPAND_SZ',
  'REG_BINARY',
  'REG_DWORD',
  'REG_DWORD_BIG_ENDIAN',
  'REG_LINK',
  'REG_MULTI_SZ',
  'REG_RESOURCE_LIST',
  'REG_FULL_RESOURCE_DESCRIPTOR',
  'REG_RESOURCE_REQUIREMENTS_LIST',
  'REG_QWORD',
] as const;

/** KEY_INFORMATION_CLASS, as Process Monitor shortens the names. */
const keyClasses = [
  'Basic',
  'Node',
  'Full',
  'Name',
  'Cached',
  'Flags',
  'Virtualization',
  'HandleTags',
  'Trust',
  'Layer',
] as const;

const dispositions: Readonly<Record<number, string>> = {
  1: 'REG_CREATED_NEW_KEY',
  2: 'REG_OPENED_EXISTING_KEY',
};
const setClasses: Readonly<Record<number, string>> = {
  0: 'KeyWriteTimeInformation',
  1: 'KeyWow64FlagsInformation',
  5: 'KeySetHandleTagsInformation',
};
const maxShownBytes = 2_048;

/** Operation, path and detail of a registry event. */
export function describeRegistry(parts: EventParts): Described {
  const { operation } = parts;
  const pathSize = textSize(parts.details);
  const withPath = (pairsOf: () => readonly Pair[]): Described => {
    const path = sizedText(parts.details, pathSize);
    return { operation, path, detail: detailText(pairsOf()) };
  };
  switch (operation) {
    case 'RegLoadKey':
    case 'RegRenameKey':
      return renamed(parts, pathSize);
    case 'RegOpenKey':
    case 'RegCreateKey': {
      skip(parts.details, 2);
      const access = u32(parts.details);
      return withPath(() => openedKey(parts, access));
    }
    case 'RegQueryKey':
    case 'RegEnumKey':
    case 'RegQueryValue':
    case 'RegEnumValue': {
      const query = queryOf(parts);
      return withPath(() =>
        operation.endsWith('Key') ? keyAnswer(parts, query) : valueAnswer(parts, query),
      );
    }
    case 'RegSetInfoKey':
      return setInfo(parts, withPath);
    case 'RegSetValue':
      return setValue(parts, withPath);
    default:
      return withPath(() => []);
  }
}

type WithPath = (pairsOf: () => readonly Pair[]) => Described;

interface Query {
  readonly length: number;
  readonly index: number;
  readonly infoClass: number;
}

function queryOf({ operation, details }: EventParts): Query {
  skip(details, 2);
  const length = u32(details);
  const index = operation.startsWith('RegEnum') ? u32(details) : 0;
  return { length, index, infoClass: u32(details) };
}

function renamed({ operation, details }: EventParts, pathSize: ReturnType<typeof textSize>): Described {
  const otherSize = textSize(details);
  const path = sizedText(details, pathSize);
  const name = operation === 'RegLoadKey' ? 'Hive Path' : 'New Name';
  return { operation, path, detail: detailText([[name, sizedText(details, otherSize)]]) };
}

function openedKey({ extra }: EventParts, access: number): Pair[] {
  if (access === 0) return [];
  const desired = registryAccessWords(access);
  const pairs: Pair[] = [['Desired Access', desired]];
  if (extra === undefined) return pairs;
  const granted = u32(extra);
  if (desired === 'Maximum Allowed') pairs.push(['Granted Access', registryAccessWords(granted)]);
  const disposition = dispositions[u32(extra)];
  if (disposition !== undefined) pairs.push(['Disposition', disposition]);
  return pairs;
}

function keyAnswer({ operation, extra }: EventParts, { length, index, infoClass }: Query): Pair[] {
  const isEnum = operation === 'RegEnumKey';
  const pairs: Pair[] = isEnum
    ? [['Index', grouped(index)]]
    : [['Query', keyClasses[infoClass] ?? String(infoClass)]];
  if (extra === undefined) return [...pairs, ['Length', grouped(length)]];
  return [...pairs, ...keyFacts(extra, keyClasses[infoClass], isEnum)];
}

function keyFacts(extra: Cursor, infoClass: string | undefined, isEnum: boolean): Pair[] {
  switch (infoClass) {
    case 'Name': {
      const name = utf16(extra, u32(extra));
      // Of a query for the name Process Monitor does not repeat it: it is the path.
      return isEnum ? [['Name', name]] : [];
    }
    case 'Basic':
      skip(extra, 12);
      return [['Name', utf16(extra, u32(extra))]];
    case 'Node':
      skip(extra, 20);
      return [['Name', utf16(extra, u32(extra))]];
    case 'Cached':
      skip(extra, 12);
      return counts(extra, 4);
    case 'Full':
      skip(extra, 20);
      return counts(extra, 8);
    case 'HandleTags':
      return [['HandleTags', hexOf(extra)]];
    case 'Flags':
      return [['UserFlags', hexOf(extra)]];
    default:
      return [];
  }
}

/** How many subkeys and values; between the two stand greatest lengths. */
function counts(extra: Cursor, between: number): Pair[] {
  const subKeys = u32(extra);
  skip(extra, between);
  return [
    ['SubKeys', grouped(subKeys)],
    ['Values', grouped(u32(extra))],
  ];
}

function hexOf(cursor: Cursor): string {
  return `0x${u32(cursor).toString(16)}`;
}

/** KEY_VALUE_FULL_INFORMATION names the value and says where its data lie; the partial one has only type and data. */
function valueAnswer({ operation, extra }: EventParts, { length, index, infoClass }: Query): Pair[] {
  const pairs: Pair[] = operation === 'RegEnumValue' ? [['Index', grouped(index)]] : [];
  if (extra === undefined) return [...pairs, ['Length', grouped(length)]];
  const start = extra.at;
  skip(extra, 4);
  const type = typeOf(u32(extra));
  if (infoClass !== 1 && infoClass !== 2) return [...pairs, ['Type', type]];
  const dataOffset = infoClass === 1 ? u32(extra) : 12;
  const dataLength = u32(extra);
  if (infoClass === 1 && operation === 'RegEnumValue') pairs.push(['Name', utf16(extra, u32(extra))]);
  pairs.push(['Type', type], ['Length', grouped(dataLength)]);
  if (dataLength === 0) return pairs;
  extra.at = Math.min(start + dataOffset, extra.end);
  return [...pairs, ['Data', dataOf(extra, type, dataLength)]];
}

function setInfo(parts: EventParts, withPath: WithPath): Described {
  const { details } = parts;
  skip(details, 2);
  const infoClass = u32(details);
  skip(details, 4);
  const length = u16(details);
  skip(details, 2);
  const name = setClasses[infoClass];
  return withPath(() => {
    const pairs: Pair[] = [
      ['KeySetInformationClass', name ?? `<Unknown: ${infoClass}>`],
      ['Length', grouped(length)],
    ];
    if (length === 0) return pairs;
    if (infoClass === 0) pairs.push(['LastWriteTime', timeValue(details)]);
    if (infoClass === 1) pairs.push(['Wow64Flags', hexOf(details)]);
    return pairs;
  });
}

function setValue(parts: EventParts, withPath: WithPath): Described {
  const { details } = parts;
  skip(details, 2);
  const type = typeOf(u32(details));
  const length = u32(details);
  const held = u32(details);
  return withPath(() => {
    const pairs: Pair[] = [
      ['Type', type],
      ['Length', grouped(length)],
    ];
    const shown = Math.min(length, held);
    if (shown > 0 && !type.startsWith('<')) pairs.push(['Data', dataOf(details, type, shown)]);
    return pairs;
  });
}

function typeOf(type: number): string {
  return valueTypes[type] ?? `<Unknown: ${type}>`;
}

/** The data as far as the capture holds them; Process Monitor prints none of a QWORD. */
function dataOf(cursor: Cursor, type: string, length: number): string {
  switch (type) {
    case 'REG_DWORD':
      return cursor.end - cursor.at < 4 ? '' : String(u32(cursor));
    case 'REG_SZ':
    case 'REG_EXPAND_SZ':
      return utf16(cursor, Math.min(length, cursor.end - cursor.at)).replace(/\r\n/g, '\n;');
    case 'REG_MULTI_SZ':
      return utf16List(cursor, Math.min(length, cursor.end - cursor.at)).join(', ');
    case 'REG_BINARY':
      return bytesOf(cursor, length);
    default:
      return '';
  }
}

function bytesOf(cursor: Cursor, length: number): string {
  const count = Math.min(length, cursor.end - cursor.at, maxShownBytes);
  const bytes: string[] = [];
  for (let k = 0; k < count; k++) bytes.push(u8(cursor).toString(16).toUpperCase().padStart(2, '0'));
  return bytes.join(' ');
}
