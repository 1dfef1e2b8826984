// Owns telling users' own files (rules, templates of replies, profiles) from logs, and showing what is wrong in them.
import type { Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { type Language, type Localized, localize } from '../../analyzer/src/index';
import type { ServerContext } from './context';
import { isRuleFile } from './ruleFiles';

interface NamedText {
  readonly uri: string;
  readonly languageId: string;
}

/** True for a document that is no log. A template may lie in any folder that the settings name. */
export function isOwnFile({ uri, languageId }: NamedText): boolean {
  return isRuleFile(uri) || isProfileFile(uri) || isTemplateFile({ uri, languageId });
}

/** True for a template: a Markdown document, which the client sends for no other purpose. */
export function isTemplateFile({ uri, languageId }: NamedText): boolean {
  return languageId === 'markdown' || /\/\.servicing-logs\/replies\/[^/]+\.md$/i.test(uri);
}

/** True for the URI of a profile. */
export function isProfileFile(uri: string): boolean {
  return /\/\.servicing-logs\/profile\.(?:ya?ml|json)$/i.test(uri);
}

/** True for a file that is open as JSON in a client that marks what is no JSON itself. */
export function isJsonChecked({ doesClientCheckJson, documents }: ServerContext, uri: string): boolean {
  return doesClientCheckJson && documents.get(uri)?.languageId === 'json';
}

/** A problem of any own file; lines and characters are 0-based. */
export interface OwnProblem {
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
  readonly message: Localized;
  /** What to write instead. */
  readonly suggestion?: string;
}

/** A problem of a user's own file as the editor shows it. */
export function toDiagnostic(problem: OwnProblem, language: Language): Diagnostic {
  const { line, character, endLine, endCharacter, severity, message, suggestion } = problem;
  return {
    range: { start: { line, character }, end: { line: endLine, character: endCharacter } },
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: 'Servicing Logs',
    message: localize(message, language),
    ...(suggestion !== undefined && { data: { suggestion } }),
  };
}
