// What people send of drivers, of tools that add features by a recipe, and of bundles that hold packages of Windows. Each
// row says what an engineer would answer; the texts are our own.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Asked, answers } from '../support/asked';
import { summarize } from '../support/checkRule';

const section = (title: string, status: string, ...entries: readonly string[]): string =>
  [
    `>>>  [${title}]`,
    '>>>  Section start 2024/03/04 10:00:00.100',
    ...entries,
    '<<<  Section end 2024/03/04 10:00:02.200',
    `<<<  [Exit status: ${status}]`,
    '',
  ].join('\n');

const selected = "     dvi: Selected driver installs from section [SAMPLE] in 'c:\\sample\\sampleaudio.inf'.";
const chosen = 'Device Install (DiInstallDevice) - ROOT\\SAMPLE\\0000';

const drivers: readonly Asked[] = [
  {
    name: 'a driver that a program chose for a device, and that was not taken',
    log: section(chosen, 'FAILURE(0xe0000203)', selected),
    class: 'drv.install-failed',
    culpritIs: 'c:\\sample\\sampleaudio.inf',
    code: '0xe0000203',
  },
  {
    name: 'the same, taken at the second attempt',
    log:
      section(chosen, 'FAILURE(0xe0000203)', selected) +
      section(chosen, 'SUCCESS', selected, '     dvi: Set selected driver complete.'),
  },
  {
    name: 'a device for which Windows has no driver',
    log: section('Device Install (Hardware initiated) - ACPI\\SMPL0001\\1', 'FAILURE(0xe0000203)', selected),
  },
  {
    name: 'devices that are gone before Windows has installed them, and a package that is there',
    log:
      section('Device Install (Hardware initiated) - USB\\VID_0001&PID_0002\\1', 'FAILURE(0x0000048f)') +
      section('Device Install (Hardware initiated) - USB\\VID_0001&PID_0003\\1', 'FAILURE(0xe000020b)') +
      section('SetupCopyOEMInf - C:\\sample\\sample.inf', 'FAILURE(0x00000050)'),
  },
  {
    name: 'a device that a program installs and that is not connected',
    log: section('Device Install (DiInstallDevice) - ROOT\\SAMPLE\\0000', 'FAILURE(0x0000048f)'),
    class: 'drv.install-failed',
    code: '0x8007048f',
  },
  {
    name: 'a catalog that was accepted and could not be put in place',
    log: [
      "!!!  sig:                     Failed to install catalog 'sample.cat' as 'oem33.cat'. Error = 0x000006BE",
      '     sto:                {DRIVERSTORE IMPORT END: exit(0x000006be)} 14:19:49.403',
    ].join('\n'),
    class: 'drv.install-failed',
    culpritIs: 'sample.cat',
    code: '0x800706be',
  },
  {
    name: 'the message of a co-installer',
    log: [
      '!    ven:                          SAMPLE_COINST|DifInstallPreProcess: fail1 (The system cannot find the file specified.)',
      '!!!  dvi:                     CoInstaller 1: failed(0x00000002)!',
      '!!!  ndv:                Error(00000002) installing device!',
    ].join('\n'),
    class: 'drv.install-failed',
    code: '0x80070002',
  },
  {
    name: 'pnputil of Windows 7, a package without a catalog',
    log: [
      'C:\\sample>pnputil.exe -a sample.inf',
      'Microsoft PnP Utility',
      '',
      'Processing inf :            sample.inf',
      'Adding the driver package failed : A file could not be verified because it does not have an associated catalog signed via Authenticode(tm).',
      '',
      'Total attempted:              1',
      'Number successfully imported: 0',
    ].join('\n'),
    class: 'drv.signature',
    culpritIs: 'sample.inf',
    code: '0xe000023f',
  },
  {
    name: 'pnputil with a sentence that stands for no known code',
    log: [
      'Processing inf :            sample.inf',
      'Adding the driver package failed : The sample of this package is not what it should be.',
    ].join('\n'),
    class: 'drv.install-failed',
    culpritIs: 'sample.inf',
  },
  {
    name: 'pnputil where the driver in place is as good',
    log: [
      'Processing inf :            sample.inf',
      'Failed to install the driver on any of the devices on the system : No more data is available.',
    ].join('\n'),
  },
];

const dism = 'C:\\Windows\\sysnative\\dism.exe /online /enable-feature /featurename:Sample-Role /norestart';
const recipe = (number: string, ...printed: readonly string[]): string =>
  [
    `[2024-03-04T10:00:00+00:00] FATAL: Mixlib::ShellOut::ShellCommandFailed: windows_feature[Sample-Role] (sample::default line 5) had an error: Mixlib::ShellOut::ShellCommandFailed: Expected process to exit with [0, 42, 127, 3010], but received '${number}'`,
    `       ---- Begin output of ${dism} ----`,
    '       STDOUT: Deployment Image Servicing and Management tool',
    '       Version: 6.3.9600.17031',
    ...printed,
  ].join('\n');

