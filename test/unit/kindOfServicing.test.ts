// Tests which kind a log is whose records have the columns of servicing: setup's programs leave the component out.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText } from '../../analyzer/src/index';
import { cbsRecord } from '../support/caseFixtures';
import { log } from '../support/logLines';

const time = '2024-03-04 09:40:12';
const unnamed = ['launched with command-line []', 'Setup phase = [3]', 'exiting with code [0x0]'].map(
  (text) => cbsRecord(time, 'Info', '', `[windeploy.exe] ${text}`),
);
const lookup = cbsRecord(
  time,
  'Error',
  'CSI',
  '00000002 (F) STATUS_OBJECT_NAME_NOT_FOUND #33# from Sample(...)',
);
const servicing = cbsRecord(time, 'Info', 'CBS', 'Starting TrustedInstaller initialization.');

describe('the kind of a log with the columns of servicing', () => {
  it('is setup where most records name no component and none names CBS', () => {
    assert.equal(analyzeText(log(...unnamed, lookup)).kind, 'setup');
  });
  it('is CBS where one does', () => {
    assert.equal(analyzeText(log(...unnamed, servicing)).kind, 'cbs');
  });
});
