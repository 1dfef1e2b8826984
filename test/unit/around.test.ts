// What goes on around a line is found by an index; it has to say what a look at every operation says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Operation } from '../../analyzer/src/model';
import { operationsAround } from '../../analyzer/src/operations/around';

const operation = fc
  .tuple(fc.nat(60), fc.nat(30))
  .map(([startLine, length]) => ({ startLine, endLine: startLine + length }) as Operation);

test('the operations around a line are those that a look at each of them finds, in the same order', () => {
  fc.assert(
    fc.property(fc.array(operation), fc.nat(100), fc.nat(12), (operations, line, behind) => {
      const wanted = operations.filter(
        ({ startLine, endLine }) => startLine <= line && line <= endLine + behind,
      );
      assert.deepEqual(operationsAround(operations, line, behind), wanted);
    }),
  );
});
