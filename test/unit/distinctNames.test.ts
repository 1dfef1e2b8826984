// Proves that files of one name are told apart by as much of their folders as it takes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distinctNames } from '../../protocol/src/index';

const cases: readonly (readonly [paths: readonly string[], names: readonly string[]])[] = [
  [[], []],
  [
    ['/logs/CBS/CBS.log', '/logs/DISM/dism.log'],
    ['CBS.log', 'dism.log'],
  ],
  [
    ['/a/CBS.log', '/b/CBS.log', '/b/dism.log'],
    ['a/CBS.log', 'b/CBS.log', 'dism.log'],
  ],
  [
    ['/new/logs/CBS.log', '/old/logs/CBS.log'],
    ['new/logs/CBS.log', 'old/logs/CBS.log'],
  ],
  [
    ['/CBS.log', '/a/CBS.log'],
    ['CBS.log', 'a/CBS.log'],
  ],
  [
    ['/a/CBS.log', '/a/CBS.log'],
    ['a/CBS.log', 'a/CBS.log'],
  ],
];

for (const [paths, names] of cases) {
  test(`${paths.join(' and ')} are told apart`, () => {
    assert.deepEqual(distinctNames(paths), names);
  });
}
