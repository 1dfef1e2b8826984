// What lives in setup/: what the rules of Windows Setup, Sysprep, images and migration share. This file: what the rules of
// upgrades share, the failed run behind a finding, its failing operation, its extend code.

import { explainExtendCode, extendCodeOf, formatCode, isUpgradePlace } from '../../codes/index';
import { defined } from '../../defined';
import { isFailureCode } from '../../facts/codes';
import { type FactIndex, failureCodeOf } from '../../facts/factIndex';
import type { Values } from '../../localized';
import type { Detail, EvidenceRef, Operation } from '../../model';
import { codeOfField } from '../../operations/draft';
import { firstNotBelow } from '../../ordered';
import type { Match, RuleContext } from '../defineRule';
import { detail, evidenceAt, factBefore } from '../matching/values';

/** A run of setup that failed, with what its records say about where. */
export interface SetupFailure {
  readonly operation: Operation;
  /** Index of the fact that lies deepest in the failing chain. */
  readonly fact: number;
  /** The code of that fact, unsigned 32 bits. */
  readonly code?: number;
  /** Name of the operation that failed, e.g. `Apply WIM file …`. */
  readonly name?: string;
  /** Phase and operation in one number, as setup reports them. */
  readonly extend?: number;
  readonly hasRollback: boolean;
  readonly evidence: readonly EvidenceRef[];
}

const rollbackShapes = [
  'setup.rollback.begin',
  'setup.rollback.phase',
  'setup.rollback.result',
  'setup.rollback.no-crash',
  'setup.rollback.crash',
] as const;

/** The failed runs of a log and the failed operations that stand outside any run, in file order. */
export function setupFailures({ index, operations }: RuleContext): SetupFailure[] {
  return operations
    .filter((operation) => operation.outcome === 'failed' && !operation.recoveredLater)
    .filter((operation) => operation.kind === 'setup' || operation.kind === 'setup-operation')
    .filter((operation) => !isInsideFailed(operation, operations))
    .map((operation) => ofOperation(index, operation));
}

/**
 * Setup tells in words why it stops, right before the first answer that only has a code: `User did not accept EULA …`.
 * @returns index of that record
 */
function wordsBefore(index: FactIndex, k: number): number | undefined {
  if (k === 0 || index.fact(k).shape !== 'setup.manager-result') return undefined;
  const { shape, level, codes, line } = index.fact(k - 1);
  if (!shape.startsWith('other.') || level !== 'error' || codes.length > 0) return undefined;
  return index.fact(k).line - line <= 2 ? k - 1 : undefined;
}

/** Where it stands, the record of the step that failed inside the operation, with the operation's code. */
function stepBefore(index: FactIndex, k: number): number | undefined {
  if (index.fact(k).shape !== 'setup.operation.failed') return undefined;
  const step = factBefore(index, k, stepShapes, 12);
  if (step === undefined || failureCodeOf(index.fact(step)) !== failureCodeOf(index.fact(k)))
    return undefined;
  return step;
}

const stepShapes: ReadonlySet<string> = new Set(['setup.step-failed']);

/** Setup's last window names a phase that comes after the first restart. */
function isShownAfterRestart(index: FactIndex, dialogs: readonly number[]): boolean {
  return dialogs.some((k) => !/^DOWN_?LEVEL$/.test(index.fact(k).fields.phase ?? ''));
}

function isInsideFailed(operation: Operation, operations: readonly Operation[]): boolean {
  if (operation.kind !== 'setup-operation') return false;
  return operations.some(
    (other) =>
      other.kind === 'setup' &&
      other.outcome === 'failed' &&
      other.startLine <= operation.startLine &&
      operation.endLine <= other.endLine,
  );
}

