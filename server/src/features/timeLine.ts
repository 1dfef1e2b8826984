// Owns the requests behind the time line: its data, and the picture of it that needs no script.
import type { Language, TimeLine } from '../../../analyzer/src/index';
import { timeLineOf } from '../../../analyzer/src/index';
import { svgOf } from '../../../picture/src/index';
import type {
  TimeLineParams,
  TimeLinePictureParams,
  TimeLinePictureResult,
  TimeLineResult,
} from '../../../protocol/src/index';
import { timeLineMethod } from '../../../protocol/src/index';
import type { ServerContext } from '../context';
import { respond } from '../respond';
import type { ShownCase } from '../shownCases';
import { caseOf, shownCases } from '../shownCases';

/** Answers the requests of the time line. */
export function registerTimeLine(context: ServerContext): void {
  const { connection } = context;
  connection.onRequest<TimeLineResult | null, void>(
    timeLineMethod.timeLine,
    respond<TimeLineParams, TimeLineResult | null>(
      connection,
      ({ subject, log }) => {
        const shown = subject === undefined ? caseWith(context, log) : caseOf(context, subject);
        if (shown === undefined) return null;
        return { subject: shown.subject, timeLine: drawn(context, shown), uris: shown.uris };
      },
      null,
    ),
  );
  connection.onRequest<TimeLinePictureResult, void>(
    timeLineMethod.picture,
    respond<TimeLinePictureParams, TimeLinePictureResult>(
      connection,
      ({ subject, width, from, to, language }) => {
        const shown = caseOf(context, subject);
        return {
          svg: shown === undefined ? '' : svgOf(drawn(context, shown, language), { width, from, to }),
        };
      },
      { svg: '' },
    ),
  );
}

/** The case that holds a log, the log itself, or what is shown first. */
function caseWith(context: ServerContext, log: string | undefined): ShownCase | undefined {
  const shown = shownCases(context);
  return shown.find(({ uris }) => log !== undefined && uris.includes(log)) ?? shown[0];
}

function drawn(
  context: ServerContext,
  { name, result, courses }: ShownCase,
  language: Language = context.language(),
): TimeLine {
  return timeLineOf({ name, result, courses }, language);
}
