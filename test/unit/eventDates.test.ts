// Tests which of two events came first where the dates of an export do not tell day from month.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText, type CaseResult, summarizeCase } from '../../analyzer/src/index';
import { cbsRecord } from '../support/caseFixtures';
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

describe('rows in the order of time', () => {
  /** The days before and after a month ends, of which no number is above 12. */
  const times = ['2/11', '2/12', '3/1', '3/2'].flatMap((date) =>
    ['8:00:00 AM', '9:30:00 AM'].map((clock) => `${date}/2024 ${clock}`),
  );
  const spanOf = (list: readonly string[]): readonly (string | null | undefined)[] => {
    const [source] = caseOfRows(...list.map((time) => wu.found(time))).sources;
    return [source?.first, source?.last];
  };

  it('tell the order of day and month, whichever way they run', () => {
    const [first, last] = ['2024-02-11T08:00:00', '2024-03-02T09:30:00'];
    assert.deepEqual(spanOf(times), [first, last]);
    assert.deepEqual(spanOf([...times].reverse()), [last, first]);
  });

  it('tell nothing where both readings run on, nor in a table sorted by something else', () => {
    for (const list of [times.slice(0, 4), times.slice(4), [...times.slice(3), ...times.slice(0, 3)]])
      assert.equal(spanOf(list)[0], list[0]);
  });
});

describe('dates that leave the order open, beside another log', () => {
  const cbs = (date: string, kb = 'KB5099123'): string =>
    [
      cbsRecord(
        `${date} 08:19:00`,
        'Info',
        'CBS',
        'Session: 30000001_1 initialized by client WindowsUpdateAgent.',
      ),
      cbsRecord(
        `${date} 08:19:01`,
        'Info',
        'CBS',
        `Exec: Processing complete.  Session: 30000001_1, Package: Package_for_${kb}~31bf3856ad364e35~amd64~~10.0.1.0, Identifier: ${kb} [HRESULT = 0x80070005 - E_ACCESSDENIED]`,
      ),
      cbsRecord(
        `${date} 08:19:02`,
        'Info',
        'CBS',
        'Session: 30000001_1 finalized. Reboot required: no [HRESULT = 0x80070005 - E_ACCESSDENIED]',
      ),
    ].join('\n');
  const failed = wu.failed('3/5/2024 8:19:06 AM', 'KB5099123', '0x80070005');
  const caseBeside = (log: string, ...rows: readonly EventRow[]): CaseResult =>
    summarizeCase(
      [eventTable(rows), log].map((text, k) => ({
        path: ['System.csv', 'CBS.log'][k] ?? '',
        analysis: analyzeText(text, { strict: true }),
      })),
    );
  const beside = (log: string): CaseResult['sources'][number] | undefined =>
    caseBeside(log, failed).sources[0];
  const told = (log: string): readonly (string | null | undefined)[] => {
    const source = beside(log);
    return [source?.first, source?.problems[0]?.en];
  };

  it('are read as the record of the same work wants it', () => {
    const [first, sentence = ''] = told(cbs('2024-03-05'));
    assert.equal(first, '2024-03-05T08:19:06');
    assert.match(sentence ?? '', /month, day, year: only so .* CBS\.log/);
    assert.equal(told(cbs('2024-05-03'))[0], '2024-05-03T08:19:06');
  });

  it('are not settled by a log of one of the two days that records other work: it may be of another month', () => {
    for (const date of ['2024-03-05', '2024-05-03'])
      assert.equal(told(cbs(date, 'KB5099999'))[0], '3/5/2024 8:19:06 AM');
  });

  it('stay as written where nothing tells, which the report says', () => {
    const [first, sentence = ''] = told(cbs('2024-08-03'));
    assert.equal(first, '3/5/2024 8:19:06 AM');
    assert.match(sentence ?? '', /3\/5\/2024 8:19:06 AM.* no record settles it/);
    const both = `${cbs('2024-03-05', 'KB5099998')}\n${cbs('2024-05-03', 'KB5099999')}`;
    assert.equal(told(both)[0], '3/5/2024 8:19:06 AM');
  });

  it('are read as the same work wants it where the log covers both readings', () => {
    assert.equal(told(`${cbs('2024-03-05', 'KB5099998')}\n${cbs('2024-05-03')}`)[0], '2024-05-03T08:19:06');
  });

  it('tell in the order that is settled what was made good later, whichever way the rows run', () => {
    const done = wu.installed('5/3/2024 9:00:00 AM', 'KB5099123');
    for (const rows of [
      [done, failed],
      [failed, done],
    ]) {
      assert.equal(caseBeside(cbs('2024-03-05'), ...rows).verdict, 'succeeded');
      const { verdict, failures } = caseBeside(cbs('2024-05-03'), ...rows);
      assert.deepEqual([verdict, failures[0]?.hresult], ['failed', '0x80070005']);
    }
  });
});
