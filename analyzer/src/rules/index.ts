// Rules say why: one file per failure class, file name = class id with dashes. A rule reads facts and operations,
// never text, and knows nothing of other rules; ranking belongs to case/.

import type { Localized } from '../localized';
import type { Finding, RuleMeta, RuleTexts } from '../model';
import { aiBcdOrBootFiles } from './ai-bcd-or-boot-files';
import { aiDotnet } from './ai-dotnet';
import { aiGenericCommand } from './ai-generic-command';
import { aiLicensingSpp } from './ai-licensing-spp';
import { aiNetworking } from './ai-networking';
import { aiTaskScheduler } from './ai-task-scheduler';
import { aiWmiOrPerfcounter } from './ai-wmi-or-perfcounter';
import { bitsTransfer } from './bits-transfer';
import { cbsCapabilityNameUnknown } from './cbs-capability-name-unknown';
import { cbsCatalogMissingOrCorrupt } from './cbs-catalog-missing-or-corrupt';
import { cbsEditionConflict } from './cbs-edition-conflict';
import { cbsEsuNotEntitled } from './cbs-esu-not-entitled';
import { cbsLanguagePackMismatch } from './cbs-language-pack-mismatch';
import { cbsMumCorrupt } from './cbs-mum-corrupt';
import { cbsMumMissing } from './cbs-mum-missing';
import { cbsPackageInvalid } from './cbs-package-invalid';
import { cbsPackageNotApplicable } from './cbs-package-not-applicable';
import { cbsPermanentCannotUninstall } from './cbs-permanent-cannot-uninstall';
import { cbsRegistryPackageState } from './cbs-registry-package-state';
import { cbsRepairIncomplete } from './cbs-repair-incomplete';
import { cbsSourceMissing } from './cbs-source-missing';
import { cbsSsuRequired } from './cbs-ssu-required';
import { cbsStoreCorruptionFlag } from './cbs-store-corruption-flag';
import { csiAssemblyMissing } from './csi-assembly-missing';
import { csiClosureIncomplete } from './csi-closure-incomplete';
import { csiComponentValueCorrupt } from './csi-component-value-corrupt';
import { csiDeltaHydrationFailed } from './csi-delta-hydration-failed';
import { csiLiveFileReplaced } from './csi-live-file-replaced';
import { csiManifestHashMismatch } from './csi-manifest-hash-mismatch';
import { csiManifestMissing } from './csi-manifest-missing';
import { csiPayloadHashMismatch } from './csi-payload-hash-mismatch';
import { csiPayloadMissing } from './csi-payload-missing';
import { csiPsfxComponentNotFound } from './csi-psfx-component-not-found';
import { csiReprojectionFailed } from './csi-reprojection-failed';
import { csiStoreUnserviceable } from './csi-store-unserviceable';
import type { Rule } from './defineRule';
import { dismImageUnsupported } from './dism-image-unsupported';
import { dismMountAlready } from './dism-mount-already';
import { dismMountInterference } from './dism-mount-interference';
import { dismMountInvalid } from './dism-mount-invalid';
import { dismProvider } from './dism-provider';
import { dismUnmountInUse } from './dism-unmount-in-use';
import { dismUsage } from './dism-usage';
import { drvHardblock } from './drv-hardblock';
import { drvInstallFailed } from './drv-install-failed';
import { drvSignature } from './drv-signature';
import { drvUpgradeRollback } from './drv-upgrade-rollback';
import { envAccessDenied } from './env-access-denied';
import { envClockOrEnvironment } from './env-clock-or-environment';
import { envDiskCorrupt } from './env-disk-corrupt';
import { envDiskFull } from './env-disk-full';
import { envMalwareBlock } from './env-malware-block';
import { envRegistryCorrupt } from './env-registry-corrupt';
import { envResources } from './env-resources';
import { envSafeModeOrOffline } from './env-safe-mode-or-offline';
import { envServiceOrRpc } from './env-service-or-rpc';
import { envSharingViolation } from './env-sharing-violation';
import { envSystemPartitionSmall } from './env-system-partition-small';
import { netHttpStatus } from './net-http-status';
import { netTls } from './net-tls';
import { netUnreachable } from './net-unreachable';
import { srcFodWsusHasNone } from './src-fod-wsus-has-none';
import { srcFodWuDownloadFailed } from './src-fod-wu-download-failed';
import { srcVersionMismatch } from './src-version-mismatch';
import { trustPackageSignature } from './trust-package-signature';
import { trustRootMissing } from './trust-root-missing';
import { txnHangOrAbort } from './txn-hang-or-abort';
import { txnLogFull } from './txn-log-full';
import { txnPendingBlocks } from './txn-pending-blocks';
import { txnPoqexecFailed } from './txn-poqexec-failed';
import { txnRollbackAdvancedInstaller } from './txn-rollback-advanced-installer';
import { txnRollbackDriverOperation } from './txn-rollback-driver-operation';
import { upCompatApp } from './up-compat-app';
import { upCompatHardblock } from './up-compat-hardblock';
import { upCompatScanOnly } from './up-compat-scan-only';
import { upMigration } from './up-migration';
import { upOptionalComponent } from './up-optional-component';
import { upProfile } from './up-profile';
import { upRecoveryReset } from './up-recovery-reset';
import { upRequirements } from './up-requirements';
import { upRollbackGeneric } from './up-rollback-generic';
import { upSafeosDynamicUpdate } from './up-safeos-dynamic-update';
import { upSetupDismPackage } from './up-setup-dism-package';
import { upSetupDownlevel } from './up-setup-downlevel';
import { upSetupSysprepOrAdvancedInstaller } from './up-setup-sysprep-or-advanced-installer';
import { upUpdateAgentExpander } from './up-update-agent-expander';
import { upWimApplyOrMount } from './up-wim-apply-or-mount';
import { wsusDecryptionKey } from './wsus-decryption-key';
import { wsusSoapOrMetadata } from './wsus-soap-or-metadata';
import { wuCancelledOrServiceStopped } from './wu-cancelled-or-service-stopped';
import { wuDatastore } from './wu-datastore';
import { wuDisabledByPolicy } from './wu-disabled-by-policy';
import { wuDownloadIntegrity } from './wu-download-integrity';
import { wuNeedsAnotherDownload } from './wu-needs-another-download';
import { wuNeedsAuthorisedUser } from './wu-needs-authorised-user';

