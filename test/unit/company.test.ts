// Tests that an answer does not depend on the company that the records of a failure keep: sound sessions before and
// behind them, a second copy, other logs of the case in another order.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answers } from '../support/asked';
import { caseOf, summarize } from '../support/checkRule';
import { servicing } from '../support/excerpts/excerpt';
import { excerpts } from '../support/excerpts/index';

/** Sound work of a day of its own: a start of the service, an update that goes in, questions, the end. */
const sound = (day: string, kb: string, session: string): string =>
  servicing(
    day,
    `
01:00:00 I CBS TI: --- Initializing Trusted Installer ---
01:00:01 I CBS Starting the TrustedInstaller main loop.
01:00:02 I CBS Session: ${session}_1 initialized by client WindowsUpdateAgent, external staging directory: (null), external registry directory: (null)
01:00:03 I CBS Failed to internally open package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]
01:00:04 I CBS Exec: Processing started.  Client: WindowsUpdateAgent, Session: ${session}_1, Package: Package_for_${kb}~31bf3856ad364e35~amd64~~19041.4500.1.2, Identifier: ${kb}
01:00:05 I CBS Appl: detectParent: no parent found, go absent
01:00:25 I CBS Exec: Processing complete.  Session: ${session}_1, Package: Package_for_${kb}~31bf3856ad364e35~amd64~~19041.4500.1.2, Identifier: ${kb} [HRESULT = 0x00000000 - S_OK]
01:00:25 I CBS Session: ${session}_1 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]
01:00:26 I CBS Session: ${session}_2 initialized by client WinMgmt, external staging directory: (null), external registry directory: (null)
01:00:27 I CSI 00000010 [SR] Verifying 100 components
01:00:28 I CSI 00000012 [SR] Verify complete
01:07:00 I CBS Trusted Installer is shutting down because: SHUTDOWN_REASON_AUTOSTOP
`,
  );
const before = sound('2001-02-03', 'KB5099021', '31113712');
const after = sound('2031-02-03', 'KB5099077', '31995712');

const told = (text: string): readonly unknown[] =>
  summarize(text).failures.map((failure) => [
    failure.class,
    failure.hresult,
    failure.rootCause?.code,
    failure.rootCause?.culprit?.name,
  ]);

const dated = excerpts.filter(({ text }) => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, \w+ +(?:CBS|CSI) /.test(text));
/** A few lines without the end of their work are judged by themselves only where nothing else stands beside them. */
const whole = dated.filter(
  ({ text, says }) => says !== undefined && /(?:Processing complete|finalized)[^\n]*HRESULT = 0x8/.test(text),
);
const silent = dated.filter(({ says }) => says === undefined);

describe('a failure in a log with other sessions', () => {
  it('is there to be tested', () => {
    assert.ok(whole.length > 5, String(whole.length));
    assert.ok(silent.length > 5, String(silent.length));
  });
  for (const [place, around] of Object.entries({
    'behind sound work': (text: string) => before + text,
    'before sound work': (text: string) => text + after,
    'between sound work': (text: string) => before + text + after,
    'pasted twice': (text: string) => text + text,
  }))
    it(`is the same ${place}`, () => {
      for (const { name, text } of whole) assert.deepEqual(told(around(text)), told(text), name);
    });
  it('is none where there was none', () => {
    for (const { name, text } of silent) {
      assert.deepEqual(told(before + text + after), [], name);
      assert.deepEqual(told(text + text), [], name);
    }
    silent.forEach(({ name, text }, k) => {
      assert.deepEqual(told(text + (silent[(k * 7 + 3) % silent.length]?.text ?? '')), [], name);
    });
  });
});

describe('the logs of a case', () => {
  const cut = `2021-10-26 15:31:40, Info CSI 0000139b Manifest hash for component
Expected:{l:32 b:72731cc3a869e9b445f466479fdcf44cf694e717e807e3277c229cb960316102}
Found:{l:32 b:1aaa57c006a57122483d08d37341e401fca266c6a93468ae49dde6f3281db5a0}.
2021-10-26 15:31:40, Error CSI 0000139f@2021/10/26:07:31:40.657 (F)
FileHashMismatch on resource '\\winsxs\\manifests\\amd64_sample-id-connected_31bf38`;
  const full = servicing(
    '2021-10-26',
    `
15:31:40 I CSI 0000139b Manifest hash for component [l:71 ml:140]'amd64_sample-id-connected_31bf3856ad364e35_10.0.17763.1_none_0a1b2c3d4e5f6071' does not match expected value.
 Expected:{l:32 b:72731cc3a869e9b445f466479fdcf44cf694e717e807e3277c229cb960316102}
 Found:{l:32 b:1aaa57c006a57122483d08d37341e401fca266c6a93468ae49dde6f3281db5a0}.
15:31:40 E CSI 0000139f@2021/10/26:07:31:40.657 (F) FileHashMismatch on resource '\\winsxs\\manifests\\amd64_sample-id-connected_31bf3856ad364e35_10.0.17763.1_none_0a1b2c3d4e5f6071.manifest'
15:31:41 I CBS Failed to resolve execution package. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
`,
  );
  it('say the same in any order', () => {
    const one = caseOf({ 'CBS.log': full, 'lines.txt': cut }).failures;
    const other = caseOf({ 'lines.txt': cut, 'CBS.log': full }).failures;
    assert.equal(
      one[0]?.rootCause?.culprit?.name,
      'amd64_sample-id-connected_31bf3856ad364e35_10.0.17763.1_none_0a1b2c3d4e5f6071',
    );
    assert.deepEqual(
      other.map(({ rootCause }) => rootCause?.culprit?.name),
      one.map(({ rootCause }) => rootCause?.culprit?.name),
    );
  });
});

