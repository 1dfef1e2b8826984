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

describe('a store check below another record, its own head left out', () => {
  const above = '2024-01-05 12:44:02, Info                  CBS    Repr: CBS Store check completes\n';
  const list = (rest: string): string => `${item}\n${rest}`;
  const summary = (result: string, repaired: number): string =>
    `Summary:\nOperation: Detect and Repair \nOperation result: ${result}\nLast Successful Step: CSI store detection completes.\nTotal Detected Corruption:\t1\n\tCSI Payload Corruption:\t1\nTotal Repaired Corruption:\t${repaired}\n`;
  const below: readonly (readonly [name: string, text: string, verdict: string])[] = [
    ['items and summary', list(summary('0x800f081f', 0)), 'failed'],
    ['the summary alone', summary('0x800f081f', 0), 'failed'],
    ['an item that was repaired', list(`Repair succeeded\n${summary('0x0', 1)}`), 'succeeded'],
  ];
  for (const [name, text, verdict] of below)
    it(`is told: ${name}`, () => {
      for (const quote of ['', '> '])
        assert.equal(summarize(`${above}${text}`.replace(/^(?=.)/gm, quote)).verdict, verdict, quote);
    });
});
