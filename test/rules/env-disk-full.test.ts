// Tests env.disk-full: no room, in setup, CSI and CBS records.
import { checkRule } from '../support/checkRule';
import { cbs, csi, log, session } from '../support/logLines';
import { setup } from '../support/updateLines';

checkRule('env.disk-full', {
  hits: [
    {
      name: 'setup that translates the code',
      log: log(
        setup('SetupNotify::Remapping disk full error [0x80070070] -> [0xC19001DF]', 'Info', 'MOUPG'),
        setup('SetupHost: Reporting error event -> [0x80070070, 0xC19001DF]', 'Info', 'MOUPG'),
      ),
      code: '0x80070070',
      hresult: '0x80070070',
      line: 1,
    },
    {
      name: 'a file that cannot be written',
      log: session(
        '0x80070070',
        csi(
          "Error STATUS_DISK_FULL while executing operation WriteFile on [l:40]'\\??\\C:\\Windows\\WinSxS\\Temp\\sample.bin'",
          'Error',
        ),
        cbs('Failed to stage. [HRESULT = 0x80070070 - ERROR_DISK_FULL]'),
      ),
      culprit: 'sample.bin',
      code: '0xc000007f',
    },
    {
      name: 'a record that names the drive in words of its own',
      log: session(
        '0x80070070',
        cbs(
          'Could not grow the staging area on drive D: for the package [HRESULT = 0x80070070 - ERROR_DISK_FULL]',
        ),
      ),
      culprit: 'D:',
      code: '0x80070070',
      confidence: 'high',
    },
    {
      name: 'a file of the package that was to be moved, on a full drive',
      log: session(
        '0x80070070',
        cbs(
          'Failed to move file from \\\\?\\C:\\Windows\\SoftwareDistribution\\Download\\0a1b\\sample.mum to \\\\?\\C:\\Windows\\CbsTemp\\31000001_1\\sample.mum [HRESULT = 0x80070070 - ERROR_DISK_FULL]',
          'Error',
        ),
      ),
      culprit: 'CbsTemp',
      code: '0x80070070',
    },
    {
      name: 'a record that names two drives, neither of them as the full one',
      log: session(
        '0x80070070',
        cbs(
          'Could not copy the staging area from C: to D: for the package [HRESULT = 0x80070070 - ERROR_DISK_FULL]',
        ),
      ),
      code: '0x80070070',
      confidence: 'medium',
    },
    {
      name: 'a check that prints both numbers',
      log: session(
        '0x80070070',
        cbs(
          'Not enough free space: required: 4096 MB, available: 512 MB [HRESULT = 0x80070070 - ERROR_DISK_FULL]',
        ),
      ),
      hresult: '0x80070070',
      confidence: 'high',
    },
  ],
  misses: [
    {
      name: 'a session with room enough',
      log: session('0x00000000', cbs('Disk space check: required: 10 MB, available: 5000 MB')),
    },
    {
      name: 'a file in use',
      log: session('0x80070020', cbs('Failed to commit. [HRESULT = 0x80070020 - ERROR_SHARING_VIOLATION]')),
      instead: 'env.sharing-violation',
    },
  ],
});
