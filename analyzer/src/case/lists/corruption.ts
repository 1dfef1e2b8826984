// Owns the list of damaged files: every file once, repaired or not, with the component and the package that own it.

import { componentInPath, cutDeployment, kbOfIdentity, packageInPath } from '../../facts/identity';
import { fileNameOf, plainPath } from '../../facts/paths';
import { addTo } from '../../grouped';
import type { Analysis, Fact, Operation } from '../../model';
import { operationsAround } from '../../operations/around';
import { listedItems } from '../../rules/damage/damagedItems';
import { repairedByCheck, repairPass } from '../../rules/damage/repairedChecks';
import { clockOf } from '../joining/clock';
import type { CaseResult, CaseSource, DamagedFile } from '../types';

/** Counts distinct damaged files over all logs, the oldest log first; what a later record repaired is counted apart. */
export function corruptionOf(sources: readonly CaseSource[]): CaseResult['corruption'] {
  const ledger: Ledger = { unrepaired: new Map(), byFile: new Map(), repaired: new Set() };
  for (const source of inOrderOfTime(sources)) {
    const analysis = sources[source]?.analysis;
    if (analysis !== undefined) collect(analysis, source, ledger);
  }
  const { unrepaired, repaired } = ledger;
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

/** What all logs together tell, by the name in lower case. */
interface Ledger {
  readonly unrepaired: Map<string, DamagedFile>;
  /** The keys of these by the file's name alone, in the same order. */
  readonly byFile: Map<string, string[]>;
  readonly repaired: Set<string>;
}

/** One log while its facts are entered, in their order. */
interface Log extends Ledger {
  readonly analysis: Analysis;
  readonly source: number;
  /** Keys that reports of the readiness tool have listed so far. */
  readonly fromLists: string[];
  /** The item that was entered last, and the fact that listed it. */
  listedBefore?: { readonly fact: number; readonly key: string };
  /** True for a line of a check whose damage is gone. */
  readonly isClosed: (line: number) => boolean;
  /** True for a line of a check that repaired what it lists. */
  readonly isInRepair: (line: number) => boolean;
  /** True where sfc went over to putting files back. */
  readonly hasRepairPass: boolean;
}

function collect(analysis: Analysis, source: number, ledger: Ledger): void {
  const closed = [...soundReports(analysis), ...checksMadeGood(analysis)];
  const log: Log = {
    ...ledger,
    analysis,
    source,
    fromLists: [],
    isClosed: (line) => operationsAround(closed, line).length > 0,
    isInRepair: repairedByCheck(analysis.facts, analysis.operations),
    hasRepairPass: analysis.facts.some(({ shape }) => repairPass.some((id) => id === shape)),
  };
  for (const [k, fact] of analysis.facts.entries()) entries.get(fact.shape)?.(log, fact, k);
}

/** What the facts of a shape change in the list; `k` is the index of the fact. */
const entries: ReadonlyMap<string, (log: Log, fact: Fact, k: number) => void> = new Map([
  ['checksur.begin', forgetLists],
  ['cbs.check.item', enterItems],
  ['cbs.check.summary', enterItems],
  ['sfc.repaired-file', noteRestored],
  ['sfc.repaired-store', noteRepair],
  ['cbs.repair.no-replacement', enterPayload],
  ['csi.payload.unrepaired', enterPayload],
  ['sfc.unrepairable', enterMember],
]);

/** A later report of the readiness tool lists anew all that is damaged. */
function forgetLists(log: Log, fact: Fact): void {
  if (hasVerdict(log.analysis, fact)) for (const key of log.fromLists) remove(log, key);
}

function enterItems(log: Log, fact: Fact, k: number): void {
  for (const item of listedItems(fact)) {
    const key = item.name.toLowerCase();
    if (item.isRepaired || log.isInRepair(fact.line)) {
      const settled = repairedKey(log, fact, k) ?? key;
      log.repaired.add(settled);
      remove(log, settled);
    } else if (!log.isClosed(fact.line)) {
      log.fromLists.push(key);
      log.listedBefore = { fact: k, key };
      const { name, component = null, package: owner = null } = item;
      enter(log, { ...placeOf(log, fact), name, component, package: owner, kb: null });
    }
  }
}

/** The readiness tool tells a repair in the very next line, some kinds by the name of the file alone. */
function repairedKey({ listedBefore }: Log, { text }: Fact, k: number): string | undefined {
  if (listedBefore === undefined || listedBefore.fact !== k - 1) return undefined;
  return text.toLowerCase().includes(fileNameOf(listedBefore.key)) ? listedBefore.key : undefined;
}

/** sfc names such a file in the pass that checks already, and writes it in the pass behind that. */
function noteRestored(log: Log, fact: Fact): void {
  if (log.hasRepairPass) noteRepair(log, fact);
}

function noteRepair({ repaired }: Log, { fields }: Fact): void {
  repaired.add(plainPath(fields.path ?? '').toLowerCase());
}

function enterPayload(log: Log, fact: Fact): void {
  if (log.isInRepair(fact.line) || log.isClosed(fact.line)) return;
  const name = `${fact.fields.component}\\${fact.fields.file}`;
  enter(log, { ...placeOf(log, fact), name, ...ownerOf(name) });
}

function placeOf({ source }: Log, { line }: Fact): Pick<DamagedFile, 'source' | 'line'> {
  return { source, line: line + 1 };
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
function enter({ unrepaired, byFile }: Ledger, file: DamagedFile): void {
  const key = file.name.toLowerCase();
  if (!unrepaired.has(key)) addTo(byFile, fileNameOf(key), key);
  const known = unrepaired.get(key);
  const pack = known?.package ?? file.package;
  unrepaired.set(key, {
    ...(known ?? file),
    package: pack,
    kb: pack === null ? null : (kbOfIdentity(pack) ?? null),
  });
}

function remove({ unrepaired, byFile }: Ledger, key: string): void {
  if (!unrepaired.delete(key)) return;
  const file = fileNameOf(key);
  byFile.set(file, byFile.get(file)?.filter((each) => each !== key) ?? []);
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
function enterMember(log: Log, fact: Fact, k: number): void {
  if (log.isClosed(fact.line)) return;
  const { component, version, file } = fact.fields;
  const arch = archOf(fact.fields.arch);
  const next = log.analysis.facts[k + 1];
  const owner = next?.shape === 'sfc.owner' ? cutDeployment(next.fields.package ?? '') : '';
  const ofFile = log.byFile.get(fileNameOf(file ?? '').toLowerCase()) ?? [];
  const known = ofFile.find((key) => key.includes((version ?? '\0').toLowerCase()) && isOfArch(key, arch));
  const name =
    (known === undefined ? undefined : log.unrepaired.get(known)?.name) ??
    [component, version, arch, file].filter((part) => part !== undefined).join(' ');
  enter(log, {
    ...placeOf(log, fact),
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
