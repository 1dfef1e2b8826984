/// <reference types="mocha" />
// The server's process ends in the middle of the work: it is started again, and everything that was known comes back.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { diagnosticsOf, dismLog, failingLog, hoverAt, openSample, openText, sampleUri } from './support';

const file = 'restart.servicing-rules.yaml';
const rules = `version: 1
rules:
  - id: restarted
    severity: warning
    standing: note
    match: { message: 'Example agent: keeps (?<file>\\S+)' }
    title: { en: 'The agent keeps {file}', zh: '代理程序占用了 {file}' }
    explanation: 'Stop the agent.'
`;
const record = '2024-03-04 09:40:12, Info                  CBS    Example agent: keeps policy.dat open\r\n';

const has = (code: string) => (all: readonly vscode.Diagnostic[]) =>
  all.some((each) => each.code === code || (typeof each.code === 'object' && each.code.value === code));

suite('restart', () => {
  test('after the server was killed, problems, rules, hovers and the last summary are there again', async function () {
    if (process.platform !== 'linux') this.skip();
    await vscode.workspace.fs.writeFile(sampleUri(file), Buffer.from(rules));
    const own = await openText('restart/CBS.log', record);
    await diagnosticsOf(own.uri, has('user.restarted'));
    const document = await openSample(failingLog);
    await diagnosticsOf(document.uri);
    // Not open: only its summary knows it.
    const summarised = sampleUri('restart/dism.log');
    await vscode.workspace.fs.copy(sampleUri(dismLog), summarised, { overwrite: true });
    await vscode.commands.executeCommand('servicingLogs.summarizeFailure', summarised);
    await diagnosticsOf(summarised);

    const gone = Promise.all([nextChange(document.uri), nextChange(summarised)]);
    process.kill(serverProcess(), 'SIGKILL');
    await gone;

    await diagnosticsOf(document.uri);
    await diagnosticsOf(summarised);
    await diagnosticsOf(own.uri, has('user.restarted'));
    assert.match(await hoverAt(document, '0x80073712'), /ERROR_SXS_COMPONENT_STORE_CORRUPT/);
    await vscode.workspace.fs.delete(sampleUri(file));
    await diagnosticsOf(own.uri, (all) => all.length === 0);
  });
});

/** The client takes the problems away when the server ends, and new ones come. */
function nextChange(uri: vscode.Uri): Promise<void> {
  return new Promise((resolve) => {
    const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some((each) => each.toString() === uri.toString())) return;
      listener.dispose();
      resolve();
    });
  });
}

/** The child of this process that runs the server. */
function serverProcess(): number {
  const found = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .find((name) => isServer(name));
  assert.ok(found !== undefined, 'no process runs the server');
  return Number(found);
}

function isServer(id: string): boolean {
  try {
    const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
    return parent === `${process.pid}` && command.includes('windows-servicing-logs');
  } catch {
    // Processes end while one looks.
    return false;
  }
}
