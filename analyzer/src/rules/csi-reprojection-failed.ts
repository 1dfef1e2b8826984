// The installed copy of a file is wrong and the store's copy is wrong too.

import { plainPath } from '../facts/paths';
import * as steps from '../knowledge/steps';
import { operationsAround } from '../operations/around';
import { defineRule, type Match } from './defineRule';
import { detail } from './matching/values';

export const csiReprojectionFailed = defineRule({
  meta: {
    id: 'csi.reprojection.failed',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'sfc cannot restore {file}: the copy in the component store is damaged too',
      zh: 'sfc 无法还原 {file}：组件存储中的副本也已损坏',
    },
    explanation: {
      en: 'The installed file {file} is damaged, and so is the copy in the component store that sfc would restore it from. The store has to be repaired first; sfc alone cannot mend this file.',
      zh: '已安装的文件 {file} 已损坏，sfc 用来还原它的组件存储副本也已损坏。必须先修复组件存储；仅靠 sfc 无法修复该文件。',
    },
    nextSteps: [steps.restoreHealth, steps.restoreHealthFromSource],
    links: [steps.links.fixWindowsUpdateErrors],
  },
  *match({ index, operations }) {
    const found = new Map<string, Match>();
    for (const k of index.ofShape('sfc.reproject-failed')) {
      const { fields, line } = index.fact(k);
      const folder = plainPath(fields.quotedPath ?? '');
      const name = plainPath(fields.quoted ?? fields.path ?? '');
      const file = folder === '' ? name : `${folder}\\${name}`;
      const known = found.get(file.toLowerCase());
      if (known) {
        found.set(file.toLowerCase(), { ...known, count: (known.count ?? 1) + 1 });
        continue;
      }
      const run = operationsAround(operations, line).find(({ kind }) => kind === 'sfc');
      // The same defect, seen from the installed path, where sfc also names the file in the store.
      const isNamed = index
        .ofShape('sfc.unrepairable')
        .some(
          (n) =>
            run === undefined || (run.startLine <= index.fact(n).line && index.fact(n).line <= run.endLine),
        );
      found.set(file.toLowerCase(), {
        fact: k,
        culprit: { kind: 'path', name: file },
        values: { file },
        details: detail('File', '文件', file),
        ...(isNamed ? { standing: 'explains', depth: 'reason', confidence: 'medium' } : {}),
      });
    }
    yield* found.values();
  },
});
