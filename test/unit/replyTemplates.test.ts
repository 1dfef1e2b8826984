// Tests templates of replies: the built-in ones are sound, users' own replace and join them, what is wrong is told where
// it stands, and no text hangs, reads or runs anything.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { blanks, localize } from '../../analyzer/src/index';
import {
  builtInReplies,
  completeTemplate,
  createReplyLibrary,
  newTemplate,
  readTemplate,
} from '../../replies/src/index';
import { failedCase } from '../support/caseFixtures';
import { root } from '../support/schema';

const head = '---\nid: own-reply\ntitle: Own reply\n---\n\n';
const read = (text: string) => readTemplate({ name: 'replies/own.md', text });

/** The problems as "line:character-character sentence". */
function told(text: string): readonly string[] {
  return read(text).problems.map(
    ({ line, character, endCharacter, message }) => `${line}:${character}-${endCharacter} ${message.en}`,
  );
}

test('every built-in template is one that users could have written', () => {
  for (const id of builtInReplies.ids()) {
    for (const language of ['en', 'zh-cn'] as const) {
      const text = readFileSync(join(root, 'replies', 'templates', language, `${id}.md`), 'utf8');
      const { template, problems } = read(text);
      assert.deepEqual(problems, [], `${language}/${id}`);
      assert.equal(template?.id, id);
      assert.equal(template?.language, language);
    }
  }
});

test('every placeholder is used by a built-in template, and says what it stands for', () => {
  const texts = builtInReplies
    .ids()
    .flatMap((id) =>
      ['en', 'zh-cn'].map((language) =>
        readFileSync(join(root, 'replies', 'templates', language, `${id}.md`), 'utf8'),
      ),
    );
  const all = texts.join('\n');
  // Parts of others: of the signature, of the facts, of the table and its lists.
  const parts = ['codeMeaning', 'operation', 'failureTime', 'update', 'otherSteps', 'publishedHash', 'path'];
  const inRow = ['failureClass', 'culprit', 'analysis', 'expectedHash'];
  for (const [name, { about, hint }] of Object.entries(blanks)) {
    if (![...parts, ...inRow].includes(name)) assert.ok(all.includes(`{{ ${name} }}`), name);
    for (const text of [about.zh, hint.zh]) assert.match(text, /[\u4e00-\u9fff]|SHA-256/, name);
    assert.match(about.en, /^[A-Z].*\.$/, name);
    assert.match(about.zh, /。$/, name);
  }
});

test('a template of the user replaces the built-in one of its language, or joins the list', () => {
  const library = createReplyLibrary([
    {
      name: 'a/next-steps.md',
      text: '---\nid: next-steps\nlanguage: en\n---\nHello {{ customer }}, it is {{ code }}.',
    },
    { name: 'a/own.md', text: `${head}Case {{ caseNumber }}:\n\n{{ steps }}\n\n{{ missing }}\n\nBye` },
  ]);
  assert.deepEqual(library.problems, []);
  const options = { language: 'en', format: 'markdown' } as const;
  assert.equal(
    library.render('next-steps', failedCase(), options),
    'Hello [customer’s name], it is 0x80073712 (ERROR_SXS_COMPONENT_STORE_CORRUPT).\n',
  );
  assert.match(library.render('next-steps', failedCase(), { ...options, language: 'zh-cn' }), /您好！/);
  assert.match(
    library.render('own-reply', failedCase({ missingLogs: [] }), options),
    /^Case \[case number\]:\n\n1\. Repair .*\n2\. .*\n\nBye\n$/,
  );
  const listed = library.list('zh-cn');
  assert.equal(listed.length, builtInReplies.ids().length + 1);
  assert.deepEqual(listed.at(-1), {
    id: 'own-reply',
    title: 'Own reply',
    description: '',
    isOwn: true,
    isBuiltIn: false,
  });
  assert.deepEqual(
    library
      .list('en')
      .filter(({ isOwn }) => isOwn)
      .map(({ id, title }) => [id, title]),
    [
      ['next-steps', 'Log analysis and next steps'],
      ['own-reply', 'Own reply'],
    ],
  );
});

