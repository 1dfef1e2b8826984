// Tests ReportingEvents.log and a converted WindowsUpdate.log without texts: tries with update and code, recovery by a
// later success, what to ask for.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText, diagnosticsOf, renderMarkdown, summarizeCase } from '../../analyzer/src/index';
import { createTextStream } from '../../sources/src/index';
import { cbs, log } from '../support/logLines';
import { oldReportingLog, report, reportIds, reportingLog, undecodedLog } from '../support/samples/update';

const summarize = (...texts: readonly string[]) =>
  summarizeCase(
    texts.map((text, k) => ({ path: `${k}.log`, analysis: analyzeText(text, { strict: true }) })),
  );

const succeeded = report({
  second: 9,
  number: 183,
  event: 'AGENT_INSTALLING_SUCCEEDED',
  text: 'Installation Successful: Windows successfully installed the following update: 2024-02 Sample Update (KB5000001)',
});
const started = report({
  second: 8,
  number: 181,
  event: 'AGENT_INSTALLING_STARTED',
  text: 'Installation Started: Windows successfully started the installation of the following update: 2024-02 Sample Update (KB5000001)',
});

describe('ReportingEvents.log', () => {
  it('gives a failed installation with update, code, caller and time', () => {
    const { verdict, failures, attempts, sources } = summarize(reportingLog);
    assert.equal(verdict, 'failed');
    assert.equal(failures.length, 1);
    assert.equal(failures[0]?.hresult, '0x800f081f');
    assert.deepEqual(failures[0]?.kbs, ['KB5000001']);
    assert.equal(failures[0]?.operation.client, 'UpdateOrchestrator');
    assert.equal(failures[0]?.operation.start, null);
    assert.equal(failures[0]?.operation.end, '2024-03-04T09:30:03.123');
    assert.equal(failures[0]?.operation.target, '2024-02 Sample Update (KB5000001)');
    assert.deepEqual(
      attempts.map(({ kb, result }) => [kb, result]),
      [['KB5000001', '0x800f081f']],
    );
    assert.equal(sources[0]?.first, '2024-03-04T09:30:01.123');
    assert.equal(analyzeText(reportingLog).utcOffsetMinutes, 480);
  });

  it('takes a failure back when the same update is installed later, not when it is only started', () => {
    assert.equal(summarize(`${reportingLog}${started}\r\n`).verdict, 'failed');
    const healed = summarize(`${reportingLog}${succeeded}\r\n`);
    assert.equal(healed.verdict, 'succeeded');
    assert.deepEqual(healed.failures, []);
    assert.deepEqual(
      healed.attempts.map(({ result }) => result),
      ['0x800f081f', '0x00000000'],
    );
    const other = succeeded.replace(reportIds.id, reportIds.other).replaceAll('KB5000001', 'KB5000002');
    assert.equal(summarize(`${reportingLog}${other}\r\n`).verdict, 'failed');
  });

  it('leaves the mark of the call out of the title, also where a mail made tabs blanks', () => {
    for (const text of [reportingLog, reportingLog.replaceAll('\t', '    ')])
      assert.equal(summarize(text).failures[0]?.operation.target, '2024-02 Sample Update (KB5000001)');
  });

  it('keeps quiet about an app of the store that is updated when it is closed', () => {
    const inUse = report({
      second: 9,
      number: 182,
      event: 'AGENT_INSTALLING_FAILED',
      result: '80073d02',
      status: 'Failure',
      text: 'Installation Failure: Windows failed to install the following update with error 0x80073D02: 9ABCDEF01234-Sample.App.',
    });
    const { verdict, failures } = summarize(`${inUse}\r\n`);
    assert.notEqual(verdict, 'failed');
    assert.deepEqual(failures, []);
    assert.equal(summarize(`${inUse.replaceAll(/80073d02/gi, '80073cf3')}\r\n`).verdict, 'failed');
  });

  it('is read in the older form without names of events', () => {
    const { verdict, attempts } = summarize(oldReportingLog);
    assert.equal(verdict, 'succeeded');
    assert.deepEqual(
      attempts.map(({ kb, result }) => [kb, result]),
      [
        ['KB5000002', '0x80070643'],
        ['KB5000002', '0x00000000'],
      ],
    );
  });

  it('is read as UTF-16, with and without a mark', () => {
    const plain = analyzeText(reportingLog);
    for (const mark of ['\uFEFF', '']) {
      const text = mark + reportingLog;
      const bytes = new Uint8Array(text.length * 2);
      for (let k = 0; k < text.length; k++) {
        bytes[2 * k] = text.charCodeAt(k) & 0xff;
        bytes[2 * k + 1] = text.charCodeAt(k) >> 8;
      }
      const stream = createTextStream();
      assert.deepEqual(analyzeText(stream.write(bytes) + stream.end()), plain);
    }
  });

  it('is joined with the log that shows the cause', () => {
    const servicing = log(
      cbs(
        'Session: 31000001_200000001 initialized by client WindowsUpdateAgent, external staging directory: (null)',
      ),
      cbs(
        'Exec: Processing started.  Client: WindowsUpdateAgent, Session: 31000001_200000001, Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2',
      ),
      cbs(
        'Exec: Processing complete.  Session: 31000001_200000001, Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2 [HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]',
      ),
    ).replace(/09:40:12/g, '09:29:59');
    const { failures } = summarize(servicing, reportingLog);
    assert.equal(failures.length, 1);
    assert.equal(failures[0]?.rootCause?.source, 0);
  });
});

describe('a WindowsUpdate.log without texts', () => {
  it('is explained in both languages, with what to ask for', () => {
    const result = summarize(undecodedLog);
    assert.equal(result.sources[0]?.kind, 'windows-update');
    assert.equal(result.verdict, 'inconclusive');
    assert.deepEqual(result.failures, []);
    assert.equal(result.sources[0]?.first, null);
    assert.match(result.sources[0]?.problems[0]?.en ?? '', /Get-WindowsUpdateLog/);
    assert.match(result.sources[0]?.problems[0]?.zh ?? '', /Get-WindowsUpdateLog/);
    assert.ok(result.missingLogs.some((path) => path.endsWith('.etl')));
    assert.match(renderMarkdown(result, { language: 'en' }), /GUIDs/);
    const [problem, ...others] = diagnosticsOf(result, { language: 'zh-cn', rules: {} });
    assert.equal(problem?.startLine, 0);
    assert.equal(problem?.severity, 'warning');
    assert.match(problem?.message ?? '', /Get-WindowsUpdateLog/);
    assert.deepEqual(others, []);
  });

  it('is an ordinary one where only a few records lack theirs', () => {
    const line = '2024/03/04 09:20:04.1234567 4100  5200  Agent           Sample text';
    const text = `${Array.from({ length: 30 }, () => line).join('\r\n')}\r\n${undecodedLog}`;
    assert.deepEqual(analyzeText(text).problems, []);
    assert.equal(analyzeText(text).firstTime, '2024-03-04T09:20:04.1234567');
  });
});
