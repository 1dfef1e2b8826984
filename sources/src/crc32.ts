// Owns the checksum of zip and gzip members and of event logs (CRC-32 of ITU-T V.42, reflected).

/**
 * Adds bytes to a checksum.
 * @param before the checksum of what came before, 0 at the beginning
 * @returns 32 bits, unsigned
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  cached ??= makeTables();
  const [t0, t1, t2, t3] = cached;
  let crc = ~before;
  let i = 0;
  const fours = bytes.length - 3;
  for (; i < fours; i += 4) {
    crc ^=
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    crc =
      (t3[crc & 255] as number) ^
      (t2[(crc >>> 8) & 255] as number) ^
      (t1[(crc >>> 16) & 255] as number) ^
      (t0[crc >>> 24] as number);
  }
  for (; i < bytes.length; i++) crc = (t0[(crc ^ (bytes[i] as number)) & 255] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}

type Tables = readonly [Int32Array, Int32Array, Int32Array, Int32Array];

let cached: Tables | undefined;

/** Four tables take four bytes a step. */
function makeTables(): Tables {
  const tables: Tables = [new Int32Array(256), new Int32Array(256), new Int32Array(256), new Int32Array(256)];
  for (let n = 0; n < 256; n++) {
    let value = n;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb8_8320 : value >>> 1;
    tables[0][n] = value;
  }
  for (let n = 0; n < 256; n++) {
    let value = tables[0][n] as number;
    for (const table of tables.slice(1)) {
      value = (tables[0][value & 255] as number) ^ (value >>> 8);
      table[n] = value;
    }
  }
  return tables;
}
