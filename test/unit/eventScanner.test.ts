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

describe('a list of errors from a scanning tool', () => {
  answers(lists);

  it('has its times with the month first', () => {
    const { attempts } = summarize(failed('03/04/2024 04:00:00 AM', '0x80070005'));
    assert.match(attempts[0]?.end ?? '', /^2024-03-04.04:00:00/);
  });
});
