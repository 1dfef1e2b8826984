// What lives in archive/: zip, cabinet, gzip, tar and mails, how their members are unpacked, and why one is refused. What
// a log is stays outside: names and texts are judged in logNames.ts and judgedText.ts, and only mails ask, whose text is
// a member where it is one. This file owns what the formats have in common: a list of members that give bytes when asked.
import type { RandomBytes } from '../bytes';
import type { MemberMeter } from '../limits';
import type { Unreadable } from '../unreadable';

/** A file in a container. */
export interface Entry {
  /** With `/`, relative, sound (see names.ts). */
  readonly path: string;
  /** Bytes that the container says it has after inflating. */
  readonly size?: number;
  /** When it was last changed, in milliseconds since 1970. */
  readonly modified?: number;
  /** True where the container is but a wrapping of this one file. */
  readonly isOnly?: boolean;
  /**
   * Inflates it piece by piece; a piece is good until the next is asked for. Throws an ArchiveFault where the member
   * is refused, and whatever the medium throws.
   */
  chunks(meter: MemberMeter): AsyncIterable<Uint8Array>;
}

/** A member that cannot be had. */
export interface RefusedEntry {
  readonly shown: string;
  readonly unreadable: Unreadable;
}

export interface Listing {
  /** In the order in which they are best read. */
  readonly entries: readonly Entry[];
  readonly refused: readonly RefusedEntry[];
  /** What is to be said about the container itself although it is read. */
  readonly remark?: Unreadable;
  /** What is to be said where nothing in it is read and nothing said; an archive without logs is silent. */
  readonly whenEmpty?: Unreadable;
}

export interface ListOptions {
  /** The container's own name, without folders. */
  readonly name: string;
  /** Most members to list. */
  readonly maxMembers: number;
}

/** Throws an ArchiveFault where the container as a whole is refused. */
export type ListContainer = (bytes: RandomBytes, options: ListOptions) => Promise<Listing>;

/** A kind of container. */
export interface ContainerKind {
  readonly list: ListContainer;
  /** Its level where it is given by itself: a mail is but the letter around what was sent. */
  readonly firstDepth: 0 | 1;
}

/** Holds back what looks like a bomb until that is settled, so that nobody reads megabytes of it for nothing. */
export async function* settled(
  chunks: AsyncIterable<Uint8Array>,
  meter: MemberMeter,
): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  for await (const chunk of chunks) {
    if (meter.isSuspicious()) {
      // A copy: the next chunk may be made in the same memory.
      held.push(new Uint8Array(chunk));
      continue;
    }
    yield* held;
    held = [];
    yield chunk;
  }
  yield* held;
}

/** What is read from the medium at a time. */
const packedBlock = 262_144;

/** A stretch of bytes piece by piece; ends early where the medium ends. */
export async function* packedChunks(
  bytes: RandomBytes,
  offset: number,
  length: number,
): AsyncGenerator<Uint8Array> {
  const end = Math.min(offset + length, bytes.size);
  for (let at = offset; at < end; ) {
    const block = await bytes.read(at, Math.min(packedBlock, end - at));
    if (block.length === 0) return;
    yield block;
    at += block.length;
  }
}
