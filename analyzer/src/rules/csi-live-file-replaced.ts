// Only the installed copy of a file differed; sfc restored it from a sound store.

import type { FactIndex } from '../facts/factIndex';
import { fileNameOf, isSameFile, plainPath } from '../facts/paths';
import { look } from '../knowledge/step';
import { listed } from '../localized';
import type { EvidenceRef } from '../model';
import { repairPass } from './damage/repairedChecks';
import { defineRule } from './defineRule';
import { detail } from './matching/values';

export const csiLiveFileReplaced = defineRule({
  meta: {
    id: 'csi.live-file.replaced',
    severity: 'information',
    depth: 'reason',
    standing: 'note',
    title: {
      en: 'sfc restored changed system files from the store ({count}): {names}',
      zh: 'sfc 已从组件存储还原被更改的系统文件（{count} 个）：{names}',
    },
    explanation: {
      en: 'These installed files differed from the component store, whose copies are sound; sfc put them back. If the same files return in later runs, some software replaces them.',
      zh: '这些已安装的文件与组件存储不一致，但存储中的副本完好，sfc 已将其还原。如果之后的运行中再次出现相同文件，说明有软件在替换它们。',
    },
    variants: {
      found: {
        title: {
          en: 'sfc found changed system files whose copies in the store are sound ({count}): {names}',
          zh: 'sfc 发现被更改的系统文件，存储中的副本完好（{count} 个）：{names}',
        },
        explanation: {
          en: 'These installed files differ from the component store, whose copies are sound. This text shows the check and not the pass that puts files back: `sfc /scannow` restores them, `sfc /verifyonly` writes the same record and changes nothing.',
          zh: '这些已安装的文件与组件存储不一致，但存储中的副本完好。此文本只显示检查，没有还原文件的过程：`sfc /scannow` 会还原这些文件，`sfc /verifyonly` 会写入相同的记录但不做更改。',
        },
      },
    },
    nextSteps: [
      look(
        'If the same file comes back in later runs, find the software that replaces it (installation date, signer of the file).',
        '如果相同文件在之后的运行中再次出现，请查找替换它的软件（安装日期、文件签名者）。',
      ),
    ],
    links: [],
  },
  *match({ index }) {
    const files = new Map<string, { file: string; evidence: EvidenceRef }>();
    const givenUp = index.ofShape('sfc.unrepairable', 'sfc.reproject-failed').map((fact) => {
      const { fields } = index.fact(fact);
      return { fact, path: plainPath(fields.file ?? fields.quoted ?? fields.path ?? '') };
    });
    for (const k of index.ofShape('sfc.repaired-file')) {
      const file = plainPath(index.fact(k).fields.path ?? '').replace(/(?:\[[^\]]{1,40}\])?["']/g, '');
      if (file === '' || files.has(file.toLowerCase())) continue;
      const isGivenUp = givenUp.some((item) => item.fact > k && isSameFile(item.path, file));
      if (!isGivenUp) files.set(file.toLowerCase(), { file, evidence: { fact: k, role: 'context' } });
    }
    const list = [...files.values()];
    const first = list[0];
    if (!first) return;
    const names = [...new Set(list.map(({ file }) => fileNameOf(file)))];
    yield {
      fact: first.evidence.fact,
      ...(hasRepairPass(index) ? {} : { variant: 'found' }),
      evidence: list.slice(0, 20).map(({ evidence }) => evidence),
      culprit: { kind: 'path', name: first.file },
      values: {
        count: String(list.length),
        names: listed(names, 5),
      },
      count: list.length,
      details: list.slice(0, 20).flatMap(({ file }) => detail('File', '文件', file)),
    };
  },
});

/** sfc names a file in the pass that checks already; it writes files in the pass behind it (KB928228). */
function hasRepairPass(index: FactIndex): boolean {
  return index.ofShape(...repairPass).length > 0;
}
