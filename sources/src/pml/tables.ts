// Owns the tables behind the events: strings, processes, names of hosts and ports. They are limited, so that a damaged
// count cannot take the memory.
import type { RandomBytes } from '../bytes';
import { type Cursor, cursorIn, cursorOver, skip, u16, u32, utf16 } from './cursor';
import type { PmlHeader } from './header';

/** A day's capture has some ten thousand processes and strings; their texts a few megabytes. */
const maxEntries = 1_000_000;
const maxTableBytes = 64 * 1024 * 1024;
const maxStringBytes = 131_072;
/** A file name in Windows has no more characters than this. */
export const maxName = 255;

export interface PmlProcess {
  readonly pid: number;
  readonly name: string;
}

export interface PmlTables {
  /** By the index that events name. */
  readonly processes: Map<number, PmlProcess>;
  /** Names of addresses; the key is the address's 16 bytes in hexadecimal. */
  readonly hosts: ReadonlyMap<string, string>;
  /** Names of ports; the key is `tcp:443`. */
  readonly ports: ReadonlyMap<string, string>;
  /** True where a table is missing or ends too early. */
  readonly isDamaged: boolean;
}

/** Reads the tables as far as the file holds them. */
export async function readTables(file: RandomBytes, header: PmlHeader): Promise<PmlTables> {
  const strings = await readStrings(file, header.strings);
  const processes = await readProcesses(file, header, strings.list);
  const names = await readHostsAndPorts(file, header.hostsAndPorts);
  return {
    processes: processes.byIndex,
    hosts: names.hosts,
    ports: names.ports,
    isDamaged: strings.isDamaged || processes.isDamaged || names.isDamaged,
  };
}

/** The address of a host as the key of the table. */
export function hostKey(view: DataView, at: number): string {
  let key = '';
  for (let k = 0; k < 16; k++)
    key += view
      .getUint8(at + k)
      .toString(16)
      .padStart(2, '0');
  return key;
}

async function readStrings(
  file: RandomBytes,
  offset: number,
): Promise<{ readonly list: readonly string[]; readonly isDamaged: boolean }> {
  if (offset <= 0 || offset >= file.size) return { list: [], isDamaged: true };
  const table = cursorOver(await file.read(offset, maxTableBytes));
  const count = Math.min(u32(table), maxEntries, (table.end - 4) / 4);
  const list: string[] = [];
  let isDamaged = false;
  let characters = 0;
  for (let k = 0; k < count && characters < maxTableBytes; k++) {
    const entry = cursorIn(table.view, u32(table), maxStringBytes);
    const length = u32(entry);
    isDamaged ||= length > entry.end - entry.at;
    const text = utf16(entry, length);
    characters += text.length;
    list.push(text);
  }
  return { list, isDamaged };
}

async function readProcesses(
  file: RandomBytes,
  header: PmlHeader,
  strings: readonly string[],
): Promise<{ readonly byIndex: Map<number, PmlProcess>; readonly isDamaged: boolean }> {
  const byIndex = new Map<number, PmlProcess>();
  const offset = header.processes;
  if (offset <= 0 || offset >= file.size) return { byIndex, isDamaged: true };
  // Between the processes lie their lists of modules, so that the table may be long: it ends where the strings begin.
  const length = header.strings > offset ? Math.min(header.strings - offset, maxTableBytes) : maxTableBytes;
  const table = cursorOver(await file.read(offset, length));
  const count = Math.min(u32(table), maxEntries, (table.end - 4) / 8);
  skip(table, count * 4);
  let isDamaged = false;
  for (let k = 0; k < count; k++) {
    const entry = cursorIn(table.view, u32(table), 0x68);
    const index = u32(entry);
    const pid = u32(entry);
    skip(entry, 0x38);
    const name = (strings[u32(entry)] ?? '').slice(0, maxName);
    if (entry.at === entry.end) isDamaged = true;
    else byIndex.set(index, { pid, name });
  }
  return { byIndex, isDamaged };
}

async function readHostsAndPorts(
  file: RandomBytes,
  offset: number,
): Promise<Pick<PmlTables, 'hosts' | 'ports' | 'isDamaged'>> {
  const hosts = new Map<string, string>();
  const ports = new Map<string, string>();
  if (offset <= 0 || offset >= file.size) return { hosts, ports, isDamaged: offset > 0 };
  const table = cursorOver(await file.read(offset, maxTableBytes));
  for (let left = u32(table); left > 0 && !table.isShort && hosts.size < maxEntries; left--) {
    const key = table.end - table.at < 16 ? '' : hostKey(table.view, table.at);
    skip(table, 16);
    hosts.set(key, sized(table));
  }
  for (let left = u32(table); left > 0 && !table.isShort && ports.size < maxEntries; left--) {
    const port = u16(table);
    const protocol = u16(table) === 0 ? 'udp' : 'tcp';
    ports.set(`${protocol}:${port}`, sized(table));
  }
  return { hosts, ports, isDamaged: table.isShort };
}

function sized(table: Cursor): string {
  return utf16(table, u32(table));
}
