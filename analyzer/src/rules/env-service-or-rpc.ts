// A helper process or service died, hung or could not be started.

import type { FactIndex } from '../facts/factIndex';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { listed } from '../localized';
import type { Fact, Operation } from '../model';
import { isLaterEvent } from '../operations/eventOrder';
import { defineRule, type Match } from './defineRule';
import { hex } from './matching/classCodes';
import { matchClass } from './matching/classMatch';
import { loneWindowsOf } from './setup/setupWindows';
import { crashTexts, matchCrashes } from './system/processCrashes';
import { unstartedRepairs } from './system/repairService';
import {
  isClientWorking,
  isDisabled,
  matchServiceCalls,
  matchServiceEvents,
  serviceEvent,
  serviceEventTexts,
} from './system/serviceEvents';

const signInSteps = [
  change(
    'Set the service back to its default start type: `sc.exe config wlidsvc start= demand`; where a policy or a hardening script disables it, change that.',
    '将该服务恢复为默认启动类型：`sc.exe config wlidsvc start= demand`；如果是策略或加固脚本将其禁用，请更改该策略或脚本。',
  ),
  steps.retrySearch,
];

/** Where WSUS itself does not work. */
const serverSteps = [
  steps.checkWsusServer,
  look(
    'Have the server look again, `wsusutil.exe checkhealth`, and read its events in the Application log: 10000 says that all works.',
    '让服务器重新检查：`wsusutil.exe checkhealth`，然后查看应用程序日志中的相应事件；10000 表示一切正常。',
  ),
];

/** Where the database of WSUS does not answer. */
const databaseSteps = [
  look(
    'Look whether the service of the database runs (Windows Internal Database: `sc.exe query MSSQL$MICROSOFT##WID`; else the instance of SQL Server) and read its own error log.',
    '检查数据库服务是否正在运行（Windows Internal Database：`sc.exe query MSSQL$MICROSOFT##WID`；否则为相应的 SQL Server 实例），并查看其错误日志。',
  ),
  look(
    'Check that SUSDB is online and that NETWORK SERVICE has its login; a policy that takes “Log on as a service” from the database’s account stops it, too.',
    '确认 SUSDB 处于联机状态，且 NETWORK SERVICE 具有登录权限；如果策略取消了数据库帐户的“作为服务登录”权限，数据库也无法启动。',
  ),
];

/** Where the page of Windows Update finds its service not running. */
const clientSteps = [
  look(
    'Read start type and state of the service, and try to start it: `sc.exe qc wuauserv`, `sc.exe query wuauserv`, `sc.exe start wuauserv`.',
    '查看该服务的启动类型和状态，并尝试启动：`sc.exe qc wuauserv`、`sc.exe query wuauserv`、`sc.exe start wuauserv`。',
  ),
  steps.clearDownloadCache,
  steps.collectWindowsUpdateLog,
];

/** Where sfc cannot start the service that repairs. */
const repairServiceSteps = [
  look(
    'Read the start type of the service and try to start it: `sc.exe qc TrustedInstaller`, `sc.exe start TrustedInstaller`; the answer and the System event log tell why it does not start.',
    '查看该服务的启动类型并尝试启动：`sc.exe qc TrustedInstaller`、`sc.exe start TrustedInstaller`；其返回结果和系统事件日志会说明无法启动的原因。',
  ),
  steps.restartAndRetry,
  steps.inPlaceUpgrade,
];

