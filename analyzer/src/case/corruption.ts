// Owns the count of damaged files: every file once, repaired or not.

import type { Analysis } from '../model';
import { isSameFile, plainPath } from '../rules/values';
import type { CaseResult } from './types';

/** Counts distinct damaged files over all logs; what a later record repaired is counted apart. */
export function corruptionOf(analyses: readonly Analysis[]): CaseResult['corruption'] {
  const unrepaired = new Map<string, string>();
  const repaired = new Set<string>();
  for (const analysis of analyses) collect(analysis, unrepaired, repaired);
  const list = [...unrepaired.values()];
  return { unrepaired: list.slice(0, 200), unrepairedTotal: list.length, repairedTotal: repaired.size };
}

function collect(analysis: Analysis, unrepaired: Map<string, string>, repaired: Set<string>): void {
  for (const fact of analysis.facts) {
    const { fields } = fact;
    if (fact.shape === 'csi.payload.hash') continue;
    if (fact.shape === 'cbs.check.item') {
      const item = plainPath(fields.item ?? '');
      if (fields.fixed !== undefined || fields.mark === 'fix') {
        repaired.add(item.toLowerCase());
        unrepaired.delete(item.toLowerCase());
      } else unrepaired.set(item.toLowerCase(), item);
    }
    if (fact.shape === 'sfc.repaired-file' || fact.shape === 'sfc.repaired-store')
      repaired.add(plainPath(fields.path ?? '').toLowerCase());
    if (fact.shape === 'cbs.repair.no-replacement' || fact.shape === 'csi.payload.unrepaired') {
      const item = `${fields.component}\\${fields.file}`;
      unrepaired.set(item.toLowerCase(), item);
    }
    if (fact.shape === 'sfc.unrepairable') addMember(unrepaired, fields);
  }
}

/** sfc names file and component in words; the store check named the same copy by its folder. */
function addMember(unrepaired: Map<string, string>, fields: Readonly<Record<string, string>>): void {
  const known = [...unrepaired.keys()].some(
    (key) => isSameFile(key, fields.file ?? '') && key.includes((fields.version ?? '\0').toLowerCase()),
  );
  if (known) return;
  const item = [fields.component, fields.version, fields.file].filter((part) => part !== undefined).join(' ');
  unrepaired.set(item.toLowerCase(), item);
}
