// Tests first contact with what people copy of the device manager, with the event of the same, with one section of the
// device log, with DPInst, and with stop screens, whose parameters are no answers. The texts are our own.
import { describe } from 'node:test';
import { answers } from '../support/asked';

const raw = String.raw;
const failed = 'drv.install-failed';

describe('the device manager says of a device', () => {
  answers([
    {
      name: 'that it cannot start',
      log: 'The driver went in without errors, but then:\n\nThis device cannot start. (Code 10)\nThe request is not valid for the target device.',
      class: failed,
      culpritIs: 'none',
      cause: '(Code 10)',
    },
    {
      name: 'that its driver cannot be loaded, in Russian and by its identifier',
      log: raw`Это устройство работает неправильно, т.к. Windows не удается загрузить для него нужные драйверы. (Код 31)

Возникла проблема с запуском устройства ROOT\SAMPLE\0001.

Состояние проблемы: 0xC00000E5`,
      class: failed,
      culpritIs: raw`ROOT\SAMPLE\0001`,
      count: 1,
    },
    {
      name: 'that it has no driver, in Chinese',
      log: '该设备的驱动程序未被安装。 (代码 28)\n设备实例路径: PCI\\VEN_1234&DEV_5678\\3&1',
      class: failed,
      culpritIs: raw`PCI\VEN_1234&DEV_5678\3&1`,
    },
    {
      name: 'that its driver is not signed as it should be',
      log: 'Windows cannot verify the digital signature for the drivers required for this device. (Code 52)',
      class: 'drv.signature',
    },
    {
      name: 'in an event',
      log: raw`Log Name:      Microsoft-Windows-Kernel-PnP/Configuration
Source:        Microsoft-Windows-Kernel-PnP
Date:          3/4/2022 10:11:12 AM
Event ID:      411
Level:         Error
Description:
Device ROOT\SAMPLE\0000 had a problem starting.

Driver Name: oem12.inf
Service: sample
Problem: 0x27
Problem Status: 0xC000036B`,
      class: failed,
      culpritIs: raw`ROOT\SAMPLE\0000`,
    },
    ...(
      [
        ['English', 'had a problem starting.', 'Driver Name', 'Problem: 0xA', 'Problem Status'],
        ['German', 'konnte nicht gestartet werden.', 'Treibername', 'Problem: 0xA', 'Problemstatus'],
        ['French', 'a rencontré un problème.', 'Nom du pilote ', 'Problème : 0xA', 'État du problème '],
        ['Chinese', '启动时出现问题。', '驱动程序名', '问题: 0xA', '问题状态'],
      ] as const
    ).map(([language, sentence, driver, problem, status]) => ({
      name: `in an event without its head, in ${language}`,
      log: raw`"ROOT\SAMPLE\0000" ${sentence}
${''}
${driver}: oem12.inf
{4d36e97d-e325-11ce-bfc1-08002be10318}
${problem}
${status}: 0xC0000001`,
      class: failed,
      culpritIs: raw`ROOT\SAMPLE\0000`,
    })),
    {
      name: 'in an event without its head: it is disabled',
      log: 'Device ROOT\\SAMPLE\\0000 had a problem starting.\nDriver Name: oem12.inf\nProblem: 0x16\nProblem Status: 0x0',
    },
    { name: 'that it is disabled', log: 'This device is disabled. (Code 22)\nClick Enable Device.' },
    { name: 'that it is unplugged', log: 'Currently, this hardware device is not connected. (Code 45)' },
    {
      name: 'what its numbers mean, one below the other',
      log: 'This device cannot start. (Code 10)\nThe drivers for this device are not installed. (Code 28)\nWindows cannot load the device driver. (Code 39)\nThe device was stopped. (Code 43)',
    },
  ]);
});

const section = (title: string, ...entries: readonly string[]): string =>
  [
    `>>>  [${title}]`,
    '>>>  Section start 2021/05/11 10:00:00.100',
    ...entries,
    '<<<  Section end 2021/05/11 10:00:01.100',
    '<<<  [Exit status: SUCCESS]',
    '',
  ].join('\r\n');
const unstarted = section(
  raw`Device Install (UpdateDriverForPlugAndPlayDevices) - Root\Sample`,
  raw`     dvi:                     Install Device: Starting device 'ROOT\MEDIA\0000'. 16:40:38.718`,
  '!!!  dvi:                     Device not started: Device has problem: 0x34 (CM_PROB_UNSIGNED_DRIVER), problem status: 0xc0000428.',
);

