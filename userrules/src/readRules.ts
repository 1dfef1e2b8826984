// Owns reading rule files: each alone, and all of them together, where ids must not meet.
import { isMap, isSeq, type YAMLMap } from 'yaml';
import type { CompiledUserRule } from '../../analyzer/src/index';
import { checkObject, checkParts, rangeOf } from './check';
import { parseRuleText } from './document';
import { type Expression, shareLooks } from './expression';
import { type Field, limits, ruleFields, ruleKeys } from './fields';
import { createProblems, type Problems, type RuleProblem, say, sentences } from './problems';
import { checkWords, keyRange, type RunningRule, toRule, type WrittenRule } from './toRule';

/** The text of a rule file and the name that problems shall give it (a path or URI; `.json` says that it is JSON). */
export interface RuleText {
  readonly name: string;
  readonly text: string;
}

export interface RuleFile {
  readonly rules: readonly CompiledUserRule[];
  /** In the order of the text. */
  readonly problems: readonly RuleProblem[];
}

export type RuleSet = RuleFile;

/** Reads one rule file. What is wrong is told; the rules that are right work. Never throws on odd input. */
export function readRuleFile({ name, text }: RuleText): RuleFile {
  const { rules, problems } = readPlaced(name, text);
  shareLooks(expressionsOf(rules));
  return { rules: rules.map(({ compiled }) => compiled), problems };
}

/** Reads all rule files; of two rules with one id the first counts. */
export function readRuleFiles(files: readonly RuleText[]): RuleSet {
  const rules: PlacedRule[] = [];
  const problems: RuleProblem[] = [];
  const ids = new Set<string>();
  for (const { name, text } of files) {
    const file = readPlaced(name, text);
    const more = createProblems(name, text);
    for (const rule of file.rules) {
      const { node } = rule;
      const { id } = rule.compiled.rule;
      if (ids.has(id)) {
        more.add(valueRange(node, 'id'), say(sentences.sameId, { id: shortId(id) }));
      } else if (rules.length >= limits.rulesInAll) {
        more.add(keyRange(node, 'id'), say(sentences.tooManyRules, { max: String(limits.rulesInAll) }));
        break;
      } else {
        ids.add(id);
        rules.push(rule);
      }
    }
    problems.push(...inOrder([...file.problems, ...more.list]));
  }
  shareLooks(expressionsOf(rules));
  return { rules: rules.map(({ compiled }) => compiled), problems };
}

interface PlacedRule extends RunningRule {
  readonly node: YAMLMap;
}

function expressionsOf(rules: readonly PlacedRule[]): readonly Expression[] {
  return rules.map(({ expression }) => expression).filter((each) => each !== undefined);
}

function readPlaced(
  name: string,
  text: string,
): { readonly rules: readonly PlacedRule[]; readonly problems: readonly RuleProblem[] } {
  const problems = createProblems(name, text);
  const root = parseRuleText(text, /\.json$/i.test(name), problems);
  const rules = root === undefined ? [] : rulesOf(root, problems);
  return { rules, problems: inOrder(problems.list) };
}

/** Editors may want to be told of the schema in the file. */
const schemaField: Field = {
  key: '$schema',
  about: { en: 'The schema of the file, for editors.', zh: '供编辑器使用的架构。' },
  value: { is: 'anything' },
};

function rulesOf(root: unknown, problems: Problems): readonly PlacedRule[] {
  // The frame is checked without the rules themselves, so that one bad rule does not take the others down.
  const frame: readonly Field[] = [schemaField, ...ruleFields].map((field) =>
    field.key === 'rules'
      ? { ...field, value: { is: 'list', of: { is: 'anything' }, max: limits.rulesPerFile } as const }
      : field,
  );
  if (!isMap(root)) {
    problems.add(rangeOf(root), sentences.noFrame);
    return [];
  }
  if (checkObject(root, frame, '', problems) === undefined) return [];
  const list = root.get('rules', true);
  if (!isSeq(list)) return [];
  const ids = new Set<string>();
  return list.items.flatMap((node) => {
    const { values: written, isGood } = checkParts(node, ruleKeys, 'rules', problems);
    if (!isMap(node)) return [];
    if (!isGood) {
      checkWords(node, problems);
      return [];
    }
    // Every key has been checked against the table that WrittenRule mirrors.
    const rule = written as unknown as WrittenRule;
    const running = toRule(rule, node, problems);
    if (ids.has(rule.id)) {
      problems.add(valueRange(node, 'id'), say(sentences.sameId, { id: rule.id }));
      return [];
    }
    ids.add(rule.id);
    return running === undefined ? [] : [{ ...running, node }];
  });
}

function valueRange(node: YAMLMap, key: string): readonly [number, number] {
  return rangeOf(node.get(key, true));
}

function shortId(id: string): string {
  return id.slice(id.indexOf('.') + 1);
}

function inOrder(list: readonly RuleProblem[]): readonly RuleProblem[] {
  return [...list].sort((a, b) => a.line - b.line || a.character - b.character);
}
