// Tests texts of mails that quote older ones: what a mail program and other persons wrote around the records is no record.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText } from '../../analyzer/src/index';
import { type Asked, answers } from '../support/asked';
import { summarize } from '../support/checkRule';

const probe = [
  '[4100.815] [0x8007007b] FIOReadFileIntoBuffer:(1454): The filename, directory name, or volume label syntax is incorrect.',
  '[4100.815] [0xc142011c] UnmarshallImageHandleFromDirectory:(641)',
  '[4100.815] [0xc142011c] WIMGetMountedImageHandle:(2910)',
];

const heads: Readonly<Record<string, readonly string[]>> = {
  'an attribution': ['On Tue, 5 Mar 2024 at 10:00, Sam Sample <user1@example.com> wrote:'],
  'an attribution that is broken': [
    'On Tue, Mar 5, 2024 at 10:00 AM Sam Sample of the servicing team <',
    'user1@example.com> wrote:',
  ],
  'a Chinese attribution': ['张三 <user1@example.com> 于2024年3月5日周二 10:00写道：'],
  'the fields of a mail': [
    'From: Sam Sample <user1@example.com>',
    'Sent: Tuesday, March 5, 2024 10:00 AM',
    'To: Support <user2@example.com>; Deployment <user3@example.com>; Servers <user4@example.com>',
    'Subject: RE: mount',
  ],
  'Chinese fields': [
    '------------------ 原始邮件 ------------------',
    '发件人: "张三" <user1@example.com>;',
    '发送时间: 2024年3月5日(星期二) 上午10:00',
    '收件人: "李四"<user2@example.com>;',
    '主题: Re: 装载',
  ],
};

describe('a look for a mounted image that a mail quotes', () => {
  for (const [name, head] of Object.entries(heads))
    for (const [form, quoted] of [
      ['as it is', probe],
      ['with marks', probe.map((line) => `> ${line}`)],
      ['with marks twice', probe.map((line) => `> > ${line}`)],
    ] as const)
      for (const above of [[], ['Hi,', '', 'see below.', '']])
        it(`is no failure below ${name}, ${form}${above.length > 0 ? ', below words' : ''}`, () => {
          const { verdict, failures } = summarize([...above, ...head, ...quoted].join('\n'));
          assert.deepEqual([verdict, failures.length], ['inconclusive', 0]);
        });
});

describe('what somebody says above the words of another one', () => {
  const told: readonly Asked[] = [
    {
      name: 'is read',
      log: 'On 5 March 2024 at 10:00 the update failed with 0x800f081f.\nSam Sample wrote:\n> Which update?',
      class: 'cbs.source.missing',
      code: '0x800f081f',
    },
    {
      name: 'is read in the subject of an older mail',
      log: 'From: Sam Sample <user1@example.com>\nSent: Tuesday, March 5, 2024 10:00 AM\nTo: user2@example.com\nSubject: RE: KB5000001 fails with 0x800f081f\n\nAny news?',
      class: 'cbs.source.missing',
      code: '0x800f081f',
    },
  ];
  answers(told);
});

/** What persons say of codes in general. */
const remarks = [
  'Please send us CBS.log and dism.log. 0x800f081f usually means that the source files could not be found.',
  'The error 0x800f0922 can be caused by a system partition without room.',
  '0x80073712 (ERROR_SXS_COMPONENT_STORE_CORRUPT) indicates a damaged component store, 0x800f0831 a missing package.',
  'Please look in CBS.log for 0x800f0831 and send the lines around it.',
  '0x800f081f 通常表示找不到源文件，请发送 CBS.log。',
  '请在 CBS.log 中查找 0x800f0831，并发送其前后各行。',
];

