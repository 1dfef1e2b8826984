// Sections of SetupAPI's log about a device: it is called a device, and SetupAPI's own code is explained.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeQuery, renderMarkdown } from '../../analyzer/src/index';
import { summarize } from '../support/checkRule';

const section = (subject: string, code: string): string =>
  [
    `>>>  [Device Install (Hardware initiated) - ${subject}]`,
    '>>>  Section start 2024/03/05 10:00:00.100',
    `!!!  dvi: Device install failed. Error = ${code}`,
    '<<<  Section end 2024/03/05 10:00:02.900',
    `<<<  [Exit status: FAILURE(${code})]`,
  ].join('\n');

describe('a device that no driver could be installed for', () => {
  for (const subject of ['ROOT\\SAMPLE\\0000', 'USB\\VID_1234&PID_5678\\1'])
    it(`${subject} is called a device, and the code is explained`, () => {
      const summary = summarize(section(subject, '0xe0000246'));
      const [failure] = summary.failures;
      assert.match(failure?.title.en ?? '', /for the device /);
      assert.match(failure?.title.zh ?? '', /设备/);
      assert.match(failure?.explanation.en ?? '', /device installer cannot finish at this moment/);
      assert.match(failure?.explanation.zh ?? '', /需要稍后重试/);
      assert.doesNotMatch(renderMarkdown(summary, { language: 'zh-cn' }), /驱动程序[（| ]+`?(?:ROOT|USB)/);
    });
  it('an INF stays a driver', () => {
    const [failure] = summarize(section('sample.inf', '0x80070002')).failures;
    assert.match(failure?.title.en ?? '', /A driver could not be installed: sample\.inf/);
  });
  it('a code of servicing is no answer of SetupAPI', () => {
    const [failure] = summarize(section('ROOT\\SAMPLE\\0000', '0x800f081f')).failures;
    assert.doesNotMatch(failure?.explanation.en ?? '', /component store has no part/);
  });
  it('a number that the system does not have stays as it is written', () => {
    const [failure] = summarize(section('USB\\VID_1234&PID_5678\\1', '0x0000ffff')).failures;
    assert.equal(failure?.hresult, '0x0000ffff');
    assert.doesNotMatch(JSON.stringify(failure), /8007ffff/);
  });
});

it('every code of setupapi.h is explained', () => {
  for (let low = 0x200; low <= 0x24c; low++)
    assert.ok(decodeQuery(`0xe0000${low.toString(16)}`)[0]?.explanation, low.toString(16));
});
