// What lives in client/src/filter/: Filter Records, that is choosing records of a log and showing them as a document whose
// lines lead back; which records those are, the server says. This file owns the documents.
import * as vscode from 'vscode';
import type { FilterRecordsResult, RecordConditions } from '../../../protocol/src/index';
import { filteredScheme } from '../../../protocol/src/index';
import { nameOf } from '../activeLog';
import { revealRecord } from '../commands/revealRecord';

/** A document of chosen records and where they came from. */
export interface FilteredLog {
  readonly source: vscode.Uri;
  readonly conditions: RecordConditions;
  /** Per line of the document, 0-based: its line in the log. */
  readonly lines: readonly number[];
}

export interface FilteredLogs extends vscode.Disposable {
  /** Opens a document of chosen records in front. */
  show(source: vscode.Uri, conditions: RecordConditions, found: FilterRecordsResult): Promise<void>;
  /** What is behind a document; undefined where it is none of ours. */
  get(uri: vscode.Uri): FilteredLog | undefined;
}

type Kept = FilteredLog & { readonly text: string };

/** Makes the place of these documents and registers their scheme. */
export function createFilteredLogs(): FilteredLogs {
  const kept = new Map<string, Kept>();
  let count = 0;
  const get = (uri: vscode.Uri): Kept | undefined => kept.get(uri.toString());
  const registrations = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(filteredScheme, {
      provideTextDocumentContent: (uri) => get(uri)?.text ?? vscode.l10n.t('Choose the records anew.'),
    }),
    // Not when the document is closed: a change of its language closes and opens it.
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const { input } of closed) {
        if (input instanceof vscode.TabInputText) kept.delete(input.uri.toString());
      }
    }),
    ...wayBack(get),
  );
  return {
    get,
    async show(source, conditions, found) {
      count += 1;
      const uri = vscode.Uri.from({ scheme: filteredScheme, path: `/${count}/${filteredName(source)}` });
      kept.set(uri.toString(), { source, conditions, lines: found.lines, text: found.text });
      const opened = await vscode.workspace.openTextDocument(uri);
      const language = languageOf(source);
      const document =
        language === undefined ? opened : await vscode.languages.setTextDocumentLanguage(opened, language);
      await vscode.window.showTextDocument(document, { preview: false });
    },
    dispose: () => registrations.dispose(),
  };
}

/** `CBS.log` becomes `CBS (chosen records).log`. */
function filteredName(source: vscode.Uri): string {
  const name = nameOf(source).replace(/[\\/:*?"<>|]+/g, ' ');
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot < 1 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  return vscode.l10n.t('{0} (chosen records)', stem) + ending;
}

/** Of the log itself, where the editor has it; else the editor goes by the name. */
function languageOf(source: vscode.Uri): string | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === source.toString())?.languageId;
}

/** More links than this make the editor slow; Go to Definition leads back from every line all the same. */
const maxLinks = 5_000;

/** From a line to the log: Go to Definition anywhere in it, a link on its time, its number in front of it. */
function wayBack(get: (uri: vscode.Uri) => FilteredLog | undefined): readonly vscode.Disposable[] {
  const selector: vscode.DocumentSelector = { scheme: filteredScheme };
  const placeOf = (document: vscode.TextDocument, line: number): vscode.Location | undefined => {
    const log = get(document.uri);
    const source = log?.lines[line];
    return log === undefined || source === undefined
      ? undefined
      : new vscode.Location(log.source, new vscode.Position(source, 0));
  };
  return [
    vscode.languages.registerDefinitionProvider(selector, {
      provideDefinition: (document, { line }) => placeOf(document, line),
    }),
    vscode.languages.registerDocumentLinkProvider(selector, {
      provideDocumentLinks: (document) =>
        linesOf(document, maxLinks).flatMap(({ lineNumber, text }) => {
          const place = placeOf(document, lineNumber);
          const length = /^\S+(?: [\d:.]+)?/.exec(text)?.[0].length ?? 0;
          return place === undefined || length === 0 ? [] : [linkTo(place, lineNumber, length)];
        }),
    }),
    vscode.languages.registerInlayHintsProvider(selector, {
      provideInlayHints: (document, { start, end }) =>
        linesOf(document, end.line + 1)
          .slice(start.line)
          .flatMap(({ lineNumber }) => {
            const place = placeOf(document, lineNumber);
            return place === undefined ? [] : [numberHint(place, lineNumber)];
          }),
    }),
    vscode.commands.registerCommand('servicingLogs.showInLog', async () => {
      const editor = vscode.window.activeTextEditor;
      const place = editor && placeOf(editor.document, editor.selection.active.line);
      if (place !== undefined) await revealRecord(place.uri, place.range.start.line);
    }),
  ];
}

function linesOf(document: vscode.TextDocument, limit: number): readonly vscode.TextLine[] {
  const count = Math.min(document.lineCount, limit);
  return Array.from({ length: count }, (_, line) => document.lineAt(line));
}

function linkTo(place: vscode.Location, line: number, length: number): vscode.DocumentLink {
  const number = place.range.start.line + 1;
  const link = new vscode.DocumentLink(
    new vscode.Range(line, 0, line, length),
    place.uri.with({ fragment: `L${number}` }),
  );
  link.tooltip = vscode.l10n.t('Show line {0} of {1}', number, nameOf(place.uri));
  return link;
}

function numberHint(place: vscode.Location, line: number): vscode.InlayHint {
  const part = new vscode.InlayHintLabelPart(`${place.range.start.line + 1}`);
  part.location = place;
  const hint = new vscode.InlayHint(new vscode.Position(line, 0), [part]);
  hint.paddingRight = true;
  return hint;
}