describe('what somebody says of a code in general', () => {
  const head =
    'No change so far.\n\nFrom: Support <user1@example.com>\nSent: Tuesday, March 5, 2024 10:00 AM\nTo: user2@example.com\nSubject: RE: the update\n\n';
  for (const remark of remarks)
    it(`is no failure: ${remark.slice(0, 50)}`, () => {
      for (const text of [remark, `> ${remark}`, `${head}${remark}\n\nKind regards\nSam\n`])
        assert.deepEqual(summarize(text).failures, [], text);
    });

  const told: readonly Asked[] = [
    {
      name: 'leaves what the same line says of the update',
      log: 'KB5000001 failed with 0x800f081f. 0x80070005 usually means that access was denied.',
      class: 'cbs.source.missing',
      code: '0x800f081f',
    },
    {
      name: 'is told of the update where its writer says so',
      log: 'My update ends with 0x800f081f, which means that the source files could not be found.',
      class: 'cbs.source.missing',
      code: '0x800f081f',
    },
    {
      name: 'is to be looked for because the update failed with it',
      log: 'Check the log for 0x800f081f - the update failed with it again last night.',
      class: 'cbs.source.missing',
      code: '0x800f081f',
    },
    {
      name: 'is asked about',
      log: '0x800f081f indicates that the source files could not be found, right?',
      class: 'cbs.source.missing',
      code: '0x800f081f',
    },
    {
      name: 'is told by somebody who tried it again',
      log: '0x800f081f usually means that the source files could not be found. I already tried the installation media.',
      class: 'cbs.source.missing',
      code: '0x800f081f',
    },
    {
      name: 'is not the code of a command',
      log: 'Error: 0x800f081f\n\nThe source files could not be found.',
      class: 'cbs.source.missing',
      code: '0x800f081f',
    },
  ];
  answers(told);
});

describe('names in lines that a mail broke', () => {
  const command = 'C:\\>dism /online /enable-feature /featurename:Sample-Fonts-';
  const quotedRecord = [
    '2024-03-04 10:24:32, Info                  CBS    Session: 31000001_2 initialized by client DISM Package Manager Provider.',
    '2024-03-04 10:24:33, Info                  CBS    Reporting selectable update change for package: Microsoft-Windows-Sample-Package~31bf3856ad364e35~amd64~~10.0.14393.0, update: Sample-Activation-Services45, start: Staged, applicable: Installed, target: Installed, client id: DISM Package Manager Provider, initiated offline: False, execution sequence: 82, first merged sequence: 82, download source: 0, download time (secs): 4294967295, download status: 0x0 (S_OK),reboot required: False, overall result:0x800f0922 (CBS_E_INSTALLERS_FAILED)',
  ];
  const cut = quotedRecord.flatMap((line) => line.match(/.{1,200}/g) ?? []);
  const culprit = (lines: readonly string[]): string | undefined =>
    summarize(lines.join('\n')).failures[0]?.rootCause?.culprit?.name;

  it('end before the option of the command', () => {
    const lines = ['A', 'B'].flatMap((name) => [
      `${command}${name}`,
      '/Source:D:\\SampleSource\\ /LimitAccess',
      '',
      'Deployment Image Servicing and Management tool',
      'Version: 10.0.20348.681',
      '',
      'Enabling feature(s)',
      '',
      ...(name === 'A'
        ? ['Error: 0x800f081f', '', 'The source files could not be found.', '']
        : ['The operation completed successfully.']),
    ]);
    assert.equal(culprit(lines), 'Sample-Fonts-A');
  });

  it('are whole where a console cut them and a mail quoted what it printed', () => {
    for (const mark of ['', '> ', '> > ', '>']) {
      const { facts } = analyzeText(cut.map((line) => `${mark}${line}`).join('\n'));
      const names = facts.flatMap(({ fields }) => fields.feature ?? []);
      assert.deepEqual(names, ['Sample-Activation-Services45'], mark);
    }
  });

  it('end before the next line of another program', () => {
    const lines = [
      '[oobeldr.exe] SMI data results dump: Source = Name:',
      'Microsoft-Windows-Sample-Setup, Language: neutral, /settings/SampleValue',
      '[oobeldr.exe] SMI data results dump: Description = Setting is not defined in',
      'this component.',
      '[oobeldr.exe] User input error was detected in unattend file. Error: [0x0]',
      '[oobeldr.exe] Failed to complete RunSMIPass for oobeSystem.  Error:',
      '[0x8030000C]',
    ];
    assert.equal(culprit(lines), 'Microsoft-Windows-Sample-Setup/settings/SampleValue');
  });
});
