// Tests the folding of repeats: a run is one row with its count, however many blocks it fills.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockSize } from '../../viewer/src/index';
import { memoryFile, viewed } from '../support/viewedText';

const filler = 'a record that fills the block with words nobody looks for';

/** Other records first and last, one run in the middle that fills whole blocks. */
function runOf(count: number): string {
  const record = (n: number, message: string): string =>
    `2024-03-04 09:${String(Math.floor(n / 60) % 60).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}, Info                  CBS    ${message}\r\n`;
  const run = Array.from({ length: count }, (_, n) => record(n, `${filler}, number ${n}`)).join('');
  return `${record(0, 'begin')}${run}${record(0, 'end')}`;
}

test('a run of repeats that fills many blocks is one row with the whole count', async () => {
  const count = 4_000;
  const text = runOf(count);
  assert.ok(text.length > blockSize * 6);
  const { log } = viewed(memoryFile(text));
  log.setFilter({ foldsRepeats: true }, undefined);
  await log.count();
  const { rows, total } = log.rows(0, 100);
  assert.equal(total, 3);
  assert.deepEqual(
    rows.map(({ line, repeats }) => [line, repeats]),
    [
      [0, undefined],
      [1, count],
      [count + 1, undefined],
    ],
  );
  // Any line of the run leads to its row.
  for (const line of [1, 2, 2_000, count]) assert.equal(log.rowOf(line), 1);
  assert.equal(log.rowOf(count + 1), 2);
});

test('runs that differ are not joined where a block ends', async () => {
  const { log } = viewed(memoryFile(runOf(1_500) + runOf(1_500)));
  log.setFilter({ foldsRepeats: true }, undefined);
  await log.count();
  assert.deepEqual(
    log.rows(0, 100).rows.map(({ line, repeats }) => [line, repeats]),
    [
      [0, undefined],
      [1, 1_500],
      [1_501, undefined],
      [1_502, undefined],
      [1_503, 1_500],
      [3_003, undefined],
    ],
  );
});

test('a run that goes on while the log grows is still one row', async () => {
  const whole = runOf(4_000);
  const file = memoryFile(whole.slice(0, whole.indexOf('number 2000') + 'number 2000\r\n'.length));
  const { log } = viewed(file);
  log.setFilter({ foldsRepeats: true }, undefined);
  await log.count();
  assert.equal(log.rows(0, 9).total, 2);
  file.bytes = Buffer.from(whole);
  log.grown();
  await log.count();
  assert.deepEqual(
    log.rows(0, 9).rows.map(({ repeats }) => repeats),
    [undefined, 4_000, undefined],
  );
});
