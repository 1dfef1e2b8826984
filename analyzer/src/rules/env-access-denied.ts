// Windows refused the servicing stack access to an object: changed permissions or a filter of a security product.
import * as steps from '../knowledge/steps';
import { operationsAround } from '../operations/around';
import { objectOfCommand } from '../operations/dismPurpose';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { captured, capturedOpening, matchCapture } from './matching/captures';
import { capturedDenied, capturedDeniedOpening } from './matching/captureTexts';
import { matchStatus, type StatusFamily } from './matching/statusMatch';
import { refusedShares, shareAccessTexts } from './setup/deploymentShares';

/** ERROR_ACCESS_DENIED (5) in its forms; 0xd… is the NTSTATUS marked as HRESULT (winerror.h, ntstatus.h). */
const family: StatusFamily = {
  names: ['STATUS_ACCESS_DENIED', 'ERROR_ACCESS_DENIED', 'E_ACCESSDENIED'],
  codes: [0x80070005, 0xc0000022, 0xd0000022, 5],
  codeOfName: { STATUS_ACCESS_DENIED: 0xc0000022 },
};

export const envAccessDenied = defineRule({
  meta: {
    id: 'env.access-denied',
    severity: 'error',
    depth: 'object',
    standing: 'explains',
    title: { en: 'Access denied to {object}', zh: '{object} 拒绝访问' },
    explanation: {
      en: 'Windows refused the installer access to {object} ({status}). Either the permissions of this object were changed, or a filter driver of a security, device-control or management product blocks it; the update package itself is not at fault.',
      zh: 'Windows 拒绝安装程序访问 {object}（{status}）。可能是该对象的权限被更改，或安全、设备管控、终端管理产品的筛选器驱动阻止了访问；更新包本身没有问题。',
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
    yield* refusedShares(context.index);
    yield* matchCapture(context.index, ['ACCESS DENIED'], capturedOpening);
  },
});

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
      ...(culprit === undefined ? {} : { culprit }),
    };
  }
}
