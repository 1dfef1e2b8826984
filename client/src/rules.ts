// Owns which users' rules count: files of the workspace and of the settings, and rules in the settings themselves.
// The texts are handed to the server, which checks and compiles them; it may have no file system.
// In a workspace that is not trusted only what the user's own settings name is read (`ownTexts.ts`).
import * as vscode from 'vscode';
import type { UserRulesParams, UserRuleText } from '../../protocol/src/index';
import { inlineRulesUri, method } from '../../protocol/src/index';
import { absoluteUri, readText, valuesOf, watchMatching } from './ownTexts';
import type { Server } from './server';

/** Rule files wherever they lie in the workspace. */
const ruleFilePattern = '**/*.servicing-rules.{yaml,yml,json}';
/** More files than this are no set of rules that somebody wrote. */
const maxFiles = 100;
/** Saving several files at once is one change. */
const changeDelayMs = 200;

/** True for a file of rules, by its name. */
export function isRuleDocument({ uri }: vscode.TextDocument): boolean {
  return /\.servicing-rules\.(?:ya?ml|json)$/i.test(uri.path);
}

/** Hands the rules to a server that has started, and again whenever they change. */
export function followRules(server: Server): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watchers: vscode.Disposable[] = [];
  const send = async (): Promise<void> => {
    const params: UserRulesParams = { files: await readRules() };
    await server.request(method.setUserRules, params);
  };
  const sendSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), changeDelayMs);
  };
  const watchAnew = (): void => {
    for (const watcher of watchers) watcher.dispose();
    watchers = watchRules(sendSoon);
    sendSoon();
  };
  watchers = watchRules(sendSoon);
  void send();
  const events = [
    server.onDidRestart(() => void send()),
    vscode.workspace.onDidGrantWorkspaceTrust(watchAnew),
    vscode.workspace.onDidChangeWorkspaceFolders(watchAnew),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('servicingLogs.rules')) watchAnew();
    }),
  ];
  return new vscode.Disposable(() => {
    clearTimeout(timer);
    for (const each of [...watchers, ...events]) each.dispose();
  });
}

/** The values of a list setting, one after the other. */
function listOf(name: 'files' | 'inline'): readonly unknown[] {
  return valuesOf('servicingLogs.rules', name).flatMap((list) => (Array.isArray(list) ? list : []));
}

interface Places {
  readonly files: readonly vscode.Uri[];
  /** Globs relative to the folders of the workspace. */
  readonly patterns: readonly string[];
}

function placesOfRules(): Places {
  const named = listOf('files').filter((path) => typeof path === 'string' && path !== '') as string[];
  const patterns = named.filter((path) => absoluteUri(path) === undefined);
  return {
    files: named.map(absoluteUri).filter((uri) => uri !== undefined),
    patterns: vscode.workspace.isTrusted ? [ruleFilePattern, ...patterns] : [],
  };
}

function watchRules(changed: () => void): vscode.Disposable[] {
  const { files, patterns } = placesOfRules();
  const globs = [
    ...patterns,
    ...files.map(
      (uri) => new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), uri.path.replace(/^.*\//, '')),
    ),
  ];
  return watchMatching(globs, changed);
}

async function readRules(): Promise<readonly UserRuleText[]> {
  const { files, patterns } = placesOfRules();
  const found = await Promise.all(
    patterns.map((pattern) => vscode.workspace.findFiles(pattern, '**/node_modules/**', maxFiles)),
  );
  const uris = new Map([...files, ...found.flat()].map((uri) => [uri.toString(), uri] as const));
  const sorted = [...uris.values()].slice(0, maxFiles).sort(byName);
  const texts = await Promise.all(sorted.map(readText));
  const inline = listOf('inline');
  return [
    ...texts.filter((text) => text !== undefined),
    ...(inline.length === 0
      ? []
      : [{ uri: inlineRulesUri, text: JSON.stringify({ version: 1, rules: inline }, null, 2) }]),
  ];
}

// The order decides which of two rules with one id counts: it must not depend on the search.
function byName(a: vscode.Uri, b: vscode.Uri): number {
  const [left, right] = [a.toString(), b.toString()];
  return left === right ? 0 : left < right ? -1 : 1;
}
