// Tests records as somebody quotes them in an answer: numbered, wrapped, of two logs at once, with the sentence before and
// behind. What the diagnosis names has to be named.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answers } from '../support/asked';
import { summarize } from '../support/checkRule';

const cbs = (rest: string, level = 'Info'): string =>
  `2024-03-05 10:11:12, ${level.padEnd(21)} CBS    ${rest}`;

const missingValue = cbs(
  'SPI: (SPIRegQueryDWORDValue:413)Failed to query registry value: SampleFlag er=0x2',
  'Error',
);
const missingName = cbs('SPI: (CSystem::GetMachineName:395)Failed to query name hr=0x80070002', 'Error');
const review = (error: string, state: string): string =>
  cbs(`SPI: Reviewing Package_for_KB976932~31bf3856ad364e35~amd64~~  State: ${state} Error: ${error}`);

describe('the review of a service pack', () => {
  answers([
    {
      name: 'says how the service pack ended',
      log: [missingValue, review('0x800f0826', '-19'), missingName].join('\n'),
      class: 'unclassified',
      culprit: 'Package_for_KB976932',
      code: '0x800f0826',
    },
    {
      name: 'reads values that are not there where all went well',
      log: [missingValue, review('0x00000000', '7'), missingName].join('\n'),
    },
  ]);
});

const reagent = (rest: string, level = 'Info'): string =>
  `2024-03-05 10:11:12, ${level.padEnd(28)} [ReAgentc.exe] ${rest}`;
const partitions = [
  reagent('MeetPartitionRequirements WinRE WIM size: 500000000'),
  reagent('MeetPartitionRequirements Partition has bitlocker, offset = 4096000 ', 'Warning'),
  reagent('Complete looping through each partition'),
];

describe('the tool of the recovery environment', () => {
  answers([
    {
      name: 'ends because it took no partition',
      log: [...partitions, reagent('Exit WinReInstall return value: 0, last error: 0x70', 'Error')].join(
        '\n',
      ),
      class: 'up.recovery-reset',
      proof: 'Partition has bitlocker',
    },
    {
      name: 'ends well where it passed a partition over',
      log: [...partitions, reagent('Exit WinReInstall return value: 1, last error: 0x0')].join('\n'),
    },
  ]);
});

describe('the service of the boot files', () => {
  answers([
    {
      name: 'is told by an installer without the word error',
      log: [
        '2024-03-05 10:11:12, Error                 CSI    00000d13 (F) BFSVC: ServicingBootFiles failed. Error = 0xc0000022',
        cbs(
          'Startup: Failed to process advanced operation queue, startupPhase: 0.  A rollback transaction will be created. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]',
          'Error',
        ),
      ].join('\n'),
      class: 'ai.bcd-or-boot-files',
      hresult: '0x800f0922',
    },
  ]);
});

const app = 'Sample.App_1.2.3.0_x64__8wekyb3d8bbwe';
const deployed = (end: string): string =>
  `Deployment Register operation with target volume C: on Package ${app} from:  (AppXManifest.xml)  ${end}`;

describe('the sentence of an app’s deployment', () => {
  answers([
    {
      name: 'names the app',
      log: deployed(
        'failed with error 0x80073CF6. See http://go.microsoft.com/fwlink/?LinkId=235160 for help.',
      ),
      class: 'unclassified',
      culpritIs: app,
      code: '0x80073cf6',
    },
    {
      name: 'names the app for the reason behind it too',
      log: `${deployed('failed with error 0x80073CF6.')}\nerror 0x80070005: While processing the request, the system failed to register the sample extension due to the following error: Access is denied.`,
      class: 'env.access-denied',
      culpritIs: app,
      code: '0x80070005',
    },
    { name: 'is no failure where it finished', log: deployed('finished successfully.') },
  ]);
});

const scanned =
  'OnSearchComplete - Failed to end search job. Error = 0x80072ee2.\tWUAHandler\t3/5/2024 9:15:05 AM\t7720 (0x1E28)';
const endpoint = (host: string): string =>
  `2024-03-05\t09:15:05:112\t1032\t1e28\tWS\tWARNING: There was an error communicating with the endpoint at 'http://${host}:8530/ClientWebService/client.asmx'.`;

describe('the scan of Configuration Manager beside the log of the client', () => {
  answers([
    {
      name: 'failed at the endpoint that the client names',
      log: `WUAHandler.log\n${scanned}\n\nWindowsUpdate.log\n${endpoint('sup.example.com')}`,
      class: 'net.unreachable',
      culpritIs: 'sup.example.com:8530',
    },
    {
      name: 'failed at none of two',
      log: `${scanned}\n${endpoint('sup1.example.com')}\n${endpoint('sup2.example.com')}`,
      class: 'net.unreachable',
      culpritIs: 'none',
    },
  ]);
});

const migrating = (rest: string): string => `2024-03-05 10:11:12, Error                 MIG    ${rest}`;
const object = 'C:\\Users\\user01\\Documents\\.sample [note.txt]';

