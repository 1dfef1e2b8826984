// What people send of devices and drivers that is neither a setupapi log nor a screen: events of the installation of drivers
// and of devices that do not start, and entries cut out of their sections. The texts are our own in the shape of such exports.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText } from '../../analyzer/src/index';
import { type Asked, answers } from '../support/asked';
import { summarize } from '../support/checkRule';

const xml = (provider: string, id: number, body: string, time = '2024-03-04T09:40:12.1234567Z'): string =>
  [
    '<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System>',
    `<Provider Name="${provider}"/><EventID>${id}</EventID><Level>2</Level><TimeCreated SystemTime="${time}"/>`,
    '<EventRecordID>101</EventRecordID><Channel>System</Channel><Computer>pc01.example.com</Computer></System>',
    `${body}</Event>`,
  ].join('');

const userPnp = 'Microsoft-Windows-UserPnp';
const device = 'USB\\VID_0001&amp;PID_0002\\0123456789';

const installed = (status: string, driver = 'oem42.inf', time?: string): string =>
  xml(
    userPnp,
    20001,
    [
      '<UserData><InstallDeviceID xmlns="http://manifests.microsoft.com/win/2004/08/windows/userpnp">',
      `<DriverName>${driver}</DriverName><DriverVersion>1.2.3.4</DriverVersion><DriverProvider>Contoso</DriverProvider>`,
      `<DeviceInstanceID>${device}</DeviceInstanceID><SetupClass>{4D36E97E-E325-11CE-BFC1-08002BE10318}</SetupClass>`,
      `<RebootOption>false</RebootOption><IsDriverOEM>true</IsDriverOEM><InstallStatus>${status}</InstallStatus>`,
      '<DriverDescription>Contoso Reader</DriverDescription></InstallDeviceID></UserData>',
    ].join(''),
    time,
  );

const concluded = (status: string, driver = 'oem42.inf'): string =>
  [
    'Log Name:      System',
    'Source:        Microsoft-Windows-UserPnp',
    'Date:          3/4/2024 9:40:12 AM',
    'Event ID:      20001',
    'Level:         Error',
    'Description:',
    `Driver Management concluded the process to install driver ${driver} for Device Instance ID PCI\\VEN_0001&DEV_0002&SUBSYS_0&REV_04\\3&1&0&C8 with the following status: ${status}.`,
  ].join('\n');

const start = (problem: string, status: string): string =>
  xml(
    'Microsoft-Windows-Kernel-PnP',
    411,
    [
      '<EventData><Data Name="DeviceInstanceId">PCI\\VEN_0001&amp;DEV_0002\\4&amp;1&amp;0</Data>',
      '<Data Name="DriverName">oem42.inf</Data><Data Name="ClassGuid">{4d36e968-e325-11ce-bfc1-08002be10318}</Data>',
      '<Data Name="ServiceName">sample</Data><Data Name="LowerFilters"/><Data Name="UpperFilters"/>',
      `<Data Name="Problem">${problem}</Data><Data Name="Status">${status}</Data></EventData>`,
    ].join(''),
  );

const events: readonly Asked[] = [
  {
    name: 'the event of an installation that failed, as XML',
    log: installed('0xe0000219'),
    class: 'drv.install-failed',
    culprit: 'oem42.inf',
    code: '0xe0000219',
  },
  {
    name: 'the same as text, its status in tens',
    log: concluded('2147942402'),
    class: 'drv.install-failed',
    culprit: 'oem42.inf',
    code: '0x80070002',
  },
  {
    name: 'a package of the driver store, by the name of its INF',
    log: concluded('0xE0000219', 'FileRepository\\sample.inf_amd64_0123456789abcdef\\sample.inf'),
    class: 'drv.install-failed',
    culprit: 'sample.inf',
    code: '0xe0000219',
  },
  {
    name: 'a signature that was refused',
    log: installed('0xe000022f'),
    class: 'drv.signature',
    culprit: 'oem42.inf',
    code: '0xe000022f',
  },
  { name: 'an installation that succeeded', log: installed('0x0') },
  { name: 'a device that no driver was found for', log: concluded('0xE0000203', 'NULL Driver') },
  { name: 'a driver in place that is as good', log: installed('0x80070103') },
  {
    name: 'an installation that failed before the same device got its driver',
    log: `<Events>${installed('0xe0000219')}${installed('0x0', 'oem43.inf', '2024-03-04T09:45:12.1234567Z')}</Events>`,
  },
  {
    name: 'the event of a user-mode driver, which names none',
    log: xml(
      'Microsoft-Windows-DriverFrameworks-UserMode',
      10101,
      '<UserData><UMDFDeviceInstallEnd xmlns="http://www.microsoft.com/DriverFrameworks/UserMode/Event"><FinalStatus>2147943568</FinalStatus></UMDFDeviceInstallEnd></UserData>',
    ),
    class: 'drv.install-failed',
    code: '0x80070490',
  },
  {
    name: 'a device that does not start, by the values of its event',
    log: start('0x1f', '0xc0000001'),
    class: 'drv.install-failed',
    culprit: 'PCI\\VEN_0001&DEV_0002\\4&1&0',
  },
  { name: 'a device without a problem, whose start was answered late', log: start('0x0', '0xc00000e5') },
];

const entries: readonly Asked[] = [
  {
    name: 'an entry of a device that did not start',
    log: "!!!  dvi:                     Device 'ROOT\\SAMPLE\\0000' not started: Device has problem: 0x1f (CM_PROB_FAILED_ADD), problem status: 0xc0000001",
    class: 'drv.install-failed',
    culprit: 'ROOT\\SAMPLE\\0000',
    says: /did not start/,
  },
];

const copying: readonly Asked[] = [
  {
    name: 'a package that lacks a file',
    log: [
      '>>>  [Setup Import Driver Package - C:\\drivers\\sample.inf]',
      '>>>  Section start 2024/03/04 09:40:12.131',
      "!!!  cpy:      Failed to copy file 'C:\\drivers\\amd64\\sample.dl_' to 'C:\\Windows\\System32\\DriverStore\\Temp\\{0a1b}\\amd64\\sample.dl_'. Error = 0x00000002",
      '!!!  sto: Failed to import driver package into Driver Store. Error = 0x00000002',
      '<<<  Section end 2024/03/04 09:40:12.221',
      '<<<  [Exit status: FAILURE(0x00000002)]',
    ].join('\n'),
    class: 'drv.install-failed',
    culprit: 'C:\\drivers\\sample.inf',
    code: '0x80070002',
  },
];

describe('at first contact with events of drivers', () => {
  answers([...events, ...entries, ...copying]);
  it('takes the event for the verdict of the installation', () => {
    const [failure] = summarize(concluded('0xE0000219')).failures;
    assert.doesNotMatch(JSON.stringify(failure), /holds no verdict/);
  });
  it('tells no section that ended before it began', () => {
    const text = (copying[0]?.log ?? '').replace(
      'Section end 2024/03/04 09:40',
      'Section end 2024/03/04 09:30',
    );
    assert.deepEqual(
      analyzeText(text).operations.map(({ startTime }) => startTime),
      [undefined],
    );
    assert.equal(analyzeText(copying[0]?.log ?? '').operations[0]?.startTime, '2024-03-04T09:40:12.131');
  });
  it('names the file that the package lacks', () => {
    const [failure] = summarize(copying[0]?.log ?? '').failures;
    const file = failure?.details.find(({ label }) => label.en === 'File');
    assert.equal(file?.value, 'C:\\drivers\\amd64\\sample.dl_');
  });
});
