// That a report names what its text names, and sends nobody to look for what is named or to work on what is not.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';
import { records, told } from '../support/toldFailure';

const raw = String.raw;

describe('steps about a named object', () => {
  it('are not taken for an update that met the answer, where no record names a file or key', () => {
    const { failure, steps } = told(
      'Installation Failure: Windows failed to install the following update with error 0x80070005: 2024-08 Cumulative Update for Windows Server 2022 (KB5000123).\n',
    );
    assert.equal(failure.rootCause?.culprit?.kind, 'package');
    assert.doesNotMatch(steps, /the named (?:object|path)/);
  });
});

describe('what a text names is not called missing', () => {
  it('a file in the error right before the mark of the store', () => {
    const marked = (error: string): ReturnType<typeof told> =>
      told(`2024-07-11 08:32:10, Error                 CSI    00000219 (F) ${error}[gle=0x80004005]
2024-07-11 08:32:10, Error                 CSI    0000021a (F) Attempting to mark store corrupt with category [l:18 ml:19]'MissingPayloadFile'[gle=0x80004005]
2024-07-11 08:32:11, Info                  CBS    Failed to install deployment [HRESULT = 0x800f0991 - PSFX_E_MISSING_PAYLOAD_FILE]
2024-07-11 08:32:12, Info                  CBS    Session: 31118412_1189012334 finalized. Reboot required: no [HRESULT = 0x800f0991 - PSFX_E_MISSING_PAYLOAD_FILE]
`);
    const path = raw`amd64_sample-component_31bf3856ad364e35_10.0.20348.2527_none_6d4ad7dc1b2d3d11\sample.dll`;
    const named = marked(`Cannot open \\SystemRoot\\WinSxS\\${path}`);
    assert.equal(named.failure.rootCause?.culprit?.name, path);
    assert.doesNotMatch(named.failure.explanation.en, /do not name/);
    assert.match(marked('Cannot open a payload file').failure.explanation.en, /do not name/);
  });

  it('the package that a command of PowerShell names', () => {
    const { failure } =
      told(raw`PS C:\> Add-WindowsPackage -Online -PackagePath C:\upd\windows11.0-kb5044284-x64.msu
Add-WindowsPackage : Add-WindowsPackage failed. Error code = 0x800f0838
`);
    assert.ok(failure.explanation.en.includes('kb5044284') && failure.explanation.zh.includes('kb5044284'));
    assert.deepEqual(failure.kbs, ['KB5044284']);
  });

  it('the update in the name of a file that the client itself refused', () => {
    const { failure, missingLogs } = told(
      raw`2019-11-13	10:00:00:000	 900	1a4	Misc	WARNING: Error: 0x800b0109 when verifying trust for C:\Windows\SoftwareDistribution\Download\a1b2\windows6.1-kb4525235-x64.cab
2019-11-13	10:00:00:000	 900	1a4	DnldMgr	WARNING: File failed postprocessing, error = 800b0109
`,
      'WindowsUpdate.log',
    );
    assert.deepEqual(failure.kbs, ['KB4525235']);
    assert.doesNotMatch(JSON.stringify([failure.explanation, missingLogs]), /CBS\.log/);
  });

  it('the object, for which nobody has to look then', () => {
    const refused = (object: string): string =>
      told(
        records(
          '2024-02-15',
          `E CBS Failed to stage driver: ${object} [HRESULT = 0x80070003 - ERROR_PATH_NOT_FOUND]
E CBS Failed to process single phase execution. [HRESULT = 0x80070003 - ERROR_PATH_NOT_FOUND]`,
        ),
      ).steps;
    assert.doesNotMatch(refused(raw`\\?\C:\Windows\WinSxS\sample\sample.inf`), /does not name the object/);
    assert.match(refused('0'), /does not name the object/);
  });
});

describe('words that say no more than that it failed', () => {
  it('are no step', () => {
    const { failure } = told(
      'PS C:\\> Add-WindowsCapability -Online -Name Sample.Tools~~~~0.0.1.0\nAdd-WindowsCapability : Add-WindowsCapability failed. Error code = 0x800f0902\n',
    );
    assert.doesNotMatch(failure.title.en + failure.explanation.en, /Error code =/);
  });

  it('of sfc ask for the log of servicing, which is then named', () => {
    const { steps, missingLogs, failure } = told(
      raw`C:\>sfc /scannow

Windows Resource Protection could not perform the requested operation.
`,
    );
    assert.match(steps, /^Collect .*CBS\.log/);
    assert.deepEqual(missingLogs, [raw`C:\Windows\Logs\CBS\CBS.log`]);
    assert.doesNotMatch(failure.explanation.en, /same code/);
  });

  it('of an installer whose failure is ignored prove no failure', () => {
    const { failures } = summarize(
      records(
        '2024-11-15',
        `E CSI 00000011 (F) Installer: Sample Tasks reported 0x80070002; Failure will be ignored: installer is not reliable
I CBS Startup: Processing complete. [HRESULT = 0x00000000 - S_OK]`,
      ),
    );
    assert.deepEqual(failures, []);
  });
});

