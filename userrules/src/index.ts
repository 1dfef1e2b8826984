// The facade of userrules/: the text of a rule file in, checked and compiled rules out, with what is wrong in it.
// YAML, JSON and users' expressions are known here and nowhere else. It runs in a web worker too: no file is read here.
// Its bundle is loaded only when there is a rule file or an expression for redaction.

export type { RuleCompletion } from './completion';
export { completeRuleFile } from './completion';
export { exampleRuleFile } from './example';
export { ruleFields } from './fields';
export type { RuleProblem } from './problems';
export type { RuleFile, RuleSet, RuleText } from './readRules';
export { readRuleFile, readRuleFiles } from './readRules';
export { compileRedactPattern } from './redactPattern';
