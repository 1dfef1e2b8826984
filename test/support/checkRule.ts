// What lives in test/support/: logs of our own and their makers, writers of binary logs, and the checks that several
// tests share. No test stands here, and no log of anybody else. This file: the common shape of rule tests: log text in,
// the first failure's class, culprit and code out.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText, type CaseResult, summarizeCase } from '../../analyzer/src/index';
import { bytesOf, bytesOfChunks, checkTraceable, read } from './honesty';

export interface RuleHit {
  readonly name: string;
  /** Realistic log text with values of our own. */
  readonly log: string;
  /** Part of the culprit's name, in any case. */
  readonly culprit?: string;
  /** Code of the cause, `0x80070005`. */
  readonly code?: string;
  /** What the caller was told. */
  readonly hresult?: string;
  /** 1-based line of the record that proves the cause. */
  readonly line?: number;
  readonly confidence?: 'high' | 'medium' | 'low';
  /** True for a rule that reports a finding and no failure. */
  readonly isFinding?: boolean;
}

export interface RuleMiss {
  readonly name: string;
  readonly log: string;
  /** The class that is right instead; without it no failure at all may be named. */
  readonly instead?: string;
}

/** Analyses one log text as a case of its own; a rule that crashes fails the test. */
export function summarize(log: string, fileName = 'log.txt'): CaseResult {
  return summarizeCase([{ path: fileName, analysis: analyzeText(log, { fileName, strict: true }) }]);
}

/** Joins logs, by path, to one case. */
export function caseOf(logs: Readonly<Record<string, string>>): CaseResult {
  return summarizeCase(
    Object.entries(logs).map(([path, text]) => ({
      path,
      analysis: analyzeText(text, { fileName: path, strict: true }),
    })),
  );
}

/** Tests a rule: every hit is named as the first failure (or as a finding), no near miss is. */
export function checkRule(
  id: string,
  cases: { hits: readonly RuleHit[]; misses: readonly RuleMiss[] },
): void {
  describe(id, () => {
    for (const hit of cases.hits) it(`names ${hit.name}`, () => checkHit(id, hit));
    for (const hit of cases.hits) it(`is honest about ${hit.name}`, () => checkHonest(hit));
    for (const miss of cases.misses) it(`does not name ${miss.name}`, () => checkMiss(id, miss));
  });
}

/** What it fills in stands in records, and the same text in other pieces gives the same bytes. */
function checkHonest({ log }: RuleHit): void {
  const seen = read(log);
  checkTraceable(seen);
  const expected = bytesOf(seen.result);
  assert.equal(bytesOfChunks(log.split(/(?<=\n)/)), expected);
  assert.equal(bytesOfChunks(log.match(/[\s\S]{1,37}/g) ?? []), expected);
}

function checkHit(id: string, hit: RuleHit): void {
  const result = summarize(hit.log);
  if (hit.isFinding) {
    assert.ok(
      result.findings.some((finding) => finding.rule === id),
      `findings: ${result.findings.map((finding) => finding.rule).join(', ')}`,
    );
    assert.deepEqual(
      result.failures.map((failure) => failure.class),
      [],
    );
    return;
  }
  const failure = result.failures[0];
  assert.equal(failure?.class, id);
  if (hit.culprit !== undefined) {
    const name = failure?.rootCause?.culprit?.name.toLowerCase() ?? '';
    assert.ok(name.includes(hit.culprit.toLowerCase()), `culprit is ${name}`);
  }
  if (hit.code !== undefined) assert.equal(failure?.rootCause?.code, hit.code);
  if (hit.hresult !== undefined) assert.equal(failure?.hresult, hit.hresult);
  if (hit.line !== undefined) assert.equal(failure?.rootCause?.line, hit.line);
  if (hit.confidence !== undefined) assert.equal(failure?.confidence, hit.confidence);
  assert.ok(
    !/\{[a-zA-Z]+\}/.test(
      `${failure?.title.en}${failure?.title.zh}${failure?.explanation.en}${failure?.explanation.zh}`,
    ),
    'a placeholder is left',
  );
}

function checkMiss(id: string, miss: RuleMiss): void {
  const result = summarize(miss.log);
  assert.ok(!result.failures.some((failure) => failure.class === id), `${id} was named`);
  if (miss.instead === undefined)
    assert.deepEqual(
      result.failures.map((failure) => failure.class),
      [],
    );
  else assert.equal(result.failures[0]?.class, miss.instead);
}
