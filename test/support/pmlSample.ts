// Owns a small capture for tests of the reader of .pml files: one event of most kinds, with the line that each gives.
import {
  fileDetails,
  fileTimeBytes,
  firstIndex,
  join,
  latin,
  openingDetails,
  type PmlContent,
  type PmlEvent,
  textInfo,
  u8,
  u16,
  u32,
  u64,
  utf16,
} from './pmlFile';

interface SampleEvent extends PmlEvent {
  /** Operation, result, path and detail. */
  readonly line: readonly [string, string, string, string];
}

const time = '2023-02-03T04:05:06.7000001';
const base = { process: 0, time };
const processClass = 1;
const registryClass = 2;
const fileClass = 3;
const networkClass = 5;
const store = 'C:\\Windows\\WinSxS\\Temp\\example.dll';
const key = 'HKLM\\COMPONENTS\\Example';

function text(value: string): Uint8Array {
  return utf16(`${value}\0`);
}

const processEvents: readonly SampleEvent[] = [
  {
    ...base,
    eventClass: processClass,
    operation: 1,
    details: join(
      u32(firstIndex + 1),
      u32(77),
      new Uint8Array(0x24),
      u8(2),
      u8(3),
      textInfo('C:\\Windows\\example.exe'),
      textInfo('example.exe /ü', false),
      u16(0),
      new Uint8Array(5).fill(1),
      latin('C:\\Windows\\example.exe'),
      utf16('example.exe /ü'),
    ),
    line: ['Process Create', 'SUCCESS', 'C:\\Windows\\example.exe', 'PID: 77, Command line: example.exe /ü'],
  },
  {
    ...base,
    eventClass: processClass,
    operation: 2,
    details: join(
      u32(0xc0000005),
      u64(156_250),
      u64(312_500),
      u64(2_000_000),
      u64(3_000_000),
      u64(400_000),
      u64(500),
    ),
    line: [
      'Process Exit',
      'SUCCESS',
      '',
      'Exit Status: -1073741819, User Time: 0.0312500 seconds, Kernel Time: 0.0156250 seconds, Private Bytes: 400,000, Peak Private Bytes: 500, Working Set: 2,000,000, Peak Working Set: 3,000,000',
    ],
  },
  {
    ...base,
    eventClass: processClass,
    operation: 5,
    details: join(
      u64(0x7ff612340000n),
      u32(0x45000),
      textInfo('C:\\Windows\\System32\\example.dll'),
      u16(0),
      latin('C:\\Windows\\System32\\example.dll'),
    ),
    line: [
      'Load Image',
      'SUCCESS',
      'C:\\Windows\\System32\\example.dll',
      'Image Base: 0x7ff612340000, Image Size: 0x45000',
    ],
  },
  {
    ...base,
    eventClass: processClass,
    operation: 7,
    details: join(
      u32(12),
      textInfo('a.exe'),
      textInfo('C:\\'),
      u32(9),
      latin('a.exe'),
      latin('C:\\'),
      utf16('A=1\0B=2\0\0'),
    ),
    line: [
      'Process Start',
      'SUCCESS',
      '',
      'Parent PID: 12, Command line: a.exe, Current directory: C:\\, Environment:  ; A=1 ; B=2',
    ],
  },
];

