// The driver queue failed at startup and the update was rolled back.

import { isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import * as steps from '../knowledge/steps';
import { codeOfField } from '../operations/draft';
import { defineRule, type Match } from './defineRule';
import { detail, factBefore } from './values';

const failedShapes: ReadonlySet<string> = new Set(['cbs.driver.result', 'cbs.driver.step']);

export const txnRollbackDriverOperation = defineRule({
  meta: {
    id: 'txn.rollback.driver-operation',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'A driver of the update could not be processed: {driver}',
      zh: '更新中的驱动程序无法处理：{driver}',
    },
    explanation: {
      en: 'At startup the driver operation for {driver} failed, and the update was rolled back because of it. The driver’s files or its device entries on this machine do not let it be installed or removed.',
      zh: '启动阶段对 {driver} 的驱动程序操作失败，更新因此被回滚。此计算机上该驱动程序的文件或设备条目使其无法安装或删除。',
    },
    nextSteps: [steps.collectSetupapiDevLog, steps.updateDriver, steps.restoreHealth, steps.inPlaceUpgrade],
    links: [],
  },
  *match({ index }) {
    const seen = new Set<string>();
    for (const k of index.ofShape('cbs.driver.result')) {
      const { fields } = index.fact(k);
      const code = codeOfField(fields.status) ?? 0;
      const inf = fields.inf ?? '';
      if (!isFailureCode(code) || seen.has(inf)) continue;
      seen.add(inf);
      yield ofDriver(index, k, inf, code);
    }
    if (seen.size === 0) yield* ofQueue(index);
  },
});

function ofDriver(index: FactIndex, k: number, inf: string, code: number): Match {
  const step = factBefore(index, k - 1, failedShapes, 3);
  return {
    fact: k,
    code,
    culprit: { kind: 'driver', name: inf },
    values: { driver: inf },
    details: detail('Driver (INF)', '驱动程序（INF）', inf),
    evidence: [
      ...(step === undefined ? [] : [{ fact: step, role: 'cause' as const }]),
      { fact: k, role: 'cause' },
      ...chain(index, k),
    ],
  };
}

/** The ladder above: the queue and the rollback. */
function chain(index: FactIndex, from: number): Match['evidence'] & object {
  const refs = [];
  for (let k = from + 1; k < Math.min(index.facts.length, from + 10); k++) {
    const { shape } = index.fact(k);
    if (shape === 'cbs.driver.failed' || shape === 'cbs.boot.queue-failed')
      refs.push({ fact: k, role: 'consequence' as const });
  }
  return refs.slice(0, 4);
}

/** The queue failed and no record names the driver. */
function* ofQueue(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('cbs.boot.queue-failed')) {
    const { fields } = index.fact(k);
    if (!/driver/.test(fields.queue ?? '')) continue;
    const first = factBefore(index, k, new Set(['cbs.driver.failed']), 10) ?? k;
    yield {
      fact: first,
      code: codeOfField(fields.hresult) ?? 0,
      confidence: 'medium',
      depth: 'reason',
      values: { driver: '?' },
      evidence: [
        { fact: first, role: 'cause' },
        { fact: k, role: 'consequence' },
      ],
    };
    return;
  }
}
