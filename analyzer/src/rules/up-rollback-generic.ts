// The upgrade was rolled back, and the supplied files hold no deeper record.

import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { identityMismatch } from './damage/identityMismatch';
import { defineRule, type Match } from './defineRule';
import { evidenceAt } from './matching/values';
import { otherBuildSteps } from './setup/handedPackages';
import {
  factsInside,
  isAfterRestart,
  matchOfRun,
  type SetupFailure,
  setupFailures,
} from './setup/setupRecords';
import { loneWindowsOf, windowsOf } from './setup/setupWindows';

const undoneSteps = [
  look(
    'Read in the update history (Settings, Windows Update) which update failed at that time, and with which code.',
    '在更新历史记录（“设置”的“Windows 更新”）中查看当时失败的是哪个更新，以及其代码。',
  ),
  steps.collectCbsLog,
];

export const upRollbackGeneric = defineRule({
  meta: {
    id: 'up.rollback.generic',
    severity: 'error',
    depth: 'wrapper',
    standing: 'explains',
    title: {
      en: 'The upgrade was rolled back with {code}',
      zh: '升级已回滚，返回 {code}',
    },
    explanation: {
      en: 'The upgrade ended with {code} and Windows went back to the version before. The supplied log says neither in which operation nor why; the other logs of the attempt are needed.',
      zh: '升级以 {code} 结束，Windows 已恢复到以前的版本。所提供的日志没有说明是哪个操作、为什么失败；需要此次升级的其他日志。',
    },
    variants: {
      window: {
        title: {
          en: 'Windows Setup goes back to the previous Windows, and its window does not say why',
          zh: 'Windows 安装程序正在回退到以前的 Windows，其窗口未说明原因',
        },
        explanation: {
          en: 'The window of Windows Setup says “{words}”. What made it give up stands in setuperr.log and setupact.log of the Panther folder and of the Rollback folder.',
          zh: 'Windows 安装程序的窗口显示“{words}”。放弃的原因记录在 Panther 文件夹和 Rollback 文件夹的 setuperr.log 与 setupact.log 中。',
        },
      },
      undone: {
        title: {
          en: 'Windows takes back an update while it restarts, and the screen does not say why',
          zh: 'Windows 在重新启动期间撤销更新，屏幕未说明原因',
        },
        explanation: {
          en: 'The screen of the restart says “{words}”. A step of the update could not be completed, and Windows went back to the state before. Which update and which step stand in CBS.log of that restart.',
          zh: '重新启动时的屏幕显示“{words}”。更新的某个步骤未能完成，Windows 已恢复到之前的状态。具体是哪个更新、哪个步骤，记录在该次重新启动的 CBS.log 中。',
        },
        nextSteps: undoneSteps,
        links: [steps.links.updateErrors],
      },
      place: {
        title: {
          en: 'The upgrade was rolled back: {code} - {extend} ({phase}, {step})',
          zh: '升级已回滚：{code} - {extend}（{phase}，{step}）',
        },
        explanation: {
          en: 'The upgrade ended with {code} - {extend} and was rolled back. {phaseText} {stepText} {causeText}',
          zh: '升级以 {code} - {extend} 结束并已回滚。{phaseText}{stepText}{causeText}',
        },
      },
      otherPackage: {
        title: {
          en: 'The upgrade was rolled back: {code} - {extend} ({phase}, {step})',
          zh: '升级已回滚：{code} - {extend}（{phase}，{step}）',
        },
        explanation: {
          en: 'The upgrade ended with {code} - {extend} and was rolled back. {phaseText} {stepText} The code says that a package was another one than expected. Mostly that is a language or feature package of the Windows before, which a file SetupConfig.ini or the command line of setup hands over; the CBS records in setupact.log name it.',
          zh: '升级以 {code} - {extend} 结束并已回滚。{phaseText}{stepText}该代码表示某个程序包与预期的不同。这多半是 SetupConfig.ini 文件或安装程序命令行所提供的、属于以前 Windows 的语言包或功能包；setupact.log 中的 CBS 记录会指明是哪个包。',
        },
        nextSteps: otherBuildSteps,
      },
      placeAlone: {
        title: {
          en: 'The upgrade was rolled back in {phase}, {step}; its code is not in this text',
          zh: '升级在 {phase}，{step} 中回滚；此文本中没有其代码',
        },
        explanation: {
          en: 'Windows Setup named the place where the upgrade failed and no code. {phaseText} {stepText} {causeText}',
          zh: 'Windows 安装程序只给出升级失败的位置，未给出代码。{phaseText}{stepText}{causeText}',
        },
      },
      bare: {
        title: {
          en: 'The upgrade was rolled back; this text does not say why',
          zh: '升级已回滚；此文本未说明原因',
        },
        explanation: {
          en: 'Windows Setup began the way back to the version before. Which operation failed and with which code stands in setupact.log and setuperr.log of the time before, and in the other logs of the attempt.',
          zh: 'Windows 安装程序已开始恢复到以前的版本。失败的操作及其代码记录在此前的 setupact.log 和 setuperr.log 以及此次升级的其他日志中。',
        },
      },
      placeOperation: {
        title: {
          en: 'The upgrade failed in the operation "{name}": {inner} ({phase}, {step})',
          zh: '升级在操作“{name}”中失败：{inner}（{phase}，{step}）',
        },
        explanation: {
          en: 'The operation "{name}" failed with {inner}, and the upgrade ended with {code} - {extend}. {phaseText} {stepText}',
          zh: '操作“{name}”失败，返回 {inner}，升级以 {code} - {extend} 结束。{phaseText}{stepText}',
        },
      },
      operation: {
        title: {
          en: 'The upgrade failed in the operation "{name}" with {inner} and was rolled back',
          zh: '升级在操作“{name}”中失败，返回 {inner}，并已回滚',
        },
        explanation: {
          en: 'The operation "{name}" of Windows Setup failed with {inner}; setup reported {code} and went back to the version before.',
          zh: 'Windows 安装程序的操作“{name}”失败，返回 {inner}；安装程序报告 {code}，并恢复到以前的版本。',
        },
      },
    },
    nextSteps: [
      steps.collectPantherLogs,
      look(
        'Look in the same folders for `setupmem.dmp`; without one and with "No crash detected" in the log, a bug check is not the cause.',
        '在相同文件夹中查找 `setupmem.dmp`；如果没有该文件且日志中有“No crash detected”，则不是由错误检查（蓝屏）引起。',
      ),
      steps.suspendBitLocker,
      steps.updateDriver,
    ],
    links: [steps.links.upgradeErrorCodes],
  },
  *match(context) {
    for (const match of windowsOf(context.index, 'restored', 'window'))
      yield { ...match, depth: 'wrapper', confidence: 'low' };
    for (const match of loneWindowsOf(context.index, 'undone', 'undone'))
      yield { ...match, depth: 'wrapper', confidence: 'low' };
    for (const failure of setupFailures(context)) {
      if (!isAfterRestart(failure) && !failure.hasRollback) continue;
      const [noCrash] = factsInside(context.index, failure.operation, ['setup.rollback.no-crash']);
      yield {
        ...withPackage(matchOfRun(failure)),
        ...(isBare(failure) ? { variant: 'bare' } : {}),
        evidence: [...failure.evidence, ...evidenceAt('context', noCrash)],
      };
    }
  },
});

/** Where the code alone says that a package was another one than expected. */
function withPackage(match: Match): Match {
  const code = match.code ?? match.told;
  return match.variant === 'place' && code === identityMismatch
    ? { ...match, variant: 'otherPackage' }
    : match;
}

/** Nothing is known but that setup goes back. */
function isBare({ code, extend, name, operation }: SetupFailure): boolean {
  return [code, extend, name, operation.result].every((each) => each === undefined);
}
