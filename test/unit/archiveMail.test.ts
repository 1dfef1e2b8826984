// Tests mails as sources: their attachments and what their text quotes are members, as those of an archive.
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { bytesInMemory, isArchive, openLogs } from '../../sources/src/index';
import { zip } from '../support/archives';
import { contentsOf, logText } from '../support/openedLogs';

const head =
  'From: Sample <user1@example.com>\r\nTo: user2@example.com\r\nSubject: update fails\r\nMIME-Version: 1.0\r\n';
const lines = logText.repeat(2);

function mail(contentType: string, body: string, fields = ''): Buffer {
  return Buffer.from(`${head}Content-Type: ${contentType}\r\n${fields}\r\n${body}`);
}

interface Part {
  readonly type?: string;
  readonly name?: string;
  readonly data: string | Buffer;
  readonly isPlain?: boolean;
}

function part({ type = 'application/octet-stream', name, data, isPlain = false }: Part): string {
  const named = name === undefined ? '' : `; name="${name}"`;
  const as = name === undefined ? '' : `Content-Disposition: attachment; filename="${name}"\r\n`;
  const coding = isPlain ? '8bit' : 'base64';
  const body = isPlain ? data.toString() : Buffer.from(data).toString('base64').replace(/.{76}/g, '$&\r\n');
  return `Content-Type: ${type}${named}\r\n${as}Content-Transfer-Encoding: ${coding}\r\n\r\n${body}`;
}

function multipart(parts: readonly Part[], boundary = '----=_Part_1'): Buffer {
  const all = parts.map((each) => `--${boundary}\r\n${part(each)}\r\n`).join('');
  return mail(`multipart/mixed;\r\n boundary="${boundary}"`, `${all}--${boundary}--\r\n`);
}

const words = { type: 'text/plain; charset=utf-8', data: 'Hello,\r\nsee the log.\r\n', isPlain: true };

/** The sentences of what is refused, by path. */
async function sentences(
  name: string,
  bytes: Uint8Array,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, readonly string[]> = {};
  for await (const item of openLogs(name, bytesInMemory(bytes))) {
    if (item.kind === 'refused') found[item.path] = [item.message.message.en, item.message.message.zh];
  }
  return found;
}

