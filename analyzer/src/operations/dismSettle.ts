// Owns what a DISM session came to once all its records are read: interrupted, refused, or taken back by a later one.
import type { FactIndex } from '../facts/factIndex';
import { failAtCut } from './dismCut';
import { missingOption } from './dismOptions';
import { workOf } from './dismPurpose';
import type { DismState } from './dismState';
import type { Draft } from './draft';

/** A session that begins in the log and never ends there was interrupted; that is no failure. */
export function settle(draft: Draft, state: DismState, index: FactIndex): void {
  if (draft.outcome === 'unknown' && !state.ended.has(draft)) failAtCut(draft, index);
  if (isRefused(draft, index)) draft.outcome = 'cancelled';
  if (draft.outcome === 'unknown' && !state.ended.has(draft)) draft.outcome = 'interrupted';
}

/** The same command succeeding later, or the feature it wanted being reported as installed, takes the failure back. */
export function markRecovered(draft: Draft, state: DismState, index: FactIndex): void {
  const { target, endLine } = draft;
  if (target === undefined) return;
  const repeated = state.drafts.some(
    (other) =>
      other.startLine > endLine &&
      other.outcome === 'succeeded' &&
      other.target !== undefined &&
      workOf(other.target) === workOf(target),
  );
  const name = /(?:[/-]FeatureName[:=]|\bFeature: )"?([\w.-]+)/i.exec(target)?.[1]?.toLowerCase();
  const isEnabled =
    name !== undefined &&
    /Enable-?Feature/i.test(target) &&
    index.ofShape('dism.state').some((k) => {
      const { line, fields } = index.fact(k);
      return (
        line > endLine &&
        fields.name?.toLowerCase() === name &&
        fields.stateName === 'CbsInstallStateInstalled'
      );
    });
  if (repeated || isEnabled) draft.recoveredLater = true;
}

/**
 * A command that lacks an option it needs. Where the command line is not in the text, the options are what the handler of a
 * mount itself refuses before any layer below has answered.
 */
function isRefused({ result, target, endFact }: Draft, index: FactIndex): boolean {
  if (result !== 0x80070057) return false;
  if (target === undefined)
    return endFact !== undefined && /::InternalCmdMount$/.test(index.fact(endFact).fields.function ?? '');
  return missingOption(target) !== undefined;
}
