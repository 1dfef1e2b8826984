// Redaction is a promise of the privacy notice: names seeded into the decisive records of a case, in the paths of its
// archive and elsewhere in its logs, must be gone from every reply and every form of the report; who answers stays.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import type {
  RedactParams,
  RedactResult,
  RenderReplyResult,
  ReplyItem,
  SummarizeFailureResult,
} from '../../protocol/src/index';
import { caseUri, method, redactMethod, replyMethod } from '../../protocol/src/index';
import { failedInstall } from './logs';
import type { LspClient } from './lspClient';
import { startClient } from './lspClient';

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
  'jdoe',
] as const;

/** What the failing records say behind their code; all of it is quoted. */
const seeded = String.raw` C:\Users\mmustermann\KASSE-07.tmp \\fileserver9\images\x S-1-5-21-1111111111-2222222222-3333333333-1001 erika.muster@mail.example`;
/** What other records say. */
const elsewhere = [
  'Computer name: KASSE-07',
  String.raw`User: EXAMPLECORP\mmustermann`,
  'WSUS server: http://wsus07.corp.contoso.example:8530',
  'Proxy 192.168.17.5 answered 407, adapter 00-1A-2B-3C-4D-5E, Serial Number: 5CG1234ABC',
];
const log =
  failedInstall.replaceAll('COMPONENT_STORE_CORRUPT]', `COMPONENT_STORE_CORRUPT]${seeded}`) +
  elsewhere.map((text) => `2024-03-04 09:00:08, Info                  CBS    ${text}\r\n`).join('');
/** A second log that names what the first one does not. */
const other = `2024-03-04 09:00:08, Info                  DISM   PID=1 TID=2 by C:\\Users\\jdoe\\x on KASSE-07\r\n`;

const profile = {
  engineer: 'Ana Example',
  organisation: 'Example Support',
  mail: 'support@help.example.com',
  hotline: '+00 000 1234',
  portal: 'https://upload.example.com/cases',
};

const folder = mkdtempSync(path.join(tmpdir(), 'redact-replies-'));
const file = path.join(folder, 'home', 'jdoe', 'KASSE-07.zip');
const archive = pathToFileURL(file).href;
let client: LspClient;

before(async () => {
  mkdirSync(path.dirname(file), { recursive: true });
  const names = { 'mmustermann/CBS.log': strToU8(log), 'mmustermann/dism.log': strToU8(other) };
  writeFileSync(file, zipSync(names));
  client = await startClient({ settings: { profile } });
  await client.request<SummarizeFailureResult>(method.summarizeFailure, { uri: archive });
});
after(async () => {
  rmSync(folder, { recursive: true });
  assert.equal(await client.stop(), 0);
});

const redact = (params: RedactParams): Promise<RedactResult> => client.request(redactMethod, params);

function assertNoSecret(text: string, what: string): void {
  for (const secret of secrets) {
    assert.ok(!text.toLowerCase().includes(secret.toLowerCase()), `${secret} in ${what}: ${text}`);
  }
}

for (const language of ['en', 'zh-cn'] as const) {
  test(`no name survives in any reply in any form (${language})`, async () => {
    const replies = await client.request<readonly ReplyItem[]>(replyMethod.list, { language });
    assert.ok(replies.length >= 16);
    let seededReplies = 0;
    for (const { id } of replies) {
      for (const format of ['markdown', 'text', 'html', 'snippet'] as const) {
        const params = { id, uri: archive, language, format };
        const { text } = await client.request<RenderReplyResult>(replyMethod.render, params);
        if (text.includes('mustermann')) seededReplies += 1;
        const { redacted } = await redact({ uri: 'untitled:mail', text, about: [archive] });
        assertNoSecret(redacted, `${id} as ${format}`);
        for (const own of Object.values(profile)) {
          assert.equal(
            redacted.includes(own),
            text.includes(own),
            `${own} in ${id} as ${format}: ${redacted}`,
          );
        }
      }
    }
    // Not for nothing: replies that quote records hold the names before.
    assert.ok(seededReplies >= 8, `${seededReplies} replies hold a name`);
  });
}

for (const format of ['markdown', 'json', 'sarif'] as const) {
  test(`no name survives in the report as ${format}, nor in its title and its file's name`, async () => {
    const { original, redacted, name, report } = await redact({ uri: archive, isReport: true, format });
    assert.match(original, /mmustermann/i);
    assertNoSecret(redacted + name + (report?.title ?? 'KASSE-07'), format);
    assert.match(redacted, /KB5000001/);
  });
}

test('no name survives in the logs of the case, and what one log says is known in the other', async () => {
  const member = await redact({ uri: caseUri(archive, 'mmustermann/CBS.log') });
  assertNoSecret(member.redacted + member.name, 'CBS.log');
  const second = await redact({ uri: caseUri(archive, 'mmustermann/dism.log') });
  assertNoSecret(second.redacted, 'dism.log');
  const mail = await redact({ uri: 'untitled:mail', text: 'jdoe, KASSE-07, mmustermann', about: [archive] });
  assertNoSecret(mail.redacted, 'mail');
});

test('a name of whoever answers is masked in a log, and where it is a part of a longer one', async () => {
  const text = 'Registered to support@help.example.com by xsupport@help.example.com';
  const inLog = await redact({ uri: 'untitled:CBS.log', text, about: [] });
  assert.doesNotMatch(inLog.redacted, /@/);
  const inMail = await redact({ uri: 'untitled:mail', text, about: [archive] });
  assert.match(inMail.redacted, /^Registered to support@help\.example\.com by (?!xsupport@)/);
});
