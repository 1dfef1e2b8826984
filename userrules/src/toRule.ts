// Owns the step from a checked rule to one that runs: its expression compiled, its placeholders known to be filled.
import type { Node, YAMLMap } from 'yaml';
import { isMap, isScalar, visit } from 'yaml';
import type { CompiledUserRule, Localized, UserRule } from '../../analyzer/src/index';
import { ownPlaceholders, userRulePrefix } from '../../analyzer/src/index';
import { rangeOf } from './check';
import { compileExpression, type Expression } from './expression';
import { limits } from './fields';
import { type Problems, say, sentences } from './problems';

/** One rule as its file words it, once every key has been checked. */
export interface WrittenRule {
  readonly id: string;
  readonly class?: string;
  readonly severity: UserRule['severity'];
  readonly standing: UserRule['standing'];
  readonly confidence?: UserRule['confidence'];
  readonly match: {
    readonly message?: string;
    readonly contains?: string;
    readonly codes?: readonly (readonly number[])[];
    readonly kinds?: UserRule['match']['kinds'];
    readonly component?: readonly string[];
    readonly level?: UserRule['match']['levels'];
  };
  readonly culprit?: NonNullable<UserRule['culprit']>;
  readonly title: Texts;
  readonly explanation: Texts;
  readonly nextSteps?: readonly { readonly text: Texts; readonly changesMachine: boolean }[];
  readonly links?: readonly { readonly title: Texts; readonly url: string }[];
}

type Texts = string | Partial<Localized>;

export interface RunningRule {
  readonly compiled: CompiledUserRule;
  /** Absent where the rule asks for a fixed text or a code only. */
  readonly expression?: Expression;
}

/**
 * Compiles a rule.
 * @param node where the rule stands, for the places of problems
 * @returns undefined where its expression or a placeholder is wrong; the problems say how
 */
export function toRule(written: WrittenRule, node: YAMLMap, problems: Problems): RunningRule | undefined {
  const { match } = written;
  const matchNode = node.get('match', true);
  if (match.message === undefined && match.contains === undefined && match.codes === undefined) {
    problems.add(keyRange(node, 'match'), sentences.noMatcher);
    return undefined;
  }
  const expression = match.message === undefined ? undefined : compileExpression(match.message);
  if (expression !== undefined && 'problem' in expression) {
    problems.add(rangeOf(isMap(matchNode) ? matchNode.get('message', true) : node), expression.problem);
    return undefined;
  }
  warnOfOneLanguage(written, node, problems);
  if (!checkPlaceholders(node, expression?.groups ?? [], problems)) return undefined;
  const rule = ruleOf(written);
  const { contains } = match;
  const matches: CompiledUserRule['matches'] = (message) => {
    if (contains !== undefined && !message.includes(contains)) return undefined;
    return expression === undefined ? {} : expression.exec(message);
  };
  return { compiled: { rule, matches }, ...(expression === undefined ? {} : { expression }) };
}

/** Tells of the expression and the placeholders of a rule that has other mistakes too: all can be mended at once. */
export function checkWords(node: YAMLMap, problems: Problems): void {
  const match = node.get('match', true);
  const message = isMap(match) ? match.get('message', true) : undefined;
  // Without its expression nobody can say what fills a placeholder.
  if (!isScalar(message) || typeof message.value !== 'string') return;
  if (message.value.trim() === '' || message.value.length > limits.expressionUnits) return;
  const expression = compileExpression(message.value);
  if ('problem' in expression) problems.add(rangeOf(message), expression.problem);
  else checkPlaceholders(node, expression.groups, problems);
}

function ruleOf(written: WrittenRule): UserRule {
  const { match } = written;
  return {
    id: `${userRulePrefix}${written.id}`,
    ...(written.class === undefined ? {} : { class: written.class }),
    severity: written.severity,
    standing: written.standing,
    confidence: written.confidence ?? 'high',
    match: {
      kinds: match.kinds ?? [],
      components: (match.component ?? []).map((name) => name.toLowerCase()),
      levels: match.level ?? [],
      codes: (match.codes ?? []).flat(),
    },
    ...(written.culprit === undefined ? {} : { culprit: written.culprit }),
    title: both(written.title),
    explanation: both(written.explanation),
    nextSteps: (written.nextSteps ?? []).map((step) => ({ ...step, text: both(step.text) })),
    links: (written.links ?? []).map((link) => ({ ...link, title: both(link.title) })),
  };
}

/** A text that exists in one language is shown as it is in the other. */
function both(texts: Texts): Localized {
  if (typeof texts === 'string') return { en: texts, zh: texts };
  const { en, zh } = texts;
  return { en: en ?? zh ?? '', zh: zh ?? en ?? '' };
}

/** Who wrote one text as `{ en }` meant to write the other too. */
function warnOfOneLanguage(written: WrittenRule, node: YAMLMap, problems: Problems): void {
  for (const key of ['title', 'explanation'] as const) {
    const texts = written[key];
    if (typeof texts === 'string' || (texts.en !== undefined && texts.zh !== undefined)) continue;
    problems.add(keyRange(node, key), sentences.oneLanguage, 'warning');
  }
}

const textKeys: ReadonlySet<string> = new Set(['title', 'explanation', 'nextSteps', 'culprit']);
const placeholder = /\{([A-Za-z][A-Za-z0-9]*)\}/g;

/** Every placeholder of the texts has to be filled by something. */
function checkPlaceholders(node: YAMLMap, groups: readonly string[], problems: Problems): boolean {
  const known = [...groups, ...Object.keys(ownPlaceholders)];
  let isGood = true;
  for (const pair of node.items) {
    if (!isScalar(pair.key) || !textKeys.has(String(pair.key.value))) continue;
    visit(pair.value as Node, {
      Scalar(key, scalar) {
        if (key === 'key' || typeof scalar.value !== 'string') return;
        for (const [, name = ''] of scalar.value.matchAll(placeholder)) {
          if (known.includes(name)) continue;
          isGood = false;
          const choices = known.map((each) => `{${each}}`).join(', ');
          problems.add(rangeOf(scalar), say(sentences.unknownPlaceholder, { name, choices }));
        }
      },
    });
  }
  return isGood;
}

/** The place of a key in a block; the block's beginning where it has no such key. */
export function keyRange(node: YAMLMap, key: string): readonly [number, number] {
  const pair = node.items.find((each) => isScalar(each.key) && each.key.value === key);
  const [start, end] = rangeOf(pair?.key ?? node);
  return [start, pair === undefined ? Math.min(end, start + 1) : end];
}
