// Owns reading a case from what a URI means: one log after the other, joined; nothing is published or kept here.
import type { CancellationToken } from 'vscode-languageserver';
import type { CaseResult, CaseSource, Localized, LogCourse, Redactor } from '../../analyzer/src/index';
import { courseOf, createAnalysis, judgingCase, localize } from '../../analyzer/src/index';
import type { ContainedLog } from './containers';
import { openedLogs, readOptions } from './containers';
import type { ServerContext } from './context';
import { failed } from './faults';
import { inTurns } from './inTurns';
import { fileNameOf } from './uris';

/** A quarter of the read is reported at most; more messages than this only cost time. */
const progressStepUnits = 4 << 20;

export interface Summary {
  readonly result: CaseResult;
  /** Of the logs, by the number that the result gives them. */
  readonly uris: readonly string[];
  /** What ran in each of them. */
  readonly courses: readonly LogCourse[];
  /** What could not be read, a whole sentence each. */
  readonly refusals: readonly string[];
}

/**
 * Reads one log, or all that an archive or folder holds, and joins them to one case.
 * @returns undefined where it was cancelled
 * @throws a fault with a sentence where there is no log to read
 */
export async function readCase(
  context: ServerContext,
  uri: string,
  reading: CaseReading,
): Promise<Summary | undefined> {
  const { token } = reading;
  const { logs, refusals } = await openedLogs(context, uri, token);
  // A list that was cut short says nothing.
  if (token.isCancellationRequested) return undefined;
  const sources: CaseSource[] = [];
  const uris: string[] = [];
  const complaints = [...refusals];
  for (const log of logs) {
    const read = await readSource(context, log, { ...reading, isAlone: logs.length === 1 });
    if (token.isCancellationRequested) {
      return undefined;
    }
    if (typeof read === 'string') {
      complaints.push(read);
    } else if (read !== undefined) {
      sources.push(read);
      uris.push(log.uri);
    }
    await context.host.nextTurn();
  }
  if (sources.length === 0) {
    throw failed(whyNothing(context, uri, complaints));
  }
  const work = judgingCase(sources);
  const judged = await inTurns(work, context.host, () => token.isCancellationRequested);
  if (judged === undefined) return undefined;
  const courses = sources.map(({ analysis }, k) =>
    courseOf({ ...analysis, operations: judged.operations[k] ?? [] }),
  );
  return { result: judged.result, uris, courses, refusals: complaints };
}

export interface CaseReading {
  readonly report: (message: string) => void;
  readonly token: CancellationToken;
  /** Learns from all that is read, where something is to be masked. */
  readonly redactor?: Redactor;
}

/** Reads a log of a case; a sentence where it cannot be read, undefined where it is no log and nobody said so. */
async function readSource(
  context: ServerContext,
  { path, log }: ContainedLog,
  { report, token, redactor, isAlone }: CaseReading & { readonly isAlone: boolean },
): Promise<CaseSource | string | undefined> {
  const machine = createAnalysis({ fileName: path, userRules: context.userRules.rules });
  let units = 0;
  let reported = 0;
  const push = (text: string): void => {
    machine.push(text);
    redactor?.learn(text);
    units += text.length;
    if (units - reported >= progressStepUnits) {
      reported = units;
      report(`${path}: ${(units / (1 << 20)).toFixed(0)} MB`);
    }
  };
  const read = await log.read(push, readOptions(context, token));
  redactor?.endText();
  if (!read.isReadable) {
    return localize(read.message, context.language(), { name: path });
  }
  const analysis = machine.finish();
  if (!isAlone && analysis.kind === 'unknown' && !/\.log\b/i.test(path)) {
    return undefined;
  }
  const { encoding, bom, bytes } = read;
  return {
    path,
    analysis: { ...analysis, problems: [...analysis.problems, ...read.problems] },
    encoding,
    bom,
    bytes,
  };
}

/** As many sentences as fit a message: the first may tell only what an archive lacks, the next what became of its logs. */
const toldComplaints = 3;

function whyNothing(context: ServerContext, uri: string, complaints: readonly string[]): string {
  const language = context.language();
  if (complaints.length === 0) return localize(noLogInside, language, { name: fileNameOf(uri) });
  return complaints.slice(0, toldComplaints).join(language === 'en' ? ' ' : '');
}

const noLogInside: Localized = {
  en: '{name} holds no log that is known: give a folder or archive with CBS.log, dism.log, setupact.log or WindowsUpdate.log in it.',
  zh: '{name} 中没有可识别的日志：请指定包含 CBS.log、dism.log、setupact.log 或 WindowsUpdate.log 的文件夹或压缩包。',
};
