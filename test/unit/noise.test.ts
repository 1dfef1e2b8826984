// Records that look like failures and are none: a log made of nothing else stays silent, alone and all together.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';
import { noiseRecords } from '../support/noiseRecords';

describe('noise', () => {
  for (const [name, lines] of noiseRecords) {
    it(`${name}: every record alone is silent`, () => {
      const loud = lines.filter((line) => summarize(`${line}\r\n`).failures.length > 0);
      assert.deepEqual(loud, []);
    });
    it(`${name}: all of them together are silent`, () => {
      const result = summarize(lines.join('\r\n'));
      assert.deepEqual(
        result.failures.map((failure) => [failure.class, failure.rootCause?.text]),
        [],
      );
      assert.deepEqual(
        result.findings
          .filter((finding) => finding.severity !== 'information')
          .map((finding) => finding.rule),
        [],
      );
      assert.notEqual(result.verdict, 'failed');
    });
  }
});
