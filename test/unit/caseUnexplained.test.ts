// Tests what is said about a failure that no rule explains: the code decoded, a class only where the code states one,
// the failed step in the log's own words, and which log would settle it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';
import { cbs, dism, log, session } from '../support/logLines';

const told = (code: string): ReturnType<typeof summarize>['failures'][number] | undefined =>
  summarize(session(code, cbs(`Failed to do a sample step [HRESULT = ${code}]`))).failures[0];

describe('a code without a cause', () => {
  for (const [code, name] of [
    ['0x80070490 - ERROR_NOT_FOUND', 'not found'],
    ['0x80070002 - ERROR_FILE_NOT_FOUND', 'file not found'],
    ['0x80070057 - E_INVALIDARG', 'invalid argument'],
    ['0x80070643 - ERROR_INSTALL_FAILURE', 'install failure'],
    ['0x8000ffff - E_UNEXPECTED', 'unexpected'],
    ['0x8007007b - ERROR_INVALID_NAME', 'invalid name'],
  ] as const)
    it(`names no class for what any call may answer: ${name}`, () => {
      const failure = told(code);
      assert.equal(failure?.class, 'unclassified');
      assert.equal(failure?.confidence, 'low');
      assert.match(failure?.title.en ?? '', /does not show the cause/);
    });

  for (const [code, expected] of [
    ['0x800f0922 - CBS_E_INSTALLERS_FAILED', 'txn.rollback.advanced-installer'],
    ['0x800f0921 - CBS_E_PRIMITIVES_FAILED', 'txn.poqexec-failed'],
    ['0x80070027 - ERROR_HANDLE_DISK_FULL', 'env.disk-full'],
    ['0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT', 'csi.component-value.corrupt'],
  ] as const)
    it(`takes the class that the code itself names: ${expected}`, () => {
      const failure = told(code);
      assert.equal(failure?.class, expected);
      assert.notEqual(failure?.confidence, 'high');
    });

  it('is decoded, and the record and the log that would settle it are named', () => {
    const text = told('0x80070490 - ERROR_NOT_FOUND')?.explanation;
    assert.match(text?.en ?? '', /0x80070490 ERROR_NOT_FOUND.*does not exist in its list.*CbsPersist/);
    assert.match(text?.zh ?? '', /0x80070490 ERROR_NOT_FOUND.*不在列表中.*CbsPersist/);
  });

  it('asks for the logs of the layer below', () => {
    const report = (kind: string): string =>
      summarize(kind)
        .failures.map(({ explanation }) => explanation.en)
        .join('');
    const command = log(
      dism('DISM.EXE: <----- Starting Dism.exe session ----->'),
      dism('DISM.EXE: Executing command line: dism /Online /Cleanup-Image /AnalyzeComponentStore'),
      dism(
        'DISM Package Manager: PID=4100 TID=5200 Failed to analyze component store. - CPackageManagerCLIHandler::ProcessCmdLine_CleanupImage(hr:0x80070002)',
        'Error',
      ),
      dism('DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=80070002'),
    );
    assert.match(report(command), /CBS\.log of the same minutes/);
  });
});

describe('the failed step', () => {
  it('is quoted in the words of DISM, the command’s own step before what wraps it', () => {
    const unmount = log(
      dism(
        'DISM WIM Provider: PID=4100 TID=5200 base\\sample\\wimimage.cpp:194 - CWimImage::Save(hr:0x80070079)',
        'Error',
      ),
      dism(
        'DISM WIM Provider: PID=4100 TID=5200 "Could not commit changes during unmount." - CWimImage::Unmount(hr:0x80070079)',
        'Error',
      ),
      dism(
        'DISM WIM Provider: PID=4100 TID=5200 "Error executing command" - CWimManager::InternalExecuteCmd(hr:0x80070079)',
        'Error',
      ),
    );
    const [failure] = summarize(unmount).failures;
    assert.equal(failure?.class, 'unclassified');
    assert.match(failure?.title.en ?? '', /“Could not commit changes during unmount”, 0x80070079/);
    assert.ok(
      failure?.evidence.some(({ line }) => line === 2),
      'the quoted record is no evidence',
    );
  });

  it('is quoted without the code that stands in its words, and before what wraps it', () => {
    const open = log(
      dism(
        'DISM Package Manager: PID=4100 TID=5200 Failed to create session classID - waiting for a second and trying again, hr:0x8007045b - CDISMPackageManager::CreateCbsSession(hr:0x8007045b)',
        'Error',
      ),
      dism(
        'DISM Package Manager: PID=4100 TID=5200 Failed while processing command add-package. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x8007045b)',
        'Error',
      ),
    );
    const [failure] = summarize(open).failures;
    assert.match(
      failure?.title.en ?? '',
      /“Failed to create session classID - waiting for a second and trying again”, 0x8007045b /,
    );
  });

  it('is quoted for an app package that could not be provisioned', () => {
    const provision = log(
      dism('DISM.EXE: <----- Starting Dism.exe session ----->'),
      dism(
        'DISM.EXE: Executing command line: dism /Image:D:\\Mount /Add-ProvisionedAppxPackage /PackagePath:C:\\Apps\\sample.appx',
      ),
      dism(
        'DISM Appx Provider: PID=4100 TID=5200 Failed to add the app package. - CAppxManager::AddPackage(hr:0x80073cf3)',
        'Error',
      ),
      dism('DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=80073CF3'),
    );
    const [failure] = summarize(provision).failures;
    assert.equal(failure?.hresult, '0x80073cf3');
    assert.equal(failure?.class, 'unclassified');
    assert.match(failure?.title.en ?? '', /Failed to add the app package/);
  });

  it('is quoted in the words of CBS, the innermost first', () => {
    const failure = told('0x80070490 - ERROR_NOT_FOUND');
    assert.match(failure?.title.en ?? '', /“Failed to do a sample step”/);
  });
});

