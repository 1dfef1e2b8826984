// Tests that no record is long or empty enough to stop the reader: what nobody reads to its end is looked into in part.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';

/** Nobody waits longer; every one of these took minutes, or years, where its length counted with its square. */
const timeout = 60_000;
const head = (component: string, level = 'Error'): string =>
  `2024-03-04 05:06:07, ${level.padEnd(20)}  ${component.padEnd(6)} `;
const million = (unit: string): string => unit.repeat(Math.ceil(1_000_000 / unit.length));

describe('a record of a million characters', () => {
  const records: Readonly<Record<string, string>> = {
    'of blanks before its result': `${head('CBS')}Failed${million(' ')}to open [HRESULT = 0x80070005 - E_ACCESSDENIED]`,
    'of tabs behind a path': `${head('CSI')}00000001 (F) STATUS_ACCESS_DENIED file: a${million('\t')}x`,
    'of blanks behind a client': `${head('CBS', 'Info')}Session: 1_2 initialized by client a${million(' ')}x`,
    'of blanks in an error of boot files': `BFSVC Error: a${million(' ')}x`,
    'of blanks in an error of boot files, in stretches': `BFSVC Error: a${million(`${' '.repeat(150)}a`)}x`,
    'of wrapped blanks': `${head('CBS')}Failed${million(' \n')}x 0x80070005`,
    'of beginnings of reports': `${head('CBS', 'Info')}${million('package: a, update: b, start: c, client id: d, ')}`,
    'of beginnings of identities': `${head('CBS')}Failed a~a~a${million('a_')} [HRESULT = 0x800f0900 - CBS_E_XML_PARSER_FAILURE]`,
    'of beginnings of addresses': `${head('CBS')}${million('https://a')} 0x80072ee7`,
    'of quoted names': `${head('DISM')}${million("'a' ")} - CWimManager::Open(hr:0x80070002`,
  };
  for (const [what, record] of Object.entries(records))
    it(`${what} does not stop the reader`, { timeout }, () => {
      const before = `${head('CBS', 'Info')}Starting TrustedInstaller initialization.\r\n`;
      const after = `\r\n${head('CBS', 'Info')}Session: 1_3 initialized by client WindowsUpdateAgent.`;
      const { sources } = summarize(before + record + after, 'CBS.log');
      assert.ok((sources[0]?.sessions ?? 0) > 0, 'the records behind it are read');
    });

  it('keeps the code that it ends with', () => {
    const record = `${head('CBS')}Failed to resolve ${'sample '.repeat(30_000)}[HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]`;
    const [failure] = summarize(record, 'CBS.log').failures;
    assert.equal(failure?.hresult, '0x800f0831');
  });
});
