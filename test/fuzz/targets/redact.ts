// Fuzzes redaction: whatever stands around it, a name that shows itself is gone; lines stay, and how the text is cut
// tells nothing.
import assert from 'node:assert/strict';
import { createLineSplitter, createRedactor } from '../../../analyzer/src/index';
import { failingLog } from '../../support/sampleLogs';
import type { FuzzTarget } from '../target';

const secret = 'fuzzedname77';
const partUnits = 777;

export const target: FuzzTarget = {
  name: 'redact',
  seeds: () =>
    [
      failingLog,
      'C:\\Users\\mmustermann\\x\nUser: EXAMPLECORP\\mmustermann\nhttp://wsus07.corp.contoso.example:8530\n10.1.2.3 fe80::1:2:3\n',
      '"Id","MachineName","User"\n"20","KASSE-07","EXAMPLECORP\\mmustermann"\n用户名：王小明\n',
    ].map((text) => new TextEncoder().encode(text)),
  run: async (input) => {
    const found = new TextDecoder().decode(input);
    const text = `${found}\nC:\\Users\\${secret}\\x\nthen ${secret} again\n`;
    const redactor = createRedactor();
    for (let at = 0; at < text.length; at += partUnits) redactor.learn(text.slice(at, at + partUnits));
    redactor.endText();
    const whole = redactor.mask(text);
    assert.ok(!whole.includes(secret), 'the name survived');
    assert.equal(whole.split('\n').length, text.split('\n').length);
    const splitter = createLineSplitter();
    let streamed = '';
    for (let at = 0; at < text.length; at += partUnits) {
      streamed += redactor.mask(splitter.push(text.slice(at, at + partUnits)));
    }
    assert.equal(streamed + redactor.mask(splitter.end()), whole);
  },
};
