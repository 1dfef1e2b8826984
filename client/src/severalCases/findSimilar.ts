// Owns Find Similar Cases: old cases like the one in front, each with the reason, to open, to read about or to compare.
import * as vscode from 'vscode';
import type { FindSimilarParams, FindSimilarResult, SimilarHit } from '../../../protocol/src/index';
import { compareMethod } from '../../../protocol/src/index';
import { nameOf, targetUri } from '../activeLog';
import { subjectOfArgument } from '../caseView/caseNode';
import { pickCase } from '../pickCase';
import type { ReportView } from '../reportView';
import { requestWithProgress } from '../requests';
import type { Server } from '../server';
import { type CasesPage, createCasesPage } from './casesPage';
import { folderOfOldCases } from './oldCases';

/** Registers Find Similar Cases and the page with the hits. */
export function registerFindSimilar(
  context: vscode.ExtensionContext,
  server: () => Promise<Server>,
  reports: ReportView,
): vscode.Disposable {
  const page = createCasesPage('servicingLogs.similar');
  return vscode.Disposable.from(
    page,
    vscode.commands.registerCommand('servicingLogs.findSimilar', async (argument: unknown) => {
      const uri = subjectOf(argument, reports) ?? (await pickCase(vscode.l10n.t('Find Similar')));
      const folder = uri && (await folderOfOldCases());
      if (uri === undefined || folder === undefined) return undefined;
      const result = await find(await server(), context, { uri, folder });
      if (result !== undefined) void tell(uri, result, page);
      return result?.hits.map(({ name }) => name);
    }),
  );
}

/** The case in front; on a page of ours what the report is about. */
function subjectOf(argument: unknown, reports: ReportView): vscode.Uri | undefined {
  const given = argument instanceof vscode.Uri && argument.scheme === 'webview-panel' ? undefined : argument;
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const isPage = given === undefined && input instanceof vscode.TabInputWebview;
  const target = isPage ? undefined : targetUri(given);
  return subjectOfArgument(given) ?? target ?? reports.lastLog();
}

interface Question {
  readonly uri: vscode.Uri;
  readonly folder: vscode.Uri;
}

function find(
  server: Server,
  context: vscode.ExtensionContext,
  { uri, folder }: Question,
): Promise<FindSimilarResult | undefined> {
  const title = vscode.l10n.t('Looking for cases like {0}', nameOf(uri));
  const params: FindSimilarParams = {
    uri: uri.toString(),
    folder: folder.toString(),
    storage: vscode.Uri.joinPath(context.globalStorageUri, 'case-index').toString(),
    version: String(context.extension.packageJSON.version),
  };
  return requestWithProgress(server, { title, method: compareMethod.similar, params });
}

/** No hit is a sentence; hits are a list. What was done to the index is said beside. */
async function tell(uri: vscode.Uri, result: FindSimilarResult, page: CasesPage): Promise<void> {
  if (result.notes.length > 0) vscode.window.setStatusBarMessage(result.notes.join(' '), noteMs);
  if (result.hits.length > 0) {
    showHits(uri, result, page);
    return;
  }
  const show = vscode.l10n.t('Show Report');
  if ((await vscode.window.showInformationMessage(result.answer, show)) === show) {
    await showReport(uri, result, page);
  }
}

const noteMs = 15_000;

function showReport(uri: vscode.Uri, { markdown, hits }: FindSimilarResult, page: CasesPage): Promise<void> {
  const title = vscode.l10n.t('Similar Cases: {0}', nameOf(uri));
  return page.show(
    title,
    markdown,
    hits.map((hit) => hit.uri),
  );
}

interface HitItem extends vscode.QuickPickItem {
  readonly hit: SimilarHit;
}

/** Choosing a hit summarises it; its buttons open and compare it. */
function showHits(uri: vscode.Uri, result: FindSimilarResult, page: CasesPage): void {
  const pick = vscode.window.createQuickPick<HitItem>();
  const asReport = { iconPath: new vscode.ThemeIcon('list-flat'), tooltip: vscode.l10n.t('Show as Report') };
  pick.title = vscode.l10n.t('Cases Like {0}', nameOf(uri));
  pick.placeholder = vscode.l10n.t('Similar is not the same: check the records before reusing a solution');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.buttons = [asReport];
  pick.items = itemsOf(result.hits);
  pick.onDidTriggerButton(() => {
    pick.hide();
    void showReport(uri, result, page);
  });
  pick.onDidTriggerItemButton(({ item, button }) => {
    const action = actions().find(({ tooltip }) => tooltip === button.tooltip);
    pick.hide();
    void action?.run(vscode.Uri.parse(item.hit.uri), uri);
  });
  pick.onDidAccept(() => {
    const hit = pick.selectedItems[0]?.hit;
    pick.hide();
    if (hit !== undefined) {
      void vscode.commands.executeCommand('servicingLogs.summarizeFailure', vscode.Uri.parse(hit.uri));
    }
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

/** In the order of the server, the strongest first. */
function itemsOf(hits: readonly SimilarHit[]): HitItem[] {
  return hits.map((hit) => ({
    label: hit.name,
    description: hit.strength,
    detail: hit.reasons,
    buttons: actions(),
    hit,
  }));
}

interface HitAction extends vscode.QuickInputButton {
  readonly tooltip: string;
  readonly run: (hit: vscode.Uri, own: vscode.Uri) => Thenable<unknown>;
}

function actions(): HitAction[] {
  return [
    {
      iconPath: new vscode.ThemeIcon('folder-opened'),
      tooltip: vscode.l10n.t('Open'),
      run: (hit) => openCase(hit),
    },
    {
      iconPath: new vscode.ThemeIcon('table'),
      tooltip: vscode.l10n.t('Compare Both'),
      run: (hit, own) => vscode.commands.executeCommand('servicingLogs.compareCases', own, [own, hit]),
    },
  ];
}

/** A log opens as text, a folder or archive as a case. */
async function openCase(uri: vscode.Uri): Promise<unknown> {
  const { type } = await vscode.workspace.fs.stat(uri);
  const isContainer =
    (type & vscode.FileType.Directory) !== 0 || /\.(?:zip|cab|t?gz|tar|eml|evtx|pml)$/i.test(uri.path);
  return vscode.commands.executeCommand(isContainer ? 'servicingLogs.openCase' : 'vscode.open', uri);
}
