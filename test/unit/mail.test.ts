// Owns the tests of what is written into mails: completion that stays quiet in prose, and records as a mail quotes them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseVocabulary, MailCompletionOptions } from '../../analyzer/src/index';
import {
  analyzeText,
  caseVocabulary,
  completeMail,
  quoteRecords,
  recordSpans,
  summarizeCase,
} from '../../analyzer/src/index';
import { failedInstall, lines } from '../lsp/logs';

const component = 'amd64_example-part_31bf3856ad364e35_10.0.17763.1_none_00112233445566aa';
const packageName = 'Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2';
const path = 'C:\\Windows\\WinSxS\\Manifests\\example_part.manifest';

/** The decisive records name a file. */
const log = failedInstall.replaceAll('COMPONENT_STORE_CORRUPT]', `COMPONENT_STORE_CORRUPT] ${path}`);

const vocabulary = vocabularyOf(log);
const english: MailCompletionOptions = { language: 'en', mailLanguage: 'en', syntax: 'markdown' };
const chinese: MailCompletionOptions = { language: 'zh-cn', mailLanguage: 'zh-cn', syntax: 'markdown' };

function vocabularyOf(text: string): CaseVocabulary {
  const analysis = analyzeText(text, { fileName: 'CBS.log' });
  const result = summarizeCase([{ path: 'CBS.log', analysis }]);
  return caseVocabulary({ result, operations: [analysis.operations] });
}

function inserts(
  line: string,
  options = english,
  known: readonly CaseVocabulary[] = [vocabulary],
): readonly string[] {
  return completeMail(line, known, options).items.map(({ insert }) => insert);
}

const prose = [
  '',
  'Dear Ms Example,',
  'the update failed, see the attached log.',
  'This is a follow-up',
  'a well-known problem of 2019-2022',
  'at 09:40 on 2024-03-04',
  'it took 512 KB',
  'call +49-1234567',
  'in version 10.0.17763.1',
  'and/or',
  'https://www.example.com/a_b?x=0',
  'see file.',
  '您好，更新失败',
  '更新于 2024/3/4',
  'snake_case_word',
  'TODO_',
];

for (const line of prose) {
  test(`nothing is offered behind "${line}"`, () => assert.deepEqual(inserts(line), []));
}

test('the codes of the case come first, then the explained ones, each alone and with its name', () => {
  const found = inserts('ended with 0x8007');
  assert.deepEqual(found.slice(0, 2), ['0x80073712', '0x80073712 (ERROR_SXS_COMPONENT_STORE_CORRUPT)']);
  assert.ok(found.includes('0x80070005 (E_ACCESSDENIED)'));
  assert.ok(found.length <= 40);
  assert.deepEqual(inserts('0x80070570'), ['0x80070570', '0x80070570 (ERROR_FILE_CORRUPT)']);
  assert.equal(inserts('(0X800F081F')[0], '0x800f081f');
});

test('a code is explained in the language of the reader and written in that of the mail', () => {
  const [item, named] = completeMail('0x8007371', [vocabulary], { ...chinese, mailLanguage: 'en' }).items;
  assert.match(item?.about ?? '', /[\u4e00-\u9fff]/);
  assert.equal(named?.insert, '0x80073712 (ERROR_SXS_COMPONENT_STORE_CORRUPT)');
  assert.equal(inserts('0x8007371', chinese)[1], '0x80073712（ERROR_SXS_COMPONENT_STORE_CORRUPT）');
  const about = completeMail('0x8007371', [vocabulary], english).items[0]?.about ?? '';
  assert.match(about, /^The component store .*\.$/);
  assert.doesNotMatch(about, /\. |\n/);
});

test('without a case only codes are offered, and none for two signs', () => {
  assert.deepEqual(inserts('0x', english, []), []);
  assert.deepEqual(inserts('KB5', english, []), []);
  assert.deepEqual(inserts('Package_for', english, []), []);
  assert.ok(inserts('0x800f081', english, []).includes('0x800f081f (CBS_E_SOURCE_MISSING)'));
});

test('names of codes are completed to the name, or to the code with it', () => {
  assert.deepEqual(inserts('CBS_E_SOURCE_MIS').slice(0, 2), [
    'CBS_E_SOURCE_MISSING',
    '0x800f081f (CBS_E_SOURCE_MISSING)',
  ]);
  // A Win32 code is seen as a result code in servicing.
  assert.ok(inserts('ERROR_FILE_COR').includes('0x80070570 (ERROR_FILE_CORRUPT)'));
  assert.ok(inserts('status_file_cor').includes('STATUS_FILE_CORRUPT_ERROR'));
});

test('a signed decimal number is completed with what it is', () => {
  assert.deepEqual(inserts('returned -2146498529'), [
    '-2146498529 (0x800f081f, CBS_E_SOURCE_MISSING)',
    '0x800f081f',
  ]);
  assert.equal(
    inserts('-2147010', chinese)[0],
    '-2147010798（0x80073712，ERROR_SXS_COMPONENT_STORE_CORRUPT）',
  );
});

