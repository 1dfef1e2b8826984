// Tests a log that begins in the middle of a store check: what it says before its summary belongs to the check.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';
import { csi, log, storeCheck } from '../support/logLines';

const mismatch = csi(
  `Hashes for file member [l:10]'sample.dll' do not match.\n Expected: {l:32 ml:33 b:${'1a'.repeat(32)}}.\n Actual: {l:32 b:${'2b'.repeat(32)}}.`,
);
const item =
  '(p)\tCSI Payload Corrupt\t\t\t\tamd64_sample-shell_31bf3856ad364e35_10.0.19041.1_none_1a2b3c4d5e6f7081\\sample.dll';
const repaired = storeCheck({ items: [item, 'Repair succeeded'], result: '0x0', detected: 1, repaired: 1 });
const left = storeCheck({ items: [item], result: '0x800f081f', detected: 1, repaired: 0 });

describe('a log that begins in the middle of a store check', () => {
  it('tells of no failure where the check repaired what it found', () => {
    assert.equal(summarize(`${log(mismatch)}${repaired}`).verdict, 'succeeded');
  });
  it('fails where the damage stays', () => {
    assert.equal(summarize(`${log(mismatch)}${left}`).verdict, 'failed');
  });
});

describe('a store check that repaired all it found', () => {
  const repairedAfter = (damage: string): string => `${log(damage)}${repaired}`;
  it('leaves nothing to warn of: neither its list nor the hashes and copies it met before', () => {
    const unusable = csi(
      "Warning: Unable to repair payload file ([l:10]'sample.dll') for component ([l:8]'amd64_sample-shell') from backups directory with disposition (2).",
    );
    for (const damage of [mismatch, unusable]) {
      const { findings, corruption } = summarize(repairedAfter(damage));
      assert.deepEqual(
        findings.map(({ rule, line }) => [rule, line]),
        [],
      );
      assert.equal(corruption.unrepairedTotal, 0);
    }
  });
  for (const category of ['CorruptPayloadFile', 'MissingPayloadFile', 'CorruptManifest', 'MissingManifest'])
    it(`takes a mark of ${category} for no failure`, () => {
      const mark = csi(
        `(F) Attempting to mark store corrupt with category [l:18 ml:19]'${category}'[gle=0x80004005]`,
      );
      const { verdict, findings } = summarize(repairedAfter(mark));
      assert.equal(verdict, 'succeeded');
      assert.deepEqual(findings, []);
      assert.equal(summarize(`${log(mark)}${left}`).verdict, 'failed');
    });
  it('says nothing about what another record finds behind it', () => {
    const { findings } = summarize(`${repaired}${log(mismatch)}`);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['csi.payload.hash-mismatch'],
    );
  });
});
