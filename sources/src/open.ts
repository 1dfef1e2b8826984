// Owns walking into what an engineer hands over: one log, or an archive with logs and archives in it. Nothing is
// inflated before it is asked for, nothing is written, and one bad member never stops the rest.
import { type Entry, type ListContainer, type Listing, packedChunks, settled } from './archive/container';
import { containerOf } from './archive/kinds';
import { shownName } from './archive/names';
import { nestedBytes } from './archive/nested';
import { ArchiveFault, limitRefusals, refusals } from './archive/refusals';
import type { RandomBytes } from './bytes';
import type { ByteHost } from './decode';
import { type ArchiveLimits, type ArchiveMeter, createArchiveMeter, defaultArchiveLimits } from './limits';
import { isArchiveName, isLogName, isOtherArchiveName } from './logNames';
import { misnamed } from './misnamed';
import { hold, judgedSize, type ReadLog, type ReadOptions, readLog, type UnreadableLog } from './readText';
import { failedRead, otherArchiveNamed, type Unreadable } from './unreadable';

/** A log that was found. */
export interface OpenedLog {
  readonly kind: 'log';
  /** As it is shown: the name that was given, then the way through the archives: `case.zip/CBS/CBS.log`. */
  readonly path: string;
  /** The same without the name that was given; empty where that is the log itself. */
  readonly relativePath: string;
  /** Bytes as the archive says, where it does. */
  readonly size?: number;
  /** When it was last changed, in milliseconds since 1970, where the archive says so. */
  readonly modified?: number;
  /** Reads its text, as often as wanted. Does not reject. Where it gives no log, drop what was pushed. */
  read(push: (text: string) => void, options?: ReadOptions): Promise<ReadLog | UnreadableLog>;
  /** Gives its bytes as they are. Does not reject. */
  bytes(): Promise<Uint8Array | Unreadable>;
}

/** A member, or an archive as a whole, that is not read, or not all of it. */
export interface RefusedLog {
  readonly kind: 'refused';
  /** Fills `{name}` of the message. */
  readonly path: string;
  readonly message: Unreadable;
}

export interface OpenOptions {
  readonly limits?: Partial<ArchiveLimits>;
  /** Which members are logs, by path; `isLogName` unless given. Archives in the archive are always looked into. */
  readonly isWanted?: (path: string) => boolean;
  readonly host?: ByteHost;
}

/**
 * Walks what it was given and yields logs and refusals one by one, those of an archive by path (those of a cabinet as
 * they lie in it, which is the fast way to read them). A log can be read later too, as long as `bytes` can.
 * @param name how to show it, e.g. `case.zip`
 */
export async function* openLogs(
  name: string,
  bytes: RandomBytes,
  options: OpenOptions = {},
): AsyncGenerator<OpenedLog | RefusedLog> {
  const limits = { ...defaultArchiveLimits, ...options.limits };
  const walk: Walk = { ...options, root: name, limits, meter: createArchiveMeter(limits), isFull: false };
  try {
    const sample = await bytes.read(0, judgedSize);
    const kind = containerOf(sample, name);
    const refused = kind === undefined ? misnamed(name, sample) : undefined;
    if (refused !== undefined) yield refusal(walk, '', refused);
    else if (kind === undefined) yield inMemoryLog(walk, '', bytes);
    else yield* members(walk, kind.list, { relativePath: '', bytes, depth: kind.firstDepth });
  } catch (error) {
    yield refusal(walk, '', error instanceof ArchiveFault ? error.unreadable : failedRead(error));
  }
}

/**
 * Tells whether a file that begins like this is opened as an archive.
 * @param name of the file, where it has one: mails are known by it
 */
export function isArchive(sample: Uint8Array, name?: string): boolean {
  return containerOf(sample, name) !== undefined;
}

interface Walk extends OpenOptions {
  readonly root: string;
  readonly limits: ArchiveLimits;
  readonly meter: ArchiveMeter;
  /** True once there were too many members. */
  isFull: boolean;
}

interface Container {
  /** Of the container; empty for the one that was given. */
  readonly relativePath: string;
  readonly bytes: RandomBytes;
  readonly depth: number;
  /** Keeps its bytes at hand until the function that is given is called. */
  readonly keep?: () => () => void;
}

/** Of so many entries the names are looked at for each one that may be read. */
const listedPerMember = 10;

async function* members(
  walk: Walk,
  list: ListContainer,
  container: Container,
): AsyncGenerator<OpenedLog | RefusedLog> {
  const name = (container.relativePath || walk.root).replace(/^.*[\\/]/, '');
  const maxMembers = walk.limits.members * listedPerMember;
  const listing = await list(container.bytes, { name, maxMembers });
  if (listing.remark !== undefined) yield refusal(walk, container.relativePath, listing.remark);
  for (const { shown, unreadable } of listing.refused) {
    yield refusal(walk, joined(container.relativePath, shown), unreadable);
  }
  if (listing.whenEmpty !== undefined && !holdsAnything(walk, listing)) {
    yield refusal(walk, container.relativePath, listing.whenEmpty);
  }
  const names = createNames();
  for (const entry of listing.entries) {
    if (isOtherArchiveName(entry.path)) {
      yield refusal(walk, joined(container.relativePath, entry.path), otherArchiveNamed(entry.path));
      continue;
    }
    if (!isLooked(walk, entry)) continue;
    if (walk.isFull) return;
    if (!walk.meter.countMember()) {
      walk.isFull = true;
      yield refusal(walk, '', limitRefusals.members(walk.limits.members));
      return;
    }
    const relativePath = joined(container.relativePath, entry.path);
    if (names.add(entry.path)) yield* opened(walk, entry, relativePath, container);
    else yield refusal(walk, relativePath, refusals.duplicate);
  }
}

