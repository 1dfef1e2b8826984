// Windows refused the servicing stack access to an object: changed permissions or a filter of a security product.
import { defined } from '../defined';
import type { FactIndex } from '../facts/factIndex';
import { change } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { operationsAround } from '../operations/around';
import { objectOfCommand } from '../operations/dismPurpose';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { captured, capturedOpening, matchCapture } from './matching/captures';
import { capturedDenied, capturedDeniedOpening } from './matching/captureTexts';
import { hex } from './matching/classCodes';
import { matchStatus, type StatusFamily } from './matching/statusMatch';
import { refusedShares, shareAccessTexts } from './setup/deploymentShares';

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

export const envAccessDenied = defineRule({
  meta: {
    id: 'env.access-denied',
    severity: 'error',
    depth: 'object',
    standing: 'explains',
    title: { en: 'Access denied to {object}', zh: '{object} 拒绝访问' },
    explanation: {
      en: 'Windows refused the installer access to {object} ({status}). Either the permissions of this object were changed, or a filter driver of a security, device-control or management product blocks it; what was to be installed is not at fault itself.',
      zh: 'Windows 拒绝安装程序访问 {object}（{status}）。可能是该对象的权限被更改，或安全、设备管控、终端管理产品的筛选器驱动阻止了访问；要安装的内容本身没有问题。',
    },
    variants: {
      [captured]: capturedDenied,
      [capturedOpening]: capturedDeniedOpening,
      ...shareAccessTexts,
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
      plain: {
        title: {
          en: 'Access was denied ({code}); the log does not name the object',
          zh: '拒绝访问（{code}）；日志未指明对象',
        },
        explanation: {
          en: 'The operation was refused access to something and ended with {code}. The records of this log do not name the file, key or service; a Process Monitor capture of one attempt does.',
          zh: '操作因访问被拒绝而以 {code} 结束。此日志的记录未指明文件、注册表项或服务；一次重现过程的 Process Monitor 跟踪可以查明。',
        },
      },
    },
    nextSteps: [steps.checkAcl, steps.liftSecuritySoftware, steps.collectProcmon, steps.retryUpdate],
    links: [],
  },
  *match(context) {
    yield* matchStatus(context, family);
    yield* withoutRights(context);
    yield* refusedUpdaters(context.index);
    yield* refusedShares(context.index);
    yield* matchCapture(context.index, ['ACCESS DENIED'], capturedOpening);
  },
});

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
