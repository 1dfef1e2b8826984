// Tests what genuine sound logs were once blamed for: answers that mean that nothing was to be done, steps that setup did
// without, look-ups of what need not be there; and that what looks like them and failed is still told.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';
import { servicing, updating } from '../support/excerpts/excerpt';
import { record } from '../support/logs';

const raw = String.raw;

function classes(text: string, fileName: string): string[] {
  return summarize(text, fileName).failures.map((failure) => failure.class);
}

const section = (title: string, result: string): string =>
  [
    `>>>  [${title}]`,
    '>>>  Section start 2024/02/03 02:06:00.600',
    '     sto: {Setup Import Driver Package: C:\\drivers\\known.inf} 02:06:00.605',
    `     sto: {Setup Import Driver Package - exit (${result})} 02:06:00.705`,
    '<<<  Section end 2024/02/03 02:06:00.801',
    `<<<  [Exit status: FAILURE(${result})]`,
    '',
  ].join('\r\n');

describe('a driver package', () => {
  const title = 'Setup Import Driver Package - C:\\drivers\\known.inf';
  it('that the store already holds was not refused', () => {
    assert.deepEqual(classes(section(title, '0x000000b7'), 'setupapi.dev.log'), []);
  });
  it('that was refused is', () => {
    assert.equal(classes(section(title, '0x00000002'), 'setupapi.dev.log').length, 1);
    const device = 'Device Install (DiInstallDevice) - ROOT\\SAMPLE\\0000';
    assert.equal(classes(section(device, '0x000000b7'), 'setupapi.dev.log').length, 1);
  });
});

const upgrade = (end: string): string =>
  servicing(
    '2023-10-02',
    raw`
08:00:01 I MOUPG SetupHost Logging Begin
08:03:00 I SP Executing operation: Suspend disk encryption
08:03:05 E SP Operation failed: Suspend disk encryption. Error: 0x80310000[gle=0x00000002]
08:06:05 I MOUPG Setup phase change: [SetupPhaseInstall] -> [SetupPhaseFinalize]
08:40:05 I SP ExecuteOperations: Successfully processed execution phase Safe OS
${end}`,
  );

describe('a step of an upgrade that failed', () => {
  it('is no failure of an upgrade that came to its end', () => {
    assert.deepEqual(
      classes(
        upgrade('09:20:01 I MOUPG SetupHost: Reporting post reboot event -> [0x0, 0x0]'),
        'setupact.log',
      ),
      [],
    );
  });
  it('is one where the end is not told, and where it is a failure', () => {
    assert.equal(classes(upgrade(''), 'setupact.log').length, 1);
    const failed = upgrade('09:20:01 E MOUPG SetupHost: Reporting error event -> [0x80310000, 0x2000C]');
    assert.equal(classes(failed, 'setupact.log').length, 1);
  });
});

const around = Array.from({ length: 12 }, (_, n) =>
  record('Info', 'CBS', `Session: 30210001_1000000${n} initialized by client WindowsUpdateAgent.`),
);
const lookup = record(
  'Error',
  'CSI',
  '00000002 (F) STATUS_OBJECT_NAME_NOT_FOUND #11# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile(flags = (AllowSharingViolation), da = (SYNCHRONIZE|FILE_READ_ATTRIBUTES))[gle=0xd0000034]',
);

describe('a look-up of a file that is not there', () => {
  it('is no failure among records of work that goes on', () => {
    assert.deepEqual(classes([...around, lookup, ...around, ''].join('\r\n'), 'CBS.log'), []);
  });
  it('is one where servicing answers with it, and where nothing else was cut out', () => {
    const answer = record(
      'Info',
      'CBS',
      'Failed to stage package. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]',
    );
    assert.equal(classes([...around, lookup, answer, ...around, ''].join('\r\n'), 'CBS.log').length, 1);
    assert.equal(classes(`${lookup}\r\n`, 'CBS.log').length, 1);
  });
});

describe('lines of a log of setup that hold a code', () => {
  it('about what is looked for and need not be there', () => {
    const lines = [
      '2024-02-03 04:03:50, Warning                      [setup.exe] WofEnumWimEntries failed: 0x80070001.',
      '2024-02-03 04:03:52, Info                  CBS    Failed reading PoqexecCmdline registry key [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]',
      raw`2024-02-03 04:03:52, Info                  CBS    Failed to get poqexec cmdline from Components\Configuration. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]`,
    ];
    assert.deepEqual(classes(lines.join('\r\n'), 'setupact.log'), []);
  });
});

