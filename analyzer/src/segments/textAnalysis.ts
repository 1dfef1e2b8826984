// Owns the analysis of a text that changes: what lies before the change is not read again.
import { type AnalysisOptions, createAnalysis } from '../analysis';
import { copyOfFact, copyOfFacts } from '../facts/factStore';
import { plainAscii } from '../formats/ascii';
import type { Analysis } from '../model';
import type { Steps } from '../steps';
import { findTextBorder } from './border';
import { createSegmentJoin } from './join';
import { createSegment, type SegmentResult } from './segment';

/** What of a text was read; to be handed to the next analysis of the same text. */
export interface ReadText {
  /** In order; the first begins with the text. */
  readonly segments: readonly ReadSegment[];
}

export interface ReadSegment {
  /** Offset and 0-based line of its first character. */
  readonly start: number;
  readonly line: number;
  readonly result: SegmentResult;
}

/** An earlier reading of the text, and the first line, 0-based, on which it may have changed since. */
export interface EarlierText extends ReadText {
  readonly changedFrom: number;
}

/** What came of a text, and what the next analysis of it needs. */
export interface AnalysedText {
  readonly analysis: Analysis;
  readonly read: ReadText | undefined;
}

/** Units of a step: some tenths of a millisecond, and not much more while the engine has not yet compiled anything. */
const stepUnits = 1 << 15;
/** Units of a segment: it must be longer than what decides of the kind of reader. */
const segmentUnits = 1 << 20;
/** A shorter text is read in a moment. */
const smallUnits = 2 * segmentUnits;

/**
 * Analyses a text step by step; the result is that of one pass.
 * @param earlier of this text before it changed
 */
export function analyzingText(
  text: string,
  options: AnalysisOptions,
  earlier?: EarlierText,
): Steps<AnalysedText> {
  const isWhole = text.length < smallUnits || (options.userRules?.length ?? 0) > 0;
  return isWhole ? analyzingWhole(text, options) : analyzingSegments(text, options, earlier);
}

function* analyzingWhole(text: string, options: AnalysisOptions): Steps<AnalysedText> {
  const machine = createAnalysis(options);
  for (let at = 0; at < text.length; at += stepUnits) {
    machine.push(text.slice(at, at + stepUnits));
    yield;
  }
  return { analysis: yield* machine.finishing(), read: undefined };
}

function* analyzingSegments(
  text: string,
  options: AnalysisOptions,
  earlier: EarlierText | undefined,
): Steps<AnalysedText> {
  const { kept, next } = unchanged(earlier);
  const segments: ReadSegment[] = [...kept];
  for (let place = next; place.start < text.length; ) {
    const { end, result } = yield* readingSegment(text, place.start);
    segments.push({ ...place, result });
    // A line is counted when it is begun: the last one of a segment ends with its line feed.
    place = { start: end, line: place.line + result.totals.lineCount };
  }
  const join = createSegmentJoin();
  for (const { result } of segments) {
    join.add(copied(result));
    yield;
  }
  const analysis = yield* join.finishing(options);
  return analysis === undefined ? yield* analyzingWhole(text, options) : { analysis, read: { segments } };
}

/** Joining moves the facts; these are wanted where they are for the next time. */
function copied(result: SegmentResult): SegmentResult {
  const { facts, quiet } = result;
  return {
    ...result,
    facts: copyOfFacts(facts),
    quiet: { ...quiet, last: quiet.last.map((fact) => fact && copyOfFact(fact)) },
  };
}

interface Place {
  readonly start: number;
  readonly line: number;
}

/** The segments before the change. The one in front of it may go on in what was changed: only its first line is sure. */
function unchanged(earlier: EarlierText | undefined): { kept: readonly ReadSegment[]; next: Place } {
  const { segments = [], changedFrom = 0 } = earlier ?? {};
  const next = segments.findLast(({ line }) => line < changedFrom);
  const kept = next === undefined ? [] : segments.slice(0, segments.indexOf(next));
  return { kept, next: kept.length === 0 || next === undefined ? { start: 0, line: 0 } : next };
}

function* readingSegment(
  text: string,
  start: number,
): Steps<{ readonly end: number; readonly result: SegmentResult }> {
  const machine = createSegment(start === 0, plainAscii, { hasTable: true, isLong: true });
  const end = findTextBorder(text, start + segmentUnits) ?? text.length;
  for (let at = start; at < end; at += stepUnits) {
    machine.push(text.slice(at, Math.min(end, at + stepUnits)));
    yield;
  }
  return { end, result: machine.finish() };
}
