// Owns the exit codes of calls in WindowsUpdate.log of Windows 7 and 8: they stand apart from the line that ends the call.
import { isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import { isFailedSearch } from '../facts/words/senders';
import { codeOfField } from './draft';

/** Facts that one search may write before its end. */
export const factsOfSearch = 60;

/** What a search writes where its server did not answer. */
const unanswered: ReadonlySet<string> = new Set([
  'wu.http',
  'wu.request.failed',
  'wu.soap.failed',
  'wu.scan.failed',
]);

/** The last of it stands right above the END line, with a ruler between: what stands further up was tried again. */
const rightAbove = 2;

/** An END line of the legacy generation names the call; the code stands in the line before it. */
export function exitCodeBefore(index: FactIndex, k: number): number | undefined {
  const end = index.fact(k);
  let rest = 3;
  for (let j = k - 1; j >= 0 && rest > 0; j--) {
    const fact = index.fact(j);
    const { shape, fields } = fact;
    // Lines of another log may stand between the two.
    if (shape.startsWith('wu.')) rest--;
    if (shape === 'wu.exit') return codeOfField(fields.result ?? fields.exit);
    if (shape === 'wu.end' || shape === 'wu.scan.found') return undefined;
    // The line of the exit code may be left out of what somebody quotes.
    const isTold =
      end.fields.what === 'Finding' && unanswered.has(shape) && end.line - fact.line <= rightAbove;
    if (isTold || (j === k - 1 && isFailedSearch(fact))) return fact.codes.find(isFailureCode);
  }
  return undefined;
}

/** The code of a search of the old agent whose END line was cut off; undefined where the line stands or names other work. */
export function cutExitCode(index: FactIndex, k: number): number | undefined {
  const { component, fields } = index.fact(k);
  if (component !== 'Agent') return undefined;
  const behind = index.facts.slice(k + 1, k + 1 + factsOfSearch).some(({ shape }) => shape === 'wu.end');
  const isOther = index.facts
    .slice(Math.max(0, k - 40), k)
    .some(({ shape }) => /^wu\.(?:install|handler|cbs|msi|title)\b/.test(shape));
  return behind || isOther ? undefined : codeOfField(fields.result ?? fields.exit);
}
