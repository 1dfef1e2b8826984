// Owns the prefix codes of the LZX encoder for tests: complete codes of limited length, and how their lengths are written.

/** Where bits are written. */
export interface BitSink {
  bits(value: number, count: number): void;
}

export type Codes = readonly { readonly code: number; readonly bits: number }[];

/** Writes lengths as differences, with the codes for runs of zeros and of one length; remembers them. */
export function writeLengths(out: BitSink, before: Uint8Array, now: Uint8Array): void {
  const steps = lengthSteps(before, now);
  const counts: number[] = new Array(20).fill(0);
  for (const { symbol, follower } of steps) {
    counts[symbol] = (counts[symbol] ?? 0) + 1;
    if (follower !== undefined) counts[follower] = (counts[follower] ?? 0) + 1;
  }
  const lengths = codeLengths(counts, 15);
  for (const bits of lengths) out.bits(bits, 4);
  const codes = codesOf(lengths);
  for (const { symbol, extra, bits, follower } of steps) {
    out.bits(codes[symbol]?.code ?? 0, codes[symbol]?.bits ?? 0);
    out.bits(extra, bits);
    if (follower !== undefined) out.bits(codes[follower]?.code ?? 0, codes[follower]?.bits ?? 0);
  }
  before.set(now);
}

/** The codes that tell the lengths, a run of equal ones with one code. */
function lengthSteps(before: Uint8Array, now: Uint8Array): readonly LengthStep[] {
  const steps: LengthStep[] = [];
  for (let i = 0; i < now.length; ) {
    const length = now[i] ?? 0;
    let same = 1;
    while (same < 51 && i + same < now.length && now[i + same] === length) same += 1;
    const { run, ...step } = lengthStep(same, length === 0, ((before[i] ?? 0) - length + 17) % 17);
    steps.push(step);
    i += run;
  }
  return steps;
}

interface LengthStep {
  readonly symbol: number;
  readonly extra: number;
  readonly bits: number;
  /** The difference that follows the code for a run of one length. */
  readonly follower?: number;
}

function lengthStep(
  same: number,
  isZero: boolean,
  difference: number,
): LengthStep & { readonly run: number } {
  if (isZero && same >= 20) return { symbol: 18, extra: same - 20, bits: 5, run: same };
  if (isZero && same >= 4) {
    const run = Math.min(same, 19);
    return { symbol: 17, extra: run - 4, bits: 4, run };
  }
  if (same >= 4) {
    const run = Math.min(same, 5);
    return { symbol: 19, extra: run - 4, bits: 1, follower: difference, run };
  }
  return { symbol: difference, extra: 0, bits: 0, run: 1 };
}

/** Lengths of a complete prefix code; counts are flattened until none is longer than allowed. */
export function codeLengths(counts: readonly number[], longest: number): Uint8Array {
  let used = counts.flatMap((count, symbol) => (count > 0 ? [{ symbol, count }] : []));
  if (used.length === 0) return new Uint8Array(counts.length);
  // One symbol alone makes no complete code.
  if (used.length === 1) used.push({ symbol: used[0]?.symbol === 0 ? 1 : 0, count: 1 });
  for (;;) {
    const lengths = shortestLengths(used, counts.length);
    if (Math.max(...lengths) <= longest) return lengths;
    used = used.map(({ symbol, count }) => ({ symbol, count: (count >> 1) + 1 }));
  }
}

/** The lengths by Huffman's way: the two rarest nodes become one, and their symbols a bit longer, until one is left. */
function shortestLengths(
  used: readonly { readonly symbol: number; readonly count: number }[],
  size: number,
): Uint8Array {
  const lengths = new Uint8Array(size);
  let nodes = used.map(({ symbol, count }) => ({ symbols: [symbol], count }));
  while (nodes.length > 1) {
    nodes.sort((a, b) => a.count - b.count);
    const [a, b, ...others] = nodes;
    if (a === undefined || b === undefined) break;
    for (const symbol of [...a.symbols, ...b.symbols]) lengths[symbol] = (lengths[symbol] ?? 0) + 1;
    nodes = [...others, { symbols: [...a.symbols, ...b.symbols], count: a.count + b.count }];
  }
  return lengths;
}

export function codesOf(lengths: Uint8Array): Codes {
  const codes = Array.from(lengths, (bits) => ({ code: 0, bits }));
  let code = 0;
  for (let bits = 1; bits <= 16; bits++) {
    code *= 2;
    for (const each of codes) if (each.bits === bits) each.code = code++;
  }
  return codes;
}
