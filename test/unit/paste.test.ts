// Tests that what a web page, a mail or a chat puts around log lines changes nothing of what is found in them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { analyzeText } from '../../analyzer/src/index';
import { summarize } from '../support/checkRule';

const log = [
  '2024-05-06 07:08:09, Info                  CBS    Session: 31000001_1 initialized by client DISM Package Manager Provider, external staging directory: (null)',
  '2024-05-06 07:08:09, Info                  CBS    Exec: Processing started.  Client: DISM Package Manager Provider, Session: 31000001_1, Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2, Identifier: KB5000001',
  "2024-05-06 07:08:10, Error                 CBS    Failed to resolve package 'Package_2_for_KB5000002~31bf3856ad364e35~amd64~~10.0.1.3' [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]",
  '2024-05-06 07:08:10, Info                  CBS    Exec: Processing complete.  Session: 31000001_1, Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2, Identifier: KB5000001 [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]',
];

const around: Readonly<Record<string, (line: string) => string>> = {
  'a quotation': (line) => `> ${line}`,
  'a quotation of a quotation': (line) => `>> ${line}`,
  'a list': (line) => `- ${line}`,
  'a list with bullets': (line) => `• ${line}`,
  'a table': (line) => `| ${line} |`,
  code: (line) => `\`${line}\``,
  'bold times': (line) => line.replace(/^([^,]+)/, '**$1**'),
  'bold lines': (line) => `**${line}**`,
  'tags of a page': (line) => `<span style="color:red"><b>${line}</b></span>`,
  'tags around the message': (line) => line.replace(/(Failed .*|Exec: .*)$/, '<b>$1</b>'),
  'code marks around tildes': (line) => line.replace(/~~/g, '`~~`'),
  'words in bold': (line) => line.replace(/(\[HRESULT[^\]]*\])/, '**$1**'),
  'tags of a forum around words': (line) => line.replace(/(Failed .*)$/, '[b]$1[/b]'),
  'a table with columns': (line) => `| ${line.replace(/, (\w+) +(\w+) +/, ' | $1 | $2 | ')} |`,
  'columns without a frame': (line) => line.replace(/, (\w+) +(\w+) +/, ' | $1 | $2 | '),
  'an indented block': (line) => `        ${line}`,
  'blanks of a web page': (line) => line.replace(/ {2}/g, ' \u00a0'),
  entities: (line) => line.replace(/'/g, '&#39;').replace(/\(/g, '&lt;(').replace(/\)/g, ')&gt;'),
  'typographic quotes': (line) => line.replace(/'([^']*)'/g, '‘$1’'),
};

