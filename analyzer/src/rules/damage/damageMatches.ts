// Owns the match that names the items of a list: names, hashes, packages, evidence, for the classes of damage.

import type { FactIndex } from '../../facts/factIndex';
import { hexOfHash } from '../../facts/hash';
import { kbOfIdentity, parseComponentIdentity } from '../../facts/identity';
import { fileNameOf, plainPath } from '../../facts/paths';
import { type Localized, listed } from '../../localized';
import type { CulpritKind, Detail, EvidenceRef, Operation } from '../../model';
import { onceFor } from '../../once';
import type { Match, RuleContext } from '../defineRule';
import { detail } from '../matching/values';
import type { DamagedItem, DamageKind } from './damagedItems';
import { type DamageList, damageLists, kindOfList } from './damageLists';

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
    yield kindOfList(list) === kind
      ? withOthers(
          match,
          list.items.filter((item) => !items.includes(item)),
        )
      : { ...match, standing: 'explains', depth: 'reason', confidence: 'medium' };
  }
}

/** What a check lists beside the kind that prevails is damaged too: it is named in rows and quoted. */
function withOthers(match: Match, others: readonly DamagedItem[]): Match {
  if (others.length === 0) return match;
  const shown = others.slice(0, maxEvidence);
  const records = shown.map(({ fact }): EvidenceRef => ({ fact, role: 'cause' }));
  return {
    ...match,
    details: [...(match.details ?? []), ...shown.flatMap((item) => rowsOf(item, false))],
    evidence: [...(match.evidence ?? []), ...records].slice(0, maxEvidence),
  };
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
  // A page may have lost the version of a package, and with it the identity; the number of the update is in the name.
  const kbs = [...new Set(items.flatMap((item) => kbOfIdentity(item.package ?? item.name) ?? []))];
  return {
    fact: hash?.fact ?? first.fact,
    evidence: evidenceOf(index, items, list.operation),
    confidence: isSourceFault ? 'medium' : 'high',
    culprit: { kind: culprit, name: first.name },
    values: {
      name: first.name,
      file: shortName(first),
      count: String(items.length),
      names: namesInTitle(names),
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

/** The first few names, as many as a title bears. */
export function namesInTitle(names: readonly string[]): Localized {
  return listed(names, 10);
}

/** Codes that say the content could not be fetched (policy, network, service), not that something is damaged. */
function isSourceCode(code: number): boolean {
  return (
    (code >= 0x800f0906 && code <= 0x800f0910) ||
    (code >= 0x800f0940 && code <= 0x800f0954) ||
    code >>> 16 === 0x8024 ||
    (code >= 0x80072ee0 && code <= 0x80072fff)
  );
}

const maxEvidence = 20;

/** What the check told its caller; the readiness tool tells nobody and lists a code beside each item. */
function codeOfList(
  first: DamagedItem,
  result: number | undefined,
  isSourceFault: boolean,
): { code?: number } {
  const code = isSourceFault ? undefined : (result ?? first.code);
  return code === undefined ? {} : { code };
}

/** The first hash record of the items; what a store check lists at its end was hashed earlier in its run. */
function firstHash(
  index: FactIndex,
  items: readonly DamagedItem[],
  run: Operation | undefined,
): { fact: number; hashes: Pick<Match, 'expectedHash' | 'actualHash'> } | undefined {
  const k = items[0] && hashesOf(index, items[0], run)[0];
  if (k === undefined) return undefined;
  return { fact: k, hashes: hashesIn(index.fact(k).fields) };
}

/** The hashes that a record compares, in lower-case hex; what it does not print is absent. */
export function hashesIn(
  fields: Readonly<Record<string, string>>,
): Pick<Match, 'expectedHash' | 'actualHash'> {
  const expectedHash = hexOfHash(fields.expected ?? fields.expectedOld);
  const actualHash = hexOfHash(fields.actual ?? fields.found);
  return { ...(expectedHash && { expectedHash }), ...(actualHash && { actualHash }) };
}

/** The hash records of an item: beside it, or of its path earlier in the same run. */
function hashesOf(index: FactIndex, item: DamagedItem, run: Operation | undefined): readonly number[] {
  if (!item.kind.startsWith('payload') || item.file === undefined) return [];
  const beside = item.evidence
    .map(({ fact }) => fact)
    .filter((fact) => index.fact(fact).shape === 'csi.payload.hash');
  const component = item.component?.toLowerCase();
  if (beside.length > 0 || component === undefined) return beside;
  const begin = run?.startLine ?? 0;
  return (hashRecords(index).get(fileNameOf(item.file).toLowerCase()) ?? [])
    .filter(({ fact, line, path }) => fact < item.fact && line >= begin && path.includes(component))
    .map(({ fact }) => fact);
}

interface HashRecord {
  readonly fact: number;
  readonly line: number;
  /** In lower case, without prefix and doubled separators. */
  readonly path: string;
}

/** The hash records of a log by the name of their file in lower case; each item of each list asks for them. */
const hashRecords = onceFor((index: FactIndex): ReadonlyMap<string, readonly HashRecord[]> => {
  const records = new Map<string, HashRecord[]>();
  for (const fact of index.ofShape('csi.payload.hash')) {
    const { fields, line } = index.fact(fact);
    const path = plainPath(fields.path ?? fields.member ?? '').toLowerCase();
    const name = fileNameOf(path);
    const same = records.get(name) ?? [];
    same.push({ fact, line, path });
    records.set(name, same);
  }
  return records;
});

/** Copies of one file are told apart by their version, those of one version by their architecture too. */
function shortNames(items: readonly DamagedItem[]): readonly string[] {
  const names = items.map(shortName);
  const isShared = repeated(names);
  const marks = items.map(({ version, component = '' }) => {
    const parts = parseComponentIdentity(component);
    return { version: version ?? parts?.version, architecture: parts?.architecture };
  });
  const versioned = names.map((name, n) => {
    const version = marks[n]?.version;
    return isShared(name) && version !== undefined ? `${name} (${version})` : name;
  });
  const isAlike = repeated(versioned);
  return versioned.map((name, n) => {
    const { version, architecture } = marks[n] ?? {};
    if (!isAlike(name) || architecture === undefined) return name;
    return `${names[n]} (${version === undefined ? architecture : `${architecture} ${version}`})`;
  });
}

/** Tells the names that stand more than once in a list. */
function repeated(names: readonly string[]): (name: string) => boolean {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (name) => (counts.get(name) ?? 0) > 1;
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
