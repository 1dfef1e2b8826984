// Owns Insert Reply: a quick pick whose active entry is previewed beside, inserted as a snippet.
import * as vscode from 'vscode';
import type {
  Language,
  ListRepliesParams,
  RenderReplyParams,
  RenderReplyResult,
  ReplyItem,
} from '../../../protocol/src/index';
import { method } from '../../../protocol/src/index';
import { nameOf, visibleLog } from '../activeLog';
import { subjectOfNode } from '../caseView/caseNode';
import type { ReportLanguages } from '../reportLanguages';
import type { ReportView } from '../reportView';
import type { Server } from '../server';
import { createReplyPreview } from './replyPreview';

export function registerInsertReply(
  server: () => Promise<Server>,
  reports: ReportView,
  languages: ReportLanguages,
): vscode.Disposable {
  return vscode.commands.registerCommand('servicingLogs.insertReply', async (argument: unknown) => {
    const target = vscode.window.activeTextEditor;
    // What was summarised last, though another log may be in front: Summarize Failure also takes files of the Explorer.
    const log = subjectOfNode(argument) ?? reports.lastLog() ?? visibleLog();
    const running = await server();
    const choice = await pickReply(running, log, languages.of(log));
    if (choice === undefined) {
      return;
    }
    const params: RenderReplyParams = { ...choice, uri: log?.toString(), format: 'snippet' };
    const { text } = await running.request<RenderReplyResult>(method.renderReply, params);
    const editor = await editorFor(target);
    await editor.insertSnippet(new vscode.SnippetString(text));
  });
}

interface ReplyChoice {
  readonly id: string;
  readonly language: Language;
}

interface ReplyPickItem extends vscode.QuickPickItem {
  readonly choice: ReplyChoice;
}

async function pickReply(
  server: Server,
  log: vscode.Uri | undefined,
  first: Language,
): Promise<ReplyChoice | undefined> {
  const items = await replyItems(server, first);
  const preview = createReplyPreview();
  const pick = vscode.window.createQuickPick<ReplyPickItem>();
  pick.title =
    log === undefined ? vscode.l10n.t('Insert Reply') : vscode.l10n.t('Insert Reply: {0}', nameOf(log));
  pick.placeholder = vscode.l10n.t('Choose a reply; the preview shows it filled from the last summary');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  // Opening the preview takes the focus for a moment; that must not close the list.
  pick.ignoreFocusOut = true;
  pick.items = items;
  pick.onDidChangeActive(async ([item]) => {
    if (item !== undefined) {
      const params: RenderReplyParams = { ...item.choice, uri: log?.toString(), format: 'text' };
      await preview.show((await server.request<RenderReplyResult>(method.renderReply, params)).text);
    }
  });
  try {
    return await new Promise<ReplyChoice | undefined>((resolve) => {
      pick.onDidAccept(() => resolve(pick.selectedItems[0]?.choice));
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
  } finally {
    pick.dispose();
    await preview.close();
  }
}

/** Every reply in both languages, that of the report first. */
async function replyItems(server: Server, first: Language): Promise<readonly ReplyPickItem[]> {
  const languages: readonly Language[] = first === 'en' ? ['en', 'zh-cn'] : ['zh-cn', 'en'];
  const lists = await Promise.all(
    languages.map(async (language) => {
      const params: ListRepliesParams = { language };
      const replies = await server.request<readonly ReplyItem[]>(method.listReplies, params);
      return replies.map(({ id, title, description }) => ({
        label: title,
        description: language === 'en' ? 'English' : '中文',
        detail: description,
        choice: { id, language },
      }));
    }),
  );
  return lists.flat();
}

/** The editor in front if one writes prose in it, else a new Markdown document. */
async function editorFor(target: vscode.TextEditor | undefined): Promise<vscode.TextEditor> {
  const isProse =
    target !== undefined &&
    ['markdown', 'plaintext'].includes(target.document.languageId) &&
    ['file', 'untitled', 'vscode-remote'].includes(target.document.uri.scheme);
  if (isProse && !target.document.isClosed) {
    return vscode.window.showTextDocument(target.document, target.viewColumn);
  }
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
  return vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
}
