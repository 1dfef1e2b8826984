// One log put together of its parts in the order of their names: the current one stands above the older ones. What was done
// before a failure has not made it good, though it stands below; what was done after it has, though it stands above.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAnalysis, summarizeCase } from '../../analyzer/src/index';
import { cbsRecord } from '../support/caseFixtures';

const samplePackage = 'Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4001.1.6';
const command = 'dism /online /cleanup-image /restorehealth';

/** One piece of work on a day, as the log of its kind records it. */
type Work = (day: string, isDone: boolean) => string;

const lines = (...records: readonly string[]): string => records.map((record) => `${record}\r\n`).join('');

const installation: Work = (day, isDone) => {
  const at = `${day} 10:00:00`;
  const session = `31${day.slice(5, 7)}${day.slice(8)}01_1234567890`;
  const code = isDone ? '0x00000000 - S_OK' : '0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT';
  return lines(
    cbsRecord(
      at,
      'Info',
      'CBS',
      `Exec: Processing started.  Client: UpdateAgentLCU, Session: ${session}, Package: ${samplePackage}`,
    ),
    cbsRecord(
      at,
      isDone ? 'Info' : 'Error',
      'CBS',
      `Exec: Processing complete.  Session: ${session}, Package: ${samplePackage} [HRESULT = ${code}]`,
    ),
  );
};

const repair: Work = (day, isDone) => {
  const at = `${day} 10:00:00`;
  const dism = (text: string, level = 'Info'): string => cbsRecord(at, level, 'DISM', text);
  return lines(
    dism('DISM.EXE: <----- Starting Dism.exe session ----->'),
    dism(`DISM.EXE: Executing command line: ${command}`),
    ...(isDone
      ? []
      : [
          dism(
            'DISM Package Manager: PID=4100 TID=5200 Failed while processing command cleanup-image. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f081f)',
            'Error',
          ),
        ]),
    dism('DISM.EXE: Image session has been closed. Reboot required=no.'),
    dism('DISM.EXE: <----- Ending Dism.exe session ----->'),
  );
};

const update = '0A1B2C3D-1111-2222-3333-444455556666.1';
const clientUpdate: Work = (day, isDone) => {
  const at = `${day.replaceAll('-', '/')} 10:00:00.1234567 1000  2000  `;
  return lines(
    `${at}Agent           Title = Sample Malicious Software Removal Tool x64 - v5.101 (KB5000009)`,
    `${at}Agent           UpdateId = ${update}`,
    `${at}Handler         Installation of update ${update} completed with ${isDone ? 'success' : 'failure'}`,
    `${at}Report          REPORT EVENT: {2B3C4D5E-1111-2222-3333-444455556666}\t${day} 10:00:00:123+0000\t1\t${isDone ? '183' : '182'} [AGENT_INSTALLING_${isDone ? 'SUCCEEDED' : 'FAILED'}]\t101\t{${update.slice(0, -2)}}\t1\t${isDone ? '0' : '80070643'}\tUpdateOrchestrator\t${isDone ? 'Success' : 'Failure'}\tContent Install\tInstallation ${isDone ? 'Successful: Windows successfully installed the following update' : 'Failure: Windows failed to install the following update with error 0x80070643'}: Sample Malicious Software Removal Tool x64 - v5.101 (KB5000009).`,
  );
};

const kinds: readonly (readonly [kind: string, name: string, work: Work])[] = [
  ['an installation', 'CBS.log', installation],
  ['a repair', 'dism.log', repair],
  ['an update', 'WindowsUpdate.log', clientUpdate],
];

function isFailed(name: string, text: string): boolean {
  const machine = createAnalysis({ fileName: name });
  machine.push(text);
  return summarizeCase([{ path: name, analysis: machine.finish() }]).verdict === 'failed';
}

describe('parts of one log in the order of their names', () => {
  for (const [kind, name, work] of kinds) {
    it(`holds ${kind} for failed where the success below is older`, () => {
      assert.ok(isFailed(name, work('2024-05-20', false) + work('2024-01-10', true)));
    });
    it(`holds ${kind} for made good where the success above is newer`, () => {
      assert.ok(!isFailed(name, work('2024-05-20', true) + work('2024-01-10', false)));
    });
    it(`holds ${kind} for made good by a later try below`, () => {
      assert.ok(!isFailed(name, work('2024-05-20', false) + work('2024-05-21', true)));
    });
    it(`holds ${kind} for failed where a later try below failed`, () => {
      assert.ok(isFailed(name, work('2024-05-20', true) + work('2024-05-21', false)));
    });
    it(`holds ${kind} for failed below a success from before the clock fell back by years`, () => {
      assert.ok(isFailed(name, work('2024-05-20', true) + work('2015-01-01', false)));
    });
    it(`holds ${kind} for made good below a failure from before the clock fell back by years`, () => {
      assert.ok(!isFailed(name, work('2024-05-20', false) + work('2015-01-01', true)));
    });
  }
});
