// What an event log alone proves: attempts and changes with their outcome, and silence about everything else.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText, type CaseResult, eventRecordText, summarizeCase } from '../../analyzer/src/index';
import { type EventRow, eventTable, harmless, powerLost, setup, wu } from '../support/eventRows';
import { convertedJson, eventSamples, eventViewerXml, wevtutilXml } from '../support/samples/events';

const day = '2023-04-19';
const caseOf = (text: string): CaseResult =>
  summarizeCase([{ path: 'System.csv', analysis: analyzeText(text, { strict: true }) }]);
const caseOfRows = (...rows: readonly EventRow[]): CaseResult => caseOf(eventTable(rows));

/** Newest first, as Event Viewer writes, and oldest first, as scripts do, say the same. */
function both(rows: readonly EventRow[], check: (result: CaseResult) => void): void {
  check(caseOfRows(...rows));
  check(caseOfRows(...[...rows].reverse()));
}

describe('a failed update', () => {
  for (const [name, text] of Object.entries(eventSamples))
    it(`is told from ${name}`, () => {
      const { verdict, failures, attempts, errorCounts, missingLogs } = caseOf(text);
      assert.equal(verdict, 'failed');
      assert.deepEqual(
        failures.map(({ hresult, kbs, confidence }) => [hresult, kbs, confidence]),
        [['0x800f0988', ['KB5099123'], 'medium']],
      );
      const isUtc = [convertedJson, eventViewerXml, wevtutilXml].includes(text);
      assert.equal(attempts.length, 1);
      assert.equal(attempts[0]?.kb, 'KB5099123');
      assert.equal(attempts[0]?.start?.slice(0, 19), `${day}T${isUtc ? '11' : '13'}:10:02`);
      assert.equal(attempts[0]?.end?.slice(0, 19), `${day}T${isUtc ? '11' : '13'}:14:09`);
      assert.deepEqual(
        errorCounts.map(({ code, count }) => [code, count]),
        [['0x800f0988', 1]],
      );
      assert.ok(missingLogs.some((log) => log.endsWith('CBS.log')));
    });

  it('is gone with its event', () => {
    const rows = [wu.begin(`${day} 13:10:02`, 'KB5099123'), ...harmless];
    assert.equal(
      caseOfRows(wu.failed(`${day} 13:14:09`, 'KB5099123', '0x800F0988'), ...rows).verdict,
      'failed',
    );
    assert.equal(caseOfRows(...rows).verdict, 'no-failure');
  });

  it('counts each attempt, and every update for itself', () => {
    both(
      [
        wu.failed(`${day} 15:00:00`, 'KB5099124', '0x80073712'),
        wu.failed(`${day} 14:00:00`, 'KB5099123', '0x80073712'),
        wu.failed(`${day} 13:00:00`, 'KB5099123', '0x80073712'),
      ],
      ({ failures, errorCounts }) => {
        assert.deepEqual(failures.flatMap(({ kbs }) => kbs).sort(), ['KB5099123', 'KB5099124']);
        assert.deepEqual(
          errorCounts.map(({ count }) => count),
          [3],
        );
        for (const { rootCause, kbs } of failures) assert.ok(rootCause?.text.includes(kbs[0] ?? '-'));
      },
    );
  });

  it('is worth little where its code only wraps another one', () => {
    const { failures } = caseOfRows(wu.failed(`${day} 13:14:09`, 'KB5099123', '0x80070643'));
    assert.deepEqual(
      failures.map(({ confidence }) => confidence),
      ['low'],
    );
  });

  it('that a later success of the same update follows has recovered', () => {
    both(
      [wu.installed(`${day} 14:00:00`, 'KB5099123'), wu.failed(`${day} 13:14:09`, 'KB5099123', '0x80073712')],
      ({ verdict, attempts }) => {
        assert.equal(verdict, 'succeeded');
        assert.equal(attempts.length, 2);
      },
    );
    both(
      [wu.installed(`${day} 14:00:00`, 'KB5099124'), wu.failed(`${day} 13:14:09`, 'KB5099123', '0x80073712')],
      ({ verdict }) => assert.equal(verdict, 'failed'),
    );
    both(
      [wu.failed(`${day} 14:00:00`, 'KB5099123', '0x80073712'), wu.installed(`${day} 13:14:09`, 'KB5099123')],
      ({ verdict }) => assert.equal(verdict, 'failed'),
    );
  });
});

