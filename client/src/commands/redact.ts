// Owns Redact: which text is meant, a log, a mail, a report, or what is chosen of a case.
import * as vscode from 'vscode';
import type { RedactParams } from '../../../protocol/src/index';
import { targetUri, visibleLog } from '../activeLog';
import type { CaseNode } from '../caseView/caseNode';
import { isCaseNode } from '../caseView/caseNode';
import { isServicingLog } from '../languages';
import type { ReportView } from '../reportView';
import type { Redaction } from './redaction';

/** Registers Redact. */
export function registerRedact(redaction: Redaction, reports: ReportView): vscode.Disposable {
  return vscode.commands.registerCommand('servicingLogs.redact', async (argument: unknown) => {
    const params = await paramsOf(argument, reports);
    if (params !== undefined) await redaction.preview(params);
  });
}

/** What is meant: the report in front, a node, the selection or text of an editor, or a file. */
async function paramsOf(argument: unknown, reports: ReportView): Promise<RedactParams | undefined> {
  if (isCaseNode(argument)) return ofNode(argument);
  if (isReportInFront(argument)) {
    const subject = reports.lastLog();
    return subject && { uri: subject.toString(), isReport: true };
  }
  const uri = targetUri(argument) ?? (await pickFile());
  if (uri === undefined) return undefined;
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  // A file of the Explorer is read by the server, in whatever encoding it is.
  if (document === undefined) return { uri: uri.toString() };
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  const selection = editor === undefined ? '' : document.getText(editor.selection);
  return {
    uri: uri.toString(),
    text: document.getText(),
    ...(selection === '' ? {} : { selection }),
    about: isServicingLog(document) ? [] : logsBehind(reports),
  };
}

/** The log of a node; of a case its report or one of its logs, as one chooses. */
async function ofNode({ item }: CaseNode): Promise<RedactParams | undefined> {
  if (item.kind !== 'case') return item.place && { uri: item.place.uri };
  const ofReport = { label: vscode.l10n.t('Report'), params: { uri: item.subject, isReport: true } };
  const logs = item.children.flatMap(({ label, description, place }) =>
    place === undefined ? [] : [{ label, description, params: { uri: place.uri } }],
  );
  const placeHolder = vscode.l10n.t('What of {0} is to be redacted?', item.label);
  return (await vscode.window.showQuickPick([ofReport, ...logs], { placeHolder }))?.params;
}

/** A mail or a note is about what was summarised last, and about the log that can be seen. */
function logsBehind(reports: ReportView): readonly string[] {
  const logs = [reports.lastLog(), visibleLog()].flatMap((uri) =>
    uri === undefined ? [] : [uri.toString()],
  );
  return [...new Set(logs)];
}

function isReportInFront(argument: unknown): boolean {
  if (argument instanceof vscode.Uri && argument.scheme !== 'webview-panel') return false;
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith('servicingLogs.report');
}

async function pickFile(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Redact'),
    openLabel: vscode.l10n.t('Redact'),
    canSelectMany: false,
  });
  return picked?.[0];
}
