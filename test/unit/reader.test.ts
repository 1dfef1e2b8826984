// How text becomes records: heads of every generation, continuation lines, split and wrapped records, any chunking.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Analysis, analyzeText, createAnalysis } from '../../analyzer/src/index';
import { fixture, record } from '../support/logs';

function pushed(text: string, parts: Iterable<string>): Analysis {
  const machine = createAnalysis({ strict: true });
  for (const part of parts) machine.push(part);
  const analysis = machine.finish();
  assert.equal(analysis.length, text.length);
  return analysis;
}

function* cut(text: string, size: number): Iterable<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const fixtures = [
  'cases/a-directory-corrupt/CBS.log',
  'cases/a-directory-corrupt/mailed-wrapped.log',
  'cases/b-manifest-hash/CBS.log',
  'cases/c-access-denied-filter/dism.log',
  'cases/c-access-denied-filter/setupact.log',
  'cases/d-client-abort/WindowsUpdate.log',
];

describe('the same text gives the same analysis however it is cut', () => {
  for (const path of fixtures) {
    it(path, () => {
      const text = fixture(path).replace(/\n/g, '\r\n');
      const whole = analyzeText(text, { strict: true });
      assert.deepEqual(pushed(text, cut(text, 1)), whole);
      assert.deepEqual(pushed(text, cut(text, 7)), whole);
      assert.deepEqual(pushed(text, text.split(/(?<=\n)/)), whole);
    });
  }
});

describe('a log of many chunks', () => {
  it('gives the same analysis whole and in chunks of any size', () => {
    const text = Array.from({ length: 40 }, () => fixture('cases/a-directory-corrupt/CBS.log'))
      .join('')
      .replace(/\n/g, '\r\n');
    const whole = analyzeText(text, { strict: true });
    assert.equal(whole.records.count, 40 * 20);
    for (const size of [33_000, 40_001, 65_537]) assert.deepEqual(pushed(text, cut(text, size)), whole);
  });
});

interface HeadCase {
  readonly name: string;
  readonly line: string;
  readonly kind: Analysis['kind'];
  readonly time?: string;
}

const heads: readonly HeadCase[] = [
  {
    name: 'CBS',
    line: record('Info', 'CBS', 'Starting the TiWorker main loop.'),
    kind: 'cbs',
    time: '2024-05-14T10:22:31',
  },
  {
    name: 'CBS behind a byte order mark',
    line: `\uFEFF${record('Info', 'CBS', 'Starting the TiWorker main loop.')}`,
    kind: 'cbs',
    time: '2024-05-14T10:22:31',
  },
  {
    name: 'CBS with lost columns',
    line: '2024-05-14 10:22:31, Info CBS Starting the TiWorker main loop.',
    kind: 'cbs',
    time: '2024-05-14T10:22:31',
  },
  {
    name: 'CBS with a masked time',
    line: '<DateTime>, Info                  CBS    Session: 30400000_1 initialized by client WindowsUpdateAgent.',
    kind: 'cbs',
  },
  {
    name: 'CBS behind a search tool’s prefix',
    line: `C:\\logs\\CBS.log:${record('Info', 'CBS', 'Ending the TiWorker main loop.')}`,
    kind: 'cbs',
    time: '2024-05-14T10:22:31',
  },
  {
    name: 'DISM',
    line: record('Info', 'DISM', 'DISM.EXE: <----- Starting Dism.exe session ----->'),
    kind: 'dism',
    time: '2024-05-14T10:22:31',
  },
  {
    name: 'setup with a message id',
    line: '2024-05-14 10:22:31, Info       [0x0601c1] IBS    InstallWindows:Install Path = X:\\Sources',
    kind: 'setup',
    time: '2024-05-14T10:22:31',
  },
  {
    name: 'WindowsUpdate with slashes',
    line: '2024/05/14 10:22:31.1234567 1234  5678  Agent           WU client version 10.0.19041.1',
    kind: 'windows-update',
    time: '2024-05-14T10:22:31.1234567',
  },
  {
    name: 'WindowsUpdate with dashes',
    line: '2024-05-14 10:22:31.1234567 1234  5678  Agent           WU client version 10.0.19041.1',
    kind: 'windows-update',
    time: '2024-05-14T10:22:31.1234567',
  },
  {
    name: 'legacy WindowsUpdate',
    line: '2014-05-14\t10:22:31:123\t 876\t1f3c\tAgent\t** START **  Agent: Finding updates',
    kind: 'windows-update-legacy',
    time: '2014-05-14T10:22:31.123',
  },
  {
    name: 'setup with the digits of the time taken out',
    line: 'YYYY-MM-DD HH:MM:SS, Info MOUPG SetupHost: Setup build version is: 10.0.26100.1',
    kind: 'setup',
  },
  {
    name: 'setup with the time cut to minutes and seconds, component left empty',
    line: '22:31, Error                  Gather failed. Last error: 0x00000000',
    kind: 'setup',
  },
  {
    name: 'Sysprep with the day first and no level',
    line: '14-05-2024 10:22:31.000 SYSPRP Failed to remove apps for the current user: 0x80073cf2.',
    kind: 'setup',
  },
  {
    name: 'WindowsUpdate with the digits of the time taken out',
    line: 'YYYY/MM/DD HH:MM:SS.1234567 1234  5678  Agent           WU client version 10.0.19041.1',
    kind: 'windows-update',
  },
  {
    name: 'ReportingEvents',
    line: '{11111111-2222-3333-4444-555555555555}\t2024-05-14 10:22:31:123+0100\t1\t148 [AGENT_DETECTION_FAILED]\t101\t{00000000-0000-0000-0000-000000000000}\t0\t80240438\tSample\tFailure',
    kind: 'reporting-events',
    time: '2024-05-14T10:22:31.123',
  },
];

