// Excerpts about the machine around the servicing stack: access, disk, space, registry, resources, services, trust.
import { type Excerpt, pasted, servicing } from './excerpt';

const raw = String.raw;

export const environmentExcerpts: readonly Excerpt[] = [
  {
    name: 'access denied to a registry key',
    form: 'records',
    text: servicing(
      '2022-09-14',
      raw`
02:02:01 E CSI 0000041c@2022/9/14:00:02:01.222 (F) onecore\base\lstring\lblob.cpp(1472): Error STATUS_ACCESS_DENIED originated in function Windows::Rtl::SystemImplementation::DirectRegistryProvider::SysCreateKey expression: (null)[gle=0x80004005]
02:02:01 E CSI 0000041d (F) STATUS_ACCESS_DENIED #8812# from Windows::Rtl::SystemImplementation::DirectRegistryProvider::SysCreateKey(flg = 0, key = {provider=NULL, handle=0}, da = (KEY_READ|KEY_WRITE), oa = @0x5ef87e->OBJECT_ATTRIBUTES {s:48; rd:NULL; on:[70]'\REGISTRY\MACHINE\Software\Sample Vendor\Endpoint'; a:(OBJ_CASE_INSENSITIVE)}, tag = NULL)[gle=0xd0000022]
02:02:02 E CBS Failed to commit the transaction [HRESULT = 0x80070005 - E_ACCESSDENIED]
02:02:03 I CBS Exec: Processing complete.  Session: 31000009_135791357, Package: Package_for_KB5099931~31bf3856ad364e35~amd64~~10.0.1.2 [HRESULT = 0x80070005 - E_ACCESSDENIED]
`,
    ),
    says: {
      class: 'env.access-denied',
      code: '0xc0000022',
      culprit: 'Sample Vendor\\Endpoint',
      words: ['Sample Vendor\\Endpoint'],
    },
  },
  {
    name: 'a file that another program holds open',
    form: 'cut',
    text: servicing(
      '2021-02-10',
      raw`
14:14:01 E CSI 00000205 (F) STATUS_SHARING_VIOLATION #6611# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile(flags = (AllowAccessDenied), handle = {provider=NULL, handle=0}, da = (DELETE|SYNCHRONIZE), oa = @0x2e1f->OBJECT_ATTRIBUTES {s:48; rd:NULL; on:[61]'\??\C:\Windows\System32\drivers\samplefs.sys'; a:(OBJ_CASE_INSENSITIVE)}, disp = FILE_OPEN)[gle=0xd0000043]
14:14:02 E CBS Failed to perform single phase execution. [HRESULT = 0x80070020 - ERROR_SHARING_VIOLATION]
`,
    ),
    says: {
      class: 'env.sharing-violation',
      code: '0xc0000043',
      culprit: 'samplefs.sys',
      words: ['samplefs.sys'],
    },
  },
  {
    name: 'a directory that the file system calls corrupt',
    form: 'wrapped',
    text: pasted(raw`
2022-11-16 08:08:01, Error                 CSI    00000017 (F)
STATUS_FILE_CORRUPT_ERROR #4410# from
Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile(flags
= (AllowSharingViolation), oa = @0x9f1->OBJECT_ATTRIBUTES {s:48; rd:NULL;
on:[40]'\??\C:\Program Files\Sample Suite'; a:(OBJ_CASE_INSENSITIVE)},
disp = Invalid)[gle=0xd0000102]
2022-11-16 08:08:02, Info                  CBS    Failed to perform single
phase execution. [HRESULT = 0x80070570 - ERROR_FILE_CORRUPT]
`),
    says: { class: 'env.disk-corrupt', code: '0xc0000102', culprit: 'Sample Suite' },
  },
  {
    name: 'a full volume',
    form: 'records',
    text: servicing(
      '2023-07-12',
      raw`
21:00:01 E CSI 00000a11 (F) STATUS_DISK_FULL #70011# from Windows::Rtl::SystemImplementation::CFile::WriteFile(on:[58]'\??\C:\Windows\WinSxS\Temp\PendingRenames\sample.dll')[gle=0xd000007f]
21:00:02 E CBS Failed to stage execution package: Package_for_KB5099932~31bf3856ad364e35~amd64~~10.0.1.2 [HRESULT = 0x80070070 - ERROR_DISK_FULL]
21:00:03 I CBS Exec: Processing complete.  Session: 31050003_246802468, Package: Package_for_KB5099932~31bf3856ad364e35~amd64~~10.0.1.2 [HRESULT = 0x80070070 - ERROR_DISK_FULL]
`,
    ),
    says: { class: 'env.disk-full', culprit: 'sample.dll', words: ['0x80070070'] },
  },
  {
    name: 'a hive that cannot be read',
    form: 'cut',
    text: servicing(
      '2020-09-09',
      raw`
04:40:00 E CSI 00000004 (F) STATUS_REGISTRY_CORRUPT #201# from Windows::Rtl::SystemImplementation::DirectRegistryProvider::SysLoadKey(on:[50]'\??\C:\Windows\System32\config\COMPONENTS')[gle=0xd000014c]
04:40:00 E CBS Failed to load the COMPONENTS hive from C:\Windows\System32\config\COMPONENTS [HRESULT = 0x800703f1 - ERROR_BADDB]
`,
    ),
    says: { class: 'env.registry-corrupt', words: ['COMPONENTS'] },
  },
  {
    name: 'resources that run out',
    form: 'unstamped',
    text: pasted(raw`
Error CSI 00000019 (F) STATUS_INSUFFICIENT_RESOURCES #902# from Windows::Rtl::SystemImplementation::DirectRegistryProvider::SysSetValue(...)[gle=0xd000009a]
Error CBS Failed to commit the transaction [HRESULT = 0x800705aa - ERROR_NO_SYSTEM_RESOURCES]
Error CBS Failed to perform single phase execution. [HRESULT = 0x800705aa - ERROR_NO_SYSTEM_RESOURCES]
`),
    says: { class: 'env.resources' },
    isProvedTwice: true,
  },
  {
    name: 'a file that a security product takes away',
    form: 'cut',
    text: servicing(
      '2021-04-14',
      raw`
09:09:09 E CBS Failed to copy file C:\Windows\SoftwareDistribution\Download\0fed\sample.cab [HRESULT = 0x800700e1 - ERROR_VIRUS_INFECTED]
09:09:09 E CBS Failed to extract package [HRESULT = 0x800700e1 - ERROR_VIRUS_INFECTED]
`,
    ),
    says: { class: 'env.malware-block', code: '0x800700e1' },
  },
  {
    name: 'a helper process that died',
    form: 'records',
    text: servicing(
      '2023-10-11',
      raw`
12:21:00 I CBS Session: 31060002_357913579 initialized by client WindowsUpdateAgent.
12:24:00 E CBS Failed to call Process on TiWorker session [HRESULT = 0x800706be - RPC_S_CALL_FAILED]
12:24:00 I CBS Session: 31060002_357913579 finalized. Reboot required: no [HRESULT = 0x800706be - RPC_S_CALL_FAILED]
`,
    ),
    says: { class: 'env.service-or-rpc', code: '0x800706be' },
  },
  {
    name: 'an operation that offline servicing does not allow',
    form: 'records',
    text: servicing(
      '2022-03-02',
      raw`
10:10:10 I CBS Session: 31000031_424242424 initialized by client DISM Package Manager Provider.
10:10:11 E CBS Failed to process the package in this state [HRESULT = 0x800f082e - CBS_E_NOT_ALLOWED_OFFLINE]
10:10:12 I CBS Session: 31000031_424242424 finalized. Reboot required: no [HRESULT = 0x800f082e - CBS_E_NOT_ALLOWED_OFFLINE]
`,
    ),
    says: { class: 'env.safe-mode-or-offline' },
    isProvedTwice: true,
  },
  {
    name: 'a package whose signature is not accepted',
    form: 'cut',
    text: servicing(
      '2020-01-15',
      raw`
11:11:01 E CBS Failed to verify signature of C:\Windows\SoftwareDistribution\Download\0aaa\kb5099933.cab [HRESULT = 0x80096010 - TRUST_E_BAD_DIGEST]
11:11:01 E CBS Failed to open package [HRESULT = 0x80096010 - TRUST_E_BAD_DIGEST]
`,
    ),
    says: { class: 'trust.package-signature', code: '0x80096010' },
    isProvedTwice: true,
  },
  {
    name: 'a chain that ends in an unknown root',
    form: 'cut',
    text: servicing(
      '2019-08-14',
      raw`
13:13:01 E CBS Failed to verify signature of C:\Windows\SoftwareDistribution\Download\0bbb\kb5099934.cab [HRESULT = 0x800b0109 - CERT_E_UNTRUSTEDROOT]
13:13:01 E CBS Failed to open package [HRESULT = 0x800b0109 - CERT_E_UNTRUSTEDROOT]
`,
    ),
    says: { class: 'trust.root-missing', code: '0x800b0109' },
  },
  {
    name: 'a temporary folder that does not exist',
    form: 'records',
    text: servicing(
      '2020-12-02',
      raw`
18:00:00 I CBS Session: 30900051_616161616 initialized by client WUSA.
18:00:01 E CBS Failed to create the folder C:\Users\tester\AppData\Local\Temp\sample [HRESULT = 0x80070003 - ERROR_PATH_NOT_FOUND]
18:00:02 I CBS Session: 30900051_616161616 finalized. Reboot required: no [HRESULT = 0x80070003 - ERROR_PATH_NOT_FOUND]
`,
    ),
    says: { class: 'env.clock-or-environment', code: '0x80070003', culprit: 'Local\\Temp' },
  },
];