describe('a ladder whose foot states the failure by its name', () => {
  const log = (apart: readonly string[]): string =>
    [
      '2024-05-06 07:08:00, Info                  CBS    Starting TrustedInstaller initialization.',
      '2024-05-06 07:08:01, Info                  CBS    Session: 31000004_1 initialized by client UpdateAgentLCU.',
      '2024-05-06 07:08:01, Info                  CBS    Exec: Processing started.  Client: UpdateAgentLCU, Session: 31000004_1, Package: Package_for_KB5000004~31bf3856ad364e35~amd64~~10.0.1.1',
      "2024-05-06 07:08:02, Error                 CSI    00000021 (F) STATUS_OBJECT_NAME_NOT_FOUND #31# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile(flags = 0, oa = @0x1a4c2f0->OBJECT_ATTRIBUTES {s:48; on:[41]'\\??\\C:\\ProgramData\\Sample\\settings\\sample.xml'; a:(OBJ_CASE_INSENSITIVE)})[gle=0xd0000034]",
      ...apart,
      '2024-05-06 07:08:02, Error                 CBS    Failed to stage payload. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]',
      '2024-05-06 07:08:02, Error                 CBS    Failed to process single phase execution. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]',
      '2024-05-06 07:08:03, Info                  CBS    Exec: Processing complete.  Session: 31000004_1, Package: Package_for_KB5000004~31bf3856ad364e35~amd64~~10.0.1.1 [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]',
    ].join('\r\n');
  const causeOf = (text: string) => summarize(text).failures[0]?.rootCause;

  it('begins there and names what the call was about', () => {
    const cause = causeOf(log([]));
    assert.equal(cause?.line, 4);
    assert.match(cause?.culprit?.name ?? '', /sample\.xml$/);
  });

  it('begins with its own first record where something else stands between', () => {
    const cause = causeOf(
      log([
        '2024-05-06 07:08:02, Error                 CSI    00000022 (F) STATUS_ACCESS_DENIED #32# from Windows::Rtl::SystemImplementation::DirectRegistryProvider::SysOpenKey(flg = 0)[gle=0xd0000022]',
      ]),
    );
    assert.notEqual(cause?.line, 4);
  });
});

describe('what a session of DISM failed at', () => {
  const told = (message: string, level = 'Info'): string =>
    `2024-05-06 10:00:00, ${level.padEnd(22)}DISM   ${message}`;
  const run = (command: string, ...records: readonly string[]): readonly string[] => [
    told('DISM.EXE: <----- Starting Dism.exe session ----->'),
    told(`DISM.EXE: Executing command line: ${command}`),
    ...records,
    told('DISM.EXE: Image session has been closed. Reboot required=no.'),
    told('DISM.EXE: <----- Ending Dism.exe session ----->'),
  ];
  const end = told(
    'DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=C1570108',
    'Error',
  );
  const refused = told(
    'DISM Appx Provider: PID=48 TID=19 sample.cpp(773)\\AppxProvider.dll!00007FFEFCA3AC3F: (caller: 00007FFEFCA38A6A) ReturnHr(1) tid(4c78) C1570108     Msg:[Policy check failed] \n - CAppxManager::ResultLoggingCallback',
    'Error',
  );
  const culprit = (...runs: readonly (readonly string[])[]): string | undefined =>
    summarize(runs.flat().join('\r\n'), 'dism.log').failures[0]?.rootCause?.culprit?.name;

  it('is not what the command of an earlier session was about', () => {
    const sound = run('dism /online /add-provisionedappxpackage /packagepath:C:\\Sample\\first.appx');
    const failed = run('dism /image:D:\\mount /cleanup-image /sample', refused, end);
    assert.doesNotMatch(culprit(sound, failed) ?? '', /first\.appx/);
    const own = run(
      'dism /online /add-provisionedappxpackage /packagepath:C:\\Sample\\second.appx',
      refused,
      end,
    );
    assert.match(culprit(sound, own) ?? '', /second\.appx/);
  });

  it('is not the feature or the option of an earlier session', () => {
    const state = told(
      'DISM Package Manager: PID=12 TID=14 Feature SampleFx3 with CBS state 4(CbsInstallStateStaged) being mapped to dism state 3(DISM_INSTALL_STATE_STAGED) - CDISMPackage::LogInstallStateMapping',
    );
    const option = told(
      'DISM Package Manager: PID=12 TID=14 Encountered the option "featurename" with value "SampleFx3" - CPackageManagerCLIHandler::Private_GetPackagesFromCommandLine',
    );
    const error = told(
      'DISM Package Manager: PID=12 TID=14 Failed while processing command sample. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x80070490)',
      'Error',
    );
    const failed = run('dism /image:D:\\mount /cleanup-image /sample', error);
    for (const record of [state, option]) {
      const sound = run('dism /online /enable-feature /featurename:SampleFx3', record);
      assert.doesNotMatch(culprit(sound, failed) ?? '', /SampleFx3/);
    }
  });
});
