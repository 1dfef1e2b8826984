// Tests that what people write around the lines they paste, and the marks of a long paste, change nothing of the answer.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answers, checkAnswer } from '../support/asked';
import { summarize } from '../support/checkRule';
import { servicing } from '../support/excerpts/excerpt';

const ladder =
  '2024-03-04 09:40:12, Info                  CBS    Failed to resolve execution chain. [HRESULT = 0x8007371b - ERROR_SXS_TRANSACTION_CLOSURE_INCOMPLETE]';
const closure = { class: 'csi.closure.incomplete', code: '0x8007371b', culpritIs: 'none' } as const;
const disk = servicing(
  '2024-03-14',
  `
02:11:01 I CBS Session: 31091201_2233445566 initialized by client UpdateAgentLCU, external staging directory: (null), external registry directory: (null)
02:11:02 I CBS Exec: Processing started.  Client: UpdateAgentLCU, Session: 31091201_2233445566, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4170.1.9, Identifier: KB5000342
02:11:09 I CBS Failed to extract file samplefs.dll [HRESULT = 0x80070070 - ERROR_DISK_FULL]
02:11:09 I CBS Failed to stage package [HRESULT = 0x80070070 - ERROR_DISK_FULL]
02:11:10 I CBS Session: 31091201_2233445566 finalized. Reboot required: no [HRESULT = 0x80070070 - ERROR_DISK_FULL]
`,
);

describe('words around records', () => {
  answers([
    { name: 'greet behind the only record', log: `Here is the log:\n\n${ladder}\n\nThanks\n`, ...closure },
    { name: 'follow right behind it', log: `${ladder}\nThat is all I found.\n`, ...closure },
    {
      name: 'sign with an address behind it',
      log: `${ladder}\n\n-- \nSam Sample\nhttps://www.example.com\n`,
      ...closure,
    },
    {
      name: 'are the head of a mail above two records of the store',
      log: `From: sam@example.com\nSent: Monday, March 4, 2024 10:11 AM\nTo: help@example.com\nSubject: Please help\n\n${servicing(
        '2025-03-14',
        `
03:10:08 E CSI 00000131 (F) STATUS_SXS_COMPONENT_STORE_CORRUPT #12# from CCSDirectTransaction::OperateEnding at index 0 of 1 operations, disposition 2[gle=0xd015001a]
03:10:08 E CSI 00000132 (F) HRESULT_FROM_WIN32(ERROR_SXS_COMPONENT_STORE_CORRUPT) #13# from Windows::ServicingAPI::CCSITransaction::ICSITransaction_PinDeployment(Flags = 0, a = Sample-Deployment, version 10.0.26100.3476)[gle=0x80073712]
`,
      )}`,
      class: 'csi.component-value.corrupt',
      code: '0x80073712',
    },
    {
      name: 'are a prompt that waits behind them',
      log: `The update ends with 0x80070422.\nC:\\Windows\\system32>`,
      class: 'wu.disabled-by-policy',
      culpritIs: 'none',
    },
    {
      name: 'do not make an answer in passing a failure',
      log: '```\n2024/03/04 09:40:03.1234567 4100  5200  DownloadManager DO job {00000001-0002-4003-8004-000000000005} failed, updateId = 1F2E3D4C-5B6A-4789-9ABC-0123456789AB.1, hr = 0x80190193. File URL = http://content.example.com/d/sample.cab\n```',
    },
  ]);
});

describe('the second line of a record', () => {
  const mount = (second: string): string =>
    [
      '2024-06-11 07:20:10, Info                  DISM   DISM.EXE: Executing command line: dism /mount-image /imagefile:E:\\sample.wim /index:1 /mountdir:C:\\sample',
      '2024-06-11 07:20:11, Error                 DISM   DISM WIM Provider: PID=412 TID=980 Failed to mount the image',
      second,
      '2024-06-11 07:20:12, Info                  DISM   DISM.EXE: DISM.EXE exited with code 3',
    ].join('\n');
  for (const second of [
    'E:\\我的文件\\sample.wim - CWimManager::Mount(hr:0x80070003)',
    'E:\\we, my (our) files\\sample.wim - CWimManager::Mount(hr:0x80070003)',
    'We gave up - CWimManager::Mount(hr:0x80070003)',
    '我的文件 - CWimManager::Mount(hr:0x80070003)',
    'because we are closing, thanks - CWimManager::Mount(hr:0x80070003)',
  ])
    it(`belongs to it: ${second}`, () => {
      const [failure] = summarize(mount(second)).failures;
      assert.equal(failure?.rootCause?.code, '0x80070003');
      assert.ok(
        failure?.evidence.some(({ text }) => text.includes('Failed to mount') && text.endsWith(second)),
      );
    });
  for (const second of [
    'Setup of my part ended, exit 5',
    'Drive I was closed',
    'Closed the file, we try again',
    'because we shut down',
    '删除我的文件',
  ])
    it(`belongs to it without a code: ${second}`, () => {
      const [failure] = summarize(`${ladder}\n${second}\n`).failures;
      assert.ok(failure?.evidence.some(({ text }) => text.includes('0x8007371b') && text.endsWith(second)));
    });
});

