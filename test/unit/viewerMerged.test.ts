// Tests logs that are merged by time: every line of every file once, in the order of the times, each with its own
// number, whatever the files hold and however they are read.
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { type MergedBytes, type MergedPart, mergeParts } from '../../viewer/src/index';
import { createRandom, type Random } from '../support/randomLog';
import { viewed } from '../support/viewedText';

const latin1 = new TextDecoder('latin1');

function partOf(text: string): MergedPart {
  const bytes = new TextEncoder().encode(text);
  return {
    bytes: { size: bytes.length, read: (offset, length) => bytes.slice(offset, offset + length) },
    start: 0,
    end: bytes.length,
    endsLine: text === '' || text.endsWith('\n'),
  };
}

function merge(...texts: readonly string[]): MergedBytes {
  return mergeParts(texts.map(partOf), (bytes) => latin1.decode(bytes));
}

function textOf(merged: MergedBytes): string {
  return new TextDecoder().decode(merged.read(0, merged.size));
}

const cbs = [
  '2024-03-04 09:00:01, Info                  CBS    Session: 31000001_1 initialized by client DISM.',
  '2024-03-04 09:00:05, Error                 CSI    0000012 (F) STATUS_FILE_CORRUPT_ERROR',
  '  a further line of the record',
  '2024-03-04 09:00:09, Info                  CBS    Session: 31000001_1 finalized.',
];
const dism = [
  '2024-03-04 09:00:00, Info                  DISM   PID=400 TID=404 Scratch directory set - CDISMManager::put_ScratchDir',
  '2024-03-04 09:00:05, Info                  DISM   DISM Package Manager: PID=400 TID=404 Loaded servicing stack',
  '2024-03-04 09:00:10, Error                 DISM   DISM Package Manager: PID=400 TID=404 Failed finalizing changes.',
];
const update = [
  '2024/03/04 09:00:04.9990000 1234 5678  Agent           * START * Queueing update',
  '2024/03/04 09:00:07.0000001 1234 5678  Handler         Install failed, 0x80073712',
];

test('lines of three logs come in the order of their times; further lines stay with their record', () => {
  const merged = merge(cbs.join('\r\n'), `${dism.join('\r\n')}\r\n`, `${update.join('\n')}\n`);
  const lines = textOf(merged).trimEnd().split(/\r?\n/);
  assert.deepEqual(lines, [
    dism[0],
    cbs[0],
    update[0],
    // The same second: in the order of the files.
    cbs[1],
    cbs[2],
    dism[1],
    update[1],
    cbs[3],
    dism[2],
  ]);
  const all = [cbs, dism, update];
  lines.forEach((line, at) => {
    const place = merged.partLineOf(at);
    assert.ok(place !== undefined);
    assert.equal(all[place.part]?.[place.line], line);
    assert.equal(merged.lineOf(place), at);
  });
  assert.equal(merged.partLineOf(lines.length), undefined);
});

test('a log whose clock was set back keeps its own order', () => {
  const back = [cbs[3], cbs[0], cbs[1]].join('\n');
  const lines = textOf(merge(back, dism.join('\n')))
    .trimEnd()
    .split('\n');
  assert.deepEqual(
    lines.filter((line) => !dism.includes(line)),
    back.split('\n'),
  );
});

/** Records with times that mostly go on, further lines, line ends of all kinds, and now and then a very long line. */
function randomText(random: Random): string {
  let seconds = random.next(500);
  const ends = ['\n', '\r\n', '\r\n', '\r'];
  const end = ends[random.next(3)] ?? '\n';
  const lines: string[] = [];
  for (let n = random.next(3_000); n > 0; n--) {
    seconds += random.next(20) === 0 ? -random.next(30) : random.next(3);
    const time = new Date(Date.UTC(2024, 2, 4) + Math.max(0, seconds) * 1_000).toISOString();
    const text = random.next(400) === 0 ? 'x'.repeat(random.next(200_000)) : `record ${n} 重启`;
    lines.push(`${time.slice(0, 10)} ${time.slice(11, 19)}, Info                  CBS    ${text}`);
    if (random.next(9) === 0) lines.push(`  goes on${ends[random.next(4)]}  and on`);
  }
  return lines
    .map((line) => line + end)
    .join('')
    .slice(0, random.next(4) === 0 ? -end.length : undefined);
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

describe('random logs', () => {
  for (let seed = 1; seed <= 6; seed++) {
    it(`hold the same lines, found from both sides, seed ${seed}`, async () => {
      const random = createRandom(seed * 7_919);
      const texts = Array.from({ length: 2 + random.next(3) }, () => randomText(random));
      const merged = merge(...texts);
      const { log } = viewed(merged);
      await log.count();
      const own = texts.map(linesOf);
      const total = own.reduce((sum, lines) => sum + lines.length, 0);
      assert.equal(log.text.lines.total, total);
      const seen = own.map(() => 0);
      for (const { line, text, cut } of log.text.linesFrom(0, total)) {
        const place = merged.partLineOf(line);
        assert.ok(place !== undefined);
        assert.equal(place.line, seen[place.part], 'the lines of a file keep their order');
        seen[place.part] = place.line + 1;
        const written = own[place.part]?.[place.line] ?? '';
        assert.equal(text, cut > 0 ? written.slice(0, text.length) : written);
        assert.equal(merged.lineOf(place), line);
      }
      assert.deepEqual(
        seen,
        own.map((lines) => lines.length),
      );
      for (let n = 0; n < 50; n++) {
        const [from, length] = [random.next(merged.size), random.next(100_000)];
        const again = merge(...texts);
        assert.deepEqual(again.read(from, length), merged.read(from, length), 'from anywhere the same bytes');
      }
    });
  }
});
