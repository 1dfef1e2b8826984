// Tests lines of logs that were copied out of something that keeps them one by one: a list of properties, objects of JSON,
// the column of a table, the source of a mail, a page without line ends, a text typed with full-width signs.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText } from '../../analyzer/src/index';
import { summarize } from '../support/checkRule';

const package1 = 'Package_for_KB5099123~31bf3856ad364e35~amd64~~19041.1.1.4';
const records = [
  '2024-03-04 05:06:07, Info                  CBS    Exec: Processing started.  Client: UpdateAgentLCU, Session: 30409734_2213032090, Package: ' +
    package1,
  `2024-03-04 05:06:08, Error                 CBS    Failed to resolve package '${package1}' [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]`,
  '2024-03-04 05:06:08, Info                  CBS    Mark store corruption flag because of package: ' +
    `${package1}. [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]`,
  '2024-03-04 05:06:09, Info                  CBS    Failed to resolve package [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]',
];
const plain = `${records.join('\n')}\n`;

/** What is said of a text, as far as the form may not change it. */
function said(text: string): unknown {
  const failure = summarize(text).failures[0];
  return { class: failure?.class, code: failure?.hresult, packages: failure?.packages };
}

/** `text` with the column of an alphabet that is as wide as Chinese characters. */
const wide = (text: string): string =>
  text.replace(/[\x21-\x7e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

function quotedPrintable(text: string): string {
  return text
    .replace(/=/g, '=3D')
    .split('\n')
    .map((line) => line.replace(/.{70}(?=.)/g, (piece) => `${piece}=\n`).replace(/=\n(3D|D)/g, '=\n$1'))
    .join('\n');
}

const forms: Readonly<Record<string, (lines: readonly string[]) => string>> = {
  'as a list of what a search found': (lines) =>
    lines
      .map(
        (line, k) =>
          `IgnoreCase : True\nLineNumber : ${k * 7 + 100}\nLine       : ${line}\nFilename   : CBS.log\nPath       : C:\\Logs\\CBS.log\nPattern    : fail|error\nContext    : \nMatches    : {Error}\n\n`,
      )
      .join(''),
  'as such a list, cut by the console': (lines) =>
    lines
      .map(
        (line, k) =>
          `LineNumber : ${k * 7 + 100}\nLine       : ${line.replace(/.{107}(?=.)/g, '$&\n             ')}\nPath       : C:\\Logs\\CBS.log\n\n`,
      )
      .join(''),
  'as a list of lines alone': (lines) => lines.map((line) => `Line : ${line}\n\n`).join(''),
  'as a table of what a search found': (lines) =>
    `\nLineNumber Line\n---------- ----\n${lines.map((line, k) => `${String(k * 7 + 100).padStart(10)} ${line}\n`).join('')}`,
  'as objects of JSON, one in a line': (lines) =>
    lines
      .map((line) => `${JSON.stringify({ '@timestamp': '2024-03-04T05:06:07.000Z', message: line })}\n`)
      .join(''),
  'as objects that an index found': (lines) =>
    lines.map((line) => `${JSON.stringify({ _index: 'sample', _source: { message: line } })}\n`).join(''),
  'as what PowerShell makes of lines': (lines) =>
    JSON.stringify(
      lines.map((value, k) => ({ value, PSPath: 'C:\\Logs\\CBS.log', ReadCount: k + 1 })),
      undefined,
      4,
    ),
  'as a column of a table': (lines) =>
    `"_time",host,"_raw"\n${lines.map((line) => `"2024-03-04T05:06:07.000+0000",pc01,"${line.replace(/"/g, '""')}"\n`).join('')}`,
  'as the source of a mail': (lines) => quotedPrintable(`${lines.join('\n')}\n`),
  'with tags for the ends of lines': (lines) => `${lines.join('<br>')}\n`,
  'with the ends of lines of a word processor': (lines) => `${lines.join('\v')}\n`,
  'with full-width signs in the place of others': (lines) =>
    lines.map((line) => line.replace(/[:,()]|0x/g, wide)).join('\n'),
  'with full-width codes': (lines) => lines.map((line) => line.replace(/0x[0-9a-f]{8}/g, wide)).join('\n'),
  'with full-width signs and no blanks behind them': (lines) =>
    lines.map((line) => line.replace(/, /g, '，').replace(/: /g, '：')).join('\n'),
  'as cat shows it': (lines) => lines.map((line) => `${line}^M$\n`).join(''),
  'with the time of a store before each line': (lines) =>
    lines.map((line, k) => `Mar 4, 2024 @ 06:00:0${k}.000 ${line}\n`).join(''),
  'with the time and a tab before each line': (lines) =>
    lines.map((line, k) => `2024-03-04 06:00:0${k}.123\t${line}\n`).join(''),
  'with the head of a journal before each line': (lines) =>
    lines.map((line) => `Mar 04 06:00:01 pc01 sample[812]: ${line}\n`).join(''),
  'as a spreadsheet quotes it': (lines) => lines.map((line) => `"${line.replace(/"/g, '""')}",,,\n`).join(''),
  'with Chinese numbers of a list': (lines) => lines.map((line, k) => `${k + 1}、${line}\n`).join(''),
};

