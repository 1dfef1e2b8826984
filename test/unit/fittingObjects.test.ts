// Tests that reports name what failed as it is: the feature, the update, the step, and no search where none was.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderMarkdown } from '../../analyzer/src/index';
import { summarize } from '../support/checkRule';

const asked = (log: string) => summarize(log);
const first = (log: string) => asked(log).failures[0];
const stepsOf = (log: string) => (first(log)?.nextSteps ?? []).map(({ text }) => text.en).join('\n');
const reportOf = (log: string, language: 'en' | 'zh-cn') => renderMarkdown(asked(log), { language });

const roleCommand = [
  'PS C:\\> Add-WindowsFeature Sample-Tools',
  'Add-WindowsFeature : The request to add or remove features on the specified server failed.',
  'The source files could not be found.',
  'Use the "Source" option to specify the location of the files that are required to restore the feature. Error: 0x800f081f',
  'At line:1 char:1',
  '+ Add-WindowsFeature Sample-Tools',
  '+ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~',
].join('\n');

describe('a role service that no source had the files of', () => {
  it('is named in the headline and is called a feature', () => {
    const report = reportOf(roleCommand, 'zh-cn');
    assert.match(report, /没有任何源提供 Sample-Tools 的文件/);
    assert.match(report, /\| 功能 \| `Sample-Tools` \|/);
    assert.doesNotMatch(report, /\| 程序包 \|/);
  });
  it('gets no step for .NET Framework 3.5', () => {
    assert.doesNotMatch(stepsOf(roleCommand), /\.NET Framework 3\.5/);
  });
  it('keeps that step where it is .NET Framework', () => {
    assert.match(
      stepsOf(roleCommand.replaceAll('Sample-Tools', 'NET-Framework-Core')),
      /\.NET Framework 3\.5/,
    );
  });
});

describe('a standalone update that does not fit', () => {
  it('is named in the headline', () => {
    const path = 'C:\\Cache\\packages\\Windows6.1-KB5000001-x86.msu';
    const log = [
      `[1A40:1A44][2024-05-06T10:00:00]i301: Applying execute package: Sample_MSU, action: Install, path: ${path}, arguments: '"C:\\Windows\\system32\\wusa.exe" "${path}" /quiet /norestart'`,
      '[1A40:1A44][2024-05-06T10:00:20]e000: Error 0x80240017: Failed to execute MSU package.',
      '[1B0C:1B10][2024-05-06T10:00:20]e000: Error 0x80240017: Failed to configure per-machine MSU package.',
    ].join('\n');
    assert.match(first(log)?.title.en ?? '', /Windows6\.1-KB5000001-x86\.msu$/);
  });
});

describe('a folder without driver packages', () => {
  it('is proved by the sentence that says so', () => {
    const log = [
      'Deployment Image Servicing and Management tool',
      'Version: 10.0.19041.1',
      '',
      'Image Version: 10.0.19041.1',
      '',
      'Searching for driver packages to install...',
      '',
      'Error: 2',
      '',
      'No driver packages were found on the specified path.',
    ].join('\n');
    assert.ok(first(log)?.evidence.some(({ text }) => text.startsWith('No driver packages')));
  });
});

describe('a program of a task sequence that refused its argument', () => {
  it('is told with the step', () => {
    const log = [
      'OSDDriverClient    Argument 2 is invalid.',
      'OSDDriverClient    Failed to pass arguments. Code 0x80070057',
      'TSManager    Process completed with exit code 2147942487',
      'TSManager    Failed to run the action: Apply Sample Drivers. This is usually caused by a problem with the program.',
      'The parameter is incorrect. (Error: 80070057; Source: Windows)',
    ].join('\n');
    assert.match(first(log)?.title.en ?? '', /step “Apply Sample Drivers”/);
  });
});

describe('a step whose engine gives no code', () => {
  it('is told by the option that its program refused', () => {
    const log = [
      'FALSE, HRESULT=80070057 (..\\main.cpp,140) OSDSample  3580 (0x0DFC)',
      "Invalid command line argument '/sample' OSDSample 3580 (0x0DFC)",
      'ProcessCommandLine( argInfo ), HRESULT=80070057 (..\\main.cpp,366) OSDSample 3580 (0x0DFC)',
      'Process completed with exit code 2147942487 TSManager 3364 (0x0D24)',
      '',
      'Failed to run the action: Enable Sample. This is usually caused by a problem with the program.',
      'The parameter is incorrect.',
    ].join('\n');
    assert.match(first(log)?.title.en ?? '', /does not know the option \/sample that/);
  });
});

describe('a server that could not synchronize', () => {
  it('is no search for updates', () => {
    const log =
      'Generic exception : ImportUpdateFromCatalogSite failed. Arg = 00000001-0002-4003-8004-000000000001. Error =The underlying connection was closed: An unexpected error occurred on a receive.';
    assert.match(reportOf(log, 'en'), /^# Failed: the update server could not synchronize/);
    assert.doesNotMatch(reportOf(log, 'zh-cn'), /检查更新失败|更新扫描/);
  });
});

describe('a server that was answered with 502', () => {
  it('gets a step that says what this status means', () => {
    const log =
      'Sync failed. Will retry in 60 minutes\n\nSystem.Net.WebException: The request failed with HTTP status 502';
    assert.match(stepsOf(log), /\b502\b/);
  });
});

describe('an answer of Delivery Optimization', () => {
  it('sends nobody to the log of an installer', () => {
    const log =
      'DownloadManager [0]1A40.1A44::05/06/2024-10:00:00.100 [agent]DO job {00000001-0002-4003-8004-000000000002} hit a transient error, updateId = 00000001-0002-4003-8004-000000000003.200 <NULL>, error = 0x80D0000A';
    const report = reportOf(log, 'en');
    assert.doesNotMatch(report, /CBS\.log|installer answered/);
  });
});

describe('an option of DISM that lacks its argument', () => {
  it('is a refused command, told once, with the option as it was typed', () => {
    const log =
      'Error: 87\n\nThe /PackageName: option is missing a required argument.\nFor more information, refer to the help for the /PackageName: option.';
    assert.deepEqual(
      asked(log).findings.map(({ rule }) => rule),
      ['dism.usage'],
    );
  });
});

describe('a time that was taken out of an event', () => {
  it('keeps its placeholder whole', () => {
    const log = [
      'Log Name:      Application',
      'Source:        Windows Server Update Services',
      'Date:          <DateTime>',
      'Event ID:      7053',
      'Level:         Error',
      'Description:',
      'The WSUS administration console has encountered an unexpected error.',
    ].join('\n');
    assert.doesNotMatch(reportOf(log, 'en'), /Date ime/);
  });
});
