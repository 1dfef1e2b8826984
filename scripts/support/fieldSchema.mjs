// Owns turning a table of fields (userrules/src/fields.ts) into a JSON Schema.
import path from 'node:path';
import { build } from 'esbuild';

/** @typedef {import('../../userrules/src/fields.ts').Field} Field */
/** @typedef {import('../../userrules/src/fields.ts').Spec} Spec */

/**
 * The text of a schema file.
 * @param {object} schema
 */
export function schemaText(schema) {
  return `${withShortLists(JSON.stringify(schema, null, 2))}\n`;
}

/**
 * Lists that fit stand on one line, as the formatter of this repository has them.
 * @param {string} text
 */
function withShortLists(text) {
  return text.replace(/^( *(?:"[^"]*": )?)\[\n([^[\]{}]*?)\n *\](,?)$/gm, (whole, head, entries, comma) => {
    const line = `${head}[${entries.trim().replace(/,\n */g, ', ')}]${comma}`;
    return line.length <= 110 ? line : whole;
  });
}

/**
 * The schema of a block of keys.
 * @param {readonly Field[]} fields
 * @returns {object}
 */
export function objectSchema(fields) {
  const required = fields.filter((field) => field.isRequired).map((field) => field.key);
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
    properties: Object.fromEntries(
      fields.map((field) => [field.key, { description: field.about.en, ...valueSchema(field.value) }]),
    ),
  };
}

/**
 * @param {Spec} spec
 * @returns {object}
 */
function valueSchema(spec) {
  switch (spec.is) {
    case 'text':
      return {
        type: 'string',
        minLength: 1,
        maxLength: spec.max,
        ...(spec.pattern ? { pattern: spec.pattern.source } : {}),
      };
    case 'texts': {
      const text = { type: 'string', minLength: 1, maxLength: spec.max };
      const languages = { type: 'object', additionalProperties: false, minProperties: 1 };
      return { oneOf: [text, { ...languages, properties: { en: text, zh: text } }] };
    }
    case 'choice':
      return {
        type: 'string',
        enum: spec.choices.map((choice) => choice.value),
        enumDescriptions: spec.choices.map((choice) => choice.about.en),
      };
    case 'boolean':
      return { type: 'boolean' };
    case 'version':
      return { const: 1 };
    case 'code':
      return { type: ['string', 'integer'] };
    case 'list': {
      const items = valueSchema(spec.of);
      const list = { type: 'array', maxItems: spec.max, items };
      return spec.isOneAllowed ? { oneOf: [items, list] } : list;
    }
    case 'object':
      return objectSchema(spec.fields);
    default:
      throw new Error(`No schema for ${spec.is}.`);
  }
}

/**
 * The same block for an editor that completes and explains with it, and judges nothing: what is wrong in such a file the
 * language server says, once and in full.
 * @param {readonly Field[]} fields
 * @returns {object}
 */
export function completionSchema(fields) {
  const properties = fields.map((field) => [
    field.key,
    { description: field.about.en, ...completedValue(field.value) },
  ]);
  return { properties: Object.fromEntries(properties) };
}

/**
 * Values are offered as snippets: a list of them would be a rule that others are against. A default gives a new key
 * its quotes or brackets.
 * @param {Spec} spec
 * @returns {object}
 */
function completedValue(spec) {
  switch (spec.is) {
    case 'text':
    case 'code':
    case 'texts':
      return {
        default: '',
        ...(spec.is === 'texts' ? { properties: { en: { default: '' }, zh: { default: '' } } } : {}),
      };
    case 'choice':
      return {
        defaultSnippets: spec.choices.map(({ value, about }) => ({
          label: value,
          description: about.en,
          body: value,
        })),
      };
    case 'boolean':
      return { defaultSnippets: [true, false].map((body) => ({ label: String(body), body })) };
    case 'version':
      return { defaultSnippets: [{ label: '1', body: 1 }] };
    case 'list': {
      const items = completedValue(spec.of);
      return spec.isOneAllowed ? { ...items, items } : { default: [], items };
    }
    case 'object':
      return completionSchema(spec.fields);
    default:
      throw new Error(`No completion for ${spec.is}.`);
  }
}

/**
 * The table is TypeScript; bundled in memory it can be imported as one module.
 * @param {string} root
 * @param {string} file
 */
export async function loadFields(root, file) {
  const built = await build({
    entryPoints: [path.join(root, file)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    charset: 'utf8',
  });
  const code = Buffer.from(built.outputFiles[0]?.text ?? '').toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
