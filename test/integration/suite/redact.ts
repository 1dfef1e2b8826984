/// <reference types="mocha" />
// Redact in the editor: the diff, the clipboard, selections, files of the Explorer, and the report in front.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { failingLog, openSample, openText, sampleUri, waitFor } from './support';

const scheme = 'servicing-redacted';
const secret = 'mmustermann';
const log = [
  '2024-03-04 09:00:00, Info                  CBS    TI: --- Initializing Trusted Installer ---',
  `2024-03-04 09:00:01, Info                  CBS    Scratch C:\\Users\\${secret}\\AppData`,
  `2024-03-04 09:00:02, Info                  CBS    profile of ${secret}`,
  '',
].join('\r\n');

suite('redact', () => {
  test('a log is compared with its redacted form, which can be copied', async () => {
    const document = await openText('redact-CBS.log', log);
    const { original, modified } = await redacted(undefined);
    assert.equal(original.toString(), document.uri.toString());
    const text = await textOf(modified);
    assert.ok(!text.includes(secret), text);
    assert.equal(text, log.replaceAll(secret, 'USER-1'));
    await vscode.commands.executeCommand('servicingLogs.copyRedacted');
    assert.equal(await vscode.env.clipboard.readText(), text);
    assert.deepEqual(vscode.languages.getDiagnostics(modified), []);
  });

  test('of a selection only the selection, with the names of the whole text', async () => {
    const document = await openText('redact-CBS.log', log);
    const editor = await vscode.window.showTextDocument(document);
    const start = document.lineAt(2).text.indexOf('profile');
    editor.selection = new vscode.Selection(2, start, 2, 200);
    const { original, modified } = await redacted(undefined);
    assert.equal(original.scheme, scheme);
    assert.equal(await textOf(modified), 'profile of USER-1');
  });

  test('a file of the Explorer is read in whatever encoding it is', async () => {
    const uri = sampleUri('redact-utf16.log');
    await vscode.workspace.fs.writeFile(uri, Buffer.from(`\ufeff${log}`, 'utf16le'));
    const { original, modified } = await redacted(uri);
    assert.equal(await textOf(original), log);
    assert.equal(await textOf(modified), log.replaceAll(secret, 'USER-1'));
  });

  test('the report in front is written anew without names', async () => {
    const document = await openSample(failingLog);
    await vscode.commands.executeCommand('servicingLogs.summarizeFailure', document.uri);
    await waitFor(
      'report',
      () => vscode.window.tabGroups.all.find(({ activeTab }) => isReport(activeTab)),
      vscode.window.tabGroups.onDidChangeTabs,
    );
    await vscode.commands.executeCommand('workbench.action.focusNextGroup');
    await waitFor(
      'report in front',
      () => (isReport(vscode.window.tabGroups.activeTabGroup.activeTab) ? true : undefined),
      vscode.window.tabGroups.onDidChangeTabGroups,
    );
    const { original, modified } = await redacted(vscode.Uri.parse('webview-panel:report'));
    const text = await textOf(modified);
    assert.match(text, /^# /);
    assert.match(text, /0x80073712/);
    assert.equal((await textOf(original)).split('\n').length, text.split('\n').length);
  });
});

function isReport(tab: vscode.Tab | undefined): boolean {
  return tab?.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith('servicingLogs.report');
}

/** Runs the command; gives both sides of the diff that is then in front. */
async function redacted(argument: vscode.Uri | undefined): Promise<vscode.TabInputTextDiff> {
  const before = vscode.window.tabGroups.activeTabGroup.activeTab;
  await vscode.commands.executeCommand('servicingLogs.redact', argument);
  return waitFor(
    'diff',
    () => {
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
      return tab !== before && tab?.input instanceof vscode.TabInputTextDiff ? tab.input : undefined;
    },
    vscode.window.tabGroups.onDidChangeTabs,
  );
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText();
}
