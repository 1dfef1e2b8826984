// Owns choosing a reply: a quick pick whose active entry is previewed beside.
import * as vscode from 'vscode';
import type {
  Language,
  ListRepliesParams,
  RenderReplyParams,
  RenderReplyResult,
  ReplyItem,
} from '../../../protocol/src/index';
import { replyMethod } from '../../../protocol/src/index';
import { nameOf } from '../activeLog';
import type { Server } from '../server';
import { createReplyPreview } from './replyPreview';

export interface ReplyChoice {
  readonly id: string;
  readonly language: Language;
}

/** What a reply is about and where it goes. */
export interface ReplyPurpose {
  readonly log: vscode.Uri | undefined;
  /** Its language, unless another one is chosen. */
  readonly first: Language;
  /** The text of the document that the reply goes into. */
  readonly earlier: string | undefined;
}

/** Titles of the list: without a log, and with the name of the one that the reply is about. */
export interface PickTitles {
  readonly bare: string;
  readonly about: (name: string) => string;
}

interface ReplyPickItem extends vscode.QuickPickItem {
  readonly choice: ReplyChoice;
}

/** Lets the user choose; undefined where nothing was chosen. */
export async function pickReply(
  server: Server,
  titles: PickTitles,
  purpose: ReplyPurpose,
): Promise<ReplyChoice | undefined> {
  const { log, first } = purpose;
  const items = await replyItems(server, first);
  const preview = createReplyPreview();
  const pick = vscode.window.createQuickPick<ReplyPickItem>();
  pick.title = log === undefined ? titles.bare : titles.about(nameOf(log));
  pick.placeholder =
    log === undefined
      ? vscode.l10n.t('Choose a reply; no log has been summarized, so what a log would tell is left open')
      : vscode.l10n.t('Choose a reply; the preview shows it filled from the last summary');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  // Opening the preview takes the focus for a moment; that must not close the list.
  pick.ignoreFocusOut = true;
  pick.items = items;
  pick.onDidChangeActive(async ([item]) => {
    if (item !== undefined) {
      await preview.show(await renderReply(server, item.choice, purpose, 'markdown'));
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

/** Writes the chosen reply. */
export async function renderReply(
  server: Server,
  choice: ReplyChoice,
  { log, earlier }: ReplyPurpose,
  format: RenderReplyParams['format'],
): Promise<string> {
  const params: RenderReplyParams = {
    ...choice,
    format,
    ...(log !== undefined && { uri: log.toString() }),
    ...(earlier !== undefined && { earlier }),
  };
  return (await server.request<RenderReplyResult>(replyMethod.render, params)).text;
}

/** Both languages, in the order of a list. */
export function languagesFrom(first: Language): readonly Language[] {
  return first === 'zh-cn' ? ['zh-cn', 'en'] : ['en', 'zh-cn'];
}

/** Every reply in both languages, that of the report first; the user's own are marked. */
async function replyItems(server: Server, first: Language): Promise<readonly ReplyPickItem[]> {
  const lists = await Promise.all(
    languagesFrom(first).map(async (language) => {
      const params: ListRepliesParams = { language };
      const replies = await server.request<readonly ReplyItem[]>(replyMethod.list, params);
      return replies.map(({ id, title, description, isOwn }) => ({
        label: title,
        description: describe(language, isOwn),
        detail: description,
        choice: { id, language },
      }));
    }),
  );
  return lists.flat();
}

function describe(language: Language, isOwn: boolean): string {
  const name = language === 'en' ? 'English' : '中文';
  return isOwn ? `${name} · ${vscode.l10n.t('own template')}` : name;
}
