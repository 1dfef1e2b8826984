// Tests files that are sorted before they are merged by time: lists whose newest record comes first, tables, records that
// go on over lines. Every line comes once, with its own number, and each file's lines in the order of their times.
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { recordTimesOf } from '../../analyzer/src/index';
import { holdByTime, type MergedBytes, type MergedPart, mergeParts } from '../../viewer/src/index';
import { createRandom } from '../support/randomLog';

function held(text: string): MergedPart {
  return holdByTime(text, recordTimesOf(text));
}

function merge(...texts: readonly string[]): MergedBytes {
  const latin1 = new TextDecoder('latin1');
  return mergeParts(texts.map(held), (bytes) => latin1.decode(bytes));
}

function linesOf(merged: MergedBytes): string[] {
  return new TextDecoder().decode(merged.read(0, merged.size)).split('\n').slice(0, -1);
}

const servicing = [
  '2024-03-14 09:00:01, Info                  CBS    Session: 31000001_1 initialized by client Example.',
  '2024-03-14 09:10:00, Info                  CBS    Session: 31000001_1 finalized.',
];

/** As the Event Viewer exports a list: the newest event first, a sentence over two lines. */
const events = [
  'Level,Date and Time,Source,Event ID,Task Category',
  'Error,3/14/2024 9:15:12 AM,Microsoft-Windows-WindowsUpdateClient,20,Windows Update Agent,"Installation Failure:',
  'Windows failed to install the following update with error 0x80073712: Update (KB5000001)."',
  'Information,3/14/2024 9:05:02 AM,Service Control Manager,7036,None,The Windows Modules Installer service entered the running state.',
  'Information,3/14/2024 8:59:59 AM,Microsoft-Windows-WindowsUpdateClient,43,Windows Update Agent,Installation Started: Update (KB5000001)',
];

test('events exported newest first stand among the records of a log by their times', () => {
  const merged = merge(servicing.join('\r\n'), events.join('\r\n'));
  assert.deepEqual(linesOf(merged), [
    events[0],
    events[4],
    servicing[0],
    events[3],
    servicing[1],
    events[1],
    events[2],
  ]);
  assert.deepEqual(merged.partLineOf(1), { part: 1, line: 4 });
  assert.equal(merged.lineOf({ part: 1, line: 4 }), 1);
});

test('records of one second, newest first, come as they were written', () => {
  const newest = [
    '2024-03-14 09:00:02, Info                  CBS    third',
    '2024-03-14 09:00:01, Info                  CBS    second',
    '2024-03-14 09:00:01, Info                  CBS    first',
  ];
  assert.deepEqual(linesOf(merge(newest.join('\n'))), newest.toReversed());
});

test('a text without a date stays as it is', () => {
  assert.deepEqual(linesOf(merge('one\rtwo\nthree')), ['one', 'two', 'three']);
  assert.deepEqual(linesOf(merge('')), []);
});

describe('random order', () => {
  for (let seed = 1; seed <= 4; seed++) {
    it(`gives every line once, in the order of time, seed ${seed}`, () => {
      const random = createRandom(seed * 104_729);
      const texts = Array.from({ length: 3 }, () =>
        Array.from({ length: 1 + random.next(400) }, (_, n) => {
          const time = new Date(Date.UTC(2024, 2, 14) + random.next(9_000) * 1_000).toISOString();
          const more = random.next(5) === 0 ? `\r\n  goes on 重启 ${n}` : '';
          return `${time.slice(0, 10)} ${time.slice(11, 19)}, Info                  CBS    record ${n}${more}`;
        }),
      );
      const own = texts.map((records) => records.join('\r\n').split('\r\n'));
      const merged = merge(...texts.map((records) => records.join('\r\n')));
      const lines = linesOf(merged);
      assert.equal(lines.length, own.flat().length);
      const seen = new Set<string>();
      lines.forEach((line, at) => {
        const place = merged.partLineOf(at);
        assert.ok(place !== undefined);
        assert.equal(own[place.part]?.[place.line], line);
        assert.equal(merged.lineOf(place), at);
        seen.add(`${place.part}:${place.line}`);
        if (line.startsWith('  ')) assert.equal(merged.partLineOf(at - 1)?.line, place.line - 1);
      });
      assert.equal(seen.size, lines.length);
      const times = lines.filter((line) => !line.startsWith('  ')).map((line) => line.slice(0, 19));
      assert.deepEqual(times, times.toSorted());
    });
  }
});