test('of two templates the later counts; within one folder that is told', () => {
  const text = (words: string): string => `---\nid: own-reply\ntitle: Own\n---\n${words}`;
  const files = [
    { name: 'user/own.md', text: text('one') },
    { name: 'workspace/a.md', text: text('two') },
    { name: 'workspace/b.md', text: text('three') },
  ];
  const library = createReplyLibrary(files);
  assert.equal(library.render('own-reply', undefined, { language: 'en', format: 'markdown' }), 'three\n');
  assert.deepEqual(
    library.problems.map(({ file, severity }) => [file, severity]),
    [['workspace/b.md', 'warning']],
  );
});

const mistakes: readonly (readonly [text: string, says: readonly RegExp[]])[] = [
  [
    `${head}Dear {{ custommer }},`,
    [/^5:5-20 There is no placeholder “custommer”; did you mean “customer”\?$/],
  ],
  [`${head}{{ wholly_different }}`, [/^5:0-22 There is no placeholder “wholly_different”: completion/]],
  [`${head}a\n{{ customer `, [/^6:0-12 The placeholder is not closed/]],
  [`${head}{{ customer | upcase }}`, [/^5:0-23 Templates know no filters/]],
  [`${head}{{ customer.name }}`, [/^5:0-19 Between \{\{ and \}\} stands the name of one placeholder/]],
  [`${head}{{ }}`, [/Between \{\{ and \}\} stands/]],
  [
    `${head}{% if code %}x{% endif %}`,
    [/^5:0-13 Templates hold no logic/, /^5:14-25 Templates hold no logic/],
  ],
  [`${head}{% include '/etc/passwd' %}`, [/^5:0-27 Templates hold no logic/]],
  [`${head}Dear {customer},`, [/^5:5-15 A placeholder has two braces: write \{\{ customer \}\}/]],
  ['Dear {{ customer }},', [/^0:0-20 A template begins with its front matter/]],
  ['---\ntitle: x\n---\nText', [/^1:0-1 The key “id” is missing/]],
  ['---\n---\nText', [/The front matter is empty/]],
  ['---\nid: my-reply\n---\nText', [/^0:0-3 A new reply needs a title/]],
  [`${head}`, [/The template has no text/]],
  ['---\nid: Own Reply\ntitle: x\n---\nText', [/^1:4-13 id has to be lower-case letters/]],
  ['---\nid: own\ntitle: x\nlanguage: de\n---\nText', [/^3:10-12 “de” is not one of: en, zh-cn/]],
  ['---\nid: own\ntitle: x\nauthor: y\n---\nText', [/^3:0-6 There is no key “author” here/]],
  ['---\nid: own\ntitle: "x\n---\nText', [/not valid YAML|escape/]],
  [`${head}${'x'.repeat(70_000)}`, [/^0:0-0 The template is larger than 64 KB/]],
  [`${head}${'{{ code }} '.repeat(501)}`, [/has more than 500 placeholders/]],
];

for (const [text, says] of mistakes) {
  test(`tells of: ${JSON.stringify(text.replace(head, '').slice(0, 60))}`, () => {
    const problems = told(text);
    assert.equal(problems.length, says.length, problems.join('\n'));
    for (const [k, expression] of says.entries()) assert.match(problems[k] ?? '', expression);
    for (const { message } of read(text).problems) assert.match(message.zh, /[\u4e00-\u9fff].*。$|？$/);
  });
}

test('a mistake leaves the template out, a warning does not', () => {
  assert.equal(read(`${head}{{ custommer }}`).template, undefined);
  assert.notEqual(read(`${head}Dear {customer},`).template, undefined);
  const library = createReplyLibrary([{ name: 'x.md', text: '---\nid: next-steps\n---\n{{ nothing }}' }]);
  const options = { language: 'en', format: 'markdown' } as const;
  assert.equal(
    library.render('next-steps', undefined, options),
    builtInReplies.render('next-steps', undefined, options),
  );
});

test('a mistyped name brings what to write instead', () => {
  const [problem] = read(`${head}{{ engeneer }}`).problems;
  assert.equal(problem?.suggestion, '{{ engineer }}');
});

