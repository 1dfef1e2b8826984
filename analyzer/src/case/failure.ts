// Owns putting one failure into words and data: what failed, the cause, its records, what to do.
import { formatCode, readingOf } from '../codes/index';
import { isFailureCode } from '../facts/codes';
import { isNoise } from '../facts/factIndex';
import * as steps from '../knowledge/steps';
import type { Localized } from '../localized';
import { localize } from '../localized';
import type { Analysis, Culprit, Fact, Operation } from '../model';
import type { RankedFinding } from '../rules/defineRule';
import { packageOfRecord } from '../rules/identities';
import { metaOf, textsOf } from '../rules/index';
import { objectOf } from '../rules/objects';
import { chainOf } from './codeChain';
import { canonical, classesOf, hexOf, symbolOf, wrapperCodes } from './codes';
import { cutOff, notProved, ruledOut } from './doubt';
import { evidenceOf, verdictsOf } from './evidence';
import { innermostFact } from './fallback';
import { identitiesOf } from './identities';
import * as texts from './texts';
import type { Failure } from './types';
import { upgradePlace } from './upgradePlace';
import { filled, oneLine } from './wording';

/** A failure with what only ranking and merging need. */
export interface RankedFailure {
  readonly failure: Failure;
  readonly operation: Operation | undefined;
  readonly finding: RankedFinding | undefined;
  readonly source: number;
}

export function failureOf(
  analysis: Analysis,
  source: number,
  operation: Operation | undefined,
  finding: RankedFinding | undefined,
): RankedFailure {
  const failure = finding
    ? explained(analysis, source, operation, finding)
    : unexplained(analysis, source, operation as Operation);
  return { failure, operation, finding, source };
}

function explained(
  analysis: Analysis,
  source: number,
  operation: Operation | undefined,
  finding: RankedFinding,
): Failure {
  const meta = metaOf(finding);
  const wording = textsOf(finding);
  const cause = analysis.facts[finding.fact];
  const told = operation?.result ?? answerBehind(analysis, finding) ?? finding.code;
  const identities = identitiesOf(analysis, operation, finding);
  return {
    class: finding.userRule?.class ?? finding.ruleId,
    title: filled(wording?.title ?? texts.unexplainedTitle, finding.values),
    explanation: filled(wording?.explanation ?? texts.unexplainedPlain, finding.values),
    confidence: finding.confidence,
    operation: operationSummary(operation, analysis, finding),
    hresult: hexOf(told),
    symbol: symbolOf(told, analysis.kind),
    ...identities,
    rootCause: cause
      ? {
          source,
          line: cause.line + 1,
          text: oneLine(cause),
          code: hexOf(finding.code),
          symbol: symbolOf(finding.code, analysis.kind),
          culprit: finding.culprit ?? null,
        }
      : null,
    codeChain: chainOf(analysis, finding.code, told),
    details: [
      ...finding.details,
      ...upgradePlace(analysis, operation, finding.fact, finding.details),
      ...hashDetails(finding),
    ],
    evidence: evidenceOf(analysis, source, [...finding.evidence, ...verdictsOf(operation)]),
    nextSteps: meta?.nextSteps ?? [],
    ruledOut: ruledOut(analysis, finding),
    notProved: [...cutOff(finding), ...notProved(operation, identities.kbs)],
    links: meta?.links ?? [],
  };
}