export const rules: readonly Rule[] = [
  cbsCapabilityNameUnknown,
  cbsCatalogMissingOrCorrupt,
  cbsEditionConflict,
  cbsEsuNotEntitled,
  cbsLanguagePackMismatch,
  cbsMumCorrupt,
  cbsMumMissing,
  cbsPackageInvalid,
  cbsPackageNotApplicable,
  cbsPermanentCannotUninstall,
  cbsRegistryPackageState,
  cbsRepairIncomplete,
  cbsSourceMissing,
  cbsSsuRequired,
  cbsStoreCorruptionFlag,
  csiAssemblyMissing,
  csiClosureIncomplete,
  csiComponentValueCorrupt,
  csiDeltaHydrationFailed,
  csiLiveFileReplaced,
  csiManifestMissing,
  csiPayloadMissing,
  csiPsfxComponentNotFound,
  csiReprojectionFailed,
  csiStoreUnserviceable,
  srcFodWuDownloadFailed,
  srcVersionMismatch,
  aiBcdOrBootFiles,
  aiDotnet,
  aiGenericCommand,
  aiLicensingSpp,
  aiNetworking,
  aiTaskScheduler,
  aiWmiOrPerfcounter,
  txnHangOrAbort,
  txnLogFull,
  txnPendingBlocks,
  txnPoqexecFailed,
  txnRollbackAdvancedInstaller,
  txnRollbackDriverOperation,
  csiManifestHashMismatch,
  csiPayloadHashMismatch,
  envDiskCorrupt,
  srcFodWsusHasNone,
  bitsTransfer,
  envServiceOrRpc,
  envSafeModeOrOffline,
  netHttpStatus,
  netTls,
  netUnreachable,
  wsusDecryptionKey,
  wsusSoapOrMetadata,
  wuCancelledOrServiceStopped,
  wuDatastore,
  wuDisabledByPolicy,
  wuDownloadIntegrity,
  wuNeedsAnotherDownload,
  wuNeedsAuthorisedUser,
  envAccessDenied,
  envMalwareBlock,
  envRegistryCorrupt,
  envResources,
  envSharingViolation,
  envClockOrEnvironment,
  envDiskFull,
  envSystemPartitionSmall,
  dismImageUnsupported,
  dismMountAlready,
  dismMountInterference,
  dismMountInvalid,
  dismProvider,
  dismUnmountInUse,
  dismUsage,
  trustPackageSignature,
  trustRootMissing,
  upCompatApp,
  upCompatHardblock,
  upCompatScanOnly,
  upMigration,
  upOptionalComponent,
  upProfile,
  upRecoveryReset,
  upRequirements,
  upRollbackGeneric,
  upSafeosDynamicUpdate,
  upSetupDismPackage,
  upSetupDownlevel,
  upSetupSysprepOrAdvancedInstaller,
  upUpdateAgentExpander,
  upWimApplyOrMount,
  drvHardblock,
  drvInstallFailed,
  drvSignature,
  drvUpgradeRollback,
];

const byId = new Map(rules.map((rule) => [rule.meta.id as string, rule]));

/** The rule with an id; undefined for an id that no rule has. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}

/** What a failure class is called, without the values of one match; undefined where no rule has the class. */
export function classTitle(id: string): Localized | undefined {
  const title = ruleOf(id)?.meta.title;
  if (title === undefined) return undefined;
  const plain = (text: string): string => text.replace(/\{\w+\}/g, '…');
  return { en: plain(title.en), zh: plain(title.zh) };
}

/**
 * The rule of a finding, built-in or a user's own, with the steps of the wording that fits; undefined for an id that no
 * rule has.
 */
export function metaOf(finding: Pick<Finding, 'ruleId' | 'variant' | 'userRule'>): RuleMeta | undefined {
  const meta: RuleMeta | undefined = finding.userRule ?? ruleOf(finding.ruleId)?.meta;
  const wording = finding.variant === undefined ? undefined : meta?.variants?.[finding.variant];
  if (meta === undefined || wording === undefined) return meta;
  return {
    ...meta,
    nextSteps: wording.nextSteps ?? meta.nextSteps,
    links: wording.links ?? meta.links,
  };
}

/** Title and explanation of a finding as its rule words it; undefined for an id that no rule has. */
export function textsOf(finding: Pick<Finding, 'ruleId' | 'variant' | 'userRule'>): RuleTexts | undefined {
  const meta = metaOf(finding);
  return (finding.variant === undefined ? undefined : meta?.variants?.[finding.variant]) ?? meta;
}
