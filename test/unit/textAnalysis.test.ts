// The analysis of a text that changes: whatever is typed, appended or deleted, it is that of the whole new text.
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { analyzeText, analyzingText, type EarlierText, type ReadText } from '../../analyzer/src/index';
import { cbs, csi, log } from '../support/logLines';
import { createRandom, type Random, randomLog } from '../support/randomLog';

interface Edit {
  readonly at: number;
  readonly deleted: number;
  readonly inserted: string;
}

function applied(text: string, { at, deleted, inserted }: Edit): string {
  return text.slice(0, at) + inserted + text.slice(at + deleted);
}

/** As the editor tells it: the line on which the change begins. */
function lineOf(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\n|\r/).length - 1;
}

function analysed(text: string, earlier?: EarlierText): { steps: number; read: ReadText | undefined } {
  const work = analyzingText(text, { fileName: 'CBS.log', strict: true }, earlier);
  let steps = 0;
  let step = work.next();
  for (; !step.done; step = work.next()) steps++;
  const { analysis, read } = step.value;
  assert.deepEqual(analysis, analyzeText(text, { fileName: 'CBS.log', strict: true }));
  return { steps, read };
}

const failing = log(
  cbs('Session: 31000001_1 initialized by client WindowsUpdateAgent.'),
  csi('(F) STATUS_FILE_CORRUPT_ERROR #12# from Windows::Rtl::SysCreateFile[gle=0xd0000102]'),
  cbs('Failed to perform operation. [HRESULT = 0x80070570 - ERROR_FILE_CORRUPT]'),
  cbs('Session: 31000001_1 finalized. Reboot required: no [HRESULT = 0x80070570 - ERROR_FILE_CORRUPT]'),
);

const long = (() => {
  const part = randomLog(createRandom(5), 12_000);
  return part.repeat(Math.ceil(4_000_000 / part.length));
})();

function randomEdit(text: string, random: Random): Edit {
  const at = random.next(text.length);
  const deleted = random.next(3) === 0 ? random.next(2_000_000) : random.next(80);
  const inserted = ['', 'x', '\r\n', '\n', failing, '  further line\r\n'][random.next(6)] ?? '';
  return { at, deleted, inserted };
}

describe('random edits', () => {
  for (let seed = 1; seed <= 3; seed++) {
    it(`one after the other, seed ${seed}`, () => {
      const random = createRandom(seed * 104_729);
      let text = long;
      let { read } = analysed(text);
      for (let n = 0; n < 3; n++) {
        const edit = randomEdit(text, random);
        const earlier = read && { ...read, changedFrom: lineOf(text, edit.at) };
        text = applied(text, edit);
        ({ read } = analysed(text, earlier));
      }
    });
  }
});

test('a long table of events shows its kind, behind however many empty lines', () => {
  const row =
    'Information,11/20/2023 10:00:00 AM,Microsoft-Windows-Servicing,2,(1),"Package KB5000001 was successfully changed to the Installed state."\n';
  const table = `Level,Date and Time,Source,Event ID,Task Category\n${row.repeat(20_000)}`;
  for (const blanks of [0, 9_000, 40_000]) {
    const text = '\n'.repeat(blanks) + table;
    analysed(text);
    assert.equal(analyzeText(text).kind, 'event-log');
  }
});

test('an edit at the very border of two parts', () => {
  const { read } = analysed(long);
  const border = read?.segments[1]?.start ?? 0;
  assert.ok(border > 1_000_000);
  for (const edit of [
    { at: border, deleted: 0, inserted: '  goes on\r\n' },
    { at: border, deleted: 30, inserted: '' },
    { at: border - 2, deleted: 2, inserted: '' },
    { at: border - 1, deleted: 0, inserted: 'x' },
  ]) {
    analysed(applied(long, edit), read && { ...read, changedFrom: lineOf(long, edit.at) });
  }
});

test('what is appended costs as much as the append, not as the log', () => {
  const first = analysed(long);
  const line = lineOf(long, long.length);
  const second = analysed(long + failing, first.read && { ...first.read, changedFrom: line });
  // A step takes 32,768 units; four fifths of the log are not read again.
  assert.ok(
    first.steps - second.steps > (long.length / 32_768) * 0.5,
    `${second.steps} of ${first.steps} steps`,
  );
  assert.equal(second.read?.segments.length, first.read?.segments.length);
});