/** The answer that the records right behind a finding give to their caller: the ladder of one code. */
function answerBehind(analysis: Analysis, finding: RankedFinding): number | undefined {
  const last = Math.max(finding.fact, ...finding.evidence.map((item) => item.fact));
  for (let k = last; k < Math.min(analysis.facts.length, last + 12); k++) {
    const fact = analysis.facts[k];
    if (!fact || isNoise(fact) || !/\[HRESULT = |\(hr:|Error: 0x/.test(fact.text)) continue;
    const code = fact.codes.find(isFailureCode);
    if (code !== undefined && !wrapperCodes.has(code)) return code;
  }
  if (finding.code === undefined) return undefined;
  const inner = canonical(finding.code);
  return finding.code >>> 28 >= 0xc && inner < 0x10000 ? (0x80070000 | inner) >>> 0 : undefined;
}

function unexplained(analysis: Analysis, source: number, operation: Operation): Failure {
  const at = innermostFact(analysis, operation);
  const cause = at === undefined ? undefined : analysis.facts[at];
  const code = operation.result;
  const explanation = code === undefined ? undefined : readingOf(code).explanation;
  const culprit = operation.kind === 'excerpt' && cause ? culpritOf(cause) : undefined;
  const values = { code: code === undefined ? '?' : named(code, analysis), object: culprit?.name ?? '' };
  const identities = identitiesOf(analysis, operation, undefined);
  return {
    class: classOfAnswer(analysis, code) ?? 'unclassified',
    title: filled(culprit ? texts.unexplainedAtTitle : texts.unexplainedTitle, values),
    explanation: explanation
      ? withMeaning(explanation.meaning, values)
      : filled(texts.unexplainedPlain, values),
    confidence: 'low',
    operation: operationSummary(operation, analysis, undefined),
    hresult: hexOf(code),
    symbol: symbolOf(code, analysis.kind),
    ...identities,
    rootCause: cause
      ? {
          source,
          line: cause.line + 1,
          text: oneLine(cause),
          code: hexOf(code),
          symbol: symbolOf(code, analysis.kind),
          culprit: culprit ?? null,
        }
      : null,
    codeChain: chainOf(analysis, undefined, code),
    details: [],
    evidence: evidenceOf(analysis, source, [
      ...(at === undefined ? [] : [{ fact: at, role: 'consequence' as const }]),
      ...verdictsOf(operation),
    ]),
    nextSteps: explanation?.nextSteps.length ? explanation.nextSteps : [steps.readInnerCode],
    ruledOut: ruledOut(analysis, undefined),
    notProved: notProved(operation, identities.kbs),
    links: [],
  };
}

/** What the record itself names; in a cut-out that is what the lines were cut out for. */
function culpritOf(fact: Fact): Culprit | undefined {
  const identity = packageOfRecord(fact);
  return identity === undefined ? objectOf(fact) : { kind: 'package', name: identity };
}

/** The class that the tables tie to a code; an upgrade by setup has no place in a log of servicing. */
function classOfAnswer(analysis: Analysis, code: number | undefined): string | undefined {
  if (code === undefined) return undefined;
  if (analysis.kind === 'setup') {
    const own = classesOf(code).find((id) => id.startsWith('up.'));
    if (own !== undefined) return own;
  }
  const isServicing = analysis.kind === 'cbs' || analysis.kind === 'checksur';
  return classesOf(code).find((id) => !(isServicing && id.startsWith('up.')));
}

function withMeaning(meaning: Localized, values: Record<string, string>): Localized {
  return {
    en: localize(texts.unexplainedText, 'en', { ...values, meaning: meaning.en }),
    zh: localize(texts.unexplainedText, 'zh-cn', { ...values, meaning: meaning.zh }),
  };
}

function named(code: number, analysis: Analysis): string {
  const symbol = symbolOf(code, analysis.kind);
  return symbol === null ? formatCode(code) : `${formatCode(code)} ${symbol}`;
}

function operationSummary(
  operation: Operation | undefined,
  analysis: Analysis,
  finding: RankedFinding | undefined,
): Failure['operation'] {
  const kind = operation?.purpose ?? 'unknown';
  const time = finding === undefined ? undefined : analysis.facts[finding.fact]?.time;
  return {
    kind,
    title: texts.operationTitles[kind],
    session:
      operation?.kind === 'session' || operation?.kind.startsWith('wu-') ? (operation.id ?? null) : null,
    client: operation?.client ?? null,
    start: operation?.startTime ?? time ?? null,
    end: operation?.endTime ?? time ?? null,
    target: operation?.target ?? null,
  };
}

function hashDetails(finding: RankedFinding): Failure['details'] {
  return [
    ...(finding.expectedHash
      ? [{ label: { en: 'Expected SHA-256', zh: '预期 SHA-256' }, value: finding.expectedHash }]
      : []),
    ...(finding.actualHash
      ? [{ label: { en: 'Found SHA-256', zh: '实际 SHA-256' }, value: finding.actualHash }]
      : []),
  ];
}
