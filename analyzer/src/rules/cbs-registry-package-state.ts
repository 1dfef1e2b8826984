// The registry entry of a package is half written or contradicts itself.

import { formatCode } from '../codes/index';
import { defined } from '../defined';
import { failureCodeOf } from '../facts/factIndex';
import { kbOfIdentity } from '../facts/identity';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import type { Fact } from '../model';
import { damageMatches } from './damage/damageMatches';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { fitsAnswer, isInsideSuccess, standingOfCode } from './matching/codeRule';
import { detail } from './matching/values';

/** Where what is wrong is an entry of the list itself, and no package. */
const entrySteps = [
  look(
    'Compare `HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing` (Packages, PackageIndex, PackageDetect) with a sound machine of the same build; the entry that the record names is the one to look at.',
    '将 `HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing`（Packages、PackageIndex、PackageDetect）与相同内部版本的正常计算机对比，重点查看记录所指的项。',
  ),
  change(
    'Export that key, correct the entry as its owner, restart, and run the operation again.',
    '导出该注册表项，取得所有权后更正该条目，重新启动，然后再次运行该操作。',
  ),
  steps.restoreHealth,
];

export const cbsRegistryPackageState = defineRule({
  meta: {
    id: 'cbs.registry.package-state',
    severity: 'error',
    depth: 'object',
    standing: 'explains',
    title: {
      en: 'The registered state of a package cannot be read: {name}',
      zh: '无法读取程序包的登记状态：{name}',
    },
    explanation: {
      en: 'Windows could not read the state of the package {name} from its registry entry. Such an entry is usually half written by an operation that was cut short, and it stops later operations on the package.',
      zh: 'Windows 无法从注册表项读取程序包 {name} 的状态。这类注册表项通常是中途停止的操作只写入了一部分，会阻止之后对该程序包的操作。',
    },
    variants: {
      identity: {
        title: {
          en: 'The list of packages holds an entry that is no package: {name}',
          zh: '程序包列表中存在不是程序包的条目：{name}',
        },
        explanation: {
          en: 'While Windows read its list of packages, it met the entry “{name}”, which is no package identity ({code}), and gave the work up. Look for a key or value of this name under `Component Based Servicing` (Packages, PackageIndex, PackageDetect) in the registry; it was put there by hand or is damaged.',
          zh: 'Windows 读取程序包列表时遇到条目“{name}”，它不是有效的程序包标识（{code}），操作因此中止。请在注册表 `Component Based Servicing`（Packages、PackageIndex、PackageDetect）下查找此名称的项或值；它是人为添加的或已损坏。',
        },
        nextSteps: entrySteps,
      },
      dangling: {
        title: {
          en: 'An entry of the registry names a package that is not there: {name}',
          zh: '注册表条目引用的程序包不存在：{name}',
        },
        explanation: {
          en: 'A list under `Component Based Servicing` (ComponentDetect, PackageDetect or PackageIndex) names the package {name}, and Windows does not find that package. Operations that follow the entry stop at it.',
          zh: '`Component Based Servicing` 下的列表（ComponentDetect、PackageDetect 或 PackageIndex）引用了程序包 {name}，但 Windows 找不到该程序包。操作读到该条目时会停止。',
        },
        nextSteps: entrySteps,
      },
      foundation: {
        title: {
          en: 'Windows does not find its own Foundation package in the package index ({code})',
          zh: 'Windows 在程序包索引中找不到自身的 Foundation 程序包（{code}）',
        },
        explanation: {
          en: 'DISM asked for the package that all features belong to (@Foundation) and was told that it is no valid package ({code}). Its entry under `Component Based Servicing\\PackageIndex` is missing or names a package that is not there, so features cannot even be listed. Compare that key with a sound machine of the same build.',
          zh: 'DISM 请求所有功能所属的程序包（@Foundation），得到的答复是程序包无效（{code}）。它在 `Component Based Servicing\\PackageIndex` 下的条目缺失，或指向不存在的程序包，因此连功能列表都无法取得。请与内部版本相同的正常计算机对比该注册表项。',
        },
        nextSteps: entrySteps,
      },
      value: {
        title: {
          en: 'A registry value of a package is damaged: {name}',
          zh: '程序包的注册表值已损坏：{name}',
        },
        explanation: {
          en: 'Windows keeps a registry value for the package {name} in its list of components, and this value is not of the type {type} that it has to be. The list cannot be read past it, so operations that touch the same component fail.',
          zh: 'Windows 在组件列表中为程序包 {name} 保存了一个注册表值，其类型不是应有的 {type}。列表因此无法继续读取，涉及同一组件的操作都会失败。',
        },
      },
      unresolved: {
        title: {
          en: 'Servicing does not find an entry that belongs to the package {name} ({code})',
          zh: '找不到属于程序包 {name} 的条目（{code}）',
        },
        explanation: {
          en: 'Before it changed anything, Windows looked up what belongs to the package {name} and did not find an entry ({code}). The package’s registration or that of one of its updates is incomplete; the records before name the entry where they name one.',
          zh: '在进行任何更改之前，Windows 查找属于程序包 {name} 的内容，但有一个条目找不到（{code}）。该程序包或其中某个更新的登记不完整；若之前的记录给出了条目名称，可据此查找。',
        },
      },
      several: {
        title: {
          en: 'The registered state of {count} packages is damaged: {names}',
          zh: '有 {count} 个程序包的登记状态已损坏：{names}',
        },
        explanation: {
          en: 'The registry entries of {count} packages are damaged: {names}. Such entries stop later operations on these packages.',
          zh: '有 {count} 个程序包的注册表项已损坏：{names}。这类注册表项会阻止之后对这些程序包的操作。',
        },
      },
      unnamed: {
        title: {
          en: 'The registered state of a package cannot be read',
          zh: '无法读取某个程序包的登记状态',
        },
        explanation: {
          en: 'Windows could not read the state of a package from its registry entry. The record does not name the package.',
          zh: 'Windows 无法从注册表项读取某个程序包的状态。该记录没有给出程序包名称。',
        },
      },
    },
    nextSteps: [
      look(
        'List the packages and their states: `DISM /Online /Get-Packages /Format:Table`; look for packages in a state other than Installed or Superseded.',
        '列出程序包及其状态：`DISM /Online /Get-Packages /Format:Table`，查找处于“已安装”或“已取代”以外状态的程序包。',
      ),
      change(
        'Remove a package that is only staged: `DISM /Online /Remove-Package /PackageName:<identity>`, restart, and install it again.',
        '删除仅处于暂存状态的程序包：`DISM /Online /Remove-Package /PackageName:<标识>`，重新启动后再次安装。',
      ),
      steps.restoreHealth,
    ],
    links: [steps.links.repairImage],
  },
  *match(context) {
    for (const match of damageMatches(context, 'package-state', 'package'))
      yield match.variant === undefined && isEntryOfList(context.index.fact(match.fact))
        ? { ...match, variant: 'dangling' }
        : match;
    yield* lostFoundation(context);
    yield* malformedNames(context);
    yield* wrongTypes(context);
    yield* lostStates(context);
    yield* lostEntries(context);
  },
});

