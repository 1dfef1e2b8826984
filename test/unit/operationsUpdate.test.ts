// Tests the folding of WindowsUpdate.log into calls: one attempt per call, codes counted, names and recovery.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText, summarizeCase } from '../../analyzer/src/index';
import { log } from '../support/logLines';
import { downloadEnd, history, legacy, report, scanEnd, updateId, wu } from '../support/updateLines';

const summarize = (text: string) =>
  summarizeCase([{ path: 'WindowsUpdate.log', analysis: analyzeText(text, { strict: true }) }]);
const calls = (text: string) =>
  analyzeText(text, { strict: true }).operations.filter(({ kind }) => kind.startsWith('wu-'));

describe('calls of the update client', () => {
  it('counts attempts per code, newest first as people paste them', () => {
    const handlerError = (code: string, day: string): string =>
      wu('Handler', `CBS called Error with ${code}, `).replace('2024/03/04', day);
    const result = summarize(
      log(
        handlerError('0x80070570', '2024/03/09'),
        history('8024001E', '8024000B').replace('2024/03/04', '2024/03/08'),
        handlerError('0x80070570', '2024/03/07'),
        handlerError('0x80070490', '2024/03/06'),
      ),
    );
    assert.deepEqual(
      result.errorCounts.map(({ code, count }) => [code, count]),
      [
        ['0x80070570', 2],
        ['0x8024001e', 1],
        ['0x80070490', 1],
      ],
    );
  });

  it('calls a feature update an upgrade, by its title or by the answer of setup, and takes the only title of the log', () => {
    const lines = (...messages: string[]): string =>
      messages.map((text, k) => `2019-03-11\t11:40:0${k}:651\t1240\t1e6c\tAgent\t${text}`).join('\n');
    const told = (title: string, code: string) =>
      summarize(
        lines(
          `  *   Title = ${title}`,
          '  *   UpdateId = {11111111-2222-4333-8444-555555555555}.1',
          `WARNING: WU client failed installing updates with error ${code}`,
        ),
      ).failures[0];
    const feature = told('Feature update to Windows 10, version 1809', '0x8024200b');
    assert.equal(feature?.operation.kind, 'upgrade');
    assert.equal(feature?.rootCause?.culprit?.name, 'Feature update to Windows 10, version 1809');
    assert.equal(told('Security Update for Sample (KB5000001)', '0x8024200b')?.operation.kind, 'install');
    const unnamed = summarize(lines('WARNING: WU client failed installing updates with error 0xc1900101'));
    assert.equal(unnamed.failures[0]?.operation.kind, 'upgrade');
  });

  it('takes the records about one installation of the legacy client as one call and names its update', () => {
    const found = calls(
      log(
        legacy('Handler', 'FATAL: CBS called Error with 0x80070570, ', 1),
        legacy('AU', '  # WARNING: Install failed, error = 0x80070570 / 0x80070570', 3),
        report(
          '80070570',
          'Failure',
          'Content Install',
          'Installation Failure: Windows failed to install the following update with error 0x80070570: Sample Update (KB5000001).',
        ),
      ),
    );
    assert.equal(found.length, 1);
    assert.equal(found[0]?.kind, 'wu-install');
    assert.deepEqual(found[0]?.kbs, ['KB5000001']);
    assert.equal(found[0]?.result, 0x80070570);
  });

  it('takes an installation that succeeds later as recovered', () => {
    const text = log(
      report(
        '80070570',
        'Failure',
        'Content Install',
        'Installation Failure: … with error 0x80070570: Sample.',
      ),
      report('0', 'Success', 'Content Install', 'Installation Successful: Sample.', 100),
    );
    assert.deepEqual(
      calls(text).map(({ recoveredLater }) => recoveredLater),
      [true],
    );
    assert.deepEqual(summarize(text).failures, []);
  });

  it('takes the code of a legacy call from the line before its END', () => {
    const found = calls(
      log(
        legacy('Agent', '  * WARNING: Exit code = 0x8024402C', 1),
        legacy('Agent', '*********', 1),
        legacy('Agent', '**  END  **  Agent: Finding updates [CallerId = AutomaticUpdates]', 1),
      ),
    );
    assert.deepEqual(
      found.map(({ kind, result, client }) => [kind, result, client]),
      [['wu-scan', 0x8024402c, 'AutomaticUpdates']],
    );
  });

  it('keeps the searches of two callers apart', () => {
    const other = scanEnd('0x80072efd', 6).replace('UpdateOrchestrator', 'Sample Agent');
    assert.equal(calls(log(scanEnd('0x80072efd'), other)).length, 2);
  });

  it('does not take a failed trace record for a call', () => {
    assert.deepEqual(calls(log(wu('Agent', '*FAILED* [80070005] CoCreateInstance', 1))), []);
  });

  it('binds the error of a download to the update that the record names', () => {
    const [download] = calls(log(...downloadEnd('0x80246002')));
    assert.equal(download?.kind, 'wu-download');
    assert.equal(download?.id, '1f2e3d4c-5b6a-4789-9abc-0123456789ab');
  });

  const done = wu(
    'DownloadManager',
    `DO job {0A1B2C3D-0000-4061-8273-8495A6B7C8D9} completed successfully, updateId = ${updateId}.1`,
    30,
  );
  const counted = (succeeded: number, failed: number): string =>
    wu(
      'ComApi',
      `Download call complete (succeeded = ${succeeded}, succeeded with errors = 0, failed = ${failed}, cancelled = 0, unaccounted = 0)`,
      31,
    );

  it('takes a download whose later call ends without a failure as recovered', () => {
    const text = log(...downloadEnd('0x80246002'), done, counted(1, 0));
    assert.deepEqual(summarize(text).failures, []);
  });

  it('does not take one file of a download for the whole of it', () => {
    const text = log(...downloadEnd('0x80246002'), done, counted(0, 1));
    assert.equal(summarize(text).verdict, 'failed');
  });

  const legacySearch = (second: number, client: string, ...found: readonly string[]): readonly string[] =>
    [...found, `**  END  **  Agent: Finding updates [CallerId = ${client}]`].map((line) =>
      legacy('Agent', line, second),
    );
  const failedSearch = [
    legacy('Agent', '  * WARNING: Failed to synchronize, error = 0x8024402C', 1),
    ...legacySearch(2, 'AutomaticUpdates', '  * WARNING: Exit code = 0x8024402C'),
  ];
  const found =
    '  * Found 3 updates and 74 categories in search; evaluated appl. rules of 90 out of 150 entities';

  it('takes a search of the legacy client that finds something later as recovered', () => {
    const text = log(...failedSearch, ...legacySearch(50, 'AutomaticUpdates', found));
    assert.deepEqual(summarize(text).failures, []);
  });

  it('does not take the search of another caller for it', () => {
    const text = log(...failedSearch, ...legacySearch(50, 'Sample Agent', found));
    assert.equal(summarize(text).verdict, 'failed');
  });

  const titled = (id: string, title: string): readonly string[] => [
    wu('Agent', `Title = ${title}`, 1),
    wu('Agent', `UpdateId = {${id}}.200`, 1),
  ];
  const newer = '2F2E3D4C-5B6A-4789-9ABC-0123456789AB';
  const definitions = (version: string): string =>
    `Sample Intelligence Update - KB5099002 (Version ${version})`;
  const laterInstall = (title: string): string =>
    log(
      ...titled(updateId, definitions('1.2.0')),
      history('80070643', '80070643'),
      ...titled(newer, title),
      history('0', '0', 50).replace(updateId, newer),
    );

  it('takes an installation as recovered where a newer update of the same number is installed', () => {
    assert.deepEqual(summarize(laterInstall(definitions('1.3.0'))).failures, []);
  });

  it('does not take the installation of another update for it', () => {
    assert.equal(summarize(laterInstall('Sample Update (KB5099003)')).verdict, 'failed');
  });

  it('waits for an app that was running', () => {
    assert.equal(summarize(log(history('80073d02', '80073d02'))).verdict, 'no-failure');
  });

  it('takes a search that names nobody for one of automatic updates', () => {
    const told = legacy('AU', '  # WARNING: Search callback failed, result = 0x8024402C', 1);
    assert.deepEqual(summarize(log(told, ...legacySearch(50, 'AutomaticUpdates', found))).failures, []);
    assert.equal(summarize(log(told, ...legacySearch(50, 'Sample Agent', found))).verdict, 'failed');
  });
});

