// A value of the component store's registry hive (COMPONENTS) is damaged.

import { formatCode } from '../codes/index';
import type { FactIndex } from '../facts/factIndex';
import { kbOfIdentity } from '../facts/identity';
import { storeKeyIn } from '../facts/words/files';
import { componentIn, packageIn } from '../facts/words/identities';
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import type { EvidenceRef, Fact } from '../model';
import { damageMatches } from './damage/damageMatches';
import { scannedHive } from './damage/scannedHive';
import { unreadVersions } from './damage/unreadVersions';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { fitsAnswer } from './matching/codeRule';
import { detail } from './matching/values';

/** Categories of "mark store corrupt" that speak of the hive and not of a file. */
const categories = /^(?:Corrupt|Missing)\w*(?:Value|Key|Identity)$|^CorruptRegistry/;

/** Records between a mark and the answer that it leads to. */
const reach = 12;

export const csiComponentValueCorrupt = defineRule({
  meta: {
    id: 'csi.component-value.corrupt',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'The component store’s registry data is damaged ({category})',
      zh: '组件存储的注册表数据已损坏（{category}）',
    },
    explanation: {
      en: 'While it worked on a package, the component store found a damaged value in its registry hive and marked itself corrupt ({category}). No package that touches this data can be installed until the store is repaired.',
      zh: '组件存储在处理程序包时发现其注册表配置单元中的值已损坏，并将自身标记为损坏（{category}）。在修复组件存储之前，涉及这些数据的程序包都无法安装。',
    },
    variants: {
      package: {
        title: {
          en: 'The component store’s registry data is damaged ({category}); {package} cannot be staged',
          zh: '组件存储的注册表数据已损坏（{category}），无法暂存 {package}',
        },
        explanation: {
          en: 'While staging {package}, the component store found a damaged value in its registry hive and marked itself corrupt ({category}). The package is not at fault; it cannot be installed until the store is repaired.',
          zh: '组件存储在暂存 {package} 时发现其注册表配置单元中的值已损坏，并将自身标记为损坏（{category}）。问题不在该程序包；在修复组件存储之前无法安装它。',
        },
      },
      counted: {
        title: {
          en: 'The component store’s registry data is incomplete at {name} ({code})',
          zh: '组件存储的注册表数据在 {name} 处不完整（{code}）',
        },
        explanation: {
          en: 'While it worked out what an installation would change, the component store met {name}, which its registry data (HKLM\\COMPONENTS) no longer counts as installed although packages refer to it; the operation ended with {code}. The key of that component in the hive has lost values; compare it with a sound machine of the same build.',
          zh: '组件存储在计算安装将要更改的内容时遇到 {name}：仍有程序包引用它，但注册表数据（HKLM\\COMPONENTS）不再将其计为已安装；操作以 {code} 结束。该组件在配置单元中的键缺少值，请与内部版本相同的正常计算机对比。',
        },
      },
      versions: {
        title: {
          en: 'The component store cannot read the versions of {name} ({code})',
          zh: '组件存储无法读取 {name} 的版本（{code}）',
        },
        explanation: {
          en: 'Servicing asked the component store which versions of {name} it holds and was refused with {code}: the registry data of that component (HKLM\\COMPONENTS) is damaged or incomplete. No package that touches the component can be evaluated or installed; compare its keys with a sound machine of the same build.',
          zh: '服务堆栈向组件存储查询其所含 {name} 的版本时失败（{code}）：该组件的注册表数据（HKLM\\COMPONENTS）已损坏或不完整。涉及该组件的程序包都无法评估或安装，请与内部版本相同的正常计算机对比其键。',
        },
      },
      key: {
        title: {
          en: 'A key is missing in the component store’s registry data: {name}',
          zh: '组件存储的注册表数据中缺少键：{name}',
        },
        explanation: {
          en: 'The component store looked for {name} in its registry hive (HKLM\\COMPONENTS), did not find it, and the session ended for it. The hive is damaged or incomplete there; compare it with a sound machine of the same build.',
          zh: '组件存储在其注册表配置单元（HKLM\\COMPONENTS）中查找 {name} 而未找到，会话因此结束。该处的配置单元已损坏或不完整，请与内部版本相同的正常计算机对比。',
        },
      },
      listed: {
        title: {
          en: 'The component store’s registry data is damaged: {name}',
          zh: '组件存储的注册表数据已损坏：{name}',
        },
        explanation: {
          en: 'The store check lists damaged registry data for {name} and does not list it as repaired. Packages that use this component cannot be installed until it is repaired.',
          zh: '组件存储检查列出 {name} 的注册表数据已损坏，且没有列为已修复。在修复之前，使用该组件的程序包都无法安装。',
        },
      },
      several: {
        title: {
          en: 'The component store’s registry data is damaged for {count} components: {names}',
          zh: '组件存储中有 {count} 个组件的注册表数据已损坏：{names}',
        },
        explanation: {
          en: 'The store check lists damaged registry data for {count} components ({names}) and does not list them as repaired. Packages that use these components cannot be installed until they are repaired.',
          zh: '组件存储检查列出 {count} 个组件（{names}）的注册表数据已损坏，且没有列为已修复。在修复之前，使用这些组件的程序包都无法安装。',
        },
      },
    },
    nextSteps: [
      steps.restoreHealth,
      look(
        'Keep a copy of `C:\\Windows\\System32\\config\\COMPONENTS` before any repair and compare the damaged keys with a sound machine of the same build.',
        '修复之前保留 `C:\\Windows\\System32\\config\\COMPONENTS` 的副本，并与内部版本相同的正常计算机对比受损的键。',
      ),
      steps.memoryTest,
      steps.diskHealth,
      steps.inPlaceUpgrade,
    ],
    links: [steps.links.fixWindowsUpdateErrors],
  },
  *match(context) {
    for (const match of damageMatches(context, 'component-value', 'component'))
      yield match.variant === undefined ? { ...match, variant: 'listed' } : match;
    yield* scannedHive(context.index);
    yield* ofMarks(context);
    yield* ofCounts(context);
    yield* unreadVersions(context);
    yield* ofKeys(context);
  },
});

