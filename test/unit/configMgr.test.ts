// Tests the reading of the Configuration Manager client's records: both forms tell their time, and a record ends where
// its tags end.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText, createAnalysis } from '../../analyzer/src/index';
import { summarize } from '../support/checkRule';

const tagged = [
  '<![LOG[Async searching of updates using WUAgent started.]LOG]!><time="10:20:01.100+000" date="03-04-2024" component="WUAHandler" context="" type="1" thread="4100" file="cwuahandler.cpp:1004">',
  '<![LOG[Scan failed with error = 0x80244022.]LOG]!><time="10:21:11.200-120" date="3-4-2024" component="WUAHandler" context="" type="3" thread="4100" file="cwuahandler.cpp:3520">',
].join('\n');
const tailed = [
  'Async searching of updates using WUAgent started.  $$<WUAHandler><03-04-2024 10:20:01.100+000><thread=4100 (0x1004)>',
  'Scan failed with error = 0x80244022.  $$<WUAHandler><03-04-2024 10:21:11.200-120><thread=4100 (0x1004)>',
].join('\n');

describe('records of the Configuration Manager client', () => {
  for (const [form, text] of Object.entries({ tagged, tailed }))
    it(`tell their local time and its distance from UTC in the ${form} form`, () => {
      const { kind, records, firstTime, lastTime, operations, utcOffsetMinutes } = analyzeText(text, {
        strict: true,
      });
      assert.equal(kind, 'windows-update');
      assert.equal(records.count, 2);
      assert.equal(firstTime, '2024-03-04T10:20:01.100');
      assert.equal(lastTime, '2024-03-04T10:21:11.200');
      assert.equal(utcOffsetMinutes, 120);
      assert.deepEqual(
        operations.map(({ outcome, endTime }) => [outcome, endTime]),
        [['failed', '2024-03-04T10:21:11.200']],
      );
    });

  it('end behind their tags: what is written below is no part of them', () => {
    const { records, unparsedLines } = analyzeText(`${tailed}\nThis is all that I have.`, { strict: true });
    assert.deepEqual([records.count, unparsedLines], [3, 1]);
  });

  it('begin where a message of several lines does', () => {
    const step =
      '<![LOG[Failed to run the action: Install Software Updates. \nUnspecified error (Error: 800705B4; Source: Windows)]LOG]!><time="10:22:11.200-120" date="3-4-2024" component="TSManager" context="" type="3" thread="4100" file="instruction.cxx:957">';
    const { records, operations } = analyzeText(`${tagged}\n${step}`, { strict: true });
    assert.deepEqual([...records.line], [0, 1, 2]);
    assert.deepEqual(
      operations.map(({ kind, result }) => [kind, result]),
      [
        ['wu-scan', 0x80244022],
        ['wu-install', 0x800705b4],
      ],
    );
  });

  it('are the same however the text is cut', () => {
    const whole = analyzeText(tailed, { strict: true });
    const machine = createAnalysis({ strict: true });
    for (const character of tailed) machine.push(character);
    assert.deepEqual(machine.finish().facts, whole.facts);
  });
});

const ownLogs = ['C:\\Windows\\CCM\\Logs\\*.log'];
const servicing = ['C:\\Windows\\Logs\\CBS\\CBS.log'];
/** What the client says a job for a deployment stopped with. */
const stopped = [
  ['no maintenance window', '0x87d00667', 'wu-install', 'unclassified', ownLogs],
  ['no place to download from', '0x87d00669', 'wu-download', 'unclassified', ownLogs],
  ['too small a cache', '0x87d01202', 'wu-download', 'env.disk-full', ownLogs],
  ['a job given up', '0x87D00664', 'wu-install', 'wu.cancelled-or-service-stopped', ownLogs],
  ['what an installer answered', '0x87d00655', 'wu-install', 'unclassified', servicing],
  ['no policy about the source of updates', '0x87d00600', 'wu-scan', 'unclassified', ownLogs],
  ['what the update agent answered to a search', '0x80240438', 'wu-scan', 'net.unreachable', []],
] as const;

describe('a job of the Configuration Manager client for a deployment', () => {
  for (const [what, code, kind, classId, logs] of stopped)
    it(`that stopped with ${what} (${code}) is told by where it stopped, and asks for the logs that tell more`, () => {
      const record = `<![LOG[Job error (${code}) received for assignment ({0A1B2C3D-0000-4000-8000-000000000003}) action]LOG]!><time="10:20:01.100+000" date="03-04-2024" component="UpdatesDeploymentAgent" context="" type="1" thread="4100" file="sample.cpp:12">`;
      const [operation] = analyzeText(record, { strict: true }).operations;
      assert.equal(operation?.kind, kind);
      const { failures, missingLogs } = summarize(record);
      assert.deepEqual(
        failures.map(({ class: id, hresult }) => [id, hresult]),
        [[classId, code.toLowerCase()]],
      );
      assert.deepEqual(missingLogs, logs);
    });

  it('is no second failure where an update of it stopped with the same code', () => {
    const told = (message: string, second: string): string =>
      `<![LOG[${message}]LOG]!><time="10:20:${second}.100+000" date="03-04-2024" component="UpdatesDeploymentAgent" context="" type="1" thread="4100" file="sample.cpp:12">`;
    const { failures } = summarize(
      [
        told(
          'Update (Site_0A1B2C3D-0000-4000-8000-000000000001/SUM_0a1b2c3d-0000-4000-8000-000000000002) Progress: Status = ciStateError, PercentComplete = 0, DownloadSize = 0, Result = 0x80070643',
          '01',
        ),
        told(
          'Job error (0x80070643) received for assignment ({0A1B2C3D-0000-4000-8000-000000000003}) action',
          '02',
        ),
      ].join('\n'),
    );
    assert.deepEqual(
      failures.map(({ hresult, operation }) => [hresult, operation.kind]),
      [['0x80070643', 'install']],
    );
  });
});
