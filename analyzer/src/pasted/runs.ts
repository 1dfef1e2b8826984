// Owns which lines of a pasted text one program wrote: by the heads of its records, by the form of a whole paragraph, and by
// what lines without a head say where nothing else tells.
import { dialectOf } from '../formats/anyReader';
import { isConsoleLine } from '../formats/bareLines';
import { type HeaderFamily, matchHeader } from '../formats/header';
import { kindsOfComponent } from '../formats/kind';
import { emptyRecord } from '../formats/rawRecord';
import { LineReader } from '../formats/reader';
import type { SourceKind } from '../model';
import { servicingBorders } from './servicingBlocks';

/** Lines of one writer. */
export interface Run {
  readonly writer: string;
  /** 0-based line of its first record, or of its first words. */
  readonly line: number;
  /** 0-based line of its last record. */
  readonly last: number;
  /** What kinds of log its records may be of; empty for a console, which prints the lines of any. */
  readonly kinds: ReadonlySet<SourceKind>;
  /** True for lines without heads, such as an answer that was copied without its prompt. */
  readonly isBare?: boolean;
}

/** Tells what kind of log a text is of; undefined where it says nothing. */
export type KindOfText = (text: string) => SourceKind | undefined;

type Writer = readonly [name: string, ...kinds: SourceKind[]];

const servicing: Writer = ['servicing'];
/** Tables and answers of a console that tell of updates, without heads, are read with the client's records beside them. */
const ofUpdates: readonly SourceKind[] = [
  'windows-update',
  'windows-update-legacy',
  'reporting-events',
  'event-log',
];
const client: Writer = ['client', ...ofUpdates];
const events: Writer = ['events', 'event-log'];
/** Which heads are of one writer; those that a single word makes up decide nothing. */
const writers: Partial<Readonly<Record<HeaderFamily, Writer>>> = {
  servicing,
  'servicing-loose': servicing,
  'device-setup': servicing,
  update: client,
  'update-loose': client,
  'update-undecoded': client,
  'update-delivery': client,
  'update-legacy': client,
  'update-manager': client,
  'update-manager-tail': client,
  'reporting-events': client,
  setupapi: ['devices', 'setupapi'],
  checksur: ['readiness', 'checksur', 'cbs'],
  'setup-diag': ['diagnosis', 'setup'],
  event: events,
  procmon: ['capture', 'procmon'],
};

/** A dialect is told by its paragraph; so many of them are looked at. */
const maxLookedAt = 120;
/** Stretches without heads are read to tell their kind; so many of them. */
const maxStretches = 12;

/** Where each writer begins, in the order of the lines. */
export function runsIn(text: string, lines: readonly string[], kindOf: KindOfText): readonly Run[] {
  const marks = marksIn(text, lines);
  const headed = headedRuns(lines, marks);
  // Without heads, what lines say is one log to whoever reads it.
  if (headed.length === 0) return [];
  const stretches = bareStretches(lines, marks).slice(0, maxStretches);
  const runs: Run[] = [];
  for (const [k, run] of [undefined, ...headed].entries()) {
    const next = headed[k];
    if (run !== undefined && runs.at(-1)?.writer !== run.writer) runs.push(run);
    const stretch = stretches.find(
      ({ line }) => (run?.line ?? -1) < line && line < (next?.line ?? lines.length),
    );
    if (stretch === undefined || run?.kinds.size === 0) continue;
    const kind = kindOf(lines.slice(stretch.line, stretch.end).join('\n'));
    if (kind === undefined || kind === 'unknown' || run?.kinds.has(kind)) continue;
    const behind = run === undefined || run.last < stretch.end ? undefined : firstMark(marks, stretch.end);
    if (behind === undefined && next?.kinds.has(kind)) runs.push({ ...next, line: stretch.line });
    else
      runs.push({
        ...stretch,
        writer: `lines of ${kind}`,
        last: stretch.end - 1,
        kinds: new Set([kind]),
        isBare: true,
      });
    if (run !== undefined && behind !== undefined) runs.push({ ...run, line: behind });
  }
  return runs;
}

/** The first line with a mark; there has to be one. */
function firstMark(marks: ReadonlyMap<number, Mark>, from: number): number {
  let line = from;
  while (!marks.has(line)) line++;
  return line;
}

/** The writer that a line tells, by itself or by what stands above it. */
interface Mark {
  readonly writer: string;
  readonly kinds: readonly SourceKind[];
  readonly isSure: boolean;
}

