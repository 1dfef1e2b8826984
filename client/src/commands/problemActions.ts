// Owns what the light bulb offers at a problem of a log: its report, its reply, and how Problems shows its rule.
import * as vscode from 'vscode';
import type { CommandSubject } from '../caseView/caseNode';
import { servicingLanguages } from '../languages';

/** `source` of every problem that the server publishes. */
const problemSource = 'Servicing Logs';

const chooseSeverity = 'servicingLogs.chooseSeverity';

/** Registers the actions of the light bulb and the command behind them. */
export function registerProblemActions(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(
      [...servicingLanguages],
      { provideCodeActions },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    // A severity of `asRule` or of the setting may be given along, for a key of one's own.
    vscode.commands.registerCommand(chooseSeverity, async (rule: unknown, severity: unknown) => {
      if (typeof rule !== 'string') return;
      const chosen = severities().find(({ value }) => value === severity) ?? (await askSeverity(rule));
      if (chosen !== undefined) await keepSeverity(rule, chosen.value);
    }),
  );
}

function provideCodeActions(
  document: vscode.TextDocument,
  _range: vscode.Range,
  { diagnostics }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  const own = diagnostics.filter(({ source }) => source === problemSource);
  if (own.length === 0) return [];
  const about: CommandSubject = { subject: document.uri };
  return [
    action(vscode.l10n.t('Summarize Failure'), 'servicingLogs.summarizeFailure', [document.uri], own),
    action(vscode.l10n.t('Copy Reply…'), 'servicingLogs.copyReply', [about], own),
    ...rulesOf(own).map((rule) =>
      action(vscode.l10n.t('Choose how Problems shows {0}…', rule), chooseSeverity, [rule], own),
    ),
  ];
}

function action(
  title: string,
  command: string,
  args: readonly unknown[],
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  const offered = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  offered.command = { command, title, arguments: [...args] };
  offered.diagnostics = [...diagnostics];
  return offered;
}

function rulesOf(diagnostics: readonly vscode.Diagnostic[]): readonly string[] {
  return [...new Set(diagnostics.flatMap(({ code }) => (typeof code === 'string' ? [code] : [])))];
}

type RuleSeverities = Readonly<Record<string, string>>;

interface SeverityItem extends vscode.QuickPickItem {
  /** As the setting takes it, or `asRule`. */
  readonly value: string;
}

/** What the rule says itself: the setting has nothing of it. */
const asRule = 'asRule';

function askSeverity(rule: string): Thenable<SeverityItem | undefined> {
  const now = vscode.workspace.getConfiguration(section).get<RuleSeverities>(setting, {})[rule] ?? asRule;
  return vscode.window.showQuickPick(
    severities().map((item) => ({
      ...item,
      ...(item.value === now ? { description: vscode.l10n.t('now') } : {}),
    })),
    { title: vscode.l10n.t('How Problems shows {0}', rule) },
  );
}

/** Keeps the severity of a rule where the settings have one of it, else in the user's own. */
async function keepSeverity(rule: string, severity: string): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(section);
  const kept = configuration.inspect<RuleSeverities>(setting);
  const isOfWorkspace = kept?.workspaceValue?.[rule] !== undefined;
  const { [rule]: _, ...others } = (isOfWorkspace ? kept?.workspaceValue : kept?.globalValue) ?? {};
  const rules = severity === asRule ? others : { ...others, [rule]: severity };
  await configuration.update(
    setting,
    Object.keys(rules).length === 0 ? undefined : rules,
    isOfWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global,
  );
}

const section = 'servicingLogs';
const setting = 'diagnostics.rules';

function severities(): readonly SeverityItem[] {
  return [
    { label: vscode.l10n.t('As the rule says'), value: asRule },
    { label: vscode.l10n.t('Error'), value: 'error' },
    { label: vscode.l10n.t('Warning'), value: 'warning' },
    { label: vscode.l10n.t('Information'), value: 'information' },
    { label: vscode.l10n.t('Hint'), value: 'hint' },
    { label: vscode.l10n.t('Not at all'), value: 'off' },
  ];
}