const fileEvents: readonly SampleEvent[] = [
  {
    ...base,
    eventClass: fileClass,
    operation: 20,
    result: 0xc0000022,
    details: openingDetails(store, 0x100100),
    line: [
      'CreateFile',
      'ACCESS DENIED',
      store,
      'Desired Access: Write Attributes, Synchronize, Disposition: Open, Options: Synchronous IO Non-Alert, Attributes: n/a, ShareMode: Read, Write, Delete, AllocationSize: n/a',
    ],
  },
  {
    ...base,
    eventClass: fileClass,
    operation: 20,
    details: fileDetails({
      path: 'C:\\Windows\\Temp\\ü.log',
      isWide: true,
      parameters: [
        [8, u32(0x05000060)],
        [16, join(u16(0x80), u16(0))],
        [40, u64(4_096)],
      ],
      behind: join(
        u32(0xc0000000),
        u8(12),
        new Uint8Array(3),
        u8(1),
        u8(1),
        new Uint8Array(5),
        u8(5),
        u32(18),
      ),
    }),
    extra: u32(2),
    line: [
      'CreateFile',
      'SUCCESS',
      'C:\\Windows\\Temp\\ü.log',
      'Desired Access: Generic Read/Write, Disposition: OverwriteIf, Options: Synchronous IO Non-Alert, Non-Directory File, Attributes: N, ShareMode: None, AllocationSize: 4,096, Impersonating: S-1-5-18, OpenResult: Created',
    ],
  },
  {
    ...base,
    eventClass: fileClass,
    operation: 23,
    result: 0xc0000011,
    details: fileDetails({
      path: store,
      flags: 0x60043,
      parameters: [
        [0, u32(32_768)],
        [16, u64(1_048_576)],
      ],
    }),
    line: [
      'ReadFile',
      'END OF FILE',
      store,
      'Offset: 1,048,576, Length: 32,768, I/O Flags: Non-cached, Paging I/O, Synchronous Paging I/O, Priority: Normal',
    ],
  },
  {
    ...base,
    eventClass: fileClass,
    operation: 25,
    details: fileDetails({ path: store, sub: 5 }),
    extra: join(u64(8_192), u64(5_000), u32(2), u8(0), u8(1), u16(0)),
    line: [
      'QueryStandardInformationFile',
      'SUCCESS',
      store,
      'AllocationSize: 8,192, EndOfFile: 5,000, NumberOfLinks: 2, DeletePending: False, Directory: True',
    ],
  },
  {
    ...base,
    eventClass: fileClass,
    operation: 25,
    result: 0x80000005,
    details: fileDetails({ path: store, sub: 18 }),
    // An answer that did not fit: as far as it goes.
    extra: join(
      fileTimeBytes(time),
      fileTimeBytes(time),
      fileTimeBytes(time),
      fileTimeBytes(time),
      u32(0x21),
      u32(0),
      u64(4_096),
    ),
    line: [
      'QueryAllInformationFile',
      'BUFFER OVERFLOW',
      store,
      'CreationTime: 2/3/2023 4:05:06 AM, LastAccessTime: 2/3/2023 4:05:06 AM, LastWriteTime: 2/3/2023 4:05:06 AM, ChangeTime: 2/3/2023 4:05:06 AM, FileAttributes: RA, AllocationSize: 4,096',
    ],
  },
  {
    ...base,
    eventClass: fileClass,
    operation: 30,
    details: fileDetails({ path: 'C:\\', sub: 5 }),
    extra: join(u32(0x3e706ff), u32(255), u32(8), utf16('NTFS')),
    line: [
      'QueryAttributeInformationVolume',
      'SUCCESS',
      'C:\\',
      'FileSystemAttributes: Case Preserved, Case Sensitive, Unicode, ACLs, Compression, Named Streams, EFS, Object IDs, Reparse Points, Sparse Files, Quotas, Transactions, 0x3c00600, MaximumComponentNameLength: 255, FileSystemName: NTFS',
    ],
  },
  {
    ...base,
    eventClass: fileClass,
    operation: 41,
    details: fileDetails({ path: store, parameters: [[0, u32(0x80000005)]] }),
    line: ['SetSecurityFile', 'SUCCESS', store, 'Information: Owner, DACL, DACL Protected'],
  },
  {
    ...base,
    eventClass: fileClass,
    operation: 26,
    details: fileDetails({
      path: store,
      sub: 10,
      behind: join(u8(1), new Uint8Array(7), u64(0), u32(16), utf16('C:\\b.dll')),
    }),
    line: ['SetRenameInformationFile', 'SUCCESS', store, 'ReplaceIfExists: True, FileName: C:\\b.dll'],
  },
  {
    ...base,
    eventClass: fileClass,
    operation: 32,
    result: 0x80000006,
    details: fileDetails({
      path: 'C:\\Windows',
      sub: 1,
      parameters: [[16, u32(3)]],
      behind: join(textInfo('*.mum'), latin('*.mum')),
    }),
    line: [
      'QueryDirectory',
      'NO MORE FILES',
      'C:\\Windows\\*.mum',
      'FileInformationClass: FileBothDirectoryInformation, Filter: *.mum',
    ],
  },
  {
    ...base,
    eventClass: fileClass,
    operation: 33,
    details: fileDetails({ path: store, parameters: [[16, u32(0x900a8)]] }),
    line: ['FileSystemControl', 'SUCCESS', store, 'Control: FSCTL_GET_REPARSE_POINT'],
  },
  {
    ...base,
    eventClass: fileClass,
    operation: 37,
    details: fileDetails({
      path: store,
      sub: 1,
      parameters: [
        [16, u64(124)],
        [32, join(u8(1), u8(1))],
      ],
      behind: u64(1),
    }),
    line: ['LockFile', 'SUCCESS', store, 'Exclusive: True, Offset: 124, Length: 1, Fail Immediately: True'],
  },
];

