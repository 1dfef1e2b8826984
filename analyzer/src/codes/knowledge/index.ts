// Owns the list of explained codes: one array per family, one file per family. Only explanations live in this folder;
// numbers and names come from the table, and nothing here decides anything. The bundler replaces this module by the
// same entries in packed form (scripts/support/packKnowledge.js), each taken out on first use: no start-up pays for them.

import { groupedBy } from '../../grouped';
import { once } from '../../once';
import { bitsKnowledge } from './bits';
import { bugCheckKnowledge } from './bugCheck';
import { cbsKnowledge } from './cbs';
import { configMgrKnowledge } from './configMgr';
import { deliveryOptimizationKnowledge } from './deliveryOptimization';
import { dismKnowledge } from './dism';
import { genericKnowledge } from './generic';
import { moSetupKnowledge } from './moSetup';
import { msiKnowledge } from './msi';
import { networkKnowledge } from './network';
import { ntstatusKnowledge } from './ntstatus';
import { setupApiKnowledge } from './setupApi';
import { sxsKnowledge } from './sxs';
import { trustKnowledge } from './trust';
import type { CodeKnowledge } from './types';
import { win32Knowledge } from './win32';
import { windowsUpdateKnowledge } from './windowsUpdate';

const families = {
  bits: bitsKnowledge,
  bugCheck: bugCheckKnowledge,
  cbs: cbsKnowledge,
  configMgr: configMgrKnowledge,
  deliveryOptimization: deliveryOptimizationKnowledge,
  dism: dismKnowledge,
  generic: genericKnowledge,
  moSetup: moSetupKnowledge,
  msi: msiKnowledge,
  network: networkKnowledge,
  ntstatus: ntstatusKnowledge,
  setupApi: setupApiKnowledge,
  sxs: sxsKnowledge,
  trust: trustKnowledge,
  win32: win32Knowledge,
  windowsUpdate: windowsUpdateKnowledge,
} as const satisfies Readonly<Record<string, readonly CodeKnowledge[]>>;

export type CodeFamily = keyof typeof families;

/** The families by name; the name is also that of the reference page. */
export function codeFamilies(): Readonly<Record<CodeFamily, readonly CodeKnowledge[]>> {
  return families;
}

/** Every explained code of every family. */
export const codeKnowledge = once((): readonly CodeKnowledge[] => Object.values(families).flat());

/** The entries of a number, in the order of `codeKnowledge`. */
export function knowledgeOf(code: number): readonly CodeKnowledge[] {
  return byCode().get(code) ?? [];
}

const byCode = once(() => groupedBy(codeKnowledge(), (entry) => entry.code));
