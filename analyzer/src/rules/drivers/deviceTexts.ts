// Owns what is said of a section of SetupAPI's log about a device: the device is no driver, and SetupAPI's own codes say what
// happened.
import { readingOf } from '../../codes/index';
import { isDeviceName } from '../../facts/words/drivers';
import type { RuleTexts } from '../../model';
import type { Match } from '../defineRule';

/** The wordings for the installation of drivers. */
export const deviceTexts: Readonly<Record<string, RuleTexts>> = {
  device: {
    title: {
      en: 'No driver could be installed for the device {driver} ({code})',
      zh: '无法为设备 {driver} 安装驱动程序（{code}）',
    },
    explanation: {
      en: 'Windows could not install a driver for the device {driver} and ended with {code}. The step that failed is the installation of a driver for this device.',
      zh: 'Windows 无法为设备 {driver} 安装驱动程序，以 {code} 结束。失败的步骤是为该设备安装驱动程序。',
    },
  },
  deviceExplained: {
    title: {
      en: 'No driver could be installed for the device {driver} ({code})',
      zh: '无法为设备 {driver} 安装驱动程序（{code}）',
    },
    explanation: {
      en: 'Windows could not install a driver for the device {driver} and ended with {code}. What this code says: {meaning} The component store has no part in it.',
      zh: 'Windows 无法为设备 {driver} 安装驱动程序，以 {code} 结束。该代码的含义：{meaning}这与组件存储无关。',
    },
  },
  deviceUncoded: {
    title: {
      en: 'No driver could be installed for the device {driver}',
      zh: '无法为设备 {driver} 安装驱动程序',
    },
    explanation: {
      en: 'Windows could not install a driver for the device {driver}. The entries here state no code; the complete section in setupapi.dev.log does, in the entries marked `!!!` and in its exit status.',
      zh: 'Windows 无法为设备 {driver} 安装驱动程序。此处的条目未给出错误代码；setupapi.dev.log 中完整的段落会在标有 `!!!` 的条目和退出状态中给出。',
    },
  },
  explained: {
    title: {
      en: 'A driver could not be installed: {driver} ({code})',
      zh: '无法安装驱动程序：{driver}（{code}）',
    },
    explanation: {
      en: 'Windows could not install the driver ({driver}) and ended with {code}. What this code says: {meaning} The component store has no part in it.',
      zh: 'Windows 无法安装该驱动程序（{driver}），以 {code} 结束。该代码的含义：{meaning}这与组件存储无关。',
    },
  },
};

/** The wordings for signatures. */
export const deviceSignatureTexts: Readonly<Record<string, RuleTexts>> = {
  device: {
    title: {
      en: 'The signature of the driver for {driver} was not accepted ({code})',
      zh: '设备 {driver} 的驱动程序签名未被接受（{code}）',
    },
    explanation: {
      en: 'Windows did not install a driver for the device {driver}, because the check of its signature or catalog ended with {code}: the catalog is missing or altered, unsigned, or its chain ends in a root that this machine does not trust.',
      zh: 'Windows 未为设备 {driver} 安装驱动程序，因为签名或安全编录检查以 {code} 结束：安全编录缺失或被改动、未签名，或其证书链的根不受此计算机信任。',
    },
  },
};

/** setupapi.h's own numbers and their SPAPI_E_ forms, which end where the codes of servicing begin (cbsapi.h). */
function isOfSetupApi(code: number): boolean {
  return code >>> 12 === 0xe0000 || (code >>> 12 === 0x800f0 && code < 0x800f0400);
}

/** The match in words for what it names and for what its code says, where no other words were found for it. */
export function deviceWorded(match: Match): Match {
  const { variant, culprit, code = 0 } = match;
  if (culprit === undefined) return match;
  const isDevice = isDeviceName(culprit.name);
  if (variant === 'uncoded' && isDevice) return { ...match, variant: 'deviceUncoded' };
  if (variant !== undefined) return match;
  const meaning = isOfSetupApi(code) ? readingOf(code).explanation?.meaning : undefined;
  if (meaning !== undefined)
    return {
      ...match,
      variant: isDevice ? 'deviceExplained' : 'explained',
      values: { ...match.values, meaning },
    };
  return isDevice ? { ...match, variant: 'device' } : match;
}

/** The same for a signature, whose code says nothing else. */
export function deviceSigned(match: Match): Match {
  const isDevice = match.culprit !== undefined && isDeviceName(match.culprit.name);
  return isDevice && match.variant === undefined ? { ...match, variant: 'device' } : match;
}
