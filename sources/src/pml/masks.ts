// Owns the words for bits: access masks, options, attributes, flags. Sources: the PML format notes of the procmon-parser
// project for Process Monitor's words and their order; winnt.h and wdm.h for the bits.

/** Bits and their word; wider masks stand first and take their bits away. */
export type Words = readonly (readonly [number, string])[];

const commonAccess: Words = [
  [0x10000, 'Delete'],
  [0x20000, 'Read Control'],
  [0x40000, 'Write DAC'],
  [0x80000, 'Write Owner'],
  [0x100000, 'Synchronize'],
  [0x1000000, 'Access System Security'],
  [0x2000000, 'Maximum Allowed'],
];

const fileAccess: Words = [
  [0x1f01ff, 'All Access'],
  [0x1201bf, 'Generic Read/Write/Execute'],
  [0x12019f, 'Generic Read/Write'],
  [0x1200a9, 'Generic Read/Execute'],
  [0x1201b6, 'Generic Write/Execute'],
  [0x120089, 'Generic Read'],
  [0x120116, 'Generic Write'],
  [0x1200a0, 'Generic Execute'],
  [0x1, 'Read Data/List Directory'],
  [0x2, 'Write Data/Add File'],
  [0x4, 'Append Data/Add Subdirectory/Create Pipe Instance'],
  [0x8, 'Read EA'],
  [0x10, 'Write EA'],
  [0x20, 'Execute/Traverse'],
  [0x40, 'Delete Child'],
  [0x80, 'Read Attributes'],
  [0x100, 'Write Attributes'],
  ...commonAccess,
];

const registryAccess: Words = [
  [0xf003f, 'All Access'],
  [0x2001f, 'Read/Write'],
  [0x20019, 'Read'],
  [0x20006, 'Write'],
  [0x1, 'Query Value'],
  [0x2, 'Set Value'],
  [0x4, 'Create Sub Key'],
  [0x8, 'Enumerate Sub Keys'],
  [0x10, 'Notify'],
  [0x20, 'Create Link'],
  [0x300, 'WOW64_Res'],
  [0x200, 'WOW64_32Key'],
  [0x100, 'WOW64_64Key'],
  ...commonAccess,
];

export const createOptions: Words = [
  [0x1, 'Directory'],
  [0x2, 'Write Through'],
  [0x4, 'Sequential Access'],
  [0x8, 'No Buffering'],
  [0x10, 'Synchronous IO Alert'],
  [0x20, 'Synchronous IO Non-Alert'],
  [0x40, 'Non-Directory File'],
  [0x80, 'Create Tree Connection'],
  [0x100, 'Complete If Oplocked'],
  [0x200, 'No EA Knowledge'],
  [0x400, 'Open for Recovery'],
  [0x800, 'Random Access'],
  [0x1000, 'Delete On Close'],
  [0x2000, 'Open By ID'],
  [0x4000, 'Open For Backup'],
  [0x8000, 'No Compression'],
  [0x100000, 'Reserve OpFilter'],
  [0x200000, 'Open Reparse Point'],
  [0x400000, 'Open No Recall'],
  [0x800000, 'Open For Free Space Query'],
  [0x10000, 'Open Requiring Oplock'],
  [0x20000, 'Disallow Exclusive'],
];

const attributes: Words = [
  [0x1, 'R'],
  [0x2, 'H'],
  [0x4, 'S'],
  [0x10, 'D'],
  [0x20, 'A'],
  [0x40, 'D'],
  [0x80, 'N'],
  [0x100, 'T'],
  [0x200, 'SF'],
  [0x400, 'RP'],
  [0x800, 'C'],
  [0x1000, 'O'],
  [0x2000, 'NCI'],
  [0x4000, 'E'],
  [0x10000, 'V'],
];

const shareModes: Words = [
  [0x1, 'Read'],
  [0x2, 'Write'],
  [0x4, 'Delete'],
];

export const ioFlags: Words = [
  [0x10, 'Buffered'],
  [0x1, 'Non-cached'],
  [0x2, 'Paging I/O'],
  [0x4, 'Synchronous'],
  [0x40, 'Synchronous Paging I/O'],
  [0x400000, 'Write Through'],
];

