// What an engineer names beside the class: the server that was asked, the process that was refused, the plug-in.
import { describe } from 'node:test';
import { answers } from '../support/asked';

const raw = String.raw;
const at = '2023-02-11 19:22:10, Error                 ';

describe('a request that failed', () => {
  answers([
    {
      name: 'names the distribution point that the failing call asked, although it will be asked again',
      log: raw`DTSJob {6B1E1F5C-0000-4D0E-9E26-2B8C1B1D8A55} created to download from 'http://dp01.example.com:80/SMS_DP_SMSPKG$/Content_0e6f4c0e.1' to 'C:\Windows\ccmcache\4a'.	DataTransferService	5/2/2024 9:10:01 AM	7728 (0x1E30)
GetDirectoryList_HTTP mapping original error 0x80190191 to code 0x800704dd	DataTransferService	5/2/2024 9:10:02 AM	7728 (0x1E30)
GetDirectoryList_HTTP('http://dp01.example.com:80/SMS_DP_SMSPKG$/Content_0e6f4c0e.1') failed with code 0x80190191.	DataTransferService	5/2/2024 9:10:02 AM	7728 (0x1E30)
Error retrieving manifest (0x80190191).  Will attempt retry 1 in 30 seconds.	DataTransferService	5/2/2024 9:10:02 AM	7728 (0x1E30)`,
      class: 'net.http-status',
      code: '0x80190191',
      culpritIs: 'dp01.example.com:80',
    },
    {
      name: 'names the management point that the boot image asked',
      log: raw`<![LOG[[TSMESSAGING] AsyncCallback(): WINHTTP_CALLBACK_STATUS_REQUEST_ERROR Encountered]LOG]!><time="02:10:14.000+480" date="09-01-2022" component="TSMBootstrap" context="" type="3" thread="1188" file="libsmsmessaging.cpp:1903">
<![LOG[Error. Received 0x80072ee7 from WinHttpSendRequest.]LOG]!><time="02:10:14.000+480" date="09-01-2022" component="TSMBootstrap" context="" type="3" thread="1188" file="libsmsmessaging.cpp:8936">
<![LOG[Failed to get information for MP: http://mp01.example.com. 80072ee7.]LOG]!><time="02:10:14.000+480" date="09-01-2022" component="TSMBootstrap" context="" type="3" thread="1188" file="tsmbootstraputil.cpp:1471">`,
      class: 'net.unreachable',
      code: '0x80072ee7',
      culpritIs: 'mp01.example.com',
    },
    {
      name: 'names no page of help that its sentence points to',
      log: raw`Install-Sample : The operation timed out. 0x80072ee2. For more information see https://go.microsoft.com/fwlink/?LinkId=235160`,
      class: 'net.unreachable',
      culpritIs: 'none',
    },
  ]);
});

describe('what the system refused', () => {
  answers([
    {
      name: 'is the process that was not started, and not the folder that was to be loaded from next',
      log: raw`2025-10-02 10:12:33, Error        DISM   DismHostLib: PID=13912 TID=14268 Failed to create dismhost.exe servicing process. - DismCreateObjectInHostFromCLSID(hr:0x80070005)
2025-10-02 10:12:33, Error        DISM   DISM Manager: PID=13912 TID=14268 Failed to create Dism Image Session in host. - CDISMManager::LoadRemoteImageSession(hr:0x80070005)
2025-10-02 10:12:38, Error        DISM   DISM Manager: PID=13912 TID=14268 Failed to load the image session from the temporary location: C:\Windows\TEMP\1C21 - CDISMManager::CreateImageSession(hr:0x80070005)
2025-10-02 10:12:38, Error        DISM   API: PID=13912 TID=14001 DismApi.dll: Failed to create image session - CSessionTable::CreateSession(hr:0x80070005)`,
      class: 'dism.provider',
      code: '0x80070005',
      culpritIs: 'dismhost.exe',
    },
  ]);
});

describe('a file whose signature the system does not accept', () => {
  answers([
    {
      name: 'is no driver where setup migrates: the plug-in is what it could not load',
      log: `${at}MIG    Plugin {4eb4b5f4-0d5c-4b80-9cf2-2d2b7f0a66e1}: Failed to load module C:\\Program Files\\Sample\\samplemig.dll. Error: 0x80070241
${at}SP     Operation failed: Migrate framework (Full). Error: 0x80070241[gle=0x000000cb]`,
      class: 'up.migration',
      code: '0x80070241',
      culprit: 'samplemig.dll',
    },
    {
      name: 'is a driver where the step is about drivers',
      log: `${at}SP     Operation failed: Install drivers. Error: 0x80070241[gle=0x000000b7]`,
      class: 'drv.signature',
    },
  ]);
});

