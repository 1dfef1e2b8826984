// What tools that drive updates print, and what Windows shows of a failed update besides its logs: recipes, build logs,
// scripts, reports of Windows Error Reporting. Each row says what an engineer would answer; the texts are our own.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Asked } from '../support/asked';
import { summarize } from '../support/checkRule';

const recipe = (number: string, command: string): string =>
  [
    '      Mixlib::ShellOut::ShellCommandFailed',
    '      ------------------------------------',
    `      Expected process to exit with [0, 3010], but received '${number}'`,
    `      ---- Begin output of start "" /wait "${command}" /norestart /quiet & exit %%%%ERRORLEVEL%%%% ----`,
    '      STDOUT:',
    '      STDERR:',
    `      ---- End output of start "" /wait "${command}" /norestart /quiet & exit %%%%ERRORLEVEL%%%% ----`,
  ].join('\n');

const script = (results: readonly (readonly [title: string, hresult: number, result: number])[]): string =>
  [
    '    vmx: Installing updates...',
    `    vmx: Installation Result: ${Math.max(...results.map(([, , result]) => result))}`,
    '    vmx: Reboot Required: True',
    '    vmx: Listing of updates installed and individual installation results:',
    ...results.flatMap(([title, hresult, result]) => [
      '    vmx: HResult ResultCode',
      '    vmx: ------- ----------',
      `    vmx: ${String(hresult).padStart(7)} ${String(result).padStart(10)}`,
      '    vmx:',
      `    vmx: Item: ${title}`,
      `    vmx: Result: ${result}`,
    ]),
  ].join('\n');

const report = (name: string, ...values: readonly string[]): string =>
  [
    'Fault bucket 1222364990000000000, type 5',
    `Event Name: ${name}`,
    'Response: Not available',
    'Cab Id: 0',
    '',
    'Problem signature:',
    ...values.map((value, k) => `P${k + 1}: ${value}`),
    '',
    'Attached files:',
  ].join('\n');

const rows: readonly Asked[] = [
  {
    name: 'a recipe whose package does not apply',
    log: recipe('-2145124329', 'c:\\chef\\cache\\windows8.1-kb5000123-x64.msu'),
    class: 'cbs.package.not-applicable',
    culprit: 'c:\\chef\\cache\\windows8.1-kb5000123-x64.msu',
    code: '0x80240017',
  },
  {
    name: 'a recipe whose package was refused',
    log: recipe('5', 'C:\\cache\\WindowsBlue-KB5000123-x64.msu'),
    class: 'env.access-denied',
    code: '0x80070005',
  },
  { name: 'a recipe of something else', log: recipe('5', 'C:\\cache\\sample.msi') },
  {
    name: 'a script of the update client in which everything went in',
    log: script([
      ['2024-05 Kumulatives Update für Windows Server 2016 (KB5000123)', 0, 2],
      ['Windows-Tool zum Entfernen bösartiger Software x64 (KB890830)', 0, 2],
    ]),
  },
  {
    name: 'a script of the update client in which one update failed',
    log: script([
      ['Windows Malicious Software Removal Tool x64 (KB890830)', 0, 2],
      ['2024-05 Cumulative Update for Windows Server 2016 (KB5000123)', -2147024784, 4],
    ]),
    class: 'env.disk-full',
    code: '0x80070070',
  },
  {
    name: 'a build whose script ended with a number of its own',
    log: [
      '    qemu: Found Windows update (2024-05-14; 29.96 MB): Sample Tool x64 (KB5000123)',
      'Windows update script exited with non-zero exit status: 16001',
    ].join('\n'),
    class: 'unclassified',
  },
  {
    name: 'a report of an app that could not be put on the drive chosen for apps',
    log: report('AppxDeploymentFailureBlue', '80073D13', '5', '0', 'NONE', '10.0.18362.1'),
    class: 'unclassified',
    code: '0x80073d13',
  },
  {
    name: 'a report of the update client',
    log: report('WindowsUpdateFailure3', '10.0.19041.1', '80070070', '{0a1b}', 'Install', '101'),
    class: 'env.disk-full',
    code: '0x80070070',
  },
  { name: 'a report of something else', log: report('AppHangB1', 'sample.exe', '80070070', '5b1c') },
  {
    name: 'an event of old with its bytes behind the sentence',
    log: [
      'Event Type: Error',
      'Event Source: Windows Update Agent',
      'Event Category: Installation',
      'Event ID: 20',
      'Date: 5/6/2007',
      'Time: 6:00:19 AM',
      'User: N/A',
      'Computer: SRV01',
      'Description:',
      'Installation Failure: Windows failed to install the following update with error 0x80070643: Sample Framework 2.0 Service Pack 1.',
      '',
      'For more information, see Help and Support Center at http://go.microsoft.com/fwlink/events.asp.',
      'Data:',
      '0000: 57 69 6e 33 32 48 52 65   Win32HRe',
    ].join('\n'),
    class: 'unclassified',
    culprit: 'Sample Framework 2.0 Service Pack 1',
    code: '0x80070643',
  },
  {
    name: 'an update in an answer as JSON, its title behind the code',
    log: [
      '  "0a1b2c3d-1111-2222-3333-445566778899": {',
      '    "downloaded": true,',
      '    "failure_hresult_code": 2149842967,',
      '    "failure_msg": "Operation was not performed because there are no applicable updates (WU_E_NOT_APPLICABLE 80240017)",',
      '    "installed": false,',
      '    "kb": [',
      '      "5000123"',
      '    ],',
      '    "title": "Update for Removal of Sample Player for Windows Server 2019 (KB5000123)"',
      '  }',
    ].join('\n'),
    class: 'cbs.package.not-applicable',
    culprit: 'Update for Removal of Sample Player for Windows Server 2019 (KB5000123)',
  },
  {
    name: 'the sentence of a transfer that a server refused',
    log: 'BITS stopped transferring the Sample transfer job that is associated with the https://content.example.com/sample.cab URL. The status code is 0x801901F5.',
    class: 'net.http-status',
    culprit: 'content.example.com',
    code: '0x801901f5',
  },
  {
    name: 'an event that names the update alone',
    log: 'Installation Failure: Windows failed to install the following update with error 0x80073701: 2024-05 Cumulative Update for Windows 11 for x64-based Systems (KB5000123).',
    class: 'csi.assembly.missing',
    culprit: '2024-05 Cumulative Update for Windows 11 for x64-based Systems (KB5000123)',
    code: '0x80073701',
  },
];

describe('at first contact with what tools say of updates', () => {
  for (const row of rows)
    it(row.name, () => {
      const [failure] = summarize(row.log).failures;
      assert.equal(failure?.class, row.class);
      if (row.culprit !== undefined) assert.equal(failure?.rootCause?.culprit?.name, row.culprit);
      if (row.code !== undefined) assert.equal(failure?.hresult, row.code);
    });
});
