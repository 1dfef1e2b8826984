// Tests redaction on the command line as a promise: seeded secrets in every log, encoding and form, none survives.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runRedact } from '../../cli/src/commands/redact';
import { zip } from '../support/archives';
import { cbsRecord } from '../support/caseFixtures';
import { type CliRun, runCli } from '../support/cli';
import { evtxFile } from '../support/evtxFile';
import { evtxValue, fileTime } from '../support/evtxValues';
import { failingLog } from '../support/sampleLogs';
import { assertNdjsonLine, assertSarif, assertSummary } from '../support/schema';

let folder = '';

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'servicing-logs-redact-'));
});

after(() => {
  rmSync(folder, { recursive: true });
});

const secrets = [
  'mmustermann',
  'KASSE-07',
  'EXAMPLECORP',
  'fileserver9',
  'wsus07',
  '1111111111-2222222222',
  '192.168.17.5',
  '00-1A-2B-3C-4D-5E',
  'erika.muster',
  '5CG1234ABC',
] as const;

/** What is seeded, one message each. */
const messages = [
  'Scratch directory set to C:\\Users\\mmustermann\\AppData\\Local\\Temp\\',
  'Failed to open C:\\Users\\mmustermann\\ntuser.dat, machine KASSE-07 [HRESULT = 0x80070005 - E_ACCESSDENIED]',
  'Computer name: KASSE-07',
  'User: EXAMPLECORP\\mmustermann',
  'Source path \\\\fileserver9\\images\\install.wim',
  'WSUS server: http://wsus07.corp.contoso.example:8530',
  'Caller SID: S-1-5-21-1111111111-2222222222-3333333333-1001',
  'Proxy 192.168.17.5 answered 407, adapter 00-1A-2B-3C-4D-5E',
  'Registered to erika.muster@mail.example, Serial Number: 5CG1234ABC',
  'KASSE-07 and mmustermann of examplecorp asked wsus07 and fileserver9',
] as const;

const time = '2024-03-04 09:40:11';
const seededCbs =
  failingLog + messages.map((message) => `${cbsRecord(time, 'Info', 'CBS', message)}\r\n`).join('');

/** The same secrets in the form of each kind of log. */
const logs: readonly (readonly [name: string, text: string])[] = [
  ['CBS.log', seededCbs],
  ['dism.log', linesOf((message) => `${time}, Info                  DISM   PID=12 TID=34 ${message}`)],
  ['setupact.log', linesOf((message) => `${time}, Info       [0x0601c1] IBS    ${message}`)],
  [
    'WindowsUpdate.log',
    linesOf((message) => `2024/03/04 09:40:11.1234567 7160  3404  Agent           ${message}`),
  ],
  [
    'System.evtx.log',
    linesOf((message) => `2024-03-04T09:40:11.123Z Error       Example-Provider/20 [System #1] ${message}`),
  ],
  [
    'Logfile.pml.log',
    linesOf((message) => `2024-03-04T09:40:11.1234567\tx.exe:12\tReadFile\tSUCCESS\t${message}\t`),
  ],
];

function linesOf(line: (message: string) => string): string {
  return messages.map((message) => `${line(message)}\r\n`).join('');
}

const encodings: readonly (readonly [name: string, encode: (text: string) => Buffer])[] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 without mark', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16 big endian', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  // 用户名：in GB18030 in front
  ['GB18030', (text) => Buffer.concat([gbLine, Buffer.from(text)])],
];

const gbLine = Buffer.concat([
  Buffer.from(`${time}, Info                  CBS    `),
  Buffer.from('d3c3bba7c3fba3ba', 'hex'),
  Buffer.from('mmustermann\r\n'),
]);

function assertNoSecret(text: string, what: string): void {
  for (const secret of secrets) {
    assert.ok(!text.toLowerCase().includes(secret.toLowerCase()), `${secret} in ${what}`);
  }
}

function write(path: string, bytes: Uint8Array | string): string {
  const full = join(folder, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, bytes);
  return full;
}

