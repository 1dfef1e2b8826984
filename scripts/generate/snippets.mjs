// Generates snippets/servicing-replies.code-snippets from the built-in reply templates.
import path from 'node:path';
import * as esbuild from 'esbuild';

export const owns = ['snippets'];
/** Needs what replyTemplates.mjs writes. */
export const order = 1;

const languages = [
  { language: 'en', suffix: 'en' },
  { language: 'zh-cn', suffix: 'zh' },
];

export async function generate(root) {
  const { builtInReplies } = await loadReplies(root);
  const lists = languages.map(({ language }) => builtInReplies.list(language));
  const snippets = {};
  for (const [i, id] of builtInReplies.ids().entries()) {
    for (const [k, { language, suffix }] of languages.entries()) {
      const { title, description } = lists[k][i];
      snippets[`${title} (${suffix})`] = {
        prefix: `reply-${id}-${suffix}`,
        description,
        body: builtInReplies.render(id, undefined, { language, format: 'snippet' }).split('\n'),
      };
    }
  }
  return new Map([['snippets/servicing-replies.code-snippets', `${JSON.stringify(snippets, null, 2)}\n`]]);
}

// The templates are TypeScript; bundled in memory they can be imported as one module.
async function loadReplies(root) {
  const built = await esbuild.build({
    entryPoints: [path.join(root, 'replies', 'src', 'index.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    charset: 'utf8',
  });
  const code = Buffer.from(built.outputFiles[0].text).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