describe('a search of the old agent whose end has no code', () => {
  const search = (...above: readonly string[]): string =>
    log(
      legacy('Agent', '** START **  Agent: Finding updates [CallerId = AutomaticUpdates]', 1),
      ...above,
      legacy('Agent', '*********', 5),
      legacy('Agent', '**  END  **  Agent: Finding updates [CallerId = AutomaticUpdates]', 5),
    );
  const found = legacy(
    'Agent',
    '  * Found 0 updates and 12 categories in search; evaluated appl. rules of 20 out of 40 deployed entities',
    4,
  );

  it('failed where its last word is that the server did not answer', () => {
    for (const line of [
      legacy('Misc', 'WARNING: Send failed with hr = 80072ee2.', 3),
      legacy('PT', 'WARNING: PTError: 0x80072ee2', 3),
      legacy('PT', 'WARNING: Sync of Updates: 0x80072ee2', 3),
    ]) {
      const [failure] = summarize(search(line)).failures;
      assert.deepEqual([failure?.class, failure?.hresult], ['net.unreachable', '0x80072ee2'], line);
      assert.deepEqual(summarize(search(line, found)).failures, [], line);
    }
  });

  it('is left open where nothing tells, or what failed was tried again', () => {
    assert.deepEqual(summarize(search()).failures, []);
    const again = [
      legacy('PT', 'WARNING: PTError: 0x80072ee2', 2),
      legacy(
        'PT',
        'Initializing simple targeting cookie, clientId = 1, target group = , DNS name = pc1.example.com',
        3,
      ),
    ];
    assert.deepEqual(summarize(search(...again)).failures, []);
  });
});

