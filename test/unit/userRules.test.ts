// Owns the tests of users' rules: reading a file, what a match becomes, what is refused and with which words.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  analyzeText,
  analyzingText,
  type CompiledUserRule,
  createAnalysis,
  localize,
  summarizeCase,
} from '../../analyzer/src/index';
import { exampleRuleFile, readRuleFile, readRuleFiles } from '../../userrules/src/index';
import { failedInstall } from '../lsp/logs';
import { cbs, session } from '../support/logLines';
import { root } from '../support/schema';

/** Findings of the user's rule in a CBS log. */
function hitsIn(text: string, match: string): number {
  const { findings } = analyzeText(text, { fileName: 'CBS.log', userRules: rulesOf(ruleFile(match)) });
  return findings.filter(({ ruleId }) => ruleId === 'user.own').length;
}

/** A rule file with one rule; `match` and what else differs are given. */
function ruleFile(match: string, more = '', head = 'standing: proof'): string {
  return `version: 1
rules:
  - id: own
    severity: warning
    ${head}
    match: ${match}
    title: { en: 'Agent blocks {code} {symbol}', zh: '代理程序阻止 {code} {symbol}' }
    explanation: 'As written.'
${more}`;
}

function rulesOf(text: string): readonly CompiledUserRule[] {
  const { rules, problems } = readRuleFile({ name: 'own.servicing-rules.yaml', text });
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  return rules;
}

const blocked = cbs(
  'Failed to write C:\\ProgramData\\ExampleAgent\\policy.dat [HRESULT = 0x80070020 - ERROR_SHARING_VIOLATION]',
  'Error',
);
const quiet = cbs('Example agent: keeps policy.dat open for process 4711');

function caseOf(text: string, userRules: readonly CompiledUserRule[]) {
  return summarizeCase([
    { path: 'CBS.log', analysis: analyzeText(text, { fileName: 'CBS.log', strict: true, userRules }) },
  ]);
}

test('a record that no shape knows becomes a failure of its own, with its values in both languages', () => {
  const rules = rulesOf(
    ruleFile(
      "{ message: 'keeps (?<file>\\S+) open for process (?<pid>\\d+)' }",
      "    culprit: { kind: process, name: '{pid}' }\n    nextSteps: [{ text: 'End process {pid}.', changesMachine: true }]\n",
    ),
  );
  const { verdict, failures } = caseOf(`${quiet}\r\n`, rules);
  assert.equal(verdict, 'failed');
  const [failure] = failures;
  assert.equal(failure?.class, 'user.own');
  assert.deepEqual(failure?.rootCause?.culprit, { kind: 'process', name: '4711' });
  assert.equal(failure?.rootCause?.line, 1);
  assert.equal(failure?.title.zh, '代理程序阻止 … …');
  assert.deepEqual(failure?.explanation, { en: 'As written.', zh: 'As written.' });
  assert.equal(failure?.nextSteps[0]?.text.en, 'End process 4711.');
  assert.equal(failure?.confidence, 'high');
});

test('without the rule nothing is said of the same record', () => {
  const { verdict, failures, findings } = caseOf(`${quiet}\r\n`, []);
  assert.equal(verdict, 'no-failure');
  assert.deepEqual([failures, findings], [[], []]);
});

test('an explaining rule explains an operation that failed and is silent where none did', () => {
  const rules = rulesOf(
    ruleFile(
      "{ contains: 'ExampleAgent', codes: ERROR_SHARING_VIOLATION }",
      "    culprit: { kind: path, name: 'policy.dat' }\n",
      'standing: explains',
    ),
  );
  const failed = session('0x80070020 - ERROR_SHARING_VIOLATION', blocked);
  const [failure] = caseOf(failed, rules).failures;
  assert.equal(failure?.class, 'user.own');
  assert.equal(failure?.rootCause?.code, '0x80070020');
  assert.equal(failure?.title.en, 'Agent blocks 0x80070020 ERROR_SHARING_VIOLATION');
  const fine = session('0x00000000 - S_OK', blocked);
  assert.deepEqual(caseOf(fine, rules).failures, []);
});

test('a note is a line in Problems and changes neither verdict nor failures', () => {
  const rules = rulesOf(ruleFile("{ message: 'Info|initialized|finalized|Exec' }", '', 'standing: note'));
  const plain = caseOf(failedInstall, []);
  const noted = caseOf(failedInstall, rules);
  assert.deepEqual(noted.failures.map(withoutRuledOut), plain.failures.map(withoutRuledOut));
  assert.equal(noted.verdict, plain.verdict);
  const notes = noted.findings.filter(({ rule }) => rule === 'user.own');
  assert.deepEqual(
    notes.map(({ severity, line, count }) => [severity, line, count]),
    [
      ['warning', 3, 2],
      ['warning', 12, 2],
    ],
  );
});

function withoutRuledOut<T extends { readonly ruledOut: unknown }>(failure: T): Omit<T, 'ruledOut'> {
  const { ruledOut: _, ...rest } = failure;
  return rest;
}

test('a class makes the failure one of that class; the rule keeps its own id', () => {
  const rules = rulesOf(ruleFile("{ contains: 'keeps policy.dat' }", '    class: env.sharing-violation\n'));
  const analysis = analyzeText(`${quiet}\r\n`, { userRules: rules });
  assert.equal(analysis.findings[0]?.ruleId, 'user.own');
  assert.equal(caseOf(`${quiet}\r\n`, rules).failures[0]?.class, 'env.sharing-violation');
});

