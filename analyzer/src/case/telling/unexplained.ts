// Owns what is said about a failed operation that no rule explains: its code decoded, the step that failed in the log's
// own words, which record would settle the cause, and low confidence.

import { formatCode, readingOf } from '../../codes/index';
import { isNoise } from '../../facts/factIndex';
import { saysFailure } from '../../facts/words/steps';
import { isSameStep, type NextStep } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import { filled, type Localized } from '../../localized';
import type { Analysis, Culprit, EvidenceRef, Operation } from '../../model';
import { isBeforeServicing, isUpdateOfWindows } from '../../operations/updateNames';
import { ownTimeOf } from '../cause/candidates';
import { classOfPlace, statedClass } from '../cause/classInLog';
import { type FailedStep, failedStep } from '../cause/failedStep';
import { innermostFact } from '../cause/innermost';
import { installerAnswer } from '../cause/installerAnswer';
import { msiStop } from '../cause/msiRun';
import { ladderReach } from '../cause/namedObject';
import { tiedTo } from '../cause/tiedRecords';
import { culpritAt } from '../cause/unexplainedCulprit';
import { hexOf, isInstallerAnswer, isSameFailure, statedCode, symbolOf } from '../codes';
import * as texts from '../texts';
import type { Failure } from '../types';
import { appReason } from './appReasons';
import { chainOf } from './codeChain';
import { countedOnly, isOfApps, notProved, ruledOut } from './doubt';
import { type FailureCore, type FailureDraft, plainCore } from './draft';
import { evidenceOf, verdictsOf } from './evidence';
import { fittingSteps, recordsToRead } from './fittingSteps';
import { identitiesOf } from './identities';
import { innerTexts, innerTitle, innerUpdateTitle } from './innerTexts';
import { operationSummary } from './operationSummary';
import { rootCauseOf } from './rootCause';
import { settledBy } from './settledBy';
import { transferReason } from './transferReason';

/** The failure of an operation whose cause no record proves. */
export function unexplained(analysis: Analysis, source: number, operation: Operation): FailureDraft {
  const stop = msiStop(analysis, operation);
  const inner =
    stop?.code === undefined ? installerAnswer(analysis, operation) : { fact: stop.fact, code: stop.code };
  const lowest = inner?.fact ?? stop?.fact ?? innermostFact(analysis, operation);
  const below = inner === undefined ? otherBelow(analysis, operation, lowest) : undefined;
  const at = below?.fact ?? lowest;
  const code = inner?.code ?? below?.code ?? operation.result;
  const step =
    stop?.action === undefined
      ? stepAt(analysis, at ?? wordsOf(analysis, operation, code), code)
      : { fact: stop.fact, words: stop.action };
  const classId =
    statedClass(analysis, code) ?? statedClass(analysis, operation.result) ?? classOfPlace(analysis, at);
  const culprit =
    stop?.culprit ??
    (at === undefined
      ? undefined
      : (culpritAt(analysis, operation, at, classId) ??
        tiedTo(analysis, { ruleId: classId, fact: at, code, evidence: [] }, operation)?.culprit));
  const reason =
    transferReason(analysis, operation) ??
    appReason(analysis, at, { code: code === undefined ? '' : named(code, analysis), culprit });
  const core: FailureCore = {
    class: classId,
    operation: operationSummary(operation, analysis, undefined),
    hresult: hexOf(operation.result),
    ...identitiesOf(analysis, operation, undefined, culprit),
    culprit: culprit?.name,
    details: step === undefined ? [] : [{ label: texts.failedStep, value: step.words }],
    evidence: evidenceOf(analysis, source, [
      ...(reason === undefined ? [] : [{ fact: reason.fact, role: 'cause' as const }]),
      ...[at, step?.fact].flatMap((fact) =>
        fact === undefined ? [] : [{ fact, role: 'consequence' as const }],
      ),
      ...namingRecord(analysis, operation, at, culprit?.name),
      ...verdictsOf(operation),
    ]),
  };
  const cause = { fact: at, code, culprit };
  return {
    core,
    tell: () => ({
      ...inWords(analysis, operation, cause, step?.words ?? ''),
      ...(reason === undefined ? {} : { title: reason.title, explanation: reason.explanation }),
      ...plainCore(core),
      symbol: isBareExit(operation, operation.result) ? null : symbolOf(operation.result, analysis.kind),
      rootCause: rootCauseOf(analysis, source, cause),
      codeChain: chainOf(analysis, inner?.code ?? below?.code, operation.result),
      notProved: [
        ...notProved(analysis, operation, { rule: core.class, record: at }, core),
        ...countedOnly(analysis),
      ],
      links: [],
    }),
  };
}

