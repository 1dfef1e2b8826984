// A rejected signature is named with its file outside the update cache.
import { checkRule } from '../support/checkRule';

checkRule('trust.package-signature', {
  hits: [
    {
      name: 'a package whose signature does not verify',
      log: [
        '2024-05-06 10:00:01, Info                  CBS    Exec: Processing started.  Client: DISM Package Manager Provider, Session: 31000000_7, Package: Package_for_KB5999001~31bf3856ad364e35~amd64~~22621.1.1.0, Identifier: KB5999001',
        '2024-05-06 10:00:02, Error                 CBS    Failed to verify signature of \\\\?\\C:\\stage\\Windows11.0-KB5999001-x64.cab [HRESULT = 0x80096010 - TRUST_E_BAD_DIGEST]',
        '2024-05-06 10:00:03, Info                  CBS    Exec: Processing complete.  Session: 31000000_7, Package: Package_for_KB5999001~31bf3856ad364e35~amd64~~22621.1.1.0, Identifier: KB5999001 [HRESULT = 0x80096010 - TRUST_E_BAD_DIGEST]',
      ].join('\n'),
      culprit: 'KB5999001-x64.cab',
      code: '0x80096010',
    },
  ],
  misses: [
    {
      name: 'a probe without a failed operation',
      log: [
        '2024-05-06 10:00:02, Info                  CBS    Catalog probe done [HRESULT = 0x00000000 - S_OK]',
      ].join('\n'),
    },
  ],
});
