// Excerpts about packages: definitions, catalogs, state, sources, applicability, stacks, editions, features.
import { type Excerpt, pasted, servicing } from './excerpt';

const raw = String.raw;

export const packageExcerpts: readonly Excerpt[] = [
  {
    name: 'a package whose manifest is gone',
    form: 'cut',
    text: servicing(
      '2021-06-09',
      raw`
07:31:20 E CBS Store corruption, manifest missing for package: Package_for_KB5099911~31bf3856ad364e35~amd64~~10.0.1.0
07:31:20 E CBS Failed to resolve package 'Package_for_KB5099911~31bf3856ad364e35~amd64~~10.0.1.0' [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]
07:31:20 I CBS Mark store corruption flag because of package: Package_for_KB5099911~31bf3856ad364e35~amd64~~10.0.1.0. [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]
07:31:21 E CBS Failed to get package identity [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]
`,
    ),
    says: {
      class: 'cbs.mum.missing',
      code: '0x800f0831',
      culprit: 'KB5099911',
      words: ['KB5099911', 'manifest'],
    },
  },
  {
    name: 'a package definition that cannot be parsed',
    form: 'records',
    text: servicing(
      '2020-02-12',
      raw`
18:12:44 I CBS Session: 30800005_444444444 initialized by client WindowsUpdateAgent.
18:12:45 E CBS Failed to load XML document: \\?\C:\Windows\servicing\Packages\Package_for_KB5099912~31bf3856ad364e35~x86~~6.1.1.1.mum [HRESULT = 0x800f0900 - CBS_E_XML_PARSER_FAILURE]
18:12:45 E CBS Failed to initialize internal package [HRESULT = 0x800f0900 - CBS_E_XML_PARSER_FAILURE]
18:12:46 I CBS Session: 30800005_444444444 finalized. Reboot required: no [HRESULT = 0x800f0900 - CBS_E_XML_PARSER_FAILURE]
`,
    ),
    says: { class: 'cbs.mum.corrupt', code: '0x800f0900', culprit: 'KB5099912' },
  },
  {
    name: 'a catalog that is missing',
    form: 'unstamped',
    text: pasted(`
Checking Packages
Summary:
Seconds executed: 118
 Found 1 errors

(f)	CBS Catalog Missing	0x00000002	servicing\\Packages\\Package_2_for_KB5099913~31bf3856ad364e35~amd64~~6.1.1.0.cat
`),
    says: { class: 'cbs.catalog.missing-or-corrupt', culprit: 'KB5099913' },
  },
  {
    name: 'a package key with a value of the wrong type',
    form: 'cut',
    text: servicing(
      '2022-03-09',
      raw`
06:15:01 E CBS Registry value for Package_7_for_KB5099914~31bf3856ad364e35~amd64~~10.0.1.4 is not a dword type. [HRESULT = 0x80070246 - ERROR_ILLEGAL_CHARACTER]
06:15:01 E CBS Failed to get CBS registry package state [HRESULT = 0x80070246 - ERROR_ILLEGAL_CHARACTER]
06:15:02 E CBS Failed to initialize session packages [HRESULT = 0x80070246 - ERROR_ILLEGAL_CHARACTER]
`,
    ),
    says: { class: 'cbs.registry.package-state', culprit: 'KB5099914' },
  },
  {
    name: 'a repair without a source',
    form: 'records',
    fileName: 'dism.log',
    text: servicing(
      '2022-07-05',
      raw`
13:22:01 I DISM DISM.EXE: <----- Starting Dism.exe session ----->
13:22:01 I DISM DISM.EXE: Executing command line: dism /online /cleanup-image /restorehealth /source:E:\sources\install.wim /limitaccess
13:25:40 I DISM DISM Package Manager: PID=2044 TID=2188  Error in operation: source for package or file not found, ResolveSource() unsuccessful. (CBS HRESULT=0x800f081f) - CCbsConUIHandler::Error
13:25:40 E DISM DISM Package Manager: PID=2044 TID=2180 Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x800f081f)
13:25:40 E DISM DISM Package Manager: PID=2044 TID=2180 Failed while processing command cleanup-image. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f081f)
13:25:41 I DISM DISM.EXE: Package Manager processed the command line but failed. HRESULT=800F081F
13:25:41 I DISM DISM.EXE: <----- Ending Dism.exe session ----->
`,
    ),
    says: { class: 'cbs.source.missing', code: '0x800f081f', words: ['0x800f081f'] },
    isProvedTwice: true,
  },
  {
    name: 'a store check that repaired a part',
    form: 'records',
    text: servicing(
      '2023-01-11',
      raw`
20:01:10 I CBS =================================
20:01:10 I CBS Checking System Update Readiness.
20:01:10 I CBS (p)	CSI Payload Corrupt	(w)	(Fixed)	amd64_sample-help-pane_31bf3856ad364e35_10.0.19041.1_none_1111222233334444\help.dll
20:01:10 I CBS (p)	CSI Payload Corrupt	(n)			amd64_sample-note-pad_31bf3856ad364e35_10.0.19041.1_none_5555666677778888\note.exe
20:01:10 I CBS (p)	CBS MUM Missing	(n)			Package_for_KB5099915~31bf3856ad364e35~amd64~~10.0.1.1
20:01:10 I CBS Summary:
20:01:10 I CBS Operation: Detect and Repair 
20:01:10 I CBS Operation result: 0x800f081f
20:01:10 I CBS Last Successful Step: CSI store repair completes.
20:01:10 I CBS Total Detected Corruption:	3
20:01:10 I CBS Total Repaired Corruption:	1
`,
    ),
    says: { class: 'cbs.repair.incomplete', words: ['note.exe'], notBlamed: ['help.dll'] },
  },
  {
    name: 'an update that does not apply',
    form: 'records',
    text: servicing(
      '2020-10-14',
      raw`
12:00:01 I CBS Session: 30900007_555555555 initialized by client WUSA.
12:00:02 I CBS Appl: detectParent: no parent found, go absent
12:00:02 I CBS Appl: Evaluating package applicability for package Package_for_KB5099916~31bf3856ad364e35~amd64~~10.0.1.2, applicable state: Absent
12:00:02 I CBS External EvaluateApplicability, package: Package_for_KB5099916~31bf3856ad364e35~amd64~~10.0.1.2, package applicable State: Absent, highest update applicable state: Absent, resulting applicable state:Absent
12:00:03 I CBS Exec: Processing complete.  Session: 30900007_555555555, Package: Package_for_KB5099916~31bf3856ad364e35~amd64~~10.0.1.2 [HRESULT = 0x800f081e - CBS_E_NOT_APPLICABLE]
12:00:03 I CBS Session: 30900007_555555555 finalized. Reboot required: no [HRESULT = 0x800f081e - CBS_E_NOT_APPLICABLE]
`,
    ),
    says: { class: 'cbs.package.not-applicable', code: '0x800f081e', words: ['KB5099916'] },
  },
  {
    name: 'an update that needs a newer servicing stack',
    form: 'unstamped',
    text: pasted(raw`
Info CBS Package "Package_for_RollupFix~31bf3856ad364e35~amd64~~17763.1577.1.5" requires Servicing Stack v10.0.17763.1510 but current Servicing Stack is v10.0.17763.592. [HRESULT = 0x800f0823 - CBS_E_NEW_SERVICING_STACK_REQUIRED]
Info CBS Failed to initialize package: Package_for_RollupFix~31bf3856ad364e35~amd64~~17763.1577.1.5, from path: \\?\C:\Windows\SoftwareDistribution\Download\0123\update.mum [HRESULT = 0x800f0823 - CBS_E_NEW_SERVICING_STACK_REQUIRED]
`),
    says: {
      class: 'cbs.ssu.required',
      code: '0x800f0823',
      words: ['10.0.17763.1510', '10.0.17763.592'],
    },
    isProvedTwice: true,
  },
  {
    name: 'a download that cannot be expanded',
    form: 'records',
    text: servicing(
      '2019-05-15',
      raw`
02:00:10 I CBS Exec: Processing started.  Client: WindowsUpdateAgent, Session: 30730001_666666666, Package: Package_for_KB5099917~31bf3856ad364e35~amd64~~10.0.1.1
02:00:11 E CBS Failed to extract file update.mum from cabinet \\?\C:\Windows\SoftwareDistribution\Download\0abc\sample-kb5099917.cab [HRESULT = 0x8007000d - ERROR_INVALID_DATA]
02:00:11 E CBS Failed to open package at location: \\?\C:\Windows\SoftwareDistribution\Download\0abc\sample-kb5099917.cab [HRESULT = 0x8007000d - ERROR_INVALID_DATA]
02:00:12 I CBS Exec: Processing complete.  Session: 30730001_666666666, Package: Package_for_KB5099917~31bf3856ad364e35~amd64~~10.0.1.1 [HRESULT = 0x8007000d - ERROR_INVALID_DATA]
`,
    ),
    says: { class: 'cbs.package.invalid', code: '0x8007000d', words: ['kb5099917'] },
    isProvedTwice: true,
  },
  {
    name: 'an image with more than one edition',
    form: 'cut',
    text: servicing(
      '2021-01-20',
      raw`
15:44:00 E CBS Failed to get the active edition [HRESULT = 0x800f0904 - CBS_E_MORE_THAN_ONE_ACTIVE_EDITION]
15:44:00 E CBS Failed to set the target edition [HRESULT = 0x800f0904 - CBS_E_MORE_THAN_ONE_ACTIVE_EDITION]
`,
    ),
    says: { class: 'cbs.edition.conflict', code: '0x800f0904' },
    isProvedTwice: true,
  },
  {
    name: 'a servicing stack that cannot be removed',
    form: 'records',
    fileName: 'dism.log',
    text: servicing(
      '2022-02-09',
      raw`
17:10:01 I DISM DISM.EXE: <----- Starting Dism.exe session ----->
17:10:01 I DISM DISM.EXE: Executing command line: dism /online /remove-package /packagename:Package_for_ServicingStack_1500~31bf3856ad364e35~amd64~~19041.1500.1.0
17:10:09 E DISM DISM Package Manager: PID=6100 TID=6104 Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x800f0825)
17:10:09 E DISM DISM Package Manager: PID=6100 TID=6104 Failed while processing command remove-package. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f0825)
17:10:09 I DISM DISM.EXE: Package Manager processed the command line but failed. HRESULT=800F0825
17:10:09 I DISM DISM.EXE: <----- Ending Dism.exe session ----->
`,
    ),
    says: { class: 'cbs.permanent.cannot-uninstall', code: '0x800f0825' },
    isProvedTwice: true,
  },
  {
    name: 'a feature name that the image does not know',
    form: 'records',
    fileName: 'dism.log',
    text: servicing(
      '2023-08-16',
      raw`
10:00:00 I DISM DISM.EXE: <----- Starting Dism.exe session ----->
10:00:00 I DISM DISM.EXE: Executing command line: dism /online /enable-feature /featurename:Sample-Feature-Tools
10:00:04 E DISM DISM Package Manager: PID=5120 TID=5140 Feature name Sample-Feature-Tools is unknown. - CPackageManagerCLIHandler::ProcessCmdLine_EnableFeature(hr:0x800f080c)
10:00:04 E DISM DISM Package Manager: PID=5120 TID=5140 Failed while processing command enable-feature. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f080c)
10:00:04 I DISM DISM.EXE: Package Manager processed the command line but failed. HRESULT=800F080C
10:00:04 I DISM DISM.EXE: <----- Ending Dism.exe session ----->
`,
    ),
    says: {
      class: 'cbs.capability.name-unknown',
      code: '0x800f080c',
      culprit: 'Sample-Feature-Tools',
    },
    isProvedTwice: true,
  },
  {
    name: 'an extended update without entitlement',
    form: 'records',
    text: servicing(
      '2021-05-12',
      raw`
21:14:01 I CBS ESU: Product = 48 (0x00000030).
21:14:01 I CBS ESU: Pre IMDS checks failed, not eligible: HRESULT_FROM_WIN32(1633)
21:14:01 E CBS ESU: not eligible: HRESULT_FROM_WIN32(1633)
21:14:02 I CBS Failed to start execution of package. [HRESULT = 0x80070661 - ERROR_INSTALL_PLATFORM_UNSUPPORTED]
21:14:02 I CBS Exec: Processing complete.  Session: 30830001_777777777, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~7601.24600.1.5 [HRESULT = 0x80070661 - ERROR_INSTALL_PLATFORM_UNSUPPORTED]
`,
    ),
    says: { class: 'cbs.esu.not-entitled', code: '0x80070661' },
  },
  {
    name: 'a flag that an earlier session left, quoted in a mail',
    form: 'quoted',
    text: pasted(raw`
> 2021-07-14 10:10:01, Info                  CBS    Session: 30840001_888888888 initialized by client WindowsUpdateAgent.
> 2021-07-14 10:10:02, Error                 CBS    Failed to check store state [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]
> 2021-07-14 10:10:02, Info                  CBS    Session: 30840001_888888888 finalized. Reboot required: no [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]
`),
    says: { class: 'cbs.store.corruption-flag', code: '0x800f0831' },
    isProvedTwice: true,
  },
  {
    name: 'a feature that the server of updates does not carry',
    form: 'records',
    fileName: 'dism.log',
    text: servicing(
      '2020-06-17',
      raw`
08:01:00 I DISM DISM.EXE: <----- Starting Dism.exe session ----->
08:01:00 I DISM DISM.EXE: Executing command line: dism.exe /online /add-capability /capabilityname:Rsat.Sample.Tools~~~~0.0.1.0
08:02:10 I DISM DISM Package Manager: PID=7012 TID=7020  Error in operation: (null) (CBS HRESULT=0x800f0954) - CCbsConUIHandler::Error
08:02:10 E DISM DISM Package Manager: PID=7012 TID=7016 Failed while processing command add-capability. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f0954)
08:02:10 I DISM DISM.EXE: Package Manager processed the command line but failed. HRESULT=800F0954
08:02:10 I DISM DISM.EXE: <----- Ending Dism.exe session ----->
`,
    ),
    says: { class: 'src.fod.wsus-has-none', code: '0x800f0954' },
    isProvedTwice: true,
  },
  {
    name: 'a feature whose files cannot be downloaded',
    form: 'records',
    text: servicing(
      '2019-09-18',
      raw`
16:00:01 I CBS Session: 30750001_999999999 initialized by client DISM Package Manager Provider.
16:00:31 I CBS DWLD:WU search failed [HRESULT = 0x80072ee2 - WININET_E_TIMEOUT]
16:00:31 E CBS Failed to download FOD from WU [HRESULT = 0x800f0906 - CBS_E_DOWNLOAD_FAILURE]
16:00:31 I CBS Exec: Processing complete.  Session: 30750001_999999999, Package: Microsoft-Windows-NetFx3-OnDemand-Package~31bf3856ad364e35~amd64~~10.0.17763.1 [HRESULT = 0x800f0906 - CBS_E_DOWNLOAD_FAILURE]
16:00:31 I CBS Session: 30750001_999999999 finalized. Download error: 0x80072ee2 [WININET_E_TIMEOUT], Reboot required: no [HRESULT = 0x800f0906 - CBS_E_DOWNLOAD_FAILURE]
`,
    ),
    says: { class: 'src.fod.wu-download-failed', code: '0x800f0906' },
    isProvedTwice: true,
  },
  {
    name: 'a source of another build',
    form: 'records',
    text: servicing(
      '2021-12-01',
      raw`
09:30:00 I CBS Session: 31000041_515151515 initialized by client DISM Package Manager Provider.
09:30:01 I DISM DISM Package Manager: PID=3100 TID=3104 Encountered the option "source" with value "E:\sources\sxs" - CPackageManagerCLIHandler::Private_GetPackagesFromCommandLine
09:30:02 E CBS Failed to load package from source [HRESULT = 0x800f0818 - CBS_E_IDENTITY_MISMATCH]
09:30:03 I CBS Session: 31000041_515151515 finalized. Reboot required: no [HRESULT = 0x800f0818 - CBS_E_IDENTITY_MISMATCH]
`,
    ),
    says: { class: 'src.version-mismatch', code: '0x800f0818', culprit: 'E:\\sources\\sxs' },
    isProvedTwice: true,
  },
];
