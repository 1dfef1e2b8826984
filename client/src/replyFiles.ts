// Owns which templates of replies and which profile count: those that the user's settings name, then those of the
// workspace in `.servicing-logs`. A workspace that is not trusted adds none: its texts would be sent in the user's name,
// and its profile could send customers to somebody else's portal.
import * as vscode from 'vscode';
import type { ReplyFilesParams } from '../../protocol/src/index';
import { caseScheme, replyFolder, replyMethod } from '../../protocol/src/index';
import { absoluteUri, readFolder, readText, valuesOf, watchMatching } from './ownTexts';
import type { Server } from './server';

/** Saving several files at once is one change. */
const changeDelayMs = 200;

/** True for a document that the server helps to edit. */
export function isReplyFile({ uri }: vscode.TextDocument): boolean {
  return /\/\.servicing-logs\/(?:replies\/[^/]+\.md|profile\.(?:ya?ml|json))$/i.test(uri.path);
}

export interface FollowedFiles extends vscode.Disposable {
  /** Done when the server has the files for the first time. */
  readonly isReady: Promise<void>;
}

/** Hands templates and profiles to a server that has started, and again whenever they change. */
export function followReplyFiles(server: Server): FollowedFiles {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watchers: vscode.Disposable[] = [];
  const send = async (): Promise<void> => {
    await server.request(replyMethod.setFiles, await readReplyFiles());
  };
  const sendSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), changeDelayMs);
  };
  const watchAnew = (): void => {
    for (const watcher of watchers) watcher.dispose();
    watchers = watchAll(sendSoon);
    sendSoon();
  };
  watchers = watchAll(sendSoon);
  const events = [
    server.onDidRestart(() => void send()),
    vscode.workspace.onDidGrantWorkspaceTrust(watchAnew),
    vscode.workspace.onDidChangeWorkspaceFolders(watchAnew),
    vscode.workspace.onDidChangeConfiguration((change) => {
      const isOurs = ['servicingLogs.replies', 'servicingLogs.profile'].some((section) =>
        change.affectsConfiguration(section),
      );
      if (isOurs) watchAnew();
    }),
  ];
  return {
    isReady: send(),
    dispose: () => {
      clearTimeout(timer);
      for (const each of [...watchers, ...events]) each.dispose();
    },
  };
}

function watchAll(changed: () => void): vscode.Disposable[] {
  const { folders, profiles } = places();
  return watchMatching([...folders.map(templatesIn), ...profiles.map(patternOf)], changed);
}

/** Folders that the settings name by an absolute path: their files are edited with help too. */
export function namedTemplateFolders(): readonly vscode.Uri[] {
  return templateFolders().flatMap((folder) => absoluteUri(folder) ?? []);
}

function templateFolders(): readonly string[] {
  return valuesOf('servicingLogs.replies', 'templates')
    .flatMap((list): unknown[] => (Array.isArray(list) ? list : []))
    .filter((folder) => typeof folder === 'string' && folder.trim() !== '') as string[];
}

/** Later ones win: settings name what is shared, the workspace what is special to it. */
function places(): {
  readonly folders: readonly vscode.Uri[];
  readonly profiles: readonly vscode.Uri[];
} {
  // What a customer sent is nobody's own text; and its folder cannot be read before the server runs.
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme !== caseScheme);
  const workspace = vscode.workspace.isTrusted ? folders : [];
  const inWorkspace = (path: string): vscode.Uri[] =>
    workspace.map((folder) => vscode.Uri.joinPath(folder.uri, path));
  const named = templateFolders().flatMap((folder) => {
    const absolute = absoluteUri(folder);
    return absolute === undefined ? inWorkspace(folder) : [absolute];
  });
  const files = valuesOf('servicingLogs.profile', 'file').flatMap((file) => {
    if (typeof file !== 'string' || file.trim() === '') return [];
    const absolute = absoluteUri(file);
    return absolute === undefined ? inWorkspace(file) : [absolute];
  });
  return {
    folders: [...named, ...inWorkspace(replyFolder.templates)],
    profiles: [
      ...files,
      ...['profile.json', 'profile.yml', 'profile.yaml'].flatMap((name) =>
        inWorkspace(`${replyFolder.own}/${name}`),
      ),
    ],
  };
}

function templatesIn(folder: vscode.Uri): vscode.RelativePattern {
  return new vscode.RelativePattern(folder, '*.md');
}

function patternOf(file: vscode.Uri): vscode.RelativePattern {
  return new vscode.RelativePattern(vscode.Uri.joinPath(file, '..'), file.path.replace(/^.*\//, ''));
}

async function readReplyFiles(): Promise<ReplyFilesParams> {
  const { folders, profiles } = places();
  const templates = await Promise.all(folders.map((folder) => readFolder(folder, '.md')));
  const texts = await Promise.all(profiles.map(readText));
  return {
    templates: templates.flat(),
    profiles: texts.filter((text) => text !== undefined),
  };
}
