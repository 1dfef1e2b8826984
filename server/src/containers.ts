// Owns what a URI that somebody points at holds: one log, an archive, a folder, or a file of a case. Files are read by
// the host where it can, else by the client; nothing is held longer than a request but the lists of cases.
import type { CancellationToken } from 'vscode-languageserver';
import type { Localized } from '../../analyzer/src/index';
import { localize } from '../../analyzer/src/index';
import type { CaseParams, ListFolderResult, ReadFileParams, ReadFileResult } from '../../protocol/src/index';
import { caseMethod, caseUri, method, parseCaseUri } from '../../protocol/src/index';
import type { OpenedLog, ReadOptions } from '../../sources/src/index';
import {
  bytesInMemory,
  failedRead,
  isArchiveName,
  isLogName,
  isOtherArchiveName,
  openLogs,
  otherArchiveNamed,
} from '../../sources/src/index';
import type { ServerContext } from './context';
import { failed } from './faults';
import type { FolderList, OpenedBytes } from './host';
import { fileNameOf } from './uris';

/** A log of a container. */
export interface ContainedLog {
  /** Path in the container, `/` between its parts; the text of a binary log has `.log` behind its name. */
  readonly path: string;
  /** Where the editor shows its text: the file itself, or its place in the case. */
  readonly uri: string;
  readonly log: OpenedLog;
}

export interface Container {
  readonly logs: readonly ContainedLog[];
  /** A whole sentence each, in the reader's language. */
  readonly refusals: readonly string[];
}

/**
 * Opens what a URI means.
 * @throws a fault with a sentence where it cannot be read at all
 */
export async function openContainer(
  context: ServerContext,
  uri: string,
  token: CancellationToken,
): Promise<Container> {
  const folder = await listFolder(context, uri);
  if (folder === undefined) return openFile(context, uri, fileNameOf(uri));
  const parts: Container[] = [];
  if (!folder.isComplete)
    parts.push(refused(localize(tooManyFiles, context.language(), { name: fileNameOf(uri) })));
  for (const file of folder.uris) {
    const name = fileNameOf(file);
    if (isOtherArchiveName(name))
      parts.push(refused(localize(otherArchiveNamed(name).message, context.language(), { name })));
    if (!isLogName(name) && !isArchiveName(name)) continue;
    if (token.isCancellationRequested) break;
    parts.push(
      await openFile(context, file, pathBelow(uri, file), uri).catch((error: Error) =>
        refused(error.message),
      ),
    );
  }
  return { logs: parts.flatMap(({ logs }) => logs), refusals: parts.flatMap(({ refusals }) => refusals) };
}

/** The same for the address of a case or of a file in it: the root of a case is the container it was made from. */
export async function openedLogs(
  context: ServerContext,
  uri: string,
  token: CancellationToken,
): Promise<Container> {
  const place = parseCaseUri(uri);
  if (place === undefined) {
    return openContainer(context, uri, token);
  }
  const container = await openContainer(context, place.container, token);
  const isBelow = (path: string): boolean =>
    place.path === '' || path === place.path || path.startsWith(`${place.path}/`);
  return { ...container, logs: container.logs.filter(({ path }) => isBelow(path)) };
}

const tooManyFiles: Localized = {
  en: '{name} holds more than 100,000 files, not all of which were looked at: choose the folder with the logs.',
  zh: '{name} 中的文件超过 100,000 个，未全部查看：请选择存放日志的文件夹。',
};

/** How a log is read: with the code page of the settings, in the reader's language, until it is cancelled. */
export function readOptions(context: ServerContext, token: CancellationToken): ReadOptions {
  const { ansiCodePage } = context.settings();
  const isCancelled = (): boolean => token.isCancellationRequested;
  const always = { isCancelled, language: context.language() };
  return ansiCodePage === undefined ? always : { ...always, ansiCodePage };
}

/**
 * The logs that one file holds: itself, or the members of an archive.
 * @param path how to show it
 * @param folder the URI of the folder it was found in
 */
async function openFile(
  context: ServerContext,
  uri: string,
  path: string,
  folder?: string,
): Promise<Container> {
  const logs: ContainedLog[] = [];
  const refusals: string[] = [];
  const bytes = await openBytes(context, uri);
  try {
    for await (const item of openLogs(path, bytes, { limits: context.settings().archive })) {
      if (item.kind === 'refused') {
        refusals.push(localize(item.message.message, context.language(), { name: item.path }));
        continue;
      }
      const shown = shownPath(
        folder === undefined && item.relativePath !== '' ? item.relativePath : item.path,
      );
      const isPlainFile = item.relativePath === '' && shown === item.path;
      logs.push({ path: shown, uri: isPlainFile ? uri : caseUri(folder ?? uri, shown), log: item });
    }
  } finally {
    // Reading a member later opens the file again.
    await bytes.close?.();
  }
  return { logs, refusals };
}

/** The text of a binary log gets a name of its own: under the log's the editor would take it for binary. */
function shownPath(path: string): string {
  return /\.(?:evtx|pml)$/i.test(path) ? `${path}.log` : path;
}

async function openBytes(context: ServerContext, uri: string): Promise<OpenedBytes> {
  const { host } = context;
  try {
    if (host.openBytes !== undefined && uri.startsWith('file:')) return await host.openBytes(uri);
    if (!context.canClientReadFiles)
      throw failed(localize(outOfReach, context.language(), { name: fileNameOf(uri) }));
    const params: ReadFileParams = { uri };
    const answer: ReadFileResult = await context.connection.sendRequest(method.readFile, params);
    return bytesInMemory(bytesOfBase64(answer.base64));
  } catch (error) {
    throw failed(sentenceOf(context, uri, error));
  }
}

const outOfReach: Localized = {
  en: '{name} cannot be read from here: save it to a local disk first.',
  zh: '无法从此处读取 {name}：请先保存到本地磁盘。',
};

/** What the file system said, in the reader's words; the editor's own sentences are taken as they are. */
function sentenceOf(context: ServerContext, uri: string, error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return localize(failedRead(error).message, context.language(), { name: fileNameOf(uri) });
  }
  return error instanceof Error ? error.message : String(error);
}

/** The files below a folder; undefined where the URI is no folder. */
async function listFolder(context: ServerContext, uri: string): Promise<FolderList | undefined> {
  if (context.host.listFolder !== undefined && uri.startsWith('file:')) return context.host.listFolder(uri);
  if (!context.canClientReadFiles) return undefined;
  const params: CaseParams = { uri };
  // A client that knows nothing of folders has none to give; reading the URI as a file then says what is wrong.
  const answer: ListFolderResult | null = await context.connection
    .sendRequest<ListFolderResult | null>(caseMethod.listFolder, params)
    .catch(() => null);
  return answer ?? undefined;
}

function pathBelow(folder: string, file: string): string {
  const base = folder.replace(/\/*$/, '/');
  return file.startsWith(base) ? decodeURIComponent(file.slice(base.length)) : fileNameOf(file);
}

function refused(sentence: string): Container {
  return { logs: [], refusals: [sentence] };
}

function bytesOfBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
