// Windows refused the servicing stack access to an object: changed permissions or a filter of a security product.
import { defined } from '../defined';
import type { FactIndex } from '../facts/factIndex';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import type { Localized } from '../localized';
import { operationsAround } from '../operations/around';
import { objectOfCommand } from '../operations/dismPurpose';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { captured, capturedOpening, matchCapture } from './matching/captures';
import { capturedDenied, capturedDeniedOpening } from './matching/captureTexts';
import { hex } from './matching/classCodes';
import { matchStatus, type StatusFamily } from './matching/statusMatch';
import { refusedShares, shareAccessTexts } from './setup/deploymentShares';
import { databaseRefusals, databaseRefusalTexts } from './system/databaseRefusals';
import { goesOn } from './system/lostSequences';
import { refusedCalls, updaterCallTexts } from './system/updaterCalls';

/** ERROR_ACCESS_DENIED (5) in its forms; 0xd… is the NTSTATUS marked as HRESULT (winerror.h, ntstatus.h). */
const family: StatusFamily = {
  names: ['STATUS_ACCESS_DENIED', 'ERROR_ACCESS_DENIED', 'E_ACCESSDENIED'],
  codes: [0x80070005, 0xc0000022, 0xd0000022, 5],
  codeOfName: { STATUS_ACCESS_DENIED: 0xc0000022 },
};

const runAsTask = change(
  'For another machine let a task of that machine install: `Invoke-WUJob -ComputerName <name> -Script { Install-WindowsUpdate -AcceptAll } -RunNow`.',
  '如果针对另一台计算机，请让该计算机上的任务来安装：`Invoke-WUJob -ComputerName <名称> -Script { Install-WindowsUpdate -AcceptAll } -RunNow`。',
);

const unnamedTitle: Localized = {
  en: 'Access was denied ({code}); the log does not name the object',
  zh: '拒绝访问（{code}）；日志未指明对象',
};
const unnamedExplanation: Localized = {
  en: 'The operation was refused access to something and ended with {code}. The records of this log do not name the file, key or service; a Process Monitor capture of one attempt does.',
  zh: '操作因访问被拒绝而以 {code} 结束。此日志的记录未指明文件、注册表项或服务；一次重现过程的 Process Monitor 跟踪可以查明。',
};

/** Microsoft Support, "Windows Update Standalone Installer (WUSA) returns 0x5 ERROR_ACCESS_DENIED" (KB2773898). */
const installLocally = look(
  'Where wusa was started from another machine (WinRM, WinRS): the update client refuses remote callers with this code. Let a task of the machine start it, or expand the package there and add its .cab with `DISM /Online /Add-Package`.',
  '如果 wusa 是从另一台计算机启动的（WinRM、WinRS）：更新客户端会以此代码拒绝远程调用方。请由该计算机上的计划任务启动，或在该计算机上展开程序包并用 `DISM /Online /Add-Package` 添加其中的 .cab。',
);

const unnamedSteps = [steps.checkAcl, steps.liftSecuritySoftware, steps.collectProcmon, steps.retryUpdate];

