// Owns what the analysis contributes to each blank. Nothing is guessed: what the logs do not prove stays a hole.
import type { CaseResult, Failure } from '../case/types';
import { type Language, type Localized, localize } from '../localized';
import { codeSpan, inlineMarkdown, tableCell } from '../render/escape';
import { proofOf } from '../render/failureSection';
import { isSuccessCode, number, time } from '../render/page';
import type { BlankName } from './blanks';
import { excerptOf } from './excerpt';
import { collectableLogs, factRows, otherLog, replySentences, verdictAnalyses } from './replyTexts';
import type { Filling, Piece, ReplyProfile } from './types';

/** What a reply is filled from. */
export interface ReplySource {
  /** Absent where no log was analysed: everything stays a hole. */
  readonly result: CaseResult | undefined;
  readonly language: Language;
  readonly profile: ReplyProfile;
}

/**
 * Fills one blank.
 * @returns the pieces (line feeds separate lines), no pieces where the line is to be left out, or undefined where
 * the blank stays a hole
 */
export function fillBlank(name: BlankName, source: ReplySource): Filling | undefined {
  if (isProfileBlank(name)) {
    const value = source.profile[name]?.trim();
    return value === undefined || value === '' ? undefined : [inlineMarkdown(value)];
  }
  return fillers[name]?.(source, createSay(source.language));
}

type Say = (text: Localized, values?: Readonly<Record<string, string>>) => string;
type Filler = (source: ReplySource, say: Say) => Filling | undefined;

const profileBlanks = ['engineer', 'organisation', 'hotline', 'mail', 'portal', 'collector'] as const;

function isProfileBlank(name: BlankName): name is (typeof profileBlanks)[number] {
  return profileBlanks.some((each) => each === name);
}

function createSay(language: Language): Say {
  return (text, values) => localize(text, language, values);
}

const fillers: Readonly<Partial<Record<BlankName, Filler>>> = {
  update: ({ result }) => filled(updateOf(result)),
  windows: ({ result }, say) => filled(windowsOf(result, say)),
  code: ({ result }, say) => filled(codeOf(result, say)),
  operation: ({ result }, say) => filled(operationOf(result, say)),
  failureTime: ({ result }) => filled(failureTimeOf(result)),
  path: ({ result }) => filled(pathOf(result)),
  policy: ({ result }) => filled(culpritOf(result, ['policy', 'registry'])),
  process: ({ result }) => filled(culpritOf(result, ['process'])),
  expectedHash: ({ result }) => filled(expectedHashOf(result)),
  facts: factsOf,
  analysis: analysisOf,
  excerpt: ({ result }, say) => excerptFilling(result, say),
  tried: triedOf,
  attempts: ({ result }, say) => (result === undefined ? undefined : joinLines(attemptLines(result, say))),
  steps: stepsOf,
  missing: missingOf,
  logList: logListOf,
  conclusion: conclusionOf,
  codeCounts: codeCountsOf,
  comparisonRow: comparisonRowOf,
  hashLines: hashLinesOf,
};

function filled(value: string | undefined): Filling | undefined {
  return value === undefined ? undefined : [value];
}

function firstFailure(result: CaseResult | undefined): Failure | undefined {
  return result?.failures[0];
}

function updateOf(result: CaseResult | undefined): string | undefined {
  const kbs = firstFailure(result)?.kbs ?? [];
  return kbs.length === 0 ? undefined : kbs.map(inlineMarkdown).join(', ');
}

function windowsOf(result: CaseResult | undefined, say: Say): string | undefined {
  const failure = firstFailure(result);
  const main = failure?.rootCause?.source ?? failure?.evidence[0]?.source ?? 0;
  const source = result?.sources[main];
  if (source === undefined) return undefined;
  const { windowsRelease: release, osBuild: build } = source;
  if (release !== null && build !== null) {
    return say(replySentences.releaseWithBuild, {
      release: inlineMarkdown(release),
      build: inlineMarkdown(build),
    });
  }
  if (release !== null) return inlineMarkdown(release);
  return build === null ? undefined : say(replySentences.build, { build: inlineMarkdown(build) });
}

function codeOf(result: CaseResult | undefined, say: Say): string | undefined {
  const failure = firstFailure(result);
  const code = failure?.hresult ?? failure?.rootCause?.code;
  if (code === undefined || code === null) return undefined;
  const symbol = failure?.hresult === code ? failure.symbol : failure?.rootCause?.symbol;
  return named(code, symbol ?? null, say);
}

function named(code: string, symbol: string | null, say: Say): string {
  if (symbol === null) return inlineMarkdown(code);
  return say(replySentences.codeWithSymbol, { code: inlineMarkdown(code), symbol: inlineMarkdown(symbol) });
}

