// Owns the explanations of the Configuration Manager client's own result codes (0x87D0xxxx) about software updates and
// their content. The client mostly passes on what the update agent answered; these are the codes it answers by itself.

import { change, look } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { CodeKnowledge } from './types';
import * as updateSteps from './updateSteps';

/** "Application installation common error codes reference", which lists the client's own codes. */
const reference = 'https://learn.microsoft.com/mem/configmgr/tenant-attach/app-install-error-reference';
/** The client's sentences for its codes, which its log viewer looks up. */
const messages =
  'Message resources of the Configuration Manager client, as its log viewer CMTrace shows them';

const checkWindows = look(
  'Read ServiceWindowManager.log of the client: which maintenance windows it has, of which type, and how long; compare them with the maximum run time of the updates.',
  '查看客户端的 ServiceWindowManager.log：有哪些维护时段、类型以及时长；与更新的最长运行时间进行比较。',
);
const widenWindow = change(
  'Give the collection a maintenance window that is long enough for the updates, or let the deployment install outside of it.',
  '为集合设置足够长的维护时段，或允许该部署在维护时段之外安装。',
);
const checkDistribution = look(
  'Check that the content is on a distribution point of the client’s boundary group: LocationServices.log and CAS.log name what was offered.',
  '检查内容是否位于客户端边界组的分发点上：LocationServices.log 和 CAS.log 会指明提供了哪些位置。',
);
const distributeAgain = change(
  'Distribute the deployment package again and wait until the distribution point reports success, then start the deployment’s evaluation.',
  '重新分发部署包，待分发点报告成功后，再触发部署评估。',
);
const readUpdatesLogs = look(
  'Read UpdatesHandler.log and WUAHandler.log of the same minute: they name the update and what the Windows Update agent answered.',
  '查看同一分钟的 UpdatesHandler.log 和 WUAHandler.log：其中指明了更新以及 Windows 更新代理的返回结果。',
);
const checkAfterInstall = look(
  'Restart if one is pending, then look whether the update is installed (`Get-HotFix`, CBS.log) and why its detection still calls it missing.',
  '如有待处理的重新启动则先重新启动，然后检查更新是否已安装（`Get-HotFix`、CBS.log），以及检测为何仍判定其缺失。',
);
const evaluateAgain = change(
  'Start the client actions “Software Updates Scan Cycle” and “Software Updates Deployment Evaluation Cycle”.',
  '启动客户端操作“软件更新扫描周期”和“软件更新部署评估周期”。',
);
const enlargeCache = change(
  'Free space on the disk, or enlarge the client’s cache (`ccmcache`) beyond the size of the content.',
  '释放磁盘空间，或将客户端缓存（`ccmcache`）扩大到超过内容的大小。',
);
const leaveServerToClient = change(
  'Set the domain policy “Specify intranet Microsoft update service location” to “Not configured”, so that the client’s own setting holds.',
  '将域策略“指定 Intranet Microsoft 更新服务位置”设为“未配置”，使客户端自身的设置生效。',
);

const enableDistribution = change(
  'Put a step “Run Command Line” before the first “Install Package” that switches the agent on locally: it creates an instance of `ccm_SoftwareDistributionClientConfig` with `Enabled="true"` and `PolicySource="local"` in the WMI namespace `root\\ccm\\policy\\machine\\requestedconfig`.',
  '在第一个“安装程序包”步骤之前加入“运行命令行”步骤，在本地启用该代理：在 WMI 命名空间 `root\\ccm\\policy\\machine\\requestedconfig` 中创建 `ccm_SoftwareDistributionClientConfig` 的实例，并设置 `Enabled="true"` 和 `PolicySource="local"`。',
);

