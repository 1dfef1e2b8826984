// Owns what an installer itself answered, before the update client turned it into a code of its own.
import { nameOfCode } from '../../codes/index';
import { hresultFromWin32, isFailureCode } from '../../facts/codes';
import { isNoise } from '../../facts/factIndex';
import type { Analysis, Culprit, Fact, Operation } from '../../model';
import { codeOfField } from '../../operations/draft';
import { isWithin } from '../../operations/times';
import { canonical } from '../codes';

/** An answer of an installer. */
export interface InstallerAnswer {
  /** Index of the fact. */
  readonly fact: number;
  /** As an HRESULT, unsigned 32 bits. */
  readonly code: number;
}

/** How far from the verdict an installer's answer may stand, in facts and in seconds. */
const reach = { facts: 40, seconds: 120 } as const;

/**
 * The answer of the installer behind a failed installation, where a record states it beside the client's own code
 * (`error = 0x80070643 / 0x00000666`, `MSI result = 0x00000666`), by the first such record; undefined where it says
 * the same.
 */
export function installerAnswer({ facts }: Analysis, operation: Operation): InstallerAnswer | undefined {
  const { kind, result } = operation;
  const end = operation.endFact ?? operation.startFact;
  if (kind !== 'wu-install' || result === undefined || end === undefined) return undefined;
  const from = Math.max(0, end - reach.facts);
  const at = facts
    .slice(from, end + 4)
    .findIndex((fact) => innerAnswer(fact, operation, result) !== undefined);
  const told = facts[from + at];
  const code = at < 0 || told === undefined ? undefined : innerAnswer(told, operation, result);
  const first = code === undefined ? undefined : { fact: from + at, code };
  const older = first === undefined ? olderVersion(facts, operation) : undefined;
  if (older === undefined) return first;
  return { fact: older.index, code: asHresult(Number(older.fact.fields.number)) ?? result };
}

/** The installer's code that a record of this installation states beside the client's own; undefined where it says the same. */
function innerAnswer(fact: Fact, { id, endTime }: Operation, result: number): number | undefined {
  if (isNoise(fact) || !isClose(fact.time, endTime)) return undefined;
  const { unmapped, result: told, mapped, update } = fact.fields;
  const stated = codeOfField(told ?? mapped?.padStart(8, '0'));
  if (stated !== undefined && stated !== result) return undefined;
  if (id !== undefined && update !== undefined && update.toLowerCase() !== id) return undefined;
  const code = asHresult(codeOfField(unmapped?.padStart(unmapped.startsWith('0x') ? 0 : 8, '0')));
  if (code === undefined || !isKnownAnswer(code)) return undefined;
  return canonical(code) === canonical(result) ? undefined : code;
}

/** The older version of a product that Windows Installer could not remove before it installs the new one. */
function olderVersion(
  facts: readonly Fact[],
  { endFact, startFact, endTime }: Operation,
): { readonly fact: Fact; readonly index: number } | undefined {
  const end = endFact ?? startFact ?? 0;
  const from = Math.max(0, end - reach.facts);
  const at = facts
    .slice(from, end)
    .findLastIndex((fact) => fact.shape === 'wu.msi.older' && isClose(fact.time, endTime));
  const fact = facts[from + at];
  return at < 0 || fact === undefined ? undefined : { fact, index: from + at };
}

/** Installers have exit codes of their own; only one of the system's can be explained. */
function isKnownAnswer(code: number): boolean {
  return isFailureCode(code) && nameOfCode(code) !== undefined;
}

function isClose(a: string | undefined, b: string | undefined): boolean {
  return isWithin(a, b, reach.seconds);
}

/** Installers answer with Win32 numbers: `HRESULT_FROM_WIN32` of winerror.h. */
function asHresult(code: number | undefined): number | undefined {
  return code === undefined ? undefined : hresultFromWin32(code);
}

/** True for an installation by the update client, whether its records hold its end or were cut out before it. */
export function isInstallation({ kind, purpose }: Operation): boolean {
  return kind === 'wu-install' || (kind === 'excerpt' && purpose === 'install');
}

/** The update that a call of the client or an event of servicing was about, by its title; undefined for other work. */
export function updateOfCall(analysis: Analysis, operation: Operation): Culprit | undefined {
  const { kind, target } = operation;
  const isChange = kind === 'session' && analysis.kind === 'event-log';
  if (!(isInstallation(operation) || kind === 'wu-download' || isChange)) return undefined;
  const name = target ?? numberOf(analysis, operation);
  return name === undefined ? undefined : { kind: 'package', name };
}

/** Where no record gives its title, an update is known by its number alone, as the verdict writes it. */
function numberOf({ facts }: Analysis, { id, endFact = 0 }: Operation): string | undefined {
  const number = facts[endFact]?.fields.update;
  return number !== undefined && guid.test(number) && number.toLowerCase() === id ? number : undefined;
}

const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * The file, the product that cannot be removed, or the package that is not found, which Windows Installer names in the
 * list of its errors right before the installation that failed.
 */
export function installerObject({ facts }: Analysis, operation: Operation): Culprit | undefined {
  const end = operation.endFact ?? operation.startFact;
  if (operation.kind !== 'wu-install' || end === undefined) return undefined;
  const product = olderVersion(facts, operation)?.fact.fields.product;
  if (product !== undefined) return { kind: 'package', name: product };
  // A source that is not found may be a note only; the last of the list ended the installation.
  const last = facts
    .slice(Math.max(0, end - reach.facts), end)
    .findLast(
      ({ shape, time }) => /^wu\.msi\.(?:source|item)$/.test(shape) && isClose(time, operation.endTime),
    );
  const { package: source, path } = last?.fields ?? {};
  if (source !== undefined) return { kind: 'package', name: source };
  return path === undefined ? undefined : { kind: 'path', name: path };
}

/** The action at which Windows Installer stopped, where the update client passes its name on. */
export function installerAction({ facts }: Analysis, at: number): Culprit | undefined {
  const fact = facts[at];
  const action = fact?.shape === 'wu.handler.msi' ? fact.fields.action : undefined;
  return action === undefined ? undefined : { kind: 'component', name: action };
}
