// The driver queue failed while Windows was shut down or started to finish the update.

import { isFailureCode } from '../facts/codes';
import { type FactIndex, failureCodeOf } from '../facts/factIndex';
import { isLoadingQueue, namedInfIn } from '../facts/words/drivers';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import type { Localized } from '../localized';
import { codeOfField } from '../operations/draft';
import { defineRule, type Match } from './defineRule';
import { hex } from './matching/classCodes';
import { detail, evidenceAt, factBefore } from './matching/values';

const driverTitle: Localized = {
  en: 'A driver of the update could not be processed: {driver}',
  zh: '更新中的驱动程序无法处理：{driver}',
};
const driverExplanation: Localized = {
  en: 'The driver operation for {driver} failed while the update was being finished around the restart, so the update could not be completed. The driver’s files or its device entries on this machine do not let it be installed or removed.',
  zh: '在重新启动前后完成更新时，对 {driver} 的驱动程序操作失败，更新因此无法完成。此计算机上该驱动程序的文件或设备条目使其无法安装或删除。',
};

/** What a driver of Windows lacks: Microsoft Support, "Troubleshoot Windows Update error 0x80070002" and "… 0x80070490". */
const inboxSteps = [
  steps.collectSetupapiDevLog,
  look(
    'This driver is part of Windows and has no vendor: compare its folder in `C:\\Windows\\System32\\DriverStore\\FileRepository` and the keys of its services in `HKLM\\SYSTEM\\CurrentControlSet\\Services` with a sound machine of the same build.',
    '该驱动程序是 Windows 自带的，没有厂商版本：将 `C:\\Windows\\System32\\DriverStore\\FileRepository` 中的对应文件夹以及 `HKLM\\SYSTEM\\CurrentControlSet\\Services` 中其服务的注册表项与相同内部版本的正常计算机对比。',
  ),
  change(
    'Bring what is missing over from that machine (the folder, or the exported keys), restart, and install the update again.',
    '从该计算机复制缺少的内容（文件夹，或导出的注册表项），重新启动，然后再次安装更新。',
  ),
  steps.restoreHealth,
  steps.inPlaceUpgrade,
];

/** Packages of vendors are published as `oem<number>.inf`; Windows' own keep their name. */
function isOfWindows(inf: string): boolean {
  return /^[\w.-]{1,64}\.inf$/i.test(inf) && !/^oem\d/i.test(inf);
}

export const txnRollbackDriverOperation = defineRule({
  meta: {
    id: 'txn.rollback.driver-operation',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: driverTitle,
    explanation: driverExplanation,
    variants: {
      unnamed: {
        title: {
          en: 'The driver operations of the update failed ({code})',
          zh: '更新的驱动程序操作失败（{code}）',
        },
        explanation: {
          en: 'Processing the driver operations of the update failed with {code}, so the update cannot be completed. These records do not name the driver; the device installation log of the same minutes does.',
          zh: '处理更新的驱动程序操作时失败（{code}），更新因此无法完成。这些记录没有给出驱动程序名称；同一时间的设备安装日志会给出。',
        },
      },
      ofPackage: {
        title: {
          en: 'The driver operations of {package} failed ({code})',
          zh: '{package} 的驱动程序操作失败（{code}）',
        },
        explanation: {
          en: 'Processing a driver that {package} brings failed with {code}, so the update cannot be completed. These records name the package, not the driver; the device installation log of the same minutes names it.',
          zh: '处理 {package} 所含的驱动程序时失败（{code}），更新因此无法完成。这些记录只给出了包，没有给出驱动程序名称；同一时间的设备安装日志会给出。',
        },
      },
      queue: {
        title: {
          en: 'The queue of driver operations cannot be loaded ({code})',
          zh: '无法加载驱动程序操作队列（{code}）',
        },
        explanation: {
          en: 'Windows could not load its queue of driver operations ({code}): an entry that an earlier update left behind is incomplete. Until it is removed, every update that touches drivers fails at this point.',
          zh: 'Windows 无法加载驱动程序操作队列（{code}）：之前的更新留下的某个条目不完整。在删除该条目之前，凡涉及驱动程序的更新都会在此处失败。',
        },
        nextSteps: [
          look(
            'Export `HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\DriverOperations` and compare its entries: the one whose sequence number the records name lacks a value that the others have.',
            '导出 `HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\DriverOperations` 并比较其中的条目：记录所指序号的条目缺少其他条目都有的值。',
          ),
          change(
            'With the export at hand delete the subkey of that number, restart, and install the update again.',
            '保留导出的备份，删除该序号对应的子项，重新启动，然后再次安装更新。',
          ),
          steps.inPlaceUpgrade,
        ],
      },
      inbox: { title: driverTitle, explanation: driverExplanation, nextSteps: inboxSteps },
    },
    nextSteps: [steps.collectSetupapiDevLog, steps.updateDriver, steps.restoreHealth, steps.inPlaceUpgrade],
    links: [],
  },
  *match({ index }) {
    const seen = new Set<string>();
    for (const k of index.ofShape('cbs.driver.result')) {
      const fact = index.fact(k);
      const code = codeOfField(fact.fields.status) ?? 0;
      const inf = fact.fields.inf ?? '';
      if (!isFailureCode(code) || seen.has(inf)) continue;
      seen.add(inf);
      yield ofDriver(index, k, inf, code);
    }
    if (seen.size > 0) return;
    const step = failedStep(index);
    if (step) yield step;
    else yield* ofQueue(index);
  },
});