function operationOf(result: CaseResult | undefined, say: Say): string | undefined {
  const operation = firstFailure(result)?.operation;
  const text =
    operation === undefined || operation.kind === 'unknown' ? '' : inlineMarkdown(say(operation.title));
  return text === '' ? undefined : text;
}

function failureTimeOf(result: CaseResult | undefined): string | undefined {
  const failure = firstFailure(result);
  const cause = failure?.evidence.find((each) => each.role === 'cause');
  return time(cause?.time ?? failure?.operation.end);
}

function culpritOf(result: CaseResult | undefined, kinds: readonly string[]): string | undefined {
  const culprit = firstFailure(result)?.rootCause?.culprit;
  return culprit === undefined || culprit === null || !kinds.includes(culprit.kind)
    ? undefined
    : codeSpan(culprit.name);
}

// "C:\\Windows\\WinSxS\\Manifests\\….manifest" says more than the component's name.
function pathOf(result: CaseResult | undefined): string | undefined {
  const full = firstFailure(result)?.details.find((detail) => /^[A-Za-z]:\\/.test(detail.value));
  return full === undefined ? culpritOf(result, ['path', 'component', 'driver']) : codeSpan(full.value);
}

function expectedHashOf(result: CaseResult | undefined): string | undefined {
  const failure = firstFailure(result);
  const culprit = failure?.rootCause?.culprit?.name;
  const finding = result?.findings.find(
    (each) => each.rule === failure?.class && each.culprit?.name === culprit && each.expected !== undefined,
  );
  return finding?.expected === undefined ? undefined : codeSpan(finding.expected);
}

// An operation that is no installation has no update to ask for; anything else unknown has to be filled in.
function factsOf({ result }: ReplySource, say: Say): Filling {
  const failure = firstFailure(result);
  if (result !== undefined && failure === undefined) {
    const windows = windowsOf(result, say);
    return windows === undefined ? [] : [say(factRows.windows, { value: windows })];
  }
  const hasUpdate =
    failure === undefined || ['install', 'uninstall', 'unknown'].includes(failure.operation.kind);
  const rows: (readonly [keyof typeof factRows, string | undefined])[] = [
    ['update', updateOf(result)],
    ['windows', windowsOf(result, say)],
    ['operation', operationOf(result, say)],
    ['code', codeOf(result, say)],
    ['failureTime', failureTimeOf(result)],
  ];
  return joinLines(
    rows.flatMap(([name, value]) => {
      if (value !== undefined) return [[say(factRows[name], { value })]];
      if (name === 'operation' || (name === 'update' && !hasUpdate)) return [];
      const [before = '', after = ''] = say(factRows[name], { value: '\0' }).split('\0');
      return [[before, { hole: name }, after]];
    }),
  );
}

function analysisOf({ result }: ReplySource, say: Say): Filling | undefined {
  if (result === undefined) return undefined;
  const failure = firstFailure(result);
  if (failure === undefined)
    return result.verdict === 'failed' ? undefined : [say(verdictAnalyses[result.verdict])];
  const paragraphs = [inlineMarkdown(say(failure.explanation))];
  if (failure.confidence === 'medium') paragraphs.push(say(replySentences.confidenceMedium));
  if (failure.confidence === 'low') paragraphs.push(say(replySentences.confidenceLow));
  if (failure.codeChain.length > 1) {
    const chain = failure.codeChain.map((link) => named(link.code, link.symbol, say)).join(' → ');
    paragraphs.push(say(replySentences.codeChain, { chain }));
  }
  for (const other of result.failures.slice(1, maximumOthers + 1)) {
    paragraphs.push(say(replySentences.alsoFailed, { title: inlineMarkdown(say(other.title)) }));
  }
  return [paragraphs.join('\n\n')];
}

/** Further failures named in a mail about the first. */
const maximumOthers = 3;
const maximumAttempts = 15;

function excerptFilling(result: CaseResult | undefined, say: Say): Filling | undefined {
  if (result === undefined) return undefined;
  const failure = firstFailure(result);
  const proof = failure === undefined ? [] : proofOf(failure);
  if (proof.length === 0) return [];
  return [`${say(replySentences.decisiveRecords)}\n\n${excerptOf(proof, say(replySentences.cut))}`];
}

function triedOf({ result }: ReplySource, say: Say): Filling {
  return joinLines([...attemptLines(result, say), ['- ', { hole: 'otherSteps' }]]);
}

