// The first numbers are searched for, later ones are found in a sorted table: both ways give the same names.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesOf, searchCodes } from '../../analyzer/src/index';

test('a number has the same names before and after the table is sorted', () => {
  const numbers = [0, 2, 5, 0x80070005, 0x800f0922, 0xc0000001, 0xffffffff, 0x12345678];
  const searched = numbers.map(namesOf);
  // Nothing but the sorted table can answer this.
  assert.ok(searchCodes('0x8007000', 10).length > 0);
  assert.deepEqual(numbers.map(namesOf), searched);
  assert.ok((searched[0]?.length ?? 0) > 5);
  assert.equal(searched.at(-1)?.length, 0);
});
