// Tests the runs of sfc: a later run that looks at as much and complains of nothing shows that the damage is gone.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderMarkdown } from '../../analyzer/src/index';
import { summarize } from '../support/checkRule';
import { cbs, csi, log } from '../support/logLines';

const { raw } = String;

const bad = csi(
  "[SR] Cannot repair member file [l:10]'sample.dll' of Sample-Shell, version 10.0.19041.1, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} in the store, hash mismatch",
);
const looked = (parts: number): readonly string[] =>
  Array.from({ length: parts }, () => csi('[SR] Verifying 100 components'));
const run = (parts: number, ...found: readonly string[]): readonly string[] => [
  ...looked(parts),
  ...found,
  csi(`[SR] Repairing ${found.length} components`),
  ...found,
  csi('[SR] Repair complete'),
];
const verdictOf = (...records: readonly string[]): string => summarize(log(...records)).verdict;

describe('runs of sfc', () => {
  it('fail where a file stays damaged', () => {
    assert.equal(verdictOf(...run(20, bad)), 'failed');
  });
  it('are made good by a later run without a complaint', () => {
    assert.equal(verdictOf(...run(20, bad), ...run(19)), 'succeeded');
  });
  it('are not made good by a run that looked at a part only', () => {
    assert.equal(verdictOf(...run(20, bad), ...run(5)), 'failed');
  });
  it('are not made good by a run that has not come to its end', () => {
    assert.equal(verdictOf(...run(20, bad), ...looked(20)), 'failed');
  });
  it('fail where the last one finds the damage', () => {
    assert.equal(verdictOf(...run(20), ...run(20, bad)), 'failed');
  });
  it('of several logs are told by their times where the newest log was searched first', () => {
    const of = (day: string, records: readonly string[]): readonly string[] =>
      records.map((record) => `C:\\Logs\\CBS.log:${record.replace(/^\S+/, day)}`);
    assert.equal(verdictOf(...of('2024-05-14', run(20)), ...of('2024-05-12', run(20, bad))), 'succeeded');
    assert.equal(verdictOf(...of('2024-05-14', run(20, bad)), ...of('2024-05-12', run(20))), 'failed');
    const unfinished = of('2024-05-14', [...looked(20), csi('[SR] Repairing 0 components')]);
    assert.equal(verdictOf(...unfinished, ...of('2024-05-12', run(20, bad))), 'failed');
  });
  it('leave no damage to list, and the report says that it was made good', () => {
    const result = summarize(log(...run(20, bad), ...run(19)));
    assert.equal(result.corruption.unrepairedTotal, 0);
    const report = renderMarkdown(result, { language: 'en' });
    assert.match(report, /^# Succeeded in the end/);
    assert.doesNotMatch(report, /not repaired|no record proves a failure/);
    assert.equal(summarize(log(...run(20, bad), ...run(5))).corruption.unrepairedTotal, 1);
  });
});

describe('checks of the store', () => {
  const item = raw`amd64_sample-shell_31bf3856ad364e35_10.0.19041.1_none_1122334455667788\sample.dll`;
  const check = (day: string, found: number, result: string): readonly string[] =>
    [
      `Session: 311000_${day} initialized by client DISM Package Manager Provider.`,
      `Exec: Session processing started.  Client: DISM Package Manager Provider, Session(DISM Package Manager Provider Store Corruption Detect/Repair): 311000_${day}`,
      'Checking System Update Readiness.',
      ...(found > 0 ? [`(p)\tCSI Payload Corrupt\t(n)\t\t${item}`] : []),
      'Summary:',
      'Operation: Detect and Repair ',
      `Operation result: ${result.slice(0, 10)}`,
      'Last Successful Step: Entire operation completes.',
      `Total Detected Corruption:\t${found}`,
      'Total Repaired Corruption:\t0',
      `Exec: Processing complete, session(Corruption Repairing): 311000_${day} [HRESULT = ${result}]`,
      `Session: 311000_${day} finalized. Reboot required: no [HRESULT = ${result}]`,
    ].map((message) => cbs(message).replace(/^\S+/, `2024-05-${day}`));
  const missing = check('12', 1, '0x800f081f - CBS_E_SOURCE_MISSING');

  it('leave no damage to list where a later one finds none', () => {
    const sound = check('13', 0, '0x00000000 - S_OK');
    const result = summarize(log(...missing, ...sound));
    assert.deepEqual([result.verdict, result.corruption.unrepairedTotal], ['succeeded', 0]);
    const before = summarize(log(...check('11', 0, '0x00000000 - S_OK'), ...missing));
    assert.deepEqual([before.verdict, before.corruption.unrepairedTotal], ['failed', 1]);
  });
});
