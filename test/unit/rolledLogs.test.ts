// Tests logs that were put aside when they had grown: what the next part says counts for the one before as it does in one log,
// and every place in the result is one of the file that a reader opens.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseResult } from '../../analyzer/src/index';
import { analyzeText, atOnce, judgingCase } from '../../analyzer/src/index';
import { caseOf } from '../support/checkRule';

const client = (day: string, ...records: readonly string[]): string =>
  records.map((text, k) => `${day} 08:00:0${k}.1234567 4100  5200  ${text}\r\n`).join('');
const search = (day: string, ...answer: readonly string[]): string =>
  client(
    day,
    'Agent           * START * Finding updates CallerId = UpdateOrchestrator  Id = 7',
    'Agent           Online = Yes; Interactive = No; AllowCachedResults = No; Ignore download priority = No',
    ...answer,
  );
const unanswered = search(
  '2024/02/01',
  'WebServices     WS error: The server name or address could not be resolved',
  'Agent           Exit code = 0x80072EE7',
  'Agent           * END * Finding updates CallerId = UpdateOrchestrator, Id = 7, Exit code = 0x80072EE7 (cV = xyz)',
);
const answered = search(
  '2024/02/03',
  'Agent           * END * Finding updates CallerId = UpdateOrchestrator, Id = 7, Exit code = 0x00000000 (cV = xyz)',
);

const cbs = (day: string, ...records: readonly string[]): string =>
  records.map((text, k) => `${day} 09:00:0${k}, Info                  CBS    ${text}\r\n`).join('');
const session = '31100041_100000091';
const name = 'Package_for_KB5099060~31bf3856ad364e35~amd64~~19041.4001.1.1';
const staged = cbs(
  '2024-02-01',
  `Session: ${session} initialized by client WindowsUpdateAgent.`,
  `Exec: Processing started.  Client: WindowsUpdateAgent, Session: ${session}, Package: ${name}`,
  'Failed to stage C:\\Windows\\Temp\\sample.dll [HRESULT = 0x80070005 - E_ACCESSDENIED]',
);
const ended = cbs(
  '2024-02-02',
  'Starting TrustedInstaller initialization.',
  `Exec: Processing complete.  Session: ${session}, Package: ${name} [HRESULT = 0x80070005 - E_ACCESSDENIED]`,
  `Session: ${session} finalized. Reboot required: no [HRESULT = 0x80070005 - E_ACCESSDENIED]`,
);

/** What the case says of each operation of its logs. */
function judged(logs: Readonly<Record<string, string>>): readonly (readonly unknown[])[] {
  const sources = Object.entries(logs).map(([path, text]) => ({
    path,
    analysis: analyzeText(text, { fileName: path, strict: true }),
  }));
  return atOnce(judgingCase(sources)).operations.flatMap((operations, k) =>
    operations
      .filter(({ kind }) => kind === 'session' || kind === 'wu-scan')
      .map((each) => [sources[k]?.path, each.kind, each.outcome, each.recoveredLater]),
  );
}

/** Each place of a result with the line that stands there. */
function placesOf(result: CaseResult, texts: readonly string[]): readonly (readonly [string, string])[] {
  const lineAt = ({ source, line }: { readonly source: number; readonly line: number }): string =>
    texts[source]?.split('\r\n')[line - 1] ?? '';
  return result.failures
    .flatMap(({ rootCause, evidence }) => [...(rootCause === null ? [] : [rootCause]), ...evidence])
    .map((quote) => [quote.text, lineAt(quote)] as const);
}

describe('a log that was put aside and begun anew', () => {
  it('counts as one: a search that was answered in the next part has not failed', () => {
    const logs = { 'WindowsUpdate.log': answered, 'WindowsUpdate.old.log': unanswered };
    assert.equal(caseOf({ 'WindowsUpdate.old.log': unanswered }).verdict, 'failed');
    assert.equal(caseOf(logs).verdict, 'no-failure');
    const again = unanswered.replaceAll('2024/02/01', '2024/02/05');
    assert.equal(caseOf({ ...logs, 'WindowsUpdate.new.log': again }).verdict, 'failed');
  });

  it('tells each record by the file and the line where it stands', () => {
    const logs = { 'Logs/CBS.log': ended, 'Logs/CbsPersist_20240202.cab/CbsPersist_20240202.log': staged };
    const result = caseOf(logs);
    assert.deepEqual(
      result.failures.map(({ class: id, rootCause }) => [id, rootCause?.source, rootCause?.line]),
      [['env.access-denied', 1, 3]],
    );
    assert.deepEqual(
      result.attempts.map(({ source, line, start, end }) => [source, line, start, end]),
      [[1, 1, '2024-02-01T09:00:00', '2024-02-02T09:00:02']],
    );
    for (const [quoted, line] of placesOf(result, Object.values(logs))) assert.equal(quoted, line);
    assert.deepEqual(
      result.sources.map(({ path, lines }) => [path, lines]),
      Object.keys(logs).map((path) => [path, 3]),
    );
  });

  it('tells of each part how its operations came out, though only the next part says it', () => {
    assert.deepEqual(judged({ 'CBS.log': ended, 'CbsPersist_1.log': staged }), [
      ['CBS.log', 'session', 'failed', false],
      ['CbsPersist_1.log', 'session', 'failed', false],
    ]);
    const searches = { 'WindowsUpdate.old.log': unanswered, 'WindowsUpdate.log': answered };
    assert.deepEqual(judged(searches), [['WindowsUpdate.old.log', 'wu-scan', 'failed', true]]);
    assert.deepEqual(judged({ 'WindowsUpdate.old.log': unanswered }), [
      ['WindowsUpdate.old.log', 'wu-scan', 'failed', false],
    ]);
  });

  it('says the same in whatever order its parts come', () => {
    const [one, other] = [
      caseOf({ 'CBS.log': ended, 'CbsPersist_1.log': staged }),
      caseOf({ 'CbsPersist_1.log': staged, 'CBS.log': ended }),
    ];
    assert.deepEqual(
      one.failures.map(({ class: id, rootCause }) => [id, rootCause?.text]),
      other.failures.map(({ class: id, rootCause }) => [id, rootCause?.text]),
    );
  });

  it('is another one where it lies in another folder, overlaps, or is named as none of its parts', () => {
    const failed = { 'PC1/WindowsUpdate.log': unanswered };
    assert.equal(caseOf({ ...failed, 'PC2/WindowsUpdate.log': answered }).verdict, 'failed');
    assert.equal(caseOf({ ...failed, 'PC1/mail.log': answered }).verdict, 'failed');
    const longer =
      unanswered.replaceAll('2024/02/01', '2024/01/20') + answered.replaceAll('2024/02/03', '2024/02/09');
    assert.equal(caseOf({ ...failed, 'PC1/WindowsUpdate.copy.log': longer }).failures.length, 1);
  });
});
