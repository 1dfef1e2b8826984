// A store check found damage of several kinds and left some of it behind.

import type { FactIndex } from '../facts/factIndex';
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { countedDamage } from './damage/countedDamage';
import { damageLists, isMixedFiles, kindOfList } from './damage/damageLists';
import { matchOf } from './damage/damageMatches';
import { defineRule, type Match } from './defineRule';
import { evidenceAt } from './matching/values';

/** What sfc could not put right is put right in the store first. */
const sfcSteps = [
  steps.restoreHealth,
  steps.restoreHealthFromSource,
  steps.collectCbsLog,
  steps.inPlaceUpgrade,
];

/** Nothing was to be put right yet. */
const verifySteps = [steps.sfcScan, steps.restoreHealth, steps.collectCbsLog];

const scanSteps = [steps.restoreHealth, steps.collectCbsLog];

const readFixReport = look(
  'Read the complete `SFCFix.txt` from its top: the first directive that did not complete tells file or key, and why.',
  '从头查看完整的 `SFCFix.txt`：第一条未完成的指令会指明文件或注册表项以及原因。',
);

export const cbsRepairIncomplete = defineRule({
  meta: {
    id: 'cbs.repair.incomplete',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'The component store is still damaged: the repair left something behind',
      zh: '组件存储仍有损坏：修复未全部完成',
    },
    explanation: {
      en: 'The store check ended without repairing all the damage that it had found. Updates that touch the damaged parts can still fail.',
      zh: '组件存储检查结束时没有修复它发现的全部损坏。涉及受损部分的更新仍可能失败。',
    },
    variants: {
      several: {
        title: {
          en: '{count} items in the component store stay damaged: {names}',
          zh: '组件存储中有 {count} 项损坏未修复：{names}',
        },
        explanation: {
          en: 'The check of the component store found these items damaged or missing and does not list them as repaired: {names}. The version number in each name tells which update contains the item.',
          zh: '组件存储检查发现以下项损坏或缺失，且没有列为已修复：{names}。各项名称中的版本号表明由哪个更新提供。',
        },
      },
      counted: {
        title: {
          en: 'The check of the component store counts damaged items that it did not repair: {count}',
          zh: '组件存储检查统计到未修复的损坏项：{count} 项',
        },
        explanation: {
          en: 'The check counts more damaged items in the component store than it repaired; still damaged: {count}. This text holds the totals alone; the complete log lists the items by name.',
          zh: '组件存储检查发现的损坏项多于已修复的项，仍有 {count} 项损坏。此文本只有总数，完整日志会逐项列出名称。',
        },
        nextSteps: scanSteps,
      },
      sfc: {
        title: {
          en: 'sfc found damaged system files and could not repair all of them',
          zh: 'sfc 发现损坏的系统文件，其中有一些无法修复',
        },
        explanation: {
          en: 'sfc found system files whose content is not what Windows expects and had no sound copy for some of them. This text does not name the files; the records marked [SR] in CBS.log do.',
          zh: 'sfc 发现有系统文件的内容与 Windows 预期的不一致，其中一些没有完好副本可供替换。此文本没有给出文件名，CBS.log 中带 [SR] 标记的记录会列出这些文件。',
        },
        nextSteps: sfcSteps,
      },
      sfcFix: {
        title: {
          en: 'SFCFix found damage in the component store and could not repair all of it',
          zh: 'SFCFix 发现组件存储有损坏，其中有一些无法自动修复',
        },
        explanation: {
          en: 'SFCFix analysed CBS.log and could not put everything right that it found damaged there. This text does not name what is left; the complete report of SFCFix and CBS.log do.',
          zh: 'SFCFix 分析了 CBS.log，发现的损坏有一些无法自动修复。此文本没有给出剩余的项，完整的 SFCFix 报告和 CBS.log 会列出。',
        },
        nextSteps: sfcSteps,
      },
      script: {
        title: {
          en: 'SFCFix could not carry out all directives of its repair script',
          zh: 'SFCFix 未能执行修复脚本中的全部指令',
        },
        explanation: {
          en: 'SFCFix was given a script of repairs and did not get through all of it, so the damage that the script was written for may still be there. The complete report of SFCFix names the directive that failed.',
          zh: 'SFCFix 未能完成所给修复脚本中的全部指令，因此脚本所针对的损坏可能仍然存在。完整的 SFCFix 报告会指明失败的指令。',
        },
        nextSteps: [readFixReport, steps.scanHealth, steps.collectCbsLog],
        links: [],
      },
      verified: {
        title: {
          en: 'sfc found damaged system files and was only asked to look',
          zh: 'sfc 发现损坏的系统文件（此次只检查，未修复）',
        },
        explanation: {
          en: 'sfc found system files whose content is not what Windows expects; this run was not to repair anything. The records marked [SR] in CBS.log name the files.',
          zh: 'sfc 发现有系统文件的内容与 Windows 预期的不一致，此次运行不做修复。CBS.log 中带 [SR] 标记的记录会列出这些文件。',
        },
        nextSteps: verifySteps,
      },
      scanned: {
        title: {
          en: 'DISM found the component store damaged and calls it repairable',
          zh: 'DISM 发现组件存储已损坏，并称其可修复',
        },
        explanation: {
          en: 'DISM only looked and repaired nothing. The component store holds damage, and updates that touch the damaged parts can fail until it is repaired; CBS.log of the same minutes lists what is damaged.',
          zh: 'DISM 只做了检查，未做修复。组件存储存在损坏，在修复之前，涉及受损部分的更新可能失败；同一时间的 CBS.log 会列出受损项。',
        },
        nextSteps: scanSteps,
      },
    },
    nextSteps: [
      steps.restoreHealthFromSource,
      steps.findUpdateOfVersion,
      steps.copyFileFromLikeMachine,
      steps.sfcScan,
      steps.inPlaceUpgrade,
    ],
    links: [steps.links.repairSource],
  },
  *match(context) {
    const { index } = context;
    yield* answersOfSfc(index);
    yield* answersOfScan(index);
    let isListed = false;
    for (const list of damageLists(context)) {
      isListed = true;
      const [first] = list.items;
      if (!first || kindOfList(list) !== undefined || isMixedFiles(list)) continue;
      const culprit =
        first.file !== undefined ? 'path' : first.package !== undefined ? 'package' : 'component';
      yield matchOf(index, list.items, list, culprit);
    }
    if (isListed) return;
    for (const { fact, repaired, left, details } of countedDamage(index, context.operations))
      yield {
        fact,
        variant: 'counted',
        values: { count: String(left) },
        count: left,
        details,
        depth: 'reason',
        confidence: 'medium',
        evidence: [{ fact, role: 'cause' }, ...evidenceAt('context', repaired)],
      };
    // Without the list only the check's own sentence says that something is left.
    for (const k of index.ofShape('cbs.check.not-fixed'))
      yield { fact: k, standing: 'note', confidence: 'medium', depth: 'reason' };
  },
});

