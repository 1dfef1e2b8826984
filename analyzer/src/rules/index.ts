// Rules say why: one file per failure class, file name = class id with dashes. A rule reads facts and operations,
// never text, and knows nothing of other rules; ranking belongs to case/.
import { csiManifestHashMismatch } from './csi-manifest-hash-mismatch';
import { csiPayloadHashMismatch } from './csi-payload-hash-mismatch';
import type { Rule } from './defineRule';
import { envDiskCorrupt } from './env-disk-corrupt';
import { srcFodWsusHasNone } from './src-fod-wsus-has-none';

export const rules: readonly Rule[] = [
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
