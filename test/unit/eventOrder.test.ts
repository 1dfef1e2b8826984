// Dates that can be read as day and month or as month and day still tell which of two events came first.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyzeText, summarizeCase } from '../../analyzer/src/index';

type Row = readonly [time: string, number: number, sentence: string];

const title = 'Sample Update for Windows (KB5000123)';
const failed = (time: string): Row => [
  time,
  20,
  `Installation Failure: Windows failed to install the following update with error 0x80070020: ${title}.`,
];
const installed = (time: string): Row => [
  time,
  19,
  `Installation Successful: Windows successfully installed the following update: ${title}`,
];

function verdictOf(...rows: readonly Row[]): string {
  const lines = rows.map(
    ([time, number, sentence]) =>
      `Information,${time},Microsoft-Windows-WindowsUpdateClient,${number},Windows Update Agent,"${sentence}"`,
  );
  const text = ['Level,Date and Time,Source,Event ID,Task Category', ...lines].join('\n');
  return summarizeCase([{ path: 'System.csv', analysis: analyzeText(text, { strict: true }) }]).verdict;
}

test('an update that went in after it failed is done, whichever event is listed first', () => {
  const [first, then] = ['3/4/2024 8:04:51 AM', '3/4/2024 9:52:58 PM'];
  assert.equal(verdictOf(installed(then), failed(first)), 'succeeded');
  assert.equal(verdictOf(failed(first), installed(then)), 'succeeded');
});

test('one that failed after it went in has failed, whichever event is listed first', () => {
  const [first, then] = ['3/4/2024 8:04:51 AM', '4/5/2024 8:04:51 AM'];
  assert.equal(verdictOf(failed(then), installed(first)), 'failed');
  assert.equal(verdictOf(installed(first), failed(then)), 'failed');
});