/** ERROR_REQUEST_OUT_OF_SEQUENCE and its NTSTATUS: what the store answers when its own counts do not add up. */
const outOfSequence = { name: 'STATUS_REQUEST_OUT_OF_SEQUENCE', code: 0x80070308 } as const;

/** The store takes away a component more often than it was counted; only the answer behind makes that matter. */
function* ofCounts({ index }: RuleContext): Iterable<Match> {
  const seen = new Set<string>();
  for (const k of index.ofShape('csi.tlc.over-removed')) {
    const { component, version } = index.fact(k).fields;
    const name = `${component ?? ''} ${version ?? ''}`.trim();
    if (name === '' || seen.has(name)) continue;
    const answers = index
      .withName(outOfSequence.name)
      .concat(index.withCode(outOfSequence.code))
      .filter((n) => k < n && n <= k + reach);
    if (answers.length === 0) continue;
    seen.add(name);
    yield {
      fact: k,
      variant: 'counted',
      code: outOfSequence.code,
      confidence: 'medium',
      culprit: { kind: 'component', name },
      values: { name, code: formatCode(outOfSequence.code) },
      details: detail('Component', '组件', name),
      evidence: [
        { fact: k, role: 'cause' },
        ...[...new Set(answers)]
          .sort((a, b) => a - b)
          .slice(0, 5)
          .map((fact) => ({ fact, role: 'consequence' as const })),
      ],
    };
  }
}

/** What servicing answers for it. */
const keyAnswers: readonly number[] = [0x80070002, 0x80070490, 0x80073712];

const isKeyAnswer = (code: number): boolean => keyAnswers.includes(code);

