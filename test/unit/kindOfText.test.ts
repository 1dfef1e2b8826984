// Tests which texts are taken for a pasted log: one with a few words around it is, a mail that quotes records is not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindOfPastedLog } from '../../client/src/kindOfText';

const record =
  '2024-06-18 09:17:42, Error                 CBS    Failed to process single phase execution. [HRESULT = 0x80073712]';
const stage = '2024-06-18 09:17:41, Info                  DISM   API: PID=812 TID=900 Called';

function kindOf(...lines: readonly string[]): string | undefined {
  return kindOfPastedLog({ lineCount: lines.length, lineAt: (line) => ({ text: lines[line] ?? '' }) });
}

test('a log with a question above and below is a log', () => {
  const pasted = [
    'Hi all, the update fails since Tuesday.',
    '',
    'The log says:',
    '',
    record,
    record,
    'Any idea?',
  ];
  assert.equal(kindOf(...pasted), 'windows-cbs-log');
  assert.equal(kindOf('dism fails:', stage), 'windows-dism-log');
  assert.equal(kindOf(record), 'windows-cbs-log');
});

test('a mail that quotes a record is none, nor is a text without records', () => {
  const prose = Array.from(
    { length: 9 },
    (_, line) => `Sentence ${line} of a mail that explains what was found.`,
  );
  assert.equal(kindOf(...prose, record, record, record, record, record), undefined);
  assert.equal(kindOf('Dear customer,', 'we found this:', record, ...prose), undefined);
  assert.equal(kindOf('Nothing here.', ''), undefined);
  assert.equal(kindOf(), undefined);
});
