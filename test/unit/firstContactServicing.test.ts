// What people send of CBS.log when they ask for help, cut and dressed by the page they found it on. Each row says what
// an engineer would answer; the texts are our own in the shape of such questions.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Asked, answers } from '../support/asked';
import { summarize } from '../support/checkRule';

const masked = (level: string, rest: string): string => `*\\<DateTime>*, ${level} ${rest}`;

const rows: readonly Asked[] = [
  {
    name: 'a root device that is there already, its stamps masked and set in italics',
    log: [
      masked(
        'Info',
        'CSI 00000021 Begin executing advanced installer phase 32 (0x00000020) index 3 (sequence 4)  ',
      ),
      'Old component: [l:0]""  ',
      'New component: [ml:120{60},l:118{59}]"Sample-Device-Module, Culture=neutral, Version=6.2.9200.16384,  ',
      'PublicKeyToken=31bf3856ad364e35, ProcessorArchitecture=amd64, versionScope=NonSxS"  ',
      'Install mode: install  ',
      'Installer ID: {11111111-2222-4333-8444-555555555555}  ',
      'Installer name: [12]"Root Devices"  ',
      masked(
        'Error',
        'CSI 00000001@*\\<DateTime>* (F) CMIADAPTER: Inner Error Message from AI HRESULT = 800f0207 [Error,Facility=(000f),Code=519 (0x0207)]  ',
      ),
      '[66]"The device instance cannot be created because it already exists."  ',
      ']  ',
      '[gle=0x80004005]  ',
      masked(
        'Error',
        '[0x018005] CSI 00000024 (F) Failed execution of queue item Installer: Root Devices ({11111111-2222-4333-8444-555555555555}) with HRESULT 800f0207 [Error,Facility=(000f),Code=519 (0x0207)]. Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable',
      ),
      masked(
        'Info',
        'CBS Not able to add pending.xml.bad to Windows Error Report. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]  ',
      ),
    ].join('\n'),
    class: 'txn.rollback.advanced-installer',
    culprit: 'Root Devices',
    code: '0x800f0207',
    proof: 'it already exists',
  },
  {
    name: 'a pending operation, marked red by the page',
    log: [
      '2024-05-06 07:08:09, Info  CSI    00000006 Pending transaction content must be resolved, cannot begin another transaction yet',
      '2024-05-06 07:08:09, Info  CBS    <span style="color:red"><b>Failed to get transaction analysis because of pending operations. Disposition from Analyze: 0x1 [HRESULT = 0x80070bc9 - ERROR_FAIL_REBOOT_REQUIRED]</b></span>',
      '2024-05-06 07:08:09, Info  CBS    Failed to get inventory. [HRESULT = 0x80070bc9 - ERROR_FAIL_REBOOT_REQUIRED]',
      '2024-05-06 07:08:09, Error CBS    Failed to get store state [HRESULT = 0x80070bc9 - ERROR_FAIL_REBOOT_REQUIRED]',
    ].join('\n'),
    class: 'txn.pending.blocks',
    code: '0x80070bc9',
    proof: 'because of pending operations',
  },
  {
    name: 'records that a mail broke behind the level',
    log: [
      '2024-05-06 07:08:09, Info',
      '                  DPX    CJob::Resume completed with status: 0x80070070',
      '2024-05-06 07:08:10, Info',
      '                  CBS    Failed to stage execution chain. [HRESULT = 0x80070070 - ERROR_DISK_FULL]',
    ].join('\r\n'),
    class: 'env.disk-full',
    code: '0x80070070',
    proof: 'CJob::Resume',
  },
  {
    name: 'records that a mail broke behind the component',
    log: [
      '2024-05-06 07:08:09, Info                  CBS',
      "Failed to resolve package 'Package_for_KB5000001~31bf3856ad364e35~amd64~~1.2.3.4' [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]",
      '2024-05-06 07:08:09, Info                  CBS',
      'Mark store corruption flag because of package: Package_for_KB5000001~31bf3856ad364e35~amd64~~1.2.3.4. [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]',
    ].join('\n'),
    class: 'cbs.store.corruption-flag',
    culprit: 'Package_for_KB5000001~31bf3856ad364e35~amd64~~1.2.3.4',
    code: '0x800f0831',
  },
  {
    name: 'a console without the rights that DISM asks for, in German',
    log: 'Fehler: 740\n\nZum Ausführen von DISM sind erhöhte Rechte erforderlich.\n',
    class: 'env.access-denied',
    code: '0x800702e4',
  },
  {
    name: 'a queue of drivers of Windows Vista, with the package whose driver came last',
    log: [
      '2008-05-06 07:08:09, Info                  CBS    Doqe: Installing driver Update ID: Package_2_for_KB5000001~31bf3856ad364e35~x86~~6.0.2.1~5000001-4_RTM_neutral_GDR',
      '2008-05-06 09:08:09, Error                 CBS    Doqe: Failed processing queue with hr: 0x800705aa',
      '2008-05-06 09:08:09, Error                 CBS    Shtd: Failed while processing driver operations queue. hr: 0x800705aa',
    ].join('\n'),
    class: 'txn.rollback.driver-operation',
    culprit: 'Package_2_for_KB5000001~31bf3856ad364e35~x86~~6.0.2.1',
    code: '0x800705aa',
    proof: 'Failed processing queue',
  },
  {
    name: 'one message in three lines, its code on the last',
    log: [
      '   Failed to bulk stage deployment manifest and pin deployment for',
      '   package:Sample-Package~31bf3856ad364e35~amd64~~10.0.1.2',
      '   [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
    ].join('\n'),
    class: 'csi.component-value.corrupt',
    culprit: 'Sample-Package~31bf3856ad364e35~amd64~~10.0.1.2',
    code: '0x80073712',
    proof: 'bulk stage',
  },
  {
    name: 'an installer that tells its reason as a negative number, its component without quotes',
    log: [
      '2024-05-06 07:08:09, Info                  CSI    00000044 Begin executing advanced installer phase 39 index 0 (sequence 0)',
      '    Old component: (null)',
      '    New component: Sample-Containers-Client, version 10.0.1.2, arch amd64',
      '    Install mode: delta',
      '    Installer ID: {11111111-2222-4333-8444-555555555555}',
      "    Installer name: 'Container Installer'",
      '2024-05-06 07:13:09, Info                  CSI    00000048 Failed to create container base layer for client id Sample-Config with status -2147023143',
      '2024-05-06 07:13:09, Error      [0x01806a] CSI    0000004b (F) Failed execution of queue item Installer: Container Installer ({11111111-2222-4333-8444-555555555555}) with HRESULT HRESULT_FROM_WIN32(1753).  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable[gle=0x80004005]',
      '2024-05-06 07:13:09, Error                 CBS    Startup: Failed to process advanced operation queue, startupPhase: 0.  A rollback transaction will be created. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]',
    ].join('\n'),
    class: 'txn.rollback.advanced-installer',
    culprit: 'Sample-Containers-Client',
    code: '0x800706d9',
    proof: 'status -2147023143',
  },
  {
    name: 'a startup that a restart was to get going again',
    log: [
      'Info CBS Setting HangDetect value to 3 ',
      'Info CBS Startup: will attempt a restart to recover.',
      'Info CBS Failed restart attempt. [HRESULT = 0x8007045b - ]',
      'Info CBS Startup: restart attempt failed, allowing the user to logon.',
    ].join('\n'),
    class: 'txn.hang-or-abort',
    code: '0x8007045b',
    proof: 'attempt a restart',
  },
  {
    name: 'a package whose definition is that of another one',
    log: '(f)\tCBS MUM Corrupt\t0x00000000\tservicing\\Packages\\Package_for_KB5000003_RTM~31bf3856ad364e35~amd64~~ Expected file name Sample-Base-Package~31bf3856ad364e35~amd64~~6.1.7600.16385.mum does not match the actual file name',
    class: 'cbs.mum.corrupt',
    culprit: 'Package_for_KB5000003_RTM',
  },
  {
    name: 'one record without time and level, its dash typeset and a blank lost',
    log: 'CBS Failed to pin deployment while resolving Update: Package_for_KB5000001~31bf3856ad364e35~amd64~~20348.880.1.1from file: (null) [HRESULT = 0x80073701 – ERROR_SXS_ASSEMBLY_MISSING]\n',
    class: 'csi.assembly.missing',
    culprit: 'Package_for_KB5000001~31bf3856ad364e35~amd64~~20348.880.1.1',
    code: '0x80073701',
  },
  {
    name: 'a component whose versions the store cannot read, with all callers above it',
    log: [
      '2024-05-06 07:08:09, Info                  CBS    Failed to get component version: 6.1.7601.22001  [HRESULT = 0x80070057 - E_INVALIDARG]',
      '2024-05-06 07:08:09, Info                  CBS    Failed to enumerate store versions on component: x86_sample-part.resources_31bf3856ad364e35_6.1.7601.22002_da-dk_0a1b2c3d4e5f6071 [HRESULT = 0x80070057 - E_INVALIDARG]',
      '2024-05-06 07:08:09, Info                  CBS    Failed to load current component state [HRESULT = 0x80070057 - E_INVALIDARG]',
      '2024-05-06 07:08:09, Info                  CBS    Failed to evaluate applicability [HRESULT = 0x80070057 - E_INVALIDARG]',
      '2024-05-06 07:08:09, Error                 CBS    Failed to call external evaluate applicability on package: Package_for_KB5000001~31bf3856ad364e35~amd64~~6.1.1.1, Update: Trigger_1 [HRESULT = 0x80070057 - E_INVALIDARG]',
    ].join('\n'),
    class: 'csi.component-value.corrupt',
    culprit: 'x86_sample-part.resources',
    code: '0x80070057',
    proof: 'Failed to get component version',
  },
  {
    name: 'an optional part that no container of an update holds',
    log: [
      '2024-05-06 07:08:09, Info                  DPX    Extraction of file: update.ses failed because it is not present in the container (\\\\?\\C:\\Temp\\sample.cab).',
      '2024-05-06 07:08:09, Info                  DPX    DpxException hr=0x80070002 code=0x020109',
      '2024-05-06 07:08:09, Info                  CBS    Not able to add file to extract: update.ses [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]',
    ].join('\n'),
  },
  {
    name: 'a driver that could not be taken out of the queue, named only when it was put in',
    log: [
      '2024-05-06 07:08:09, Info                  CBS    Doqe: q-uninstall: Inf: sample1.inf, Ranking: 2, Device-Install: 0, Key: 61, Identity: sample1.inf, Culture=neutral, Type=driverUpdate, Version=10.0.1.2, PublicKeyToken=31bf3856ad364e35, ProcessorArchitecture=amd64, versionScope=NonSxS',
      '2024-05-06 07:08:09, Info                  CBS    Doqe: Uninstalling driver updates, Count 1',
      '2024-05-06 07:08:09, Info                  CBS    DriverUpdateUninstallUpdates failed [HRESULT = 0x80070490 - ERROR_NOT_FOUND]',
      '2024-05-06 07:08:09, Info                  CBS    Doqe: Failed uninstalling driver updates [HRESULT = 0x80070490 - ERROR_NOT_FOUND]',
      '2024-05-06 07:08:09, Error                 CBS    Startup: Failed while processing non-critical driver operations queue. [HRESULT = 0x80070490 - ERROR_NOT_FOUND]',
      '2024-05-06 07:08:09, Info                  CBS    Startup: Rolling back KTM, because drivers failed.',
    ].join('\n'),
    class: 'txn.rollback.driver-operation',
    culprit: 'sample1.inf',
    code: '0x80070490',
    proof: 'DriverUpdateUninstallUpdates failed',
  },
  {
    name: 'a key that the hive of the store lacks, marked by Windows 10',
    log: [
      '2024-05-06 07:08:09, Error                 CSI    00000012 (F) STATUS_OBJECT_NAME_NOT_FOUND #231# from Windows::Rtl::SystemImplementation::CKey::OpenExistingKey(f = 0, da = (KEY_READ), oa = @0x3a51dfd0d8, key = NULL, disp = (null))[gle=0xd0000034]',
      '2024-05-06 07:08:09, Error                 CSI    00000013@2024/5/6:05:08:09.115 (F) Attempting to mark store corrupt with category [l:26]"MissingWinningComponentKey"[gle=0x80004005]',
      '2024-05-06 07:08:09, Error                 CSI    00000014 (F) HRESULT_FROM_WIN32(ERROR_SXS_COMPONENT_STORE_CORRUPT) #4007# from Windows::ServicingAPI::CCSITransaction::ICSITransaction_Commit(Flags = 10 (0x0000000a), pSink = NULL, disp = 0)[gle=0x80073712]',
      '2024-05-06 07:08:09, Info                  CBS    Exec: Failed to commit CSI transaction to execute changes. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
    ].join('\n'),
    class: 'csi.component-value.corrupt',
    proof: 'MissingWinningComponentKey',
  },
  {
    name: 'a key that the hive of the store lacks, marked by Windows 7',
    log: [
      '2014-05-06 07:08:09, Error                 CSI    00000012@2014/5/6:05:08:09.115 (F) d:\\win7\\base\\csi\\store.cpp(11944): Store corruption detected in function ComponentStore::CRawStoreLayout::OpenComponentKey expression: 0',
      '  MissingSampleKey on resource [48]"sample_31bf3856ad364e35_none_0a1b2c3d4e5f6071"[gle=0x80004005]',
      '2014-05-06 07:08:09, Error                 CSI    00000013 (F) HRESULT_FROM_WIN32(ERROR_SXS_COMPONENT_STORE_CORRUPT) #4007# from Windows::ServicingAPI::CCSITransaction::ICSITransaction_Commit(Flags = 10 (0x0000000a), pSink = NULL, disp = 0)[gle=0x80073712]',
      '2014-05-06 07:08:09, Error                 CBS    Failed to perform operation.  [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
    ].join('\n'),
    class: 'csi.component-value.corrupt',
    proof: 'Store corruption detected',
  },
  {
    name: 'an installer that failed, then a note about the file that Windows copies records to',
    log: [
      '2024-05-06 07:08:09, Error      [0x01805c] CSI    000000f4 (F) Failed execution of queue item Installer: Network Drivers ({a111f280-5923-47c0-9a68-d0bafb577901}) with HRESULT HRESULT_FROM_WIN32(ERROR_MOD_NOT_FOUND).  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable[gle=0x80004005]',
      '2024-05-06 07:08:09, Info                  CBS    Could not get active session for current session file logging [HRESULT = 0x80004003 - E_POINTER]',
    ].join('\n'),
    class: 'ai.networking',
    culprit: 'Network Drivers',
    code: '0x8007007e',
    hresult: '0x8007007e',
  },
];

describe('what people send of CBS.log', () => {
  answers(rows);

  it('asks for no number of the update where the rollup is named', () => {
    const told = '[HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]';
    const package_ = 'Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.685.1.6';
    const lines = [
      `Mark store corruption flag because of package: ${package_}. ${told}`,
      `Failed to resolve package [Package: ${package_}] ${told}`,
    ];
    const log = lines.map((line) => `2024-05-06 07:08:09, Info                  CBS    ${line}`).join('\n');
    const [failure] = summarize(log).failures;
    assert.ok(!failure?.notProved.some(({ en }) => /which update/i.test(en)));
  });
});
