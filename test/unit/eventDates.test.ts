// Tests which of two events came first where the dates of an export do not tell day from month.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText, type CaseResult, summarizeCase } from '../../analyzer/src/index';
import { type EventRow, eventTable, wu } from '../support/eventRows';

const caseOfRows = (...rows: readonly EventRow[]): CaseResult =>
  summarizeCase([{ path: 'System.csv', analysis: analyzeText(eventTable(rows), { strict: true }) }]);

/** Newest first, as Event Viewer writes, and oldest first, as scripts do, say the same. */
function both(rows: readonly EventRow[], check: (result: CaseResult) => void): void {
  check(caseOfRows(...rows));
  check(caseOfRows(...[...rows].reverse()));
}

describe('dates that do not tell day from month', () => {
  const [monday, later, tuesday] = ['6/11/2024 8:19:06 AM', '6/11/2024 1:04:00 PM', '6/12/2024 9:30:06 AM'];
  const failed = (time: string): EventRow => wu.failed(time, 'KB5099123', '0x800F0831');
  const done = (time: string): EventRow => wu.installed(time, 'KB5099123');
  const verdictOf = (...rows: readonly EventRow[]): string => caseOfRows(...rows).verdict;

  it('tell which came first all the same, where both readings agree', () => {
    for (const [before, after] of [
      [monday, tuesday],
      [monday, later],
    ] as const) {
      both([done(after), failed(before)], ({ verdict }) => assert.equal(verdict, 'succeeded'));
      both([failed(after), done(before)], ({ verdict }) => assert.equal(verdict, 'failed'));
    }
  });

  it('tell nothing where they do not, and the order of the rows counts', () => {
    const [one, other] = ['7/2/2024 8:00:00 AM', '6/9/2024 8:00:00 AM'];
    assert.equal(verdictOf(failed(one), done(other)), 'succeeded');
    assert.equal(verdictOf(done(one), failed(other)), 'failed');
  });
});