describe('pasted lines', () => {
  for (const [name, put] of Object.entries(around))
    it(`are read inside ${name}`, () => {
      const [failure] = summarize(log.map(put).join('\n')).failures;
      assert.equal(failure?.class, 'cbs.store.corruption-flag');
      assert.equal(
        failure?.rootCause?.culprit?.name,
        'Package_2_for_KB5000002~31bf3856ad364e35~amd64~~10.0.1.3',
      );
      assert.equal(failure?.rootCause?.line, 3);
    });

  it('keeps the backslash of a folder whose name begins with an underscore', () => {
    const [failure] = summarize(
      [
        '<![LOG[The image C:\\_SMSTaskSequence\\Packages\\ABC00001\\install.wim was not applied successfully by ImageX, rc = 2]LOG]!>',
        '<![LOG[Failed to run the action: Apply Sample Image. The system cannot find the file specified. (Error: 80070002; Source: Windows)]LOG]!>',
        '<![LOG[C:\\_SMSTaskSequence\\Logs]LOG]!>',
      ].join('\n'),
    ).failures;
    assert.match(
      failure?.evidence.map(({ text }) => text).join('\n') ?? '',
      /C:\\_SMSTaskSequence\\Packages/,
    );
  });

  const request = (url: string): string =>
    [
      `2023/04/01 07:00:01.4711234 3188  5044  WebServices     WS error: There was an error communicating with the endpoint at '${url}'.`,
      '2023/04/01 07:00:02.4711234 3188  5044  WebServices     *FAILED* [80244022] Web service call',
    ].join('\n');
  const address = 'http://wsus.example.com:8530/client.asmx';
  for (const link of [
    `[url]${address}[/url]`,
    `[URL="${address}"]${address}[/URL]`,
    `[${address}](${address})`,
    `<${address}>`,
    `<a href="${address}">${address}</a>`,
  ])
    it(`name the server of ${link}`, () => {
      const [failure] = summarize(request(link)).failures;
      assert.equal(failure?.rootCause?.culprit?.name, 'wsus.example.com:8530');
    });

  it('keep their places whatever stands around them', () => {
    const texts = fc.array(
      fc.constantFrom('> ', '| ', '- ', '`', '**', '<b>', '&lt;', '\u00a0', '“', ' ', ...log, '\r', 'x'),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 8 }), (lines) => {
        const text = lines.map((parts) => parts.join('')).join('\n');
        const analysis = analyzeText(text, { fileName: 'paste.log', strict: true });
        assert.equal(
          analysis.lineCount,
          analyzeText(text.replace(/[^\n\r]/g, 'x'), { fileName: 'x' }).lineCount,
        );
        for (const fact of analysis.facts) assert.ok(fact.line < analysis.lineCount);
      }),
      { numRuns: 150 },
    );
  });

  it('are read where a mail broke them right behind the head and inside a call', () => {
    const text = [
      '2024-05-06 07:08:09, Error                 CSI',
      '0000000a (F) HRESULT_FROM_WIN32(ERROR_SXS_ASSEMBLY_MISSING) #8110# from',
      'Windows::ServicingAPI::CCSITransaction::ICSITransaction_PinDeployment(Flags =',
      '0, a = Sample-Deployment, version 10.0.14393.0, arch amd64, nonSxS, rid =',
      "'Sample-Package~31bf3856ad364e35~amd64~nl-NL~10.0.14393.0.Sample', rah = (null),",
      'disp = 0)[gle=0x80073701]',
    ].join('\n');
    const [failure] = summarize(text).failures;
    assert.equal(failure?.class, 'csi.assembly.missing');
    assert.equal(
      failure?.rootCause?.culprit?.name,
      'Sample-Package~31bf3856ad364e35~amd64~nl-NL~10.0.14393.0',
    );
  });

  it('do not join a long name with what a mail put on the next line', () => {
    const text = [
      '2024-05-06 07:08:09, Info                  CBS    Failed to bulk stage deployment',
      'manifest and pin deployment for',
      'package:Wrapper-DDDA51604A99B1668F4E7D804F8F81E7558D0FEB4EA0DE087D6BF2DE60740000~31bf3856ad364e35~amd64~~10.0.20348.3081',
      '[HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
    ].join('\n');
    const [failure] = summarize(text).failures;
    assert.equal(
      failure?.rootCause?.culprit?.name,
      'Wrapper-DDDA51604A99B1668F4E7D804F8F81E7558D0FEB4EA0DE087D6BF2DE60740000~31bf3856ad364e35~amd64~~10.0.20348.3081',
    );
  });

  it('leaves the marks of setupapi sections alone', () => {
    const section = [
      '>>>  [Device Install (DiInstallDriver) - C:\\Sample\\sample.inf]',
      '>>>  Section start 2024/05/06 07:08:09.843',
      '<<<  Section end 2024/05/06 07:08:09.943',
      '<<<  [Exit status: FAILURE(0xe0000219)]',
    ].join('\n');
    assert.equal(summarize(section).failures[0]?.class, 'drv.install-failed');
  });

  /** As a mail program breaks lines: at blanks, a longer word on a line of its own. */
  const wrapped = (line: string, width: number): string[] => {
    const lines: string[] = [];
    for (const word of line.split(' ')) {
      const last = lines.at(-1);
      if (last !== undefined && last.length + 1 + word.length <= width)
        lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines;
  };
  const withoutHeads = log.map((line) => line.slice(50));

  for (const width of [72, 76, 80])
    it(`are put together where a mail broke them at ${width}, without their heads too`, () => {
      for (const lines of [log, withoutHeads].map((all) => all.map((line) => line.replace(/ {2,}/g, ' ')))) {
        const whole = summarize(lines.join('\n')).failures[0];
        assert.match(whole?.rootCause?.culprit?.name ?? '', /^Package_2_for_KB5000002/);
        for (const mark of ['', '> ']) {
          const text = lines.flatMap((line) => wrapped(line, width)).map((line) => mark + line);
          const [failure] = summarize(text.join('\n')).failures;
          assert.equal(failure?.class, whole?.class, `${mark}${lines[0]}`);
          assert.equal(failure?.rootCause?.culprit?.name, whole?.rootCause?.culprit?.name);
        }
      }
    });

  it('stay apart where each is a record of its own, however long', () => {
    const text = [
      'Failed to resolve the item in the directory of the sample component [1]',
      "Failed to open package 'Sample-Package~31bf3856ad364e35~amd64~~1.0.0.0'",
      'Exec: Skipping the package because it is neither staged nor installed now',
      'Session finalized by the client after the package had been skipped twice',
    ].join('\n');
    assert.equal(analyzeText(text).records.count, 4);
  });
});

