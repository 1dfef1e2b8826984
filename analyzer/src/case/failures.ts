// Owns the step from failed operations and findings to failures: one per independent cause, most important first.
import { formatCode, readingOf } from '../codes/index';
import { isFailureCode } from '../facts/codes';
import { isNoise } from '../facts/factIndex';
import { kbOfIdentity, parseComponentIdentity } from '../facts/identity';
import * as steps from '../knowledge/steps';
import type { Localized } from '../localized';
import { localize } from '../localized';
import type { Analysis, EvidenceRef, Fact, Operation } from '../model';
import type { RankedFinding } from '../rules/defineRule';
import { ruleOf, textsOf } from '../rules/index';
import { candidatesFor, rankedFindings } from './candidates';
import { canonical, classesOf, hexOf, isSameFailure, symbolOf, wrapperCodes } from './codes';
import { excerptOperation } from './excerpt';
import { innermostFact } from './fallback';
import * as texts from './texts';
import type { CodeLink, Evidence, Failure } from './types';

/** A failure with what only ranking and merging need. */
export interface RankedFailure {
  readonly failure: Failure;
  readonly operation: Operation | undefined;
  readonly finding: RankedFinding | undefined;
  readonly source: number;
}

const maxEvidence = 24;

/** Works out the failures of one log. */
export function failuresOf(analysis: Analysis, source: number): RankedFailure[] {
  const result: RankedFailure[] = [];
  const used = new Set<RankedFinding>();
  for (const operation of failedOperations(analysis)) {
    const candidates = candidatesFor(analysis, operation);
    const finding = candidates[0];
    for (const candidate of candidates) if (isSameStory(candidate, finding)) used.add(candidate);
    result.push(failureOf(analysis, source, operation, finding));
  }
  for (const finding of deepestFirst(rankedFindings(analysis))) {
    if (finding.standing !== 'proof' || finding.repaired || used.has(finding)) continue;
    const operation = operationAround(analysis, finding);
    if (operation?.outcome === 'succeeded' || operation?.outcome === 'cancelled' || operation?.recoveredLater)
      continue;
    if (isConsequenceOf(analysis, finding, result)) continue;
    result.push(failureOf(analysis, source, operation, finding));
  }
  const cutOut = result.length === 0 ? excerptOperation(analysis) : undefined;
  if (cutOut) result.push(failureOf(analysis, source, cutOut, candidatesFor(analysis, cutOut)[0]));
  return merge(result);
}

/** Failed operations, an inner one before the operation it runs in; an outer one with the same answer is the same failure. */
function failedOperations(analysis: Analysis): Operation[] {
  const failed = analysis.operations.filter(
    (operation) => operation.outcome === 'failed' && !operation.recoveredLater,
  );
  return failed.filter((operation) => {
    const parent = operation.parent === undefined ? undefined : analysis.operations[operation.parent];
    return !(parent && parent.outcome === 'failed' && !parent.recoveredLater);
  });
}

function isSameStory(candidate: RankedFinding, chosen: RankedFinding | undefined): boolean {
  return (
    chosen !== undefined &&
    (candidate === chosen || candidate.ruleId === chosen.ruleId || candidate.depth !== 'object')
  );
}

/** The innermost operation that spans a finding. */
function operationAround(analysis: Analysis, finding: RankedFinding): Operation | undefined {
  const line = analysis.facts[finding.fact]?.line ?? 0;
  return analysis.operations
    .filter(
      (operation) =>
        operation.startLine <= line && line <= operation.endLine && operation.kind !== 'service-life',
    )
    .sort((a, b) => a.endLine - a.startLine - (b.endLine - b.startLine))[0];
}

/** Depths in the order in which one explains the next. */
const depths = ['object', 'reason', 'code', 'wrapper'] as const;

function deepestFirst(findings: readonly RankedFinding[]): readonly RankedFinding[] {
  return [...findings].sort((a, b) => depths.indexOf(a.depth) - depths.indexOf(b.depth) || a.fact - b.fact);
}

