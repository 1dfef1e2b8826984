// Tests what is told of a failure beside other work in the same log: the update client fetches files while it searches, and
// tools ask DISM in the background while somebody gives a command.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Asked, answers } from '../support/asked';
import { summarize } from '../support/checkRule';
import { stack } from '../support/soundFlows';
import { downloadEnd, scanEnd, wu } from '../support/updateLines';

const raw = String.raw;
const text = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`;

const fetched = wu(
  'DownloadManager',
  raw`Downloading from http://content.example.com/files/0fed?P1=1 to C:\Windows\SoftwareDistribution\Download\0fed (1 subranges).`,
);
const asked = wu('ProtocolTalker', 'Server URL = https://wsus.example.com/ClientWebService/client.asmx', 1);
const listed = wu('SLS', 'Making request with URL HTTPS://sls.example.com/SLS/x64/10.0.19041.1/0', 1);
const refused = (code: string): string =>
  wu('ProtocolTalker', `*FAILED* [${code.slice(2).toUpperCase()}] Sync of Updates`, 3);

const client: readonly Asked[] = [
  {
    name: 'a search that a policy refuses while files are fetched',
    log: text(fetched, wu('Agent', '*FAILED* [8024002E] Check for access', 3), scanEnd('0x8024002E')),
    class: 'wu.disabled-by-policy',
    culpritIs: 'none',
  },
  {
    name: 'a search that needs too many round trips while files are fetched',
    log: text(fetched, refused('0x80244010'), scanEnd('0x80244010')),
    class: 'wsus.soap-or-metadata',
    culpritIs: 'none',
  },
  {
    name: 'a search whose server was looked up elsewhere first',
    log: text(listed, refused('0x80244010'), scanEnd('0x80244010')),
    class: 'wsus.soap-or-metadata',
    culpritIs: 'none',
  },
  {
    name: 'a search whose own server is told above the fetched file',
    log: text(asked, fetched, refused('0x80244010'), scanEnd('0x80244010')),
    class: 'wsus.soap-or-metadata',
    culpritIs: 'wsus.example.com',
  },
  {
    name: 'a download that fails where it fetched its file',
    log: text(fetched, ...downloadEnd('0x80190194')),
    class: 'net.http-status',
    culpritIs: 'content.example.com',
  },
  {
    name: 'a damaged database while files are fetched',
    log: text(fetched, wu('DataStore', '*FAILED* [80248008] Open', 3), scanEnd('0x80248008')),
    class: 'wu.datastore',
    culpritIs: 'none',
  },
  {
    name: 'a connection that is told with its address, below a record without one',
    log: text(
      fetched,
      wu('Agent', raw`*FAILED* [80072F8F] sampleengine.dll, C:\src\Sample\Session.cpp @853`, 4),
      wu(
        'SLS',
        'Complete the request URL HTTPS://sls.example.com/SLS/x64/0 with [80072F8F] and http status code[0] and send SLS events.',
        4,
      ),
    ),
    class: 'net.tls',
    culpritIs: 'sls.example.com',
    count: 1,
  },
];

const background = (...inside: readonly string[]): string =>
  text(
    ...stack(
      '2024-03-04',
      [
        'I DISM API: PID=500 TID=504 DismApi.dll: <----- Starting DismApi.dll session -----> - DismInitializeInternal',
        'I DISM API: PID=500 TID=504 DismApi.dll: Parent process command line: sampletool.exe - DismInitializeInternal',
        raw`I DISM DISM Manager: PID=500 TID=504 Successfully loaded the ImageSession at "C:\Windows\System32\Dism" - CDISMManager::LoadRemoteImageSession`,
        'I DISM DISM Image Session: PID=620 TID=624 Instantiating the Provider Store. - CDISMImageSession::get_ProviderStore',
        ...inside,
        'I DISM API: PID=500 TID=504 Input parameters: Session: 2 - DismCloseSessionInternal',
        'I DISM API: PID=500 TID=504 DismApi.dll: <----- Ending DismApi.dll session -----> - DismShutdownInternal',
      ].join('\n'),
    ),
  );
const command = (line: string, ...answer: readonly string[]): readonly string[] => [
  'I DISM DISM.EXE: <----- Starting Dism.exe session ----->',
  `I DISM DISM.EXE: Executing command line: ${line}`,
  ...answer,
  'I DISM DISM.EXE: Image session has been closed. Reboot required=no.',
  'I DISM DISM.EXE: <----- Ending Dism.exe session ----->',
];
const inUse = raw`E DISM DISM Imaging Provider: PID=3300 TID=3304 onecore\base\sample\genericimagingmanager.cpp:1101 - CGenericImagingManager::InternalCmdUnmount(hr:0xc1420117)`;
const unknown = [
  'E DISM DISM Package Manager: PID=17428 TID=31328 Feature name Sample-Feature is unknown. - CPackageManagerCLIHandler::Private_GetFeaturesFromCommandLine(hr:0x800f080c)',
  'E DISM DISM Package Manager: PID=17428 TID=31328 Failed while processing command enable-feature. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f080c)',
];

const tools: readonly Asked[] = [
  {
    name: 'a command on an image while a tool asks in the background',
    log: background(...command(raw`dism /Unmount-Image /MountDir:"F:\My Mount" /Commit`, inUse)),
    class: 'dism.unmount.in-use',
    culpritIs: raw`F:\My Mount`,
  },
  {
    name: 'a command whose beginning is not there, by a process that the background tool does not have',
    log: background(...unknown) + background(),
    class: 'cbs.capability.name-unknown',
    culprit: 'Sample-Feature',
  },
  { name: 'a tool that asks in the background alone', log: background() + background() },
];

