// Redaction is a promise of the privacy notice: seeded secrets in the forms that logs have, none may survive; and
// nothing that identifies a component, a package or a code may be masked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createRedactor } from '../../analyzer/src/index';

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
  String.raw`Original owner: Example-Component.Resources, version 10.0.19041.1, arch amd64`,
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
