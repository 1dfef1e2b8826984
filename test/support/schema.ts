// Owns the check of a summary against the schema that the package ships.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';

/** The root of the checkout; compiled tests lie in out/test/<kind>. */
export const root = join(__dirname, '..', '..', '..');

/** Fails with the schema's own words where `summary` is not what schemas/summary-1.json describes. */
export function assertSummary(summary: unknown): void {
  assert.ok(validate(summary), JSON.stringify(validate.errors, null, 2));
}

const schema: unknown = JSON.parse(readFileSync(join(root, 'schemas', 'summary-1.json'), 'utf8'));
const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(asObject(schema));

function asObject(value: unknown): object {
  assert.ok(typeof value === 'object' && value !== null);
  return value;
}
