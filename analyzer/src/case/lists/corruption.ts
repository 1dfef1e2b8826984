// Owns the list of damaged files: every file once, repaired or not, with the component and the package that own it.

import { componentInPath, cutDeployment, kbOfIdentity, packageInPath } from '../../facts/identity';
import { fileNameOf, isSameFile, plainPath } from '../../facts/paths';
import type { Analysis, Fact, Operation } from '../../model';
import { operationsAround } from '../../operations/around';
import { listedItems } from '../../rules/damage/damagedItems';
import { repairedByCheck } from '../../rules/damage/repairedChecks';
import { clockOf } from '../joining/clock';
import type { CaseResult, CaseSource, DamagedFile } from '../types';

/** Counts distinct damaged files over all logs, the oldest log first; what a later record repaired is counted apart. */
export function corruptionOf(sources: readonly CaseSource[]): CaseResult['corruption'] {
  const unrepaired: Damages = new Map();
  const repaired = new Set<string>();
  for (const source of inOrderOfTime(sources)) {
    const analysis = sources[source]?.analysis;
    if (analysis !== undefined) collect(analysis, source, unrepaired, repaired);
  }
  const files = [...unrepaired.values()].slice(0, listed);
  return {
    // A record that was cut off before the name is still one of them.
    unrepaired: files.map((file) => file.name).filter((name) => name !== ''),
    unrepairedTotal: unrepaired.size,
    repairedTotal: repaired.size,
    files,
  };
}

/** Indexes of the logs by their beginning; those without a time stay behind. */
function inOrderOfTime(sources: readonly CaseSource[]): readonly number[] {
  const clock = clockOf(sources);
  const begins = sources.map(
    ({ analysis }, source) =>
      clock.localSeconds({ source, time: analysis.firstTime ?? '' }) ?? Number.MAX_SAFE_INTEGER,
  );
  return [...sources.keys()].sort((a, b) => (begins[a] ?? 0) - (begins[b] ?? 0));
}

/** Files that are named one by one; the rest is counted. */
const listed = 200;

/** By the name in lower case. */
type Damages = Map<string, DamagedFile>;

function collect(analysis: Analysis, source: number, unrepaired: Damages, repaired: Set<string>): void {
  const fromLists: string[] = [];
  const closed = [...soundReports(analysis), ...checksMadeGood(analysis)];
  const isClosed = (line: number): boolean => operationsAround(closed, line).length > 0;
  const isInRepair = repairedByCheck(analysis.facts, analysis.operations);
  let listedBefore: { readonly fact: number; readonly key: string } | undefined;
  for (const [k, fact] of analysis.facts.entries()) {
    const { fields } = fact;
    const at = { source, line: fact.line + 1 };
    // A later report of the readiness tool lists anew all that is damaged.
    if (fact.shape === 'checksur.begin' && hasVerdict(analysis, fact))
      for (const key of fromLists) unrepaired.delete(key);
    if (fact.shape === 'cbs.check.item' || fact.shape === 'cbs.check.summary')
      for (const item of listedItems(fact)) {
        const key = item.name.toLowerCase();
        if (item.isRepaired || isInRepair(fact.line)) {
          // The readiness tool tells a repair in the very next line, some kinds by the name of the file alone.
          const isNext = listedBefore?.fact === k - 1 && isNamedIn(fact.text, listedBefore.key);
          const settled = isNext && listedBefore !== undefined ? listedBefore.key : key;
          repaired.add(settled);
          unrepaired.delete(settled);
          continue;
        }
        if (isClosed(fact.line)) continue;
        fromLists.push(key);
        listedBefore = { fact: k, key };
        const owner = { component: item.component ?? null, package: item.package ?? null, kb: null };
        add(unrepaired, { ...at, name: item.name, ...owner });
      }
    if (fact.shape === 'sfc.repaired-file' || fact.shape === 'sfc.repaired-store')
      repaired.add(plainPath(fields.path ?? '').toLowerCase());
    if (unrepairedShapes.has(fact.shape) && !isInRepair(fact.line) && !isClosed(fact.line)) {
      const name = `${fields.component}\\${fields.file}`;
      add(unrepaired, { ...at, name, ...ownerOf(name) });
    }
    if (fact.shape === 'sfc.unrepairable' && !isClosed(fact.line))
      addMember(unrepaired, fact, analysis.facts[k + 1], source);
  }
}

