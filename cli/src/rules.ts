// Owns the users' rules of a run: files named by --rules, read, checked, compiled. Their reader is loaded only here.
import type { CompiledUserRule, Language } from '../../analyzer/src/index';
import { localize } from '../../analyzer/src/index';
import type { CommandIo } from './io';
import { readSmallFile } from './smallFile';
import { complaints } from './texts';

/**
 * Reads the rule files.
 * @returns undefined where one cannot be read or has a mistake; that has been said in one sentence then
 */
export async function loadRules(
  paths: readonly string[],
  language: Language,
  io: CommandIo,
): Promise<readonly CompiledUserRule[] | undefined> {
  if (paths.length === 0) return [];
  const files: { readonly name: string; readonly text: string }[] = [];
  for (const name of paths) {
    const text = await readSmallFile(name, language, io);
    if (text === undefined) return undefined;
    files.push({ name, text });
  }
  const { readRuleFiles } = await import('../../userrules/src/index.js');
  const { rules, problems } = readRuleFiles(files);
  const mistake = problems.find(({ severity }) => severity === 'error');
  if (mistake === undefined) return rules;
  const { file, line, message } = mistake;
  const values = { name: file, line: String(line + 1), message: localize(message, language) };
  io.error(localize(complaints.badRule, language, values));
  return undefined;
}
