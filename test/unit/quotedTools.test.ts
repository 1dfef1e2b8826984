// Tests of short quotations of DISM, bcdboot and the deployment of apps: what they name, and what is no failure.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText, type CaseResult, summarizeCase } from '../../analyzer/src/index';

const raw = String.raw;

function summarized(text: string): CaseResult {
  return summarizeCase([{ path: 'log.txt', analysis: analyzeText(text, { strict: true }) }]);
}

function claims(text: string): readonly string[] {
  return summarized(text).failures.map(
    (each) => `${each.class} ${each.hresult} ${each.rootCause?.culprit?.name}`,
  );
}

describe('a command of DISM and its answer in one line', () => {
  const line = raw`C:\> DISM /Online /Enable-Feature /FeatureName:NetFx3 /All /LimitAccess /Source:D:\sources\sxs Deployment Image Servicing and Management tool Version: 10.0.19041.844 Image Version: 10.0.19045.3803 Enabling feature(s) [===========================66.1%====== ] Error: 0x800f081f The source files could not be found.`;

  it('names the feature that was asked for', () =>
    assert.deepEqual(claims(line), ['cbs.source.missing 0x800f081f NetFx3']));

  it('failed at nothing where it went through', () =>
    assert.deepEqual(claims(line.replace(/Error: .*$/, 'The operation completed successfully.')), []));
});

describe('the list of mounted images', () => {
  const list = (status: string): string => raw`Mounted images:

Mount Dir : C:\mount
Image File : D:\images\sample.wim
Image Index : 1
Mounted Read/Write : Yes
Status : ${status}

The operation completed successfully.`;

  for (const status of ['Invalid', 'Needs Remount'])
    it(`shows a mount as ${status}, and no failure`, () => {
      const { verdict, failures, findings } = summarized(list(status));
      assert.equal(verdict, 'no-failure');
      assert.deepEqual(failures, []);
      assert.deepEqual(
        findings.map(({ rule, culprit }) => `${rule} ${culprit?.name}`),
        [raw`dism.mount.invalid C:\mount`],
      );
    });

  it('says nothing of a mount that is sound', () => assert.deepEqual(summarized(list('Ok')).findings, []));
});

describe('the framework that an app lacks', () => {
  const answer = (wanted: string): string =>
    raw`Add-AppxPackage : Deployment failed with HRESULT: 0x80073CF3, Package failed updates, dependency or conflict validation.
Windows cannot install package Example.SampleApp_1.0.0.0_x64__0123456789abc because this package depends on a framework that could not be found. Provide the framework "Example.Framework.140" published by "CN=Example", with neutral or x64 processor architecture${wanted} along with this package to install.`;
  const titleOf = (text: string): string | undefined => summarized(text).failures[0]?.title.en;

  it('is told with the version that is asked for', () =>
    assert.match(
      titleOf(answer(' and minimum version 14.0.33728.0,')) ?? '',
      /Example\.Framework\.140 in version 14\.0\.33728\.0 or newer/,
    ));

  it('is told alone where none is', () =>
    assert.match(titleOf(answer(',')) ?? '', /Example\.Framework\.140, which was not found/));
});

describe('the boot configuration that bcdboot opens', () => {
  const store = (status: string): string =>
    raw`BFSVC: BcdOpenStoreFromFile failed for \\?\GLOBALROOT\Device\HarddiskVolume1\EFI\Microsoft\Boot\BCD with unexpected error code, Status = [${status}]`;

  it('is at fault where it cannot be read, and no hive of Windows', () =>
    assert.deepEqual(claims(store('c000014c')), ['ai.bcd-or-boot-files 0xc000014c BCD']));

  it('is at fault where it is missing and nothing is made of it', () =>
    assert.deepEqual(claims(store('c0000034')), ['ai.bcd-or-boot-files 0xc0000034 BCD']));

  it('is made anew where it is not there yet', () =>
    assert.deepEqual(claims(`${store('c0000034')}\nBoot files successfully created.`), []));
});
