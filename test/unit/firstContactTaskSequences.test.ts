// Owns task sequences, images that DISM unpacks and the User State Migration Tool, as people send them.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answers } from '../support/asked';
import { summarize } from '../support/checkRule';

const closing = (component: string, type: number): string =>
  `]LOG]!><time="08:10:04.001+060" date="03-04-2025" component="${component}" context="" type="${type}" thread="1204" file="x.cpp">`;

describe('what people send of task sequences', () => {
  answers([
    {
      name: 'a step that failed, in the log',
      log: [
        `<![LOG[Failed to run the action: Run Sample Inventory.`,
        `The system cannot find the file specified. (Error: 80070002; Source: Windows)${closing('TSManager', 3)}`,
        `<![LOG[The execution of the group (Finish) has failed and the execution has been aborted. An action failed.${closing('TSManager', 3)}`,
        `<![LOG[Task Sequence Engine failed! Code: enExecutionFail${closing('TSManager', 3)}`,
      ].join('\n'),
      class: 'unclassified',
      code: '0x80070002',
      count: 1,
    },
    {
      name: 'the step that upgrades Windows, of which no update client knows',
      log: 'Failed to run the action: Upgrade Operating System. Unknown error (Error: C1900208; Source: Unknown)',
      class: 'up.compat.app',
      code: '0xc1900208',
      says: /only passes on what setup answered/,
      silent: /update client/,
    },
    {
      name: 'a step whose code is decimal',
      log: 'Unable to activate partition (0x80004001)\nFailed to run the action: Apply Sample Image. Error -2147467263',
      class: 'unclassified',
      code: '0x80004001',
    },
    {
      name: 'the status message of a step whose script answered with 1',
      log: [
        'The task sequence execution engine failed executing the action (Sample Drivers) in the group (Install) with the error code 1',
        'Action output: ... Set command line: Run PowerShell Script',
        'Executing command line: Run PowerShell Script with options (0, 4)',
        'Process completed with exit code 1',
      ].join('\n'),
      class: 'unclassified',
      code: '0x00000001',
    },
    {
      name: 'the summary of a deployment, which begins with its end',
      log: [
        'ZTI ERROR - Unhandled error returned by LTIApply: (-2147024784 0x80070070)',
        'Litetouch deployment failed, Return Code = -2147467259 0x80004005',
        'Failed to run the action: Apply Windows PE.',
        'There is not enough space on the disk. (Error: 80070070; Source: Windows)',
        'An action failed.',
        'Operation aborted (Error: 80004004; Source: Windows)',
        'Failed to run the last action: Apply Windows PE. Execution of task sequence failed.',
      ].join('\n'),
      class: 'env.disk-full',
      code: '0x80070070',
      count: 1,
    },
    {
      name: 'setup started by a task sequence',
      log: [
        'Executing command line: "C:\\_SMSTaskSequence\\Packages\\ABC00006\\SETUP.EXE" /ImageIndex 1 /auto Upgrade /quiet    OSDUpgradeWindows    3/4/2025 9:11:47 PM    2340 (0x0924)',
        'Process completed with exit code 3247440384    OSDUpgradeWindows    3/4/2025 9:14:26 PM    2340 (0x0924)',
        'Windows upgrade setup failed with exit code 0xC1900200    OSDUpgradeWindows    3/4/2025 9:14:26 PM    2340 (0x0924)',
      ].join('\n'),
      class: 'up.requirements',
      code: '0xc1900200',
    },
    {
      name: 'a step whose program does not know an option',
      log: [
        'Set command line: "OSDSample.exe" /enable /extra:False',
        "Invalid command line argument '/extra' OSDSample 3580 (0x0DFC)",
        'Process completed with exit code 2147942487 TSManager 3364 (0x0D24)',
        'Failed to run the action: Enable Sample. This is usually caused by a problem with the program.',
        'The parameter is incorrect.',
      ].join('\n'),
      class: 'src.version-mismatch',
      code: '0x80070057',
      cause: '/extra',
      says: /older than the site/,
    },
    {
      name: 'a hook for the end of setup that could not be written',
      log: [
        'OSDSetupHook    Failed to install the setup hook. Permissions on the requested may be configured incorrectly.',
        'Access is denied. (Error: 80070005; Source: Windows)',
        'OSDSetupHook    Failed to install OSD setup hook (0x80070005)',
        'TSManager    Process completed with exit code 2147942405',
        'TSManager    Failed to run the action: Setup Windows and ConfigMgr. Permissions on the requested may be configured incorrectly.',
        'Access is denied. (Error: 80070005; Source: Windows)',
      ].join('\n'),
      class: 'env.access-denied',
      code: '0x80070005',
      says: /SetupComplete\.cmd/,
    },
    {
      name: 'a package that the client would not install',
      log: "Failed to invoke Execution Manager to Install Software for PackageID='ABC0002C' ProgramID='setup' AdvertID='{00000001-0002-4003-8004-000000000005}' hr=0x87d01004",
      class: 'unclassified',
      code: '0x87d01004',
    },
    {
      name: 'a management point whose certificate nobody here trusts',
      log: [
        'TSMBootstrap    [TSMESSAGING]             : WINHTTP_CALLBACK_STATUS_FLAG_CERT_DATE_INVALID is set',
        'TSMBootstrap    Sending with winhttp failed; 80072f8f. retrying.',
        'TSMBootstrap    Retrying and Ignoring date security failures.',
        'TSMBootstrap    [TSMESSAGING]             : WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA is set',
        'TSMBootstrap    Sending with winhttp failed; 80072f8f',
        'TSMBootstrap    SyncTimeWithMP() failed. 80072f8f.',
      ].join('\n'),
      class: 'net.tls',
      code: '0x80072f8f',
      says: /does not know the authority/,
    },
    {
      name: 'a task sequence that finds nothing of its state after a restart',
      log: [
        '!sTSMDataPath.empty(), HRESULT=80070002',
        'Failed to set log directory. Some execution history may be lost.',
        'The system cannot find the file specified. (Error: 80070002; Source: Windows)',
        'Executing task sequence',
        '!sTSMDataPath.empty(), HRESULT=80070002',
        'Task Sequence environment not found',
      ].join('\n'),
      class: 'txn.hang-or-abort',
      says: /restarts of its own/,
    },
    {
      name: 'a task sequence that finds its state elsewhere and goes on',
      log: [
        'Failed to set log directory. Some execution history may be lost.',
        'Task Sequence environment not found',
        'TSManager    Successfully completed the action (Sample Step) with the exit win32 code 0',
      ].join('\n'),
    },
    {
      name: 'a log folder that is not there, above a step that was done',
      log: [
        'Failed to set log directory. Some execution history may be lost. The system cannot find the file specified. (Error: 80070002; Source: Windows)\tTSManager\t3/5/2024 10:11:12 AM\t1234 (0x04D2)',
        'GetTsRegValue() is unsuccessful. 0x80070002.\tTSManager\t3/5/2024 10:11:12 AM\t1234 (0x04D2)',
        'Successfully completed the action (Sample Step) with the exit win32 code 0\tTSManager\t3/5/2024 10:15:13 AM\t1234 (0x04D2)',
      ].join('\n'),
    },
    {
      name: 'a name that is not found at first, above a step that was done',
      log: [
        'Unknown host (gethostbyname failed) hr=80072af9\tTSPxe\t3/5/2024 10:11:12 AM\t1234 (0x04D2)',
        'Successfully completed the action (Sample Step) with the exit win32 code 0\tTSManager\t3/5/2024 10:15:13 AM\t1234 (0x04D2)',
      ].join('\n'),
    },
    {
      name: 'a log folder that is not there and nothing else',
      log: 'Failed to set log directory. Some execution history may be lost.\nThe system cannot find the file specified. (Error: 80070002; Source: Windows)',
    },
    {
      name: 'a server whose certificate could not be checked, and the request alone',
      log: 'WINHTTP_CALLBACK_STATUS_FLAG_CERT_REV_FAILED is set\tTSMBootstrap\t3/5/2024 10:00:00 AM\t1234 (0x04D2)\nSending with winhttp failed; 80072f8f\tTSMBootstrap\t3/5/2024 10:00:00 AM\t1234 (0x04D2)',
      class: 'net.tls',
      code: '0x80072f8f',
      says: /revoked/,
    },
    {
      name: 'a request that nobody answered',
      log: 'Sending with winhttp failed; 80072efd\tTSMBootstrap\t3/5/2024 10:00:00 AM\t1234 (0x04D2)',
      class: 'net.unreachable',
      code: '0x80072efd',
    },
    {
      name: 'a script of the Deployment Toolkit that says what it could not do',
      log: 'FAILURE ( 5456 ): Unable to determine Destination Disk, Partition, and/or Drive. See BDD.LOG for more information.\nLitetouch deployment failed, Return Code = -2147467259  0x80004005',
      class: 'unclassified',
      hresult: '0x80004005',
      proof: 'Unable to determine',
      says: /Unable to determine Destination Disk/,
    },
    {
      name: 'such a script, above a step that was done',
      log: 'FAILURE ( 7712 ): Unable to find the sample file.\nSuccessfully completed the action (Sample Step) with the exit win32 code 0',
    },
    {
      name: 'an update that a site adds without a check',
      log: [
        'Applicability State = APPLICABILITY_CHECK_NOT_SUPPORTED, Update Binary = E:\\Sample\\00000001\\Windows10.0-KB5000001-x64.cab.',
        'Applying update with ID 16780001 on image at index 1.',
      ].join('\n'),
    },
    {
      name: 'a step of a build whose program ended',
      log: 'Run node build.js\n##[error]Process completed with exit code 3221225477.',
    },
    { name: 'a tool that asks whether it runs in one', log: 'Task Sequence environment not found' },
    {
      name: 'an update of which an image cannot say whether it applies',
      log: [
        'GetUpdateApplicability returned code 0x80004001~',
        'Applicability State = APPLICABILITY_CHECK_NOT_SUPPORTED, Update Binary = E:\\Sample\\00000001\\Windows10.0-KB5000001-x64.cab.',
      ].join('\n'),
      class: 'cbs.package.not-applicable',
      culpritIs: 'Windows10.0-KB5000001-x64.cab',
      code: '0x80004001',
    },
    {
      name: 'a certificate whose date the engine passes over when it asks once more',
      log: [
        '[TSMESSAGING]             : WINHTTP_CALLBACK_STATUS_FLAG_CERT_DATE_INVALID is set',
        'Error. Received 0x80072f8f from WinHttpSendRequest.',
        'Sending with winhttp failed; 80072f8f. retrying.',
        'Retrying and Ignoring date security failures.',
        'Request was successful.',
      ]
        .map((line) => `<![LOG[${line}${closing('TSMBootstrap', 1)}`)
        .join('\n'),
    },
    {
      name: 'a command that took too long, and its step',
      log: 'Command line execution failed (800705B4) TSManager 3/30/2025 10:11:29 PM 8920 (0x22D8)\nFailed to run the action: Upgrade Sample.',
      class: 'unclassified',
      code: '0x800705b4',
    },
    {
      name: 'an image that the program for it did not apply',
      log: 'Setup failed applying image F:\\Deploy\\Operating Systems\\Sample\\sample.wim, rc = 31\nZTI ERROR - Non-zero return code by LTIApply, rc = 31.',
      class: 'up.wim.apply-or-mount',
      culpritIs: 'F:\\Deploy\\Operating Systems\\Sample\\sample.wim',
      code: '0x8007001f',
    },
    {
      name: 'an image that ImageX did not apply, above its step',
      log: [
        'FAILURE ( 5624 ): 2: Run ImageX: /apply "\\\\dp.example.com\\Share$\\Sample\\install.wim" 1 C:',
        'Litetouch deployment failed, Return Code = -2147467259 0x80004005',
        'Failed to run the action: Install Operating System.',
        'Unknown error (Error: 000015F8; Source: Unknown)',
      ].join('\n'),
      class: 'up.wim.apply-or-mount',
      culprit: 'install.wim',
      code: '0x80070002',
      count: 1,
    },
    {
      name: 'content whose hash is another one',
      log: [
        'Succesfully performed multicast download from mcs://dp.example.com/SMS_MCS/.sms_mcs?filePath=\\\\dp.example.com\\SMSPKGD$\\ABC00978\\&PackageFlags=134217728&packageID=ABC00978&version=1',
        'Hash could not be matched for the downloded content. Original ContentHash = ADB7A269, Downloaded ContentHash = 1F174881',
        '0L == TS::Utility::VerifyPackageHash(pszContentID, sDestination), HRESULT=80091007 (e:\\sample\\resolvesource.cpp,2901)',
      ].join('\n'),
      class: 'wu.download-integrity',
      culpritIs: 'ABC00978',
      code: '0x80091007',
    },
    {
      name: 'bcdboot of a deployment, in the form without colons',
      log: 'Failure (5616) 15299 Verify BCDBootEx\nLiteTouch deployment failed, Return Code = -2147467259  0x80004005',
      class: 'ai.bcd-or-boot-files',
    },
  ]);

  for (const [name, last] of [
    ['done at the second try', 'Successfully completed the action (Sample Step) with the exit win32 code 0'],
    [
      'whose failure is ignored',
      'The task sequence execution engine ignored execution failure of the action (Sample Step) in the group (Install)',
    ],
  ] as const)
    it(`a step ${name}`, () => {
      const log = `Failed to run the action: Sample Step. Error -2147467259\n${last}`;
      assert.equal(summarize(log).failures.length, 0);
    });

  it('a step done at the second try, in the log of its engine', () => {
    const place = 'component="TSManager" context="" thread="1136" file="instruction.cxx:1"';
    const log = [
      `<![LOG[Failed to run the action: Sample Step. `,
      `The system cannot find the file specified. (Error: 80070002; Source: Windows)]LOG]!><time="12:33:54.123+000" date="05-20-2024" type="3" ${place}>`,
      `<![LOG[Successfully completed the action (Sample Step) with the exit win32 code 0]LOG]!><time="12:33:56.123+000" date="05-20-2024" type="1" ${place}>`,
    ].join('\n');
    assert.equal(summarize(log).failures.length, 0);
  });

  answers([
    {
      name: 'the failure of another program above a step that was done',
      log: 'KB5000123 failed with 0x8024a005\nThe task sequence execution engine successfully completed the action (Sample Step) in the group (Install) with exit code 0',
      class: 'wu.disabled-by-policy',
      code: '0x8024a005',
    },
    {
      name: 'what servicing says above the end of a task sequence',
      log: [
        'Error: 0x800f081f',
        'The source files could not be found.',
        'The task sequence manager successfully completed execution of the task sequence',
      ].join('\n'),
      class: 'cbs.source.missing',
      code: '0x800f081f',
    },
  ]);

  it('steps that were done', () => {
    const log = [
      'The task sequence execution engine successfully completed the action (Apply Network Settings) in the group (Install) with exit code 0',
      'Executing command line: "C:\\_SMSTaskSequence\\OSD\\sample.exe" finalize with options (0, 4)',
      'Process completed with exit code 0',
    ].join('\n');
    assert.equal(summarize(log).failures.length, 0);
  });
});

