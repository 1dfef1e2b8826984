// What lives in system/: what the System event log says of the machine that is serviced: disks and services. This file:
// a service that updating needs and that does not start: Service Control Manager 7000, 7001, 7023 and 7024, with the
// system's answer behind `%%` or in words. A crash (7031, 7034) and a slow start (7009, 7022) pass by themselves; they
// only stand beside other failures, and explain one that was told the same.
// Source: Microsoft's pages on these events and the message table of Win32 codes (winerror.h).

import { hresultFromWin32, isFailureCode } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { numberedReasonIn, type ServiceReason, serviceReasonIn } from '../../facts/words/serviceReasons';
import type { Operation, RuleTexts } from '../../model';
import { codeOfField } from '../../operations/draft';
import { secondsOf } from '../../operations/times';
import type { Match } from '../defineRule';
import { hex } from '../matching/classCodes';
import { detail, evidenceAt } from '../matching/values';

export const serviceEvent = 'serviceEvent';

export const serviceEventTexts: RuleTexts = {
  title: {
    en: 'The service “{service}” does not start ({reason})',
    zh: '服务“{service}”无法启动（{reason}）',
  },
  explanation: {
    en: 'The service “{service}” did not start or ended at once: {reason}. Updates cannot be searched for, downloaded or installed without it; the update itself is not at fault.',
    zh: '服务“{service}”未能启动，或启动后立即结束：{reason}。没有该服务就无法搜索、下载或安装更新；更新本身没有问题。',
  },
};

/** ERROR_SERVICE_DISABLED: somebody set the service to Disabled. */
const disabled = 1058;
const startEvents: ReadonlySet<string> = new Set(['7000', '7001', '7023', '7024']);

/** Answers that pass by themselves: too slow, running already, not running, the machine is going down. */
const passing: ReadonlySet<number> = new Set([0, 1053, 1056, 1062, 1115]);

/** What passes by itself did not pass for the work that was told the very same. */
function isTold(operations: readonly Operation[], code: number): boolean {
  return operations.some(
    ({ outcome, recoveredLater, result }) => outcome === 'failed' && !recoveredLater && result === code,
  );
}

/**
 * One match per service that did not start and after whose last failure nothing shows that updates work.
 * @param accepts tells by the Win32 number which of the failures are wanted
 */
export function* matchServiceEvents(
  index: FactIndex,
  operations: readonly Operation[],
  accepts: (win32: number) => boolean,
): Iterable<Match> {
  const hasFailed = operations.some(({ outcome, recoveredLater }) => outcome === 'failed' && !recoveredLater);
  for (const [service, records] of byService(index)) {
    const reason = reasonOf(index, records);
    if (reason === undefined) continue;
    const code = hresultFromWin32(reason.win32);
    if (!accepts(reason.win32)) continue;
    if (passing.has(reason.win32) && !isTold(operations, code)) continue;
    yield {
      ...ofService(service, records, reason),
      ...(hasFailed
        ? { standing: 'explains' as const, told: answerFor(operations, service) ?? code }
        : { standing: 'proof' as const }),
    };
  }
}

/** WU_E_SERVICE_STOP: what work is told whose service went away. */
const serviceStop = 0x8024001e;

/** The update client says of its own service only that it stopped. */
function answerFor(operations: readonly Operation[], service: string): number | undefined {
  return isOwn.test(service) && isTold(operations, serviceStop) ? serviceStop : undefined;
}

const isOwn = /^(?:Windows Update|wuauserv)$/i;

/** Why a service did not start, and the record that tells it where that is another one. */
interface ToldReason extends ServiceReason {
  readonly beside: number | undefined;
}

/** The reason of the last failure; undefined where none is told, or where updates worked after it. */
function reasonOf(index: FactIndex, records: readonly number[]): ToldReason | undefined {
  const k = records.at(-1);
  if (k === undefined || isWorkingLater(index, k)) return undefined;
  const beside = reasonBeside(index, k);
  const reason = serviceReasonIn(index.fact(k)) ?? beside?.reason;
  return reason && { ...reason, beside: beside?.fact };
}

function ofService(
  service: string,
  records: readonly number[],
  { win32, words, isNumbered, beside }: ToldReason,
): Match {
  const code = hresultFromWin32(win32);
  return {
    fact: beside ?? records[0] ?? 0,
    variant: serviceEvent,
    ...(words === undefined || isNumbered ? { code } : {}),
    depth: 'reason',
    confidence: 'high',
    count: records.length,
    culprit: { kind: 'service', name: service },
    values: { service, reason: words ?? hex(code), code: '' },
    evidence: [
      ...records.slice(0, 6).map((fact, n) => ({ fact, role: roleOf(n) })),
      ...evidenceAt('cause', beside),
    ],
    details: detail('Service', '服务', service),
  };
}

