// Rules say why: one file per failure class, file name = class id with dashes. A rule reads facts and operations,
// never text, and knows nothing of other rules; ranking belongs to case/.

import { aiDotnet } from './ai-dotnet';
import { aiGenericCommand } from './ai-generic-command';
import { aiLicensingSpp } from './ai-licensing-spp';
import { aiNetworking } from './ai-networking';
import { aiTaskScheduler } from './ai-task-scheduler';
import { aiWmiOrPerfcounter } from './ai-wmi-or-perfcounter';
import { csiManifestHashMismatch } from './csi-manifest-hash-mismatch';
import { csiPayloadHashMismatch } from './csi-payload-hash-mismatch';
import type { Rule } from './defineRule';
import { envDiskCorrupt } from './env-disk-corrupt';
import { srcFodWsusHasNone } from './src-fod-wsus-has-none';
import { txnHangOrAbort } from './txn-hang-or-abort';
import { txnLogFull } from './txn-log-full';
import { txnPendingBlocks } from './txn-pending-blocks';
import { txnPoqexecFailed } from './txn-poqexec-failed';
import { txnRollbackAdvancedInstaller } from './txn-rollback-advanced-installer';
import { txnRollbackDriverOperation } from './txn-rollback-driver-operation';

export const rules: readonly Rule[] = [
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
];

const byId = new Map(rules.map((rule) => [rule.meta.id as string, rule]));

/** The rule with an id; undefined for an id that no rule has. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}
