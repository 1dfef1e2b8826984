// Excerpts of dism.log as threads quote them: below the console's answer, with masked ids, without their times.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answers } from '../support/asked';
import { summarize } from '../support/checkRule';
import { dism, log, packageManager } from '../support/logLines';

const raw = String.raw;

/** The package manager of one session, from the option that it reads to its verdict. */
const feature = [
  packageManager(
    'Processing the top level command token(enable-feature). - CPackageManagerCLIHandler::Private_ValidateCmdLine',
    'Info',
  ),
  packageManager(
    'Encountered the option "featurename" with value "Sample-Activation" - CPackageManagerCLIHandler::Private_GetPackagesFromCommandLine',
    'Info',
  ),
  packageManager('Error in operation: (null) (CBS HRESULT=0x800f0922) - CCbsConUIHandler::Error', 'Info'),
  packageManager('Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x800f0922)'),
  packageManager(
    'Failed while processing command enable-feature. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f0922)',
  ),
  dism('DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=800F0922', 'Error'),
].join('\n');

describe('records of DISM below what the console answered', () => {
  answers([
    {
      name: 'name the feature, where the answer alone stands above them',
      log: `Error: 0x800f0922\n\nDISM failed. No operation was performed.\n\n${feature}`,
      class: 'txn.rollback.advanced-installer',
      code: '0x800f0922',
      culpritIs: 'Sample-Activation',
    },
  ]);
});

describe('an .msu that DISM could not install', () => {
  const records = (
    ids: string,
    time: string,
  ): string => raw`${time}Error DISM DISM Package Manager: ${ids} Failed to install UUP package. - CMsuPackage::DoInstall(hr:0x80070228)
${time}Error DISM DISM Package Manager: ${ids} Failed to apply the MSU unattend file to the image. - CMsuPackage::Install(hr:0x80070228)
${time}Error DISM API: ${ids} Failed to install msu package D:\updates\windows11.0-kb5000003-x64.msu - CAddPackageCommandObject::InternalExecute(hr:0x80070228)
${time}Error DISM API: ${ids} InternalExecute failed - CBaseCommandObject::Execute(hr:0x80070228)
${time}Error DISM API: ${ids} CAddPackageCommandObject internal execution failed - DismAddPackageInternal(hr:0x80070228)`;
  answers([
    {
      name: 'is told with the step that failed, not with the one in which each such failure ends',
      log: records('PID=4100 TID=4104', '2025-06-07 08:09:10, '),
      class: 'unclassified',
      code: '0x80070228',
      culprit: 'kb5000003',
      says: /“Failed to install UUP package”/,
    },
    {
      name: 'is told without the ids that somebody masked',
      log: records('PID=#### TID=####', ''),
      class: 'unclassified',
      code: '0x80070228',
      culprit: 'kb5000003',
      says: /“Failed to install UUP package”/,
    },
  ]);
});

describe('an app package that DISM could not remove', () => {
  const removal = (why: string): string =>
    [
      `DISM Appx Provider: PID=4200 TID=5200 ${why} - CAppxManager::RemoveAllUserAppx(hr:0x80073cfa)`,
      'API: PID=4100 TID=5200 Failed to remove package - CRemoveAppxCommandObject::InternalExecute(hr:0x80073cfa)',
      'API: PID=4100 TID=5300 CRemoveAppxCommandObject internal execution failed - DismRemoveProvisionedAppxPackageInternal(hr:0x80073cfa)',
    ]
      .map((text) => `2024-05-06 07:08:09, Error                 DISM   ${text}`)
      .join('\n');
  answers([
    {
      name: 'was kept by the policy that the record names',
      log: removal('Failed to uninstall because policy prevents the removal of this package'),
      class: 'unclassified',
      code: '0x80073cfa',
      says: /because policy prevents the removal of this package.+Get-NonRemovableAppsPolicy/,
      silent: /No record in this log proves/,
    },
    {
      name: 'was kept by no policy where the record names none',
      log: removal('Failed to remove the package for all users'),
      class: 'unclassified',
      code: '0x80073cfa',
      says: /No record in this log proves/,
      silent: /[Pp]olicy prevents/,
    },
  ]);
});

