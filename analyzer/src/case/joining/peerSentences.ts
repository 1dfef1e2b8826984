// Owns which failure class a rule of SetupDiag or a sentence of it states: console output, cut-outs and mails name no rule.
// Facts: the samples and the rule list of Microsoft's "SetupDiag" page.
import type { ClassId } from '../../rules/classIds';
import { addsToSafeOs } from '../../rules/setup/addedPackages';

/** What a sentence says: the class it corresponds to, undefined where it reports no failure. */
export interface Sentence {
  readonly class: ClassId | undefined;
  readonly isSound: boolean;
}

/** The first that fits counts: what names a block or an object stands above what names only a phase. */
const sentences: readonly (readonly [RegExp, ClassId])[] = [
  [/application block|uninstall "/i, 'up.compat.app'],
  [/system partition/i, 'env.system-partition-small'],
  [/disk ?space/i, 'env.disk-full'],
  [/(?:device|driver)[^\n]{0,40}block/i, 'drv.hardblock'],
  [/hard ?block/i, 'up.compat.hardblock'],
  [/optional component/i, 'up.optional-component'],
  [/add package|package add/i, 'up.setup.dism-package'],
  [/\bDISM\b/i, 'dism.provider'],
  [/\bWIM\b/i, 'up.wim.apply-or-mount'],
  [/user profile|profile creation/i, 'up.profile'],
  [/advanced installer|sysprep/i, 'up.setup.sysprep-or-advanced-installer'],
  [/migration|gather|\bmig\b/i, 'up.migration'],
  [/expander|\bDPX\b/i, 'up.update-agent-expander'],
  [/safe ?os[^\n]{0,40}(?:dynamic update|\bDU\b)/i, 'up.safeos.dynamic-update'],
  [/driver package|package of (?:a |the )?driver/i, 'drv.install-failed'],
  [/driver install/i, 'drv.upgrade-rollback'],
  [/device install/i, 'drv.device-install-hang'],
  [/bug ?check|crash|memory dump|boot failure/i, 'drv.upgrade-rollback'],
  [/rollback/i, 'up.rollback.generic'],
  [/down-?level|fatal error|setup ?host|setup ?platform/i, 'up.setup.downlevel'],
];

const sound = /successful (?:upgrade|update)|scan only/i;

/**
 * Reads one sentence of SetupDiag.
 * @param text its words, e.g. `abrupt down-level failure`
 */
export function readSentence(text: string): Sentence {
  return { class: sentences.find(([pattern]) => pattern.test(text))?.[1], isSound: sound.test(text) };
}

/** Codes that mean a full disk whatever operation met them. */
const fullDisk: ReadonlySet<number> = new Set([0x80070070, 0x80070027, 0xc190020e, 0xc19001df]);

/**
 * Reads the line of details where the sentence above it is missing.
 * @param text its words, e.g. `Err = 0x80070005, LastOperation = Install drivers, LastPhase = Downlevel`
 * @param code the failure code in it
 */
export function readDetails(text: string, code: number | undefined): ClassId {
  if (code !== undefined && fullDisk.has(code)) return 'env.disk-full';
  if (/\bBinary = /.test(text)) return 'up.setup.sysprep-or-advanced-installer';
  return /Phase = (?:Down-?level|Finalize|Pre-?Finalize)\b/i.test(text)
    ? 'up.setup.downlevel'
    : 'up.rollback.generic';
}

/** Operations of setup by the names that setup gives them, and the class that a failure in one has. */
const operations: readonly (readonly [RegExp, ClassId])[] = [
  [addsToSafeOs, 'up.safeos.dynamic-update'],
  [/^Add \[?\d*\]? ?package /i, 'up.setup.dism-package'],
  [/^(?:Add|Install) \[?\d*\]? ?driver/i, 'drv.install-failed'],
  [/optional component/i, 'up.optional-component'],
  [/^(?:Apply|Extract|Mount)[^\n]{0,40} WIM/i, 'up.wim.apply-or-mount'],
  [/migrat|gather (?:data|unit|operation)|apply (?:data|operations)/i, 'up.migration'],
];

/** The package, driver or image that the name of an operation holds. */
const objectOfOperation =
  /([^\\/:\s]{1,160}~[0-9a-fA-F]{16}~\w*~[\w-]*~[\d.]*(?:cab|mum)?|[\w.$-]{1,120}\.(?:inf|sys|wim|esd|cab))(?=[\s,;)\]]|$)/i;

