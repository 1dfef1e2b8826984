// The store counts as corrupt, and the records that say why are not in this log.

import { kbOfIdentity } from '../facts/identity';
import * as steps from '../knowledge/steps';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { fitsAnswer, matchCodes, standingOfCode } from './matching/codeRule';
import { detail } from './matching/values';

export const cbsStoreCorruptionFlag = defineRule({
  meta: {
    id: 'cbs.store.corruption-flag',
    severity: 'error',
    depth: 'reason',
    standing: 'explains',
    title: {
      en: 'The component store is marked as corrupt',
      zh: '组件存储已被标记为损坏',
    },
    explanation: {
      en: 'The operation stopped because the component store counts as corrupt. The records that name the damaged item are not beside this one; they stand in an earlier session or in an older CBS log.',
      zh: '由于组件存储被视为损坏，该操作已停止。此处没有指明受损项的记录；它们在更早的会话或更旧的 CBS 日志中。',
    },
    variants: {
      package: {
        title: {
          en: 'The component store is corrupt: the package {name} cannot be resolved',
          zh: '组件存储已损坏：无法解析程序包 {name}',
        },
        explanation: {
          en: 'The operation stopped because the package {name}, which Windows lists as present, cannot be read; the component store counts as corrupt. The manifest and the catalog of this package have to be restored first.',
          zh: 'Windows 登记程序包 {name} 已存在，但无法读取，操作因此停止，组件存储被视为损坏。需要先恢复该程序包的清单和安全编录。',
        },
        // Nothing has to be looked for: the package is named.
        nextSteps: [steps.reinstallNamedPackage, steps.restoreHealth, steps.restoreHealthFromSource],
      },
    },
    nextSteps: [
      steps.findFirstMark,
      steps.reinstallNamedPackage,
      steps.restoreHealth,
      steps.restoreHealthFromSource,
    ],
    links: [steps.links.fixWindowsUpdateErrors],
  },
  *match(context) {
    const { index } = context;
    for (const match of matchCodes(index, [corrupt])) {
      const name = (match.evidence ?? [])
        .map(({ fact }) => index.fact(fact))
        .filter(({ shape }) => shape === 'cbs.store.mark' || shape === 'cbs.package.resolve-failed')
        .map(({ fields }) => fields.package)
        .find((identity) => identity !== undefined);
      // Where a record names the reason, its class speaks.
      const isNamed = index.ofShape('cbs.package.missing-manifest', 'cbs.check.item').length > 0;
      const standing = isNamed ? 'explains' : standingOfCode(context, match.fact);
      if (name === undefined) yield { ...match, confidence: 'medium', depth: 'code', standing };
      else yield { ...match, standing, ...ofPackage(name) };
    }
    yield* ofMarks(context);
  },
});

/** CBS_E_STORE_CORRUPTION (cbserror.h) */
const corrupt = 0x800f0831;

/**
 * Answers (winerror.h) that only say that something is not there or not as expected: E_FAIL, E_UNEXPECTED, ERROR_FILE_NOT_FOUND,
 * ERROR_PATH_NOT_FOUND, ERROR_INVALID_DATA, ERROR_NOT_FOUND. Others state a reason of their own.
 */
const vague: ReadonlySet<number> = new Set([
  0x80004005, 0x8000ffff, 0x80070002, 0x80070003, 0x8007000d, 0x80070490,
]);

/** Marks with a vague answer: the mark itself is what tells that the store is damaged. */
function* ofMarks(context: RuleContext): Iterable<Match> {
  for (const k of context.index.ofShape('cbs.store.mark')) {
    const { codes, fields } = context.index.fact(k);
    const code = codes.find((candidate) => vague.has(candidate));
    if (code === undefined || fields.package === undefined || !fitsAnswer(context, k, [code])) continue;
    yield {
      fact: k,
      code,
      evidence: [{ fact: k, role: 'cause' }],
      standing: standingOfCode(context, k),
      ...ofPackage(fields.package),
    };
  }
}

function ofPackage(name: string): Omit<Match, 'fact'> {
  const kb = kbOfIdentity(name);
  return {
    variant: 'package',
    culprit: { kind: 'package', name },
    values: { name },
    packages: [name],
    ...(kb === undefined ? {} : { kbs: [kb] }),
    details: detail('Package', '程序包', name),
  };
}
