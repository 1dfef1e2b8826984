// A package refuses to be removed.

import { defined } from '../defined';
import { type FactIndex, failureCodeOf } from '../facts/factIndex';
import { packageIn } from '../facts/words/identities';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { operationsAround } from '../operations/around';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { matchCodes, standingOfCode } from './matching/codeRule';
import { kbsOf } from './matching/identities';
import { detail } from './matching/values';

const lookAtPackage = look(
  'Look at the package: `DISM /Online /Get-PackageInfo /PackageName:<identity>`; a package that is permanent stays, a newer update replaces it.',
  '查看该程序包：`DISM /Online /Get-PackageInfo /PackageName:<标识>`；永久程序包无法删除，只能由更新的程序包取代。',
);

const removeRollup = look(
  'For a combined cumulative update remove the cumulative part by its `Package_for_RollupFix` identity, not the whole package.',
  '对于合并的累积更新，请按 `Package_for_RollupFix` 标识删除累积部分，而不是删除整个程序包。',
);

const removeFeature = change(
  'Remove the capability or turn off the feature that the package belongs to: `DISM /Online /Remove-Capability /CapabilityName:<name>` or `DISM /Online /Disable-Feature /FeatureName:<name>`.',
  '删除该程序包所属的按需功能或关闭其所属的功能：`DISM /Online /Remove-Capability /CapabilityName:<名称>` 或 `DISM /Online /Disable-Feature /FeatureName:<名称>`。',
);

/** Where something else of the image has to be serviced first. */
const pendingSteps = [
  change(
    'Run the same command once more for this package alone, on a running Windows after a restart.',
    '只针对该程序包再次运行同一命令；如果是正在运行的 Windows，请先重新启动。',
  ),
  lookAtPackage,
];

/** Where the package is part of another one. */
const ownedSteps = [
  lookAtPackage,
  change(
    'Remove the update that brought the package, by that update’s own identity: `DISM /Online /Remove-Package /PackageName:<identity>`.',
    '按更新自身的标识删除带来该程序包的更新：`DISM /Online /Remove-Package /PackageName:<标识>`。',
  ),
  removeRollup,
];