describe('words of a person right below a record', () => {
  for (const words of [
    'and then it stops. What can I do about 0x8007371b?',
    'I already tried everything against 0x8007371b.',
    '我已经试过很多办法，还是 0x8007371b。',
  ])
    it(`are no part of it: ${words}`, () => {
      const [failure] = summarize(`${ladder}\n${words}\n`).failures;
      assert.equal(failure?.class, 'csi.closure.incomplete');
      assert.deepEqual(
        failure?.evidence.map(({ text }) => text),
        [ladder],
      );
    });
  for (const words of [
    'On my laptop nothing helps against 0x8007371b.',
    'But we see 0x8007371b again and again.',
    '但是我还是看到 0x8007371b。',
  ])
    it(`are no part of it either: ${words}`, () => {
      const [failure] = summarize(`${ladder}\n${words}\n`).failures;
      assert.deepEqual(
        failure?.evidence.map(({ text }) => text),
        [ladder],
      );
    });
  it('are quoted where no record is there', () => {
    const [failure] = summarize('My update fails with 0x80070422, what can I do?').failures;
    assert.equal(failure?.evidence.length, 1);
  });
});

describe('a record without the column of its level', () => {
  answers([
    {
      name: 'keeps its component and its mark of failure',
      log: "2024-03-04 09:40:12, CSI    00000077 (F) Hashes for file member [l:10]'sample.dll' do not match.\n2024-03-04 09:40:12, CBS    Failed to resolve execution chain. [HRESULT = 0x8007371b - ERROR_SXS_TRANSACTION_CLOSURE_INCOMPLETE]\n",
      class: 'csi.closure.incomplete',
    },
  ]);
});

describe('a break before a code', () => {
  answers([
    {
      name: 'is the only one of a mail that breaks at 120 columns',
      log: [
        '2023-06-21 15:00:04, Info                  DISM   DISM.EXE: WimManager processed the command line but failed.',
        'HRESULT=C1420135',
        '2023-06-21 15:00:09, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->',
      ].join('\n'),
      class: 'dism.mount.interference',
      code: '0xc1420135',
    },
  ]);
});

describe('numbers of lines', () => {
  const check = [
    '2020-02-04 18:57:16, Info                  CBS    ',
    '=================================',
    'Checking System Update Readiness.',
    '',
    '(p)\tCSI Payload Corrupt\t\t\tamd64_sample-print_31bf3856ad364e35_6.2.9200.16384_none_0a1b2c3d4e5f6071\\SAMPLE.DPB',
    'Repair failed: Missing replacement payload.',
    '',
    'Summary:',
    'Operation: Detect and Repair ',
    'Operation result: 0x800f081f',
    'Last Successful Step: Entire operation completes.',
    'Total Detected Corruption:\t1',
    '\tCBS Manifest Corruption:\t0',
    '\tCBS Metadata Corruption:\t0',
    '\tCSI Manifest Corruption:\t0',
    '\tCSI Metadata Corruption:\t0',
    '\tCSI Payload Corruption:\t1',
    'Total Repaired Corruption:\t0',
    '',
    '2020-02-04 18:57:16, Info                  CBS    Session: 30000001_1 failed to perform store corruption detect and repair operation. [HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]',
  ];
  it('are no part of the lines that go on with a record', () => {
    const [plain] = summarize(check.join('\n')).failures;
    const [numbered] = summarize(check.map((line, k) => `${k + 523}: ${line}`).join('\n')).failures;
    assert.ok(plain?.rootCause?.culprit?.name.endsWith('SAMPLE.DPB'));
    assert.equal(numbered?.rootCause?.culprit?.name, plain?.rootCause?.culprit?.name);
    assert.equal(numbered?.class, plain?.class);
  });
});

describe('marks around the lines of a long text', () => {
  const quiet = Array.from({ length: 700 }, (_, n) =>
    servicing(
      '2024-03-13',
      `0${n % 10}:${10 + (n % 50)}:00 I CBS Appl: Evaluating package applicability for package Package_for_KB50${10000 + n}~31bf3856ad364e35~amd64~~19041.1.1.0`,
    ),
  ).join('');
  const long = `${quiet}${disk}`;
  const marks: Readonly<Record<string, (line: string, number: number) => string>> = {
    'of a quotation': (line) => `> ${line}`,
    'of a search': (line) => `C:\\Windows\\Logs\\CBS\\CBS.log:${line}`,
    'of a table': (line) => `| ${line} |`,
    'that number them': (line, number) => `${String(number + 1).padStart(6, '0')} ${line}`,
  };
  for (const [name, mark] of Object.entries(marks))
    it(`${name} are no part of them`, () => {
      const log = long.split('\r\n').map(mark).join('\r\n');
      assert.ok(log.length > 65_536);
      const summary = checkAnswer({
        name,
        log,
        class: 'env.disk-full',
        culpritIs: 'samplefs.dll',
        code: '0x80070070',
      });
      assert.equal(summary.failures[0]?.rootCause?.text, summarize(long).failures[0]?.rootCause?.text);
    });
});

describe('words that close a message', () => {
  const told = (text: string): string => summarize(text).failures[0]?.evidence.at(-1)?.text ?? '';

  it('are no part of the last record', () => {
    const quoted = ladder.replace(/^/gm, '> ');
    for (const end of [
      'Any idea what to do next?\nThanks, Sam',
      '请问应该怎么办？谢谢',
      'What could this be?\n\nThank you\nSam',
    ])
      for (const records of [ladder, quoted])
        assert.match(told(`Hi all,\n\n${records}\n\n${end}\n`), /CLOSURE_INCOMPLETE\]$/);
  });

  it('are not taken for what a program asks or answers', () => {
    const asked = `${ladder}\n\nDo you want to restart the computer to complete this operation now? (Y/N)`;
    assert.match(told(asked), /Y\/N/);
  });
});
