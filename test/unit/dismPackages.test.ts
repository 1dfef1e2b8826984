// Tests what is told of one DISM session in which several packages or features were asked for: each has its own answer.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';

const record = (level: string, text: string): string =>
  `2024-03-05 10:00:00, ${level.padEnd(22)}DISM   ${text}`;
const manager = (text: string): string => record('Error', `DISM Package Manager: PID=101 TID=201 ${text}`);

const first = 'D:\\Updates\\windows10.0-kb5000111-x64.cab';
const second = 'D:\\Updates\\windows10.0-kb5000222-x64.cab';

const opened = (file: string, code: string): readonly string[] => [
  manager(`Failed opening package ${file}. - CDISMPackageManager::Internal_CreatePackageByPath(hr:${code})`),
  manager(`Failed to get the underlying CBS package. - CDISMPackageManager::OpenPackageByPath(hr:${code})`),
];
const command = (...rest: readonly string[]): string =>
  [
    record('Info', 'DISM.EXE: <----- Starting Dism.exe session ----->'),
    record(
      'Info',
      `DISM.EXE: Executing command line: dism /image:C:\\Mount /add-package /packagepath:${first} /packagepath:${second}`,
    ),
    ...rest,
    record('Info', 'DISM.EXE: <----- Ending Dism.exe session ----->'),
  ].join('\n');
const verdict = (code: string): readonly string[] => [
  manager(
    `Failed while processing command add-package. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:${code})`,
  ),
  record(
    'Error',
    `DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=${code.slice(2)}`,
  ),
];

const call = (name: string, argument: string): string =>
  record(
    'Info',
    `API: PID=300 TID=400 Input parameters: Session: 2, ${argument}, CancelEvent: 0x0000000000000000, UserData: 0x0000000000000000 - Dism${name}Internal`,
  );
const refused = (name: string, code: string): readonly string[] => [
  manager(`Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:${code})`),
  record(
    'Error',
    `API: PID=300 TID=400 C${name}CommandObject internal execution failed - Dism${name}Internal(hr:${code})`,
  ),
];
const client = (...rest: readonly string[]): string =>
  [
    record(
      'Info',
      'API: PID=300 TID=400 DismApi.dll: <----- Starting DismApi.dll session -----> - DismInitializeInternal',
    ),
    ...rest,
    record(
      'Info',
      'API: PID=300 TID=400 DismApi.dll: <----- Ending DismApi.dll session -----> - DismShutdownInternal',
    ),
  ].join('\n');

interface Told {
  readonly culprit: string | undefined;
  readonly hresult: string | null;
  readonly kbs: readonly string[];
}

function toldOf(log: string): readonly Told[] {
  return summarize(log)
    .failures.map(({ rootCause, hresult, kbs }) => ({ culprit: rootCause?.culprit?.name, hresult, kbs }))
    .sort((a, b) => (a.culprit ?? '').localeCompare(b.culprit ?? ''));
}

describe('several packages of one DISM session', () => {
  it('are a failure each where none of their files could be opened', () => {
    const log = command(
      ...opened(first, '0x80070003'),
      ...opened(second, '0x80070228'),
      ...verdict('0x80070228'),
    );
    assert.deepEqual(toldOf(log), [
      { culprit: first, hresult: '0x80070003', kbs: ['KB5000111'] },
      { culprit: second, hresult: '0x80070228', kbs: ['KB5000222'] },
    ]);
  });

  it('are one failure where one file is told again by its name, and by the update that holds it', () => {
    const again = [
      manager(
        'Failed to open the package at location: "windows10.0-kb5000111-x64.cab" - CPackageManagerCLIHandler::ProcessPackagePath(hr:0x80070003)',
      ),
      manager(
        'Failed to install msu package D:\\Updates\\windows10.0-kb5000111-x64.msu - CAddPackageCommandObject::InternalExecute(hr:0x80070003)',
      ),
    ];
    const log = command(...opened(first, '0x80070003'), ...again, ...verdict('0x80070003'));
    assert.equal(summarize(log).failures.length, 1);
  });

  it('are a failure each where a client asked for one after the other', () => {
    const log = client(
      call('AddPackage', `PackagePath: ${first}, IgnoreCheck: 0`),
      ...refused('AddPackage', '0x800f081e'),
      call('AddPackage', `PackagePath: ${second}, IgnoreCheck: 0`),
      ...refused('AddPackage', '0x80073712'),
    );
    assert.deepEqual(toldOf(log), [
      { culprit: first, hresult: '0x800f081e', kbs: ['KB5000111'] },
      { culprit: second, hresult: '0x80073712', kbs: ['KB5000222'] },
    ]);
  });

  it('leave out the one that went in at a later call', () => {
    const log = client(
      call('AddPackage', `PackagePath: ${first}, IgnoreCheck: 0`),
      ...refused('AddPackage', '0x800f081e'),
      call('AddPackage', `PackagePath: ${second}, IgnoreCheck: 0`),
      ...refused('AddPackage', '0x800f081e'),
      call('AddPackage', `PackagePath: ${first}, IgnoreCheck: 0`),
    );
    assert.deepEqual(
      toldOf(log).map(({ culprit }) => culprit),
      [second],
    );
  });
});

describe('a feature that a client asked for', () => {
  it('is named where it failed, not the one that went on behind it', () => {
    const log = client(
      call('EnableFeature', 'Feature: NetFx3, Identifier: (null), PackageIdentifier: 0'),
      ...refused('EnableFeature', '0x800f081f'),
      call('EnableFeature', 'Feature: TelnetClient, Identifier: (null), PackageIdentifier: 0'),
    );
    assert.deepEqual(toldOf(log), [{ culprit: 'NetFx3', hresult: '0x800f081f', kbs: [] }]);
  });

  it('is not named where the client only asked for its state', () => {
    const log = client(
      call('GetFeatureInfo', 'Feature: Sample, Identifier: (null), PackageIdentifier: 0'),
      ...refused('GetFeatureInfo', '0x800f080c').slice(1),
    );
    assert.deepEqual(toldOf(log), []);
  });
});