describe('what people send of images and of profiles', () => {
  answers([
    {
      name: 'an image that DISM unpacks from a console',
      log: [
        'X:\\>dism /apply-image /imagefile:D:\\sources\\install.wim /index:1 /applydir:W:\\',
        '',
        'Deployment Image Servicing and Management tool',
        'Version: 10.0.19041.844',
        '',
        'Error: 13',
        '',
        'The data is invalid.',
      ].join('\n'),
      class: 'up.wim.apply-or-mount',
      culpritIs: 'D:\\sources\\install.wim',
      code: '0x8007000d',
    },
    {
      name: 'a full flash image',
      log: [
        'CFfuReader::PostRead#205 failed with 0x8007000d',
        'FfuApplyInternal#531 failed with 0x8007000d',
        "Failed to apply an FFU image to '\\\\.\\PHYSICALDRIVE0'",
        'DISM.EXE: FfuManager processed the command line but failed. HRESULT=8007000D',
      ].join('\n'),
      class: 'up.wim.apply-or-mount',
      code: '0x8007000d',
    },
    {
      name: 'a full flash image that could not be written for another reason',
      log: [
        '2024-11-06 23:58:40, Error                 DISM   DISM FFU Provider: FfuApplyInternal#531 failed with 0x80070005.',
        '2024-11-06 23:58:40, Error                 DISM   DISM.EXE: FfuManager processed the command line but failed. HRESULT=80070005',
      ].join('\n'),
      class: 'env.access-denied',
      code: '0x80070005',
    },
    {
      name: 'a migration file that is none',
      log: '2019-04-08 15:58:16, Error                 [0x08055d] MXE Agent: Migration XML C:\\USMT\\Settings.xml is not properly formatted. Message: unexpected root tag.',
      class: 'up.migration',
      culpritIs: 'C:\\USMT\\Settings.xml',
    },
    {
      name: 'an account that the deployment share does not accept',
      log: 'A connection to the deployment share (\\\\server01\\Deploy$) could not be made.\nConnection OK. Possible cause: invalid credentials.',
      class: 'env.access-denied',
      culpritIs: '\\\\server01\\Deploy$',
      count: 1,
    },
    {
      name: 'the page that asks for an account',
      log: 'Specify credentials for connecting to network shares.',
    },
    {
      name: "SetupDiag's object as PowerShell lists it",
      log: [
        'ProfileName        : FindSPFatalError',
        'LogErrorLine       : 2025-03-04 14:32:26, Error                 SP     Operation failed: Gather data, scope: EVERYTHING. Error: 0x80070057',
        'FailureData        : {Error: SetupDiag reports Fatal Error., Last Setup Phase = Downlevel, Error: 0x80070057}',
        'FailureDetails     : Err = 0x80070057, LastOperation = Gather data, scope: EVERYTHING, LastPhase = Downlevel',
      ].join('\n'),
      code: '0x80070057',
      class: 'up.migration',
    },
  ]);
});

it('asks for no log of servicing where the engine of a task sequence failed by itself', () => {
  const [failure] = summarize(
    [
      "03-04-2025 09:41:51.246 TSBootShell 1136 (0x470) Volume '\\\\?\\Volume{00000001-0002-4003-8004-000000000005}\\' not found",
      '03-04-2025 09:41:51.246 TSBootShell 1136 (0x470) GetVolumePathForVolumeName(szDeviceVolumeId, rsWin32Path), HRESULT=80070490 (X:\\src\\devicepath.cpp,167)',
      "03-04-2025 09:41:51.246 TSBootShell 1136 (0x470) ConvertBootToLogicalPath failed to convert 'MULTI(0)DISK(0)RDISK(0)PARTITION(3)\\_SMSTASKSEQUENCE\\WINPE\\SOURCES\\BOOT.WIM' (0x80070490). Retrying (0)...",
    ].join('\n'),
  ).failures;
  assert.equal(failure?.rootCause?.code, '0x80070490');
  assert.doesNotMatch(failure?.nextSteps.map(({ text }) => text.en).join('\n') ?? '', /CBS\.log|ScanHealth/);
});
