// The package does not fit this image.

import type { FactIndex } from '../facts/factIndex';
import { identityInSentence } from '../facts/words/identities';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { operationsAround } from '../operations/around';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { fitsAnswer, matchCodes, standingOfCode } from './matching/codeRule';
import { kbsOf } from './matching/identities';
import { detail, evidenceAt } from './matching/values';
import { uncheckedByImage, uncheckedTexts } from './setup/imageApplicability';
import { answersOfStandalone, standaloneTexts } from './setup/standaloneAnswers';

const installParent = change(
  'Install the missing parent package first, then the update again.',
  '先安装缺少的父程序包，再重新安装该更新。',
);
const readPrerequisites = look(
  'Read the prerequisites on the update’s support page; where one of them is missing, install that first.',
  '查看该更新支持页面上的先决条件；如果缺少其中某项，请先安装它。',
);
const compareImage = look(
  'Compare build, edition and architecture of this Windows (or of the image) with the package’s identity, and check that no newer cumulative update is installed.',
  '将此 Windows（或映像）的内部版本、版本类型和体系结构与程序包标识进行比较，并确认没有安装更新的累积更新。',
);

/** Source: https://learn.microsoft.com/windows/deployment/update/catalog-checkpoint-cumulative-updates. */
const checkpointSteps = [
  change(
    'Put the `.msu` files of the update and of every checkpoint that the catalog lists with it into one folder, and install the newest from there: `DISM /Online /Add-Package /PackagePath:<folder>\\<newest>.msu`.',
    '将该更新以及目录中随其列出的所有检查点更新的 `.msu` 文件放入同一文件夹，然后从中安装最新的一个：`DISM /Online /Add-Package /PackagePath:<文件夹>\\<最新>.msu`。',
  ),
  compareImage,
];

export const cbsPackageNotApplicable = defineRule({
  meta: {
    id: 'cbs.package.not-applicable',
    severity: 'error',
    depth: 'reason',
    standing: 'explains',
    title: {
      en: 'The package is not applicable to this Windows',
      zh: '程序包不适用于此 Windows',
    },
    explanation: {
      en: 'Windows decided that the package does not apply to this Windows. Usual reasons are another build, edition or architecture, a newer package that is already there, or a prerequisite that is missing; these records do not say which of them it is.',
      zh: 'Windows 判定该程序包不适用于此 Windows。常见原因有：内部版本、版本类型或体系结构不同，已存在更新的程序包，或缺少先决条件；这些记录没有说明是哪一种。',
    },
    variants: {
      package: {
        title: {
          en: 'The package is not applicable to this Windows: {package}',
          zh: '程序包不适用于此 Windows：{package}',
        },
        explanation: {
          en: 'Windows decided that {package} does not apply to this Windows. Usual reasons are another build, edition or architecture, a newer package that is already there, or a prerequisite that is missing; these records do not say which of them it is.',
          zh: 'Windows 判定 {package} 不适用于此 Windows。常见原因有：内部版本、版本类型或体系结构不同，已存在更新的程序包，或缺少先决条件；这些记录没有说明是哪一种。',
        },
      },
      ...standaloneTexts,
      baseline: {
        title: {
          en: 'The checkpoint update that {package} builds on is missing ({code})',
          zh: '缺少 {package} 所基于的检查点更新（{code}）',
        },
        explanation: {
          en: 'Since Windows 11 24H2 and Windows Server 2025 a cumulative update builds on checkpoint updates. {package} was given to servicing without the checkpoint it needs, and this image does not have it either ({code}). Put the update and every checkpoint package that the catalog lists with it into one folder and install the newest from there.',
          zh: '自 Windows 11 24H2 和 Windows Server 2025 起，累积更新以检查点更新为基础。安装 {package} 时没有一并提供它所需的检查点，此映像中也没有（{code}）。请将该更新以及目录中一并列出的所有检查点程序包放入同一文件夹，再从该文件夹安装最新的程序包。',
        },
        nextSteps: checkpointSteps,
      },
      anyBaseline: {
        title: {
          en: 'The checkpoint update that the cumulative update builds on is missing ({code})',
          zh: '缺少累积更新所基于的检查点更新（{code}）',
        },
        explanation: {
          en: 'Since Windows 11 24H2 and Windows Server 2025 a cumulative update builds on checkpoint updates. One was given to servicing without the checkpoint it needs, and this image does not have it either ({code}); these records do not name the update. Put it and every checkpoint package that the catalog lists with it into one folder and install the newest from there.',
          zh: '自 Windows 11 24H2 和 Windows Server 2025 起，累积更新以检查点更新为基础。安装时没有一并提供它所需的检查点，此映像中也没有（{code}）；这些记录没有指明是哪个更新。请将该更新以及目录中一并列出的所有检查点程序包放入同一文件夹，再从该文件夹安装最新的程序包。',
        },
        nextSteps: checkpointSteps,
      },
      ...uncheckedTexts,
      parent: {
        title: {
          en: 'A required parent package is missing: {parent}',
          zh: '缺少必需的父程序包：{parent}',
        },
        explanation: {
          en: 'The package {package} requires the parent package {parent}, which is not present in this image. Windows therefore treats it as not applicable and installs nothing; the parent package (a servicing stack update or another prerequisite) has to be installed first.',
          zh: '程序包 {package} 要求先有父程序包 {parent}，而此映像中没有该父程序包。因此 Windows 将其视为不适用，没有安装任何内容；需要先安装该父程序包（服务堆栈更新或其他先决条件）。',
        },
        nextSteps: [installParent, compareImage, steps.installLatestSsu],
      },
    },
    nextSteps: [readPrerequisites, compareImage, steps.installLatestSsu],
    links: [steps.links.updateErrors],
  },
  *match(context) {
    yield* ofParents(context);
    yield* ofBaseline(context);
    yield* ofRefusals(context);
    yield* answersOfStandalone(context.index);
    yield* uncheckedByImage(context.index);
  },
});

