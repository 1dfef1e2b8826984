// The program that restarts the computer is named; without the event only the shutdown is.
import { checkRule } from '../support/checkRule';

checkRule('up.optional-component', {
  hits: [
    {
      name: 'a feature package of the old build',
      log: [
        'YYYY-MM-DD HH:MM:SS, Info MOUPG ImageExit: Initializing SetupResult: [0x800f0818]',
        'YYYY-MM-DD HH:MM:SS, Info MOUPG ImageExit: Initializing Extended: [0x20003]',
        "YYYY-MM-DD HH:MM:SS, Info CBS Package doesn't match FOD for the current OS, package: Microsoft-Windows-LanguageFeatures-Basic-de-de-Package~31bf3856ad364e35~amd64~~10.0.19041.1, expected:Microsoft-Windows-LanguageFeatures-Basic-de-de-Package~31bf3856ad364e35~amd64~~10.0.26100.1 [HRESULT = 0x800f0818 - CBS_E_IDENTITY_MISMATCH]",
      ].join('\n'),
      culprit: 'Basic-de-de',
      code: '0x800f0818',
    },
    {
      name: 'the same between records of servicing, with the folder that it came from',
      log: [
        'YYYY-MM-DD HH:MM:SS, Info MOUPG SetupManager: Copying user-provided langpack package files from [D:\\Deploy\\LP] -> [C:\\$WINDOWS.~BT\\LangPacks\\User]...',
        'YYYY-MM-DD HH:MM:SS, Info CBS Appl: Evaluating package applicability for package Sample-Viewer-Opt-Package~31bf3856ad364e35~amd64~~10.0.26100.1, applicable state: Installed',
        "YYYY-MM-DD HH:MM:SS, Info CBS Package doesn't match FOD for the current OS, package: Sample-Basic-de-de-Package~31bf3856ad364e35~amd64~~10.0.19041.1, expected:Sample-Basic-de-de-Package~31bf3856ad364e35~amd64~~10.0.26100.1 [HRESULT = 0x800f0818 - CBS_E_IDENTITY_MISMATCH]",
        'YYYY-MM-DD HH:MM:SS, Info CBS Failed to check capability logic [HRESULT = 0x800f0818 - CBS_E_IDENTITY_MISMATCH]',
      ].join('\n'),
      culprit: 'Sample-Basic-de-de-Package',
      code: '0x800f0818',
    },
    {
      name: 'a restart by an agent',
      log: [
        '2024-05-06 12:00:01, Error                 MIG    Failed to create CBS session 9. hr = 0x8007045B[gle=0x000003f0]',
        'The process C:\\Program Files (x86)\\Sample Agent\\agent.exe (PC01) has initiated the restart of computer PC01 on behalf of user NT AUTHORITY\\SYSTEM for the following reason: Other (Unplanned)',
      ].join('\n'),
      culprit: 'agent.exe',
      code: '0x8007045b',
    },
    {
      name: 'a shutdown by somebody',
      log: [
        '2024-05-06 12:00:01, Error                 MIG    Failed to create CBS session 9. hr = 0x8007045B[gle=0x000003f0]',
      ].join('\n'),
      code: '0x8007045b',
    },
    {
      name: 'the same without time stamps',
      log: [
        'Info MIG Instantiating an ICbsSession9 interface',
        'Error MIG Failed to create CBS session 9. hr = 0x8007045B[gle=0x000003f0]',
        'The process C:\\Program Files\\Sample Agent\\agent.exe (PC01) has initiated the restart of computer PC01 on behalf of user NT AUTHORITY\\SYSTEM for the following reason: Other (Unplanned)',
      ].join('\n'),
      culprit: 'agent.exe',
    },
    {
      name: 'the package of a component that setup could not carry over',
      log: [
        '2024-05-06 12:00:01, Error                 SP     Failed to install optional component Sample-Viewer-Opt-Package~31bf3856ad364e35~amd64~~10.0.26100.1. Error: 0x800F081F[gle=0x000000b7]',
        '2024-05-06 12:00:02, Error                 SP     Operation failed: Install optional components. Error: 0x800F081F[gle=0x000000b7]',
      ].join('\n'),
      culprit: 'Sample-Viewer-Opt-Package',
      code: '0x800f081f',
    },
  ],
  misses: [
    {
      name: 'a restart alone',
      log: [
        'The process C:\\Program Files\\Sample Agent\\agent.exe (PC01) has initiated the restart of computer PC01 on behalf of user NT AUTHORITY\\SYSTEM for the following reason: Other (Unplanned)',
      ].join('\n'),
    },
  ],
});
