// Somebody holds the object open that servicing has to replace.
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule } from './defineRule';
import { captured, matchCapture } from './matching/captures';
import { capturedInUse } from './matching/captureTexts';
import { matchStatus, type StatusFamily } from './matching/statusMatch';

/** ERROR_SHARING_VIOLATION (32), ERROR_LOCK_VIOLATION (33) and STATUS_CANNOT_DELETE (winerror.h, ntstatus.h). */
const family: StatusFamily = {
  names: [
    'STATUS_SHARING_VIOLATION',
    'ERROR_SHARING_VIOLATION',
    'ERROR_LOCK_VIOLATION',
    'STATUS_CANNOT_DELETE',
  ],
  codes: [0x80070020, 0x80070021, 0xc0000043, 0xd0000043, 0xc0000121, 32, 33],
  codeOfName: {
    STATUS_SHARING_VIOLATION: 0xc0000043,
    STATUS_CANNOT_DELETE: 0xc0000121,
    ERROR_LOCK_VIOLATION: 0x80070021,
  },
};

export const envSharingViolation = defineRule({
  meta: {
    id: 'env.sharing-violation',
    severity: 'error',
    depth: 'object',
    standing: 'explains',
    title: { en: '{object} is in use by another process', zh: '{object} 正被其他进程占用' },
    explanation: {
      en: 'The installer needed {object} for itself, but another process holds it open ({status}). Backup agents, antivirus and management agents are the usual holders; what was to be installed is not at fault itself.',
      zh: '安装程序需要独占 {object}，但另一个进程正打开它（{status}）。常见的占用者是备份代理、防病毒软件和管理代理；要安装的内容本身没有问题。',
    },
    variants: {
      [captured]: capturedInUse,
      plain: {
        title: {
          en: 'Something the installer needs is in use ({code})',
          zh: '安装程序所需的对象正被占用（{code}）',
        },
        explanation: {
          en: 'The operation ended with {code}, because another process holds a needed object open. The records of this log do not name it; a Process Monitor capture of one attempt does.',
          zh: '操作以 {code} 结束，因为另一个进程占用了所需的对象。此日志的记录未指明该对象；一次重现过程的 Process Monitor 跟踪可以查明。',
        },
        nextSteps: [steps.restartAndRetry, steps.liftSecuritySoftware, steps.collectProcmon],
      },
    },
    nextSteps: [
      steps.restartAndRetry,
      look(
        'Find the process that holds the object open: `handle.exe` or Resource Monitor, with the name of the object.',
        '查找占用该对象的进程：使用 `handle.exe` 或资源监视器，按对象名称搜索。',
      ),
      steps.liftSecuritySoftware,
      steps.collectProcmon,
    ],
    links: [],
  },
  *match(context) {
    yield* matchStatus(context, family);
    yield* matchCapture(context.index, ['SHARING VIOLATION', 'FILE LOCK CONFLICT', 'CANNOT DELETE']);
  },
});
