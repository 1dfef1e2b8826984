// A component's manifest fails its own integrity check.

import type { FactIndex } from '../facts/factIndex';
import { hexOfHash } from '../facts/hash';
import { parseComponentIdentity } from '../facts/identity';
import { fileNameOf } from '../facts/paths';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import type { EvidenceRef } from '../model';
import { damageMatches } from './damage/damageMatches';
import { defineRule, type Match } from './defineRule';
import { detail } from './matching/values';

/** Nothing can be copied while no record says which manifest it is. */
const unnamedSteps = [
  look(
    'Find the name of the manifest in the complete CBS.log of the same minutes: the records right before this one name its component or file.',
    '在同一时刻的完整 CBS.log 中查找该清单的名称：紧接在此之前的记录会给出组件或文件。',
  ),
  steps.restoreHealth,
  steps.restoreHealthFromSource,
  steps.retryUpdate,
];

export const csiManifestHashMismatch = defineRule({
  meta: {
    id: 'csi.manifest.hash-mismatch',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'A component’s manifest is damaged: {component}',
      zh: '一个组件的清单已损坏：{component}',
    },
    explanation: {
      en: 'The component store expects another content for the manifest of {component} than the one on disk. While this manifest is damaged, no update that builds on the component can be installed.',
      zh: '组件存储中为组件 {component} 的清单记录的哈希值与磁盘上的清单内容不一致。清单损坏期间，依赖该组件的更新都无法安装。',
    },
    variants: {
      cut: {
        title: {
          en: 'A component’s manifest is damaged; its name is cut off in this text: {component}',
          zh: '一个组件的清单已损坏，其名称在文本中被截断：{component}',
        },
        explanation: {
          en: 'The component store expects another content for the manifest of a component than the one on disk. Of the component’s name this text holds only {component}; the full name is in the original log. While this manifest is damaged, no update that builds on the component can be installed.',
          zh: '组件存储中为某个组件的清单记录的哈希值与磁盘上的清单内容不一致。此文本中组件名称只保留了 {component}，完整名称请查看原始日志。清单损坏期间，依赖该组件的更新都无法安装。',
        },
      },
      marked: {
        title: {
          en: 'A component’s manifest is damaged; this text does not name the component',
          zh: '一个组件的清单已损坏，此文本没有给出组件名称',
        },
        explanation: {
          en: 'Servicing marked the component store as corrupt because of a manifest (CorruptManifest). Which component’s it is, and what is wrong with it, is not in this text; the records right before the mark in the complete log name it. While this manifest is damaged, no update that builds on the component can be installed.',
          zh: '服务因某个清单将组件存储标记为损坏（CorruptManifest）。此文本没有说明是哪个组件的清单、损坏在何处；完整日志中紧接在该标记之前的记录会给出。清单损坏期间，依赖该组件的更新都无法安装。',
        },
        nextSteps: unnamedSteps,
      },
      unnamed: {
        title: {
          en: 'A component’s manifest is damaged; this text does not name the component',
          zh: '一个组件的清单已损坏，此文本没有给出组件名称',
        },
        explanation: {
          en: 'The component store expects another content for a manifest than the one on disk. The name of the component is not in this text. While this manifest is damaged, no update that builds on the component can be installed.',
          zh: '组件存储中为某个清单记录的哈希值与磁盘上的清单内容不一致。此文本中没有组件名称。清单损坏期间，依赖该组件的更新都无法安装。',
        },
        nextSteps: unnamedSteps,
      },
      several: {
        title: {
          en: 'The manifests of {count} components are damaged: {names}',
          zh: '有 {count} 个组件的清单已损坏：{names}',
        },
        explanation: {
          en: 'The manifests of {count} components do not have the content that the component store expects: {names}. While they are damaged, no update that builds on these components can be installed.',
          zh: '有 {count} 个组件的清单内容与组件存储的记录不一致：{names}。清单损坏期间，依赖这些组件的更新都无法安装。',
        },
      },
    },
    nextSteps: [
      change(
        'Copy this manifest from a sound machine of the same build and updates, as administrator with ownership of the file, or offline; keep a backup.',
        '从内部版本和已安装更新都相同的正常计算机复制此清单文件；需要管理员身份和文件所有权，或脱机复制；保留备份。',
      ),
      steps.restoreHealthFromSource,
      steps.retryUpdate,
      look(
        'Do not check the manifest with `Get-FileHash`: stored manifests are compressed and the store hashes the expanded text, so it gives neither value.',
        '不要用 `Get-FileHash` 核对该清单：存储中的清单经过压缩，而组件存储校验的是展开后的文本，因此得到的值与两个哈希值都不相同。',
      ),
    ],
    links: [
      {
        title: { en: 'Fix Windows Update errors', zh: '修复 Windows 更新错误' },
        url: 'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/fix-windows-update-errors',
      },
    ],
  },
  *match(context) {
    const { index } = context;
    const found = new Map<string, Match>();
    for (const k of index.ofShape('csi.manifest.hash', 'csi.hash.resource', 'csi.manifest.unloadable')) {
      const match = ofRecord(index, k);
      if (!match) continue;
      const key = keyOf(found, match.culprit?.name ?? '');
      const known = found.get(key);
      found.set(key, known ? join(known, match) : match);
    }
    const marks = index
      .ofShape('csi.store.mark')
      .filter((k) => index.fact(k).fields.category === 'CorruptManifest');
    if (found.size === 0 && marks[0] !== undefined) yield fromMark(marks[0]);
    for (const match of found.values()) yield worded(match);
    for (const match of damageMatches(context, 'manifest-corrupt', 'component'))
      if (match.variant === 'several' || !found.has(match.culprit?.name ?? ''))
        yield { ...match, values: { ...match.values, component: match.values?.name ?? '' } };
  },
});

