// Tests what captures prove: refused access of servicing and nothing else, joined with the log that blames the same file.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText, type CaseResult, procmonRecordText, summarizeCase } from '../../analyzer/src/index';
import { log } from '../support/logLines';
import { setup } from '../support/updateLines';

const component = 'sample-device.inf_31bf3856ad364e35';
const store = `C:\\Windows\\WinSxS\\amd64_${component}_10.0.17763.1_none_0123456789abcdef\\sample.dll`;
const payload = `C:\\Windows\\SoftwareDistribution\\Download\\0123\\inst\\amd64_${component}_10.0.17763.900_none_fedcba9876543210\\Sample.dll`;

interface Entry {
  readonly process?: string;
  readonly operation?: string;
  readonly result?: string;
  readonly path?: string;
  readonly access?: string;
}

function line({
  process = 'TiWorker.exe',
  operation = 'CreateFile',
  result,
  path = payload,
  access,
}: Entry): string {
  const detail =
    access === undefined ? '' : `Desired Access: ${access}, Disposition: Open, Options: , Attributes: n/a`;
  const entry = {
    time: '09:08:07.1234567',
    process,
    pid: 31,
    operation,
    path,
    result: result ?? 'SUCCESS',
    detail,
  };
  return `${procmonRecordText(entry)}\n`;
}

const denied: Entry = { result: 'ACCESS DENIED', access: 'Write Attributes, Synchronize' };

function capture(...entries: readonly Entry[]): CaseResult {
  return caseOf({ 'capture.csv': entries.map(line).join('') });
}

function caseOf(logs: Readonly<Record<string, string>>): CaseResult {
  return summarizeCase(
    Object.entries(logs).map(([path, text]) => ({ path, analysis: analyzeText(text, { strict: true }) })),
  );
}

const upgrade = log(
  setup(`SPWIMCallback: Error in apply of ${store}. GLE [5]`, 'Error'),
  setup(
    'CApplyWIM: Failure while applying image 1 for C:\\$WINDOWS.~BT\\Sources\\Install.wim. Error 0x80070005[gle=0x00000005]',
    'Error',
  ),
  setup(
    'Operation failed: Apply WIM file PathForNewOSFile (compact), index 1 to C:\\$WINDOWS.~BT\\NewOS. Error: 0x80070005[gle=0x000000b7]',
    'Error',
  ),
);

