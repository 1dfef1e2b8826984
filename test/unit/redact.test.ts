// Redaction is a promise of the privacy notice: seeded secrets in the forms that logs have, none may survive; and
// nothing that identifies a component, a package or a code may be masked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  analyzeText,
  codeKnowledge,
  createRedactor,
  localize,
  maskSummary,
  redactCase,
  renderMarkdown,
  summarizeCase,
} from '../../analyzer/src/index';
import { builtInReplies } from '../../replies/src/index';
import { failingLog } from '../support/sampleLogs';

function redacted(text: string): string {
  const redactor = createRedactor();
  redactor.learn(text);
  redactor.endText();
  return redactor.redact(text);
}

/** The line with its secret; the secret must be gone, the rest of the line must stand. */
const seeded: readonly (readonly [secret: string, line: string])[] = [
  ['mmustermann', String.raw`Scratch directory set to 'C:\Users\mmustermann\AppData\Local\Temp\'.`],
  ['Erika Muster', String.raw`Failed to open C:\Users\Erika Muster\ntuser.dat [HRESULT = 0x80070005]`],
  ['mmustermann', String.raw`{"path":"C:\\Users\\mmustermann\\AppData\\x.dll"}`],
  ['mmustermann', 'file:///C:/Users/mmustermann/Desktop/CBS.log'],
  ['mmustermann', 'file:///c%3A/Users/mmustermann/CBS.log'],
  ['mmustermann', String.raw`\\?\C:\Documents and Settings\mmustermann\Local Settings`],
  ['王小明', String.raw`C:\Users\王小明\AppData\Local\Temp`],
  ['mmustermann', String.raw`User: EXAMPLECORP\mmustermann`],
  ['EXAMPLECORP', String.raw`UserName=EXAMPLECORP\mmustermann`],
  ['mmustermann', '用户名：mmustermann'],
  ['KASSE-07', 'Computer name: KASSE-07'],
  ['KASSE-07', '计算机名: KASSE-07'],
  ['KASSE-07', '<System><Computer>KASSE-07</Computer></System>'],
  ['KASSE-07.ad.contoso.example', 'DNS name = KASSE-07.ad.contoso.example'],
  ['DESKTOP-1A2B3C4', 'Callback_ComputerName_Validate: using DESKTOP-1A2B3C4 now'],
  ['fileserver9', String.raw`Source path \\fileserver9\images$\install.wim`],
  ['fileserver9', 'file://fileserver9/logs/CBS.log'],
  ['fileserver9', 'file://///fileserver9/logs/CBS.log'],
  ['fileserver9', String.raw`Mounting \\?\UNC\fileserver9\images\install.wim`],
  ['wsus07.corp.contoso.example', 'WSUS server: http://wsus07.corp.contoso.example:8530 (Changed)'],
  ['wsus07.contoso.lan', 'trying to reach wsus07.contoso.lan failed'],
  [
    'S-1-5-21-1111111111-2222222222-3333333333-1001',
    'Caller SID: S-1-5-21-1111111111-2222222222-3333333333-1001',
  ],
  ['192.168.17.5', 'Proxy 192.168.17.5 answered 407'],
  ['10.1.2.3', 'connect to 10.1.2.3:8530 failed'],
  ['203.0.113.77', 'address=203.0.113.77'],
  ['fe12:3456:789a:bcde:1111:2222:3333:4444', 'endpoint fe12:3456:789a:bcde:1111:2222:3333:4444 closed'],
  ['2001:db8::17:5', 'address 2001:db8::17:5 closed'],
  ['00-1A-2B-3C-4D-5E', 'Adapter 00-1A-2B-3C-4D-5E up'],
  ['00:1a:2b:3c:4d:5e', 'adapter 00:1a:2b:3c:4d:5e up'],
  ['erika.muster@mail.example', 'Registered to erika.muster@mail.example'],
  ['5CG1234ABC', 'Serial Number: 5CG1234ABC'],
  ['ABCDE-12345-FGHIJ-67890-KLMNO', 'Product key ABCDE-12345-FGHIJ-67890-KLMNO used'],
  ['0f0f0f0f-1111-2222-3333-444444444444', 'SusClientId = 0f0f0f0f-1111-2222-3333-444444444444'],
];