describe('the migration of setup', () => {
  answers([
    {
      name: 'gives up at an object behind a colon',
      log: migrating(
        `Error 183 while applying object: ${object}. Shell application requested abort![gle=0x000000b7]`,
      ),
      class: 'up.migration',
      culpritIs: object,
      code: '0x800700b7',
    },
    {
      name: 'gives up while it gathers',
      log: migrating(`Abandoning gather due to error for object: ${object}[gle=0x0000045d]`),
      class: 'up.migration',
      culpritIs: object,
    },
    {
      name: 'names one object in two spellings, and it is one failure',
      log: [
        migrating(
          String.raw`Error 3 while gathering object C:\Users\user01\sample.dat. Shell application requested abort![gle=0x00000003]`,
        ),
        migrating(
          String.raw`Abandoning gather due to error for object: File, C:\Users\user01 [sample.dat][gle=0x00000003]`,
        ),
      ].join('\n'),
      class: 'up.migration',
      culpritIs: String.raw`C:\Users\user01\sample.dat`,
      code: '0x80070003',
      count: 1,
    },
  ]);
});

it('The migration of setup says nothing of a code that no record states', () => {
  const { failures } = summarize(
    migrating(`Abandoning gather due to error for object: ${object}[gle=0x0000045d]`),
  );
  assert.ok(!failures[0]?.title.en.includes('?'), failures[0]?.title.en);
});

const refused = (cmdlet: string, code: string): string =>
  `${cmdlet} : ${cmdlet} failed. Error code = ${code}\nAt line:1 char:62`;

describe('a feature on demand', () => {
  answers([
    {
      name: 'is known by the filter in front of the command',
      log: `PS C:\\> Get-WindowsCapability -Online | Where-Object Name -like 'Sample.Server*' | Add-WindowsCapability -Online\n${refused('Add-WindowsCapability', '0x800f0954')}`,
      class: 'src.fod.wsus-has-none',
      culpritIs: 'Sample.Server*',
    },
    {
      name: 'is named where the update service is forbidden',
      log: `PS C:\\> Add-WindowsCapability -Online -Name Sample.Server~~~~0.0.1.0\n${refused('Add-WindowsCapability', '0x8024500c')}`,
      class: 'wu.disabled-by-policy',
      culpritIs: 'Sample.Server~~~~0.0.1.0',
    },
    {
      name: 'is known by the package that was being resolved',
      log: [
        cbs(
          'Exec: Resolving Package: Sample-Server-Package~31bf3856ad364e35~amd64~~10.0.17763.1, Update: Sample-Server',
        ),
        cbs('Failed to collect payload and there is nothing to repair. [HRESULT = 0x800f0954]'),
        cbs(
          'Failed to get Windows Update server search result [HRESULT = 0x800f0954 - CBS_E_INVALID_WINDOWS_UPDATE_COUNT_WSUS]',
        ),
      ].join('\n'),
      class: 'src.fod.wsus-has-none',
      culprit: 'Sample-Server-Package~31bf3856ad364e35~amd64~~10.0.17763.1',
    },
  ]);
});

describe('the answer of a management service', () => {
  answers([
    {
      name: 'names the update beside its code',
      log: '"message": "HResult: 0x80070643 InstallationResult: Failed KB5000123" ',
      class: 'unclassified',
      culpritIs: 'KB5000123',
    },
    {
      name: 'names none of two updates',
      log: '"message": "HResult: 0x80070643 Failed: KB5000123 Installed: KB5000124"',
      class: 'unclassified',
      culpritIs: 'none',
    },
  ]);
});

const stack = 'Package_for_ServicingStack_2001~31bf3856ad364e35~amd64~~20348.2001.1.0';

describe('the answer right below a command', () => {
  answers([
    {
      name: 'is no part of the package that the command names',
      log: `C:\\>wusa /uninstall /kb:5000123\n  DISM /online /remove-package /packagename:${stack}\nError: 0x800f0825\nPackage ${stack} may be a permanent package which cannot be uninstalled.`,
      class: 'cbs.permanent.cannot-uninstall',
      culpritIs: stack,
      code: '0x800f0825',
    },
  ]);
});

const synchronizing = (rest: string): string =>
  `2024-03-05 09:12:33.101 UTC\tError\tWsusService.18\tCatalogSyncAgent${rest}`;

describe('the log of the update server', () => {
  answers([
    {
      name: 'names the address that gave no answer',
      log: [
        synchronizing(
          'Core.ExecuteSyncProtocol\tSystem.Net.WebException: Unable to connect to the remote server ---> System.Net.Sockets.SocketException: A connection attempt failed because the connected party did not properly respond after a period of time 192.0.2.16:443',
        ),
        synchronizing(
          '.SetSubscriptionStateWithRetry\tEvent ID=386, Synchronization failed. Reason: UssCommunicationError: WebException: Unable to connect to the remote server',
        ),
      ].join('\n'),
      class: 'net.unreachable',
      culpritIs: '192.0.2.16:443',
    },
  ]);
});

const rollup = 'Package_for_KB5000123~31bf3856ad364e35~amd64~~6.1.1.1';

describe('a package', () => {
  answers([
    {
      name: 'is named in the signature of an error report',
      log: `Problem signature:\n  Problem Event Name: CbsPackageServicingFailure2\n  Stack Version: 6.1.7601.17592\n  Package: ${rollup}\n  Update: Unknown\n  Failure: 0x800f0818\n  Source: Staging`,
      class: 'src.version-mismatch',
      culpritIs: rollup,
    },
    {
      name: 'is named by the review of a service pack behind its drivers',
      log: [
        cbs(
          'Startup: Failed while processing critical driver operations queue. [HRESULT = 0x80070490 - ERROR_NOT_FOUND]',
          'Error',
        ),
        cbs('Failed installing driver updates [HRESULT = 0x80070490 - ERROR_NOT_FOUND]'),
        review('0x80070490', '-21'),
      ].join('\n'),
      class: 'txn.rollback.driver-operation',
      code: '0x80070490',
    },
  ]);
});