export const notifyFlags: Words = [
  [0x1, 'FILE_NOTIFY_CHANGE_FILE_NAME'],
  [0x2, 'FILE_NOTIFY_CHANGE_DIR_NAME'],
  [0x4, 'FILE_NOTIFY_CHANGE_ATTRIBUTES'],
  [0x8, 'FILE_NOTIFY_CHANGE_SIZE'],
  [0x10, 'FILE_NOTIFY_CHANGE_LAST_WRITE'],
  [0x20, 'FILE_NOTIFY_CHANGE_LAST_ACCESS'],
  [0x40, 'FILE_NOTIFY_CHANGE_CREATION'],
  [0x80, 'FILE_NOTIFY_CHANGE_EA'],
  [0x100, 'FILE_NOTIFY_CHANGE_SECURITY'],
  [0x200, 'FILE_NOTIFY_CHANGE_STREAM_NAME'],
  [0x400, 'FILE_NOTIFY_CHANGE_STREAM_SIZE'],
  [0x800, 'FILE_NOTIFY_CHANGE_STREAM_WRITE'],
];

export const securityParts: Words = [
  [0x1, 'Owner'],
  [0x2, 'Group'],
  [0x4, 'DACL'],
  [0x8, 'SACL'],
  [0x10, 'Label'],
  [0x80000000, 'DACL Protected'],
  [0x20000000, 'DACL Unprotected'],
];

export const volumeAttributes: Words = [
  [0x2, 'Case Preserved'],
  [0x1, 'Case Sensitive'],
  [0x4, 'Unicode'],
  [0x8, 'ACLs'],
  [0x10, 'Compression'],
  [0x40000, 'Named Streams'],
  [0x20000, 'EFS'],
  [0x10000, 'Object IDs'],
  [0x80, 'Reparse Points'],
  [0x40, 'Sparse Files'],
  [0x20, 'Quotas'],
  [0x200000, 'Transactions'],
];

export const dispositionFlags: Words = [
  [0x1, 'FILE_DISPOSITION_DELETE'],
  [0x2, 'FILE_DISPOSITION_POSIX_SEMANTICS'],
  [0x4, 'FILE_DISPOSITION_FORCE_IMAGE_SECTION_CHECK'],
  [0x8, 'FILE_DISPOSITION_ON_CLOSE'],
  [0x10, 'FILE_DISPOSITION_IGNORE_READONLY_ATTRIBUTE'],
];

export const renameFlags: Words = [
  [0x1, 'FILE_RENAME_REPLACE_IF_EXISTS'],
  [0x2, 'FILE_RENAME_POSIX_SEMANTICS'],
];

export const dispositions = ['Supersede', 'Open', 'Create', 'OpenIf', 'Overwrite', 'OverwriteIf'] as const;
export const openResults = [
  'Superseded',
  'Opened',
  'Created',
  'Overwritten',
  'Exists',
  'DoesNotExist',
] as const;
export const priorities = ['', 'Very Low', 'Low', 'Normal', 'High', 'Critical'] as const;

/** The words of the bits that are set, in the table's order. */
export function wordsOf(mask: number, words: Words, separator = ', '): string {
  let rest = mask;
  const found: string[] = [];
  for (const [bits, word] of words) {
    if ((rest & bits) >>> 0 !== bits) continue;
    found.push(word);
    rest &= ~bits;
  }
  return found.join(separator);
}

/** The rights that an opening of a file asked for: `Generic Read, Delete`. */
export function fileAccessWords(mask: number): string {
  return accessWords(mask, [0x120089, 0x120116, 0x1200a0, 0x1f01ff], fileAccess);
}

/** The rights that an opening of a key asked for. */
export function registryAccessWords(mask: number): string {
  return accessWords(mask, [0x20019, 0x20006, 0x20019, 0xf003f], registryAccess);
}

/** A file's attributes by their letters; `n/a` for none. */
export function attributeWords(mask: number): string {
  return mask === 0 ? 'n/a' : wordsOf(mask, attributes, '');
}

/** What an opening lets others do; `None` for nothing. */
export function shareWords(mask: number): string {
  return mask === 0 ? 'None' : wordsOf(mask, shareModes);
}

/** Generic rights are mapped to the object's own first: read, write, execute, all. */
function accessWords(mask: number, generic: readonly number[], words: Words): string {
  let mapped = mask;
  generic.forEach((rights, k) => {
    if ((mask & (0x80000000 >>> k)) !== 0) mapped |= rights;
  });
  const text = wordsOf(mapped, words);
  return text === '' ? `None 0x${(mapped >>> 0).toString(16)}` : text;
}
