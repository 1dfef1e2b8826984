// Owns logs that are merged by time in one viewer: the address that names them all, and the command that opens them.
import * as vscode from 'vscode';
import { mergedScheme, viewerType } from '../../../protocol/src/index';
import { nameOf } from '../activeLog';
import { isCaseNode } from '../caseView/caseNode';
import { createLogNames } from '../largeLogs/logNames';
import type { FindMergeable } from './engine';

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

/**
 * Opens what is selected in the Explorer, the logs of a case in the view of cases, or files that are chosen.
 * @param findMergeable absent where nothing can read files by their path
 */
export function registerOpenMerged(
  context: vscode.ExtensionContext,
  findMergeable: FindMergeable | undefined,
): vscode.Disposable {
  const isLogName = createLogNames(context.extension.packageJSON);
  return vscode.commands.registerCommand(
    'servicingLogs.openMerged',
    async (argument: unknown, selected: unknown) => {
      const named = namedBy(argument, selected) ?? (await chosen());
      if (named === undefined) return;
      const { files, left } = await filesAmong(named, { isLogName, findMergeable });
      const problem = problemOf(files);
      if (problem !== undefined) {
        void vscode.window.showInformationMessage(problem);
        return;
      }
      await vscode.commands.executeCommand('vscode.openWith', mergedUriOf(files), viewerType);
      if (left.length > 0) void vscode.window.showInformationMessage(leftOut(left));
    },
  );
}

function leftOut(files: readonly vscode.Uri[]): string {
  return vscode.l10n.t(
    'Not merged, because their times cannot be compared with those of the others: {0}',
    files.map(nameOf).join(', '),
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

interface Means {
  readonly isLogName: (name: string) => boolean;
  readonly findMergeable: FindMergeable | undefined;
}

interface Found {
  readonly files: readonly vscode.Uri[];
  /** Logs of a folder that cannot stand among them. */
  readonly left: readonly vscode.Uri[];
}

/** Files once each, by name; of a folder the servicing logs that lie in it. */
async function filesAmong(named: readonly vscode.Uri[], means: Means): Promise<Found> {
  const files = new Map<string, vscode.Uri>();
  const left: vscode.Uri[] = [];
  for (const uri of named) {
    const inside = uri.scheme === 'file' ? await logsIn(uri, means) : undefined;
    for (const file of inside?.files ?? [uri]) files.set(file.toString(), file);
    left.push(...(inside?.left ?? []));
  }
  return { files: [...files.values()].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en')), left };
}

/** Names that a log may have; what it holds decides. */
const textName = /\.(?:log|csv|tsv|txt|xml|json)(?:\.(?:old|bak|\d+))?$/i;

/** Binary, and in UTC: what Event Viewer exports as CSV can be merged. */
const eventLogName = /\.evtx$/i;

/** Undefined where it is no folder. */
async function logsIn(uri: vscode.Uri, { isLogName, findMergeable }: Means): Promise<Found | undefined> {
  const facts = await vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
  if (facts === undefined || (facts.type & vscode.FileType.Directory) === 0) return undefined;
  const entries = await vscode.workspace.fs.readDirectory(uri);
  const candidates = entries
    .filter(([name, type]) => (type & vscode.FileType.File) !== 0 && !eventLogName.test(name))
    .filter(([name]) => isLogName(name) || textName.test(name))
    .map(([name]) => vscode.Uri.joinPath(uri, name));
  const events = entries
    .filter(([name]) => eventLogName.test(name))
    .map(([name]) => vscode.Uri.joinPath(uri, name));
  if (findMergeable === undefined) return { files: candidates, left: events };
  const { local, utc, undated } = await findMergeable(candidates.map(({ fsPath }) => fsPath));
  // Nothing says how far apart the clock of a machine and UTC are.
  const [taken, strange] = local.length > 1 || utc.length < 2 ? [local, utc] : [utc, local];
  return {
    files: candidates.filter((_, index) => taken.includes(index)),
    left: [...candidates.filter((_, index) => strange.includes(index) || undated.includes(index)), ...events],
  };
}

function problemOf(files: readonly vscode.Uri[]): string | undefined {
  if (files.some(({ scheme }) => scheme !== 'file')) {
    return vscode.l10n.t('The viewer reads logs on a disk: open a local folder, or save the log first.');
  }
  if (files.length < 2) {
    return vscode.l10n.t(
      'Select two or more logs, or the folder in which they lie side by side, to merge them by time.',
    );
  }
  if (files.length > maxFiles) {
    return vscode.l10n.t('{0} logs are too many to be merged: select at most {1}.', files.length, maxFiles);
  }
  return undefined;
}
