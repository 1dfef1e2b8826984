// A profile that cannot be created is named with its account.
import { checkRule } from '../support/checkRule';

checkRule('up.profile', {
  hits: [
    {
      name: 'a failed profile',
      log: [
        '2024-05-06 12:00:01, Error                 SP     Failed to create profile for S-1-5-21-1000-2000-3000-1001: 0x800700b7',
        '2024-05-06 12:00:02, Error                 SP     Operation failed: Create user profiles. Error: 0x800700B7',
        '2024-05-06 12:00:02, Error                 SP     ExecuteOperations: Main operation execution failed. Error: 0x800700B7',
      ].join('\n'),
      culprit: 'S-1-5-21-1000-2000-3000-1001',
      code: '0x800700b7',
    },
    {
      name: 'a profile folder that another program holds open',
      log: [
        '2024-05-06 12:00:01, Error                 MIG    Failed to create profile for C:\\Users\\sample. Error: 0x00000020',
        '2024-05-06 12:00:02, Error                 SP     Operation failed: Create user profiles. Error: 0x80070020',
        '2024-05-06 12:00:02, Error                 SP     ExecuteOperations: Main operation execution failed. Error: 0x80070020',
      ].join('\n'),
      culprit: 'C:\\Users\\sample',
      code: '0x80070020',
    },
  ],
  misses: [
    {
      name: 'a missing profile hive in a clean installation',
      log: [
        '2024-05-06 12:00:01, Error                 IBS    [SetupCl library] Required profile hive does not exist: [\\??\\F:\\Windows\\System32\\config\\systemprofile\\NTUSER.DAT].',
      ].join('\n'),
    },
  ],
});