/** What is said at the end, and how it is told. */
const answersOfFailure = [
  ['sfc.console.left', 'sfc'],
  ['sfc.console.summary-left', 'sfcFix'],
  ['sfc.console.unprocessed', 'script'],
] as const;

/** What sfc and SFCFix answered on the console, where its records in CBS.log are not at hand. */
function* answersOfSfc(index: FactIndex): Iterable<Match> {
  if (index.ofShape('sfc.unrepairable', 'sfc.reproject-failed', 'sfc.driver.failed').length > 0) return;
  for (const [shape, variant] of answersOfFailure)
    for (const fact of index.ofShape(shape))
      yield { fact, variant, standing: 'explains', confidence: 'medium', depth: 'code' };
  for (const fact of index.ofShape('sfc.console.damaged'))
    yield {
      fact,
      variant: 'verified',
      standing: 'note',
      confidence: 'medium',
      depth: 'reason',
      severity: 'warning',
    };
}

/** What a scan of DISM answered on the console, unless a repair or a sound scan came behind it. */
function* answersOfScan(index: FactIndex): Iterable<Match> {
  const fact = index.ofShape('console.damaged').at(-1);
  if (fact === undefined || index.ofShape('console.restored', 'console.store-sound').some((k) => k > fact))
    return;
  yield {
    fact,
    variant: 'scanned',
    standing: 'note',
    confidence: 'medium',
    depth: 'reason',
    severity: 'warning',
  };
}
