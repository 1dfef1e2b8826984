// The queue of primitive operations failed during boot.
import { defined } from '../defined';
import type { FactIndex } from '../facts/factIndex';
import { failureCodeOf } from '../facts/factIndex';
import { plainPath } from '../facts/paths';
import * as steps from '../knowledge/steps';
import { codeOfField } from '../operations/draft';
import { defineRule, type Match } from './defineRule';
import { logFullCodes } from './matching/logFull';
import { detail } from './matching/values';

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