function attemptLines(result: CaseResult | undefined, say: Say): Filling[] {
  const attempts = (result?.attempts ?? []).filter((attempt) => attempt.result !== null);
  return attempts.slice(0, maximumAttempts).map((attempt): Filling => {
    const when = time(attempt.end ?? attempt.start);
    const values = {
      time: when ?? '\0',
      update: inlineMarkdown(attempt.kb ?? ''),
      code: named(attempt.result ?? '', attempt.symbol, say),
    };
    const text = isSuccessCode(attempt.result)
      ? attempt.kb === null
        ? replySentences.attemptWithoutUpdateSucceeded
        : replySentences.attemptSucceeded
      : attempt.kb === null
        ? replySentences.attemptWithoutUpdate
        : replySentences.attempt;
    const [before = '', after] = say(text, values).split('\0');
    return after === undefined ? [before] : [before, { hole: 'failureTime' }, after];
  });
}

function stepsOf({ result }: ReplySource, say: Say): Filling | undefined {
  if (result === undefined) return undefined;
  const failure = firstFailure(result);
  if (failure === undefined) return [say(replySentences.noSteps)];
  if (failure.nextSteps.length === 0) return undefined;
  const steps = failure.nextSteps.map((each, i) => {
    const step = inlineMarkdown(say(each.text));
    return `${i + 1}. ${each.changesMachine ? say(replySentences.changesMachine, { step }) : step}`;
  });
  return [steps.join('\n')];
}

function missingOf({ result }: ReplySource, say: Say): Filling | undefined {
  if (result === undefined) return undefined;
  const logs = missingLogLines(result, say);
  return logs.length === 0 ? [] : [`${say(replySentences.missing)}\n\n${logs.join('\n')}`];
}

// Without an analysis, or where it misses nothing, the whole list is asked for: somebody chose this reply.
function logListOf({ result }: ReplySource, say: Say): Filling {
  const missing = result === undefined ? [] : missingLogLines(result, say);
  return [(missing.length > 0 ? missing : collectableLogs.map((log) => say(log.text))).join('\n')];
}

function missingLogLines(result: CaseResult, say: Say): string[] {
  const lines = result.missingLogs.map((name) => {
    const known = collectableLogs.find((log) => log.pattern.test(name));
    return known === undefined ? say(otherLog, { name: codeSpan(name) }) : say(known.text);
  });
  return [...new Set(lines)];
}

function conclusionOf({ result }: ReplySource, say: Say): Filling | undefined {
  if (result === undefined) return undefined;
  const failure = firstFailure(result);
  if (failure !== undefined)
    return [say(replySentences.cause, { title: inlineMarkdown(say(failure.title)) })];
  return result.verdict === 'failed' ? undefined : [say(verdictAnalyses[result.verdict])];
}

function codeCountsOf({ result }: ReplySource, say: Say): Filling | undefined {
  if (result === undefined) return undefined;
  if (result.errorCounts.length === 0) return [];
  const lines = result.errorCounts.slice(0, maximumAttempts).map((each) =>
    say(each.count === 1 ? replySentences.countOnce : replySentences.count, {
      code: named(each.code, each.symbol, say),
      count: number(each.count),
    }),
  );
  return [lines.join('\n')];
}

/** One row of the table of similar cases; what a log cannot tell is left to the writer. */
function comparisonRowOf({ result }: ReplySource, say: Say): Filling {
  const failure = firstFailure(result);
  const culprit = failure?.rootCause?.culprit;
  const cells: readonly Piece[] = [
    { hole: 'caseNumber' },
    failure === undefined ? { hole: 'failureClass' } : tableCell(codeSpan(failure.class)),
    culprit === undefined || culprit === null ? { hole: 'culprit' } : tableCell(codeSpan(culprit.name)),
    { hole: 'symptom' },
    { hole: 'otherSteps' },
    failure === undefined ? { hole: 'analysis' } : tableCell(inlineMarkdown(say(failure.title))),
    { hole: 'resolution' },
  ];
  return [...cells.flatMap((cell): Piece[] => ['| ', cell, ' ']), '|'];
}

function hashLinesOf({ result }: ReplySource, say: Say): Filling {
  const kbs = firstFailure(result)?.kbs ?? [];
  const updates: readonly Piece[] = kbs.length === 0 ? [{ hole: 'update' }] : kbs.map(inlineMarkdown);
  const [start = '', between = ''] = say(replySentences.hashLine, { update: '\0', hash: '' }).split('\0');
  return joinLines(
    updates.map((update, nth): Filling => [start, update, between, { hole: 'publishedHash', nth }]),
  );
}

function joinLines(lines: readonly Filling[]): Filling {
  return lines.flatMap((line, i): readonly Piece[] => (i === 0 ? line : ['\n', ...line]));
}