describe('a download error without a code', () => {
  it('has that of the transfer above it', () => {
    const error = `Error occurred while downloading update ${updateId}.1; notifying dependent calls.`;
    const job = (id: string): string =>
      `DO job {0A1B2C3D-4E5F-4061-8273-8495A6B7C8D9} failed, updateId = ${id}.1, hr = 0x80D02002. File URL = http://dl.example.com/a.cab, local path = C:\\a.cab.`;
    const told = (id: string): string =>
      log(wu('DownloadManager', job(id), 1), wu('DownloadManager', error, 1));
    assert.equal(calls(told(updateId))[0]?.result, 0x80d02002);
    assert.deepEqual(calls(told(updateId.replace('1F', '2F'))), []);
  });
});

describe('the part of a bundle', () => {
  const whole = '2A3B4C5D-6E7F-4081-92A3-B4C5D6E7F809';
  const title = 'Security Update for Sample Server (KB5000631)';
  const listed = (part = updateId, of = whole, name = title): readonly string[] => [
    wu('Agent', `  Title = ${name}`, 1),
    wu('Agent', `  UpdateId = ${of}.200`, 1),
    wu('Agent', '    Bundles 1 updates:', 1),
    wu('Agent', `      ${part}.1`, 1),
  ];
  const installed = history('00000000', '00000000', 9).replace(updateId, whole);

  it('is known by the title of the update that holds it', () => {
    const [call] = calls(log(...listed(), ...downloadEnd('0x80246002')));
    assert.deepEqual([call?.target, call?.kbs], [title, ['KB5000631']]);
    const old = [
      `Title = ${title}`,
      `UpdateId = {${whole}}.200`,
      '  Bundles 1 updates:',
      `    {${updateId}}.200`,
    ].map((text) => legacy('Agent', `  *   ${text}`, 1));
    const failed = `Error 0x80246002 occurred while downloading update {${updateId}}.200; notifying dependent calls.`;
    const [told] = calls(log(...old, legacy('DnldMgr', failed, 3)));
    assert.equal(told?.target, title);
  });

  it('is known by none where two updates hold it', () => {
    const other = '3A4B5C6D-7E8F-4091-82A3-C4D5E6F70819';
    const lists = [...listed(), ...listed(updateId, other, 'Another Update for Sample Server (KB5000632)')];
    const [call] = calls(log(...lists, ...downloadEnd('0x80246002')));
    assert.deepEqual(call?.kbs, []);
  });

  it('is in place where the update that holds it was installed later', () => {
    const driver = 'Sample - Net - 1.2.3.4';
    for (const name of [title, driver]) {
      const failed = [...listed(updateId, whole, name), ...downloadEnd('0x80246002')];
      assert.deepEqual(
        calls(log(...failed)).map(({ recoveredLater }) => recoveredLater),
        [false],
      );
      assert.deepEqual(
        calls(log(...failed, installed)).map(({ recoveredLater }) => recoveredLater),
        [true],
      );
    }
  });
});
