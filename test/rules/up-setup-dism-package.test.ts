// A package that the new image does not take is named.
import { checkRule } from '../support/checkRule';

checkRule('up.setup.dism-package', {
  hits: [
    {
      name: 'a language pack',
      log: [
        '2024-05-06 12:00:01, Error                 SP     CAddPackages::AddPackage: Microsoft-Windows-Client-LanguagePack-Package~31bf3856ad364e35~amd64~de-DE~10.0.22621.1 failed. Error: 0x800F0818',
        '2024-05-06 12:00:02, Error                 SP     Operation failed: Add packages. Error: 0x800F0818',
        '2024-05-06 12:00:02, Error                 SP     ExecuteOperations: Main operation execution failed. Error: 0x800F0818',
      ].join('\n'),
      culprit: 'LanguagePack',
      code: '0x800f0818',
    },
    {
      name: 'an operation that is named after its package',
      log: [
        '2024-05-06 12:00:02, Error                 SP     Operation failed: Add [1] package C:\\$WINDOWS.~BT\\LangPacks\\Sample-LP.cab. Error: 0x800F081E[gle=0x000000b7]',
        '2024-05-06 12:00:02, Error                 SP     ExecuteOperations: Failed execution phase Safe OS. Error: 0x800F081E',
      ].join('\n'),
      culprit: 'Sample-LP.cab',
      code: '0x800f081e',
    },
  ],
  misses: [
    {
      name: 'a package that is added',
      log: [
        '2024-05-06 12:00:01, Info                  SP     CAddPackages::AddPackage: Microsoft-Windows-Client-LanguagePack-Package~31bf3856ad364e35~amd64~de-DE~10.0.22621.1 done. Result = 0x0',
      ].join('\n'),
    },
  ],
});