function ofDriver(index: FactIndex, k: number, inf: string, code: number): Match {
  const step = factBefore(index, k - 1, new Set(['cbs.driver.step']), 3);
  return {
    fact: k,
    code,
    ...(isOfWindows(inf) ? { variant: 'inbox' } : {}),
    culprit: { kind: 'driver', name: inf },
    values: { driver: inf },
    details: detail('Driver (INF)', '驱动程序（INF）', inf),
    evidence: [...evidenceAt('cause', step), { fact: k, role: 'cause' }, ...chain(index, k)],
  };
}

/** The step with a result other than 0 right before the queue gave up: it names the driver where nothing else does. */
function failedStep(index: FactIndex): Match | undefined {
  for (const k of index.ofShape('cbs.driver.failed')) {
    const step = factBefore(index, k - 1, new Set(['cbs.driver.step']), 4);
    const code = failureCodeOf(index.fact(k));
    if (step === undefined || code === undefined) continue;
    const { inf, result } = index.fact(step).fields;
    if (inf === undefined || Number(result) === 0) continue;
    return {
      ...ofDriver(index, step, inf, code),
      evidence: [{ fact: step, role: 'cause' }, ...chain(index, step)],
    };
  }
  return undefined;
}

/** The ladder above: the queue and the rollback. */
function chain(index: FactIndex, from: number): Match['evidence'] & object {
  const refs = [];
  for (let k = from + 1; k < Math.min(index.facts.length, from + 10); k++) {
    const { shape } = index.fact(k);
    // The next attempt has records of its own.
    if (shape === 'cbs.session.begin') break;
    if (shape === 'cbs.driver.failed' || shape === 'cbs.boot.queue-failed')
      refs.push({ fact: k, role: 'consequence' as const });
  }
  return refs.slice(0, 4);
}

/** The first record of the ladder that ends with a queue's failure: what stands above it only passes its code on. */
function lowestStep(index: FactIndex, queue: number): number {
  let lowest = queue;
  for (;;) {
    const step = factBefore(index, lowest - 1, new Set(['cbs.driver.failed']), 10);
    if (
      step === undefined ||
      (lowest !== queue && failureCodeOf(index.fact(step)) !== failureCodeOf(index.fact(lowest)))
    )
      return lowest;
    lowest = step;
  }
}

