// Owns the request behind Find Similar Cases: the index of the old cases is brought up to date, then asked.
import type { CancellationToken } from 'vscode-languageserver';
import type {
  CaseDigest,
  CaseResult,
  IndexHost,
  Localized,
  SimilarSearch,
} from '../../../analyzer/src/index';
import {
  createRedactor,
  digestOf,
  findSimilar,
  indexSentences,
  localize,
  maskedDigest,
  prepareCases,
  refreshIndex,
  textHash,
} from '../../../analyzer/src/index';
import type { FindSimilarParams, FindSimilarResult, ListedCase } from '../../../protocol/src/index';
import { caseLinkScheme, compareMethod, parseCaseUri } from '../../../protocol/src/index';
import { listCases, loadIndexFile, storeIndexFile } from '../caseFolders';
import type { ServerContext } from '../context';
import { cancelled, failed } from '../faults';
import { progressOf } from '../progress';
import { readCase } from '../readCase';
import { renderSimilarMarkdown, shownSimilar, similarAnswer, similarLine } from '../renderings';
import { fileNameOf } from '../uris';
import { shownPath } from './compare';
import { ownPatterns } from './redact';

/** Answers Find Similar Cases. */
export function registerSimilar(context: ServerContext): void {
  context.connection.onRequest(
    compareMethod.similar,
    async (params: FindSimilarParams, token: CancellationToken): Promise<FindSimilarResult> => {
      const title = localize(texts.title, context.language());
      const progress = progressOf(context, params.workDoneToken, title);
      try {
        const found = await searchFor(context, params, { report: progress.report, token });
        if (token.isCancellationRequested) throw cancelled();
        return resultOf(context, found);
      } finally {
        progress.done();
      }
    },
  );
}

const texts = {
  title: { en: 'Looking for similar cases', zh: '正在查找相似案例' },
  step: {
    en: 'reading old cases, {number} of {count}: {name}',
    zh: '正在读取旧案例，第 {number} 个，共 {count} 个：{name}',
  },
  noFolder: {
    en: 'The folder of old cases {name} cannot be listed: check the setting servicingLogs.cases.folder.',
    zh: '无法列出旧案例文件夹 {name}：请检查设置 servicingLogs.cases.folder。',
  },
} satisfies Record<string, Localized>;

interface Work {
  readonly report: (message: string) => void;
  readonly token: CancellationToken;
}

interface Found {
  readonly search: SimilarSearch;
  /** Of the old cases, by name. */
  readonly uris: ReadonlyMap<string, string>;
}

async function searchFor(context: ServerContext, params: FindSimilarParams, work: Work): Promise<Found> {
  const language = context.language();
  const listed = await listCases(context, params.folder);
  if (listed === undefined) {
    const message = localize(texts.noFolder, language, { name: shownPath(params.folder) });
    throw failed(message);
  }
  const { patterns } = await ownPatterns(context);
  const redactor = createRedactor({ patterns });
  redactor.learnPath(shownPath(params.uri));
  const result = await ownCase(context, params.uri, work);
  const host = indexHost(context, params, {
    ...work,
    listed,
    newRedactor: () => createRedactor({ patterns }),
  });
  const { index, news } = await refreshIndex(host, listed, madeBy(context, params.version));
  const uris = new Map(listed.map(({ name, uri }) => [name, uri]));
  const cases = index.cases.filter(({ name }) => !isWithin(params.uri, uris.get(name) ?? ''));
  const own = maskedDigest(digestOf(result), redactor);
  const hits = findSimilar(own, prepareCases(cases.map(({ digest }) => digest)));
  const folder = fileNameOf(params.folder.replace(/\/+$/, ''));
  return { search: { name: fileNameOf(params.uri), own, folder, cases, hits, news }, uris };
}

/** What is asked about: an open text as it stands, the last summary, or what is read now. */
async function ownCase(context: ServerContext, uri: string, work: Work): Promise<CaseResult> {
  const { documents, summaries } = context;
  const open = documents.get(uri) === undefined ? undefined : await documents.analysisOf(uri, work.token);
  const known = open?.result ?? summaries.get(uri);
  if (known !== undefined) return known;
  const read = await readCase(context, uri, work);
  if (read === undefined) throw cancelled();
  return read.result;
}

interface IndexWork extends Work {
  readonly listed: readonly ListedCase[];
  /** What was learned from one case says nothing about another. */
  readonly newRedactor: () => ReturnType<typeof createRedactor>;
}

function indexHost(context: ServerContext, params: FindSimilarParams, work: IndexWork): IndexHost {
  const { listed, token, report, newRedactor } = work;
  const file = `${params.storage.replace(/\/*$/, '')}/cases-${textHash(params.folder)}.json`;
  const uris = new Map(listed.map(({ name, uri }) => [name, uri]));
  return {
    load: () => loadIndexFile(context, file),
    store: (text) => storeIndexFile(context, file, text),
    report: (number, count, name) =>
      report(
        localize(texts.step, context.language(), { number: String(number), count: String(count), name }),
      ),
    isCancelled: () => token.isCancellationRequested,
    digest: (name) => digestAt(context, uris.get(name), { token, redactor: newRedactor() }),
  };
}

/** Reads an old case, masked; undefined where it cannot be read. */
async function digestAt(
  context: ServerContext,
  uri: string | undefined,
  {
    token,
    redactor,
  }: { readonly token: CancellationToken; readonly redactor: ReturnType<typeof createRedactor> },
): Promise<CaseDigest | undefined> {
  if (uri === undefined) return undefined;
  redactor.learnPath(shownPath(uri));
  try {
    const read = await readCase(context, uri, { report: () => undefined, token, redactor });
    return read && maskedDigest(digestOf(read.result), redactor);
  } catch {
    return undefined;
  }
}

/** Another program or other rules may judge the same logs otherwise. */
function madeBy({ userRules }: ServerContext, version: string): string {
  if (userRules.files.length === 0) return version;
  return `${version}+${textHash(userRules.files.map(({ text }) => text).join('\n'))}`;
}

/** True where the asked-about log or case is the old case, or lies in it. */
function isWithin(uri: string, child: string): boolean {
  const asked = parseCaseUri(uri)?.container ?? uri;
  return asked === child || asked.startsWith(`${child}/`);
}

function resultOf(context: ServerContext, { search, uris }: Found): FindSimilarResult {
  const language = context.language();
  const linkOf = new Map(search.hits.map((hit, number) => [hit.case, `${caseLinkScheme}:${number}`]));
  const markdown = renderSimilarMarkdown(search, {
    language: context.reportLanguage(undefined),
    linkFor: (index) => linkOf.get(index),
  });
  return {
    hits: shownSimilar(search).map((hit) => {
      const name = search.cases[hit.case]?.name ?? '';
      return { uri: uris.get(name) ?? '', name, ...similarLine(search, hit, language) };
    }),
    markdown,
    answer: similarAnswer(search, language),
    notes: indexSentences(search.news, language),
  };
}