/** True where a listing has something to read or to say. */
function holdsAnything(walk: Walk, { entries, refused, remark }: Listing): boolean {
  const isTold = (entry: Entry): boolean => isLooked(walk, entry) || isOtherArchiveName(entry.path);
  return refused.length > 0 || remark !== undefined || entries.some(isTold);
}

/** Files that are neither logs nor archives are left alone, and do not count. */
function isLooked(walk: Walk, entry: Entry): boolean {
  // What a gzip file holds is what its name promised, whatever it is called inside.
  return isArchiveName(entry.path) || entry.isOnly === true || (walk.isWanted ?? isLogName)(entry.path);
}

async function* opened(
  walk: Walk,
  entry: Entry,
  relativePath: string,
  { depth, keep, relativePath: outer }: Container,
): AsyncGenerator<OpenedLog | RefusedLog> {
  if (!isArchiveName(entry.path)) {
    yield packedLog(walk, relativePath, keeping(entry, keep));
    return;
  }
  // A tar file in its gzip file is one archive, as people see it.
  const isWrapped = entry.isOnly === true && /\.tar$/i.test(entry.path);
  const level = isWrapped ? depth : depth + 1;
  if (level > walk.limits.depth) {
    yield refusal(walk, relativePath, limitRefusals.depth(walk.limits.depth));
    return;
  }
  try {
    const bytes = await nestedBytes(() => holdEntry(walk, relativePath, keeping(entry, keep)));
    const release = bytes.keep();
    try {
      const kind = containerOf(await bytes.read(0, judgedSize), entry.path);
      const folder = isWrapped ? outer : relativePath;
      const inner = { relativePath: folder, bytes, depth: level, keep: bytes.keep };
      if (kind !== undefined) yield* members(walk, kind.list, inner);
      else if (isLogName(entry.path)) yield inMemoryLog(walk, relativePath, bytes);
      else yield refusal(walk, relativePath, refusals.damaged);
    } finally {
      release();
    }
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error;
    yield refusal(walk, relativePath, error.unreadable);
  }
}

/** The same member, whose archive is kept at hand while it is read. */
function keeping(entry: Entry, keep: Container['keep']): Entry {
  if (keep === undefined) return entry;
  return {
    ...entry,
    async *chunks(meter) {
      const release = keep();
      try {
        yield* entry.chunks(meter);
      } finally {
        release();
      }
    },
  };
}

function packedLog(walk: Walk, relativePath: string, entry: Entry): OpenedLog {
  const log = {
    name: entry.path,
    chunks: () => chunksOf(walk, relativePath, entry),
    heldSize: walk.limits.heldSize,
    ...(walk.host === undefined ? {} : { host: walk.host }),
  };
  return {
    kind: 'log',
    path: joined(walk.root, relativePath),
    relativePath,
    ...(entry.size === undefined ? {} : { size: entry.size }),
    ...(entry.modified === undefined ? {} : { modified: entry.modified }),
    read: (push, options) => readLog(log, push, options),
    bytes: () => orUnreadable(holdEntry(walk, relativePath, entry)),
  };
}

function inMemoryLog(walk: Walk, relativePath: string, random: RandomBytes): OpenedLog {
  const chunks = (): AsyncIterable<Uint8Array> => packedChunks(random, 0, random.size);
  const host = walk.host === undefined ? {} : { host: walk.host };
  return {
    kind: 'log',
    path: joined(walk.root, relativePath),
    relativePath,
    size: random.size,
    read: (push, options) =>
      readLog({ name: relativePath || walk.root, chunks, random, ...host }, push, options),
    bytes: () => orUnreadable(hold(chunks(), walk.limits.heldSize)),
  };
}

function holdEntry(walk: Walk, key: string, entry: Entry): Promise<Uint8Array> {
  return hold(chunksOf(walk, key, entry), walk.limits.heldSize);
}

function chunksOf(walk: Walk, key: string, entry: Entry): AsyncIterable<Uint8Array> {
  const meter = walk.meter.startMember(key);
  return settled(entry.chunks(meter), meter);
}

async function orUnreadable(held: Promise<Uint8Array>): Promise<Uint8Array | Unreadable> {
  try {
    return await held;
  } catch (error) {
    return error instanceof ArchiveFault ? error.unreadable : failedRead(error);
  }
}

function refusal(walk: Walk, relativePath: string, message: Unreadable): RefusedLog {
  return { kind: 'refused', path: joined(walk.root, shownName(relativePath)), message };
}

function joined(folder: string, path: string): string {
  if (folder === '') return path;
  return path === '' ? folder : `${folder}/${path}`;
}

/** Tells names apart as Windows does: not by case, and a file is not also a folder. */
function createNames(): { readonly add: (path: string) => boolean } {
  const files = new Set<string>();
  const folders = new Set<string>();
  return {
    add(path) {
      const key = path.toLowerCase();
      const parents = [...key.matchAll(/\//g)].map(({ index }) => key.slice(0, index));
      if (files.has(key) || folders.has(key) || parents.some((parent) => files.has(parent))) return false;
      files.add(key);
      for (const parent of parents) folders.add(parent);
      return true;
    },
  };
}
