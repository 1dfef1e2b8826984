// Owns the border between two logs that are written in the same columns: servicing, DISM and setup name other components. One
// program's log names several of them too, so a border shows only where somebody put something between the two.
import type { SourceKind } from '../model';

/** A record in the columns of servicing and setup logs. */
interface ServicingRecord {
  /** 0-based. */
  readonly line: number;
  readonly kinds: readonly SourceKind[];
}

/** Records with nothing between them. */
interface Block {
  readonly line: number;
  readonly kinds: Set<SourceKind>;
  count: number;
  /** Whether somebody's words stand above it. */
  readonly hasWords: boolean;
}

/**
 * The lines with which another log begins.
 * @param records in the order of the lines
 * @returns empty where the components of one log are mixed, or come back
 */
export function servicingBorders(
  lines: readonly string[],
  records: readonly ServicingRecord[],
): ReadonlySet<number> {
  const blocks = blocksIn(lines, records);
  const borders: number[] = [];
  const seen = new Set<string>();
  let before: Block | undefined;
  for (const block of blocks) {
    const kind = [...block.kinds].join();
    const known = before === undefined ? undefined : [...before.kinds].join();
    if (kind !== known) {
      if (seen.has(kind) || block.kinds.size > 1) return new Set();
      if (before !== undefined && !block.hasWords && Math.min(before.count, block.count) < 2)
        return new Set();
      seen.add(kind);
      if (before !== undefined) borders.push(block.line);
    }
    before = block;
  }
  return new Set(borders);
}

function blocksIn(lines: readonly string[], records: readonly ServicingRecord[]): readonly Block[] {
  const blocks: Block[] = [];
  let above = -1;
  for (const { line, kinds } of records) {
    const [kind = 'unknown'] = kinds;
    const last = blocks.at(-1);
    const gap = lines.slice(above + 1, line);
    const blank = gap.findIndex((each) => each.trim() === '');
    if (last !== undefined && blank < 0) {
      last.kinds.add(kind);
      last.count++;
    } else {
      const hasWords = gap.slice(blank + 1).some((each) => each.trim() !== '');
      blocks.push({ line, kinds: new Set([kind]), count: 1, hasWords });
    }
    above = line;
  }
  return blocks;
}
