// Owns the shapes of what the device manager says of a device that does not work, as people copy it: its sentence with the
// problem's number, the device's identifier; and the event of the same. Sources: "Device Manager error messages" and the
// manifest of Microsoft-Windows-Kernel-PnP (411).
import { begins, holds, type Shape } from '../shape';

/** "(Code 10)" behind the sentence, in the languages of Windows. */
const numbers = [
  '(Code ',
  '(Код ',
  '(代码 ',
  '（代码 ',
  '(代碼 ',
  '(コード ',
  '（コード ',
  '(code ',
  '(Código ',
  '(código ',
  '(Codice ',
  '(Kod ',
];
const subject =
  '[Dd]evice|[Hh]ardware|[Dd]river|[Уу]стройств|Gerät|Treiber|[Pp]ériphérique|[Pp]ilote|[Dd]ispositivo|[Cc]ontrolador|设备|驱动|硬件|裝置|驅動|デバイス|ドライバ|[Uu]rządzeni';
/** "Problem: 0xA" below the event's sentence, which names the device, where its head was not copied along. */
const problemLabels = ['Problem', 'Problème', 'Problema', 'Проблема'].concat(
  ['问题', '問題'].flatMap((label) => [`${label}: 0x`, `${label}：0x`, `${label} : 0x`]),
);
const buses = ['PCI', 'USB', 'ROOT', 'HID', 'ACPI', 'SWD', 'HDAUDIO', 'SCSI', 'BTHENUM', 'DISPLAY'];

export const managedDeviceShapes: readonly Shape[] = [
  // "This device cannot start. (Code 10)"
  ...numbers.map((number) =>
    holds(
      'console',
      'device.managed.problem',
      number,
      new RegExp(
        String.raw`^(?=[^\n]{0,400}?(?:${subject}))[^\n]{5,400}?[（(]\p{L}{2,6} (?<problem>\d{1,2})[)）]`,
        'u',
      ),
    ),
  ),
  // "Device instance path: ROOT\SAMPLE\0000", "PNP Device ID: PCI\VEN_0000&DEV_0000"
  ...buses.map((bus) =>
    holds(
      'console',
      'listed.device',
      `${bus}\\`,
      new RegExp(String.raw`(?<![\w\\])(?<device>${bus}\\[\w&.-]{3,100}(?:\\[\w&.{}#-]{0,100}[\w}])?)`),
    ),
  ),
  ...problemLabels.map((label) =>
    begins(
      'console',
      'device.managed.problem',
      label,
      /^[^\s:：]{2,10}\s?[:：]\s?(?<problem>0x[0-9a-fA-F]{1,2})\s*$/,
    ),
  ),
  // the values of the event without its sentence
  {
    id: 'device.managed.problem',
    scope: 'event',
    starts: ['Microsoft-Windows-Kernel-PnP/411 [', 'Kernel-PnP/411 ['],
    pattern:
      /\n {4}DeviceInstanceId: (?<device>[^\n]{3,240})(?:\n[^\n]{0,300}){1,12}?\n {4}Problem: (?<problem>0x[0-9a-fA-F]{1,2})\b/,
  },
  {
    id: 'device.managed.problem',
    scope: 'event',
    starts: ['Microsoft-Windows-Kernel-PnP/411 [', 'Kernel-PnP/411 ['],
    pattern:
      /\] \S[^\n]{0,60}?(?<device>[A-Z]\w{1,39}\\[^\s"”“»]{1,200})[^\n]{0,100}(?:\n[^\n]{0,300}){1,12}?\n[^\n:：]{2,40}[:：] ?(?<problem>0x[0-9a-fA-F]{1,2})\b/,
  },
];
