// Tests the choice of records: each part of a filter, their combination, and that cut text gives the same lines.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  analyzeText,
  createRecordSelection,
  type RecordFilter,
  recordMarksOf,
  summarizeCase,
} from '../../analyzer/src/index';

const log = [
  '2024-03-04 09:00:00, Info                  CBS    Starting TrustedInstaller initialization.',
  '2024-03-04 09:00:01, Info                  CBS    Session: 31000000_1 initialized by client WindowsUpdateAgent.',
  '2024-03-04 09:00:02, Warning               DISM   Failed to find capability by name: Example~~~~0.0.1.0',
  '2024-03-04 09:00:03, Error                 CSI    00000004 (F) STATUS_OBJECT_NAME_NOT_FOUND #12# from Windows::Rtl::',
  '    a line that belongs to the record before',
  '2024-03-04 09:01:10, Info                  CBS    Failed to resolve package [HRESULT = -2146498529]',
  '2024-03-04 09:01:11, Error                 CBS    Failed to perform operation. [HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]',
  '2024-03-04 09:02:00, Info                  DISM   The end.',
  '',
].join('\r\n');

const analysis = analyzeText(log, { fileName: 'CBS.log' });
const marks = recordMarksOf(analysis, summarizeCase([{ path: 'CBS.log', analysis }]));

function chosen(filter: RecordFilter, step = log.length): readonly number[] {
  const lines: number[] = [];
  const selection = createRecordSelection(filter, marks, ({ line, lineCount }) => {
    for (let each = line; each < line + lineCount; each++) lines.push(each);
  });
  for (let at = 0; at < log.length; at += step) selection.push(log.slice(at, at + step));
  assert.equal(selection.finish().records, 7);
  return lines;
}

const cases: readonly (readonly [string, RecordFilter, readonly number[]])[] = [
  ['everything without a filter', {}, [0, 1, 2, 3, 4, 5, 6, 7]],
  ['levels', { levels: ['error', 'warning'] }, [2, 3, 4, 6]],
  ['components, with the lines that belong to a record', { components: ['CSI'] }, [3, 4]],
  ['the lines of an operation', { lines: { start: 1, end: 2 } }, [1, 2]],
  ['a minute takes in its seconds', { from: '2024-03-04 09:01', to: '2024-03-04 09:01' }, [5, 6]],
  ['from a time on', { from: '2024-03-04T09:01:11' }, [6, 7]],
  ['a code in any notation', { code: '0x800F081F' }, [5, 6]],
  ['a code by its name', { code: 'CBS_E_SOURCE_MISSING' }, [5, 6]],
  ['a code that the log writes as a name', { code: '0xc0000034' }, [3, 4]],
  ['words in a further line, in either case', { text: 'BELONGS' }, [3, 4]],
  ['without what is harmless', { levels: ['warning'], hidesNoise: true }, []],
  ['what the analysis understood', { levels: ['info'], onlyUnderstood: true }, [0, 1, 5]],
  ['parts that must all hold', { levels: ['error'], components: ['CBS'], code: '800f081f' }, [6]],
  ['an expression from outside', { matches: (record) => /end\.$/.test(record) }, [7]],
];

for (const [what, filter, lines] of cases) {
  test(`shows only: ${what}`, () => {
    assert.deepEqual(chosen(filter), lines);
    assert.deepEqual(chosen(filter, 7), lines);
  });
}

test('shows only what a failure rests on', () => {
  const lines = chosen({ onlyEvidence: true });
  assert.ok(lines.includes(6), `the failing record is among ${lines.join()}`);
  assert.ok(!lines.includes(2) && !lines.includes(7));
});