export const envAccessDenied = defineRule({
  meta: {
    id: 'env.access-denied',
    severity: 'error',
    depth: 'object',
    standing: 'explains',
    title: { en: 'Access denied to {object}', zh: '对 {object} 的访问被拒绝' },
    explanation: {
      en: 'Windows refused the installer access to {object} ({status}). Either the permissions of this object were changed, or a filter driver of a security, device-control or management product blocks it; what was to be installed is not at fault itself.',
      zh: 'Windows 拒绝安装程序访问 {object}（{status}）。可能是该对象的权限被更改，或安全、设备管控、终端管理产品的筛选器驱动阻止了访问；要安装的内容本身没有问题。',
    },
    variants: {
      [captured]: capturedDenied,
      [capturedOpening]: capturedDeniedOpening,
      ...shareAccessTexts,
      ...updaterCallTexts,
      ...databaseRefusalTexts,
      elevation: {
        title: {
          en: 'The command ran without administrator rights',
          zh: '命令未以管理员权限运行',
        },
        explanation: {
          en: 'The command answered that it needs administrator rights and ended before it did anything. Open the Command Prompt or PowerShell with “Run as administrator” and start the command there again.',
          zh: '该命令回应需要管理员权限，未执行任何操作即结束。请用“以管理员身份运行”打开命令提示符或 PowerShell，然后重新运行该命令。',
        },
        nextSteps: [steps.elevate],
      },
      updater: {
        title: {
          en: 'The update client refused {object} access ({code}): no administrator rights, or a remote session',
          zh: '更新客户端拒绝了 {object} 的访问（{code}）：没有管理员权限，或处于远程会话中',
        },
        explanation: {
          en: 'The update client lets only administrators download and install, and nobody through a remote session (PowerShell remoting, WinRM); both are answered with {code}. Nothing is broken on the machine by that: run {object} in an elevated console on the machine itself, or through a task that runs as SYSTEM.',
          zh: '更新客户端只允许管理员下载和安装，并且不允许通过远程会话（PowerShell 远程处理、WinRM）进行；这两种情况都会返回 {code}。这并不表示计算机有损坏：请在该计算机本地以管理员身份打开的控制台中运行 {object}，或通过以 SYSTEM 身份运行的任务来执行。',
        },
        nextSteps: [steps.elevate, runAsTask],
        links: [
          {
            title: { en: 'Using WUA From a Remote Computer', zh: '从远程计算机使用 WUA' },
            url: 'https://learn.microsoft.com/windows/win32/wua_sdk/using-wua-from-a-remote-computer',
          },
        ],
      },
      setupHook: {
        title: {
          en: 'The task sequence could not install its setup hook: access denied ({code})',
          zh: '任务序列无法安装其安装挂钩：拒绝访问（{code}）',
        },
        explanation: {
          en: 'A task sequence lays a SetupComplete.cmd of its own into the new Windows, so that it goes on when Windows Setup has finished; writing it was refused ({code}). Mostly another SetupComplete.cmd is there already, out of the image or copied by an earlier step.',
          zh: '任务序列会在新的 Windows 中放置自己的 SetupComplete.cmd，以便在 Windows 安装程序结束后继续；写入该文件时被拒绝访问（{code}）。多数情况是那里已有另一个 SetupComplete.cmd，来自映像或由较早的步骤复制。',
        },
        nextSteps: [
          look(
            'Look for `Windows\\Setup\\Scripts\\SetupComplete.cmd` on the target volume after “Apply Operating System”, and in the image itself.',
            '在“应用操作系统”之后，查看目标卷上以及映像本身中是否有 `Windows\\Setup\\Scripts\\SetupComplete.cmd`。',
          ),
          change(
            'Take the step out that copies it, or delete the file with a step “Run Command Line” before “Setup Windows and ConfigMgr”; what it did becomes steps of the task sequence.',
            '删除复制该文件的步骤，或在“设置 Windows 和 ConfigMgr”之前用“运行命令行”步骤删除该文件；它所做的工作改为任务序列中的步骤。',
          ),
        ],
        links: [
          {
            title: {
              en: 'An OSD task sequence fails with error 80070005',
              zh: 'OSD 任务序列失败并出现错误 80070005',
            },
            url: 'https://learn.microsoft.com/troubleshoot/mem/configmgr/os-deployment/osd-task-sequence-fails-error-80070005',
          },
        ],
      },
      plain: { title: unnamedTitle, explanation: unnamedExplanation },
      standalone: {
        title: unnamedTitle,
        explanation: unnamedExplanation,
        nextSteps: [installLocally, ...unnamedSteps],
      },
    },
    nextSteps: unnamedSteps,
    links: [],
  },
  *match(context) {
    for (const match of matchStatus(context, family)) yield ofStandalone(context, match);
    yield* withoutRights(context);
    yield* refusedCalls(context.index);
    yield* refusedUpdaters(context.index);
    yield* databaseRefusals(context.index);
    yield* refusedShares(context.index);
    yield* refusedHooks(context.index);
    yield* matchCapture(context.index, ['ACCESS DENIED'], capturedOpening);
  },
});

/** The file by which a task sequence goes on behind Windows Setup could not be written. */
function* refusedHooks(index: FactIndex): Iterable<Match> {
  const [fact] = index.ofShape('ts.hook.failed');
  if (fact === undefined || goesOn(index, fact)) return;
  const values = { object: '', code: hex(accessDenied) };
  yield { fact, variant: 'setupHook', depth: 'reason', standing: 'proof', code: accessDenied, values };
}

/** A cmdlet that drives the update client and was told E_ACCESSDENIED. Source: Microsoft's page "Using WUA From a Remote Computer". */
function* refusedUpdaters(index: FactIndex): Iterable<Match> {
  for (const k of index.withCode(accessDenied)) {
    const { updater } = index.fact(k).fields;
    if (updater === undefined) continue;
    yield {
      fact: k,
      variant: 'updater',
      depth: 'reason',
      confidence: 'medium',
      code: accessDenied,
      values: { object: updater, code: hex(accessDenied) },
    };
  }
}

/** The standalone installer was refused and nothing says at what: it may have been the caller. */
function ofStandalone({ index, operations }: RuleContext, match: Match): Match {
  if (match.variant !== 'plain') return match;
  const around = operationsAround(operations, index.fact(match.fact).line, 0);
  return around.some(({ client }) => /^wusa\.exe$/i.test(client ?? ''))
    ? { ...match, variant: 'standalone' }
    : match;
}

/** E_ACCESSDENIED of winerror.h. */
const accessDenied = 0x80070005;

/** ERROR_ELEVATION_REQUIRED of winerror.h. */
const elevationRequired = 0x800702e4;

/** What DISM and sfc say before anything else, in a console that was not opened as administrator. */
function* withoutRights({ index, operations }: RuleContext): Iterable<Match> {
  const coded = index.withCode(elevationRequired).filter((k) => index.fact(k).shape.startsWith('console.'));
  const told = [...index.ofShape('sfc.console.no-rights'), ...coded];
  for (const k of told) {
    const { codes, line } = index.fact(k);
    const command = operationsAround(operations, line, 0).find(({ kind }) => kind === 'dism-command');
    const culprit = objectOfCommand(command?.target ?? '');
    yield {
      fact: k,
      variant: 'elevation',
      confidence: 'high',
      ...(codes.length > 0 ? { code: elevationRequired } : {}),
      ...defined({ culprit }),
    };
  }
}