test('kinds, component, level and codes have to hold together', () => {
  const hits = (match: string): number => hitsIn(`${blocked}\r\n${quiet}\r\n`, match);
  const text = "message: 'policy\\.dat'";
  assert.equal(hits(`{ ${text} }`), 2);
  assert.equal(hits(`{ ${text}, level: error }`), 1);
  assert.equal(hits(`{ ${text}, component: [cbs, csi] }`), 2);
  assert.equal(hits(`{ ${text}, component: CSI }`), 0);
  assert.equal(hits(`{ ${text}, kinds: [dism] }`), 0);
  assert.equal(hits(`{ ${text}, codes: [0x80070020] }`), 1);
  assert.equal(hits(`{ ${text}, codes: [80070020] }`), 1);
  assert.equal(hits(`{ ${text}, codes: [-2147024864] }`), 1);
  assert.equal(hits(`{ ${text}, codes: ['ERROR_SHARING_VIOLATION'] }`), 1);
  assert.equal(hits(`{ codes: '0x80070005' }`), 0);
  assert.equal(hits(`{ ${text}, contains: 'process 4711' }`), 1);
});

test('continuation lines, lines that a mail wrapped and the two parts of a CSI record are one message', () => {
  const hits = (message: string, text: string): number => hitsIn(text, `{ message: '${message}' }`);
  const wrapped = cbs('Example agent: keeps policy.dat\r\n open for process 4711');
  assert.equal(hits('policy\\.dat open for', `${wrapped}\r\n`), 1);
  const split = [
    '2024-03-04 09:40:12, Info                  CSI    0000a001 Example value begins here and goes',
    '2024-03-04 09:40:12, Info                  CSI    on in the next record',
    '',
  ].join('\r\n');
  assert.equal(hits('goes\\s*on in the next', split), 1);
});

test('the same text gives the same findings however it is cut', () => {
  const rules = rulesOf(ruleFile("{ message: '(?<word>Exec|Manifest hash|finalized)' }"));
  const whole = caseOf(failedInstall, rules);
  for (const size of [1, 7, 64]) {
    const machine = createAnalysis({ fileName: 'CBS.log', userRules: rules });
    for (let at = 0; at < failedInstall.length; at += size) machine.push(failedInstall.slice(at, at + size));
    assert.deepEqual(summarizeCase([{ path: 'CBS.log', analysis: machine.finish() }]), whole);
  }
});

test('a rule that matches without end is counted, and the log says so', () => {
  const text = `${Array.from({ length: 2_500 }, (_, k) => cbs(`Example agent: step ${k}`)).join('\r\n')}\r\n`;
  const analysis = analyzeText(text, {
    userRules: rulesOf(ruleFile("{ contains: 'step' }", '', 'standing: note')),
  });
  assert.equal(analysis.findings.length, 1);
  assert.equal(analysis.findings[0]?.count, 2_000);
  assert.deepEqual(
    analysis.problems.map(({ code, count }) => [code, count]),
    [['factLimit', 500]],
  );
});

test('the example is valid in both languages and makes the same rule', () => {
  const [en, zh] = (['en', 'zh-cn'] as const).map((language) => rulesOf(exampleRuleFile(language)));
  assert.equal(en?.length, 1);
  assert.deepEqual(en?.[0]?.rule, zh?.[0]?.rule);
  assert.match(exampleRuleFile('zh-cn'), /^# 针对/);
  const [failure] = caseOf(session('0x80070020 - ERROR_SHARING_VIOLATION', blocked), en ?? []).failures;
  assert.deepEqual(failure?.rootCause?.culprit, { kind: 'path', name: 'policy.dat' });
  assert.equal(failure?.nextSteps[0]?.changesMachine, true);
  assert.equal(
    localize(failure?.title ?? { en: '', zh: '' }, 'zh-cn'),
    '示例代理程序占用了 policy.dat（0x80070020）',
  );
});

test('the worked example of docs/rules.md is what it says', () => {
  const page = readFileSync(join(root, 'docs', 'rules.md'), 'utf8');
  const blockOf = (kind: string): string =>
    new RegExp(`\\\`\\\`\\\`${kind}\\n([^]*?)\\\`\\\`\\\``).exec(page)?.[1] ?? '';
  const rules = rulesOf(blockOf('yaml'));
  const [failure] = caseOf(
    session('0x80070020 - ERROR_SHARING_VIOLATION', blockOf('text').trim()),
    rules,
  ).failures;
  assert.equal(failure?.class, 'user.example-agent.holds-file');
  assert.equal(failure?.title.en, 'The example agent holds policy.dat open (0x80070020)');
  assert.deepEqual(failure?.rootCause?.culprit, { kind: 'path', name: 'policy.dat' });
});

test('a rule is asked about every record of a text that is long enough to be read in pieces', () => {
  const rules = rulesOf(ruleFile("{ contains: 'keeps policy.dat open' }"));
  const text = `${quiet}\r\n`.repeat(Math.ceil(2_200_000 / quiet.length));
  const work = analyzingText(text, { fileName: 'CBS.log', strict: true, userRules: rules });
  let step = work.next();
  while (!step.done) step = work.next();
  const { findings } = analyzeText(text, { fileName: 'CBS.log', strict: true, userRules: rules });
  assert.deepEqual(step.value.analysis.findings, findings);
  assert.ok(findings.length > 0);
});

test('of two rules with one id the first counts, in one file and in several', () => {
  const text = ruleFile("{ contains: 'one' }");
  const { rules, problems } = readRuleFiles([
    { name: 'a.yaml', text },
    { name: 'b.yaml', text },
  ]);
  assert.equal(rules.length, 1);
  assert.deepEqual(
    problems.map(({ file, line, message }) => [file, line, message.en]),
    [['b.yaml', 2, 'Another rule has the id “own” already: choose a different one.']],
  );
});
