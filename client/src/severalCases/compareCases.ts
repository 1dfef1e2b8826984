// What lives in client/src/severalCases/: the commands about several cases, how cases are chosen, and the page with
// their table; nothing here decides which cases are alike. This file owns Compare Cases.
import * as vscode from 'vscode';
import type { CompareCasesParams, CompareCasesResult } from '../../../protocol/src/index';
import { compareMethod } from '../../../protocol/src/index';
import { subjectOfArgument } from '../caseView/caseNode';
import type { ReportView } from '../reportView';
import { requestWithProgress } from '../requests';
import type { Server } from '../server';
import { type ChosenCases, chooseCases } from './chooseCases';
import { createComparisonView } from './comparisonView';

/** Registers Compare Cases and the page with its table. */
export function registerCompareCases(server: () => Promise<Server>, reports: ReportView): vscode.Disposable {
  const view = createComparisonView();
  return vscode.Disposable.from(
    view,
    vscode.commands.registerCommand(
      'servicingLogs.compareCases',
      async (argument: unknown, selected: unknown) => {
        const chosen = (await selectedCases(argument, selected)) ?? (await chooseCases(argument, reports));
        if (chosen === undefined || chosen.cases.length + chosen.folders.length === 0) return undefined;
        const result = await compare(await server(), chosen);
        if (result !== undefined) await view.show(result);
        return result === undefined ? undefined : JSON.parse(result.json);
      },
    ),
  );
}

/** What the Explorer hands over: several things are a case each, one folder alone is a folder of cases. */
async function selectedCases(argument: unknown, selected: unknown): Promise<ChosenCases | undefined> {
  if (!(argument instanceof vscode.Uri) || subjectOfArgument(argument) !== undefined) return undefined;
  const uris = Array.isArray(selected) ? selected.filter((each) => each instanceof vscode.Uri) : [];
  if (uris.length > 1) return { cases: uris, folders: [] };
  return (await isFolder(argument)) ? { cases: [], folders: [argument] } : undefined;
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

/** Compares with progress; undefined where it was cancelled or failed, which has been said then. */
export function compare(server: Server, chosen: ChosenCases): Promise<CompareCasesResult | undefined> {
  const title = vscode.l10n.t('Comparing cases');
  const params: CompareCasesParams = {
    cases: chosen.cases.map(String),
    folders: chosen.folders.map(String),
  };
  return requestWithProgress(server, { title, method: compareMethod.compare, params });
}
