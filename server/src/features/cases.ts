// Owns the requests behind Open as Case: the list of a container's logs, their texts, and a search through them.
import type { CancellationToken } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
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
import { createLineSearch } from '../lineSearch';

/** What the editor takes as one text; a larger one is cut at the end, which the last line then says. */
const maxTextUnits = 256 * 1024 * 1024;

export function registerCases(context: ServerContext): void {
  const { connection } = context;
  // A container is listed anew when it is opened; its files are then read from that list.
  const opened = new Map<string, Promise<Container>>();
  const open = (uri: string, token: CancellationToken): Promise<Container> => {
    const container = openContainer(context, uri, token);
    opened.set(uri, container);
    container.catch(() => opened.delete(uri));
    return container;
  };

  connection.onRequest(caseMethod.openCase, async ({ uri }: CaseParams, token): Promise<OpenCaseResult> => {
    const { logs, refusals } = await open(uri, token);
    return { files: logs.map(toCaseFile), refusals };
  });
  connection.onRequest(
    caseMethod.readCaseFile,
    async ({ uri, path }: ReadCaseFileParams, token): Promise<ReadCaseFileResult> => {
      const { logs } = await (opened.get(uri) ?? open(uri, token));
      const file = logs.find((log) => log.path === path);
      if (file === undefined)
        throw new ResponseError(LSPErrorCodes.RequestFailed, `${path} is not in the case.`);
      const parts: string[] = [];
      let units = 0;
      const read = await file.log.read(
        (text) => {
          units += text.length;
          if (units <= maxTextUnits) parts.push(text);
        },
        readOptions(context, token),
      );
      if (!read.isReadable) {
        const message = localize(read.message, context.language(), { name: path });
        throw new ResponseError(LSPErrorCodes.RequestFailed, message);
      }
      return { text: parts.join('') };
    },
  );
  connection.onRequest(
    caseMethod.searchCase,
    async ({ uri, text, limit }: SearchCaseParams, token): Promise<SearchCaseResult> => {
      const { logs } = await (opened.get(uri) ?? open(uri, token));
      const hits: CaseHit[] = [];
      for (const { path, log } of logs) {
        if (hits.length >= limit || token.isCancellationRequested) break;
        const search = createLineSearch(text, (line, content) => hits.push({ path, line, text: content }));
        const isDone = (): boolean => hits.length >= limit || token.isCancellationRequested;
        await log.read((part) => search.push(part), { ...readOptions(context, token), isCancelled: isDone });
        search.end();
        await context.host.nextTurn();
      }
      return { hits: hits.slice(0, limit), isComplete: hits.length < limit };
    },
  );
  connection.onRequest(caseMethod.closeCase, ({ uri }: CaseParams) => {
    opened.delete(uri);
  });
}

function toCaseFile({ path, log }: Container['logs'][number]): CaseFile {
  const modified = log.modified === undefined ? {} : { modified: log.modified };
  return { path, size: log.size ?? 0, ...modified };
}
