// Tests that records whose line breaks a page has lost are read as if each began a line, and tell the line they stand in.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText } from '../../analyzer/src/index';
import { summarize } from '../support/checkRule';

const update = [
  '2011-08-23 14:13:30:327 748 23f4 Agent ** START ** Agent: Finding updates [CallerId = AutomaticUpdates]',
  '2011-08-23 14:13:30:343 748 23f4 Misc WARNING: WinHttp: SendRequestUsingProxy failed for <http://wsus.example.com/wuident.cab>. error 0x8024402c',
  '2011-08-23 14:13:30:343 748 23f4 Agent * WARNING: Exit code = 0x8024402C',
  '2011-08-23 14:13:30:343 748 23f4 Agent ** END ** Agent: Finding updates [CallerId = AutomaticUpdates]',
];
const servicing = [
  '2024-05-06 07:08:09, Info                  CBS    Exec: Processing started.  Client: DISM Package Manager Provider, Session: 31000001_1, Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2, Identifier: KB5000001',
  "2024-05-06 07:08:10, Error                 CBS    Failed to resolve package 'Package_2_for_KB5000002~31bf3856ad364e35~amd64~~10.0.1.3' [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]",
  '2024-05-06 07:08:10, Info                  CBS    Exec: Processing complete.  Session: 31000001_1, Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2, Identifier: KB5000001 [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]',
];

describe('lines that have run together', () => {
  for (const [name, lines] of Object.entries({ update, servicing })) {
    it(`say the same as the lines of the log (${name})`, () => {
      const told = (text: string): unknown => {
        const { verdict, failures } = summarize(text);
        const [first] = failures;
        return [verdict, first?.class, first?.rootCause?.code, first?.rootCause?.culprit?.name];
      };
      assert.equal(summarize(lines.join('\n')).verdict, 'failed');
      assert.deepEqual(told(lines.join(' ')), told(lines.join('\n')));
      assert.deepEqual(
        told(`Hello,\n\n${lines.join('')}\n\nBye`),
        told(`Hello,\n\n${lines.join('\n')}\n\nBye`),
      );
    });

    it(`tell where they stand (${name})`, () => {
      const { lineCount, facts, records } = analyzeText(`Look:\n${lines.join(' ')}\nThat is all.\n`);
      assert.equal(lineCount, 3);
      assert.equal(records.count, lines.length + 1);
      assert.ok(facts.length > 0 && facts.every(({ line }) => line === 1));
    });
  }

  it('leaves a record alone that quotes another', () => {
    const quoting = '2024-05-06 07:08:09, Info                  CBS    Read: 2024-05-06 07:08:01 of the log';
    assert.equal(analyzeText(quoting).records.count, 1);
  });
});
