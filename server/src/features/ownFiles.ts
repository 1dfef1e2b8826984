// Owns the help while users' own files are edited: completion in all of them, problems and fixes of templates and
// profiles.
import type { CodeAction, CodeActionParams, CompletionItem, CompletionParams } from 'vscode-languageserver';
import { CodeActionKind, CompletionItemKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver';
import { localize } from '../../../analyzer/src/index';
import type { ReplyFilesParams } from '../../../protocol/src/index';
import { replyMethod } from '../../../protocol/src/index';
import type { ServerContext } from '../context';
import { isJsonChecked, isProfileFile, isTemplateFile, type OwnProblem, toDiagnostic } from '../ownFiles';
import { loadReplies } from '../replyFiles';
import { respond } from '../respond';
import { isRuleFile, loadUserRules } from '../ruleFiles';
import { resultFor } from './replies';

/** Typing pauses before the problems of a file are looked for. */
const changeDelayMs = 250;

/** Answers completion in users' own files and publishes what is wrong in templates and profiles. */
export function registerOwnFiles(context: ServerContext): void {
  const { connection, documents, replies } = context;
  const published = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  documents.onOwnFile(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void publishProblems(context, published), changeDelayMs);
  });
  connection.onRequest(replyMethod.setFiles, async (files: ReplyFilesParams) => {
    replies.take(files);
    await publishProblems(context, published);
    return null;
  });
  connection.onCompletion(
    respond<CompletionParams, CompletionItem[]>(connection, (params) => complete(context, params), []),
  );
  connection.onCodeAction(
    respond<CodeActionParams, CodeAction[]>(connection, (params) => fixes(context, params), []),
  );
}

/** A text as the editor has it, else as the client handed it over. */
interface OwnText {
  readonly name: string;
  readonly text: string;
}

/** Problems of the files that count, and of others that are open. */
async function publishProblems(context: ServerContext, published: Set<string>): Promise<void> {
  const { connection, documents, replies } = context;
  const open = documents.ownFiles().filter(({ uri }) => !isRuleFile(uri));
  const current = (files: readonly { readonly uri: string; readonly text: string }[]): OwnText[] =>
    files.map(({ uri, text }) => ({ name: uri, text: documents.get(uri)?.getText() ?? text }));
  const templates = current(replies.files.templates);
  const profiles = current(replies.files.profiles);
  const known = new Set([...templates, ...profiles].map(({ name }) => name));
  for (const document of open) {
    if (known.has(document.uri)) continue;
    const list = isProfileFile(document.uri) ? profiles : templates;
    list.push({ name: document.uri, text: document.getText() });
  }
  const names = new Set([...templates, ...profiles].map(({ name }) => name));
  for (const uri of published) {
    if (!names.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  }
  published.clear();
  if (names.size === 0) return;
  const problems = await problemsOf(templates, profiles);
  for (const uri of names) {
    published.add(uri);
    const isChecked = isJsonChecked(context, uri);
    const own = problems.filter((problem) => problem.file === uri && !(isChecked && problem.isJsonSyntax));
    const diagnostics = own.map((problem) => toDiagnostic(problem, context.language()));
    void connection.sendDiagnostics({ uri, diagnostics });
  }
}

async function problemsOf(
  templates: readonly OwnText[],
  profiles: readonly OwnText[],
): Promise<readonly (OwnProblem & { readonly file: string; readonly isJsonSyntax: boolean })[]> {
  const { createReplyLibrary, isJsonSyntax, readProfile } = await loadReplies();
  return [
    ...createReplyLibrary(templates).problems,
    ...profiles.flatMap((profile) => readProfile(profile).problems),
  ].map((problem) => ({ ...problem, isJsonSyntax: isJsonSyntax(problem) }));
}

async function complete(
  context: ServerContext,
  { textDocument: { uri }, position }: CompletionParams,
): Promise<CompletionItem[]> {
  const document = context.documents.get(uri);
  // JSON is completed by the editor itself, from the schema.
  if (document === undefined || /\.json$/i.test(uri)) return [];
  const { line } = position;
  const found = await candidates(context, document, position);
  return found.map(({ start, end, ...item }, order) => ({
    label: item.label,
    kind: kinds[item.kind],
    detail: localize(item.about, context.language()),
    sortText: String(order).padStart(3, '0'),
    insertTextFormat: item.kind === 'key' ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...('example' in item && {
      documentation: { kind: MarkupKind.Markdown, value: exampleText(context, String(item.example)) },
    }),
    textEdit: {
      range: { start: { line, character: start }, end: { line, character: end } },
      newText: item.insert,
    },
  }));
}

async function candidates(
  context: ServerContext,
  document: { readonly uri: string; readonly languageId: string; getText(): string },
  position: { readonly line: number; readonly character: number },
) {
  const { line, character } = position;
  const text = document.getText();
  if (isRuleFile(document.uri)) return (await loadUserRules()).completeRuleFile(text, line, character);
  const { completeProfile, completeTemplate } = await loadReplies();
  if (isProfileFile(document.uri)) return completeProfile(text, position);
  if (!isTemplateFile(document)) return [];
  const language = context.language();
  const profile = await context.replies.profile(context.settings().profile, language);
  return completeTemplate(text, position, { result: resultFor(context), language, profile });
}

/** What a placeholder becomes in the open case. It is Markdown of the analyzer: what a log holds is escaped in it. */
function exampleText(context: ServerContext, example: string): string {
  return localize(inOpenCase, context.language(), { example });
}

const inOpenCase = {
  en: 'In the open case:\n\n{example}',
  zh: '在当前案例中：\n\n{example}',
};

const kinds = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  placeholder: CompletionItemKind.Variable,
} as const;

function fixes({ language }: ServerContext, { textDocument, context }: CodeActionParams): CodeAction[] {
  return context.diagnostics.flatMap((diagnostic): CodeAction[] => {
    const data: unknown = diagnostic.data;
    if (typeof data !== 'object' || data === null || !('suggestion' in data)) return [];
    const newText = String(data.suggestion);
    return [
      {
        title: localize(changeTo, language(), { newText }),
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: true,
        edit: { changes: { [textDocument.uri]: [{ range: diagnostic.range, newText }] } },
      },
    ];
  });
}

const changeTo = { en: 'Change to {newText}', zh: '改为 {newText}' };