function ofOperation(index: FactIndex, operation: Operation): SetupFailure {
  const inside = (shapes: readonly string[]): number[] => factsInside(index, operation, shapes);
  const failed = inside(['setup.operation.failed']);
  const last = failed.at(-1);
  const told = index.ofShape('setup.diag.operation').at(-1);
  const named = last ?? told;
  const name = named === undefined ? undefined : index.fact(named).fields.operation;
  const chain = last ?? ladderStart(index, operation) ?? operation.endFact ?? operation.startFact ?? 0;
  const words = wordsBefore(index, chain) ?? stepBefore(index, chain);
  const code =
    codeOfField(index.fact(chain).fields.hresult) ?? failureCodeOf(index.fact(chain)) ?? operation.result;
  const extend = extendOf(index, operation);
  return {
    operation,
    fact: words ?? chain,
    ...(code === undefined || !isFailureCode(code) ? {} : { code }),
    ...defined({ name, extend }),
    hasRollback: inside(rollbackShapes).length > 0 || isShownAfterRestart(index, inside(['setup.dialog'])),
    evidence: [
      ...evidenceAt('cause', words),
      { fact: chain, role: 'cause' },
      ...inside(['setup.operation.execution-failed', 'setup.remap', 'setup.rollback.phase'])
        .slice(0, 4)
        .map((fact) => ({ fact, role: 'consequence' as const })),
      ...placeRecords(index, operation).map((fact) => ({ fact, role: 'context' as const })),
    ],
  };
}

/** Indexes of the facts of some shapes inside an operation's lines. */
export function factsInside(index: FactIndex, operation: Operation, shapes: readonly string[]): number[] {
  const all = index.ofShape(...shapes);
  return all.slice(below(index, all, operation.startLine), below(index, all, operation.endLine + 1));
}

/** How many of some facts, in file order, stand above a line. */
function below(index: FactIndex, all: readonly number[], line: number): number {
  return firstNotBelow(all.length, (n) => index.fact(all[n] as number).line, line);
}

/** `X::Y(line): Result = 0x…` climbs from the innermost function: the first record of the last chain of one code. */
function ladderStart(index: FactIndex, operation: Operation): number | undefined {
  const ladder = index
    .ofShape('setup.manager-result')
    .filter((k) => index.fact(k).line <= operation.endLine && index.fact(k).line > operation.startLine - 40);
  const wanted = operation.result;
  let start: number | undefined;
  for (const k of ladder.toReversed()) {
    const code = codeOfField(index.fact(k).fields.hresult);
    if (code === wanted) start = k;
    else if (start !== undefined) break;
  }
  return start;
}

/** The extend code that setup reports, or the one that the rollback's own counters make up. */
function extendOf(index: FactIndex, operation: Operation): number | undefined {
  for (const k of factsInside(index, operation, [
    'setup.error-event',
    'setup.result',
    'setup.diag.error',
    'setup.place',
    'setup.report.place',
  ]).toReversed()) {
    const { fields } = index.fact(k);
    const value = fields.extend ?? (fields.what === 'Extended' ? fields.result : undefined);
    const extend = codeOfField(value);
    // The second number may be the mapped result instead of an extend code.
    if (extend === undefined || extend <= 0xffff || extend >= 0x100000) continue;
    return isUpgradePlace(extend) ? extend : undefined;
  }
  const [dialog] = factsInside(index, operation, ['setup.dialog']);
  const shown = dialog === undefined ? undefined : index.fact(dialog).fields;
  if (shown !== undefined) return extendCodeOf(shown.phase ?? '', shown.operation ?? '');
  const phase = numberOf(index, operation, 'setup.rollback.phase-number', 'phase');
  const step = numberOf(index, operation, 'setup.rollback.operation-number', 'operation');
  if (phase !== undefined && step !== undefined && phase <= 5) return phase * 0x10000 + step;
  return fromOperations(index, operation);
}

/** The records from which phase and operation are read where no extend code is reported. */
function placeRecords(index: FactIndex, operation: Operation): readonly number[] {
  const last = (shape: string): number | undefined => factsInside(index, operation, [shape]).at(-1);
  const failed = last('setup.operation.execution-failed') ?? Number.MAX_SAFE_INTEGER;
  const phase = index.ofShape('setup.execution-phase').findLast((k) => k < failed);
  return [last('setup.rollback.phase-number'), last('setup.rollback.operation-number'), phase].filter(
    (k) => k !== undefined,
  );
}