export const envServiceOrRpc = defineRule({
  meta: {
    id: 'env.service-or-rpc',
    severity: 'error',
    depth: 'code',
    standing: 'explains',
    title: {
      en: 'A service or helper process did not answer ({code})',
      zh: '服务或辅助进程没有响应（{code}）',
    },
    explanation: {
      en: 'The operation lost or never got its connection to a service or helper process and ended with {code}. The log shows that the process was gone, not why; its crash or stop stands in the event logs of the same minute.',
      zh: '操作失去或未能建立与服务或辅助进程的连接，以 {code} 结束。日志只表明该进程已不在，不说明原因；其崩溃或停止的记录在同一分钟的事件日志中。',
    },
    variants: {
      [serviceEvent]: serviceEventTexts,
      ...crashTexts,
      late: {
        title: {
          en: 'A service did not answer a request to start or stop in time ({code})',
          zh: '某个服务未及时响应启动或停止请求（{code}）',
        },
        explanation: {
          en: 'The operation had to start or control a service, which did not answer in the time that Windows allows, and ended with {code}. The records here do not name the service; the System event log of the same minute does (Service Control Manager, events 7000, 7009 and 7011).',
          zh: '操作需要启动或控制某个服务，但该服务没有在 Windows 允许的时间内响应，操作以 {code} 结束。此处的记录未指明是哪个服务，可查看同一分钟的系统事件日志（Service Control Manager，事件 7000、7009 和 7011）。',
        },
      },
      signIn: {
        title: {
          en: 'The update client got no device token: the service “wlidsvc” does not run ({code})',
          zh: '更新客户端未能取得设备令牌：服务“wlidsvc”未运行（{code}）',
        },
        explanation: {
          en: 'Before it may ask the service for feature updates, the update client needs a token of the device, which the Microsoft Account Sign-in Assistant (wlidsvc) provides. That service is not running ({code}), so such searches fail, while other updates may be found. Set the service back to its default start type, Manual.',
          zh: '在查询功能更新之前，更新客户端需要由 Microsoft Account Sign-in Assistant（wlidsvc）服务提供的设备令牌。该服务没有运行（{code}），因此这类搜索失败，而其他更新可能仍能找到。请将该服务恢复为默认的启动类型“手动”。',
        },
        nextSteps: signInSteps,
      },
      server: {
        title: {
          en: 'WSUS finds services of its own not working: {service}',
          zh: 'WSUS 发现自身的服务无法工作：{service}',
        },
        explanation: {
          en: 'WSUS looks at its web services and its content folder by itself and reports as not working: {service}. Clients that need what is named are refused; they and the updates are not at fault. Usual reasons are a stopped or overloaded application pool, changed settings of IIS, missing permissions, or a database that does not answer.',
          zh: 'WSUS 会自行检查其 Web 服务和内容文件夹，并报告以下项目无法工作：{service}。需要它们的客户端会被拒绝；客户端和更新没有问题。常见原因是应用程序池停止或过载、IIS 设置被更改、缺少权限，或数据库没有响应。',
        },
        nextSteps: serverSteps,
      },
      database: {
        title: {
          en: 'WSUS does not reach its database {service}',
          zh: 'WSUS 无法使用其数据库 {service}',
        },
        explanation: {
          en: 'WSUS, or the console that sets it up, could not open its database ({service}): the service of the database does not run, does not listen where WSUS asks, or does not let its account in. Clients and updates are not at fault.',
          zh: 'WSUS 或其管理、配置程序无法打开其数据库（{service}）：数据库服务没有运行、没有在 WSUS 连接的位置侦听，或不允许其帐户登录。客户端和更新没有问题。',
        },
        nextSteps: databaseSteps,
      },
      client: {
        title: {
          en: 'The Windows Update service does not run',
          zh: 'Windows 更新服务没有运行',
        },
        explanation: {
          en: 'The page of Windows Update says “{words}”. The service wuauserv is stopped, disabled or hangs; where it runs all the same, its local database is often damaged.',
          zh: 'Windows 更新页面显示“{words}”。服务 wuauserv 已停止、被禁用或没有响应；如果该服务实际正在运行，则往往是其本地数据库已损坏。',
        },
        nextSteps: clientSteps,
      },
      sfc: {
        title: { en: 'The repair service could not be started', zh: '无法启动修复服务' },
        explanation: {
          en: 'sfc repairs through the service Windows Modules Installer (TrustedInstaller) and could not start it, so nothing was checked. The service may be disabled, or its files or permissions damaged.',
          zh: 'sfc 通过 Windows Modules Installer（TrustedInstaller）服务进行修复，但无法启动该服务，因此没有做任何检查。该服务可能已被禁用，或其文件或权限已损坏。',
        },
        nextSteps: repairServiceSteps,
      },
    },
    nextSteps: [
      look(
        'Look in the Application and System event logs at that minute for a crash or stop of TrustedInstaller, TiWorker, DismHost or wuauserv.',
        '在应用程序和系统事件日志中查找同一分钟 TrustedInstaller、TiWorker、DismHost 或 wuauserv 的崩溃或停止。',
      ),
      steps.checkServices,
      steps.restartAndRetry,
      steps.liftSecuritySoftware,
      steps.scanHealth,
    ],
    links: [],
  },
  *match({ index, operations }) {
    const events = [...matchServiceEvents(index, operations, (win32) => !isDisabled(win32))];
    const unstarted = unstartedRepairs(index, [...matchServiceEvents(index, operations, () => true)]);
    yield* unstarted.matches;
    for (const match of matchClass(
      { index, operations: operations.filter(isAboutProcess) },
      'env.service-or-rpc',
    ))
      yield match.code === tooLate && match.variant === undefined ? { ...match, variant: 'late' } : match;
    yield* events.filter(({ fact }) => fact !== unstarted.told);
    yield* matchServiceCalls(index, operations, (win32) => !isDisabled(win32));
    yield* matchCrashes(index, operations);
    yield* matchSignIn(index, operations);
    yield* matchServer(index);
    yield* matchDatabase(index);
    for (const match of loneWindowsOf(index, 'not-running', 'client'))
      yield { ...match, culprit: { kind: 'service', name: 'wuauserv' } };
  },
});