for (const [secret, line] of seeded) {
  test(`gone: ${line}`, () => {
    const text = redacted(line);
    assert.ok(!text.toLowerCase().includes(secret.toLowerCase()), text);
    assert.match(text, /(?:USER|PC|DOMAIN|SERVER|SID|IP|MAC|MAIL|SERIAL|KEY|ID)-1/);
  });
}

test('a name that shows itself once is masked everywhere, before and after, in any case', () => {
  const text = redacted(
    'Copy for MMUSTERMANN begins\nC:\\Users\\mmustermann\\x\nowner Mmustermann, machine KASSE-07\nComputer name: kasse-07',
  );
  assert.equal(
    text,
    'Copy for USER-1 begins\nC:\\Users\\USER-1\\x\nowner USER-1, machine PC-1\nComputer name: PC-1',
  );
});

test('names behind the escapes of a string are masked as well', () => {
  const text = redacted(
    String.raw`{"log":"User: EXAMPLECORP\\mmustermann\nmmustermann began\r\nEXAMPLECORP\\mmustermann ended\tmmustermann\u000ammustermann\nOTHERCORP\\mmustermann"}`,
  );
  assert.equal(
    text,
    String.raw`{"log":"User: DOMAIN-1\\USER-1\nUSER-1 began\r\nDOMAIN-1\\USER-1 ended\tUSER-1\u000aUSER-1\nDOMAIN-2\\USER-1"}`,
  );
});

test('all hosts of a private domain are masked once one has shown it', () => {
  const text = redacted(
    'WSUS server: http://wsus07.corp.contoso.example:8530\nasked vd05.corp.contoso.example again',
  );
  assert.ok(!text.includes('contoso'), text);
});

test('the same name has the same mask in every text of one case', () => {
  const redactor = createRedactor();
  for (const text of ['C:\\Users\\first\\a', 'C:\\Users\\second\\b']) {
    redactor.learn(text);
    redactor.endText();
  }
  assert.equal(redactor.redact('C:\\Users\\second\\b'), 'C:\\Users\\USER-1\\b');
  assert.equal(redactor.redact('C:\\Users\\first\\a and second'), 'C:\\Users\\USER-2\\a and USER-1');
  assert.deepEqual(redactor.counts(), [{ kind: 'user', names: 2, places: 3 }]);
});

const untouched: readonly string[] = [
  'Package_for_RollupFix~31bf3856ad364e35~amd64~~17763.1697.1.10',
  'Package_for_KB5000000~31bf3856ad364e35~amd64~~10.0.1.2',
  'amd64_dual_example.inf_31bf3856ad364e35_10.0.17763.1_none_0123456789abcdef',
  'Servicing stack version 10.0.17763.1697, file version: 6.1.7601.17514, Version = 10.0.0.1',
  'Original owner: Example-Component.Resources, version 10.0.19041.1, arch amd64',
  String.raw`\??\C:\sources\servicing\0.0.0.1`,
  String.raw`C:\Users\Public\Desktop\x.lnk and C:\Users\Default\ntuser.dat`,
  String.raw`\SystemRoot\WinSxS\x.manifest \\?\GLOBALROOT\Device\HarddiskVolume1 \\.\pipe\x`,
  'HRESULT = 0x80070005 - E_ACCESSDENIED, 0xc0000102, 1aaa57c0f1b5a0e2c3d4e5f60718293a4b5c6d7e8f901122334455667788b5a0',
  'https://www.catalog.update.microsoft.com/Search.aspx?q=KB5000000',
  'Free bytes available to user: 237285.0 MB, failed for the current user: 0x80073cf2.',
  'NT AUTHORITY\\SYSTEM S-1-5-18 S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464',
  '2024-03-05 10:20:30, Info                  CBS    Session: 30977365_3895364256 initialized by client WindowsUpdateAgent.',
  '127.0.0.1 localhost',
  'AppX: Microsoft.WindowsStore_8wekyb3d8bbwe user: true',
  'app.exe -ServerName:App.AppXabcdefghjkmnpqrstvwxyz0123456789.mca',
  'Adobe.XD_57.1.12.2_x64__abcdefgh, netfx_4.0.0.0_none_0123456789abcdef',
  'CCSITransactionAnalysis::Analyze, Add::Dec, caller: 00007FF8C05A759F, Session identity: 1_2',
  'Window Manager\\DWM-1',
  'file:///tmp/logs/CBS.log and file:///srv/logs/CBS.log: tmp, srv',
  String.raw`"C:\\Windows\\System32\\x.dll" and \\?\C:\\drivers\\x.inf, one of the drivers`,
  String.raw`on:[40]'\\Registry\\Machine\\COMPONENTS'`,
  'The service does not answer on this machine: it is stopped; not for this computer: Windows version, language',
  'User Name: NT AUTHORITY\\SYSTEM, User:\t\tN/A',
];

