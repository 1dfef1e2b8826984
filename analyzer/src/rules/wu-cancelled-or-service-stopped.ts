// The call was ended from outside: by its caller, by a stop of the service, by a shutdown.
import type { FactIndex } from '../facts/factIndex';
import { fileNameOf } from '../facts/paths';
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { codeOfField } from '../operations/draft';
import { secondsLater } from '../operations/eventOrder';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { hex } from './matching/classCodes';
import { matchClass } from './matching/classMatch';
import { detail } from './matching/values';

/** WU_E_CALL_CANCELLED and its kin carry no cause of their own; the code is all that the log says. */
export const wuCancelledOrServiceStopped = defineRule({
  meta: {
    id: 'wu.cancelled-or-service-stopped',
    severity: 'error',
    depth: 'code',
    standing: 'explains',
    title: {
      en: 'The operation was ended from outside ({code})',
      zh: '操作被外部终止（{code}）',
    },
    explanation: {
      en: 'The operation did not fail by itself: it was cancelled, or the service that ran it was stopped, and the call returned {code}. Neither the update nor the component store is shown to be damaged; what matters is who stopped it.',
      zh: '操作并非自身失败：它被取消，或运行它的服务被停止，调用返回 {code}。没有记录表明更新或组件存储损坏；关键是谁终止了它。',
    },
    variants: {
      restart: {
        title: {
          en: '{process} restarted or shut down the computer while the work went on ({code})',
          zh: '操作进行期间，{process} 重新启动或关闭了计算机（{code}）',
        },
        explanation: {
          en: 'The System event log records that {process} asked for a restart or a shutdown, and the work that was going on ended with {code}. It did not fail by itself; do it again, and keep such restarts out of the time in which updates are installed.',
          zh: '系统事件日志记录 {process} 请求了重新启动或关机，正在进行的操作随后以 {code} 结束。操作并非自身失败；请重新执行，并避免在安装更新期间进行此类重启。',
        },
        nextSteps: [steps.retryUpdate],
      },
      mapped: {
        title: {
          en: 'The operation was ended from outside ({inner}, reported as {code})',
          zh: '操作被外部终止（{inner}，对外报告为 {code}）',
        },
        explanation: {
          en: 'The operation did not fail by itself: it was cancelled ({inner}), and the update client reports that as {code}. Neither the update nor the component store is shown to be damaged; what matters is who ended the call or stopped the service.',
          zh: '操作并非自身失败：它被取消（{inner}），更新客户端将其报告为 {code}。没有记录表明更新或组件存储损坏；关键是谁终止了调用或停止了服务。',
        },
      },
    },
    nextSteps: [
      look(
        'Find who ended the operation: the records just before it, the System event log (service stops, restarts), and the management agent’s log of the same minute.',
        '查明是谁终止了操作：查看之前的记录、系统事件日志（服务停止、重新启动）以及管理代理在同一分钟的日志。',
      ),
      steps.collectCbsLog,
      steps.retryUpdate,
    ],
    links: [],
  },
  *match(context) {
    for (const match of matchClass(context, 'wu.cancelled-or-service-stopped')) {
      // The address of some earlier request has nothing to do with a cancelled call.
      const { variant: _variant, culprit: _culprit, details: _details, ...rest } = match;
      yield withMapping(context.index, { ...rest, depth: 'code', confidence: 'medium' });
    }
    yield* matchRestart(context);
  },
});

/** ERROR_SHUTDOWN_IN_PROGRESS */
const shuttingDown = 0x8007045b;
/** So many seconds pass at most between the request and what the work is told. */
const reach = 600;

/** The restart that somebody asked for right before the end of work that was told of it. */
function* matchRestart({ index, operations }: RuleContext): Iterable<Match> {
  const failed = operations.find(
    ({ outcome, recoveredLater, result }) =>
      outcome === 'failed' && !recoveredLater && result === shuttingDown,
  );
  if (failed?.endFact === undefined) return;
  const end = index.fact(failed.endFact);
  const fact = index.ofShape('event.restart.planned').find((k) => {
    const before = secondsLater(end, index.fact(k));
    return (
      index.fact(k).fields.process !== undefined && before !== undefined && 0 <= before && before <= reach
    );
  });
  if (fact === undefined) return;
  const process = fileNameOf(index.fact(fact).fields.process ?? '');
  yield {
    fact,
    variant: 'restart',
    depth: 'reason',
    confidence: 'high',
    told: shuttingDown,
    culprit: { kind: 'process', name: process },
    values: { process, code: hex(shuttingDown) },
    details: detail('Process', '进程', process),
  };
}

/** The history record has the code before mapping, the handler its own; both belong into the report. */
function withMapping(index: FactIndex, match: Match): Match {
  const { fields, shape } = index.fact(match.fact);
  const told = codeOfField(fields.mapped?.padStart(8, '0'));
  const inner = codeOfField(fields.unmapped?.padStart(8, '0'));
  const handler = handlerNear(index, match.fact);
  const details = [
    ...detail('Reported as', '对外报告为', told === undefined ? undefined : hex(told)),
    ...detail('Before mapping', '映射前', inner === undefined || inner === 0 ? undefined : hex(inner)),
    ...detail('Handler', '处理程序', handler?.code),
  ];
  const evidence = [
    { fact: match.fact, role: 'cause' as const },
    ...(handler ? [{ fact: handler.fact, role: 'consequence' as const }] : []),
  ];
  if (shape !== 'wu.history' || told === undefined || inner === undefined || inner === 0 || inner === told)
    return { ...match, details, evidence };
  const values = { code: hex(told), inner: hex(inner), host: '' };
  return { ...match, code: inner, depth: 'reason', variant: 'mapped', values, details, evidence };
}

function handlerNear(index: FactIndex, k: number): { fact: number; code: string } | undefined {
  for (let j = Math.max(0, k - 6); j <= Math.min(index.facts.length - 1, k + 6); j++) {
    const { shape, fields } = index.fact(j);
    const code = codeOfField(fields.result);
    if (shape === 'wu.cbs.install' && code !== undefined && code !== 0) return { fact: j, code: hex(code) };
  }
  return undefined;
}
