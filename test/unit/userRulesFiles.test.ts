// Owns the tests of what rule files may not be: mistakes with their places and words, hostile texts, slow expressions.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyzeText, summarizeCase } from '../../analyzer/src/index';
import { readRuleFile, readRuleFiles } from '../../userrules/src/index';
import { failedInstall } from '../lsp/logs';

const good = `version: 1
rules:
  - id: own
    severity: warning
    standing: note
    match: { message: 'Exec' }
    title: 'Own'
    explanation: 'As written.'
`;

/** The problems of a text as `line: sentence`, 1-based. */
function problemsOf(text: string, name = 'own.servicing-rules.yaml'): readonly string[] {
  const { problems } = readRuleFile({ name, text });
  for (const { message } of problems) {
    assert.match(message.zh, /[\u4e00-\u9fff]/);
    assert.doesNotMatch(message.en + message.zh, /\{(?:key|value|choices|name|part|max|form|about|id)\}/);
  }
  return problems.map(({ line, message }) => `${line + 1}: ${message.en}`);
}

/** The good file with one line put in the place of another. */
function changed(from: string, to: string): string {
  assert.ok(good.includes(from), from);
  return good.replace(from, () => to);
}

test('the good file is good', () => {
  assert.deepEqual(problemsOf(good), []);
});

const mistakes: readonly (readonly [name: string, text: string, problem: RegExp])[] = [
  ['an empty file', '# nothing\n', /^1: The file is empty/],
  ['a text that is no block', 'words\nand more\n', /^1: A rule file begins with/],
  [
    'a missing version',
    changed('version: 1\n', ''),
    /^1: The key “version” is missing: The version of this form: 1\.$/,
  ],
  ['another version', changed('version: 1', 'version: 2'), /^1: .*write “version: 1”/],
  ['rules that are no list', 'version: 1\nrules: none\n', /^2: rules has to be a list/],
  [
    'an unknown key',
    changed('severity: warning', 'severity: warning\n    sevrity: error'),
    /^5: There is no key “sevrity” here; did you mean “severity”\?$/,
  ],
  [
    'a key that is like none',
    changed('severity: warning', 'severity: warning\n    owner: me'),
    /^5: There is no key “owner” here; known: id, class,/,
  ],
  [
    'a key that may be left out, without a value',
    changed('severity: warning', 'severity: warning\n    class:'),
    /^5: class is empty\.$/,
  ],
  [
    'an unknown severity',
    changed('severity: warning', 'severity: fatal'),
    /^4: “fatal” is not one of: error, warning, information, hint\.$/,
  ],
  [
    'an unknown class',
    changed('severity:', 'class: env.disk\n    severity:'),
    /^4: There is no failure class “env\.disk”/,
  ],
  [
    'a built-in id as a class of its own',
    changed('id: own', 'id: User Own'),
    /^3: id has to be lower-case letters/,
  ],
  [
    'a missing title',
    changed("    title: 'Own'\n", ''),
    /^3: The key “title” is missing: The failure in one line/,
  ],
  ['an empty title', changed("title: 'Own'", "title: ''"), /^7: title is empty/],
  [
    'a title of another kind',
    changed("title: 'Own'", 'title: [Own]'),
    /^7: title has to be a text, or one text for each language/,
  ],
  ['a title in no language', changed("title: 'Own'", 'title: {}'), /^7: title has no text/],
  [
    'no condition',
    changed("{ message: 'Exec' }", '{ component: CBS }'),
    /^6: match needs message, contains or codes/,
  ],
  [
    'a code that is none',
    changed("{ message: 'Exec' }", '{ codes: [E_NOTHING_OF_THE_KIND] }'),
    /^6: “E_NOTHING_OF_THE_KIND” is neither/,
  ],
  ['a bad expression', changed("'Exec'", "'Exec ['"), /^6: A closing bracket is missing/],
  ['an unclosed group', changed("'Exec'", "'(Exec'"), /^6: Parentheses do not match/],
  ['look-ahead', changed("'Exec'", "'Exec(?= x)'"), /^6: Look-ahead and look-behind are not available/],
  ['look-behind', changed("'Exec'", "'(?<!x)Exec'"), /^6: Look-ahead and look-behind are not available/],
  [
    'a back reference',
    changed("'Exec'", String.raw`'(E)xec \1'`),
    /^6: There is no escape or back reference/,
  ],
  [
    'a group twice',
    changed("'Exec'", "'(?<a>x)(?<a>y)'"),
    /^6: The group .* is not well formed, or its name is there twice/,
  ],
  [
    'a group name with a line below',
    changed("'Exec'", "'(?<a_b>x)'"),
    /^6: The name of the group “a_b” may hold letters and digits only/,
  ],
  [
    'an expression that matches nothing at all',
    changed("'Exec'", "'.*'"),
    /^6: The expression matches an empty text/,
  ],
  [
    'a placeholder that nothing fills',
    changed("title: 'Own'", "title: 'Own {file}'"),
    /^7: Nothing fills \{file\}: known here are \{code\}, \{symbol\}\./,
  ],
  [
    'a placeholder of a step',
    `${good}    nextSteps: [{ text: { en: 'See {it}.', zh: '见 {it}。' }, changesMachine: false }]\n`,
    /^9: Nothing fills \{it\}/,
  ],
  [
    'a step without its mark',
    `${good}    nextSteps: [{ text: 'Wait.' }]\n`,
    /^9: The key “changesMachine” is missing/,
  ],
  [
    'a link to elsewhere',
    `${good}    links: [{ title: 'Page', url: 'javascript:alert(1)' }]\n`,
    /^9: url has to be an address that begins with https/,
  ],
  [
    'one language',
    changed("title: 'Own'", "title: { en: 'Own' }"),
    /^7: The text is given in one language only/,
  ],
  [
    'the same id twice',
    `${good}${good.slice(good.indexOf('  - id'))}`,
    /^9: Another rule has the id “own” already/,
  ],
  [
    'a key twice',
    changed('severity: warning', 'severity: warning\n    severity: error'),
    /^5: The same key stands here twice/,
  ],
  ['tabs', changed('    severity', '\tseverity'), /^4: YAML cannot be indented with tabs/],
  [
    'an escape in double quotes',
    changed("'Exec'", String.raw`"C:\Windows"`),
    /^6: In double quotes a backslash begins an escape/,
  ],
  [
    'an alias',
    changed("title: 'Own'", 'title: &t Own').replace("explanation: 'As written.'", 'explanation: *t'),
    /^8: Aliases \(\*name\) are not read/,
  ],
  ['a second document', `${good}---\n${good}`, /^9: The text is not valid YAML/],
];

