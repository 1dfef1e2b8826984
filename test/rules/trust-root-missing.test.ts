// A chain that ends in an unknown root is named with its file.
import { checkRule } from '../support/checkRule';

checkRule('trust.root-missing', {
  hits: [
    {
      name: 'a package on a machine without the root',
      log: [
        '2024-05-06 10:00:01, Info                  CBS    Exec: Processing started.  Client: DISM Package Manager Provider, Session: 31000000_9, Package: Package_for_KB5999002~31bf3856ad364e35~amd64~~10.0.1.0, Identifier: KB5999002',
        '2024-05-06 10:00:02, Error                 CBS    Failed to verify signature of \\\\?\\C:\\stage\\KB5999002.cab [HRESULT = 0x800b0109 - CERT_E_UNTRUSTEDROOT]',
        '2024-05-06 10:00:03, Info                  CBS    Exec: Processing complete.  Session: 31000000_9, Package: Package_for_KB5999002~31bf3856ad364e35~amd64~~10.0.1.0, Identifier: KB5999002 [HRESULT = 0x800b0109 - CERT_E_UNTRUSTEDROOT]',
      ].join('\n'),
      culprit: 'KB5999002.cab',
      code: '0x800b0109',
    },
    {
      name: 'the catalog of a downloaded package that servicing cannot trust',
      log: [
        '2024-05-06 10:00:02, Error                 CBS    Failed to verify if catalog file \\\\?\\C:\\Windows\\SoftwareDistribution\\Download\\0a1b2c3d\\Package_for_RollupFix~31bf3856ad364e35~amd64~~7601.29991.1.6.cat is valid. [HRESULT = 0x800b0109 - CERT_E_UNTRUSTEDROOT]',
        '2024-05-06 10:00:02, Error                 CBS    Failed to initialize package: Package_for_RollupFix~31bf3856ad364e35~amd64~~7601.29991.1.6 [HRESULT = 0x800b0109 - CERT_E_UNTRUSTEDROOT]',
        '2024-05-06 10:00:02, Info                  CBS    Failed to OpenPackage using worker session [HRESULT = 0x800b0109]',
      ].join('\n'),
      culprit: '7601.29991.1.6.cat',
      code: '0x800b0109',
    },
  ],
  misses: [
    {
      name: 'a bad digest',
      log: [
        '2024-05-06 10:00:02, Error                 CBS    Failed to verify signature of \\\\?\\C:\\stage\\KB5999002.cab [HRESULT = 0x80096010 - TRUST_E_BAD_DIGEST]',
        '2024-05-06 10:00:03, Info                  CBS    Exec: Processing complete.  Session: 31000000_9, Package: Package_for_KB5999002~31bf3856ad364e35~amd64~~10.0.1.0, Identifier: KB5999002 [HRESULT = 0x80096010 - TRUST_E_BAD_DIGEST]',
      ].join('\n'),
      instead: 'trust.package-signature',
    },
  ],
});
