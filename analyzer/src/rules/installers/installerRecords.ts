// Owns what stands around the record of an installer's failure: where it began, for which component, what it was at.

import type { FactIndex } from '../../facts/factIndex';
import { isIgnored } from '../../facts/words/installers';
import type { Fact } from '../../model';

/** Facts between the begin of an installer and its failure; without a begin the few right before it. */
export const reachWithoutBegin = 12;

/** The facts in which an installer that failed tells of its work. */
export function spanBefore(index: FactIndex, begin: number | undefined, end: number): readonly number[] {
  const from = begin ?? Math.max(0, end - reachWithoutBegin);
  return Array.from({ length: end - from }, (_, n) => from + n).filter((k) => index.facts[k] !== undefined);
}

/** The service that it could not open or start. */
export function serviceBefore(index: FactIndex, begin: number | undefined, end: number): number | undefined {
  return spanBefore(index, begin, end).findLast((k) => index.fact(k).shape === 'ai.service');
}

/** The network driver that the installer had come to, where its beginning tells which drivers were its own. */
export function networkDriverBefore(
  index: FactIndex,
  begin: number | undefined,
  end: number,
): number | undefined {
  if (begin === undefined) return undefined;
  return spanBefore(index, begin, end).findLast((k) => index.fact(k).shape === 'ai.network-driver');
}

/** The sentence that the adapter of installers hands on from the one that failed. */
export function messageBefore(index: FactIndex, begin: number | undefined, end: number): number | undefined {
  return spanBefore(index, begin, end).find((k) => index.fact(k).fields.message !== undefined);
}

/** What is known of an installer: the words that its verdict names it by, and its id. */
interface Known {
  readonly installer?: string;
  readonly id?: string;
}

/** The record that began an installer: the nearest one before, of the same name or id where one is known. */
export function beginOf(index: FactIndex, from: number, { installer, id }: Known = {}): number | undefined {
  const begins = index.ofShape('ai.begin').filter((k) => k <= from);
  if (installer === undefined) return begins.at(-1);
  return begins.findLast((k) => {
    const { fields } = index.fact(k);
    // A verdict may call it "WMI Installer" that began as "WMI".
    return fields.installer === installer || (id !== undefined && fields.id === id);
  });
}

/** The component that an installer was begun for. */
export function componentOf(index: FactIndex, begin: number | undefined): string | undefined {
  if (begin === undefined) return undefined;
  const { newComponent, newPlain, oldComponent, oldPlain } = index.fact(begin).fields;
  return usable(nameOf(newComponent ?? newPlain)) ?? usable(nameOf(oldComponent ?? oldPlain));
}

/** `Microsoft-Windows-X` out of `Microsoft-Windows-X, Culture=neutral, Version=…`. */
export function nameOf(identity: string | undefined): string | undefined {
  return identity?.split(',')[0]?.trim();
}

/** A name, where the record has one. */
export function usable(name: string | undefined): string | undefined {
  const text = name?.trim();
  return text === undefined || text === '' || text === 'NONE' || text === '(null)' ? undefined : text;
}

/** Facts of one installer's run stand at most so far apart. */
const reachOfRun = 60;

/** True for a record of a run whose queue item the log says is ignored. */
export function isSetAside(facts: readonly Fact[], k: number): boolean {
  const isInside = (n: number): boolean => !/^ai\.(?:begin|end)$/.test(facts[n]?.shape ?? 'ai.end');
  let from = k;
  while (from > k - reachOfRun && isInside(from - 1)) from--;
  let to = k;
  while (to < k + reachOfRun && isInside(to) && isInside(to + 1)) to++;
  return facts.slice(from, to + 1).some((fact) => fact.shape === 'ai.failed' && isIgnored(fact));
}
