// Operation, phase and inner code are named where nothing deeper is found.
import { checkRule } from '../support/checkRule';

checkRule('up.setup.downlevel', {
  hits: [
    {
      name: 'a crash of setup itself',
      log: [
        '2024-05-06 10:00:00, Error      [0x060126] IBS    CallBack_ImageWasSelectedInUI: An error occurred while removing the MultiEdition key from the blackboard.[gle=0x00000490]',
        '2024-05-06 10:01:00, FatalError [0x090001] PANTHR Exception (code 0xC0000005: ACCESS_VIOLATION) occurred at 0x00007FF600001234 in X:\\Sources\\Sample.dll (+0000000000001234). Minidump attached (1000 bytes) to diagerr.xml and X:\\windows\\panther\\sample.diagerr.mdmp.',
      ].join('\n'),
      culprit: 'Sample.dll',
      code: '0xc0000005',
      line: 2,
    },
    {
      name: 'a service that did not start',
      log: [
        '2024-05-06 10:00:00, Info                  MOUPG  SetupHost Logging Begin',
        "2024-05-06 10:00:01, Warning               SP     Couldn't create VDS loader instance (0x80080005)",
        '2024-05-06 10:02:01, Error                 SP     CSetupPlatform::Initialize: VDS is not available; hr = 0x80070032',
        '2024-05-06 10:02:01, Error                 MOUPG  CSetupManager::ExecuteInstallMode(822): Result = 0x80070032',
        '2024-05-06 10:02:02, Error                 MOUPG  CSetupHost::Execute(412): Result = 0x80070032',
      ].join('\n'),
      culprit: 'vds',
      code: '0x80080005',
      hresult: '0x80070032',
    },
    {
      name: 'an operation before the first restart',
      log: [
        '2024-05-06 12:00:00, Info                  SP     OPERATIONTRACK ExecuteOperations: Start execution phase Downlevel',
        '2024-05-06 12:00:01, Error                 SP     Operation failed: Prepare rollback. Error: 0x80070490[gle=0x000000b7]',
        '2024-05-06 12:00:01, Error                 SP     Operation execution failed: 9. hr = 0x80070490',
        '2024-05-06 12:00:01, Error                 SP     ExecuteOperations: Failed execution phase Downlevel. Error: 0x80070490',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::ExecuteInstallMode(822): Result = 0xC1900101',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::Execute(284): Result = 0xC1900101',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupHost::Execute(412): Result = 0xC1900101',
      ].join('\n'),
      code: '0x80070490',
      confidence: 'medium',
    },
    {
      name: 'the step that failed inside an operation',
      log: [
        '2024-05-06 12:00:00, Info                  SP     OPERATIONTRACK ExecuteOperations: Start execution phase Downlevel',
        '2024-05-06 12:00:01, Error                 SP     CSampleStep::DoExecute: Failed to read the layout of disk 0 for D:\\Sample\\answers.xml. Error: 0x80070490[gle=0x00000490]',
        '2024-05-06 12:00:01, Error                 SP     Operation failed: Read the layout. Error: 0x80070490[gle=0x000000b7]',
        '2024-05-06 12:00:01, Error                 SP     ExecuteOperations: Failed execution phase Downlevel. Error: 0x80070490',
        '2024-05-06 12:00:05, Error                 MOUPG  CSetupHost::Execute(412): Result = 0x80070490',
      ].join('\n'),
      code: '0x80070490',
      line: 2,
    },
    {
      name: 'a step cut out of its operation',
      log: [
        '2024-05-06 12:00:00, Info                  SP     CSampleStep::DoExecute: Reading the layout of disk 0',
        '2024-05-06 12:00:01, Error                 SP     sampleCallback: Failed to get volume name from disk number and offset. Error: 0x80070012[gle=0x00000012]',
        '2024-05-06 12:00:01, Error                 SP     CSampleStep::DoExecute: Failed to read the layout of disk 0 for D:\\Sample\\answers.xml. Error: 0x80070012[gle=0x00000012]',
      ].join('\n'),
      code: '0x80070012',
      line: 3,
      confidence: 'medium',
    },
    {
      name: 'a step whose sentence says at its end that it failed',
      log: '2024-05-06 12:00:01, Error                 SP     CSampleStep::DoExecute: Updating the paths of D:\\Sample failed. Status = 0xC0000034[gle=0x00000002]',
      code: '0xc0000034',
      confidence: 'medium',
    },
    {
      name: 'a ladder without an operation',
      log: [
        '2024-05-06 10:59:59, Error                 MOUPG  CSampleAction::Run(77): Result = 0x80070490',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::ExecuteInstallMode(822): Result = 0x80070490',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::Execute(284): Result = 0x80070490',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupHost::Execute(412): Result = 0x80070490',
      ].join('\n'),
      code: '0x80070490',
      line: 1,
      confidence: 'low',
    },
  ],
  misses: [
    {
      name: 'a step that failed in a run that succeeded',
      log: [
        '2024-05-06 12:00:00, Info                  MOUPG  SetupHost Logging Begin',
        '2024-05-06 12:00:01, Error                 SP     CSampleStep::DoExecute: Failed to remove the old folder D:\\Sample. Error: 0x80070005[gle=0x00000005]',
        '2024-05-06 12:40:05, Info                  IBS    Setup has completed phase 4 at 2024-05-06 12:40:05',
      ].join('\n'),
    },
    {
      name: 'a step that warns and goes on',
      log: '2024-05-06 12:00:01, Warning               SP     CSampleStep::DoExecute: Failed to remove the old folder D:\\Sample. Error: 0x80070005[gle=0x00000005]',
    },
    {
      name: 'setup handing over to itself',
      log: [
        '2024-05-06 09:00:00, Error                 MOUPG  CDlpTask::CheckUserInterrupt(3112): Result = 0x800704D3',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::ExecuteInstallMode(822): Result = 0x800705BB',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::Execute(284): Result = 0x800705BB',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupHost::Execute(412): Result = 0x800705BB',
      ].join('\n'),
    },
    {
      name: 'an errors-only file without a verdict',
      log: [
        '2024-05-06 10:00:00, Error                        CRecoveryToolAction->Init() failed. Error: 0x00000002[gle=0x00000002]',
        '2024-05-06 10:00:00, Error                 SP     pSPRemoveUpgradeRegTree: failed to delete reg tree HKLM\\SYSTEM\\Setup\\Upgrade[gle=0x00000005]',
      ].join('\n'),
    },
    {
      name: 'an upgrade after the first restart',
      log: [
        '2024-05-06 12:00:00, Info                  MOUPG  SetupHost: Reporting error event -> [0xC1900101, 0x4001E]',
      ].join('\n'),
      instead: 'up.rollback.generic',
    },
  ],
});
