// Owns logs that are merged by time in one viewer: the address that names them all, and the command that opens them.
import * as vscode from 'vscode';
import type { ViewerOpenParams } from '../../../protocol/src/index';
import { distinctNames, mergedScheme, viewerType } from '../../../protocol/src/index';
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

/** The files of a merged log, by names that differ. */
export function partsOf(uri: vscode.Uri): Pick<ViewerOpenParams, 'parts'> {
  const files = mergedFilesOf(uri);
  if (files === undefined) return {};
  const names = distinctNames(files.map(({ path }) => path));
  return { parts: files.map((file, index) => ({ path: file.fsPath, name: names[index] ?? nameOf(file) })) };
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
      const found = await filesAmong(named, { isLogName, findMergeable });
      const problem = problemOf(found);
      if (problem === undefined && found.files.length > 1)
        await vscode.commands.executeCommand('vscode.openWith', mergedUriOf(found.files), viewerType);
      for (const sentence of [...(problem === undefined ? [] : [problem]), ...leftOut(found)])
        void vscode.window.showInformationMessage(sentence);
    },
  );
}

/** Enough to see what kind of logs they are. */
const maxNames = 6;

function someNames(files: readonly vscode.Uri[]): string {
  const names = files.slice(0, maxNames).map(nameOf).join(', ');
  return files.length > maxNames ? vscode.l10n.t('{0} and {1} more', names, files.length - maxNames) : names;
}

/** What a folder holds and the view does not. */
function leftOut({ left, unseen }: Found): readonly string[] {
  const strange = vscode.l10n.t(
    'Not merged, because their times cannot be compared with those of the others: {0}. To see all on one clock, summarize the folder and show the time line.',
    someNames(left),
  );
  const more = vscode.l10n.t(
    'The folder holds more files than are looked into: logs beyond the first {0} files are not merged. Select the logs themselves to merge them.',
    maxLookedAt,
  );
  return [...(left.length > 0 ? [strange] : []), ...(unseen ? [more] : [])];
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
    title: vscode.l10n.t('Open Merged by Time'),
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
  /** True where a folder holds more than was looked into. */
  readonly unseen: boolean;
}

/** Files once each, by name; of a folder the servicing logs that lie in it and in the folders below. */
async function filesAmong(named: readonly vscode.Uri[], means: Means): Promise<Found> {
  const files = new Map<string, vscode.Uri>();
  const left: vscode.Uri[] = [];
  let unseen = false;
  for (const uri of named) {
    const inside = uri.scheme === 'file' ? await logsIn(uri, means) : undefined;
    for (const file of inside?.files ?? [uri]) files.set(file.toString(), file);
    left.push(...(inside?.left ?? []));
    unseen ||= inside?.unseen === true;
  }
  const byName = (a: vscode.Uri, b: vscode.Uri): number =>
    nameOf(a).localeCompare(nameOf(b), 'en') || a.path.localeCompare(b.path, 'en');
  return { files: [...files.values()].sort(byName), left, unseen };
}

/** Names that a log may have; what it holds decides. */
const textName = /\.(?:log|csv|tsv|txt|xml|json)(?:\.(?:old|bak|\d+))?$/i;

/** Binary, and in UTC: what Event Viewer exports as CSV can be merged. */
const eventLogName = /\.evtx$/i;

/** Undefined where it is no folder. */
async function logsIn(uri: vscode.Uri, { isLogName, findMergeable }: Means): Promise<Found | undefined> {
  const facts = await vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
  if (facts === undefined || (facts.type & vscode.FileType.Directory) === 0) return undefined;
  const inside = await filesUnder(uri, maxDepth);
  const events = inside.filter(({ path }) => eventLogName.test(path));
  const named = inside.filter((file) => isLogName(nameOf(file)));
  const others = inside.filter((file) => !named.includes(file) && textName.test(file.path));
  // The names of servicing logs first, so that no heap of other texts keeps them out.
  const all = [...named, ...others].filter((file) => !events.includes(file));
  const candidates = all.slice(0, maxLookedAt);
  const unseen = all.length > candidates.length || inside.length >= maxEntries;
  if (findMergeable === undefined) return { files: candidates, left: events, unseen };
  const { local, utc, undated } = await findMergeable(candidates.map(({ fsPath }) => fsPath));
  // Nothing says how far apart the clock of a machine and UTC are.
  const [taken, strange] = local.length > 1 || utc.length < 2 ? [local, utc] : [utc, local];
  return {
    files: candidates.filter((_, index) => taken.includes(index)),
    left: [...candidates.filter((_, index) => strange.includes(index) || undated.includes(index)), ...events],
    unseen,
  };
}

/** Collectors keep logs in folders of their own, as `logs/CBS/CBS.log`. */
const maxDepth = 5;

/** Of so many files the beginning is read to tell what they are. */
const maxLookedAt = 500;

/** A link may lead back to where it lies: none is followed. */
async function filesUnder(folder: vscode.Uri, depth: number): Promise<vscode.Uri[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const found = entries
    .filter(([, type]) => (type & vscode.FileType.File) !== 0)
    .map(([name]) => vscode.Uri.joinPath(folder, name));
  for (const [name, type] of depth === 0 ? [] : entries) {
    if (type !== vscode.FileType.Directory || name.startsWith('.')) continue;
    if (found.length >= maxEntries) break;
    // What may not be read is left out, as the folder of another user.
    const inside = await filesUnder(vscode.Uri.joinPath(folder, name), depth - 1).catch(() => []);
    found.push(...inside);
  }
  return found;
}

/** Far more than a case holds: who picks the root of a disk waits no longer. */
const maxEntries = 5_000;

/** Where too few are left, what was left out says why. */
function problemOf({ files, left }: Found): string | undefined {
  if (files.some(({ scheme }) => scheme !== 'file')) {
    return vscode.l10n.t('The viewer reads logs on a disk: open a local folder, or save the log first.');
  }
  if (files.length < 2 && left.length === 0) {
    return vscode.l10n.t('Select two or more logs, or a folder that holds them, to merge them by time.');
  }
  if (files.length > maxFiles) {
    return vscode.l10n.t('{0} logs are too many to be merged: select at most {1}.', files.length, maxFiles);
  }
  return undefined;
}
