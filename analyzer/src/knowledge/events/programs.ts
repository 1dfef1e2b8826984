// Owns the sentences of events about programs: their installers, their crashes, what keeps them from starting.
import { eventProviders } from '../../formats/eventProviders';
import type { ProviderSentences } from './sentence';

export const programSentences: readonly ProviderSentences[] = [
  {
    providers: ['MsiInstaller'],
    source: 'Microsoft Learn, "Event Logging" of Windows Installer',
    sentences: {
      1019: {
        en: 'Windows Installer removed the update “{Data 2}” of {Data 1}.',
        zh: 'Windows Installer 已删除 {Data 1} 的更新“{Data 2}”。',
      },
      1020: {
        en: 'Windows Installer could not remove the update “{Data 2}” of {Data 1}: error {Data 3}.',
        zh: 'Windows Installer 无法删除 {Data 1} 的更新“{Data 2}”：错误 {Data 3}。',
      },
      1021: {
        en: 'Windows Installer could not remove the update “{Data 2}” of {Data 1}: error {Data 3}.',
        zh: 'Windows Installer 无法删除 {Data 1} 的更新“{Data 2}”：错误 {Data 3}。',
      },
      1022: {
        en: 'Windows Installer installed the update “{Data 2}” of {Data 1}.',
        zh: 'Windows Installer 已安装 {Data 1} 的更新“{Data 2}”。',
      },
      1023: {
        en: 'Windows Installer could not install the update “{Data 2}” of {Data 1}: error {Data 3}.',
        zh: 'Windows Installer 无法安装 {Data 1} 的更新“{Data 2}”：错误 {Data 3}。',
      },
      1024: {
        en: 'Windows Installer could not install the update “{Data 2}” of {Data 1}: error {Data 3}.',
        zh: 'Windows Installer 无法安装 {Data 1} 的更新“{Data 2}”：错误 {Data 3}。',
      },
      1025: {
        en: 'A file of {Data 1} is in use: {Data 2}',
        zh: '{Data 1} 的文件正在使用：{Data 2}',
      },
      1029: { en: 'A restart is needed for {Data 1}.', zh: '{Data 1} 需要重新启动。' },
      1033: {
        en: 'Windows Installer ended the installation of {Data 1} {Data 2} with the status {Data 4}.',
        zh: 'Windows Installer 结束了 {Data 1} {Data 2} 的安装，状态 {Data 4}。',
      },
      1034: {
        en: 'Windows Installer ended the removal of {Data 1} {Data 2} with the status {Data 4}.',
        zh: 'Windows Installer 结束了 {Data 1} {Data 2} 的删除，状态 {Data 4}。',
      },
      1035: {
        en: 'Windows Installer ended the reconfiguration of {Data 1} {Data 2} with the status {Data 4}.',
        zh: 'Windows Installer 结束了 {Data 1} {Data 2} 的重新配置，状态 {Data 4}。',
      },
      1036: {
        en: 'Windows Installer ended the installation of the update “{Data 4}” of {Data 1} with the status {Data 5}.',
        zh: 'Windows Installer 结束了 {Data 1} 的更新“{Data 4}”的安装，状态 {Data 5}。',
      },
      1037: {
        en: 'Windows Installer ended the removal of the update “{Data 4}” of {Data 1} with the status {Data 5}.',
        zh: 'Windows Installer 结束了 {Data 1} 的更新“{Data 4}”的删除，状态 {Data 5}。',
      },
      1038: {
        en: 'Windows Installer needs a restart for {Data 1}.',
        zh: 'Windows Installer 需要为 {Data 1} 重新启动。',
      },
      1040: {
        en: 'Windows Installer began a transaction: {Data 1}',
        zh: 'Windows Installer 事务开始：{Data 1}',
      },
      1042: {
        en: 'Windows Installer ended a transaction: {Data 1}',
        zh: 'Windows Installer 事务结束：{Data 1}',
      },
      11707: { en: 'Windows Installer installed a product.', zh: 'Windows Installer 已成功安装产品。' },
      11708: { en: 'Windows Installer could not install a product.', zh: 'Windows Installer 安装产品失败。' },
      11724: { en: 'Windows Installer removed a product.', zh: 'Windows Installer 已成功删除产品。' },
      11725: { en: 'Windows Installer could not remove a product.', zh: 'Windows Installer 删除产品失败。' },
      11728: {
        en: 'Windows Installer reconfigured a product.',
        zh: 'Windows Installer 已成功重新配置产品。',
      },
      11729: {
        en: 'Windows Installer could not reconfigure a product.',
        zh: 'Windows Installer 重新配置产品失败。',
      },
    },
  },
  {
    providers: [eventProviders.applicationError],
    source: 'Microsoft Learn, "Troubleshoot application or service crashing behavior" (event 1000)',
    sentences: {
      1000: [
        {
          en: 'The program {AppName} crashed in {ModuleName} with the exception {ExceptionCode}.',
          zh: '程序 {AppName} 在 {ModuleName} 中因异常 {ExceptionCode} 崩溃。',
        },
        {
          en: 'The program {Data 1} crashed in {Data 4} with the exception {Data 7}.',
          zh: '程序 {Data 1} 在 {Data 4} 中因异常 {Data 7} 崩溃。',
        },
        { en: 'A program crashed.', zh: '程序崩溃。' },
      ],
    },
  },
  {
    providers: ['Application Hang'],
    source: 'Microsoft Learn, "Application hangs" (event 1002)',
    sentences: {
      1002: [
        {
          en: 'The program {AppName} stopped responding and was closed.',
          zh: '程序 {AppName} 停止响应并被关闭。',
        },
        {
          en: 'The program {Data 1} stopped responding and was closed.',
          zh: '程序 {Data 1} 停止响应并被关闭。',
        },
        { en: 'A program stopped responding and was closed.', zh: '程序停止响应并被关闭。' },
      ],
    },
  },
  {
    providers: ['Windows Error Reporting'],
    source: 'Microsoft Learn, "Windows Error Reporting" (event 1001)',
    sentences: {
      1001: [
        {
          en: 'Windows noted a fault of the kind {EventName}.',
          zh: 'Windows 记录了 {EventName} 类型的故障。',
        },
        { en: 'Windows noted a fault of the kind {Data 3}.', zh: 'Windows 记录了 {Data 3} 类型的故障。' },
        { en: 'Windows noted a fault.', zh: 'Windows 记录了一次故障。' },
      ],
    },
  },
  {
    providers: ['.NET Runtime'],
    source: 'Microsoft Learn, .NET Framework events (1026)',
    sentences: {
      1026: {
        en: 'A .NET program was ended by an exception that it did not handle.',
        zh: '.NET 程序因未处理的异常而终止。',
      },
    },
  },
  {
    providers: ['SideBySide', 'Microsoft-Windows-SideBySide'],
    source: 'Microsoft Learn, "Using Sxstrace" and isolated applications',
    sentences: {
      33: {
        en: 'The side-by-side configuration of a program is not usable: an assembly that it needs was not found.',
        zh: '程序的并行配置不可用：找不到所依赖的程序集。',
      },
      59: {
        en: 'The side-by-side configuration of a program is not usable: a manifest or policy file has a fault.',
        zh: '程序的并行配置不可用：清单或策略文件有错误。',
      },
      63: {
        en: 'The side-by-side configuration of a program is not usable: a manifest or policy file holds a wrong value.',
        zh: '程序的并行配置不可用：清单或策略文件中的值无效。',
      },
      80: {
        en: 'The side-by-side configuration of a program is not usable: it needs two versions of one component.',
        zh: '程序的并行配置不可用：所需的组件版本与另一个已激活的版本冲突。',
      },
    },
  },
  {
    providers: ['Microsoft-Windows-RestartManager'],
    source: 'Manifest of Microsoft-Windows-RestartManager',
    sentences: {
      10000: { en: 'A session of the Restart Manager began.', zh: '重启管理器会话开始。' },
      10001: { en: 'A session of the Restart Manager ended.', zh: '重启管理器会话结束。' },
      10002: [
        { en: 'The Restart Manager shuts down {DisplayName}.', zh: '重启管理器正在关闭 {DisplayName}。' },
        {
          en: 'The Restart Manager shuts down a program or service.',
          zh: '重启管理器正在关闭应用程序或服务。',
        },
      ],
      10003: [
        { en: 'The Restart Manager restarts {DisplayName}.', zh: '重启管理器正在重新启动 {DisplayName}。' },
        {
          en: 'The Restart Manager restarts a program or service.',
          zh: '重启管理器正在重新启动应用程序或服务。',
        },
      ],
      10005: {
        en: 'A restart of the computer is needed because files are in use.',
        zh: '文件正在使用，需要重新启动计算机。',
      },
      10006: [
        { en: '{DisplayName} could not be shut down.', zh: '无法关闭 {DisplayName}。' },
        { en: 'A program or service could not be shut down.', zh: '无法关闭应用程序或服务。' },
      ],
      10007: [
        { en: '{DisplayName} could not be restarted.', zh: '无法重新启动 {DisplayName}。' },
        { en: 'A program or service could not be restarted.', zh: '无法重新启动应用程序或服务。' },
      ],
      10008: { en: 'The Restart Manager met an internal error.', zh: '重启管理器遇到内部错误。' },
      10010: {
        en: 'A program could not be restarted after it was closed.',
        zh: '应用程序关闭后无法重新启动。',
      },
    },
  },
];
