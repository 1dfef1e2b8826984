// A file that a manifest lists is not in the component store.

import { componentInPath } from '../facts/identity';
import * as steps from '../knowledge/steps';
import { damageMatches } from './damage';
import { defineRule } from './defineRule';
import { detail, plainPath } from './values';

export const csiPayloadMissing = defineRule({
  meta: {
    id: 'csi.payload.missing',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'A file is missing from the component store: {file}',
      zh: '组件存储中缺少文件：{file}',
    },
    explanation: {
      en: 'A manifest lists {file}, but the component store does not hold the file, and the log shows no copy being restored. Repairs and updates that need it cannot finish until it is put back.',
      zh: '清单中列有 {file}，但组件存储中没有该文件，日志中也没有恢复该文件的记录。在补回该文件之前，需要它的修复或更新都无法完成。',
    },
    variants: {
      unnamed: {
        title: {
          en: 'A file is missing from the component store',
          zh: '组件存储中缺少文件',
        },
        explanation: {
          en: 'The component store marked itself corrupt because a file that a manifest lists is not there. These records do not name the file.',
          zh: '由于清单中列出的文件不存在，组件存储将自身标记为损坏。这些记录没有给出文件名。',
        },
      },
      several: {
        title: {
          en: '{count} files are missing from the component store: {names}',
          zh: '组件存储中缺少 {count} 个文件：{names}',
        },
        explanation: {
          en: 'Manifests list {count} files that the component store does not hold: {names}. The log shows no copies being restored, and repairs and updates that need these files cannot finish until they are put back.',
          zh: '清单中列有 {count} 个组件存储中不存在的文件：{names}。日志中没有恢复这些文件的记录；在补回之前，需要它们的修复或更新都无法完成。',
        },
      },
    },
    nextSteps: [
      steps.restoreHealth,
      steps.restoreHealthFromSource,
      steps.copyFileFromLikeMachine,
      steps.findUpdateOfVersion,
      steps.sfcScan,
    ],
    links: [steps.links.fixWindowsUpdateErrors],
  },
  *match(context) {
    const { index } = context;
    yield* damageMatches(context, 'payload-missing', 'path');
    // The delta engine found the component's folder and not the file in it.
    for (const k of index.ofShape('csi.psfx.binary-missing')) {
      const { fields } = index.fact(k);
      const file = plainPath(fields.file ?? '');
      const component = componentInPath(fields.component ?? '') ?? fields.component;
      yield {
        fact: k,
        culprit: { kind: 'path', name: component === undefined ? file : `${component}\\${file}` },
        values: { file },
        details: [...detail('File', '文件', file), ...detail('Component', '组件', component)],
        code: 0x800f0984,
      };
    }
    for (const k of index.ofShape('csi.store.mark')) {
      if (index.fact(k).fields.category !== 'MissingPayloadFile') continue;
      yield { fact: k, standing: 'explains', depth: 'reason', confidence: 'medium', variant: 'unnamed' };
    }
  },
});