describe('a log that a program holds as a string', () => {
  const installer = [
    '2024-09-18 21:38:41, Info                  CSI    00000090 ==Error Summary Start==',
    String.raw`2024-09-18 21:38:41, Error                 CSI    00000091 (F) Installer: Container Installer\tBinary Name: containerai.dll\tErrorCode: 80070005\tPhase: 39\tMode: Delta\tComponent: NONE[gle=0x80004005]`,
    '2024-09-18 21:38:41, Info                  CSI    00000092 ==Error Summary End==',
    String.raw`2024-09-18 21:38:41, Error                 CBS    Startup: Failed to process advanced operation queue of "C:\new\notes", startupPhase: 0.  A rollback transaction will be created. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]`,
  ];
  const held: Readonly<Record<string, (text: string) => string>> = {
    'a field of JSON': (text) => JSON.stringify({ message: text }),
    'a field of a page of JSON': (text) => JSON.stringify({ id: 1, message: text }, undefined, 2),
    'a string in code': (text) => JSON.stringify(text),
    'a string without its marks': (text) => JSON.stringify(text).slice(1, -1),
  };
  for (const [what, hold] of Object.entries(held))
    it(`is read as the log it is: ${what}`, () => {
      for (const lines of [log, installer])
        for (const end of ['\n', '\r\n']) {
          const [failure] = summarize(hold(lines.join(end))).failures;
          const [plain] = summarize(lines.join(end)).failures;
          assert.ok(plain !== undefined);
          assert.equal(failure?.class, plain.class);
          assert.deepEqual(failure?.rootCause?.culprit, plain.rootCause?.culprit);
        }
    });

  it('has its records in the line of the text where the string stands', () => {
    const text = held['a field of a page of JSON']?.(log.join('\n')) ?? '';
    const [failure] = summarize(text).failures;
    const line = text.split('\n').findIndex((each) => each.includes('CBS_E_STORE_CORRUPTION')) + 1;
    assert.deepEqual([...new Set(failure?.evidence.map((each) => each.line))], [line]);
  });

  it('may stand beside other fields, and end with a line’s end', () => {
    const message = `${log.join('\r\n')}\r\n`;
    const text = JSON.stringify({ exit: 2, message, host: 'pc01' });
    const summary = summarize(text);
    assert.equal(summary.failures[0]?.class, summarize(log.join('\r\n')).failures[0]?.class);
    assert.equal(summary.sources[0]?.lines, 1);
    assert.deepEqual(summary.sources[0]?.problems, []);
    assert.doesNotMatch(JSON.stringify(summary.failures), /"host|exit/);
  });

  it('is no export of events whose sentences have several lines', () => {
    const restart =
      'The process agent.exe (PC01) has initiated the restart of computer PC01 on behalf of user NT AUTHORITY\\SYSTEM for the following reason: No title for this reason could be found\r\n Reason Code: 0x80070015\r\n Shutdown Type: restart\r\n Comment: ';
    const events = [20, 19].map((Id, minute) => ({
      TimeCreated: `2024-03-04T05:0${minute}:00Z`,
      Id,
      ProviderName: 'Microsoft-Windows-WindowsUpdateClient',
      LevelDisplayName: Id === 20 ? 'Error' : 'Information',
      Message:
        Id === 20
          ? 'Installation Failure: Windows failed to install the following update with error 0x80070643: KB5000001.'
          : 'Installation Successful: Windows successfully installed the following update: KB5000001',
    }));
    const other = {
      TimeCreated: '2024-03-04T05:00:00Z',
      Id: 1074,
      ProviderName: 'User32',
      LevelDisplayName: 'Information',
      Message: restart,
    };
    const told = (message: string): unknown => {
      const { verdict, sources } = summarize(JSON.stringify([{ ...other, Message: message }, ...events]));
      return [verdict, sources[0]?.records];
    };
    assert.deepEqual(told(restart), told(restart.replace(/\r\n/g, ' ')));
    assert.deepEqual(told(restart), ['succeeded', 3]);
  });

  it('is no path of folders that begin with an n', () => {
    const path = String.raw`Copying C:\new\notes\names to D:\new\Notes`;
    assert.equal(analyzeText(`${path}\n${log.join('\n')}`).records.count, log.length + 1);
    const driver = String.raw`2024-03-04 05:06:09, Error                 DISM   DISM Driver Manager: PID=5144 TID=5148 Failed to install the driver package 'D:\Drivers\nSample\nSampleDisp.inf' of "D:\Drivers\nSample\nSampleDisp.cat". - CDriverManager::Internal_DoAddDriverPackage(hr:0x80070002)`;
    assert.equal(analyzeText(driver).records.count, 1);
    assert.match(JSON.stringify(summarize(driver)), /nSample\\\\nSampleDisp\.inf/);
  });
});
