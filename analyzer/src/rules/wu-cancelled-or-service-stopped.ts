// The call was ended from outside: by its caller, by a stop of the service, by a shutdown.
import type { FactIndex } from '../facts/factIndex';
import { fileNameOf } from '../facts/paths';
import { isForUpdates } from '../facts/words/restarts';
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
          en: 'A shutdown was in progress; {process} had asked for a restart or a shutdown shortly before ({code})',
          zh: '系统当时正在关机；不久前 {process} 请求了重新启动或关机（{code}）',
        },
        explanation: {
          en: 'The work ended with {code}: the computer was shutting down. Of the requests for a restart or a shutdown that are recorded, that of {process} is the last one before. When the work had begun is not shown. Do it again at a time when nothing restarts the computer.',
          zh: '操作以 {code} 结束：计算机当时正在关机。在已记录的重新启动或关机请求中，{process} 的请求是此前最近的一次。记录没有表明操作何时开始。请在计算机不会重新启动的时段重新执行。',
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

/** The restart that somebody asked for last before the end of work that was told of it. */
function* matchRestart({ index, operations }: RuleContext): Iterable<Match> {
  const failed = operations.find(
    ({ outcome, recoveredLater, result }) =>
      outcome === 'failed' && !recoveredLater && result === shuttingDown,
  );
  if (failed?.endFact === undefined) return;
  const fact = lastRequest(index, failed.endFact);
  if (fact === undefined) return;
  const process = fileNameOf(index.fact(fact).fields.process ?? '');
  if (process === '' || isForUpdates(index.fact(fact))) return;
  yield {
    fact,
    variant: 'restart',
    depth: 'reason',
    confidence: 'medium',
    told: shuttingDown,
    culprit: { kind: 'process', name: process },
    values: { process, code: hex(shuttingDown) },
    details: detail('Process', '进程', process),
  };
}

/** The latest request for a restart within reach of what the work was told. */
function lastRequest(index: FactIndex, end: number): number | undefined {
  let last: number | undefined;
  let least = reach;
  for (const k of index.ofShape('event.restart.planned')) {
    const before = secondsLater(index.fact(end), index.fact(k));
    if (before === undefined || before < 0 || before > least) continue;
    least = before;
    last = k;
  }
  return last;
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
