// Proves which name is shown for a number that several interfaces use for things of their own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyzeText, describeCode, summarizeCase } from '../../analyzer/src/index';

const upgradeThatAnswers = (
  code: string,
) => `2024-03-04 10:11:12, Info                  MOUPG  Setup host started
2024-03-04 10:12:12, Error                 MOUPG  CSetupManager::Execute(275): Result = ${code}
2024-03-04 10:12:12, Error                 MOUPG  CSetupHost::Execute(441): Result = ${code}
`;

const symbolIn = (text: string) =>
  summarizeCase([{ path: 'setupact.log', analysis: analyzeText(text) }]).failures[0]?.symbol;

const nameOf = (code: string) => describeCode(code, 'en')[0]?.symbol;

test('a name that the main headers know goes before what another product calls E_', () => {
  assert.equal(nameOf('0x80280001'), 'TPM_E_AUTHFAIL');
  assert.equal(nameOf('0x80100002'), 'SCARD_E_CANCELLED');
  assert.equal(nameOf('0x80004005'), 'E_FAIL');
});

test('an upgrade is not told with a name of an interface that setup never calls', () => {
  assert.equal(symbolIn(upgradeThatAnswers('0x80040401')), null);
  assert.equal(symbolIn(upgradeThatAnswers('0x80040154')), 'REGDB_E_CLASSNOTREG');
  assert.equal(symbolIn(upgradeThatAnswers('0x80041002')), 'WBEM_E_NOT_FOUND');
  assert.equal(symbolIn(upgradeThatAnswers('0x80042304')), 'VSS_E_PROVIDER_NOT_REGISTERED');
});