for (const [encoding, encode] of encodings) {
  test(`no secret survives in any log in ${encoding}`, () => {
    for (const [name, text] of logs) {
      write(name, encode(text));
      const run = runCli(['redact', name], { folder });
      assert.equal(run.status, 0, run.errors);
      assertNoSecret(run.out + run.errors, `${name}: ${run.out}`);
      const lines = encode('').includes(0xd3) ? 1 : 0;
      assert.equal(run.out.split('\n').length, text.split('\n').length + lines, name);
      assert.match(run.errors, /^servicing-logs: User names masked: 1 \(places: \d+\)\.$/m);
    }
  });
}

test('no secret survives in a binary event log', () => {
  const events = messages.map((message, i) => ({
    provider: 'Example-Provider',
    eventId: 20,
    level: 2,
    channel: 'System',
    recordId: i + 1,
    time: fileTime('2024-03-04T09:00:00.000Z'),
    data: [
      { name: 'text', value: evtxValue.text(message) },
      { name: 'SubjectUserName', value: evtxValue.text('mmustermann') },
    ],
  }));
  write('System.evtx', evtxFile(events));
  const run = runCli(['redact', 'System.evtx'], { folder });
  assert.equal(run.status, 0, run.errors);
  assert.match(run.out, /USER-1/);
  assertNoSecret(run.out + run.errors, run.out);
});

const forms = ['markdown', 'json', 'ndjson', 'sarif'] as const;

for (const form of forms) {
  test(`no secret survives in a summary as ${form}, nor in its paths and complaints`, () => {
    const path = write('home/jdoe/KASSE-07_CBS.log', summaryLog);
    const missing = join(folder, 'home', 'jdoe', 'mmustermann.log');
    const run = runCli(['summarize', path, missing, '--redact', '--format', form], { folder });
    assert.equal(run.status, 2);
    assert.match(run.errors, /USER-\d+\.log does not exist/);
    assert.ok(run.out.length > 500);
    assertNoSecret(run.out + run.errors, run.out);
    assert.ok(!(run.out + run.errors).includes('jdoe'));
    assert.match(run.out, /Package_for_KB5000001~31bf3856ad364e35~amd64~~10\.0\.1\.2/);
    if (form === 'json') assertSummary(JSON.parse(run.out));
    if (form === 'ndjson')
      for (const line of run.out.trimEnd().split('\n')) assertNdjsonLine(JSON.parse(line));
    if (form === 'sarif') assertSarif(JSON.parse(run.out));
  });
}

/** A failure whose decisive record names a user's file, and the name of the machine. */
const summaryLog = seededCbs.replaceAll(
  'ERROR_SXS_COMPONENT_STORE_CORRUPT]',
  'ERROR_SXS_COMPONENT_STORE_CORRUPT] C:\\Users\\mmustermann\\KASSE-07.tmp',
);

test('without the option nothing is masked', () => {
  write('home/jdoe/KASSE-07_CBS.log', summaryLog);
  const run = runCli(['summarize', 'home/jdoe/KASSE-07_CBS.log', '--format', 'json'], { folder });
  assert.match(run.out, /home\/jdoe\/KASSE-07_CBS\.log/);
  assert.match(run.out, /mmustermann/);
});

test('an own expression masks too, and asks for redaction by itself', () => {
  write('CBS.log', `${seededCbs}${cbsRecord(time, 'Info', 'CBS', 'ticket CASE-123456')}\r\n`);
  const own = ['--redact-pattern', 'CASE-\\d{6}', '--redact-pattern', '(?i)ticket (?<name>none)'];
  const run = runCli(['redact', 'CBS.log', ...own], { folder });
  assert.match(run.out, /ticket CUSTOM-1\r\n/);
  const summary = runCli(['summarize', 'CBS.log', '--redact-pattern', 'sample-mail'], { folder });
  assert.match(summary.out, /CUSTOM-1/);
  assertNoSecret(summary.out, summary.out);
});

