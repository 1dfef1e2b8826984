// A managed client: content has to come from Windows Update, policy points to WSUS, and WSUS does not carry it.

import type { FactIndex } from '../facts/factIndex';
import * as steps from '../knowledge/steps';
import type { Culprit, Operation } from '../model';
import { operationsAround } from '../operations/around';
import { objectOfCommand } from '../operations/dismPurpose';
import { defineRule, type RuleContext } from './defineRule';
import { matchCodes, standingOfCode } from './matching/codeRule';
import { isExcerpt } from './matching/cutOutMatch';
import { detail, factBefore } from './matching/values';

/** CBS_E_INVALID_WINDOWS_UPDATE_COUNT_WSUS: the only one of these answers whose name tells that WSUS was asked. */
const ofWsus = 0x800f0954;

/** Where the policy stands that makes a machine ask WSUS. */
const policy = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU\\UseWUServer';

export const srcFodWsusHasNone = defineRule({
  meta: {
    id: 'src.fod.wsus-has-none',
    severity: 'error',
    depth: 'reason',
    standing: 'explains',
    title: {
      en: 'The needed content is not offered by the update server (WSUS)',
      zh: '更新服务器（WSUS）未提供所需内容',
    },
    explanation: {
      en: 'The operation needed repair or feature content from Windows Update, but policy points this machine to a managed update server, and that server does not offer such content. This is a matter of the source, not a defect of the package.',
      zh: '该操作需要从 Windows 更新获取修复或功能内容，但策略要求此计算机使用受管理的更新服务器，而该服务器不提供此类内容。这是源的问题，并非程序包缺陷。',
    },
    variants: {
      feature: {
        title: {
          en: 'The update server (WSUS) does not offer the content of {feature}',
          zh: '更新服务器（WSUS）未提供 {feature} 的内容',
        },
        explanation: {
          en: 'The content of {feature} has to come from Windows Update, but policy (the value UseWUServer) points this machine to a managed update server, and that server does not offer such content. This is a matter of the source; nothing is wrong with what was asked for.',
          zh: '{feature} 的内容需要从 Windows 更新获取，但策略（UseWUServer 值）要求此计算机使用受管理的更新服务器，而该服务器不提供此类内容。这是源的问题，所请求的内容本身没有问题。',
        },
      },
      anyServer: {
        title: {
          en: 'The update server does not offer the needed content',
          zh: '更新服务器未提供所需内容',
        },
        explanation: {
          en: 'The operation needed repair or feature content, and the search of the update server that this machine is set to brought none. The answer does not tell which server that is: a managed one that does not carry such content, or one that has nothing for this build.',
          zh: '该操作需要修复或功能内容，但在此计算机所设置的更新服务器上没有搜索到。该返回值并不说明是哪台服务器：可能是不提供此类内容的受管理服务器，也可能是没有适用于此内部版本的内容。',
        },
      },
    },
    nextSteps: [
      steps.checkWsusPolicy,
      steps.allowWindowsUpdateForRepair,
      steps.restoreHealthFromSource,
      steps.useSxsSource,
      steps.useFodSource,
    ],
    links: [
      {
        title: { en: 'Configure a Windows repair source', zh: '配置 Windows 修复源' },
        url: 'https://learn.microsoft.com/windows-hardware/manufacture/desktop/configure-a-windows-repair-source',
      },
    ],
  },
  *match(context) {
    for (const match of matchCodes(context.index, [ofWsus, 0x800f0950, 0x800f0940, 0x800f0947])) {
      const standing = standingOfCode(context, match.fact);
      if (match.code !== ofWsus) {
        yield { ...match, standing, variant: 'anyServer', confidence: 'medium' };
        continue;
      }
      const asked = askedAround(context, match.fact) ?? resolvedAbove(context, match.fact);
      yield asked === undefined
        ? { ...match, standing, culprit: { kind: 'policy', name: policy } }
        : {
            ...match,
            standing,
            variant: 'feature',
            culprit: asked,
            values: { feature: asked.name },
            details: detail('Policy', '策略', policy),
          };
    }
  },
});

/** The feature, capability or package that was to be added; a repair asks for none. */
function askedAround({ index, operations }: RuleContext, from: number): Culprit | undefined {
  const around = operationsAround(operations, index.fact(from).line, 3);
  if (around.some(({ purpose }) => purpose === 'repair' || purpose === 'scan')) return undefined;
  for (const operation of around) {
    const asked = operation.kind === 'session' ? askedOfSession(index, operation) : askedByCommand(operation);
    if (asked !== undefined) return { kind: 'package', name: asked };
  }
  return undefined;
}

function askedOfSession(index: FactIndex, session: Operation): string | undefined {
  const { purpose, target } = session;
  if (target === undefined) return undefined;
  return (
    capabilityOf(index, session) ?? (purpose === 'feature' || ofDemand.test(target) ? target : undefined)
  );
}

function askedByCommand({ target }: Operation): string | undefined {
  const asked = target === undefined ? undefined : objectOfCommand(target);
  return asked?.kind === 'package' ? asked.name : undefined;
}

/** How many facts above the answer of the search the package that it was for may stand. */
const resolvingReach = 15;

/** Lines cut out of a session lack its head: the package whose component was being looked up when its content was missing. */
function resolvedAbove(context: RuleContext, from: number): Culprit | undefined {
  if (!isExcerpt(context)) return undefined;
  const { index } = context;
  const resolving = factBefore(index, from, new Set(['cbs.plan.resolving']), resolvingReach);
  const name = resolving === undefined ? undefined : index.fact(resolving).fields.package;
  return name === undefined ? undefined : { kind: 'package', name };
}

/** Packages that are installed on demand; what an update needs of the server is repair content. */
const ofDemand = /-(?:FoD|OnDemand|FOD)-Package~|LanguageFeatures-/;

/** The capability that a session was begun for: `…, Package: X, Identifier: Sample.Server~~~~0.0.1.0`. */
function capabilityOf(index: FactIndex, { id, startLine, endLine }: Operation): string | undefined {
  for (const k of index.ofShape('cbs.exec.begin')) {
    const { line, fields } = index.fact(k);
    if (line < startLine || line > endLine || fields.session !== id) continue;
    const name = fields.identifier?.trim();
    if (name?.includes('~~~~')) return name;
  }
  return undefined;
}
