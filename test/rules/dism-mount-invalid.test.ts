// A mount that is not valid any more is named; the same code in probe lines is not.
import { checkRule } from '../support/checkRule';

checkRule('dism.mount.invalid', {
  hits: [
    {
      name: 'a commit into a folder that needs a remount',
      log: [
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Host machine information: OS Version=10.0.20348, Running architecture=amd64, Number of processors=4',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Executing command line: dism /Commit-Image /MountDir:E:\\wim\\mount',
        '2024-05-06 10:00:05, Error                 DISM   DISM Imaging Provider: PID=4100 TID=4104 onecore\\base\\ntsetup\\opktools\\dism\\providers\\imagingprovider\\dll\\genericimagingmanager.cpp:700 - CGenericImagingManager::InternalCmdCommit(hr:0xc1510114)',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->',
      ].join('\n'),
      culprit: 'E:\\wim\\mount',
      code: '0xc1510114',
    },
    {
      name: 'an image that a site could not unmount',
      log: [
        'SMS_OFFLINE_SERVICING_MANAGER UnMounting Image (Commit Changes = 1)...',
        'SMS_OFFLINE_SERVICING_MANAGER WIM::UnMountWIMImage returned code 0x800700a1~',
        'SMS_OFFLINE_SERVICING_MANAGER Image UnMount failed with error 161',
      ].join('\n'),
      code: '0x800700a1',
    },
  ],
  misses: [
    {
      name: 'probe lines with 0xc142011c',
      log: [
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Host machine information: OS Version=10.0.20348, Running architecture=amd64, Number of processors=4',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Executing command line: dism /online /cleanup-image /scanhealth',
        '2024-05-06 10:00:02, Info                  DISM   DISM FFU Provider: PID=4100 TID=4104 [C:\\] is not recognized by the DISM FFU provider. - CFfuImage::Initialize',
        '[4100.4104] [0x8007007b] FIOReadFileIntoBuffer:(1401): The filename, directory name, or volume label syntax is incorrect.',
        '[4100.4104] [0xc142011c] UnmarshallImageHandleFromDirectory:(622)',
        '[4100.4104] [0xc142011c] WIMGetMountedImageHandle:(2811)',
        '2024-05-06 10:00:03, Info                  DISM   DISM WIM Provider: PID=4100 TID=4104 [C:\\] is not a WIM mount point. - CWimMountedImageInfo::Initialize',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->',
      ].join('\n'),
    },
  ],
});
