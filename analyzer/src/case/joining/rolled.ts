// Owns logs that were put aside when they had grown and begun anew: CBS.log becomes CbsPersist_*.log, dism.log becomes
// dism.log.bak. What a later part says decides about an earlier one as it does in a log that was never parted, so a case is
// judged over whole logs; in its result every place is one of the file that a reader opens.
import { fileNameOf } from '../../facts/paths';
import { groupedBy } from '../../grouped';
import type { SourceKind } from '../../model';
import { secondsOf } from '../../operations/times';
import { countBelow } from '../../ordered';
import type { Steps } from '../../steps';
import type { CaseResult, CaseSource } from '../types';
import { withMovedPlaces } from './places';
import { joiningParts } from './rolledParts';

/** The logs of a case with parts joined, and the way back to the parts. */
export interface WholeLogs {
  /** What the case is judged by. */
  readonly logs: readonly CaseSource[];
  /** Where each source of the case went. */
  readonly places: readonly PlaceInLog[];
  /** The result with sources and lines of the parts. */
  readonly told: (result: CaseResult) => CaseResult;
}

export interface PlaceInLog {
  /** Which of the logs it is, or is part of. */
  readonly log: number;
  /** True for a whole log and for the last part of one. */
  readonly isLast: boolean;
  /** 0-based line of the whole log with which a part begins; only there for parts. */
  readonly firstLine?: number;
}

/** Joins the parts of each log that was put aside; copies and logs of several machines overlap and stay by themselves. */
export function* joiningRolled(sources: readonly CaseSource[]): Steps<WholeLogs> {
  const wholes = new Map<CaseSource, readonly CaseSource[]>();
  for (const parts of rolledLogs(sources)) for (const part of parts) wholes.set(part, parts);
  const logs: CaseSource[] = [];
  const origins: Origin[] = [];
  const placeOf = new Map<CaseSource, number>();
  for (const source of sources) {
    if (placeOf.has(source)) continue;
    const parts = wholes.get(source) ?? [source];
    for (const part of parts) placeOf.set(part, logs.length);
    origins.push(originOf(parts, sources));
    logs.push(parts.length === 1 ? source : yield* joined(parts));
  }
  return {
    logs,
    places: sources.map((source, k) => {
      const log = placeOf.get(source) ?? 0;
      const { sources: parts = [], firstLines = [] } = origins[log] ?? {};
      const part = parts.indexOf(k);
      const isLast = part === parts.length - 1;
      return parts.length === 1 ? { log, isLast } : { log, isLast, firstLine: firstLines[part] ?? 0 };
    }),
    told: wholes.size === 0 ? (result) => result : (result) => withPlaces(result, origins),
  };
}

function* joined(parts: readonly CaseSource[]): Steps<CaseSource> {
  const last = parts.at(-1) as CaseSource;
  return { ...last, analysis: yield* joiningParts(parts.map(({ analysis }) => analysis)) };
}

/** How the parts of a log are named that its writer, or who sends it, puts aside. */
const names: Partial<Readonly<Record<SourceKind, RegExp>>> = {
  cbs: /^cbs/i,
  dism: /^dism/i,
  'windows-update': /^windows ?update/i,
  'windows-update-legacy': /^windows ?update/i,
  'reporting-events': /^reportingevents/i,
};

/** Beyond so many records working all out once more takes its time; each log has been judged by itself. */
const maxFacts = 200_000;

/** Logs of one kind in one folder of which none begins before the one before it ends; the parts of each in order of time. */
function rolledLogs(sources: readonly CaseSource[]): readonly (readonly CaseSource[])[] {
  const whole = sources.filter(
    (source) => names[source.analysis.kind]?.test(fileNameOf(source.path)) === true && isWhole(source),
  );
  const groups = groupedBy(whole, ({ analysis, path }) => `${analysis.kind}|${folderOf(path).toLowerCase()}`);
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => [...group].sort((a, b) => beginOf(a) - beginOf(b)))
    .filter((group) => group.every((each, k) => k === 0 || endOf(group[k - 1]) <= beginOf(each)))
    .filter((group) => group.reduce((sum, { analysis }) => sum + analysis.facts.length, 0) <= maxFacts);
}

/** Of a log that was too large to keep all it says, or that says nothing, only its own reading tells the rest. */
function isWhole({ analysis }: CaseSource): boolean {
  const isShort = analysis.problems.some(({ code }) => /^(?:fact|session)Limit$|^undecoded/.test(code));
  return !isShort && analysis.countedResults.length === 0;
}

/** The folder that a log was written to; a log that was put aside is often packed into an archive of its own. */
function folderOf(path: string): string {
  const folder = parentOf(path);
  return /\.(?:cab|zip|gz|7z)$/i.test(folder) ? parentOf(folder) : folder;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.length - fileNameOf(path).length - 1));
}

/** NaN where the log has no times: it is no part of another one then. */
function beginOf({ analysis }: CaseSource): number {
  return secondsOf(analysis.firstTime ?? '');
}

function endOf(source: CaseSource | undefined): number {
  return secondsOf(source?.analysis.lastTime ?? '');
}

/** Where the lines of a log come from. */
interface Origin {
  /** 0-based sources of the case, in the order of the parts. */
  readonly sources: readonly number[];
  /** The 0-based line of the whole with which each part begins. */
  readonly firstLines: readonly number[];
}

function originOf(parts: readonly CaseSource[], sources: readonly CaseSource[]): Origin {
  const firstLines: number[] = [];
  let lines = 0;
  for (const { analysis } of parts) {
    firstLines.push(lines);
    lines += analysis.lineCount;
  }
  return { sources: parts.map((part) => sources.indexOf(part)), firstLines };
}

function withPlaces(result: CaseResult, origins: readonly Origin[]): CaseResult {
  return withMovedPlaces(result, (at) => {
    const origin = origins[at.source];
    if (origin === undefined) return at;
    const part = Math.max(0, countBelow(origin.firstLines, at.line) - 1);
    return {
      ...at,
      source: origin.sources[part] ?? at.source,
      line: at.line - (origin.firstLines[part] ?? 0),
    };
  });
}
