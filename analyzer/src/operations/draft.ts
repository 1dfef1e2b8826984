// Owns the mutable form of an operation while the fold is building it.
import { isFailureCode } from '../facts/codes';
import { kbOfIdentity } from '../facts/identity';
import type { Fact, Operation, OperationKind, OperationPurpose, Outcome } from '../model';
import type { Place } from './times';

export interface Draft {
  kind: OperationKind;
  purpose: OperationPurpose;
  id?: string;
  client?: string;
  target?: string;
  startFact?: number;
  endFact?: number;
  startLine: number;
  endLine: number;
  startTime?: string;
  endTime?: string;
  outcome: Outcome;
  result?: number;
  recoveredLater: boolean;
  kbs: string[];
  packages: string[];
  isNew?: true;
  /** True once work was really started (a session that only queries is no attempt at anything). */
  isWork: boolean;
  /** True once a start has said what it failed with. */
  hasStatus?: boolean;
}

/** Opens an operation at a fact. */
export function openDraft(
  kind: OperationKind,
  purpose: OperationPurpose,
  fact: Fact,
  factIndex: number,
): Draft {
  return {
    kind,
    purpose,
    startFact: factIndex,
    startLine: fact.line,
    endLine: fact.line + fact.lineCount - 1,
    ...(fact.time === undefined ? {} : { startTime: fact.time, endTime: fact.time }),
    outcome: 'unknown',
    recoveredLater: false,
    kbs: [],
    packages: [],
    isWork: false,
  };
}

/** Where an operation begins, as `isAfter` compares it; of some only the end has a time. */
export function placeOf({ startLine, startTime, endTime }: Draft): Place {
  return { line: startLine, time: startTime ?? endTime };
}

/** Takes a fact into the operation's span. */
export function extend(draft: Draft, fact: Fact): void {
  draft.endLine = Math.max(draft.endLine, fact.line + fact.lineCount - 1);
  if (fact.time !== undefined) draft.endTime = fact.time;
}

/** Adds a package identity and the KB number it carries. */
export function addPackage(draft: Draft, identity: string | undefined): void {
  if (identity === undefined || identity === '' || draft.packages.includes(identity)) return;
  draft.packages.push(identity);
  const kb = kbOfIdentity(identity);
  if (kb !== undefined && !draft.kbs.includes(kb)) draft.kbs.push(kb);
}

/** The user or a client ended the work: CBS_E_CANCEL, ERROR_CANCELLED, WU_E_CALL_CANCELLED. */
const cancelCodes: ReadonlySet<number> = new Set([0x800f0820, 0x800704c7, 0x8024000b]);

/** What a search or a download leaves undone when it is cancelled is taken up again; this work is not. */
const changingWork: ReadonlySet<string> = new Set(['install', 'uninstall', 'repair', 'upgrade', 'feature']);

/** True for work that whoever asked for it cancelled, as its answer or Windows Setup's window says. */
export function isStoppedWork({ kind, outcome, purpose, result = 0 }: Operation): boolean {
  if (outcome !== 'cancelled' || !changingWork.has(purpose)) return false;
  return kind === 'setup' || cancelCodes.has(result);
}

/** Notes an outcome; the first failing verdict of an operation stays. */
export function conclude(draft: Draft, fact: Fact, factIndex: number, result: number): void {
  extend(draft, fact);
  if (draft.outcome === 'failed' || draft.outcome === 'cancelled') return;
  draft.endFact = factIndex;
  draft.result = result;
  if (cancelCodes.has(result)) draft.outcome = 'cancelled';
  else draft.outcome = isFailureCode(result) ? 'failed' : 'succeeded';
}

/** The finished operation as plain data. */
export function finishDraft(draft: Draft): Operation {
  const { isWork: _isWork, hasStatus: _hasStatus, ...operation } = draft;
  return operation;
}

/** A code as it stands in a field: hex with or without 0x, decimal otherwise, also below zero; undefined when it is none. */
export function codeOfField(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const hex = /^(?:0[xX])?(?:08)?([0-9a-fA-F]{8})$/.exec(value) ?? /^0[xX]([0-9a-fA-F]{1,8})$/.exec(value);
  if (hex) return Number.parseInt(hex[1] ?? '', 16);
  return /^-?\d{1,10}$/.test(value) ? Number(value) >>> 0 : undefined;
}