for (const [name, text, expected] of mistakes) {
  test(`${name} is told at its place`, () => {
    const problems = problemsOf(text);
    assert.match(problems[0] ?? 'no problem', expected, problems.join('\n'));
  });
}

test('one bad rule does not take the others down, and a warning leaves the rule in', () => {
  const second = good
    .slice(good.indexOf('  - id'))
    .replace('id: own', 'id: second')
    .replace("'Exec'", "'Exec ['");
  const { rules, problems } = readRuleFile({ name: 'a.yaml', text: good + second });
  assert.deepEqual([rules.map(({ rule }) => rule.id), problems.length], [['user.own'], 1]);
  const warned = readRuleFile({ name: 'a.yaml', text: changed("title: 'Own'", "title: { zh: '自有' }") });
  assert.deepEqual(warned.rules[0]?.rule.title, { en: '自有', zh: '自有' });
  assert.equal(warned.problems[0]?.severity, 'warning');
});

test('other mistakes of a rule hide neither its expression nor its placeholders', () => {
  const text = `version: 1
rules:
  - id: first.rule
    severity: fatal
    standing: explains
    match:
      message: 'a(?=b)'
      codes: [no_such_code]
    title: 'T'
    explanation: 'E'
  - id: second.rule
    severity: fatal
    standing: explains
    match: { message: 'of (?<file>.+) failed' }
    title: 'The file {fiel}'
    explanation: 'E {file}'
`;
  const { rules, problems } = readRuleFile({ name: 'own.servicing-rules.yaml', text });
  assert.equal(rules.length, 0);
  assert.deepEqual(
    problems.map(({ line, message }) => [line + 1, message.en.slice(0, 20)]),
    [
      [4, '“fatal” is not one o'],
      [7, 'Look-ahead and look-'],
      [8, '“no_such_code” is ne'],
      [12, '“fatal” is not one o'],
      [15, 'Nothing fills {fiel}'],
    ],
  );
});

test('JSON is read with the same places, tabs and escapes; what is no JSON is told', () => {
  const rule = {
    id: 'own',
    severity: 'error',
    standing: 'note',
    match: { message: 'a\\[b\\]/\u{1f600}' },
    title: 'T',
    explanation: 'E',
  };
  const text = JSON.stringify({ $schema: './rules-1.json', version: 1, rules: [rule] }, null, '\t').replace(
    '/',
    '\\/',
  );
  const { rules, problems } = readRuleFile({ name: 'own.servicing-rules.json', text });
  assert.deepEqual(problems, []);
  assert.deepEqual(rules[0]?.matches('x a[b]/\u{1f600}'), {});
  const wrong = text.replace('"error"', '"fatal"');
  assert.match(problemsOf(wrong, 'a.json')[0] ?? '', /^7: “fatal” is not one of/);
  assert.match(problemsOf('{ "version": 1, }', 'a.json')[0] ?? '', /^1: The text is not valid JSON/);
  assert.match(
    problemsOf('{ version: 1, rules: [] } # yaml', 'a.json')[0] ?? '',
    /^1: The text is not valid JSON/,
  );
});