describe('a task sequence', () => {
  const line = (message: string, type: number, second: number): string =>
    `<![LOG[${message}]LOG]!><time="09:11:0${second}.100-060" date="05-14-2023" component="TSManager" context="" type="${type}" thread="1200" file="x.cpp:1">`;
  it('that tidies up what is gone did not fail', () => {
    const text = [
      line('Failed to find valid user-specific _SMSTSLogPath 0x80070002', 2, 1),
      line('Process completed with exit code 3010', 1, 2),
      line('Failed to delete registry value HKLM\\Software\\Sample. Error code 0x80070002', 3, 3),
      line('Task sequence completed 0x00000000', 1, 4),
      '',
    ].join('\r\n');
    assert.deepEqual(classes(text, 'smsts.log'), []);
  });
  it('whose installation of updates found no file did', () => {
    const text = [
      line('Failed to find valid user-specific _SMSTSLogPath 0x80070002', 2, 1),
      line(
        'Failed to run the action: Install Software Updates. The system cannot find the file specified. (Error: 80070002; Source: Windows)',
        3,
        2,
      ),
      '',
    ].join('\r\n');
    assert.equal(classes(text, 'smsts.log').length, 1);
  });
});

const repair = (n: number, hour: string, flag: string, code: string): string => raw`
${hour}:00:00 I CBS Session: 3200000${n}_1 initialized by client DISM Package Manager Provider
${hour}:00:01 I CBS Exec: Session processing started.  Client: DISM Package Manager Provider, Session(DISM Package Manager Provider Store Corruption Detect/Repair): 3200000${n}_1
${hour}:01:00 I CSI 00000022 Starting corruption detection (InnerFlags=5)
${hour}:03:00 I CBS (p)	CSI Payload Corrupt	${flag}	amd64_sample-a_31bf3856ad364e35_10.0.19041.2300_none_1122334455667788\sample.dll
${hour}:03:00 I CBS Operation: Detect and Repair
${hour}:03:00 I CBS Operation result: ${code.slice(0, 10)}
${hour}:03:00 I CBS Total Detected Corruption:	1
${hour}:03:00 I CBS Total Repaired Corruption:	${code.startsWith('0x0') ? 1 : 0}
${hour}:03:01 I CBS Exec: Processing complete, session(Corruption Repairing): 3200000${n}_1 [HRESULT = ${code}]
${hour}:03:02 I CBS Session: 3200000${n}_1 finalized. Reboot required: no [HRESULT = ${code}]`;
const lacking = repair(1, '01', '(n)	', '0x800f081f - CBS_E_SOURCE_MISSING');
const repaired = repair(2, '02', '(w)	(Fixed)', '0x00000000 - S_OK');

describe('a repair of the store that found no source', () => {
  it('is history where a later one repaired everything', () => {
    assert.deepEqual(classes(servicing('2023-05-10', lacking + repaired), 'CBS.log'), []);
  });
  it('is told where it came last, and where none followed', () => {
    for (const text of [lacking, repaired + lacking])
      assert.equal(classes(servicing('2023-05-10', text), 'CBS.log').length, 1);
  });
});

describe('upkeep of the store', () => {
  const upkeep = (client: string, code: string): string =>
    servicing(
      '2023-05-10',
      raw`
03:00:00 I CBS Session: 31000009_1 initialized by client ${client}
03:05:01 I CBS Failed to scavenge the store. [HRESULT = ${code}]
03:05:02 I CBS Maint: processing complete.  Session: 31000009_1 [HRESULT = ${code}]
03:05:03 I CBS Session: 31000009_1 finalized. Reboot required: no [HRESULT = ${code}]
`,
    );
  it('that stopped because somebody came back did not fail', () => {
    assert.deepEqual(classes(upkeep('Idle', '0x80004004 - E_ABORT'), 'CBS.log'), []);
  });
  it('that was denied did', () => {
    assert.equal(classes(upkeep('Idle', '0x80070005 - E_ACCESSDENIED'), 'CBS.log').length, 1);
  });
});

describe('a command of DISM that failed', () => {
  const command = (hour: string, line: string, code?: string): string => raw`
${hour}:00:00 I DISM DISM.EXE: <----- Starting Dism.exe session ----->
${hour}:00:01 I DISM DISM.EXE: Executing command line: ${line}
${
  code === undefined
    ? ''
    : `${hour}:05:02 E DISM DISM Package Manager: PID=4100 TID=4104 Failed while processing command enable-feature. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:${code})`
}
${hour}:10:02 I DISM DISM.EXE: Image session has been closed. Reboot required=no.
${hour}:10:02 I DISM DISM.EXE: <----- Ending Dism.exe session ----->`;
  const failed = command('01', 'dism /online /enable-feature /featurename:NetFx3', '0x800f0906');
  const text = (line: string): string =>
    servicing('2024-02-01', `${failed}${command('02', line)}`.replace(/\n\n/g, '\n'));
  it('is history where the same was done another way', () => {
    const line = String.raw`"C:\Windows\system32\Dism.exe" /Online /Enable-Feature /FeatureName:NetFx3 /All /Source:D:\sources\sxs /LimitAccess`;
    assert.deepEqual(classes(text(line), 'dism.log'), []);
  });
  it('is told where something else was done later', () => {
    assert.equal(
      classes(text('dism /online /enable-feature /featurename:TelnetClient'), 'dism.log').length,
      1,
    );
    assert.equal(classes(text('dism /online /disable-feature /featurename:NetFx3'), 'dism.log').length, 1);
  });
});