function* ofParents(context: RuleContext): Iterable<Match> {
  for (const item of missingParents(context)) {
    if (!item.isSkipped) continue;
    yield {
      fact: item.fact,
      evidence: item.evidence,
      code: 0x800f081e,
      depth: 'object',
      variant: 'parent',
      culprit: { kind: 'package', name: item.parent },
      values: { package: item.name, parent: item.parent },
      packages: [item.name, item.parent],
      kbs: kbsOf(item.name, item.parent),
      details: [
        ...detail('Package', '程序包', item.name),
        ...detail('Missing parent package', '缺少的父程序包', item.parent),
      ],
      standing: standingOfCode(context, item.fact),
    };
  }
}

/** The package asks for a baseline (checkpoint) that is neither in the image nor supplied (Microsoft’s pages on checkpoint cumulative updates). */
const missingBaseline = 0x800f0838;

function* ofBaseline(context: RuleContext): Iterable<Match> {
  for (const match of matchCodes(context.index, [missingBaseline])) {
    const told = (match.evidence ?? []).map(({ fact }) => identityInSentence(context.index.fact(fact)));
    const name = packageAround(context, match.fact) ?? told.find((found) => found !== undefined);
    yield {
      ...match,
      standing: standingOfCode(context, match.fact),
      ...(name === undefined
        ? { variant: 'anyBaseline' }
        : { variant: 'baseline', culprit: { kind: 'package', name }, packages: [name], kbs: kbsOf(name) }),
      values: { package: name ?? '', code: '0x800f0838' },
      details: detail('Package', '程序包', name),
    };
  }
}

function* ofRefusals(context: RuleContext): Iterable<Match> {
  const { index } = context;
  for (const match of matchCodes(index, [0x800f081e, 0x80240017])) {
    // What setup adds is its own operations' business; of many packages asked for, one explains no failure of another kind.
    if (index.fact(match.fact).shape.startsWith('setup.')) continue;
    if (!fitsAnswer(context, match.fact, [0x800f081e, 0x80240017])) continue;
    const name = packageAround(context, match.fact);
    const state = index.ofShape('cbs.appl.absent').findLast((k) => k < match.fact && k > match.fact - 8);
    const isTold = state !== undefined && index.fact(state).fields.package === name;
    yield {
      ...match,
      ...(isTold ? { evidence: [...(match.evidence ?? []), { fact: state, role: 'cause' }] } : {}),
      confidence: 'medium',
      standing: standingOfCode(context, match.fact),
      ...(name === undefined
        ? {}
        : {
            variant: 'package',
            culprit: { kind: 'package', name },
            values: { package: name },
            packages: [name],
            kbs: kbsOf(name),
          }),
      details: detail('Package', '程序包', name),
    };
  }
}

