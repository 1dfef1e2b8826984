// Writes schemas/profile-1.json, the form of profile files, from the table of its keys in replies/. Beside it lies the
// form with which the editor completes JSON profiles.
import { completionSchema, loadFields, objectSchema, schemaText } from '../support/fieldSchema.mjs';

/** Needs what replyTemplates.mjs writes. */
export const order = 1;

/** @param {string} root */
export async function generate(root) {
  const { profileFields } = await loadFields(root, 'replies/src/fields.ts');
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://example.com/windows-servicing-logs/schemas/profile-1.json',
    title: 'Profile of who answers, for Windows servicing logs, version 1',
    description:
      'What .servicing-logs/profile.json or .yaml holds; docs/replies.md tells what each key is for.',
    ...objectSchema(profileFields),
  };
  schema.properties.$schema = { type: 'string' };
  const completion = {
    $schema: schema.$schema,
    description: schema.description,
    ...completionSchema(profileFields),
  };
  return new Map([
    ['schemas/profile-1.json', schemaText(schema)],
    ['schemas/profile-1-completion.json', schemaText(completion)],
  ]);
}
