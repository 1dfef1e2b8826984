// Owns the step from records that users' rules match to findings, and how those join what the analysis found itself.

import { contextOf } from '../case/codes';
import { formatCode, nameOfCode } from '../codes/index';
import { filled, localize } from '../localized';
import type { Culprit, EvidenceRef, Fact, Operation, SourceKind } from '../model';
import { withMovedFinding, withMovedOperation } from '../movedFacts';
import { isWithin } from '../operations/times';
import type { RankedFinding } from '../rules/defineRule';
import type { UserRule } from './rule';
import type { UserHit } from './watch';

/** What an analysis is made of before users' rules are asked. */
export interface Found {
  readonly kind: SourceKind;
  readonly facts: Fact[];
  readonly operations: Operation[];
  readonly findings: RankedFinding[];
}

/**
 * Adds the findings of users' rules, and the records that only they know, in file order.
 * The built-in rules and the operations have been worked out before: they never see those records.
 */
export function withUserFindings(found: Found, hits: readonly UserHit[]): Found {
  const own = hits.filter(
    ({ rule: { match } }) => match.kinds.length === 0 || match.kinds.includes(found.kind),
  );
  if (own.length === 0) return found;
  const { facts, at, moved } = merged(found.facts, own);
  const findings = found.findings.map((finding) => withMovedFinding(finding, moved));
  const operations = found.operations.map((operation) => withMovedOperation(operation, moved));
  // A user's rule comes before a built-in one that says as much about the same record.
  const all = [...userFindings(own, at, found.kind), ...findings].sort((a, b) => a.fact - b.fact);
  return { kind: found.kind, facts, operations, findings: all };
}

interface Merged {
  readonly facts: Fact[];
  /** New index of the fact of a hit. */
  readonly at: (hit: UserHit) => number;
  /** New index of a fact that was there before. */
  readonly moved: (index: number) => number;
}

function merged(before: readonly Fact[], hits: readonly UserHit[]): Merged {
  const wanted = new Set(hits.map(({ fact }) => fact.record));
  const known = new Set(before.map(({ record }) => record).filter((record) => wanted.has(record)));
  const extra = new Map(hits.map(({ fact }) => [fact.record, fact] as const));
  for (const record of known) extra.delete(record);
  const added = [...extra.values()].sort((a, b) => a.record - b.record);
  const facts: Fact[] = [];
  const moves = new Uint32Array(before.length);
  let next = 0;
  before.forEach((fact, k) => {
    for (; (added[next]?.record ?? Number.POSITIVE_INFINITY) < fact.record; next++)
      facts.push(added[next] as Fact);
    moves[k] = facts.length;
    facts.push(fact);
  });
  for (const fact of added.slice(next)) facts.push(fact);
  const byRecord = new Map<number, number>();
  facts.forEach(({ record }, k) => {
    if (wanted.has(record) && !byRecord.has(record)) byRecord.set(record, k);
  });
  return { facts, at: ({ fact }) => byRecord.get(fact.record) ?? 0, moved: (index) => moves[index] ?? index };
}

/** More findings of one rule than a reader can use. */
const maxFindingsPerRule = 500;
/** Records that say the same and follow each other within this time are one finding. */
const chainSeconds = 10;
const maxConsequences = 8;

function userFindings(
  hits: readonly UserHit[],
  at: (hit: UserHit) => number,
  kind: SourceKind,
): RankedFinding[] {
  const findings: RankedFinding[] = [];
  const open = new Map<string, { readonly index: number; last: string | undefined }>();
  const perRule = new Map<string, number>();
  for (const hit of hits) {
    const { rule, fact } = hit;
    const values = valuesOf(hit, kind);
    const key = keyOf(hit, values);
    const chain = open.get(key);
    const earlier = chain === undefined ? undefined : findings[chain.index];
    if (chain !== undefined && earlier !== undefined && isNear(rule, chain.last, fact.time)) {
      findings[chain.index] = repeated(earlier, at(hit));
      chain.last = fact.time;
      continue;
    }
    const count = (perRule.get(rule.id) ?? 0) + 1;
    perRule.set(rule.id, count);
    if (count > maxFindingsPerRule) continue;
    open.set(key, { index: findings.length, last: fact.time });
    findings.push(findingOf(hit, at(hit), values));
  }
  return findings;
}

/** Records that would be worded alike are one story; a cause is that of one code. */
function keyOf({ rule, code }: UserHit, values: Readonly<Record<string, string>>): string {
  const texts = [rule.title, rule.explanation].map((text) => filled(text, values));
  const culprit = culpritOf(rule, values)?.name ?? '';
  return JSON.stringify([rule.id, texts, culprit, rule.standing === 'note' ? '' : (code ?? '')]);
}

function isNear(rule: UserRule, a: string | undefined, b: string | undefined): boolean {
  return rule.standing === 'note' || isWithin(a, b, chainSeconds);
}

function repeated(finding: RankedFinding, fact: number): RankedFinding {
  const consequence: EvidenceRef = { fact, role: finding.standing === 'note' ? 'context' : 'consequence' };
  const isFull = finding.evidence.length > maxConsequences;
  return {
    ...finding,
    count: finding.count + 1,
    evidence: isFull ? finding.evidence : [...finding.evidence, consequence],
  };
}

function findingOf(hit: UserHit, fact: number, values: Readonly<Record<string, string>>): RankedFinding {
  const { rule, code } = hit;
  const culprit = culpritOf(rule, values);
  return {
    ruleId: rule.id,
    userRule: {
      ...rule,
      nextSteps: rule.nextSteps.map((step) => ({ ...step, text: filled(step.text, values) })),
    },
    severity: rule.severity,
    role: rule.standing === 'note' ? 'context' : 'cause',
    confidence: rule.confidence,
    fact,
    evidence: [{ fact, role: rule.standing === 'note' ? 'context' : 'cause' }],
    ...(code === undefined ? {} : { code }),
    ...(culprit === undefined ? {} : { culprit }),
    values,
    details: [],
    count: 1,
    repaired: false,
    kbs: [],
    packages: [],
    depth: culprit === undefined ? 'reason' : 'object',
    standing: rule.standing,
  };
}

/** What a placeholder shows where the record has nothing for it. */
const nothing = '…';
const maxValueUnits = 400;

function valuesOf({ groups, code }: UserHit, kind: SourceKind): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(groups)) values[name] = shown(value);
  values.code ??= code === undefined ? nothing : formatCode(code);
  values.symbol ??= (code === undefined ? undefined : nameOfCode(code, contextOf(kind))) ?? nothing;
  return values;
}

function shown(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  if (line === '') return nothing;
  return line.length > maxValueUnits ? `${line.slice(0, maxValueUnits)}…` : line;
}

function culpritOf(rule: UserRule, values: Readonly<Record<string, string>>): Culprit | undefined {
  if (rule.culprit === undefined) return undefined;
  const { kind, name: template } = rule.culprit;
  const name = localize({ en: template, zh: template }, 'en', values).trim();
  return name === '' || name === nothing ? undefined : { kind, name };
}
