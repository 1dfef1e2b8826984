// Owns activation. What lives in client/: the VS Code side (commands, report view, starting the server); no
// decision about logs. Activation stays light: the language client is loaded when it is first needed.
import * as vscode from 'vscode';
import { registerBinaryLogEditor } from './cases/binaryLogEditor';
import { createCaseFileSystem } from './cases/caseFileSystem';
import { registerOpenCase } from './cases/openCase';
import { registerSearchCase } from './cases/searchCase';
import { registerCaseView } from './caseView/caseView';
import { registerCopyReply } from './commands/copyReply';
import { registerDecode } from './commands/decodeErrorCode';
import { registerInsertReply } from './commands/insertReply';
import { registerNewReplyTemplate } from './commands/newReplyTemplate';
import { registerNewRuleFile } from './commands/newRuleFile';
import { registerProblemActions } from './commands/problemActions';
import { registerRedact } from './commands/redact';
import { createRedaction, type Redaction } from './commands/redaction';
import { createShowInLanguage, registerReportLanguage } from './commands/reportLanguage';
import { registerRevealRecord } from './commands/revealRecord';
import { registerSummarizeFailure, repeatAfterRestart } from './commands/summarizeFailure';
import { registerTreatAsServicingLog } from './commands/treatAsServicingLog';
import { registerShowOnly } from './filter/showOnly';
import { recogniseByFirstLine } from './firstLine';
import { isServicingLog } from './languages';
import { followLargeLogs } from './largeLogs/largeLogs';
import { registerMailCompletion } from './mail/completion';
import { followMail } from './mail/mailDocuments';
import { registerQuoteRecord } from './mail/quoteRecord';
import { followReplyFiles, isReplyFile } from './replyFiles';
import { createReportLanguages, type ReportLanguages } from './reportLanguages';
import type { ReportView } from './reportView';
import { createReportView } from './reportView';
import { followRules, isRuleDocument } from './rules';
import type { LazyServer, Server, StartServer } from './server';
import { registerCompareCases } from './severalCases/compareCases';
import { registerFindSimilar } from './severalCases/findSimilar';
import { registerTimeLine } from './timeLine/timeLineView';
import type { ViewerHost } from './viewer/engine';
import { registerViewer } from './viewer/viewerEditor';

/**
 * Registers the commands; starts the server at once only if a servicing log or a rule file is open.
 * @param viewer absent where no file can be read by its path
 */
export function activateExtension(
  context: vscode.ExtensionContext,
  start: StartServer,
  viewer?: ViewerHost,
): void {
  const server = lazyServer(context, start);
  const languages = createReportLanguages(context, server);
  const showInLanguage = createShowInLanguage(server, languages);
  const reports: ReportView = createReportView(context, (shown, language) => {
    void showInLanguage(reports, shown, language);
  });
  const redaction = createRedaction(server);
  const shared: Shared = { context, server, reports, languages, redaction };
  context.subscriptions.push(
    languages,
    redaction,
    registerReportLanguage(reports, showInLanguage),
    ...writingParts(shared),
    ...logParts(shared),
    ...caseParts(shared),
    registerViewer(context, server, viewer),
  );
  startWithFirstText(context, server);
}

/** What the parts work with together. */
interface Shared {
  readonly context: vscode.ExtensionContext;
  readonly server: LazyServer;
  readonly reports: ReportView;
  readonly languages: ReportLanguages;
  readonly redaction: Redaction;
}

/** Reports, replies and mails. */
function writingParts({ server, reports, languages, redaction }: Shared): vscode.Disposable[] {
  const mails = followMail();
  return [
    registerSummarizeFailure(server, reports),
    repeatAfterRestart(server, reports),
    registerInsertReply(server, reports, languages),
    registerCopyReply(server, reports, { languages, redaction }),
    registerNewReplyTemplate(server, languages),
    registerRedact(redaction, reports),
    mails,
    registerMailCompletion(server),
    registerQuoteRecord(server, mails),
  ];
}

/** Single logs, codes and rules. */
function logParts({ context, server, reports }: Shared): vscode.Disposable[] {
  return [
    registerDecode(server, reports),
    registerTreatAsServicingLog(),
    registerRevealRecord(),
    registerProblemActions(),
    registerNewRuleFile(server),
    recogniseByFirstLine(context),
    registerShowOnly(server),
    followLargeLogs(context, server),
  ];
}

/** Cases: what is inside one, and several beside each other. */
function caseParts({ context, server, reports, redaction }: Shared): vscode.Disposable[] {
  const cases = createCaseFileSystem(server);
  return [
    cases,
    registerOpenCase(cases),
    registerSearchCase(server),
    registerBinaryLogEditor(cases),
    registerCaseView(context, server, redaction),
    registerCompareCases(server, reports),
    registerTimeLine(context, server, reports),
    registerFindSimilar(context, server, reports),
  ];
}

function startWithFirstText(context: vscode.ExtensionContext, server: LazyServer): void {
  if (vscode.workspace.textDocuments.some(needsServer)) {
    void server();
    return;
  }
  const opened = vscode.workspace.onDidOpenTextDocument((document) => {
    if (needsServer(document)) {
      opened.dispose();
      void server();
    }
  });
  context.subscriptions.push(opened);
}

function needsServer(document: vscode.TextDocument): boolean {
  return isServicingLog(document) || isRuleDocument(document) || isReplyFile(document);
}

/** The server is started once; a start that failed is tried again by the next command. */
function lazyServer(context: vscode.ExtensionContext, start: StartServer): LazyServer {
  const didStart = new vscode.EventEmitter<Server>();
  context.subscriptions.push(didStart);
  let started: Promise<Server> | undefined;
  const server = (): Promise<Server> => {
    started ??= start(context).then(
      async (server) => {
        const replyFiles = followReplyFiles(server);
        context.subscriptions.push(followRules(server), replyFiles);
        didStart.fire(server);
        await replyFiles.isReady;
        return server;
      },
      (error: unknown) => {
        started = undefined;
        void vscode.window.showErrorMessage(
          vscode.l10n.t('The log analysis could not be started: {0}', String(error)),
        );
        throw error;
      },
    );
    return started;
  };
  return Object.assign(server, { onDidStart: didStart.event });
}
