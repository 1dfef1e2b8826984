// Owns the lists of damaged items: one per run of sfc or of the store check, with what was repaired left out.

import type { FactIndex } from '../../facts/factIndex';
import { componentInPath } from '../../facts/identity';
import { fileNameOf } from '../../facts/paths';
import type { Operation } from '../../model';
import { onceFor } from '../../once';
import { operationsAround } from '../../operations/around';
import type { RuleContext } from '../defineRule';
import {
  checkItems,
  type DamagedItem,
  type DamageKind,
  memberItems,
  type RepairedItem,
} from './damagedItems';
import { repairedByCheck } from './repairedChecks';
import { wantedItem } from './wantedFiles';

export interface DamageList {
  readonly items: readonly DamagedItem[];
  /** The sfc run or store check that lists them. */
  readonly operation: Operation | undefined;
  /** What the check, or the session around it, told its caller. */
  readonly result: number | undefined;
}

/** The unrepaired items of a log, one list per sfc run or store check, in file order. */
export const damageLists = onceFor(({ index, operations }: RuleContext): readonly DamageList[] => {
  const isRepaired = repairedByCheck(index.facts, operations);
  const runs = operations.filter(({ kind }) => kind === 'sfc' || kind === 'store-check');
  const lists = new Map<Operation | undefined, ItemsByKey>();
  const repaired: RepairedItem[] = [];
  const lastReadiness = runs.findLast(
    ({ client, outcome }) => client === readinessClient && outcome !== 'unknown',
  );
  const runOf = (k: number): Operation | undefined => operationsAround(runs, index.fact(k).line)[0];
  const add = (k: number, found: readonly DamagedItem[]): void => {
    if (found.length === 0 || isRepaired(index.fact(k).line)) return;
    const run = runOf(k);
    // Each report of the readiness tool lists all that is damaged: the last one counts.
    if (run?.client === readinessClient && lastReadiness && run !== lastReadiness) return;
    lists.set(run, withItems(lists.get(run) ?? new Map(), found));
  };
  for (const k of index.ofShape(...listShapes))
    add(k, index.fact(k).shape.startsWith('sfc.') ? memberItems(index, k) : checkItems(index, k, repaired));
  addReprojected(index, lists, runOf, add);
  // What had no replacement stands for the damage only where that is not listed itself.
  const unlisted = index.ofShape('checksur.wanted').filter((k) => !lists.has(runOf(k)));
  const listed = new Set([...lists.values()].flatMap((list) => [...list.values()].map(nameOfPair)));
  for (const k of unlisted) {
    const item = wantedItem(index, k);
    if (item && !listed.has(nameOfPair(item))) add(k, [item]);
  }
  const runsOfRepairs = repaired.map(({ fact }) => runOf(fact));
  return [...lists].flatMap(([operation, list]) => {
    const all = [...list.values()];
    // What an earlier run repaired, and this one finds damaged again, is damaged.
    const first = all[0]?.fact ?? 0;
    const items = stillDamaged(
      all,
      repaired.filter(({ fact }, n) => fact > first || runsOfRepairs[n] === operation),
    );
    return items.length === 0 ? [] : [{ items, operation, result: resultOf(operation, operations) }];
  });
});

const readinessClient = 'CheckSUR';

/** Files that sfc could not restore where they are used join those whose copy in the store it gave up in the same run. */
function addReprojected(
  index: FactIndex,
  lists: ReadonlyMap<Operation | undefined, ItemsByKey>,
  runOf: (k: number) => Operation | undefined,
  add: (k: number, found: readonly DamagedItem[]) => void,
): void {
  const known = new Map<ItemsByKey, Set<string>>();
  for (const k of index.ofShape('sfc.reproject-failed')) {
    const list = lists.get(runOf(k));
    const [item] = memberItems(index, k);
    if (list === undefined || item === undefined) continue;
    const names = known.get(list) ?? new Set([...list.values()].map(({ name }) => fileNameOf(name)));
    known.set(list, names);
    const file = fileNameOf(item.name);
    if (!names.has(file)) add(k, [item]);
    names.add(file);
  }
}

const listShapes = [
  'cbs.check.item',
  'cbs.check.summary',
  'sfc.unrepairable',
  'sfc.manifest-damaged',
] as const;

type ItemsByKey = Map<string, DamagedItem>;

function withItems(list: ItemsByKey, found: readonly DamagedItem[]): ItemsByKey {
  for (const item of found) {
    const key = `${item.kind}|${item.name}|${item.component ?? ''}|${item.version ?? ''}`.toLowerCase();
    const known = list.get(key);
    list.set(key, known ? { ...item, ...known, evidence: [...known.evidence, ...item.evidence] } : item);
  }
  return list;
}

