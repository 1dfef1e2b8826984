// Owns the damaged items that sfc and the store check list: one list per run, what was repaired left out, and the
// match that names all items of a list.
import { hresultFromWin32 } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import { componentInPath, cutDeployment, kbOfIdentity, parseComponentIdentity } from '../facts/identity';
import type { CulpritKind, Detail, EvidenceRef, Fact, Operation } from '../model';
import type { Match, RuleContext } from './defineRule';
import { detail, fileNameOf, hexOfHash, plainPath } from './values';

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
  /** Identity of the package that owns it. */
  readonly package?: string;
  /** The code that the readiness tool lists beside it, as an HRESULT. */
  readonly code?: number;
  readonly evidence: readonly EvidenceRef[];
}

export interface DamageList {
  readonly items: readonly DamagedItem[];
  /** The sfc run or store check that lists them. */
  readonly operation: Operation | undefined;
  /** What the check, or the session around it, told its caller. */
  readonly result: number | undefined;
}

/** More items than this are counted only. */
const maxNamed = 10;
const maxEvidence = 20;

/** The unrepaired items of a log, one list per sfc run or store check, in file order. */
export function damageLists(context: RuleContext): readonly DamageList[] {
  const known = listsOfIndex.get(context.index);
  if (known) return known;
  const lists = collectLists(context);
  listsOfIndex.set(context.index, lists);
  return lists;
}

/** Several rules ask for the lists of one log. */
const listsOfIndex = new WeakMap<FactIndex, readonly DamageList[]>();

function collectLists({ index, operations }: RuleContext): readonly DamageList[] {
  const runs = operations.filter(({ kind }) => kind === 'sfc' || kind === 'store-check');
  const lists = new Map<Operation | undefined, Map<string, DamagedItem>>();
  const repaired: RepairedItem[] = [];
  const lastReadiness = runs.findLast(
    ({ client, outcome }) => client === readinessClient && outcome !== 'unknown',
  );
  for (const k of index.ofShape(
    'cbs.check.item',
    'cbs.check.summary',
    'sfc.unrepairable',
    'sfc.manifest-damaged',
  )) {
    const fact = index.fact(k);
    const found = fact.shape.startsWith('sfc.') ? memberItems(index, k) : checkItems(index, k, repaired);
    if (found.length === 0) continue;
    const run = runs.find(({ startLine, endLine }) => startLine <= fact.line && fact.line <= endLine);
    // Each report of the readiness tool lists all that is damaged: the last one counts.
    if (run?.client === readinessClient && lastReadiness && run !== lastReadiness) continue;
    const list = lists.get(run) ?? new Map<string, DamagedItem>();
    for (const item of found) {
      const key = `${item.kind}|${item.name}|${item.component ?? ''}|${item.version ?? ''}`.toLowerCase();
      const known = list.get(key);
      list.set(key, known ? { ...item, ...known, evidence: [...known.evidence, ...item.evidence] } : item);
    }
    lists.set(run, list);
  }
  return [...lists].flatMap(([operation, list]) => {
    const items = stillDamaged([...list.values()], repaired);
    return items.length === 0 ? [] : [{ items, operation, result: resultOf(operation, operations) }];
  });
}

const readinessClient = 'CheckSUR';

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

/** True where one kind of damage is all that a list holds: then the class of that kind speaks for the list. */
export function isOneKind(list: DamageList): boolean {
  return list.items.every(({ kind }) => kind === list.items[0]?.kind);
}

/** True where files alone are hit, some damaged and some missing, or where sfc lists whatever it lists. */
export function isMixedFiles(list: DamageList): boolean {
  if (isOneKind(list)) return false;
  return list.operation?.kind === 'sfc' || list.items.every(({ kind }) => kind.startsWith('payload'));
}

