// Owns Windows Setup runs, their operations, rollback results, sysprep attempts and unattended passes.

import { isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import type { Fact } from '../model';
import { codeOfField, conclude, type Draft, extend, openDraft } from './draft';

/** Folds setup facts into runs. */
export function foldSetup(index: FactIndex): Draft[] {
  const drafts: Draft[] = [];
  let run: Draft | undefined;
  /** Operations that failed and may be tried again in a later phase, by name. */
  const open = new Map<string, Draft>();

  const runAt = (fact: Fact, k: number): Draft => {
    if (!run) {
      run = openDraft('setup', 'upgrade', fact, k);
      run.isWork = true;
      drafts.push(run);
    }
    extend(run, fact);
    return run;
  };

  index.facts.forEach((fact, k) => {
    switch (fact.shape) {
      case 'setup.host.begin':
      case 'setup.install.begin':
        runAt(fact, k);
        return;
      case 'setup.phase':
        if (fact.fields.to === 'SetupPhaseError') runAt(fact, k).endFact ??= k;
        else runAt(fact, k);
        return;
      case 'setup.operation.failed': {
        const draft = openDraft('setup-operation', 'upgrade', fact, k);
        draft.isWork = true;
        draft.target = fact.fields.operation ?? '';
        if (fact.fields.phase !== undefined) draft.id = fact.fields.phase;
        conclude(draft, fact, k, codeOfField(fact.fields.hresult) ?? 0);
        open.set(draft.target, draft);
        drafts.push(draft);
        return;
      }
      case 'setup.operation.done': {
        const failed = open.get(fact.fields.operation ?? '');
        if (failed) failed.recoveredLater = true;
        return;
      }
      case 'setup.apply.failed':
        if (![...open.values()].some((draft) => draft.endLine > fact.line)) runAt(fact, k);
        return;
      case 'setup.error-event': {
        const result = codeOfField(fact.fields.result) ?? 0;
        if (isFailureCode(result)) conclude(runAt(fact, k), fact, k, result);
        return;
      }
      case 'setup.execution-phase.end':
      case 'setup.main-failed': {
        const result = codeOfField(fact.fields.hresult) ?? 0;
        if (isFailureCode(result)) conclude(runAt(fact, k), fact, k, result);
        return;
      }
      case 'setup.rollback.begin':
      case 'setup.rollback.phase':
      case 'setup.rollback.operation':
        runAt(fact, k).purpose = 'upgrade';
        return;
      case 'setup.rollback.result': {
        const result = codeOfField(fact.fields.result) ?? 0;
        if (isFailureCode(result)) conclude(runAt(fact, k), fact, k, result);
        return;
      }
      case 'setup.success':
        if (run && run.outcome === 'unknown') conclude(run, fact, k, 0);
        return;
      case 'setup.pass.end': {
        const result = codeOfField(fact.fields.hresult) ?? 0;
        if (!isFailureCode(result)) return;
        const draft = openDraft('setup-phase', 'install', fact, k);
        draft.isWork = true;
        draft.target = fact.fields.pass ?? '';
        conclude(draft, fact, k, result);
        drafts.push(draft);
        return;
      }
      default:
        if (run && fact.shape.startsWith('setup.')) extend(run, fact);
    }
  });
  return [...drafts, ...foldSysprep(index)];
}

/** One sysprep attempt: from its first failing record to the verdict of `WinMain`. */
function foldSysprep(index: FactIndex): Draft[] {
  const attempts: Draft[] = [];
  let attempt: Draft | undefined;
  index.facts.forEach((fact, k) => {
    const isSysprep =
      fact.shape.startsWith('sysprep.') || (fact.component === 'SYSPRP' && fact.level === 'error');
    if (!isSysprep) return;
    if (!attempt) {
      attempt = openDraft('sysprep', 'unknown', fact, k);
      attempt.isWork = true;
      attempt.client = 'sysprep';
    }
    extend(attempt, fact);
    if (fact.shape === 'sysprep.package') attempt.target = fact.fields.package ?? '';
    if (fact.shape !== 'sysprep.verdict') return;
    conclude(attempt, fact, k, codeOfField(fact.fields.hresult) ?? 0);
    attempts.push(attempt);
    attempt = undefined;
  });
  // A block that was cut before its verdict still proves a failure when it names the package.
  if (attempt?.target !== undefined) {
    attempt.outcome = 'failed';
    attempts.push(attempt);
  }
  return attempts;
}
