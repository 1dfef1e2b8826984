// Owns what Windows Setup says where the drivers that a computer needs to start could not be installed.
import type { FactIndex } from '../../facts/factIndex';
import { plainPath } from '../../facts/paths';
import { change } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { Match } from '../defineRule';
import { detail } from '../matching/values';

/** Drivers that Windows Setup brings along. */
const mediaDriverSteps = [
  change(
    'Take the named driver out of the media, the answer file or the `$WinPEDriver$` folder, or put the maker’s driver for this Windows version and architecture in its place, and start setup again.',
    '从介质、应答文件或 `$WinPEDriver$` 文件夹中去掉所指的驱动程序，或换成厂商为此 Windows 版本和体系结构提供的驱动程序，然后重新启动安装程序。',
  ),
  steps.collectPantherLogs,
];

/** The words of the rule for driver installation. */
export const bootCriticalTexts = {
  bootCritical: {
    title: {
      en: 'Windows Setup could not install a boot-critical driver: {driver}',
      zh: 'Windows 安装程序无法安装启动关键驱动程序：{driver}',
    },
    explanation: {
      en: 'Windows Setup stopped because boot-critical drivers could not be installed; {driver} is the last one it was installing. Take this driver out of the media or the $WinPEDriver$ folder, or replace it by one for this Windows version and architecture.',
      zh: '由于无法安装启动关键驱动程序，Windows 安装程序停止；{driver} 是最后一个正在安装的驱动程序。请从安装介质或 $WinPEDriver$ 文件夹中移除此驱动程序，或替换为适用于此 Windows 版本和体系结构的驱动程序。',
    },
    nextSteps: mediaDriverSteps,
  },
  bootCriticalUnnamed: {
    title: {
      en: 'Windows Setup could not install a boot-critical driver; this text does not name it',
      zh: 'Windows 安装程序无法安装启动关键驱动程序；此文本未指明名称',
    },
    explanation: {
      en: 'Windows Setup stopped because boot-critical drivers could not be installed. They come from the answer file, the $WinPEDriver$ folder, or the medium that was offered to setup, and do not fit this Windows version or architecture, or are not signed for it. setupact.log names the last one before this message.',
      zh: '由于无法安装启动关键驱动程序，Windows 安装程序停止。这些驱动程序来自应答文件、$WinPEDriver$ 文件夹或提供给安装程序的介质，不适用于此 Windows 版本或体系结构，或没有相应的签名。setupact.log 会在此消息之前写明最后一个驱动程序。',
    },
    nextSteps: [steps.collectPantherLogs],
    links: [],
  },
};

/** Windows Setup tells that a boot-critical driver failed, and which ones it installed before that. */
export function* bootCriticalDrivers(index: FactIndex): Iterable<Match> {
  const [told] = index.ofShape('setup.driver.critical');
  if (told === undefined) return;
  const last = index.ofShape('setup.driver.installing').findLast((k) => k < told);
  if (last === undefined) {
    yield {
      fact: told,
      variant: 'bootCriticalUnnamed',
      depth: 'reason',
      standing: 'proof',
      confidence: 'medium',
      values: { driver: '', code: '' },
    };
    return;
  }
  const driver = plainPath(index.fact(last).fields.path ?? '');
  yield {
    fact: last,
    variant: 'bootCritical',
    standing: 'proof',
    confidence: 'medium',
    culprit: { kind: 'driver', name: driver },
    values: { driver },
    details: detail('Driver', '驱动程序', driver),
    evidence: [
      { fact: last, role: 'cause' },
      { fact: told, role: 'verdict' },
    ],
  };
}
