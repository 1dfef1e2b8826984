// Tests what becomes of an upgrade that the user gave up, and of the next attempt behind it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText, renderMarkdown, summarizeCase } from '../../analyzer/src/index';
import { setup } from '../support/updateLines';

const begun = [
  setup('SetupHost Logging Begin', 'Info', 'MOUPG'),
  setup('OPERATIONTRACK ExecuteOperations: Start execution phase Downlevel'),
];
const confirmed = [
  setup('CInstallUI::ConfirmCanceled: User cancel confirmed', 'Info', 'MOUPG'),
  setup('CInstallUI::OnProgressChanged(575): Result = 0x800704D3', 'Error', 'MOUPG'),
  setup('CSetupHost::OnProgressChanged(2306): Result = 0x800704D3', 'Error', 'MOUPG'),
  setup('CDlpTask::Cancel(984): Result = 0xC1800108', 'Error', 'MOUPG'),
];
const ended = (code: string): readonly string[] => [
  setup(`CSetupManager::ExecuteInstallMode(822): Result = ${code}`, 'Error', 'MOUPG'),
  setup(`CSetupHost::Execute(412): Result = ${code}`, 'Error', 'MOUPG'),
];

const phaseError = [
  setup('SetupHost: Setup phase change: [SetupPhaseInstall] -> [SetupPhaseError]', 'Info', 'MOUPG'),
  setup('SetupHost: Reporting error event -> [0x800704D3, 0x1007]', 'Info', 'MOUPG'),
];
const wayBack = [
  setup('SetupHost Logging Begin', 'Info', 'MOUPG'),
  setup('OPERATIONTRACK ExecuteOperations: Start execution phase Rollback'),
  setup('Initiating rollback/uninstall, phase = 1'),
  setup('SetupHost: Reporting error event -> [0xC1900101, 0x1007]', 'Info', 'MOUPG'),
];

function told(...records: readonly (readonly string[])[]) {
  const text = records.flat().join('\r\n');
  return summarizeCase([{ path: 'setupact.log', analysis: analyzeText(text, { fileName: 'setupact.log' }) }]);
}

describe('an upgrade that the user gave up', () => {
  for (const [name, records] of [
    ['in the window of setup', [begun, confirmed]],
    ['in a cut-out of that', [confirmed]],
    [
      'in the window, where setup then ends with ERROR_REQUEST_ABORTED',
      [begun, confirmed, ended('0x800704D3')],
    ],
    ['as setup answers', [begun, ended('0x800704C7')]],
    ['where setup then calls its phase an error', [begun, confirmed.slice(0, 3), phaseError]],
    ['where its host starts again for the way back', [begun, confirmed, wayBack]],
  ] as const)
    it(`is told as cancelled ${name}`, () => {
      const result = told(...records);
      assert.equal(result.verdict, 'no-failure');
      assert.match(
        renderMarkdown(result, { language: 'en' }),
        /^# No failure is recorded: an operation was cancelled/,
      );
    });

  it('leaves a failure of the next attempt a failure', () => {
    for (const first of [confirmed, ended('0x800704C7')]) {
      const { verdict, failures } = told(begun, first, begun, ended('0x80070490'));
      assert.equal(verdict, 'failed');
      assert.equal(failures[0]?.hresult, '0x80070490');
    }
  });

  it('stays failed where its window was closed behind the failure', () => {
    assert.equal(told(begun, ended('0x80070490'), confirmed).verdict, 'failed');
  });
});
