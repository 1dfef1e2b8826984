// Tests first contact with the logs that installers keep themselves: Windows Installer, bundles of WiX, the setup of .NET
// Framework 4. What a run stopped at is named; a run that came to its end failed at nothing.
import { describe } from 'node:test';
import { answers } from '../support/asked';

const raw = String.raw;

/** Properties as a verbose log prints them by the hundred: no paste is so long. */
const properties = Array.from({ length: 60 }, (_, n) => `Property(S): SAMPLE${n} = ${n}`).join('\r\n');

function run(told: string, status: number): string {
  const end = status === 1603 ? 'Installation operation failed' : 'Installation completed successfully';
  return [
    '=== Verbose logging started: 6/25/2021  11:22:11  Build type: SHIP UNICODE 5.00.10011.00 ===',
    properties,
    'MSI (s) (98:BC) [11:22:13:001]: Note: 1: 2262 2: AdminProperties 3: -2147287038',
    told.trim(),
    `MSI (s) (98:BC) [11:22:21:601]: Product: Sample Agent -- ${end}.`,
    `MSI (s) (98:BC) [11:22:21:602]: Windows Installer installed the product. Product Name: Sample Agent. Product Version: 1.2.0. Product Language: 1033. Manufacturer: Example. Installation success or error status: ${status}.`,
    `MSI (s) (98:BC) [11:22:21:656]: MainEngineThread is returning ${status}`,
    '',
  ].join('\r\n');
}

const ended = raw`Action ended 11:22:20: InstallFinalize. Return value 3.
Action ended 11:22:21: INSTALL. Return value 3.`;

describe('the log of Windows Installer', () => {
  const failed = { class: 'unclassified', hresult: '0x80070643', count: 1 };
  answers([
    {
      ...failed,
      name: 'names the service that did not start',
      log: run(
        raw`MSI (s) (98:BC) [11:22:19:101]: Product: Sample Agent -- Error 1920. Service 'Sample Service' (SampleSvc) failed to start.  Verify that you have sufficient privileges to start system services.
${ended}`,
        1603,
      ),
      culpritIs: 'SampleSvc',
      code: '0x80070643',
      cause: 'Error 1920',
    },
    {
      name: 'names the file that it could not write, and the answer of the system',
      log: run(
        raw`Error 1310. Error writing to file: C:\Program Files\Sample\sample.dll.  System error 5.  Verify that you have access to that directory.
${ended}`,
        1603,
      ),
      class: 'env.access-denied',
      culpritIs: raw`C:\Program Files\Sample\sample.dll`,
      code: '0x80070005',
      hresult: '0x80070643',
    },
    {
      name: 'names the assembly that the component store did not take',
      log: run(
        `Error 1935. An error occurred during the installation of assembly 'Sample.CRT,type="win32",version="8.0.1.2"'. Please refer to Help and Support for more information. HRESULT: 0x80073712. assembly interface: IAssemblyCacheItem, function: Commit\r\n${ended}`,
        1603,
      ),
      class: 'csi.component-value.corrupt',
      culpritIs: 'Sample.CRT',
      code: '0x80073712',
    },
    {
      ...failed,
      name: 'names the innermost action that failed',
      log: run(
        raw`MSI (s) (98:BC) [11:22:19:001]: Executing op: ActionStart(Name=SampleUsers,,)
CustomAction SampleUsers returned actual error code 1603 (note this may not be 100% accurate if translation happened inside sandbox)
${ended}`,
        1603,
      ),
      culpritIs: 'Sample Agent',
      cause: 'CustomAction SampleUsers',
    },
    {
      name: 'of a product that was installed is silent, whatever a step of it said',
      log: run(
        raw`CustomAction SampleProbe returned actual error code 1603 but will be translated to success due to continue marking
Error 1406. Could not write value Sample to key \SOFTWARE\Sample.   Verify that you have sufficient access to that key.
Action ended 11:22:20: LaunchApplication. Return value 3.`,
        0,
      ),
    },
    {
      name: 'of an installation that the user cancelled is silent',
      log: run('Action ended 11:22:20: UserExit. Return value 2.', 1602),
    },
  ]);
});

