// What people copy off windows of Sysprep, of older versions of setup and in other languages, and off the screens of a
// restart. Each row says what an engineer would answer; what is only talked about is no failure.
import { describe } from 'node:test';
import { answers } from '../support/asked';

describe('windows of setup and Sysprep in other languages and of other versions', () => {
  answers([
    ...(
      [
        [
          'German',
          'Die Windows-Installation konnte nicht abgeschlossen werden. Starten Sie die Installation erneut.',
        ],
        ['French', "Windows n'a pas pu terminer l'installation. Redémarrez l'installation."],
        ['Chinese', 'Windows 无法完成安装。若要在此计算机上安装 Windows，请重新启动安装。'],
        ['Japanese', 'Windows のインストールを完了できませんでした。インストールを再実行してください。'],
      ] as const
    ).map(([language, log]) => ({
      name: `an installation that could not be completed, ${language}`,
      log,
      class: 'up.setup.sysprep-or-advanced-installer',
    })),
    ...(
      [
        ['English', 'Sysprep was not able to validate your Windows installation. Review the log file.'],
        ['German', 'Sysprep konnte die Windows-Installation nicht überprüfen.'],
        ['Chinese', 'Sysprep 无法验证你的 Windows 安装。'],
      ] as const
    ).map(([language, log]) => ({
      name: `Sysprep that does not begin, ${language}`,
      log,
      class: 'up.setup.sysprep-or-advanced-installer',
      culpritIs: 'none',
    })),
    {
      name: 'the offline pass of an answer file in a window',
      log: 'After the copy it says "Windows could not apply unattend settings during pass [offlineServicing]." and stops.',
      class: 'up.setup.sysprep-or-advanced-installer',
    },
    {
      name: 'a check of the computer that could not be made',
      log: "We can't tell if your PC is ready to continue installing Windows 11. Try restarting setup.",
      class: 'up.setup.downlevel',
    },
    {
      name: 'a setting of the answer file for Windows PE',
      log: 'It stops with: Windows could not apply the Windows PE bootstrap setting specified in the unattend answer file.',
      class: 'up.setup.sysprep-or-advanced-installer',
    },
    {
      name: 'an edition that cannot be upgraded to the other one',
      log: 'Windows Vista Home Premium cannot be upgraded to Windows 7 Professional. You can choose to install a new copy.',
      class: 'up.requirements',
    },
    {
      name: 'the compatibility report of Windows 7',
      log: 'The following issues are preventing Windows from upgrading.\nYou need to uninstall these programs (go to Programs and Features in Control Panel):\nSample Backup 4.0',
      class: 'up.compat.app',
    },
    {
      name: 'what the readiness script prints',
      log: '{"returnCode":1,"returnReason":"TPM, Processor, ","logging":"Storage: OSDiskSize=237GB. PASS; TPM: TPMVersion=False. FAIL; ","returnResult":"NOT CAPABLE"}',
      class: 'up.requirements',
      culpritIs: 'TPM, Processor',
    },
    {
      name: 'the same script on a computer that can',
      log: '{"returnCode":0,"returnReason":"","logging":"Storage: OSDiskSize=237GB. PASS; TPM: TPMVersion=2.0. PASS; ","returnResult":"CAPABLE"}',
    },
    {
      name: 'the specialize pass of Windows 7',
      log: '2010-03-15 09:22:10, Error      [0x060565] IBS    Callback_Specialize: An error occurred while either deciding if we need to specialize or while specializing; dwRet = 0x1f',
      class: 'up.setup.sysprep-or-advanced-installer',
      code: '0x8007001f',
    },
    {
      name: 'a product key that setup cannot check',
      log: '2012-09-02 15:10:22, Error      [0x0606cc] IBS    Callback_Productkey_Validate: An error occurred preventing setup from being able to validate the product key; hr = 0x80300006',
      class: 'up.requirements',
      code: '0x80300006',
    },
    {
      name: 'an upgrade that went back, in the words of Windows 7',
      log: 'It ends with "This version of Windows could not be installed. Your previous version of Windows has been restored, and you can continue to use it."',
      class: 'up.rollback.generic',
    },
    {
      name: 'a reset that went back',
      log: 'There was a problem resetting your PC. No changes were made.',
      class: 'up.recovery-reset',
    },
    {
      name: 'the last window where something blocks the upgrade',
      log: 'Error 0xC1900208 - 0x4000C',
      class: 'up.compat.app',
      code: '0xc1900208',
    },
    {
      name: 'a window beside what was tried',
      log: [
        'It says "Windows cannot be installed to this disk. The selected disk has an MBR partition table."',
        'I looked 0x80070002 up, no help.',
        'Then I saw 0x80070003 in another forum.',
        'One more said 0x8007000d is the stick.',
        'My friend had 0x80070005.',
      ].join('\n'),
      class: 'up.requirements',
    },
    {
      name: 'the window of sysprep above the records of its log',
      log: [
        'Sysprep was not able to validate your Windows installation.',
        'Error SYSPRP Package Sample.App_1.0.0.0_x64__abcdefghijklm was installed for a user, but not provisioned for all users.',
        'Error SYSPRP Failed to remove apps for the current user: 0x80073cf2.',
      ].join('\n'),
      class: 'up.setup.sysprep-or-advanced-installer',
      culpritIs: 'Sample.App_1.0.0.0_x64__abcdefghijklm',
      count: 1,
    },
    {
      name: 'the screen of an update that is taken back',
      log: "We couldn't complete the updates\nUndoing changes\nDon't turn off your computer",
      class: 'up.rollback.generic',
      culpritIs: 'none',
      count: 1,
    },
    {
      name: 'the screen of Windows 7 within a sentence',
      log: 'Since Tuesday each start ends with “Failure configuring Windows updates. Reverting changes.”',
      class: 'up.rollback.generic',
      proof: 'Reverting changes',
      count: 1,
    },
    {
      name: 'such a screen beside a record that tells more',
      log: [
        "After the restart: We couldn't complete the updates.",
        'CBS Startup: Failed to process advanced operation queue, startupPhase: 0.  A rollback transaction will be created. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]',
      ].join('\n'),
      class: 'txn.rollback.advanced-installer',
      count: 1,
    },
    {
      name: 'a window that ends with what to look up',
      log: "You can't upgrade 64-bit Windows to a 32-bit version of Windows. To upgrade, obtain the 64-bit disc, or see how to install Windows 7.",
      class: 'up.requirements',
    },
    {
      name: 'such a screen that is only talked about',
      log: 'If you see "Undoing changes made to your computer", leave the machine on.',
    },
    {
      name: 'such a screen that is gone',
      log: 'The message "Failure configuring Windows updates" no longer appears.',
    },
    {
      name: 'the window of sysprep alone',
      log: 'Sysprep was not able to validate your Windows installation.',
      class: 'up.setup.sysprep-or-advanced-installer',
      culpritIs: 'none',
      count: 1,
    },
  ]);
});
