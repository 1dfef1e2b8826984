// What lives in telling/: one failure in words and data: its chain of codes, evidence, doubts and steps. Which cause it has
// is decided in cause/, what other logs add in joining/. This file: what failed, the cause, its records, what to do.

import { formatCode } from '../../codes/index';
import { hresultFromWin32, isFailureCode } from '../../facts/codes';
import { isNoise } from '../../facts/factIndex';
import type { HashAlgorithm } from '../../facts/hash';
import { isOfFirmware } from '../../facts/words/senders';
import { isOfLadder } from '../../facts/words/steps';
import * as steps from '../../knowledge/steps';
import { filled, type Localized } from '../../localized';
import type { Analysis, EvidenceRef, Operation } from '../../model';
import { secondsOf } from '../../operations/times';
import type { RankedFinding } from '../../rules/defineRule';
import { metaOf, textsOf } from '../../rules/index';
import { unknownCode } from '../../rules/matching/values';
import { culpritOf } from '../cause/explainedCulprit';
import { installerAnswer } from '../cause/installerAnswer';
import { upgradePlace } from '../cause/upgradePlace';
import { canonical, hexOf, symbolOf, wrapperCodes } from '../codes';
import * as texts from '../texts';
import type { Failure } from '../types';
import { backingOf } from './backing';
import { chainOf } from './codeChain';
import { cutOff, notProved, ruledOut } from './doubt';
import { type FailureCore, type FailureDraft, plainCore } from './draft';
import { evidenceOf, firstQuoted, verdictsOf } from './evidence';
import { fittingSteps } from './fittingSteps';
import { identitiesOf } from './identities';
import { operationSummary } from './operationSummary';
import { rootCauseOf } from './rootCause';
import { triedSources } from './triedSources';
import { unexplained } from './unexplained';

/** A failure with what only ranking and merging need. */
export interface RankedFailure {
  readonly failure: Failure;
  readonly operation: Operation | undefined;
  readonly finding: RankedFinding | undefined;
  readonly source: number;
  /** Findings of captures that tell of the same cause; they are told here and nowhere else. */
  readonly captured?: readonly RankedFinding[];
  /** Where other logs tell the answer of this very attempt: lines, 1-based, by which their operations are known. */
  readonly answers?: readonly { readonly source: number; readonly line: number }[];
}

/** What proves a failure, before attempts that failed for one cause are joined. */
export interface FoundFailure extends FailureDraft, Omit<RankedFailure, 'failure' | 'captured' | 'answers'> {}

/**
 * A failure before its attempts are joined.
 * @param source index of the log in the case, 0-based
 * @param operation undefined where no operation spans the finding
 * @param finding the best explanation; undefined where there is none, and then the operation must not be
 */
export function failureOf(
  analysis: Analysis,
  source: number,
  operation: Operation | undefined,
  finding: RankedFinding | undefined,
): FoundFailure {
  const { core, tell } = finding
    ? explained(analysis, source, operation, finding)
    : unexplained(analysis, source, operation as Operation);
  return { core, tell, operation, finding, source };
}

function explained(
  analysis: Analysis,
  source: number,
  operation: Operation | undefined,
  finding: RankedFinding,
): FailureDraft {
  // sfc and a check of the store tell their caller no code of their own; what stands behind them is of other work. A program
  // that crashed answers nobody.
  const isAnswer =
    operation?.kind !== 'sfc' &&
    operation?.kind !== 'store-check' &&
    analysis.facts[finding.fact]?.shape !== 'event.crash';
  const behind = isAnswer ? answerBehind(analysis, finding) : undefined;
  const told = operation?.result ?? behind ?? finding.code;
  const { culprit, namedBy } = culpritOf(analysis, finding, operation);
  const identities = identitiesOf(analysis, operation, finding, culprit);
  const tried = triedSources(analysis, operation, finding);
  const core: FailureCore = {
    class: finding.userRule?.class ?? finding.ruleId,
    operation: operationSummary(operation, analysis, finding),
    hresult: hexOf(told),
    ...identities,
    culprit: analysis.facts[finding.fact] && culprit?.name,
    details: [
      ...finding.details.filter(({ value }) => value !== operation?.target || value === culprit?.name),
      ...upgradePlace(analysis, operation, finding.fact, finding.details),
      ...hashDetails(finding),
      ...installerDetails(analysis, operation, finding),
      ...tried.map(({ row }) => row),
    ],
    evidence: evidenceOf(analysis, source, [
      ...quotedFor(analysis, operation, finding),
      ...(namedBy === undefined ? [] : [{ fact: namedBy, role: 'context' as const }]),
      ...tried.map(({ record }) => record),
    ]),
  };
  return {
    core,
    tell: () => ({
      ...inWords(
        analysis,
        operation,
        { ...finding, culprit, values: withCode(finding, told) },
        tried.length > 0,
      ),
      ...plainCore(core),
      symbol: symbolOf(told, analysis.kind),
      rootCause: rootCauseOf(analysis, source, { ...finding, culprit }),
      codeChain: chainOf(analysis, finding.code, told),
      notProved: [
        ...cutOff(finding),
        ...(isOfMachine(analysis, finding)
          ? []
          : notProved(
              analysis,
              operation,
              { rule: finding.ruleId, record: lastWordOf(finding) },
              { ...identities, culprit: culprit?.name },
            )),
      ],
    }),
  };
}