const bundle = (...lines: readonly string[]): string =>
  [
    raw`i001: Burn v3.10.4.4718, Windows v10.0 (Build 22000: Service Pack 0), path: C:\Temp\sample.exe`,
    ...Array.from({ length: 50 }, (_, n) => `i000: Setting string variable 'Sample${n}' to value '${n}'`),
    'i300: Apply begin',
    ...lines,
    '',
  ]
    .map((line) => (line === '' ? '' : `[04B8:1340][2022-12-09T16:18:12]${line}`))
    .join('\r\n');

describe('the log of a bundle', () => {
  answers([
    {
      name: 'names the package that failed, once',
      log: bundle(
        'e000: Error 0x80070643: Failed to install MSI package.',
        'i319: Applied execute package: sampleRuntime_x64, result: 0x80070643, restart: None',
        'e000: Error 0x80070643: Failed to execute MSI package.',
        'i399: Apply complete, result: 0x80070643, restart: None, ba requested restart:  No',
      ),
      class: 'unclassified',
      culpritIs: 'sampleRuntime_x64',
      hresult: '0x80070643',
      count: 1,
    },
    {
      name: 'names the file whose hash is not the one expected',
      log: bundle(
        raw`e310: Failed to verify payload: sample.cab at path: C:\Temp\sample.cab, error: 0x80091007. Deleting file.`,
        'i399: Apply complete, result: 0x80091007, restart: None, ba requested restart:  No',
      ),
      class: 'trust.package-signature',
      code: '0x80091007',
    },
    {
      name: 'that came to its end is silent, whatever part of it it did without',
      log: bundle(
        'e000: Error 0x80070002: Failed to find local bundle.',
        'w350: Applied non-vital package: Extras, encountered error: 0x80070643. Continuing...',
        'i319: Applied execute package: Extras, result: 0x80070643, restart: None',
        'i399: Apply complete, result: 0xbc2, restart: Required, ba requested restart:  No',
      ),
    },
    {
      name: 'that the user cancelled is silent',
      log: bundle(
        'i319: Applied execute package: sampleRuntime_x64, result: 0x80070642, restart: None',
        'i399: Apply complete, result: 0x80070642, restart: None, ba requested restart:  No',
      ),
    },
  ]);
});

describe('the setup of .NET Framework', () => {
  answers([
    {
      name: 'names the package that failed',
      log: raw`[11/2/2012, 10:2:50] MSI (C:\Temp\sample_Core_x64.msi) Installation failed. Msi Log: Sample Setup.txt
[11/2/2012, 10:2:50] Final Result: Installation failed with error code: (0x80070643), "Fatal error during installation. " (Elapsed time: 0 00:01:12).`,
      class: 'unclassified',
      culprit: 'sample_Core_x64.msi',
      hresult: '0x80070643',
    },
    {
      name: 'that succeeded is silent, whatever it went on after',
      log: raw`[11/2/2012, 10:2:44] Exe (C:\Temp\SetupUtility.exe) failed with 0x5 - Access is denied.
[11/2/2012, 10:2:51] Final Result: Installation completed successfully with success code: (0x80070BC2), "Restart." (Elapsed time: 0 00:01:12).`,
    },
  ]);
});

describe('cut out of its surroundings', () => {
  const crash = (app: string): string =>
    `Faulting application name: ${app}, version: 1.2.3.4, time stamp: 0x5c0f1234\nFaulting module name: ntdll.dll, version: 10.0.19041.1, time stamp: 0x12345678\nException code: 0xc0000005\nFault offset: 0x0000000000012345`;
  answers([
    { name: 'the crash of an application is no failure of servicing', log: crash('sample.exe') },
    { name: 'the crash of its own program is one', log: crash('TiWorker.exe'), class: 'env.service-or-rpc' },
    {
      name: 'a restore point that Windows Installer did without is none',
      log: 'MSI (s) (F0:B8) [09:41:02:330]: SRSetRestorePoint failed. Error: 1058',
    },
    {
      name: 'a folder that a bundle could not tidy up is none',
      log: '[04B8:1340][2022-12-09T16:18:31]e000: Error 0x80070005: Failed to delete folder C:\\ProgramData\\Package Cache\\1, continuing',
    },
    {
      name: 'a package that a bundle can do without is none',
      log: '[04B8:1340][2022-12-09T16:18:31]w350: Applied non-vital package: Sample, encountered error: 0x80070643. Continuing...',
    },
    {
      name: 'what a bundle did not go on behind is one',
      log: '[04B8:1340][2022-12-09T16:18:31]e000: Error 0x80070005: Failed to write C:\\ProgramData\\Package Cache\\1',
      class: 'env.access-denied',
    },
    {
      name: 'an installation that the user cancelled is none',
      log: '[04B8:1340][2022-12-09T16:18:31]e000: Error 0x80070642: Failed to install MSI package.',
    },
  ]);
});

