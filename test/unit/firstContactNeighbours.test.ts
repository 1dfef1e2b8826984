// What a failure was about, where its own record names nothing: the records that belong to it do.
import { describe } from 'node:test';
import { answers } from '../support/asked';

const at = '2019-02-11 22:10:31, Error                 ';
const info = '2019-02-11 22:10:31, Info                  ';

describe('the record beside the cause names the object', () => {
  answers([
    {
      name: 'an account whose profile was not made',
      log: [
        `${at}MIG    CMigrateProfiles: Could not create profile for user S-1-5-21-111-222-333-1012. 0x800700B7[gle=0x000000b7]`,
        `${at}SP     CMigrationProgress: Apply, SetupPlatform failed, hr=0x800700B7`,
        `${at}SP     Operation failed: Migrate framework (Full). Error: 0x800700B7[gle=0x000000b7]`,
      ].join('\n'),
      class: 'up.migration',
      culpritIs: 'S-1-5-21-111-222-333-1012',
    },
    {
      name: 'a hive below a folder of three words',
      log: [
        '2007-03-11 21:04:18, Error      [0x080398] MIG    Failed to load hive C:\\Documents and Settings\\user01\\NTUSER.DAT: Error 0x000003F1[gle=0x000003f1]',
        '2007-03-11 21:04:18, Error      [0x080389] MIG    Unable to load user profile for user S-1-5-21-1000000000-2000000000-3000000000-1004; error 1009[gle=0x000003f1]',
        '2007-03-11 21:04:20, Error      [0x060491] IBS    GatherThread: Error 0x3f1 gathering user state. Installation cannot proceed.',
        '2007-03-11 21:04:20, Info       [0x0640ae] IBSLIB PublishMessage: Publishing message [Windows cannot gather the settings of this computer. Installation cannot proceed. Error code: 0x800703F1]',
      ].join('\n'),
      class: 'env.registry-corrupt',
      culpritIs: 'C:\\Documents and Settings\\user01\\NTUSER.DAT',
    },
    {
      name: 'a full drive',
      log: [
        `${at}SP     Sample: Insufficient disk space on drive D:. Required: 17179869184, found: 6120032256`,
        `${at}MOUPG  CSetupManager::ExecuteInstallMode(691): Result = 0x80070070`,
        `${at}MOUPG  CSetupHost::Execute(396): Result = 0x80070070`,
      ].join('\n'),
      class: 'env.disk-full',
      culpritIs: 'D:',
    },
    {
      name: 'the small partition, and what setup made of it',
      log: [
        `${at}MOUPG  Verify system partition: not enough free space on the System Reserved partition`,
        `${at}MOUPG  CSetupManager::ExecuteInstallMode(701): Result = 0xC190020E`,
      ].join('\n'),
      class: 'env.system-partition-small',
      culprit: 'System Reserved',
      hresult: '0xc190020e',
    },
    {
      name: 'the process that did not answer',
      log: [
        `${info}CBS    Exec: Processing started.  Client: WindowsUpdateAgent, Session: 30668892_3012345678, Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.12`,
        `${at}CBS    Failed to call Process on TiWorker session [HRESULT = 0x800706be - RPC_S_CALL_FAILED]`,
        `${info}CBS    Exec: Processing complete.  Session: 30668892_3012345678, Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.12 [HRESULT = 0x800706be]`,
      ].join('\n'),
      class: 'env.service-or-rpc',
      culpritIs: 'TiWorker',
    },
    {
      name: 'the package that a record of the same code names',
      log: [
        'Error         CBS    Failed to internally open package. [HRESULT = 0x80070570 - ERROR_FILE_CORRUPT]',
        'Info          CBS    Failed to resolve package [Package_for_KB5000002~31bf3856ad364e35~amd64~~17763.6189.1.8] [HRESULT = 0x80070570]',
      ].join('\n'),
      class: 'env.disk-corrupt',
      culprit: 'Package_for_KB5000002',
    },
    {
      name: 'the package that a session was at when it was given up',
      log: [
        `${info}CBS    Exec: Processing started.  Client: UpdateAgentLCU, Session: 30788823_1423214421, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~14393.3443.1.5, Identifier: KB5000003`,
        `${at}CBS    Failed to execute install chain [HRESULT = 0x800f0821 - CBS_E_ABORT]`,
        `${info}CBS    Exec: Processing complete.  Session: 30788823_1423214421, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~14393.3443.1.5, Identifier: KB5000003 [HRESULT = 0x800f0821 - CBS_E_ABORT]`,
      ].join('\n'),
      class: 'txn.hang-or-abort',
      culprit: 'Package_for_RollupFix',
    },
    {
      name: 'the driver in the record that SetupDiag quotes',
      log: [
        'Matching Profile found: FindRollbackFailure - 3A43C9B5-05B3-4F7C-A955-88F991BB5A48',
        'Error: SetupDiag reports rollback failure found.',
        'Last Phase = First Boot',
        'Last Operation = Set SPFirstBoot operation',
        'Error = 0xC1900101-0x3000D',
        'LogEntry: 2022-06-07 18:22:31, Error                 SP     Error installing driver sampledisk.inf, hr = 0x80070103',
      ].join('\n'),
      class: 'drv.upgrade-rollback',
      culpritIs: 'sampledisk.inf',
    },
    {
      name: 'the feature that a refused cmdlet was to remove',
      log: [
        'PS C:\\> Uninstall-WindowsFeature Sample-Features',
        'Uninstall-WindowsFeature : The request to add or remove features on the specified server failed.',
        'The operation cannot be completed, because the server that you specified requires a restart.',
        'Error: 0x80070bc9',
      ].join('\n'),
      class: 'txn.pending.blocks',
      culpritIs: 'Sample-Features',
    },
    {
      name: 'the feature that was not found, not the folder it was looked for in',
      log: [
        'Install-WindowsFeature : The request to add or remove features on the specified server failed.',
        'The source files could not be found. Error: 0x800f081f',
        'At line:1 char:1',
        '+ Install-WindowsFeature NET-Framework-Core -Source D:\\sources\\sxs',
      ].join('\n'),
      class: 'cbs.source.missing',
      culpritIs: 'NET-Framework-Core',
      proof: 'source files could not be found',
    },
    {
      name: 'the feature that DISM looked at, where its command was cut off',
      log: [
        `${info}DISM   DISM Package Manager: PID=6108 TID=5192 Feature Sample-Services with CBS state 4(CbsInstallStateStaged) being mapped to dism state 4(DISM_INSTALL_STATE_STAGED) - CDISMPackageFeature::LogInstallStateMapping`,
        `${at}DISM   DISM Package Manager: PID=6108 TID=5192 Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x800f0922)`,
        `${at}DISM   DISM Package Manager: PID=6108 TID=5192 Failed while processing command enable-feature. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f0922)`,
      ].join('\n'),
      class: 'txn.rollback.advanced-installer',
      culpritIs: 'Sample-Services',
    },
    {
      name: 'the command line quoted behind its failure',
      log: [
        `${at}DISM   DISM Package Manager: PID=3636 TID=4020 Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x800f0907)`,
        `${at}DISM   DISM Package Manager: PID=3636 TID=4020 Failed while processing command enable-feature. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f0907)`,
        `${info}DISM   DISM.EXE: Executing command line: Dism.exe  /online /enable-feature /featurename:NetFx3`,
      ].join('\n'),
      class: 'src.fod.wu-download-failed',
      culpritIs: 'NetFx3',
    },
    {
      name: 'the class file that an installer was at',
      log: [
        `${at}CSI    00000040 (F) C:\\Windows\\system32\\wbem\\sample.mof (0): error SYNTAX 0X80041002: Not found`,
        `${at}CSI    00000042 (F) Failed execution of queue item Installer: WMI MOF Installer ({3f7d2f1b-c1b4-4a5a-8c1d-4e45f0b4b2a9}) with HRESULT 80041002.  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable[gle=0x80004005]`,
      ].join('\n'),
      class: 'ai.wmi-or-perfcounter',
      culprit: 'sample.mof',
    },
    {
      name: 'the boot file of a step, where servicing tells what it came to',
      log: [
        `${at}CBS    BFSVC Error: Failed to copy C:\\Windows\\Boot\\EFI\\bootmgfw.efi. Last Error = 0x5`,
        `${info}CBS    Startup: Failed servicing boot files [HRESULT = 0x80070005 - E_ACCESSDENIED]`,
      ].join('\n'),
      class: 'ai.bcd-or-boot-files',
      culprit: 'bootmgfw.efi',
    },
    {
      name: 'the update that a script names beside the number',
      log: [
        'Installing KB5000004...',
        'WARNING: Update KB5000004 installation failed (exit code 1058).',
      ].join('\n'),
      class: 'wu.disabled-by-policy',
      culpritIs: 'KB5000004',
    },
    {
      name: 'the server of a search whose exit code was left out',
      log: [
        "2022/05/11 09:12:01.8732417 9120  10424 WebServices     WS error: There was an error communicating with the endpoint at 'http://wsus.example.com:8530/ClientWebService/client.asmx'.",
        '2022/05/11 09:12:01.8732550 9120  10424 ProtocolTalker  *FAILED* [80244018] Web service call',
        '2022/05/11 09:12:01.8733012 9120  10424 Agent           *FAILED* [80244018] Failed to synchronize',
        '2022/05/11 09:12:01.8890112 9120  10424 Agent           * END * Finding updates CallerId = UpdateOrchestrator  Id = 12',
      ].join('\n'),
      class: 'net.http-status',
      culprit: 'wsus.example.com',
    },
  ]);
});

