// Owns the reply requests: the list, and one reply filled from a summary.
import type { CaseResult } from '../../../analyzer/src/index';
import { localize } from '../../../analyzer/src/index';
import type {
  ListRepliesParams,
  RenderReplyParams,
  RenderReplyResult,
  ReplyItem,
} from '../../../protocol/src/index';
import { method } from '../../../protocol/src/index';
import type { ServerContext } from '../context';
import { listReplies, renderReply } from '../renderings';

export function registerReplies(context: ServerContext): void {
  const { connection } = context;
  connection.onRequest(method.listReplies, (params: ListRepliesParams | null): readonly ReplyItem[] => {
    const language = params?.language ?? context.reportLanguage(undefined);
    return listReplies().map(({ id, title, description }) => ({
      id,
      title: localize(title, language),
      description: localize(description, language),
    }));
  });
  connection.onRequest(method.renderReply, (params: RenderReplyParams): RenderReplyResult => {
    const language = params.language ?? context.reportLanguage(params.uri);
    const { profile } = context.settings();
    const { format } = params;
    return { text: renderReply(params.id, resultFor(context, params.uri), { language, profile, format }) };
  });
}

/** The case that fills a reply: of the named log, else the last one summarised, else the log opened last. */
function resultFor(context: ServerContext, uri: string | undefined): CaseResult | undefined {
  const named =
    uri === undefined ? undefined : (context.documents.latest(uri)?.result ?? context.summaries.get(uri));
  return named ?? [...context.summaries.values()].at(-1) ?? context.documents.states().at(-1)?.result;
}
