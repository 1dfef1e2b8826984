// The facade of userrules/: the text of a rule file in, checked and compiled rules out, with what is wrong in it.
// YAML, JSON and users' expressions are known here and nowhere else. It runs in a web worker too: no file is read here.
// Its bundle is loaded only when there is a rule file or an expression for redaction.

export type { Plain, PlainObject } from './check';
export type { RuleCompletion } from './completion';
export { completeFields, completeRuleFile } from './completion';
export { exampleRuleFile } from './example';
export { compileChecked } from './expression';
export type { Choice, Field, Spec } from './fields';
export { ruleFields } from './fields';
export { type FileHover, hoverRuleFile } from './hover';
export { nearest } from './nearest';
export type { Problems, Range, RuleProblem } from './problems';
export { createProblems, isJsonSyntax, say } from './problems';
export type { FieldsText } from './readFields';
export { readFields } from './readFields';
export type { RuleFile, RuleSet, RuleText } from './readRules';
export { readRuleFile, readRuleFiles } from './readRules';
export { compileRedactPattern } from './redactPattern';
