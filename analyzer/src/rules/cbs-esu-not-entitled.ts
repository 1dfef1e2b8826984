// An extended security update on a machine that is not entitled to it.

import { isFailureCode } from '../facts/codes';
import { type FactIndex, isNoise } from '../facts/factIndex';
import { namesServiceLife } from '../facts/serviceLife';
import { isRefusedForSupport } from '../facts/words/installers';
import { change, look } from '../knowledge/step';
import type { Fact } from '../model';
import { operationsAround } from '../operations/around';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { fitsAnswer, matchCodes, standingOfCode } from './matching/codeRule';
import { kbsOf } from './matching/identities';

export const cbsEsuNotEntitled = defineRule({
  meta: {
    id: 'cbs.esu.not-entitled',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'This machine is not entitled to extended security updates (ESU)',
      zh: '此计算机没有扩展安全更新（ESU）授权',
    },
    explanation: {
      en: 'The update belongs to the Extended Security Updates program, and Windows found this machine not eligible for it. The update is rolled back until an ESU key is activated or another entitlement is in place.',
      zh: '该更新属于扩展安全更新（ESU）计划，而 Windows 判定此计算机不具备资格。在激活 ESU 密钥或具备其他授权之前，该更新会被回滚。',
    },
    variants: {
      code: {
        title: {
          en: 'The update is refused as not meant for this machine; for extended security updates (ESU) that is missing entitlement',
          zh: '更新被视为不适用于此计算机而遭拒绝；对扩展安全更新（ESU）而言即缺少授权',
        },
        explanation: {
          en: 'Servicing ended with 0x80070661. Updates of the Extended Security Updates program end so on a machine without entitlement; the record of that check is not in this text.',
          zh: '服务以 0x80070661 结束。扩展安全更新（ESU）计划的更新在没有授权的计算机上会如此结束；此文本中没有该项检查的记录。',
        },
      },
    },
    nextSteps: [
      look(
        'Check the ESU licence: `slmgr /dlv` shows whether the ESU add-on key is installed and activated.',
        '检查 ESU 许可证：`slmgr /dlv` 会显示 ESU 附加密钥是否已安装并激活。',
      ),
      change(
        'Install the prerequisites named on the update’s support page (servicing stack, licensing preparation package), install and activate the ESU key, restart, and retry.',
        '安装该更新支持页面列出的先决条件（服务堆栈、许可准备程序包），安装并激活 ESU 密钥，重新启动后重试。',
      ),
      look(
        'For machines licensed through Azure or Azure Arc check that the entitlement service can be reached.',
        '对于通过 Azure 或 Azure Arc 授权的计算机，请检查能否访问授权服务。',
      ),
    ],
    links: [
      {
        title: { en: 'Troubleshoot issues in Extended Security Updates', zh: '扩展安全更新问题疑难解答' },
        url: 'https://learn.microsoft.com/troubleshoot/windows-client/windows-7-eos-faq/troubleshoot-extended-security-updates-issues',
      },
    ],
  },
  *match(context) {
    const { index } = context;
    const refused = index
      .ofShape('cbs.esu', 'ai.logged', 'ai.failed')
      .filter((k) => isRefusal(index.fact(k)))
      .filter((k) => isAnswered(context, k));
    const first = refused[0];
    // The check is made whenever servicing asks for it, on each machine without a licence: alone it stops nothing.
    if (first !== undefined)
      yield {
        ...refusal(context, first),
        ...ofRecords(refused),
        standing: isBesideOthers(index) ? 'explains' : standingOfCode(context, first),
      };
    else yield* ofCode(context);
  },
});

/** ERROR_INSTALL_PLATFORM_UNSUPPORTED of winerror.h. */
const platformUnsupported = 0x80070661;

/** The check is part of a failure where that ends in its code, or wraps it right there; elsewhere it says nothing of it. */
function isAnswered(context: RuleContext, k: number): boolean {
  const failed = context.operations.filter(({ outcome }) => outcome === 'failed');
  if (failed.length === 0 || failed.some(({ result }) => result === platformUnsupported)) return true;
  const { line } = context.index.fact(k);
  const isInFailure = operationsAround(failed, line, 12).length > 0;
  return isInFailure && fitsAnswer(context, k, [platformUnsupported]);
}

/** In a log of the service, and among records of another failure, the check alone is none. */
function isBesideOthers(index: FactIndex): boolean {
  return (
    namesServiceLife(index) ||
    index.ofShape('cbs.failed').some((k) => {
      const fact = index.fact(k);
      return !isNoise(fact) && fact.codes.some(isFailureCode) && !fact.codes.includes(platformUnsupported);
    })
  );
}

function ofRecords(refused: readonly number[]): Partial<Match> {
  return {
    evidence: refused.slice(0, 6).map((fact) => ({ fact, role: 'cause' })),
    count: refused.length,
  };
}

/** Without that record: ERROR_INSTALL_PLATFORM_UNSUPPORTED, an installer's or servicing's own answer. */
function* ofCode(context: RuleContext): Iterable<Match> {
  const { index } = context;
  for (const match of matchCodes(index, [platformUnsupported])) {
    const { component, shape } = index.fact(match.fact);
    if (!/^(?:CBS|CSI)$/.test(component) && !/^(?:cbs|csi|ai)\./.test(shape)) continue;
    yield {
      ...match,
      ...refusal(context, match.fact),
      variant: 'code',
      depth: 'code',
      confidence: 'medium',
      standing: standingOfCode(context, match.fact),
    };
  }
}

/** What the check of the entitlement says, and the installer that fails for it. */
function isRefusal(fact: Fact): boolean {
  const { shape, codes, names } = fact;
  if (shape === 'ai.failed')
    return codes.includes(platformUnsupported) || names.includes('ERROR_INSTALL_PLATFORM_UNSUPPORTED');
  return isRefusedForSupport(fact);
}

function refusal({ index, operations }: RuleContext, fact: number): Match {
  const around = operationsAround(operations, index.fact(fact).line);
  const name = around.flatMap(({ packages }) => packages)[0];
  return {
    fact,
    code: platformUnsupported,
    ...(name === undefined ? {} : { culprit: { kind: 'package', name }, packages: [name], kbs: kbsOf(name) }),
  };
}
