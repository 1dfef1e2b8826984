/// <reference types="mocha" />
// The commands: all that the manifest names are registered, and Summarize Failure answers with the summary.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { dismLog, extensionId, failingLog, healthyLog, insertReply, openSample, sampleUri } from './support';

suite('commands', () => {
  test('every contributed command is registered', async () => {
    await openSample(failingLog);
    await vscode.extensions.getExtension(extensionId)?.activate();
    const registered = await vscode.commands.getCommands(true);
    const contributed: readonly { command: string }[] =
      vscode.extensions.getExtension(extensionId)?.packageJSON.contributes.commands;
    assert.ok(contributed.length >= 5);
    for (const { command } of contributed) {
      assert.ok(registered.includes(command), command);
    }
  });

  test('Summarize Failure names the cause', async () => {
    const summary = await summarize(failingLog);
    assert.equal(summary.verdict, 'failed');
    assert.match(summary.failures[0]?.rootCause.text ?? '', /Manifest hash for component/);
  });

  test('Summarize Failure says that a healthy log has no failure', async () => {
    const summary = await summarize(healthyLog);
    assert.notEqual(summary.verdict, 'failed');
    assert.deepEqual(summary.failures, []);
  });

  test('Summarize Failure reads a pasted text of a console without asking what it is', async () => {
    const content =
      'This is what the window said:\nError: 0x800f081f\nThe source files could not be found.\n';
    const document = await vscode.workspace.openTextDocument({ content, language: 'plaintext' });
    await vscode.window.showTextDocument(document);
    const summary = await vscode.commands.executeCommand<Summary | undefined>(
      'servicingLogs.summarizeFailure',
      document.uri,
    );
    assert.equal(summary?.verdict, 'failed');
  });

  test('Insert Reply is filled from the last summary, though another log is in front', async () => {
    await summarize(failingLog);
    await vscode.commands.executeCommand('servicingLogs.summarizeFailure', sampleUri(dismLog));
    const text = await insertReply(nextStepsRow);
    assert.match(text, /0x800f081f/);
    assert.doesNotMatch(text, /0x80073712/);
  });

  test('Reveal Record selects the line', async () => {
    const document = await openSample(failingLog);
    await vscode.commands.executeCommand('servicingLogs.revealRecord', document.uri.toString(), 29);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), document.uri.toString());
    assert.equal(editor?.selection.start.line, 29);
  });
});

/** The reply that states the code: "Log analysis and next steps" is the fifth of the list. */
const nextStepsRow = 5;

interface Summary {
  readonly verdict: string;
  readonly failures: readonly { readonly rootCause: { readonly text: string } }[];
}

async function summarize(name: string): Promise<Summary> {
  const document = await openSample(name);
  const summary = await vscode.commands.executeCommand<Summary | undefined>(
    'servicingLogs.summarizeFailure',
    document.uri,
  );
  assert.ok(summary, 'the command gave no summary');
  return summary;
}
