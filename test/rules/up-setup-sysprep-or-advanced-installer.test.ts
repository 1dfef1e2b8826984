// App packages, modules and answer files that stop Sysprep or a pass are named; firmware notes are not.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkRule, summarize } from '../support/checkRule';

checkRule('up.setup.sysprep-or-advanced-installer', {
  hits: [
    {
      name: 'an app package in words that somebody shortened',
      log: 'The log says\nPackage SampleVendor.Notes_1.0.0.0_x64__0abc1def2ghij installed for a user, but not provisioned for all users\n',
      culprit: 'SampleVendor.Notes',
    },
    {
      name: 'an app package whose attempt is cut off before its code, without a code of our own making',
      log: '2024-05-06 12:00:00, Error                 SYSPRP Package SampleVendor.Notes_1.0.0.0_x64__0abc1def2ghij was installed for a user, but not provisioned for all users. This package will not function properly in the sysprep image.',
      culprit: 'SampleVendor.Notes',
    },
    {
      name: 'a staged package that cannot be removed',
      log: [
        '2024-05-06 12:00:00, Error                 SYSPRP Failed to remove staged package SampleVendor.Notes_1.0.0.0_x64__0abc1def2ghij: 0x80073cf9.',
        '2024-05-06 12:00:00, Error                 SYSPRP Failed to remove apps for the current user: 0x80073cf9.',
        '2024-05-06 12:00:00, Error                 SYSPRP Exit code of RemoveAllApps thread was 0x3cf9.',
      ].join('\n'),
      culprit: 'SampleVendor.Notes_1.0.0.0_x64__0abc1def2ghij',
      code: '0x80073cf9',
    },
    {
      name: 'the same without the lines of its log around it',
      log: 'SYSPRP Failed to remove staged package SampleVendor.Notes_1.0.0.0_x64__0abc1def2ghij: 0x80070005.',
      culprit: 'SampleVendor.Notes',
      code: '0x80070005',
    },
    {
      name: 'an answer file with a value that is not valid',
      log: [
        '[setup.exe] SMI data results dump: Source = Name: Microsoft-Windows-Shell-Setup, Language: neutral, ProcessorArchitecture: amd64, PublicKeyToken: 31bf3856ad364e35, VersionScope: nonSxS, /settings/ComputerName',
        '[setup.exe] SMI data results dump: Description = Value is invalid.',
        '[0x060432] IBS The provided unattend file is not valid; hrResult = 0x80220005',
      ].join('\n'),
      culprit: 'Microsoft-Windows-Shell-Setup/settings/ComputerName',
      code: '0x80220005',
      line: 1,
    },
    {
      name: 'an answer file whose action failed',
      log: [
        '[Shell Unattend] Failed to decode password (0x8007000d)',
        '[oobeldr.exe] Execution of unattend GCs failed; hr = 0x0; pResults->hrResult = 0x8030000b',
        '[windeploy.exe] Failure occured during online installation.  Online installation cannot complete at this time.; hr = 0x8030000b',
      ].join('\n'),
      culprit: 'Failed to decode password',
      code: '0x8030000b',
    },
    {
      name: 'the last of three attempts',
      log: [
        '2024-05-06 10:00:00, Error                 SYSPRP Package Contoso.Sample_1.2.3.0_x64__abcdefgh12345 was installed for a user, but not provisioned for all users. This package will not function properly in the sysprep image.',
        '2024-05-06 10:00:00, Error                 SYSPRP Failed to remove apps for the current user: 0x80073cf2.',
        '2024-05-06 10:00:00, Error                 SYSPRP Exit code of RemoveAllApps thread was 0x3cf2.',
        "2024-05-06 10:00:00, Error      [0x0f0082] SYSPRP ActionPlatform::LaunchModule: Failure occurred while executing 'SysprepGeneralizeValidate' from C:\\Windows\\System32\\AppxSysprep.dll; dwRet = 0x3cf2",
        '2024-05-06 10:00:00, Error      [0x0f00d8] SYSPRP WinMain:Hit failure while pre-validate sysprep generalize internal providers; hr = 0x80073cf2',
        '2024-05-06 11:00:00, Error                 SYSPRP Package Contoso.Sample_1.2.3.0_x64__abcdefgh12345 was installed for a user, but not provisioned for all users. This package will not function properly in the sysprep image.',
        '2024-05-06 11:00:00, Error                 SYSPRP Failed to remove apps for the current user: 0x80073cf2.',
        '2024-05-06 11:00:00, Error                 SYSPRP Exit code of RemoveAllApps thread was 0x3cf2.',
        "2024-05-06 11:00:00, Error      [0x0f0082] SYSPRP ActionPlatform::LaunchModule: Failure occurred while executing 'SysprepGeneralizeValidate' from C:\\Windows\\System32\\AppxSysprep.dll; dwRet = 0x3cf2",
        '2024-05-06 11:00:00, Error      [0x0f00d8] SYSPRP WinMain:Hit failure while pre-validate sysprep generalize internal providers; hr = 0x80073cf2',
        '2024-05-06 12:00:00, Error                 SYSPRP Package Contoso.Other_2.0.0.0_x64__abcdefgh12345 was installed for a user, but not provisioned for all users. This package will not function properly in the sysprep image.',
        '2024-05-06 12:00:00, Error                 SYSPRP Failed to remove apps for the current user: 0x80073cf2.',
        '2024-05-06 12:00:00, Error                 SYSPRP Exit code of RemoveAllApps thread was 0x3cf2.',
        "2024-05-06 12:00:00, Error      [0x0f0082] SYSPRP ActionPlatform::LaunchModule: Failure occurred while executing 'SysprepGeneralizeValidate' from C:\\Windows\\System32\\AppxSysprep.dll; dwRet = 0x3cf2",
        '2024-05-06 12:00:00, Error      [0x0f00d8] SYSPRP WinMain:Hit failure while pre-validate sysprep generalize internal providers; hr = 0x80073cf2',
      ].join('\n'),
      culprit: 'Contoso.Other',
      code: '0x80073cf2',
      line: 11,
    },
    {
      name: 'a block that was cut before its verdict',
      log: [
        '2024-05-06 10:00:00, Error                 SYSPRP Package Contoso.Sample_1.2.3.0_x64__abcdefgh12345 was installed for a user, but not provisioned for all users. This package will not function properly in the sysprep image.',
        '2024-05-06 10:00:00, Error                 SYSPRP Failed to remove apps for the current user: 0x80073cf2.',
        '2024-05-06 10:00:00, Error                 SYSPRP Exit code of RemoveAllApps thread was 0x3cf2.',
      ].join('\n'),
      culprit: 'Contoso.Sample',
      code: '0x80073cf2',
    },
    {
      name: 'the reserved storage',
      log: [
        "2024-05-06 10:00:00, Error      [0x0f0082] SYSPRP ActionPlatform::LaunchModule: Failure occurred while executing 'Sysprep_Clean_Validate_Opk' from C:\\Windows\\System32\\spopk.dll; dwRet = 0x975",
        '2024-05-06 10:00:00, Error      [0x0f00d8] SYSPRP WinMain:Hit failure while pre-validate sysprep cleanup internal providers; hr = 0x800F0975',
      ].join('\n'),
      culprit: 'spopk.dll',
      code: '0x800f0975',
    },
    {
      name: 'what a module says before it fails',
      log: [
        '2024-05-06 10:00:00, Error      [0x0f00b0] SYSPRP spopk.dll:: Failed to query pending CBS operations; hr = 0x80080005',
        "2024-05-06 10:00:00, Error      [0x0f0082] SYSPRP ActionPlatform::LaunchModule: Failure occurred while executing 'Sysprep_Clean_Validate_Opk' from C:\\Windows\\System32\\spopk.dll; dwRet = 0x5",
        '2024-05-06 10:00:00, Error      [0x0f00d8] SYSPRP WinMain:Hit failure while pre-validate sysprep cleanup internal providers; hr = 0x80070005',
      ].join('\n'),
      culprit: 'spopk.dll',
      code: '0x80080005',
      line: 1,
    },
    {
      name: 'a step of the action files that was refused',
      log: [
        '2024-05-06 10:00:00, Error                 SYSPRP ActionPlatform::DeleteValue: Error from RegDeleteValueW for value sampleId under key HKEY_LOCAL_MACHINE\\Software\\Contoso\\Agent; dwRet = 0x5',
        '2024-05-06 10:00:00, Error                 SYSPRP SysprepSession::ExecuteInternal: Error in executing action for Contoso-Agent-Service; dwRet = 0x5',
        '2024-05-06 10:00:00, Error      [0x0f0070] SYSPRP RunDlls:An error occurred while running registry sysprep DLLs, halting sysprep execution. dwRet = 0x5',
        '2024-05-06 10:00:00, Error      [0x0f00a8] SYSPRP WinMain:Hit failure while processing sysprep generalize internal providers; hr = 0x80070005',
      ].join('\n'),
      culprit: 'Software\\Contoso\\Agent',
      code: '0x80070005',
    },
    {
      name: 'the component that a step was for, in two lines cut out of the log',
      log: [
        '2024-05-06 10:00:00, Error                 SYSPRP ActionPlatform::DeleteKey: Error from RegDeleteKeyW; dwRet = 0x5',
        '2024-05-06 10:00:00, Error                 SYSPRP SysprepSession::ExecuteInternal: Error in executing action for Contoso-Agent-Service; dwRet = 0x5',
      ].join('\n'),
      culprit: 'Contoso-Agent-Service',
      code: '0x80070005',
    },
    {
      name: 'a state that an earlier run left',
      log: "<date> <time>, Error [0x0f0073] SYSPRP RunDlls:Not running DLLs; either the machine is in an invalid state or we couldn't update the recorded state, dwRet = 0x1f\n",
      code: '0x8007001f',
    },
    {
      name: 'an image that was rearmed too often, as Windows 7 writes it',
      log: [
        "Error [0x0f0082] SYSPRP LaunchDll:Failure occurred while executing 'C:\\Windows\\System32\\slc.dll,SLReArmWindows', returned error code -1073425657",
        'Error [0x0f00a8] SYSPRP WinMain: Hit failure while processing sysprep generalize providers; hr = 0xc004d307',
      ].join('\n'),
      culprit: 'slc.dll',
      code: '0xc004d307',
    },
    {
      name: 'a setting of the answer file',
      log: [
        '2024-05-06 10:00:00, Error                 IBS    Windows could not parse or process unattend answer file [C:\\Windows\\Panther\\unattend.xml] for pass [specialize]. The error was detected while processing settings for component [Microsoft-Windows-Shell-Setup].',
      ].join('\n'),
      culprit: 'Microsoft-Windows-Shell-Setup',
    },
    {
      name: 'a command line that Sysprep could not read',
      log: [
        "2024-05-06 10:00:00, Info       [0x0f005f] SYSPRP ParseCommands:Found supported command line option 'UNATTEND'",
        '2024-05-06 10:00:00, Error      [0x0f0060] SYSPRP ParseCommands:Malformed command line detected; no dash or slash present in option',
        '2024-05-06 10:00:00, Error      [0x0f0061] SYSPRP WinMain: Unable to parse command-line arguments to sysprep; GLE = 0x0',
      ].join('\n'),
      line: 2,
      confidence: 'medium',
    },
    {
      name: 'a command line that Sysprep could not read, without times',
      log: 'SYSPRP ParseCommands:Malformed command line detected; no dash or slash present in option\nSYSPRP WinMain:Unable to parse command-line arguments to sysprep\n',
      line: 1,
    },
  ],
  misses: [
    {
      name: 'devices of the platform that a run which went through left in place',
      log: [
        '2024-05-06 10:00:00, Error                 SYSPRP SPPNP: Unable to uninstall device ROOT\\SAMPLE\\0000. Err = 0xE0000231',
        '2024-05-06 10:00:00, Error                 SYSPRP SPPNP: Failed to queue enumerated driver packages. Err = 0x57',
        '2024-05-06 10:00:09, Info       [0x0f0068] SYSPRP FCreateTagFile:Successfully created tag file C:\\Windows\\System32\\Sysprep\\Sysprep_succeeded.tag',
      ].join('\n'),
    },
    {
      name: 'firmware entries that could not be written',
      log: [
        '2024-05-06 10:00:00, Error                 TOOL   BCD: BiUpdateEfiEntry failed c0000022',
        '2024-05-06 10:00:00, Error                 TOOL   BCD: BiExportBcdObjects failed c0000022',
      ].join('\n'),
    },
    {
      name: 'passes that end well',
      log: [
        '2024-05-06 10:00:00, Info                         [windeploy.exe] Process returned with exit code 0x0',
        "2024-05-06 10:00:00, Info                         [windeploy.exe] Exiting 'specialize' pass with status 0x00000000",
      ].join('\n'),
    },
  ],
});