test('a hostile expression takes no longer than another; a bad one is refused in one sentence', () => {
  write('long.log', `${cbsRecord(time, 'Info', 'CBS', 'a'.repeat(50_000))}\r\n`);
  const slow = runCli(['redact', 'long.log', '--redact-pattern', '(a+)+$!'], { folder });
  assert.equal(slow.status, 0, slow.errors);
  for (const [language, says] of [
    ['en', /^servicing-logs: The expression \(\?=x\) cannot be used: Look-ahead/],
    ['zh-cn', /^servicing-logs: 无法使用表达式 \(\?=x\)：不支持/],
  ] as const) {
    const args = ['redact', 'long.log', '--redact-pattern', '(?=x)', '--lang', language];
    const run = runCli(args, { folder });
    assert.equal(run.status, 2);
    assert.equal(run.out, '');
    assert.match(run.errors, says);
  }
});

test('writes to a new file and never over one that exists', () => {
  write('CBS.log', seededCbs);
  const redact = (out: string): CliRun => runCli(['redact', 'CBS.log', '--out', out], { folder });
  const run = redact('masked.log');
  assert.equal(run.status, 0, run.errors);
  assert.equal(run.out, '');
  assertNoSecret(readFileSync(join(folder, 'masked.log'), 'utf8'), 'masked.log');
  for (const taken of ['CBS.log', 'masked.log']) {
    const again = redact(taken);
    assert.equal(again.status, 2);
    assert.match(again.errors, /exists already: name a new file/);
  }
  assert.equal(readFileSync(join(folder, 'CBS.log'), 'utf8'), seededCbs);
  assert.equal(redact('none/x.log').status, 2);
  assert.ok(!existsSync(join(folder, 'none')));
});

test('reads a log of an archive by its way, and asks which where there are several', () => {
  write(
    'case.zip',
    zip([
      { name: 'CBS/CBS.log', data: Buffer.from(seededCbs) },
      { name: 'dism.log', data: Buffer.from(logs[1]?.[1] ?? '') },
    ]),
  );
  const run = runCli(['redact', 'case.zip/CBS/CBS.log'], { folder });
  assert.equal(run.status, 0, run.errors);
  assertNoSecret(run.out, run.out);
  assert.match(run.out, /Manifest hash for component/);
  const several = runCli(['redact', 'case.zip'], { folder });
  assert.equal(several.status, 2);
  assert.match(
    several.errors,
    /case\.zip holds several logs: name one of them, for example case\.zip\/CBS\/CBS\.log\./,
  );
  const missing = runCli(['redact', 'case.zip/other.log', '--lang', 'zh-cn'], { folder });
  assert.equal(missing.status, 2);
  assert.match(
    missing.errors,
    /压缩包中没有 case\.zip\/other\.log，其中包含：case\.zip\/CBS\/CBS\.log、case\.zip\/dism\.log。/,
  );
});

test('asks for one log where a folder is given', () => {
  const run = runCli(['redact', '.'], { folder });
  assert.equal(run.status, 2);
  assert.match(run.errors, /^servicing-logs: \. is a folder: name one log in it\.$/m);
});

test('reads standard input, and says where it is too much to hold', async () => {
  const run = runCli(['redact', '-'], { folder, input: Buffer.from(`\ufeff${seededCbs}`, 'utf16le') });
  assert.equal(run.status, 0, run.errors);
  assertNoSecret(run.out, run.out);
  const said: string[] = [];
  const io = {
    out: () => assert.fail('something was written'),
    error: (sentence: string) => said.push(sentence),
    stdin: (async function* () {
      yield Buffer.alloc(1_500_000, 'a\n');
      yield Buffer.alloc(1_500_000, 'a\n');
    })(),
  };
  const code = await runRedact('-', { language: 'en', heldBytes: 2_097_152 }, io);
  assert.equal(code, 2);
  assert.deepEqual(said, [
    'Standard input is larger than 2 MB, which is what is held in memory: save it to a file and give its path.',
  ]);
});

test('what is no log, or is missing, is said in one sentence', () => {
  write('picture.log', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]));
  for (const name of ['picture.log', 'missing.log', '.']) {
    const run = runCli(['redact', name], { folder });
    assert.equal(run.status, 2, name);
    assert.equal(run.out, '');
    assert.match(run.errors, /^servicing-logs: [^\n]+\n$/, name);
  }
});
