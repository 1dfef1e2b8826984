// Writes schemas/rules-1.json, the form of rule files, from the table of its grammar in userrules/. Beside it lies the
// form with which the editor completes JSON rule files.
import { completionSchema, loadFields, objectSchema, schemaText } from '../support/fieldSchema.mjs';

/** @param {string} root */
export async function generate(root) {
  const { ruleFields } = await loadFields(root, 'userrules/src/fields.ts');
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://example.com/windows-servicing-logs/schemas/rules-1.json',
    title: 'Rules of users for Windows servicing logs, version 1',
    description:
      'What a *.servicing-rules.json or .yaml file holds; docs/rules.md tells how to write one. Expressions and placeholders are checked by the program.',
    ...objectSchema(ruleFields),
  };
  schema.properties.$schema = { type: 'string' };
  const completion = {
    $schema: schema.$schema,
    description: schema.description,
    ...completionSchema(ruleFields),
  };
  return new Map([
    ['schemas/rules-1.json', schemaText(schema)],
    ['schemas/rules-1-completion.json', schemaText(completion)],
  ]);
}
