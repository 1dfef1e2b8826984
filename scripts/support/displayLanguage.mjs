// Gives a code-server profile a display language without the marketplace. VS Code takes a language only when a pack for it
// is installed; this writes a pack that translates what a test or a screenshot shows of the workbench itself.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workbenchPackage } from './setUp.mjs';

const workbenchOut = join(workbenchPackage, 'node_modules', 'code-server', 'lib', 'vscode', 'out');

/**
 * Writes the pack and registers it. Call it after extensions are installed: VS Code writes the register anew then.
 * @param {{ userData: string, language: string }} options the profile's user-data folder; a language with a file in
 * test/e2e/displayLanguage
 */
export async function writeLanguagePack({ userData, language }) {
  const folder = join(userData, 'displayLanguage');
  await mkdir(folder, { recursive: true });
  const pack = join(folder, `${language}.json`);
  await writeFile(pack, JSON.stringify({ version: '1.0.0', contents: await translate(language) }));
  const identifier = { id: `servicing-logs.display-language-${language}` };
  const register = {
    [language]: {
      hash: 'test',
      label: language,
      extensions: [{ extensionIdentifier: identifier, version: '1.0.0' }],
      translations: { vscode: pack },
    },
  };
  await writeFile(join(userData, 'languagepacks.json'), JSON.stringify(register));
}

/**
 * Every text of the workbench that the dictionary knows, by module and key as language packs have it.
 * @param {string} language
 */
async function translate(language) {
  const dictionary = await readJson(join(workbenchPackage, 'displayLanguage', `${language}.json`));
  const messages = await readJson(join(workbenchOut, 'nls.messages.json'));
  /** @type {Record<string, Record<string, string>>} */
  const contents = {};
  let index = 0;
  for (const [module, keys] of await readJson(join(workbenchOut, 'nls.keys.json'))) {
    for (const key of keys) {
      const translated = dictionary[messages[index++]];
      if (translated !== undefined) {
        contents[module] = { ...contents[module], [key]: translated };
      }
    }
  }
  return contents;
}

/** @param {string} path */
async function readJson(path) {
  return JSON.parse(await readFile(path, 'utf8'));
}
