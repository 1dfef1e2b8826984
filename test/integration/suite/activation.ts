/// <reference types="mocha" />
// No work while no servicing log is open. This suite is the first: later ones start the extension.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extensionId, failingLog, openSample } from './support';

suite('activation', () => {
  test('the packaged extension is installed', () => {
    assert.ok(vscode.extensions.getExtension(extensionId));
  });

  test('it does not run while only other files are open', async () => {
    await vscode.workspace.openTextDocument({ content: 'plain text', language: 'plaintext' });
    assert.equal(vscode.extensions.getExtension(extensionId)?.isActive, false);
  });

  test('it runs once a servicing log is open', async () => {
    await openSample(failingLog);
    const extension = vscode.extensions.getExtension(extensionId);
    await extension?.activate();
    assert.equal(extension?.isActive, true);
  });
});
