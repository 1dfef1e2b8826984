// Tests that a setting and its reason, joined into one line by a mail or a page, stay two things.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText } from '../../analyzer/src/index';

describe('a setting of an answer file', () => {
  for (const source of [
    'Name: Microsoft-Windows-Shell-Setup, Language: neutral, VersionScope: nonSxS, /settings/ComputerName',
    '.../RunSynchronousCommand/[Order="4"]/Path',
  ])
    it(`does not hold the reason that stands behind it: ${source.slice(0, 12)}`, () => {
      const { facts } = analyzeText(
        `[setup.exe] SMI data results dump: Source = ${source}   Description = Value is invalid.\n[0x060432] IBS The provided unattend file is not valid; hrResult = 0x80220005\n`,
        { strict: true },
      );
      const setting = facts.find(({ shape }) => shape === 'setup.unattend.setting')?.fields.setting;
      assert.ok(setting !== undefined && source.endsWith(setting), setting);
    });
});
