// What is told of an app whose deployment says itself why it failed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';

describe('an app whose deployment says why it failed', () => {
  const refused = (code: string, sentence: string): string =>
    `Add-AppxPackage : Deployment failed with HRESULT: ${code}, sample.\n${sentence}`;
  const app = 'Sample.App_1.17.0.0_x64__8wekyb3d8bbwe';
  it('is told with the framework that is missing', () => {
    const [failure] = summarize(
      refused(
        '0x80073CF3',
        `Windows cannot install package ${app} because this package depends on a
framework that could not be found. Provide the framework "Sample.Runtime" published by "CN=Sample", with neutral or x64
processor architecture and minimum version 9.29.952.0, along with this package to install.`,
      ),
    ).failures;
    assert.match(
      failure?.title.en ?? '',
      /needs the framework Sample\.Runtime, which was not found \(0x80073cf3/,
    );
    assert.match(failure?.title.zh ?? '', /需要框架 Sample\.Runtime/);
    assert.doesNotMatch(failure?.explanation.en ?? '', /No record/);
    assert.equal(failure?.rootCause?.culprit?.name, app);
  });
  it('is told by its name where its deployment was blocked', () => {
    const [failure] = summarize(
      refused(
        '0x80073CFB',
        `Deployment of package ${app} was blocked because the provided package has the same
identity as an already-installed package but the contents are different.`,
      ),
    ).failures;
    assert.equal(failure?.rootCause?.culprit?.name, app);
  });
  it('is told with the manifest that is not where it has to be', () => {
    const [failure] = summarize(
      refused(
        '0x80073CF9',
        'Rejecting a request to register from AppxBundleManifest.xml because the manifest is not in the package root.',
      ),
    ).failures;
    assert.match(failure?.title.en ?? '', /not be registered from AppxBundleManifest\.xml/);
  });
  it('is told with the Windows that it asks for', () => {
    const [failure] = summarize(
      refused(
        '0x80073CFD',
        `Windows cannot install package ${app} because this package is not compatible with the device. The package requires OS version 10.0.18362.0 or higher on the Windows.Desktop device family.`,
      ),
    ).failures;
    assert.match(failure?.title.en ?? '', /needs Windows 10\.0\.18362\.0 or newer/);
  });
});
