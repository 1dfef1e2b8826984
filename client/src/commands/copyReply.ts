// Owns Copy Reply: the chosen reply goes to the clipboard as plain text or Markdown, or onto a page from which a mail
// client takes it with its formatting (the editor's own clipboard holds plain text only).
import * as vscode from 'vscode';
import type { ReportLanguages } from '../reportLanguages';
import type { ReportView } from '../reportView';
import type { Server } from '../server';
import { purposeOf } from './insertReply';
import { type PickTitles, pickReply, renderReply } from './pickReply';
import type { Redaction } from './redaction';
import { showReplyPage } from './replyPage';

/** Registers Copy Reply. */
export function registerCopyReply(
  server: () => Promise<Server>,
  reports: ReportView,
  { languages, redaction }: { readonly languages: ReportLanguages; readonly redaction: Redaction },
): vscode.Disposable {
  return vscode.commands.registerCommand('servicingLogs.copyReply', async (argument: unknown) => {
    const running = await server();
    const purpose = purposeOf(argument, reports, languages);
    const choice = await pickReply(running, titles(), purpose);
    const form = choice === undefined ? undefined : await pickForm();
    if (choice === undefined || form === undefined) {
      return;
    }
    const text = await renderReply(running, choice, purpose, form.format);
    if (form.format === 'html') {
      showReplyPage(text, await renderReply(running, choice, purpose, 'text'));
      return;
    }
    if (form.isRedacted === true) {
      const about = purpose.log === undefined ? [] : [purpose.log.toString()];
      const uri = `untitled:${vscode.l10n.t('Reply Preview')}.txt`;
      await redaction.preview({ uri, text, selection: text, about });
      return;
    }
    await vscode.env.clipboard.writeText(text);
    const copied = vscode.l10n.t('The reply was copied; fill in what stands in brackets.');
    void vscode.window.setStatusBarMessage(`$(check) ${copied}`, copiedForMs);
  });
}

const copiedForMs = 5_000;

function titles(): PickTitles {
  return {
    bare: vscode.l10n.t('Copy Reply'),
    about: (name) => vscode.l10n.t('Copy Reply: {0}', name),
  };
}

interface Form extends vscode.QuickPickItem {
  readonly format: 'text' | 'markdown' | 'html';
  readonly isRedacted?: boolean;
}

function pickForm(): Thenable<Form | undefined> {
  const forms: readonly Form[] = [
    {
      label: vscode.l10n.t('Plain Text'),
      detail: vscode.l10n.t('For any mail program; records are indented'),
      format: 'text',
    },
    {
      label: 'Markdown',
      detail: vscode.l10n.t('For tickets, wikis and chats'),
      format: 'markdown',
    },
    {
      label: vscode.l10n.t('With Formatting (HTML)'),
      detail: vscode.l10n.t('Opens a page to copy from, for Outlook and other mail programs'),
      format: 'html',
    },
    {
      label: vscode.l10n.t('Plain Text, Redacted'),
      detail: vscode.l10n.t('With masks for persons, machines and networks; shown before it is copied'),
      format: 'text',
      isRedacted: true,
    },
  ];
  return vscode.window.showQuickPick(forms, { title: vscode.l10n.t('Copy Reply as') });
}
