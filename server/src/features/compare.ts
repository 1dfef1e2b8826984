// Owns the request behind Compare Cases: URIs become rows, one case in memory at a time, and rows one table.
import type { CancellationToken } from 'vscode-languageserver';
import type { ComparedCase, Localized } from '../../../analyzer/src/index';
import { compareCases, comparedCase, localize } from '../../../analyzer/src/index';
import type { CompareCasesParams, CompareCasesResult } from '../../../protocol/src/index';
import { caseLinkScheme, compareMethod, parseCaseUri } from '../../../protocol/src/index';
import { listCases } from '../caseFolders';
import type { ServerContext } from '../context';
import { cancelled } from '../faults';
import { progressOf } from '../progress';
import { readCase } from '../readCase';
import { renderComparisonCsv, renderComparisonMarkdown, toComparisonJson } from '../renderings';

/** Answers Compare Cases. */
export function registerCompare(context: ServerContext): void {
  context.connection.onRequest(
    compareMethod.compare,
    async (params: CompareCasesParams, token: CancellationToken): Promise<CompareCasesResult> => {
      const progress = progressOf(context, params.workDoneToken, localize(texts.title, context.language()));
      try {
        const uris = await casesOf(context, params);
        const rows: ComparedCase[] = [];
        for (const [index, uri] of uris.entries()) {
          if (token.isCancellationRequested) throw cancelled();
          const values = { number: String(index + 1), count: String(uris.length), name: shownPath(uri) };
          const step = localize(texts.step, context.language(), values);
          progress.report(step);
          rows.push(await rowOf(context, uri, token));
        }
        if (token.isCancellationRequested) throw cancelled();
        return resultOf(context, uris, rows);
      } finally {
        progress.done();
      }
    },
  );
}

const texts = {
  title: { en: 'Comparing cases', zh: '正在对比案例' },
  step: { en: '{number} of {count}: {name}', zh: '第 {number} 个，共 {count} 个：{name}' },
} satisfies Record<string, Localized>;

/** The cases that are meant, each once; of a folder of cases its children. */
async function casesOf(
  context: ServerContext,
  { cases, folders = [] }: CompareCasesParams,
): Promise<readonly string[]> {
  const uris = new Set(cases);
  for (const folder of folders) {
    const children = await listCases(context, folder);
    // What is no folder is a case itself; why it cannot be read is then told in its row.
    for (const uri of children?.map((child) => child.uri) ?? [folder]) uris.add(uri);
  }
  return [...uris];
}

/** An open text is compared as it stands in the editor; what cannot be read is a row that says why. */
async function rowOf(context: ServerContext, uri: string, token: CancellationToken): Promise<ComparedCase> {
  const path = shownPath(uri);
  try {
    const { documents } = context;
    const open = documents.get(uri) === undefined ? undefined : await documents.analysisOf(uri, token);
    if (open !== undefined) return comparedCase(path, open.result);
    const read = await readCase(context, uri, { report: () => undefined, token });
    return read === undefined
      ? { path, tried: [], problems: [] }
      : comparedCase(path, read.result, read.refusals);
  } catch (error) {
    return { path, tried: [], problems: [error instanceof Error ? error.message : String(error)] };
  }
}

/** A file by its path; a log of a case by the way into its container. */
export function shownPath(uri: string): string {
  const place = parseCaseUri(uri);
  if (place !== undefined) {
    return place.path === '' ? shownPath(place.container) : `${shownPath(place.container)}/${place.path}`;
  }
  try {
    return decodeURIComponent(uri.replace(/^[a-z][\w+.-]*:(?:\/\/[^/]*)?/i, '').replace(/[?#].*$/, ''));
  } catch {
    // A URI with a stray percent sign: show it as it is.
    return uri;
  }
}

function resultOf(
  context: ServerContext,
  uris: readonly string[],
  rows: readonly ComparedCase[],
): CompareCasesResult {
  const language = context.reportLanguage(undefined);
  const comparison = compareCases(rows);
  return {
    markdown: renderComparisonMarkdown(comparison, {
      language,
      linkFor: (index) => `${caseLinkScheme}:${index}`,
    }),
    plainMarkdown: renderComparisonMarkdown(comparison, { language }),
    csv: renderComparisonCsv(comparison, language),
    json: `${JSON.stringify(toComparisonJson(comparison, language), undefined, 2)}\n`,
    cases: uris,
  };
}