export const cbsPermanentCannotUninstall = defineRule({
  meta: {
    id: 'cbs.permanent.cannot-uninstall',
    severity: 'error',
    depth: 'reason',
    standing: 'explains',
    title: {
      en: 'The package cannot be removed',
      zh: '程序包无法删除',
    },
    explanation: {
      en: 'Windows refused to remove the package: it is marked as permanent, as servicing stack updates are, or it is installed only in part. The removal is not possible in this form; the machine itself is not damaged by it.',
      zh: 'Windows 拒绝删除该程序包：它被标记为永久（例如服务堆栈更新），或只安装了一部分。无法以这种方式删除；此次操作没有损坏系统。',
    },
    variants: {
      named: {
        title: {
          en: 'The package cannot be removed: {package}',
          zh: '程序包无法删除：{package}',
        },
        explanation: {
          en: 'Windows refused to remove {package}: it is marked as permanent, as servicing stack updates are, or it is installed only in part. The removal is not possible in this form; the machine itself is not damaged by it.',
          zh: 'Windows 拒绝删除 {package}：它被标记为永久（例如服务堆栈更新），或只安装了一部分。无法以这种方式删除；此次操作没有损坏系统。',
        },
      },
      part: {
        title: {
          en: 'The package cannot be removed: {package}',
          zh: '程序包无法删除：{package}',
        },
        explanation: {
          en: 'Windows refused to remove {package}: it is marked as permanent, or it is installed only in part. What belongs to a feature or a capability is removed under that name and not as a package; the machine itself is not damaged by the attempt.',
          zh: 'Windows 拒绝删除 {package}：它被标记为永久，或只安装了一部分。属于功能或按需功能的程序包应按该功能的名称删除，而不是作为程序包删除；此次操作没有损坏系统。',
        },
        nextSteps: [lookAtPackage, removeFeature],
      },
      pending: {
        title: {
          en: 'The package could not be removed while updates to servicing components are pending: {package}',
          zh: '维护组件有更新挂起，程序包暂时无法删除：{package}',
        },
        explanation: {
          en: 'DISM could not remove {package} and says itself that updates to servicing components of the image are pending. Run the same command once more for this package alone; if it is refused again, the package is permanent or belongs to another one.',
          zh: 'DISM 未能删除 {package}，并提示映像中的维护组件有更新挂起。请仅针对此程序包再次运行相同的命令；如果仍被拒绝，则该程序包是永久的，或归其他程序包所有。',
        },
        nextSteps: pendingSteps,
      },
      owned: {
        title: {
          en: 'The package can only be removed by what installed it: {package}',
          zh: '该程序包只能由安装它的一方删除：{package}',
        },
        explanation: {
          en: 'Windows refused to remove {package} because another package or installer owns it; this is no damage and no missing permission on a file. Remove the owning update instead (for a part of a cumulative update that is the cumulative update itself).',
          zh: 'Windows 拒绝删除 {package}，因为它归另一个程序包或安装程序所有；这既不是损坏，也不是文件权限不足。请改为删除拥有它的更新（对于累积更新的组成部分，就是该累积更新本身）。',
        },
        nextSteps: ownedSteps,
      },
    },
    nextSteps: [lookAtPackage, removeRollup, steps.restoreHealth],
    links: [steps.links.updateErrors],
  },
  *match(context) {
    for (const match of matchCodes(context.index, [0x800f0825])) {
      const waiting = pendingAt(context.index, match.fact);
      const name = waiting ?? packageFor(context, match.evidence?.map(({ fact }) => fact) ?? [match.fact]);
      yield {
        ...match,
        standing: standingOfCode(context, match.fact),
        ...(name === undefined
          ? { confidence: 'medium' }
          : {
              variant: variantOf(name, waiting !== undefined),
              depth: 'object',
              culprit: { kind: 'package', name },
              values: { package: name },
              packages: [name],
              kbs: kbsOf(name),
            }),
        details: detail('Package', '程序包', name),
      };
    }
    yield* ownedPackages(context);
  },
});

function* ownedPackages(context: RuleContext): Iterable<Match> {
  const seen = new Set<string>();
  for (const k of context.index.ofShape('cbs.package.owned')) {
    const name = (context.index.fact(k).fields.package ?? '').replace(/\.$/, '');
    if (name === '' || seen.has(name)) continue;
    seen.add(name);
    const code = failureCodeOf(context.index.fact(k));
    yield {
      fact: k,
      variant: 'owned',
      depth: 'object',
      standing: standingOfCode(context, k),
      ...defined({ code }),
      culprit: { kind: 'package', name },
      values: { package: name },
      packages: [name],
      kbs: kbsOf(name),
      details: detail('Package', '程序包', name),
    };
  }
}

/** Updates are packages of their own; what has another name belongs to a part of Windows. */
function variantOf(name: string, isWaiting: boolean): string {
  if (isWaiting) return 'pending';
  return /^Package_/i.test(name) ? 'named' : 'part';
}

/** Lines between a console's answer and the sentence about pending updates. */
const sentenceReach = 4;

/** The package that the sentence behind a console's answer names. */
function pendingAt(index: FactIndex, k: number): string | undefined {
  const { line } = index.fact(k);
  const behind = index
    .ofShape('console.pending-package')
    .map((other) => index.fact(other))
    .find((fact) => line <= fact.line && fact.line <= line + sentenceReach);
  return behind?.fields.package;
}

function packageFor({ index, operations }: RuleContext, chain: readonly number[]): string | undefined {
  const named = chain.map((k) => packageIn(index.fact(k))).find((name) => name !== undefined);
  if (named !== undefined) return named;
  const line = index.fact(chain[0] ?? 0).line;
  const around = operationsAround(operations, line, 3);
  const command = around.map(({ target }) => /packagename:(\S+)/i.exec(target ?? '')?.[1]).find(Boolean);
  return command?.replace(/"/g, '') ?? around.flatMap(({ packages }) => packages)[0];
}