interface MissingParent {
  readonly fact: number;
  readonly name: string;
  readonly parent: string;
  /** True when the records go on to say that the package itself was left out for it. */
  readonly isSkipped: boolean;
  readonly evidence: readonly { fact: number; role: 'cause' | 'consequence' }[];
}

/** Applicability asks for a parent, finds none, and the package that was to be installed is left out. */
function* missingParents(context: RuleContext): Iterable<MissingParent> {
  const { index } = context;
  const seen = new Set<string>();
  for (const k of index.ofShape('cbs.appl.no-parent')) {
    const asked = parentsBefore(index, k);
    const first = asked[0];
    if (first === undefined || !fitsAnswer(context, first, [0x800f081e, 0x80240017])) continue;
    const { package: name = '', parent = '' } = index.fact(first).fields;
    if (name === '' || parent === '' || seen.has(`${name}|${parent}`)) continue;
    if (hasOtherParent(index, k, name)) continue;
    const skipped = index
      .ofShape('cbs.plan.skip', 'dism.cbs.error', 'cbs.exec.end', 'cbs.session.end')
      .find((n) => n > k && n < k + 60 && isRefusal(context, n, name));
    seen.add(`${name}|${parent}`);
    yield {
      fact: first,
      name,
      parent,
      isSkipped: skipped !== undefined,
      evidence: [
        ...asked.slice(0, 4).map((fact) => ({ fact, role: 'cause' as const })),
        { fact: k, role: 'cause' },
        ...evidenceAt('consequence', skipped),
      ],
    };
  }
}

/** A package may have one parent or another (one per language): where one of them is found, none is missing. */
function hasOtherParent(index: FactIndex, from: number, name: string): boolean {
  return index
    .ofShape('cbs.appl.parent-found')
    .some(
      (n) =>
        from < n &&
        n < from + 40 &&
        parentsBefore(index, n).some((k) => index.fact(k).fields.package === name),
    );
}

/** The questions for a parent right before the answer "none", the last one first. */
function parentsBefore(index: FactIndex, from: number): readonly number[] {
  const asked: number[] = [];
  for (let k = from - 1; k >= Math.max(0, from - 8); k--) {
    const { shape } = index.fact(k);
    if (shape === 'cbs.appl.parent') asked.push(k);
    else if (shape === 'cbs.appl.no-parent' || shape === 'cbs.appl.parent-found') break;
  }
  return asked;
}

/** Applicability is asked for packages by the hundred; the session that is refused has to be about this one. */
function isRefusal({ index, operations }: RuleContext, k: number, name: string): boolean {
  const { shape, fields, codes, line } = index.fact(k);
  if (shape === 'cbs.plan.skip') return fields.package === name;
  if (!codes.includes(0x800f081e)) return false;
  const session = operationsAround(operations, line).find(({ kind }) => kind === 'session');
  const named = session?.target === undefined ? session?.packages : [session.target];
  return named === undefined || named.length === 0 || named.includes(name);
}

/** The package that was being installed when the answer came. */
function packageAround({ index, operations }: RuleContext, from: number): string | undefined {
  const { fields, line } = index.fact(from);
  if (fields.package?.includes('~')) return fields.package;
  const around = operationsAround(operations, line, 3);
  const session = around.find(({ kind, target }) => kind === 'session' && target?.includes('~'));
  if (session?.target !== undefined) return session.target;
  const own = around.flatMap(({ packages }) => packages);
  if (own.length === 1) return own[0];
  const skipped = index
    .ofShape('cbs.plan.skip', 'cbs.appl.absent')
    .filter((k) => k < from && k > from - 8)
    .at(-1);
  if (skipped !== undefined) return index.fact(skipped).fields.package;
  // An installer of several packages starts wusa with the path alone.
  const given = around.find(({ target = '' }) => /^(?:[A-Za-z]:|\\\\)[^\n"]*\.msu$/i.test(target))?.target;
  if (given !== undefined) return given;
  const command = around
    .map(({ target }) => /(?:packagepath:|\s-packagepath\s+)("[^"]+"|'[^']+'|\S+)/i.exec(target ?? '')?.[1])
    .find(Boolean);
  return command?.replace(/["']/g, '');
}
