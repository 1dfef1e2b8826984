// Lists of errors as scanning tools of help forums print them. Each text is our own.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Asked, answers } from '../support/asked';
import { summarize } from '../support/checkRule';

const entry = (time: string, source: string, id: number, sentence: string): string =>
  `Error: (${time}) (Source: ${source}) (EventID: ${id}) (User: )\nDescription: ${sentence}\n\n`;
const failed = (time: string, code: string): string =>
  entry(
    time,
    'Microsoft-Windows-WindowsUpdateClient',
    20,
    `Installation Failure: Windows failed to install the following update with error ${code}: 2024-03 Sample Update (KB5000123).`,
  );
const others =
  entry(
    '03/04/2024 05:17:30 AM',
    'WinMgmt',
    10,
    'A filter could not be reactivated because of error 0x80041003.',
  ) +
  entry(
    '03/04/2024 05:16:30 AM',
    'VSS',
    8194,
    'Unexpected error querying an interface.  hr = 0x80070005, Access is denied.',
  ) +
  entry(
    '03/04/2024 05:15:30 AM',
    'Software Protection Platform Service',
    8198,
    'License Activation failed: hr=0x8007139F',
  );

const lists: readonly Asked[] = [
  { name: 'errors of other parts of Windows', log: `Application errors:\n==================\n${others}` },
  {
    name: 'an update among them',
    log: `System errors:\n=============\n${others}${failed('03/04/2024 04:00:00 AM', '0x80070005')}`,
    class: 'env.access-denied',
    code: '0x80070005',
  },
  {
    name: 'a printer driver',
    log: entry(
      '03/04/2024 05:17:30 AM',
      'Microsoft-Windows-PrintService',
      215,
      'Installing printer driver Sample PCL failed, error code 0xbcb, HRESULT 0x80070bcb. See the event user data.',
    ),
    class: 'drv.install-failed',
    culpritIs: 'Sample PCL',
    code: '0x80070bcb',
  },
];

const programs = Array.from(
  { length: 200 },
  (_, n) => `Sample Application ${n} (HKLM-x32\\...\\Sample${n}) (Version: 1.0.${n} - Example Corporation)`,
).join('\n');
const report = (list: string): string =>
  `Additional scan result of Farbar Recovery Scan Tool (x64) Version: 01-03-2024\nRan by user01 (04-03-2024 06:40:11)\n\n==================== Installed Programs ======================\n\n${programs}\n\n==================== Faulty Device Manager Devices ============\n\n==================== Event log errors: ========================\n\n${list}\n==================== Memory info ===========================\n\nError: 2 (0x80070002)\n`;

describe('a list of errors from a scanning tool', () => {
  answers(lists);

  it('is read behind long lists of other things, which are passed over', () => {
    const { failures, sources } = summarize(report(others + failed('03/04/2024 04:00:00 AM', '0x80070005')));
    assert.equal(failures[0]?.class, 'env.access-denied');
    assert.equal(sources[0]?.kind, 'event-log');
    assert.equal(summarize(report(others)).verdict, 'no-failure');
  });

  it('is not what a tool was told to do, whose commands are read', () => {
    const done = `Fix result of Farbar Recovery Scan Tool (x64) Version: 01-03-2024\nRan by user01\n==============================================\n\nfixlist content:\n*****************\nCMD: DISM /Online /Cleanup-Image /RestoreHealth\n*****************\n\n========= DISM /Online /Cleanup-Image /RestoreHealth =========\n\nDeployment Image Servicing and Management tool\nVersion: 10.0.19041.3636\n\nError: 0x800f081f\n\nThe source files could not be found.\n\n========= End of CMD: =========\n`;
    assert.equal(summarize(done).failures[0]?.class, 'cbs.source.missing');
  });

  it('has its times with the month first', () => {
    const { attempts } = summarize(failed('03/04/2024 04:00:00 AM', '0x80070005'));
    assert.match(attempts[0]?.end ?? '', /^2024-03-04.04:00:00/);
  });
});
