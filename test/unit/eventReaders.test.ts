// How exports of event logs become records: every form, every language, any chunking, nothing lost.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Analysis, analyzeText, createAnalysis } from '../../analyzer/src/index';
import {
  convertedJson,
  eventSamples,
  eventViewerCsv,
  eventViewerXml,
  olderDetails,
  wevtutilXml,
} from '../support/samples/events';

function pushed(parts: Iterable<string>): Analysis {
  const machine = createAnalysis({ strict: true });
  for (const part of parts) machine.push(part);
  return machine.finish();
}

const levelsOf = ({ records }: Analysis): (string | undefined)[] =>
  [...records.level].map((id) => records.levels[id]);
const componentsOf = ({ records }: Analysis): (string | undefined)[] =>
  [...records.component].map((id) => records.components[id]);

for (const [name, text] of Object.entries(eventSamples))
  describe(name, () => {
    const whole = analyzeText(text, { strict: true });
    const isUtc = text === eventViewerXml || text === wevtutilXml || text === convertedJson;

    it('holds the three events with level, source and time', () => {
      assert.equal(whole.kind, 'event-log');
      assert.deepEqual(levelsOf(whole), ['error', 'info', 'warning']);
      const client = 'Microsoft-Windows-WindowsUpdateClient';
      assert.deepEqual(componentsOf(whole), [client, client, 'Microsoft-Windows-DistributedCOM']);
      const [first, last] = isUtc
        ? ['2023-04-19T11:14:09.3214567Z', '2023-04-09T07:00:00.0000000Z']
        : ['2023-04-19T13:14:09', '2023-04-09T09:00:00'];
      assert.equal(isUtc ? whole.firstTime : whole.firstTime?.slice(0, 19), first);
      assert.equal(isUtc ? whole.lastTime : whole.lastTime?.slice(0, 19), last);
    });

    it('accounts for every line', () => {
      const lines = text.split(/\r\n|\n|\r/);
      assert.equal(whole.lineCount, lines.at(-1) === '' ? lines.length - 1 : lines.length);
      assert.equal(whole.length, text.length);
      const starts = new Set(whole.records.line).size;
      assert.equal(starts + whole.continuationLines + whole.unparsedLines, whole.lineCount);
    });

    it('is the same however it is cut', () => {
      assert.deepEqual(pushed(text), whole);
      assert.deepEqual(pushed(text.split(/(?<=\n)/)), whole);
      const crlf = text.replace(/\r?\n/g, '\r\n');
      assert.deepEqual(pushed(crlf), analyzeText(crlf, { strict: true }));
    });

    it('ends in a result wherever it is cut off', () => {
      for (let end = 0; end < text.length; end += 7) {
        const { lineCount, records } = analyzeText(text.slice(0, end), { strict: true });
        assert.ok(records.count <= Math.max(3, lineCount));
      }
    });
  });

describe('other ways in which events arrive', () => {
  it('with date and time apart, as older systems copy them', () => {
    const analysis = analyzeText(olderDetails.repeat(2), { strict: true });
    assert.deepEqual(levelsOf(analysis), ['error', 'error']);
    assert.deepEqual([analysis.firstTime, analysis.continuationLines], ['2023-04-19T06:00:19', 18]);
    const table = analyzeText('Date,Time,Source,Event ID,Message\n2023-04-19,6:00:19,Some Source,7,x\n');
    assert.equal(table.firstTime, '2023-04-19T06:00:19');
  });
  it('quoted in a mail', () => {
    for (const text of [eventViewerCsv, olderDetails]) {
      const quoted = analyzeText(text.replace(/^(?=.)/gm, '> '), { strict: true });
      const plain = analyzeText(text, { strict: true });
      assert.deepEqual([quoted.kind, levelsOf(quoted)], ['event-log', levelsOf(plain)]);
      assert.equal(quoted.firstTime, plain.firstTime);
    }
  });
  it('as two exports one behind the other, with other columns', () => {
    const other =
      'TimeCreated,Id,ProviderName,LevelDisplayName,Message\r\n2023-04-19 13:00:00,7,disk,Warning,x\r\n';
    const analysis = analyzeText(eventViewerCsv + other, { strict: true });
    assert.deepEqual(levelsOf(analysis), ['error', 'info', 'warning', 'warning']);
    assert.equal(analysis.lastTime, '2023-04-19T13:00:00');
  });
  it("in PowerShell's default columns, which leave the provider out", () => {
    const sentence =
      'Installation Failure: Windows failed to install the following update with error 0x80073712: Sample Update (KB5000001).';
    const table = (id: number, text: string): Analysis =>
      analyzeText(
        `"TimeCreated","Id","LevelDisplayName","Message"\r\n"2023-04-19 13:00:00","${id}","Error","${text}"\r\n`,
      );
    const [failed] = table(20, sentence).operations;
    assert.deepEqual(
      [failed?.kind, failed?.outcome, failed?.result, failed?.kbs],
      ['wu-install', 'failed', 0x80073712, ['KB5000001']],
    );
    const listed = analyzeText(
      `\n\nTimeCreated      : 4/19/2023 1:14:09 PM\nId               : 20\nLevelDisplayName : Error\nMessage          : ${sentence.replace('with error', 'with\n                   error')}\n\n`,
      { strict: true },
    );
    assert.deepEqual([listed.kind, listed.operations[0]?.result], ['event-log', 0x80073712]);
    assert.equal(table(20, 'Something else failed with error 0x80073712.').operations.length, 0);
    assert.equal(table(1000, sentence).records.count, 1);
    assert.equal(table(1000, sentence).operations.length, 0);
  });
});

