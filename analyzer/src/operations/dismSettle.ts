// Owns what a DISM session came to once all its records are read: interrupted, refused, or taken back by a later one.
import { isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import type { Fact } from '../model';
import { failAtCut } from './dismCut';
import { missingOption } from './dismOptions';
import { purposeOf, workOf } from './dismPurpose';
import type { DismState } from './dismState';
import { conclude, type Draft, placeOf } from './draft';
import { isAfter } from './times';

/** A session that begins in the log and never ends there was interrupted; that is no failure. */
export function settle(draft: Draft, state: DismState, index: FactIndex): void {
  if (draft.outcome === 'unknown' && !state.ended.has(draft)) failAtCut(draft, index);
  if (isRefused(draft, index)) draft.outcome = 'cancelled';
  setAside(draft, state, index);
  takeToldAnswer(draft, index);
  if (draft.outcome === 'unknown' && !state.ended.has(draft)) draft.outcome = 'interrupted';
}

/** The same command succeeding later, or the feature it wanted being reported as installed, takes the failure back. */
export function markRecovered(draft: Draft, state: DismState, index: FactIndex): void {
  const { target, endLine, endTime } = draft;
  if (target === undefined) return;
  const repeated = state.drafts.some(
    (other) =>
      other.outcome === 'succeeded' &&
      isAfter(placeOf(other), { line: endLine, time: endTime }) &&
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

/** What DISM.EXE, the handler of a command and the API answer for the whole of it. */
const answers: ReadonlySet<string> = new Set([
  'dism.command.failed',
  'dism.exe.verdict',
  'dism.cbs.error',
  'dism.api.failed',
]);

/** RPC_S_SERVER_UNAVAILABLE and its kin, 0x800706xx: the process that did the work is gone. */
const hostLost = /^800706/;

/**
 * What the layer for image files, or the host process behind the work, could not do on the way does not stop work that went
 * on: it came to what the answer says that follows, and to a good end where none does.
 */
function setAside(draft: Draft, state: DismState, index: FactIndex): void {
  const { outcome, endFact, endLine } = draft;
  if (outcome !== 'failed' || endFact === undefined || !wentOn(draft, endFact, state, index)) return;
  if (!isOfHelper(draft, index.fact(endFact), state)) return;
  const k = answerFrom(index, endFact, endLine);
  const answer = index.facts[k];
  const code = answer !== undefined && answer.line <= endLine ? answer.codes.find(isFailureCode) : undefined;
  delete draft.result;
  delete draft.endFact;
  draft.outcome = 'unknown';
  draft.purpose = purposeOf(draft.target ?? '');
  if (answer !== undefined && code !== undefined) conclude(draft, answer, k, code);
  else draft.outcome = state.ended.has(draft) ? 'succeeded' : 'interrupted';
}

/** DISM.EXE may tell another code than the layer for image files failed with: that one is what the caller was told. */
function takeToldAnswer(draft: Draft, index: FactIndex): void {
  const { outcome, endFact, endLine } = draft;
  if (outcome !== 'failed' || endFact === undefined) return;
  if (index.fact(endFact).shape !== 'dism.image.failed') return;
  const k = index
    .ofShape('dism.exe.verdict')
    .find((n) => n > endFact && index.fact(n).line <= endLine && index.fact(n).codes.some(isFailureCode));
  if (k === undefined) return;
  draft.result = index.fact(k).codes.find(isFailureCode) ?? draft.result ?? 0;
  draft.endFact = k;
}

/** True where the failure is one of the layer for image files, or of a host process that is still there. */
function isOfHelper(draft: Draft, { shape }: Fact, state: DismState): boolean {
  if (hostLost.test(((draft.result ?? 0) >>> 0).toString(16))) return false;
  if (shape === 'dism.host.failed') return draft.kind === 'dism-api' || state.hosted.has(draft);
  return shape === 'dism.image.failed' && purposeOf(draft.target ?? '') !== 'mount';
}

/** Index of the first answer for a whole command from a fact on; without one, of what follows the command's last line. */
function answerFrom(index: FactIndex, from: number, endLine: number): number {
  let k = from;
  while (k < index.facts.length && index.fact(k).line <= endLine && !isAnswer(index.fact(k))) k += 1;
  return k;
}

function isAnswer({ shape, fields }: Fact): boolean {
  return answers.has(shape) || (fields.function ?? '').endsWith('::ExecuteCmdLine');
}

/** A command that services Windows came to its end banner; a client of the API called again. */
function wentOn(draft: Draft, at: number, state: DismState, index: FactIndex): boolean {
  const { kind, target = '', endLine } = draft;
  if (kind === 'dism-api')
    return index.ofShape('dism.api.parameters').some((k) => k > at && index.fact(k).line <= endLine);
  return state.ended.has(draft) && /\s[/-](?:online\b|image:)/i.test(target);
}
