// A helper process or service died, hung or could not be started.
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import type { Operation } from '../model';
import { matchClass } from './classMatch';
import { defineRule } from './defineRule';

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
    nextSteps: [
      look(
        'Look in the Application and System event logs at that minute for a crash or stop of TrustedInstaller, TiWorker, DismHost or wuauserv.',
        '在应用程序和系统事件日志中查找同一分钟 TrustedInstaller、TiWorker、DismHost 或 wuauserv 的崩溃或停止。',
      ),
      steps.checkServices,
      steps.restartAndRetry,
      steps.liftSecuritySoftware,
    ],
    links: [],
  },
  match: ({ index, operations }) =>
    matchClass({ index, operations: operations.filter(isAboutProcess) }, 'env.service-or-rpc'),
});

/** Windows Setup answers 0x8007042b whenever a step of its own ended badly; no service is meant then. */
function isAboutProcess({ kind, result }: Operation): boolean {
  return !(kind.startsWith('setup') && result === 0x8007042b);
}