describe('damaged exports', () => {
  it('end in the same result however they are cut', () => {
    const samples = fc.constantFrom(...Object.values(eventSamples));
    const change = fc.record({
      at: fc.nat(4_000),
      gone: fc.nat(30),
      put: fc.constantFrom('', '"', '<', '>', '\n', '\r', ',', '0', '\0', '</Event>', 'Event[1]:'),
    });
    fc.assert(
      fc.property(
        samples,
        fc.array(change, { maxLength: 4 }),
        fc.integer({ min: 1, max: 900 }),
        (sample, changes, size) => {
          let text = sample;
          for (const { at, gone, put } of changes) text = text.slice(0, at) + put + text.slice(at + gone);
          const whole = analyzeText(text, { strict: true });
          const chunks = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
          assert.deepEqual(pushed(chunks), whole);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('dates', () => {
  const csv = (...dates: readonly string[]): Analysis =>
    analyzeText(
      `Level,Date and Time,Source,Event ID,Task Category\n${dates.map((date) => `Error,${date},Some Source,20,None,x`).join('\n')}`,
    );
  const cases: readonly (readonly [string, string, string])[] = [
    ['a year first', '2023/4/9 13:14:09', '2023-04-09T13:14:09'],
    ['before noon', '2023/4/19 上午 12:14:09', '2023-04-19T00:14:09'],
    ['after noon', '2023/4/19 下午 1:14:09', '2023-04-19T13:14:09'],
    ['month first', '4/19/2023 12:14:09 AM', '2023-04-19T00:14:09'],
    [
      'a narrow blank and direction marks',
      '\u200e4/\u200e19/\u200e2023 1:14:09\u202fPM',
      '2023-04-19T13:14:09',
    ],
    ['day first', '19/04/2023 13:14:09', '2023-04-19T13:14:09'],
    ['points', '9.4.2023 13:14:09', '2023-04-09T13:14:09'],
    ['ISO with a fraction', '2023-04-19T13:14:09.1234567', '2023-04-19T13:14:09.1234567'],
    ['UTC', '2023-04-19 13:14:09.123Z', '2023-04-19T13:14:09.123Z'],
    ['UTC as an offset, between marks', "'2023-04-19T13:14:09.123+00:00'", '2023-04-19T13:14:09.123Z'],
    ['another offset', '2023-04-19T13:14:09.123+02:00', '2023-04-19T13:14:09.123'],
    ['a day and a month that are the same', '4/4/2023 13:14:09', '2023-04-04T13:14:09'],
    ['no order', '4/9/2023 1:14:09 PM', '4/9/2023 1:14:09 PM'],
    ['no date', '99/99/2023 1:14:09 PM', '99/99/2023 1:14:09 PM'],
  ];
  for (const [name, written, expected] of cases)
    it(name, () => assert.equal(csv(written).firstTime, expected));

  it('takes the order from a later row', () => {
    assert.equal(
      csv('4/9/2023 1:14:09 PM', '4/3/2023 1:00:00 PM', '3/31/2023 1:00:00 PM').firstTime,
      '2023-04-09T13:14:09',
    );
    assert.equal(csv('4/9/2023 13:14:09', '31/8/2023 13:00:00').firstTime, '2023-09-04T13:14:09');
  });
  it('takes the order from the language where that has one only', () => {
    const text =
      'Niveau,Date et heure,Source,ID de l’événement,Catégorie de la tâche\nErreur,09/04/2023 13:14:09,Quelque chose,20,Aucun';
    assert.equal(analyzeText(text).firstTime, '2023-04-09T13:14:09');
  });
});

describe('tables and lists that are something else', () => {
  const others: readonly (readonly [string, string])[] = [
    ['a table without an event number', 'Name,Date,Source\nx,2023/4/19 13:14:09,y\n'],
    [
      'a mail',
      'From: someone@example.com\nDate: 2023/4/19\nSubject: Event ID 20\n\nHello,\nSource: see below\n',
    ],
    ['XML of another kind', '<?xml version="1.0"?>\n<Events><Item>1</Item></Events>'],
  ];
  for (const [name, text] of others) it(name, () => assert.notEqual(analyzeText(text).kind, 'event-log'));
});

describe('tables that hold the values of an event in one cell', () => {
  const columns =
    'RecordNumber,EventRecordId,TimeCreated,EventId,Level,Provider,Channel,ProcessId,ThreadId,Computer,MapDescription,PayloadData1,SourceFile,Keywords,ExtraDataOffset,Payload';
  const row = (id: number, provider: string, payload: object): string =>
    `1,101,2023-04-19 11:14:09.3210000,${id},Error,${provider},System,4,5,pc01,,,C:\\Logs\\System.evtx,,0,"${JSON.stringify(payload).replaceAll('"', '""')}"`;
  const operationOf = (id: number, provider: string, payload: object) =>
    analyzeText(`${columns}\n${row(id, provider, payload)}\n`, { strict: true }).operations[0];
  it('as elements with a name', () => {
    const work = operationOf(20, 'Microsoft-Windows-WindowsUpdateClient', {
      EventData: {
        Data: [
          { '@Name': 'errorCode', '#text': '0x80073712' },
          { '@Name': 'updateTitle', '#text': 'Sample Update (KB5000001)' },
        ],
      },
    });
    assert.deepEqual([work?.kbs, work?.result], [['KB5000001'], 0x80073712]);
  });
  it('as elements of their own', () => {
    const work = operationOf(3, 'Microsoft-Windows-Servicing', {
      UserData: {
        CbsPackageChangeState: {
          '@xmlns': 'http://manifests.microsoft.com/win/2004/08/windows/setup_provider',
          PackageIdentifier: 'KB5000001',
          ErrorCode: '0x800f0922',
        },
      },
    });
    assert.deepEqual([work?.kbs, work?.result], [['KB5000001'], 0x800f0922]);
  });
  it('with a cell that is no JSON', () => {
    const text = `${columns}\n${row(19, 'Microsoft-Windows-WindowsUpdateClient', {}).replace('{}', '{"a')}\n`;
    assert.equal(analyzeText(text, { strict: true }).kind, 'event-log');
  });
});

describe('events as JSON', () => {
  const entry = (extra: object): string =>
    JSON.stringify({
      EventID: 20,
      InstanceId: 20,
      TimeGenerated: '/Date(1681902849000)/',
      Message:
        'Installation Failure: Windows failed to install the following update with error 0x80073712: Sample Update (KB5000001).',
      ...extra,
    });
  it('of Windows PowerShell, with milliseconds for a time and no provider', () => {
    const text = `[${entry({ EntryType: 1 })},\n${entry({ EntryType: 2 })}]`;
    const analysis = analyzeText(text, { strict: true });
    assert.equal(analysis.firstTime, '2023-04-19T11:14:09.000Z');
    assert.deepEqual(levelsOf(analysis), ['error', 'warning']);
    assert.deepEqual(analysis.operations[0]?.kbs, ['KB5000001']);
  });
  it('inside another object, and beside one that holds no event', () => {
    const text = `{"machine":{"Id":3},"events":[${entry({})},{"Id":"x"}],"count":1}`;
    const analysis = analyzeText(text, { strict: true });
    assert.deepEqual([analysis.kind, analysis.records.count], ['event-log', 1]);
  });
  it('of a log shipper, whose names stand in groups', () => {
    const document = {
      '@timestamp': '2023-04-19T11:14:09.321Z',
      winlog: { event_id: '25', provider_name: 'Microsoft-Windows-WindowsUpdateClient', channel: 'Sample' },
      message: 'Windows Update failed to check for updates with error 0x80072EE2.',
      log: { level: 'error' },
    };
    const [scan] = analyzeText(JSON.stringify(document), { strict: true }).operations;
    assert.deepEqual([scan?.kind, scan?.result], ['wu-scan', 0x80072ee2]);
  });
  it('with its parts in groups of small letters', () => {
    const document = {
      system: {
        provider: 'Microsoft-Windows-Servicing',
        event_id: 3,
        time_created: '2023-04-19T11:14:09.321Z',
        channel: 'Setup',
      },
      user_data: { CbsPackageChangeState: { PackageIdentifier: 'KB5000001', ErrorCode: '0x800f0922' } },
      message: '',
    };
    const [work] = analyzeText(JSON.stringify(document, null, 2), { strict: true }).operations;
    assert.deepEqual([work?.kbs, work?.result], [['KB5000001'], 0x800f0922]);
  });
  it('that nest deeper than anything that is written', () => {
    const deep = `{"Id":1,"Message":"x","a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
    assert.equal(analyzeText(deep, { strict: true }).records.count, 1);
  });
});
