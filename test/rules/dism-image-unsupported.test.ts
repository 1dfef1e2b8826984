// An image of a kind that the command cannot work with is named; a missing index is a wrong command line.
import { checkRule } from '../support/checkRule';

checkRule('dism.image.unsupported', {
  hits: [
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
