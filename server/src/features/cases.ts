// Owns the requests behind Open as Case: the list of a container's logs, their texts, and a search through them.
import type { CancellationToken } from 'vscode-languageserver';
import type { Localized } from '../../../analyzer/src/index';
import { localize } from '../../../analyzer/src/index';
import type {
  CaseFile,
  CaseHit,
  CaseParams,
  OpenCaseResult,
  ReadCaseFileParams,
  ReadCaseFileResult,
  SearchCaseParams,
  SearchCaseResult,
} from '../../../protocol/src/index';
import { caseMethod } from '../../../protocol/src/index';
import type { Container } from '../containers';
import { openContainer, readOptions } from '../containers';
import type { ServerContext } from '../context';
import { failed } from '../faults';
import { createLineSearch } from '../lineSearch';

/** What the editor can take as one text: a string holds little more. A larger log is cut at its end. */
const maxTextUnits = 256 * 1024 * 1024;

/** Answers the requests of cases opened as folders. */
export function registerCases(context: ServerContext): void {
  const { connection } = context;
  const store = createCaseStore(context);
  connection.onRequest(caseMethod.openCase, async ({ uri }: CaseParams, token): Promise<OpenCaseResult> => {
    const { logs, refusals } = await store.open(uri, token);
    return { files: logs.map(toCaseFile), refusals };
  });
  connection.onRequest(caseMethod.readCaseFile, async (params: ReadCaseFileParams, token) =>
    readFile(context, await store.get(params.uri, token), { path: params.path, token }),
  );
  connection.onRequest(caseMethod.searchCase, async (params: SearchCaseParams, token) =>
    search(context, await store.get(params.uri, token), { ...params, token }),
  );
  connection.onRequest(caseMethod.closeCase, ({ uri }: CaseParams) => store.close(uri));
}

interface CaseStore {
  /** Lists a container anew. */
  open(uri: string, token: CancellationToken): Promise<Container>;
  /** The list made last. */
  get(uri: string, token: CancellationToken): Promise<Container>;
  close(uri: string): void;
}

/** A container is listed anew when it is opened; its files are then read from that list. */
function createCaseStore(context: ServerContext): CaseStore {
  const opened = new Map<string, Promise<Container>>();
  const open = (uri: string, token: CancellationToken): Promise<Container> => {
    const container = openContainer(context, uri, token);
    opened.set(uri, container);
    container.catch(() => opened.delete(uri));
    return container;
  };
  return {
    open,
    get: (uri, token) => opened.get(uri) ?? open(uri, token),
    close: (uri) => void opened.delete(uri),
  };
}

async function readFile(
  context: ServerContext,
  { logs }: Container,
  { path, token }: { readonly path: string; readonly token: CancellationToken },
): Promise<ReadCaseFileResult> {
  const file = logs.find((log) => log.path === path);
  if (file === undefined) throw failed(localize(notInCase, context.language(), { name: path }));
  const parts: string[] = [];
  let units = 0;
  const push = (text: string): void => {
    units += text.length;
    if (units <= maxTextUnits) parts.push(text);
  };
  const read = await file.log.read(push, readOptions(context, token));
  if (!read.isReadable) {
    throw failed(localize(read.message, context.language(), { name: path }));
  }
  return { text: parts.join('') };
}

const notInCase: Localized = {
  en: '{name} is not in the case any more: open the case again.',
  zh: '案例中已没有 {name}：请重新打开该案例。',
};

async function search(
  context: ServerContext,
  { logs }: Container,
  { text, limit, token }: SearchCaseParams & { readonly token: CancellationToken },
): Promise<SearchCaseResult> {
  const hits: CaseHit[] = [];
  const isCancelled = (): boolean => hits.length >= limit || token.isCancellationRequested;
  for (const { path, log } of logs) {
    if (isCancelled()) break;
    const lines = createLineSearch(text, (line, content) => hits.push({ path, line, text: content }));
    await log.read((part) => lines.push(part), { ...readOptions(context, token), isCancelled });
    lines.end();
    await context.host.nextTurn();
  }
  return { hits: hits.slice(0, limit), isComplete: hits.length < limit };
}

function toCaseFile({ path, log }: Container['logs'][number]): CaseFile {
  const modified = log.modified === undefined ? {} : { modified: log.modified };
  return { path, size: log.size ?? 0, ...modified };
}
