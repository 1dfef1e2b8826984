// The queue of primitive operations failed during boot.
import { defined } from '../defined';
import type { FactIndex } from '../facts/factIndex';
import { failureCodeOf } from '../facts/factIndex';
import { plainPath } from '../facts/paths';
import { change } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { codeOfField } from '../operations/draft';
import { defineRule, type Match } from './defineRule';
import { hex } from './matching/classCodes';
import { logFullCodes } from './matching/logFull';
import { detail } from './matching/values';

/** STATUS_TRANSACTION_NOT_ACTIVE of ntstatus.h. */
const transactionEnded = 0xc0190003;

/** Source of cause and steps: Microsoft Support, "Error C0190003 after you install updates" (KB3074603). */
const transactionSteps = [
  change(
    'Where Windows does not start: open the Command Prompt of the recovery environment and take the pending work back with `DISM /Image:<drive>:\\ /Cleanup-Image /RevertPendingActions`.',
    '如果 Windows 无法启动：打开恢复环境的命令提示符，用 `DISM /Image:<盘符>:\\ /Cleanup-Image /RevertPendingActions` 撤销挂起的操作。',
  ),
  change(
    'Before the next attempt let the transaction log of the system drive grow: `fsutil resource setlog maxextents 100 C:\\` (more where the same code comes again), and install large updates one at a time.',
    '下次尝试之前，允许系统盘的事务日志增大：`fsutil resource setlog maxextents 100 C:\\`（如果仍出现相同代码，请使用更大的值），并逐个安装较大的更新。',
  ),
  steps.collectCbsLog,
  steps.chkdsk,
];

export const txnPoqexecFailed = defineRule({
  meta: {
    id: 'txn.poqexec-failed',
    severity: 'error',
    depth: 'reason',
    standing: 'explains',
    title: {
      en: 'Pending file and registry operations failed during startup',
      zh: '启动期间挂起的文件和注册表操作失败',
    },
    explanation: {
      en: 'During startup the queue of pending file and registry operations (poqexec) did not run to its end, so the update could not be completed on this boot.',
      zh: '启动期间，挂起的文件和注册表操作队列（poqexec）未能执行完毕，因此本次启动无法完成更新。',
    },
    variants: {
      transaction: {
        title: {
          en: 'The transaction of the pending operations ended during startup ({code})',
          zh: '启动期间挂起操作的事务已终止（{code}）',
        },
        explanation: {
          en: 'During startup the queue of pending file and registry operations (poqexec) did not run to its end, because its transaction was no longer active ({code}). With very many operations this mostly means that the transaction log of the file system was full; the operation that is named is the one at which it was noticed.',
          zh: '启动期间，挂起的文件和注册表操作队列（poqexec）未能执行完毕，因为其事务已不再处于活动状态（{code}）。操作数量非常多时，这多半表示文件系统的事务日志已满；所指的操作只是发现该问题的位置。',
        },
        nextSteps: transactionSteps,
      },
    },
    nextSteps: [
      steps.collectCbsLog,
      steps.checkAcl,
      steps.liftSecuritySoftware,
      steps.chkdsk,
      steps.restartAndRetry,
    ],
    links: [],
  },
  *match({ index }) {
    const first = index.ofShape('cbs.boot.poqexec-failed')[0];
    if (first !== undefined) yield ofRecord(index, first);
    const screen = index.ofShape('cbs.boot.queue-stopped')[0];
    if (screen === undefined) return;
    const match = ofRecord(index, screen);
    // A full transaction log is a class of its own.
    if (!logFullCodes.includes(match.code ?? 0)) yield { ...match, standing: 'proof' };
  },
});

function ofRecord(index: FactIndex, k: number): Match {
  const fact = index.fact(k);
  const { hresult, status, fault } = fact.fields;
  const code = codeOfField(hresult ?? fault) ?? statusOf(status) ?? failureCodeOf(fact);
  const path = fact.fields.path === undefined ? undefined : plainPath(fact.fields.path);
  return {
    fact: k,
    ...defined({ code }),
    ...(code === transactionEnded ? { variant: 'transaction', values: { code: hex(code) } } : {}),
    ...(path === undefined
      ? { confidence: 'medium' as const }
      : { culprit: { kind: 'path' as const, name: path } }),
    details: detail('Path', '路径', path),
  };
}

/** The screen writes a status without its prefix (`C0190003`), CSI with it. */
function statusOf(status: string | undefined): number | undefined {
  return status === undefined ? undefined : Number.parseInt(status, 16);
}