for (const line of untouched) {
  test(`stays: ${line.slice(0, 80)}`, () => assert.equal(redacted(line), line));
}

test('own expressions are masked as well', () => {
  const redactor = createRedactor({ patterns: [/CASE\d{6}/g] });
  assert.equal(redactor.redact('see CASE123456 and CASE123456'), 'see CUSTOM-1 and CUSTOM-1');
});

test('learning does not depend on how the text is cut', () => {
  const text = 'begin\nC:\\Users\\mmustermann\\x\r\nComputer name: KASSE-07\nmmustermann on KASSE-07';
  const whole = redacted(text);
  fc.assert(
    fc.property(fc.array(fc.nat(text.length), { maxLength: 8 }), (cuts) => {
      const redactor = createRedactor();
      const places = [0, ...cuts.sort((a, b) => a - b), text.length];
      for (const [index, to] of places.slice(1).entries()) redactor.learn(text.slice(places[index], to));
      redactor.endText();
      assert.equal(redactor.redact(text), whole);
    }),
    { numRuns: 50 },
  );
});

test('a user name in any of the places it may stand never survives', () => {
  const name = fc.stringMatching(/^[a-z][a-z]{2,7}[0-9]{2,4}$/);
  fc.assert(
    fc.property(name, (user) => {
      const text = redacted(
        `C:\\Users\\${user}\\AppData\nowner of it: ${user}.\nRunAs=EXAMPLECORP\\${user}\n"${user}"`,
      );
      assert.ok(!text.includes(user), text);
    }),
    { numRuns: 100 },
  );
});

/** The same promise for the ways in which other logs write a name: what is learned must be gone from the second line. */
const learnedElsewhere: readonly (readonly [secret: string, text: string])[] = [
  ['Erika Muster', 'C:\\Users\\Erika Muster\\x\nprofile of Erika Muster'],
  ['mmustermann', 'see `C:\\Users\\mmustermann` of mmustermann'],
  ['Erika%20Muster', 'file:///C:/Users/Erika%20Muster/CBS.log\nprofile of Erika Muster'],
  ['mmustermann', 'C:\\Users\\mmustermann failed to open the file\nthen mmustermann left'],
  ['mmustermann', '    SubjectUserName: mmustermann\nmmustermann again'],
  ['KASSE-07', "<Data Name='WorkstationName'>KASSE-07</Data>\nlog KASSE-07_CBS.log"],
  ['mmustermann', '<Data Name="TargetUserName">mmustermann</Data>\nmmustermann'],
  ['EXAMPLECORP', '\tAccount Domain:\t\tEXAMPLECORP\nEXAMPLECORP\\Administrator'],
  ['mmustermann', '\tAccount Name:\t\tmmustermann\nmmustermann'],
  ['Erika Muster', 'RegisteredOwner = "Erika Muster"\nErika Muster'],
  ['mmustermann', '当前用户名：mmustermann登录失败\n用户mmustermann的配置文件'],
  ['王小明', '用户名：王小明\n为王小明创建配置文件'],
  ['mmustermann', 'caller: EXAMPLECORP\\mmustermann\nmmustermann'],
  [
    'S-1-5-21-1111111111-2222222222-3333333333-1001',
    'HKU\\S-1-5-21-1111111111-2222222222-3333333333-1001_Classes',
  ],
  ['proxy17.contoso.example', 'Proxy List used: <proxy17.contoso.example:8080>\nproxy17.contoso.example'],
  ['fe80::1234:5678:9abc:def0', 'address fe80::1234:5678:9abc:def0%12 closed'],
  [
    '123456-234567-345678-456789-567890-678901-789012-890123',
    'recovery 123456-234567-345678-456789-567890-678901-789012-890123',
  ],
  ['KASSE-07', '"Id","MachineName","Message"\r\n"20","KASSE-07","KASSE-07 restarted"\r\n'],
  [
    'mmustermann',
    '"Process Name","Result","User"\n"x.exe","SUCCESS","EXAMPLECORP\\mmustermann"\nmmustermann',
  ],
  ['收银台', '级别,日期和时间,来源,计算机\n错误,2024/3/4 9:00:00,x,收银台\n收银台已关机'],
  ['SERVER-1', 'Computer name: SERVER-1\n\\\\fileserver9\\x\nSERVER-1 is gone'],
];

