// What people ask of logs in forums and trackers, each with what the answer there turned out to be. The texts are our own.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderMarkdown } from '../../analyzer/src/index';
import { type Asked, answers } from '../support/asked';
import { summarize } from '../support/checkRule';
import { log } from '../support/logLines';
import { setup } from '../support/updateLines';

const video = 'C:\\Users\\user01\\Videos [sample.mp4]';

const full: readonly Asked[] = [
  {
    name: 'a migration that ended because the disk was full',
    log: log(
      setup(
        `Error WRITE, 0x00000070 while gathering/applying object: File, ${video}. Will return 0[gle=0x00000070]`,
        'Error',
      ),
      setup(
        `Error 112 while applying object ${video}. Shell application requested abort[gle=0x00000070]`,
        'Error',
      ),
      setup('Operation failed: Apply user data. Error: 0x80070070[gle=0x000000b7]', 'Error'),
    ),
    class: 'env.disk-full',
    culprit: 'sample.mp4',
    code: '0x80070070',
    silent: /ProfileList/,
  },
];

const installers: readonly Asked[] = [
  {
    name: 'a network installer that calls a service which is switched off',
    log: '2024-03-04 09:40:12, Error                 CSI    00000057 (F) Installer: Network Drivers\tBinary Name: NetSetupAI.dll\tErrorCode: 800106d9\tPhase: 31\tMode: Delta\tComponent: NONE[gle=0x80004005]',
    class: 'ai.networking',
    code: '0x800106d9',
    says: /EPT_S_NOT_REGISTERED.*`MpsSvc`/,
  },
];

/** A check of the system files whose service does not start, and the attempt to start it by hand. */
const startedByHand = [
  'C:\\Windows\\system32>sfc /scannow',
  '',
  'Windows Resource Protection could not start the repair service.',
  '',
  'C:\\Windows\\system32>net start trustedinstaller',
];

const services: readonly Asked[] = [
  {
    name: 'the installer of the firewall whose services do not run',
    log: '2024-03-04 09:40:12, Error                 CSI    00000030 (F) Failed execution of queue item Installer: Firewall ({0a1b2c3d-1111-2222-3333-444455556666}) with HRESULT HRESULT_FROM_WIN32(1068).  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable (2)[gle=0x80004005]',
    class: 'ai.networking',
    code: '0x8007042c',
    says: /ERROR_SERVICE_DEPENDENCY_FAIL.*`MpsSvc`/,
    silent: /VPN/,
  },
  {
    name: 'the service of sfc with what it answered when it was started by hand',
    log: [
      ...startedByHand,
      'System error 2 has occurred.',
      '',
      'The system cannot find the file specified.',
    ].join('\n'),
    class: 'env.service-or-rpc',
    culprit: 'TrustedInstaller',
    code: '0x80070002',
  },
  {
    name: 'the service of sfc without what it answered before somebody mended it',
    log: [
      'C:\\Windows\\system32>net start trustedinstaller',
      'System error 2 has occurred.',
      '',
      'The system cannot find the file specified.',
      '',
      'C:\\Windows\\system32>sc config trustedinstaller start= demand',
      '[SC] ChangeServiceConfig SUCCESS',
      '',
      'C:\\Windows\\system32>net start trustedinstaller',
      'The Windows Modules Installer service was started successfully.',
      '',
      'C:\\Windows\\system32>sfc /scannow',
      '',
      'Windows Resource Protection could not start the repair service.',
    ].join('\n'),
    class: 'env.service-or-rpc',
    culprit: 'TrustedInstaller',
    silent: /0x80070002|System error 2 /,
    count: 1,
  },
  {
    name: 'the service of sfc that somebody disabled',
    log: [
      ...startedByHand,
      'System error 1058 has occurred.',
      '',
      'The service cannot be started, either because it is disabled or because it has no enabled devices associated with it.',
    ].join('\n'),
    class: 'env.service-or-rpc',
    culprit: 'TrustedInstaller',
    code: '0x80070422',
    count: 1,
  },
  {
    name: 'a checkpoint that is missing, where the first record with the code names the update',
    log: '2024-12-11 13:44:03, Error                 CBS    Failed to find the baseline of package: Package_for_RollupFix~31bf3856ad364e35~amd64~~26100.9991.1.19 [HRESULT = 0x800f0838 - CBS_E_MISSING_PREREQUISITE_BASELINES]',
    class: 'cbs.package.not-applicable',
    culprit: 'Package_for_RollupFix~31bf3856ad364e35~amd64~~26100.9991.1.19',
    code: '0x800f0838',
    silent: /do not name the update/,
  },
];

const drivers: readonly Asked[] = [
  {
    name: 'a driver that DISM could not add, with its log below the command',
    log: [
      'C:\\>dism /image:C:\\mount /add-driver /driver:C:\\drivers\\sample.inf',
      '',
      'Found 1 driver package(s) to install.',
      'Installing 1 of 1 - C:\\drivers\\sample.inf: Error - An error occurred. The driver package could not be installed.',
      'For more information, review the log file.',
      'Error: 2',
      '',
      'The system cannot find the file specified.',
      '',
      "2024-03-04 09:40:12, Error                 DISM   DISM Driver Manager: PID=7012 TID=5120 Failed to install the driver package 'C:\\drivers\\sample.inf'. - CDriverPackage::InternalInstall(hr:0x80070002)",
      '2024-03-04 09:40:12, Error                 DISM   DISM.EXE: DISM Driver Manager processed the command line but failed. HRESULT=80070002',
    ].join('\n'),
    class: 'drv.install-failed',
    culprit: 'C:\\drivers\\sample.inf',
    code: '0x80070002',
  },
];

