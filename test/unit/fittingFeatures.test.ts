// Features that could not be added: what is told of is the feature, and the source that is advised is one that holds its files.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Asked, answers, checkAnswer } from '../support/asked';
import { summarize } from '../support/checkRule';

const rows: readonly Asked[] = [
  {
    name: 'a program that had DISM add a feature, the code in the next line',
    log: "Attempt to enable feature 'NetFx3' failed\n0x800f0906",
    class: 'src.fod.wu-download-failed',
    culpritIs: 'NetFx3',
  },
  {
    name: 'the same in one line',
    log: "Attempt to enable feature 'NetFx3' failed with 0x800f081f",
    class: 'cbs.source.missing',
    culpritIs: 'NetFx3',
    code: '0x800f081f',
  },
  {
    name: 'an installer that asks for an update first',
    log: '.NET Framework Setup cannot be run: The update corresponding to KB5000001 needs to be installed before you can install this product.',
    class: 'cbs.package.not-applicable',
    culpritIs: 'KB5000001',
    says: /this machine lacks it/,
  },
];
describe('a feature that is named is told', () => answers(rows));

describe('roles and features are no update', () => {
  for (const log of [
    'Installation of one or more roles, role services, or features failed. Error: 0x800f0922',
    'Adding roles and features in Server Manager: 0x800f0922',
    '添加角色和功能失败，错误 0x800f0922',
  ])
    it(log, () => {
      const summary = checkAnswer({ name: log, log, class: 'txn.rollback.advanced-installer' });
      assert.equal(summary.failures[0]?.operation?.kind, 'feature');
    });
});

const command = (feature: string, code: string): string =>
  [
    `C:\\Windows\\system32>dism /online /enable-feature /featurename:${feature} /all`,
    '',
    'Deployment Image Servicing and Management tool',
    'Version: 10.0.19041.3636',
    '',
    'Enabling feature(s)',
    '',
    `Error: ${code}`,
  ].join('\n');

describe('every feature without its files is offered a source that may hold them', () => {
  for (const code of ['0x800f081f', '0x800f0906', '0x800f0907', '0x800f0950', '0x800f0954'])
    for (const [feature, isFramework] of [
      ['NetFx3', true],
      ['IIS-NetFxExtensibility', true],
      ['Sample-Server', false],
    ] as const)
      it(`${feature}, ${code}`, () => {
        const steps = summarize(command(feature, code)).failures[0]?.nextSteps ?? [];
        const naming = (words: string): number => steps.filter(({ text }) => text.en.includes(words)).length;
        assert.equal(naming('sources\\sxs'), 1);
        assert.equal(naming('.NET Framework 3.5'), isFramework ? 1 : 0);
        assert.equal(naming('mounted `install.wim`'), isFramework ? 0 : 1);
      });
  it('a capability has media of its own', () => {
    const log = [
      'PS C:\\> Add-WindowsCapability -Online -Name Sample.Client~~~~0.0.1.0',
      'Add-WindowsCapability : Add-WindowsCapability failed. Error code = 0x800f0954',
    ].join('\n');
    const steps = summarize(log).failures[0]?.nextSteps ?? [];
    assert.ok(steps.some(({ text }) => text.en.includes('Features on Demand or language media')));
    assert.ok(!steps.some(({ text }) => text.en.includes('sources\\sxs')));
  });
});