const features: readonly Asked[] = [
  {
    name: 'a recipe whose output was cut off: only the number says why',
    log: recipe('-2146498548'),
    class: 'cbs.capability.name-unknown',
    culpritIs: 'Sample-Role',
    hresult: '0x800f080c',
  },
  {
    name: 'the same with what the program printed, told once',
    log: recipe(
      '-2146498298',
      '',
      '       Error: 0x800f0906',
      '',
      '       The source files could not be downloaded.',
    ),
    class: 'src.fod.wu-download-failed',
    code: '0x800f0906',
    count: 1,
  },
  { name: 'a recipe that ended as it should', log: recipe('3010').replace('Expected', 'Info: expected') },
  {
    name: 'a recipe for a feature whose files were removed',
    log: '             RuntimeError\n             ------------\n             The Windows feature samplefx3 is have been removed from the host and cannot be installed.',
    class: 'cbs.source.missing',
    culpritIs: 'samplefx3',
  },
  {
    name: 'a recipe for a feature that this Windows has not',
    log: "The Windows feature sample-core is not available on this version of Windows. Run 'dism /online /Get-Features' to see the list of available feature names.",
    class: 'cbs.capability.name-unknown',
    culpritIs: 'sample-core',
  },
  {
    name: 'a playbook with a role of another name',
    log: '{"msg": "Failed to install Windows Feature: ArgumentNotValid: The role, role service, or feature name is not valid: \'Sample-Role\'. The name was not found."}',
    class: 'cbs.capability.name-unknown',
    culpritIs: 'Sample-Role',
  },
  {
    name: 'a desired state with a role of another name',
    log: 'PowerShell DSC resource MSFT_RoleResource  failed to execute Test-TargetResource functionality with error message: The requested feature Sample-Service is not found on the target machine.',
    class: 'cbs.capability.name-unknown',
    culpritIs: 'Sample-Service',
  },
  {
    name: 'the source named in front of every line',
    log: [
      'Installing the following packages:',
      'Sample-Role',
      '[Windows Features] Deployment Image Servicing and Management tool',
      '[Windows Features] Version: 10.0.14393.0',
      '[Windows Features] Error: 0x800f080c',
      '[Windows Features] Feature name Sample-Role is unknown.',
      '[Windows Features] A Windows feature name was not recognized.',
    ].join('\n'),
    class: 'cbs.capability.name-unknown',
    culpritIs: 'Sample-Role',
    code: '0x800f080c',
  },
  {
    name: 'a code whose x became a sign of multiplication',
    log: 'Enable-WindowsOptionalFeature failed.\nError: 0×800f081f\nThe source files could not be found.',
    class: 'cbs.source.missing',
    code: '0x800f081f',
  },
];

const bundle = (...lines: readonly string[]): string =>
  lines.map((line) => `[08A0:0C10][2024-03-04T10:00:00]${line}`).join('\n');
const cache = 'C:\\ProgramData\\Package Cache\\A70F\\';

const bundles: readonly Asked[] = [
  {
    name: 'a program of a bundle whose signature is not trusted',
    log: bundle(
      `i301: Applying execute package: samplefx, action: Install, path: ${cache}samplefx.exe, arguments: '"${cache}samplefx.exe" /q'`,
      'e000: Error 0x800b0109: Process returned error: 0x800b0109',
      'e000: Error 0x800b0109: Failed to execute EXE package.',
    ),
    class: 'trust.root-missing',
    culpritIs: `${cache}samplefx.exe`,
    code: '0x800b0109',
  },
  {
    name: 'the answer of a package told again by its bundle',
    log: bundle(
      `i301: Applying execute package: Sample_MSU_x64, action: Install, path: ${cache}sample-KB5000123-x64.msu, arguments: '"C:\\Windows\\SysNative\\wusa.exe" "${cache}sample-KB5000123-x64.msu" /quiet'`,
      'e000: Error 0x80240017: Failed to execute MSU package.',
      'e000: Error 0x80240017: Failed to configure per-machine MSU package.',
      'i319: Applied execute package: Sample_MSU_x64, result: 0x80240017, restart: None',
      'e000: Error 0x80240017: Failed to execute MSU package.',
    ),
    class: 'cbs.package.not-applicable',
    culprit: 'sample-KB5000123-x64.msu',
    count: 1,
  },
  {
    name: 'the plan of a bundle, and the question about a cluster that its program always asks',
    log: bundle(
      'w321: Skipping dependency registration on package with no dependency providers: Sample_MSU_x64',
      'i201: Planned package: Sample_MSU_x64, state: Absent, execute: None, rollback: None',
      'i299: Plan complete, result: 0x0',
      'e000: 0x800706d9: Failed to open the current cluster',
    ),
  },
];

describe('at first contact with drivers', () => {
  answers(drivers);

  it('say how to read the section, and what to try again', () => {
    const { failures } = summarize(section(chosen, 'FAILURE(0xe0000203)', selected));
    const steps = failures[0]?.nextSteps.map(({ text }) => text.en).join('\n') ?? '';
    assert.match(steps, /entries marked `!!!`/);
    assert.match(steps, /pnputil \/add-driver/);
    assert.doesNotMatch(steps, /Collect `C:\\Windows\\INF|update again/);
    assert.equal(failures[0]?.symbol, 'ERROR_NO_DRIVER_SELECTED');
  });
});

describe('at first contact with recipes that add features', () => {
  answers(features);
});

describe('at first contact with an event of a provider with two names', () => {
  const event = (source: string, id: number, sentence: string): string =>
    `Log Name:      System\nSource:        ${source}\nDate:          3/14/2024 10:02:00 AM\nEvent ID:      ${id}\nLevel:         Error\nDescription:\n${sentence}\n\n`;
  const update = event(
    'Microsoft-Windows-WindowsUpdateClient',
    20,
    'Installation Failure: Windows failed to install the following update with error 0x80070570: Sample Update (KB5000123).',
  );
  const damage =
    'A corruption was discovered in the file system structure on volume C:. The exact nature of the corruption is unknown.';
  answers(
    ['Ntfs (Microsoft-Windows-Ntfs)', 'Microsoft-Windows-Ntfs (Ntfs)', 'Ntfs'].map((source) => ({
      name: source,
      log: update + event(source, 55, damage),
      class: 'env.disk-corrupt',
      culpritIs: 'C:',
      hresult: '0x80070570',
    })),
  );
});

describe('at first contact with bundles of packages', () => {
  answers(bundles);
});
