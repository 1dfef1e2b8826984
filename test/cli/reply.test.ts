// Tests `reply` of the command line: the sixteen replies from a log, values of the writer, and wrong use.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { writerBlanks } from '../../analyzer/src/index';
import { builtInReplies } from '../../replies/src/index';
import { cbsRecord } from '../support/caseFixtures';
import { type CliRun, runCli } from '../support/cli';
import { failingLog } from '../support/sampleLogs';
import { root } from '../support/schema';

let folder = '';

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'servicing-logs-reply-'));
  const user = cbsRecord('2024-03-04 09:40:12', 'Info', 'CBS', 'Copy of C:\\Users\\sample\\x');
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'CBS.log'), `${failingLog}${user}\r\n`);
});

after(() => {
  rmSync(folder, { recursive: true });
});

const reply = (...args: readonly string[]): CliRun => runCli(['reply', ...args], { folder });

test('writes each of the replies in both languages, and the log fills them', () => {
  for (const id of builtInReplies.ids()) {
    for (const language of ['en', 'zh-cn']) {
      const run = reply(id, '--from', 'CBS.log', '--lang', language);
      assert.equal(run.status, 0, run.errors);
      assert.equal(run.errors, '');
      assert.ok(run.out.length > 100, id);
      if (language === 'zh-cn') assert.match(run.out, /[\u4e00-\u9fff]{5}/, id);
      // Plain text: no marks of Markdown are left.
      assert.doesNotMatch(run.out, /\*\*|^```|\\[_*[]/m, id);
    }
  }
  assert.match(
    reply('next-steps', '--from', 'CBS.log').out,
    /0x80073712 .*ERROR_SXS_COMPONENT_STORE_CORRUPT/,
  );
});

test('Markdown is what the editor inserts as text', () => {
  const run = reply('case-summary', '--from', 'CBS.log', '--format', 'markdown');
  assert.match(run.out, /\*\*/);
  assert.match(run.out, /^```text$/m);
  const plain = reply('case-summary', '--from', 'CBS.log', '--format', 'text');
  assert.match(plain.out, /^ {4}2024-03-04 09:40:12, /m);
});

test('values of the writer fill their blanks, as text whatever they hold', () => {
  const settings = [
    'customer=Ms *Example*',
    'engineer=A. Engineer',
    'portal=https://upload.example.com',
    'caseNumber=C=1',
  ];
  const args = settings.flatMap((setting) => ['--set', setting]);
  const run = reply('collect-logs', '--from', 'CBS.log', ...args);
  assert.equal(run.status, 0, run.errors);
  for (const value of ['Ms *Example*', 'A. Engineer', 'https://upload.example.com', 'C=1']) {
    assert.ok(run.out.includes(value), `${value} in ${run.out}`);
  }
  assert.doesNotMatch(run.out, /\[customer’s name\]|\[case number\]|\[address of the upload portal\]/);
  const markdown = reply('collect-logs', '--from', 'CBS.log', ...args, '--format', 'markdown');
  assert.match(markdown.out, /Ms \\\*Example\\\*/);
});

test('every name that --set takes is one that some reply asks for', () => {
  const texts = builtInReplies.ids().map((id) => {
    const values = Object.fromEntries(writerBlanks.map((name) => [name, `value-of-${name}`]));
    return builtInReplies.render(id, undefined, { language: 'en', values, format: 'markdown' });
  });
  for (const name of writerBlanks) {
    assert.ok(
      texts.some((text) => text.includes(`value-of-${name}`)),
      name,
    );
  }
});

test('names are masked on request, those of the writer are not', () => {
  writeFileSync(
    join(folder, 'private.log'),
    failingLog.replace(
      'Failed to get enumerator for missing components.',
      'Failed to get enumerator in C:\\Users\\mmustermann\\x for missing components.',
    ),
  );
  const set = ['--set', 'engineer=mmustermann'];
  const plain = reply('case-summary', '--from', 'private.log', ...set);
  const masked = reply('case-summary', '--from', 'private.log', ...set, '--redact');
  assert.equal(masked.status, 0, masked.errors);
  assert.equal(masked.out.split('mmustermann').length - 1, 1);
  assert.equal(
    plain.out.replaceAll('mmustermann', 'USER-1').replace(/USER-1(?=\n)/, 'mmustermann'),
    masked.out,
  );
});

test('lists the replies', () => {
  const run = reply('--list');
  assert.equal(run.status, 0);
  assert.equal(run.out.trimEnd().split('\n').length, 16);
  assert.match(run.out, /^collect-procmon +Collect Process Monitor: /m);
  assert.match(reply('--list', '--lang', 'zh-cn').out, /^collect-procmon +收集 Process Monitor：/m);
});

test('HTML is a whole page', () => {
  const run = reply('next-steps', '--from', 'CBS.log', '--format', 'html');
  assert.equal(run.status, 0, run.errors);
  assert.match(run.out, /^<!DOCTYPE html>[\s\S]*<pre style=[\s\S]*<\/html>\n$/);
});

test('a profile fills who answers, and --set wins over it', () => {
  const profile = join(root, 'docs', 'examples', 'profile.yaml');
  const run = reply(
    'collect-logs',
    '--from',
    'CBS.log',
    '--profile',
    profile,
    '--set',
    'portal=https://x.example.com',
  );
  assert.equal(run.status, 0, run.errors);
  assert.match(run.out, /Open https:\/\/x\.example\.com and sign in/);
  assert.match(run.out, /Run Example Collector \(/);
  const linked = reply('scope', '--from', 'CBS.log', '--profile', profile);
  assert.match(linked.out, /- Update: KB\d+ \(https:\/\/kb\.example\.com\/articles\/\d+\)/);
});

test('templates of a folder are listed as own and written', () => {
  const templates = ['--templates', join(root, 'docs', 'examples', 'replies')];
  assert.match(reply('--list', ...templates).out, /^disk-check +Check the disk \(own\): Asks for/m);
  assert.match(reply('--list', '--lang', 'zh-cn').out, /^next-steps +日志分析/m);
  const run = reply('disk-check', '--from', 'CBS.log', ...templates);
  assert.equal(run.status, 0, run.errors);
  assert.match(
    run.out,
    /^Dear \[customer’s name\],\n\nIn case \[case number\] the log points to the disk:\n\nThese are/,
  );
});

test('a follow-up names what an earlier reply asked for', () => {
  writeFileSync(
    join(folder, 'earlier.md'),
    reply('collect-logs', '--from', 'CBS.log', '--lang', 'zh-cn', '--format', 'markdown').out,
  );
  const run = reply('follow-up', '--from', 'CBS.log', '--earlier', 'earlier.md');
  assert.equal(run.status, 0, run.errors);
  assert.match(run.out, /waiting for this:\n\n- .*(?:dism\.log|Get-WindowsUpdateLog)/);
});

test('a comparison has a row for each path', () => {
  writeFileSync(join(folder, 'second.log'), failingLog);
  const run = reply('case-comparison', '--from', 'CBS.log', 'second.log', '--format', 'markdown');
  assert.equal(run.out.split('\n').filter((line) => line.startsWith('| [case number]')).length, 2, run.out);
});

test('a template with a mistake is refused with its place', () => {
  mkdirSync(join(folder, 'bad'));
  writeFileSync(join(folder, 'bad', 'a.md'), '---\nid: own\ntitle: Own\n---\nDear {{ custommer }},\n');
  const run = reply('own', '--from', 'CBS.log', '--templates', 'bad', '--lang', 'zh-cn');
  assert.equal(run.status, 2);
  assert.equal(run.out, '');
  assert.match(
    run.errors,
    /^servicing-logs: bad.a\.md 第 5 行：没有占位符“custommer”，是否应为“customer”？\n$/,
  );
});

const wrong: readonly (readonly [args: readonly string[], says: RegExp])[] = [
  [
    ['nothing', '--from', 'CBS.log'],
    /^servicing-logs: There is no reply nothing; known are: initial-response, .*privacy-notice\.\n$/,
  ],
  [['--from', 'CBS.log'], /^servicing-logs: The reply is missing: give one of initial-response, /],
  [['scope'], /^servicing-logs: The option --from is missing/],
  [
    ['scope', '--from', 'CBS.log', '--set', 'foo=1'],
    /value foo=1 of --set is not name=value .*: customer, caseNumber, .*collector\.\n$/,
  ],
  [['scope', '--from', 'CBS.log', '--set', 'customer'], /value customer of --set/],
  [['scope', '--from', 'missing.log'], /missing\.log does not exist/],
  [['scope', '--from', 'CBS.log', '--profile', 'missing.yaml'], /missing\.yaml does not exist/],
  [['scope', '--from', 'CBS.log', '--profile', 'CBS.log'], /CBS\.log, line \d+: /],
  [['scope', '--from', 'CBS.log', '--earlier', 'missing.md'], /missing\.md does not exist/],
  [['--list', '--templates', 'missing'], /^servicing-logs: The folder missing cannot be read: name a folder/],
  [['--list', '--templates', 'empty'], /^servicing-logs: The folder empty holds no template: its files/],
  [['scope', '--from', 'CBS.log', '--format', 'rtf'], /rtf of --format is not one of text, markdown, html/],
];

for (const [args, says] of wrong) {
  test(`wrong use: reply ${args.join(' ')}`, () => {
    const run = reply(...args);
    assert.equal(run.status, 2);
    assert.equal(run.out, '');
    assert.match(run.errors, says);
  });
}
