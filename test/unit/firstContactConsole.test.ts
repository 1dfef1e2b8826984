// Tests what people tell of DISM in their own words around its answer, and what it answers without a code.
import { describe } from 'node:test';
import { answers } from '../support/asked';

describe('a command of DISM told within a sentence', () => {
  answers([
    {
      name: 'names the feature that its answer is about',
      log: 'I ran dism /online /enable-feature /featurename:SampleFeature and it says\n\nError: 0x800f081f\n\nThe source files could not be found.',
      class: 'cbs.source.missing',
      culpritIs: 'SampleFeature',
      count: 1,
    },
    {
      name: 'makes the number of its answer a code',
      log: 'Tried "dism /online /enable-feature /featurename:SampleFeature" again:\n\nError: 50\n\nThe request is not supported.',
      class: 'unclassified',
      culpritIs: 'SampleFeature',
      hresult: '0x80070032',
      count: 1,
    },
    {
      name: 'is advice where nobody ran it',
      log: 'You could run dism /online /cleanup-image /restorehealth next.\nError: 50',
    },
    {
      name: 'is no failure where it worked',
      log: 'I ran dism /online /cleanup-image /restorehealth\nThe restore operation completed successfully.',
    },
  ]);
});

describe('the number that DISM answers with right below a long line', () => {
  const work =
    'Processing 1 of 1 - Adding package Package_for_KB5000001~31bf3856ad364e35~amd64~~19041.2001.1.12';
  answers([
    {
      name: 'is no rest of it',
      log: `C:\\>dism /online /add-package /packagepath:C:\\sample\\windows10.0-kb5000001-x64.cab\n\n${work}\nError: 0x800f081e\n\nThe specified package is not applicable to this image.`,
      class: 'cbs.package.not-applicable',
      culpritIs: 'Package_for_KB5000001~31bf3856ad364e35~amd64~~19041.2001.1.12',
      hresult: '0x800f081e',
    },
  ]);
});

describe('an edition that DISM does not set', () => {
  const command = 'C:\\>dism /online /Set-Edition:ServerStandard /AcceptEula';
  answers([
    {
      name: 'is a failure, told in words alone',
      log: `${command}\n\nThis Windows image cannot upgrade to the edition of Windows that was specified. The upgrade cannot proceed.`,
      class: 'unclassified',
      proof: 'cannot upgrade to the edition',
      count: 1,
    },
    {
      name: 'is refused with its key',
      log: `${command}\n\nStarting to install product key...\n\nError: 1168\n\nThe specified product key could not be validated.\nCheck that the specified product key is valid and that it matches the target edition.`,
      class: 'ai.licensing-spp',
      hresult: '0x80070490',
      count: 1,
    },
    {
      name: 'is refused by the licensing service',
      log: `${command}\n\nError: 0xc004f050\n\nThe Software Licensing Service reported that the product key is invalid.`,
      class: 'ai.licensing-spp',
      hresult: '0xc004f050',
      count: 1,
    },
    {
      name: 'is refused where Windows runs',
      log: 'C:\\>dism /online /set-edition:Enterprise\n\nError: 50\n\nSetting an edition is not supported with online images.',
      class: 'env.safe-mode-or-offline',
      hresult: '0x80070032',
      count: 1,
    },
    {
      name: 'is refused where Windows runs, of which one sentence is told',
      log: 'Setting an edition is not supported with online images.',
      class: 'env.safe-mode-or-offline',
      count: 1,
    },
    { name: 'is none where it was set', log: `${command}\n\nThe operation completed successfully.` },
  ]);
});

describe('the number that DISM ends with, cut out with its sentence', () => {
  answers([
    {
      name: 'is its own where nobody else prints it',
      log: 'Error: 3017',
      class: 'txn.pending.blocks',
      hresult: '0x80070bc9',
      count: 1,
    },
    {
      name: 'names the missing assembly',
      log: 'Error: 14081\n\nThe referenced assembly could not be found.',
      class: 'csi.assembly.missing',
      hresult: '0x80073701',
      count: 1,
    },
    ...(
      [
        [5, 'Access is denied.', 'env.access-denied', '0x80070005'],
        [112, 'There is not enough space on the disk.', 'env.disk-full', '0x80070070'],
        [1392, 'The file or directory is corrupted and unreadable.', 'env.disk-corrupt', '0x80070570'],
        [
          1450,
          'Insufficient system resources exist to complete the requested service.',
          'env.resources',
          '0x800705aa',
        ],
        [2, 'The system cannot find the file specified.', 'unclassified', '0x80070002'],
      ] as const
    ).map(([number, sentence, id, hresult]) => ({
      name: `is a code where the sentence of ${number} stands below it`,
      log: `Error: ${number}\n\n${sentence}`,
      class: id,
      hresult,
      count: 1,
    })),
    {
      name: 'is a code in another language',
      log: '错误: 5\n\n拒绝访问。',
      class: 'env.access-denied',
      hresult: '0x80070005',
      count: 1,
    },
    { name: 'is none above the sentence of another number', log: 'Error: 5\n\nThe data is invalid.' },
    { name: 'is none where something stands between', log: 'Error: 5\nSample: 12 items\nAccess is denied.' },
    { name: 'is none without its sentence', log: 'Error: 5\n\nTry again later.' },
    { name: 'is none where it only asks for a restart', log: 'Error: 3010' },
  ]);
});

describe('a role that a cmdlet is asked for', () => {
  answers([
    {
      name: 'is named where it stands behind the options',
      log: 'PS C:\\> Install-WindowsFeature -IncludeManagementTools Sample-Server\nInstall-WindowsFeature : The request to add or remove features on the specified server failed.\nInstallation of one or more roles, role services, or features failed.\nError: 0x800f081f',
      class: 'cbs.source.missing',
      culpritIs: 'Sample-Server',
      count: 1,
    },
  ]);
});

describe('a sentence of servicing without its code', () => {
  answers([
    {
      name: 'stands for its code where it is all that was copied',
      log: 'The source files could not be found.\nUse the "Source" option to specify the location of the files that are required to restore the feature.',
      class: 'cbs.source.missing',
      hresult: '0x800f081f',
      count: 1,
    },
    {
      name: 'stands for its code in German',
      log: 'Die Quelldateien konnten nicht gefunden werden.\nGeben Sie mit der Option "Quelle" den Speicherort der Dateien an, die zum Wiederherstellen des Features erforderlich sind.',
      class: 'cbs.source.missing',
      hresult: '0x800f081f',
      count: 1,
    },
    {
      name: 'stands for its code in Chinese',
      log: '找不到源文件。\n使用“源”选项来指定还原该功能所需文件的位置。',
      class: 'cbs.source.missing',
      hresult: '0x800f081f',
      count: 1,
    },
    {
      name: 'makes the German number above it an answer',
      log: 'Fehler: 14098\n\nDer Komponentenspeicher wurde beschädigt.\n\nDie DISM-Protokolldatei befindet sich unter "C:\\Windows\\Logs\\DISM\\dism.log".',
      class: 'csi.component-value.corrupt',
      hresult: '0x80073712',
      count: 1,
    },
    {
      name: 'is no failure where somebody speaks of it',
      log: 'Sometimes DISM says that the source files could not be found. What does that mean?',
    },
  ]);
});
