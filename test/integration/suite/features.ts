/// <reference types="mocha" />
// What an open log gets from the language server, asked through the editor's own commands.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, failingLog, healthyLog, hoverAt, openSample, positionOf, sampleUri } from './support';

suite('features', () => {
  test('problems name the cause at its record', async () => {
    const document = await openSample(failingLog);
    const diagnostics = await diagnosticsOf(document.uri);
    const causeLine = positionOf(document, 'Manifest hash for component').line;
    const cause = diagnostics.find(({ range }) => range.start.line === causeLine);
    assert.ok(cause, `no problem at line ${causeLine + 1}: ${diagnostics.map((d) => d.message).join(' | ')}`);
    assert.match(cause.message, /manifest/i);
    assert.equal(cause.severity, vscode.DiagnosticSeverity.Error);
    assert.deepEqual(
      diagnostics.filter((other) => other !== cause).map(({ message }) => message),
      [],
      'the sample has one failure and nothing else to report',
    );
  });

  test('a healthy log has no problems', async () => {
    // The failing log's problems prove that the server has answered for a document opened after the healthy one.
    const healthy = await openSample(healthyLog);
    await diagnosticsOf((await openSample(failingLog)).uri);
    await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', healthy.uri);
    assert.deepEqual(vscode.languages.getDiagnostics(healthy.uri), []);
  });

  test('the light bulb at a problem offers its report, its reply and how Problems shows its rule', async () => {
    const document = await openSample(failingLog);
    const [problem] = await diagnosticsOf(document.uri);
    assert.ok(problem);
    const actionsAt = (range: vscode.Range): Thenable<vscode.CodeAction[]> =>
      vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range);
    const offered = await actionsAt(problem.range);
    assert.deepEqual(
      offered.map(({ title }) => title),
      ['Summarize Failure', 'Copy Reply…', `Choose how Problems shows ${problem.code}…`],
    );
    assert.deepEqual(await actionsAt(new vscode.Range(0, 0, 0, 0)), [], 'nothing where no problem is');
    const [summarize] = offered.map(({ command }) => command);
    const summary = await vscode.commands.executeCommand<{ readonly verdict: string } | undefined>(
      String(summarize?.command),
      ...(summarize?.arguments ?? []),
    );
    assert.equal(summary?.verdict, 'failed');
  });

  test('a rule that was chosen not to be shown leaves Problems, and comes back', async () => {
    const document = await openSample(failingLog);
    const [problem] = await diagnosticsOf(document.uri);
    const choose = (severity: string): Thenable<unknown> =>
      vscode.commands.executeCommand('servicingLogs.chooseSeverity', problem?.code, severity);
    await choose('off');
    await diagnosticsOf(document.uri, (all) => all.length === 0);
    await choose('asRule');
    const [back] = await diagnosticsOf(document.uri);
    assert.equal(back?.code, problem?.code);
    const kept = vscode.workspace.getConfiguration('servicingLogs').inspect('diagnostics.rules');
    assert.equal(kept?.globalValue, undefined, 'nothing is left in the settings');
  });

  test('hover decodes a result code', async () => {
    const document = await openSample(failingLog);
    const hover = await hoverAt(document, '0x80073712');
    assert.match(hover, /ERROR_SXS_COMPONENT_STORE_CORRUPT/);
    // The Win32 code inside: 14098.
    assert.match(hover, /0x00003712|14098/);
  });

  test('hover names the parts of a package identity', async () => {
    const document = await openSample(failingLog);
    assert.match(await hoverAt(document, 'Package_for_RollupFix'), /19041\.4529\.1\.7/);
  });

  test('the outline has the failed session', async () => {
    const document = await openSample(failingLog);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.ok(
      namesOf(symbols).some((name) => name.includes('31113501_747057185')),
      namesOf(symbols).join(' | '),
    );
  });

  test('a record of several lines folds', async () => {
    const document = await openSample(failingLog);
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const { line } = positionOf(document, 'Manifest hash for component');
    assert.ok(ranges.some(({ start, end }) => start === line && end === line + 2));
  });

  test('semantic tokens come for the log', async () => {
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
      'vscode.provideDocumentSemanticTokens',
      sampleUri(failingLog),
    );
    assert.ok((tokens?.data.length ?? 0) > 0);
  });
});

function namesOf(symbols: readonly vscode.DocumentSymbol[]): string[] {
  return symbols.flatMap((symbol) => [`${symbol.name} ${symbol.detail}`, ...namesOf(symbol.children)]);
}
