// Owns the requests behind Filter Records: what a log's records can be chosen by, and the chosen ones as a text.
import type { CancellationToken } from 'vscode-languageserver';
import type {
  Analysis,
  CaseResult,
  ChosenRecord,
  Localized,
  RecordFilter,
} from '../../../analyzer/src/index';
import {
  createAnalysis,
  createRecordSelection,
  filterChoicesOf,
  localize,
  recordMarksOf,
  summarizeCase,
} from '../../../analyzer/src/index';
import type {
  FilterChoicesParams,
  FilterChoicesResult,
  FilterRecordsParams,
  FilterRecordsResult,
  RecordConditions,
} from '../../../protocol/src/index';
import { filterMethod } from '../../../protocol/src/index';
import type { ServerContext } from '../context';
import { failed } from '../faults';
import { createLinePicker } from '../linePicker';
import { readLogText } from '../logText';
import { lineText } from '../positions';
import { loadUserRules } from '../ruleFiles';
import { fileNameOf } from '../uris';

/** As many as the editor still colours (it stops at 20 MB or 300,000 lines). */
const limit = { lines: 250_000, units: 16 * 1024 * 1024 };

/** Answers the requests of Filter Records. */
export function registerFilter(context: ServerContext): void {
  context.connection.onRequest(
    filterMethod.choices,
    async ({ uri, line }: FilterChoicesParams, token: CancellationToken): Promise<FilterChoicesResult> => {
      const { analysis, result } = await analysisOf(context, uri, token);
      const document = context.documents.get(uri);
      const here =
        line === undefined || document === undefined ? {} : { line, text: lineText(document, line) };
      return filterChoicesOf(analysis, result, { language: context.language(), ...here });
    },
  );
  context.connection.onRequest(
    filterMethod.records,
    (params: FilterRecordsParams, token: CancellationToken) => filterRecords(context, params, token),
  );
}

async function filterRecords(
  context: ServerContext,
  { uri, conditions }: FilterRecordsParams,
  token: CancellationToken,
): Promise<FilterRecordsResult> {
  const filter = await filterOf(context, conditions);
  const { analysis, result } = await analysisOf(context, uri, token);
  const chosen: ChosenRecord[] = [];
  let chosenBeyond = 0;
  const selection = createRecordSelection(filter, recordMarksOf(analysis, result), (record) => {
    // A hostile log has records without end; what cannot be shown is only counted.
    if (chosen.length < limit.lines) chosen.push(record);
    else chosenBeyond += 1;
  });
  await readLogText(context, uri, (part) => selection.push(part), token);
  const { records } = selection.finish();
  const picker = createLinePicker(chosen, limit);
  if (chosen.length > 0) await readLogText(context, uri, (part) => picker.push(part), token);
  const { text, lines, isComplete } = picker.finish();
  return {
    text,
    lines,
    chosen: chosen.length + chosenBeyond,
    records,
    isComplete: isComplete && chosenBeyond === 0,
  };
}

interface Analysed {
  readonly analysis: Analysis;
  readonly result: CaseResult;
}

async function analysisOf(context: ServerContext, uri: string, token: CancellationToken): Promise<Analysed> {
  if (context.documents.get(uri) !== undefined) {
    const state = await context.documents.analysisOf(uri, token);
    if (state !== undefined) return state;
  }
  const path = fileNameOf(uri);
  const machine = createAnalysis({ fileName: path, userRules: context.userRules.rules });
  await readLogText(context, uri, (part) => machine.push(part), token);
  const analysis = machine.finish();
  return { analysis, result: summarizeCase([{ path, analysis }]) };
}

/** Words between slashes are an expression, in either case, as in the editor's own search. */
async function filterOf(context: ServerContext, conditions: RecordConditions): Promise<RecordFilter> {
  const { text, ...rest } = conditions;
  const expression = /^\/(.+)\/$/.exec(text?.trim() ?? '')?.[1];
  if (expression === undefined) return conditions;
  const { compileChecked } = await loadUserRules();
  const compiled = compileChecked(`(?i)${expression}`);
  if ('problem' in compiled) {
    const message = localize(compiled.problem, context.language());
    const sentence = localize(badExpression, context.language(), { expression, message });
    throw failed(sentence);
  }
  return { ...rest, matches: (record) => compiled.test(record) };
}

const badExpression: Localized = {
  en: 'The expression {expression} cannot be used: {message}',
  zh: '无法使用表达式 {expression}：{message}',
};
