// Owns what the viewer's page may ask of the client: everything it does ask, and nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageMessageOf } from '../../client/src/viewer/pageMessage';

const call = (method: string, params: unknown) => ({ kind: 'call', id: 1, method, params });

test('what the page of the viewer sends passes', () => {
  const messages = [
    { kind: 'ready' },
    { kind: 'reload' },
    { kind: 'place', line: 12 },
    { kind: 'bookmarks', lines: [0, 7] },
    { kind: 'copy', from: 3, to: 9 },
    call('rows', { from: 0, count: 120 }),
    call('components', {}),
    call('filter', { filter: null }),
    call('filter', {
      filter: { levels: ['error'], lines: { start: 1, end: 2 }, text: '0x800f', isRegex: true },
    }),
    call('find', { query: { text: 'a', isRegex: false, isCaseSensitive: true } }),
    call('nextMatch', { line: -1, isBackward: false }),
  ];
  for (const message of messages) assert.deepEqual(pageMessageOf(message), message);
});

test('a page opens no file, names no method of its own and sends no other form', () => {
  const messages = [
    call('open', { path: '/etc/hosts', name: 'hosts', language: 'en' }),
    call('close', {}),
    call('watch', { isWatching: true }),
    call('constructor', {}),
    call('__proto__', {}),
    call('rows', { from: 0, count: 1e12 }),
    call('rows', { from: 'x', count: 1 }),
    call('density', { buckets: Number.POSITIVE_INFINITY }),
    call('filter', { filter: { text: { toString: 1 } } }),
    call('find', { query: 'a' }),
    { kind: 'place', line: Number.NaN },
    { kind: 'bookmarks', lines: ['1'] },
    { kind: 'toString' },
    { kind: '__proto__' },
    ['ready'],
    'ready',
    null,
    undefined,
  ];
  for (const message of messages) assert.equal(pageMessageOf(message), undefined);
});
