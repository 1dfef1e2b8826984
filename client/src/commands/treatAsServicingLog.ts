// Owns the command that makes a servicing log of any open text.
import * as vscode from 'vscode';
import type { ServicingLanguage } from '../languages';

export function registerTreatAsServicingLog(): vscode.Disposable {
  return vscode.commands.registerCommand('servicingLogs.treatAsServicingLog', async (argument: unknown) => {
    const document = await documentOf(argument);
    if (document === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open the text of a log first.'));
      return;
    }
    await treatAsServicingLog(document);
  });
}

/** Asks for the kind, the likeliest first, and sets the language; undefined when the person backed out. */
export async function treatAsServicingLog(
  document: vscode.TextDocument,
): Promise<vscode.TextDocument | undefined> {
  const likely = likelyLanguage(document);
  const items = kinds()
    .map((kind) => ({
      ...kind,
      description: kind.id === likely ? vscode.l10n.t('looks like this text') : '',
    }))
    .sort((a, b) => Number(b.id === likely) - Number(a.id === likely));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Which log is this?'),
  });
  return picked && vscode.languages.setTextDocumentLanguage(document, picked.id);
}

async function documentOf(argument: unknown): Promise<vscode.TextDocument | undefined> {
  if (argument instanceof vscode.Uri) {
    return vscode.workspace.openTextDocument(argument);
  }
  return vscode.window.activeTextEditor?.document;
}

function kinds(): readonly { readonly id: ServicingLanguage; readonly label: string }[] {
  return [
    { id: 'windows-cbs-log', label: vscode.l10n.t('CBS log (CBS.log, CbsPersist)') },
    { id: 'windows-dism-log', label: vscode.l10n.t('DISM log (dism.log)') },
    { id: 'windows-setup-log', label: vscode.l10n.t('Windows Setup log (setupact.log, setuperr.log)') },
    { id: 'windows-update-log', label: vscode.l10n.t('Windows Update log (WindowsUpdate.log)') },
    { id: 'windows-event-log', label: vscode.l10n.t('Event log (exported as text or CSV)') },
    { id: 'windows-procmon-log', label: vscode.l10n.t('Process Monitor log (exported as CSV)') },
    { id: 'windows-setupapi-log', label: vscode.l10n.t('Device setup log (setupapi.dev.log)') },
  ];
}

/** Lines that are looked at; pasted mail has headings above the log. */
const sampleLines = 200;

const signs: readonly { readonly id: ServicingLanguage; readonly expression: RegExp }[] = [
  // 2022/08/11 15:42:42.1234567 7160  3404  Agent  … ¦ 2022-08-11<tab>15:42:42:123<tab> …
  {
    id: 'windows-update-log',
    expression: /^\d{4}[-/]\d\d[-/]\d\d(?: \d\d:\d\d:\d\d\.\d{7} |\t\d\d:\d\d:\d\d:\d{3}\t)/,
  },
  { id: 'windows-dism-log', expression: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, \w+\s+DISM\s/ },
  {
    id: 'windows-cbs-log',
    expression: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, \w+\s+(?:CBS|CSI|DPX|SXS|DEPLOY)\s/,
  },
  {
    id: 'windows-setup-log',
    expression:
      /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, \w+\s+(?:\[0x[0-9a-f]+\]\s+)?(?:MOUPG|SP|IBS|IBSLIB|PANTHR|MIG|SYSPRP|CONX|UI|DIAG)\s/,
  },
  // 2024-03-05T10:20:30.123Z Error       Provider/20 [System #1] … ¦ Level,Date and Time,Source,…
  {
    id: 'windows-event-log',
    expression:
      /^(?:\d{4}-\d\d-\d\dT[\d:.]{8,18}Z? (?:Critical|Error|Warning|Information|Verbose|Unknown) |"?(?:Level|级别)"?[,\t]"?(?:Date and Time|日期和时间)"?[,\t])/,
  },
  { id: 'windows-procmon-log', expression: /^(?:[\dT:.-]{8,27}Z?\t[^\t]{1,300}:\d{1,10}\t|"Time of Day",")/ },
  { id: 'windows-setupapi-log', expression: /^(?:\[Device Install Log\]|[<>]{3} {2}\[)/ },
];

/** What the first lines of a text look like; undefined where they look like no servicing log. */
export function likelyLanguage(document: vscode.TextDocument): ServicingLanguage | undefined {
  for (let line = 0; line < Math.min(sampleLines, document.lineCount); line++) {
    const { text } = document.lineAt(line);
    const sign = signs.find(({ expression }) => expression.test(text));
    if (sign !== undefined) {
      return sign.id;
    }
  }
  return undefined;
}
