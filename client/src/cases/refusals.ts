// Owns telling what of an archive or folder was left out.
import * as vscode from 'vscode';

/** Says what of a container was left out: one sentence, the rest in an output channel. */
export function showRefusals(name: string, refusals: readonly string[]): void {
  if (refusals.length === 0) return;
  output ??= vscode.window.createOutputChannel(vscode.l10n.t('Servicing Logs: Cases'));
  output.appendLine(name);
  for (const refusal of refusals) output.appendLine(`  ${refusal}`);
  const show = vscode.l10n.t('Show');
  const first = refusals[0] ?? '';
  const message =
    refusals.length === 1 ? first : vscode.l10n.t('{0} files of {1} were left out.', refusals.length, name);
  void vscode.window.showWarningMessage(message, show).then((choice) => {
    if (choice === show) output?.show();
  });
}

let output: vscode.OutputChannel | undefined;
