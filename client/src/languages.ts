// Owns the language ids of the extension.
import type * as vscode from 'vscode';

export const servicingLanguages = [
  'windows-cbs-log',
  'windows-dism-log',
  'windows-setup-log',
  'windows-update-log',
  'windows-event-log',
  'windows-procmon-log',
  'windows-setupapi-log',
] as const;
export type ServicingLanguage = (typeof servicingLanguages)[number];

/** True for a document in one of the languages of the extension. */
export function isServicingLog(document: vscode.TextDocument): boolean {
  return servicingLanguages.some((id) => id === document.languageId);
}
