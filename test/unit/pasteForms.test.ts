// Tests that an excerpt says the same however it was pasted: every excerpt of test/support/excerpts, in the forms in
// which people send lines of logs.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';
import { excerpts } from '../support/excerpts/index';

const eachLine = (text: string, change: (line: string, number: number) => string): string =>
  text.split(/\r?\n/).map(change).join('\n');
const filled = (text: string, change: (line: string) => string): string =>
  eachLine(text, (line) => (line.trim() === '' ? line : change(line)));
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const stamp = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d),/;

/** True for lines that no mail has wrapped. */
const isOfRecords = (text: string): boolean =>
  text.split(/\r?\n/).every((line) => line.trim() === '' || stamp.test(line));

const record = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d), (Info|Warning|Error) +(CBS|CSI|DISM) +(.*)$/;
/** Each servicing record as its columns. */
const cells = (text: string, join: (each: readonly string[]) => string): string =>
  isOfRecords(text) ? eachLine(text, (line) => join(record.exec(line)?.slice(1) ?? [line])) : text;

/** Something of one's own between each two records. */
const between = (text: string, signs: readonly string[]): string =>
  eachLine(text, (line, number) =>
    number > 0 && stamp.test(line) ? `${signs[number % signs.length]}\n${line}` : line,
  );

