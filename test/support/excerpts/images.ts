// Excerpts about DISM's work on images and about its providers.
import { type Excerpt, servicing } from './excerpt';

const raw = String.raw;

/** One image command that fails with a code. */
const command = (line: string, records: string): string =>
  servicing(
    '2023-06-21',
    raw`
15:00:00 I DISM DISM.EXE: <----- Starting Dism.exe session ----->
15:00:00 I DISM DISM.EXE: Executing command line: ${line}
${records}
15:00:09 I DISM DISM.EXE: <----- Ending Dism.exe session ----->
`,
  );

export const imageExcerpts: readonly Excerpt[] = [
  {
    name: 'a folder that already holds a mount',
    form: 'records',
    fileName: 'dism.log',
    text: command(
      raw`dism /Mount-Image /ImageFile:D:\Images\install.wim /Index:1 /MountDir:D:\Mount`,
      raw`15:00:03 E DISM DISM WIM Provider: PID=3300 TID=3304 "Failed to mount the image." - CWimImageInfo::Mount(hr:0xc1420127)
15:00:03 E DISM DISM WIM Provider: PID=3300 TID=3304 "Error executing command" - CWimManager::InternalExecuteCmd(hr:0xc1420127)
15:00:04 I DISM DISM.EXE: WimManager processed the command line but failed. HRESULT=C1420127`,
    ),
    says: { class: 'dism.mount.already', code: '0xc1420127', culprit: 'D:\\Mount' },
    isProvedTwice: true,
  },
  {
    name: 'a mount folder that is not empty',
    form: 'records',
    fileName: 'dism.log',
    text: command(
      raw`dism /Mount-Wim /WimFile:E:\boot.wim /Index:2 /MountDir:E:\Mount`,
      raw`15:00:03 E DISM DISM WIM Provider: PID=3300 TID=3304 "Failed to mount the image." - CWimImageInfo::Mount(hr:0xc142011c)
15:00:04 I DISM DISM.EXE: WimManager processed the command line but failed. HRESULT=C142011C`,
    ),
    says: { class: 'dism.mount.invalid', code: '0xc142011c', culprit: 'E:\\Mount' },
  },
  {
    name: 'an image that cannot be unmounted',
    form: 'records',
    fileName: 'dism.log',
    text: command(
      raw`dism /Unmount-Image /MountDir:"F:\My Mount" /Commit`,
      raw`15:00:05 E DISM DISM Imaging Provider: PID=3300 TID=3304 onecore\base\sample\genericimagingmanager.cpp:1101 - CGenericImagingManager::InternalCmdUnmount(hr:0xc1420117)
15:00:06 I DISM DISM.EXE: WimManager processed the command line but failed. HRESULT=C1420117`,
    ),
    says: { class: 'dism.unmount.in-use', code: '0xc1420117', culprit: 'F:\\My Mount' },
  },
  {
    name: 'a scanner that touches the mount folder',
    form: 'records',
    fileName: 'dism.log',
    text: command(
      raw`dism /Mount-Image /ImageFile:D:\a.wim /Index:1 /MountDir:D:\m`,
      raw`15:00:03 E DISM DISM WIM Provider: PID=3300 TID=3304 "Failed to mount the image." - CWimImageInfo::Mount(hr:0xc1420135)
15:00:04 I DISM DISM.EXE: WimManager processed the command line but failed. HRESULT=C1420135`,
    ),
    says: { class: 'dism.mount.interference', code: '0xc1420135' },
  },
  {
    name: 'an image of a newer kind than the tool knows',
    form: 'records',
    fileName: 'dism.log',
    text: command(
      raw`dism /Mount-Image /ImageFile:D:\new.wim /Index:1 /MountDir:D:\m`,
      raw`15:00:03 E DISM DISM WIM Provider: PID=3300 TID=3304 "Failed to open the image." - CWimManager::InternalOpMount(hr:0xc1420132)
15:00:04 I DISM DISM.EXE: WimManager processed the command line but failed. HRESULT=C1420132`,
    ),
    says: { class: 'dism.image.unsupported', code: '0xc1420132', culprit: 'D:\\' },
  },
  {
    name: 'an image whose changes cannot be saved',
    form: 'cut',
    fileName: 'dism.log',
    text: servicing(
      '2024-01-17',
      raw`
17:17:01 E DISM DISM WIM Provider: PID=2200 TID=2204 onecore\base\sample\wimimage.cpp:194 - CWimImage::Save(hr:0x80070079)
17:17:01 E DISM DISM WIM Provider: PID=2200 TID=2204 "Could not commit changes during unmount." - CWimImage::Unmount(hr:0x80070079)
17:17:01 E DISM DISM Imaging Provider: PID=2200 TID=2204 onecore\base\sample\genericimagingmanager.cpp:1082 - CGenericImagingManager::InternalCmdUnmount(hr:0x80070079)
`,
    ),
    says: {
      class: 'unclassified',
      code: '0x80070079',
      words: ['Could not commit changes during unmount'],
      confidence: 'low',
    },
    isProvedTwice: true,
  },
  {
    name: 'a host process that cannot be started',
    form: 'records',
    fileName: 'dism.log',
    text: command(
      'dism /online /get-packages',
      raw`15:00:04 E DISM DISM Manager: PID=3300 TID=3304 Failed to create DismHostManager remote object. - CDISMManager::LoadRemoteImageSession(hr:0x80040154)
15:00:08 I DISM DISM.EXE: Image session has been closed. Reboot required=no.`,
    ),
    says: { class: 'dism.provider', code: '0x80040154', words: ['0x80040154'] },
  },
];
