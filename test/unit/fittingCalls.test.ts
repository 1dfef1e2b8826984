// What was refused or missing is told as the call, the program or the folder that the text names, and not as damage elsewhere.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Asked, answers } from '../support/asked';
import { summarize } from '../support/checkRule';

const rows: readonly Asked[] = [
  {
    name: 'a call to the update client in a remote session',
    log: "(in OLE method `CreateUpdateDownloader': )\n    OLE error code:80070005 in <Unknown>\n      <No Description>\n    HRESULT error code:0x80020009\n      Exception occurred.",
    class: 'env.access-denied',
    code: '0x80070005',
  },
  {
    name: 'DISM that did not start, as a playbook tells it',
    log: '"msg": "failed to get DISM package metadata from path C:\\\\Sample\\\\1: DismInitialize failed. Error code = 0x8007007e"',
    class: 'dism.provider',
    code: '0x8007007e',
  },
  {
    name: 'the INF that an installer of drivers was at',
    log: "INFO:   Found driver package: 'C:\\Sample\\sample.inf'.\nINFO:   Preinstalling 'C:\\Sample\\sample.inf' ...\nINFO:   ENTER:  DriverPackagePreinstallW\nINFO:   RETURN: DriverPackagePreinstallW  (0xE0000247)\nINFO:   Returning with code 0x80010000",
    class: 'drv.install-failed',
    culprit: 'sample.inf',
    code: '0xe0000247',
  },
  {
    name: 'an installer of drivers that found the driver in place',
    log: "INFO:   Found driver package: 'C:\\Sample\\sample.inf'.\nINFO:   RETURN: DriverPackagePreinstallW  (0xB7)\nINFO:   Returning with code 0x100",
  },
  {
    name: 'the feature whose service was late',
    log: 'PS C:\\> Install-WindowsFeature NET-Sample-Activation45\nInstall-WindowsFeature : The request to add or remove features on the specified server failed.\nInstallation of one or more roles, role services, or features failed.\nThe service did not respond to the start or control request in a timely fashion. Error: 0x8007041d',
    class: 'env.service-or-rpc',
    culpritIs: 'NET-Sample-Activation45',
    code: '0x8007041d',
  },
  {
    name: 'a bundle that does without the update service',
    log: '[0CCC:0DA8][2024-08-17T13:41:22]i420: Resuming automatic updates.\n[0CCC:0DA8][2024-08-17T13:41:22]e000: Error 0x800401f0: Failed to create instance of Microsoft.Update.AutoUpdate.\n[0CCC:0DA8][2024-08-17T13:41:22]e000: Error 0x800401f0: Failed to get the Automatic Updates service.\n[0CCC:0DA8][2024-08-17T13:41:22]e000: Error 0x800401f0: Failed to resume automatic updates after pausing them, continuing...',
  },
  {
    name: 'a script that reads past the end of the history',
    log: 'Exception from HRESULT: 0x80240007\nAt C:\\Sample\\plugin.ps1:48 char:1\n+ $Searcher.QueryHistory(0, $HistoryCount)',
  },
  {
    name: 'a graphics card that was reset',
    log: 'cached CreateGraphicsPipelineState error 0x887A0005 for a sample',
  },
];
describe('what a text names is what is told', () => answers(rows));

describe('the words fit the answer', () => {
  const textOf = (log: string): string => {
    const [failure] = summarize(log).failures;
    return `${failure?.title.en} ${failure?.explanation.en}`;
  };
  it('of a service that was late, which is not gone for it', () => {
    const late = textOf(rows.find(({ name }) => name.startsWith('the feature'))?.log ?? '');
    assert.match(late, /did not answer a request to start or stop in time/);
    assert.doesNotMatch(late, /was gone/);
  });
  it('of reagentc, which may have been asked for anything', () => {
    const told = textOf(
      'PS C:\\> reagentc /info\nREAGENTC.EXE: Operation failed: d\n\nREAGENTC.EXE: An error has occurred.',
    );
    assert.match(told, /“Operation failed: d”/);
    assert.doesNotMatch(told, /could not be set up/);
  });
});
