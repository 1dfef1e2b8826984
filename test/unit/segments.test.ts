// Segments of a log, read independently of each other: joined, they give what one pass over the whole gives.
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import {
  type Analysis,
  createAnalysis,
  createSegment,
  findBorder,
  type SegmentResult,
} from '../../analyzer/src/index';
import { ascii } from '../support/asciiHost';
import { excerpts } from '../support/excerpts/index';
import { joinSegments } from '../support/joinSegments';
import { cbs, csi, log } from '../support/logLines';
import { createRandom, type Random, randomLog } from '../support/randomLog';

function whole(text: string): Analysis {
  const machine = createAnalysis({ strict: true, countsOnly: true });
  machine.push(text);
  return machine.finish();
}

/** The log cut at the borders behind some offsets. */
function cutAt(text: string, offsets: readonly number[]): string[] {
  const bytes = Buffer.from(text, 'utf8');
  const borders = offsets.flatMap((offset) => findBorder(bytes, offset, ascii) ?? []);
  const cuts = [...new Set([0, ...borders, bytes.length])].sort((a, b) => a - b);
  return cuts.slice(1).map((cut, k) => bytes.subarray(cuts[k], cut).toString('utf8'));
}

function segment(text: string, isFirst: boolean, random: Random): SegmentResult {
  const machine = createSegment(isFirst, ascii);
  for (let at = 0; at < text.length; ) {
    const piece = text.slice(at, at + 1 + random.next(30_000));
    if (/^[\0-\x7f]*$/.test(piece) && random.next(10) > 0) machine.pushAscii(Buffer.from(piece, 'latin1'));
    else machine.push(piece);
    at += piece.length;
  }
  // What a worker thread does to it on its way.
  return structuredClone(machine.finish());
}

function joined(text: string, offsets: readonly number[], random: Random): Analysis | undefined {
  const parts = cutAt(text, offsets);
  return joinSegments(parts.map((part, k) => segment(part, k === 0, random)));
}

function assertSame(text: string, offsets: readonly number[], random: Random): void {
  assert.deepEqual(joined(text, offsets, random), whole(text));
}

describe('random logs cut at random borders', () => {
  for (let seed = 1; seed <= 20; seed++) {
    it(`give what the whole gives, seed ${seed}`, () => {
      const random = createRandom(seed * 7_919);
      const text = randomLog(random, 1_500, { isForeign: seed % 4 === 0 });
      const count = 1 + random.next(12);
      const offsets = Array.from({ length: count }, () => 70_000 + random.next(text.length - 70_000));
      assert.ok(cutAt(text, offsets).length > 1);
      assertSame(text, offsets, random);
    });
  }
});

describe('excerpts cut into as many segments as there are borders', () => {
  const filler = randomLog(createRandom(3), 900);
  for (const { name, text } of excerpts) {
    it(name, () => {
      const all = `${filler}${text}\r\n${filler.slice(filler.indexOf('\n') + 1)}`;
      const offsets = Array.from(
        { length: 40 },
        (_, k) => 66_000 + k * Math.floor((all.length - 66_000) / 40),
      );
      assertSame(all, offsets, createRandom(name.length));
    });
  }
});

const plan = (k: number): string =>
  cbs(
    `Appl: detect Parent, Package: Package_${k}_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.1, Parent: Sample-Foundation-Package~31bf3856ad364e35~amd64~~10.0.1.1`,
  );
const failing = cbs(
  'Failed to bind package to stage. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
);

test('planning records on one side of a border and their failure on the other belong together', () => {
  const before = log(...Array.from({ length: 700 }, (_, k) => plan(k)));
  for (const own of [0, 1, 5, 12, 20]) {
    const behind = log(...Array.from({ length: own }, (_, k) => plan(k)), failing, plan(1), failing);
    const analysis = joined(before + behind, [before.length - 1], createRandom(own));
    assert.deepEqual(analysis, whole(before + behind));
    assert.equal(analysis?.facts.filter(({ shape }) => shape === 'cbs.appl.parent').length, 13);
  }
});

test('a segment without a failure hands on what it remembers', () => {
  const part = log(...Array.from({ length: 700 }, (_, k) => plan(k)));
  const few = log(plan(1), plan(2));
  const text = part + few + few + log(failing);
  assertSame(
    text,
    [part.length - 1, part.length + few.length - 1, part.length + 2 * few.length - 1],
    createRandom(1),
  );
});

test('no log is cut before the rest of a record, nor inside one', () => {
  const text = `${csi('Hashes for file member do not match.')}\r\n Expected: x\r\n${csi('x')}\r\n2024-03-04 09:40:12, Info\r\n`;
  assert.equal(findBorder(Buffer.from(text), 0, ascii), undefined);
});

test('limits of facts count over all segments', () => {
  const text = log(...Array.from({ length: 9_000 }, (_, k) => (k % 2 === 0 ? failing : plan(k))));
  const offsets = [1, 2, 3, 4].map((k) => k * Math.floor(text.length / 5));
  assertSame(text, offsets, createRandom(1));
});
