// Owns saying that a log, or the servicing service in it, ends while a session is at work: how it came out stands in no
// record of this log.
import { filled, type Localized } from '../../localized';
import type { Analysis, Operation } from '../../model';

const endsInside: Localized = {
  en: 'The log ends while session {session} is still at work: how it came out is in the records behind, in this file later or in the next one.',
  zh: '日志在会话 {session} 尚未结束时终止：其结果记录在之后的内容中（此文件的后续部分或下一个文件）。',
};

const serviceEnded: Localized = {
  en: 'The servicing service ended while session {session} ({subject}) was at work; what follows in this log does not tell how it came out.',
  zh: '会话 {session}（{subject}）尚未结束时，服务进程已终止；此日志之后的内容未说明其结果。',
};

/** A sentence where the last session of a servicing log began its work and has no end. */
export function openSessionTexts({ kind, operations, facts }: Analysis): readonly Localized[] {
  if (kind !== 'cbs') return [];
  const left = leftByService(operations);
  if (left?.id !== undefined)
    return [
      filled(serviceEnded, { session: left.id, subject: left.kbs[0] ?? left.target ?? left.client ?? '' }),
    ];
  const last = operations.findLast((operation) => operation.kind === 'session' && operation.id !== undefined);
  if (last?.id === undefined || last.outcome !== 'unknown' || last.purpose === 'unknown') return [];
  const isOver = facts.some(
    ({ shape, line }) => line > last.endLine && (shape === 'cbs.life.start' || shape === 'cbs.life.stop'),
  );
  return isOver ? [] : [filled(endsInside, { session: last.id })];
}

/** The last work of the log, where the service ended in the middle of it: for a restart, or without a word. */
function leftByService(operations: readonly Operation[]): Operation | undefined {
  const work = operations.filter(
    ({ kind, outcome, purpose }) =>
      kind === 'boot-processing' ||
      (kind === 'session' && (purpose !== 'unknown' || outcome === 'interrupted')),
  );
  const last = work.sort((a, b) => a.startLine - b.startLine).at(-1);
  const isNamed = (last?.kbs[0] ?? last?.target ?? last?.client) !== undefined;
  return last?.kind === 'session' && last.outcome === 'interrupted' && isNamed ? last : undefined;
}