describe('a mail', () => {
  it('gives its attachments, and no words beside them', async () => {
    const sent = multipart([
      words,
      { name: 'CBS.log', data: logText },
      { name: 'logs.zip', type: 'application/zip', data: zip([{ name: 'DISM/dism.log', data: 'dism' }]) },
      { name: 'screen.png', type: 'image/png', data: 'x' },
    ]);
    assert.deepEqual(await contentsOf('case.eml', sent), {
      'case.eml/CBS.log': logText,
      'case.eml/logs.zip/DISM/dism.log': 'dism',
    });
    assert.ok(isArchive(sent) && isArchive(sent, 'case.eml') && !isArchive(sent, 'CBS.log'));
  });

  it('gives the records that its text quotes, in its coding and charset', async () => {
    const quoted = lines.replace(/2024/g, '=32=30=32=34').replace(/Client/g, 'Cli=\r\nent');
    const sent = mail(
      'text/plain; charset=gb18030',
      quoted,
      'Content-Transfer-Encoding: quoted-printable\r\n',
    );
    const expected = lines.replace(/\r\n/g, '\n');
    assert.deepEqual(await contentsOf('case.eml', sent), { 'case.eml/message.txt': expected });
    const page = `<html><head><style>p{}</style></head><body>${lines
      .trim()
      .split('\r\n')
      .map((line) => `<p class=a><span>${line.replace(/ {2}/g, '&nbsp; ')}</span></p>`)
      .join('\r\n')}</body></html>`;
    const [text = ''] = Object.values(await contentsOf('case.eml', mail('text/html', page)));
    assert.deepEqual(
      text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => line.trim().replace(/ +/g, ' ')),
      lines
        .trim()
        .split('\r\n')
        .map((line) => line.replace(/ +/g, ' ')),
    );
  });

  it('gives the attachments of a forwarded mail, whatever it is called', async () => {
    const inner = multipart([words, { name: 'CBS.log', data: logText }], 'inner');
    const sent = multipart([
      words,
      { type: 'message/rfc822', name: 'FW: update?', data: inner, isPlain: true },
    ]);
    assert.deepEqual(await contentsOf('case.eml', sent), { 'case.eml/FW_ update_.eml/CBS.log': logText });
    const packed = zip([{ name: 'sent/case.eml', data: inner }]);
    assert.deepEqual(await contentsOf('case.zip', packed), { 'case.zip/sent/case.eml/CBS.log': logText });
  });

  it('tells attachments of one name apart, and takes no folder of a name', async () => {
    const sent = multipart([
      { name: 'CBS.log', data: '1' },
      { name: 'cbs.log', data: '2' },
      { name: '../../dism.log', data: '3' },
      { name: 'nul.log', data: '4' },
      { name: 'C:\\Windows\\Logs\\DPX.log', data: '6' },
      { type: 'text/plain; charset=utf-8', name: '=?utf-8?B?5pel5b+XLmxvZw==?=', data: '5' },
    ]);
    assert.deepEqual(await contentsOf('case.eml', sent), {
      'case.eml/nul.log': 'unsafeName',
      'case.eml/CBS.log': '1',
      'case.eml/cbs (2).log': '2',
      'case.eml/dism.log': '3',
      'case.eml/日志.log': '5',
      'case.eml/DPX.log': '6',
    });
  });

  it('takes no folder of a name that the type of a part gives', async () => {
    const sent = mail(
      'multipart/mixed; boundary=b',
      [
        'Content-Type: text/plain; name="C:\\Windows\\Logs\\CBS.log"',
        'Content-Type: application/octet-stream; name="\\\\srv01\\logs\\dism.log"',
        'Content-Type: text/plain; name="logs/sub/DPX.log"',
      ]
        .map((head) => `--b\r\n${head}\r\n\r\n${logText}\r\n`)
        .join('')
        .concat('--b--\r\n'),
    );
    assert.deepEqual(Object.keys(await contentsOf('case.eml', sent)), [
      'case.eml/CBS.log',
      'case.eml/dism.log',
      'case.eml/DPX.log',
    ]);
  });

  it('says that it is cut off, and gives what is there', async () => {
    const whole = multipart([
      { name: 'CBS.log', data: logText },
      { name: 'dism.log', data: 'x'.repeat(4000) },
    ]);
    const opened = await contentsOf('case.eml', whole.subarray(0, whole.length - 2000));
    assert.equal(opened['case.eml'], 'truncated');
    assert.equal(opened['case.eml/CBS.log'], logText);
    assert.match(opened['case.eml/dism.log'] ?? '', /^x+$/);
  });

  it('gives what can be read of a damaged coding', async () => {
    const sent = multipart([{ name: 'CBS.log', data: logText }]).toString();
    const broken = Buffer.from(sent.replace(/(\r\n\r\n[A-Za-z\d+/]{40})/, '$1*!\u0001*'));
    assert.deepEqual(await contentsOf('case.eml', broken), { 'case.eml/CBS.log': logText });
  });

  it('without a log says so in both languages', async () => {
    for (const sent of [
      mail('text/plain', 'Hello,\r\nwhere is my invoice?\r\n'),
      mail('text/plain', ''),
      multipart([words, { name: 'screen.png', type: 'image/png', data: 'x' }]),
    ]) {
      const [english = '', chinese = ''] = (await sentences('case.eml', sent))['case.eml'] ?? [];
      assert.match(english, /is a mail without a log/);
      assert.match(chinese, /不含日志的邮件/);
    }
  });

  it('says what to do where its content is in a form of its own', async () => {
    const sent = multipart([{ name: 'winmail.dat', type: 'application/ms-tnef', data: 'x' }]);
    const said = await sentences('case.eml', sent);
    assert.match(said['case.eml/winmail.dat']?.[0] ?? '', /save the attachments/);
    assert.match(said['case.eml/winmail.dat']?.[1] ?? '', /另存附件/);
    const renamed = multipart([{ name: 'ATT00001.dat', data: Buffer.from('789f3e220100', 'hex') }]);
    assert.match(
      (await sentences('case.eml', renamed))['case.eml/ATT00001.dat']?.[0] ?? '',
      /save the attachments/,
    );
    const outlook = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000, 1)]);
    let message = '';
    for await (const item of openLogs('case.msg', bytesInMemory(outlook))) {
      const read = item.kind === 'log' ? await item.read(() => undefined) : undefined;
      if (read !== undefined && !read.isReadable) message = read.message.en;
    }
    assert.match(message, /save it as \.eml/);
    assert.match(
      (await sentences('a.zip', zip([{ name: 'case.msg', data: 'x' }])))['a.zip/case.msg']?.[0] ?? '',
      /\.eml/,
    );
  });

  it('stops where somebody made it to do harm', async () => {
    const nested = Array.from(
      { length: 200 },
      (_, k) => `Content-Type: multipart/mixed; boundary=b${k}\r\n\r\n--b${k}\r\n`,
    );
    const deep = await sentences('case.eml', Buffer.from(head + nested.join('')));
    assert.match(deep['case.eml']?.[0] ?? '', /nested below the limit of 32 levels/);
    assert.match(deep['case.eml']?.[1] ?? '', /嵌套过深.*上限 32 层/);
    const heads = await sentences('case.eml', mail('text/plain', 'x', 'X-A: b\r\n'.repeat(150_000)));
    assert.match(heads['case.eml']?.[0] ?? '', /headers, those of its parts included/);
    assert.match(heads['case.eml']?.[1] ?? '', /邮件头（包括各部分的头）超出/);
    const many = mail('multipart/mixed; boundary=b', '--b\r\n\r\n'.repeat(100_000));
    assert.equal((await contentsOf('case.eml', many))['case.eml'], 'limit');
    const inMails = (depth: number): Buffer =>
      depth === 0
        ? multipart([{ name: 'CBS.log', data: logText }])
        : multipart([{ type: 'message/rfc822', data: inMails(depth - 1), isPlain: true }], `b${depth}`);
    assert.deepEqual(Object.values(await contentsOf('case.eml', inMails(6))), ['limit']);
  });

  it('gives the parts before the one at which its heads become too many, and says so', async () => {
    const small = Array.from({ length: 12_000 }, (_, k) => ({
      type: 'image/png',
      name: `a-picture-with-a-name-that-is-rather-long-${k}.png`,
      data: 'x',
    }));
    const sent = multipart([words, { name: 'CBS.log', data: logText }, ...small]);
    const opened = await contentsOf('case.eml', sent);
    assert.deepEqual(opened, { 'case.eml': 'limit', 'case.eml/CBS.log': logText });
    assert.match((await sentences('case.eml', sent))['case.eml']?.[0] ?? '', /only its beginning was read/);
  });

  it('gives a log of many lines that is not coded, and the beginning of texts that are too long', async () => {
    const long = 'x'.repeat(30).concat('\r\n').repeat(250_000);
    const { 'case.eml/CBS.log': log = '', ...rest } = await contentsOf(
      'case.eml',
      multipart([{ name: 'CBS.log', data: long, isPlain: true }]),
    );
    assert.deepEqual(rest, {});
    assert.equal(log.trimEnd(), long.trimEnd().replaceAll('\r\n', '\n'));
    const text = { ...words, data: logText + long };
    const texts = await contentsOf('case.eml', multipart([text, text]));
    assert.equal(texts['case.eml'], 'limit');
    assert.ok((texts['case.eml/message.txt'] ?? '').length <= 8_388_700);
  });

  it('leaves a log alone that quotes the head of one', async () => {
    const sent = mail('text/plain', lines);
    assert.deepEqual(await contentsOf('CBS.log', sent), { 'CBS.log': sent.toString() });
    assert.deepEqual(await contentsOf('CBS.eml', Buffer.from(lines)), { 'CBS.eml': lines });
  });
});

