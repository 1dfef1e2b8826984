// Tests that the explained codes come out of the bundle as they were put in: they lie there in a form of their own.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import * as analyzer from '../../analyzer/src/index';
import { root } from '../support/schema';

const bundled = createRequire(__filename)(join(root, 'dist', 'analyzer.js')) as typeof analyzer;

test('the bundle explains each code as the sources do', () => {
  assert.deepEqual(bundled.describeCode('0x800f081f', 'zh-cn'), analyzer.describeCode('0x800f081f', 'zh-cn'));
  assert.deepEqual(bundled.codeKnowledge(), analyzer.codeKnowledge());
  assert.deepEqual(bundled.codeFamilies(), analyzer.codeFamilies());
});
