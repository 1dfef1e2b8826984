// Owns how much an archive may cost: the limits, and the meter that counts what really inflates.
import { limitRefusals } from './archive/refusals';
import type { Unreadable } from './unreadable';

/** What an archive may cost. Sizes count bytes after inflating. */
export interface ArchiveLimits {
  /** One member. */
  readonly memberSize: number;
  /** All members that are read, and what had to be inflated to get at them. */
  readonly totalSize: number;
  /** Logs and archives in the archive and in the archives in it; other files do not count. */
  readonly members: number;
  /** Inflated bytes for each packed byte that was used up, judged once a member has given `ratioFloor` bytes. */
  readonly ratio: number;
  readonly ratioFloor: number;
  /** Archives in archives: 1 opens none inside another, 2 those that lie directly in the one that was given. */
  readonly depth: number;
  /** What has to be in memory as a whole: an archive in an archive, a binary log in one, an archive from a pipe. */
  readonly heldSize: number;
}

const megabyte = 1_048_576;

/** Far above what collectors of logs make, far below what stops a machine. */
export const defaultArchiveLimits: ArchiveLimits = {
  memberSize: 4096 * megabyte,
  totalSize: 8192 * megabyte,
  members: 20_000,
  // A log that repeats one line packs to 300:1; deflate ends at 1032:1, where bombs are.
  ratio: 500,
  ratioFloor: 8 * megabyte,
  depth: 2,
  heldSize: 512 * megabyte,
};

/** Bytes below which a ratio says nothing: of a block all may be given before the next is taken. */
const suspiciousFrom = 65_536;

/** Counts the reading of one member. */
export interface MemberMeter {
  /** Counts packed bytes that were used up. */
  take(packed: number): void;
  /**
   * Counts bytes that were inflated, those of other members on the way included.
   * @returns why the member has to be refused, or undefined
   */
  add(bytes: number): Unreadable | undefined;
  /** True while the member is past the ratio, and but too small so far to be refused for it. */
  isSuspicious(): boolean;
}

/** Counts for one archive and everything in it. */
export interface ArchiveMeter {
  readonly limits: ArchiveLimits;
  /** Counts a member; false where it is one too many. */
  countMember(): boolean;
  /**
   * @param key the member: reading it again costs nothing that it has cost before
   */
  startMember(key: string): MemberMeter;
}

/** Makes the meter of one archive that a user opens. */
export function createArchiveMeter(limits: ArchiveLimits): ArchiveMeter {
  const charged = new Map<string, number>();
  let total = 0;
  let members = 0;
  return {
    limits,
    countMember: () => ++members <= limits.members,
    startMember(key) {
      let inflated = 0;
      let taken = 0;
      const isSuspicious = (): boolean => inflated > suspiciousFrom && inflated > taken * limits.ratio;
      return {
        isSuspicious,
        take: (packed) => {
          taken += packed;
        },
        add(bytes) {
          inflated += bytes;
          const before = charged.get(key) ?? 0;
          if (inflated > before) {
            total += inflated - before;
            charged.set(key, inflated);
          }
          if (inflated > limits.memberSize) return limitRefusals.memberSize(limits.memberSize);
          if (total > limits.totalSize) return limitRefusals.totalSize(limits.totalSize);
          if (inflated > limits.ratioFloor && isSuspicious()) return limitRefusals.ratio(limits.ratio);
          return undefined;
        },
      };
    },
  };
}
