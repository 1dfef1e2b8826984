// Tests what a record of success in Windows Setup's log makes good: the attempt that it belongs to, and nothing else.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';

const at = (time: string, level: string, component: string, message: string): string =>
  `2023-${time}, ${level.padEnd(22)}${component.padEnd(7)}${message}`;

const tidied = [
  at('05-11 03:10:00', 'Info', '', 'Perform setup folder cleanup with bPrefetch = 1 and threshold = 1'),
  at('05-11 03:10:01', 'Info', '', 'Cleanup completed successfully'),
];
const begun = (day: string) => [
  at(`${day} 09:00:00`, 'Info', 'IBS', 'InstallWindows:Starting an upgrade'),
  at(`${day} 09:01:00`, 'Info', 'PANTHR', 'Queue Serialization Succeeded'),
];
const failed = (day: string) => [
  at(`${day} 09:30:00`, 'Error', 'SP', 'Operation failed: Relocate the sample data. Error: 0x800703EE'),
  at(
    `${day} 09:30:01`,
    'Error',
    'SP',
    'ExecuteOperations: Failed execution phase Pre-Finalize. Error: 0x800703EE',
  ),
];
const done = (day: string) => [
  at(`${day} 10:00:00`, 'Info', 'IBS', `Setup has completed phase 4 at 2023-${day} 10:00:00`),
  at(`${day} 10:00:01`, 'Info', 'IBS', 'InstallWindows:First boot phase of setup done!!!!'),
];
const keyRefused = at(
  '05-04 09:00:00',
  'Error',
  'IBS',
  'Callback_Productkey_Validate: An error occurred preventing setup from being able to validate the product key; hr = 0x80300006[gle=0x00000490]',
);
const imageFailed = at(
  '05-04 09:00:00',
  'Error',
  'IBS',
  'Callback_ImageTransmogrify: Failed to apply the image; hr = 0x8007000D',
);
const told = (...lines: readonly (string | readonly string[])[]) => summarize(lines.flat().join('\n'));

describe('success in the log of Windows Setup', () => {
  it('is no clean-up of its old folders, days after a refused key or an image that could not be applied', () => {
    assert.equal(told(keyRefused, tidied).failures[0]?.class, 'up.requirements');
    assert.equal(told(imageFailed, tidied).failures[0]?.class, 'up.wim.apply-or-mount');
  });

  it('takes back what failed before it in the same installation', () => {
    const accepted = at(
      '05-04 09:20:00',
      'Info',
      'IBS',
      'Setup has completed phase 1 at 2023-05-04 09:20:00',
    );
    assert.deepEqual(told(keyRefused, accepted).failures, []);
    assert.deepEqual(told(imageFailed, accepted).failures, []);
  });

  it('is not asked of a key or an image that setup went on from', () => {
    const queue = at('05-04 09:20:00', 'Info', 'PANTHR', 'Queue Serialization Succeeded');
    for (const refused of [keyRefused, imageFailed]) {
      assert.equal(told(refused).failures.length, 1);
      assert.deepEqual(told(refused, queue).failures, []);
    }
  });

  it('is not proved for an image by the queue of another attempt', () => {
    assert.equal(told(imageFailed, begun('05-05')).failures[0]?.class, 'up.wim.apply-or-mount');
  });

  it('is not proved by a queue that was written for the next start', () => {
    assert.equal(told(begun('05-04')).verdict, 'no-failure');
    const { failures } = told(begun('05-04'), failed('05-04'), begun('05-05'));
    assert.deepEqual(
      failures.map(({ class: id, hresult }) => [id, hresult]),
      [['up.setup.downlevel', '0x800703ee']],
    );
  });

  it('belongs to its own attempt, and a later one is another', () => {
    const { verdict, failures, attempts } = told(
      begun('05-04'),
      done('05-04'),
      begun('08-09'),
      failed('08-09'),
    );
    assert.equal(verdict, 'failed');
    assert.equal(failures.length, 1);
    assert.deepEqual(
      attempts.map(({ result }) => result),
      ['0x00000000', '0x800703ee'],
    );
  });

  it('is followed by no other attempt where setup is started again behind a restart', () => {
    const path = (time: string, folder: string) =>
      at(`05-04 ${time}`, 'Info', 'IBS', `InstallWindows:Install Path = ${folder}`);
    const again = at('05-04 10:06:00', 'Info', 'IBS', 'InstallWindows:Starting an upgrade');
    const event = at(
      '05-04 10:20:00',
      'Info',
      'MOUPG',
      'SetupHost: Reporting error event -> [0xC1900101, 0x40017]',
    );
    const sources = path('10:05:00', 'C:\\$WINDOWS.~BT\\Sources');
    const operation = at(
      '05-04 10:10:00',
      'Error',
      'SP',
      'Operation failed: Relocate sample data. Error: 0x800703EE',
    );
    const wentBack = told(begun('05-04'), done('05-04'), sources, operation, event);
    assert.deepEqual(
      wentBack.attempts.map(({ result }) => result),
      ['0xc1900101'],
    );
    const firstStart = path('10:05:00', 'C:\\Windows\\system32\\oobe');
    const end = at('05-04 10:15:00', 'Info', 'IBS', 'InstallWindows:First boot phase of setup done!!!!');
    const { verdict, attempts } = told(begun('05-04'), done('05-04'), firstStart, again, end);
    assert.equal(verdict, 'succeeded');
    assert.equal(attempts.length, 1);
  });
});
