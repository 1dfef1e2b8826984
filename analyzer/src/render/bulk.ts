// Owns the line-by-line form of many cases, for loading into a database; described by schemas/bulk-1.json.
import type { CaseResult } from '../case/types';
import type { Language } from '../localized';
import { textHash } from '../textHash';
import { toSummaryJson } from './json';
import { stableIds } from './stableId';

/** What tells a case from all others, and from itself before it changed. */
export interface BulkCase {
  /** As given. */
  readonly path: string;
  /** Bytes of its files together. */
  readonly size: number;
  /** When the last of them was changed, in milliseconds since 1970. */
  readonly modified: number;
}

/** A part of a case, or all of it, that could not be read. */
export interface BulkRefusal {
  /** One sentence in the language of the run. */
  readonly message: string;
}

/** 16 hexadecimal digits that stand in every line of a case. */
export function bulkCaseId({ path, size, modified }: BulkCase): string {
  return textHash(`${path}\n${size}\n${modified}`);
}

/**
 * One case as lines: failures, findings and refusals, and the line of the case itself last: where it stands, the case is
 * complete.
 * @param result undefined where nothing of the case could be read
 */
export function renderBulk(
  which: BulkCase,
  result: CaseResult | undefined,
  refusals: readonly BulkRefusal[],
  language: Language,
): string {
  const key = { caseId: bulkCaseId(which), case: which.path };
  const rows = [
    ...(result === undefined ? [] : resultRows(key, result, language)),
    ...refusals.map(({ message }) => ({ type: 'refused', ...key, message })),
    { type: 'case', schemaVersion: 1, ...key, ...caseMembers(which, result, language) },
  ];
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

interface Key {
  readonly caseId: string;
  readonly case: string;
}

function resultRows(key: Key, result: CaseResult, language: Language): readonly object[] {
  const summary = toSummaryJson(result, language);
  const ids = stableIds(result);
  const pathOf = (source: number | undefined): string | null =>
    source === undefined ? null : (summary.sources[source]?.path ?? null);
  return [
    ...summary.failures.map((failure, i) => ({
      type: 'failure',
      ...key,
      id: ids.failures[i],
      path: pathOf(failure.rootCause?.source ?? failure.evidence[0]?.source),
      ...failure,
    })),
    ...summary.findings.map((finding, i) => ({
      type: 'finding',
      ...key,
      id: ids.findings[i],
      path: pathOf(finding.source),
      ...finding,
    })),
  ];
}

function caseMembers(
  { size, modified }: BulkCase,
  result: CaseResult | undefined,
  language: Language,
): object {
  const summary = result && toSummaryJson(result, language);
  return {
    size,
    modified: new Date(modified).toISOString(),
    verdict: summary?.verdict ?? 'unreadable',
    failures: summary?.failures.length ?? 0,
    findings: summary?.findings.length ?? 0,
    sources: summary?.sources ?? [],
    missingLogs: summary?.missingLogs ?? [],
  };
}
