// An image that is still mounted is named, its folder beside it; probes of the WIM library are not.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkRule, summarize } from '../support/checkRule';

checkRule('dism.mount.already', {
  hits: [
    {
      name: 'a second mount of the same image',
      log: [
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Host machine information: OS Version=10.0.20348, Running architecture=amd64, Number of processors=4',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Executing command line: dism /Mount-Image /ImageFile:D:\\images\\base.wim /Index:2 /MountDir:D:\\mnt',
        '2024-05-06 10:00:05, Error                 DISM   DISM Imaging Provider: PID=4100 TID=4104 onecore\\base\\ntsetup\\opktools\\dism\\providers\\imagingprovider\\dll\\genericimagingmanager.cpp:700 - CGenericImagingManager::InternalCmdMount(hr:0xc1420127)',
        '2024-05-06 10:00:05, Error                 DISM   DISM Imaging Provider: PID=4100 TID=4104 onecore\\base\\ntsetup\\opktools\\dism\\providers\\imagingprovider\\dll\\genericimagingmanager.cpp:538 - CGenericImagingManager::ExecuteCmdLine(hr:0xc1420127)',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->',
      ].join('\n'),
      culprit: 'D:\\mnt',
      code: '0xc1420127',
      hresult: '0xc1420127',
      confidence: 'high',
    },
    {
      name: 'the mount of a Windows 7 tool without a command line',
      log: [
        '2024-05-06 10:00:05, Error                 DISM   DISM WIM Provider: PID=4100 Failed to mount the image. - CWimManager::InternalOpMount(hr:0xc1420126)',
      ].join('\n'),
      code: '0xc1420126',
      confidence: 'medium',
    },
  ],
  misses: [
    {
      name: 'the probes of an ordinary online run',
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
    {
      name: 'a failed unmount',
      log: [
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Host machine information: OS Version=10.0.20348, Running architecture=amd64, Number of processors=4',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Executing command line: dism /Unmount-Image /MountDir:D:\\mnt /Commit',
        '2024-05-06 10:00:05, Error                 DISM   DISM Imaging Provider: PID=4100 TID=4104 onecore\\base\\ntsetup\\opktools\\dism\\providers\\imagingprovider\\dll\\genericimagingmanager.cpp:700 - CGenericImagingManager::InternalCmdUnmount(hr:0xc1420117)',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->',
      ].join('\n'),
      instead: 'dism.unmount.in-use',
    },
  ],
});

it('says of an image that is mounted already which one it is, and where it was to go', () => {
  const [failure] = summarize(
    [
      '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Executing command line: dism /Mount-Image /ImageFile:D:\\images\\base.wim /Index:2 /MountDir:D:\\mnt2',
      '2024-05-06 10:00:09, Error                 DISM   DISM.EXE: DISM Imaging Provider processed the command line but failed. HRESULT=C1420127',
    ].join('\n'),
  ).failures;
  assert.match(failure?.title.en ?? '', /base\.wim/);
  assert.match(failure?.explanation.en ?? '', /base\.wim at D:\\mnt2/);
});
