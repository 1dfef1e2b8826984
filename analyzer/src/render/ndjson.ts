// Owns the line-by-line form of a case for pipes and log collectors: one JSON object per line, described by
// schemas/ndjson-1.json.
import type { CaseResult } from '../case/types';
import type { Language } from '../localized';
import { toSummaryJson } from './json';
import { stableIds } from './stableId';

/**
 * The case as NDJSON: first one `verdict` line, then one line per `failure` and per `finding`, in the order of the summary.
 * `id` names the same failure or finding in every run; `path` names the log that a line is about.
 */
export function renderNdjson(result: CaseResult, language: Language): string {
  const summary = toSummaryJson(result, language);
  const ids = stableIds(result);
  const pathOf = (source: number | undefined): string | null =>
    source === undefined ? null : (summary.sources[source]?.path ?? null);
  const rows = [
    {
      type: 'verdict',
      schemaVersion: summary.schemaVersion,
      verdict: summary.verdict,
      sources: summary.sources.map((source) => source.path),
      missingLogs: summary.missingLogs,
    },
    ...summary.failures.map((failure, i) => ({
      type: 'failure',
      id: ids.failures[i],
      path: pathOf(failure.rootCause?.source ?? failure.evidence[0]?.source),
      ...failure,
    })),
    ...summary.findings.map((finding, i) => ({
      type: 'finding',
      id: ids.findings[i],
      path: pathOf(finding.source),
      ...finding,
    })),
  ];
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
