// Tests that a log says the same after a mail program or a console has broken its lines at a width, that places stay
// those of the text as it came, and that other texts are left as they are.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText } from '../../analyzer/src/index';
import { summarize } from '../support/checkRule';
import { excerpts } from '../support/excerpts/index';

const widths = [72, 76, 78, 80, 100] as const;

const eachLine = (text: string, change: (line: string) => string): string =>
  text.split('\n').map(change).join('\n');

/** As consoles do. */
const cut = (text: string, width: number): string =>
  eachLine(text, (line) => line.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\n') ?? line);

/** As mail programs do; a word that is too long for a line gets one of its own. */
const broken = (text: string, width: number, kept = ''): string =>
  eachLine(text, (line) => {
    const lines: string[] = [];
    let rest = line;
    while (rest.length > width) {
      const before = rest.lastIndexOf(' ', width);
      const at = rest.slice(0, before + 1).trim() === '' ? rest.indexOf(' ', width) : before;
      if (at < 0) break;
      lines.push(rest.slice(0, at).trimEnd() + kept);
      rest = rest.slice(at).trimStart();
    }
    return [...lines, rest].join('\n');
  });

/** As programs do that break behind the hyphens of words as well. */
const brokenAtHyphens = (text: string, width: number): string =>
  eachLine(text, (line) => {
    const lines: string[] = [];
    let rest = line;
    while (rest.length > width) {
      const fitting = /^.*(?:(?<=\w)-(?=[A-Za-z])|(?= ))/.exec(rest.slice(0, width + 1))?.[0] ?? '';
      const part = fitting.trim() === '' ? /^\s*\S+?(?:(?<=\w)-(?=[A-Za-z])|(?= ))/.exec(rest)?.[0] : fitting;
      if (part === undefined) break;
      lines.push(part.trimEnd());
      rest = rest.slice(part.length).trimStart();
    }
    return [...lines, rest].join('\n');
  });

const quoted = (text: string): string => eachLine(text, (line) => `> ${line}`);

const forms: Readonly<Record<string, (text: string, width: number) => string>> = {
  'cut by a console': cut,
  'broken between words': broken,
  'broken behind hyphens': brokenAtHyphens,
  'broken by a program that keeps the blanks': (text, width) => broken(text, width, ' '),
  'broken and quoted': (text, width) => quoted(broken(text, width)),
  'cut and quoted': (text, width) => quoted(cut(text, width)),
  'quoted and broken': (text, width) => broken(quoted(text), width),
  'quoted and cut': (text, width) => cut(quoted(text), width),
  'broken with line ends of Windows': (text, width) => broken(text, width).replace(/\n/g, '\r\n'),
};

function told(text: string): unknown {
  const { verdict, failures } = summarize(text);
  const [first] = failures;
  const culprit = first?.rootCause?.culprit?.name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return { verdict, class: first?.class, code: first?.rootCause?.code, culprit };
}

/** Logs of which every line has its stamp and several are too long for every width. */
const logs = excerpts
  .map(({ name, text }) => ({ name, text: text.replace(/\r\n/g, '\n') }))
  .filter(({ text }) => {
    const lines = text.split('\n').filter((line) => line !== '');
    const stamped = lines.filter((line) => /^\d{4}[-/]\d\d[-/]\d\d[ \t]+\d\d:\d\d:\d\d[,.:]/.test(line));
    return stamped.length === lines.length && lines.filter(({ length }) => length > 100).length > 2;
  });

describe('a log whose lines were wrapped', () => {
  for (const [form, change] of Object.entries(forms))
    it(`says the same ${form}`, () => {
      for (const { name, text } of logs)
        for (const width of widths)
          assert.deepEqual(told(change(text, width)), told(text), `${name}, ${width} columns`);
    });
});

const failed = [
  '2024-03-04 07:00:01, Info                  CBS    Session: 30900071_717171717 initialized by client WUSA.',
  "2024-03-04 07:00:02, Error                 CBS    Failed to resolve package 'Package_for_KB5099971~31bf3856ad364e35~amd64~~10.0.1.0' [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]",
  '2024-03-04 07:00:03, Info                  CBS    Session: 30900071_717171717 finalized. Reboot required: no [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]',
];

describe('the place of a wrapped record', () => {
  for (const [form, text, places] of [
    [
      'cut',
      cut(failed.join('\n'), 80),
      [
        [0, 2],
        [2, 3],
        [5, 2],
      ],
    ],
    [
      'broken',
      broken(failed.join('\n'), 72),
      [
        [0, 2],
        [2, 3],
        [5, 3],
      ],
    ],
  ] as const)
    it(`is its first line in the ${form} text, and all its lines are counted`, () => {
      const { facts, lineCount, length, continuationLines } = analyzeText(text);
      assert.deepEqual(
        facts.map((fact) => [fact.line, fact.lineCount]),
        places,
      );
      assert.deepEqual(
        facts.map((fact) => fact.text),
        failed,
      );
      assert.equal(lineCount, text.split('\n').length);
      assert.equal(length, text.length);
      assert.equal(continuationLines, lineCount - failed.length);
    });
});

describe('the installer in a wrapped record', () => {
  const end = '2024-03-04 07:00:05, Info                  CSI    00000092 ==Error Summary End==';
  for (const [where, lines] of [
    [
      'behind its label',
      [
        'Installer:',
        'Sample Installer   Binary Name: sampleai.dll    ErrorCode: 80070005',
        'Phase: 39       Mode: Delta     Component: NONE',
      ],
    ],
    [
      'inside its name',
      [
        'Installer: Sample',
        'Installer   Binary Name: sampleai.dll    ErrorCode: 80070005',
        'Phase: 39       Mode: Delta     Component: NONE',
      ],
    ],
  ] as const)
    for (const behind of [[], [end]])
      it(`is read with the break ${where}, ${behind.length} records behind it`, () => {
        const record = `2024-03-04 07:00:04, Error                 CSI    00000091 (F) ${lines.join('\n')}`;
        const [failure] = summarize([record, ...behind].join('\n')).failures;
        assert.equal(failure?.rootCause?.culprit?.name, 'Sample Installer (sampleai.dll)');
        assert.equal(failure?.hresult, '0x80070005');
      });
});

describe('records without heads that a console of 120 columns broke before a long word', () => {
  it('keep the package that stands below its label', () => {
    const log = [
      'Exec: Processing started.  Client: DISM Package Manager Provider, Session: 4332_3354890, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~14393.2312.1.14',
      'Appl: detect Parent, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~14393.2312.1.14, Parent: Package_for_KB5000777~31bf3856ad364e35~amd64~~10.0.1.0, Disposition = Detect, VersionComp: EQ, BuildComp: GE, RevisionComp: GE, Exist: present',
      'Appl: detectParent: no parent found, go absent',
      'Appl: Evaluating package applicability for package Package_for_RollupFix~31bf3856ad364e35~amd64~~14393.2312.1.14, applicable state: Absent',
      'DISM Package Manager: PID=4332 TID=1504  Error in operation: the package is not applicable. (CBS HRESULT=0x800f081e) - CCbsConUIHandler::Error',
    ].join('\n');
    const [failure] = summarize(broken(log, 120)).failures;
    assert.equal(failure?.class, summarize(log).failures[0]?.class);
    assert.ok(JSON.stringify(failure).includes('KB5000777'));
  });
  it('keep the address', () => {
    const log = [
      '03E4 1668 SLS Making request with URL HTTPS://sls.example.com/SLS/{11111111-2222-3333-4444-555555555555}/x64/10.0.14393.0/0?CH=531&L=en-US&P=&PT=0x7',
      '03E4 1668 Misc Send request failed, hr:0x80072f8f',
      '03E4 1668 Misc WinHttp: SendRequestToServerForFileInformation failed with 0x80072f8f; retrying with default proxy.',
      '03E4 1668 Misc Library download error. Error 0x80072f8f. Will retry. Retry Counter:0',
    ].join('\n');
    const [failure] = summarize(broken(log, 120)).failures;
    assert.equal(failure?.rootCause?.culprit?.name, 'sls.example.com');
  });
});

const recordsOf = (text: string): readonly string[] => analyzeText(text).facts.map((fact) => fact.text);

describe('a text that nobody wrapped', () => {
  it('keeps the lines of a record apart', () => {
    const record = [
      '2024-03-04 07:00:02, Error                 CSI    000002f1 (F) Hashes do not match',
      '  Found: {l:32 b:0000000000000000000000000000000000000000000000000000000000000000}',
      '  Expected: {l:32 b:1111111111111111111111111111111111111111111111111111111111111111}',
    ].join('\n');
    assert.deepEqual(recordsOf(record), [record]);
  });
  it('keeps lines without heads apart', () => {
    const lines = [
      'BFSVC Error: Failed to validate boot manager checksum (E:\\boot\\sample.efi)! Error code = 0xc1',
      'BFSVC Error: ServicingBootFiles failed. Error = 0xc1',
    ];
    assert.deepEqual(recordsOf(lines.join('\n')), lines);
  });
});
