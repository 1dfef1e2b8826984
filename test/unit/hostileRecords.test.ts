// Records of a hostile text: an expression that begins anew at each place of one has to say no where it began.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText } from '../../analyzer/src/index';

/** As much of a record as the expressions see. */
const length = 16_000;
/** What takes a tenth of a second or more in one record, takes it in each. */
const repeats = 60;
const fill = (text: string): string => text.repeat(Math.ceil(length / text.length));

const cbs = (message: string): string => `2024-05-06 08:01:02, Info                  CBS    ${message}\n`;
const csi = (message: string): string =>
  `2024-05-06 08:01:02, Info                  CSI    00000001 ${message}\n`;
const dism = (message: string): string => `2024-05-06 08:01:02, Error                 DISM   ${message}\n`;
const setup = (message: string): string => `2024-05-06 08:01:02, Error                 SP     ${message}\n`;
const sysprep = (message: string): string => `2024-05-06 08:01:02, Error      SYSPRP ${message}\n`;
const update = (message: string): string =>
  `2024/05/06 08:01:02.1234567 1234  5678  Agent           ${message}\n`;

/** A known beginning, and what could go on as an expression says from any place of the rest. */
const records: readonly (readonly [string, string])[] = [
  ['words before a verdict', dism(`DISM.EXE: ${fill('word')} processed the command line but failed`)],
  ['a call that never fails', dism(`API: ${fill('=')} internal execution failed`)],
  ['a function without an end', dism(`${fill('Cm')}::ExecuteCmdLine`)],
  ['blanks in the name of a client', cbs(`Session: 1_2 initialized by client A${fill(' ')}B\nnext`)],
  ['blanks behind a driver', cbs(`Doqe: Recording result: 0x80070002, for Inf: a${fill('\t')} b`)],
  ['a path of blanks', csi(`Hashes for file member do not match\nfile: a${fill('\t')}b`)],
  ['a block without an end', setup(`${fill('a')} HardBlock ${fill('a')}`)],
  [
    'a function of blanks',
    sysprep(`LaunchDll: Failure occurred while executing 'C:\\a.dll,${fill('\t')}b, returned`),
  ],
  ['a module of blanks', sysprep(`LaunchModule: Failure occurred while executing 'a' from ${fill('\n\t')}`)],
  ['a package of rules', sysprep(`Failed to remove staged package ${fill('a_')}`)],
  ['digits behind a search', update(`Sync of Updates ${fill('0')}`)],
  ['blanks behind a driver of the client', update(`Error Installing PnP Driver${fill('\t')}a`)],
  ['a call without an end', update(`error = 0x ${fill('a')} soap client error = `)],
  ['codes of failed calls', update(`failed with hr ${fill('a')}`)],
  ['a category of blanks', `Checking System Update Readiness.\n\nSummary:\nCBS${fill(' ')}otal \n`],
];

describe('a hostile record', () => {
  for (const [name, text] of records)
    it(`is read in bounded time: ${name}`, () => {
      const started = process.cpuUsage();
      const analysis = analyzeText(text.repeat(repeats));
      const { user } = process.cpuUsage(started);
      assert.ok(analysis.records.count > 0);
      assert.ok(user < 4_000_000, `${Math.round(user / 1_000)} ms`);
    });
});