describe('the text of a mail', () => {
  const alternative = (plain: string, page: string): Buffer =>
    mail(
      'multipart/alternative; boundary=b',
      `--b\r\nContent-Type: text/plain\r\n\r\n${plain}\r\n--b\r\nContent-Type: text/html\r\n\r\n${page}\r\n--b--\r\n`,
    );
  const textIn = async (sent: Buffer): Promise<string> =>
    (await contentsOf('case.eml', sent))['case.eml/message.txt'] ?? '';
  const session = /Session: 31_7 initialized by client DISM Package Manager Provider\.$/m;

  it('is that of its page where the plain one quotes nothing', async () => {
    const page = `<html><body><p>${logText}</p></body></html>`;
    assert.match(await textIn(alternative('', page)), session);
    assert.match(await textIn(alternative('This message needs an HTML viewer.', page)), session);
  });

  it('is whole behind capitals of Turkish, a head without an end and named characters', async () => {
    const page = (before: string): Buffer => mail('text/html; charset=utf-8', `${before}<p>${logText}</p>`);
    assert.match(await textIn(page(`<p>${'\u0130'.repeat(30)}</p>`)), session);
    assert.match(await textIn(page('<html><head><meta charset=utf-8><body>')), session);
    assert.match(await textIn(page('<p>&lsquo;a&rsquo;&hellip;</p>')), /^\s*\u2018a\u2019\u2026$/m);
  });

  it('cuts a text behind a whole line, and says so of the form that is read alone', async () => {
    const line = `2024-03-04 05:06:07, Info                  CBS    ${'x'.repeat(90)} [HRESULT = 0x00000000 - S_OK]\r\n`;
    const long = line.repeat(70_000);
    const texts = await contentsOf('case.eml', mail('text/plain', long));
    assert.ok(texts['case.eml/message.txt']?.endsWith('S_OK]\n'));
    const page = { type: 'text/html', data: `<pre>${long}</pre>`, isPlain: true };
    const both = multipart([{ type: 'text/plain', data: line.repeat(3), isPlain: true }, page]);
    assert.deepEqual(await sentences('case.eml', both), {});
  });

  it('calls a file by the name that its mail extends (RFC 6266), not by the one beside it', async () => {
    const named =
      'Content-Disposition: attachment; filename*=utf-8\'\'dism.log; filename="C:\\x\\other.log"\r\n';
    const sent = mail('multipart/mixed; boundary=b', `--b\r\n${named}\r\n${logText}\r\n--b--\r\n`);
    assert.deepEqual(Object.keys(await contentsOf('case.eml', sent)), ['case.eml/dism.log']);
  });

  it('keeps the marks of a quotation at the beginning of its lines', async () => {
    const quoted = `> ${lines
      .trim()
      .replace(/client DISM /g, 'client \r\n> DISM ')
      .replace(/\r\n(?=2)/g, '\r\n> ')}\r\n`;
    const text = await textIn(mail('text/plain; format=flowed', quoted));
    assert.ok(
      text.split(/\r?\n/).every((line) => line === '' || line.startsWith('> ')),
      text,
    );
    assert.doesNotMatch(text, /.> /);
  });

  it('joins the lines of a flowed quotation that went on (RFC 3676)', async () => {
    const flowed = lines
      .trim()
      .replace(/\r\n/g, '\r\n>> ')
      .replace(/client DISM /g, 'client \r\n>> DISM ');
    const text = await textIn(
      mail('text/plain; format=flowed', `Any \r\nnews?\r\n>> ${flowed}\r\n> -- \r\n> A\r\n`),
    );
    const quoted = lines.trim().replace(/\r\n/g, '\n>> ');
    assert.equal(text.trim(), `Any news?\n>> ${quoted}\n> -- \n> A`);
    const whole = (fields: string, broken: string): Promise<string> =>
      textIn(mail(`text/plain; format=flowed${fields}`, lines.replace('initialized', broken)));
    assert.match(await whole('', 'initi \r\nalized'), /initi alized/);
    assert.match(await whole('; delsp=yes', 'initi \r\nalized'), session);
  });

  it('is not mixed with files that are shown below it, and files get an ending', async () => {
    const inline = (name: string, data: string): string =>
      `--b\r\nContent-Type: text/plain; name="${name}"\r\nContent-Disposition: inline; filename="${name}"\r\n\r\n${data}\r\n`;
    const sent = mail(
      'multipart/mixed; boundary=b',
      `--b\r\n\r\nHello\r\n${inline('CBS.log', '1')}${inline('dism-log', '2')}--b--\r\n`,
    );
    const opened = await contentsOf('case.eml', sent);
    assert.deepEqual(Object.keys(opened).sort(), ['case.eml/CBS.log', 'case.eml/dism-log.txt']);
  });

  it('says so where it is encrypted with OpenPGP', async () => {
    const sent = multipart([{ type: 'application/pgp-encrypted', data: 'Version: 1' }]);
    for (const said of Object.values(await sentences('case.eml', sent))[0] ?? [])
      assert.match(said, /OpenPGP/);
  });
});

test('reads the lines of a page, whatever stands in it', async () => {
  const linesIn = async (page: string): Promise<string | undefined> => {
    const [text] = Object.values(
      await contentsOf('case.eml', mail('text/html', `<div>${logText}</div>${page}`)),
    );
    return text?.split('\n').slice(1).join('\n').trim();
  };
  const marked = '<p>a  b\n c</p><pre>1  2\n3</pre>x<br>&lt;y&#62;&#xa0;z';
  assert.equal(await linesIn(marked), 'a b c\n1  2\n3\nx\n<y> z');
  const paragraphs =
    '<div>\r\n<p>a</p>\r\n<p>&nbsp;b</p>\r\n<p>&nbsp;</p>\r\n<p>c</p></div><div>d<br></div><div><br></div>e';
  assert.equal(await linesIn(paragraphs), 'a\n b\n\nc\nd\n\ne');
  assert.equal(await linesIn('a<!-- <p> -->b<script>x<y'), 'ab');
  for (const piece of ['<!--', '<style>', '&#', '<'])
    assert.ok((await linesIn(piece.repeat(50_000))) !== undefined);
});
