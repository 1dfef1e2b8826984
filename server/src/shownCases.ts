// Owns which cases there are now: the last summary, the open logs, and to which of them a log belongs.
import type { CaseResult, LogCourse, Operation } from '../../analyzer/src/index';
import { courseOf } from '../../analyzer/src/index';
import { distinctNames } from '../../protocol/src/index';
import type { ServerContext } from './context';
import { fileNameOf, pathOf } from './uris';

/** A case or a log as the view shows it. */
export interface ShownCase {
  readonly subject: string;
  readonly name: string;
  readonly result: CaseResult;
  /** Of the logs, by the number that the result gives them. */
  readonly uris: readonly string[];
  readonly operations: readonly (readonly Operation[])[];
  /** What ran in each of them, with what a restart leaves. */
  readonly courses: readonly LogCourse[];
}

/** The last summary, then the open logs that it does not hold; logs of one name with the folders that tell them apart. */
export function shownCases(context: ServerContext): readonly ShownCase[] {
  const last = [...context.summaries.keys()].at(-1);
  const summarised = last === undefined ? undefined : caseOf(context, last);
  const open = context.documents
    .states()
    .map(({ document }) => document.uri)
    .filter((uri) => summarised?.uris.includes(uri) !== true)
    .map((uri) => caseOf(context, uri));
  const all = [summarised, ...open].filter((shown) => shown !== undefined);
  const names = distinctNames(all.map(({ subject }) => pathOf(subject)));
  return all.map((shown, index) => ({ ...shown, name: names[index] ?? shown.name }));
}

/** An open log as it is now, else what was summarised. */
export function caseOf(
  { documents, summaries, summarisedLogs }: ServerContext,
  uri: string,
): ShownCase | undefined {
  const name = fileNameOf(uri);
  const state = documents.latest(uri);
  if (state !== undefined) {
    const { result, analysis } = state;
    const course = courseOf(analysis);
    return { subject: uri, name, result, uris: [uri], operations: [course.operations], courses: [course] };
  }
  const result = summaries.get(uri);
  if (result === undefined) return undefined;
  const logs = summarisedLogs.get(uri) ?? [];
  return {
    subject: uri,
    name,
    result,
    uris: logs.map((log) => log.uri),
    operations: logs.map((log) => log.operations),
    courses: logs,
  };
}

/** The subject of the last summary that a log is part of; the log itself where there is none. */
export function homeCaseOf({ summarisedLogs, summaries }: ServerContext, uri: string): string {
  const holds = (subject: string): boolean =>
    subject === uri || summarisedLogs.get(subject)?.some((log) => log.uri === uri) === true;
  return [...summaries.keys()].findLast(holds) ?? uri;
}
