// Owns the analysis of a text that changes: what lies before the change is not read again.
import { type AnalysisOptions, createAnalysis } from '../analysis';
import { plainAscii } from '../formats/ascii';
import type { Analysis, Fact } from '../model';
import { findTextBorder } from './border';
import { joinSegments } from './join';
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

export interface TextAnalysis {
  /** Does a small part of the work; false when it is done. */
  step(): boolean;
  /** What came of it, and what the next analysis of the text needs. */
  finish(): { readonly analysis: Analysis; readonly read: ReadText | undefined };
}

/** Units of a step, short enough for others to be answered in between. */
const stepUnits = 1 << 18;
/** Units of a segment: it must be longer than what decides of the kind of reader. */
const segmentUnits = 1 << 20;
/** A shorter text is read in a moment. */
const smallUnits = 2 * segmentUnits;

/**
 * Makes the analysis of a text, to be done step by step; the result is that of one pass.
 * @param earlier of this text before it changed
 */
export function createTextAnalysis(
  text: string,
  options: AnalysisOptions,
  earlier?: EarlierText,
): TextAnalysis {
  const isWhole = text.length < smallUnits || (options.userRules?.length ?? 0) > 0;
  return isWhole ? wholeAnalysis(text, options) : segmentedAnalysis(text, options, earlier);
}

function wholeAnalysis(text: string, options: AnalysisOptions): TextAnalysis {
  const machine = createAnalysis(options);
  let at = 0;
  return {
    step() {
      if (at >= text.length) return false;
      machine.push(text.slice(at, at + stepUnits));
      at += stepUnits;
      return at < text.length;
    },
    finish: () => ({ analysis: machine.finish(), read: undefined }),
  };
}

function segmentedAnalysis(
  text: string,
  options: AnalysisOptions,
  earlier: EarlierText | undefined,
): TextAnalysis {
  const { kept, next } = unchanged(earlier);
  const segments: ReadSegment[] = [...kept];
  let place = next;
  let reading: Reading | undefined;
  return {
    step() {
      if (place.start >= text.length) return false;
      reading ??= readSegment(text, place.start);
      if (reading.step()) return true;
      const result = reading.finish();
      segments.push({ ...place, result });
      // A line is counted when it is begun: the last one of a segment ends with its line feed.
      place = { start: reading.end, line: place.line + result.totals.lineCount };
      reading = undefined;
      return place.start < text.length;
    },
    finish() {
      const analysis = joinSegments(
        segments.map(({ result }) => copied(result)),
        options,
      );
      if (analysis !== undefined) return { analysis, read: { segments } };
      const whole = wholeAnalysis(text, options);
      while (whole.step());
      return whole.finish();
    },
  };
}

/** Joining moves the facts; these are wanted where they are for the next time. */
function copied(result: SegmentResult): SegmentResult {
  const { series, quiet } = result;
  const copy = (fact: Fact): Fact => ({ ...fact });
  return {
    ...result,
    series: series.map((each) => ({ ...each, first: each.first.map(copy), last: each.last.map(copy) })),
    quiet: { ...quiet, last: quiet.last.map((fact) => fact && copy(fact)) },
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

interface Reading {
  /** Offset behind the segment. */
  readonly end: number;
  step(): boolean;
  finish(): SegmentResult;
}

function readSegment(text: string, start: number): Reading {
  const machine = createSegment(start === 0, plainAscii, true);
  const end = findTextBorder(text, start + segmentUnits) ?? text.length;
  let at = start;
  return {
    end,
    step() {
      const to = Math.min(end, at + stepUnits);
      machine.push(text.slice(at, to));
      at = to;
      return at < end;
    },
    finish: () => machine.finish(),
  };
}
