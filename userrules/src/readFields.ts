// Owns reading any small file whose form is a table of fields: the same parser, checks and sentences as for rules.
import type { Localized } from '../../analyzer/src/index';
import { checkParts, type PlainObject } from './check';
import { parseRuleText } from './document';
import type { Field } from './fields';
import { createProblems, type RuleProblem } from './problems';

/** A text with its name (`.json` says that it is JSON), its fields, and the sentence for one that is empty. */
export interface FieldsText {
  readonly name: string;
  readonly text: string;
  readonly fields: readonly Field[];
  readonly empty: Localized;
}

/**
 * Reads a block of keys. What is right counts although something else is wrong; never throws on odd input.
 * @returns `isWhole` is false where a key is wrong, unknown or missing
 */
export function readFields({ name, text, fields, empty }: FieldsText): {
  readonly values: PlainObject;
  readonly isWhole: boolean;
  readonly problems: readonly RuleProblem[];
} {
  const problems = createProblems(name, text);
  const root = parseRuleText(text, /\.json$/i.test(name), problems, { empty, tooDeep });
  if (root === undefined) return { values: {}, isWhole: false, problems: problems.list };
  const { values, isGood } = checkParts(root, fields, name.replace(/^.*[\\/]/, ''), problems);
  return { values, isWhole: isGood, problems: problems.list };
}

const tooDeep: Localized = {
  en: 'The file is nested too deeply: it needs two levels.',
  zh: '文件嵌套过深：只需要两层。',
};
