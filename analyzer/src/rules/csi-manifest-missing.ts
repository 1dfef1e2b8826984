// The registry knows a component whose manifest file is gone.

import { isInManifestFolder, isManifestOf } from '../facts/words/files';
import { componentIn } from '../facts/words/identities';
import * as steps from '../knowledge/steps';
import { damageMatches } from './damage/damageMatches';
import { defineRule, type Match } from './defineRule';
import { fitsAnswer, standingOfCode } from './matching/codeRule';
import { detail } from './matching/values';

/** What a caller is told when a manifest is not there. */
const answers = [0x80070002, 0x80073701, 0x800736b3, 0x80073712, 0x800f0831] as const;

export const csiManifestMissing = defineRule({
  meta: {
    id: 'csi.manifest.missing',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'A component’s manifest is missing: {name}',
      zh: '组件清单缺失：{name}',
    },
    explanation: {
      en: 'The component store knows the component {name}, but its manifest file is not there. Updates that build on the component cannot be installed until the manifest is restored.',
      zh: '组件存储中登记了组件 {name}，但其清单文件不存在。在恢复该清单之前，依赖该组件的更新都无法安装。',
    },
    variants: {
      unnamed: {
        title: {
          en: 'A component’s manifest is missing',
          zh: '某个组件的清单缺失',
        },
        explanation: {
          en: 'The component store marked itself corrupt because the manifest of a component is not there. These records do not name the component.',
          zh: '由于某个组件的清单不存在，组件存储将自身标记为损坏。这些记录没有给出组件名称。',
        },
      },
      several: {
        title: {
          en: '{count} component manifests are missing: {names}',
          zh: '缺少 {count} 个组件清单：{names}',
        },
        explanation: {
          en: 'The component store knows {count} components whose manifest files are not there: {names}. Updates that build on these components cannot be installed until the manifests are restored.',
          zh: '组件存储中登记了 {count} 个清单文件不存在的组件：{names}。在恢复这些清单之前，依赖这些组件的更新都无法安装。',
        },
      },
    },
    nextSteps: [steps.restoreHealth, steps.restoreHealthFromSource, steps.findUpdateOfVersion],
    links: [steps.links.fixWindowsUpdateErrors],
  },
  *match(context) {
    const { index } = context;
    yield* damageMatches(context, 'manifest-missing', 'component');
    for (const k of index.ofShape('csi.store.mark')) {
      const fact = index.fact(k);
      if (!marksOfAbsence.has(fact.fields.category ?? '')) continue;
      if (isInManifestFolder(fact)) yield ofName(k, componentIn(fact));
      else if (fact.fields.category === 'MissingManifest') yield ofName(k, undefined);
    }
    for (const k of index.ofShape('cbs.payload.not-found'))
      if (isManifestOf(index.fact(k)))
        yield { ...ofName(k, componentIn(index.fact(k))), standing: standingOfCode(context, k) };
    // An open that fails on the manifest itself: \SystemRoot\WinSxS\Manifests\amd64_….manifest
    for (const k of index.withName('STATUS_OBJECT_NAME_NOT_FOUND', 'ERROR_FILE_NOT_FOUND')) {
      const fact = index.fact(k);
      const name = componentIn(fact);
      if (name === undefined || !isInManifestFolder(fact) || !fitsAnswer(context, k, answers)) continue;
      yield { ...ofName(k, name), code: 0xc0000034 };
    }
  },
});

/** What the store says of a file that is not there: which of them it is, the path tells. */
const marksOfAbsence: ReadonlySet<string> = new Set(['MissingManifest', 'MissingFileSystemResource']);

function ofName(fact: number, name: string | undefined): Match {
  if (name === undefined)
    return { fact, variant: 'unnamed', standing: 'explains', depth: 'reason', confidence: 'medium' };
  return {
    fact,
    culprit: { kind: 'component', name },
    values: { name },
    details: detail('Manifest', '清单', `C:\\Windows\\WinSxS\\Manifests\\${name}.manifest`),
    standing: 'explains',
  };
}
