// Writes the table of placeholders into docs/replies.md and docs/replies.zh-cn.md, between the two marks that stand there.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const pages = [
  {
    file: 'docs/replies.md',
    pick: (text) => text.en,
    head: '| Placeholder | Filled with | From |\n| --- | --- | --- |',
    origins: { asked: 'you', profile: 'profile', log: 'log' },
    alone: ' *',
  },
  {
    file: 'docs/replies.zh-cn.md',
    pick: (text) => text.zh,
    head: '| 占位符 | 内容 | 来源 |\n| --- | --- | --- |',
    origins: { asked: '撰写者', profile: '配置文件', log: '日志' },
    alone: ' *',
  },
];

const start = '<!-- placeholders: written by npm run generate -->';
const end = '<!-- /placeholders -->';

/** @param {string} root */
export async function generate(root) {
  const { blanks, blankOrigin } = await loadBlanks(root);
  const files = new Map();
  for (const { file, pick, head, origins, alone } of pages) {
    const text = await readFile(path.join(root, file), 'utf8');
    const [before, rest] = text.split(start);
    const after = rest?.split(end)[1];
    if (after === undefined) throw new Error(`${file} lacks the marks of the table of placeholders.`);
    const rows = Object.entries(blanks).map(([name, { about, isBlock }]) => {
      const note = isBlock ? alone : '';
      return `| \`{{ ${name} }}\`${note} | ${pick(about).replaceAll('|', '\\|')} | ${origins[blankOrigin(name)]} |`;
    });
    files.set(file, `${before}${start}\n${[head, ...rows].join('\n')}\n${end}${after}`);
  }
  return files;
}

/** The table is TypeScript; bundled in memory it can be imported as one module. */
async function loadBlanks(root) {
  const built = await build({
    entryPoints: [path.join(root, 'analyzer', 'src', 'replies', 'blanks.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    charset: 'utf8',
  });
  const code = Buffer.from(built.outputFiles[0].text).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