export const configMgrKnowledge: readonly CodeKnowledge[] = [
  {
    code: 0x87d00215,
    symbol: '',
    meaning: {
      en: 'The client did not find an item that it looked up: a deployment, its policy or its content.',
      zh: '客户端未找到所查询的项：部署、其策略或其内容。',
    },
    cause: {
      en: 'The policy has not arrived yet, or the deployment was changed or removed meanwhile.',
      zh: '策略尚未到达，或部署在此期间被更改或删除。',
    },
    nextSteps: [checkDistribution, evaluateAgain],
    classes: [],
    source: reference,
  },
  {
    code: 0x87d00600,
    symbol: '',
    meaning: {
      en: 'The client has no policy that says where to look for updates, so no scan can start.',
      zh: '客户端没有指明更新来源的策略，因此无法开始扫描。',
    },
    cause: {
      en: 'The software update point is not assigned to the client, or its policy has not arrived.',
      zh: '尚未为客户端分配软件更新点，或其策略尚未到达。',
    },
    nextSteps: [readUpdatesLogs, evaluateAgain],
    classes: [],
    source: messages,
  },
  {
    code: 0x87d00601,
    symbol: '',
    meaning: { en: 'The scan for updates did not end in time.', zh: '更新扫描未在规定时间内结束。' },
    cause: {
      en: 'A slow or overloaded WSUS server, or a scan that the update agent could not finish.',
      zh: 'WSUS 服务器缓慢或过载，或更新代理无法完成扫描。',
    },
    nextSteps: [readUpdatesLogs, steps.checkWsusServer],
    classes: [],
    source: messages,
  },
  {
    code: 0x87d00602,
    symbol: '',
    meaning: {
      en: 'The management point did not answer in time where the content lies.',
      zh: '管理点未及时答复内容所在位置。',
    },
    cause: {
      en: 'The management point is not reachable, or the client belongs to no boundary group with a distribution point.',
      zh: '管理点无法访问，或客户端不属于任何包含分发点的边界组。',
    },
    nextSteps: [checkDistribution, steps.checkNetwork],
    classes: [],
    source: messages,
  },
  {
    code: 0x87d00607,
    symbol: '',
    meaning: {
      en: 'No distribution point offered the content to this client: nothing was downloaded.',
      zh: '没有分发点向此客户端提供该内容：未下载任何文件。',
    },
    cause: {
      en: 'The content is not on a distribution point of the client’s boundary group, or the client is in no boundary group.',
      zh: '内容不在客户端边界组的分发点上，或客户端不属于任何边界组。',
    },
    nextSteps: [checkDistribution, distributeAgain],
    classes: [],
    source: reference,
  },
  {
    code: 0x87d00650,
    symbol: '',
    meaning: {
      en: 'The scan that the client makes before it installs updates failed; nothing was installed.',
      zh: '客户端在安装更新之前进行的扫描失败；未安装任何更新。',
    },
    cause: {
      en: 'What the update agent answered to the scan; WUAHandler.log has that code.',
      zh: '更新代理对扫描返回的结果；该代码见 WUAHandler.log。',
    },
    nextSteps: [readUpdatesLogs],
    wrapper: true,
    classes: [],
    source: messages,
  },
  {
    code: 0x87d00651,
    symbol: '',
    meaning: {
      en: 'The scan behind the installation failed: whether the updates are installed is not known to the client.',
      zh: '安装之后的扫描失败：客户端无法确认更新是否已安装。',
    },
    cause: {
      en: 'What the update agent answered to the scan; WUAHandler.log has that code.',
      zh: '更新代理对扫描返回的结果；该代码见 WUAHandler.log。',
    },
    nextSteps: [readUpdatesLogs, checkAfterInstall],
    wrapper: true,
    classes: [],
    source: messages,
  },
  {
    code: 0x87d00653,
    symbol: '',
    meaning: {
      en: 'The download of a software update failed; the code stands for whatever the download answered.',
      zh: '软件更新下载失败；该代码代表下载返回的任何错误。',
    },
    cause: {
      en: 'The inner code of the download, in CAS.log, ContentTransferManager.log or DataTransferService.log.',
      zh: '下载的内部错误代码，见 CAS.log、ContentTransferManager.log 或 DataTransferService.log。',
    },
    nextSteps: [checkDistribution, steps.readInnerCode],
    wrapper: true,
    classes: [],
    source: messages,
  },
  ...[0x87d00654, 0x87d00655].map((code) => ({
    code,
    symbol: '',
    meaning: {
      en: 'The installation of one or more software updates failed; the code stands for whatever the installer answered.',
      zh: '一个或多个软件更新安装失败；该代码代表安装程序返回的任何错误。',
    },
    cause: {
      en: 'The inner code of the installation, in WUAHandler.log and in the installer’s own log.',
      zh: '安装的内部错误代码，见 WUAHandler.log 和安装程序自己的日志。',
    },
    nextSteps: [readUpdatesLogs, updateSteps.readHandlerLog],
    wrapper: true,
    classes: [],
    source: messages,
  })),
  ...[0x87d00658, 0x87d00664].map((code) => ({
    code,
    symbol: '',
    meaning: {
      en: 'The client gave the job up before its updates were done: it was cancelled, or took longer than the client waits.',
      zh: '客户端在更新完成之前放弃了作业：作业被取消，或耗时超过客户端的等待时间。',
    },
    cause: {
      en: 'A restart, an end of the maintenance window, a changed deployment, or an installation that ran longer than its maximum run time.',
      zh: '重新启动、维护时段结束、部署被更改，或安装时间超过其最长运行时间。',
    },
    nextSteps: [readUpdatesLogs, checkWindows, evaluateAgain],
    classes: ['wu.cancelled-or-service-stopped' as const],
    source: messages,
  })),
  ...[0x87d00666, 0x87d00667].map((code) => ({
    code,
    symbol: '',
    meaning: {
      en: 'The updates were not started: there is no maintenance window in which they may be installed.',
      zh: '更新未启动：没有可供安装这些更新的维护时段。',
    },
    cause: {
      en: 'The window is over, has not begun, is of another type, or is shorter than the maximum run time of the updates.',
      zh: '维护时段已结束、尚未开始、类型不符，或短于更新的最长运行时间。',
    },
    nextSteps: [checkWindows, widenWindow],
    classes: [],
    source: code === 0x87d00667 ? reference : messages,
  })),
  {
    code: 0x87d00668,
    symbol: '',
    meaning: {
      en: 'The installation reported success, but the scan behind it still finds the update missing.',
      zh: '安装报告成功，但随后的扫描仍检测到该更新缺失。',
    },
    cause: {
      en: 'A restart is pending, the update was rolled back, or its detection rule does not see what was installed.',
      zh: '有待处理的重新启动、更新已回滚，或其检测规则未识别已安装的内容。',
    },
    nextSteps: [checkAfterInstall, readUpdatesLogs],
    classes: [],
    source: messages,
  },
  {
    code: 0x87d00669,
    symbol: '',
    meaning: {
      en: 'The client could not learn from where to download the update; the installation has not begun.',
      zh: '客户端无法获知更新的下载位置；安装尚未开始。',
    },
    cause: {
      en: 'The content is on no distribution point of the client’s boundary group, or the management point did not answer.',
      zh: '内容不在客户端边界组的任何分发点上，或管理点未答复。',
    },
    nextSteps: [checkDistribution, distributeAgain],
    classes: [],
    source: messages,
  },
  {
    code: 0x87d0066a,
    symbol: '',
    meaning: {
      en: 'None of the updates of a bundle applies to this machine.',
      zh: '捆绑包中的更新均不适用于此计算机。',
    },
    cause: {
      en: 'The bundle was deployed to machines of another product, or its parts are superseded or installed already.',
      zh: '捆绑包被部署到其他产品的计算机，或其组成部分已被取代或已安装。',
    },
    nextSteps: [updateSteps.checkOfferOnServer, evaluateAgain],
    classes: [],
    source: messages,
  },
  {
    code: 0x87d00692,
    symbol: '',
    meaning: {
      en: 'A domain policy sets another update server than the client does; the client refuses to scan against it.',
      zh: '域策略设置的更新服务器与客户端的设置不同；客户端拒绝据此扫描。',
    },
    cause: {
      en: 'The policy “Specify intranet Microsoft update service location” is configured in the domain.',
      zh: '域中配置了策略“指定 Intranet Microsoft 更新服务位置”。',
    },
    nextSteps: [updateSteps.readUpdatePolicies, leaveServerToClient],
    classes: ['wu.disabled-by-policy'],
    source: messages,
  },
  {
    code: 0x87d00693,
    symbol: '',
    meaning: {
      en: 'The Windows Update agent of the machine is older than the client requires.',
      zh: '计算机的 Windows 更新代理版本低于客户端的要求。',
    },
    cause: {
      en: 'The agent was never updated, or an update of it failed.',
      zh: '该代理从未更新，或更新失败。',
    },
    nextSteps: [updateSteps.updateTheClient, evaluateAgain],
    classes: [],
    source: messages,
  },
  {
    code: 0x87d01004,
    symbol: '',
    meaning: {
      en: 'The client’s agent for software distribution is not switched on, so it installed nothing.',
      zh: '客户端的软件分发代理尚未启用，因此未安装任何内容。',
    },
    cause: {
      en: 'The client has received no policy yet, as in a task sequence from stand-alone media.',
      zh: '客户端尚未收到策略，例如使用独立介质运行的任务序列。',
    },
    nextSteps: [enableDistribution],
    classes: [],
    source:
      'https://learn.microsoft.com/troubleshoot/mem/configmgr/os-deployment/task-sequence-fails-error-0x87d01004',
  },
  ...[0x87d01201, 0x87d01202].map((code) => ({
    code,
    symbol: '',
    meaning: {
      en: 'The content does not fit into the client’s cache, so it was not downloaded.',
      zh: '内容超出客户端缓存的容量，因此未下载。',
    },
    cause: {
      en: 'The disk is full, or the cache is configured smaller than the content.',
      zh: '磁盘已满，或缓存配置的容量小于内容的大小。',
    },
    nextSteps: [enlargeCache, evaluateAgain],
    classes: ['env.disk-full' as const],
    source: reference,
  })),
];
