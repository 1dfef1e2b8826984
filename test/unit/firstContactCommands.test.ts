// What people send of commands that add packages and features: consoles, cmdlets in the output of other tools, single
// records quoted in a story. Each row says what an engineer would answer; the texts are our own.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Asked, checkAnswer } from '../support/asked';

/** How a command ends that did not find a file. */
const notFound = ['Error: 2', '', 'The system cannot find the file specified.'];

interface Row extends Asked {
  /** Words that no record of the proof may hold. */
  readonly notProof?: string;
  /** The verdict of the whole; a failure where it is not given. */
  readonly verdict?: string;
  /** The update that was being installed. */
  readonly kb?: string;
}

const rows: readonly Row[] = [
  {
    name: 'a feature that the console calls unknown, the command told by a script',
    log: [
      'Sample service is not installed. Going to install.',
      'Executing dism /Online /NoRestart /Enable-Feature /FeatureName:Sample-Container /FeatureName:Sample-Server',
      '',
      'Deployment Image Servicing and Management tool',
      'Version: 6.2.9200.16384',
      '',
      'Error: 0x800f080c',
      '',
      'Feature name Sample-Container is unknown.',
      'A Windows feature name was not recognized.',
      'Use the /Get-Features option to find the name of the feature in the image and try the command again.',
      '',
      'Installation of Sample successful.',
    ].join('\n'),
    class: 'cbs.capability.name-unknown',
    culprit: 'Sample-Container',
    code: '0x800f080c',
  },
  {
    name: 'a role whose source is missing, told by a tool that ran the cmdlet',
    log: [
      "Error: /Stage[main]/Sample/Windowsfeature[Sample-Core]/ensure: change from absent to present failed: Execution of 'C:\\Windows\\system32\\WindowsPowerShell\\v1.0\\powershell.exe Install-WindowsFeature Sample-Core' returned 1: Install-WindowsFeature : The request to add or remove features on the specified server failed.",
      'Installation of one or more roles, role services, or features failed.',
      'The source files could not be found.',
      'Use the "Source" option to specify the location of the files that are required to restore the feature. For more',
      'information on specifying a source location, see http://go.microsoft.com/fwlink/?LinkId=243077. Error: 0x800f081f',
      'At line:1 char:1',
      '+ Install-WindowsFeature Sample-Core',
      '+ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~',
    ].join('\n'),
    class: 'cbs.source.missing',
    culprit: 'Sample-Core',
    code: '0x800f081f',
  },
  {
    name: 'roles that wait for a restart',
    log: [
      ' Add-WindowsFeature : Installation of [Sample Server] Port Sharing failed. The computer must be restarted to co',
      ' mplete another installation. After restarting the computer, please re-run the same command to install this role.',
      ' At C:\\sample\\Install.ps1:2 char:55',
      '     + CategoryInfo          : OperationStopped: (:) [Add-WindowsFeature], Exception',
    ].join('\n'),
    class: 'txn.pending.blocks',
    culprit: 'Port Sharing',
    cause: 'must be restarted',
  },
  {
    name: 'an answer of DISM and what it says of the package in one line, then a tool that fails behind it',
    log: [
      'Error: 0x800f0823  Package C:\\Temp\\Sample.msu may have failed due to pending updates to servicing components in the image. Try the command again.',
      '',
      'It showed:',
      'REAGENTC.EXE: Operation failed: 70',
      'REAGENTC.EXE: An error has occurred.',
    ].join('\n'),
    class: 'cbs.ssu.required',
    culprit: 'Sample.msu',
    code: '0x800f0823',
  },
  {
    name: 'an update that Dism++ could not install, in its own log',
    log: [
      '2017-05-06 07:08:09, Error\tPID=4116 TID=5004, WUA\t2017-适用于 Windows 10 Version 1511 的 05 累积更新，适合基于 x64 的系统 (KB5000001) 安装失败，hr=0x80073713',
      '2017-05-06 07:10:09, Info\tPID=4116 TID=4868, Windows Update\t正在安装更新',
      '2017-05-06 07:12:09, Error\tPID=4116 TID=3524, WUA\t2017-适用于 Windows 10 Version 1511 的 05 累积更新，适合基于 x64 的系统 (KB5000001) 安装失败，hr=0x800F0830',
    ].join('\n'),
    class: 'csi.store.unserviceable',
    kb: 'KB5000001',
    code: '0x800f0830',
  },
  {
    name: 'a record quoted in a story that tells its code first',
    log: [
      'The installation of the feature fails with error code 0x800f0831. It seems to be about update KB5000001.',
      '',
      'There are lines in CBS.log like:',
      '',
      "> Error                 CBS    Failed to resolve package 'Package_3_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2' [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]",
    ].join('\n'),
    class: 'cbs.store.corruption-flag',
    culprit: 'Package_3_for_KB5000001',
    code: '0x800f0831',
    cause: 'Failed to resolve package',
    notProof: 'The installation of the feature',
  },
  {
    name: 'a cmdlet that names an unknown feature and no code',
    log: [
      'PS C:\\> Enable-WindowsOptionalFeature -Online -FeatureName Sample-Hypervisor -All',
      'Enable-WindowsOptionalFeature : Feature name Sample-Hypervisor is unknown.',
      'At line:1 char:1',
      '+ Enable-WindowsOptionalFeature -Online -FeatureName Sample-Hypervisor  ...',
    ].join('\n'),
    class: 'cbs.capability.name-unknown',
    culprit: 'Sample-Hypervisor',
    code: '0x800f080c',
  },
  {
    name: 'a command and its answer, both set as code by the page',
    log: [
      '`dism /online /enable-feature /featurename:Sample-Extensibility /All`',
      '',
      '`Error: 0x800f081f',
      'The source files could not be found.',
      'Use the "Source" option to specify the location of the files.`',
    ].join('\n'),
    class: 'cbs.source.missing',
    culprit: 'Sample-Extensibility',
    code: '0x800f081f',
  },
  {
    name: 'features that were enabled',
    log: [
      'PS C:\\> Enable-WindowsOptionalFeature -Online -FeatureName Sample-Hypervisor -All',
      '',
      'Path          :',
      'Online        : True',
      'RestartNeeded : False',
      '',
      'PS C:\\> DISM /Online /Enable-Feature /All /FeatureName:Sample-Hypervisor',
      '',
      'Deployment Image Servicing and Management tool',
      'Version: 10.0.16299.15',
      '',
      'Enabling feature(s)',
      '[==========================100.0%==========================]',
      'The operation completed successfully.',
      '',
      'PS C:\\> Get-WindowsOptionalFeature -Online -FeatureName Sample*',
      '',
      'FeatureName      : Sample-Hypervisor-All',
      'DisplayName      : Sample',
      'State            : Enabled',
    ].join('\n'),
    verdict: 'succeeded',
  },
  {
    name: 'a feature whose updated files Windows Update does not offer',
    log: [
      'The request to add or remove features on the specified server failed. The source files could not be downloaded. Error: 0x800F0906',
      '',
      '2014-05-06 07:08:09, Info CBS Not able to find package: Package_7_for_KB5000001~31bf3856ad364e35~amd64~~6.3.1.4 from the cached windows update index. [HRESULT = 0x800f090e - CBS_E_EMPTY_PACKAGE_MAPPING_INDEX]',
    ].join('\n'),
    class: 'src.fod.wu-download-failed',
    culprit: 'Package_7_for_KB5000001',
    kb: 'KB5000001',
  },
  {
    name: 'a capability that the update server lacks: a story, then the answer in the log of a script',
    log: [
      'every time I try this command I am getting error 0x800f0954 even though DISM shows 100%',
      '` Dism /Online /add-package /packagepath:C:\\temp\\Sample-Driver-Package.cab`',
      '',
      '[17.01.2024 7:58:16] [Debug] Deployment Image Servicing and Management tool',
      '[17.01.2024 7:58:16] [Debug] Version: 10.0.19041.844',
      '[17.01.2024 7:58:16] [Debug] Error: 0x800f0954',
    ].join('\n'),
    class: 'src.fod.wsus-has-none',
    code: '0x800f0954',
    cause: '[Debug] Error',
    notProof: 'every time',
  },
  {
    name: 'a role whose source was missing, then given',
    log: [
      'PS C:\\> Install-WindowsFeature Sample-Core',
      'Install-WindowsFeature : The request to add or remove features on the specified server failed.',
      'The source files could not be found. Error: 0x800f081f',
      '+ Install-WindowsFeature Sample-Core',
      'PS C:\\> Install-WindowsFeature Sample-Core -Source D:\\sources\\sxs',
      '',
      'Success Restart Needed Exit Code      Feature Result',
      '------- -------------- ---------      --------------',
      'True    No             Success        {Sample (includes others and...',
    ].join('\n'),
    verdict: 'succeeded',
  },
  {
    name: 'a role that failed, of which only the table tells',
    log: [
      'PS C:\\> Install-WindowsFeature -Name Sample-Server',
      '',
      'Success Restart Needed Exit Code      Feature Result',
      '------- -------------- ---------      --------------',
      'False   No             Failed         {}',
    ].join('\n'),
    class: 'unclassified',
    culprit: 'Sample-Server',
  },
  {
    name: 'a feature that the update server lacked, then enabled from media',
    log: [
      'C:\\>DISM /Online /Enable-Feature /FeatureName:Sample3 /All',
      'Error: 0x800f0954',
      'DISM failed. No operation was performed.',
      'C:\\>DISM /Online /Enable-Feature /FeatureName:Sample3 /All /Source:D:\\sources\\sxs /LimitAccess',
      'The operation completed successfully.',
    ].join('\n'),
    verdict: 'succeeded',
  },
  {
    name: 'an option without its argument, without the sentence about the help',
    log: ['Error: 87', '', 'An option is missing a required argument.'].join('\n'),
    verdict: 'no-failure',
  },
  {
    name: 'a named option without its argument',
    log: [
      'C:\\>dism /online /add-package',
      'Error: 87',
      'The add-package option is missing a required argument.',
    ].join('\n'),
    verdict: 'no-failure',
  },
  {
    name: 'a driver package whose name is cut',
    log: [
      'Installing 1 of 1 - D:\\...: Error - An error occurred. The driver package could not be installed.',
      '',
      ...notFound,
    ].join('\n'),
    class: 'drv.install-failed',
    code: '0x80070002',
  },
  {
    name: 'a driver that only the command names',
    log: [
      'C:\\>dism /image:C:\\mount /add-driver /driver:"D:\\my drivers\\sample 1.inf"',
      'Error: 2',
      'The system cannot find the file specified.',
    ].join('\n'),
    class: 'drv.install-failed',
    culpritIs: 'D:\\my drivers\\sample 1.inf',
    code: '0x80070002',
  },
  {
    name: 'a driver behind its switch, without quotes',
    log: ['C:\\>dism /image:C:\\mount /add-driver /driver:C:\\drivers\\sample.inf', '', ...notFound].join(
      '\n',
    ),
    class: 'drv.install-failed',
    culpritIs: 'C:\\drivers\\sample.inf',
    code: '0x80070002',
  },
  {
    name: 'a folder of drivers that the command names',
    log: [
      'C:\\>dism /image:C:\\mount /add-driver /driver:D:\\drivers /recurse',
      'Error: 5',
      'Access is denied.',
    ].join('\n'),
    class: 'drv.install-failed',
    culpritIs: 'none',
    code: '0x80070005',
  },
];

describe('what people send of commands that add packages and features', () => {
  for (const row of rows)
    it(row.name, () => {
      const { verdict, failures } = checkAnswer(row);
      const [failure] = failures;
      assert.equal(verdict, row.verdict ?? 'failed');
      if (row.kb !== undefined) assert.ok(failure?.kbs.includes(row.kb), failure?.kbs.join());
      if (row.notProof !== undefined)
        for (const { text } of failure?.evidence ?? []) assert.ok(!text.includes(row.notProof), text);
    });
});