describe('what SetupDiag prints below its sentence', () => {
  answers([
    {
      name: 'names the plug-in',
      log: `Matching Profile found: MigrationAbortedDueToPluginFailure - D07A24F6-5B25-474E-B516-A730085940C9
Error: SetupDiag reports a critical failure in a migration plugin that caused setup to abort the migration.
Plugin = C:\\Windows\\System32\\migration\\SampleMigPlugin.dll
Action = Apply
Error = 0x80041002`,
      class: 'up.migration',
      culprit: 'SampleMigPlugin.dll',
    },
    {
      name: 'names the package',
      log: `Matching Profile found: OptionalComponentFailedToGetOCsFromPackage - D012E2A2-99D8-4A8C-BBB2-088B92083D78
Error: SetupDiag reports a failure to get optional components from a package.
Package: Sample-OnDemand-Package~31bf3856ad364e35~amd64~~10.0.1.1
Error: 0x800F0805`,
      class: 'up.optional-component',
      culprit: 'Sample-OnDemand-Package~31bf3856ad364e35~amd64~~10.0.1.1',
    },
  ]);
});

describe('a hold of Microsoft’s on a feature update', () => {
  answers([
    {
      name: 'in the report of a management service',
      log: `Update state           : Offering
Aggregated state       : Error
Alert type             : SafeguardHold
Description            : The feature update is paused on this device because of a known compatibility issue. Safeguard hold ID: 41332279`,
      class: 'up.compat.hardblock',
      culpritIs: '41332279',
    },
    {
      name: 'in the registry, where the appraiser keeps it',
      log: raw`[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows NT\CurrentVersion\AppCompatFlags\TargetVersionUpgradeExperienceIndicators\NI22H2]
"GatedBlockId"="41332279"
"GatedBlockReason"="41332279"
"UpgEx"="Yellow"`,
      class: 'up.compat.hardblock',
      culpritIs: '41332279',
    },
    {
      name: 'that did not keep the new Windows back',
      log: `2023-03-12 11:10:04, Info                  MOUPG  Appraiser: GatedBlockId: 41332279
2023-03-12 12:55:02, Info                  MOUPG  Setup phase change: [SetupPhaseSecondBoot] -> [SetupPhaseComplete]
2023-03-12 12:55:03, Info                  MOUPG  SetupHost: Execute: completed with result 0x0`,
    },
    {
      name: 'that is not there',
      log: `Safeguard hold ID: none
"GatedBlockId"="None"`,
    },
  ]);
});

/** Events as Event Viewer shows them, one below the other. */
const shown = (source: string, id: number, sentence: string): string =>
  `Log Name:      System\nSource:        ${source}\nEvent ID:      ${id}\nLevel:         Error\nDescription:\n${sentence}\n`;

describe('a service that starts too slowly', () => {
  const slow = [
    shown(
      'Service Control Manager',
      7009,
      'A timeout was reached (30000 milliseconds) while waiting for the Windows Modules Installer service to connect.',
    ),
    shown(
      'Service Control Manager',
      7000,
      'The Windows Modules Installer service failed to start due to the following error: \nThe service did not respond to the start or control request in a timely fashion.',
    ),
  ];
  const update = 'Cumulative Update for Windows Server for x64-based Systems (KB5000001)';
  const failed = (code: string): string =>
    shown(
      'Microsoft-Windows-WindowsUpdateClient',
      20,
      `Installation Failure: Windows failed to install the following update with error ${code}: ${update}.`,
    );
  answers([
    {
      name: 'explains the installation that was told so',
      log: [...slow, failed('0x8007041D')].join('\n'),
      class: 'env.service-or-rpc',
      culpritIs: 'Windows Modules Installer',
      hresult: '0x8007041d',
    },
    {
      name: 'explains no other one',
      log: [...slow, failed('0x80070005')].join('\n'),
      class: 'env.access-denied',
      culprit: 'KB5000001',
    },
    { name: 'is no failure by itself', log: slow.join('\n') },
  ]);
});

describe('an update that wusa could not take off', () => {
  answers([
    {
      name: 'is named with the reason',
      log: shown(
        'Microsoft-Windows-WUSA',
        8,
        raw`Windows update KB5000001 could not be uninstalled because of error 2148468773 "" (Command line: ""C:\Windows\system32\wusa.exe" /uninstall /kb:5000001 /quiet /norestart ")`,
      ),
      class: 'cbs.permanent.cannot-uninstall',
      culprit: 'KB5000001',
      hresult: '0x800f0825',
    },
  ]);
});

