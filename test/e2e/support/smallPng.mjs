// Makes a screenshot small enough for a repository: at most 256 colours, compressed as hard as zlib can.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const maxColors = 256; // what one byte per pixel can name

/**
 * @param {Buffer} png 8 bits per channel, RGB or RGBA, not interlaced: what a browser's screenshot is
 * @returns {Buffer} the same picture with a palette; transparency is dropped
 */
export function smallPng(png) {
  const { width, height, pixels } = decode(png);
  const palette = choosePalette(pixels);
  const nearest = nearestIn(palette);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows[y * (width + 1) + 1 + x] = nearest(/** @type {number} */ (pixels[y * width + x]));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits, palette
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * @param {Buffer} png
 * @returns {{ width: number, height: number, pixels: Uint32Array }} 0xRRGGBB per pixel
 */
function decode(png) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : 3;
  const data = [];
  for (let offset = 8; offset < png.length; offset += 12 + png.readUInt32BE(offset)) {
    if (png.toString('latin1', offset + 4, offset + 8) === 'IDAT') {
      data.push(png.subarray(offset + 8, offset + 8 + png.readUInt32BE(offset)));
    }
  }
  const stride = width * channels;
  const raw = inflateSync(Buffer.concat(data));
  const pixels = new Uint32Array(width * height);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const row = unfilter(raw.subarray(start + 1, start + 1 + stride), above, channels, raw[start] ?? 0);
    for (let x = 0; x < width; x++) {
      const [red = 0, green = 0, blue = 0] = row.subarray(x * channels, x * channels + 3);
      pixels[y * width + x] = (red << 16) | (green << 8) | blue;
    }
    above = row;
  }
  return { width, height, pixels };
}

/**
 * Undoes the filter of one row (PNG specification, 9.2).
 * @param {Uint8Array} row
 * @param {Uint8Array} above
 * @param {number} step bytes per pixel
 * @param {number} filter
 */
function unfilter(row, above, step, filter) {
  const out = new Uint8Array(row.length);
  for (let i = 0; i < row.length; i++) {
    const a = out[i - step] ?? 0;
    const b = above[i] ?? 0;
    const c = i >= step ? (above[i - step] ?? 0) : 0;
    const predicted = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter] ?? 0;
    out[i] = (row[i] ?? 0) + predicted;
  }
  return out;
}

/**
 * @param {number} a
 * @param {number} b
 * @param {number} c
 */
function paeth(a, b, c) {
  const p = a + b - c;
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
  if (pa <= pb && pa <= pc) {
    return a;
  }
  return pb <= pc ? b : c;
}

/**
 * The colours that occur most; near ones count together, so that shades of one letter do not fill the palette.
 * @param {Uint32Array} pixels
 * @returns {number[]}
 */
function choosePalette(pixels) {
  /** @type {Map<number, number>} */
  const exact = new Map();
  for (const color of pixels) {
    exact.set(color, (exact.get(color) ?? 0) + 1);
  }
  /** @type {Map<number, [number, number]>} */
  const groups = new Map();
  for (const [color, count] of exact) {
    const key = color & 0xf0f0f0;
    const best = groups.get(key);
    groups.set(key, best !== undefined && best[1] >= count ? best : [color, count]);
  }
  const ranked = [...exact].sort((x, y) => y[1] - x[1]).map(([color]) => color);
  const spread = [...groups.values()].sort((x, y) => y[1] - x[1]).map(([color]) => color);
  return [...new Set([...ranked.slice(0, 32), ...spread, ...ranked])].slice(0, maxColors);
}

/**
 * @param {readonly number[]} palette
 * @returns {(color: number) => number} the place in the palette
 */
function nearestIn(palette) {
  /** @type {Map<number, number>} */
  const known = new Map();
  return (color) => {
    let place = known.get(color);
    if (place === undefined) {
      const distances = palette.map((other) => distance(color, other));
      place = distances.indexOf(Math.min(...distances));
      known.set(color, place);
    }
    return place;
  };
}

/**
 * @param {number} one
 * @param {number} other
 */
function distance(one, other) {
  const red = (one >> 16) - (other >> 16);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = (one & 255) - (other & 255);
  return red * red + 2 * green * green + blue * blue;
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
