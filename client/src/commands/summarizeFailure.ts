// What lives in client/src/commands/: commands on one log, mail or text, and what only they need: choices, previews,
// pages. Each asks the server and shows its answer; what belongs to a view stands in the view's folder. This file:
// Summarize Failure: progress with cancel, then the report beside the log.
import * as vscode from 'vscode';
import type { SummarizeFailureParams, SummarizeFailureResult } from '../../../protocol/src/index';
import { method } from '../../../protocol/src/index';
import { nameOf, targetUri } from '../activeLog';
import { showRefusals } from '../cases/refusals';
import { likelyLanguage } from '../kindOfText';
import { isServicingLog, type ServicingLanguage } from '../languages';
import { pickCase } from '../pickCase';
import type { ReportView } from '../reportView';
import { requestWithProgress } from '../requests';
import type { LazyServer, Server } from '../server';
import { treatAsServicingLog } from './treatAsServicingLog';

/** Registers Summarize Failure. */
export function registerSummarizeFailure(
  server: () => Promise<Server>,
  reports: ReportView,
): vscode.Disposable {
  return vscode.commands.registerCommand('servicingLogs.summarizeFailure', async (argument: unknown) => {
    const uri = targetUri(argument) ?? (await pickCase(vscode.l10n.t('Summarize')));
    if (uri === undefined || !(await isReadable(uri))) {
      return undefined;
    }
    const result = await summarize(await server(), uri);
    if (result !== undefined) {
      showRefusals(nameOf(uri), result.refusals);
      await reports.showReport({
        title: vscode.l10n.t('Failure Report: {0}', nameOf(uri)),
        markdown: result.markdown,
        language: result.language,
        subject: vscode.Uri.parse(result.subject),
        sources: result.sources.map((source) => vscode.Uri.parse(source)),
      });
    }
    return result?.summary;
  });
}

/** A server that runs again has lost its summaries: the last one is made anew, for replies and the view of cases. */
export function repeatAfterRestart(server: LazyServer, reports: ReportView): vscode.Disposable {
  const restarts: vscode.Disposable[] = [];
  const started = server.onDidStart((running) => {
    restarts.push(
      running.onDidRestart(() => {
        const subject = reports.lastLog();
        if (subject !== undefined) void summarize(running, subject);
      }),
    );
  });
  return new vscode.Disposable(() => vscode.Disposable.from(started, ...restarts).dispose());
}

function summarize(server: Server, uri: vscode.Uri): Promise<SummarizeFailureResult | undefined> {
  const title = vscode.l10n.t('Analyzing {0}', nameOf(uri));
  const params: SummarizeFailureParams = { uri: uri.toString() };
  return requestWithProgress(server, { title, method: method.summarizeFailure, params });
}

/**
 * An open text becomes a servicing log, so that the report's links lead into one that is coloured and explained.
 * What it is shows in its lines; where it does not, a saved file is read as it is, and so is plain text that somebody
 * pasted, such as the words of a window or a console. For other text one is asked.
 */
async function isReadable(uri: vscode.Uri): Promise<boolean> {
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  if (document === undefined || isServicingLog(document)) {
    return true;
  }
  const isSaved = !(document.isUntitled || document.isDirty);
  const likely = languageFor(document) ?? (isSaved ? undefined : anyLanguageFor(document));
  if (likely !== undefined) {
    await vscode.languages.setTextDocumentLanguage(document, likely);
    return true;
  }
  return isSaved || (await treatAsServicingLog(document)) !== undefined;
}

/** A reply that quotes records stays a mail; whoever means it as a log is asked. */
function languageFor(document: vscode.TextDocument): ServicingLanguage | undefined {
  return document.languageId === 'markdown' ? undefined : likelyLanguage(document);
}

/** A text is judged by what it says, whatever language colours it. */
function anyLanguageFor({ languageId }: vscode.TextDocument): ServicingLanguage | undefined {
  return plainLanguages.includes(languageId) ? 'windows-cbs-log' : undefined;
}

/** Languages of texts of which nobody has said what they are. */
const plainLanguages: readonly string[] = ['plaintext', 'log'];
