// Owns the wire contract of replies: the list, one written, users' templates and the profile, a new template.
import type { Language } from '../../analyzer/src/index';

/** Names of the requests, which the client sends. */
export const replyMethod = {
  list: 'servicing/listReplies',
  render: 'servicing/renderReply',
  setFiles: 'servicing/setReplyFiles',
  newTemplate: 'servicing/newReplyTemplate',
} as const;

/** Where users' templates (`*.md`) and the profile (`profile.yaml`, `.yml`, `.json`) lie in a folder of the workspace. */
export const replyFolder = { own: '.servicing-logs', templates: '.servicing-logs/replies' } as const;

export interface ReplyItem {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** True for a template of the user. */
  readonly isOwn: boolean;
  /** True where there is a built-in reply of this id. */
  readonly isBuiltIn: boolean;
}

export interface ListRepliesParams {
  readonly language?: Language;
}

export interface RenderReplyParams {
  readonly id: string;
  /** Log whose last summary fills the reply; without one the reply keeps its tab stops. */
  readonly uri?: string;
  readonly language?: Language;
  /** `snippet` and `plainSnippet` for insertion with tab stops, as Markdown and as plain text; the others show what is open as visible placeholders. */
  readonly format: 'snippet' | 'plainSnippet' | 'markdown' | 'text' | 'html';
  /** The text of the document that the reply goes into: what an earlier reply in it asked for is known then. */
  readonly earlier?: string;
}

export interface RenderReplyResult {
  readonly text: string;
}

/** All files that count from now on; replaces those of the last such request. */
export interface ReplyFilesParams {
  /** Templates; of two with one id and language the later counts. */
  readonly templates: readonly ReplyFileText[];
  /** Profiles; a value of a later one wins. */
  readonly profiles: readonly ReplyFileText[];
}

export interface ReplyFileText {
  readonly uri: string;
  readonly text: string;
}

export interface NewTemplateParams {
  /** Of the built-in reply that it starts from. */
  readonly id: string;
  readonly language: Language;
}

export interface NewTemplateResult {
  readonly text: string;
}
