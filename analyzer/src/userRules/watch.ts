// Owns looking at the records of a log for users' rules. Only a log that is analysed with such rules pays for it, and
// it runs beside the extraction of facts: what the built-in rules see stays the same.

import { namesBySymbol } from '../codes/index';
import { mayHoldCode } from '../facts/codeHint';
import { codesInText, hresultFromWin32, isFailureCode } from '../facts/codes';
import { isSplitRest, scopeOf } from '../facts/messageHead';
import { appendSplit, type PendingRecord, toPending } from '../facts/pendingRecord';
import type { RawRecord } from '../formats/reader';
import type { Fact } from '../model';
import type { CompiledUserRule, UserRule } from './rule';

/** One record that one rule matches. */
export interface UserHit {
  readonly rule: UserRule;
  /** The record as a fact of its own, for the case that no shape knows it: nothing else can read a code out of it. */
  readonly fact: Fact;
  readonly groups: Readonly<Record<string, string>>;
  /** The code the rule asked for, else the first that means failure; unsigned 32 bits. */
  readonly code?: number;
}

export interface UserWatch {
  readonly hits: UserHit[];
  /** Records that match, but beyond the limit. */
  dropped: number;
  take(record: RawRecord, index: number): void;
  finish(): void;
}

/** The shape of a record that is a fact only because a user's rule matches it. */
export const userRecordShape = 'user.record';

/** A rule that matches without end keeps this many records; the rest is only counted. */
const maxHitsPerRule = 2_000;
/** Beyond this an expression sees no more of a message; genuine ones are far shorter. */
const maxMessageUnits = 16_384;
/** Longer records than this are lists and dumps, no sentence that a mail program wrapped. */
const maxWrappedUnits = 4_000;

/** Makes the watch of one log. */
export function createUserWatch(compiled: readonly CompiledUserRule[]): UserWatch {
  const gates = compiled.map(gateOf);
  // CSI may cut a record in two: its first part waits for the next record.
  let held: HeldRecord | undefined;
  const watch: UserWatch = {
    hits: [],
    dropped: 0,
    take(record, index) {
      const isCsi = record.component === 'CSI' && record.family !== 'bare';
      if (isCsi && held !== undefined && isSplitRest(record)) {
        held.joined ??= toPending(held.record, held.index, 'csi');
        appendSplit(held.joined, record);
        return;
      }
      watch.finish();
      if (isCsi) held = { record: { ...record }, index, joined: undefined };
      else look(watch, gates, { record, index, joined: undefined });
    },
    finish() {
      if (held !== undefined) look(watch, gates, held);
      held = undefined;
    },
  };
  return watch;
}

interface HeldRecord {
  readonly record: RawRecord;
  readonly index: number;
  /** The record with the rests that followed it. */
  joined: PendingRecord | undefined;
}

/** A rule with what rejects most records before its matcher is asked. */
interface Gate {
  readonly compiled: CompiledUserRule;
  readonly levels: ReadonlySet<string>;
  readonly components: ReadonlySet<string>;
  hits: number;
}

/** Asks every rule about one record. */
function look(watch: UserWatch, gates: readonly Gate[], { record, index, joined }: HeldRecord): void {
  let seen = joined === undefined ? undefined : seenOf(joined);
  for (const gate of gates) {
    if (!letsIn(gate, record)) continue;
    seen ??= record.lineCount > 1 ? seenOf(toPending(record, index, scopeOf(record))) : seenLine(record);
    const groups = matchIn(gate.compiled, seen);
    if (groups === undefined) continue;
    const pending: PendingRecord = seen.pending ?? toPending(record, index, scopeOf(record));
    seen = { ...seen, pending };
    const code = codeOf(gate.compiled.rule, pending.message);
    if (code === 'other') continue;
    if (++gate.hits > maxHitsPerRule) watch.dropped++;
    else watch.hits.push(hitOf(gate.compiled.rule, pending, groups, code));
  }
}

function letsIn({ levels, components }: Gate, { level, component }: RawRecord): boolean {
  if (levels.size > 0 && !levels.has(level)) return false;
  return components.size === 0 || components.has(component.toLowerCase());
}

function gateOf(compiled: CompiledUserRule): Gate {
  const { match } = compiled.rule;
  return { compiled, levels: new Set(match.levels), components: new Set(match.components), hits: 0 };
}

interface Seen {
  readonly message: string;
  /** The message with its lines joined by blanks, where it has several. */
  readonly unwrapped: string | undefined;
  readonly pending: PendingRecord | undefined;
}

function seenLine(record: RawRecord): Seen {
  const end = Math.min(record.end, record.messageStart + maxMessageUnits);
  return { message: record.text.slice(record.messageStart, end), unwrapped: undefined, pending: undefined };
}

function seenOf(pending: PendingRecord): Seen {
  const message = pending.message.slice(0, maxMessageUnits);
  const isWrapped = message.includes('\n') && message.length <= maxWrappedUnits;
  return { message, unwrapped: isWrapped ? message.replace(/(?<!\s)\s*\n\s*/g, ' ') : undefined, pending };
}

function matchIn(
  compiled: CompiledUserRule,
  { message, unwrapped }: Seen,
): Readonly<Record<string, string>> | undefined {
  const groups = compiled.matches(message);
  if (groups !== undefined || unwrapped === undefined) return groups;
  return compiled.matches(unwrapped);
}

/** The code of a match; `other` where the rule asks for codes and the record states none of them. */
function codeOf({ match }: UserRule, message: string): number | 'other' | undefined {
  const wanted = match.codes;
  if (!mayHoldCode(message)) return wanted.length > 0 ? 'other' : undefined;
  const { codes, names } = codesInText(message);
  const stated = [...codes, ...names.flatMap((name) => namesBySymbol(name).map(({ code }) => code))];
  if (wanted.length === 0) return stated.find(isFailureCode);
  const forms = new Set(wanted.map(hresultFromWin32));
  return stated.find((code) => forms.has(hresultFromWin32(code))) ?? 'other';
}

function hitOf(
  rule: UserRule,
  pending: PendingRecord,
  groups: Readonly<Record<string, string>>,
  code: number | undefined,
): UserHit {
  const { index, line, lineCount, level, component, time, text } = pending;
  const fact: Fact = {
    shape: userRecordShape,
    record: index,
    line,
    lineCount,
    level,
    component,
    ...(time === undefined ? {} : { time }),
    fields: {},
    codes: [],
    names: [],
    text,
  };
  return { rule, fact, groups, ...(code === undefined ? {} : { code }) };
}