/** The matches of one kind over all lists; in a mixed list they only support the class of the whole list. */
export function* damageMatches(
  context: RuleContext,
  kind: DamageKind,
  culprit: CulpritKind,
): Iterable<Match> {
  for (const list of damageLists(context)) {
    const items = list.items.filter((item) => item.kind === kind);
    if (items.length === 0) continue;
    const match = matchOf(context.index, items, list, culprit);
    yield isOneKind(list) ? match : { ...match, standing: 'explains', depth: 'reason', confidence: 'medium' };
  }
}

/** The match that names all the items; variant `several` where there are more than one. */
export function matchOf(
  index: FactIndex,
  items: readonly DamagedItem[],
  list: DamageList,
  culprit: CulpritKind,
): Match {
  const first = items[0];
  if (!first) return { fact: 0 };
  const hash = firstHash(index, items, list.operation);
  const names = shortNames(items);
  const isSourceFault = list.result !== undefined && isSourceCode(list.result);
  const packages = [...new Set(items.flatMap((item) => (item.package === undefined ? [] : [item.package])))];
  const kbs = [...new Set(packages.flatMap((identity) => kbOfIdentity(identity) ?? []))];
  return {
    fact: hash?.fact ?? first.fact,
    evidence: evidenceOf(index, items, list.operation),
    confidence: isSourceFault ? 'medium' : 'high',
    culprit: { kind: culprit, name: first.name },
    values: {
      name: first.name,
      file: shortName(first),
      count: String(items.length),
      names: `${names.slice(0, maxNamed).join(', ')}${names.length > maxNamed ? ' …' : ''}`,
    },
    ...(items.length > 1 ? { variant: 'several' } : {}),
    details: items.slice(0, maxEvidence).flatMap((item) => rowsOf(item, items.length === 1)),
    count: items.length,
    packages,
    kbs,
    standing: 'proof',
    // A repair that had no content to repair from failed for its source; the items are what it could not repair.
    depth: isSourceFault ? 'reason' : 'object',
    ...codeOfList(first, list.result, isSourceFault),
    ...(items.length === 1 && hash ? { ...hash.hashes } : {}),
  };
}

/** What the check told its caller; the readiness tool tells nobody and lists a code beside each item. */
function codeOfList(
  first: DamagedItem,
  result: number | undefined,
  isSourceFault: boolean,
): { code?: number } {
  const code = isSourceFault ? undefined : (result ?? first.code);
  return code === undefined ? {} : { code };
}

interface RepairedItem {
  readonly fact: number;
  /** The list's words for it, lower case. */
  readonly text: string;
}

type Fields = Readonly<Record<string, string | undefined>>;