describe('what only stands near says nothing', () => {
  answers([
    {
      name: 'an update that somebody mentions before another sentence',
      log: ['Yesterday I removed KB5000005.', '', 'Now DISM says:', 'Error: 0x800f081f'].join('\n'),
      class: 'cbs.source.missing',
      culpritIs: 'none',
    },
    {
      name: 'a drive in an error about something else',
      log: [
        `${at}SP     Sample: cannot query the label of drive E:`,
        `${at}MOUPG  CSetupManager::ExecuteInstallMode(691): Result = 0x80070070`,
        `${at}MOUPG  CSetupHost::Execute(396): Result = 0x80070070`,
      ].join('\n'),
      class: 'env.disk-full',
      culpritIs: 'none',
    },
    {
      name: 'several features that DISM looked at',
      log: [
        `${info}DISM   DISM Package Manager: PID=6108 TID=5192 Feature Sample-One with CBS state 4(CbsInstallStateStaged) being mapped to dism state 4(DISM_INSTALL_STATE_STAGED) - CDISMPackageFeature::LogInstallStateMapping`,
        `${info}DISM   DISM Package Manager: PID=6108 TID=5192 Feature Sample-Two with CBS state 4(CbsInstallStateStaged) being mapped to dism state 4(DISM_INSTALL_STATE_STAGED) - CDISMPackageFeature::LogInstallStateMapping`,
        `${at}DISM   DISM Package Manager: PID=6108 TID=5192 Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x800f0922)`,
        `${at}DISM   DISM Package Manager: PID=6108 TID=5192 Failed while processing command enable-feature. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f0922)`,
      ].join('\n'),
      class: 'txn.rollback.advanced-installer',
      culpritIs: 'none',
    },
    {
      name: 'a search that came to its end',
      log: [
        '2022/05/11 09:12:01.8732550 9120  10424 ProtocolTalker  *FAILED* [80244018] Web service call',
        '2022/05/11 09:12:04.8733012 9120  10424 Agent           Found 3 updates and 84 categories in search; evaluated appl. rules of 1254 out of 2104 deployed entities',
        '2022/05/11 09:12:04.8890112 9120  10424 Agent           * END * Finding updates CallerId = UpdateOrchestrator  Id = 12',
      ].join('\n'),
    },
  ]);
});
