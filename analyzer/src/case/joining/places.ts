// Owns the move of a result to other places: what it says of sources and lines, said of those that a reader opens.
import type { CaseResult } from '../types';

/** A place in a result: a source, and a 1-based line. */
export interface Place {
  readonly source: number;
  readonly line: number;
}

/** The result with each of its places moved. */
export function withMovedPlaces(result: CaseResult, moved: <T extends Place>(at: T) => T): CaseResult {
  return {
    ...result,
    failures: result.failures.map((failure) => ({
      ...failure,
      rootCause: failure.rootCause === null ? null : moved(failure.rootCause),
      evidence: failure.evidence.map(moved),
    })),
    findings: result.findings.map((finding) => ({
      ...moved(finding),
      related: finding.related.map(moved),
    })),
    attempts: result.attempts.map(moved),
    corruption: { ...result.corruption, files: result.corruption.files.map(moved) },
    peers: result.peers.map(moved),
    timeline: result.timeline.map(moved),
  };
}
