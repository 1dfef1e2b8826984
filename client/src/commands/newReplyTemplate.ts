// Owns the command that opens a new template, made from a built-in reply and ready to be saved where it counts.
import * as vscode from 'vscode';
import type { Language, NewTemplateParams, NewTemplateResult, ReplyItem } from '../../../protocol/src/index';
import { replyMethod } from '../../../protocol/src/index';
import type { ReportLanguages } from '../reportLanguages';
import type { Server } from '../server';
import { languagesFrom, type ReplyChoice } from './pickReply';

/** Registers New Reply Template. */
export function registerNewReplyTemplate(
  server: () => Promise<Server>,
  languages: ReportLanguages,
): vscode.Disposable {
  return vscode.commands.registerCommand('servicingLogs.newReplyTemplate', async () => {
    const running = await server();
    const choice = await pickBase(running, languages.of(undefined));
    if (choice === undefined) {
      return;
    }
    const params: NewTemplateParams = choice;
    const { text } = await running.request<NewTemplateResult>(replyMethod.newTemplate, params);
    const document = await vscode.workspace.openTextDocument(await freeName(choice));
    const markdown = await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    const editor = await vscode.window.showTextDocument(markdown);
    if (markdown.getText() === '') {
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
    }
  });
}

interface BaseItem extends vscode.QuickPickItem {
  readonly choice: ReplyChoice;
}

async function pickBase(server: Server, first: Language): Promise<ReplyChoice | undefined> {
  const lists = await Promise.all(
    languagesFrom(first).map(async (language) => {
      const replies = await server.request<readonly ReplyItem[]>(replyMethod.list, { language });
      return replies
        .filter(({ isBuiltIn }) => isBuiltIn)
        .map(
          ({ id, title, description }): BaseItem => ({
            label: title,
            description: language === 'en' ? 'English' : '中文',
            detail: description,
            choice: { id, language },
          }),
        );
    }),
  );
  const pick = await vscode.window.showQuickPick(lists.flat(), {
    title: vscode.l10n.t('New Reply Template'),
    placeHolder: vscode.l10n.t('Which reply shall it start from?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return pick?.choice;
}

/** An unsaved file in the folder of templates, with a name that nothing there has yet. */
async function freeName({ id, language }: ReplyChoice): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  for (let count = 1; ; count++) {
    const name = `${id}.${language}${count === 1 ? '' : `-${count}`}.md`;
    const path = `.servicing-logs/replies/${name}`;
    if (folder?.scheme !== 'file') return vscode.Uri.from({ scheme: 'untitled', path });
    const file = vscode.Uri.joinPath(folder, path);
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.path === file.path);
    if (!isOpen && !(await exists(file))) return file.with({ scheme: 'untitled' });
  }
}

function exists(uri: vscode.Uri): Promise<boolean> {
  return Promise.resolve(
    vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    ),
  );
}