describe('boot files', () => {
  const copied = (quote: string, reason: string): ReturnType<typeof told> =>
    told(
      records(
        '2024-08-10',
        raw`E CSI 00000601 (F) BFSVC: ${quote}BfspCopyFile(\??\C:\Windows\boot\EFI\bootmgfw.efi, \??\Volume{0b0b0b0b-0000-0000-0000-100000000000}\EFI\Microsoft\Boot\bootmgfw.efi) failed! Last Error = ${reason}${quote}[gle=0x80004005]
E CBS Startup: Failed to process advanced operation queue, startupPhase: 0.  A rollback transaction will be created. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]`,
      ),
    );

  it('that find no room lie on the system partition, not on the drive they are copied from', () => {
    for (const quote of ['', "'"])
      assert.equal(copied(quote, '0x70').failure.class, 'env.system-partition-small', quote);
    assert.notEqual(copied('', '0x5').failure.class, 'env.system-partition-small');
  });

  it('of a deployment are no update, and its Windows has no store to repair', () => {
    const { failure, steps } = told(`Failed to make volume C:\\ bootable. Code 0x80004001.
Failed to run the action: Apply Operating System. Error -2147467263
Failure (5616) 15299 Verify BCDBootEx
LiteTouch deployment failed, Return Code = 2147467259 0x80004005
Failed to run the action: Install Operating system
`);
    assert.equal(failure.class, 'ai.bcd-or-boot-files');
    assert.doesNotMatch(steps, /RestoreHealth|Install the update/);
  });
});

describe('what another program installed', () => {
  it('asks for that program’s log, and for none of servicing', () => {
    const { failure, missingLogs } = told('Product: Sample Suite -- Installation failed.\n');
    assert.doesNotMatch(JSON.stringify([failure.explanation, missingLogs]), /CBS\.log|WindowsUpdate/);
    assert.match(JSON.stringify(missingLogs), /MSI/);
  });

  it('of an app sends to the log of its deployment, not to another try of an update', () => {
    const { steps } = told(
      'App installation failed with error message: Deployment Add operation with target volume C: on Package Sample.AppInstaller_2021.618.1855.0_neutral_~_8wekyb3d8bbwe from:  (Sample.AppInstaller_8wekyb3d8bbwe.msixbundle)  failed with error 0x80070005.\n',
    );
    assert.match(steps, /^Read the deployment log/);
    assert.doesNotMatch(steps, /Install the update/);
  });
});

describe('steps for the work that failed', () => {
  const repair = (number: string, words: string): ReturnType<typeof told> =>
    told(raw`C:\>dism /online /cleanup-image /restorehealth

Deployment Image Servicing and Management tool
Version: 10.0.19041.844

Image Version: 10.0.19045.2965

Error: ${number}

${words}
`);

  it('name no external drive and no image file where the running Windows is repaired', () => {
    const full = repair('112', 'There is not enough space on the disk.');
    assert.equal(full.failure.class, 'env.disk-full');
    assert.doesNotMatch(full.steps, /external drive/);
    const format = repair('11', 'An attempt was made to load a program with an incorrect format.');
    assert.doesNotMatch(JSON.stringify(format.failure), /Export-Image|split/);
  });

  it('look for setup’s logs where an upgrade was taken back, and for servicing’s where an update was', () => {
    const { missingLogs } = told(
      "We couldn't complete the updates. Undoing changes. Don't turn off your computer.\n",
    );
    assert.deepEqual(missingLogs, [raw`C:\Windows\Logs\CBS\CBS.log`]);
  });

  it('speak of a component only where one is named', () => {
    const { steps } = told(
      records(
        '2018-05-10',
        'E CBS Failed to install deployment for Package_for_KB5000123~31bf3856ad364e35~amd64~~6.3.1.4 [HRESULT = 0x8007371b - ERROR_SXS_TRANSACTION_CLOSURE_INCOMPLETE]',
      ),
    );
    assert.doesNotMatch(steps, /named component/);
  });
});