describe('a capture alone', () => {
  it('is inconclusive and names process, object, operation, rights and result', () => {
    const { verdict, failures, findings } = capture(denied, { operation: 'CloseFile' });
    assert.equal(verdict, 'inconclusive');
    assert.deepEqual(failures, []);
    assert.equal(findings.length, 1);
    const [finding] = findings;
    assert.equal(finding?.rule, 'env.access-denied');
    assert.equal(finding?.severity, 'warning');
    assert.equal(finding?.line, 1);
    assert.deepEqual(finding?.culprit, { kind: 'path', name: payload });
    assert.equal(
      finding?.message.en,
      `TiWorker.exe was refused access to ${payload} (CreateFile for Write Attributes, Synchronize: ACCESS DENIED)`,
    );
    for (const word of ['TiWorker.exe', 'CreateFile', 'ACCESS DENIED', '被拒绝'])
      assert.ok(finding?.message.zh.includes(word), word);
  });

  it('asks for the log of the process that was refused', () => {
    assert.deepEqual(capture(denied).missingLogs, ['C:\\Windows\\Logs\\CBS\\CBS.log']);
    assert.deepEqual(capture({ ...denied, process: 'DismHost.exe' }).missingLogs, [
      'C:\\Windows\\Logs\\DISM\\dism.log',
    ]);
    assert.deepEqual(capture({ operation: 'CloseFile' }).missingLogs, []);
  });

  it('shows who else touched the object before and afterwards, and nobody twice', () => {
    const { findings } = capture(
      { process: 'guard.exe', access: 'Generic Read' },
      { process: 'guard.exe', operation: 'QueryBasicInformationFile' },
      { process: 'other.exe', path: 'C:\\other.txt' },
      denied,
      { process: 'backup.exe', access: 'Generic Read' },
    );
    const related = findings[0]?.related.map(
      ({ line: at, message }) => `${at} ${message.en.split('\t')[1] ?? ''}`,
    );
    assert.deepEqual(related, ['1 guard.exe:31', '5 backup.exe:31']);
  });

  const silent: readonly (readonly [name: string, entries: readonly Entry[]])[] = [
    ['the same opening works later', [denied, { access: 'Write Attributes, Synchronize' }]],
    ['another opening that wants as much works later', [denied, { access: 'Generic Read/Write' }]],
    ['the process is not servicing', [{ ...denied, process: 'sample.exe' }]],
    [
      'a process that hosts many services was elsewhere',
      [{ ...denied, process: 'svchost.exe', path: 'C:\\Windows\\a.dll' }],
    ],
    ['the path is nothing of Windows', [{ ...denied, path: 'D:\\data\\sample.txt' }]],
    ['a log is in use', [{ result: 'SHARING VIOLATION', path: 'C:\\Windows\\Logs\\CBS\\CBS.log' }]],
    [
      'what waits for its deletion cannot be deleted',
      [{ result: 'CANNOT DELETE', path: 'C:\\Windows\\WinSxS\\Temp\\PendingDeletes\\a' }],
    ],
    [
      'a key of another product may not be read',
      [{ result: 'ACCESS DENIED', operation: 'RegOpenKey', path: 'HKLM\\SYSTEM\\Sample\\Properties' }],
    ],
    ...[
      'NAME NOT FOUND',
      'BUFFER OVERFLOW',
      'NO MORE FILES',
      'END OF FILE',
      'REPARSE',
      'FAST IO DISALLOWED',
    ].map((result): readonly [string, readonly Entry[]] => [
      `the result is ${result}`,
      [{ result, path: store }],
    ]),
  ];
  for (const [name, entries] of silent)
    it(`says nothing where ${name}`, () => assert.deepEqual(capture(...entries).findings, []));

  it('does not take a look at permissions or attributes for a retry', () => {
    for (const access of ['Read Control', 'Read Attributes, Synchronize'])
      assert.equal(capture(denied, { access }).findings.length, 1, access);
  });

  it('does not take the success of another process or another file for a retry', () => {
    assert.equal(capture(denied, { process: 'dism.exe', access: 'Generic Write' }).findings.length, 1);
    assert.equal(capture(denied, { path: store, access: 'Generic Write' }).findings.length, 1);
  });

  const answers: readonly (readonly [rule: string, entry: Entry])[] = [
    ['env.sharing-violation', { result: 'SHARING VIOLATION', path: store }],
    ['env.disk-corrupt', { result: 'FILE CORRUPT', path: 'C:\\Program Files\\Sample' }],
    ['env.disk-corrupt', { operation: 'ReadFile', result: 'CRC ERROR', path: store }],
    ['env.disk-full', { operation: 'WriteFile', result: 'DISK FULL', path: store }],
    [
      'env.registry-corrupt',
      { operation: 'RegQueryValue', result: 'REGISTRY CORRUPT', path: 'HKLM\\COMPONENTS\\a' },
    ],
    [
      'env.access-denied',
      { operation: 'RegSetValue', result: 'ACCESS DENIED', path: 'HKLM\\SOFTWARE\\Sample' },
    ],
    [
      'env.access-denied',
      { ...denied, process: 'dismhost.exe', path: 'E:\\Mount\\Windows\\System32\\a.dll' },
    ],
  ];
  for (const [rule, entry] of answers)
    it(`gives ${entry.result} on ${entry.path} to ${rule}`, () => {
      const { verdict, findings } = capture(entry);
      assert.equal(verdict, 'inconclusive');
      assert.deepEqual(
        findings.map((finding) => finding.rule),
        [rule],
      );
      assert.ok(!/[{}]/.test(findings[0]?.message.en ?? '{') && !/[{}]/.test(findings[0]?.message.zh ?? '{'));
    });

  it('is only worth a note where a file of the running system is in use', () => {
    const severity = (path: string): string | undefined =>
      capture({ result: 'SHARING VIOLATION', path }).findings[0]?.severity;
    assert.equal(severity('C:\\Windows\\System32\\sample.dll'), 'information');
    assert.equal(severity(store), 'warning');
  });

  it('is not proved wrong by a later success where something is damaged', () => {
    assert.equal(capture({ result: 'FILE CORRUPT', path: store }, { path: store }).findings.length, 1);
  });

  it('makes facts of few events, however many there are', () => {
    const noise = Array.from({ length: 20_000 }, (_, k) =>
      line({ path: `${store}.${k % 500}`, access: 'Generic Read' }),
    );
    const touches = Array.from({ length: 5_000 }, () =>
      line({ process: 'guard.exe', access: 'Generic Read' }),
    );
    const analysis = analyzeText([...noise, line(denied), ...touches].join(''));
    assert.equal(analysis.records.count, 25_001);
    assert.ok(analysis.facts.length < 40, String(analysis.facts.length));
  });
});

describe('a capture beside the log of the failed operation', () => {
  const other = payload.replace(component, 'sample-other_31bf3856ad364e35');

  it('is a record of the same cause, which is named once', () => {
    const { verdict, failures, findings } = caseOf({ 'setupact.log': upgrade, 'capture.csv': line(denied) });
    assert.equal(verdict, 'failed');
    assert.deepEqual(
      failures.map((failure) => failure.class),
      ['env.access-denied'],
    );
    assert.deepEqual(findings, []);
    const [failure] = failures;
    assert.ok(failure?.rootCause?.culprit?.name.endsWith('sample.dll'));
    assert.deepEqual(
      failure?.evidence.filter(({ source }) => source === 1).map(({ line: at, role }) => `${at} ${role}`),
      ['1 cause'],
    );
    const details = failure?.details.map(({ label, value }) => `${label.en}: ${value}`) ?? [];
    assert.ok(details.includes('Process: TiWorker.exe'));
    assert.ok(details.includes('Desired access: Write Attributes, Synchronize'));
  });

  it('takes the step of collecting one away', () => {
    const collects = (result: CaseResult): boolean =>
      result.failures[0]?.nextSteps.some((step) =>
        JSON.stringify(step).includes('Collect a Process Monitor'),
      ) ?? false;
    assert.equal(collects(caseOf({ 'setupact.log': upgrade })), true);
    assert.equal(collects(caseOf({ 'setupact.log': upgrade, 'capture.csv': line(denied) })), false);
  });

  it('stays a finding of its own where the file is of another component or has another name', () => {
    for (const path of [other, payload.replace('Sample.dll', 'else.dll')]) {
      const { failures, findings } = caseOf({
        'setupact.log': upgrade,
        'capture.csv': line({ ...denied, path }),
      });
      assert.equal(failures.length, 1);
      assert.equal(
        failures[0]?.evidence.some(({ source }) => source === 1),
        false,
      );
      assert.equal(findings.length, 1, path);
    }
  });

  it('does not change the verdict of a log without failure', () => {
    const sound = log(setup('Setup is starting.'));
    const without = caseOf({ 'setupact.log': sound }).verdict;
    assert.equal(caseOf({ 'setupact.log': sound, 'capture.csv': line(denied) }).verdict, without);
  });
});