/** ERROR_SERVICE_REQUEST_TIMEOUT: the service manager waited for a service in vain. */
const tooLate = 0x8007041d;

/** ERROR_SERVICE_NOT_ACTIVE and ERROR_SERVICE_DISABLED, as the update client is told. */
const notRunning: ReadonlySet<number> = new Set([0x80070426, 0x80070422]);

/**
 * No token of the device: the sign-in assistant does not run. Source: Microsoft's "Windows Update issues
 * troubleshooting", feature updates that are not offered.
 */
function* matchSignIn(index: FactIndex, operations: readonly Operation[]): Iterable<Match> {
  const records = index.ofShape('wu.tickets.failed');
  const k = records.find((each) => index.fact(each).codes.some((code) => notRunning.has(code)));
  const code = k === undefined ? undefined : index.fact(k).codes.find((each) => notRunning.has(each));
  if (k === undefined || code === undefined) return;
  const isTold = operations.some(({ outcome, result }) => outcome === 'failed' && result === code);
  const hasVerdict = operations.some(({ outcome }) => outcome !== 'unknown');
  // Searches end well without a token, most of them.
  if ((hasVerdict || isClientWorking(index)) && !isTold) return;
  yield {
    fact: k,
    variant: 'signIn',
    code,
    told: code,
    depth: 'object',
    confidence: 'high',
    ...(isTold ? {} : { standing: 'proof' as const }),
    count: records.length,
    values: { code: hex(code) },
  };
}

/** What WSUS calls its services, by the number of the event, where its sentence is missing or in another language. */
const wsusServices: Readonly<Record<string, string>> = {
  12002: 'Reporting Web Service',
  12012: 'API Remoting Web Service',
  12022: 'Client Web Service',
  12032: 'Server Synchronization Web Service',
  12042: 'SimpleAuth Web Service',
  12052: 'DSS Authentication Web Service',
  12072: 'WSUS content directory',
  13042: 'Self-update',
};

const wsusServiceCount = Object.keys(wsusServices).length;

/** WSUS found services of its own that do not work, and did not find all of them working or hand out updates later. */
function* matchServer(index: FactIndex): Iterable<Match> {
  const down = index.ofShape('event.wsus.down');
  const sound = lastEvent(index, index.ofShape('event.wsus.sound', 'event.wsus.synced'));
  const lasting = down.filter(
    (k) => sound === undefined || isLaterEvent(index.fact(sound), index.fact(k)) === false,
  );
  const [fact] = lasting;
  if (fact === undefined) return;
  const names = [...new Set(lasting.map((k) => serviceIn(index.fact(k))))];
  yield {
    fact,
    variant: 'server',
    standing: 'proof',
    depth: 'reason',
    confidence: 'medium',
    culprit: {
      kind: 'service',
      name: names.length === 1 ? (names[0] ?? '') : 'Windows Server Update Services',
    },
    values: { service: listed(names, wsusServiceCount) },
    count: lasting.length,
    evidence: lasting.slice(0, 8).map((k) => ({ fact: k, role: 'cause' as const })),
  };
}

/** So few facts were cut out for what they say: a log of the server tells of its start, when the database comes later. */
const aFewFacts = 12;

/** The database that WSUS could not open, where that is what the text is about and no event says that all of WSUS works. */
function* matchDatabase(index: FactIndex): Iterable<Match> {
  const [fact] = index.ofShape('event.wsus.database');
  if (fact === undefined || index.facts.length > aFewFacts) return;
  if (index.ofShape('event.wsus.sound', 'event.wsus.synced').length > 0) return;
  const service = index.fact(fact).fields.database ?? '';
  yield {
    fact,
    variant: 'database',
    standing: 'proof',
    depth: 'object',
    confidence: 'medium',
    culprit: { kind: 'service', name: service },
    values: { service },
  };
}

/** The last one by its time; where times do not tell, the one that stands last. */
function lastEvent(index: FactIndex, events: readonly number[]): number | undefined {
  let last: number | undefined;
  for (const k of events)
    if (last === undefined || isLaterEvent(index.fact(k), index.fact(last)) !== false) last = k;
  return last;
}

function serviceIn({ fields }: Fact): string {
  return (
    fields.service?.replace(/^The /, '') ??
    wsusServices[fields.event ?? ''] ??
    'Windows Server Update Services'
  );
}

/** Windows Setup answers 0x8007042b whenever a step of its own ended badly; no service is meant then. */
function isAboutProcess({ kind, result }: Operation): boolean {
  return !(kind.startsWith('setup') && result === 0x8007042b);
}
