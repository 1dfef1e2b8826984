// What is told of an app whose deployment says itself why it failed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answers } from '../support/asked';
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

describe('what the deployment says of its own answer is told', () => {
  answers([
    {
      name: 'a framework whose name stands in the next line',
      log: [
        'Add-AppxPackage : Deployment failed with HRESULT: 0x80073CF3, Package failed updates, dependency or conflict',
        'validation.',
        'Windows cannot install package Example.Notes_1.8.0.0_x64__8wekyb3d8bbwe',
        'because this package depends on a framework that could not be found. Provide the framework',
        '"Example.Runtime.140" published by "CN=Example Corporation, O=Example Corporation, L=Sampletown,',
        'C=US", with neutral or x64 processor architecture and minimum version 14.0.30035.0, along with this',
      ].join('\n'),
      class: 'unclassified',
      culpritIs: 'Example.Notes_1.8.0.0_x64__8wekyb3d8bbwe',
      proof: '"Example.Runtime.140" published by',
    },
    {
      name: 'an app that is open, below an empty line',
      log: [
        'PS C:\\> Add-AppxPackage -RegisterByFamilyName -MainPackage Example.Notes_8wekyb3d8bbwe',
        'Add-AppxPackage: Deployment failed with HRESULT: 0x80073D02, The package could not be installed because resources it modifies are currently in use.',
        '',
        'error 0x80073D02: Unable to install because the following apps need to be closed Example.Notes_1.27.1.0_x64__8wekyb3d8bbwe.',
      ].join('\n'),
      class: 'env.sharing-violation',
      culpritIs: 'Example.Notes_1.27.1.0_x64__8wekyb3d8bbwe',
    },
    {
      name: 'an extension of the app that met an error',
      log: [
        'Add-AppxPackage: Deployment failed with HRESULT: 0x80073CF6, Package could not be registered.',
        '',
        'AppxManifest.xml(165,14): error 0x80070020: Cannot register the Example.Notes_1.27.1.0_x64__8wekyb3d8bbwe package because the following error was encountered while registering the windows.sampleAlias extension: The process cannot access the file because it is being used by another process.',
      ].join('\n'),
      class: 'env.sharing-violation',
      culpritIs: 'Example.Notes_1.27.1.0_x64__8wekyb3d8bbwe',
    },
    {
      name: 'the file that was to be deployed, in the command',
      log: [
        'PS> Add-AppxPackage -Path .\\Example.Notes_8wekyb3d8bbwe.msixbundle',
        'Add-AppxPackage : Deployment failed with HRESULT: 0x80073CF9, Install failed. Please contact your software vendor.',
        '(Exception from HRESULT: 0x80073CF9)',
      ].join('\n'),
      class: 'unclassified',
      culpritIs: '.\\Example.Notes_8wekyb3d8bbwe.msixbundle',
    },
  ]);

  it('in the title', () => {
    const titleOf = (log: string) => summarize(log).failures[0]?.title.en ?? '';
    const open =
      'Deployment failed with HRESULT: 0x80073D02, The package could not be installed because resources it modifies are currently in use.\nerror 0x80073D02: Unable to install because the following apps need to be closed Example.Notes_1.27.1.0_x64__8wekyb3d8bbwe.';
    assert.match(titleOf(open), /^The app Example\.Notes_\S+ has to be closed/);
    const alias =
      'Deployment failed with HRESULT: 0x80073CF6, Package could not be registered.\nAppxManifest.xml(165,14): error 0x80070020: Cannot register the Example.Notes_1.27.1.0_x64__8wekyb3d8bbwe package because the following error was encountered while registering the windows.sampleAlias extension: The process cannot access the file because it is being used by another process.';
    assert.match(titleOf(alias), /its extension windows\.sampleAlias met an error/);
  });
});