/** The records of one manifest: a name that a window cut off belongs to the only manifest around. */
function keyOf(found: ReadonlyMap<string, Match>, name: string): string {
  if (name !== '' && !isCutOff(name)) return found.has('') ? '' : name;
  return [...found.keys()].at(-1) ?? '';
}

/** A text that holds only part of the name, or none of it, says so. */
function worded(match: Match): Match {
  const name = match.culprit?.name;
  if (name === undefined) return { ...match, variant: 'unnamed', depth: 'reason' };
  return isCutOff(name) ? { ...match, variant: 'cut' } : match;
}

function isCutOff(name: string): boolean {
  return parseComponentIdentity(name) === undefined;
}

function ofRecord(index: FactIndex, k: number): Match | undefined {
  const fact = index.fact(k);
  const { fields } = fact;
  if (fact.shape === 'csi.hash.resource' && !/manifests?[\\/]|\.manifest/i.test(fields.path ?? ''))
    return undefined;
  const raw = fields.component ?? fields.quoted ?? fileNameOf(fields.path ?? '');
  // No component has a blank in its name: what a cut line left is followed by the next record.
  const [name = ''] = raw
    .replace(/\.manifest$/i, '')
    .trim()
    .split(/\s/);
  const expectedHash = hexOfHash(fields.expected);
  const actualHash = hexOfHash(fields.actual);
  const identity = parseComponentIdentity(name);
  return {
    fact: k,
    evidence: [{ fact: k, role: 'cause' }],
    code: 0x80073712,
    ...(name === '' ? {} : { culprit: { kind: 'component' as const, name } }),
    values: { component: name },
    ...(expectedHash && { expectedHash }),
    ...(actualHash && { actualHash }),
    confidence: identity ? 'high' : 'medium',
    details: [
      ...detail('Manifest', '清单', identity ? `C:\\Windows\\WinSxS\\Manifests\\${name}.manifest` : name),
      ...detail('Component version', '组件版本', identity?.version),
      ...detail('Architecture', '体系结构', identity?.architecture),
    ],
  };
}

function join(known: Match, match: Match): Match {
  const evidence: readonly EvidenceRef[] = [...(known.evidence ?? []), ...(match.evidence ?? [])].slice(0, 6);
  const better = (match.culprit?.name.length ?? 0) > (known.culprit?.name.length ?? 0) ? match : known;
  return {
    ...known,
    ...(better.culprit && { culprit: better.culprit }),
    values: better.values ?? {},
    details: better.details ?? [],
    confidence: better.confidence ?? 'medium',
    ...(match.expectedHash && !known.expectedHash ? { expectedHash: match.expectedHash } : {}),
    ...(match.actualHash && !known.actualHash ? { actualHash: match.actualHash } : {}),
    evidence,
    count: (known.count ?? 1) + 1,
  };
}

function fromMark(k: number): Match {
  return { fact: k, confidence: 'medium', code: 0x80073712, depth: 'reason', variant: 'marked' };
}
