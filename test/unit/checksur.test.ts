// Tests reports of the System Update Readiness Tool: what is listed, what was fixed, which of several reports counts;
// and the summary that Windows 8 writes as one record.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText, summarizeCase } from '../../analyzer/src/index';
import { checksurDamagedLog, checksurNames, checksurSoundLog } from '../support/samples/checksur';
import { cbsEightLog } from '../support/samples/servicing';

const summarize = (text: string) =>
  summarizeCase([{ path: 'CheckSUR.log', analysis: analyzeText(text, { strict: true }) }]);
const { package2, package3, payload, manifest } = checksurNames;

describe('CheckSUR.log', () => {
  it('tells damaged from fixed items', () => {
    const { verdict, failures, corruption } = summarize(checksurDamagedLog);
    assert.equal(verdict, 'failed');
    assert.equal(failures.length, 1);
    assert.equal(failures[0]?.class, 'cbs.repair.incomplete');
    assert.equal(failures[0]?.operation.client, 'CheckSUR');
    assert.deepEqual(corruption.unrepaired, [`${package3}.cat`, `${payload}\\sample.dll`, manifest]);
    assert.equal(corruption.unrepairedTotal, 3);
    assert.equal(corruption.repairedTotal, 1);
    assert.ok(!JSON.stringify(failures[0]?.details).includes(package2));
  });

  it('names the class of the damage where all of it is of one kind', () => {
    const text = checksurDamagedLog
      .split('\r\n')
      .filter((line) => !/^\((?:f|fix)\)/.test(line) || line.includes('Payload'))
      .join('\r\n')
      .replace('Found 4', 'Found 1')
      .replace('Fixed 1', 'Fixed 0');
    const { failures } = summarize(text);
    assert.equal(failures[0]?.class, 'csi.payload.missing');
    assert.equal(failures[0]?.rootCause?.culprit?.name, `${payload}\\sample.dll`);
  });

  it('is sound where the tool found nothing, or fixed all', () => {
    assert.equal(summarize(checksurSoundLog).verdict, 'succeeded');
    const fixed = summarize(
      checksurDamagedLog
        .split('\r\n')
        .filter((line) => !line.startsWith('(f)') || line.includes(package2))
        .join('\r\n')
        .replace('Found 4', 'Found 1'),
    );
    assert.equal(fixed.verdict, 'succeeded');
    assert.deepEqual(fixed.failures, []);
    assert.equal(fixed.corruption.unrepairedTotal, 0);
    assert.equal(fixed.corruption.repairedTotal, 1);
  });

  it('takes a repair told in the next line, by the name of the file alone, for the item above it', () => {
    const repair = `(fix)\tCSI Payload File Missing\tCSI File Replaced\tFile: sample.dll From: C:\\Windows\\CheckSur\\v1.0\\x`;
    const partly = checksurDamagedLog.replace(/\(f\)\tCSI Payload.*\r\n/, (line) => `${line}${repair}\r\n`);
    const { corruption, failures } = summarize(partly.replace('Fixed 1 errors', 'Fixed 2 errors'));
    assert.deepEqual(corruption.unrepaired, [`${package3}.cat`, manifest]);
    assert.equal(corruption.repairedTotal, 2);
    assert.ok(!JSON.stringify(failures[0]?.details).includes('sample.dll'));
    const other = partly.replace('File: sample.dll', 'File: other.dll');
    assert.equal(summarize(other).corruption.unrepairedTotal, 3);
  });

  it('believes a summary that counts as many repairs as finds', () => {
    const all = summarize(checksurDamagedLog.replace('Fixed 1 errors', 'Fixed 4 errors'));
    assert.equal(all.verdict, 'succeeded');
    assert.deepEqual(all.corruption.unrepaired, []);
  });

  it('puts rows together that a mail program broke between words', () => {
    const broken = checksurDamagedLog.replace(/^(\((?:f|fix)\)\t\S+ \S+) /gm, '$1\r\n\t');
    assert.notEqual(broken, checksurDamagedLog);
    const whole = summarize(checksurDamagedLog);
    const { corruption, failures } = summarize(broken);
    assert.deepEqual(corruption.unrepaired, whole.corruption.unrepaired);
    assert.equal(corruption.repairedTotal, 1);
    assert.equal(failures[0]?.class, whole.failures[0]?.class);
  });

  it('keeps what people write below a row apart from it', () => {
    const row = checksurDamagedLog.split('\r\n').find((line) => line.startsWith('(f)\tCSI Payload')) ?? '';
    const asked = `${checksurDamagedLog}${row}\r\n\r\nWhat should I do with sample.dll?\r\n`;
    assert.doesNotMatch(JSON.stringify(summarize(asked).failures), /What should I do/);
  });

  it('lets the last of several reports count', () => {
    const healed = summarize(checksurDamagedLog + checksurSoundLog);
    assert.equal(healed.verdict, 'succeeded');
    assert.equal(healed.corruption.unrepairedTotal, 0);
    assert.deepEqual(healed.findings, []);
    const again = summarize(checksurSoundLog + checksurDamagedLog);
    assert.equal(again.verdict, 'failed');
    assert.equal(again.corruption.unrepairedTotal, 3);
    const twice = summarize(checksurDamagedLog + checksurDamagedLog);
    assert.equal(twice.failures.length, 1);
    assert.equal(twice.corruption.unrepairedTotal, 3);
  });

  it('gives each report its time', () => {
    const { operations, firstTime, lastTime } = analyzeText(checksurDamagedLog + checksurSoundLog);
    assert.deepEqual(
      operations.map(({ startTime, outcome, recoveredLater }) => ({ startTime, outcome, recoveredLater })),
      [
        { startTime: '2012-02-03T10:11', outcome: 'failed', recoveredLater: true },
        { startTime: '2012-03-04T11:12', outcome: 'succeeded', recoveredLater: false },
      ],
    );
    assert.equal(firstTime, '2012-02-03T10:11');
    assert.equal(lastTime, '2012-03-04T11:12');
  });
});

describe('the summary of a store check in one record', () => {
  it('is one record, and what it lists is counted', () => {
    const analysis = analyzeText(cbsEightLog);
    assert.equal(analysis.records.count, 3);
    const { corruption } = summarizeCase([{ path: 'CBS.log', analysis }]);
    assert.equal(corruption.unrepairedTotal, 1);
    assert.equal(corruption.repairedTotal, 1);
    assert.match(corruption.unrepaired[0] ?? '', /\\sample\.dll$/);
  });
});
