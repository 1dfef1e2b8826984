// Tests damage of the component store as people send it: what an engineer would name of a few records, and what is one story.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answers } from '../support/asked';
import { caseOf, summarize } from '../support/checkRule';

const folder = 'x86_sample-keyboard_31bf3856ad364e35_6.0.6000.16386_none_e499ad916795d771';

const report = [
  'Checking System Update Readiness.',
  'Binary Version 6.1.7601.22471',
  'Package Version 26.0',
  '2014-09-12 09:20',
  '',
  'Checking Component Store',
  '(f)\tCSI Payload File Missing\t0x00000000\tsample.dll\tamd64_sample-core_31bf3856ad364e35_6.1.7601.18512_none_1b7c0b5a6b0a0c6a\t',
  '',
  'Summary:',
  'Seconds executed: 614',
  ' Found 1 errors',
  '  CSI Payload File Missing Total count: 1',
];
const refused = (code: string): string =>
  `Installation Failure: Windows failed to install the following update with error ${code}: Security Update for Windows 7 for x64-based Systems (KB5000001).`;

describe('damage of the component store', () => {
  answers([
    {
      name: 'the folder of a component that is not there',
      log: `2008-05-01 11:30:23, Error                 CSI    0000009b (F) STATUS_OBJECT_NAME_NOT_FOUND #1442392# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile(flags = (AllowSharingViolation), handle = {provider=NULL, handle=0}, da = (STANDARD_RIGHTS_READ|FILE_READ_ATTRIBUTES), oa = @0x6be774->OBJECT_ATTRIBUTES {s:24; rd:NULL; on:[120]"\\??\\C:\\Windows\\WinSxS\\${folder}"; a:(OBJ_CASE_INSENSITIVE)}, iosb = @0x6be794, as = (null), fa = 0, sa = (FILE_SHARE_READ|FILE_SHARE_WRITE|FILE_SHARE_DELETE), cd = FILE_OPEN, co = 0x00004000, eab = NULL, eal = 0, disp = Invalid)`,
      class: 'csi.payload.missing',
      culpritIs: folder,
    },
    {
      name: 'a manifest that is no XML, told by the code alone',
      log: [
        '2013-05-06 07:08:09, Error                 CBS    Failed to process single phase execution. [HRESULT = 0x800705b9 - ERROR_XML_PARSE_ERROR]',
        '2013-05-06 07:08:09, Error                 CBS    Failed to perform operation.  [HRESULT = 0x800705b9 - ERROR_XML_PARSE_ERROR]',
      ].join('\n'),
      class: 'cbs.mum.corrupt',
      hresult: '0x800705b9',
    },
    {
      name: 'an update that failed for the damage that the report below it lists',
      log: [refused('0x80073712'), '', ...report].join('\n'),
      class: 'csi.payload.missing',
      culprit: 'sample.dll',
      hresult: '0x80073712',
      proof: 'failed to install',
      count: 1,
    },
    {
      name: 'an update that failed for something else than the damage that the report below it lists',
      log: [refused('0x80070005'), '', ...report].join('\n'),
      class: 'csi.payload.missing',
      count: 2,
    },
  ]);

  it('an event and the report of the readiness tool in two files are one failure', () => {
    for (const code of ['0x80073712', '0x800f0831']) {
      const { failures } = caseOf({ 'events.txt': refused(code), 'CheckSUR.log': report.join('\n') });
      assert.deepEqual(
        failures.map((failure) => [failure.class, failure.hresult, failure.kbs.join()]),
        [['csi.payload.missing', code, 'KB5000001']],
      );
    }
  });
});

