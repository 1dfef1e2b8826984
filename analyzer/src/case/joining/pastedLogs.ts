// Owns the logs of a case that were pasted into one text: each is judged as a log of its own, and in the result every place is
// one of the text that a reader opens.
import type { CaseResult, CaseSource } from '../types';
import { withMovedPlaces } from './places';

/** The logs of a case one by one, and the way back to the texts. */
export interface PastedLogs {
  readonly logs: readonly CaseSource[];
  /** For each source of the case the 0-based logs that stand in it. */
  readonly logsOf: readonly (readonly number[])[];
  /** The result with the texts as its sources. */
  readonly told: (result: CaseResult) => CaseResult;
}

/** Takes texts apart that hold several logs; any other source is one log. */
export function pastedLogs(sources: readonly CaseSource[]): PastedLogs {
  const logs: CaseSource[] = [];
  const sourceOf: number[] = [];
  const logsOf = sources.map((source, k) =>
    (source.analysis.parts ?? [source.analysis]).map((analysis) => {
      sourceOf.push(k);
      return logs.push(analysis === source.analysis ? source : { ...source, analysis, paste: k }) - 1;
    }),
  );
  const isPlain = logs.length === sources.length;
  return {
    logs,
    logsOf,
    told: (result) =>
      isPlain
        ? result
        : withMovedPlaces(result, (at) => ({ ...at, source: sourceOf[at.source] ?? at.source })),
  };
}
