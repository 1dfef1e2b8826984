// Owns the analysis of a text that several logs were pasted into: each was read by itself, and their records, operations and
// findings stand one behind the other.
import { defined } from '../defined';
import type { Analysis, Operation, RecordTable } from '../model';
import { withMovedFinding, withMovedOperation } from '../movedFacts';

/** What was read of a part with the lines of the text that it stands in. */
export function atLine(part: Analysis, firstLine: number): Analysis {
  const { records } = part;
  return {
    ...part,
    records: { ...records, line: records.line.map((line) => line + firstLine) },
    facts: part.facts.map((fact) => ({ ...fact, line: fact.line + firstLine })),
    operations: part.operations.map((operation) => ({
      ...operation,
      startLine: operation.startLine + firstLine,
      endLine: operation.endLine + firstLine,
    })),
    problems: part.problems.map((problem) => ({ ...problem, line: problem.line + firstLine })),
  };
}

/**
 * Joins what was read of each log.
 * @param whole the text read as one: its kind and its counts of lines stay
 * @param parts in the order of the text, with its lines
 */
export function joinedPaste(whole: Analysis, parts: readonly Analysis[]): Analysis {
  const records = offsetsOf(parts, (part) => part.records.count);
  const facts = offsetsOf(parts, (part) => part.facts.length);
  const operations = offsetsOf(parts, (part) => part.operations.length);
  return {
    ...whole,
    records: joinedTable(parts),
    facts: parts.flatMap((part, k) =>
      part.facts.map((fact) => ({ ...fact, record: fact.record + (records[k] ?? 0) })),
    ),
    operations: parts.flatMap((part, k) =>
      part.operations.map((each) =>
        withMovedParent(
          withMovedOperation(each, (fact) => fact + (facts[k] ?? 0)),
          operations[k] ?? 0,
        ),
      ),
    ),
    findings: parts.flatMap((part, k) =>
      part.findings.map((each) => withMovedFinding(each, (fact) => fact + (facts[k] ?? 0))),
    ),
    harmlessCount: sumOf(parts, (part) => part.harmlessCount),
    sessionCount: sumOf(parts, (part) => part.sessionCount),
    continuationLines: sumOf(parts, (part) => part.continuationLines),
    unparsedLines: sumOf(parts, (part) => part.unparsedLines),
    problems: [...whole.problems.filter(({ code }) => code !== 'unknownFormat'), ...crashesIn(parts)],
    ...defined({
      firstTime: parts.find(({ firstTime }) => firstTime !== undefined)?.firstTime,
      lastTime: parts.findLast(({ lastTime }) => lastTime !== undefined)?.lastTime,
      servicingStack: parts.find(({ servicingStack }) => servicingStack !== undefined)?.servicingStack,
      osBuild: parts.find(({ osBuild }) => osBuild !== undefined)?.osBuild,
      utcOffsetMinutes: parts.find(({ utcOffsetMinutes }) => utcOffsetMinutes !== undefined)
        ?.utcOffsetMinutes,
    }),
    parts,
  };
}

function withMovedParent(operation: Operation, by: number): Operation {
  return operation.parent === undefined ? operation : { ...operation, parent: operation.parent + by };
}

const ofRules: ReadonlySet<string> = new Set(['ruleCrashed', 'findingLimit', 'findingsLeftOut']);

/** What the reading of the whole text could not meet: the rules of a part. */
function crashesIn(parts: readonly Analysis[]): Analysis['problems'] {
  return parts.flatMap(({ problems }) => problems.filter(({ code }) => ofRules.has(code)));
}

function joinedTable(parts: readonly Analysis[]): RecordTable {
  const tables = parts.map(({ records }) => records);
  const components = [...new Set(tables.flatMap((table) => table.components))];
  const column = (values: (table: RecordTable) => Iterable<number>): number[] =>
    tables.flatMap((table) => [...values(table)]);
  return {
    count: tables.reduce((sum, { count }) => sum + count, 0),
    line: Uint32Array.from(column((table) => table.line)),
    level: Uint8Array.from(column((table) => table.level)),
    component: Uint16Array.from(
      column((table) => table.component.map((id) => components.indexOf(table.components[id] ?? ''))),
    ),
    levels: tables[0]?.levels ?? [],
    components,
  };
}

/** How much stands before each part. */
function offsetsOf(parts: readonly Analysis[], size: (part: Analysis) => number): readonly number[] {
  let before = 0;
  return parts.map((part) => {
    before += size(part);
    return before - size(part);
  });
}

function sumOf(parts: readonly Analysis[], value: (part: Analysis) => number): number {
  return parts.reduce((sum, part) => sum + value(part), 0);
}
