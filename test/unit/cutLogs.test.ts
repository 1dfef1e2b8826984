// Tests that where a log was cut changes nothing of what it says: a sound one stays sound, cut at any character; a failed
// one keeps its failure as long as the records that tell it are there.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';
import { record } from '../support/logs';
import { failingLog } from '../support/sampleLogs';

const probe = '[HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]';
const soundLog = [
  record('Info', 'CBS', 'Session: 31000001_1000001 initialized by client WindowsUpdateAgent.'),
  record(
    'Info',
    'CBS',
    `InternalOpenPackage failed for Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2 ${probe}`,
  ),
  record('Info', 'CBS', `Failed to internally open package. ${probe}`),
  record('Info', 'CBS', `Failed to create open package. ${probe}`),
  record('Info', 'CBS', 'Failed to OpenPackage using worker session [HRESULT = 0x800f0805]'),
  ...[2, 3, 4, 5, 6, 7, 8].map((n) =>
    record('Info', 'CBS', `Session: 31000001_100000${n} initialized by client WindowsUpdateAgent.`),
  ),
].join('\r\n');

describe('a log that was cut', () => {
  it('stays sound wherever its head was cut off', () => {
    const untilSessions = soundLog.indexOf('Session: 31000001_1000002');
    for (let at = 0; at < untilSessions; at += 5)
      assert.deepEqual(summarize(soundLog.slice(at)).failures, [], `cut at ${at}`);
  });

  it('stays sound wherever its end was cut off', () => {
    for (let at = 0; at < soundLog.length; at += 7)
      assert.deepEqual(summarize(soundLog.slice(0, at)).failures, [], `cut at ${at}`);
  });

  it('does not explain its first session with a record of another time', () => {
    const damaged = (day: string) =>
      `${day}, Error                 CSI    0000002f (F) STATUS_REGISTRY_CORRUPT #12# from Windows::Rtl::SystemImplementation::DirectRegistryProvider::SysOpenKey(flg = 0, oa = @0x1f->OBJECT_ATTRIBUTES {s:48; rd:NULL; on:[40]'\\REGISTRY\\MACHINE\\COMPONENTS\\DerivedData'; a:(OBJ_CASE_INSENSITIVE)})[gle=0xd000014c]`;
    const ended = [
      'Exec: Processing complete.  Session: 31000004_1000004, Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~19041.1.1.2',
      'Failed to perform operation. ',
      'Session: 31000004_1000004 finalized. Reboot required: no',
    ].map(
      (words) =>
        `2024-05-06 10:00:04, Info                  CBS    ${words} [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]`,
    );
    const failuresWith = (day: string) => summarize([damaged(day), ...ended].join('\r\n')).failures;
    const [near, ...others] = failuresWith('2024-05-03 17:59:02');
    assert.deepEqual([near?.class, near?.hresult, others], ['env.registry-corrupt', '0x800f0922', []]);
    const untimed = summarize([damaged('').slice(1).trimStart(), ...ended].join('\r\n')).failures;
    assert.deepEqual([untimed[0]?.class, untimed.length], ['env.registry-corrupt', 1]);
    const far = failuresWith('2019-03-04 09:15:02');
    assert.deepEqual(
      far.map((failure) => [failure.class, failure.hresult, failure.confidence]),
      [
        ['env.registry-corrupt', '0x800703f1', 'high'],
        ['txn.rollback.advanced-installer', '0x800f0922', 'low'],
      ],
    );
    assert.doesNotMatch(far[1]?.title.en ?? 'DerivedData', /DerivedData/);
  });

  it('still names a cause that stands in the rest of its first record', () => {
    const item = "Failed to resolve package 'Package_2_for_KB5000002~31bf3856ad364e35~amd64~~10.0.1.3'";
    const cut = `${item} [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]\r\n${soundLog}`;
    assert.equal(summarize(cut).failures[0]?.class, 'cbs.store.corruption-flag');
  });

  it('keeps its failure without what stands before and behind the failed work', () => {
    const whole = summarize(failingLog).failures[0];
    const cause = failingLog.indexOf('Manifest hash for component');
    const head = failingLog.slice(failingLog.lastIndexOf('\r\n', cause) + 2);
    for (const text of [`${soundLog}\r\n${failingLog}`, `${failingLog}${soundLog}\r\n`, head])
      assert.equal(summarize(text).failures[0]?.class, whole?.class);
    assert.ok(whole);
  });
});

describe('a log that has lost its times', () => {
  const attempt = (source: string): readonly string[] => [
    record('Info', 'DISM', 'DISM.EXE: <----- Starting Dism.exe session ----->'),
    record(
      'Info',
      'DISM',
      `DISM.EXE: Executing command line: dism /online /enable-feature /featurename:NetFx3 /limitaccess /source:${source}`,
    ),
    ...Array.from({ length: 80 }, (_, n) =>
      record(
        'Info',
        'DISM',
        `DISM Provider Store: PID=${7000 + n} TID=${9000 + n} Getting Provider Sample${n}`,
      ),
    ),
    record(
      'Error',
      'DISM',
      'DISM Package Manager: PID=7012 TID=7016 Failed while processing command enable-feature. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f081f)',
    ),
    record('Info', 'DISM', 'DISM.EXE: <----- Ending Dism.exe session ----->'),
  ];
  const timed = [...attempt('E:\\sources\\sxs'), ...attempt('F:\\sources\\sxs')].join('\r\n');

  it('keeps tries with two sources apart', () => {
    const { failures } = summarize(timed.replace(/^[^,\n]+, /gm, ''));
    assert.deepEqual(
      failures.map((failure) => [failure.class, (failure.rootCause?.line ?? 0) > 84]),
      [
        ['cbs.source.missing', true],
        ['cbs.source.missing', false],
      ],
    );
  });
});