describe('the package of a task sequence', () => {
  const line = (text: string): string => `${text}\tTSPxe\t3/9/2023 4:10:11 PM\t1388 (0x056C)`;
  answers([
    {
      name: 'whose content no distribution point has',
      log: [
        line('Content location request for ABC00321:4 failed. (Code 0x80040102)'),
        line('hr, HRESULT=80040102 (content.cpp,1280)'),
        line('Failed to resolve PackageID=ABC00321'),
        line('Failed to resolve selected task sequence dependencies. Code(0x80040102)'),
      ].join('\n'),
      class: 'unclassified',
      culpritIs: 'ABC00321',
    },
    {
      name: 'whose hash is another one, named behind that',
      log: [
        line(
          'Hash could not be matched for the downloaded content. Original ContentHash = 1F2E, Downloaded ContentHash = 0011',
        ),
        line('0L == TS::Utility::VerifyPackageHash(pszPackageID), HRESULT=80091007 (resolvesource.cpp,3138)'),
        line('Failed to resolve the source for package ABC00089. Error 0x80091007'),
      ].join('\n'),
      class: 'wu.download-integrity',
      culpritIs: 'ABC00089',
    },
    {
      name: 'whose drivers DISM did not add',
      log: [
        'Dism failed with return code 50 OSDDriverClient',
        'Failed to add driver to driver store. Code 0x80004005 OSDDriverClient',
        'Failed to install driver package ABC000A3. Code 0x80004005 OSDDriverClient',
      ].join('\n'),
      class: 'drv.install-failed',
      culpritIs: 'ABC000A3',
    },
  ]);
});

describe('WSUS without its database', () => {
  answers([
    {
      name: 'that it may not open',
      log: `The WSUS administration console was unable to connect to the WSUS Server Database.

System.Data.SqlClient.SqlException -- Cannot open database "SUSDB" requested by the login. The login failed.
Login failed for user 'NT AUTHORITY\\NETWORK SERVICE'.`,
      class: 'env.service-or-rpc',
      culpritIs: 'SUSDB',
    },
    {
      name: 'that does not answer when it is set up',
      log: raw`2019-03-14 11:02:40  Configuring database...
2019-03-14 11:02:57  System.Data.SqlClient.SqlException (0x80131904): A network-related or instance-specific error occurred while establishing a connection to SQL Server. The server was not found or was not accessible. (provider: Named Pipes Provider, error: 40 - Could not open a connection to SQL Server: \\.\pipe\MICROSOFT##WID\tsql\query)
2019-03-14 11:02:57  Fatal Error: Failed to start and configure the WSUS service`,
      class: 'env.service-or-rpc',
      culprit: 'MICROSOFT##WID',
    },
  ]);
});

describe('WSUS that reached its database again', () => {
  const refused = `SqlException (0x80131904): Cannot open database "SUSDB" requested by the login. The login failed.`;
  const work = Array.from(
    { length: 60 },
    (_, n) =>
      `2024-05-06 09:${String(n).padStart(2, '0')}:01 Sample.Update: 0x80240438 was answered to client ${n}`,
  );
  answers([
    {
      name: 'after the start of its server is told no failure of it',
      log: [`2024-05-06 08:00:01 ${refused}`, ...work].join('\n'),
    },
  ]);
});

describe('a search that finds no connection', () => {
  const event = shown(
    'Windows Update Agent',
    16,
    'Unable to Connect: Windows is unable to connect to the automatic updates service and therefore cannot download and install updates according to the set schedule. Windows will continue to try to establish a connection.',
  );
  answers([
    { name: 'where nothing else is told', log: event, class: 'net.unreachable', culpritIs: 'none' },
    {
      name: 'is passing where updates were installed beside it',
      log: [
        event,
        shown(
          'Microsoft-Windows-WindowsUpdateClient',
          19,
          'Installation Successful: Windows successfully installed the following update: Security Update (KB5000001)',
        ),
      ].join('\n'),
    },
  ]);
});

describe('a package manager', () => {
  answers([
    {
      name: 'names the package whose installer failed',
      log: `Found Sample Agent [Sample.Agent] Version 4.2.0
Downloading https://download.example.com/agent/SampleAgent-4.2.0-x64.msi
Successfully verified installer hash
Starting package install...
Installer failed with exit code: 1603`,
      class: 'unclassified',
      culpritIs: 'Sample.Agent',
    },
  ]);
});