describe('a command that the console and the log tell of', () => {
  const asked = (name: string): string => `DISM /Online /Enable-Feature /FeatureName:${name} /All`;
  const answered = (command: string): string => `${command}

Deployment Image Servicing and Management tool
Version: 10.0.19041.844

Error: 0x800f0906

The source files could not be downloaded.
`;
  const console = answered(asked('NetFx3'));
  const logged = (name: string, minute: number): string =>
    [
      'Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
      `Info                  DISM   DISM.EXE: Executing command line: ${asked(name)}`,
      'Error                 DISM   DISM Package Manager: PID=4100 TID=5200 Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x800f0906)',
      'Error                 DISM   DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=800F0906',
      'Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->',
    ]
      .map((text) => `2024-01-02 03:0${minute}:05, ${text}\n`)
      .join('');
  const failed = { class: 'src.fod.wu-download-failed', code: '0x800f0906', culprit: 'NetFx3', count: 1 };
  answers([
    {
      ...failed,
      name: 'is one attempt',
      log: `${console}\n${logged('NetFx3', 1)}`,
      silent: /Failed attempts/,
    },
    {
      ...failed,
      name: 'is one attempt where the records have lost their times and their command',
      log: `${console}\n${logged('NetFx3', 1)
        .split('\n')
        .slice(2, 4)
        .join('\n')
        .replace(/^\S+ \S+, /gm, '')}`,
      silent: /Failed attempts/,
    },
  ]);

  it('is another one where the log asks for something else', () => {
    const { attempts } = summarize(`${console}\n${logged('TelnetClient', 1)}`);
    assert.equal(attempts.length, 2);
  });
  it('is another one where it was given another source', () => {
    const first = answered(raw`${asked('NetFx3')} /Source:D:\sources\sxs /LimitAccess`);
    assert.equal(summarize(`${first}\n${logged('NetFx3', 1)}`).attempts.length, 2);
  });
  it('is the same however the program, the quotes and the case are written', () => {
    const first = answered(
      raw`C:\Windows\System32\dism.exe  /online /enable-feature /featurename:"netfx3" /all`,
    );
    assert.equal(summarize(`${first}\n${logged('NetFx3', 1)}`).attempts.length, 1);
  });
  it('counts each session of the log', () => {
    const { attempts } = summarize(`${console}\n${logged('NetFx3', 1)}${logged('NetFx3', 2)}`);
    assert.equal(attempts.length, 2);
  });
});

describe('a session of DISM in which a step failed and nothing answers for the whole', () => {
  const session = (step: string): string =>
    [
      'Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
      'Info                  DISM   DISM.EXE: Executing command line: dism /online /enable-feature /featurename:SampleFeature',
      `Error                 DISM   API: PID=4100 TID=4104 ${step}(hr:0x800f0906)`,
      'Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->',
    ]
      .map((text) => `2024-05-06 07:08:09, ${text}\n`)
      .join('');
  it('is not called a success', () => {
    const { verdict } = summarize(
      session('Failed to enable feature - CEnableFeatureCommandObject::InternalExecute'),
    );
    assert.notEqual(verdict, 'succeeded');
  });
  it('is a success where only a question was answered so', () => {
    const { verdict } = summarize(
      session('Failed to get the feature - CGetFeatureInfoCommandObject::InternalExecute'),
    );
    assert.equal(verdict, 'succeeded');
  });
});

describe('an image that the library refuses with one code and DISM with another', () => {
  const image = (text: string): string => dism(`DISM WIM Provider: PID=4100 TID=5200 ${text}`, 'Error');
  answers([
    {
      name: 'is told with what DISM answered',
      log: log(
        dism(
          'DISM.EXE: Executing command line: Dism  /Mount-Image /ImageFile:D:\\sources\\sample.esd /Index:1 /MountDir:C:\\mount',
        ),
        image('The library cannot mount this image. - CWimManager::Mount(hr:0x80070032)'),
        image('"Failed to mount the image." - CWimManager::Mount(hr:0x8007000b)'),
        dism(
          'DISM.EXE: DISM Imaging Provider processed the command line but failed. HRESULT=8007000B',
          'Error',
        ),
      ),
      class: 'dism.image.unsupported',
      hresult: '0x8007000b',
    },
  ]);
});

describe('a driver that DISM could not add', () =>
  answers([
    {
      name: 'belongs to an image and not to the machine on which DISM ran',
      log: [
        "2024-05-06 10:00:01, Error                 DISM   DISM Driver Manager: PID=700 TID=712 Failed to import driver package 'W:\\Sample\\net\\sample.inf'. - CDmiDriverStore::Import(hr:0x80070002)",
        '2024-05-06 10:00:01, Info                  DISM   DISM Driver Manager: PID=700 TID=712 Driver package W:\\Sample\\net\\sample.inf failed to install. (hr:0x80070002). - CDriverManager::AddDriverPackagesFromCollection',
      ].join('\n'),
      class: 'drv.install-failed',
      culpritIs: 'W:\\Sample\\net\\sample.inf',
      says: /to the image/,
      silent: /on this machine/,
    },
    {
      name: 'belongs to it on a console as well',
      log: [
        'C:\\>dism /image:C:\\mount /add-driver /driver:D:\\Drivers\\sample.inf',
        '',
        'Error: 30',
        '',
        'The system cannot read from the specified device.',
      ].join('\n'),
      class: 'drv.install-failed',
      culprit: 'sample.inf',
      says: /to the image/,
      silent: /on this machine/,
    },
  ]));
