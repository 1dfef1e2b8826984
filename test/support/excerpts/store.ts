// Excerpts about damage in the component store: files, manifests, the components hive, deltas, assemblies.
import { type Excerpt, pasted, servicing } from './excerpt';

const raw = String.raw;

export const storeExcerpts: readonly Excerpt[] = [
  {
    name: 'sfc cannot repair one file of the store',
    form: 'records',
    text: servicing(
      '2023-02-07',
      raw`
08:14:02 I CSI 00000006 [SR] Verifying 100 components
08:14:02 I CSI 00000007 [SR] Beginning Verify and Repair transaction
08:14:05 I CSI 00000009 Hashes for file member [l:102]'\SystemRoot\WinSxS\amd64_sample-scan-core_31bf3856ad364e35_10.0.19041.2006_none_4f1d2c3b4a596877\scancore.dll' do not match.
 Expected: {l:32 ml:33 b:4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a}.
 Actual: {l:32 b:5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b}.
08:14:05 I CSI 0000000a [SR] Cannot repair member file [l:12]'scancore.dll' of Sample-Scan-Core, version 10.0.19041.2006, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} in the store, hash mismatch
08:14:05 I CSI 0000000b [SR] This component was referenced by [l:101]'Microsoft-Windows-Client-Features-Package04~31bf3856ad364e35~amd64~~10.0.19041.2006.Sample-Deployment'
08:14:07 I CSI 0000000d [SR] Verify complete
`,
    ),
    says: {
      class: 'csi.payload.hash-mismatch',
      culprit: 'scancore.dll',
      words: ['scancore.dll'],
      notBlamed: ['Verify complete'],
    },
  },
  {
    name: 'an sfc extract wrapped by a mail',
    form: 'wrapped',
    text: pasted(raw`
2023-02-07 08:14:05, Info                  CSI    0000000a [SR] Cannot
repair member file [l:12]'scancore.dll' of Sample-Scan-Core, version
10.0.19041.2006, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} in the
store, hash mismatch
2023-02-07 08:14:07, Info                  CSI    0000000d [SR] Verify
complete
`),
    says: { class: 'csi.payload.hash-mismatch', culprit: 'scancore.dll' },
  },
  {
    name: 'a manifest whose hash does not match stops an update',
    form: 'records',
    text: servicing(
      '2022-10-12',
      raw`
03:20:40 I CBS Exec: Processing started.  Client: WindowsUpdateAgent, Session: 30990001_1111111111, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.2130.1.5, Identifier: KB5099901
03:21:11 I CSI 0000101c Manifest hash for component [l:93 ml:140]'amd64_sample-time-provider_31bf3856ad364e35_10.0.19041.1202_none_77aa55cc33ee11ff' does not match expected value.
 Expected:{l:32 b:6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c}
 Found:{l:32 b:7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d}.
03:21:11 E CSI 0000101d (F) Unable to load manifest for component [l:93 ml:140]'amd64_sample-time-provider_31bf3856ad364e35_10.0.19041.1202_none_77aa55cc33ee11ff'[gle=0x80004005]
03:21:12 I CBS Failed to get enumerator for missing components. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
03:21:13 E CBS Failed to start execution. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
03:21:14 I CBS Exec: Processing complete.  Session: 30990001_1111111111, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.2130.1.5, Identifier: KB5099901 [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
`,
    ),
    says: {
      class: 'csi.manifest.hash-mismatch',
      code: '0x80073712',
      culprit: 'sample-time-provider',
      words: ['manifest'],
    },
  },
  {
    name: 'a payload file that the store check misses',
    form: 'records',
    text: servicing(
      '2023-09-19',
      raw`
11:02:31 I CBS =================================
11:02:31 I CBS Checking System Update Readiness.
11:02:31 I CBS 
11:02:31 I CBS (p)	CSI Payload Missing		amd64_sample-fax-driver_31bf3856ad364e35_10.0.17763.3770_none_1122aa33bb44cc55\faxdrv.sys
11:02:31 I CBS Repair failed: Missing replacement payload.
11:02:31 I CBS 
11:02:31 I CBS Summary:
11:02:31 I CBS Operation: Detect only 
11:02:31 I CBS Operation result: 0x0
11:02:31 I CBS Last Successful Step: Entire operation completes.
11:02:31 I CBS Total Detected Corruption:	1
11:02:31 I CBS 	CBS Manifest Corruption:	0
11:02:31 I CBS 	CSI Payload Corruption:	1
11:02:31 I CBS Total Repaired Corruption:	0
`,
    ),
    says: { class: 'csi.payload.missing', culprit: 'faxdrv.sys' },
  },
  {
    name: 'a delta whose basis file is gone, cut out of a failed session',
    form: 'cut',
    text: servicing(
      '2023-04-12',
      raw`
05:44:09 E CSI 00000a31 (F) Matching binary: samplesync.dll missing for component: amd64_sample-sync-engine_31bf3856ad364e35_10.0.22621.1_none_9a8b7c6d5e4f3021
05:44:10 E CBS Failed to stage execution package: Package_for_RollupFix~31bf3856ad364e35~amd64~~22621.1555.1.7 [HRESULT = 0x800f0984 - PSFX_E_MATCHING_BINARY_MISSING]
05:44:10 E CBS Failed to process single phase execution. [HRESULT = 0x800f0984 - PSFX_E_MATCHING_BINARY_MISSING]
`,
    ),
    says: { class: 'csi.payload.missing', culprit: 'sample-sync-engine', code: '0x800f0984' },
  },
  {
    name: 'a manifest that the store check misses',
    form: 'unstamped',
    text: pasted(`
Summary:
Seconds executed: 402
 Found 1 errors
  CSI Missing Manifest Total count: 1

(f)	CSI Manifest Missing	0x00000002	winsxs\\Manifests\\x86_sample-pad-input_31bf3856ad364e35_6.1.7601.18000_none_0a0b0c0d0e0f1011.manifest	x86_sample-pad-input_31bf3856ad364e35_6.1.7601.18000_none_0a0b0c0d0e0f1011
`),
    says: { class: 'csi.manifest.missing', culprit: 'sample-pad-input' },
  },
  {
    name: 'a value of the components hive that is marked corrupt',
    form: 'records',
    text: servicing(
      '2021-12-15',
      raw`
22:05:31 E CSI 00000512 (F) Attempting to mark store corrupt with category [l:21 ml:22]'CorruptComponentValue'[gle=0x80004005]
22:05:31 E CSI 00000513@2021/12/15:21:05:31.118 (F) STATUS_SXS_COMPONENT_STORE_CORRUPT #7201# from Windows::COM::Implementation::CComponentStore::GetComponentVersions(flags = 0)[gle=0xd015001a]
22:05:32 I CBS Failed to start component analysis [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
22:05:32 E CBS Failed to pre- stage package: Package_for_KB5099902~31bf3856ad364e35~amd64~~10.0.1.4 [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
`,
    ),
    says: { class: 'csi.component-value.corrupt', code: '0x80073712', words: ['0x80073712'] },
  },
  {
    name: 'a transaction that lacks a dependency',
    form: 'records',
    text: servicing(
      '2020-08-12',
      raw`
14:30:02 E CSI 00000077 (F) STATUS_SXS_TRANSACTION_CLOSURE_INCOMPLETE #311# from Windows::ServicingAPI::CCSITransaction::ICSITransaction_Commit(Flags = 0x00000010, pSink = NULL, disp = 0)[gle=0xd0150024]
14:30:02 E CSI 00000078 (F) Component not found: amd64_sample-core-media_31bf3856ad364e35_10.0.17763.1397_none_5566778899aabbcc CLOSURE_INCOMPLETE
14:30:03 E CBS Failed to resolve execution update chain. [HRESULT = 0x8007371b - ERROR_SXS_TRANSACTION_CLOSURE_INCOMPLETE]
14:30:03 E CBS Failed to resolve execution package. [HRESULT = 0x8007371b - ERROR_SXS_TRANSACTION_CLOSURE_INCOMPLETE]
`,
    ),
    says: {
      class: 'csi.closure.incomplete',
      code: '0x8007371b',
      culprit: 'amd64_sample-core-media_31bf3856ad364e35_10.0.17763.1397_none_5566778899aabbcc',
    },
    isProvedTwice: true,
  },
  {
    name: 'a package whose assembly is missing, five lines without stamps',
    form: 'unstamped',
    text: pasted(raw`
Error CSI 00000a5c (F) HRESULT_FROM_WIN32(ERROR_SXS_ASSEMBLY_MISSING) #1902# from Windows::ServicingAPI::CCSITransaction::ICSITransaction_PinDeployment(Flags = 0, a = 0c1d2e3f405162738495a6b7c8d9eafb, version 10.0.17763.2300, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35}, cb = (null), s = (null), rid = 'Package_31_for_KB5099903~31bf3856ad364e35~amd64~~10.0.1.8.5099903-41_neutral', rah = '2', manpath = (null), catpath = (null), ed = 0, disp = 0)[gle=0x80073701]
Info CBS Failed to pin deployment while resolving Update: Package_31_for_KB5099903~31bf3856ad364e35~amd64~~10.0.1.8.5099903-41_neutral from file: (null) [HRESULT = 0x80073701 - ERROR_SXS_ASSEMBLY_MISSING]
Info CBS Failed to bulk stage deployment manifest and pin deployment for package:Package_92_for_KB5099904~31bf3856ad364e35~amd64~~10.0.1.2 [HRESULT = 0x80073701 - ERROR_SXS_ASSEMBLY_MISSING]
Info CBS CommitPackagesState: Started persisting state of packages
Info CBS CommitPackagesState: Completed persisting state of packages
`),
    says: {
      class: 'csi.assembly.missing',
      code: '0x80073701',
      culprit: 'KB5099903',
      words: ['KB5099903'],
      notBlamed: ['KB5099904'],
    },
  },
  {
    name: 'live and stored copies both damaged',
    form: 'records',
    text: servicing(
      '2019-11-20',
      raw`
16:09:55 I CSI 0000033a [SR] Verifying 1 components
16:09:56 I CSI 0000033c [SR] Could not reproject corrupted file [l:36]'\??\C:\Windows\System32\Sample\Store'\[l:11]'weather.dat'; source file in store is also corrupted
16:09:57 I CSI 0000033e [SR] Verify complete
`,
    ),
    says: { class: 'csi.reprojection.failed', culprit: 'weather.dat' },
  },
  {
    name: 'a delta that cannot be applied',
    form: 'records',
    text: servicing(
      '2022-05-11',
      raw`
10:20:30 I CBS Exec: Processing started.  Client: UpdateAgentLCU, Session: 31010001_2222222222, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~22000.675.1.9, Identifier: KB5099905
10:22:01 E CSI 00000c11 (F) Hydration failed for component sample-inking-host, version 10.0.22000.652, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} on file inkhost.dll with NTSTATUS -2146498168. Source: 2[gle=0x80004005]
10:22:02 E CBS Failed to hydrate package payload [HRESULT = 0x800f0988 - PSFX_E_INVALID_DELTA_COMBINATION]
10:22:02 I CBS Exec: Processing complete.  Session: 31010001_2222222222, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~22000.675.1.9, Identifier: KB5099905 [HRESULT = 0x800f0988 - PSFX_E_INVALID_DELTA_COMBINATION]
`,
    ),
    says: {
      class: 'csi.delta.hydration-failed',
      code: '0x800f0988',
      culprit: 'inkhost.dll',
      words: ['inkhost.dll', 'sample-inking-host'],
    },
  },
  {
    name: 'a delta without a component to apply it to',
    form: 'cut',
    text: servicing(
      '2021-03-10',
      raw`
19:40:00 E CSI 00000b21 (F) Component not found: amd64_sample-shell.resources_31bf3856ad364e35_10.0.18362.1_pl-pl_13579bdf02468ace
19:40:01 E CBS Failed to find matching component for delta [HRESULT = 0x800f0982 - PSFX_E_MATCHING_COMPONENT_NOT_FOUND]
19:40:01 E CBS Failed to stage package. [HRESULT = 0x800f0982 - PSFX_E_MATCHING_COMPONENT_NOT_FOUND]
`,
    ),
    says: { class: 'csi.psfx.component-not-found', code: '0x800f0982', culprit: 'pl-pl' },
  },
  {
    name: 'a language package older than the package behind it',
    form: 'records',
    text: servicing(
      '2022-11-09',
      raw`
04:10:01 I CBS Exec: Installing Package: Sample-Ink-Feature-Package~31bf3856ad364e35~amd64~~10.0.19041.2193, Update: feature
04:10:02 E CSI 0000020a (F) STATUS_SXS_ASSEMBLY_MISSING #9120# from Windows::ServicingAPI::CCSITransaction::ICSITransaction_PinDeployment(Flags = 0, a = aa11bb22cc33dd44ee55ff6600778899, version 10.0.19041.1, rid = 'Sample-Ink-Feature-Package~31bf3856ad364e35~amd64~cs-CZ~10.0.19041.1.deployment', rah = '2')[gle=0xd015000c]
04:10:03 E CBS Failed to pin deployment while resolving Update: Sample-Ink-Feature-Package~31bf3856ad364e35~amd64~cs-CZ~10.0.19041.1.deployment from file: (null) [HRESULT = 0x80073701 - ERROR_SXS_ASSEMBLY_MISSING]
04:10:04 I CBS Exec: Processing complete.  Session: 31020001_3333333333, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.2193.1.9 [HRESULT = 0x80073701 - ERROR_SXS_ASSEMBLY_MISSING]
`,
    ),
    says: {
      class: 'cbs.language-pack.mismatch',
      code: '0x80073701',
      culprit: 'cs-CZ',
      words: ['cs-CZ'],
    },
  },
  {
    name: 'a store that cannot be repaired any more',
    form: 'records',
    fileName: 'dism.log',
    text: servicing(
      '2022-01-19',
      raw`
09:00:01 I DISM DISM.EXE: <----- Starting Dism.exe session ----->
09:00:01 I DISM DISM.EXE: Executing command line: "C:\Windows\system32\Dism.exe" /Online /Cleanup-Image /RestoreHealth
09:00:05 E DISM DISM Package Manager: PID=3456 TID=7890 The component store cannot be repaired. - CPackageManagerCLIHandler::ProcessCmdLine_CleanupImage(hr:0x800f0830)
09:00:05 E DISM DISM Package Manager: PID=3456 TID=7890 Failed while processing command cleanup-image. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f0830)
09:00:05 I DISM DISM.EXE: Package Manager processed the command line but failed. HRESULT=800F0830
09:00:05 I DISM DISM.EXE: <----- Ending Dism.exe session ----->
`,
    ),
    says: { class: 'csi.store.unserviceable', code: '0x800f0830' },
    isProvedTwice: true,
  },
];
