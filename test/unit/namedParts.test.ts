// Fields are read by the numbers of their groups: every way to write a group has to be counted as the engine counts it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedParts } from '../../analyzer/src/facts/namedParts';

const cases: readonly (readonly [RegExp, string])[] = [
  [
    /Session: (?<session>\d+_\d+) initialized by client (?<client>[^,]+)/,
    'Session: 30_7 initialized by client DISM, x',
  ],
  [/(a|b)(?:c|(d))(?<kind>[(?<x>)]+)\((?<rest>\w*)/, 'bd(?<(tail'],
  [/(?<=Error )(?<code>0x[0-9a-f]+)(?! ok)(?:\\(\w)|(?<name>[\]\\]))?/, 'Error 0x800f0831]'],
  [/(?<!x)(?<first>a)?(?<second>b)/i, 'B'],
  [/\[(?<inBrackets>[^\]]*)\]/, 'Store [l:12]'],
];

for (const [pattern, text] of cases)
  test(`named groups of ${pattern.source} are what the engine says`, () => {
    const wanted = Object.entries(pattern.exec(text)?.groups ?? {}).filter(
      ([, value]) => value !== undefined,
    );
    assert.ok(wanted.length > 0);
    assert.deepEqual(Object.entries(namedParts(pattern, text)?.parts ?? {}), wanted);
  });

test('a sticky expression is matched at its place and says where it ended', () => {
  const pattern = /(?<seq>[0-9a-f]{8}) /y;
  assert.deepEqual(namedParts(pattern, '..0000002a Begin', 2), { parts: { seq: '0000002a' }, end: 11 });
  assert.equal(namedParts(pattern, '..0000002a Begin', 0), undefined);
});
