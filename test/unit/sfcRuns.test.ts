// Tests the runs of sfc: a later run that looks at as much and complains of nothing shows that the damage is gone.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';
import { csi, log } from '../support/logLines';

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
});
