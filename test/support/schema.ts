// Owns the checks of what the command line prints against the schemas that the package ships, and against SARIF's own.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';

/** The root of the checkout; compiled tests lie in out/test/<kind>. */
export const root = join(__dirname, '..', '..', '..');

/** Fails with the schema's own words where `summary` is not what schemas/summary-1.json describes. */
export function assertSummary(summary: unknown): void {
  assertValid(validateSummary, summary);
}

/** Fails unless `line` is what schemas/ndjson-1.json describes. */
export function assertNdjsonLine(line: unknown): void {
  assertValid(validateLine, line);
}

/** Fails unless `line` is what schemas/bulk-1.json describes. */
export function assertBulkLine(line: unknown): void {
  assertValid(validateBulkLine, line);
}

/** Fails unless `comparison` is what schemas/comparison-1.json describes. */
export function assertComparison(comparison: unknown): void {
  assertValid(validateComparison, comparison);
}

/** Fails unless `search` is what schemas/similar-1.json describes. */
export function assertSimilar(search: unknown): void {
  assertValid(validateSimilar, search);
}

/** Fails unless `answers` is what schemas/decode-1.json describes. */
export function assertDecoded(answers: unknown): void {
  assertValid(validateDecoded, answers);
}

/** Fails unless `log` is a SARIF 2.1.0 file by the schema of OASIS. */
export function assertSarif(log: unknown): void {
  assertValid(validateSarif, log);
}

const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
const validateSummary = ajv.compile(readSchema('schemas', 'summary-1.json'));
const validateLine = ajv.compile(readSchema('schemas', 'ndjson-1.json'));
const validateBulkLine = ajv.compile(readSchema('schemas', 'bulk-1.json'));
const validateComparison = ajv.compile(readSchema('schemas', 'comparison-1.json'));
const validateSimilar = ajv.compile(readSchema('schemas', 'similar-1.json'));
const validateDecoded = ajv.compile(readSchema('schemas', 'decode-1.json'));
const validateSarif = compileSarif();

// The schema calls itself draft 4, but of what draft 4 has of its own it uses the name of the identifier only.
function compileSarif(): ValidateFunction {
  const { $schema: _, id: __, ...schema } = readSchema('test', 'fixtures', 'sarif', 'sarif-2.1.0-rtm.5.json');
  const formats = {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) => /^[\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e]*$/.test(text),
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  };
  return new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, formats }).compile(schema);
}

function assertValid(validate: ValidateFunction, value: unknown): void {
  assert.ok(validate(value), JSON.stringify(validate.errors, null, 2));
}

function readSchema(...path: readonly string[]): Record<string, unknown> {
  const value: unknown = JSON.parse(readFileSync(join(root, ...path), 'utf8'));
  assert.ok(typeof value === 'object' && value !== null);
  return { ...value };
}