/** Comparing every item with every repair is for lists that a person could read. */
const maxComparisons = 2_000_000;

function stillDamaged(
  items: readonly DamagedItem[],
  repaired: readonly RepairedItem[],
): readonly DamagedItem[] {
  if (items.length * repaired.length <= maxComparisons)
    return items.filter((item) => !repaired.some((other) => settles(other, item)));
  const texts = new Set(repaired.map(({ text }) => text));
  return items.filter((item) => !texts.has(item.name.toLowerCase()));
}

/** A later record that says the same item was repaired; the check names files by folder, sfc in words. */
function settles(other: RepairedItem, item: DamagedItem): boolean {
  if (isRightBehind(other, item)) return true;
  if (other.text.includes(item.name.toLowerCase()) && item.version === undefined) {
    return other.fact > item.fact || isBeside(other.fact, item.fact);
  }
  if (item.version === undefined || item.file === undefined) {
    return item.component !== undefined && item.file !== undefined && isSamePair(other.text, item);
  }
  return (
    other.fact > item.fact &&
    other.text.includes(item.version) &&
    other.text.includes(fileNameOf(item.file).toLowerCase())
  );
}

/** The readiness tool tells a repair in the very next line, some kinds by the name of the file alone. */
function isRightBehind(other: RepairedItem, item: DamagedItem): boolean {
  const names = [fileNameOf(item.file ?? item.name), item.key ?? '\0'].map((name) => name.toLowerCase());
  const isSameKind = other.fact === item.fact + 1 && other.kind === item.kind;
  return isSameKind && names.some((name) => other.text.includes(name));
}

function isSamePair(text: string, item: DamagedItem): boolean {
  return (
    text.includes((item.component ?? '\0').toLowerCase()) &&
    text.includes(fileNameOf(item.file ?? '\0').toLowerCase())
  );
}

/** Lists name an item and its repair close together. */
function isBeside(a: number, b: number): boolean {
  return Math.abs(a - b) < 200;
}

function resultOf(operation: Operation | undefined, operations: readonly Operation[]): number | undefined {
  if (!operation) return undefined;
  if (operation.result !== undefined && operation.result !== 0) return operation.result;
  const parent = operation.parent === undefined ? undefined : operations[operation.parent];
  return parent?.result === 0 ? undefined : parent?.result;
}

/** Lower-case `store folder|file name` of every listed file, to recognise the hash records that belong to a list. */
export function listedFiles(context: RuleContext): ReadonlySet<string> {
  const keys = damageLists(context).flatMap(({ items }) => items.flatMap((item) => fileKey(item.name) ?? []));
  return new Set(keys);
}

/** `store folder|file name` of a path; undefined outside the store. */
export function fileKey(path: string): string | undefined {
  const folder = componentInPath(path);
  return folder === undefined ? undefined : `${folder}|${fileNameOf(path)}`.toLowerCase();
}

/** True where one kind of damage is all that a list holds. */
function isOneKind(list: DamageList): boolean {
  const kind = list.items.find((item) => !isCompanion(item, list))?.kind;
  return list.items.every((item) => item.kind === kind || isCompanion(item, list));
}

/**
 * The kind whose class speaks for a list: the one that all its items are of, or more than half of what a check of the
 * store lists; the catalog of a listed manifest counts with that. Undefined where no kind prevails.
 */
export const kindOfList = onceFor((list: DamageList): DamageKind | undefined => {
  const counts = new Map<DamageKind, number>();
  const counted = list.items.filter((item) => !isCompanion(item, list));
  for (const { kind } of counted) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const prevails = most !== undefined && most[1] * 2 > counted.length;
  return prevails && (most[1] === counted.length || !isMixedFiles(list)) ? most[0] : undefined;
});

/** The catalog of a package whose manifest is listed too: the two files are replaced together. */
function isCompanion(item: DamagedItem, { items }: DamageList): boolean {
  if (item.kind !== 'catalog') return false;
  const pair = nameOfPair(item);
  return items.some((other) => other.kind.startsWith('mum-') && nameOfPair(other) === pair);
}

/** One name for the manifest and the catalog of a package. */
function nameOfPair({ kind, name }: DamagedItem): string {
  return (kind === 'catalog' ? name.replace(/\.cat$/i, '') : name).toLowerCase();
}

/** True where files alone are hit, some damaged and some missing, or where sfc lists whatever it lists. */
export function isMixedFiles(list: DamageList): boolean {
  if (isOneKind(list)) return false;
  return list.operation?.kind === 'sfc' || list.items.every(({ kind }) => kind.startsWith('payload'));
}
