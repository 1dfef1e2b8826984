/// <reference types="mocha" />
// Users' rules in a workspace that is not trusted: its rule files and settings are ignored, those of the user count.
// Runs alone, in a session with trust switched on (test/e2e/untrusted.test.mjs), where untrusted.servicing-rules.yaml
// and .vscode/settings.json lie in the workspace and the user's settings hold the rule `own`.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, insertReply, openText } from './support';

const record = '2024-03-04 09:40:12, Info                  CBS    Example agent: keeps policy.dat open\r\n';

suite('untrusted workspace', () => {
  test('only the rules of the user count', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const { uri } = await openText('rules/CBS.log', record);
    const all = await diagnosticsOf(uri, (each) => each.some(({ code }) => code === 'user.own'));
    assert.deepEqual(
      all.map(({ code }) => code),
      ['user.own'],
    );
  });

  test('neither templates nor a profile of the workspace count', async () => {
    await openText('rules/reply.log', record);
    const collectLogs = await insertReply(3);
    assert.match(collectLogs, /\*\*Upload\*\*\n\n1\. Open \[address of the upload portal\] and sign in/);
  });

  test('what is built in works as ever', async () => {
    const failed =
      '2024-03-04 09:40:12, Error                 CBS    Failed [HRESULT = 0x80070020 - ERROR_SHARING_VIOLATION]';
    const document = await openText('rules/failed.log', `${failed}\r\n`);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, failed.indexOf('0x8007') + 3),
    );
    assert.notEqual(hovers.length, 0);
  });
});
