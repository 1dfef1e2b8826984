// The facts that are kept of a log that repeats itself without end: the first and the last of each kind, the rest counted.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyzeText } from '../../analyzer/src/index';
import { cbs, log } from '../support/logLines';

const failing = 'Failed to bind package to stage. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]';

test('a failure that repeats without end is kept at both ends and counted between', () => {
  const count = 10_000;
  const text = log(...Array.from({ length: count }, () => cbs(failing)));
  const analysis = analyzeText(text, { strict: true });
  const lines = analysis.facts.map(({ line }) => line);
  assert.equal(lines[0], 0);
  assert.equal(lines.at(-1), count - 1);
  const dropped = analysis.problems.find(({ code }) => code === 'factLimit')?.count ?? 0;
  assert.ok(dropped > 0);
  assert.equal(dropped + analysis.facts.length, count);
  assert.ok(analysis.facts.length <= 4_000);
  assert.ok(lines.every((line, k) => k === 0 || line > (lines[k - 1] ?? 0)));
});

test('a failure behind endless others is still told', () => {
  const many = Array.from({ length: 6_000 }, () => cbs(failing));
  const last = cbs('Failed to open the file at the very end. [HRESULT = 0x80070005 - E_ACCESSDENIED]');
  const { facts } = analyzeText(log(...many, last), { strict: true });
  assert.ok(facts.at(-1)?.codes.includes(0x80070005));
});

test('planning records before endless failures do not pile up', () => {
  const plan = cbs(
    'Appl: detect Parent, Package: Package_1_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.1, Parent: Sample~31bf3856ad364e35~amd64~~10.0.1.1',
  );
  const text = log(...Array.from({ length: 5_000 }, () => [plan, plan, plan, cbs(failing)]).flat());
  const { facts } = analyzeText(text, { strict: true });
  assert.ok(facts.some(({ shape }) => shape === 'cbs.appl.parent') && facts.length <= 8_000);
});

test('long texts leave fewer facts', () => {
  const text = log(
    ...Array.from({ length: 200 }, () => cbs(`${failing} ${'x'.repeat(60_000)}[HRESULT = 0x80073712]`)),
  );
  const { facts } = analyzeText(text, { strict: true });
  const units = facts.reduce((sum, fact) => sum + fact.text.length, 0);
  assert.ok(units <= 4_000_000 && facts.length > 20, `${facts.length} facts of ${units} characters`);
});

test('harmless errors without end are counted exactly', () => {
  const probe = cbs('Failed to internally open package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]');
  const analysis = analyzeText(log(...Array.from({ length: 5_000 }, () => probe)), { strict: true });
  assert.ok(analysis.facts.length <= 2_000);
  assert.equal(analysis.facts.length + analysis.harmlessCount, 5_000);
});
