// An image of a kind that the command cannot work with is named; a missing index is a wrong command line.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkRule, summarize } from '../support/checkRule';

/** What DISM says below its code where it does not work with this pair of tool and image. */
const refused = [
  [
    'a tool of 32 bits on a Windows of 64',
    'You cannot service a running 64-bit operating system with a 32-bit version of DISM.',
  ],
  ['Windows PE that runs', 'DISM does not support servicing Windows PE with the /Online option.'],
  ['an image on a share', 'DISM cannot service an image on a network path.'],
] as const;

/** The same about a Windows PE that runs, in other languages. */
const elsewhere = [
  'DISM unterstützt keine Wartung von Windows PE mit der Option "/Online".',
  'DISM 不支持使用 /Online 选项为 Windows PE 提供服务。',
];

const answered = (words: string): string =>
  [
    'C:\\>dism /online /cleanup-image /restorehealth',
    '',
    'Deployment Image Servicing and Management tool',
    'Version: 10.0.19041.844',
    '',
    'Error: 50',
    '',
    words,
    '',
    'The DISM log file can be found at C:\\WINDOWS\\Logs\\DISM\\dism.log',
  ].join('\n');

checkRule('dism.image.unsupported', {
  hits: [
    {
      name: 'an image file that is not open to changes',
      log: 'Error: 0xc1510111\n\nYou do not have permissions to mount and modify this image.\nVerify that you have Read/Write permissions or mount the image using the /ReadOnly option.\n\nThe DISM log file can be found at C:\\Windows\\Logs\\DISM\\dism.log\n',
      code: '0xc1510111',
    },
    {
      name: 'the image file that a command was to mount and is not open to changes',
      log: [
        'C:\\>dism /mount-image /imagefile:D:\\sample\\boot.wim /index:2 /mountdir:D:\\mount',
        '',
        'Deployment Image Servicing and Management tool',
        'Version: 10.0.22621.1',
        '',
        'Error: 0xc1510111',
        '',
        'You do not have permissions to mount and modify this image.',
      ].join('\n'),
      culprit: 'D:\\sample\\boot.wim',
      code: '0xc1510111',
    },
    {
      name: 'an image that only the library names, cut out of the log',
      log: [
        '2024-05-06 10:00:05, Warning               DISM   DISM WIM Provider: PID=4100 [ReadWimHeader:(100) -> header version mismatch] D:\\temp\\sample.esd (HRESULT=0x8007000B) - CWimManager::WimProviderMsgLogCallback',
        '2024-05-06 10:00:05, Error                 DISM   DISM WIM Provider: PID=4100 TID=4104 "WIM open failed." - CWimImageInfo::Mount(hr:0x8007000b)',
      ].join('\n'),
      code: '0x8007000b',
      culprit: 'D:\\temp\\sample.esd',
    },
    {
      name: 'an .esd that is to be mounted',
      log: [
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Host machine information: OS Version=10.0.20348, Running architecture=amd64, Number of processors=4',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Executing command line: dism /Mount-Image /ImageFile:D:\\sources\\install.esd /Index:1 /MountDir:C:\\mnt',
        '2024-05-06 10:00:05, Error                 DISM   DISM Imaging Provider: PID=4100 TID=4104 onecore\\base\\ntsetup\\opktools\\dism\\providers\\imagingprovider\\dll\\genericimagingmanager.cpp:700 - CGenericImagingManager::InternalCmdMount(hr:0x8007000b)',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->',
      ].join('\n'),
      code: '0x8007000b',
    },
    {
      name: 'a split image',
      log: [
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Host machine information: OS Version=10.0.20348, Running architecture=amd64, Number of processors=4',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Executing command line: dism /Mount-Image /ImageFile:D:\\sources\\install.swm /Index:1 /MountDir:C:\\mnt',
        '2024-05-06 10:00:05, Error                 DISM   DISM Imaging Provider: PID=4100 TID=4104 onecore\\base\\ntsetup\\opktools\\dism\\providers\\imagingprovider\\dll\\genericimagingmanager.cpp:700 - CGenericImagingManager::InternalCmdMount(hr:0xc1420130)',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->',
      ].join('\n'),
      code: '0xc1420130',
    },
    ...refused.map(([name, words]) => ({ name, log: answered(words), hresult: '0x80070032' })),
    ...elsewhere.map((words) => ({ name: words, log: answered(words), hresult: '0x80070032' })),
  ],
  misses: [
    {
      name: 'a mount without an index',
      log: [
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Host machine information: OS Version=10.0.20348, Running architecture=amd64, Number of processors=4',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Executing command line: dism /Mount-Image /ImageFile:D:\\sources\\install.wim /MountDir:C:\\mnt',
        '2024-05-06 10:00:05, Error                 DISM   DISM Imaging Provider: PID=4100 TID=4104 onecore\\base\\ntsetup\\opktools\\dism\\providers\\imagingprovider\\dll\\genericimagingmanager.cpp:700 - CGenericImagingManager::InternalCmdMount(hr:0x80070057)',
        '2024-05-06 10:00:05, Error                 DISM   DISM Imaging Provider: PID=4100 TID=4104 onecore\\base\\ntsetup\\opktools\\dism\\providers\\imagingprovider\\dll\\genericimagingmanager.cpp:538 - CGenericImagingManager::ExecuteCmdLine(hr:0x80070057)',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->',
      ].join('\n'),
    },
  ],
});

it('dism.image.unsupported tells a tool of the wrong width from a Windows that it does not service', () => {
  const titles = refused.map(([, words]) => summarize(answered(words)).failures[0]?.title.en);
  assert.deepEqual(titles, [
    'A 32-bit DISM was used on a 64-bit Windows',
    'DISM does not service this kind of Windows in this way',
    'DISM does not service this kind of Windows in this way',
  ]);
});
