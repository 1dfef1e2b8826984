/// <reference types="mocha" />
// Users' rules in a trusted workspace: a rule file counts when it is saved, changed and deleted.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, openText, sampleUri, waitFor } from './support';

const record = '2024-03-04 09:40:12, Info                  CBS    Example agent: keeps policy.dat open\r\n';
const rules = (id: string): string => `version: 1
rules:
  - id: ${id}
    severity: warning
    standing: note
    match: { message: 'Example agent: keeps (?<file>\\S+)' }
    title: { en: 'The agent keeps {file}', zh: '代理程序占用了 {file}' }
    explanation: 'Stop the agent.'
`;
const file = 'host.servicing-rules.yaml';

const has = (code: string) => (all: readonly vscode.Diagnostic[]) => all.some((each) => each.code === code);

suite('rules', () => {
  test('a rule file of a trusted workspace counts, is followed, and helps while it is written', async () => {
    assert.ok(vscode.workspace.isTrusted);
    const { uri } = await openText('rules/CBS.log', record);
    await vscode.workspace.fs.writeFile(sampleUri(file), Buffer.from(rules('first')));
    await diagnosticsOf(uri, has('user.first'));
    await vscode.workspace.fs.writeFile(sampleUri(file), Buffer.from(rules('second')));
    await diagnosticsOf(uri, has('user.second'));
    const text = rules('third').replace('warning', 'fatal');
    await vscode.workspace.fs.writeFile(sampleUri(file), Buffer.from(text));
    await vscode.window.showTextDocument(sampleUri(file));
    const [problem] = await diagnosticsOf(sampleUri(file));
    assert.equal(problem?.range.start.line, 3);
    const offered = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      sampleUri(file),
      new vscode.Position(3, '    severity: '.length),
    );
    const labels = offered.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('information'), labels.join(', '));
    await vscode.workspace.fs.delete(sampleUri(file));
    await diagnosticsOf(uri, (all) => all.length === 0);
  });

  test('New Rule File opens the example, not yet saved', async () => {
    await vscode.commands.executeCommand('servicingLogs.newRuleFile');
    const document = await waitFor(
      'example',
      () =>
        vscode.workspace.textDocuments.find(
          ({ isUntitled, uri, lineCount }) =>
            isUntitled && uri.path.endsWith('own.servicing-rules.yaml') && lineCount > 10,
        ),
      vscode.workspace.onDidChangeTextDocument,
    );
    assert.match(document.getText(), /^version: 1$/m);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