/** Without a code the last record alone can say in words what failed; a script of the Deployment Toolkit says it beside any. */
function wordsOf({ facts }: Analysis, { endFact }: Operation, code: number | undefined): number | undefined {
  const isTold = endFact !== undefined && facts[endFact]?.shape === 'ts.toolkit.failed';
  return code === undefined || isTold ? endFact : undefined;
}

/** What a program of a task sequence ends with when it failed at anything: no number of winerror.h. */
function isBareExit({ kind }: Operation, code: number | undefined): boolean {
  return kind === 'task-sequence' && code === 1;
}

function stepAt(
  analysis: Analysis,
  at: number | undefined,
  code: number | undefined,
): FailedStep | undefined {
  return at === undefined ? undefined : failedStep(analysis, at, code);
}

/** How many facts above the verdict the record that names the object may stand. */
const namingReach = 40;

/** The record that names what it stopped at, where the answer does not. */
function namingRecord(
  { facts }: Analysis,
  { endFact }: Operation,
  at: number | undefined,
  name: string | undefined,
): EvidenceRef[] {
  if (name === undefined || at === undefined || endFact === undefined) return [];
  if (facts[at]?.text.includes(name) || facts[endFact]?.text.includes(name)) return [];
  const from = Math.max(0, endFact - namingReach);
  const fact = facts.slice(from, endFact).findLastIndex(({ text }) => text.includes(name));
  return fact < 0 ? [] : [{ fact: from + fact, role: 'context' }];
}

/** What the log names of the cause. */
interface Cause {
  readonly code: number | undefined;
  readonly culprit: Culprit | undefined;
}

function inWords(
  analysis: Analysis,
  operation: Operation,
  { code, culprit }: Cause,
  step: string,
): Pick<Failure, 'title' | 'explanation' | 'confidence' | 'nextSteps' | 'ruledOut'> {
  const values = {
    code: code === undefined ? '' : isBareExit(operation, code) ? formatCode(code) : named(code, analysis),
    object: culprit?.name ?? '',
    step,
  };
  const explanation =
    code === undefined || isBareExit(operation, code) ? undefined : readingOf(code).explanation;
  const told = operation.result;
  const isInner = code !== undefined && told !== undefined && !isSameFailure(code, told);
  const both = isInner ? { ...values, code: named(told, analysis), inner: values.code } : values;
  return {
    title: isInner
      ? innerTitleOf(titleOf(operation, values), both, values)
      : filled(titleOf(operation, values), values),
    explanation: explanationOf(analysis, operation, both, explanation?.meaning, { code, culprit }),
    confidence: 'low',
    nextSteps: fittingSteps(analysis, operation, stepsFor(operation, { code, culprit }), { culprit }),
    ruledOut: ruledOut(analysis, undefined),
  };
}

/** What the code advises, as far as it is this kind of work that it is advised for. */
function stepsFor(operation: Operation, { code, culprit }: Cause): readonly NextStep[] {
  if (isInstallerAnswer(code) && isUpdateOfWindows(operation.target))
    return [steps.collectCbsLog, steps.readInnerCode, steps.restoreHealth, steps.retryUpdate];
  const isPlain = code === undefined || isBareExit(operation, code) || operation.kind === 'task-sequence';
  const advised = isPlain ? [] : (readingOf(code).explanation?.nextSteps ?? []);
  const told = advised.length > 0 ? advised : [recordsToRead(operation, code)];
  if (isBeforeServicing(operation.target)) return [steps.readHotfixLog, ...told];
  const isOnline = isOfApps(operation, culprit?.name) && !/\/image:/i.test(operation.target ?? '');
  if (!isOnline || told.some((step) => isSameStep(step, steps.readDeploymentLog))) return told;
  return [steps.readDeploymentLog, ...told];
}

