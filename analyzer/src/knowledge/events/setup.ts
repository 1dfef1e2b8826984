// Owns the sentences of the Setup log: packages and features that were changed by servicing, and updates by wusa.exe.
import { eventProviders } from '../../formats/eventProviders';
import type { ProviderSentences } from './sentence';

export const setupSentences: readonly ProviderSentences[] = [
  {
    providers: [eventProviders.servicing],
    source:
      'Manifest of Microsoft-Windows-Servicing; Microsoft Learn, "Package Installations or Removals" (43xx)',
    sentences: {
      1: [
        {
          en: 'Changing the package {PackageIdentifier} from {InitialPackageStateTextized} to {IntendedPackageStateTextized} began (client {Client}).',
          zh: '开始将程序包 {PackageIdentifier} 从 {InitialPackageStateTextized} 更改为 {IntendedPackageStateTextized}（客户端 {Client}）。',
        },
        {
          en: 'Changing the package {PackageIdentifier} began.',
          zh: '开始更改程序包 {PackageIdentifier}。',
        },
      ],
      2: [
        {
          en: 'The package {PackageIdentifier} was changed to {IntendedPackageStateTextized}.',
          zh: '程序包 {PackageIdentifier} 已更改为 {IntendedPackageStateTextized} 状态。',
        },
        {
          en: 'The package {PackageIdentifier} was changed as asked.',
          zh: '程序包 {PackageIdentifier} 已按要求更改。',
        },
      ],
      3: [
        {
          en: 'The package {PackageIdentifier} could not be changed to {IntendedPackageStateTextized}: {ErrorCode:code}.',
          zh: '无法将程序包 {PackageIdentifier} 更改为 {IntendedPackageStateTextized} 状态：{ErrorCode:code}。',
        },
        {
          en: 'The package {PackageIdentifier} could not be changed: {ErrorCode:code}.',
          zh: '无法更改程序包 {PackageIdentifier}：{ErrorCode:code}。',
        },
      ],
      4: [
        {
          en: 'A restart is needed before the package {PackageIdentifier} can be changed to {IntendedPackageStateTextized}.',
          zh: '需要重新启动，才能将程序包 {PackageIdentifier} 更改为 {IntendedPackageStateTextized} 状态。',
        },
        {
          en: 'A restart is needed before the package {PackageIdentifier} can be changed.',
          zh: '需要重新启动，才能更改程序包 {PackageIdentifier}。',
        },
      ],
      5: {
        en: 'The package {PackageIdentifier} does not apply to this system.',
        zh: '程序包 {PackageIdentifier} 不适用于此系统。',
      },
      6: [
        {
          en: 'The package {PackageIdentifier} could not be changed to {IntendedPackageStateTextized} and is now partially installed: {ErrorCode:code}.',
          zh: '无法将程序包 {PackageIdentifier} 更改为 {IntendedPackageStateTextized} 状态，目前为部分安装：{ErrorCode:code}。',
        },
        {
          en: 'The package {PackageIdentifier} could not be changed and is now partially installed.',
          zh: '无法更改程序包 {PackageIdentifier}，目前为部分安装。',
        },
      ],
      7: {
        en: 'Turning on {UpdateName} of the package {PackageIdentifier} began.',
        zh: '开始启用程序包 {PackageIdentifier} 中的 {UpdateName}。',
      },
      8: {
        en: 'Turning off {UpdateName} of the package {PackageIdentifier} began.',
        zh: '开始停用程序包 {PackageIdentifier} 中的 {UpdateName}。',
      },
      9: {
        en: '{UpdateName} of the package {PackageIdentifier} was turned on.',
        zh: '程序包 {PackageIdentifier} 中的 {UpdateName} 已启用。',
      },
      10: {
        en: '{UpdateName} of the package {PackageIdentifier} was turned off.',
        zh: '程序包 {PackageIdentifier} 中的 {UpdateName} 已停用。',
      },
      11: {
        en: '{UpdateName} of the package {PackageIdentifier} could not be turned on: {ErrorCode:code}.',
        zh: '无法启用程序包 {PackageIdentifier} 中的 {UpdateName}：{ErrorCode:code}。',
      },
      12: {
        en: '{UpdateName} of the package {PackageIdentifier} could not be turned off: {ErrorCode:code}.',
        zh: '无法停用程序包 {PackageIdentifier} 中的 {UpdateName}：{ErrorCode:code}。',
      },
      13: {
        en: 'A restart is needed before {UpdateName} of the package {PackageIdentifier} can be turned on.',
        zh: '需要重新启动，才能启用程序包 {PackageIdentifier} 中的 {UpdateName}。',
      },
      14: {
        en: 'A restart is needed before {UpdateName} of the package {PackageIdentifier} can be turned off.',
        zh: '需要重新启动，才能停用程序包 {PackageIdentifier} 中的 {UpdateName}。',
      },
      15: {
        en: '{UpdateName} of the package {PackageIdentifier} was turned off and its files were removed.',
        zh: '程序包 {PackageIdentifier} 中的 {UpdateName} 已停用，其文件已删除。',
      },
      16: {
        en: '{UpdateName} of the package {PackageIdentifier} could not be turned off with its files removed: {ErrorCode:code}.',
        zh: '无法停用程序包 {PackageIdentifier} 中的 {UpdateName} 并删除其文件：{ErrorCode:code}。',
      },
      4373: { en: 'A package was set to the state that was asked for.', zh: '程序包已设置为所要求的状态。' },
      4374: { en: 'A package does not apply to this system.', zh: '程序包不适用于此系统。' },
      4375: {
        en: 'A package could not be set to the state that was asked for.',
        zh: '无法将程序包设置为所要求的状态。',
      },
      4376: {
        en: 'A restart is needed to finish changing a package.',
        zh: '需要重新启动才能完成程序包的更改。',
      },
      4383: { en: 'An update of a package was changed as asked.', zh: '程序包中的更新已按要求更改。' },
      4385: { en: 'An update of a package could not be changed.', zh: '无法更改程序包中的更新。' },
      4386: {
        en: 'A restart is needed to finish changing an update of a package.',
        zh: '需要重新启动才能完成程序包中更新的更改。',
      },
    },
  },
  {
    providers: [eventProviders.wusa],
    source: 'Manifest of Microsoft-Windows-WUSA',
    sentences: {
      2: {
        en: 'wusa.exe installed the update {UpdateTitle}.',
        zh: 'wusa.exe 已安装更新 {UpdateTitle}。',
      },
      3: [
        {
          en: 'wusa.exe could not install the update {UpdateTitle}: {ErrorCode:code}.',
          zh: 'wusa.exe 无法安装更新 {UpdateTitle}：{ErrorCode:code}。',
        },
        {
          en: 'wusa.exe could not install an update: {ErrorCode:code}.',
          zh: 'wusa.exe 无法安装更新：{ErrorCode:code}。',
        },
      ],
      4: {
        en: 'A restart is needed to finish installing the update {UpdateTitle}.',
        zh: '需要重新启动才能完成更新 {UpdateTitle} 的安装。',
      },
      5: {
        en: 'The computer restarts to finish installing the update {UpdateTitle}.',
        zh: '计算机将重新启动以完成更新 {UpdateTitle} 的安装。',
      },
      6: {
        en: 'The servicing stack has to be updated before this package can be installed.',
        zh: '必须先更新服务堆栈，才能安装此程序包。',
      },
      7: {
        en: 'wusa.exe uninstalled the update {UpdateTitle}.',
        zh: 'wusa.exe 已卸载更新 {UpdateTitle}。',
      },
      8: [
        {
          en: 'wusa.exe could not uninstall the update {UpdateTitle}: {ErrorCode:code}.',
          zh: 'wusa.exe 无法卸载更新 {UpdateTitle}：{ErrorCode:code}。',
        },
        {
          en: 'wusa.exe could not uninstall an update: {ErrorCode:code}.',
          zh: 'wusa.exe 无法卸载更新：{ErrorCode:code}。',
        },
      ],
      9: {
        en: 'A restart is needed to finish uninstalling the update {UpdateTitle}.',
        zh: '需要重新启动才能完成更新 {UpdateTitle} 的卸载。',
      },
      10: {
        en: 'The computer restarts to finish uninstalling the update {UpdateTitle}.',
        zh: '计算机将重新启动以完成更新 {UpdateTitle} 的卸载。',
      },
      11: {
        en: 'The baseline updates have to be installed before this update.',
        zh: '必须先安装基线更新，才能安装此更新。',
      },
    },
  },
];
