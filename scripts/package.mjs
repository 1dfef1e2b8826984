// `npm run package`: builds for shipping and packs the file that a user installs. It packs from a copy, because the page
// that the editor shows of an extension cannot load pictures or follow links that lie beside it, and knows no languages: it
// is both READMEs of here without them and without what only a checkout has. The manifest has no scripts of this checkout.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { vsixPath } from './support/extensionPackage.mjs';
import { mustRun, root } from './support/setUp.mjs';
import { squeeze } from './support/squeeze.mjs';

const staging = join(root, 'out', 'package');

await mustRun('npm', ['run', '--silent', 'build', '--', '--production']);
await stage();
await createVSIX({
  cwd: staging,
  packagePath: vsixPath,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
await squeeze(vsixPath);

async function stage() {
  await rm(staging, { recursive: true, force: true });
  for (const file of await listFiles({ cwd: root, packageManager: PackageManager.None })) {
    await mkdir(dirname(join(staging, file)), { recursive: true });
    await cp(join(root, file), join(staging, file));
  }
  const pages = ['README.md', 'README.zh-cn.md'].map((file) => readFile(join(root, file), 'utf8'));
  await writeFile(join(staging, 'README.md'), (await Promise.all(pages)).map(pageOf).join('\n---\n\n'));
  const { scripts: _scripts, ...manifest } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  await writeFile(join(staging, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

/**
 * What an installed extension shows of a README.
 * @param {string} markdown
 * @returns {string}
 */
function pageOf(markdown) {
  const installed = markdown.replace(/<!-- checkout -->[\s\S]*?<!-- \/checkout -->\s*/g, '');
  const sentences = installed.replace(/(?<=[.。]) ?\[[^\]]*\]\((?!https:)[^)]*\)$/gm, '');
  return `${withoutPictures(sentences.replace(/(?<!!)\[([^\]]*)\]\((?!https:)[^)]*\)/g, '$1')).trimEnd()}\n`;
}

/**
 * Leaves out pictures that stand alone and tables of them.
 * @param {string} markdown
 * @returns {string}
 */
function withoutPictures(markdown) {
  return markdown
    .split(/\n{2,}/)
    .filter((block) => !/^(?:\|[^\n]*\|\n\|[- |]*\|\n\| )?!\[/.test(block))
    .join('\n\n');
}
