// A package counts as present, but its definition file (.mum) is gone.

import { kbOfIdentity } from '../facts/identity';
import { installedDefinitionIn } from '../facts/words/files';
import * as steps from '../knowledge/steps';
import { listed } from '../localized';
import type { EvidenceRef } from '../model';
import { damageMatches } from './damage/damageMatches';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { fitsAnswer, standingOfCode } from './matching/codeRule';
import { detail } from './matching/values';

export const cbsMumMissing = defineRule({
  meta: {
    id: 'cbs.mum.missing',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'The manifest of an installed package is missing: {name}',
      zh: '已安装程序包的清单缺失：{name}',
    },
    explanation: {
      en: 'Windows lists the package {name} as present, but its manifest (the .mum file under C:\\Windows\\servicing\\Packages) is missing, so the component store counts as corrupt. Other updates fail as long as this package cannot be read.',
      zh: 'Windows 登记程序包 {name} 已存在，但其清单（C:\\Windows\\servicing\\Packages 下的 .mum 文件）缺失，因此组件存储被视为损坏。只要无法读取该程序包，其他更新也会失败。',
    },
    variants: {
      several: {
        title: {
          en: 'The manifests of {count} installed packages are missing: {names}',
          zh: '有 {count} 个已安装程序包的清单缺失：{names}',
        },
        explanation: {
          en: 'Windows lists {count} packages as present whose manifests (.mum files under C:\\Windows\\servicing\\Packages) are missing: {names}. The component store counts as corrupt, and other updates fail as long as these packages cannot be read.',
          zh: 'Windows 登记了 {count} 个清单（C:\\Windows\\servicing\\Packages 下的 .mum 文件）缺失的程序包：{names}。组件存储因此被视为损坏；只要无法读取这些程序包，其他更新也会失败。',
        },
      },
    },
    nextSteps: [steps.reinstallNamedPackage, steps.restoreHealthFromSource, steps.restoreHealth],
    links: [steps.links.fixWindowsUpdateErrors],
  },
  *match(context) {
    yield* damageMatches(context, 'mum-missing', 'package');
    const match = ofSessions(context);
    if (match) yield match;
    else yield* ofOpens(context);
  },
});

/** A definition file that could not be opened, in a failure that says "not found". */
function* ofOpens(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const seen = new Set<string>();
  for (const k of index.withCode(0x80070002, 0x800f0831, 0xc0000034)) {
    const name = installedDefinitionIn(index.fact(k));
    if (name === undefined || seen.has(name) || !fitsAnswer(context, k, [0x80070002, 0x800f0831])) continue;
    seen.add(name);
    const kb = kbOfIdentity(name);
    yield {
      fact: k,
      code: index.fact(k).codes[0] ?? 0x80070002,
      culprit: { kind: 'package', name },
      values: { name },
      packages: [name],
      ...(kb === undefined ? {} : { kbs: [kb] }),
      details: detail('Package', '程序包', name),
      standing: standingOfCode(context, k),
    };
  }
}

/** `Store corruption, manifest missing for package`: one failure, however many packages are met. */
function ofSessions({ index }: RuleContext): Match | undefined {
  const names = new Map<string, EvidenceRef>();
  const marks: EvidenceRef[] = [];
  for (const k of index.ofShape('cbs.package.missing-manifest')) {
    const name = index.fact(k).fields.package;
    if (name !== undefined && !names.has(name)) names.set(name, { fact: k, role: 'cause' });
  }
  for (const k of index.ofShape('cbs.store.mark', 'cbs.package.resolve-failed'))
    if (names.has(index.fact(k).fields.package ?? '')) marks.push({ fact: k, role: 'consequence' });
  const list = [...names.keys()];
  const first = list[0];
  const cause = first === undefined ? undefined : names.get(first);
  if (first === undefined || !cause) return undefined;
  return {
    fact: cause.fact,
    evidence: [...[...names.values()].slice(0, 12), ...marks.slice(0, 6)],
    code: 0x800f0831,
    culprit: { kind: 'package', name: first },
    values: {
      name: first,
      count: String(list.length),
      names: listed(list, 8),
    },
    ...(list.length > 1 ? { variant: 'several' } : {}),
    details: list.slice(0, 20).flatMap((name) => detail('Package', '程序包', name)),
    packages: list.slice(0, 20),
    kbs: [...new Set(list.flatMap((name) => kbOfIdentity(name) ?? []))],
    count: list.length,
  };
}