describe('records that say one thing', () => {
  const setup = (second: number, level: string, component: string, message: string): string =>
    `2024-05-06 07:08:${String(second).padStart(2, '0')}, ${level.padEnd(22)}${component.padEnd(7)}${message}\n`;
  const passing =
    '2023/03/04 07:00:02.4711234 3188  5044  ProtocolTalker  *FAILED* [80244010] Sync of Updates\n';
  answers([
    {
      name: 'are a list of errors of setup where it also says what it began',
      log: [
        setup(0, 'Info', 'MOUPG', 'SetupHost Logging Begin'),
        setup(1, 'Info', 'SP', 'Executing operation: Initialize'),
        setup(9, 'Error', 'MOUPG', 'CSampleHelper::Initialize(324): Result = 0x80072EE7'),
        setup(
          9,
          'Error',
          'SP',
          'Could not open C:\\ProgramData\\Sample\\state.dat. Error: 0x80070005[gle=0x00000005]',
        ),
        ...[10, 11, 12].map((second) =>
          setup(
            second,
            'Error',
            'CONX',
            `samplechk: ERROR,Sample::Check,${second},Failed to read value [0x80070002].`,
          ),
        ),
      ].join(''),
    },
    { name: 'are no more where one was pasted twice', log: passing + passing },
    {
      name: 'name no file of the writer’s own sources',
      log: '2025/02/26 15:35:10.4711234 3188  5044  Agent           *FAILED* [80072F8F] sampleengine.dll, C:\\src\\Sample\\DownloadSession.cpp @853\n',
      class: 'net.tls',
      culpritIs: 'none',
    },
    {
      name: 'are one failure where a start tripped over boot files',
      log: servicing(
        '2023-05-11',
        `
23:10:01 I CSI 00000021 Begin executing advanced installer phase 38 (0x00000026) index 14 (sequence 53)
    Old component: [l:0]''
    New component: [l:90 ml:140]'Microsoft-Windows-BootEnvironment-Sample, Culture=neutral, Version=10.0.19041.2364, PublicKeyToken=31bf3856ad364e35, ProcessorArchitecture=amd64, versionScope=NonSxS'
    Install mode: install
    Installer ID: {0d1c2b3a-4455-6677-8899-aabbccddeeff}
    Installer name: [15]"BootFileServicing Installer"
23:10:03 I CSI 00000025 Logged @2023/5/11:21:10:03.555 : [ml:190{95},l:188{94}]"BFSVC Error: Failed to validate boot manager checksum (S:\\EFI\\Microsoft\\Boot\\bootmgfw.efi)! Error code = 0x5"
23:10:03 I CSI 00000026 Logged @2023/5/11:21:10:03.556 : [ml:190{95},l:188{94}]"BFSVC Error: ServicingBootFiles failed. Error = 0x5"
23:10:04 E CSI 00000029 (F) Failed execution of queue item Installer: BootFileServicing Installer ({0d1c2b3a-4455-6677-8899-aabbccddeeff}) with HRESULT HRESULT_FROM_WIN32(5).  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable[gle=0x80004005]
23:10:05 I CSI 0000002a End executing advanced installer (sequence 53)
    Completion status: HRESULT_FROM_WIN32(5)
23:10:05 I CBS Failed getting top level deployments [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]
23:10:06 E CBS Startup: Failed to process advanced operation queue, startupPhase: 0.  A rollback transaction will be created. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]
23:10:07 I CBS Setting original failure status: 0x800f0922, last forward execute state: CbsExecuteStateResolvePending
`,
      ),
      class: 'ai.bcd-or-boot-files',
      culpritIs: 'S:\\EFI\\Microsoft\\Boot\\bootmgfw.efi',
      count: 1,
    },
  ]);
});
