// Wrong command lines are notes and never failures.
import { answers } from '../support/asked';
import { checkRule } from '../support/checkRule';

/** A session of DISM.EXE that ends with the code of an invalid argument. */
function refused(command: string, provider: string, ...sources: readonly string[]): string {
  return [
    'Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
    `Info                  DISM   DISM.EXE: Executing command line: ${command}`,
    ...sources.map(
      (source) => `Error                 DISM   ${provider}: PID=4100 TID=4104 ${source}(hr:0x80070057)`,
    ),
    'Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.',
    'Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->',
  ]
    .map((text, second) => `2024-05-06 10:00:0${second}, ${text}`)
    .join('\n');
}

const imaging = (command: string, step: string): string =>
  refused(
    command,
    'DISM Imaging Provider',
    `onecore\\base\\genericimagingmanager.cpp:700 - CGenericImagingManager::${step}`,
    'onecore\\base\\genericimagingmanager.cpp:538 - CGenericImagingManager::ExecuteCmdLine',
  );

const packages = (command: string, what: string): string =>
  refused(
    command,
    'DISM Package Manager',
    `Failed while processing command ${what}. - CPackageManagerCLIHandler::ExecuteCmdLine`,
  );

checkRule('dism.usage', {
  hits: [
    {
      name: 'an /Image that is no Windows',
      log: [
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Host machine information: OS Version=10.0.20348, Running architecture=amd64, Number of processors=4',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Executing command line: dism /Image:E:\\ /Get-Drivers',
        "2024-05-06 10:00:04, Error                 DISM   DISM.EXE: Failed to access the image folder or image's windows folder.",
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->',
      ].join('\n'),
      isFinding: true,
    },
    {
      name: 'an /Image that is a file',
      log: [
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Host machine information: OS Version=10.0.20348, Running architecture=amd64, Number of processors=4',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Executing command line: dism /Image:E:\\boot.wim /Get-Drivers',
        '2024-05-06 10:00:04, Error                 DISM   FolderManager: PID=4100 onecore\\base\\ntsetup\\opktools\\dism\\providers\\folderprovider\\folderimage.h:90 - CFolderImage::CreateFolderImage(hr:0x80070032)',
        "2024-05-06 10:00:04, Error                 DISM   DISM.EXE: Failed to access the image folder or image's windows folder.",
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->',
      ].join('\n'),
      isFinding: true,
    },
    {
      name: 'a mount without an index',
      log: [
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Host machine information: OS Version=10.0.20348, Running architecture=amd64, Number of processors=4',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Executing command line: dism /Mount-Image /ImageFile:D:\\install.wim /MountDir:C:\\mnt',
        '2024-05-06 10:00:05, Error                 DISM   DISM Imaging Provider: PID=4100 TID=4104 onecore\\base\\ntsetup\\opktools\\dism\\providers\\imagingprovider\\dll\\genericimagingmanager.cpp:700 - CGenericImagingManager::InternalCmdMount(hr:0x80070057)',
        '2024-05-06 10:00:05, Error                 DISM   DISM Imaging Provider: PID=4100 TID=4104 onecore\\base\\ntsetup\\opktools\\dism\\providers\\imagingprovider\\dll\\genericimagingmanager.cpp:538 - CGenericImagingManager::ExecuteCmdLine(hr:0x80070057)',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->',
      ].join('\n'),
      isFinding: true,
    },
    {
      name: 'a mount that its command handler refused, in a copy of the errors alone',
      log: [
        '2024-05-06 10:00:05, Error                 DISM   DISM Imaging Provider: PID=4100 TID=4104 onecore\\base\\ntsetup\\opktools\\dism\\providers\\imagingprovider\\dll\\genericimagingmanager.cpp:700 - CGenericImagingManager::InternalCmdMount(hr:0x80070057)',
        '2024-05-06 10:00:05, Error                 DISM   DISM Imaging Provider: PID=4100 TID=4104 onecore\\base\\ntsetup\\opktools\\dism\\providers\\imagingprovider\\dll\\genericimagingmanager.cpp:538 - CGenericImagingManager::ExecuteCmdLine(hr:0x80070057)',
      ].join('\n'),
      isFinding: true,
    },
    {
      name: 'a command line that is not understood',
      log: [
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Host machine information: OS Version=10.0.20348, Running architecture=amd64, Number of processors=4',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Executing command line: dism /online /cleanup-image /restorehealth /limit access',
        '2024-05-06 10:00:04, Error                 DISM   DISM Package Manager: PID=4100 TID=4104 Failed validating command line: dism /online /cleanup-image /restorehealth /limit access - CPackageManagerCLIHandler::Private_ValidateCmdLine',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->',
      ].join('\n'),
      isFinding: true,
    },
    {
      name: 'an image that is applied without an index',
      log: imaging('dism /Apply-Image /ImageFile:D:\\install.wim /ApplyDir:W:\\', 'InternalCmdApply'),
      isFinding: true,
    },
    {
      name: 'a capture without a name',
      log: imaging('dism -capture-image -imagefile:D:\\a.wim -capturedir:C:\\', 'InternalCmdCapture'),
      isFinding: true,
    },
    {
      name: 'an unmount that is not told what becomes of the changes',
      log: imaging('dism /Unmount-Image /MountDir:C:\\mnt', 'InternalCmdUnmount'),
      isFinding: true,
    },
    {
      name: 'a feature without a name',
      log: packages('dism /online /enable-feature /all', 'enable-feature'),
      isFinding: true,
    },
    {
      name: 'a misspelt check of the store',
      log: packages('dism /Online /Cleanup-Image /RestorHealth', 'cleanup-image'),
      isFinding: true,
    },
  ],
  misses: [
    {
      name: 'a sound scan',
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

answers([
  {
    name: 'a mount that has all its options and is refused',
    log: imaging('dism /Mount-Wim /WimFile:D:\\install.wim /Index:2 /MountDir:C:\\mnt', 'InternalCmdMount'),
    class: 'unclassified',
    code: '0x80070057',
  },
  {
    name: 'a repair that has all its options and is refused',
    log: packages('dism /Online /Cleanup-Image /RestoreHealth /Source:D:\\sxs', 'cleanup-image'),
    class: 'unclassified',
    code: '0x80070057',
  },
]);