it('up.setup.sysprep-or-advanced-installer does not join what months lie between into one attempt', () => {
  const [failure] = summarize(
    [
      '2024-05-06 10:00:00, Error                 SYSPRP Error 0x-2147417850: Failed to re-enable sample trigger.[gle=0x0000047e]',
      "2024-07-08 12:00:00, Error      [0x0f0082] SYSPRP LaunchDll:Failure occurred while executing 'SampleCore.dll,SysPrep_Cleanup', returned error code 0x2",
      '2024-07-08 12:00:00, Error      [0x0f00ae] SYSPRP WinMain:Hit failure while processing sysprep cleanup external providers; hr = 0x80070002',
    ].join('\n'),
  ).failures;
  assert.equal(failure?.rootCause?.culprit?.name, 'SampleCore.dll (SysPrep_Cleanup)');
  assert.deepEqual(
    failure.evidence.map(({ line }) => line),
    [2, 3],
  );
  assert.deepEqual(failure.links, []);
});

it('up.setup.sysprep-or-advanced-installer tells that a module misses a service', () => {
  const [failure] = summarize(
    [
      "2024-05-06 10:00:00, Error      [0x0f0082] SYSPRP ActionPlatform::LaunchModule: Failure occurred while executing 'SysprepGeneralizeValidate' from C:\\Windows\\System32\\AppxSysprep.dll; dwRet = 0x422",
      '2024-05-06 10:00:00, Error      [0x0f00d8] SYSPRP WinMain:Hit failure while pre-validate sysprep generalize internal providers; hr = 0x80070422',
    ].join('\n'),
  ).failures;
  assert.match(failure?.title.en ?? '', /service that it needs is disabled/);
  assert.match(failure?.nextSteps[0]?.text.en ?? '', /AppXSvc/);
});
