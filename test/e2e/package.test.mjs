// What is in the packed extension: all that it needs, and nothing else.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { vsixPath } from '../../scripts/support/extensionPackage.mjs';

const maxSize = 2_000_000; // bytes; what an engineer downloads

/** A folder stands for all the files in it that fit. */
const shipped = [
  /^package\.json$/,
  /^package\.nls(\.zh-cn)?\.json$/,
  /^language-configuration\.json$/,
  /^(readme|changelog)\.md$/,
  /^SECURITY\.md$/,
  /^LICENSE\.txt$/,
  /^images\/icon\.png$/,
  /^images\/walkthrough\/\w+\.svg$/,
  /^dist\/(browser\/)?\w+\.js$/,
  /^l10n\/bundle\.l10n(\.zh-cn)?\.json$/,
  /^schemas\/[\w-]+\.json$/,
  /^snippets\/[\w-]+\.code-snippets$/,
  /^syntaxes\/[\w-]+\.tmLanguage\.json$/,
];

test('the package holds what ships and nothing else', async () => {
  const zip = await readFile(vsixPath);
  const files = namesIn(zip)
    .filter((name) => name.startsWith('extension/'))
    .map((name) => name.slice('extension/'.length));
  assert.deepEqual(
    files.filter((name) => !shipped.some((pattern) => pattern.test(name))),
    [],
    'files that were not meant to ship',
  );
  assert.deepEqual(
    shipped.filter((pattern) => !files.some((name) => pattern.test(name))),
    [],
    'files that are missing',
  );
  assert.ok(zip.length < maxSize, `the package has ${zip.length} bytes`);
});

test('every file that the manifest names is in the package', async () => {
  const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  const files = new Set(namesIn(await readFile(vsixPath)));
  const named = [...manifest.matchAll(/"\.\/([^"*]+\.(?:js|json|code-snippets|png|svg))"/g)].map(
    ([, path]) => path,
  );
  assert.ok(named.length > 5, 'the manifest names files');
  for (const path of named) {
    assert.ok(files.has(`extension/${path}`), path);
  }
});

test('the page of the extension has no picture, link or advice that only a checkout has, and both languages', async () => {
  const page = await readFile(new URL('../../out/package/README.md', import.meta.url), 'utf8');
  assert.match(page, /^# Windows Servicing Logs\n/);
  assert.match(page, /\*\*Summarize Failure\*\*/);
  assert.match(page, /^# Windows Servicing 日志\n/m);
  assert.match(page, /^首次使用：/m);
  assert.doesNotMatch(
    page,
    /!\[|checkout -->|npm (?:start|test)|^## (?:Two commands|Dependencies|More|更多)/m,
  );
  assert.deepEqual(
    [...page.matchAll(/\]\((?!https:)[^)]*\)/g)].map(([link]) => link),
    [],
  );
});

/**
 * The file names of a ZIP archive, from its central directory.
 * @param {Buffer} zip
 * @returns {string[]}
 */
function namesIn(zip) {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  assert.ok(end >= 0, 'the package is a ZIP archive');
  const names = [];
  let offset = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((at) => zip.readUInt16LE(offset + at));
    const start = offset + 46;
    names.push(zip.toString('utf8', start, start + (name ?? 0)));
    offset = start + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return names;
}
