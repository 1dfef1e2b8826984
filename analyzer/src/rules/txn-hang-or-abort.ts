// A watchdog or the client ended the operation: nothing in the package is at fault.
import { defined } from '../defined';
import { type FactIndex, failureCodeOf } from '../facts/factIndex';
import { fileNameOf } from '../facts/paths';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { filled, type Localized } from '../localized';
import { codeOfField } from '../operations/draft';
import { secondsOf } from '../operations/times';
import { defineRule, type Match } from './defineRule';
import { detail, evidenceAt, factAfter, factBefore } from './matching/values';
import { lostSequences, lostSequenceTexts } from './system/lostSequences';

const cabinetShapes: ReadonlySet<string> = new Set(['cbs.cabinet.child', 'cbs.package.open']);
const progressShapes: ReadonlySet<string> = new Set(['cbs.boot.progress']);

/** CBS_E_HANG_DETECTED. */
const hangDetected = 0x800f0920;

/** Why and how the operation was ended, as values of the rule's texts. */
const texts = {
  startup: { en: 'startup', zh: '启动' },
  shutdown: { en: 'shutdown', zh: '关机' },
  noProgress: { en: 'no progress at {during}', zh: '{during}阶段没有进展' },
  stoppedWaiting: {
    en: 'The servicing work at {during} made no progress, and Windows stopped waiting for it; work that is not done then is taken back.',
    zh: '{during}阶段的服务操作没有进展，Windows 不再等待；此时未完成的更改会被撤销。',
  },
  stoppedWaitingAfter: {
    en: 'The servicing work at {during} made no progress for {minutes} minutes, and Windows stopped waiting for it; work that is not done then is taken back.',
    zh: '{during}阶段的服务操作在 {minutes} 分钟内没有进展，Windows 不再等待；此时未完成的更改会被撤销。',
  },
  possibleHang: { en: 'possible hang', zh: '可能挂起' },
  hung: {
    en: 'At the next start Windows found that startup servicing had made no progress (possible hang).',
    zh: '下次启动时 Windows 发现启动阶段的服务操作没有进展（可能挂起）。',
  },
  hungAt: {
    en: 'At the next start Windows found that startup servicing had made no progress beyond {steps} (possible hang).',
    zh: '下次启动时 Windows 发现启动阶段的服务操作停在 {steps} 没有进展（可能挂起）。',
  },
  hungAndTakenBack: {
    en: 'At the next start Windows found that startup servicing had made no progress (possible hang), and rolled the update back.',
    zh: '下次启动时 Windows 发现启动阶段的服务操作没有进展（可能挂起），因此回滚了更新。',
  },
  hungAtAndTakenBack: {
    en: 'At the next start Windows found that startup servicing had made no progress beyond {steps} (possible hang), and rolled the update back.',
    zh: '下次启动时 Windows 发现启动阶段的服务操作停在 {steps} 没有进展（可能挂起），因此回滚了更新。',
  },
  restart: { en: 'restart to recover', zh: '为恢复而重新启动' },
  restartTried: {
    en: 'Startup servicing did not go on, and Windows tried a restart to recover.',
    zh: '启动阶段的服务操作没有继续，Windows 尝试通过重新启动来恢复。',
  },
  restartFailed: {
    en: 'Startup servicing did not go on; Windows tried a restart to recover, and that restart did not come about.',
    zh: '启动阶段的服务操作没有继续，Windows 尝试通过重新启动来恢复，但未能重新启动。',
  },
  clientAbort: { en: 'client abort', zh: '客户端中止' },
  aborted: {
    en: 'The client that had asked for the installation aborted it.',
    zh: '请求安装的客户端中止了安装。',
  },
  abortedInFile: {
    en: 'The client that had asked for the installation aborted it while {file} was being expanded.',
    zh: '请求安装的客户端在展开 {file} 期间中止了安装。',
  },
  abortedInFileAfter: {
    en: 'The client that had asked for the installation aborted it while {file} was being expanded, after {gap} seconds without a record.',
    zh: '请求安装的客户端在展开 {file} 期间中止了安装，此前 {gap} 秒内没有记录。',
  },
} satisfies Record<string, Localized>;

