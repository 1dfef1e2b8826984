// Owns the second half of an upgrade failure code (`0xC1900101 - 0x20017`): its phase, its operation, what they mean.
// Names: the published page on upgrade error codes, which spells operation 7 INSTALL_DRVIERS.
import type { NextStep } from '../knowledge/step';
import { collectPantherLogs } from '../knowledge/steps';
import type { Localized } from '../localized';
import { operationNames, phaseNames } from './generated/upgradeExtend';
import { operations, phases } from './upgradeParts';

/** One half of an extend code with its explanation. */
export interface UpgradePart {
  readonly value: number;
  /** `SP_EXECUTION_…`; absent for a value without a published name. */
  readonly symbol?: string;
  readonly meaning: Localized;
}

/** An extend code taken apart. */
export interface UpgradeExtend {
  readonly code: number;
  readonly phase: UpgradePart;
  readonly operation: UpgradePart;
  /** What usually makes this phase fail; absent for an unknown phase. */
  readonly cause?: Localized;
  readonly nextSteps: readonly NextStep[];
}

/** The page that both tables come from, as sources name it. */
export const upgradeExtendSource = 'Windows docs: upgrade error codes';

/**
 * Takes an extend code apart: the low 16 bits are the operation, what is above them the phase.
 * A phase or operation that the table does not know keeps its number and gets no name.
 */
export function explainExtendCode(code: number): UpgradeExtend {
  const phase = code >>> 16;
  const operation = code & 0xffff;
  const known = phases[phase];
  return {
    code,
    phase: partOf(phase, phaseNames[phase], known?.meaning ?? unknownPhase(phase)),
    operation: partOf(
      operation,
      operationNames[operation],
      operations[operation] ?? unknownOperation(operation),
    ),
    ...(known !== undefined && { cause: known.cause }),
    nextSteps: known?.nextSteps ?? [collectPantherLogs],
  };
}

/** Whether a number standing alone can be an extend code: a known phase above zero with a known operation. */
export function isLikelyExtendCode(code: number): boolean {
  const phase = code >>> 16;
  return 1 <= phase && phaseNames[phase] !== undefined && operationNames[code & 0xffff] !== undefined;
}

const oobeBoot = 4;
/** SP_EXECUTION_OP_ADD_PROVISIONING_PACKAGE and the one that newer versions number behind it. */
const lastOperation = 0x21;
/** What is over before the first restart, and unpacking the image: none of it is left for the second boot. */
const beforeSecondBoot: ReadonlySet<number> = new Set([0x1, 0x2, 0x8, 0x9, 0xa, 0xb, 0xc]);

/**
 * False for a number that has the form of an extend code and names no place of an upgrade. What checks the computer and
 * lets one choose, before an upgrade or from the medium, numbers its own steps (`0x8007000D - 0x4002C`): read as a place
 * they would be work of the second boot that no published operation stands for, or that was done long before.
 */
export function isUpgradePlace(code: number): boolean {
  const operation = code & 0xffff;
  return code >>> 16 !== oobeBoot || (operation <= lastOperation && !beforeSecondBoot.has(operation));
}

/** Setup's window spells these otherwise than the table. */
const otherWords: Readonly<Record<string, string>> = {
  SECOND_BOOT: 'OOBE_BOOT',
  SYSPREP_SPECIALIZE: 'SYSPREP',
  INSTALL_DRIVERS: 'INSTALL_DRVIERS',
};

/**
 * The extend code of a phase and an operation as setup's last window names them.
 * @param phase e.g. `SAFE_OS`
 * @param operation e.g. `BOOT`
 */
export function extendCodeOf(phase: string, operation: string): number | undefined {
  const numberIn = (names: Readonly<Record<number, string>>, prefix: string, word: string) =>
    Object.entries(names).find(([, name]) => name === `${prefix}${otherWords[word] ?? word}`)?.[0];
  const plain = (words: string) => words.trim().replace(/[ -]/g, '_');
  const high = numberIn(phaseNames, 'SP_EXECUTION_', plain(phase));
  const low = numberIn(operationNames, 'SP_EXECUTION_OP_', plain(operation));
  return high === undefined || low === undefined ? undefined : Number(high) * 0x10000 + Number(low);
}

/** Every phase of the table, by number. */
export function upgradePhases(): readonly UpgradePart[] {
  return Object.entries(phaseNames).map(([value, symbol]) =>
    partOf(Number(value), symbol, phases[Number(value)]?.meaning ?? unknownPhase(Number(value))),
  );
}

/** Every operation of the table, by number. */
export function upgradeOperations(): readonly UpgradePart[] {
  return Object.entries(operationNames).map(([value, symbol]) =>
    partOf(Number(value), symbol, operations[Number(value)] ?? unknownOperation(Number(value))),
  );
}

function partOf(value: number, symbol: string | undefined, meaning: Localized): UpgradePart {
  return { value, ...(symbol !== undefined && { symbol }), meaning };
}

function unknownPhase(phase: number): Localized {
  const hex = `0x${phase.toString(16)}`;
  return {
    en: `The phase ${hex} has no published name.`,
    zh: `阶段 ${hex} 没有公开的名称。`,
  };
}

function unknownOperation(operation: number): Localized {
  const hex = `0x${operation.toString(16)}`;
  return {
    en: `The operation ${hex} has no published name.`,
    zh: `操作 ${hex} 没有公开的名称。`,
  };
}
