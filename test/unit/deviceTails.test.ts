// Tests what is told of a setupapi log whose last section has no end, and of the file at which its queue stopped.
import { describe } from 'node:test';
import { answers } from '../support/asked';

const ended = [
  '>>>  [Device Install (Hardware initiated) - USB\\VID_1111&PID_2222\\6&2A2B2C2D&0&1]',
  '>>>  Section start 2024/05/06 11:00:00.111',
  '<<<  Section end 2024/05/06 11:00:01.100',
  '<<<  [Exit status: SUCCESS]',
  '',
];
const begun = (title: string, ...entries: readonly string[]): string =>
  [...ended, `>>>  [${title}]`, '>>>  Section start 2024/05/06 12:00:00.111', ...entries].join('\n');
const inf = 'C:\\Drivers\\sample.inf';

describe('the last section of a setupapi log without its end', () => {
  answers([
    {
      name: 'failed where it says that the driver was not imported',
      log: begun(
        `Setup Import Driver Package - ${inf}`,
        '!!!  sig: Driver package failed signature verification. Error = 0xE0000247',
        '!!!  sto: Failed to import driver package into driver store. Error = 0xE0000247',
      ),
      class: 'drv.signature',
      culpritIs: inf,
      hresult: '0xe0000247',
      count: 1,
    },
    {
      name: 'failed where it says that the device was not installed',
      log: begun(
        'Device Install (DiInstallDriver) - C:\\Drivers\\sample.inf',
        "!!!  ndv: Device install failed for device 'USB\\VID_1234&PID_5678\\1'. Error = 0xE000020D",
      ),
      class: 'drv.install-failed',
      culpritIs: inf,
      count: 1,
    },
    {
      name: 'is open where an entry on its way says that something is missing',
      log: begun(
        'Device Install (Hardware initiated) - USB\\VID_1234&PID_5678\\6&2A2B2C2D&0&3',
        "!!!  inf: Could not open INF file 'oem7.inf'. Error = 0x00000002",
      ),
    },
    {
      name: 'is open where no driver is at hand for a device that came',
      log: begun(
        'Device Install (Hardware initiated) - USB\\VID_1234&PID_5678\\6&2A2B2C2D&0&3',
        "!!!  ndv: Device install failed for new device 'USB\\VID_1234&PID_5678\\6&2A2B2C2D&0&3'. Error = 0xE0000203",
      ),
    },
    {
      name: 'is no failure where the package to take away is gone',
      log: begun(
        'Uninstall Driver Package - oem7.inf',
        '!!!  sto: Failed to import driver package. Error = 0x80070002',
      ),
    },
  ]);
});

describe('the file at which the queue of a section stopped', () => {
  const queue = (code: number, words: string): string =>
    [
      `!!!  flq:           Error installing file (0x0000000${code})`,
      `!!!  flq:           Error ${code}: ${words}`,
      "!    flq:                SourceFile   - 'D:\\drv\\samplenet.sys'",
      "!    flq:                TempFile     - 'C:\\Windows\\System32\\drivers\\SETA1B2.tmp'",
      "!    flq:                TargetFile   - 'C:\\Windows\\System32\\drivers\\samplenet.sys'",
    ].join('\n');
  answers([
    {
      name: 'is the source where that is missing',
      log: [
        '>>>  [Device Install (DiInstallDriver) - D:\\drv\\sample.inf]',
        '>>>  Section start 2024/05/06 12:00:00.111',
        queue(2, 'The system cannot find the file specified.'),
        '<<<  Section end 2024/05/06 12:00:01.100',
        '<<<  [Exit status: FAILURE(0x00000002)]',
      ].join('\n'),
      class: 'drv.install-failed',
      culpritIs: 'D:\\drv\\sample.inf',
      proof: "SourceFile   - 'D:\\drv\\samplenet.sys'",
    },
    {
      name: 'is the target where it was refused, and stands for the driver where nothing else names it',
      log: queue(5, 'Access is denied.'),
      class: 'drv.install-failed',
      culpritIs: 'samplenet.sys',
      proof: 'TargetFile',
    },
    {
      name: 'is none where the section failed elsewhere',
      log: [
        '!!!  dvi:      Device not started: Device has problem: 0x0000000a. Error = 0xE0000246',
        "!    flq:                TargetFile   - 'C:\\Windows\\System32\\drivers\\samplenet.sys'",
      ].join('\n'),
      class: 'drv.install-failed',
      culpritIs: 'none',
    },
  ]);
});