function numberOf(index: FactIndex, operation: Operation, shape: string, field: string): number | undefined {
  const k = factsInside(index, operation, [shape]).at(-1);
  const text = k === undefined ? undefined : index.fact(k).fields[field];
  return text === undefined ? undefined : Number(text);
}

/** Execution phases as setup names them, with the digit they have in an extend code. */
const phaseDigits: readonly (readonly [RegExp, number])[] = [
  [/down-?level|finalize/i, 1],
  [/safe ?os/i, 2],
  [/first ?boot/i, 3],
  [/oobe/i, 4],
  [/uninstall|rollback/i, 5],
];

function fromOperations(index: FactIndex, operation: Operation): number | undefined {
  const failed = factsInside(index, operation, ['setup.operation.execution-failed']).at(-1);
  if (failed === undefined) return undefined;
  const number = Number(index.fact(failed).fields.operation);
  const phases = index.ofShape('setup.execution-phase').filter((k) => k < failed);
  const name = phases.length === 0 ? undefined : index.fact(phases.at(-1) ?? 0).fields.phase;
  const digit = phaseDigits.find(([pattern]) => pattern.test(name ?? ''))?.[1];
  return digit === undefined || !(number < 0x100) ? undefined : digit * 0x10000 + number;
}

/** Placeholders and rows that tell phase and operation of a failed run in both languages. */
export function placeOf(failure: SetupFailure): {
  readonly values: Values;
  readonly details: readonly Detail[];
} {
  const { extend, name, code, operation } = failure;
  const told = operation.result ?? code;
  const parts = extend === undefined ? undefined : explainExtendCode(extend);
  const values = {
    code: told === undefined ? '' : formatCode(told),
    inner: code === undefined ? '' : formatCode(code),
    extend: extend === undefined ? '' : `0x${extend.toString(16).toUpperCase()}`,
    phase: parts?.phase.symbol ?? (parts === undefined ? '' : `0x${parts.phase.value.toString(16)}`),
    step: parts?.operation.symbol ?? (parts === undefined ? '' : `0x${parts.operation.value.toString(16)}`),
    phaseText: parts?.phase.meaning ?? '',
    stepText: parts?.operation.meaning ?? '',
    causeText: parts?.cause ?? '',
    name: name ?? '',
  };
  return {
    values,
    details: [
      ...detail(
        'Phase and operation',
        '阶段和操作',
        parts === undefined ? '' : `${values.phase} / ${values.step}`,
      ),
      ...detail('Extend code', '扩展代码', values.extend),
      ...detail('Failed operation', '失败的操作', name),
      ...detail('Inner code', '内层代码', code === told ? '' : values.inner),
    ],
  };
}

/** The match of a failed run that no deeper record explains: the operation and the place in words, and little certainty. */
export function matchOfRun(failure: SetupFailure): Match {
  const { code, name, operation, fact, evidence } = failure;
  return {
    fact,
    confidence: name === undefined ? 'low' : 'medium',
    ...defined({ code }),
    ...variantOfRun(failure),
    ...(code !== undefined && code !== operation.result ? { depth: 'reason' as const } : {}),
    ...placeOf(failure),
    evidence,
  };
}

function variantOfRun({ name, extend, code, operation }: SetupFailure): { variant?: string } {
  const hasPlace = extend !== undefined;
  if (name !== undefined) return { variant: hasPlace ? 'placeOperation' : 'operation' };
  if (!hasPlace) return {};
  return { variant: code === undefined && operation.result === undefined ? 'placeAlone' : 'place' };
}

/** MOSETUP_E_SETUP_PLATFORM: setup's answer for an upgrade that it took back. */
const rolledBack = 0xc1900101;
const uninstallPhase = 5;

/**
 * True for an extend code whose phase comes after the first restart. Setup reports its last phase, the uninstallation,
 * also where it gives up before any restart: only the answer for a rollback tells that one was there.
 */
export function isAfterRestart({ extend, operation, code }: SetupFailure): boolean {
  if (extend === undefined) return false;
  const phase = extend >>> 16;
  if (phase !== uninstallPhase) return phase >= 2;
  return operation.result === rolledBack || code === rolledBack;
}
