// Owns Export Report: a format is chosen, then a file; the report is the one of the log or case, as it is now, with its
// names or with masks.
import * as vscode from 'vscode';
import type {
  CaseReportParams,
  CaseReportResult,
  RedactParams,
  ReportFormat,
  TimeLinePictureParams,
  TimeLinePictureResult,
} from '../../../protocol/src/index';
import { caseTreeMethod, parseCaseUri, timeLineMethod } from '../../../protocol/src/index';
import { nameOf } from '../activeLog';
import type { Redaction } from '../commands/redaction';
import { showError } from '../requests';
import type { Server } from '../server';
import type { PageOptions } from './standalonePage';
import { standalonePage } from './standalonePage';

interface Format {
  readonly label: string;
  readonly detail: string;
  /** What the server writes. */
  readonly format: ReportFormat;
  readonly ending: string;
}

interface FormatItem extends vscode.QuickPickItem {
  readonly chosen?: Format;
  readonly isRedacted?: boolean;
}

/** Asks for the format; shows the redacted report, or asks for a file, writes it and offers to open it. */
export async function saveReport(server: Server, subject: vscode.Uri, redaction: Redaction): Promise<void> {
  const title = vscode.l10n.t('Export Report: {0}', nameOf(subject));
  const picked = await vscode.window.showQuickPick(formatItems(), {
    title,
    placeHolder: vscode.l10n.t('Which format?'),
    matchOnDescription: true,
  });
  if (picked?.chosen === undefined) return;
  const { chosen, isRedacted } = picked;
  if (isRedacted === true) await previewRedacted(redaction, subject, chosen);
  else await saveAsItIs(server, subject, { ...chosen, title });
}

function formatItems(): readonly FormatItem[] {
  const redacted = vscode.l10n.t('redacted');
  const separator = (label: string): FormatItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const all = formats();
  return [
    separator(vscode.l10n.t('With all names')),
    ...all.map((chosen) => ({ label: chosen.label, detail: chosen.detail, chosen })),
    separator(vscode.l10n.t('With masks for persons, machines and networks; shown before it is saved')),
    ...all.map((chosen) => ({ label: chosen.label, description: redacted, chosen, isRedacted: true })),
  ];
}

async function saveAsItIs(
  server: Server,
  subject: vscode.Uri,
  chosen: Format & { readonly title: string },
): Promise<void> {
  const target = await vscode.window.showSaveDialog({
    title: chosen.title,
    defaultUri: suggestedFile(subject, `report.${chosen.ending}`),
    filters: { [chosen.label]: [chosen.ending] },
  });
  if (target === undefined) return;
  try {
    const text = await textOf(server, subject, chosen);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch (error) {
    showError(error);
    return;
  }
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('The report was saved as {0}.', nameOf(target));
  if ((await vscode.window.showInformationMessage(message, open)) === open) {
    await vscode.commands.executeCommand('vscode.open', target);
  }
}

/** A page is previewed as the Markdown that it is made from. */
function previewRedacted(
  redaction: Redaction,
  subject: vscode.Uri,
  { format, ending }: Format,
): Promise<void> {
  const params: RedactParams = { uri: subject.toString(), isReport: true, format };
  if (ending !== 'html') return redaction.preview(params);
  return redaction.preview(params, ({ redacted, report }) => ({
    ending,
    content: () => pageOf(redacted, report ?? { title: '', language: 'en' }),
  }));
}

function formats(): readonly Format[] {
  return [
    {
      label: 'Markdown',
      detail: vscode.l10n.t('For tickets, wikis and mails'),
      format: 'markdown',
      ending: 'md',
    },
    {
      label: 'HTML',
      detail: vscode.l10n.t('A page of its own, to read in a browser and to print'),
      format: 'markdown',
      ending: 'html',
    },
    { label: 'JSON', detail: vscode.l10n.t('The summary as data'), format: 'json', ending: 'json' },
    {
      label: 'SARIF',
      detail: vscode.l10n.t('Failures and findings for other tools'),
      format: 'sarif',
      ending: 'sarif',
    },
  ];
}

async function textOf(server: Server, subject: vscode.Uri, { format, ending }: Format): Promise<string> {
  const params: CaseReportParams = { subject: subject.toString(), format };
  const report = await server.request<CaseReportResult>(caseTreeMethod.report, params);
  if (ending !== 'html') return report.text;
  // The redacted page has none: masks are for the text of a report.
  const wanted: TimeLinePictureParams = {
    subject: subject.toString(),
    width: pictureWidth,
    language: report.language,
  };
  const { svg } = await server.request<TimeLinePictureResult>(timeLineMethod.picture, wanted);
  return pageOf(report.text, { ...report, picture: svg });
}

async function pageOf(markdown: string, options: PageOptions): Promise<string> {
  const body = await vscode.commands.executeCommand<string>('markdown.api.render', markdown);
  return standalonePage(body, options);
}

/** Of the time line, in pixels: what a printed page has room for. */
const pictureWidth = 960;

/**
 * Beside the log, or beside the archive of a case; else in the first folder that can be written.
 * @param ending what stands behind the name of the log or case, e.g. `report.md`
 */
export function suggestedFile(subject: vscode.Uri, ending: string): vscode.Uri | undefined {
  const place = parseCaseUri(subject.toString());
  const source = place === undefined ? subject : vscode.Uri.parse(place.container);
  const name = `${nameOf(subject).replace(/\.\w{1,5}$/, '')}-${ending}`;
  if (source.scheme === 'file' || source.scheme === 'vscode-remote') {
    return vscode.Uri.joinPath(source, '..', name);
  }
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) =>
    vscode.workspace.fs.isWritableFileSystem(uri.scheme),
  );
  return folder === undefined ? undefined : vscode.Uri.joinPath(folder.uri, name);
}
