// What lives in damage/: what the rules of a damaged store share: lists of damaged files, refused hashes, what repairs left.
// This file: what one record of sfc, of the store check or of the readiness tool says about damage, the items it lists, in
// every wording of the generations.

import { defined } from '../../defined';
import { hresultFromWin32 } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { componentInPath, cutDeployment, packageInPath } from '../../facts/identity';
import { fileNameOf, plainPath } from '../../facts/paths';
import { linesOfList } from '../../facts/words/checkLists';
import type { EvidenceRef, Fact } from '../../model';
import { evidenceAt } from '../matching/values';

export type DamageKind =
  | 'payload-corrupt'
  | 'payload-missing'
  | 'manifest-corrupt'
  | 'manifest-missing'
  | 'component-value'
  | 'mum-missing'
  | 'mum-corrupt'
  | 'catalog'
  | 'package-state';

export interface DamagedItem {
  /** Index of the fact that lists it. */
  readonly fact: number;
  readonly kind: DamageKind;
  /** What a person would look for: store path of a file, component, package or catalog. */
  readonly name: string;
  readonly file?: string;
  readonly component?: string;
  readonly version?: string;
  /** What the readiness tool lists first, where it is another name than that of the item: the key of a component. */
  readonly key?: string;
  /** Identity of the package that owns it. */
  readonly package?: string;
  /** The code that the readiness tool lists beside it, as an HRESULT. */
  readonly code?: number;
  readonly evidence: readonly EvidenceRef[];
}

export interface RepairedItem {
  readonly fact: number;
  /** The list's words for it, lower case. */
  readonly text: string;
  /** The kind of damage that was repaired, where it is one that is listed. */
  readonly kind: DamageKind | undefined;
}

/** One line of a check's list, as the list of damaged files wants it. */
export interface ListedItem {
  readonly name: string;
  readonly component: string | undefined;
  readonly package: string | undefined;
  readonly isRepaired: boolean;
}

/** The items that a record of a check lists: one, or all of them where the summary is one record. */
export function listedItems(fact: Fact): readonly ListedItem[] {
  return linesOfList(fact).flatMap((fields) => {
    const item = checkItem(fields, 0);
    const name = item?.name ?? plainPath(fields.item ?? '');
    if (name === '') return [];
    return [{ name, component: item?.component, package: item?.package, isRepaired: isRepaired(fields) }];
  });
}

/** The lines of a list: a fact each, or, in Windows 8, all inside the record of the summary. */
export function checkItems(index: FactIndex, k: number, repaired: RepairedItem[]): readonly DamagedItem[] {
  return linesOfList(index.fact(k)).flatMap((fields) => {
    if (!isRepaired(fields)) return checkItem(fields, k) ?? [];
    repaired.push({ fact: k, text: plainPath(fields.item ?? '').toLowerCase(), kind: kindOf(fields) });
    return [];
  });
}

/** What sfc could not repair: the file with its component in words, its owner in the next record. */
export function memberItems(index: FactIndex, k: number): readonly DamagedItem[] {
  const item = memberItem(index, k);
  return item ? [item] : [];
}

const kinds: readonly (readonly [RegExp, DamageKind])[] = [
  [/^CSI Payload (?:File )?Missing/, 'payload-missing'],
  [/^CSI Payload/, 'payload-corrupt'],
  [/^CSI Manifest (?:File )?Missing/, 'manifest-missing'],
  [/^CSI Manifest/, 'manifest-corrupt'],
  [/^CBS (?:MUM|Manifest) Missing/, 'mum-missing'],
  [/^CBS (?:MUM|Manifest)/, 'mum-corrupt'],
  [/^CBS Cat/, 'catalog'],
  [/^CBS (?:Registry|Watchlist Package|Package Index)/, 'package-state'],
  [/^CSI /, 'component-value'],
];

type Fields = Readonly<Record<string, string | undefined>>;

function kindOf({ category }: Fields): DamageKind | undefined {
  return kinds.find(([pattern]) => pattern.test(category ?? ''))?.[1];
}

function isRepaired(fields: Fields): boolean {
  return fields.fixed !== undefined || (fields.mark ?? '').startsWith('fix');
}

/** What the readiness tool says about an item behind its path names another package than the damaged one. */
const remark = /\s+Expected file name\s.*$/s;