/** What the last operation tells: a class where its name has one, and what it worked on. */
export function readOperation(name: string): {
  readonly class: ClassId | undefined;
  readonly object: string | undefined;
} {
  return {
    class: operations.find(([pattern]) => pattern.test(name))?.[1],
    object: objectOfOperation.exec(name)?.[1],
  };
}

/** Classes that name a phase of the upgrade and nothing else: any other finding of the same run says more. */
export const phaseClasses: ReadonlySet<string> = new Set<ClassId>([
  'up.rollback.generic',
  'up.setup.downlevel',
]);

/** The class of each rule of SetupDiag, by the rule's name. */
export const classOfProfile: ReadonlyMap<string, ClassId> = new Map(
  (
    [
      [
        'drv.upgrade-rollback',
        'BootFailureDetected FindDebugInfoFromRollbackLog DebugSetupMemoryDump DebugMemoryDump DebugSetupCrash',
      ],
      ['drv.device-install-hang', 'DeviceInstallHang'],
      [
        'drv.hardblock',
        'HardblockDeviceOrDriver PreReleaseWimMountDriverFound UserProvidedDriverInjectionFailure',
      ],
      ['env.disk-full', 'DiskSpaceBlockInDownLevel DiskSpaceFailure'],
      ['env.system-partition-small', 'InsufficientSystemPartitionDiskSpaceHardblock'],
      ['dism.provider', 'DISMproviderFailure DISMImageSessionFailure WimMountDriverIssue'],
      [
        'up.compat.hardblock',
        'BitLockerHardblock VHDHardblock PortableWorkspaceHardblock AuditModeHardblock SafeModeHardblock HardblockMismatchedLanguage HardblockFlightSigning PlugInComplianceBlock',
      ],
      [
        'up.compat.app',
        'CompatBlockedApplicationAutoUninstall CompatBlockedApplicationDismissable CompatBlockedApplicationManualUninstall',
      ],
      ['up.compat.scan-only', 'CompatScanOnly'],
      [
        'up.migration',
        'FindMigGatherUnitFailure FindMigApplyUnitFailure FindMigGatherApplyFailure MigrationAbortedDueToPluginFailure',
      ],
      ['up.profile', 'UserProfileCreationFailureDuringOnlineApply UserProfileCreationFailureDuringFinalize'],
      ['up.wim.apply-or-mount', 'WimMountFailure WimApplyExtractFailure WinSetupBootFilterFailure'],
      ['up.update-agent-expander', 'UpdateAgentExpanderFailure'],
      ['up.safeos.dynamic-update', 'CriticalSafeOSDUFailure'],
      [
        'up.optional-component',
        'OptionalComponentFailedToGetOCsFromPackage OptionalComponentOpenPackageFailed OptionalComponentInitCBSSessionFailed',
      ],
      ['up.setup.dism-package', 'DISMAddPackageFailed'],
      [
        'up.setup.sysprep-or-advanced-installer',
        'SysPrepLaunchModuleFailure AdvancedInstallerFailed AdvancedInstallerGenericFailure FindFatalPluginFailure',
      ],
      [
        'up.setup.downlevel',
        'FindSetupHostReportedFailure FindDownlevelFailure FindAbruptDownlevelFailure FindEarlyDownlevelError FindSetupPlatformFailedOperationInfo FindSPFatalError',
      ],
      ['up.rollback.generic', 'FindRollbackFailure'],
      ['up.success', 'FindSuccessfulUpgrade'],
    ] as const
  ).flatMap(([id, profiles]) => profiles.split(' ').map((profile) => [profile, id] as const)),
);
