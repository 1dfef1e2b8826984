// Owns the rows of the table of similar cases: one per case; what a log cannot tell is left to the writer.
import type { CaseResult } from '../case/types';
import { codeSpan, inlineMarkdown, tableCell } from '../render/escape';
import { firstFailure, joinLines, type Say } from './say';
import type { Filling, Piece, ReplySource } from './types';

export function comparisonRowsOf({ result, others }: ReplySource, say: Say): Filling {
  const cases = [result, ...others.filter((each) => each !== result)].slice(0, maximumRows);
  return joinLines(cases.map((each, nth) => rowOf(each, nth, say)));
}

const maximumRows = 50;

function rowOf(result: CaseResult | undefined, nth: number, say: Say): Filling {
  const failure = firstFailure(result);
  const culprit = failure?.rootCause?.culprit;
  // The first case is the one that the mail is about; its holes are those of the rest of the mail.
  const place = nth === 0 ? {} : { nth };
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
  return [...cells.flatMap((cell): Piece[] => ['| ', cell, ' ']), '|'];
}