for (const [secret, text] of learnedElsewhere) {
  test(`gone everywhere: ${text.replace(/\s+/g, ' ').slice(0, 90)}`, () => {
    const masked = redacted(text);
    // The machine that is called like a mask gets another one.
    const rest = secret === 'SERVER-1' ? masked.replace('\\\\SERVER-1\\', '') : masked;
    assert.ok(!rest.toLowerCase().includes(secret.toLowerCase()), masked);
    assert.equal(masked.split('\n').length, text.split('\n').length);
  });
}

test('a user whose name is a word of the log is masked where it stands as a name', () => {
  assert.equal(
    redacted('User: EXAMPLECORP\\test\nEXAMPLECORP\\test started a test'),
    'User: DOMAIN-1\\USER-1\nDOMAIN-1\\USER-1 started a test',
  );
});

const identities: readonly string[] = [
  'amd64_kasse-07_31bf3856ad364e35_10.0.1.2_none_0123456789abcdef',
  'Package_for_kasse-07~31bf3856ad364e35~amd64~~10.0.1.2',
  'Microsoft-Windows-kasse-07-Part',
];

test('a name within the identity of a component stays', () => {
  for (const identity of identities) {
    assert.ok(redacted(`Computer name: kasse-07\n${identity}`).endsWith(identity), identity);
  }
});

test('names of several words end where the path ends', () => {
  assert.equal(
    redacted('"C:\\Users\\Erika Muster" and C:\\Users\\mmustermann failed to open it'),
    '"C:\\Users\\USER-1" and C:\\Users\\USER-2 failed to open it',
  );
});

test('a letter that has a longer lower case does not hide a name', () => {
  const text = redacted('C:\\Users\\mmustermann\\x\nİİ İstanbul mmustermann');
  assert.ok(!text.includes('mmustermann'), text);
});

test('a name that a mail broke or Markdown escaped is found by the whole name', () => {
  const redactor = createRedactor();
  redactor.learn('C:\\Users\\max_mustermann$\\x');
  redactor.endText();
  assert.equal(redactor.redact('> of max\\_muster\r\n> mann\\$ here'), '> of USER-1\r\n>  here');
});

test('a line without an end is learned and masked to its end', () => {
  const line = `{"a":"${'x '.repeat(100_000)}C:\\\\Users\\\\mmustermann\\\\y ${'z '.repeat(100_000)} mmustermann"}`;
  const text = redacted(line);
  assert.ok(!text.includes('mmustermann'));
  assert.equal(text.length, line.length - 2 * ('mmustermann'.length - 'USER-1'.length));
});

