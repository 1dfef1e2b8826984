// Owns logs that are merged by time in one viewer: the address that names them all, and the command that opens them.
import * as vscode from 'vscode';
import { mergedScheme, viewerType } from '../../../protocol/src/index';
import { nameOf } from '../activeLog';
import { isCaseNode } from '../caseView/caseNode';
import { createLogNames } from '../largeLogs/logNames';

/** More files side by side than anybody can follow. */
const maxFiles = 24;

/** The files of a merged log, in the order of its address; undefined for the address of a single log. */
export function mergedFilesOf(uri: vscode.Uri): readonly vscode.Uri[] | undefined {
  if (uri.scheme !== mergedScheme) return undefined;
  try {
    const files: unknown = JSON.parse(uri.query);
    if (!Array.isArray(files)) return [];
    return files.filter((file) => typeof file === 'string').map((file) => vscode.Uri.parse(file, true));
  } catch {
    // An address that nobody of us wrote.
    return [];
  }
}

/** Its last part is what the tab shows. */
function mergedUriOf(files: readonly vscode.Uri[]): vscode.Uri {
  return vscode.Uri.from({
    scheme: mergedScheme,
    path: `/${files.map(nameOf).join(' + ')}`,
    query: JSON.stringify(files.map((file) => file.toString())),
  });
}

/** Opens what is selected in the Explorer, the logs of a case in the view of cases, or files that are chosen. */
export function registerOpenMerged(context: vscode.ExtensionContext): vscode.Disposable {
  const isLogName = createLogNames(context.extension.packageJSON);
  return vscode.commands.registerCommand(
    'servicingLogs.openMerged',
    async (argument: unknown, selected: unknown) => {
      const named = namedBy(argument, selected) ?? (await chosen());
      if (named === undefined) return;
      const files = await filesAmong(named, isLogName);
      const problem = problemOf(files);
      if (problem === undefined) {
        await vscode.commands.executeCommand('vscode.openWith', mergedUriOf(files), viewerType);
      } else void vscode.window.showInformationMessage(problem);
    },
  );
}

function namedBy(argument: unknown, selected: unknown): readonly vscode.Uri[] | undefined {
  if (isCaseNode(argument)) return placesOf(argument.item);
  if (Array.isArray(selected) && selected.length > 1)
    return selected.filter((each) => each instanceof vscode.Uri);
  if (Array.isArray(argument)) return argument.filter((each) => each instanceof vscode.Uri);
  return argument instanceof vscode.Uri ? [argument] : undefined;
}

interface Placed {
  readonly place?: { readonly uri: string };
  readonly children: readonly Placed[];
}

/** Every log that something in the case stands in. */
function placesOf({ place, children }: Placed): readonly vscode.Uri[] {
  const own = place === undefined ? [] : [vscode.Uri.parse(place.uri)];
  return [...own, ...children.flatMap(placesOf)];
}

function chosen(): Thenable<readonly vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    openLabel: vscode.l10n.t('Open Merged by Time'),
    canSelectMany: true,
  });
}

/** Files once each, by name; of a folder the servicing logs that lie in it. */
async function filesAmong(
  named: readonly vscode.Uri[],
  isLogName: (name: string) => boolean,
): Promise<readonly vscode.Uri[]> {
  const files = new Map<string, vscode.Uri>();
  for (const uri of named) {
    const inside = uri.scheme === 'file' ? await logsIn(uri, isLogName) : undefined;
    for (const file of inside ?? [uri]) files.set(file.toString(), file);
  }
  return [...files.values()].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en'));
}

/** Undefined where it is no folder. */
async function logsIn(
  uri: vscode.Uri,
  isLogName: (name: string) => boolean,
): Promise<readonly vscode.Uri[] | undefined> {
  const facts = await vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
  if (facts === undefined || (facts.type & vscode.FileType.Directory) === 0) return undefined;
  const entries = await vscode.workspace.fs.readDirectory(uri);
  return entries
    .filter(([name, type]) => (type & vscode.FileType.File) !== 0 && isLogName(name))
    .map(([name]) => vscode.Uri.joinPath(uri, name));
}

function problemOf(files: readonly vscode.Uri[]): string | undefined {
  if (files.some(({ scheme }) => scheme !== 'file')) {
    return vscode.l10n.t('The viewer reads logs on a disk: open a local folder, or save the log first.');
  }
  if (files.length < 2) {
    return vscode.l10n.t('Select two or more logs, or a folder that holds them, to merge them by time.');
  }
  if (files.length > maxFiles) {
    return vscode.l10n.t('{0} logs are too many to be merged: select at most {1}.', files.length, maxFiles);
  }
  return undefined;
}