describe('a log that ends in the middle of a session', () => {
  const stamp = (second: number): string => `2024-03-12 09:11:${String(second).padStart(2, '0')}`;
  const asked = (from: number, count: number): readonly string[] =>
    Array.from(
      { length: count },
      (_, k) =>
        `${stamp(from + k)}, Info                  CBS    Appl: Evaluating package applicability for package Package_${k}_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.9, applicable state: Installed`,
    );
  const begun = [
    `${stamp(0)}, Info                  CBS    Session: 31093752_1 initialized by client UpdateAgentLCU, external staging directory: (null), external registry directory: (null)`,
    `${stamp(1)}, Info                  CBS    Exec: Processing started.  Client: UpdateAgentLCU, Session: 31093752_1, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4170.1.9`,
    ...asked(2, 20),
  ];
  const inUse = `${stamp(30)}, Error                 CSI    00000022 (F) STATUS_SHARING_VIOLATION #5122387# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile(flags = 0, handle = {provider=NULL, handle=0, name= ("null")}, da = (FILE_GENERIC_READ|FILE_GENERIC_WRITE|DELETE), oa = @0x6be774->OBJECT_ATTRIBUTES {s:48; rd:NULL; on:'\\SystemRoot\\WinSxS\\Temp\\PendingDeletes\\sample.dll'; a:(OBJ_CASE_INSENSITIVE)}, disp = Invalid)[gle=0xd0000043]`;
  const ignored = `${stamp(30)}, Error      [0x018009] CSI    00000052 (F) Failed execution of queue item Installer: Generic Command ({81a34a10-4256-436a-89d6-794b97ca407c}) with HRESULT HRESULT_FROM_WIN32(14109).  Failure will be ignored: The failure was encountered during rollback; installer is reliable[gle=0x80004005]`;

  it('has failed where it ends with the refused call', () => {
    const { verdict, failures } = caseOf({ 'CBS.log': [...begun, inUse].join('\n') });
    assert.deepEqual([verdict, failures[0]?.class], ['failed', 'env.sharing-violation']);
  });

  it('has not where the session went on behind it, and says that its end is missing', () => {
    const result = caseOf({ 'CBS.log': [...begun, inUse, ...asked(31, 10)].join('\n') });
    assert.deepEqual([result.verdict, result.failures], ['no-failure', []]);
    assert.ok(result.sources[0]?.problems.some(({ en }) => en.includes('31093752_1')));
  });

  it('has not in a log from the middle of a session, which no record there names', () => {
    const middle = [...asked(0, 25), inUse, ...asked(31, 25)].join('\n');
    assert.equal(caseOf({ 'CbsPersist.log': middle }).verdict, 'no-failure');
    const cutOut = [...asked(0, 3), inUse, ...asked(31, 3)].join('\n');
    assert.equal(caseOf({ 'CBS.log': cutOut }).verdict, 'failed');
  });

  const adapter = (text: string): string =>
    `${stamp(29)}, Error                 CSI    0000004f@2024/3/12:08:11:29.050 (F) CMIADAPTER: ${text}`;

  it('has not for an installer whose failure is ignored, with what its adapter says of it', () => {
    const inner = adapter('Inner Error Message from AI HRESULT = HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND)');
    const handed = adapter('Exiting with HRESULT code = HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND).');
    assert.equal(caseOf({ 'CBS.log': [...begun, ignored].join('\n') }).verdict, 'no-failure');
    assert.equal(caseOf({ 'CBS.log': [inner, handed, ignored].join('\n') }).verdict, 'inconclusive');
    assert.equal(caseOf({ 'CBS.log': [inner, handed].join('\n') }).verdict, 'failed');
  });
});

describe('a system file that sfc put back, its path in parts with their lengths', () => {
  const run = (repair: string): string =>
    [
      '2012-10-27 02:16:24, Info                  CSI    000002cb Hashes for file member \\??\\C:\\Windows\\System32\\sample.dll do not match actual file [l:20{10}]"sample.dll" :',
      '  Found: {l:32 b:1Ht0w5EBU4hG1oNsuQDn4l0+nNIYC4ECHMS6M8Tt2QA=} Expected: {l:32 b:HjQyfM2Y5W5TJt5L3+Tt+7Kf0/6DWnp0QmtkQdLDqsA=}',
      repair,
      '2012-10-27 02:16:26, Info                  CSI    000002d2 [SR] Repair complete',
      '2012-10-27 02:16:26, Info                  CSI    000002d7 [SR] Verify and Repair Transaction completed. All files and registry keys listed in this transaction  have been successfully repaired',
    ].join('\n');
  const store =
    '2012-10-27 02:16:24, Info                  CSI    000002cc [SR] Repairing corrupted file [ml:520{260},l:46{23}]"\\??\\C:\\Windows\\System32"\\[l:20{10}]"sample.dll" from store';

  it('is told as restored and not as damaged', () => {
    const { verdict, findings } = caseOf({ 'CBS.log': run(store) });
    assert.equal(verdict, 'succeeded');
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['csi.live-file.replaced'],
    );
  });

  it('stays damaged where another file was put back', () => {
    const { findings } = caseOf({ 'CBS.log': run(store.replace('"sample.dll"', '"other1.dll"')) });
    assert.ok(findings.some(({ rule }) => rule === 'csi.payload.hash-mismatch'));
  });
});