describe('a section of the device log that Windows calls done', () => {
  answers([
    {
      name: 'tells of a device that does not start, where it was cut out alone',
      log: unstarted,
      class: 'drv.signature',
      culpritIs: raw`ROOT\MEDIA\0000`,
    },
    {
      name: 'is no failure among others: the device may start later',
      log: unstarted + section(raw`Device Install (Hardware initiated) - USB\VID_1234`, '     dvi: done'),
    },
    {
      name: 'is none where the device waits for its class',
      log: section(
        raw`Device Install (DiInstallDevice) - ROOT\NET\0002`,
        '!    dvi:                Device pending start: Device has problem: 0x38 (CM_PROB_NEED_CLASS_CONFIG), problem status: 0x00000000.',
      ),
    },
  ]);
});

describe('the tool DPInst', () => {
  answers([
    {
      name: 'names the package whose signature was refused',
      log: raw`INFO:   Found driver package: 'C:\Drv\sample.inf'.
ERROR:  Driver package failed signature validation. (Error code 0xE0000247: Unknown error.)
INFO:   Returning with code 0x80010000`,
      class: 'drv.signature',
      culprit: 'sample.inf',
      code: '0xe0000247',
    },
    {
      name: 'leaves a driver alone that is as good',
      log: raw`INFO:   Found driver package: 'C:\Drv\sample.inf'.
INFO:   The device is already using a better driver; skipped (Error code 0x103: No more data is available.)
SUCCESS:Installation completed with code 0x0.`,
    },
  ]);
});

describe('the parameters of a stop screen', () => {
  answers([
    {
      name: 'are no answers on its line',
      log: '*** STOP: 0x0000006B (0xC0000022,0x0000000000000002,0x0000000000000000,0x0000000000000000)',
    },
    {
      name: 'are none on lines of their own',
      log: 'Technical information:\n\n*** STOP:\n0x0000006B (0xC0000022,\n0x0000000000000002, 0x00000000C0000034,\n0x0000000000000000)',
    },
    {
      name: 'are not every number in brackets',
      log: 'Install failed with 0x00000005 (0x80070005) Access is denied.',
      class: 'env.access-denied',
    },
  ]);
});

describe('the log of winget', () => {
  const logged =
    '2023-09-25 14:10:01.300 [FAIL] WindowsPackageManager.dll!6AD5: LogHr(35) tid(17ac) 80070490 Element not found.';
  answers([
    {
      name: 'of a command that succeeded is silent, whatever it did without',
      log: `${logged}\n2023-09-25 14:10:02.300 [CLI ] Leaf command succeeded: install`,
    },
    { name: 'that was cut off there is not', log: logged, class: 'unclassified', code: '0x80070490' },
  ]);
});

const oldLog = (...entries: readonly string[]): string =>
  [
    '[SetupAPI Log]',
    'OS Version = 5.1.2600 Service Pack 3',
    '[2010/01/05 10:11:12 712.1 Driver Install]',
    ...entries,
    '',
  ].join('\r\n');
const unsigned = 'Error 0xe000022f: The third-party INF does not contain digital signature information.';

describe('the device log of Windows XP', () => {
  answers([
    {
      name: 'warns of a file without a signature and installs it',
      log: oldLog(
        raw`#W334 Failed to open key "HKLM\SYSTEM\CurrentControlSet\Control\SafeBoot". Error 2: The system cannot find the file specified.`,
        raw`#W361 An unsigned or incorrectly signed file "c:\windows\inf\oem3.inf" for driver "Sample" will be installed (Policy=Ignore). ${unsigned}`,
        raw`#I121 Device install of "USB\VID_1\5&1" finished successfully.`,
      ),
    },
    {
      name: 'says of one that it was blocked',
      log: oldLog(
        raw`#E358 An unsigned or incorrectly signed file "c:\windows\inf\oem3.inf" for driver "Sample" blocked (server install). ${unsigned}`,
      ),
      class: 'drv.signature',
      culprit: 'oem3.inf',
    },
  ]);
});

describe('a playbook that prints its answers as JSON', () => {
  const failure =
    'fatal: [srv01]: FAILED! => {"changed": false, "updates": {"b1": {"failure_hresult_code": 2147942512, "id": "b1", "installed": false, "title": "2024-01 Sample Update (KB5000123)"}}}';
  const done =
    'ok: [srv01] => {"changed": true, "updates": {"b1": {"id": "b1", "installed": true, "kb": ["5000123"], "title": "2024-01 Sample Update (KB5000123)"}}}';
  answers([
    { name: 'is silent where the update went in later', log: `${failure}\n...ignoring\n${done}` },
    {
      name: 'tells of the update that did not',
      log: `${done.replaceAll('5000123', '5000999')}\n${failure}`,
      class: 'env.disk-full',
    },
  ]);
});
