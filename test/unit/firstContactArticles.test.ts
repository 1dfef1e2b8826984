// What articles of vendors quote of a log: a few records, chosen by whoever knows the answer. Each row says that answer;
// the texts are our own in the shape of such quotations.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Asked, answers } from '../support/asked';
import { summarize } from '../support/checkRule';

const damaged = '[HRESULT = 0x8007000d - ERROR_INVALID_DATA]';
const component = 'amd64_sample-verifier_31bf3856ad364e35_10.0.14393.4100_none_0a1b2c3d4e5f6071';

const rows: readonly Asked[] = [
  {
    name: 'a registry value of a package, below what cannot be listed for it',
    log: [
      `2021-05-24 05:13:10, Info CBS Registry value for Package_31_for_KB5000031~31bf3856ad364e35~amd64~~10.0.1.4 is not a dword type. ${damaged}`,
      `2021-05-24 05:13:10, Info CBS Failed to enumerate values in store object. ${damaged}`,
      `2021-05-24 05:13:10, Info CBS Failed to enumerate all component versions for component detect: amd64_sample-verifier_31bf3856ad364e35_0.0.0.0_none_0a1b2c3d4e5f6072 ${damaged}`,
      `2021-05-24 05:13:10, Info CBS Failed to enumerate store versions on component: ${component} ${damaged}`,
      `2021-05-24 05:13:10, Info CBS Failed to load current component state ${damaged}`,
    ].join('\n'),
    class: 'cbs.registry.package-state',
    culprit: 'Package_31_for_KB5000031',
    count: 1,
  },
  {
    name: 'a component whose versions cannot be listed, without a value below it',
    log: [
      `2021-05-24 05:13:10, Info CBS Failed to get component version: 10.0.14393.4100 ${damaged}`,
      `2021-05-24 05:13:10, Info CBS Failed to enumerate store versions on component: ${component} ${damaged}`,
      `2021-05-24 05:13:10, Info CBS Failed to load current component state ${damaged}`,
    ].join('\n'),
    class: 'csi.component-value.corrupt',
    culprit: component,
  },
  {
    name: 'a wait for the work at shutdown that ended without progress',
    log: 'Shtd: Timed out waiting for shutdown processing to complete - no progress detected in last 1800000 milliseconds',
    class: 'txn.hang-or-abort',
    cause: 'no progress detected',
  },
  {
    name: 'such a wait, and a start that finished the work',
    log: [
      '2021-05-24 05:13:10, Info                  CBS    Shtd: Timed out waiting for shutdown processing to complete - no progress detected in last 900000 milliseconds',
      '2021-05-24 05:17:10, Info                  CBS    Startup: Processing complete. [HRESULT = 0x00000000 - S_OK]',
    ].join('\n'),
  },
  {
    name: 'an image that cannot be mounted, because its driver is no service of this machine',
    log: [
      'Warning SP Failed to get WimMount ImagePath, 0x80070002',
      'Error SP CMountWIM::DoExecute: Failed to mount WIM file D:\\$WINDOWS.~BT\\Sources\\SafeOS\\winre.wim. Error 0xC1420121[gle=0xc1420121]',
    ].join('\n'),
    class: 'up.wim.apply-or-mount',
    culpritIs: 'WimMount',
    code: '0x80070002',
    proof: 'Failed to mount WIM file',
  },
  {
    name: 'an image that cannot be mounted, and nothing about the driver',
    log: 'Error SP CMountWIM::DoExecute: Failed to mount WIM file D:\\$WINDOWS.~BT\\Sources\\SafeOS\\winre.wim. Error 0xC1420121[gle=0xc1420121]',
    class: 'up.wim.apply-or-mount',
    culprit: 'winre.wim',
    code: '0xc1420121',
  },
  {
    name: 'the file that the unpacking could not create for want of resources',
    log: [
      '2024-02-06 02:20:51, Info                  DPX    Started DPX phase: Apply Deltas Provided In File',
      '2024-02-06 02:23:42, Info                  DPX    DpxException hr=0x800705aa code=0x02060e',
      '2024-02-06 02:23:42, Info                  DPX    DpxException hr=0x800705aa code=0x02060e',
      '2024-02-06 02:23:42, Info                  DPX    Failed to create file [file://%3f/D:/stage/inst/_windows10.0-kb5000032-x64.cab_/$dpx$.tmp/0a1b.tmp]\\\\?\\D:\\stage\\inst\\_windows10.0-kb5000032-x64.cab_\\$dpx$.tmp\\0a1b.tmp',
      '2024-02-06 02:23:42, Info                  DPX    Ended DPX phase: Apply Deltas Provided In File',
      '2024-02-06 02:23:42, Info                  DPX    DpxException hr=0x800705aa code=0x020217',
    ].join('\n'),
    class: 'env.resources',
    culpritIs: 'D:\\stage\\inst\\_windows10.0-kb5000032-x64.cab_\\$dpx$.tmp\\0a1b.tmp',
    code: '0x800705aa',
  },
  {
    name: 'a WMI class file that the installer names before WMI refuses it',
    log: [
      'Error CSI 000000b5 (F) Logged (install online) $(runtime.System32)\\Sample.V2.mof [gle=0x80004005].',
      'Error CSI 000000b6 (F) CMIADAPTER: Inner Error Message (0x1002): 0X80041002 Class, instance, or property Sample_Profile was not found.',
    ].join('\n'),
    class: 'ai.wmi-or-perfcounter',
    culpritIs: '$(runtime.System32)\\Sample.V2.mof',
    code: '0x80041002',
  },
  {
    name: 'packages that end with an error of the database of catalogs',
    log: [
      'Information host.example.com 1 Microsoft-Windows-Servicing N/A NT AUTHORITY\\SYSTEM Initiating changes for package KB5000033. Current state is Resolved. Target state is Installed. Client id: WindowsUpdateAgent.',
      'Information host.example.com 3 Microsoft-Windows-Servicing N/A NT AUTHORITY\\SYSTEM Package KB5000033 failed to be changed to the Installed state. Status: 0x8e5e03fb.',
    ].join('\n'),
    class: 'cbs.catalog.missing-or-corrupt',
    // No record names the database.
    culpritIs: 'none',
    code: '0x8e5e03fb',
  },
];