const hive = (...lines: readonly string[]): string =>
  ['Starting corruption scan', 'Performing regedit load test', ...lines, 'Analysing coruptions'].join('\n');
const key = 'DerivedData\\Components\\amd64_sample-core_31bf3856ad364e35_10.0.14393.0_none_763a99f4d581495c';

describe('what other tools found damaged', () => {
  answers([
    {
      name: 'a branch of the hive that ComponentsScanner counts corruptions in',
      log: hive(
        'Scanning DerivedData\\Components for corruptions',
        '2303 corruptions found in DerivedData\\Components',
      ),
      class: 'csi.component-value.corrupt',
      culprit: 'DerivedData\\Components',
    },
    {
      name: 'a key of the hive that ComponentsScanner lists',
      log: [
        '== Corrupt Value Data ==',
        `Key:        ROOT\\${key}`,
        'Value:        identity',
        'Type:        RegBinary',
      ].join('\n'),
      class: 'csi.component-value.corrupt',
      culprit: 'amd64_sample-core_31bf3856ad364e35_10.0.14393.0_none_763a99f4d581495c',
    },
    {
      name: 'nothing, where ComponentsScanner found nothing',
      log: hive('Scanning DerivedData\\Components for corruptions', '== Corrupt Value Data ==', 'None'),
    },
    {
      name: 'a file that SFCFix names by its path alone',
      log: [
        'AutoAnalysis::',
        'CORRUPT: C:\\WINDOWS\\winsxs\\amd64_sample-core_31bf3856ad364e35_10.0.19041.1052_none_763a99f4d581495c\\sample.json',
        'SUMMARY: Some corruptions could not be fixed automatically. Seek advice from helper or sysnative.com.',
      ].join('\n'),
      class: 'csi.payload.hash-mismatch',
      culprit: 'sample.json',
    },
  ]);
});

const differs = (path: string, hash = 'A'): string =>
  `2024-05-06 12:00:01, Info                  CSI    00000012 Hashes for file member ${path} do not match actual file [l:20{10}]"sample.dll" :\n  Found: {l:32 b:${hash.repeat(43)}=} Expected: {l:32 b:${'B'.repeat(43)}=}`;
const live = '\\??\\C:\\Windows\\System32\\sample.dll';
const stored =
  '\\SystemRoot\\WinSxS\\amd64_sample-component_31bf3856ad364e35_10.0.19041.1_none_0123456789abcdef\\sample.dll';
const sfc = (text: string): string =>
  `2024-05-06 12:00:02, Info                  CSI    00000013 [SR] ${text}`;

describe('records that a file differs, cut out alone', () => {
  answers([
    {
      name: 'the stored file is damaged',
      log: differs(stored),
      class: 'csi.payload.hash-mismatch',
      culprit: 'sample.dll',
      count: 1,
    },
    {
      name: 'its installed copy is no second damage',
      log: [differs(live), differs(stored)].join('\n'),
      class: 'csi.payload.hash-mismatch',
      culprit: 'WinSxS',
      count: 1,
    },
    {
      name: 'a run of sfc that complained of nothing is none',
      log: [
        sfc('Beginning Verify and Repair transaction'),
        differs(live),
        sfc('Repairing corrupted file \\??\\C:\\Windows\\System32\\[l:10]"sample.dll" from store'),
        sfc('Repair complete'),
      ].join('\n'),
    },
  ]);

  it('are two where the installed file holds something else than the damaged one of the store', () => {
    const { failures } = summarize([differs(live, 'C'), differs(stored)].join('\n'));
    assert.deepEqual(
      failures.map(({ rootCause }) => rootCause?.culprit?.name),
      [stored, 'C:\\Windows\\System32\\sample.dll'],
    );
  });

  it('do not speak of the store where the installed copy differs', () => {
    const [failure] = summarize(differs(live)).failures;
    assert.equal(failure?.rootCause?.culprit?.name, 'C:\\Windows\\System32\\sample.dll');
    assert.match(failure?.title.en ?? '', /installed file/);
    assert.match(failure?.title.zh ?? '', /已安装的文件/);
  });
});
