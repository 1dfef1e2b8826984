// Owns the names shown behind result codes that the log leaves unnamed.

import { symbolOf } from './codeSource';
import { tokensOf } from './tokens';

export interface InlayHint {
  /** 0-based UTF-16 unit behind which the hint stands. */
  readonly character: number;
  readonly label: string;
  /** The form that a tooltip looks up. */
  readonly query: string;
}

/**
 * The hints of one line.
 * @param which `failures` only behind codes that state a failure, `all` behind every code that has a name
 */
export function inlayHintsOf(line: string, which: 'failures' | 'all'): readonly InlayHint[] {
  const hints: InlayHint[] = [];
  for (const token of tokensOf(line)) {
    if (token.kind !== 'code' || token.isNamed || (which === 'failures' && token.outcome !== 'failure')) {
      continue;
    }
    const label = symbolOf(token.value);
    // Some records write the name elsewhere in the same line; saying it twice is noise.
    if (label !== undefined && !line.includes(label)) {
      hints.push({ character: token.end, label, query: token.query });
    }
  }
  return hints;
}
