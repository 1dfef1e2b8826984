// Owns users' rules in the server: taking them from the client, analysing the open logs anew, and what is wrong in
// rule files.
import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { localize } from '../../../analyzer/src/index';
import type { NewRuleFileResult, UserRulesParams } from '../../../protocol/src/index';
import { inlineRulesUri, method } from '../../../protocol/src/index';
import type { ServerContext } from '../context';
import { isJsonChecked, toDiagnostic } from '../ownFiles';
import { isRuleFile, loadUserRules } from '../ruleFiles';

/** Typing pauses before the problems of a rule file are looked for. */
const changeDelayMs = 250;

/** Takes users' rules from the client and publishes what is wrong in rule files. */
export function registerRules(context: ServerContext): void {
  const { connection, documents } = context;
  const published = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const publishSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void publishProblems(context, published), changeDelayMs);
  };
  documents.onOwnFile(publishSoon);
  connection.onRequest(method.setUserRules, async ({ files }: UserRulesParams) => {
    if (await context.userRules.take(files)) {
      documents.restart();
      await publishProblems(context, published);
      await complainOfInline(context);
    }
    return null;
  });
  connection.onRequest(method.newRuleFile, async (): Promise<NewRuleFileResult> => {
    const { exampleRuleFile } = await loadUserRules();
    return { text: exampleRuleFile(context.language()) };
  });
}

/** Problems of all rule files: those that count, with the text of the editor where one is open, and other open ones. */
async function publishProblems(context: ServerContext, published: Set<string>): Promise<void> {
  const { connection, documents, userRules } = context;
  const open = documents.ownFiles().filter(({ uri }) => isRuleFile(uri));
  const counted = userRules.files.map(({ uri, text }) => ({
    name: uri,
    text: documents.get(uri)?.getText() ?? text,
  }));
  const others = open.filter(({ uri }) => userRules.files.every((file) => file.uri !== uri));
  const names = new Set([...counted.map(({ name }) => name), ...others.map(({ uri }) => uri)]);
  for (const uri of published) {
    if (!names.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  }
  published.clear();
  if (names.size === 0) return;
  const { isJsonSyntax, readRuleFile, readRuleFiles } = await loadUserRules();
  const problems = [
    ...readRuleFiles(counted).problems,
    ...others.flatMap((document) => readRuleFile({ name: document.uri, text: document.getText() }).problems),
  ];
  for (const uri of names) {
    published.add(uri);
    if (uri === inlineRulesUri) continue;
    const isChecked = isJsonChecked(context, uri);
    const own = problems.filter((problem) => problem.file === uri && !(isChecked && isJsonSyntax(problem)));
    const diagnostics = own.map((problem) => toDiagnostic(problem, context.language()));
    void connection.sendDiagnostics({ uri, diagnostics });
  }
}

/** Rules in the settings have no file that could show their problems: the first one is said. */
async function complainOfInline({ connection, userRules, language }: ServerContext): Promise<void> {
  const inline = userRules.files.find(({ uri }) => uri === inlineRulesUri);
  if (inline === undefined) return;
  const { readRuleFile } = await loadUserRules();
  const { problems } = readRuleFile({ name: inline.uri, text: inline.text });
  const mistake = problems.find(({ severity }) => severity === 'error');
  if (mistake === undefined) return;
  const message = localize(mistake.message, language());
  // The message is only told: a client that cannot answer is not asked.
  await connection.sendNotification(ShowMessageNotification.type, {
    type: MessageType.Warning,
    message: localize(inlineMistake, language(), { message }),
  });
}

const inlineMistake = {
  en: 'The setting servicingLogs.rules.inline: {message}',
  zh: '设置 servicingLogs.rules.inline：{message}',
};
