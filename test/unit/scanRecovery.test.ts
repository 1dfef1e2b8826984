// Searches of the update client that failed for want of a network or were cut short, in logs that go on behind them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';

const wu = (time: string, component: string, message: string): string =>
  `2024/05/06 ${time}.1234567 3188  5044  ${component.padEnd(16)}${message}`;
const service = (host: string) => `https://${host}/ClientWebService/client.asmx`;

function search(time: string, client: string, id: number, host: string, code = '0x00000000'): string[] {
  const isLost = code !== '0x00000000';
  return [
    wu(time, 'Agent', `* START * Finding updates CallerId = ${client}  Id = ${id} (cV = aaaa.${id})`),
    isLost
      ? wu(
          time,
          'WebServices',
          `WS error: There was an error communicating with the endpoint at '${service(host)}'.`,
        )
      : wu(
          time,
          'ProtocolTalker',
          `ServiceId = {0A1B2C3D-0000-4111-8222-333344445555}, Server URL = ${service(host)}`,
        ),
    wu(
      time,
      'Agent',
      `* END * Finding updates CallerId = ${client}, Id = ${id}, Exit code = ${code} (cV = aaaa.${id})`,
    ),
  ];
}

/** A search that names its service and no server. */
function scanOf(time: string, client: string, id: number, code = '0x00000000'): string[] {
  const end = `* END * Finding updates CallerId = ${client}, Id = ${id}, Exit code = ${code} (cV = bbbb.${id})`;
  return [
    wu(time, 'Agent', `* START * Finding updates CallerId = ${client}  Id = ${id} (cV = bbbb.${id})`),
    wu(
      time,
      'Agent',
      'Online = Yes; Interactive = No; AllowCachedResults = No; Ignore download priority = No',
    ),
    wu(time, 'Agent', 'ServiceID = {0A1B2C3D-0000-4111-8222-333344445555} Third party service'),
    wu(time, 'Agent', end),
  ];
}

const outcome = (...parts: readonly (readonly string[])[]) => {
  const { verdict, failures } = summarize(parts.flat().join('\r\n'));
  return [verdict, failures.map(({ hresult }) => hresult)];
};
const online = 'updates.example.com';

describe('searches that failed on the way to a server', () => {
  const lost = search('07:00:00', 'Device Driver Retrieval Client', 1, online, '0x80240438');

  it('are settled once somebody else reaches the same server', () => {
    assert.deepEqual(outcome(lost, search('08:00:00', 'UpdateOrchestrator', 2, online)), ['no-failure', []]);
  });

  it('stay failed when only another server is reached', () => {
    const other = search('08:00:00', 'UpdateOrchestrator', 2, 'store.example.com');
    assert.deepEqual(outcome(lost, other), ['failed', ['0x80240438']]);
  });

  it('stay failed when the server was reached before', () => {
    assert.deepEqual(outcome(search('06:00:00', 'UpdateOrchestrator', 2, online), lost), [
      'failed',
      ['0x80240438'],
    ]);
  });

  it('are settled once somebody else is served by the same service', () => {
    const failed = scanOf('07:00:00', 'wusa', 1, '0x80244022');
    assert.deepEqual(outcome(failed, scanOf('08:00:00', 'AutomaticUpdates', 2)), ['no-failure', []]);
    const refused = scanOf('07:00:00', 'wusa', 1, '0x8024002E');
    assert.deepEqual(outcome(refused, scanOf('08:00:00', 'AutomaticUpdates', 2))[0], 'failed');
  });

  it('stay failed when what is known already is searched', () => {
    const failed = scanOf('07:00:00', 'wusa', 1, '0x80244022');
    const offline = scanOf('08:00:00', 'AutomaticUpdates', 2).map((line) =>
      line.replace('Online = Yes', 'Online = No'),
    );
    assert.equal(outcome(failed, offline)[0], 'failed');
  });

  it('stay failed for an answer of the server itself', () => {
    const refused = search('07:00:00', 'Device Driver Retrieval Client', 1, online, '0x80244017');
    const [verdict] = outcome(refused, search('08:00:00', 'UpdateOrchestrator', 2, online));
    assert.equal(verdict, 'failed');
  });
});

describe('a search that the end of the service cut short', () => {
  const stopped = search('07:00:00', 'UpdateOrchestrator', 2, online, '0x8024001E');

  it('is interrupted in a log whose searches come through', () => {
    const before = search('06:00:00', 'MoUpdateOrchestrator', 1, online);
    assert.deepEqual(outcome(before, stopped), ['no-failure', []]);
  });

  it('is interrupted where the service says right behind it that it ends', () => {
    const end = wu('07:00:20', 'Shared', '* END * Service exit Exit code = 0x240001');
    assert.deepEqual(outcome(stopped, [end]), ['no-failure', []]);
    assert.deepEqual(outcome([end.replace('07:00:20', '05:00:20')], stopped)[0], 'failed');
  });

  it('is what lines were cut out for that hold nothing else', () => {
    assert.deepEqual(outcome(stopped), ['failed', ['0x8024001e']]);
  });
});

describe('searches that a policy refuses', () => {
  const refused = (client: string): string[] => [
    wu('07:05:00', 'Agent', `* START * Finding updates CallerId = ${client}  Id = 8 (cV = aaaa.8)`),
    wu('07:05:00', 'Agent', '*FAILED* [8024500C] Method failed [ServiceManager::PrepareService:210]'),
    wu(
      '07:05:01',
      'Agent',
      `* END * Finding updates CallerId = ${client}, Id = 8, Exit code = 0x8024500C (cV = aaaa.8)`,
    ),
  ];
  const own = search('07:00:00', 'UpdateOrchestrator', 7, 'updates.example.com');

  it('are meant to be where the store asks and updates are searched on a server of their own', () => {
    assert.deepEqual(outcome(own, refused('Update;taskhostw')), ['no-failure', []]);
  });

  it('fail where nobody else finds updates, and where updates themselves are searched', () => {
    assert.deepEqual(outcome(refused('Update;taskhostw')), ['failed', ['0x8024500c']]);
    assert.deepEqual(outcome(own, refused('UpdateOrchestrator')), ['failed', ['0x8024500c']]);
  });

  it('name no server of the search before them', () => {
    const { failures } = summarize([own, refused('UpdateOrchestrator')].flat().join('\r\n'));
    assert.equal(failures[0]?.rootCause?.culprit ?? undefined, undefined);
  });
});