describe('a change of servicing', () => {
  const name = 'Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.2846.1.6';
  it('fails with its status', () => {
    both(
      [setup.failed(`${day} 13:05:00`, name, '0x800f081f'), setup.begin(`${day} 13:00:00`, name)],
      (result) => {
        assert.equal(result.verdict, 'failed');
        const [failure] = result.failures;
        assert.equal(failure?.hresult, '0x800f081f');
        assert.deepEqual(failure?.packages, [name]);
        assert.equal(failure?.operation.kind, 'install');
        assert.equal(failure?.operation.client, 'WindowsUpdateAgent');
        assert.equal(failure?.operation.start, `${day}T13:00:00`);
      },
    );
  });
  it('goes on behind a restart', () => {
    both(
      [
        setup.done(`${day} 13:20:00`, 'KB5099123'),
        setup.restart(`${day} 13:05:00`, 'KB5099123'),
        setup.begin(`${day} 13:00:00`, 'KB5099123'),
      ],
      ({ verdict, failures }) => assert.deepEqual([verdict, failures], ['succeeded', []]),
    );
  });
  it('says in every language which state it reached', () => {
    const chinese = (id: number, text: string, time: string): EventRow => ({
      ...setup.done(time, ''),
      id,
      message: text,
    });
    both(
      [
        chinese(2, '程序包 KB5099123 已成功更改为 Absent 状态。', `${day} 13:05:00`),
        chinese(
          1,
          '正在启动程序包 KB5099123 的更改。当前状态为 Installed。目标状态为 Absent。客户端 ID: DISM。',
          `${day} 13:00:00`,
        ),
      ],
      ({ verdict }) => assert.equal(verdict, 'succeeded'),
    );
    const { operations } = analyzeText(
      eventTable([chinese(2, '程序包 KB5099123 已成功更改为 Absent 状态。', `${day} 13:05:00`)]),
    );
    assert.deepEqual(
      operations.map(({ purpose, kbs }) => [purpose, kbs]),
      [['uninstall', ['KB5099123']]],
    );
  });
  it('that removes a package does not take back that it could not be installed', () => {
    both(
      [
        setup.done(`${day} 13:20:00`, 'KB5099123', 'Absent'),
        setup.failed(`${day} 13:05:00`, 'KB5099123', '0x80073712'),
      ],
      ({ verdict }) => assert.equal(verdict, 'failed'),
    );
  });
  it('is told once where the update client tells of it too', () => {
    both(
      [
        wu.failed(`${day} 13:06:00`, 'KB5099123', '0x80073712'),
        setup.failed(`${day} 13:05:50`, 'KB5099123', '0x80073712'),
        setup.begin(`${day} 13:00:10`, 'KB5099123'),
        wu.begin(`${day} 13:00:00`, 'KB5099123'),
      ],
      ({ failures, attempts }) => assert.deepEqual([failures.length, attempts.length], [1, 1]),
    );
  });
});

describe('a sentence that somebody pasted', () => {
  it('is enough to tell code and update', () => {
    for (const text of [
      'Installation Failure: Windows failed to install the following update with error 0x80073712: 2023-04 Cumulative Update (KB5099123).',
      'Hello,\nthis is what it says:\n\n安装失败: Windows 安装下列更新失败，错误为 0x80073712: 2023-适用于 Windows 10 的 04 累积更新 (KB5099123)。\n',
    ]) {
      const { sources, failures, attempts } = caseOf(text);
      assert.equal(sources[0]?.kind, 'event-log');
      assert.deepEqual(
        failures.map(({ hresult, kbs }) => [hresult, kbs]),
        [['0x80073712', ['KB5099123']]],
      );
      assert.equal(attempts.length, 1);
    }
  });
});