/** What the update client itself says of a service that it could not reach: `[80070422] Connect to the DO service`. */
export function* matchServiceCalls(
  index: FactIndex,
  operations: readonly Operation[],
  accepts: (win32: number) => boolean,
): Iterable<Match> {
  const failed = operations.find(({ outcome, recoveredLater }) => outcome === 'failed' && !recoveredLater);
  for (const k of index.ofShape('wu.service.failed')) {
    const { fields } = index.fact(k);
    const code = codeOfField(fields.result);
    if (code === undefined || code >>> 16 !== 0x8007 || !accepts(code & 0xffff)) continue;
    // The client goes on without some services, but not without its own.
    const isWorking = isClientWorking(index, fields.service === undefined ? k : 0);
    if (isWorking && (failed === undefined || fields.service === undefined)) continue;
    const service = fields.service ?? ownService;
    yield {
      fact: k,
      variant: serviceEvent,
      code,
      depth: 'reason',
      confidence: 'high',
      standing: failed === undefined ? 'proof' : 'explains',
      culprit: { kind: 'service', name: service },
      values: { service, reason: hex(code), code: '' },
      details: detail('Service', '服务', service),
    };
    return;
  }
}

/** The service that whoever asks the agent for something reaches first. */
const ownService = 'Windows Update';

/** True where the update client’s own log shows a search, a download or an installation that ended well, from a fact on. */
export function isClientWorking(index: FactIndex, from = 0): boolean {
  return index
    .ofShape('wu.scan.end', 'wu.scan.found', 'wu.install.return', 'wu.history', 'wu.do.done')
    .some((k) => {
      const { result, mapped } = index.fact(k).fields;
      return k >= from && !isFailureCode(codeOfField(result ?? mapped?.padStart(8, '0')) ?? 0);
    });
}

/** True for the Win32 number of a service that somebody disabled. */
export function isDisabled(win32: number): boolean {
  return win32 === disabled;
}

/** A service that fails at every start says so by the hundred. */
const maxRecords = 500;

function byService(index: FactIndex): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>();
  for (const k of index.ofShape('event.service.failed', 'event.service.asked')) {
    const { shape, fields } = index.fact(k);
    const { event = '', service } = fields;
    if (service === undefined || !(event === '' || startEvents.has(event))) continue;
    // What was only asked counts with the answer below it.
    if (shape === 'event.service.asked' && !isAnswered(index, k)) continue;
    found.set(service, [...(found.get(service) ?? []).slice(-maxRecords), k]);
  }
  return found;
}

/** True where the answer follows and no sentence between them says which service it is about. */
function isAnswered(index: FactIndex, k: number): boolean {
  const reason = reasonBeside(index, k)?.fact;
  return (
    reason !== undefined &&
    !index.ofShape('event.service.failed').some((other) => k < other && other < reason)
  );
}

/** `net` puts sentences and empty lines between what it could not do and the number of the system's answer. */
const linesOfNet = 7;

/** In lines without a head the reason stands on the one below, or above: "System error 5 has occurred." */
function reasonBeside(
  index: FactIndex,
  k: number,
): { readonly fact: number; readonly reason: ServiceReason } | undefined {
  const { line, shape } = index.fact(k);
  const before = shape === 'event.service.asked' ? 0 : 2;
  const fact = index.ofShape('event.service.reason').find((other) => {
    const { line: at, fields } = index.fact(other);
    const behind = fields.number === undefined ? 2 : linesOfNet;
    return -before <= at - line && at - line <= behind;
  });
  if (fact === undefined) return undefined;
  const reason = numberedReasonIn(index.fact(fact)) ?? serviceReasonIn(index.fact(fact));
  return reason && { fact, reason };
}

function roleOf(n: number): 'cause' | 'consequence' {
  return n === 0 ? 'cause' : 'consequence';
}

/** Events that show the update client or servicing at work. */
const working = ['event.wu.installed', 'event.wu.found', 'event.wu.downloaded', 'event.servicing.done'];

/** True where updates worked after the record: exports list the newest event first or last, so the times tell. */
export function isWorkingLater(index: FactIndex, k: number): boolean {
  const { time } = index.fact(k);
  if (time === undefined) return false;
  return index.ofShape(...working).some((other) => {
    const later = index.fact(other).time;
    return later !== undefined && secondsOf(later) > secondsOf(time);
  });
}
