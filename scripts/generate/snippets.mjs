// Generates snippets/servicing-replies.code-snippets from the reply templates of the analyzer.
import path from 'node:path';
import * as esbuild from 'esbuild';

export const owns = ['snippets'];

const languages = [
  { language: 'en', suffix: 'en', pick: (text) => text.en },
  { language: 'zh-cn', suffix: 'zh', pick: (text) => text.zh },
];

export async function generate(root) {
  const { listReplies, renderReply } = await loadReplies(root);
  const snippets = {};
  for (const reply of listReplies()) {
    for (const { language, suffix, pick } of languages) {
      snippets[`${pick(reply.title)} (${suffix})`] = {
        prefix: `reply-${reply.id}-${suffix}`,
        description: pick(reply.description),
        body: renderReply(reply.id, undefined, { language, format: 'snippet' }).split('\n'),
      };
    }
  }
  return new Map([['snippets/servicing-replies.code-snippets', `${JSON.stringify(snippets, null, 2)}\n`]]);
}

// The templates are TypeScript; bundled in memory they can be imported as one module.
async function loadReplies(root) {
  const built = await esbuild.build({
    entryPoints: [path.join(root, 'analyzer', 'src', 'replies', 'index.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    charset: 'utf8',
  });
  const code = Buffer.from(built.outputFiles[0].text).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
