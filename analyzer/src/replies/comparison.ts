// Owns the rows of the table of similar cases: one per case; what a log cannot tell is left to the writer.
import type { CaseResult } from '../case/types';
import type { Say } from '../localized';
import { codeSpan, inlineMarkdown, tableCell } from '../markdown';
import { firstFailure, joinLines } from './pieces';
import type { Filling, Piece, ReplySource } from './types';

/** The rows of the table: the case itself first, then those beside it. */
export function comparisonRowsOf({ result, others }: ReplySource, say: Say): Filling {
  const cases = [result, ...others.filter((each) => each !== result)].slice(0, maximumRows);
  return joinLines(cases.map((each, nth) => rowOf(each, cases.length > 1 ? nth : undefined, say)));
}

const maximumRows = 50;

/** `nth` tells the rows apart; absent where there is one only. */
function rowOf(result: CaseResult | undefined, nth: number | undefined, say: Say): Filling {
  const failure = firstFailure(result);
  const culprit = failure?.rootCause?.culprit;
  // The first case is the one that the mail is about; its holes are those of the rest of the mail.
  const place = nth === undefined || nth === 0 ? {} : { nth };
  const name = nth === undefined ? '' : nameOf(result);
  const cells: readonly Piece[] = [
    { hole: 'caseNumber', ...place },
    failure === undefined ? { hole: 'failureClass', ...place } : tableCell(codeSpan(failure.class)),
    culprit === undefined || culprit === null
      ? { hole: 'culprit', ...place }
      : tableCell(codeSpan(culprit.name)),
    { hole: 'symptom', ...place },
    { hole: 'otherSteps', ...place },
    failure === undefined ? { hole: 'analysis', ...place } : tableCell(inlineMarkdown(say(failure.title))),
    { hole: 'resolution', ...place },
  ];
  const [first, ...others] = cells.map((cell): Piece[] => ['| ', cell, ' ']);
  const named = name === '' ? [] : [`${tableCell(codeSpan(name))} `];
  return [...(first ?? []), ...named, ...others.flat(), '|'];
}

/** The folder that holds all logs of a case, or its only log: what tells one case from the next. */
function nameOf(result: CaseResult | undefined): string {
  const paths = (result?.sources ?? []).map(({ path }) => path.split(/[\\/]/));
  const [first = []] = paths;
  if (paths.length === 1) return first.slice(-2).join('/');
  const shared = first.findIndex((part, k) => paths.some((path) => path.length <= k + 1 || path[k] !== part));
  return (shared <= 0 ? first : first.slice(0, shared)).at(-1) ?? '';
}
