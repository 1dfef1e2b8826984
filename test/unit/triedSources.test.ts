// Owns the tests of what a report says of the sources that a failed repair was given, where damage is its cause.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyzeText, renderMarkdown, summarizeCase } from '../../analyzer/src/index';
import { cbs, log, storeCheck } from '../support/logLines';

const file = 'amd64_example-printing_31bf3856ad364e35_10.0.19041.1_none_1111111111111111\\sample.dll';
const code = '0x800f081f - CBS_E_SOURCE_MISSING';

/** A RestoreHealth run that finds one damaged file and no copy of it. */
function repair(id: string, source: string, ...answer: readonly string[]): string {
  return (
    log(
      cbs(
        `Session: ${id} initialized by client DISM Package Manager Provider, external staging directory: (null)`,
      ),
      cbs(
        `Exec: Addsource called, Session: ${id}, Client: DISM Package Manager Provider, from GPO: No, Path: ${source}`,
      ),
      ...answer,
      cbs('Client specifies store corruption detect and repair.'),
      cbs('Exec: Clients specified using local source only.'),
      cbs(`Failed to collect payload and there is nothing to repair. [HRESULT = ${code}]`),
    ) +
    storeCheck({
      items: [`(p)\tCSI Payload Corrupt\t\t\t${file}`, 'Repair failed: Missing replacement payload.'],
      result: '0x800f081f',
      detected: 1,
      repaired: 0,
      isOneRecord: true,
    }) +
    log(
      cbs(`Exec: Processing complete, session(Corruption Repairing): ${id} [HRESULT = ${code}]`),
      cbs(
        `Session: ${id} failed to perform store corruption detect and repair operation. [HRESULT = ${code}]`,
        'Error',
      ),
      cbs(`Session: ${id} finalized. Reboot required: no [HRESULT = ${code}]`),
    )
  );
}

const refusal = cbs(
  'The alternate source path directory could not be accessed [HRESULT = 0x8007010b - ERROR_DIRECTORY]',
  'Warning',
);

test('a repair that found no copy of a damaged file tells what became of each source it was given', () => {
  const text =
    repair('31000001_200000001', 'D:\\sources\\install.wim', refusal) +
    repair('31000001_200000002', 'D:\\sources\\sxs').replaceAll('09:40:12', '11:20:30');
  const result = summarizeCase([{ path: 'CBS.log', analysis: analyzeText(text, { fileName: 'CBS.log' }) }]);
  const [failure, ...others] = result.failures;
  assert.equal(failure?.class, 'csi.payload.hash-mismatch');
  assert.deepEqual(others, []);
  const rows = failure.details.map(({ label, value }) => [label.en, value]);
  assert.deepEqual(
    rows.filter(([, value]) => value?.startsWith('D:')),
    [
      ['Source without the needed files', 'D:\\sources\\sxs'],
      ['Source that cannot be used', 'D:\\sources\\install.wim'],
    ],
  );
  assert.ok(failure.evidence.some((item) => item.text.includes('could not be accessed')));
  const report = renderMarkdown(result, { language: 'zh-cn' });
  assert.match(report, /无法使用的源 \| `D:\\sources\\install\.wim`/);
});

test('a record drawn with rules around its heading is quoted without them', () => {
  const text = repair('31000001_200000001', 'D:\\sources\\sxs');
  const { failures } = summarizeCase([
    { path: 'CBS.log', analysis: analyzeText(text, { fileName: 'CBS.log' }) },
  ]);
  const quoted = failures[0]?.evidence.map((item) => item.text).join('\n') ?? '';
  assert.match(quoted, /CBS +Checking System Update Readiness/);
  assert.doesNotMatch(quoted, /====/);
});
