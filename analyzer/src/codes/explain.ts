// Owns finding the explanation of a code: for the number itself, else along its chain of equivalents.
import { knowledgeOf } from './knowledge/index';
import type { CodeKnowledge } from './knowledge/types';

/** An explanation, and the number it was written for. */
export interface CodeExplanation {
  readonly knowledge: CodeKnowledge;
  /** True when it was written for another number of the chain (the code inside, or an equivalent). */
  readonly isIndirect: boolean;
}

/** One number of a chain with the names it may be explained under. */
export interface ChainLink {
  readonly code: number;
  /** Symbols of the right kind, the preferred first; an entry without a symbol fits any. */
  readonly symbols: readonly string[];
}

/**
 * Looks along a chain of numbers that stand for one failure.
 * @param chain the number itself first, then the code inside, then equivalents; the first explained one counts
 */
export function explainChain(chain: readonly ChainLink[]): CodeExplanation | undefined {
  for (const [index, link] of chain.entries()) {
    const knowledge = findKnowledge(link);
    if (knowledge !== undefined) return { knowledge, isIndirect: index > 0 };
  }
  return undefined;
}

function findKnowledge(link: ChainLink): CodeKnowledge | undefined {
  const entries = knowledgeOf(link.code);
  for (const symbol of link.symbols) {
    const entry = entries.find((candidate) => candidate.symbol === symbol);
    if (entry !== undefined) return entry;
  }
  return entries.find((candidate) => candidate.symbol === '');
}
