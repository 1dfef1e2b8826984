// Updating is switched off: by policy, by a disabled service, or by a tool.

import { hostOf } from '../facts/words/addresses';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { matchClass } from './matching/classMatch';
import { detail, evidenceAt } from './matching/values';
import {
  isDisabled,
  matchServiceCalls,
  matchServiceEvents,
  serviceEvent,
  serviceEventTexts,
} from './system/serviceEvents';

const serverPolicySteps = [
  look(
    'Find the Group Policy that sets “Specify intranet Microsoft update service location”: `gpresult /h report.html` on this machine.',
    '找出设置了“指定 Intranet Microsoft 更新服务位置”的组策略：在此计算机上运行 `gpresult /h report.html`。',
  ),
  change(
    'Take that setting out of the domain policy, or give it the address of the software update point; then run `gpupdate /force` and let the client scan again.',
    '从域策略中去掉该设置，或将其设为软件更新点的地址；然后运行 `gpupdate /force` 并让客户端重新扫描。',
  ),
];

export const wuDisabledByPolicy = defineRule({
  meta: {
    id: 'wu.disabled-by-policy',
    severity: 'error',
    depth: 'code',
    standing: 'explains',
    title: {
      en: 'Windows Update is switched off on this machine ({code})',
      zh: '此计算机上的 Windows 更新已被关闭（{code}）',
    },
    explanation: {
      en: 'The operation ended with {code}: access to the update service is forbidden by policy, or a service it needs is disabled or missing. Nothing is wrong with the update itself.',
      zh: '操作以 {code} 结束：策略禁止访问更新服务，或所需的服务被禁用或不存在。更新本身没有问题。',
    },
    variants: {
      [serviceEvent]: serviceEventTexts,
      overwritten: {
        title: {
          en: 'A domain policy replaces the update server that Configuration Manager sets',
          zh: '域策略覆盖了 Configuration Manager 设置的更新服务器',
        },
        explanation: {
          en: 'The Configuration Manager client could not set its own update server, because a Group Policy of the domain sets another one ({server}). As long as the two differ, this machine is not scanned for updates. Nothing is wrong with the updates or with the network.',
          zh: 'Configuration Manager 客户端无法设置自己的更新服务器，因为域的组策略设置了另一台（{server}）。只要两者不同，此计算机就不会扫描更新。更新本身和网络都没有问题。',
        },
        nextSteps: serverPolicySteps,
      },
    },
    nextSteps: [
      look(
        'Read the update policies in force: `gpresult /h report.html` and `HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate`, there above all “Turn off access to all Windows Update features”.',
        '查看生效的更新策略：`gpresult /h report.html` 以及 `HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate`，首先看“关闭对所有 Windows 更新功能的访问”。',
      ),
      steps.checkServices,
      look(
        'Look for tools that block updates, and for a management agent that disables the service again.',
        '检查是否有阻止更新的工具，或会再次禁用该服务的管理代理。',
      ),
      steps.retryUpdate,
    ],
    links: [
      {
        title: { en: 'Windows Update common errors and mitigation', zh: 'Windows 更新常见错误和缓解措施' },
        url: 'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/common-windows-update-errors',
      },
    ],
  },
  *match(context) {
    const [access] = context.index.ofShape('wu.access-disabled');
    for (const match of matchClass(context, 'wu.disabled-by-policy'))
      yield access === undefined
        ? match
        : {
            ...match,
            depth: 'reason',
            confidence: 'high',
            evidence: [...(match.evidence ?? []), { fact: access, role: 'cause' }],
          };
    yield* matchServiceEvents(context.index, context.operations, isDisabled);
    yield* matchServiceCalls(context.index, context.operations, isDisabled);
    yield* matchOverwritten(context);
  },
});

/** "Group policy conflict" of the Configuration Manager client. */
const policyConflict = 0x87d00692;

/** The last policy that stands against the client's own, where no scan worked behind it. */
function* matchOverwritten({ index }: RuleContext): Iterable<Match> {
  const k = index.ofShape('wu.policy.overwritten').at(-1);
  if (k === undefined || index.ofShape('wu.scan.end').some((end) => end > k)) return;
  const { url } = index.fact(k).fields;
  const server = (url === undefined ? undefined : hostOf(url)) ?? '?';
  const verdict = index.withCode(policyConflict).find((other) => other > k);
  yield {
    fact: k,
    variant: 'overwritten',
    standing: 'proof',
    depth: 'object',
    confidence: 'high',
    ...(verdict === undefined ? {} : { code: policyConflict }),
    ...(url === undefined ? {} : { culprit: { kind: 'host' as const, name: server } }),
    values: { server, code: '' },
    details: detail('Address', '地址', url),
    evidence: [{ fact: k, role: 'cause' }, ...evidenceAt('verdict', verdict)],
  };
}
