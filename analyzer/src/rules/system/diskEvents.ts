// Owns what the System event log says of damaged disks and file systems: Ntfs 55 (damage in the file system's structure)
// and disk 7 and 11 (bad block, controller error). Source: Microsoft's pages on these events.
import type { FactIndex } from '../../facts/factIndex';
import * as steps from '../../knowledge/steps';
import type { Fact, Operation, RuleTexts } from '../../model';
import type { Match } from '../defineRule';
import { detail } from '../matching/values';

export const diskEvent = 'event';

export const diskEventTexts: RuleTexts = {
  title: {
    en: 'The System event log reports damage on {path}',
    zh: '系统事件日志报告 {path} 存在损坏',
  },
  explanation: {
    en: 'The System event log records that the file system or the disk is damaged on {path} ({status}). An update that reads or writes there fails again and again; the disk has to be checked before anything else is tried.',
    zh: '系统事件日志记录 {path} 上的文件系统或磁盘存在损坏（{status}）。在该处读写的更新会反复失败；应先检查磁盘，再进行其他操作。',
  },
  nextSteps: [steps.backupFirst, steps.chkdsk, steps.diskHealth],
};

export const controllerEvent = 'controller';

export const controllerEventTexts: RuleTexts = {
  title: {
    en: 'The System event log reports controller errors on {path}',
    zh: '系统事件日志报告 {path} 出现控制器错误',
  },
  explanation: {
    en: 'The System event log records errors of the controller of {path} ({status}). They need not mean damage: external disks that are unplugged leave them, too. Where the disk holds Windows, check it and its connection.',
    zh: '系统事件日志记录 {path} 的控制器出现错误（{status}）。这不一定表示有损坏：拔出外接磁盘也会留下此类记录。如果该磁盘上装有 Windows，请检查磁盘及其连接。',
  },
  nextSteps: [steps.diskHealth, steps.backupFirst, steps.chkdsk],
};

/** What an update is told when it meets such damage: file, disk or device (winerror.h). */
const answers: ReadonlySet<number> = new Set([0x80070570, 0x80070571, 0x80070017, 0x8007045d]);

/** One match per damaged volume or disk. It explains only calls that were told of damage. */
export function* matchDiskEvents(index: FactIndex, operations: readonly Operation[]): Iterable<Match> {
  const told =
    operations.find(({ outcome, result }) => outcome === 'failed' && answers.has(result ?? 0))?.result ??
    0x80070570;
  const byPath = new Map<string, number[]>();
  for (const k of index.ofShape('event.ntfs.corrupt', 'event.disk.failed')) {
    const path = index.fact(k).fields.path;
    if (path === undefined) continue;
    byPath.set(path, [...(byPath.get(path) ?? []).slice(-maxRecords), k]);
  }
  for (const [path, records] of byPath) {
    const k = records[0];
    if (k === undefined) continue;
    const isController = isControllerOnly(index, records);
    const status = nameOf(index.fact(k));
    yield {
      fact: k,
      variant: isController ? controllerEvent : diskEvent,
      severity: isController ? 'information' : 'warning',
      standing: 'explains',
      confidence: 'medium',
      told,
      count: records.length,
      culprit: { kind: 'path', name: path },
      values: { path, status },
      evidence: records.slice(0, 6).map((fact, n) => ({ fact, role: n === 0 ? 'cause' : 'consequence' })),
      details: detail('Event', '事件', status),
    };
  }
}

/** A controller's errors are no damage by themselves: sticks and docks that are unplugged leave them on sound machines. */
function isControllerOnly(index: FactIndex, records: readonly number[]): boolean {
  return records.every((k) => index.fact(k).fields.event === '11');
}

/** A failing disk says so by the thousand. */
const maxRecords = 1_000;

function nameOf({ component, fields }: Fact): string {
  return `${component} ${fields.event ?? ''}`.trim();
}
