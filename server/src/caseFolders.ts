// Owns what a folder of cases holds: each direct child that is a folder, an archive or a log. Listed by the host where
// it has a file system, else by the client.
import type { ListCasesParams, ListCasesResult, ListedCase, ListedFile } from '../../protocol/src/index';
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