/** Records further apart than this (in lines) are not one ladder. */
const ladderLines = 40;

/** Lines cut out of a log hold no operation: there, what says less about the same failure close by is its echo. */
function isSameLadder(analysis: Analysis, cause: RankedFinding, finding: RankedFinding): boolean {
  const distance = Math.abs(
    (analysis.facts[cause.fact]?.line ?? 0) - (analysis.facts[finding.fact]?.line ?? 0),
  );
  if (distance > ladderLines || depths.indexOf(cause.depth) >= depths.indexOf(finding.depth)) return false;
  return cause.code === undefined || finding.code === undefined || isSameFailure(cause.code, finding.code);
}

/** A further proof inside an operation that is explained already stands in that failure's evidence, not beside it. */
function isConsequenceOf(
  analysis: Analysis,
  finding: RankedFinding,
  found: readonly RankedFailure[],
): boolean {
  const line = analysis.facts[finding.fact]?.line ?? 0;
  return found.some(({ operation, finding: cause }) => {
    if (!cause || cause === finding) return false;
    if (!operation) return isSameLadder(analysis, cause, finding);
    if (cause.depth !== 'object' && finding.depth === 'object') return false;
    return operation.startLine <= line && line <= operation.endLine && operation.kind !== 'sfc';
  });
}