/** The readiness tool also lists entries about packages that are not there. */
function isEntryOfList({ fields }: Fact): boolean {
  return /^CBS (?:Watchlist|Package Index)/.test(fields.category ?? '');
}

function* wrongTypes(context: RuleContext): Iterable<Match> {
  const { index } = context;
  for (const k of index.ofShape('cbs.package.value-type')) {
    const fact = index.fact(k);
    const { package: name, type } = fact.fields;
    if (name === undefined) continue;
    const code = failureCodeOf(fact);
    const kb = kbOfIdentity(name);
    yield {
      fact: k,
      variant: 'value',
      standing: standingOfCode(context, k),
      culprit: { kind: 'package', name },
      values: { name, type: type ?? '' },
      packages: [name],
      ...(kb === undefined ? {} : { kbs: [kb] }),
      ...defined({ code }),
      details: detail('Package', '程序包', name),
    };
  }
}

function* lostStates(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const seen = new Set<string>();
  for (const k of index.ofShape('cbs.package.state-failed')) {
    // Old stacks ask for the state of packages that are not there by the hundred; only an answer makes it matter.
    if (!fitsAnswer(context, k, [0x80070490]) || isInsideSuccess(context, k)) continue;
    const fact = index.fact(k);
    const name = fact.fields.package;
    if (hasNoState(fact) || seen.has(name ?? '')) continue;
    seen.add(name ?? '');
    const kb = kbOfIdentity(name ?? '');
    yield {
      fact: k,
      confidence: 'medium',
      ...defined({ code: fact.codes[0] }),
      ...(name === undefined
        ? { variant: 'unnamed', depth: 'reason' }
        : { culprit: { kind: 'package', name }, values: { name }, packages: [name] }),
      ...(kb === undefined ? {} : { kbs: [kb] }),
      details: detail('Package', '程序包', name),
    };
  }
}

/** S_FALSE: the package has no state of its own. */
function hasNoState(fact: Fact): boolean {
  return fact.fields.hresult !== undefined && failureCodeOf(fact) === undefined;
}

/** ERROR_NOT_FOUND */
const notFound = 0x80070490;

/** What the plan of an operation is made from holds nothing under the name that was looked up. */
function* lostEntries(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const k = index.ofShape('cbs.package.not-resolved').find((n) => index.fact(n).codes.includes(notFound));
  if (k === undefined || !fitsAnswer(context, k, [notFound]) || isInsideSuccess(context, k)) return;
  const name = index.fact(k).fields.package ?? '';
  const kb = kbOfIdentity(name);
  yield {
    fact: k,
    variant: 'unresolved',
    confidence: 'medium',
    standing: standingOfCode(context, k),
    code: notFound,
    culprit: { kind: 'package', name },
    values: { name, code: formatCode(notFound) },
    packages: [name],
    ...(kb === undefined ? {} : { kbs: [kb] }),
    details: detail('Package', '程序包', name),
  };
}

/** CBS_E_INVALID_PACKAGE for the package that every image has. */
const invalidPackage = 0x800f0805;

function* lostFoundation(context: RuleContext): Iterable<Match> {
  const [k] = context.index
    .ofShape('dism.foundation.failed')
    .filter((n) => context.index.fact(n).codes.includes(invalidPackage));
  if (k === undefined) return;
  yield {
    fact: k,
    variant: 'foundation',
    confidence: 'medium',
    standing: standingOfCode(context, k),
    code: invalidPackage,
    culprit: { kind: 'package', name: '@Foundation (Microsoft-Windows-Foundation-Package)' },
    values: { code: formatCode(invalidPackage) },
  };
}

/** A name that stands where a package identity has to stand: without the parts that `~` separates. */
function* malformedNames(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const seen = new Set<string>();
  for (const k of index.ofShape('cbs.identity.malformed')) {
    const fact = index.fact(k);
    const { name = '' } = fact.fields;
    const code = failureCodeOf(fact);
    if (name === '' || name.includes('~') || code === undefined || seen.has(name)) continue;
    seen.add(name);
    if (!fitsAnswer(context, k, [code])) continue;
    yield {
      fact: k,
      variant: 'identity',
      confidence: 'medium',
      standing: standingOfCode(context, k),
      code,
      culprit: { kind: 'registry', name },
      values: { name, code: formatCode(code) },
      details: detail('Package', '程序包', name),
    };
  }
}