const unrepairedShapes: ReadonlySet<string> = new Set([
  'cbs.repair.no-replacement',
  'csi.payload.unrepaired',
]);

function isNamedIn(text: string, key: string): boolean {
  return text.toLowerCase().includes(fileNameOf(key));
}

/** Reports of the readiness tool whose summaries count as many repairs as finds: nothing in them stays damaged. */
function soundReports({ operations }: Analysis): readonly Operation[] {
  return operations.filter(({ client, outcome }) => client === 'CheckSUR' && outcome === 'succeeded');
}

/** Runs of sfc and checks of the store whose damage a later one, in this log or another, found no more or repaired. */
function checksMadeGood({ operations }: Analysis): readonly Operation[] {
  return operations.filter(
    ({ kind, outcome, recoveredLater }) =>
      (kind === 'sfc' || kind === 'store-check') && outcome === 'failed' && recoveredLater,
  );
}

/** True where the report that begins here came to its summary. */
function hasVerdict(analysis: Analysis, begin: Fact): boolean {
  return analysis.operations.some(
    ({ startLine, outcome }) => startLine === begin.line && (outcome === 'failed' || outcome === 'succeeded'),
  );
}

/** A file named again keeps its place and what was known of its owner. */
function add(unrepaired: Damages, file: DamagedFile): void {
  const key = file.name.toLowerCase();
  const known = unrepaired.get(key);
  const pack = known?.package ?? file.package;
  unrepaired.set(key, {
    ...(known ?? file),
    package: pack,
    kb: pack === null ? null : (kbOfIdentity(pack) ?? null),
  });
}

/** What a path itself says of its owner. */
function ownerOf(name: string): Pick<DamagedFile, 'component' | 'package' | 'kb'> {
  return {
    component: componentInPath(name) ?? null,
    package: packageInPath(name) ?? null,
    kb: null,
  };
}

/** sfc names file and component in words and the owner in the next record; the store check named the same copy by its folder. */
function addMember(unrepaired: Damages, fact: Fact, next: Fact | undefined, source: number): void {
  const { component, version, file } = fact.fields;
  const arch = archOf(fact.fields.arch);
  const owner = next?.shape === 'sfc.owner' ? cutDeployment(next.fields.package ?? '') : '';
  const known = [...unrepaired.entries()].find(
    ([key]) =>
      isSameFile(key, file ?? '') && key.includes((version ?? '\0').toLowerCase()) && isOfArch(key, arch),
  );
  const name =
    known?.[1].name ?? [component, version, arch, file].filter((part) => part !== undefined).join(' ');
  add(unrepaired, {
    source,
    line: fact.line + 1,
    name,
    component: component === undefined ? null : [component, version, arch].filter((part) => part).join(' '),
    package: packageInPath(owner) ?? null,
    kb: null,
  });
}

/** How the store calls the architectures that sfc spells out; `Host= amd64 Guest= x86` is a 32-bit part of 64-bit Windows. */
const archNames: Readonly<Record<string, string>> = {
  intel: 'x86',
  ia32_on_win64: 'wow64',
  host: 'wow64',
};

/** The 32-bit and the 64-bit copy of a file are two files of the store. */
function archOf(told: string | undefined): string | undefined {
  const arch = told?.toLowerCase();
  return arch === undefined ? undefined : (archNames[arch] ?? arch);
}

const folderOfStore = /^(?:amd64|x86|wow64|arm|arm64|arm64\.arm|arm64\.x86|ia64|msil)_/;

/** True where a name that begins like a folder of the store is one of that architecture. */
function isOfArch(key: string, arch: string | undefined): boolean {
  if (arch === undefined) return true;
  if (folderOfStore.test(key)) return key.startsWith(`${arch}_`);
  return !/ (?:amd64|x86|wow64|arm|arm64|ia64|msil) /.test(key) || key.includes(` ${arch} `);
}
