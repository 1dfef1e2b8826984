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
    { name: 'is none where it was set', log: `${command}\n\nThe operation completed successfully.` },
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
