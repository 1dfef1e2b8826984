// What the legacy update client failed at and was done later, in logs that go on behind it: told by its reports and by what
// automatic updates were told, which name the update where the records of the failure name only a part of it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';
import { legacy, report, updateId } from '../support/updateLines';

const part = '5F4E3D2C-1B0A-4987-8765-43210FEDCBA9';
const title = [
  legacy('Agent', '  *   Title = Security Update for Sample (KB5000301)', 1),
  legacy('Agent', `  *   UpdateId = {${updateId}}.200`, 1),
  legacy('Agent', '  *     Bundles 1 updates:', 1),
  legacy('Agent', `  *       {${part}}.200`, 1),
];
const told = (what: string, tail: string, second: number): string =>
  legacy('AU', `>>##  RESUMED  ## AU: ${what} update [UpdateId = {${updateId}}${tail}]`, second);
const lost = [
  legacy(
    'DnldMgr',
    `WARNING: BITS job {AAAA0000-0000-4000-8000-000000000001} failed, updateId = {${part}}.200, hr = 0x80072EE2, BG_ERROR_CONTEXT = 5`,
    2,
  ),
  legacy('DnldMgr', 'Error 0x80072ee2 occurred while downloading update; notifying dependent calls.', 2),
  told('Download', '', 3),
  legacy('AU', '  # WARNING: Download failed, error = 0x80072EE2', 3),
];
const broken = [
  legacy('Handler', 'FATAL: CBS called Error with 0x80073712, ', 4),
  legacy(
    'Handler',
    'FATAL: Completed install of CBS update with type=0, requiresReboot=0, installerError=1, hr=0x80073712',
    4,
  ),
];
const failedReport = report(
  '80073712',
  'Failure',
  'Content Install',
  'Installation Failure: Windows failed to install the following update with error 0x80073712: Security Update for Sample (KB5000301).',
  400,
);
const goodReport = report(
  '0',
  'Success',
  'Content Install',
  'Installation Successful: Windows successfully installed the following update: Security Update for Sample (KB5000301)',
  900,
);
const failuresOf = (...records: readonly string[]) =>
  summarize(records.join('\r\n')).failures.map(({ hresult, kbs }) => `${hresult} ${kbs?.join() ?? ''}`);

describe('work of the legacy update client', () => {
  it('is one failure where the report comes minutes behind the handler', () => {
    assert.equal(failuresOf(...title, ...broken, failedReport).length, 1);
  });

  it('was done where a later report says so', () => {
    assert.deepEqual(failuresOf(...title, ...broken, failedReport, goodReport), []);
    assert.equal(failuresOf(...title, goodReport, ...broken, failedReport).length, 1);
  });

  it('was done where automatic updates were told so', () => {
    const failed = [
      told('Installing', '', 3),
      legacy('AU', '  # WARNING: Install failed, error = 0x80070643 / 0x00000643', 3),
    ];
    assert.equal(failuresOf(...title, ...failed).length, 1);
    assert.deepEqual(failuresOf(...title, ...failed, told('Installing', ', succeeded', 500)), []);
    assert.equal(failuresOf(...title, ...failed, told('Download', ', succeeded', 500)).length, 1);
  });

  it('was downloaded in the end, under the name of the whole update', () => {
    assert.equal(failuresOf(...title, ...lost).length, 1);
    assert.deepEqual(failuresOf(...title, ...lost, told('Download', ', succeeded', 500)), []);
    assert.deepEqual(failuresOf(...title, ...lost, goodReport), []);
  });
});
