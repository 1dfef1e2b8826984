// Owns the runs of advanced installers: which component each was for and how it ended, and whether a later run of the
// same work ended well.
import type { FactIndex } from '../facts/factIndex';
import type { Fact } from '../model';

/** One run of an advanced installer, from its `Begin executing` on. */
export interface InstallerRun {
  /** Index of the fact that began it. */
  readonly fact: number;
  readonly line: number;
  /** The installer's class id in braces, or its name where the id is cut off. */
  readonly installer: string;
  /** Name of the component that it brings; absent where it works for the whole transaction or takes one away. */
  readonly component?: string;
  readonly version?: string;
  readonly isRemoval: boolean;
  readonly outcome: 'succeeded' | 'failed' | 'unknown';
}

/** The runs of a log, in file order. */
export function installerRuns(index: FactIndex): readonly InstallerRun[] {
  const begins = index.ofShape('ai.begin');
  const ends = index.ofShape('ai.end');
  return begins.map((k, n) => {
    const next = begins[n + 1] ?? Number.POSITIVE_INFINITY;
    const end = ends.find((other) => other > k && other < next);
    return runOf(index.fact(k), k, end === undefined ? undefined : index.fact(end).fields.status);
  });
}

function runOf(fact: Fact, k: number, status: string | undefined): InstallerRun {
  const { id, installer, newComponent, newPlain, oldComponent, oldPlain } = fact.fields;
  const brought = usable(newComponent ?? newPlain);
  const version = brought === undefined ? undefined : /version=?\s?(\d+(?:\.\d+){3})/i.exec(brought)?.[1];
  return {
    fact: k,
    line: fact.line,
    installer: (id ?? installer ?? '').toLowerCase(),
    ...(brought === undefined ? {} : { component: nameOf(brought) }),
    ...(version === undefined ? {} : { version }),
    isRemoval: brought === undefined && usable(oldComponent ?? oldPlain) !== undefined,
    outcome: outcomeOf(status),
  };
}

function outcomeOf(status: string | undefined): InstallerRun['outcome'] {
  if (status === undefined) return 'unknown';
  return /^(?:S_OK|STATUS_SUCCESS|0x0+|0)$/.test(status) ? 'succeeded' : 'failed';
}

/**
 * True where `later` did the work at which `failed` had failed: the same installer for the same component, no older
 * than before; any component where the one that failed worked for the whole transaction. A rollback runs the installer
 * too, for the component's older version or for its removal.
 */
export function isSameWork(failed: InstallerRun, later: InstallerRun): boolean {
  if (later.line <= failed.line || later.outcome !== 'succeeded' || later.isRemoval) return false;
  if (later.installer !== failed.installer) return false;
  if (failed.component === undefined) return true;
  if (later.component !== failed.component) return false;
  return compareVersions(later.version, failed.version) >= 0;
}

/** Records with which other work begins: what an installer does behind them is another attempt. */
const newWork = ['cbs.boot.begin', 'cbs.life.start', 'cbs.session.begin', 'cbs.exec.begin'] as const;

/** True where a later attempt brought the component at which the run that `begin` opens had failed. */
export function isDoneLater(index: FactIndex, begin: number): boolean {
  const next = index.ofShape(...newWork).find((k) => k > begin);
  if (next === undefined) return false;
  const runs = installerRuns(index);
  const failed = runs.find(({ fact }) => fact === begin);
  if (failed?.component === undefined) return false;
  return runs.some((later) => later.fact > next && isSameWork(failed, later));
}

function compareVersions(a = '', b = ''): number {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number));
  for (const [n, part] of (left ?? []).entries()) {
    const difference = part - (right?.[n] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** `Microsoft-Windows-X` out of `Microsoft-Windows-X, version 10.0.1.2, …`, in small letters. */
function nameOf(identity: string): string {
  return (identity.split(',')[0] ?? '').trim().toLowerCase();
}

function usable(name: string | undefined): string | undefined {
  const text = name?.trim() ?? '';
  return text === '' || text === 'NONE' || text === '(null)' ? undefined : text;
}