const endedFromOutside: Localized = {
  en: 'The operation was ended from outside before it finished ({reason})',
  zh: '操作在完成之前被外部终止（{reason}）',
};
const usualReasons: Localized = {
  en: '{story} The records show no defect of the package; a slow or busy machine, a security product that scans every write, or a service that restarts the computer are the usual reasons.',
  zh: '{story}记录中没有显示程序包缺陷；常见原因是计算机过慢或繁忙、安全软件扫描每次写入，或有服务重新启动了计算机。',
};

const findWhoEnded = look(
  'Find who ended it: the System event log (User32 1074, Service Control Manager) and the management agent’s log of the same minute.',
  '查明由谁终止：查看系统事件日志（User32 1074、Service Control Manager）以及终端管理软件同一时间的日志。',
);

/** How long Windows waits for the work: Microsoft Support, "Windows Update hangs and updates are uninstalled" (KB3064434). */
const waitLonger = change(
  'Let Windows wait longer: as owner of `HKLM\\SYSTEM\\CurrentControlSet\\Services\\TrustedInstaller` set the value `BlockTimeIncrement` to 0x2a30 (three hours), restart, and install the update again.',
  '延长 Windows 的等待时间：取得 `HKLM\\SYSTEM\\CurrentControlSet\\Services\\TrustedInstaller` 的完全控制权限，将值 `BlockTimeIncrement` 设为 0x2a30（三小时），重新启动，然后再次安装更新。',
);

/** Where Windows gave up waiting; who did so is known. */
const waitingSteps = [steps.liftSecuritySoftware, waitLonger, findWhoEnded, steps.inPlaceUpgrade];

export const txnHangOrAbort = defineRule({
  meta: {
    id: 'txn.hang-or-abort',
    severity: 'error',
    depth: 'reason',
    standing: 'proof',
    title: endedFromOutside,
    explanation: usualReasons,
    variants: {
      waited: { title: endedFromOutside, explanation: usualReasons, nextSteps: waitingSteps },
      suspected: {
        title: {
          en: 'Windows suspected that startup servicing had hung',
          zh: 'Windows 怀疑启动阶段的服务操作曾经挂起',
        },
        explanation: {
          en: '{story} The sessions after it tell what became of the update. A slow or busy machine, a power-off during the restart, or a security product that scans every write are the usual reasons.',
          zh: '{story}更新的结果见其后的会话。常见原因是计算机过慢或繁忙、重新启动期间断电，或安全软件扫描每次写入。',
        },
        nextSteps: waitingSteps,
      },
      ...lostSequenceTexts,
    },
    nextSteps: [findWhoEnded, steps.liftSecuritySoftware, steps.clearDownloadCache, steps.installFromCatalog],
    links: [],
  },
  *match({ index }) {
    yield* hangs(index);
    if (index.ofShape('cbs.boot.hang').length === 0) yield* restarts(index);
    yield* timeouts(index);
    yield* aborts(index);
    yield* lostSequences(index);
  },
});

/** The work at shutdown or startup did not go on, and the wait for it ended; what is not done then is taken back. */
function* timeouts(index: FactIndex): Iterable<Match> {
  const all = index.ofShape('cbs.hang.timeout');
  const first = all[0];
  if (first === undefined || index.ofShape('cbs.boot.hang').length > 0) return;
  // Startup processing that came to its end without a failure has done the rest.
  const isDone = index
    .ofShape('cbs.boot.end')
    .some((k) => k > first && failureCodeOf(index.fact(k)) === undefined);
  if (isDone) return;
  const { phase = 'shutdown', milliseconds } = index.fact(first).fields;
  const minutes = milliseconds === undefined ? 0 : Math.round(Number(milliseconds) / 60_000);
  const isStartup = phase.toLowerCase() === 'startup';
  const during = isStartup ? texts.startup : texts.shutdown;
  yield {
    fact: first,
    count: all.length,
    variant: 'waited',
    confidence: 'medium',
    values: {
      reason: filled(texts.noProgress, { during }),
      story: filled(minutes === 0 ? texts.stoppedWaiting : texts.stoppedWaitingAfter, {
        during,
        minutes: String(minutes),
      }),
    },
    evidence: all.slice(0, 3).map((fact) => ({ fact, role: 'cause' as const })),
  };
}

