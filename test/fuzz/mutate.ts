// Owns the mutations of the fuzz run: made from a seed number, so that a finding can be made again.

/** Numbers in [0, 1) from a 32-bit seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Bytes and 32-bit numbers at which readers of lengths and counts go wrong. */
const telling = [0, 1, 0x7f, 0x80, 0xff, 0x0a, 0x0d, 0x22, 0x2c, 0x3c];
const tellingWords = [0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 0x10000, 0x0fffffff];

type Mutation = (bytes: Uint8Array, random: () => number) => Uint8Array;

const mutations: readonly Mutation[] = [
  (bytes, random) => withByte(bytes, at(bytes, random), Math.floor(random() * 256)),
  (bytes, random) => withByte(bytes, at(bytes, random), telling[Math.floor(random() * telling.length)] ?? 0),
  (bytes, random) => {
    const place = at(bytes, random);
    return withByte(bytes, place, (bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8)));
  },
  (bytes, random) => {
    const copy = new Uint8Array(bytes);
    if (copy.length < 4) return copy;
    const place = Math.floor(random() * (copy.length - 3));
    const word = tellingWords[Math.floor(random() * tellingWords.length)] ?? 0;
    new DataView(copy.buffer).setUint32(place, word, true);
    return copy;
  },
  (bytes, random) => bytes.slice(0, at(bytes, random)),
  (bytes, random) => bytes.slice(at(bytes, random)),
  (bytes, random) => {
    const [from, to] = [at(bytes, random), at(bytes, random)].sort((a, b) => a - b) as [number, number];
    return joined(bytes.subarray(0, from), bytes.subarray(Math.min(to, from + 4_096)));
  },
  (bytes, random) => {
    const from = at(bytes, random);
    const piece = bytes.subarray(from, from + 1 + Math.floor(random() * 64));
    const to = at(bytes, random);
    return joined(bytes.subarray(0, to), piece, bytes.subarray(to));
  },
];

/** One to four mutations of a seed. */
export function mutated(seed: Uint8Array, random: () => number): Uint8Array {
  let bytes = seed;
  for (let left = 1 + Math.floor(random() * 4); left > 0; left--) {
    const mutation = mutations[Math.floor(random() * mutations.length)];
    if (mutation !== undefined) bytes = mutation(bytes, random);
  }
  return bytes;
}

function at(bytes: Uint8Array, random: () => number): number {
  return Math.floor(random() * bytes.length);
}

function withByte(bytes: Uint8Array, place: number, value: number): Uint8Array {
  const copy = new Uint8Array(bytes);
  if (place < copy.length) copy[place] = value;
  return copy;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
