// Updating is switched off: by policy, by a disabled service, or by a tool.
import { type FactIndex, failureCodeOf } from '../facts/factIndex';
import { hostOf } from '../facts/words/addresses';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { codeOfField } from '../operations/draft';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { hex } from './matching/classCodes';
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
      unread: {
        title: {
          en: 'The Configuration Manager client cannot read the local Group Policy ({code})',
          zh: 'Configuration Manager 客户端无法读取本地组策略（{code}）',
        },
        explanation: {
          en: 'The Configuration Manager client names its update server to Windows by the local Group Policy, and could not read that ({code}). Mostly `C:\\Windows\\System32\\GroupPolicy\\Machine\\Registry.pol` is damaged. Until it can be read, this machine is not scanned for updates; nothing is wrong with the updates or with the network.',
          zh: 'Configuration Manager 客户端通过本地组策略向 Windows 指定更新服务器，但无法读取该策略（{code}）。多半是 `C:\\Windows\\System32\\GroupPolicy\\Machine\\Registry.pol` 已损坏。在能够读取之前，此计算机不会扫描更新；更新本身和网络都没有问题。',
        },
        nextSteps: [
          change(
            'Rename `Registry.pol` in `C:\\Windows\\System32\\GroupPolicy\\Machine`, run `gpupdate /force`, restart the Configuration Manager client (CcmExec) and let it scan again.',
            '重命名 `C:\\Windows\\System32\\GroupPolicy\\Machine` 中的 `Registry.pol`，运行 `gpupdate /force`，重新启动 Configuration Manager 客户端（CcmExec），然后让它重新扫描。',
          ),
        ],
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
    yield* matchUnread(context);
  },
});

/** "Group policy conflict" of the Configuration Manager client. */
const policyConflict = 0x87d00692;

/** What a scan answers that a policy keeps from its server: the conflict, and WU_E_WU_DISABLED. */
const answersOfPolicy: ReadonlySet<number | undefined> = new Set([policyConflict, 0x8024002e]);

/** The last record of a policy, where no scan reached a server behind it: those that ended did so with an answer of the policy. */
function lastPolicy(index: FactIndex, shape: string): number | undefined {
  const last = index.ofShape(shape).at(-1);
  if (last === undefined) return undefined;
  const ends = index.ofShape('wu.scan.end').filter((k) => k > last);
  return ends.every((k) => answersOfPolicy.has(failureCodeOf(index.fact(k)))) ? last : undefined;
}

/** The last policy that stands against the client's own. */
function* matchOverwritten({ index }: RuleContext): Iterable<Match> {
  const k = lastPolicy(index, 'wu.policy.overwritten');
  if (k === undefined) return;
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

/** The local policy that could not be read, where the client's own verdict with that code follows. */
function* matchUnread({ index }: RuleContext): Iterable<Match> {
  const k = lastPolicy(index, 'wu.policy.unread');
  if (k === undefined) return;
  const code = codeOfField(index.fact(k).fields.result);
  const verdict = index.ofShape('wu.scan.told').find((other) => other > k);
  if (code === undefined || verdict === undefined || codeOfField(index.fact(verdict).fields.result) !== code)
    return;
  yield {
    fact: k,
    variant: 'unread',
    standing: 'explains',
    depth: 'reason',
    confidence: 'high',
    code,
    told: code,
    culprit: { kind: 'policy', name: 'Registry.pol' },
    values: { code: hex(code) },
    evidence: [{ fact: k, role: 'cause' }, ...evidenceAt('verdict', verdict)],
  };
}
