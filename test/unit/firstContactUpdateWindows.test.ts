// What people copy off windows and pages about updates: a sentence, mostly without a code. Each row says what an engineer
// would answer; a record that states a code tells more than the window beside it.
import { describe } from 'node:test';
import { answers } from '../support/asked';

describe('the window of an update that does not fit', () => {
  const says = 'The update is not applicable to your computer.';
  answers([
    {
      name: 'names the class and nothing else',
      log: `Windows Update Standalone Installer\n\n${says}`,
      class: 'cbs.package.not-applicable',
      culpritIs: 'none',
      count: 1,
    },
    {
      name: 'names the update that stands beside it',
      log: `I downloaded KB5000001 and it says "${says}"`,
      class: 'cbs.package.not-applicable',
      culpritIs: 'KB5000001',
      count: 1,
    },
    {
      name: 'is read in Chinese',
      log: '此更新不适用于你的计算机。',
      class: 'cbs.package.not-applicable',
      count: 1,
    },
    {
      name: 'gives way to a record that states a code',
      log: `${says}\n2024-03-04 03:04:08, Error                 CBS    Failed to process single phase execution. [HRESULT = 0x80070070 - ERROR_DISK_FULL]`,
      class: 'env.disk-full',
    },
    { name: 'is nothing where it is only talked about', log: `If you get "${says}", it is there already.` },
  ]);
});

describe('the pages of Windows Update and Server Manager', () => {
  answers([
    {
      name: 'say that the service cannot be reached',
      log: "We couldn't connect to the update service. We'll try again later, or you can check now.",
      class: 'net.unreachable',
      culpritIs: 'none',
      count: 1,
    },
    {
      name: 'say that the service does not run',
      log: 'Windows Update cannot currently check for updates, because the service is not running. You may need to restart your computer.',
      class: 'env.service-or-rpc',
      culpritIs: 'wuauserv',
      count: 1,
    },
    {
      name: 'say that the server waits for a restart',
      log: 'The operation cannot be completed, because the server that you specified requires a restart.',
      class: 'txn.pending.blocks',
      count: 1,
    },
    { name: 'say that all is well', log: "You're up to date\nLast checked: Today, 10:11" },
    { name: 'ask for a restart', log: 'Your device requires a restart to finish installing updates.' },
  ]);
});

describe('a service that ends with a sentence of the system', () => {
  answers([
    {
      name: 'is named where updates need it',
      log: 'The Windows Modules Installer service terminated with the following error: The configuration registry database is corrupt.',
      class: 'env.service-or-rpc',
      culpritIs: 'Windows Modules Installer',
      count: 1,
    },
    {
      name: 'is nothing where updates do not need it',
      log: 'The Sample Print service terminated with the following error: The configuration registry database is corrupt.',
    },
  ]);
});

describe('an installation that another one keeps from beginning', () => {
  answers([
    {
      name: 'is told where the log of Windows Installer ends so',
      log: 'MSI (s) (98:BC) [11:22:21:656]: MainEngineThread is returning 1618',
      class: 'txn.pending.blocks',
      hresult: '0x80070652',
      count: 1,
    },
    {
      name: 'is none where it was done',
      log: 'MSI (s) (98:BC) [11:22:21:656]: MainEngineThread is returning 0',
    },
  ]);
});
