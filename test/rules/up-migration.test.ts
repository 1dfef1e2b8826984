// An object that ends the migration is named; plug-ins that setup does not count are harmless.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkRule, summarize } from '../support/checkRule';

checkRule('up.migration', {
  hits: [
    {
      name: 'a plug-in whose action is critical',
      log: [
        '2024-05-06 08:32:00, Error                 MIG    Failure while calling IDiscovery->Gather for Plugin={ServerPath="Microsoft-Windows-Sample\\SampleMig.dll", CLSID={11111111-2222-3333-4444-555555555555}, ThreadingModel=Apartment}. Error: 0x800705B4',
        '2024-05-06 08:32:00, Error                 MIG    Error 0x000005B4 while executing critical action Action,CMXEPlugin,C:\\$WINDOWS.~BT\\Sources\\ReplacementManifests,Microsoft-Windows-Sample\\SampleMig.dll,{11111111-2222-3333-4444-555555555555},Apartment. Migration will abort[gle=0x000000cb]',
        '2024-05-06 08:32:02, Error                 SP     Operation failed: Migrate framework (Full). Error: 0x8007042B[gle=0x000000b7]',
        '2024-05-06 08:32:02, Error                 MOUPG  CSetupHost::Execute(412): Result = 0x8007042B',
      ].join('\n'),
      culprit: 'SampleMig.dll',
      code: '0x800705b4',
      hresult: '0x8007042b',
    },
    {
      name: 'a file that cannot be read',
      log: [
        '2024-05-06 12:00:01, Error                 SP     Error READ, 0x00000570 while gathering/applying object: File, C:\\Users\\Public\\Documents\\plan.docx. Will return 0[gle=0x00000570]',
        '2024-05-06 12:00:01, Error                 MIG    Error 1392 while gathering object C:\\Users\\Public\\Documents\\plan.docx. Shell application requested abort![gle=0x00000570]',
        '2024-05-06 12:00:01, Error                 SP     SPDoFrameworkGather: Gather operation failed. Error: 0x0000002C',
        '2024-05-06 12:00:02, Error                 SP     Operation failed: Migrate framework (Full). Error: 0x8007042B[gle=0x000000b7]',
        '2024-05-06 12:00:02, Error                 SP     Operation execution failed: 13. hr = 0x8007042B[gle=0x000000b7]',
        '2024-05-06 12:00:02, Error                 SP     CSetupPlatformPrivate::Execute: Execution of operations queue failed, abandoning. Error: 0x8007042B[gle=0x000000b7]',
      ].join('\n'),
      culprit: 'plan.docx',
      code: '0x80070570',
      hresult: '0x8007042b',
      line: 1,
    },
    {
      name: 'the one plug-in that failed before the migration did, in a cut-out',
      log: [
        '2024-05-06 12:01:02, Error      [0x080389] MIG    Failure while calling IPostApply->ApplySuccess for Plugin={ServerPath="%windir%\\system32\\migration\\WSMT\\sample\\SampleMigPlugin.dll", CLSID={11111111-2222-3333-4444-555555555555}, ThreadingModel=Apartment}. Error: 0x80004005',
        '2024-05-06 12:03:10, Error                 SP     CMigrateFramework::Apply: Failed. Error: 0x80004005[gle=0x000000cb]',
        '2024-05-06 12:03:10, Error                 SP     Operation failed: Migrate framework (Full). Error: 0x80070001[gle=0x000000b7]',
        '2024-05-06 12:03:10, Error                 SP     Operation execution failed: 13. hr = 0x80070001[gle=0x000000b7]',
      ].join('\n'),
      culprit: 'SampleMigPlugin.dll',
      hresult: '0x80070001',
    },
    {
      name: 'a plug-in whose failure setup counts',
      log: [
        '2024-05-06 12:00:03, Error                 MIG    Failure while calling IPostApply->ApplySuccess for Plugin={ServerPath="%windir%\\system32\\migration\\SamplePlugin.dll", CLSID={11111111-2222-3333-4444-555555555555}, ThreadingModel=Apartment}. Error: 0x8007001F',
        '2024-05-06 12:00:03, Info                  SP     Will add an extra error for the plug-in failure',
        '2024-05-06 12:00:04, Error                 SP     Operation failed: Apply migration. Error: 0x8007001F[gle=0x000000b7]',
        '2024-05-06 12:00:04, Error                 SP     ExecuteOperations: Main operation execution failed. Error: 0x8007001F',
      ].join('\n'),
      culprit: 'SamplePlugin.dll',
      code: '0x8007001f',
    },
    {
      name: 'a step that gathers, whose record states no object',
      log: [
        '2024-05-06 12:00:02, Error                 SP     Operation failed: Gather data, scope: EVERYTHING. Error: 0x8007002C[gle=0x000000b7]',
        '2024-05-06 12:00:02, Error                 SP     ExecuteOperations: Main operation execution failed. Error: 0x8007002C',
      ].join('\n'),
      code: '0x8007002c',
      confidence: 'low',
    },
    {
      name: 'a store argument that the user state migration refuses',
      log: [
        '2024-09-01 16:10:07, Info                  [0x000000] Failed.[gle=0x00000002]',
        '2024-09-01 16:10:07, Info                  [0x000000]   An error occurred processing the command line.',
        '  F:\\USMT\\amd64\\loadstate.exe F:\\\\store /i:F:\\\\store\\Config.xml ##ERROR## -->',
        ' /l:F:\\\\store\\load.log /c /v:13',
        '  Settings store argument specified is invalid[gle=0x00000002]',
        '2024-09-01 16:10:07, Info                  [0x000000] USMT Completed at 2024/09/01:16:10:07.851[gle=0x00000002]',
      ].join('\n'),
      confidence: 'medium',
      line: 2,
    },
  ],
  misses: [
    {
      name: 'a plug-in that setup goes on without',
      log: [
        '2024-05-06 12:00:03, Error                 MIG    Failure while calling IPostApply->ApplySuccess for Plugin={ServerPath="%windir%\\system32\\migration\\SamplePlugin.dll", CLSID={11111111-2222-3333-4444-555555555555}, ThreadingModel=Apartment}. Error: 0x8007001F',
      ].join('\n'),
    },
    {
      name: 'a read error that is skipped',
      log: [
        '2024-05-06 12:00:01, Error                 SP     Error READ, 0x0000007F while gathering/applying object: Registry, HKLM\\Software\\Sample. Will return 1',
      ].join('\n'),
    },
  ],
});

it('up.migration tells a key of the registry from a file', () => {
  const kinds = [
    'HKLM\\SOFTWARE\\Contoso [State]',
    'Registry, HKLM\\SOFTWARE\\Contoso [State]',
    'C:\\Users\\user01 [note.txt]',
  ].map((object) => {
    const { failures } = summarize(
      [
        `2024-05-06 12:00:01, Error                 MIG    Error 5 while gathering object ${object}. Shell application requested abort![gle=0x00000005]`,
        '2024-05-06 12:00:02, Error                 SP     Operation failed: Migrate framework (Full). Error: 0x80070005[gle=0x000000b7]',
      ].join('\n'),
    );
    return failures[0]?.rootCause?.culprit?.kind;
  });
  assert.deepEqual(kinds, ['registry', 'registry', 'path']);
});
