// Owns the findings of a case: what is worth a line of its own beside the failures, and how much it weighs there.
import { filled } from '../../localized';
import type { Analysis, Operation, Severity } from '../../model';
import type { RankedFinding } from '../../rules/defineRule';
import { metaOf, textsOf } from '../../rules/index';
import { rankedFindings } from '../cause/bearings';
import { isSameFailure } from '../codes';
import { operationAround } from '../failures';
import type { RankedFailure } from '../telling/failure';
import type { CaseFinding } from '../types';
import { oneLine } from '../wording';

/** Findings worth a line in Problems: what explains a failure is told there, what was repaired is not told at all. */
export function findingsOf(
  analysis: Analysis,
  source: number,
  failures: readonly RankedFailure[],
): CaseFinding[] {
  const told = new Set(failures.flatMap((item) => [item.finding, ...(item.captured ?? [])]));
  return rankedFindings(analysis)
    .filter((finding) => !told.has(finding) && !finding.repaired)
    .filter((finding) => finding.standing !== 'explains' || finding.depth === 'object')
    .filter((finding) => !failures.some((item) => item.finding && isEcho(finding, item.finding)))
    .flatMap((finding) => findingOf(analysis, source, finding, failures.length > 0));
}

/** The same code told of the same object, or of the component that it belongs to, in other words. */
function isEcho(finding: RankedFinding, cause: RankedFinding): boolean {
  const name = finding.culprit?.name.toLowerCase();
  if (name === undefined || finding.code === undefined || cause.code === undefined) return false;
  return (
    isSameFailure(finding.code, cause.code) && cause.culprit?.name.toLowerCase().startsWith(name) === true
  );
}

function findingOf(
  analysis: Analysis,
  source: number,
  finding: RankedFinding,
  hasFailed: boolean,
): CaseFinding[] {
  const fact = analysis.facts[finding.fact];
  const wording = textsOf(finding);
  if (!fact || !wording) return [];
  const around = operationAround(analysis, finding);
  const isSettled = around?.recoveredLater === true;
  const isHarmless = !hasFailed && (onlyExplains(finding) || hasPassed(finding, around));
  return [
    {
      rule: finding.ruleId,
      severity: isSettled || isHarmless ? mild(finding.severity) : finding.severity,
      ...(isSettled ? { isSettled } : {}),
      source,
      line: fact.line + 1,
      lineCount: fact.lineCount,
      count: finding.count,
      message: filled(wording.title, finding.values),
      culprit: finding.culprit ?? null,
      ...(hasFailed || finding.severity !== 'warning' || isSettled
        ? {}
        : {
            advice: {
              explanation: filled(wording.explanation, finding.values),
              nextSteps: metaOf(finding)?.nextSteps ?? [],
            },
          }),
      ...(finding.expectedHash ? { expected: finding.expectedHash } : {}),
      ...(finding.actualHash ? { actual: finding.actualHash } : {}),
      ...(finding.hashAlgorithm ? { hashAlgorithm: finding.hashAlgorithm } : {}),
      related: finding.evidence
        .filter((item) => item.fact !== finding.fact)
        .flatMap((item) => {
          const other = analysis.facts[item.fact];
          if (!other) return [];
          const text = oneLine(other).slice(0, 200);
          return [{ source, line: other.line + 1, message: { en: text, zh: text } }];
        }),
    },
  ];
}

/** What explains a failure and names none is no error where nothing failed; a warning is one in any case, such as of a disk. */
function onlyExplains({ standing, severity }: RankedFinding): boolean {
  return standing === 'explains' && severity === 'error';
}

/** An error inside work that ended well was overcome there. */
function hasPassed({ severity }: RankedFinding, around: Operation | undefined): boolean {
  return severity === 'error' && around?.outcome === 'succeeded';
}

/** What a later record proves to have come out well, or what explains a failure that is not there, is worth knowing, no more. */
function mild(severity: Severity): Severity {
  return severity === 'hint' ? severity : 'information';
}