/** A key of the store that is not there when a session asks for it: the session cannot go on without. */
function* ofKeys(context: RuleContext): Iterable<Match> {
  const { index } = context;
  for (const k of index.withName('STATUS_OBJECT_NAME_NOT_FOUND')) {
    const fact = index.fact(k);
    const key = storeKeyIn(fact);
    if (key === undefined || fact.level === 'info' || !fact.shape.startsWith('csi.call')) continue;
    // Many a key is only looked for; this one counts where servicing fails right behind it.
    const isAnswered = index.facts
      .slice(k + 1, k + 7)
      .some(
        (after) => isAboutStore(after) || (after.shape === 'cbs.failed' && after.codes.some(isKeyAnswer)),
      );
    if (!isAnswered || !fitsAnswer(context, k, keyAnswers)) continue;
    const component = componentIn(fact);
    yield {
      fact: k,
      variant: 'key',
      code: 0xc0000034,
      confidence: 'medium',
      standing: 'explains',
      culprit:
        component === undefined
          ? { kind: 'registry', name: `HKLM\\COMPONENTS\\${key}` }
          : { kind: 'component', name: component },
      values: { name: component ?? key },
      details: detail('Registry key', '注册表项', key),
    };
  }
}

function* ofMarks({ index }: RuleContext): Iterable<Match> {
  const seen = new Map<string, Match>();
  for (const k of index.ofShape('csi.store.mark')) {
    const category = index.fact(k).fields.category ?? '';
    if (!categories.test(category)) continue;
    const answers = answersBehind(index, k);
    const component = componentIn(index.fact(k));
    const key = `${category}|${answers.package ?? component ?? ''}`;
    const known = seen.get(key);
    seen.set(
      key,
      known ? { ...known, count: (known.count ?? 1) + 1 } : ofMark(k, category, component, answers),
    );
  }
  yield* seen.values();
}

interface Answers {
  /** The package that the answers name. */
  readonly package: string | undefined;
  /** What the first of them states. */
  readonly code: number | undefined;
  readonly evidence: readonly EvidenceRef[];
}

/** The failures that follow a mark and carry its code. */
function answersBehind(index: FactIndex, mark: number): Answers {
  const evidence: EvidenceRef[] = [];
  let name: string | undefined;
  let code: number | undefined;
  for (let n = mark + 1; n <= Math.min(index.facts.length - 1, mark + reach); n++) {
    const fact = index.fact(n);
    if (!isAboutStore(fact)) continue;
    evidence.push({ fact: n, role: fact.shape === 'cbs.deployment.failed' ? 'cause' : 'consequence' });
    name ??= packageIn(fact);
    code ??= fact.names.includes('STATUS_SXS_COMPONENT_STORE_CORRUPT') ? statusCorrupt : storeCorrupt;
  }
  return { package: name, evidence, code };
}

/** True for a record that answers with a corrupt store, under its own name or that of the status. */
function isAboutStore({ codes, names }: Fact): boolean {
  return codes.includes(storeCorrupt) || names.some((each) => each.endsWith('_SXS_COMPONENT_STORE_CORRUPT'));
}

/** STATUS_SXS_COMPONENT_STORE_CORRUPT (ntstatus.h) and what callers are told (winerror.h). */
const statusCorrupt = 0xc015001a;
const storeCorrupt = 0x80073712;

function ofMark(k: number, category: string, component: string | undefined, answers: Answers): Match {
  const { package: name, evidence, code } = answers;
  const isAnswered = evidence.length > 0;
  const kb = kbOfIdentity(name ?? '');
  return {
    fact: k,
    evidence: [{ fact: k, role: 'cause' as const }, ...evidence].slice(0, 8),
    ...(code === undefined ? {} : { code }),
    confidence: isAnswered ? 'high' : 'medium',
    // The mark alone is also written by runs that repair everything.
    standing: isAnswered ? 'proof' : 'explains',
    culprit:
      name === undefined
        ? { kind: 'registry', name: component ?? 'HKLM\\COMPONENTS' }
        : { kind: 'package', name },
    values: { category, package: name ?? '', name: component ?? '' },
    ...(name === undefined ? {} : { variant: 'package', packages: [name] }),
    ...(kb === undefined ? {} : { kbs: [kb] }),
    details: [
      ...detail('Category', '类别', category),
      ...detail('Component', '组件', component),
      ...detail('Package', '程序包', name),
    ],
  };
}
