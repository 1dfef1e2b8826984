// Owns the join of Process Monitor captures with failures of other logs: a failing answer in a capture for the object
// that a log blames is a record of the same cause, and says which process asked for what.
import { componentInPath, parseComponentIdentity } from '../../facts/identity';
import { fileNameOf } from '../../facts/paths';
import { isSameStep } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import { nameIn } from '../../localized';
import type { SourceKind } from '../../model';
import type { RankedFinding } from '../../rules/defineRule';
import { rankedFindings } from '../cause/bearings';
import { isSameFailure } from '../codes';
import { evidenceOf } from '../telling/evidence';
import type { RankedFailure } from '../telling/failure';
import type { CaseSource, Failure } from '../types';

/** What a capture adds to a failure at most. */
const maxCaptured = 3;
const maxEvidence = 30;

interface Captured {
  readonly source: number;
  readonly finding: RankedFinding;
}

/** The log that a process writes; what is not here is servicing's own. */
const logOfProcess: Readonly<Record<string, SourceKind>> = {
  'dism.exe': 'dism',
  'dismhost.exe': 'dism',
  'setuphost.exe': 'setup',
  'setupprep.exe': 'setup',
  'setupplatform.exe': 'setup',
  'windowsupdatebox.exe': 'setup',
  'svchost.exe': 'windows-update',
  'mousocoreworker.exe': 'windows-update',
  'usocoreworker.exe': 'windows-update',
  'usoclient.exe': 'windows-update',
  'wuauclt.exe': 'windows-update',
  'wuaucltcore.exe': 'windows-update',
};

/** Which logs would say whether an operation failed where captures show a failing answer. */
export function logsOfCaptures(sources: readonly CaseSource[]): readonly SourceKind[] {
  return [
    ...new Set(
      capturedIn(sources).map(
        ({ finding }) => logOfProcess[nameIn(finding.values, 'process')?.toLowerCase() ?? ''] ?? 'cbs',
      ),
    ),
  ];
}

function capturedIn(sources: readonly CaseSource[]): readonly Captured[] {
  return sources.flatMap((source, k) =>
    source.analysis.kind === 'procmon'
      ? rankedFindings(source.analysis)
          .filter((finding) => finding.standing === 'note')
          .map((finding) => ({ source: k, finding }))
      : [],
  );
}

/** Adds to each failure what captures of the same case prove about its object; `captured` then lists those findings. */
export function withCaptures(
  sources: readonly CaseSource[],
  failures: readonly RankedFailure[],
): RankedFailure[] {
  const captured = capturedIn(sources);
  if (captured.length === 0) return [...failures];
  return failures.map((item) => {
    const same = captured.filter(({ finding }) => isSameCause(item.failure, finding)).slice(0, maxCaptured);
    return same.length === 0 ? item : joined(sources, item, same);
  });
}

function isSameCause({ class: id, rootCause, hresult }: Failure, finding: RankedFinding): boolean {
  const blamed = rootCause?.culprit?.name;
  const seen = finding.culprit?.name;
  if (blamed === undefined || seen === undefined || !isSameObject(blamed, seen)) return false;
  const codes = [rootCause?.code, hresult].filter((code) => code !== null && code !== undefined);
  const { code } = finding;
  return (
    id === finding.ruleId || (code !== undefined && codes.some((told) => isSameFailure(Number(told), code)))
  );
}

/**
 * The same file name, and of the same component where both paths name one: an update's payload, the image and the
 * store hold the file under different versions of the component.
 */
function isSameObject(blamed: string, seen: string): boolean {
  if (fileNameOf(blamed).toLowerCase() !== fileNameOf(seen).toLowerCase()) return false;
  const [a, b] = [blamed, seen].map((path) => componentKey(path));
  return a === undefined || b === undefined || a === b;
}

/** Architecture, name and key of the component in a path, without its version. */
function componentKey(path: string): string | undefined {
  const identity = parseComponentIdentity(componentInPath(path) ?? '');
  if (identity === undefined) return undefined;
  return `${identity.architecture}_${identity.name}_${identity.publicKeyToken}`.toLowerCase();
}

function joined(
  sources: readonly CaseSource[],
  item: RankedFailure,
  captured: readonly Captured[],
): RankedFailure {
  const { failure } = item;
  const evidence = captured.flatMap(({ source, finding }) => {
    const analysis = sources[source]?.analysis;
    return analysis === undefined ? [] : evidenceOf(analysis, source, finding.evidence);
  });
  const details = captured.flatMap(({ finding }) =>
    finding.details.filter(({ label }) => !known.has(label.en)),
  );
  return {
    ...item,
    failure: {
      ...failure,
      details: [...failure.details, ...details],
      evidence: [...failure.evidence, ...evidence].slice(0, maxEvidence),
      // The capture is here already.
      nextSteps: failure.nextSteps.filter((step) => !isSameStep(step, steps.collectProcmon)),
    },
    captured: [...(item.captured ?? []), ...captured.map(({ finding }) => finding)],
  };
}

/** What the failure says itself. */
const known: ReadonlySet<string> = new Set(['Path', 'Component']);
