// Owns the push machine that turns text into an Analysis. (Engine in progress.)
import type { Analysis } from './model';

export interface AnalysisOptions {
  /** Only a hint; the content decides. */
  readonly fileName?: string;
  /** Rethrow what a rule throws instead of recording `ruleCrashed`. */
  readonly strict?: boolean;
}

export interface AnalysisMachine {
  /** Takes the next part of the text; parts may be cut anywhere. */
  push(chunk: string): void;
  finish(): Analysis;
}

export function createAnalysis(_options: AnalysisOptions = {}): AnalysisMachine {
  return { push: () => undefined, finish: emptyAnalysis };
}

/** Analyses a whole text; never throws. */
export function analyzeText(text: string, options: AnalysisOptions = {}): Analysis {
  const machine = createAnalysis(options);
  machine.push(text);
  return machine.finish();
}

function emptyAnalysis(): Analysis {
  return {
    kind: 'unknown',
    eol: 'lf',
    length: 0,
    lineCount: 0,
    continuationLines: 0,
    unparsedLines: 0,
    records: {
      count: 0,
      line: new Uint32Array(0),
      level: new Uint8Array(0),
      component: new Uint16Array(0),
      levels: [],
      components: [],
    },
    sessionCount: 0,
    facts: [],
    operations: [],
    findings: [],
    problems: [],
  };
}