const cutOff = text(
  ...stack(
    '2024-03-04',
    raw`
E DISM FolderManager: PID=300 onecore\base\sample\FolderImage.h:196 - CFolderImage::CreateFolderImage(hr:0x80070032)
E DISM DISM.EXE: Failed to access the image folder or image's windows folder.
I DISM DISM.EXE: Image session has been closed. Reboot required=no.
I DISM DISM.EXE: <----- Ending Dism.exe session ----->
I DISM PID=400 TID=404 DismCore.dll version: 10.0.22621.1 - CDISMManager::FinalConstruct`,
  ),
);

const stopped = text(
  ...stack(
    '2024-03-04',
    `
I SYSPRP ===             Beginning of a new sysprep run         ===
I SYSPRP SysprepSession::Validate: Beginning internal validation
W SYSPRP RunExternalDlls:Not running DLLs; either the machine is in an invalid state or we couldn't update the recorded state, dwRet = 0x1f
I SYSPRP ActionPlatform::LaunchModule: Successfully executed 'Sample_Generalize' from C:\\Windows\\System32\\sample.dll without error
I SYSPRP SysprepSession::Execute: Sysprep completed successfully
I SYSPRP Shutting down logging`,
  ),
);
const tidied = raw`2024-03-04 12:40:00, Info                         Perform setup folder cleanup with bPrefetch = 1 and threshold = 1
2024-03-04 12:40:00, Warning                      Unable to delete C:\$Windows.~BT\Sources\sample.dll; error 0x20, scheduling for delete on reboot`;

const refusedSource = [
  'W DISM DISM Package Manager: PID=500 TID=504 CBS AddSource failed with HRESULT=0x80070003! - CDISMPackageManager::Internal_Finalize',
  'I DISM DISM Package Manager: PID=500 TID=504  Error in operation: source for package or file not found, ResolveSource() unsuccessful. (CBS HRESULT=0x800f081f) - CCbsConUIHandler::Error',
  'E DISM DISM Package Manager: PID=500 TID=504 Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x800f081f)',
  'E DISM DISM Package Manager: PID=500 TID=504 Failed while processing command enable-feature. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f081f)',
];
const ended = [
  'I DISM DISM.EXE: Image session has been closed. Reboot required=no.',
  'I DISM DISM.EXE: <----- Ending Dism.exe session ----->',
];
const sourceOf = (path: string): readonly string[] =>
  command(
    raw`dism /online /enable-feature /featurename:NetFx3 /limitaccess /source:${path}`,
    ...refusedSource,
  );
const lines = (day: string, ...rows: readonly string[]): string => text(...stack(day, rows.join('\n')));

const enabled = command(
  raw`dism /online /enable-feature /featurename:NetFx3 /limitaccess /source:D:\sxs`,
  'I DISM DISM Package Manager: PID=500 TID=504 Feature NetFx3 with CBS state 7(CbsInstallStateInstalled) being mapped to dism state 4(DISM_INSTALL_STATE_INSTALLED) - CDISMFeature::LogInstallStateMapping',
);

describe('a command whose beginning was rotated away', () => {
  it('is not said to have asked for what a command of another day asked for', () => {
    const log =
      lines('2024-03-04', ...refusedSource, ...ended) +
      lines('2024-03-07', ...sourceOf(raw`E:\sxs`)) +
      lines('2024-03-08', ...enabled);
    const { failures } = summarize(log);
    assert.deepEqual(
      failures.map(({ operation }) => operation.end?.slice(0, 10)),
      ['2024-03-04'],
    );
    assert.doesNotMatch(JSON.stringify(failures), /E:\\\\sxs/);
  });
});
describe('a scan of sfc behind the start of another day', () => {
  it('is not said to have failed at a driver of that start', () => {
    const started = lines(
      '2024-03-04',
      'I CBS Startup: Processing advanced operation queue, startupPhase: 0',
      'W CBS Doqe: Failed to load driver package sample.inf [HRESULT = 0x80070490 - ERROR_NOT_FOUND]',
      'I CBS Startup: Processing complete: [HRESULT = 0x00000000 - S_OK]',
    );
    const scanned = lines(
      '2024-03-05',
      'I CSI 00000001 [SR] Verifying 100 components',
      'I CSI 00000002 [SR] Beginning Verify and Repair transaction',
      String.raw`I CSI 00000003 [SR] Could not reproject corrupted file \??\C:\Windows\System32\sample.exe; source file in store is also corrupted`,
      'I CSI 00000004 [SR] Verify complete',
    );
    const { failures } = summarize(started + scanned);
    assert.deepEqual(
      failures.map((failure) => failure.class),
      ['csi.reprojection.failed'],
    );
  });
});
describe('a failure of Sysprep before the clean-up of an upgrade', () => {
  it('is not explained by what was in use hours later', () => {
    const [failure] = summarize(stopped + text(tidied)).failures;
    assert.ok(failure);
    assert.doesNotMatch(JSON.stringify(failure), /\$Windows/);
  });
});
describe('a failure of the update client beside its other work', () => {
  answers(client);
});
describe('a failure of DISM beside other sessions', () => {
  answers(tools);
});
describe('a command line that DISM refuses', () => {
  answers([{ name: 'is no failure where the beginning of its session was cut off', log: cutOff }]);
});
