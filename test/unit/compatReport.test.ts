// Tests the compatibility report of Windows Setup, which writes all of its entries into one line: what blocks is named, and
// none of the entries beside it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';

const root = '<CompatReport xmlns="urn:example">';
const program = (name: string, type: string): string =>
  `<Program Name="${name}" IconId="0" Id="0001"><CompatibilityInfo BlockingType="${type}"/></Program>`;
const driver = (inf: string, isBlocked: 'True' | 'False'): string =>
  `<DriverPackage Inf="${inf}" BlockMigration="${isBlocked}" HasSignedBinaries="True"/>`;
const report = (...entries: string[]): string => `${root}${entries.join('')}</CompatReport>`;

/** The names that the failures of a text blame. */
function blamed(text: string): (string | undefined)[] {
  return summarize(text).failures.map(({ rootCause }) => rootCause?.culprit?.name);
}

describe('the compatibility report in one line', () => {
  it('names the program whose tag somebody cut short', () => {
    const cut = `<Program Name="Sample Guard" Id="0001">
  <CompatibilityInfo BlockingType="Hard" StatusDetail="UpgradeBlock" Message="This app may...
  <Link Target="https://www.example.com" Value="Learn More"/>
</Program>
</CompatReport>`;
    assert.deepEqual(blamed(cut), ['Sample Guard']);
  });
  it('names the program that blocks, not the first one', () => {
    assert.deepEqual(blamed(report(program('Sample Viewer', 'None'), program('Sample Guard', 'Hard'))), [
      'Sample Guard',
    ]);
  });

  it('names the drivers that may not be carried over, and no other', () => {
    const entries = [
      driver('oem1.inf', 'False'),
      driver('oem2.inf', 'True'),
      driver('oem3.inf', 'False'),
      driver('oem4.inf', 'True'),
    ];
    assert.deepEqual(blamed(report(...entries)), ['oem2.inf', 'oem4.inf']);
  });

  it('names the driver also where a person wrote in front of the line', () => {
    const text = `This is what it says: ${driver('oem1.inf', 'False')}${driver('oem2.inf', 'True')}`;
    assert.deepEqual(blamed(text), ['oem2.inf']);
  });

  it('reads names with signs that XML writes otherwise', () => {
    assert.deepEqual(blamed(report(program('Sample &amp; Sons Guard', 'Hard'))), ['Sample & Sons Guard']);
  });

  it('says nothing where nothing blocks', () => {
    const text = report(program('Sample Viewer', 'None'), driver('oem1.inf', 'False'));
    assert.equal(summarize(text).verdict, 'no-failure');
  });

  it('does not give a program the mark of the next one', () => {
    const text = [
      root,
      '<Program Name="Sample Viewer" Id="0001"/>',
      '<Program Name="Sample Guard" Id="0002">',
      '<CompatibilityInfo BlockingType="Hard"/>',
    ].join('\n');
    assert.deepEqual(blamed(text), ['Sample Guard']);
  });
});
