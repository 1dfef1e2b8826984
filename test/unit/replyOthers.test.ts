// Tests what a reply says of the failures beside the one that it is about.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../analyzer/src/index';
import { builtInReplies } from '../../replies/src/index';
import { failedCase, failure } from '../support/caseFixtures';

const others = ['first', 'second', 'third', 'fourth', 'fifth'].map((title) =>
  failure({ title: { en: `The ${title} one`, zh: `第 ${title} 个` } }),
);

/** @param count of failures beside the first */
function reply(count: number, language: Language = 'en'): string {
  const result = failedCase({ failures: [failure(), ...others.slice(0, count)] });
  return builtInReplies.render('next-steps', result, { language, format: 'markdown' });
}

test('one further failure is a sentence', () => {
  assert.match(reply(1), /\n\nThe logs hold another failure: The first one\.\n/);
  assert.match(reply(1, 'zh-cn'), /\n\n日志中还有另一个失败：第 first 个。\n/);
});

test('several further failures are one list', () => {
  assert.match(reply(2), /The logs hold 2 more failures:\n\n- The first one\n- The second one\n\n/);
  assert.match(reply(2, 'zh-cn'), /日志中还有 2 个失败：\n\n- 第 first 个\n- 第 second 个\n\n/);
  assert.doesNotMatch(reply(2), /another failure/);
});

test('of many further failures the number is told and the first are listed', () => {
  assert.match(reply(5), /The logs hold 5 more failures, the most important of them:\n\n(?:- [^\n]+\n){3}\n/);
});

test('a single failure has none beside it', () => {
  assert.doesNotMatch(reply(0), /The logs hold/);
});
