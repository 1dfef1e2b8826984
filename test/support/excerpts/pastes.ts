// Excerpts as they reach a forum or a paste service: numbered or listed lines, messages without their heads, a search
// tool's hits, text of two logs in one.
import { type Excerpt, pasted, servicing } from './excerpt';

const raw = String.raw;

export const pasteExcerpts: readonly Excerpt[] = [
  {
    name: 'messages of sfc without heads and marks',
    form: 'cut',
    text: pasted(raw`
Cannot repair member file [l:26{13}]"samplecfg.mui" of Microsoft-Windows-Sample-Config.Resources, Version = 6.1.7600.16385, pA = PROCESSOR_ARCHITECTURE_INTEL (0), Culture = [l:10{5}]"de-DE", VersionScope = 1 nonSxS, PublicKeyToken = {l:8 b:31bf3856ad364e35}, Type neutral, TypeName neutral, PublicKey neutral in the store, hash mismatch
This component was referenced by [l:180{90}]"Microsoft-Windows-Sample-LanguagePack-Package~31bf3856ad364e35~amd64~de-DE~6.1.7601.17514.Sample"
Could not reproject corrupted file [ml:60{30},l:58{29}]"\??\C:\Windows\SysWOW64\de-DE"\[l:26{13}]"samplecfg.mui"; source file in store is also corrupted
`),
    says: { class: 'csi.payload.hash-mismatch', culprit: 'samplecfg.mui', words: ['samplecfg.mui'] },
  },
  {
    name: 'records that lost their times, about a component that was taken out',
    form: 'unstamped',
    text: pasted(raw`
, Error                 CSI    000004c1 (F) Component marked deleted and is no longer available for: [l:75 ml:140]'amd64_sample-assistant_31bf3856ad364e35_10.0.26100.712_none_1a2b3c4d5e6f7081'[gle=0x80004005]

, Error                 CSI    000004c2 (F) STATUS_NOT_SUPPORTED #2204981# from CFileInstaller::DoComponentOperation(...)[gle=0xd00000bb]
`),
    says: {
      class: 'csi.assembly.missing',
      culprit: 'amd64_sample-assistant_',
      words: ['marked deleted'],
      notBlamed: ['STATUS_NOT_SUPPORTED'],
    },
  },
  {
    name: 'a listed summary of a scan that a compressed file stopped',
    form: 'quoted',
    text: pasted(raw`
- 2022-03-14 10:20:31, Info CBS Summary:
- 2022-03-14 10:20:31, Info CBS Operation: Detect only
- 2022-03-14 10:20:31, Info CBS Operation result: 0x80071160
- 2022-03-14 10:20:31, Info CBS Last Successful Step: CBS store detection completes.
- 2022-03-14 10:20:31, Info CBS Total Detected Corruption: 0
- 2022-03-14 10:20:31, Info CBS Total Repaired Corruption: 0
- 2022-03-14 10:20:31, Info CBS All CSI corruption was fixed, ensure CorruptionDetectedDuringAcr is clear
`),
    says: { class: 'env.disk-corrupt', code: '0x80071160' },
    isProvedTwice: true,
  },
  {
    name: 'a store file whose compressed data cannot be read',
    form: 'records',
    text: servicing(
      '2021-02-03',
      raw`
17:56:30 E CSI 00000062 (F) c0000242 [Error,Facility=(system),Code=578 (0x0242)] #4419001# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysReadFile(h = b2c ('\Device\HarddiskVolume4\Windows\WinSxS\amd64_sample-ca-core_31bf3856ad364e35_10.0.18362.1_none_1122334455667788\sampleca.dll'), evt = 0, apcr = NULL, apcc = NULL, iosb = @0x400e77b8f0, data = {l:0 b:}, byteoffset = 0, key = (null))
`,
    ),
    says: { class: 'env.disk-corrupt', code: '0xc0000242', culprit: 'sampleca.dll' },
  },
  {
    name: 'a class file of WMI that cannot be compiled',
    form: 'cut',
    text: pasted(raw`
C:\Windows\system32\wbem\samplespace.mof (1): error SYNTAX 0X8004402f: Error creating temporary file
`),
    says: { class: 'ai.wmi-or-perfcounter', code: '0x8004402f', culprit: 'samplespace.mof' },
  },
  {
    name: 'the ladder of a driver that no record names, wrapped by a web page',
    form: 'wrapped',
    text: pasted(raw`
2021-01-13 09:10:59, Info CBS Doqe: [Forward] Installing driver updates, Count 612
2021-01-13 09:11:01, Info CBS DriverUpdateInstallUpdates failed [HRESULT = 0xe0000100 - Unknown Error]
2021-01-13 09:11:01, Info CBS Doqe: Failed installing driver updates [HRESULT = 0xe0000100 - Unknown Er
ror]
2021-01-13 09:11:01, Info CBS Failed installing driver updates [HRESULT = 0xe0000100 - Unknown Error]
2021-01-13 09:11:01, Error CBS Shtd: Failed while processing non-critical driver operations queue. [HRES
ULT = 0xe0000100 - Unknown Error]
2021-01-13 09:11:01, Info CBS Shtd: Rolling back KTM, because drivers failed.
`),
    says: { class: 'txn.rollback.driver-operation', code: '0xe0000100', notBlamed: ['KTM'] },
    isProvedTwice: true,
  },
  {
    name: 'a search that no update server answered',
    form: 'records',
    text: servicing(
      '2019-03-12',
      raw`
12:51:51 I CBS Failed to download and plan capabilities [HRESULT = 0x800f0950 - CBS_E_INVALID_WINDOWS_UPDATE_COUNT]
12:51:51 I CBS Failed to plan execution. [HRESULT = 0x800f0950 - CBS_E_INVALID_WINDOWS_UPDATE_COUNT]
12:51:51 E CBS Failed to process single phase execution. [HRESULT = 0x800f0950 - CBS_E_INVALID_WINDOWS_UPDATE_COUNT]
`,
    ),
    says: { class: 'src.fod.wsus-has-none', code: '0x800f0950', notBlamed: ['UseWUServer'] },
    isProvedTwice: true,
  },
  {
    name: 'a package file that DISM cannot open, the last records of the command',
    form: 'records',
    fileName: 'dism.log',
    text: servicing(
      '2014-11-23',
      raw`
17:30:06 E DISM DISM Package Manager: PID=2948 TID=3660 Failed opening package. - CDISMPackageManager::Internal_CreatePackageByPath(hr:0x80070307)
17:30:06 E DISM DISM Package Manager: PID=2948 TID=3660 Failed to open the package at location: "Windows6.1-KB5099958-x64-Sample.cab" - CPackageManagerCLIHandler::ProcessPackagePath(hr:0x80070307)
17:30:06 E DISM DISM Package Manager: PID=2948 TID=3660 Failed while processing command add-package. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x80070307)
17:30:06 E DISM DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=80070307
`,
    ),
    says: {
      class: 'unclassified',
      code: '0x80070307',
      culprit: 'KB5099958',
      words: ['Failed opening package'],
    },
    isProvedTwice: true,
  },
  {
    name: 'components that CBS did not bring',
    form: 'quoted',
    text: pasted(raw`
- 2020-05-06 18:07:02, Info CBS Repr: No owner found for component x86_sample-vendor-deployment_31bf3856ad364e35_10.0.14393.0_none_a1b2c3d4e5f60718, it might be a 3rd party component [HRESULT = 0x800f090c - CBS_E_COMPONENT_NOT_INSTALLED_BY_CBS]
- 2020-05-06 18:07:02, Info CBS Not able to get CBS component onwers for component x86_sample-vendor-deployment_31bf3856ad364e35_10.0.14393.0_none_a1b2c3d4e5f60718 [HRESULT = 0x800f090c - CBS_E_COMPONENT_NOT_INSTALLED_BY_CBS]
- 2020-05-06 18:07:02, Info CBS Repr: Non CBS installed component found, ignore it since it is not repairble
`),
  },
];