describe('first contact: what articles quote', () => {
  answers(rows);

  it('names the package that was being staged when one of its files was missed', () => {
    const [failure] = summarize(
      [
        '2017-11-24 14:07:39, Info                  CBS    Exec: Staging Package: Package_3_for_KB5000034~31bf3856ad364e35~amd64~~6.1.1.0, Update: 5000034-8_neutral_GDR, PinDeployment: amd64_0a1b2c3d_31bf3856ad364e35_8.0.7601.17866_none_0a1b2c3d4e5f6073',
        '2017-11-24 14:07:40, Info                  CBS    Failed to find file: amd64_sample-scripting_31bf3856ad364e35_6.1.7600.21238_none_0a1b2c3d4e5f6074\\sample.dll [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]',
        '2017-11-24 14:07:40, Error                 CBS    Failed to pre- stage package: Sample-TopLevel~31bf3856ad364e35~amd64~~11.2.9600.16428 [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]',
      ].join('\n'),
    ).failures;
    assert.equal(failure?.class, 'csi.payload.missing');
    assert.ok(failure.packages.includes('Package_3_for_KB5000034~31bf3856ad364e35~amd64~~6.1.1.0'));
    assert.ok(failure.kbs.includes('KB5000034'));
  });

  it('names no package where another record stands between', () => {
    const [failure] = summarize(
      [
        '2017-11-24 14:07:39, Info                  CBS    Exec: Staging Package: Package_3_for_KB5000034~31bf3856ad364e35~amd64~~6.1.1.0, Update: 5000034-8_neutral_GDR',
        '2017-11-24 14:07:39, Info                  CBS    Perf: Stage chain complete.',
        '2017-11-24 14:07:39, Info                  CBS    Session: 30000000_1 initialized by client WindowsUpdateAgent.',
        '2017-11-24 14:07:39, Info                  CBS    Exec: Processing started.  Client: WindowsUpdateAgent, Session: 30000000_1, Package: Sample-TopLevel~31bf3856ad364e35~amd64~~11.2.9600.16428',
        '2017-11-24 14:07:40, Info                  CBS    Failed to find file: amd64_sample-scripting_31bf3856ad364e35_6.1.7600.21238_none_0a1b2c3d4e5f6074\\sample.dll [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]',
      ].join('\n'),
    ).failures;
    assert.equal(failure?.class, 'csi.payload.missing');
    assert.ok(!failure.kbs.includes('KB5000034'));
  });
});