function headedRuns(lines: readonly string[], marks: ReadonlyMap<number, Mark>): readonly Run[] {
  const inOrder = [...marks].sort(([a], [b]) => a - b);
  const records = inOrder.filter(([, { writer }]) => writer === servicing[0]);
  const borders = servicingBorders(
    lines,
    records.map(([line, { kinds }]) => ({ line, kinds })),
  );
  const runs: (Run & { last: number; readonly kinds: Set<SourceKind> })[] = [];
  let part = 0;
  for (const [line, mark] of inOrder) {
    if (borders.has(line)) part++;
    const writer = mark.writer === servicing[0] ? `${mark.writer} ${part}` : mark.writer;
    const last = runs.at(-1);
    if (last?.writer === writer) {
      for (const kind of mark.kinds) last.kinds.add(kind);
      last.last = line;
    } else runs.push({ writer, line, last: line, kinds: new Set(mark.kinds) });
  }
  return runs;
}

/** The lines that tell their writer. */
function marksIn(text: string, lines: readonly string[]): ReadonlyMap<number, Mark> {
  const marks = headsIn(text);
  let looked = 0;
  lines.forEach((line, k) => {
    if (marks.get(k)?.isSure === true) return;
    if (isConsoleLine(line, 0)) marks.set(k, { writer: 'console', kinds: [], isSure: true });
    if (!mayBeginDialect(line, lines[k - 1]) || looked >= maxLookedAt) return;
    looked++;
    const dialect = dialectAt(lines, k);
    if (dialect !== undefined) marks.set(k, dialect);
  });
  return marks;
}

/** Ordinary records of the component store are told without reading them. */
const ordinary: Mark = { writer: 'servicing', kinds: kindsOfComponent('CBS'), isSure: true };

function headsIn(text: string): Map<number, Mark> {
  const heads = new Map<number, Mark>();
  const reader = new LineReader({
    passes({ line }) {
      heads.set(line, ordinary);
      return true;
    },
    onRecord({ line, family, timeEnd, timeStart, component, level, text: whole, start, firstLineEnd }) {
      const [writer, ...kinds] = writers[family] ?? [];
      const isServicing = writer === 'servicing';
      // A level alone, or a stamp with a comma behind it, stands in other tables too.
      const isBare = isServicing && component === '' && (timeEnd === timeStart || level === 'unknown');
      if (writer === undefined || isBare) return;
      // Below its beginning a report takes any line for one of its own.
      const isSure = matchHeader(whole, start, firstLineEnd, emptyRecord());
      heads.set(line, { writer, kinds: isServicing ? kindsOfComponent(component) : kinds, isSure });
    },
  });
  reader.push(text);
  reader.finish();
  return heads;
}

/** An element, an object, a label, the name of a column at the beginning of a paragraph; an element anywhere. */
function mayBeginDialect(line: string, before: string | undefined): boolean {
  if (/^\s{0,12}<(?:\?xml|Events?|SetupDiag|CompatReport)\b|^(?:Log Name|日志名称): {2}/.test(line))
    return true;
  const isParagraph = before === undefined || before.trim() === '' || /[:：]\s*$/.test(before);
  return isParagraph && /^\s{0,12}(?:[<[{"]|[^\s:：][^:：]{0,60}[:：]|\w+,)/.test(line);
}

/** The dialect that a paragraph is written in; a console prints an empty line behind the name of a provider. */
function dialectAt(lines: readonly string[], at: number): Mark | undefined {
  const end = paragraphEnd(lines, at);
  const isNamed = /ProviderName:/.test(lines[at] ?? '');
  const paragraph = lines.slice(at, isNamed ? paragraphEnd(lines, end + 1) : end).join('\n');
  const id = dialectOf(paragraph)?.id;
  if (id === undefined) return undefined;
  const [writer, ...kinds] = writerOfDialect.find(([prefix]) => id.startsWith(prefix))?.[1] ?? [id];
  return { writer, kinds, isSure: true };
}

const writerOfDialect: readonly (readonly [prefix: string, writer: Writer])[] = [
  ['event-', events],
  ['delivery-', ['delivery list', 'windows-update']],
  ['procmon-', ['capture', 'procmon']],
  ['setup-diag-', ['diagnosis', 'setup']],
  ['compat-', ['report', 'setup']],
];

/** Lines between those that tell their writer. */
interface Stretch {
  readonly line: number;
  readonly end: number;
}

/** Paragraphs of which no line tells its writer, as far as they follow one another. */
function bareStretches(lines: readonly string[], marks: ReadonlyMap<number, Mark>): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let isMarked = false;
  for (let k = 0; k < lines.length; k = paragraphEnd(lines, k) + 1) {
    const end = paragraphEnd(lines, k);
    if (end === k) continue;
    const last = stretches.at(-1);
    const isBare = !rangeSome(k, end, (line) => marks.has(line));
    if (isBare && last !== undefined && !isMarked) stretches[stretches.length - 1] = { ...last, end };
    else if (isBare) stretches.push({ line: k, end });
    isMarked = !isBare;
  }
  return stretches;
}

function rangeSome(from: number, to: number, test: (k: number) => boolean): boolean {
  for (let k = from; k < to; k++) if (test(k)) return true;
  return false;
}

function paragraphEnd(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length && (lines[end] ?? '').trim() !== '') end++;
  return end;
}
