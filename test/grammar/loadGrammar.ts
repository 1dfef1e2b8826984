// Loads a grammar of syntaxes/ with the tokenizer that VS Code uses. The *.log files beside this one are assertion
// files of vscode-tmgrammar-test; what a file of assertions cannot say is in the *.test.ts files.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, parseRawGrammar, Registry } from 'vscode-textmate';

/** Language ids with a grammar. */
export const grammarIds = [
  'windows-cbs-log',
  'windows-dism-log',
  'windows-setup-log',
  'windows-update-log',
  'windows-event-log',
  'windows-procmon-log',
  'windows-setupapi-log',
] as const;
export type GrammarId = (typeof grammarIds)[number];

/** The repository; npm runs every script there. */
export const root = process.cwd();

/** Text of the grammar file of a language. */
export function grammarText(id: GrammarId): string {
  return readFileSync(path.join(root, 'syntaxes', `${id}.tmLanguage.json`), 'utf8');
}

/** The grammar of a language, alone: no other grammar can be included. */
export async function loadGrammar(id: GrammarId): Promise<IGrammar> {
  const registry = new Registry({
    onigLib: onigLib(),
    loadGrammar: async (scopeName) =>
      scopeName === `source.${id}` ? parseRawGrammar(grammarText(id), `${id}.json`) : null,
  });
  const grammar = await registry.loadGrammar(`source.${id}`);
  if (grammar === null) throw new Error(`No grammar for ${id}`);
  return grammar;
}

let wasm: Promise<void> | undefined;

async function onigLib() {
  const file = path.join(path.dirname(require.resolve('vscode-oniguruma')), 'onig.wasm');
  wasm ??= loadWASM(new Uint8Array(readFileSync(file)));
  await wasm;
  return { createOnigScanner, createOnigString };
}
