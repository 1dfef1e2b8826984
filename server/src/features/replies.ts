// Owns the reply requests: the list, one reply filled from a summary, users' templates and profiles.
import type { CaseResult } from '../../../analyzer/src/index';
import type {
  ListRepliesParams,
  NewTemplateParams,
  NewTemplateResult,
  RenderReplyParams,
  RenderReplyResult,
  ReplyItem,
} from '../../../protocol/src/index';
import { replyMethod } from '../../../protocol/src/index';
import type { ServerContext } from '../context';
import { loadReplies } from '../replyFiles';

/** Answers the reply requests. */
export function registerReplies(context: ServerContext): void {
  const { connection, replies } = context;
  connection.onRequest(
    replyMethod.list,
    async (params: ListRepliesParams | null): Promise<readonly ReplyItem[]> =>
      (await replies.library()).list(params?.language ?? context.reportLanguage(undefined)),
  );
  connection.onRequest(replyMethod.render, (params: RenderReplyParams) => render(context, params));
  connection.onRequest(
    replyMethod.newTemplate,
    async ({ id, language }: NewTemplateParams): Promise<NewTemplateResult> => {
      const { newTemplate } = await loadReplies();
      return { text: newTemplate(id, language) };
    },
  );
}

async function render(context: ServerContext, params: RenderReplyParams): Promise<RenderReplyResult> {
  const { replies } = context;
  const language = params.language ?? context.reportLanguage(params.uri);
  const profile = await replies.profile(context.settings().profile, language);
  const result = resultFor(context, params.uri);
  const others = [...context.summaries.values()].filter((each) => each !== result);
  const { format, earlier } = params;
  const library = await replies.library();
  const options = { language, profile, others, format, ...(earlier !== undefined && { earlier }) };
  return { text: library.render(params.id, result, options) };
}

/** The case that fills a reply: of the named log, else the last one summarised, else the log opened last. */
export function resultFor(context: ServerContext, uri?: string): CaseResult | undefined {
  const named =
    uri === undefined ? undefined : (context.documents.latest(uri)?.result ?? context.summaries.get(uri));
  return named ?? [...context.summaries.values()].at(-1) ?? context.documents.states().at(-1)?.result;
}