function isRepaired(fields: Fields): boolean {
  return fields.fixed !== undefined || (fields.mark ?? '').startsWith('fix');
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

function linesOfList(fact: Fact): readonly Fields[] {
  if (fact.shape === 'cbs.check.item') return [fact.fields];
  return fact.text.split(listBreak).map((line) => listLine.exec(line)?.groups ?? {});
}

/** The lines of a list: a fact each, or, in Windows 8, all inside the record of the summary. */
function checkItems(index: FactIndex, k: number, repaired: RepairedItem[]): readonly DamagedItem[] {
  return linesOfList(index.fact(k)).flatMap((fields) => {
    if (!isRepaired(fields)) return checkItem(fields, k) ?? [];
    repaired.push({ fact: k, text: plainPath(fields.item ?? '').toLowerCase() });
    return [];
  });
}

const kinds: readonly (readonly [RegExp, DamageKind])[] = [
  [/^CSI Payload (?:File )?Missing/, 'payload-missing'],
  [/^CSI Payload/, 'payload-corrupt'],
  [/^CSI Manifest (?:File )?Missing/, 'manifest-missing'],
  [/^CSI Manifest/, 'manifest-corrupt'],
  [/^CBS (?:MUM|Manifest) Missing/, 'mum-missing'],
  [/^CBS (?:MUM|Manifest)/, 'mum-corrupt'],
  [/^CBS Cat/, 'catalog'],
  [/^CBS Registry/, 'package-state'],
  [/^CSI /, 'component-value'],
];

/** Lines of one width may come joined, as wrapped mail is; an item and its verdict still begin alike. */
const listBreak = /\n|(?=\((?:p|f|fix|fixed)\)\s)|(?=Repair failed: )/;
const listLine =
  /^\s*\((?<mark>p|f|fix|fixed)\)\s+(?<category>(?:CSI|CBS)(?: [A-Z][A-Za-z]*)+)\s+(?:\((?<flag>[a-z])\)|(?<status>0x[0-9a-fA-F]{8}))?\s*(?:\((?<fixed>Fixed)\))?\s*(?<item>(?!(?:Corrupt|Missing|Error)\b)[^\s(].*)$/;
const identityInText = /([\w.-]+~[0-9a-f]{16}~\w*~[\w-]*~\d+(?:\.\d+){3})/i;

function checkItem(fields: Fields, k: number): DamagedItem | undefined {
  const kind = kinds.find(([pattern]) => pattern.test(fields.category ?? ''))?.[1];
  const text = plainPath(fields.item ?? '');
  if (kind === undefined || text === '') return undefined;
  const component = componentInPath(text);
  const identity = identityInText.exec(text)?.[1];
  const file = kind.startsWith('payload') ? fileOfItem(text, component) : undefined;
  const code = listedCode(fields.status);
  const base = {
    fact: k,
    kind,
    evidence: [{ fact: k, role: 'cause' as const }],
    ...(code === undefined ? {} : { code }),
  };
  if (file !== undefined) {
    const name = component === undefined ? file : `${component}\\${file}`;
    return { ...base, name, file, ...(component === undefined ? {} : { component }) };
  }
  if (component !== undefined) return { ...base, name: component, component };
  if (identity === undefined) return { ...base, name: text.split(/\s{2,}|\t/)[0] ?? text };
  return {
    ...base,
    name: kind === 'catalog' ? `${identity}.cat` : identity,
    package: identity,
  };
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

/** What sfc could not repair: the file with its component in words, its owner in the next record. */
function memberItems(index: FactIndex, k: number): readonly DamagedItem[] {
  const item = memberItem(index, k);
  return item ? [item] : [];
}

function memberItem(index: FactIndex, k: number): DamagedItem | undefined {
  const { fields, shape } = index.fact(k);
  const component = (fields.component ?? '').trim();
  if (shape === 'sfc.manifest-damaged')
    return component === ''
      ? undefined
      : {
          fact: k,
          kind: 'manifest-corrupt',
          name: component,
          component,
          evidence: [{ fact: k, role: 'cause' }],
        };
  const file = plainPath(fields.file ?? '');
  if (file === '') return undefined;
  const next = index.facts[k + 1];
  const owner = next?.shape === 'sfc.owner' ? cutDeployment(next.fields.package ?? '') : '';
  const hash = hashBefore(index, k, file);
  const hashed = hash === undefined ? undefined : index.fact(hash).fields;
  const folder = componentInPath(plainPath(hashed?.path ?? hashed?.member ?? ''));
  return {
    fact: k,
    kind: /missing/i.test(fields.reason ?? '') ? 'payload-missing' : 'payload-corrupt',
    name: folder === undefined ? file : `${folder}\\${file}`,
    file,
    component,
    ...(fields.version === undefined ? {} : { version: fields.version }),
    ...(identityInText.test(owner) ? { package: owner } : {}),
    evidence: [
      ...(hash === undefined ? [] : [{ fact: hash, role: 'cause' as const }]),
      { fact: k, role: 'cause' },
      ...(owner === '' ? [] : [{ fact: k + 1, role: 'context' as const }]),
    ],
  };
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

/** The first hash record of the items; what a store check lists at its end was hashed earlier in its run. */
function firstHash(
  index: FactIndex,
  items: readonly DamagedItem[],
  run: Operation | undefined,
): { fact: number; hashes: Pick<Match, 'expectedHash' | 'actualHash'> } | undefined {
  const k = items[0] && hashesOf(index, items[0], run)[0];
  if (k === undefined) return undefined;
  const { fields } = index.fact(k);
  const expectedHash = hexOfHash(fields.expected ?? fields.expectedOld);
  const actualHash = hexOfHash(fields.actual ?? fields.found);
  return { fact: k, hashes: { ...(expectedHash && { expectedHash }), ...(actualHash && { actualHash }) } };
}

/** The hash records of an item: beside it, or of its path earlier in the same run. */
function hashesOf(index: FactIndex, item: DamagedItem, run: Operation | undefined): readonly number[] {
  if (!item.kind.startsWith('payload') || item.file === undefined) return [];
  const beside = item.evidence
    .map(({ fact }) => fact)
    .filter((fact) => index.fact(fact).shape === 'csi.payload.hash');
  const component = item.component?.toLowerCase();
  if (beside.length > 0 || component === undefined) return beside;
  const file = fileNameOf(item.file).toLowerCase();
  return index.ofShape('csi.payload.hash').filter((k) => {
    const { fields, line } = index.fact(k);
    const path = plainPath(fields.path ?? fields.member ?? '').toLowerCase();
    const isInRun = k < item.fact && line >= (run?.startLine ?? 0);
    return isInRun && path.includes(component) && fileNameOf(path) === file;
  });
}

/** A later record that says the same item was repaired; the check names files by folder, sfc in words. */
function settles(other: { readonly fact: number; readonly text: string }, item: DamagedItem): boolean {
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

/** Codes that say the content could not be fetched (policy, network, service), not that something is damaged. */
export function isSourceCode(code: number): boolean {
  return (
    (code >= 0x800f0906 && code <= 0x800f0910) ||
    (code >= 0x800f0940 && code <= 0x800f0954) ||
    code >>> 16 === 0x8024 ||
    (code >= 0x80072ee0 && code <= 0x80072fff)
  );
}

/** Copies of one file in several versions are told apart by the version. */
function shortNames(items: readonly DamagedItem[]): readonly string[] {
  const names = items.map(shortName);
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return items.map((item, n) => {
    const name = names[n] ?? '';
    const version = item.version ?? parseComponentIdentity(item.component ?? '')?.version;
    const isShared = (counts.get(name) ?? 0) > 1;
    return isShared && version !== undefined ? `${name} (${version})` : name;
  });
}

function shortName(item: DamagedItem): string {
  if (item.file !== undefined) return fileNameOf(item.file);
  return item.name;
}

/** One record for each item first; what is left of the room goes to the records around them. */
function evidenceOf(
  index: FactIndex,
  items: readonly DamagedItem[],
  run: Operation | undefined,
): readonly EvidenceRef[] {
  const hashes = items
    .slice(0, maxEvidence)
    .map((item) => hashesOf(index, item, run).map((fact): EvidenceRef => ({ fact, role: 'cause' })));
  const own = items.map((item): EvidenceRef => ({ fact: item.fact, role: 'cause' }));
  const rest = items.flatMap((item) => item.evidence.filter(({ fact }) => fact !== item.fact));
  const all = [...own, ...hashes.flatMap((list) => list.slice(0, 1)), ...rest, ...hashes.flat()];
  const seen = new Set<number>();
  return all.filter(({ fact }) => !seen.has(fact) && seen.add(fact)).slice(0, maxEvidence);
}

function rowsOf(item: DamagedItem, isOnly: boolean): readonly Detail[] {
  const version = item.version === undefined ? '' : ` ${item.version}`;
  if (!isOnly) {
    const inWords = item.component !== undefined && item.name === item.file;
    return detail('Item', '项', inWords ? `${item.name} (${item.component}${version})` : item.name);
  }
  return [
    ...(item.file === undefined ? [] : detail('File', '文件', item.file)),
    ...detail('Component', '组件', item.component === undefined ? undefined : `${item.component}${version}`),
    ...detail('Package', '程序包', item.package),
  ];
}