describe('the sentence of Windows Installer without its event', () => {
  const sentence = (status: string): string =>
    `Windows Installer installed the product. Product Name: Sample Suite. Product Version: 4.2.1. Product Language: 1033. Manufacturer: Contoso. Installation success or error status: ${status}.`;
  answers([
    {
      name: 'tells the product and what it ended with',
      log: sentence('1603'),
      class: 'unclassified',
      culpritIs: 'Sample Suite',
      hresult: '0x80070643',
      count: 1,
    },
    { name: 'is no failure where the product went in', log: sentence('0') },
  ]);
});

describe('Windows Installer in another language', () => {
  const told = (status: number): string =>
    `Das Produkt wurde durch Windows Installer installiert. Produktname: Sample Suite. Produktversion: 1.2.3. Produktsprache: 1031. Hersteller: Contoso GmbH. Erfolg- bzw. Fehlerstatus der Installation: ${status}.`;
  answers([
    {
      name: 'names the product in its last sentence',
      log: told(1603),
      class: 'unclassified',
      culpritIs: 'Sample Suite',
      hresult: '0x80070643',
      count: 1,
    },
    {
      name: 'names the product in Chinese',
      log: 'Windows Installer 已安装产品。产品名称: Sample Suite。产品版本: 1.2.3。产品语言: 2052。制造商: Contoso。安装成功或错误状态: 1603。',
      class: 'unclassified',
      culpritIs: 'Sample Suite',
      count: 1,
    },
    {
      name: 'names the file that it could not write',
      log: [
        raw`MSI (s) (A0:B0) [10:11:12:131]: Produkt: Sample Suite -- Fehler 1310. Fehler beim Schreiben der Datei: C:\Program Files\Sample\sample.dll. Überprüfen Sie den Zugriff.`,
        'Aktion beendet um 10:11:13: INSTALL. Rückgabewert 3.',
        'MSI (s) (A0:B0) [10:11:13:140]: MainEngineThread is returning 1603',
      ].join('\n'),
      class: 'unclassified',
      culprit: raw`C:\Program Files\Sample\sample.dll`,
      count: 1,
    },
    {
      name: 'says alone that it failed',
      log: 'Produkt: Sample Suite -- Die Installation ist fehlgeschlagen.',
      class: 'unclassified',
      culpritIs: 'Sample Suite',
      count: 1,
    },
    { name: 'is no failure where it went well', log: told(0) },
    { name: 'is no failure where it asks for a restart', log: told(3010) },
  ]);
});

describe('an installer that winget started', () => {
  answers([
    {
      name: 'is told with the answer of Windows Installer',
      log: 'Starting package install...\nInstaller failed with exit code: 1618',
      class: 'txn.pending.blocks',
      hresult: '0x80070652',
      count: 1,
    },
    {
      name: 'is no failure of Windows Installer with a number of its own',
      log: 'Installer failed with exit code: 5',
    },
  ]);
});

describe('the log of the setup of IIS', () => {
  const begin = raw`[03/04/2024 19:48:13] "C:\Windows\System32\inetsrv\iissetup.exe" /install SampleServer `;
  const fail = (words: string): string => `[03/04/2024 19:48:14] < !!FAIL!! > ${words}`;
  answers([
    {
      name: 'names the component and the call that failed first',
      log: [
        begin,
        fail('METABASE_UTIL::InstallSampleEntries result=0x80070005'),
        fail('Install of component SampleServer result=0x80070005'),
        fail('COMPONENT::ExecuteCommand result=0x80070005'),
      ].join('\n'),
      class: 'ai.generic-command',
      culpritIs: 'SampleServer',
      code: '0x80070005',
      cause: 'METABASE_UTIL::InstallSampleEntries',
      count: 1,
    },
    {
      name: 'fails at nothing where no component is given up',
      log: [begin, fail('SHORTCUT::Delete result=0x80070002')].join('\n'),
    },
  ]);
});
