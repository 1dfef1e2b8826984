// Owns what the tests of first contact have in common: a text as people send it, what an engineer would answer, and the check.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { summarize } from './checkRule';

export interface Asked {
  readonly name: string;
  readonly log: string;
  /** Class of the first failure; without it no failure may be named. */
  readonly class?: string;
  /** A part of the culprit's name. */
  readonly culprit?: string;
  /** The whole of it; `none` where there is none. */
  readonly culpritIs?: string;
  /** The code of the cause. */
  readonly code?: string;
  /** The code of the failure as a whole. */
  readonly hresult?: string;
  /** A part of the record that proves the cause, which stands first in the proof. */
  readonly cause?: string;
  /** A part of any record of the proof. */
  readonly proof?: string;
  /** What the explanation says. */
  readonly says?: RegExp;
  /** What nothing of the failure may say. */
  readonly silent?: RegExp;
  /** How many failures are told, where one story is told in several ways. */
  readonly count?: number;
}

/** Makes a test of each row. */
export function answers(rows: readonly Asked[]): void {
  for (const row of rows)
    it(row.name, () => {
      checkAnswer(row);
    });
}

/** Compares what is told of a text with its row. */
export function checkAnswer(row: Asked): ReturnType<typeof summarize> {
  const summary = summarize(row.log);
  const [failure] = summary.failures;
  const culprit = failure?.rootCause?.culprit?.name;
  assert.equal(failure?.class, row.class);
  if (row.culprit !== undefined) assert.ok(culprit?.includes(row.culprit), `culprit: ${culprit}`);
  if (row.culpritIs !== undefined) assert.equal(culprit ?? 'none', row.culpritIs);
  if (row.code !== undefined) assert.equal(failure?.rootCause?.code, row.code);
  if (row.hresult !== undefined) assert.equal(failure?.hresult, row.hresult);
  if (row.cause !== undefined) assert.ok(failure?.rootCause?.text.includes(row.cause));
  if (row.proof !== undefined)
    assert.ok(failure?.evidence.some(({ text }) => text.includes(row.proof ?? '')));
  if (row.says !== undefined) assert.match(failure?.explanation.en ?? '', row.says);
  if (row.silent !== undefined) assert.doesNotMatch(JSON.stringify(failure ?? null), row.silent);
  if (row.count !== undefined) assert.equal(summary.failures.length, row.count);
  return summary;
}
