// Owns the tree of a case: what stands where, in which order, how long lists are cut, what the filter leaves.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseTreeNode, Operation } from '../../analyzer/src/index';
import { analyzeText, caseTreeOf, summarizeCase } from '../../analyzer/src/index';
import { failedInstall, healthy, hostile, lines, session } from '../lsp/logs';

function inputOf(...texts: readonly string[]) {
  const sources = texts.map((text, i) => ({ path: `logs/${i}/CBS.log`, analysis: analyzeText(text) }));
  return {
    name: 'customer.zip',
    result: summarizeCase(sources),
    operations: sources.map(({ analysis }) => analysis.operations),
  };
}

const english = { language: 'en', onlyFailures: false } as const;
const failuresOnly = { language: 'en', onlyFailures: true } as const;

function childrenOf(node: CaseTreeNode | undefined, kind: CaseTreeNode['kind']): readonly CaseTreeNode[] {
  return (node?.children ?? []).filter((child) => child.kind === kind);
}

function all(node: CaseTreeNode): readonly CaseTreeNode[] {
  return [node, ...node.children.flatMap(all)];
}

function operation(values: Partial<Operation>): Operation {
  return {
    kind: 'session',
    purpose: 'install',
    startLine: 0,
    endLine: 0,
    outcome: 'succeeded',
    recoveredLater: false,
    kbs: [],
    packages: [],
    ...values,
  };
}

test('a case of one log is that log: its failure with the proof, then its operations', () => {
  const log = caseTreeOf(inputOf(failedInstall), english);
  assert.equal(log.kind, 'log');
  assert.equal(log.icon, 'log:cbs');
  assert.equal(log.label, 'CBS.log');
  assert.equal(log.description, 'failures: 1, operations: 1, records: 11');
  const [failure] = childrenOf(log, 'failure');
  assert.match(failure?.label ?? '', /manifest is damaged/);
  assert.equal(failure?.description, '0x80073712 ERROR_SXS_COMPONENT_STORE_CORRUPT · confidence high');
  assert.match(
    failure?.copyText ?? '',
    /manifest is damaged.*\(0x80073712 ERROR_SXS_COMPONENT_STORE_CORRUPT\)$/,
  );
  assert.deepEqual(failure?.place, { source: 0, line: lines.cause });
  const cause = failure?.children.find(({ icon }) => icon === 'role:cause');
  assert.equal(cause?.label, `Cause, line ${lines.cause + 1}`);
  assert.match(cause?.description ?? '', /^Manifest hash for component/);
  assert.match(cause?.copyText ?? '', /Expected:\{l:32/);
  const [operations] = childrenOf(log, 'operations');
  const [ran] = operations?.children ?? [];
  assert.equal(ran?.icon, 'outcome:failed');
  assert.equal(ran?.label, 'Session KB5000001');
  assert.equal(
    ran?.description,
    `failed · 0x80073712 · 2024-03-04 09:00:01 · WindowsUpdateAgent · ${session}`,
  );
});

test('proof from a log of another kind is told without its time and columns too', () => {
  const input = inputOf(
    [
      '2024/03/04 09:00:01.1234567 4932  23416 Handler         CBS called Progress with state=2, ticks=1, total=10',
      '2024/03/04 09:00:06.2734225 4932  23416 Handler         CBS called Error with 0x80070570, ',
    ].join('\n'),
  );
  const [failure] = childrenOf(caseTreeOf(input, english), 'failure');
  assert.equal(failure?.children[0]?.description, 'CBS called Error with 0x80070570,');
});

test('in Chinese every label is Chinese but what the log itself says', () => {
  const log = caseTreeOf(inputOf(failedInstall), { ...english, language: 'zh-cn' });
  assert.equal(log.description, '失败：1，操作：1，记录：11');
  const [failure] = childrenOf(log, 'failure');
  assert.match(failure?.label ?? '', /清单已损坏/);
  assert.match(failure?.description ?? '', /可信度：高$/);
  for (const node of all(log)) assert.match(node.accessibleLabel, /[\u4e00-\u9fff]/, node.kind);
});

test('failures of a case stand under the log that holds their cause', () => {
  const input = inputOf(healthy, failedInstall);
  const root = caseTreeOf(input, english);
  assert.equal(root.kind, 'case');
  assert.equal(root.description, 'logs: 2, failures: 1');
  assert.deepEqual(
    root.children.map((log) => [log.label, childrenOf(log, 'failure').length]),
    [
      ['logs/0/CBS.log', 0],
      ['logs/1/CBS.log', 1],
    ],
  );
});

test('the filter leaves failures and what failed', () => {
  const root = caseTreeOf(inputOf(healthy, failedInstall), failuresOnly);
  assert.deepEqual(
    root.children.map(({ label }) => label),
    ['logs/1/CBS.log'],
  );
  const kept = all(root).filter(({ kind }) => kind === 'operation' || kind === 'finding');
  assert.deepEqual([...new Set(kept.map(({ icon }) => icon))], ['outcome:failed']);
  // What is open stays in view, though nothing in it failed.
  assert.deepEqual(caseTreeOf(inputOf(healthy), failuresOnly).children, []);
});

test('operations that failed come first, with what they ran in, and long lists are cut', () => {
  const input = inputOf(healthy);
  const many = Array.from({ length: 400 }, (_, line) => operation({ id: String(line), startLine: line }));
  const list = [
    ...many,
    operation({ id: 'outer', startLine: 400 }),
    operation({ id: 'inner', startLine: 401, outcome: 'failed', parent: 400, result: 0x800f081f }),
  ];
  const [operations] = childrenOf(caseTreeOf({ ...input, operations: [list] }, english), 'operations');
  assert.equal(operations?.description, '402, failed: 1');
  const shown = operations?.children ?? [];
  assert.equal(shown.length, 26);
  assert.equal(shown[0]?.label, 'Session outer');
  assert.match(shown[0]?.children[0]?.description ?? '', /0x800f081f/);
  const more = shown.at(-1);
  assert.equal(more?.label, '376 more');
  assert.equal(more?.children.length, 201);
  assert.equal(more?.children.at(-1)?.label, '176 more');
});

test('a case of many logs opens less behind each cut', () => {
  const input = inputOf(...Array.from({ length: 100 }, () => healthy));
  const many = Array.from({ length: 400 }, (_, line) => operation({ id: String(line), startLine: line }));
  const root = caseTreeOf({ ...input, operations: input.operations.map(() => many) }, english);
  assert.equal(root.children.length, 100);
  assert.ok(all(root).length < 100 * 60, `${all(root).length} nodes`);
});

test('an operation that names itself as what it runs in does not hang', () => {
  const input = inputOf(healthy);
  const circle = [operation({ parent: 1 }), operation({ parent: 1 })];
  const [operations] = childrenOf(caseTreeOf({ ...input, operations: [circle] }, english), 'operations');
  assert.equal(operations?.children.length, 2);
});

test('what a log says is shown with its control characters, short in labels', () => {
  for (const node of all(caseTreeOf(inputOf(hostile), english))) {
    assert.doesNotMatch(`${node.label}${node.description}${node.accessibleLabel}`, /[\u0000-\u001f]/);
    assert.doesNotMatch(node.tooltip, /\u001b/);
    assert.ok(node.label.length <= 260, node.label);
  }
});
