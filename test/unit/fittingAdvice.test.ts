// Tests that the steps of a report fit what failed: another tool than servicing, another kind of work.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';
import { excerpts } from '../support/excerpts/index';
import { stack } from '../support/soundFlows';

const raw = String.raw;
const records = (text: string): string => `${stack('2024-03-04', text).join('\r\n')}\r\n`;
const stepsOf = (text: string): string =>
  summarize(text)
    .failures[0]?.nextSteps.map((step) => step.text.en)
    .join('\n') ?? '';

describe('advice', () => {
  it('speaks of "the named …" only where something is named', () => {
    const about = /\bthe named (?:object|path|files?|package|INF|component|driver|update|setting)\b/;
    const wrong = excerpts.flatMap(({ name, text }) =>
      summarize(text)
        .failures.filter(({ rootCause }) => !rootCause?.culprit)
        .flatMap(({ nextSteps }) => nextSteps.filter((step) => about.test(step.text.en)))
        .map((step) => `${name}: ${step.text.en}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('asks first for the logs that SetupDiag read, where only its result is there', () => {
    const steps = stepsOf(
      'Error: SetupDiag reports Fatal Error.\nLast Setup Phase = Downlevel\nLast Setup Operation: Gather data, scope: EVERYTHING\nError: 0x00000057\n',
    );
    assert.match(steps, /^Collect .*Panther/);
    assert.doesNotMatch(steps, /named/);
  });

  it('asks for the log of the image where a driver was added to one', () => {
    const added = (where: string): string =>
      stepsOf(
        raw`C:\>dism ${where} /add-driver /driver:C:\drivers\sample.inf

Found 1 driver package(s) to install.
Installing 1 of 1 - C:\drivers\sample.inf: Error - An error occurred. The driver package could not be installed.
Error: 2
`,
      );
    assert.match(added('/image:C:\\mount'), /setupapi\.offline\.log/);
    assert.doesNotMatch(added('/online'), /setupapi\.offline\.log/);
  });

  it('sends nobody to the log of a servicing stack that Windows XP has not', () => {
    const { failures, missingLogs } = summarize('0.375: KB900001 installation did not complete.');
    assert.equal(failures[0]?.operation.client, 'update.exe');
    assert.deepEqual(missingLogs, []);
    assert.doesNotMatch(JSON.stringify(failures), /CBS\.log/);
  });

  it('names rights and remote sessions where a cmdlet drives the update client', () => {
    const denied = (cmdlet: string): string =>
      stepsOf(`${cmdlet} : Access is denied. (Exception from HRESULT: 0x80070005 (E_ACCESSDENIED))`);
    assert.match(denied('Install-WindowsUpdate'), /^Run the command from an elevated/);
    assert.match(denied('Get-WUInstall'), /Invoke-WUJob/);
    assert.doesNotMatch(denied('Set-Sample'), /Invoke-WUJob/);
  });

  it('looks for the damaged package only where none is named', () => {
    const marked = (name: string): string =>
      stepsOf(
        records(`E CBS Failed to resolve package${name} [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]
E CBS Failed to process single phase execution. [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]`),
      );
    assert.ok(marked('').includes('CbsPersist'));
    const named = marked(" 'Package_4_for_KB5000123~31bf3856ad364e35~amd64~~19041.1.1.1'");
    assert.ok(named.includes('RestoreHealth') && !named.includes('CbsPersist'));
  });

  it('about a feature names a source of features, and that of .NET Framework for it alone', () => {
    const feature = (name: string): string =>
      records(raw`
I DISM DISM.EXE: <----- Starting Dism.exe session ----->
I DISM DISM.EXE: Executing command line: dism /online /enable-feature /featurename:${name}
E DISM DISM Package Manager: PID=1 TID=2 Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x800f081f)
I DISM DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=800F081F
I DISM DISM.EXE: <----- Ending Dism.exe session ----->`);
    const other = stepsOf(feature('Sample-Fonts'));
    assert.ok(other.includes('Features on Demand') && !other.includes('.NET Framework'));
    assert.ok(!other.includes('RestoreHealth'));
    const framework = stepsOf(feature('NetFx3'));
    assert.ok(framework.includes('.NET Framework') && !framework.includes('Features on Demand'));
  });

  it('about a repair whose command was not copied names no source of features', () => {
    const steps = stepsOf('Error: 0x800f0915\n\nThe repair content could not be found anywhere.\n');
    assert.ok(steps.includes('RestoreHealth'));
    assert.ok(!steps.includes('.NET Framework') && !steps.includes('Features on Demand'), steps);
  });

  it('about a printer driver asks for the log of drivers and speaks of no update', () => {
    const { failures, missingLogs } = summarize(`Log Name:      Microsoft-Windows-PrintService/Admin
Source:        Microsoft-Windows-PrintService
Date:          2024-03-04 10:00:00
Event ID:      215
Task Category: Installing a printer driver
Level:         Error
Description:
Installing printer driver Sample PS V1.2 failed, error code 0x490, HRESULT 0x80070490. See the event user data for context information.
`);
    assert.equal(failures[0]?.class, 'drv.install-failed');
    assert.deepEqual(missingLogs, [raw`C:\Windows\INF\setupapi.dev.log`]);
    assert.deepEqual(
      failures[0].nextSteps.map(({ text }) => text.en).filter((step) => step.includes('the update')),
      [],
    );
  });

  it('about a driver that DISM could not add speaks of no update', () => {
    const { failures } =
      summarize(raw`Installing 1 of 1 - D:\Drivers\samplegfx.inf: Error - An error occurred. The driver package could not be installed.

Error: 2

The command completed with errors. For more information, refer to the log file.

Deployment Image Servicing and Management tool
`);
    const [failure] = failures;
    assert.equal(failure?.class, 'drv.install-failed');
    const sentences = [...failure.nextSteps.map(({ text }) => text), ...failure.notProved];
    assert.deepEqual(
      sentences.map(({ en }) => en).filter((sentence) => /which update|the update/i.test(sentence)),
      [],
    );
  });

  it('about a feature package of another build says where such packages come from', () => {
    const text = stepsOf(
      records(raw`
I MOUPG ImageExit: Initializing SetupResult: [0x800f0818]
I CBS Package doesn't match FOD for the current OS, package: Microsoft-Windows-LanguageFeatures-Basic-fi-fi-Package~31bf3856ad364e35~amd64~~10.0.19041.1, expected:Microsoft-Windows-LanguageFeatures-Basic-fi-fi-Package~31bf3856ad364e35~amd64~~10.0.26100.1 [HRESULT = 0x800f0818 - CBS_E_IDENTITY_MISMATCH]`),
    );
    assert.ok(
      text.includes('SetupConfig.ini') &&
        !text.includes('TrustedInstaller') &&
        !text.includes('RestoreHealth'),
    );
  });

  it('about missing rights to run a command speaks of no permissions of files', () => {
    const text = stepsOf(raw`C:\Users\user01>DISM /Online /Cleanup-Image /RestoreHealth

Error: 740

Elevated permissions are required to run DISM.
Use an elevated command prompt to complete these tasks.
`);
    assert.ok(
      text.includes('elevated') && !/permissions of the named object|antivirus|Process Monitor/.test(text),
    );
  });

  it('about an update that builds on a checkpoint says to put both into one folder', () => {
    const text = stepsOf(
      records(raw`
I CBS Session: 31000001_200000001 initialized by client DISM Package Manager Provider, external staging directory: (null)
E CBS Failed to find the baseline package [HRESULT = 0x800f0838]
I CBS Exec: Processing complete.  Session: 31000001_200000001, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~26100.4061.1.3 [HRESULT = 0x800f0838]`),
    );
    assert.ok(text.includes('checkpoint'), text);
  });

  it('about an image that no driver can mount speaks of that driver first', () => {
    const text = stepsOf(raw`Warning SP Failed to get WimMount ImagePath, 0x80070002
Error SP CMountWIM::DoExecute: Failed to mount WIM file D:\$WINDOWS.~BT\Sources\SafeOS\winre.wim. Error 0xC1420121[gle=0xc1420121]`);
    assert.ok(text.startsWith('Look whether the driver is registered'), text);
  });

  it('about an update without a name says so in each language', () => {
    const title = summarize(records(raw`E CBS Failed to find the baseline package [HRESULT = 0x800f0838]`))
      .failures[0]?.title;
    assert.match(title?.en ?? '', /the cumulative update builds on/);
    assert.doesNotMatch(title?.zh ?? '', /[a-z]{4}/);
  });

  it('about an update of another identity speaks of the catalog, not of media of Windows', () => {
    const text = stepsOf(
      records(raw`
I CBS Session: 31000001_200000001 initialized by client WindowsUpdateAgent, external staging directory: (null)
I CBS Failed to load package. [HRESULT = 0x800f0818 - CBS_E_IDENTITY_MISMATCH]
I CBS Exec: Processing complete.  Session: 31000001_200000001, Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~19041.2001.1.2 [HRESULT = 0x800f0818 - CBS_E_IDENTITY_MISMATCH]`),
    );
    assert.ok(text.includes('Update Catalog') && !/installation media|Features on Demand/.test(text), text);
  });

  it('about an image that DISM does not take sends nobody to CBS.log', () => {
    const { failures, missingLogs } = summarize(
      records(raw`
I DISM DISM.EXE: WimManager processed the command line but failed. HRESULT=C1420132
I DISM DISM.EXE: <----- Ending Dism.exe session ----->`),
    );
    assert.equal(failures[0]?.rootCause?.code ?? failures[0]?.hresult, '0xc1420132');
    assert.ok(!JSON.stringify([failures[0]?.nextSteps, missingLogs]).includes('CBS.log'));
  });

  it('about an elevation that PowerShell asks for names the missing rights', () => {
    const { failures } =
      summarize(raw`PS C:\Users\user01> Enable-WindowsOptionalFeature -Online -FeatureName Sample-Feature
Enable-WindowsOptionalFeature : The requested operation requires elevation.
At line:1 char:1
`);
    assert.equal(failures[0]?.class, 'env.access-denied');
    assert.match(failures[0]?.title.en ?? '', /without administrator rights/);
    assert.deepEqual(
      failures[0]?.nextSteps.map(({ text }) => text.en.includes('elevated')),
      [true],
    );
  });

  it('about a download that broke off names no installer', () => {
    const { failures } = summarize(
      '2024/03/04 07:00:01.4711234 3188  5044  Agent           WU client calls back to download call {99887766-5544-3322-1100-AABBCCDDEEFF} with code Call complete and error 0x80246008\r\n',
      'WindowsUpdate.log',
    );
    assert.equal(failures[0]?.class, 'bits.transfer');
    assert.doesNotMatch(failures[0]?.explanation.en ?? '', /installer|CBS\.log/);
  });

  it('about the installer of the boot files takes its name for no file', () => {
    const { failures } = summarize(
      raw`2024-05-06 07:08:09, Error                 CSI    00000a02 (F) Failed execution of queue item Installer: BFSVC ({01234567-89ab-cdef-0123-456789abcdef}) with HRESULT 80070002.  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable[gle=0x80004005]
`,
    );
    assert.match(failures[0]?.title.en ?? '', /installer of the boot files failed: BFSVC/);
  });

  it('about free space gives what is needed and what there is, in either order', () => {
    for (const words of ['required: 4096 MB, available: 512 MB', 'available: 512 MB, required: 4096 MB']) {
      const { failures } = summarize(
        records(raw`
I CBS Not enough free space: ${words} [HRESULT = 0x80070070 - ERROR_DISK_FULL]
I CBS Session: 31000001_200000001 finalized. Reboot required: no [HRESULT = 0x80070070 - ERROR_DISK_FULL]`),
      );
      assert.match(failures[0]?.title.en ?? '', /4096 MB needed, 512 MB free/);
    }
  });

  it('about a migration of user state speaks of no upgrade', () => {
    const text = stepsOf(
      raw`Error                 [0x0802e9] CopyStream: Can't copy streams from {"C:\Users\sample\a.iso"} to {"7"} object. Error 112. Exception class UnBCL::IOException: unable to write to FileStream.
Error                 [0x000000] Unable to process object C:\Users\sample\a.iso -> 7, aborting...
Error                 [0x000000] Migration failed to complete successfully
`,
    );
    assert.ok(text.includes('free space') && !text.includes('upgrade'));
  });

  it('about an answer file asks for no folder of an upgrade', () => {
    const text = stepsOf(
      records(
        raw`E - [windeploy.exe] Windows could not parse or process unattend answer file [C:\Windows\Panther\unattend.xml] for pass [specialize]. The settings specified in the answer file cannot be applied. The error was detected while processing settings for component [Microsoft-Windows-Shell-Setup].`,
      ),
    );
    assert.ok(text.includes('UnattendGC') && !text.includes('$WINDOWS.~BT'));
  });

  it('about an answer of Windows Installer sends nobody to CBS.log', () => {
    const at = (component: string, text: string): string =>
      `2024/03/04 07:00:01.4711234 3188  5044  ${component.padEnd(15)} ${text}\r\n`;
    const { failures, missingLogs } = summarize(
      at('Agent', 'Title = Update for Sample Server (KB5000011)') +
        at('Agent', 'UpdateId = 0A1B2C3D-1111-2222-3333-445566778899.200') +
        at(
          'Agent',
          'Install complete for update ID: 0A1B2C3D-1111-2222-3333-445566778899.200 Return code is 0x80070643. Requires Reboot:No,',
        ),
      'WindowsUpdate.log',
    );
    assert.ok(!failures[0]?.explanation.en.includes('CBS.log'));
    assert.deepEqual(missingLogs, []);
  });

  it('about an update of Defender asks for the log of its own installer', () => {
    const event = (title: string): string => `Log Name: System
Source: Microsoft-Windows-WindowsUpdateClient
Date: 2024-03-04T05:06:07
Event ID: 20
Level: Error
Description:
Installation Failure: Windows failed to install the following update with error 0x80070643: ${title}.
`;
    const defender = summarize(
      event('Security Intelligence Update for Microsoft Defender Antivirus - KB2267602 (Version 1.405.1.0)'),
    );
    const told = JSON.stringify([defender.failures, defender.missingLogs]);
    assert.ok(told.includes('MpSigStub.log') && told.includes('-SignatureUpdate'));
    assert.doesNotMatch(told, /CBS\.log|Return value 3|reagentc|\.NET/);
    const other = stepsOf(event('Sample Reader 2.0 (KB5000123)'));
    assert.ok(other.includes('Return value 3'));
    assert.doesNotMatch(other, /MpSigStub|reagentc|\.NET/);
  });

  it('about a download whose answer alone is known sends nobody to CBS.log', () => {
    const [failure] = summarize(
      '"msg": "Failed to download update (1 of 1) 2019-02 Cumulative Update for Windows Server 2016 (KB4487006): Download Result 4"',
    ).failures;
    assert.ok(failure?.explanation.en.includes('WindowsUpdate.log'));
    assert.doesNotMatch(JSON.stringify(failure), /CBS\.log/);
  });

  it('about a queue of driver operations that cannot be read looks for no driver', () => {
    const steps = stepsOf(
      records(`I CBS Failed reading Identity for driver operation sequenceID 1 [HRESULT = 0x80070490 - ERROR_NOT_FOUND]
E CBS Doqi: Failed loading driver operations queue. [HRESULT = 0x80070490 - ERROR_NOT_FOUND]
I CBS Failed loading driver operation queue [HRESULT = 0x80070490 - ERROR_NOT_FOUND]`),
    );
    assert.ok(steps.includes('DriverOperations'));
    assert.doesNotMatch(steps, /INF|vendor/);
  });

  it('about an image that is not saved does not either', () => {
    const { missingLogs } = summarize(
      records(
        raw`E DISM DISM WIM Provider: PID=1 TID=2 "Could not commit changes during unmount." - CWimImage::Unmount(hr:0x80070079)`,
      ),
    );
    assert.deepEqual(missingLogs, []);
  });
});
