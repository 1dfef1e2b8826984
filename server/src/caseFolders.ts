// Owns a folder of cases and the file of its index: each direct child that is a folder, an archive or a log is a case.
// Both are the host's where it has a file system, else the client's.
import type {
  ListCasesParams,
  ListCasesResult,
  ListedCase,
  ListedFile,
  LoadIndexParams,
  LoadIndexResult,
  StoreIndexParams,
} from '../../protocol/src/index';
import { compareMethod } from '../../protocol/src/index';
import { isArchiveName, isLogName } from '../../sources/src/index';
import type { ServerContext } from './context';

/** The cases of a folder, by name; undefined where the URI is no folder. */
export async function listCases(
  context: ServerContext,
  uri: string,
): Promise<readonly ListedCase[] | undefined> {
  if (context.host.listCases !== undefined && uri.startsWith('file:')) return context.host.listCases(uri);
  if (!context.canClientReadFiles) return undefined;
  const params: ListCasesParams = { uri };
  const answer = await context.connection
    .sendRequest<ListCasesResult>(compareMethod.listCases, params)
    .catch(() => null);
  return answer === null ? undefined : answer.flatMap(asCase);
}

/** What is a case among all that a client lists: the same as `findCases` of sources/ says of a disk. */
function asCase(child: ListedCase): readonly ListedCase[] {
  const isLog = ({ path }: ListedFile): boolean => isLogName(path) || isArchiveName(path);
  const files = child.files.filter(isLog);
  const isCase = child.isFolder ? !child.name.startsWith('.') : files.length > 0;
  return isCase ? [{ ...child, files }] : [];
}

/** Reads a file of the index; undefined where there is none. */
export async function loadIndexFile(context: ServerContext, uri: string): Promise<string | undefined> {
  const { wholeFiles } = context.host;
  if (wholeFiles !== undefined && uri.startsWith('file:')) return wholeFiles.load(uri);
  const params: LoadIndexParams = { uri };
  const answer = await context.connection.sendRequest<LoadIndexResult>(compareMethod.loadIndex, params);
  return answer.text ?? undefined;
}

/** Writes it as a whole; rejects where it cannot be written. */
export async function storeIndexFile(context: ServerContext, uri: string, text: string): Promise<void> {
  const { wholeFiles } = context.host;
  if (wholeFiles !== undefined && uri.startsWith('file:')) return wholeFiles.store(uri, text);
  const params: StoreIndexParams = { uri, text };
  await context.connection.sendRequest(compareMethod.storeIndex, params);
}
