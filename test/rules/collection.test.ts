// Owns the checks of the rules as a collection: ids, both languages, placeholders, next steps, links, tests.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { classIds, type Localized } from '../../analyzer/src/index';
import { rules } from '../../analyzer/src/rules/index';

const root = path.resolve(__dirname, '..', '..', '..');

/** Rules that report something worth a line and name no class of failure. */
const notes = ['dism.usage'];

const fileOf = (id: string): string => id.replaceAll('.', '-');

/** The names in a text; a value that is itself a text has its Chinese form under the name with `Zh` behind it. */
function placeholders(text: string): string[] {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map((match) => (match[1] ?? '').replace(/Zh$/, ''));
  return [...new Set(names)].sort();
}

function checkText(text: Localized, where: string): void {
  assert.ok(text.en.trim() !== '' && text.zh.trim() !== '', `${where}: a language is missing`);
  assert.match(text.zh, /[\u4e00-\u9fff]/, `${where}: not Chinese`);
  assert.doesNotMatch(text.en, /[\u4e00-\u9fff]/, `${where}: not English`);
}

test('every rule is listed once, and its id is its file name', () => {
  const files = readdirSync(path.join(root, 'analyzer/src/rules'))
    .filter((name) => /^[a-z]+(?:-[a-z]+)+\.ts$/.test(name))
    .map((name) => name.replace(/\.ts$/, ''));
  assert.deepEqual(rules.map((rule) => fileOf(rule.meta.id)).sort(), files.sort());
});

test('every rule names a class of failure', () => {
  const known: readonly string[] = [...classIds, ...notes];
  assert.deepEqual(
    rules.map((rule) => rule.meta.id).filter((id) => !known.includes(id)),
    [],
  );
});

test('every rule has a test file of its own', () => {
  const missing = rules
    .map((rule) => fileOf(rule.meta.id))
    .filter((name) => !existsSync(path.join(root, 'test/rules', `${name}.test.ts`)));
  assert.deepEqual(missing, []);
});

for (const { meta } of rules) {
  test(`${meta.id}: texts in both languages with the same placeholders, a next step, secure links`, () => {
    for (const [name, texts] of [['its own', meta] as const, ...Object.entries(meta.variants ?? {})]) {
      checkText(texts.title, `${name} title`);
      checkText(texts.explanation, `${name} explanation`);
      assert.deepEqual(placeholders(texts.title.zh), placeholders(texts.title.en), `${name} title`);
      assert.deepEqual(
        placeholders(texts.explanation.zh),
        placeholders(texts.explanation.en),
        `${name} explanation`,
      );
    }
    assert.ok(meta.nextSteps.length > 0, 'no next step');
    for (const step of meta.nextSteps) checkText(step.text, 'next step');
    for (const link of meta.links) {
      // A title may be a name that both languages share, such as SetupDiag.
      assert.ok(link.title.en.trim() !== '' && link.title.zh.trim() !== '', link.url);
      assert.equal(new URL(link.url).protocol, 'https:');
    }
  });
}
