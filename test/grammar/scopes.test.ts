// The grammars use only scopes that the default themes colour, so that they are readable without a theme of ours.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { grammarIds, grammarText, root } from './loadGrammar';

/**
 * Scopes that every default theme below gives a colour. Left out on purpose: `keyword` alone (red in the 2026
 * themes, blue elsewhere), `entity.other.attribute-name` (red in the light ones), `invalid.illegal` (italic).
 */
const allowed = [
  'comment',
  'string',
  'constant.numeric',
  'constant.language',
  'entity.name.type',
  'entity.name.function',
  'variable',
  'variable.other.constant',
  'keyword.control',
  'invalid',
  'markup.heading',
] as const;

/** Dark, light and high contrast, as VS Code offers them first. */
const themes = [
  'dark_modern',
  'light_modern',
  'dark_plus',
  'light_plus',
  '2026-dark',
  '2026-light',
  'hc_black',
  'hc_light',
];
const themeFolder = path.join(
  root,
  'test/e2e/node_modules/code-server/lib/vscode/extensions/theme-defaults/themes',
);

for (const id of grammarIds) {
  test(`${id}: only scopes that the default themes colour`, () => {
    const names = scopeNames(JSON.parse(grammarText(id)));
    assert.ok(names.length > 20, `${names.length} scopes`);
    const strangers = names.filter((name) => !allowed.some((scope) => isWithin(name, scope)));
    assert.deepEqual(strangers, []);
  });
}

test('the default themes colour the allowed scopes', { skip: !existsSync(themeFolder) }, () => {
  for (const theme of themes) {
    const selectors = colouredSelectors(theme);
    const plain = allowed.filter((scope) => !selectors.some((selector) => isWithin(scope, selector)));
    assert.deepEqual(plain, [], theme);
  }
});

function isWithin(name: string, scope: string): boolean {
  return name === scope || name.startsWith(`${scope}.`);
}

/** Every `name` of a rule or capture; the grammar's own name is its title. */
function scopeNames(grammar: { readonly repository: unknown }): string[] {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (key === 'name' && typeof child === 'string') names.add(child);
      visit(child);
    }
  };
  visit(grammar.repository);
  return [...names];
}

interface Theme {
  readonly include?: string;
  readonly tokenColors?: readonly {
    readonly scope?: string | readonly string[];
    readonly settings: { readonly foreground?: string };
  }[];
}

/** Selectors without ancestors to which a theme, or one that it includes, gives a colour. */
function colouredSelectors(name: string): string[] {
  const theme = JSON.parse(readFileSync(path.join(themeFolder, `${name}.json`), 'utf8')) as Theme;
  const own = (theme.tokenColors ?? [])
    .filter((rule) => rule.settings.foreground !== undefined)
    .flatMap((rule) => rule.scope ?? [])
    .flatMap((scope) => scope.split(','))
    .map((scope) => scope.trim());
  const included =
    theme.include === undefined ? [] : colouredSelectors(path.basename(theme.include, '.json'));
  return [...included, ...own.filter((scope) => scope !== '' && !scope.includes(' '))];
}
