// Owns the tests of the schema of rule files: it knows and takes what the reader knows and takes, and so do the settings.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import { readRuleFile, ruleFields } from '../../userrules/src/index';
import { root } from '../support/schema';

test('the schema knows the same keys, words and classes as the reader', () => {
  const schema = jsonOf('schemas', 'rules-1.json');
  const rule = schema.properties.rules.items;
  const rules = ruleFields.find(({ key }) => key === 'rules')?.value;
  assert.ok(rules?.is === 'list' && rules.of.is === 'object');
  assert.deepEqual(
    Object.keys(rule.properties),
    rules.of.fields.map(({ key }) => key),
  );
  assert.deepEqual(
    rule.required,
    rules.of.fields.filter(({ isRequired }) => isRequired).map(({ key }) => key),
  );
  assert.equal(rule.properties.class.enum.length, 98);
  assert.equal(rule.additionalProperties, false);
});

test('the schema takes what the reader takes, and the settings know the same form', () => {
  const schema = jsonOf('schemas', 'rules-1.json');
  const validate = new Ajv({ strict: false }).compile(schema);
  const rule = {
    id: 'own.rule-1',
    class: 'env.disk-full',
    severity: 'error',
    standing: 'explains',
    confidence: 'low',
    match: {
      message: '(?<x>a)',
      contains: 'a',
      codes: ['0x80070020', 5],
      kinds: 'cbs',
      component: ['CBS'],
      level: 'error',
    },
    culprit: { kind: 'path', name: '{x}' },
    title: { en: 'T', zh: '标题' },
    explanation: 'E',
    nextSteps: [{ text: 'Do it.', changesMachine: false }],
    links: [{ title: 'Page', url: 'https://support.example.com/' }],
  };
  const reads = (value: object): boolean =>
    readRuleFile({ name: 'a.json', text: JSON.stringify({ version: 1, rules: [value] }) }).problems.length ===
    0;
  const bad = [
    { severity: 'fatal' },
    { extra: 1 },
    { id: 'A B' },
    { title: {} },
    { culprit: { kind: 'path' } },
  ];
  for (const change of [{}, ...bad]) {
    const value = { ...rule, ...change };
    assert.equal(validate({ version: 1, rules: [value] }), reads(value), JSON.stringify(change));
    assert.equal(reads(value), Object.keys(change).length === 0);
  }
  const manifest = jsonOf('package.json');
  const inline = new Ajv({ strict: false }).compile(
    manifest.contributes.configuration.properties['servicingLogs.rules.inline'],
  );
  assert.ok(inline([rule]), JSON.stringify(inline.errors));
  const items = manifest.contributes.configuration.properties['servicingLogs.rules.inline'].items;
  const full = schema.properties.rules.items;
  assert.deepEqual(Object.keys(items.properties), Object.keys(full.properties));
  assert.deepEqual(
    Object.keys(items.properties.match.properties),
    Object.keys(full.properties.match.properties),
  );
  assert.deepEqual(
    items.properties.match.properties.kinds.oneOf[0].enum,
    full.properties.match.properties.kinds.oneOf[0].enum,
  );
});

test('the editor completes with a form that knows the same keys and calls nothing wrong: the server does', () => {
  const manifest = jsonOf('package.json');
  const forms: readonly { readonly url: string }[] = manifest.contributes.jsonValidation;
  for (const { url } of forms) {
    const completion = jsonOf(url);
    const strict = jsonOf(url.replace('-completion', ''));
    const { $schema: _, ...known } = strict.properties;
    assert.deepEqual(Object.keys(completion.properties), Object.keys(known));
    const validate = new Ajv({ strict: false }).compile(completion);
    for (const wrong of [{ extra: 1 }, { version: 2 }, { rules: [{ id: 5 }] }, { engineer: 1 }])
      assert.ok(validate(wrong), `${url} ${JSON.stringify(wrong)}`);
  }
  const rule = jsonOf('schemas', 'rules-1-completion.json').properties.rules.items.properties;
  const labels = rule.severity.defaultSnippets.map(({ label }: { readonly label: string }) => label);
  assert.deepEqual(labels, ['error', 'warning', 'information', 'hint']);
  assert.equal(rule.match.properties.kinds.items.defaultSnippets.length > 3, true);
});

function jsonOf(...path: readonly string[]) {
  return JSON.parse(readFileSync(join(root, ...path), 'utf8'));
}
