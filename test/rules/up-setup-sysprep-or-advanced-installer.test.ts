// App packages, modules and answer files that stop Sysprep or a pass are named; firmware notes are not.
import { checkRule } from '../support/checkRule';

checkRule('up.setup.sysprep-or-advanced-installer', {
  hits: [
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
      name: 'a setting of the answer file',
      log: [
        '2024-05-06 10:00:00, Error                 IBS    Windows could not parse or process unattend answer file [C:\\Windows\\Panther\\unattend.xml] for pass [specialize]. The error was detected while processing settings for component [Microsoft-Windows-Shell-Setup].',
      ].join('\n'),
      culprit: 'Microsoft-Windows-Shell-Setup',
    },
  ],
  misses: [
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