const event =
  '{"winlog":{"channel":"System","provider_name":"Microsoft-Windows-WindowsUpdateClient","event_id":20,"event_data":{"errorCode":"0x80073712","updateTitle":"Sample Update (KB5000123)"}},"message":"Installation Failure: Windows failed to install the following update with error 0x80073712: Sample Update (KB5000123)."}';

const around: readonly Asked[] = [
  {
    name: 'a search that failed, and the note of a forum below it',
    log: [
      '2024.03.04 09:40:10.4125517 1276 4480 ProtocolTalker  SyncUpdates_WithRecover failed, hr=8024401C',
      '2024.03.04 09:40:10.4127000 1276 4480 Agent           Failed to synchronize updates, hr=8024401C',
      '2024.03.04 09:40:10.4139011 1276 4480 Agent           * END * Finding updates CallerId = UpdateOrchestrator  Id = 2',
      '2024.03.04 09:40:10.4221004 1276 4480 Agent           Exit code = 0x8024401C',
      '',
      'Last edited: Mar 4, 2024',
    ].join('\n'),
    class: 'net.http-status',
    code: '0x8024401c',
  },
  {
    name: 'a wrapped report of the agent, and thanks below it',
    log: [
      '{0A1B2C3D-0000-4000-8000-000000000001} 2024-03-04 09:40:12:345-0400 1 ',
      '182 [AGENT_INSTALLING_FAILED] 101 {0A1B2C3D-0000-4000-8000-000000000002} 201 ',
      '80240017 AutomaticUpdatesWuApp Failure Content Install ',
      'Installation Failure: Windows failed to install the following update with error 0x80240017: Sample Update (KB5000123).',
      '',
      'Thank you very much for your help!',
    ].join('\n'),
    class: 'cbs.package.not-applicable',
    silent: /Thank you/,
  },
  {
    name: 'an event as JSON on one line between sentences',
    log: `Here is the event:\n\n${event}\n\nWhat does it mean?\n`,
    class: 'csi.component-value.corrupt',
    culprit: 'KB5000123',
  },
  {
    name: 'entries of a driver that lost their indents, without a restore point',
    log: [
      ' sto: {DRIVERSTORE IMPORT BEGIN} 09:40:12.661',
      ' bak: Create system restore point:',
      ' bak: Description = Device Driver Package Install: Contoso Sound',
      ' bak: Time = 0ms',
      ' bak: Status = 0x00000422 (FAILURE)',
      ' sto: {DRIVERSTORE IMPORT BEGIN: exit(0x00000000)} 09:40:12.678',
    ].join('\n'),
  },
];

describe('at first contact with texts of forums', () => {
  answers([...full, ...installers, ...services, ...drivers, ...around]);
});

const report = (kb: string, code: string): string =>
  [
    '{0A1B2C3D-0000-4000-8000-000000000001}',
    '2026-03-04 09:40:12:345+0100',
    '1',
    '182 [AGENT_INSTALLING_FAILED]',
    '101',
    '{0A1B2C3D-0000-4000-8000-000000000002}',
    '1',
    code,
    'MoUpdateOrchestrator',
    'Failure',
    'Content Install',
    `Installation Failure: Windows failed to install the following update with error 0x${code}: 2026-03 Preview Update (${kb}).`,
  ].join('\t');

const pending = 'C:\\Windows\\WinSxS\\Temp\\PendingRenames';
const refused = (path: string): string =>
  [
    '"Time of Day","Process Name","PID","Operation","Path","Result","Detail"',
    `"9:40:12.1234567 AM","TrustedInstaller.exe","3344","CreateFile","${path}","ACCESS DENIED","Desired Access: Write DAC, Disposition: Open, Options: Open For Backup, Attributes: n/a, ShareMode: Read, AllocationSize: n/a"`,
  ].join('\n');

it('tells once of a command whose log is pasted below it', () => {
  const { failures } = summarize(drivers[0]?.log ?? '');
  assert.equal(failures.length, 1);
});

describe('the report of a text of a forum', () => {
  const reportOf = (text: string): string => renderMarkdown(summarize(text), { language: 'en' });

  it('says that an installation was cancelled', () => {
    assert.match(
      reportOf(report('KB5000123', '800f0820')),
      /^# No failure is recorded: an operation was cancelled/,
    );
    assert.match(reportOf(report('KB5000123', '80070643')), /^# Update failed/);
  });

  it('names the folder of servicing itself that its process was refused', () => {
    const text = reportOf(refused(pending));
    assert.match(text, /^# The capture shows what servicing was refused/);
    assert.match(text, /PendingRenames/);
  });

  it('passes over what waits there for its deletion', () => {
    const text = reportOf(refused(`${pending}\\0123456789abcdef.sample.dll`));
    assert.match(text, /^# The capture shows no refusal that would stop servicing/);
    assert.match(text, /Logs, caches and files that wait for their deletion apart/);
  });
});
