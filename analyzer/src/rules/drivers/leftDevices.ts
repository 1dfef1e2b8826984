// Owns what is said where a device cannot be created because one of its name has entries already.
import type { FactIndex } from '../../facts/factIndex';
import { rootDeviceIn } from '../../facts/words/drivers';
import { change, look } from '../../knowledge/step';

/**
 * ERROR_DEVINST_ALREADY_EXISTS of setupapi.h and its SPAPI_E_ form. What leads to it and what helps: Microsoft Support,
 * "Error 0x800f0922 when the MPIO feature installation fails" (KB3008079).
 */
const alreadyExists: ReadonlySet<number> = new Set([0xe0000207, 0x800f0207]);

/** True for the answer that a device of this name exists already. */
export function isDeviceLeft(code: number | undefined): boolean {
  return code !== undefined && alreadyExists.has(code);
}

/** What to do about a device that an earlier installation left behind. */
export const leftDeviceSteps = [
  look(
    'Look for the device that the records name: in Device Manager with hidden devices shown, and as a key below `HKLM\\SYSTEM\\CurrentControlSet\\Enum`.',
    '查找记录所指的设备：在设备管理器中显示隐藏的设备，并查看 `HKLM\\SYSTEM\\CurrentControlSet\\Enum` 下的对应项。',
  ),
  change(
    'Uninstall that device; where Device Manager does not show it, export its key and delete it (this takes the rights of SYSTEM). Restart and repeat the installation.',
    '卸载该设备；如果设备管理器中没有显示，请导出对应项后将其删除（需要 SYSTEM 权限）。重新启动，然后重复安装。',
  ),
];

/** The wording for a section of SetupAPI's log that ended so. */
export const leftDeviceTexts = {
  exists: {
    title: {
      en: 'The device {driver} cannot be created: it exists already ({code})',
      zh: '无法创建设备 {driver}：该设备已存在（{code}）',
    },
    explanation: {
      en: 'The section “{section}” of the setupapi log was to create the device {driver} and ended with {code}: a device of this name has entries in the registry already, mostly left over from an earlier installation.',
      zh: 'setupapi 日志中的段落“{section}”要创建设备 {driver}，以 {code} 结束：注册表中已有同名设备的条目，多为以前的安装所遗留。',
    },
    nextSteps: leftDeviceSteps,
  },
};

/** How many facts in front of an installer's verdict the element with its device may stand. */
const reach = 12;

/** The device that an installer of root devices was to create: the adapter prints the element of the manifest. */
export function rootDeviceBefore(index: FactIndex, k: number): string | undefined {
  for (let j = k; j >= Math.max(0, k - reach); j--) {
    const device = rootDeviceIn(index.fact(j));
    if (device !== undefined) return device;
  }
  return undefined;
}
