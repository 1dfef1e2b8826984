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
    name: 'an installer of drivers whose device is not there yet',
    log: "INFO:   ENTER:  DriverPackageInstallW\nINFO:   No drivers installed. No devices found that match driver(s) contained in 'C:\\Sample\\sample.inf'.\nINFO:   RETURN: DriverPackageInstallW  (0xE000020B)\nINFO:   No matching device was found for 'c:\\sample\\sample.inf'. Driver will be installed when plugged in.\nINFO:   Returning with code 0x100",
  },
  {
    name: 'an installer of drivers that keeps the better one in place',
    log: 'INFO:   ENTER:  DriverPackageInstallW\nINFO:   RETURN: DriverPackageInstallW  (0x80070103)\nINFO:   Returning with code 0x0',
  },
  {
    name: 'a search that was refused, by its number',
    log: '2024/05/20 12:33:54.1234567 980   6732  Agent           * START * Finding updates CallerId = UpdateOrchestrator  Id = 5\n2024/05/20 12:33:55.1234567 980   6732  Agent           * END * Finding updates CallerId = UpdateOrchestrator, Id = 5, Exit code = 0x80070005 (cV = a.1)',
    class: 'env.access-denied',
    code: '0x80070005',
    silent: /call 5|remote session/i,
  },
  {
    name: 'an image that the list of mounts names last, and the command does not',
    log: 'C:\\>dism /Get-MountedWimInfo\n\nDeployment Image Servicing and Management tool\nVersion: 10.0.19041.844\n\nMounted images:\n\nMount Dir : C:\\mountA\nImage File : D:\\first.wim\nImage Index : 1\nStatus : Ok\n\nMount Dir : C:\\mountB\nImage File : D:\\second.wim\nImage Index : 1\nStatus : Ok\n\nThe operation completed successfully.\n\nC:\\>dism /Unmount-Wim /MountDir:C:\\mountA /Commit\n\nDeployment Image Servicing and Management tool\nVersion: 10.0.19041.844\n\nError: 0xc1420117\n\nThe directory could not be completely unmounted.',
    class: 'dism.unmount.in-use',
    code: '0xc1420117',
    silent: /second\.wim/,
  },
  {
    name: 'definitions that somebody asked for by hand',
    log: 'Log Name:      Microsoft-Windows-Windows Defender/Operational\nSource:        Microsoft-Windows-Windows Defender\nDate:          5/20/2024 12:33:54 PM\nEvent ID:      2001\nLevel:         Error\nUser:          SYSTEM\nComputer:      pc.example.com\nDescription:\nMicrosoft Defender Antivirus has encountered an error trying to update security intelligence.\n \tUpdate Source: User\n \tUpdate Type: Full\n \tError code: 0x80072ee7\n \tError description: The server name or address could not be resolved ',
    class: 'net.unreachable',
    code: '0x80072ee7',
    silent: /Update source/,
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
