// Owns the queries that read a whole analysis: outline, folding, semantic tokens, diagnostics.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Analysis, CaseFinding, CaseResult, Operation } from '../../analyzer/src/index';
import {
  analyzeText,
  diagnosticsOf,
  foldsOf,
  markLines,
  outlineOf,
  semanticTokensOf,
  summarizeCase,
} from '../../analyzer/src/index';
import { record } from '../support/logs';

const empty: Analysis = analyzeText('');
const emptyCase: CaseResult = summarizeCase([{ path: 'CBS.log', analysis: empty }]);

function operation(values: Partial<Operation>): Operation {
  return {
    kind: 'session',
    purpose: 'install',
    startLine: 0,
    endLine: 0,
    outcome: 'unknown',
    recoveredLater: false,
    kbs: [],
    packages: [],
    ...values,
  };
}

function finding(values: Partial<CaseFinding>): CaseFinding {
  return {
    rule: 'example.rule',
    severity: 'warning',
    source: 0,
    line: 3,
    lineCount: 1,
    count: 1,
    message: { en: 'A file differs.', zh: '文件不一致。' },
    culprit: null,
    related: [],
    ...values,
  };
}

test('the outline shows runs of the service, sessions in them, phases in those', () => {
  const lines = [
    record('Info', 'CBS', 'TI: --- Initializing Trusted Installer ---'),
    record(
      'Info',
      'CBS',
      'Session: 31000000_1 initialized by client DemoClient, external staging directory: (null)',
    ),
    record(
      'Info',
      'CBS',
      'Exec: Processing started.  Client: DemoClient, Session: 31000000_1, Package: Package_for_KB5099001~31bf3856ad364e35~amd64~~10.0.1.1, Identifier: KB5099001',
    ),
    record('Info', 'CBS', 'FLOW: Entering stage: Planning '),
    record('Info', 'CBS', 'FLOW: Entering stage: Installing '),
    record(
      'Info',
      'CBS',
      'Exec: Processing complete.  Session: 31000000_1, Package: Package_for_KB5099001~31bf3856ad364e35~amd64~~10.0.1.1, Identifier: KB5099001 [HRESULT = 0x00000000 - S_OK]',
    ),
    record('Info', 'CBS', 'Trusted Installer is shutting down because: SHUTDOWN_REASON_AUTOSTOP'),
  ];
  const [life, ...others] = outlineOf(analyzeText(lines.join('\r\n')), 'en');
  assert.deepEqual(others, []);
  assert.deepEqual([life?.kind, life?.startLine, life?.endLine], ['service-life', 0, 6]);
  const session = life?.children[0];
  assert.deepEqual([session?.name, session?.outcome], ['Session 31000000_1', 'succeeded']);
  assert.deepEqual(
    session?.children.map((phase) => [phase.name, phase.startLine, phase.endLine]),
    [
      ['Phase Planning', 3, 3],
      ['Phase Installing', 4, 5],
    ],
  );
});

test('the outline nests operations by parent and survives impossible parents', () => {
  const operations = [
    operation({ kind: 'service-life', startLine: 0, endLine: 9 }),
    operation({ id: '31000001_2', startLine: 2, endLine: 5, outcome: 'failed', parent: 0 }),
    operation({ id: 'orphan', startLine: 7, endLine: 8, parent: 99 }),
    operation({ id: 'self', startLine: 8, endLine: 8, parent: 3 }),
  ];
  const outline = outlineOf({ ...empty, operations }, 'en');
  assert.deepEqual(
    outline.map(({ name, children }) => [name, children.map((child) => child.name)]),
    [
      ['Servicing service', ['Session 31000001_2']],
      ['Session orphan', []],
      ['Session self', []],
    ],
  );
  assert.match(outline[0]?.children[0]?.detail ?? '', /^failed/);
  assert.equal(outlineOf({ ...empty, operations }, 'zh-cn')[0]?.name, '服务运行期');
});

test('records of several lines and operations fold, single lines do not', () => {
  const records = { ...empty.records, count: 3, line: Uint32Array.of(0, 1, 4) };
  const folds = foldsOf({
    ...empty,
    lineCount: 5,
    records,
    operations: [operation({ startLine: 0, endLine: 4 }), operation({ startLine: 4, endLine: 4 })],
  });
  assert.deepEqual(folds, [
    { startLine: 0, endLine: 4 },
    { startLine: 1, endLine: 3 },
  ]);
});

test('a failing and a succeeding code are told apart; a benign record is dimmed as a whole', () => {
  const none = new Map();
  assert.deepEqual(
    semanticTokensOf('a [HRESULT = 0x80070570] b [HRESULT = 0x00000000]', 7, none).map((t) => [
      t.line,
      t.start,
      t.length,
      t.type,
    ]),
    [
      [7, 13, 10, 'failingCode'],
      [7, 38, 10, 'successCode'],
    ],
  );
  const benign = new Map([[7, 'benignRecord' as const]]);
  assert.deepEqual(
    semanticTokensOf('a [HRESULT = 0x80070570]', 7, benign).map((t) => [t.start, t.length, t.type]),
    [[0, 24, 'benignRecord']],
  );
  const cause = new Map([[7, 'causeRecord' as const]]);
  assert.deepEqual(
    semanticTokensOf('a [HRESULT = 0x80070570]', 7, cause).map((t) => [t.start, t.length, t.type]),
    [
      [0, 13, 'causeRecord'],
      [13, 10, 'failingCode'],
      [23, 1, 'causeRecord'],
    ],
  );
});

test('every line of a benign record is marked', () => {
  const fact = {
    shape: 'noise.example',
    record: 0,
    line: 2,
    lineCount: 2,
    level: 'error',
    component: 'CSI',
    fields: {},
    codes: [],
    names: [],
    text: '',
  } as const;
  assert.deepEqual(
    [...markLines({ ...empty, facts: [fact] }, emptyCase)],
    [
      [2, 'benignRecord'],
      [3, 'benignRecord'],
    ],
  );
});

test('findings keep their severity, repeats are counted, settings decide last', () => {
  const result = {
    ...emptyCase,
    findings: [finding({ count: 3, lineCount: 2 }), finding({ rule: 'other.rule', source: 1 })],
  };
  const found = diagnosticsOf(result, { language: 'en', rules: {} });
  assert.deepEqual(found, [
    {
      startLine: 2,
      endLine: 3,
      severity: 'warning',
      rule: 'example.rule',
      message: 'A file differs. (3 records)',
      related: [],
    },
  ]);
  assert.equal(
    diagnosticsOf(result, { language: 'zh-cn', rules: {} })[0]?.message,
    '文件不一致。（3 条记录）',
  );
  assert.equal(
    diagnosticsOf(result, { language: 'en', rules: { 'example.rule': 'hint' } })[0]?.severity,
    'hint',
  );
  assert.deepEqual(diagnosticsOf(result, { language: 'en', rules: { 'example.rule': 'off' } }), []);
});

test('a log without anything gives nothing', () => {
  assert.deepEqual(diagnosticsOf(emptyCase, { language: 'en', rules: {} }), []);
  assert.deepEqual(outlineOf(empty, 'en'), []);
  assert.deepEqual(foldsOf(empty), []);
});
