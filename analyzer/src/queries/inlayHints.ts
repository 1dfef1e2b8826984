// Owns the names shown behind result codes that the log leaves unnamed.

import type { CodeContext } from '../codes/index';
import type { Analysis } from '../model';
import { symbolOf } from './codeSource';
import { contextOfRecord } from './recordContext';
import { tokensOf } from './tokens';

export interface InlayHint {
  /** 0-based UTF-16 unit behind which the hint stands. */
  readonly character: number;
  readonly label: string;
  /** The form that a tooltip looks up. */
  readonly query: string;
  /** Whose names come first there. */
  readonly context: CodeContext | undefined;
}

/**
 * The hints of one line.
 * @param which `failures` only behind codes that state a failure, `all` behind every code that has a name
 * @param analysis the log that a line without a head of its own belongs to
 */
export function inlayHintsOf(
  line: string,
  which: 'failures' | 'all',
  analysis?: Analysis,
): readonly InlayHint[] {
  const hints: InlayHint[] = [];
  const context = contextOfRecord(line, analysis);
  for (const token of tokensOf(line)) {
    if (token.kind !== 'code' || token.isNamed || (which === 'failures' && token.outcome !== 'failure')) {
      continue;
    }
    const label = symbolOf(token.value, context);
    // Some records write the name elsewhere in the same line; saying it twice is noise.
    if (label !== undefined && !line.includes(label)) {
      hints.push({ character: token.end, label, query: token.query, context });
    }
  }
  return hints;
}
