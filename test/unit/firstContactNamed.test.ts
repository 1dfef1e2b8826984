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
      name: 'that is not there',
      log: `Safeguard hold ID: none
"GatedBlockId"="None"`,
    },
  ]);
});
