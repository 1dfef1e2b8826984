// Tests archives with any change to their bytes: reading ends, never throws, and keeps to its limits.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cabinetSeeds, gzipSeeds, readHostile, zipSeeds } from '../support/archiveSeeds';
import { cabinet, zip } from '../support/archives';
import { contentsOf } from '../support/openedLogs';

const kinds = [
  { name: 'case.zip', seeds: zipSeeds() },
  { name: 'case.cab', seeds: cabinetSeeds() },
  { name: 'case.log.gz', seeds: gzipSeeds() },
];

for (const { name, seeds } of kinds) {
  test(`${name}: ends well wherever it is cut off`, async () => {
    for (const [i, seed] of seeds.entries()) {
      // The fuzz run takes every byte of every seed.
      const step = i === 0 ? 1 : 5;
      for (let length = 0; length < seed.length; length += step)
        await readHostile(name, seed.subarray(0, length));
    }
  });

  test(`${name}: ends well whatever bytes are changed`, async () => {
    const changes = fc.array(fc.tuple(fc.nat(100_000), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.nat(seeds.length - 1), changes, async (which, changed) => {
        const bytes = new Uint8Array(seeds[which] ?? []);
        for (const [at, value] of changed) bytes[at % bytes.length] = value;
        await readHostile(name, bytes);
      }),
      { numRuns: 150 },
    );
  });
}

const content = fc.array(fc.constantFrom('log ', 'x', '更新', '\r\n', 'abcabcabc', '0'), { maxLength: 200 });

test('gives back what was packed, by every method', async () => {
  await fc.assert(
    fc.asyncProperty(content, fc.integer({ min: 15, max: 21 }), async (parts, windowBits) => {
      const data = parts.join('');
      const files = [{ name: 'a.log', data }];
      const blocks = [
        { type: 'verbatim', size: 97 },
        { type: 'uncompressed', size: 33 },
        { type: 'aligned', size: 150 },
      ] as const;
      for (const method of ['stored', 'mszip', { windowBits, blocks }] as const) {
        assert.deepEqual(await contentsOf('c', cabinet([{ method, files }])), { 'c/a.log': data });
      }
      assert.deepEqual(await contentsOf('z', zip(files)), { 'z/a.log': data });
    }),
    { numRuns: 60 },
  );
});