/** The queue failed and no record names the driver. */
function* ofQueue(index: FactIndex): Iterable<Match> {
  const queue = index
    .ofShape('cbs.boot.queue-failed')
    .find((k) => /driver/.test(index.fact(k).fields.queue ?? ''));
  const first = queue === undefined ? index.ofShape('cbs.driver.failed')[0] : lowestStep(index, queue);
  if (first === undefined) return;
  const code =
    failureCodeOf(index.fact(first)) ?? (queue === undefined ? undefined : failureCodeOf(index.fact(queue)));
  if (code === undefined) return;
  const only = onlyQueued(index, first) ?? namedAbove(index, first, code);
  if (only !== undefined) {
    const { inf = namedInfIn(index.fact(only)) ?? '' } = index.fact(only).fields;
    const evidence = [
      ...[...new Set([only, first])].map((fact) => ({ fact, role: 'cause' as const })),
      ...chain(index, first),
    ];
    const standing = queue === undefined ? { standing: 'explains' as const } : {};
    yield { ...ofDriver(index, first, inf, code), evidence, ...standing };
    yield* ofLaterQueues(index, first, inf);
    return;
  }
  const named = packageBefore(index, first);
  const isLoading = isLoadingQueue(index.fact(first));
  yield {
    fact: first,
    code,
    confidence: 'medium',
    depth: 'reason',
    variant: isLoading ? 'queue' : named ? 'ofPackage' : 'unnamed',
    ...(named ? { culprit: { kind: 'package' as const, name: named.name }, packages: [named.name] } : {}),
    values: { code: hex(code), package: named?.name ?? '' },
    evidence: [
      ...(named ? [{ fact: named.fact, role: 'cause' as const }] : []),
      { fact: first, role: 'cause' },
      ...chain(index, first),
    ],
    // A queue that failed around the restart was the update's verdict; the rest explains a verdict.
    ...(queue === undefined ? { standing: 'explains' as const } : {}),
  };
}

/** Before a queue fails at most so many of its own records stand between it and what was put into it. */
const queueReach = 12;

/** The one driver that was put into the queue before it failed; undefined where there were several. */
function onlyQueued(index: FactIndex, from: number): number | undefined {
  const queued = index.ofShape('cbs.driver.queued').filter((k) => from - queueReach <= k && k < from);
  const names = new Set(queued.map((k) => index.fact(k).fields.inf?.toLowerCase()));
  return names.size === 1 ? queued[0] : undefined;
}

/** The record right above that fails with the same code and names its driver; the queue's own record may name it, too. */
function namedAbove(index: FactIndex, from: number, code: number): number | undefined {
  const near = Array.from({ length: 4 }, (_, n) => from - n).filter((k) => k >= 0);
  return near.find((k) => {
    const fact = index.fact(k);
    return fact.codes.includes(code) && namedInfIn(fact) !== undefined;
  });
}

/** Later attempts at which the queue failed for another driver, each driver once. */
function* ofLaterQueues(index: FactIndex, first: number, inf: string): Iterable<Match> {
  const seen = new Set([inf.toLowerCase()]);
  for (const k of index.ofShape('cbs.driver.failed')) {
    const code = k > first ? failureCodeOf(index.fact(k)) : undefined;
    const named = code === undefined ? undefined : namedAbove(index, k, code);
    const name = named === undefined ? undefined : namedInfIn(index.fact(named));
    if (code === undefined || named === undefined || name === undefined || seen.has(name.toLowerCase()))
      continue;
    seen.add(name.toLowerCase());
    const evidence = [...evidenceAt('cause', ...new Set([named, k])), ...chain(index, k)];
    yield { ...ofDriver(index, k, name, code), evidence, standing: 'explains' };
  }
}

/** The package whose driver came last before the queue gave up. */
function packageBefore(index: FactIndex, from: number): { fact: number; name: string } | undefined {
  const fact = factBefore(index, from - 1, new Set(['cbs.driver.update']), 4);
  const name = fact === undefined ? undefined : index.fact(fact).fields.package;
  return fact === undefined || name === undefined ? undefined : { fact, name };
}