describe('events of a binary log, as lines', () => {
  const entry = (eventId: number, provider: string, data: Readonly<Record<string, string>>): string =>
    eventRecordText({
      time: `${day}T05:1${eventId % 10}:09.1234567Z`,
      level: 'Information',
      provider,
      eventId,
      channel: 'Setup',
      recordId: eventId,
      message: '',
      data: Object.entries(data).map(([name, value]) => ({ name, value })),
    });
  it('tell the same by their values', () => {
    const values = { PackageIdentifier: 'KB5099123', Client: 'WindowsUpdateAgent' };
    const states = { InitialPackageStateTextized: 'Absent', IntendedPackageStateTextized: 'Installed' };
    const begun = entry(1, 'Microsoft-Windows-Servicing', { ...values, ...states });
    const failed = entry(3, 'Microsoft-Windows-Servicing', {
      PackageIdentifier: 'KB5099123',
      IntendedPackageState: '5112',
      IntendedPackageStateTextized: 'Installed',
      ErrorCode: '0x800f081f',
      Client: 'WindowsUpdateAgent',
    });
    const { sources, failures } = caseOf(`${begun}\n${failed}\n`);
    assert.equal(sources[0]?.kind, 'event-log');
    assert.deepEqual(
      failures.map(({ hresult, kbs, operation }) => [hresult, kbs, operation.kind, operation.client]),
      [['0x800f081f', ['KB5099123'], 'install', 'WindowsUpdateAgent']],
    );
    const done = entry(2, 'Microsoft-Windows-Servicing', {
      ...values,
      IntendedPackageState: '5112',
      ErrorCode: '0x0',
    });
    assert.equal(caseOf(`${begun}\n${done}\n`).verdict, 'succeeded');
  });
});

describe('a standalone installer', () => {
  const wusa = (id: number, message: string): EventRow => ({
    time: `${day} 13:00:00`,
    provider: 'Microsoft-Windows-WUSA',
    id,
    ...(id === 3 ? { level: 'Error' as const } : {}),
    message,
  });
  it('states its code as a decimal number', () => {
    const sentence = (code: string): EventRow =>
      wusa(
        3,
        `Windows update Security Update (KB5099123) could not be installed because of error ${code} "The text of the error." (Command line: "wusa.exe C:\\Temp\\windows10.0-kb5099123-x64.msu /quiet")`,
      );
    for (const [written, code] of [
      ['2147942402', '0x80070002'],
      ['2148469026', '0x800f0922'],
      ['0x80240017', '0x80240017'],
    ] as const)
      assert.deepEqual(
        caseOfRows(sentence(written)).failures.map(({ hresult, kbs, operation }) => [
          hresult,
          kbs,
          operation.client,
        ]),
        [[code, ['KB5099123'], 'wusa.exe']],
      );
  });
  it('succeeds', () => {
    const text = 'Windows update "KB5099123" was successfully installed. (Command line: "wusa.exe x.msu")';
    assert.equal(caseOfRows(wusa(2, text)).verdict, 'succeeded');
  });
});

describe('no failure', () => {
  it('is made of errors that have nothing to do with updates', () => {
    both(harmless, ({ verdict, failures, findings, attempts }) => {
      assert.deepEqual([verdict, failures, findings, attempts], ['no-failure', [], [], []]);
    });
  });
  it('is made of an interruption', () => {
    const rows = [powerLost(`${day} 13:20:00`), wu.begin(`${day} 13:10:00`, 'KB5099123')];
    both(rows, ({ verdict, failures }) => assert.deepEqual([verdict, failures], ['no-failure', []]));
    const { operations } = analyzeText(eventTable(rows));
    assert.deepEqual(
      operations.map(({ outcome, kbs }) => [outcome, kbs]),
      [['interrupted', ['KB5099123']]],
    );
  });
  it('is made of work that began days before the machine went down, which is not said to be cut short either', () => {
    const later = [powerLost('2023-04-27 13:20:00'), wu.begin(`${day} 13:10:00`, 'KB5099123')];
    assert.deepEqual(analyzeText(eventTable(later)).operations, []);
  });
  it('is made of an app that was running', () => {
    both([wu.failed(`${day} 13:10:00`, 'KB5099123', '0x80073D02')], ({ verdict }) =>
      assert.equal(verdict, 'no-failure'),
    );
  });
  it('is made of a search that works again', () => {
    both([wu.found(`${day} 13:20:00`), wu.scanFailed(`${day} 13:10:00`, '0x80072ee7')], ({ verdict }) =>
      assert.equal(verdict, 'no-failure'),
    );
    both(
      [wu.scanFailed(`${day} 13:20:00`, '0x80072ee7'), wu.found(`${day} 13:10:00`)],
      ({ verdict, failures }) => {
        assert.equal(verdict, 'failed');
        assert.deepEqual(
          failures.map(({ operation }) => operation.kind),
          ['detect'],
        );
      },
    );
  });
  it('is made of successes; they say that it went well', () => {
    both(
      [wu.installed(`${day} 13:20:00`, 'KB5099123'), wu.begin(`${day} 13:10:00`, 'KB5099123'), ...harmless],
      ({ verdict, attempts }) => assert.deepEqual([verdict, attempts], ['succeeded', []]),
    );
  });
});

