// A client's abort and a watchdog's rollback end work from outside.
import { checkRule } from '../support/checkRule';
import { record } from '../support/logs';

checkRule('txn.hang-or-abort', {
  hits: [
    {
      name: 'a client that aborts while a cabinet is expanded',
      log: [
        record(
          'Info',
          'CBS',
          'Extracting all files from cabinet \\\\?\\C:\\Windows\\SoftwareDistribution\\Download\\11\\inst\\Cab_1_for_KB5099002_PSFX.cab',
          '2024-05-14 10:20:00',
        ),
        record('Info', 'DPX', 'Started DPX phase: Apply Deltas Provided In File', '2024-05-14 10:20:01'),
        record(
          'Info',
          'CBS',
          'Client aborted the install. [HRESULT = 0x800f0821 - CBS_E_ABORT]',
          '2024-05-14 10:25:01',
        ),
      ].join('\r\n'),
      culprit: 'Cab_1_for_KB5099002_PSFX.cab',
      hresult: '0x800f0821',
      line: 3,
    },
    {
      name: 'a hang found at the next start',
      log: [
        record(
          'Error',
          'CBS',
          'Startup: A possible hang was detected on the last boot. [HRESULT = 0x800f0920 - CBS_E_HANG_DETECTED]',
        ),
        record(
          'Info',
          'CBS',
          'Current global progress. Current: 12, Limit: 40, ExecuteState: CbsExecuteStateResolvePending',
        ),
        record(
          'Info',
          'CBS',
          'Setting original failure status: 0x800f0920, last forward execute state: CbsExecuteStateResolvePending',
        ),
      ].join('\r\n'),
      hresult: '0x800f0920',
    },
  ],
  misses: [
    {
      name: 'a start that went on where the one before may have hung',
      log: [
        record(
          'Error',
          'CBS',
          'Startup: A possible hang was detected on the last boot. [HRESULT = 0x800f0920 - CBS_E_HANG_DETECTED]',
        ),
        record('Info', 'CBS', 'Startup: Processing complete. [HRESULT = 0x00000000 - S_OK]'),
      ].join('\r\n'),
    },
    {
      name: 'a user who cancelled',
      log: record('Info', 'CBS', 'User canceled the install. [HRESULT = 0x800f0820 - CBS_E_CANCEL]'),
    },
  ],
});
