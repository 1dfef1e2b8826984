// Owns saying that a log ends while a session is at work: how it came out stands in no record of this log.
import { filled, type Localized } from '../../localized';
import type { Analysis } from '../../model';

const endsInside: Localized = {
  en: 'The log ends while session {session} is still at work: how it came out is in the records behind, in this file later or in the next one.',
  zh: '日志在会话 {session} 尚未结束时终止：其结果记录在之后的内容中（此文件的后续部分或下一个文件）。',
};

/** A sentence where the last session of a servicing log began its work and has no end. */
export function openSessionTexts({ kind, operations, facts }: Analysis): readonly Localized[] {
  if (kind !== 'cbs') return [];
  const last = operations.findLast((operation) => operation.kind === 'session' && operation.id !== undefined);
  if (last?.id === undefined || last.outcome !== 'unknown' || last.purpose === 'unknown') return [];
  const isOver = facts.some(
    ({ shape, line }) => line > last.endLine && (shape === 'cbs.life.start' || shape === 'cbs.life.stop'),
  );
  return isOver ? [] : [filled(endsInside, { session: last.id })];
}
