// Language resources do not fit the base system: older, or removed only in part.

import type { FactIndex } from '../facts/factIndex';
import { componentIn, packageIn } from '../facts/words/identities';
import * as steps from '../knowledge/steps';
import { missingAssemblies, versionBehindLanguage } from './damage/missingAssembly';
import { defineRule } from './defineRule';
import { matchCodes, standingOfCode } from './matching/codeRule';
import { cultureOf, kbsOf } from './matching/identities';
import { detail } from './matching/values';

export const cbsLanguagePackMismatch = defineRule({
  meta: {
    id: 'cbs.language-pack.mismatch',
    severity: 'error',
    depth: 'object',
    standing: 'explains',
    title: {
      en: 'The language resources for {culture} do not fit the system: {name}',
      zh: '{culture} 语言资源与系统不匹配：{name}',
    },
    explanation: {
      en: 'The operation stopped at {name}, which belongs to the language {culture}. Its resources are of another version than the package itself ({version}), which happens when a language pack was added after the last cumulative update or removed only in part.',
      zh: '操作停在属于语言 {culture} 的 {name}。该语言资源的版本与程序包本身（{version}）不同；在安装最近的累积更新之后才添加语言包，或语言包未删除干净时会出现这种情况。',
    },
    variants: {
      request: {
        title: {
          en: 'A language package cannot be serviced in this way: {name}',
          zh: '语言程序包不支持此操作方式：{name}',
        },
        explanation: {
          en: 'The operation stopped at {name}, which belongs to the language {culture}: Windows does not take this request for a package with language parts. The languages of the system have to be brought to one state first.',
          zh: '操作停在属于语言 {culture} 的 {name}：对于带语言部分的程序包，Windows 不接受此请求。需要先使系统的各语言处于一致状态。',
        },
      },
    },
    nextSteps: [steps.reapplyLanguages, steps.installFromCatalog, steps.restoreHealth],
    links: [steps.links.updateErrors],
  },
  *match(context) {
    const { index } = context;
    for (const { name, culture, assembly: _assembly, ...item } of missingAssemblies(context)) {
      const version = name === undefined ? undefined : versionBehindLanguage(context, name);
      if (name === undefined || culture === undefined || version === undefined) continue;
      yield { ...item, ...named(name, culture, version), standing: standingOfCode(context, item.fact) };
    }
    for (const match of matchCodes(index, [0x800f0955])) {
      const name = nameAround(index, match.fact, match.evidence?.map(({ fact }) => fact) ?? []);
      const culture = name === undefined ? undefined : cultureOf(name);
      if (name === undefined || culture === undefined) continue;
      const standing = standingOfCode(context, match.fact);
      yield { ...match, ...named(name, culture, ''), variant: 'request', standing };
    }
  },
});

function named(name: string, culture: string, version: string) {
  const isPackage = name.includes('~');
  return {
    culprit: { kind: isPackage ? ('package' as const) : ('component' as const), name },
    values: { name, culture, version },
    ...(isPackage ? { packages: [name], kbs: kbsOf(name) } : {}),
    details: [...detail('Language', '语言', culture), ...detail('Package', '程序包', name)],
  };
}

/** An identity with a language in the chain of the code or in the failing records right before it. */
function nameAround(index: FactIndex, from: number, chain: readonly number[]): string | undefined {
  const before = [from - 1, from - 2, from - 3].filter((k) => k >= 0 && index.fact(k).component === 'CSI');
  return [from, ...before, ...chain]
    .map((k) => componentIn(index.fact(k)) ?? packageIn(index.fact(k)))
    .find((name) => name !== undefined && cultureOf(name) !== undefined);
}