describe('an installation that the update client retried', () => {
  const update = '11111111-2222-3333-4444-555555555501';
  const attempt = (later: string): string =>
    updating(
      '2024/05/14',
      raw`
05:01:00 Handler Method failed for update ${update}, hrDeploy = 0x800f0823
05:01:01 Agent WU client calls back to install call {11111111-2222-3333-4444-555555555591} with code Call complete and error 0x80242017
05:01:02 ComApi Install call complete (succeeded = 0, succeeded with errors = 0, failed = 1, cancelled = 0, unaccounted = 0)
${later}`,
    );
  it('is history with the answer to its caller', () => {
    const later = `06:01:00 Agent LogHistory called. idUpdate={${update}}.1, resultMapped=80242014, resultUnMapped=0`;
    assert.deepEqual(classes(attempt(later), 'WindowsUpdate.log'), []);
  });
  it('is one failure where it was not', () => {
    assert.deepEqual(classes(attempt(''), 'WindowsUpdate.log'), ['cbs.ssu.required']);
  });
});

describe('definitions that a report says failed', () => {
  const report = (n: number, kb: string, failed: boolean): string =>
    [
      `{5F1C9BC8-0000-0000-0000-00000000000${n}}`,
      `2024-03-12 0${n}:00:22:500-0500`,
      '1',
      failed ? '182 [AGENT_INSTALLING_FAILED]' : '183 [AGENT_INSTALLING_SUCCEEDED]',
      '101',
      `{AAAA1111-0000-0000-0000-00000000000${n}}`,
      '200',
      failed ? '80070643' : '0',
      'MoUpdateOrchestrator',
      failed ? 'Failure' : 'Success',
      'Content Install',
      failed
        ? `Installation Failure: Windows failed to install the following update with error 0x80070643: Sample Definitions - ${kb} (Version 1.${n}).`
        : `Installation Successful: Windows successfully installed the following update: Sample Definitions - ${kb} (Version 1.${n})`,
    ].join('\t');
  it('are history where newer ones of the same number went in', () => {
    const text = `${report(1, 'KB2267602', true)}\r\n${report(2, 'KB2267602', false)}\r\n`;
    assert.deepEqual(classes(text, 'ReportingEvents.log'), []);
  });
  it('are told where only something else did', () => {
    const text = `${report(1, 'KB2267602', true)}\r\n${report(2, 'KB5000001', false)}\r\n`;
    assert.equal(classes(text, 'ReportingEvents.log').length, 1);
  });
});

describe('a setup that stops behind a phase it completed', () => {
  it('is not told with the result of that phase', () => {
    const text = servicing(
      '2021-03-02',
      raw`
14:00:01 I IBS InstallWindows:Starting a new install from WinPE
14:09:01 I IBS Setup has completed phase 1 at 2021-03-02 14:09:01
14:10:01 E IBSLIB Failed to create a new system store. Status = [c0000001]
14:10:02 I IBSLIB PublishMessage: Publishing message [Windows could not update the computer's boot configuration. Installation cannot proceed.]
`,
    );
    const { failures } = summarize(text, 'setupact.log');
    assert.equal(failures.length, 1);
    assert.notEqual(failures[0]?.hresult, '0x00000000');
  });
});

const plain = (count: number): string[] =>
  Array.from({ length: count }, (_, k) =>
    record('Info', 'CBS', `Read out cached applicability for package ${k}`),
  );

describe('questions of a component store log', () => {
  const asked = record(
    'Info',
    'CBS',
    'Failed to find sample sequence. [HRESULT = 0x80070490 - ERROR_NOT_FOUND]',
  );
  const text = (count: number, ...lines: string[]): string =>
    [...plain(count), ...lines, ...plain(count), ...lines].join('\r\n');

  it('that two records of a long log answer alike are no failure', () => {
    assert.deepEqual(classes(text(60, asked), 'CBS.log'), []);
  });
  it('are what a short text was cut out for, and a ladder is one in a long text', () => {
    assert.equal(classes(text(4, asked), 'CBS.log').length, 1);
    assert.equal(classes(text(60, asked, asked), 'CBS.log').length, 1);
  });
});

describe('an image that DISM asks about in passing', () => {
  const command = (level: string): string =>
    [
      record('Info', 'DISM', 'DISM.EXE: <----- Starting Dism.exe session ----->'),
      record(
        'Info',
        'DISM',
        'DISM.EXE: Executing command line: dism  /Mount-Image /ImageFile:D:\\a.wim /Index:1 /MountDir:D:\\m',
      ),
      record(
        level,
        'DISM',
        'DISM WIM Provider: PID=100 TID=104 Failed to query a mounted image. - CWimManager::GetMounted(hr:0xc1420116)',
      ),
      record('Info', 'DISM', 'DISM.EXE: Image session has been closed. Reboot required=no.'),
      record('Info', 'DISM', 'DISM.EXE: <----- Ending Dism.exe session ----->'),
    ].join('\r\n');

  it('is no failure of the command where the answer is a warning', () => {
    assert.deepEqual(classes(command('Warning'), 'dism.log'), []);
  });
  it('is one where it is an error', () => {
    assert.equal(classes(command('Error'), 'dism.log').length, 1);
  });
});