const otherEvents: readonly SampleEvent[] = [
  {
    ...base,
    eventClass: registryClass,
    operation: 1,
    details: join(textInfo(key), u16(0), u32(0x2001f), latin(key)),
    extra: join(u32(0), u32(2)),
    line: [
      'RegCreateKey',
      'SUCCESS',
      key,
      'Desired Access: Read/Write, Disposition: REG_OPENED_EXISTING_KEY',
    ],
  },
  {
    ...base,
    eventClass: registryClass,
    operation: 5,
    details: join(textInfo(key), u16(0), u32(144), u32(2), latin(key)),
    extra: join(u32(0), u32(1), u32(10), text('Test')),
    line: ['RegQueryValue', 'SUCCESS', key, 'Type: REG_SZ, Length: 10, Data: Test'],
  },
  {
    ...base,
    eventClass: registryClass,
    operation: 5,
    result: 0xc0000034,
    details: join(textInfo(key), u16(0), u32(1_144), u32(2), latin(key)),
    line: ['RegQueryValue', 'NAME NOT FOUND', key, 'Length: 1,144'],
  },
  {
    ...base,
    eventClass: registryClass,
    operation: 4,
    details: join(textInfo(key), u16(0), u32(4), u32(4), u32(4), latin(key), u32(3_000)),
    line: ['RegSetValue', 'SUCCESS', key, 'Type: REG_DWORD, Length: 4, Data: 3000'],
  },
  {
    ...base,
    eventClass: registryClass,
    operation: 7,
    details: join(textInfo(key), u16(0), u32(288), u32(1_003), u32(0), latin(key)),
    extra: join(fileTimeBytes(time), u32(0), u32(6), utf16('Abc')),
    line: ['RegEnumKey', 'SUCCESS', key, 'Index: 1,003, Name: Abc'],
  },
  {
    ...base,
    eventClass: networkClass,
    operation: 2,
    details: join(
      u16(7),
      u16(0),
      u32(1_460),
      ...[
        [10, 1, 2, 3],
        [192, 0, 2, 9],
      ].map((ip) => Uint8Array.from({ length: 16 }, (_, k) => ip[k] ?? 0)),
      u16(50_123),
      u16(443),
      utf16('connid\x000\0\0'),
    ),
    line: ['TCP Send', 'SUCCESS', '10.1.2.3:50123 -> update.example.com:https', 'Length: 1460, connid: 0'],
  },
];

export const pmlEvents: readonly SampleEvent[] = [...processEvents, ...fileEvents, ...otherEvents];

export const pmlContent: PmlContent = {
  processes: [
    { pid: 4_242, name: 'TiWorker.exe' },
    { pid: 77, name: 'example.exe' },
  ],
  events: pmlEvents,
  hosts: [{ ip: [192, 0, 2, 9], name: 'update.example.com' }],
  ports: [{ port: 443, isTcp: true, name: 'https' }],
};

/** The line that the reader has to give for an event of the sample. */
export function pmlLine({ line }: SampleEvent): string {
  return [`${time}Z`, 'TiWorker.exe:4242', ...line].join('\t');
}