test('hostile texts end quickly in sentences and leave no trace', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefghi'.split('').map((name, k) => `${name}: &${name} [${`*${'abcdefghi'[k]},`.repeat(9)}]`),
  ].join('\n');
  const texts: readonly string[] = [
    bomb,
    `version: 1\nrules: ${'['.repeat(100_000)}`,
    `version: 1\nrules: ${'{a: '.repeat(20_000)}`,
    '- '.repeat(50_000),
    `${'a'.repeat(300_000)}: 1`,
    `version: 1\nrules:\n${'  - {}\n'.repeat(30_000)}`,
    '__proto__: { polluted: yes }\nversion: 1\nrules: []\n',
    '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "version": 1, "rules": []}',
    changed('severity: warning', '__proto__: { polluted: true }'),
    changed("{ message: 'Exec' }", "{ message: 'Exec', __proto__: { codes: [1] } }"),
    'version: 1\nrules: !!js/function "function () { throw 1 }"\n',
    '%YAML 1.1\n---\n<<: { version: 1 }\nrules: []\n',
    '\u0000\u0001\ufffe\n\t\n? !!set {}',
  ];
  for (const text of texts) {
    const start = performance.now();
    const { rules, problems } = readRuleFile({ name: 'a.yaml', text });
    assert.ok(problems.length > 0 && rules.length === 0, text.slice(0, 60));
    assert.ok(performance.now() - start < 10_000, `${text.slice(0, 60)} took too long`);
  }
  assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
});

test('any text is read without a throw', () => {
  const lines = good.split('\n');
  const piece = fc.oneof(
    fc.constantFrom(...lines, ' ', '\t', '- ', ': ', '{', '[', "'", '"', '&a ', '*a', '|', '#'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, isJson) => {
      readRuleFile({ name: isJson ? 'a.json' : 'a.yaml', text: pieces.join('\n') });
    }),
    { numRuns: 150 },
  );
});

test('expressions that are slow elsewhere take time by the length of the text only', () => {
  const lines = ['a', 'x', 'aab '].map(
    (unit) => `2024-03-04 09:40:12, Info                  CBS    ${unit.repeat(15_000 / unit.length)}!`,
  );
  const text = `${lines.join('\r\n')}\r\n`.repeat(20);
  for (const expression of [
    '(a+)+$',
    '(a|aa)+b$',
    '(x+x+)+y',
    '(.*a){12}z',
    '(?i)(a*)*(a*)*(a*)*B',
    '(\\w+\\s?)+;',
    '(a?){80}a{80}q',
  ]) {
    const { rules, problems } = readRuleFile({ name: 'a.yaml', text: changed("'Exec'", `'${expression}'`) });
    if (rules.length === 0) {
      assert.equal(problems.length, 1, expression);
      continue;
    }
    const start = performance.now();
    analyzeText(text, { userRules: rules });
    assert.ok(performance.now() - start < 10_000, `${expression} took ${performance.now() - start} ms`);
  }
  for (const expression of ['(a{500}){500}', '[a-z]{999}[a-z]{999}[a-z]{999}', `${'('.repeat(2_000)}`]) {
    assert.equal(
      readRuleFile({ name: 'a.yaml', text: changed("'Exec'", `'${expression}'`) }).rules.length,
      0,
      expression,
    );
  }
});

test('many rules, and those without regard to case, find what each alone would find', () => {
  const parts = Array.from({ length: 40 }, (_, k) => {
    const part = good.slice(good.indexOf('  - id')).replace('id: own', `id: own-${k}`);
    return part.replace(
      "'Exec'",
      k % 2 === 0 ? `'(?i)EXEC: (?<w>\\w+)|rule${k}'` : `'Session: (?<s>\\d+)|rule${k}'`,
    );
  });
  const head = good.slice(0, good.indexOf('  - id'));
  const all = readRuleFiles([{ name: 'a.yaml', text: head + parts.join('') }]).rules;
  assert.equal(all.length, 40);
  for (const message of ['Exec: Processing', 'Session: 31 opened', 'rule7 rule8', 'nothing']) {
    parts.forEach((part, k) => {
      const [alone] = readRuleFile({ name: 'a.yaml', text: head + part }).rules;
      assert.deepEqual(all[k]?.matches(message), alone?.matches(message), `${message} ${k}`);
    });
  }
});

test('rules that match nothing change nothing', () => {
  const { rules } = readRuleFile({ name: 'a.yaml', text: changed("'Exec'", "'no such words'") });
  const of = (userRules: typeof rules) =>
    summarizeCase([{ path: 'CBS.log', analysis: analyzeText(failedInstall, { userRules }) }]);
  assert.deepEqual(of(rules), of([]));
});