test('Windows line ends, a byte order mark and marks of our own do no harm', () => {
  const { template, problems } = read(
    `\uFEFF${head}Dear {{ customer }},\n\uE000code\uE001`.replaceAll('\n', '\r\n'),
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    template?.parts.filter((part) => typeof part !== 'string'),
    [{ blank: 'customer' }],
  );
});

test('no text of a template hangs or throws', () => {
  const pieces = [
    '{{',
    '}}',
    '{%',
    '%}',
    'code',
    ' ',
    '\n',
    '|',
    '"',
    "'",
    '[',
    '..',
    '-',
    '`',
    '*',
    '---\n',
    '\uE000',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (list) => {
      const { template } = read(`${head}${list.join('')}`);
      if (template === undefined) return;
      const library = createReplyLibrary([{ name: 'x.md', text: `${head}${list.join('')}` }]);
      for (const format of ['snippet', 'markdown', 'text', 'html'] as const)
        library.render('own-reply', failedCase(), { language: 'en', format });
    }),
    { numRuns: 300 },
  );
});

test('a template as large as it may be is written in time', () => {
  for (const part of ['{{', '[', '*a', '`', '![](', '<b ', '- ', '> ', '|', '\\']) {
    const text = `${head}${part.repeat(Math.floor(65_000 / part.length))}`;
    const library = createReplyLibrary([{ name: 'x.md', text }]);
    const start = process.cpuUsage().user;
    for (const format of ['text', 'html'] as const)
      if (library.ids().includes('own-reply'))
        library.render('own-reply', failedCase(), { language: 'en', format });
    const seconds = (process.cpuUsage().user - start) / 1e6;
    assert.ok(seconds < 5, `${part}: ${seconds} s`);
  }
});

test('a new template starts from a built-in one and is sound', () => {
  for (const language of ['en', 'zh-cn'] as const) {
    for (const id of builtInReplies.ids()) {
      const text = newTemplate(id, language);
      const { template, problems } = read(text);
      assert.deepEqual(problems, []);
      assert.equal(template?.id, id);
      const library = createReplyLibrary([{ name: 'x.md', text }]);
      const options = { language, format: 'markdown' } as const;
      assert.equal(
        library.render(id, failedCase(), options),
        builtInReplies.render(id, failedCase(), options),
      );
    }
  }
});

test('completion lists placeholders with what each means, and an example from the open case', () => {
  const text = `${head}Dear {{ cus`;
  const at = { line: 5, character: 11 };
  const found = completeTemplate(text, at, { result: failedCase(), language: 'en' });
  assert.equal(found.length, Object.keys(blanks).length);
  const code = found.find(({ insert }) => insert === '{{ code }}');
  assert.equal(code?.example, '0x80073712 (ERROR_SXS_COMPONENT_STORE_CORRUPT)');
  assert.equal(code && localize(code.about, 'zh-cn'), '报告的错误代码及其名称。');
  const customer = found.find(({ insert }) => insert === '{{ customer }}');
  assert.deepEqual([customer?.start, customer?.end, customer?.example], [5, 11, undefined]);
  // What the editor closed by itself is replaced as well.
  const closed = completeTemplate(
    `${head}Dear {{}}`,
    { line: 5, character: 7 },
    { result: undefined, language: 'en' },
  );
  assert.deepEqual([closed[0]?.start, closed[0]?.end], [5, 9]);
  assert.deepEqual(
    completeTemplate(text, { line: 5, character: 3 }, { result: undefined, language: 'en' }),
    [],
  );
});

test('completion in the front matter lists its keys and words', () => {
  const source = { result: undefined, language: 'en' } as const;
  const keys = completeTemplate('---\nid: x\n\n---\n', { line: 2, character: 0 }, source);
  assert.deepEqual(
    keys.map(({ label }) => label),
    ['title', 'description', 'language'],
  );
  const words = completeTemplate('---\nid: x\nlanguage: \n---\n', { line: 2, character: 10 }, source);
  assert.deepEqual(
    words.map(({ label }) => label),
    ['en', 'zh-cn'],
  );
});