const kept = 'Public key neutral in the store, hash mismatch';
const member = (file: string, of: string, end = kept): string =>
  `2021-05-24 05:13:10, Info                  CSI    00000142 [SR] Cannot repair member file [l:18{9}]"${file}" of ${of}, Version = 6.0.6001.18000, pA = PROCESSOR_ARCHITECTURE_INTEL (0), Culture neutral, ${end}`;
const reprojected = (file: string): string =>
  `2021-05-24 05:13:11, Info                  CSI    0000014a [SR] Could not reproject corrupted file \\??\\C:\\Windows\\System32\\\\${file}; source file in store is also corrupted`;
const express = (code: string): string =>
  [
    `2021-05-24\t05:13:10:872\t 380\t353c\tHandler\tCBS called Error with ${code},`,
    `2021-05-24\t05:13:10:873\t 380\t1d14\tHandler\tAsync stage operation completed with ${code}`,
  ].join('\n');

describe('what sfc and the update client say of sound machines', () => {
  answers([
    {
      name: 'a picture of the desktop that is no longer the one of the store',
      log: member('img99.jpg', 'Microsoft-Windows-Shell-Wallpaper-Common'),
    },
    { name: 'settings of the sidebar', log: member('settings.ini', 'Microsoft-Windows-Sidebar') },
    {
      name: 'a picture of the desktop that is gone',
      log: member(
        'img99.jpg',
        'Microsoft-Windows-Shell-Wallpaper-Common',
        'Public key neutral in the store, file is missing',
      ),
      class: 'csi.payload.missing',
      culprit: 'img99.jpg',
    },
    {
      name: 'a library beside such a picture',
      log: [
        member('img99.jpg', 'Microsoft-Windows-Shell-Wallpaper-Common'),
        member('sample.dll', 'Sample-Verifier'),
      ].join('\n'),
      class: 'csi.payload.hash-mismatch',
      culprit: 'sample.dll',
      count: 1,
    },
    { name: 'an express download that saves its job', log: express('0x800f0816') },
    {
      name: 'a stage operation that ends otherwise',
      log: express('0x80070570'),
      class: 'env.disk-corrupt',
      code: '0x80070570',
    },
  ]);
});

describe('files that sfc could not restore where they are used', () => {
  const library = member('sample.dll', 'Sample-Verifier');

  it('stand beside those whose copy in the store it gave up', () => {
    const { failures } = summarize([reprojected('other.xml'), library, reprojected('sample.dll')].join('\n'));
    const [failure] = failures;
    assert.equal(failure?.class, 'csi.payload.hash-mismatch');
    assert.ok(JSON.stringify(failure.details).includes('other.xml'), JSON.stringify(failure.details));
  });

  it('count once where the copy in the store is told too', () => {
    const [failure] = summarize([library, reprojected('sample.dll')].join('\n')).failures;
    assert.equal(failure?.rootCause?.culprit?.name, 'sample.dll');
  });
});

const misc = (text: string): string => `2021-05-24 05:13:10:525     860    5bc    Misc    WARNING: ${text}`;

