/// <reference types="mocha" />
// The language of a document: by file name, also as customers rename files, and by first line.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { dismLog, failingLog, openSample, openText, waitFor } from './support';

const cbsRecord =
  '2024-06-18 09:14:05, Info                  CBS    Starting TrustedInstaller initialization.\r\n';
const dismRecord =
  '2024-06-20 14:05:02, Info                  DISM   DISM.EXE: Dism.exe version: 10.0.19041.3636\r\n';
const setupRecord = '2024-06-20 14:05:02, Info                  MOUPG  SetupHost Logging Begin\r\n';
const updateRecord = '2024/06/20 14:05:02.1234567 7160  3404  Agent           * START * Finding updates\r\n';

const byName: readonly (readonly [string, string])[] = [
  ['CbsPersist_20240618011405.log', 'windows-cbs-log'],
  ['server01-CBS.log', 'windows-cbs-log'],
  ['CBS (2).log', 'windows-cbs-log'],
  ['dism_old.log', 'windows-dism-log'],
  ['setupact.log', 'windows-setup-log'],
  ['setuperr.log', 'windows-setup-log'],
  ['WindowsUpdate_2024.log', 'windows-update-log'],
];

// VS Code looks at the first line only when the name says nothing: .txt and .log are languages of its own.
const byFirstLine: readonly (readonly [string, string, string])[] = [
  ['mailed', cbsRecord, 'windows-cbs-log'],
  ['second.bak', dismRecord, 'windows-dism-log'],
  ['third.1', setupRecord, 'windows-setup-log'],
  ['fourth.part', updateRecord, 'windows-update-log'],
  ['notes.txt', 'Some notes about CBS.log\r\n', 'plaintext'],
];

const byContent: readonly (readonly [string, string, string])[] = [
  ['case4711.log', cbsRecord, 'windows-cbs-log'],
  ['mail.txt', updateRecord, 'windows-update-log'],
];

/** Resolves once a document of the name has the language; the runner's time limit is the deadline. */
function languageSeen(name: string, language: string): Promise<void> {
  return new Promise((resolve) => {
    const listener = vscode.workspace.onDidOpenTextDocument((document) => {
      if (!document.uri.path.endsWith(name) || document.languageId !== language) return;
      listener.dispose();
      resolve();
    });
  });
}

suite('languages', () => {
  test('the samples', async () => {
    assert.equal((await openSample(failingLog)).languageId, 'windows-cbs-log');
    assert.equal((await openSample(dismLog)).languageId, 'windows-dism-log');
  });

  for (const [name, language] of byName) {
    test(`by name: ${name}`, async () => {
      assert.equal((await openText(name, '\r\n')).languageId, language);
    });
  }

  for (const [name, text, language] of byFirstLine) {
    test(`by first line: ${text.trim().slice(0, 60)}`, async () => {
      assert.equal((await openText(name, text)).languageId, language);
    });
  }

  // The editor gives .log and .txt files to its own languages; the extension looks at their first line when it runs.
  for (const [name, text, language] of byContent) {
    test(`by content: ${name}`, async () => {
      const opened = languageSeen(name, language);
      await openText(name, text);
      await opened;
    });
  }

  for (const end of ['\r\n', '\n'])
    test(`pasted under a question, with ${JSON.stringify(end)} at the end of lines`, async () => {
      const { uri } = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
      const pasted = ['What is wrong here?', '', ...Array(4).fill(cbsRecord.trim()), ''].join(end);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(uri, new vscode.Position(0, 0), pasted);
      await vscode.workspace.applyEdit(edit);
      const named = (): true | undefined =>
        vscode.workspace.textDocuments.some(
          (open) => open.uri.toString() === uri.toString() && open.languageId === 'windows-cbs-log',
        ) || undefined;
      await waitFor('language of the pasted log', named, vscode.workspace.onDidOpenTextDocument);
    });

  test('another log stays with the editor', async () => {
    assert.equal((await openText('server.log', '127.0.0.1 - GET /\r\n')).languageId, 'log');
  });

  test('all four languages are contributed', async () => {
    const known = await vscode.languages.getLanguages();
    for (const id of ['cbs', 'dism', 'setup', 'update'].map((kind) => `windows-${kind}-log`)) {
      assert.ok(known.includes(id), id);
    }
  });
});