/** Forms after which the text still says the same to who reads it. */
const forms: Readonly<Record<string, (text: string) => string>> = {
  'with line ends of Windows': (text) => text.replace(/\r?\n/g, '\r\n'),
  'with a byte order mark': (text) => `\ufeff${text}`,
  'as a quotation': (text) => eachLine(text, (line) => `> ${line}`),
  'as a quotation of a quotation': (text) => eachLine(text, (line) => `>> ${line}`),
  'as a list': (text) => filled(text, (line) => `- ${line}`),
  'as a list with bullets': (text) => filled(text, (line) => `• ${line}`),
  'in a fence': (text) => `\`\`\`text\n${text}\n\`\`\``,
  'with marks of code around every line': (text) => filled(text, (line) => `\`${line}\``),
  'in tags of a forum': (text) => `[CODE]${text}[/CODE]`,
  'as a quotation of a forum': (text) => `[QUOTE="Sample, post: 12"]\n${text}\n[/QUOTE]`,
  'in tags of a web page': (text) => `<pre><code>${text}</code></pre>`,
  'with entities': (text) => escaped(text).replace(/'/g, '&#x27;'),
  'with a tag behind every line': (text) => eachLine(text, (line) => `${line}<br />`),
  'in paragraphs of a web page': (text) => filled(text, (line) => `<p>${escaped(line)}</p>`),
  // One backslash alone may be a path's.
  'with escapes of Markdown': (text) =>
    (text.match(/[[\]_*]/g) ?? []).length < 2 ? text : text.replace(/([[\]_*])/g, '\\$1'),
  'with typographic quotes': (text) =>
    text
      .replace(/'([^'\n]*)'/g, '‘$1’')
      .replace(/"([^"\n]*)"/g, '“$1”')
      .replace(/'/g, '’')
      .replace(/"/g, '”'),
  'with typographic dashes': (text) => text.replace(/ - /g, ' – '),
  'with blanks of a web page': (text) => text.replace(/ /g, '\u00a0'),
  'with blanks behind the lines': (text) => eachLine(text, (line) => `${line}   `),
  'with line numbers of a search': (text) => eachLine(text, (line, number) => `${number + 101}:${line}`),
  'as an editor lists what it found': (text) =>
    eachLine(text, (line, number) => `\tLine ${number + 101}: ${line}`),
  'as CMTrace copies it': (text) =>
    /\d{4}[-/]\d\d[-/]\d\d[ \t]\d\d:/.test(text)
      ? filled(text, (line) => `${line}\t\t1/1/1601 12:00:00 AM\t0 (0x0000)`)
      : text,
  'as a table of a page': (text) =>
    `<table>\n${cells(text, (each) => `<tr>${each.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)}\n</table>`,
  'as columns with tabs': (text) => cells(text, (each) => each.join('\t')),
  'as columns with semicolons': (text) => cells(text, (each) => each.join(';')),
  'as rows of numbers and lines': (text) =>
    isOfRecords(text)
      ? `"LineNumber","Line"\n${eachLine(text, (line, number) => `"${number + 101}","${line.replace(/"/g, '""')}"`)}`
      : text,
  'in a block of an issue tracker': (text) => `{code:title=CBS.log}\n${text}\n{code}`,
  // What an event says ends nowhere.
  'between a question and its answer': (text) =>
    /^Event ID:/m.test(text)
      ? text
      : `Question\nAsked by sample on Mar 4, 2024\n\n${text}\n\nAnswer\nRun DISM /Online /Cleanup-Image /RestoreHealth first. If that fails with 0x800f081f, name a source.\n`,
  'with colours of a terminal': (text) => filled(text, (line) => `\x1b[31;1m${line}\x1b[0m`),
  'with marks of code around the codes': (text) => text.replace(/\b0x[0-9a-fA-F]{8}\b/g, '`$&`'),
  'with entities of entities': (text) => escaped(escaped(text)),
  'with dots in front of the records': (text) =>
    eachLine(text, (line) => (stamp.test(line) ? `…${line}` : line)),
  'with the stamp of what forwards it': (text) =>
    isOfRecords(text) ? filled(text, (line) => `2026-01-02T03:04:05.678Z ${line}`) : text,
  'with the head of syslog': (text) =>
    isOfRecords(text) ? filled(text, (line) => `Jan  2 03:04:05 pc01 sample[12]: ${line}`) : text,
  'as a numbered list': (text) => eachLine(text, (line, number) => `${number + 1}. ${line}`),
  'with the name of the searched file': (text) => eachLine(text, (line) => `sample.log:${line}`),
  'as a quoted column': (text) => filled(text, (line) => `"${line.replace(/"/g, '""')}"`),
  'with sentences around it': (text) =>
    `Hello,\n\nsince last week nothing installs any more. This is what I found:\n\n${text}\n\nThanks in advance,\nSam`,
  'with codes in capitals': (text) =>
    text.replace(/\b0x([0-9a-fA-F]{8})\b/g, (_, code: string) => `0X${code.toUpperCase()}`),
  'with signs that nobody sees': (text) =>
    eachLine(
      text,
      (line) => `\u200b${line.replace(/([\\/])/g, '$1\u200b').replace(/(\w{12})(\w{6})/, '$1\u00ad$2')}`,
    ),
  'with narrow blanks and hyphens that do not break': (text) =>
    text.replace(/ {2}/g, ' \u202f').replace(/-/g, '\u2011'),
  'as new lines of a comparison': (text) => eachLine(text, (line) => `+${line}`),
  'with numbers and a rule': (text) => eachLine(text, (line, number) => `${number + 12} | ${line}`),
  'with padded numbers': (text) =>
    eachLine(text, (line, number) =>
      /\d\d:\d\d:\d\d, \w/.test(text) ? `${String(number + 12).padStart(5, '0')} ${line}` : line,
    ),
  'with lines around a hit': (text) =>
    eachLine(text, (line, number) => `CBS.log${number % 3 === 1 ? ':10:' : `-${number + 10}-`}${line}`),
  'with the path of the searched file': (text) =>
    eachLine(text, (line) => `C:\\Windows\\Logs\\CBS\\CBS.log:${line}`),
  'with a signature': (text) =>
    `${text}\n\n--\nSam Sample\nIT Support | Example Ltd.\nTel. +1 555 0100 | https://www.example.com`,
  'with the head of a mail': (text) =>
    `From: sam@example.com\nSent: Monday, March 4, 2024 10:11 AM\nTo: help@example.com\nSubject: My computer\n\n${text}`,
  'with signs of what was left out': (text) =>
    between(text, ['[...]', '<snip>', '...', '*snip*', '----8<----', '（省略）', '[12 lines removed]', '--']),
  'with an arrow at every record': (text) =>
    eachLine(text, (line) =>
      stamp.test(line) ? line.replace(/([\])}a-z0-9.,;'"])$/, '$1   <--- here') : line,
    ),
  'with underscores around every record': (text) =>
    eachLine(text, (line) => (stamp.test(line) ? `__${line}__` : line)),
  'with thousandths behind the comma': (text) =>
    eachLine(text, (line) => line.replace(stamp, (all) => `${all}123`)),
  'with stamps in brackets': (text) =>
    eachLine(text, (line) => line.replace(stamp, (all) => `[${all.slice(0, -1)}]`)),
  'with stamps of UTC': (text) =>
    eachLine(text, (line) => line.replace(stamp, (all) => `${all.slice(0, -1).replace(' ', 'T')}Z,`)),
  'with dates of another country': (text) =>
    eachLine(text, (line) =>
      line.replace(
        stamp,
        (_, year, month, day, hour, minute, second) => `${day}.${month}.${year} ${hour}:${minute}:${second},`,
      ),
    ),
  'with thousandths of a second': (text) =>
    eachLine(text, (line) => line.replace(stamp, (all) => `${all.slice(0, -1)}.123,`)),
};

/** What must stay: whether it failed, and class, codes and culprit of the first failure. */
function told(text: string): unknown {
  const { verdict, failures } = summarize(text);
  const [first] = failures;
  const culprit = first?.rootCause?.culprit?.name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return {
    hasFailed: verdict === 'failed',
    class: first?.class,
    hresult: first?.hresult,
    code: first?.rootCause?.code,
    culprit,
  };
}

/** Tables, XML and JSON are files that programs export; nobody quotes or numbers their lines. */
const lines = excerpts.filter(({ text }) => !/^\s*(?:["<[{]|Level,)/.test(text));

const plain = new Map(lines.map(({ text }) => [text, told(text)]));

describe('an excerpt', () => {
  for (const [form, change] of Object.entries(forms))
    it(`says the same ${form}`, () => {
      for (const { name, text } of lines) {
        const changed = change(text);
        if (changed !== text) assert.deepEqual(told(changed), plain.get(text), name);
      }
    });
});
