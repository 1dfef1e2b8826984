// Tests txn.poqexec-failed: the queue of file and registry operations that runs before sign-in does not finish.
import { checkRule } from '../support/checkRule';
import { cbs, csi, log } from '../support/logLines';

const begin = cbs('TI: --- Initializing Trusted Installer ---');
const startup = cbs('Startup: Processing advanced operation queue, startupPhase: 0');
const poqexec = cbs('Running poqexec with: \\SystemRoot\\System32\\poqexec.exe /display_progress');
const failed = (code: string): string =>
  cbs(`Failure in poqexec.exe while processing updates. [HRESULT = ${code}]`, 'Error');

checkRule('txn.poqexec-failed', {
  hits: [
    {
      name: 'the queue that was refused access',
      log: log(begin, startup, poqexec, failed('0x80070005 - E_ACCESSDENIED')),
      code: '0x80070005',
      hresult: '0x80070005',
      confidence: 'medium',
    },
    {
      name: 'the queue that was rolled back, cut out of a log',
      log: log(failed('0xc0190003 - STATUS_TRANSACTION_NOT_ACTIVE')),
      code: '0xc0190003',
    },
    {
      name: 'the queue that CSI says was refused access, cut out with the answer that CBS gave',
      log: log(
        csi('POQ 75 ends with failure: NtStatus 0xc0000022 at HardLinkFile', 'Error'),
        cbs('Startup: Failed to process primitives. [HRESULT = 0x800f0921]', 'Error'),
      ),
      code: '0xc0000022',
      hresult: '0x800f0921',
    },
    {
      name: 'what the screen showed, typed off',
      log: 'Error C0190003 applying update operation 2141 of 24777 (wow64_sample-core_31bf3856ad364e35',
      culprit: 'wow64_sample-core_31bf3856ad364e35',
      code: '0xc0190003',
    },
    {
      name: 'what the screen of Windows 7 showed',
      log: '!! 0xC000009A !! 33605/77875 (\\Registry\\Machine\\COMPONENTS\\DerivedData\\sample)',
      culprit: 'COMPONENTS',
      code: '0xc000009a',
    },
    {
      name: 'the same failure at two starts as one failure',
      log: log(
        begin,
        startup,
        failed('0x80070005 - E_ACCESSDENIED'),
        begin,
        startup,
        failed('0x80070005 - E_ACCESSDENIED'),
      ),
    },
  ],
  misses: [
    { name: 'a queue that finished', log: log(begin, startup, poqexec, cbs('Poqexec.exe completed.')) },
    {
      name: 'a status that cannot be reported',
      log: log(begin, cbs('Failed to report poqexec status [HRESULT = 0x80070490 - ERROR_NOT_FOUND]')),
    },
    {
      name: 'a queue that finished at a later start',
      log: log(
        begin,
        startup,
        failed('0x80070020 - ERROR_SHARING_VIOLATION'),
        begin,
        startup,
        cbs('Poqexec.exe completed.'),
        cbs('Startup: Processing complete. [HRESULT = 0x00000000 - S_OK]'),
        cbs('Setting original failure status: 0x00000000, last forward execute state: CbsExecuteStateNone'),
      ),
    },
  ],
});
