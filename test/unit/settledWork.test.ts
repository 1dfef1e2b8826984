// Work of one log that failed and that other work further down made good, and the near misses where it did not.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';
import { cbs, csi, log, samplePackage } from '../support/logLines';

const success = '0x00000000 - S_OK';
const missing = '0x800f081f - CBS_E_SOURCE_MISSING';
const component = 'amd64_sample-part_31bf3856ad364e35_10.0.19041.2001_none_0a1b2c3d4e5f6071';

interface Repair {
  readonly id: string;
  readonly items: readonly string[];
  readonly left: number;
}

/** A repair as DISM has it done: a session of servicing around a check of the store. */
function repair({ id, items, left }: Repair): string {
  const code = left > 0 ? missing : success;
  return log(
    cbs(
      `Session: ${id} initialized by client DISM Package Manager Provider, external staging directory: (null)`,
    ),
    cbs(
      `Exec: Session processing started.  Client: DISM Package Manager Provider, Session(Corruption Repairing): ${id}`,
    ),
    cbs('================================='),
    cbs('Checking System Update Readiness.'),
    ...items.map((item) => cbs(item)),
    cbs('Summary:'),
    cbs('Operation: Detect and Repair '),
    cbs(`Operation result: ${left > 0 ? '0x800f081f' : '0x0'}`),
    cbs(`Total Detected Corruption:\t${items.length}`),
    cbs(`Total Repaired Corruption:\t${items.length - left}`),
    cbs(`CheckSur: hrStatus: ${code.replace(' - ', ' [')}], download Result: 0x00000000 [S_OK]`),
    cbs(`Exec: Processing complete, session(Corruption Repairing): ${id} [HRESULT = ${code}]`),
    cbs(`Session: ${id} finalized. Reboot required: no [HRESULT = ${code}]`),
  );
}

const damaged = (file: string, word = ''): string =>
  `(p)\tCSI Payload Corrupt\t${word}\t\t${component}\\${file}`;

function sfcThatLeft(file: string): string {
  const record = csi(
    `[SR] Cannot repair member file [l:10]'${file}' of Sample-Part, version 10.0.19041.2001, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} in the store, hash mismatch`,
  );
  return log(
    csi('[SR] Verifying 100 components'),
    csi('[SR] Beginning Verify and Repair transaction'),
    record,
    csi('[SR] Verify complete'),
    csi('[SR] Repairing 1 components'),
    record,
    csi('[SR] Repair complete'),
  );
}

interface Installation {
  readonly id: string;
  readonly code?: string;
  readonly reboot?: string;
}

function installation({ id, code = success, reboot = 'no' }: Installation): string {
  return log(
    cbs(`Session: ${id} initialized by client WindowsUpdateAgent, external staging directory: (null)`),
    cbs(`Exec: Processing started.  Client: WindowsUpdateAgent, Session: ${id}, Package: ${samplePackage}`),
    cbs(`Exec: Processing complete.  Session: ${id}, Package: ${samplePackage} [HRESULT = ${code}]`),
    cbs(`Session: ${id} finalized. Reboot required: ${reboot} [HRESULT = ${code}]`),
  );
}

const failedStart = log(
  cbs('TI: --- Initializing Trusted Installer ---'),
  cbs('Startup: Processing advanced operation queue, startupPhase: 0'),
  csi(
    '(F) Failed execution of queue item Installer: Task Scheduler ({11111111-2222-4333-8444-555555555555}) with HRESULT HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND).  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable[gle=0x80004005]',
    'Error',
  ),
  cbs(
    'Startup: Failed to process advanced operation queue, startupPhase: 0.  A rollback transaction will be created. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]',
    'Error',
  ),
);
const begun = installation({ id: '31000001_1', reboot: 'yes' });

const told: readonly (readonly [string, string, string])[] = [
  [
    'a repair without a source, then one that put all right',
    repair({ id: '31000001_1', items: [damaged('sample.dll')], left: 1 }) +
      repair({ id: '31000002_1', items: [damaged('sample.dll', '(Fixed)')], left: 0 }),
    'succeeded',
  ],
  [
    'a repair that put all right, then one that found new damage',
    repair({ id: '31000001_1', items: [damaged('sample.dll', '(Fixed)')], left: 0 }) +
      repair({ id: '31000002_1', items: [damaged('other.dll')], left: 1 }),
    'failed',
  ],
  [
    'a file that sfc left and DISM put right',
    sfcThatLeft('sample.dll') +
      repair({ id: '31000001_1', items: [damaged('sample.dll', '(Fixed)')], left: 0 }),
    'succeeded',
  ],
  [
    'a file that sfc left, and a repair of another one',
    sfcThatLeft('sample.dll') +
      repair({ id: '31000001_1', items: [damaged('other.dll', '(Fixed)')], left: 0 }),
    'failed',
  ],
  [
    'a file that sfc left, a repair of it, and a scan that leaves it again',
    sfcThatLeft('sample.dll') +
      repair({ id: '31000001_1', items: [damaged('sample.dll', '(Fixed)')], left: 0 }) +
      sfcThatLeft('sample.dll'),
    'failed',
  ],
  [
    'a start that was rolled back, then the same update in place',
    begun + failedStart + installation({ id: '31000002_1' }),
    'succeeded',
  ],
  [
    'a start that was rolled back, then the same update waiting for a restart',
    begun + failedStart + installation({ id: '31000002_1', reboot: 'yes' }),
    'failed',
  ],
  [
    'a start that was rolled back, then the same update waiting for a restart beside another that needs none',
    begun +
      failedStart +
      installation({ id: '31000002_1', reboot: 'yes' }) +
      installation({ id: '31000003_1' }).replaceAll('KB5000001', 'KB5000002'),
    'failed',
  ],
];

describe('work that failed and was made good further down', () => {
  for (const [name, text, verdict] of told)
    it(name, () => {
      assert.equal(summarize(text).verdict, verdict);
    });
});
