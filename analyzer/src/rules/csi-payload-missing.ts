// A file that a manifest lists is not in the component store.

import { defined } from '../defined';
import { type FactIndex, failureCodeOf } from '../facts/factIndex';
import { componentInPath, kbOfIdentity } from '../facts/identity';
import { plainPath } from '../facts/paths';
import { isManifestOf, storedFileIn } from '../facts/words/files';
import * as steps from '../knowledge/steps';
import { damageMatches } from './damage/damageMatches';
import { fileBeforeMark } from './damage/markedFile';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { fitsAnswer, standingOfCode } from './matching/codeRule';
import { detail, evidenceAt, factBefore } from './matching/values';

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
      folder: {
        title: {
          en: 'The folder of a component is missing from the component store: {component}',
          zh: '组件存储中缺少组件的文件夹：{component}',
        },
        explanation: {
          en: 'The component store did not find the folder `WinSxS\\{component}`. All files of this component are missing there, so neither a repair nor an update of the component can work until the folder is restored.',
          zh: '组件存储找不到文件夹 `WinSxS\\{component}`。该组件的所有文件都缺失，在恢复该文件夹之前，无法修复或更新该组件。',
        },
      },
      notFound: {
        title: {
          en: 'A file of a component cannot be found: {file}',
          zh: '找不到组件的文件：{file}',
        },
        explanation: {
          en: 'Servicing looked for {file} of the component {component} and did not find it, neither in the component store nor in the package at hand. The operation that needs it cannot finish until the file is put back or the full package is used.',
          zh: '维护过程查找组件 {component} 的文件 {file}，但在组件存储和当前程序包中都没有找到。在补回该文件或改用完整程序包之前，需要它的操作无法完成。',
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
    ],
    links: [steps.links.fixWindowsUpdateErrors],
  },
  *match(context) {
    const { index } = context;
    yield* damageMatches(context, 'payload-missing', 'path');
    yield* ofDeltaEngine(index);
    yield* notFound(context);
    yield* failedOpens(context);
    for (const k of index.ofShape('csi.store.mark')) {
      if (index.fact(k).fields.category !== 'MissingPayloadFile') continue;
      const named = fileBeforeMark(index, k);
      yield named === undefined
        ? { fact: k, standing: 'explains', depth: 'reason', confidence: 'medium', variant: 'unnamed' }
        : ofMark(k, named);
    }
  },
});

/** The delta engine found the component's folder and not the file in it. */
function* ofDeltaEngine(index: FactIndex): Iterable<Match> {
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
}

/** Servicing looked for a file by its component and did not find it. */
function* notFound(context: RuleContext): Iterable<Match> {
  const { index } = context;
  for (const k of index.ofShape('cbs.payload.not-found')) {
    const fact = index.fact(k);
    const { component, file } = fact.fields;
    if (component === undefined || file === undefined || isManifestOf(fact)) continue;
    const work = workOn(index, k);
    const kb = kbOfIdentity(work?.package ?? '');
    yield {
      fact: k,
      variant: 'notFound',
      standing: standingOfCode(context, k),
      culprit: { kind: 'path', name: `${component}\\${file}` },
      values: { file, component },
      details: [
        ...detail('File', '文件', file),
        ...detail('Component', '组件', component),
        ...detail('Package', '程序包', work?.package),
      ],
      ...defined({ code: failureCodeOf(fact) }),
      ...(work === undefined ? {} : { packages: [work.package] }),
      evidence: [{ fact: k, role: 'cause' }, ...evidenceAt('context', work?.fact)],
      ...(kb === undefined ? {} : { kbs: [kb] }),
    };
  }
}

function ofMark(mark: number, { fact, path, file }: NonNullable<ReturnType<typeof fileBeforeMark>>): Match {
  return {
    fact,
    standing: 'explains',
    culprit: { kind: 'path', name: path },
    values: { file },
    details: [...detail('File', '文件', file), ...detail('Component', '组件', componentInPath(path))],
    evidence: [
      { fact, role: 'cause' },
      { fact: mark, role: 'consequence' },
    ],
  };
}

const workShapes: ReadonlySet<string> = new Set(['cbs.exec.package']);

/** The package that was being worked on when a file was looked for: it is the one that brings the file. */
function workOn(index: FactIndex, k: number): { fact: number; package: string } | undefined {
  const fact = factBefore(index, k - 1, workShapes, 1);
  const name = fact === undefined ? undefined : index.fact(fact).fields.package;
  return fact === undefined || name === undefined ? undefined : { fact, package: name };
}

/** What a caller is told when a file of a component is not there. */
const answers = [0x80070002, 0x80073712, 0x800f0831] as const;
/** The store's own call that opens a file of a component and does not find it. */
function* failedOpens(context: RuleContext): Iterable<Match> {
  const { index } = context;
  for (const k of index.withName('STATUS_OBJECT_NAME_NOT_FOUND')) {
    const fact = index.fact(k);
    const stored = storedFileIn(fact);
    if (stored === undefined || fact.level === 'info' || !fact.shape.startsWith('csi.call')) continue;
    if (!fitsAnswer(context, k, answers)) continue;
    const { path, file } = stored;
    if (file === undefined) {
      yield ofFolder(k, path);
      continue;
    }
    yield {
      fact: k,
      code: 0xc0000034,
      standing: 'explains',
      culprit: { kind: 'path', name: path },
      values: { file },
      details: [...detail('File', '文件', file), ...detail('Component', '组件', componentInPath(path))],
    };
  }
}

/** The whole folder of a component is not there. */
function ofFolder(k: number, component: string): Match {
  return {
    fact: k,
    code: 0xc0000034,
    variant: 'folder',
    standing: 'explains',
    culprit: { kind: 'component', name: component },
    values: { component },
    details: detail('Component', '组件', component),
  };
}
