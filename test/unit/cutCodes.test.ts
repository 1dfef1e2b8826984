// Owns lines that a list broke off at its edge: the first digits of a code are none.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';
import { stack } from '../support/soundFlows';

const asText = (records: readonly string[]): string => `${records.join('\r\n')}\r\n`;

describe('a code that was cut off at the edge of a list', () => {
  for (const end of ['0x800f', '0x800...', '0x8007…', '0x8'])
    it(`is none: ${end}`, () => {
      const probe = stack(
        '2024-05-14',
        `I CBS Failed to internally open package. [HRESULT = ${end}\nI CBS Failed to create open package. [HRESULT = ${end}`,
      );
      assert.deepEqual(summarize(asText(probe)).failures, []);
    });

  it('is one where it is whole', () => {
    const [failure] = summarize(
      asText(stack('2024-05-14', 'E CBS Failed to stage the package. [HRESULT = 0x80070070')),
    ).failures;
    assert.equal(failure?.hresult, '0x80070070');
  });

  it('leaves the numbers of the system what they are', () => {
    const [failure] = summarize(
      asText(stack('2024-05-14', 'E DISM DISM.EXE: Failed to stage the package - Sample::Run(hr:0x70)')),
    ).failures;
    assert.equal(failure?.hresult, '0x80070070');
  });
});

describe('a line of the WIM library with the number that a search put in front', () => {
  it('is the look that it was', () => {
    const line =
      '118:[4836] [0x8007007b] FIOReadFileIntoBuffer:(1381): The filename, directory name, or volume label syntax is incorrect.';
    assert.deepEqual(summarize(asText([line]), 'dism.log').failures, []);
  });
});