function* hangs(index: FactIndex): Iterable<Match> {
  const first = index.ofShape('cbs.boot.hang')[0];
  if (first === undefined) return;
  const progress = factAfter(index, first, progressShapes, 6);
  const { fields } = progress === undefined ? { fields: {} as Record<string, string> } : index.fact(progress);
  const steps = fields.current === undefined ? '' : `${fields.current}/${fields.limit}`;
  const isTakenBack = hasTakenBack(index, first);
  const story = isTakenBack
    ? steps === ''
      ? texts.hungAndTakenBack
      : texts.hungAtAndTakenBack
    : steps === ''
      ? texts.hung
      : texts.hungAt;
  yield {
    fact: first,
    code: hangDetected,
    variant: isTakenBack ? 'waited' : 'suspected',
    values: {
      reason: texts.possibleHang,
      story: filled(story, { steps }),
    },
    details: [...detail('Progress', '进度', steps), ...detail('State', '状态', fields.state)],
    evidence: [
      ...index
        .ofShape('cbs.boot.hang')
        .slice(0, 3)
        .map((fact) => ({ fact, role: 'cause' as const })),
      ...evidenceAt('cause', progress),
    ],
  };
}

/** True where servicing gave the update up for it: it keeps the code as that of the failure, or takes the changes back. */
function hasTakenBack(index: FactIndex, first: number): boolean {
  return (
    index.ofShape('cbs.boot.rollback').some((k) => k > first) ||
    index.withCode(hangDetected).some((k) => k > first && index.fact(k).shape !== 'cbs.boot.hang')
  );
}

/** Startup processing did not go on, and Windows tried a restart to get out of it. */
function* restarts(index: FactIndex): Iterable<Match> {
  const first = index.ofShape('cbs.boot.restart')[0];
  if (first === undefined) return;
  const failed = index.ofShape('cbs.boot.restart-failed').find((k) => k > first);
  const code = failed === undefined ? undefined : failureCodeOf(index.fact(failed));
  yield {
    fact: first,
    ...defined({ code }),
    variant: 'waited',
    confidence: 'medium',
    values: {
      reason: texts.restart,
      story: failed === undefined ? texts.restartTried : texts.restartFailed,
    },
    evidence: evidenceAt('cause', first, failed),
  };
}

function* aborts(index: FactIndex): Iterable<Match> {
  const list = index
    .ofShape('cbs.abort')
    .filter((k) => codeOfField(index.fact(k).fields.hresult) === 0x800f0821);
  const first = list[0];
  if (first === undefined) return;
  const fact = index.fact(first);
  const before = index.facts[first - 1];
  const gap =
    before?.time === undefined || fact.time === undefined
      ? undefined
      : secondsOf(fact.time) - secondsOf(before.time);
  const cabinet = factBefore(index, first, cabinetShapes, 60);
  const file = cabinet === undefined ? undefined : fileNameOf(index.fact(cabinet).fields.path ?? '');
  const isLong = gap !== undefined && gap >= 30;
  yield {
    fact: first,
    code: 0x800f0821,
    count: list.length,
    ...(file === undefined ? {} : { culprit: { kind: 'package' as const, name: file } }),
    values: {
      reason: texts.clientAbort,
      story: abortStory(file, isLong ? gap : undefined),
    },
    details: [
      ...detail('Package file', '程序包文件', file),
      ...detail('Seconds without a record before it', '之前没有记录的秒数', isLong ? String(gap) : undefined),
    ],
    evidence: [
      ...evidenceAt('context', cabinet),
      ...list.slice(0, 4).map((k) => ({ fact: k, role: 'cause' as const })),
    ],
  };
}

function abortStory(file: string | undefined, gap: number | undefined): Localized {
  if (file === undefined) return texts.aborted;
  if (gap === undefined) return filled(texts.abortedInFile, { file });
  return filled(texts.abortedInFileAfter, { file, gap: String(gap) });
}