describe('what people paste of a failure', () => {
  answers([
    {
      name: 'a request through a proxy, without the address that was asked for',
      log: [
        '2021-05-24 05:13:10:106\t 800\t634\tPT\t  + Last proxy send request failed with hr = 0x80072EE2, HTTP status code = 0',
        '2021-05-24 05:13:10:106\t 800\t634\tPT\t  + Caller provided proxy = No',
        '2021-05-24 05:13:10:106\t 800\t634\tPT\t  + Proxy list used = proxy01.sample.example:3128',
        '2021-05-24 05:13:10:106\t 800\t634\tPT\t  + Bypass list used = <NULL>',
      ].join('\n'),
      class: 'net.unreachable',
      culpritIs: 'proxy01.sample.example:3128',
    },
    {
      name: 'a request without a proxy',
      log: [
        misc('SendRequest failed with hr = 80072ee2. Proxy List used: <(null)>'),
        '2021-05-24 05:13:10:525\t 800\t634\tPT\t  + Last proxy send request failed with hr = 0x80072EE2, HTTP status code = 0',
        '2021-05-24 05:13:10:525\t 800\t634\tPT\t  + Proxy list used = <NULL>',
      ].join('\n'),
      class: 'net.unreachable',
      culpritIs: 'none',
    },
    {
      name: 'a request to an address through a proxy',
      log: [
        misc(
          'SendRequest failed with hr = 80072efd. Proxy List used: <proxy01:3128 > Bypass List used : <(null)> Auth Schemes used : <>',
        ),
        misc(
          'WinHttp: SendRequestUsingProxy failed for <http://updates.sample.example/v6/wuredir.cab>. error 0x80072efd',
        ),
      ].join('\n'),
      class: 'net.unreachable',
      culpritIs: 'updates.sample.example',
      proof: '<proxy01:3128 >',
    },
    {
      name: 'a capability that a tool asks DISM for, with nothing but the arguments in its log',
      log: [
        '[24.05.2021 5:13:10] [Debug]     - Arguments:                 /online /add-capability /capabilityname:Sample.Tools~~~~0.0.1.0',
        '[24.05.2021 5:13:39] [Debug] Error: 0x800f0954',
      ].join('\n'),
      class: 'src.fod.wsus-has-none',
      proof: 'Sample.Tools~~~~0.0.1.0',
    },
    {
      name: 'arguments of another tool',
      log: [
        '[24.05.2021 5:13:10] [Debug]     - Arguments:                 /quiet /name:Sample.Tools',
        '[24.05.2021 5:13:39] [Debug] Error: 0x800f0954',
      ].join('\n'),
      class: 'src.fod.wsus-has-none',
      cause: '0x800f0954',
    },
    {
      name: 'an app that sysprep stops at, wrapped and without times',
      log: [
        'Error:SYSPRP Package Sample.Widgets_1.4.0.0_x64__8wekyb3d8bbwe was installed for a user, but not ',
        '                         provisioned for all users. This package will not function properly in the sysprep image.',
        'Error                 SYSPRP Failed to remove apps for the current user: 0x80073cf2.',
      ].join('\n'),
      class: 'up.setup.sysprep-or-advanced-installer',
      culprit: 'Sample.Widgets_1.4.0.0',
    },
    {
      name: 'an update that Ansible could not fetch, its id masked',
      log: '"msg": "Failed to download update (1 of 1) xxxxxxxxxxxxx 2021-05 Sample Update for x64-based Systems (KB5000035): Download Result 4"',
      class: 'unclassified',
    },
    {
      name: 'an update that Ansible fetched with errors',
      log: '"msg": "Failed to download update (1 of 1) xxxxxxxxxxxxx 2021-05 Sample Update for x64-based Systems (KB5000035): Download Result 3"',
    },
  ]);

  it('names the end of the code of a rollback that SetupDiag tells', () => {
    const [failure] = summarize(
      'Error: SetupDiag reports rollback failure found.\nLast Phase = Post First Boot\nLast Operation = Sample step\nError = 0xC1900101-0x40017\n',
    ).failures;
    assert.ok(failure?.evidence.some(({ text }) => text.includes('0x40017')));
  });
});
