// What lives in client/src/cases/: opening an archive, a folder or a binary log as a case, whose logs the editor shows
// as a read-only folder. This file owns that file system; the server unpacks, nothing is written to disk.
import * as vscode from 'vscode';
import type {
  CaseFile,
  CaseParams,
  OpenCaseResult,
  ReadCaseFileParams,
  ReadCaseFileResult,
} from '../../../protocol/src/index';
import { caseMethod, caseScheme, parseCaseUri } from '../../../protocol/src/index';
import { nameOf } from '../activeLog';
import type { Server } from '../server';
import { showRefusals } from './refusals';

export interface CaseFileSystem extends vscode.Disposable {
  /** Reads what a container holds, again each time. Rejects with a sentence where it cannot be opened. */
  open(container: string): Promise<OpenCaseResult>;
}

/** Registers the file system of the scheme `servicing-case`. */
export function createCaseFileSystem(server: () => Promise<Server>): CaseFileSystem {
  const cases = createCaseList(server);
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: async (uri) => statOf((await cases.find(uri)).entry),
    readDirectory: async (uri) => {
      const { entry } = await cases.find(uri);
      if (entry.kind !== 'folder') throw vscode.FileSystemError.FileNotADirectory(uri);
      return [...entry.children].map(([name, type]) => [name, type]);
    },
    readFile: async (uri) => {
      const { container, path, entry } = await cases.find(uri);
      if (entry.kind !== 'file') throw vscode.FileSystemError.FileIsADirectory(uri);
      const params: ReadCaseFileParams = { uri: container, path };
      const { text } = await (await server()).request<ReadCaseFileResult>(caseMethod.readCaseFile, params);
      return new TextEncoder().encode(text);
    },
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
  const options = { isReadonly: true, isCaseSensitive: true };
  const registered = vscode.workspace.registerFileSystemProvider(caseScheme, provider, options);
  const removed = vscode.workspace.onDidChangeWorkspaceFolders((change) => {
    for (const { uri } of change.removed) void cases.close(uri);
  });
  return { open: cases.open, dispose: () => vscode.Disposable.from(registered, changed, removed).dispose() };
}

interface CaseList {
  open(container: string): Promise<OpenCaseResult>;
  /** Rejects as a file system does where there is no such file. */
  find(uri: vscode.Uri): Promise<Found>;
  /** Forgets the case whose root folder this is; without effect on any other folder. */
  close(root: vscode.Uri): Promise<void>;
}

/** What the opened containers hold; one that was not opened yet is opened when a file of it is asked for. */
function createCaseList(server: () => Promise<Server>): CaseList {
  const cases = new Map<string, Promise<CaseListing>>();
  const open = async (container: string): Promise<OpenCaseResult> => {
    const params: CaseParams = { uri: container };
    const opening = server().then((running) => running.request<OpenCaseResult>(caseMethod.openCase, params));
    const listing = opening.then(({ files }) => listingOf(files));
    cases.set(container, listing);
    // A case that could not be opened is tried again when it is asked for next.
    listing.catch(() => cases.delete(container));
    return opening;
  };
  // A window that was opened anew, as it is when its first folder is added, has not said yet what was left out.
  const openAgain = async (container: string): Promise<void> => {
    const { refusals } = await open(container);
    showRefusals(nameOf(vscode.Uri.parse(container)), refusals);
  };
  return {
    open,
    find: async (uri) => {
      const place = parseCaseUri(uri.toString());
      if (place === undefined) throw vscode.FileSystemError.FileNotFound(uri);
      if (!cases.has(place.container)) await openAgain(place.container);
      const entry = (await cases.get(place.container))?.get(place.path);
      if (entry === undefined) throw vscode.FileSystemError.FileNotFound(uri);
      return { ...place, entry };
    },
    close: async (root) => {
      const place = parseCaseUri(root.toString());
      if (place === undefined || !cases.delete(place.container)) return;
      const params: CaseParams = { uri: place.container };
      await (await server()).request(caseMethod.closeCase, params);
    },
  };
}

type CaseEntry =
  | { readonly kind: 'folder'; readonly children: Map<string, vscode.FileType> }
  | { readonly kind: 'file'; readonly file: CaseFile };

interface Found {
  readonly container: string;
  readonly path: string;
  readonly entry: CaseEntry;
}

/** Every file and folder of a case by its path; the root has the path `''`. */
type CaseListing = ReadonlyMap<string, CaseEntry>;

function listingOf(files: readonly CaseFile[]): CaseListing {
  const listing = new Map<string, CaseEntry>([['', { kind: 'folder', children: new Map() }]]);
  for (const file of files) {
    const parts = file.path.split('/');
    parts.forEach((name, depth) => {
      const isFile = depth === parts.length - 1;
      const parent = listing.get(parts.slice(0, depth).join('/'));
      if (parent?.kind !== 'folder') return;
      parent.children.set(name, isFile ? vscode.FileType.File : vscode.FileType.Directory);
      const path = parts.slice(0, depth + 1).join('/');
      if (isFile) listing.set(path, { kind: 'file', file });
      else if (!listing.has(path)) listing.set(path, { kind: 'folder', children: new Map() });
    });
  }
  return listing;
}

function statOf(entry: CaseEntry): vscode.FileStat {
  const permissions = vscode.FilePermission.Readonly;
  if (entry.kind === 'folder')
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0, permissions };
  const { size, modified = 0 } = entry.file;
  return { type: vscode.FileType.File, ctime: modified, mtime: modified, size, permissions };
}

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions(
    vscode.l10n.t('A case is read-only: its logs stay as they are.'),
  );
}