function failureOf(
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
  const meta = ruleOf(finding.ruleId)?.meta;
  const wording = textsOf(finding);
  const cause = analysis.facts[finding.fact];
  const told = operation?.result ?? answerBehind(analysis, finding) ?? finding.code;
  const identities = identitiesOf(analysis, operation, finding);
  return {
    class: finding.ruleId,
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
    details: [...finding.details, ...hashDetails(finding)],
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
  const classId = (code === undefined ? undefined : classesOf(code)[0]) ?? 'unclassified';
  const values = { code: code === undefined ? '?' : named(code, analysis) };
  const identities = identitiesOf(analysis, operation, undefined);
  return {
    class: classId,
    title: filled(texts.unexplainedTitle, values),
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
          culprit: null,
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

/** Fills a text's placeholders in both languages. */
export function filled(text: Localized, values: Readonly<Record<string, string>>): Localized {
  return { en: localize(text, 'en', values), zh: localize(text, 'zh-cn', values) };
}

/** A record as one line of text. */
export function oneLine(fact: Fact): string {
  return fact.text.replace(/\s*\n\s*/g, ' ').trim();
}

function verdictsOf(operation: Operation | undefined): readonly EvidenceRef[] {
  if (!operation) return [];
  return [
    ...(operation.startFact === undefined ? [] : [{ fact: operation.startFact, role: 'context' as const }]),
    ...(operation.endFact === undefined ? [] : [{ fact: operation.endFact, role: 'verdict' as const }]),
  ];
}

/** Cause before consequence before verdict; a record named twice keeps its strongest role. */
const roleOrder = { cause: 0, verdict: 1, consequence: 2, context: 3 } as const;

function evidenceOf(analysis: Analysis, source: number, refs: readonly EvidenceRef[]): Evidence[] {
  const strongest = new Map<number, EvidenceRef>();
  for (const ref of refs) {
    const known = strongest.get(ref.fact);
    if (!known || roleOrder[ref.role] < roleOrder[known.role]) strongest.set(ref.fact, ref);
  }
  return [...strongest.values()]
    .sort((a, b) => a.fact - b.fact)
    .slice(0, maxEvidence)
    .flatMap((ref) => {
      const fact = analysis.facts[ref.fact];
      if (!fact) return [];
      return [
        {
          source,
          line: fact.line + 1,
          text: oneLine(fact),
          role: ref.role,
          ...(fact.time === undefined ? {} : { time: fact.time }),
        },
      ];
    });
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

function identitiesOf(
  analysis: Analysis,
  operation: Operation | undefined,
  finding: RankedFinding | undefined,
): { kbs: readonly string[]; packages: readonly string[] } {
  const reported = reportedPackages(analysis, operation, finding);
  const packages = new Set([...(finding?.packages ?? []), ...(operation?.packages ?? []), ...reported]);
  const kbs = new Set([...(finding?.kbs ?? []), ...(operation?.kbs ?? [])]);
  for (const identity of packages) {
    const kb = kbOfIdentity(identity);
    if (kb !== undefined) kbs.add(kb);
  }
  // Without a session the only update that the text names is the one concerned.
  if (kbs.size === 0 && (!operation || operation.kind === 'boot-processing'))
    for (const kb of kbsNamed(analysis)) kbs.add(kb);
  return { kbs: [...kbs].slice(0, 20), packages: [...packages].slice(0, 20) };
}

/** How many facts around an operation a report of its packages may stand. */
const reportReach = 60;

/** Packages that servicing itself reports as failed right around the operation. */
function reportedPackages(
  analysis: Analysis,
  operation: Operation | undefined,
  finding: RankedFinding | undefined,
): string[] {
  const center = operation?.endFact ?? finding?.fact;
  if (center === undefined) return [];
  const result: string[] = [];
  const last = Math.min(analysis.facts.length, center + reportReach);
  for (let k = Math.max(0, center - reportReach); k < last; k++) {
    const fact = analysis.facts[k];
    if (!fact || !reportShapes.has(fact.shape) || fact.fields.package === undefined) continue;
    if (fact.codes.some(isFailureCode)) result.push(fact.fields.package);
  }
  return result;
}

const reportShapes: ReadonlySet<string> = new Set([
  'cbs.package.report',
  'cbs.package.change',
  'cbs.feature.change',
]);

/** KB numbers of cabinets and packages that the log works on; none when it names many. */
function kbsNamed(analysis: Analysis): readonly string[] {
  const kbs = new Set<string>();
  for (const fact of analysis.facts) {
    if (!/^cbs\.(?:cabinet|package|exec|store)/.test(fact.shape)) continue;
    const kb = kbOfIdentity(fact.fields.package ?? fact.fields.path ?? '');
    if (kb !== undefined) kbs.add(kb);
  }
  return kbs.size <= 2 ? [...kbs] : [];
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

const originInner: Localized = { en: 'cause', zh: '原因' };
const originWin32: Localized = { en: 'as a Win32 code', zh: '对应的 Win32 代码' };
const originTold: Localized = { en: 'what the caller was told', zh: '返回给调用方的代码' };

/** CSI prints the side-by-side codes (winerror.h, from 14000) as Win32 numbers; their HRESULT is what CBS prints. */
const firstSxsCode = 14_000;

/** How the codes follow from one another, innermost first. */
function chainOf(analysis: Analysis, inner: number | undefined, told: number | undefined): CodeLink[] {
  const links: CodeLink[] = [];
  const add = (code: number, origin: Localized): void => {
    const hex = formatCode(code);
    if (!links.some((link) => link.code === hex))
      links.push({ code: hex, symbol: symbolOf(code, analysis.kind), origin });
  };
  const win32 = inner === undefined ? undefined : canonical(inner);
  if (inner === told && win32 !== undefined && win32 >= firstSxsCode && win32 < 0x10000)
    add(win32, originWin32);
  if (inner !== undefined && inner !== told) add(inner, originInner);
  if (win32 !== undefined && win32 < 0x10000 && win32 !== inner && inner !== undefined && inner >>> 28 >= 9)
    add(win32, originWin32);
  if (told !== undefined) {
    const answer = canonical(told);
    if (links.length === 0 && answer < 0x10000 && answer !== told) add(answer, originWin32);
    add(told, originTold);
  }
  return links;
}

function ruledOut(analysis: Analysis, chosen: RankedFinding | undefined): Localized[] {
  const noise = analysis.facts.filter(
    (fact) => isNoise(fact) && (fact.level !== 'info' || fact.codes.some(isFailureCode)),
  ).length;
  const others = rankedFindings(analysis)
    .filter((finding) => finding !== chosen && finding.standing === 'note' && !finding.repaired)
    .slice(0, 4);
  return [
    ...others.map((finding) => {
      const title = filled(textsOf(finding)?.title ?? texts.unexplainedPlain, finding.values);
      return {
        en: localize(texts.ruledOutFinding, 'en', { title: title.en }),
        zh: localize(texts.ruledOutFinding, 'zh-cn', { title: title.zh }),
      };
    }),
    ...(noise > 0 ? [filled(texts.ruledOutNoise, { count: String(noise) })] : []),
  ];
}

/** A component's name that lacks its end was cut by a window or a mail; the report says so. */
function cutOff(finding: RankedFinding): Localized[] {
  const { culprit } = finding;
  if (culprit?.kind !== 'component' || !/^(?:amd64|x86|wow64|arm64|msil)_/i.test(culprit.name)) return [];
  if (parseComponentIdentity(culprit.name.split('\\')[0] ?? '') !== undefined) return [];
  return [filled(texts.cutOffName, { name: culprit.name })];
}

function notProved(operation: Operation | undefined, kbs: readonly string[]): Localized[] {
  const isInstall = !operation || operation.purpose === 'install' || operation.purpose === 'unknown';
  return [
    ...(operation === undefined || operation.outcome !== 'failed' ? [texts.notProvedVerdict] : []),
    ...(isInstall && kbs.length === 0 && operation?.kind !== 'sysprep' ? [texts.notProvedUpdate] : []),
  ];
}

/** Several attempts that failed for one cause are one failure with more evidence; the last attempt speaks. */
function merge(list: readonly RankedFailure[]): RankedFailure[] {
  const byKey = new Map<string, RankedFailure>();
  for (const item of list) {
    const key = keyOf(item);
    const known = byKey.get(key);
    if (!known) {
      byKey.set(key, item);
      continue;
    }
    const [last, earlier] = endOf(item) >= endOf(known) ? [item, known] : [known, item];
    const evidence = uniqueEvidence([...last.failure.evidence, ...earlier.failure.evidence]);
    byKey.set(key, {
      ...last,
      failure: {
        ...last.failure,
        evidence,
        kbs: [...new Set([...item.failure.kbs, ...known.failure.kbs])],
        packages: [...new Set([...item.failure.packages, ...known.failure.packages])],
      },
    });
  }
  return [...byKey.values()].sort(
    (a, b) => importance(a) - importance(b) || compareText(endOf(b), endOf(a)) || lineOf(b) - lineOf(a),
  );
}

function keyOf({ failure, operation }: RankedFailure): string {
  const culprit = failure.rootCause?.culprit?.name.toLowerCase();
  return [failure.class, culprit ?? operation?.target?.toLowerCase() ?? '', failure.hresult ?? ''].join('|');
}

function uniqueEvidence(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence
    .filter((item) => {
      const key = `${item.source}:${item.line}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, maxEvidence)
    .sort((a, b) => a.line - b.line);
}

/** An install that failed matters more than a scan; a named cause more than a bare code. */
function importance({ failure, finding, operation }: RankedFailure): number {
  const work = {
    install: 0,
    upgrade: 0,
    uninstall: 1,
    feature: 1,
    repair: 2,
    mount: 1,
    download: 3,
    scan: 4,
    detect: 4,
    unknown: 2,
  };
  const depth = finding === undefined ? 4 : { object: 0, reason: 1, code: 2, wrapper: 3 }[finding.depth];
  const verdict = operation?.outcome === 'failed' ? 0 : 1;
  return depth * 4 + work[failure.operation.kind] + verdict;
}

function lineOf(item: RankedFailure): number {
  return item.failure.rootCause?.line ?? 0;
}

/** When the operation ended, as written; empty where the log has no time. */
function endOf(item: RankedFailure): string {
  return item.failure.operation.end ?? '';
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