describe('a search that failed', () => {
  const failed = wu.scanFailed('2023-04-17 05:00:00', '0x8024402c');

  it('was followed by one that found what the client installed days later', () => {
    both([wu.installed(`${day} 06:00:00`, 'KB5099123'), failed], ({ verdict, failures }) => {
      assert.deepEqual([verdict, failures.length], ['succeeded', 0]);
    });
  });

  it('stays where the update had time to be found before', () => {
    for (const time of ['2023-04-18 06:00:00', '2023-04-17 04:00:00'])
      both([wu.installed(time, 'KB5099123'), failed], ({ verdict }) => assert.equal(verdict, 'failed'));
  });

  it('stays where what was installed came from the Store or is definitions, which no search has to find', () => {
    for (const title of [
      '9ABCDEFGH123-Sample.PhotoViewer',
      'Security Intelligence Update for Microsoft Defender Antivirus - KB2267602 (Version 1.391.10.0)',
    ]) {
      const message = `Installation Successful: Windows successfully installed the following update: ${title}`;
      const later: EventRow = { ...wu.installed(`${day} 06:00:00`, ''), message };
      both([later, failed], ({ verdict, failures }) =>
        assert.deepEqual([verdict, failures[0]?.hresult], ['failed', '0x8024402c']),
      );
    }
  });

  it('stays where a server refused it: the update may have come from another one', () => {
    const refused = wu.scanFailed('2023-04-17 05:00:00', '0x80244022');
    both([wu.installed(`${day} 06:00:00`, 'KB5099123'), refused], ({ verdict }) =>
      assert.equal(verdict, 'failed'),
    );
  });
});

describe('definitions that fail day after day', () => {
  const failed = (time: string, version: string, code: string): EventRow => ({
    ...wu.failed(time, 'KB5000001', code),
    message: `Installation Failure: Windows failed to install the following update with error ${code}: Security Intelligence Update for Sample Antivirus - KB5000001 (Version ${version}) - Current Channel (Broad).`,
  });
  const [first, second] = ['2023-04-18 02:10:12', `${day} 02:10:12`] as const;

  it('are one failure, of which the last version speaks', () => {
    both(
      [failed(second, '1.391.20.0', '0x80070643'), failed(first, '1.391.10.0', '0x80070643')],
      (result) => {
        assert.equal(result.failures.length, 1);
        assert.match(result.failures[0]?.operation.target ?? '', /1\.391\.20\.0/);
        assert.equal(result.attempts.length, 2);
      },
    );
  });

  it('are one also where the title has the brackets of Chinese', () => {
    const chinese = (time: string, version: string): EventRow => ({
      ...wu.failed(time, 'KB2267602', '0x80070643'),
      message: `Installation Failure: Windows failed to install the following update with error 0x80070643: 示例防病毒安全智能更新 - KB2267602（版本 ${version}）- 当前频道（广泛）.`,
    });
    both([chinese(second, '1.391.20.0'), chinese(first, '1.391.10.0')], ({ failures }) =>
      assert.equal(failures.length, 1),
    );
  });

  it('are two where they end with two codes', () => {
    both([failed(second, '1.391.20.0', '0x80070643'), failed(first, '1.391.10.0', '0x80070070')], (result) =>
      assert.equal(result.failures.length, 2),
    );
  });
});