test('updates, packages, components and paths of the case are completed by any part, as code where Markdown would read them', () => {
  const of = (line: string, options = english): unknown =>
    completeMail(line, [vocabulary], options).items.map(({ kind, insert, about }) => [kind, insert, about]);
  assert.deepEqual(of('KB50'), [['kb', 'KB5000001', 'update of the failed operation']]);
  assert.deepEqual(of('Package_for', chinese), [
    ['package', `\`${packageName}\``, '失败的操作所涉及的程序包'],
  ]);
  assert.deepEqual(of('see example-par'), [['component', `\`${component}\``, 'the cause points to it']]);
  assert.deepEqual(of('C:\\Windows\\Win'), [['path', `\`${path}\``, 'named in a decisive record']]);
  assert.deepEqual(of('example_part.man', { ...english, syntax: 'plain' }), [
    ['path', path, 'named in a decisive record'],
  ]);
});

test('what is typed is replaced from its start', () => {
  const startOf = (line: string): number | undefined =>
    completeMail(line, [vocabulary], english).items[0]?.start;
  assert.equal(startOf('see (0x8007'), 5);
  assert.equal(startOf('KB5000001 and KB50'), 14);
  assert.equal(startOf('file C:\\Windows\\Win'), 5);
  assert.equal(startOf('更新KB50'), 2);
});

test('what a log says never becomes markup', () => {
  const hostile = 'C:\\Windows\\`x`[run](command:x)\u202e\u001b[31m';
  const names = [{ kind: 'path', name: hostile, about: { en: 'a', zh: 'b' } }] as const;
  const [insert = ''] = inserts('C:\\Win', english, [{ codes: [], names }]);
  assert.ok(insert.startsWith('``') && insert.endsWith('``'), insert);
  assert.doesNotMatch(insert, /[\u0000-\u001f\u202e]/);
});

test('a case without end is cut, and completing from it stays quick', () => {
  const many = Array.from({ length: 30_000 }, (_, i) => `KB${5_000_000 + i}`);
  const analysis = analyzeText(log, { fileName: 'CBS.log' });
  const result = summarizeCase([{ path: 'CBS.log', analysis }]);
  const [operation] = analysis.operations;
  assert.ok(operation !== undefined);
  const big = caseVocabulary({ result, operations: [[{ ...operation, kbs: many }]] });
  assert.ok(big.names.length <= 2_000);
  inserts('warm 0x8007', english, [big]);
  inserts('CBS_E_', english, [big]);
  const started = performance.now();
  for (const line of ['KB50', '0x8007', 'CBS_E_', 'C:\\Windows\\Win', 'some prose'])
    inserts(line, english, [big]);
  assert.ok(performance.now() - started < 1_000, 'five completions took a second');
});

test('the lines of a record belong to it, and adjacent records are one span', () => {
  const { records, lineCount } = analyzeText(failedInstall, { fileName: 'CBS.log' });
  const spans = (...wanted: readonly (readonly [number, number])[]): unknown =>
    recordSpans(
      records,
      lineCount,
      wanted.map(([first, last]) => ({ first, last })),
    );
  assert.deepEqual(spans([lines.cause, lines.cause]), [{ first: 4, last: 6 }]);
  assert.deepEqual(spans([lines.cause + 2, lines.cause + 2]), [{ first: 4, last: 6 }]);
  assert.deepEqual(spans([8, 8], [5, 7]), [{ first: 4, last: 8 }]);
  assert.deepEqual(spans([10, 10], [0, 0]), [
    { first: 0, last: 0 },
    { first: 10, last: 10 },
  ]);
  assert.deepEqual(spans([lineCount + 5, lineCount + 9]), []);
  assert.deepEqual(recordSpans(analyzeText('', { fileName: 'x' }).records, 3, [{ first: 1, last: 1 }]), [
    { first: 1, last: 1 },
  ]);
});

test('records are quoted with their place, wrapped, in both languages and both ways to write', () => {
  const text = failedInstall.split('\r\n').slice(4, 7).join('\n');
  const quoted = [{ first: 4, last: 6, text }];
  const markdown = quoteRecords(quoted, { name: 'logs/CBS_1.log', language: 'en', syntax: 'markdown' });
  assert.match(markdown, /^`logs\/CBS_1\.log`, lines 5 to 7:\n\n```text\n2024-03-04 09:00:05, Info/);
  assert.match(markdown, /\n {0,1}Expected:/);
  assert.match(markdown, /\n```\n$/);
  assert.ok(markdown.split('\n').every((line) => line.length <= 76));
  const plain = quoteRecords([{ first: 4, last: 4, text: 'one' }], {
    name: 'CBS.log',
    language: 'zh-cn',
    syntax: 'plain',
  });
  assert.equal(plain, 'CBS.log 第 5 行：\n\n> one\n');
  assert.match(
    quoteRecords(quoted, { name: 'CBS.log', language: 'zh-cn', syntax: 'markdown' }),
    /^`CBS\.log` 第 5 至 7 行：/,
  );
});

test('a record cannot leave its block, and one without end is cut', () => {
  const options = { name: 'CBS.log', language: 'en', syntax: 'markdown' } as const;
  const hostile = quoteRecords([{ first: 0, last: 1, text: 'a\n```\n# b \u202e' }], options);
  assert.match(hostile, /````text\n[\s\S]*\n````\n$/);
  assert.doesNotMatch(hostile, /\u202e/);
  const endless = quoteRecords([{ first: 0, last: 0, text: 'x'.repeat(1_000_000) }], options);
  assert.ok(endless.length < 40_000);
  assert.match(endless, /the rest is in the log/);
});