function checkItem(fields: Fields, k: number): DamagedItem | undefined {
  const kind = kindOf(fields);
  const text = plainPath((fields.item ?? '').replace(remark, ''));
  if (kind === undefined || text === '') return undefined;
  const component = componentInPath(text);
  const identity = packageInPath(text);
  const file = kind.startsWith('payload') ? fileOfItem(text, component) : undefined;
  const code = listedCode(fields.status);
  const base = {
    fact: k,
    kind,
    evidence: [{ fact: k, role: 'cause' as const }],
    ...defined({ code }),
  };
  if (file !== undefined) {
    const name = component === undefined ? file : `${component}\\${file}`;
    return { ...base, name, file, ...defined({ component }) };
  }
  if (component !== undefined) {
    const key = text.split(/\s/)[0] ?? '';
    return { ...base, name: component, component, ...(key === '' || key === component ? {} : { key }) };
  }
  if (identity === undefined) return { ...base, name: unversioned(kind, text.split(/\s{2,}|\t/)[0] ?? text) };
  return {
    ...base,
    name: kind === 'catalog' ? `${identity}.cat` : identity,
    package: identity,
  };
}

/** A page may have lost the version of an identity; the folder of packages is not part of their names. */
function unversioned(kind: DamageKind, path: string): string {
  const isPackage = kind.startsWith('mum') || kind === 'catalog';
  return isPackage ? fileNameOf(path).replace(/\.mum$/i, '') : path;
}

/** `0x800F0900`, or a Win32 number such as `0x00000002`; zero says nothing. */
function listedCode(status: string | undefined): number | undefined {
  const code = status === undefined ? 0 : Number(status);
  return code === 0 || Number.isNaN(code) ? undefined : hresultFromWin32(code);
}

/** `keyform\sub\x.dll` in current logs, `x.dll keyform` in those of the readiness tool. */
function fileOfItem(text: string, component: string | undefined): string | undefined {
  if (component === undefined) return undefined;
  const at = text.indexOf(component);
  const behind = text.slice(at + component.length).split(/\s{2,}|\t/)[0] ?? '';
  if (behind.startsWith('\\') && !behind.startsWith('\\\\')) return behind.slice(1).trim();
  const before = text.slice(0, at).trim();
  return /^[^\\/\s]+$/.test(before) || /^\S+\\\S+$/.test(before) ? before : undefined;
}

function memberItem(index: FactIndex, k: number): DamagedItem | undefined {
  const { fields, shape } = index.fact(k);
  if (shape === 'sfc.reproject-failed') return reprojectedItem(index, k);
  const component = (fields.component ?? '').trim();
  if (shape === 'sfc.manifest-damaged') return component === '' ? undefined : manifestItem(component, k);
  const file = plainPath(fields.file ?? '');
  if (file === '') return undefined;
  const owner = ownerBehind(index, k);
  const hash = hashBefore(index, k, file);
  const hashed = hash === undefined ? undefined : index.fact(hash).fields;
  const folder = componentInPath(plainPath(hashed?.path ?? hashed?.member ?? ''));
  return {
    fact: k,
    kind: /missing/i.test(fields.reason ?? '') ? 'payload-missing' : 'payload-corrupt',
    name: folder === undefined ? file : `${folder}\\${file}`,
    file,
    component,
    ...defined({ version: fields.version }),
    ...(packageInPath(owner) !== undefined ? { package: owner } : {}),
    evidence: [
      ...evidenceAt('cause', hash),
      { fact: k, role: 'cause' },
      ...(owner === '' ? [] : [{ fact: k + 1, role: 'context' as const }]),
    ],
  };
}

/** The package that the next record names as the owner of a file; empty where it names none. */
function ownerBehind(index: FactIndex, k: number): string {
  const next = index.facts[k + 1];
  return next?.shape === 'sfc.owner' ? cutDeployment(next.fields.package ?? '') : '';
}

function manifestItem(component: string, k: number): DamagedItem {
  return {
    fact: k,
    kind: 'manifest-corrupt',
    name: component,
    component,
    evidence: [{ fact: k, role: 'cause' }],
  };
}

/** A file where it is used, by its path: the record does not tell the component. */
function reprojectedItem(index: FactIndex, k: number): DamagedItem | undefined {
  const { fields } = index.fact(k);
  const file = fileNameOf(plainPath(fields.quoted ?? fields.path ?? ''));
  if (file === '') return undefined;
  const hash = hashBefore(index, k, file);
  const evidence = evidenceAt('cause', hash, k);
  return { fact: k, kind: 'payload-corrupt', name: file, file, evidence };
}

/** The record that gives both hashes of a file, right before the one that gives it up. */
function hashBefore(index: FactIndex, from: number, file: string): number | undefined {
  for (let k = from - 1; k >= Math.max(0, from - 6); k--) {
    const { shape, fields } = index.fact(k);
    if (shape !== 'csi.payload.hash') continue;
    const path = plainPath(fields.path ?? fields.member ?? fields.actualFile ?? '');
    if (fileNameOf(path).toLowerCase() === fileNameOf(file).toLowerCase()) return k;
  }
  return undefined;
}