function titleOf(
  { kind, result, target }: Operation,
  { code, object, step }: Readonly<Record<'code' | 'object' | 'step', string>>,
): Localized {
  if (result === undefined && step !== '') return texts.unexplainedWordsTitle;
  if (code === '') return texts.unexplainedBareTitle;
  if (result === undefined) return texts.unexplainedTitle;
  if (object !== '' && object === target && (step === '' || kind !== 'session'))
    return texts.unexplainedUpdateTitle;
  const isSaid = saysFailure(step);
  if (object !== '' && step !== '' && kind.startsWith('dism'))
    return isSaid ? texts.unexplainedSaidAtTitle : texts.unexplainedStepAtTitle;
  if (object !== '' && object !== target) return texts.unexplainedAtTitle;
  if (step === '') return texts.unexplainedTitle;
  return isSaid ? texts.unexplainedSaidTitle : texts.unexplainedStepTitle;
}

/** What the operation ended with is its caller's code; what a step or an object stopped at is the one below it. */
function innerTitleOf(
  title: Localized,
  both: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
): Localized {
  if (title === texts.unexplainedTitle) return filled(innerTitle, both);
  return title === texts.unexplainedUpdateTitle ? filled(innerUpdateTitle, both) : filled(title, values);
}

/** What the code means, that the cause is not proved, and which record or log would prove it. */
function explanationOf(
  analysis: Analysis,
  operation: Operation,
  values: Readonly<Record<'code' | 'step', string>> & { readonly inner?: string },
  meaning: Localized | undefined,
  cause: Cause,
): Localized {
  const text =
    values.inner === undefined
      ? wordingOf(values.step !== '', meaning !== undefined, cause.code !== undefined)
      : innerWording(values.step !== '', meaning !== undefined);
  return filled(text, {
    ...values,
    meaning: meaning ?? '',
    settles: settledBy({ analysis, operation, ...cause }),
  });
}

function innerWording(hasStep: boolean, hasMeaning: boolean): Localized {
  if (hasStep) return hasMeaning ? innerTexts.stepMeaning : innerTexts.step;
  return hasMeaning ? innerTexts.meaning : innerTexts.plain;
}

function wordingOf(hasStep: boolean, hasMeaning: boolean, hasCode: boolean): Localized {
  if (!hasCode) return hasStep ? texts.unexplainedWordsText : texts.unexplainedBareText;
  if (hasMeaning) return hasStep ? texts.unexplainedStepText : texts.unexplainedText;
  return hasStep ? texts.unexplainedStepPlain : texts.unexplainedPlainText;
}

/** The store may answer a caller in other terms than it failed: its call right below the ladder names a class of its own. */
function otherBelow(
  analysis: Analysis,
  operation: Operation,
  lowest: number | undefined,
): { fact: number; code: number } | undefined {
  const { kind, result } = operation;
  if (lowest === undefined || result === undefined || !/^(?:session|excerpt)$/.test(kind)) return undefined;
  const from = ownTimeOf(analysis, operation);
  for (let k = lowest - 1; k >= Math.max(0, lowest - ladderReach); k--) {
    const fact = analysis.facts[k];
    if (fact !== undefined && fact.line < from) break;
    if (fact?.level !== 'error' || !fact.shape.startsWith('csi.call') || isNoise(fact)) continue;
    const code = statedCode(fact);
    if (code !== undefined && !isSameFailure(code, result) && statedClass(analysis, code) !== undefined)
      return { fact: k, code };
  }
  return undefined;
}

function named(code: number, analysis: Analysis): string {
  const symbol = symbolOf(code, analysis.kind);
  return symbol === null ? formatCode(code) : `${formatCode(code)} ${symbol}`;
}