test('an expression of another engine can be an own one', () => {
  const matches = (line: string) => [{ start: line.indexOf('('), end: line.length }];
  assert.equal(createRedactor({ patterns: [{ matches }] }).redact('see (all)'), 'see CUSTOM-1');
});

test('a case is masked in every text, and its own words stay', () => {
  const redactor = createRedactor();
  const log = failingLog
    .replaceAll('sample-mail-client', 'sample')
    .replace('TI: ---', 'C:\\Users\\cause\\x failed ---');
  redactor.learn(log);
  redactor.endText();
  const analysis = analyzeText(log, { fileName: 'CBS.log' });
  const plain = summarizeCase([{ path: '/home/jdoe/cause/CBS.log', analysis }]);
  const masked = redactCase(plain, redactor);
  assert.equal(masked.sources[0]?.path, '/home/USER-1/USER-2/CBS.log');
  assert.deepEqual(
    masked.failures.map(({ evidence }) => evidence.map(({ role }) => role)),
    plain.failures.map(({ evidence }) => evidence.map(({ role }) => role)),
  );
  assert.equal(masked.failures[0]?.class, plain.failures[0]?.class);
  assert.deepEqual(masked.failures[0]?.packages, plain.failures[0]?.packages);
});

test('time grows with the text, not with what is in it', () => {
  const hostile = [
    'a.'.repeat(30_000),
    `\\Users\\${'a '.repeat(30_000)}`,
    '1.1.1.1 '.repeat(8_000),
    '::1 fe80::1:2:3 '.repeat(4_000),
    `http://${'a'.repeat(60_000)}`,
    `${'a'.repeat(60)}@${'b.'.repeat(30_000)}`,
    Array.from({ length: 20_000 }, (_, i) => `\\Users\\u${i}x\\`).join('\n'),
  ];
  const started = performance.now();
  for (const text of hostile) redacted(text);
  assert.ok(performance.now() - started < 20_000, 'redaction took far too long');
});

test('what was masked is said in both languages', () => {
  const redactor = createRedactor();
  redactor.redact('C:\\Users\\mmustermann\\x and C:\\Users\\mmustermann\\y');
  assert.deepEqual(maskSummary(redactor.counts(), 'en'), ['User names masked: 1 (places: 2).']);
  assert.deepEqual(maskSummary(redactor.counts(), 'zh-cn'), ['已对 1 个用户名脱敏（共 2 处）。']);
  assert.equal(maskSummary([], 'en').length, 1);
});

test('our own sentences hold no name: replies and explanations stay as they are', () => {
  const analysis = analyzeText(failingLog, { fileName: 'CBS.log' });
  const result = summarizeCase([{ path: 'CBS.log', analysis }]);
  for (const language of ['en', 'zh-cn'] as const) {
    const replies = builtInReplies
      .ids()
      .map((id) => builtInReplies.render(id, result, { language, format: 'markdown' }));
    const meanings = codeKnowledge().flatMap(({ meaning, cause, nextSteps }) =>
      [meaning, cause, ...nextSteps.map((step) => step.text)].flatMap((text) =>
        text === undefined ? [] : [localize(text, language)],
      ),
    );
    for (const text of [...replies, renderMarkdown(result, { language }), ...meanings]) {
      assert.equal(redacted(text), text);
    }
  }
});

test('a domain in front of a known account is masked, a folder in front of it is not', () => {
  const text = [
    String.raw`Scratch directory set to 'C:\Users\mmustermann\AppData'.`,
    String.raw`Refused for EXAMPLECORP\mmustermann, "EXAMPLECORP\\mmustermann".`,
    String.raw`Profile Users\mmustermann and HKU\mmustermann; Data\mmustermann\x.cab`,
  ].join('\n');
  const found = redacted(text);
  assert.doesNotMatch(found, /mmustermann|EXAMPLECORP/);
  assert.match(found, /Refused for DOMAIN-1\\USER-1, "DOMAIN-1\\\\USER-1"\./);
  assert.match(found, /Profile Users\\USER-1 and HKU\\USER-1; Data\\USER-1\\x\.cab/);
});
