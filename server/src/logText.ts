// Owns giving the text of one log, whether the editor has it or only its address is known.
import type { CancellationToken } from 'vscode-languageserver';
import type { Localized } from '../../analyzer/src/index';
import { localize } from '../../analyzer/src/index';
import { openedLogs, readOptions } from './containers';
import type { ServerContext } from './context';
import { cancelled, failed } from './faults';
import { fileNameOf } from './uris';

/** Characters per part; between two of them other requests are answered. */
const partUnits = 1 << 20;

/**
 * Gives the text of a log part by part.
 * @throws a fault with a sentence where it cannot be read, or is more than one log; when it was cancelled too
 */
export async function readLogText(
  context: ServerContext,
  uri: string,
  push: (part: string) => void,
  token: CancellationToken,
): Promise<void> {
  const open = context.documents.get(uri);
  if (open === undefined) await readUnopened(context, uri, push, token);
  else {
    const text = open.getText();
    for (let offset = 0; offset < text.length && !token.isCancellationRequested; offset += partUnits) {
      push(text.slice(offset, offset + partUnits));
      await context.host.nextTurn();
    }
  }
  if (token.isCancellationRequested) {
    throw cancelled();
  }
}

async function readUnopened(
  context: ServerContext,
  uri: string,
  push: (part: string) => void,
  token: CancellationToken,
): Promise<void> {
  const name = fileNameOf(uri);
  const { logs, refusals } = await openedLogs(context, uri, token);
  const [only, other] = logs;
  if (only === undefined) throw failed(refusals[0] ?? localize(noLog, context.language(), { name }));
  if (other !== undefined) throw failed(localize(severalLogs, context.language(), { name }));
  const read = await only.log.read(push, readOptions(context, token));
  if (!read.isReadable) throw failed(localize(read.message, context.language(), { name }));
}

const noLog: Localized = {
  en: '{name} holds no log that can be read.',
  zh: '{name} 中没有可读取的日志。',
};
const severalLogs: Localized = {
  en: '{name} holds several logs: open it as a case and choose one of them.',
  zh: '{name} 中有多个日志：请将其作为案例打开，再选择其中一个日志。',
};
