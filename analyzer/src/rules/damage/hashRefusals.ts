// Owns hash mismatches that stopped something: the call that CSI refused for one, and the work that ended for a store that
// contradicts itself right behind one.
import type { FactIndex } from '../../facts/factIndex';
import type { Fact } from '../../model';
import { operationsAround } from '../../operations/around';
import type { Match, RuleContext } from '../defineRule';
import { standingOfCode } from '../matching/codeRule';
import { isExcerpt } from '../matching/cutOutMatch';

/** The status and the Win32 error of a content that has not the hash recorded for it (ntstatus.h, winerror.h). */
const mismatchNames: ReadonlySet<string> = new Set([
  'STATUS_SXS_FILE_HASH_MISMATCH',
  'ERROR_SXS_FILE_HASH_MISMATCH',
]);
const mismatchCodes: readonly number[] = [0x800736cc, 0xc015001b, 0xd015001b];
/** ERROR_SXS_COMPONENT_STORE_CORRUPT: what is told where the store contradicts itself, a hash among other reasons. */
const corruptStore = 0x80073712;

/** Facts and lines between the hashes and what was refused for them. */
const reach = { facts: 12, lines: 60 } as const;

/**
 * What a hash record led to: the call refused for it, or the failed work that ended for it.
 * @param k index of the fact with the hashes
 * @returns what that makes of the match; undefined where nothing shows that it stopped anything
 */
export function refusalBehind(context: RuleContext, k: number): Partial<Match> | undefined {
  const refused = factsBehind(context.index, k).find((n) => statesMismatch(context.index.fact(n)));
  if (refused !== undefined)
    return {
      confidence: 'high',
      standing: standingOfCode(context, refused),
      evidence: [
        { fact: k, role: 'cause' },
        { fact: refused, role: 'consequence' },
      ],
    };
  return endsForStore(context, k) ? { confidence: 'medium', standing: 'explains' } : undefined;
}

/** Refusals before which no record holds hashes: what was refused is known, for which file is not. */
export function* unnamedRefusals(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const stated = [...new Set([...index.withName(...mismatchNames), ...index.withCode(...mismatchCodes)])];
  const first = stated.sort((a, b) => a - b).find((k) => isFailing(index.fact(k)) && !isNamed(index, k));
  if (first === undefined) return;
  yield {
    fact: first,
    variant: 'refused',
    depth: 'reason',
    confidence: 'medium',
    standing: standingOfCode(context, first),
    code: mismatchCodes[0] ?? 0,
    count: stated.length,
  };
}

function factsBehind(index: FactIndex, k: number): readonly number[] {
  const { line } = index.fact(k);
  const next = Array.from({ length: reach.facts }, (_, n) => k + 1 + n);
  return next.filter((n) => n < index.facts.length && index.fact(n).line <= line + reach.lines);
}

function statesMismatch({ names, codes }: Fact): boolean {
  return names.some((name) => mismatchNames.has(name)) || codes.some((code) => mismatchCodes.includes(code));
}

/** Of a ladder that is all there is, the verdicts say no more than the operation does. */
function isFailing({ shape, fields }: Fact): boolean {
  return shape.startsWith('csi.') || fields.failed !== undefined || shape === 'cbs.failed';
}

const hashShapes: ReadonlySet<string> = new Set([
  'csi.payload.hash',
  'csi.manifest.hash',
  'csi.hash.resource',
  'csi.manifest.unloadable',
]);

/** True where the hashes themselves stand before it, of a file or of a manifest. */
function isNamed(index: FactIndex, k: number): boolean {
  const { line } = index.fact(k);
  for (let n = k - 1; n >= 0 && n >= k - reach.facts; n--) {
    const fact = index.fact(n);
    if (fact.line < line - reach.lines) return false;
    if (hashShapes.has(fact.shape)) return true;
  }
  return false;
}

/** True where what failed around a record says so of the store, and its ladder begins right behind; a cut-out is all ladder. */
function endsForStore(context: RuleContext, k: number): boolean {
  const { index, operations } = context;
  const ends = (code: number): boolean => code === corruptStore || mismatchCodes.includes(code);
  const behind = factsBehind(index, k).filter((n) => index.fact(n).codes.some(ends));
  if (isExcerpt(context)) return behind.some((n) => servicingFailed.has(index.fact(n).shape));
  const failed = operationsAround(operations, index.fact(k).line).some(
    ({ kind, outcome, result }) =>
      (kind === 'session' || kind === 'dism-command') &&
      outcome === 'failed' &&
      result !== undefined &&
      ends(result),
  );
  return failed && behind.length > 0;
}

/** Steps of servicing that did not go through. */
const servicingFailed: ReadonlySet<string> = new Set(['cbs.failed', 'cbs.deployment.failed']);
