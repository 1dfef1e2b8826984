// Owns the sentences of the System log: start and end of the system, services, tasks, DCOM.
import { eventProviders } from '../../formats/eventProviders';
import type { ProviderSentences } from './sentence';

export const systemSentences: readonly ProviderSentences[] = [
  {
    providers: [eventProviders.controlManager, 'Microsoft-Windows-Service Control Manager'],
    source: 'Manifest of Service Control Manager; Microsoft Learn, "Service Control Manager" events',
    sentences: {
      7000: {
        en: 'The service {param1} could not be started: error {param2}.',
        zh: '服务 {param1} 启动失败：错误 {param2}。',
      },
      7001: {
        en: 'The service {param1} was not started because {param2}, on which it depends, failed: error {param3}.',
        zh: '服务 {param1} 未启动，因为它所依赖的 {param2} 启动失败：错误 {param3}。',
      },
      7003: {
        en: 'The service {param1} depends on a service that is missing or disabled: {param2}.',
        zh: '服务 {param1} 依赖的服务不存在或已禁用：{param2}。',
      },
      7009: {
        en: 'The service {param2} did not connect within {param1} milliseconds.',
        zh: '服务 {param2} 未在 {param1} 毫秒内连接。',
      },
      7011: {
        en: 'The service {param2} did not answer a control request within {param1} milliseconds.',
        zh: '服务 {param2} 未在 {param1} 毫秒内响应控制请求。',
      },
      7022: { en: 'The service {param1} hung while starting.', zh: '服务 {param1} 在启动时挂起。' },
      7023: {
        en: 'The service {param1} ended with the error {param2}.',
        zh: '服务 {param1} 因错误 {param2} 终止。',
      },
      7024: {
        en: 'The service {param1} ended with the error {param2} of its own.',
        zh: '服务 {param1} 因特定于该服务的错误 {param2} 终止。',
      },
      7026: {
        en: 'Drivers of the boot or system start were not loaded: {param1}',
        zh: '以下引导启动或系统启动驱动程序未加载：{param1}',
      },
      7031: {
        en: 'The service {param1} ended unexpectedly ({param2} times so far); Windows takes a recovery action.',
        zh: '服务 {param1} 意外终止（已 {param2} 次），Windows 将执行恢复操作。',
      },
      7034: {
        en: 'The service {param1} ended unexpectedly ({param2} times so far).',
        zh: '服务 {param1} 意外终止（已 {param2} 次）。',
      },
      7036: {
        en: 'The service {param1} is now in the state “{param2}”.',
        zh: '服务 {param1} 现在处于“{param2}”状态。',
      },
      7038: {
        en: 'The service {param1} could not log on with its account: error {param3}.',
        zh: '服务 {param1} 无法用其帐户登录：错误 {param3}。',
      },
      7040: {
        en: 'The start type of the service {param1} was changed from “{param2}” to “{param3}”.',
        zh: '服务 {param1} 的启动类型从“{param2}”更改为“{param3}”。',
      },
      7043: {
        en: 'The service {param1} did not shut down properly when the computer was about to.',
        zh: '服务 {param1} 在收到关机前控制请求后未正常关闭。',
      },
      7045: {
        en: 'The service {ServiceName} was installed.',
        zh: '已安装服务 {ServiceName}。',
      },
    },
  },
  {
    providers: [eventProviders.kernelGeneral],
    source: 'Manifest of Microsoft-Windows-Kernel-General',
    sentences: {
      1: {
        en: 'The system time was changed from {OldTime} to {NewTime}.',
        zh: '系统时间从 {OldTime} 更改为 {NewTime}。',
      },
      12: [
        { en: 'Windows started at {StartTime}.', zh: 'Windows 于 {StartTime} 启动。' },
        { en: 'Windows started.', zh: 'Windows 已启动。' },
      ],
      13: [
        { en: 'Windows is shutting down at {StopTime}.', zh: 'Windows 于 {StopTime} 关机。' },
        { en: 'Windows is shutting down.', zh: 'Windows 正在关机。' },
      ],
    },
  },
  {
    providers: [eventProviders.kernelPower],
    source: 'Manifest of Microsoft-Windows-Kernel-Power; Microsoft Learn, "Event ID 41 Restart"',
    sentences: {
      41: {
        en: 'The computer restarted without having shut down cleanly: it stopped responding, crashed or lost power.',
        zh: '计算机未正常关机就重新启动：可能停止响应、崩溃或断电。',
      },
      42: { en: 'The computer goes to sleep.', zh: '计算机进入睡眠状态。' },
      107: { en: 'The computer woke from sleep.', zh: '计算机从睡眠状态恢复。' },
      109: { en: 'The kernel began to shut the computer down.', zh: '内核开始关闭计算机。' },
    },
  },
  {
    providers: [eventProviders.eventLog],
    source: 'Microsoft Learn, events of the source EventLog (6005, 6006, 6008, 6009, 6013)',
    sentences: {
      6005: {
        en: 'The event log service was started: the computer had booted.',
        zh: '事件日志服务已启动：计算机已开机。',
      },
      6006: {
        en: 'The event log service was stopped: the computer shuts down.',
        zh: '事件日志服务已停止：计算机即将关机。',
      },
      6008: [
        {
          en: 'The shutdown before this start, at {Data 1} on {Data 2}, was unexpected.',
          zh: '上一次关机（{Data 2} {Data 1}）是意外关机。',
        },
        { en: 'The shutdown before this start was unexpected.', zh: '上一次关机是意外关机。' },
      ],
      6009: { en: 'The version of Windows, noted at start.', zh: '启动时记录的 Windows 版本。' },
      6013: [
        { en: 'The computer has been running for {Data 5} seconds.', zh: '计算机已运行 {Data 5} 秒。' },
        { en: 'The running time of the computer.', zh: '计算机的运行时间。' },
      ],
    },
  },
  {
    providers: ['Microsoft-Windows-Eventlog'],
    source: 'Manifest of Microsoft-Windows-Eventlog',
    sentences: {
      25: {
        en: 'The log {ChannelPath} was damaged and was renamed.',
        zh: '日志 {ChannelPath} 已损坏，已被重命名。',
      },
      104: { en: 'The log {Channel} was cleared.', zh: '日志 {Channel} 已被清除。' },
      106: {
        en: 'The log {Channel} was damaged and some of it was erased.',
        zh: '日志 {Channel} 已损坏，部分数据被删除。',
      },
      108: { en: 'The shutdown before this start was unexpected.', zh: '上一次关机是意外关机。' },
      1102: { en: 'The security log was cleared.', zh: '安全日志已被清除。' },
      6000: { en: 'The log {Channel} is full.', zh: '日志 {Channel} 已满。' },
    },
  },
  {
    providers: ['Microsoft-Windows-WER-SystemErrorReporting', 'BugCheck'],
    source: 'Microsoft Learn, "Interpret a bug check code" (event 1001)',
    sentences: {
      1001: [
        {
          en: 'The computer restarted after a stop error: {param1}',
          zh: '计算机在停止错误后重新启动：{param1}',
        },
        {
          en: 'The computer restarted after a stop error: {Data 1}',
          zh: '计算机在停止错误后重新启动：{Data 1}',
        },
      ],
    },
  },
  {
    providers: ['User32'],
    source: 'Manifest of User32; Microsoft Learn, "System shutdown reason codes"',
    sentences: {
      1074: [
        {
          en: 'The process {param1} asked for a {param5}; reason: {param3} ({param4}).',
          zh: '进程 {param1} 请求 {param5}；原因：{param3}（{param4}）。',
        },
        { en: 'A process asked for a shutdown or restart.', zh: '有进程请求关机或重新启动。' },
      ],
      1075: {
        en: 'A shutdown or restart that was asked for was called off.',
        zh: '已请求的关机或重新启动被取消。',
      },
      1076: {
        en: 'A user gave a reason for the last unexpected shutdown: {param1} ({param2}).',
        zh: '用户为上一次意外关机提供了原因：{param1}（{param2}）。',
      },
    },
  },
  {
    providers: ['Microsoft-Windows-TaskScheduler'],
    source: 'Manifest of Microsoft-Windows-TaskScheduler',
    sentences: {
      100: { en: 'The task {TaskName} was started.', zh: '任务 {TaskName} 已启动。' },
      101: {
        en: 'The task {TaskName} could not be started: {ResultCode:code}.',
        zh: '任务 {TaskName} 无法启动：{ResultCode:code}。',
      },
      102: { en: 'The task {TaskName} was finished.', zh: '任务 {TaskName} 已完成。' },
      103: {
        en: 'The action {ActionName} of the task {TaskName} could not be started: {ResultCode:code}.',
        zh: '任务 {TaskName} 的操作 {ActionName} 无法启动：{ResultCode:code}。',
      },
      106: { en: 'The task {TaskName} was registered.', zh: '任务 {TaskName} 已注册。' },
      140: { en: 'The task {TaskName} was changed.', zh: '任务 {TaskName} 已更新。' },
      141: { en: 'The task {TaskName} was deleted.', zh: '任务 {TaskName} 已删除。' },
      200: {
        en: 'The task {TaskName} began the action {ActionName}.',
        zh: '任务 {TaskName} 开始执行操作 {ActionName}。',
      },
      201: {
        en: 'The task {TaskName} finished the action {ActionName} with the return code {ResultCode:code}.',
        zh: '任务 {TaskName} 已完成操作 {ActionName}，返回代码 {ResultCode:code}。',
      },
    },
  },
  {
    providers: ['Microsoft-Windows-DistributedCOM', 'DCOM'],
    source: 'Microsoft Learn, "Event ID 10016 is logged when accessing DCOM" (by design, can be ignored)',
    sentences: {
      10005: {
        en: 'DCOM could not start the service {param2}: error {param1}.',
        zh: 'DCOM 无法启动服务 {param2}：错误 {param1}。',
      },
      10010: {
        en: 'The COM server {param1} did not register with DCOM in time.',
        zh: 'COM 服务器 {param1} 未在规定时间内向 DCOM 注册。',
      },
      10016: {
        en: 'DCOM refused a permission for a COM server; Microsoft documents that this event can be ignored.',
        zh: 'DCOM 未授予对某个 COM 服务器的权限；Microsoft 文档说明该事件可以忽略。',
      },
    },
  },
];
