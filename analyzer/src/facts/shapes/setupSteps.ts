// Owns the message shapes of single steps of Windows Setup and Sysprep that name what a step worked on, and of the
// cleaning up around them, which fails often and never matters.
import { begins, holds, type Shape } from '../shape';

export const setupStepShapes: readonly Shape[] = [
  // CExtractFilesFromWIM::DoExecute: Cannot extract file \Windows\System32\Recovery\winre.wim from D:\Sources\install.esd. Error 0x80070003
  holds(
    'any',
    'setup.extract-failed',
    'Cannot extract file ',
    /Cannot extract file (?<path>\S[^\n]{0,300}?)\s+from\s+(?<wim>[A-Za-z\\][^\n]{1,300}?\.(?:wim|esd|swm))\b.{0,60}?[Ee]rror:? (?<hresult>0x[0-9a-fA-F]{8})/s,
  ),
  // Driver: Received driver inf path [\\server\share\drivers\sample.inf].
  begins(
    'setup',
    'setup.driver.received',
    'Driver: Received driver inf path [',
    /path \[(?<path>[^\]\n]{1,300})\]/,
  ),
  // CDlpActionDriverInstallation::ExecuteDriverInstall(1055): Result = 0x80070002
  begins(
    'setup',
    'setup.driver.install-result',
    'CDlpActionDriverInstallation::',
    /^(?<function>[\w:]+)\(\d+\): Result = (?<hresult>0x[0-9a-fA-F]{8})/,
  ),
  // SYSPRP BitLocker-Sysprep: BitLocker is on for the OS volume. Turn BitLocker off to run Sysprep. (0x80310039)
  begins(
    'any',
    'sysprep.bitlocker',
    ['BitLocker-Sysprep: BitLocker is on', 'SYSPRP BitLocker-Sysprep: BitLocker is on'],
    /(?:\((?<hresult>0x8031[0-9a-fA-F]{4})\)|$)/,
  ),
  // pSPExecuteApply: Migration phase caught exception: Win32Exception: User profile suffix mismatch, …: text. [0x000007E7]
  // MigPlatformStartupOffline caught exception: Win32Exception: \??\Volume{…}: The system cannot find the path specified. [0x00000003]
  holds(
    'any',
    'setup.exception',
    ' caught exception:',
    /^(?:[^\n]{0,60}?\s)??(?<function>\w{3,80})(?<phase>: Migration phase)? caught exception:\s(?:\w{1,60}: )?(?<text>[\s\S]{1,600}?)\s\[(?<code>0x[0-9a-fA-F]{8})\]/,
  ),
  // Apply (first boot apply, online phase): Migration phase failed. Result: 4, specific error: 0x800707E7
  holds(
    'any',
    'setup.main-failed',
    'Migration phase failed',
    /Migration phase failed(?:[\s\S]{0,160}?specific error: (?<hresult>0x[0-9a-fA-F]{8})|)/,
  ),
  // User profile suffix mismatch: upgrade asked for "sample",actual suffix is:"sample.000"
  holds(
    'setup',
    'setup.profile.mismatch',
    'User profile suffix mismatch',
    /mismatch(?:: upgrade asked for "(?<asked>[^"\n]{1,120})", ?actual suffix is: ?"(?<actual>[^"\n]{1,120})"|)/,
  ),
  // Processing profile: C:\Users\sample
  // Cannot add mapping for user profile C:\Users\sample. Error: 87: The parameter is incorrect.
  begins(
    'setup',
    'setup.profile.processing',
    ['Processing profile: ', 'Cannot add mapping for user profile '],
    /pro(?:file: |file )(?<profile>[A-Za-z]:\\[^\n]{1,200}?)(?:\.?\s+Error: |\s*$)/,
  ),
  // Failed to create a new system store. Status = [c0000001]
  // BFSVC Error: Failed to populate BCD store. Status = [c00000bb]
  // BFSVC: Failed to get partition name. Status = 0xc0000452
  begins(
    'any',
    'boot.store.failed',
    [
      'Failed to create a new system store',
      'Failed to create recovery store',
      'BcdOpenStore failed with unexpected error code',
      'BFSVC: Failed to ',
      'BFSVC Error: ',
      'BFSVC: BcdOpenStore failed with unexpected error code',
    ],
    /Status = (?:\[|0x)(?<status>[c-fC-F][0-9a-fA-F]{7})\b/,
  ),
  // PerformDiskOperation:Disk operation of type [5] failed; hr = 0x80070005
  // ApplyDiskOperationUsingService: Failed to correctly apply disk operation of type [0x5]; hr = 0x80070005
  begins(
    'setup',
    'setup.disk.failed',
    ['PerformDiskOperation:', 'ApplyDiskOperationUsingService:', 'ApplyDiskOperation'],
    /isk operation of type \[(?<type>0x[0-9a-fA-F]{1,4}|\d{1,4})\][^\n]{0,40}hr = (?<hresult>0x[89][0-9a-fA-F]{7})/,
  ),
  // UnattendErrorFromResults: Error text = … pass [generalize]. …, in the language of the Windows
  holds(
    'any',
    'setup.unattend.failed',
    'UnattendErrorFromResults: ',
    /\[(?<pass>windowsPE|offlineServicing|generalize|specialize|auditSystem|auditUser|oobeSystem)\](?:[^[]{0,400}?\[(?<component>[A-Z][\w-]{5,200})\])?/,
  ),
  // Windows cannot read the <ProductKey> setting from the unattend answer file.
  // Windows could not apply the unattend answer file's <DiskConfiguration> setting.
  holds(
    'any',
    'setup.unattend.refused',
    'unattend answer file',
    /^(?:Windows|Setup) c[^\n]{3,80}?<(?<setting>[A-Z]\w{2,60})> setting/,
  ),
  // Windows could not create a partition on disk 0. The error occurred while applying the unattend answer file's <DiskConfiguration> setting. Error code: 0x80042565.
  holds(
    'any',
    'setup.unattend.refused',
    'while applying the unattend answer file',
    /answer file.s\s<(?<setting>[A-Z]\w{2,60})> setting(?:\.\s{1,4}Error code: (?<hresult>0x[0-9a-fA-F]{8})|)/,
  ),
  // Failed to query disk [0] status. Error code is [0x80042405][gle=0x000036b7]
  holds(
    'any',
    'setup.disk.status',
    'Failed to query disk [',
    /disk \[(?<disk>\d{1,4})\] status\. Error code is \[(?<hresult>0x[0-9a-fA-F]{8})\]/,
  ),
  // this->SetValue( Specialize, …, XML::Shell::ComputerName::Element, … ), HRESULT=80220005: a task sequence writes it
  holds(
    'any',
    'setup.unattend.refused',
    'XML::Shell::',
    /XML::Shell::(?!ComponentName)(?<setting>\w{3,60})::Element[^\n]{0,80}HRESULT=(?<hresult>8022[0-9a-fA-F]{4})/,
  ),
  holds('any', 'setup.unattend.refused', '无人参与应答文件', /<(?<setting>[A-Z]\w{2,60})> ?设置/),
  // [msoobe.exe] Failed to create the wizard; hr=0x80040154
  holds(
    'any',
    'setup.program.failed',
    'oobe.exe] ',
    /\[(?<program>msoobe\.exe)\]\s+(?<text>(?:Failed|Unable|Could not)[^\n]{3,200}?)[\s;:,.…]{1,5}\(?hr ?= ?(?<hresult>0x[89][0-9a-fA-F]{7})/,
  ),
  // DiskLayoutMakeSystem: Failed to create system partition
  holds(
    'any',
    'setup.disk.layout',
    'DiskLayout',
    /DiskLayout\w{0,40}: Failed to (?<text>create [\w ]{3,60})/,
  ),
  // Partition 1 larger than remaining disk space. Requested partition size: 314572800, remaining size: 104857600: a task sequence
  holds(
    'any',
    'setup.disk.layout',
    'larger than remaining disk space',
    /(?<text>Partition \d{1,3}) larger than remaining disk space\. Requested partition size: (?<bytes>\d{1,20})\b/,
  ),
  // No viable region to allocate 209715200 bytes
  holds('any', 'setup.disk.region', 'No viable region to allocate ', /allocate (?<bytes>\d{1,20}) bytes/),
  // setupcl has pending operations; blocking deployment…
  holds('any', 'setup.setupcl.pending', 'setupcl has pending operations'),
  // SclpLinkProcessReparsePoint: … (c0000022)
  holds(
    'any',
    'setup.setupcl.failed',
    'Sclp',
    /\b(?<function>Sclp\w{3,60})\b[^\n]{0,300}?\(?(?:0x)?(?<status>[cC]0[0-9a-fA-F]{6})\b/,
  ),
  // 80220008 [Error,Facility=FACILITY_STATE_MANAGEMENT,Code=8] #17# from CWcmScalarInstanceCore::GetCurrentValue(: a setting
  // that is read as another type than it has; only one that cannot be written stops a pass
  holds('any', 'noise.setup.value', ' from CWcmScalarInstanceCore::Get'),
  // 80220005 [Error,Facility=FACILITY_STATE_MANAGEMENT,Code=5] #121# from CWcmScalarInstanceCore::PutCurrentValue(
  holds(
    'any',
    'setup.unattend.value',
    ' from CWcmScalar',
    /(?:^|\s)(?:0x)?(?<hresult>8022[0-9a-fA-F]{4}) (?:\[[^\]\n]{1,100}\] )?(?:#\d{1,6}# )?from CWcm/,
  ),
  // REAGENTC.EXE: The Windows RE image was not found. / REAGENTC.EXE: Operation failed: c142011c
  holds(
    'any',
    'setup.winre.failed',
    'REAGENTC.EXE',
    /REAGENTC\.EXE[:：] ?(?<text>(?=[^\n]{0,300}?(?:not found|not be|cannot|failed|unable|error|nicht gefunden|fehlgeschlagen|Fehler|konnte|未找到|找不到|失败|失敗|错误|錯誤|见つかりません|見つかりません|エラー|introuvable|échoué|erreur|n'a pas|ne peut|no se (?:encontr|encuentr|pud|pued)|não (?:foi encontrad|é possível|pôde)|erro\b|falh|non (?:è stata )?trovat|non riuscit|impossibile|не найден|не удалось|невозможно|ошибка|сбой|nie (?:można|znalezion|odnalezion|powiod)|błąd|niet gevonden|mislukt|bulunamadı|başarısız|수 없|못했|실패|できません))[^\n]{3,300}?)[.。]?\s*$/iu,
  ),
  // "I get 'The Windows RE image was not found'": the words of the tool without its name
  ...['The Windows RE image was not found', 'Windows RE cannot be enabled on a volume with BitLocker'].map(
    (text) =>
      holds('console', 'setup.winre.failed', text, new RegExp(String.raw`(?<text>${text}[^\n"”.]{0,120})`)),
  ),
  holds(
    'any',
    'setup.winre.done',
    'REAGENTC.EXE',
    /(?:\breagentc(?:\.exe)? \/(?<verb>[a-z]{3,20})[\s\S]{0,300}?|)REAGENTC\.EXE[:：]/,
  ),
  // C:\Windows\System32>reagentc /enable
  holds('any', 'setup.winre.command', 'eagentc', /\breagentc(?:\.exe)? \/(?<verb>[a-z]{3,20})/i),
  // ModifyBootEntries: Error modifying bcd boot entries. dwRetCode=[0x1F]
  begins(
    'any',
    'boot.entries.failed',
    ['ModifyBootEntries: Error modifying', 'CallBack_MungeBootEntries:Failed to modify boot entries'],
    /(?:dwRetCode=\[(?<code>0x[0-9a-fA-F]{1,8})\]|GLE = (?<win32>\d{1,6})\b|$)/,
  ),
  // IBS PublishMessage: Publishing message [Windows cannot install required files. … Error code: 0x80070570]
  holds(
    'setup',
    'setup.message',
    'Publishing message [',
    /message \[(?<text>[^\]]{1,600}?)\s*Error code: (?<hresult>0x[0-9a-fA-F]{8})/,
  ),
  // Callback_PrepareSystemVolume:Boot preparation for next phase failed; GLE = 0x0.
  begins(
    'setup',
    'boot.volume.failed',
    ['PrepareSystemVolume:', 'Callback_PrepareSystemVolume:'],
    /(?:Failed to prepare boot disk|Unable to prepare and resolve system volume|Boot preparation for next phase failed)/,
  ),
  // Publishing message [Windows could not update the computer's boot configuration. Installation cannot proceed.]: no code
  holds(
    'setup',
    'setup.message.fatal',
    'Publishing message [',
    /message \[(?<text>(?![^\]]{0,600}(?:Error code: 0x|boot-critical drivers))(?=[^\]]{0,600}?(?:[Ii]nstallation cannot (?:proceed|continue)|[Ss]etup cannot continue|encountered an (?:internal|unexpected) error|cannot find the (?:Microsoft )?Software License Terms|The installation was cancel|restart the installation|WdsClient: An error occurred|could not (?:complete the installation|finish configuring the system|configure one or more system components)))[^\]]{1,600}?)\s*\]/,
  ),
  // Publishing message [Windows cannot be installed to this disk. …]: a person may choose another one
  holds(
    'setup',
    'setup.message.told',
    'Publishing message [',
    /message \[(?<text>(?![^\]]{0,600}boot-critical drivers)[^\]\n]{1,600}?)\s*(?:\]|$)/,
  ),
  // Callback_Unattend_InitEngine: The provided unattend file [C:\…\unattend.xml] is not a valid unattended Setup answer file; hr = 0x1, hrResult = 0x80220005
  holds(
    'setup',
    'setup.unattend.invalid',
    'not a valid unattended Setup answer file',
    /(?:unattend file \[(?<path>[^\]\n]{1,300})\][\s\S]{0,120}?|)(?:hrResult = (?<hresult>0x[0-9a-fA-F]{8})|$)/,
  ),
  // UnattendSearchExplicitPath: Found unattend file at [E:\autounattend.xml] but unable to deserialize it; status = 0x1, hrResult = 0x800705b9
  holds(
    'any',
    'setup.unattend.unreadable',
    'but unable to deserialize it',
    /unattend file at \[(?<path>[^\]\n]{1,300})\]\s+but unable to deserialize it;\s+status = (?<status>0x[0-9a-fA-F]{1,8}),\s+hrResult = (?<hresult>0x[0-9a-fA-F]{1,8})/,
  ),
  // Callback_License_LoadLicenseText: SkuGetImageEulaAsString Failed to get the EULA; hr = 0x80070490
  holds('any', 'setup.license.failed', 'ailed to get the EULA', /(?:hr = (?<hresult>0x[0-9a-fA-F]{8})|$)/),
  // E_INVALIDARG from CWcmStateNodeCore::GetOrCreateChildOneLevel( node name = PathAndCredentials, …)
  holds(
    'any',
    'setup.unattend.node',
    ' from CWcm',
    /from CWcm[\w:]{1,100}\(\s{0,40}node name = (?<node>[\w-]{1,100})/,
  ),
  // Sysprep_Clean_Validate_Opk: Audit mode cannot be turned on …; hr = 0x800F0975
  holds(
    'any',
    'sysprep.dll-failed',
    'Sysprep_',
    /\b(?<module>Sysprep_\w{3,80}): ?(?<text>[^\n]{10,400}?)(?:;? ?hr = |\.? ?Status ?= ?\[)(?<hresult>0x[0-9a-fA-F]{8})/,
  ),
  // SMI data results dump: Source = .../RunSynchronousCommand/[Order="4"]/Path: cut by hand, without its component
  holds(
    'setup',
    'setup.unattend.setting',
    'SMI data results dump: Source = ',
    /Source = (?!Name: )(?<setting>[\w.*-]{0,80}\/(?:(?!\s{0,20}Description = )[^\n]){2,400})/,
  ),
  // [Shell Unattend] CopyProfile failed (0x80070003)
  holds(
    'any',
    'setup.unattend.step',
    '[Shell Unattend] ',
    /\[Shell Unattend\] (?<step>\w{3,80}) failed \((?<hresult>0x[89][0-9a-fA-F]{7})\)/,
  ),
  // SYSPRP LaunchDll:Could not load DLL C:\Windows\SysWOW64\sample.dll[gle=0x000000c1]
  holds(
    'any',
    'sysprep.module',
    ':Could not load DLL ',
    /\bLaunch\w{3,20}:Could not load DLL (?<module>[A-Za-z%][^\n[]{1,300}?)\s{0,20}(?:\[gle=(?<code>0x[0-9a-fA-F]{1,8})\]|$)/,
  ),
  // [DJOIN.EXE] Unattended Join: Calling DsGetDcName for sample.test
  holds(
    'any',
    'setup.join.domain',
    'Unattended Join: ',
    /Unattended Join: (?:Calling DsGetDcName for |JoinDomain = \[|Joining domain \[)(?!NULL\])(?<domain>[\w-][\w.-]{0,200}\w)/,
  ),
  // [DJOIN.EXE] Unattended Join: DsGetDcName failed: 0x54b, last error is 0x0, will retry in 10 seconds...
  holds('any', 'noise.setup.join', 'Unattended Join: ', /failed: 0x[0-9a-fA-F]{1,8}[^\n]{0,80}will retry/),
  // [DJOIN.EXE] Unattended Join: NetJoinDomain failed error code is [1355]
  // [DJOIN.EXE] Unattended Join: Unable to join; gdwError = 0x54b
  holds(
    'any',
    'setup.join.failed',
    'Unattended Join: ',
    /Unattended Join: (?:NetJoinDomain failed error code is \[(?:(?<win32>\d{1,6})\]|)|Unable to join(?:; gdwError = (?<code>0x[0-9a-fA-F]{1,8})|))/,
  ),
  holds('any', 'setup.join.done', 'Unattended Join: ', /NetJoinDomain succeeded|[Jj]oined (?:the )?domain/),
  // Failed to delete \\?\C:\windows.old\Windows\System32\sample.dll. hr = 0x80070005: left behind, deleted later or never;
  // but a partition is what a person wanted to be gone
  begins('setup', 'noise.setup.cleanup', 'Failed to delete ', /^(?!Failed to delete the selected partition)/),
  begins('setup', 'noise.setup.cleanup', [
    'Failed to remove directory ',
    'SppDeleteSnapshots failed',
    'SPRestoreBootTimeout: ',
  ]),
];