describe('record heads', () => {
  for (const { name, line, kind, time } of heads) {
    it(name, () => {
      const analysis = analyzeText(`${line}\r\n`, { strict: true });
      assert.equal(analysis.records.count, 1);
      assert.equal(analysis.kind, kind);
      assert.equal(analysis.firstTime, time);
      assert.equal(analysis.lastTime, time);
      assert.equal(analysis.unparsedLines, 0);
    });
  }
});

describe('lines and records', () => {
  it('counts continuation lines and keeps them with their record', () => {
    const text = [
      record('Info', 'CSI', "0000000c Hashes for file member [l:8]'demo.dll' do not match."),
      ' Expected: {l:32 b:00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff}.',
      ' Actual: {l:32 b:ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100}.',
      record('Info', 'CBS', 'Ending the TiWorker main loop.'),
      '',
    ].join('\n');
    const analysis = analyzeText(text, { strict: true });
    assert.equal(analysis.lineCount, 4);
    assert.equal(analysis.records.count, 2);
    assert.equal(analysis.continuationLines, 2);
    const fact = analysis.facts.find((item) => item.shape === 'csi.payload.hash');
    assert.equal(fact?.lineCount, 3);
    assert.equal(fact?.fields.member, 'demo.dll');
  });

  for (const [name, expected] of [
    ['\r\n', 'crlf'],
    ['\n', 'lf'],
    ['\r', 'lf'],
  ] as const) {
    it(`breaks lines at ${JSON.stringify(name)}`, () => {
      const analysis = analyzeText(
        [record('Info', 'CBS', 'one'), record('Info', 'CBS', 'two'), ''].join(name),
      );
      assert.equal(analysis.records.count, 2);
      assert.equal(analysis.lineCount, 2);
      assert.equal(analysis.eol, expected);
    });
  }

  it('reads hashes in both notations to the same hex', () => {
    const old = analyzeText(
      [
        record(
          'Info',
          'CSI',
          '0000000c Hashes for file member \\SystemRoot\\WinSxS\\amd64_demo.inf_31bf3856ad364e35_6.2.9200.16384_none_fd9c01be8b864efc\\demo.sys do not match actual file [l:16{8}]"demo.sys" :',
        ),
        '  Found: {l:32 b:ABEiM0RVZneImaq7zN3u/wARIjNEVWZ3iJmqu8zd7v8=} Expected: {l:32 b:/+7dzLuqmYh3ZlVEMyIRAP/u3cy7qpmId2ZVRDMiEQA=}',
        record('Info', 'CBS', 'Ending the TiWorker main loop.'),
      ].join('\r\n'),
      { strict: true },
    );
    const finding = old.findings.find((item) => item.ruleId === 'csi.payload.hash-mismatch');
    assert.equal(finding?.actualHash, '00112233445566778899aabbccddeeff'.repeat(2));
    assert.equal(finding?.expectedHash, 'ffeeddccbbaa99887766554433221100'.repeat(2));
  });

  it('derives the zone from a CSI stamp', () => {
    const analysis = analyzeText(
      record(
        'Info',
        'CSI',
        '00000001@2024/5/14:02:22:31.415 WcpInitialize: wcp.dll version 10.0.17763.3100 (WinBuild.160101.0800)',
      ),
    );
    assert.equal(analysis.utcOffsetMinutes, 480);
  });
});

describe('odd input', () => {
  const inputs: readonly (readonly [string, string])[] = [
    ['an empty text', ''],
    ['NULs', '\0'.repeat(5000)],
    ['a megabyte on one line', 'x'.repeat(1_048_576)],
    ['a megabyte on one record', record('Error', 'CSI', `00000001 (F) ${'y'.repeat(1_048_576)}`)],
    ['a record cut in its head', '2024-05-14 10:2'],
    ['control characters', '\u001b[31mred\u001b[0m \u0007\u202e'],
    ['a long run of brackets', '['.repeat(200_000)],
    ['prose', 'Dear colleague,\n\nplease find the log attached. Error 5 times today.\n'],
  ];
  for (const [name, text] of inputs) {
    it(`${name} gives no failure and no crash`, () => {
      const analysis = analyzeText(text, { strict: true });
      assert.deepEqual(
        analysis.findings.filter((finding) => finding.role === 'cause'),
        [],
      );
      assert.deepEqual(
        analysis.operations.filter((operation) => operation.outcome === 'failed'),
        [],
      );
    });
  }

  it('says that an endless line was cut', () => {
    const analysis = analyzeText('x'.repeat(3_000_000));
    assert.ok(analysis.problems.some((problem) => problem.code === 'lineTooLong'));
  });
});

describe('the separators of a culture in a converted log of the update client', () => {
  for (const stamp of [
    '2024/05/06 07:08:09.1234567',
    '2024-05-06 07:08:09.1234567',
    '2024.05.06 07:08:09.1234567',
    '2024-05-06 07.08.09.1234567',
    '2024.05.06 07.08.09.1234567',
  ]) {
    it(stamp, () => {
      const { kind, firstTime, facts } = analyzeText(
        `${stamp} 2352  184   ComApi          * START *   Search ClientId = Sample\n${stamp} 2352  184   Agent           * END * Finding updates CallerId = Sample, Id = 4, Exit code = 0x8024402C\n`,
      );
      assert.equal(kind, 'windows-update');
      assert.equal(firstTime, '2024-05-06T07:08:09.1234567');
      assert.equal(facts.at(-1)?.time, '2024-05-06T07:08:09.1234567');
    });
  }
});