describe('copied lines', () => {
  const expected = said(plain);
  for (const [name, form] of Object.entries(forms)) {
    it(`say the same ${name}`, () => {
      assert.deepEqual(said(form(records)), expected);
    });
    it(`keep their times and the lines of the text ${name}`, () => {
      const text = form(records);
      const { firstTime, lastTime, lineCount } = analyzeText(text);
      assert.deepEqual([firstTime, lastTime], ['2024-03-04T05:06:07', '2024-03-04T05:06:09']);
      assert.equal(lineCount, text.split('\n').length - (text.endsWith('\n') ? 1 : 0));
    });
  }

  it('tell the lines where they stand in the text', () => {
    const text = `"_time","_raw"\n${records.map((line) => `"5","${line}"\n`).join('')}`;
    const { facts } = analyzeText(text);
    assert.deepEqual(
      facts.filter(({ codes }) => codes.length > 0).map(({ line }) => line),
      [2, 3, 4],
    );
  });

  it('leave a record about a line as it is', () => {
    const text = `${records[0]}\n2024-03-04 05:06:08, Info                  CBS    Line: sample\n`;
    assert.equal(analyzeText(text).records.count, 2);
  });

  it('leave numbers of processes as they are', () => {
    const text = `${[1, 2, 3].map((k) => `2024-03-04 05:06:0${k}, Info                  DISM   DISM Package Manager: PID=2044 TID=218${k} Sample. - CSample::Run(hr:0x0)`).join('\n')}\n`;
    assert.equal(analyzeText(text).records.count, 3);
    assert.equal(analyzeText(text).lineCount, 3);
    assert.deepEqual(said(text), said(text.replace(/PID=\d+ TID=\d+/g, '')));
  });

  it('leave Chinese sentences as they are', () => {
    const text = 'Windows 资源保护找到了损坏文件，但其中有一些文件无法修复（CBS.log）：请查看。\n';
    assert.equal(summarize(text).verdict, summarize(text.replace('（CBS.log）', '')).verdict);
  });

  /** The first attempt, and one of the next day. */
  function attempts(first: string, second: string): readonly string[] {
    return [
      ['2024-03-04', '30409734_1', first],
      ['2024-03-05', '30409999_2', second],
    ].flatMap(([day, session, result]) => [
      `${day} 05:06:07, Info                  CBS    Exec: Processing started.  Client: UpdateAgentLCU, Session: ${session}, Package: ${package1}, Identifier: KB5099123`,
      `${day} 05:06:10, Info                  CBS    Exec: Processing complete.  Session: ${session}, Package: ${package1}, Identifier: KB5099123 [HRESULT = ${result}]`,
      `${day} 05:06:11, Info                  CBS    Session: ${session} finalized. Reboot required: no [HRESULT = ${result}]`,
    ]);
  }
  const denied = '0x80070005 - E_ACCESSDENIED';
  const done = '0x00000000';

  for (const name of ['as objects of JSON, one in a line', 'as a column of a table'] as const) {
    const form = forms[name] ?? (() => '');

    it(`take no earlier success for the end of a later failure with the newest first ${name}`, () => {
      for (const lines of [attempts(denied, done), attempts(done, denied)])
        assert.equal(summarize(form(lines)).verdict, summarize(`${lines.join('\n')}\n`).verdict);
      assert.notEqual(summarize(form([...attempts(done, denied)].reverse())).verdict, 'succeeded');
    });
  }

  it('leave the words of objects apart', () => {
    const text = JSON.stringify(
      [
        { msg: 'Starting DISM /Online /Add-Package /PackagePath:C:\\Sample\\KB5099123.msu', time: 1 },
        { msg: 'An error occurred - Error: 0x800f0922', time: 2 },
      ],
      undefined,
      1,
    );
    const { failures } = summarize(text);
    assert.deepEqual(
      failures.flatMap(({ evidence }) => evidence.map((each) => each.text)),
      ['An error occurred - Error: 0x800f0922'],
    );
    assert.doesNotMatch(JSON.stringify(failures), /msu An/);
  });

  it('take time in proportion to the blanks between them', () => {
    const blanks = ' '.repeat(60_000);
    for (const line of [
      `{}${blanks}x`,
      `${blanks}x`,
      `"message": "x"${blanks}y`,
      `{"message":"x"}${blanks}]x`,
    ]) {
      analyzeText(`[\n${line}\n`);
    }
  });

  it('take time in proportion to their length', () => {
    for (const piece of ['=3D', '<br>', '"', '：', 'Line : ', '{"message":"', '"a",']) {
      analyzeText(piece.repeat(200_000 / piece.length));
    }
  });

  /** Entries of an export, `count` of them, that tell of nothing that failed. */
  const entries = (count: number): string[] =>
    Array.from({ length: count }, (_, n) => {
      const time = new Date(Date.UTC(2024, 2, 4) + n * 1_000).toISOString().slice(0, 19).replace('T', ' ');
      return JSON.stringify({
        host: 'pc01',
        message: `${time}, Info                  CBS    Trying to start TrustedInstaller`,
      });
    });

  for (const [name, text] of [
    ['longer than is held', entries(12_000).join('\n')],
    ['whose newest entry comes first', entries(9).reverse().join('\n')],
  ] as const)
    it(`says of an export ${name} that nothing can be proved by it`, () => {
      const { verdict, sources } = summarize(text);
      assert.equal(verdict, 'inconclusive');
      assert.match(
        sources[0]?.problems.map(({ en }) => en).join() ?? '',
        /^The lines of this log stand in the entries of an export/,
      );
    });

  it('says so of no export that is read, nor of objects without records', () => {
    const read = summarize(entries(9).join('\n'));
    assert.deepEqual([read.verdict, read.sources[0]?.problems], ['no-failure', []]);
    const packages = Array.from({ length: 40_000 }, (_, n) =>
      JSON.stringify({ name: `package-${n}`, text: 'a description' }),
    );
    assert.doesNotMatch(JSON.stringify(summarize(packages.join('\n')).sources[0]?.problems), /export/);
  });
});
