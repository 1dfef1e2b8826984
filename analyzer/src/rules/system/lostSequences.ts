// Owns the task sequence that lost its state: after a restart that it did not control it finds nothing of what it had done.
import type { FactIndex } from '../../facts/factIndex';
import { change, look } from '../../knowledge/step';
import type { RuleTexts } from '../../model';
import type { Match } from '../defineRule';
import { evidenceAt, factBefore } from '../matching/values';

/** The wording for it. */
export const lostSequenceTexts: Readonly<Record<string, RuleTexts>> = {
  sequence: {
    title: {
      en: 'The task sequence lost its state over a restart that it did not control',
      zh: '任务序列在不受其控制的重新启动中丢失了状态',
    },
    explanation: {
      en: 'After a restart the task sequence found neither its environment nor its log folder, so it could not go on. It saves its state only before restarts of its own; an update that restarts the computer a second time, or anything else that restarts it, leaves nothing to continue with.',
      zh: '重新启动后，任务序列既找不到自己的环境，也找不到日志文件夹，因此无法继续。它只在自己发起的重新启动之前保存状态；如果更新引发第二次重新启动，或有其他原因导致重新启动，就没有可以继续的状态。',
    },
    nextSteps: [
      look(
        'Find the restart before it: the System event log (User32 1074) names who asked for it, CBS.log the update that needed a second one.',
        '查明此前的重新启动：系统事件日志（User32 1074）会指明由谁发起，CBS.log 会指明哪个更新需要第二次重新启动。',
      ),
      change(
        'Let the step “Install Software Updates” wait for a second restart (variable `SMSTSWaitForSecondReboot`, seconds) or try again (option “Retry this step”), or deploy that update outside of the task sequence.',
        '让“安装软件更新”步骤等待第二次重新启动（变量 `SMSTSWaitForSecondReboot`，单位为秒）或重试（“重试此步骤”选项），或在任务序列之外部署该更新。',
      ),
      change(
        'Take the client out of provisioning mode if it was left there: `Invoke-WmiMethod -Namespace root\\CCM -Class SMS_Client -Name SetClientProvisioningMode -ArgumentList $false`.',
        '如果客户端停留在预配模式，请将其退出：`Invoke-WmiMethod -Namespace root\\CCM -Class SMS_Client -Name SetClientProvisioningMode -ArgumentList $false`。',
      ),
    ],
    links: [
      {
        title: {
          en: 'Task sequence fails if software updates require multiple restarts',
          zh: '软件更新需要多次重新启动时任务序列失败',
        },
        url: 'https://learn.microsoft.com/troubleshoot/mem/configmgr/os-deployment/task-sequence-fails-multiple-restarts',
      },
    ],
  },
};

const historyShapes: ReadonlySet<string> = new Set(['noise.sequence-history']);

/** True where the task sequence did steps behind a record: what that says was no end. */
export function goesOn(index: FactIndex, k: number): boolean {
  return index.ofShape('ts.step.done', 'ts.end.done').some((each) => each > k);
}

/** The engine of a task sequence that starts anew and finds nothing of what it had done. */
export function* lostSequences(index: FactIndex): Iterable<Match> {
  const fact = index.ofShape('ts.environment.lost').at(-1);
  const history = fact === undefined ? undefined : factBefore(index, fact, historyShapes, 12);
  if (fact === undefined || history === undefined || goesOn(index, fact)) return;
  yield {
    fact,
    variant: 'sequence',
    confidence: 'medium',
    evidence: [...evidenceAt('cause', history), ...evidenceAt('verdict', fact)],
  };
}