/** The record that says how it came out, where the rule knows one beside the cause. */
function lastWordOf({ fact, evidence }: RankedFinding): number {
  return evidence.find(({ role }) => role === 'verdict')?.fact ?? fact;
}

/** Where the rule found no code at its record, its sentences name the one that the caller was told. */
function withCode({ values }: RankedFinding, told: number | undefined): RankedFinding['values'] {
  return values.code === unknownCode && told !== undefined ? { ...values, code: formatCode(told) } : values;
}

/** What depends on the cause alone. */
function inWords(
  analysis: Analysis,
  operation: Operation | undefined,
  finding: RankedFinding,
  hasSource: boolean,
): Pick<Failure, 'title' | 'explanation' | 'confidence' | 'nextSteps' | 'ruledOut' | 'links'> {
  const meta = metaOf(finding);
  const wording = textsOf(finding);
  return {
    title: filled(wording?.title ?? texts.unexplainedTitle, finding.values),
    explanation: filled(wording?.explanation ?? texts.unexplainedPlain, finding.values),
    confidence: finding.confidence,
    nextSteps: fittingSteps(analysis, operation, meta?.nextSteps ?? [], {
      rule: finding.ruleId,
      code: finding.code,
      culprit: finding.culprit,
      hasSource,
    }).filter((step) => !(step === steps.collectCbsLog && isTold(operation, finding))),
    ruledOut: ruledOut(analysis, finding),
    links: meta?.links ?? [],
  };
}

/** True where the log holds the whole session and names what stopped it: there is nothing more to collect of it. */
function isTold(operation: Operation | undefined, { confidence }: RankedFinding): boolean {
  return operation?.kind === 'session' && operation.startFact !== undefined && confidence === 'high';
}

/** The proof, the verdict, and the records that name what the sentences name. */
function quotedFor(
  analysis: Analysis,
  operation: Operation | undefined,
  finding: RankedFinding,
): readonly EvidenceRef[] {
  const verdicts = verdictsOf(operation);
  const facts = verdicts.map(({ fact }) => fact);
  return [...firstQuoted(finding), ...verdicts, ...backingOf(analysis, finding, facts)];
}

/** A server that looks at itself and a firmware that refuses: the record is the verdict, and of no one update. */
function isOfMachine({ facts }: Analysis, { fact }: RankedFinding): boolean {
  const record = facts[fact];
  return record !== undefined && (record.shape === 'event.wsus.down' || isOfFirmware(record));
}

/** ERROR_GEN_FAILURE: what STATUS_UNSUCCESSFUL becomes where nothing better is known; that nobody was told it is as likely. */
const generalFailure = 31;

/** A caller is told within minutes; what comes later is other work. */
const answerSeconds = 600;

function isApart(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return Math.abs(secondsOf(one) - secondsOf(other)) > answerSeconds;
}

/** The answer that the records right behind a finding give to their caller: the ladder of one code. */
function answerBehind(analysis: Analysis, finding: RankedFinding): number | undefined {
  const last = finding.evidence.reduce((max, { fact }) => Math.max(max, fact), finding.fact);
  const time = analysis.facts[last]?.time;
  for (let k = last; k < Math.min(analysis.facts.length, last + 12); k++) {
    const fact = analysis.facts[k];
    if (!fact || isNoise(fact) || !isOfLadder(fact)) continue;
    if (isApart(time, fact.time)) break;
    const code = fact.codes.find(isFailureCode);
    if (code !== undefined && !wrapperCodes.has(code)) return hresultFromWin32(code);
  }
  if (finding.code === undefined) return undefined;
  const inner = canonical(finding.code);
  // What the process of an installation ended with nobody translates.
  const isKnown =
    analysis.kind !== 'setupapi' && finding.code >>> 28 >= 0xc && inner < 0x10000 && inner !== generalFailure;
  return isKnown ? (0x80070000 | inner) >>> 0 : undefined;
}

const expectedHashLabels: Readonly<Record<HashAlgorithm | 'cut', Localized>> = {
  sha256: { en: 'Expected SHA-256', zh: '预期 SHA-256' },
  sha1: { en: 'Expected SHA-1', zh: '预期 SHA-1' },
  cut: { en: 'Expected hash', zh: '预期哈希值' },
};
const foundHashLabels: Readonly<Record<HashAlgorithm | 'cut', Localized>> = {
  sha256: { en: 'Found SHA-256', zh: '实际 SHA-256' },
  sha1: { en: 'Found SHA-1', zh: '实际 SHA-1' },
  cut: { en: 'Found hash', zh: '实际哈希值' },
};

function hashDetails(finding: RankedFinding): Failure['details'] {
  const algorithm = finding.hashAlgorithm ?? 'cut';
  return [
    ...(finding.expectedHash ? [{ label: expectedHashLabels[algorithm], value: finding.expectedHash }] : []),
    ...(finding.actualHash ? [{ label: foundHashLabels[algorithm], value: finding.actualHash }] : []),
  ];
}

function installerDetails(
  analysis: Analysis,
  operation: Operation | undefined,
  { code }: RankedFinding,
): Failure['details'] {
  const answer = operation && installerAnswer(analysis, operation);
  if (answer === undefined || answer.code === code) return [];
  return [{ label: texts.installerAnswer, value: namedCode(answer.code, analysis) }];
}

function namedCode(code: number, analysis: Analysis): string {
  const symbol = symbolOf(code, analysis.kind);
  return symbol === null ? (hexOf(code) ?? '') : `${hexOf(code)} ${symbol}`;
}
