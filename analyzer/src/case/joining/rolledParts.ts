// Owns what the parts of one log say together: operations and findings are worked out over the records of all of them.
import { defined } from '../../defined';
import { buildFactIndex } from '../../facts/factIndex';
import type { Analysis, Fact, Problem, RecordTable } from '../../model';
import { withMovedFinding, withMovedOperation } from '../../movedFacts';
import { foldingOperations } from '../../operations/fold';
import { runningRules } from '../../rules/run';
import type { Steps } from '../../steps';
import { userRecordShape } from '../../userRules/watch';
import { rankedFindings } from '../cause/bearings';

/**
 * The analysis of a log out of those of its parts.
 * @param parts in order of time, each whole and of one kind
 * @returns lines and records count through all parts; the columns of the records are left out
 */
export function* joiningParts(parts: readonly Analysis[]): Steps<Analysis> {
  const [first, last] = [parts[0], parts.at(-1)] as [Analysis, Analysis];
  const facts = joinedFacts(parts);
  // What only a user's rule knows is no business of operations and built-in rules.
  const judged = [...facts.keys()].filter((k) => facts[k]?.shape !== userRecordShape);
  const index = buildFactIndex(
    judged.map((k) => facts[k] as Fact),
    first.kind,
    { hasInstalled: () => false },
  );
  yield;
  const at = (fact: number): number => judged[fact] ?? fact;
  const folded = yield* foldingOperations(index);
  const problems: Problem[] = parts.flatMap((part) => part.problems);
  const found = yield* runningRules(index, folded, { strict: false, problems });
  const operations = folded.map((operation) => withMovedOperation(operation, at));
  const own = found.map((finding) => withMovedFinding(finding, at));
  const offset = parts.map(({ utcOffsetMinutes }) => utcOffsetMinutes).find((each) => each !== undefined);
  return {
    ...last,
    ...defined({ firstTime: first.firstTime, utcOffsetMinutes: offset }),
    length: sumOf(parts, ({ length }) => length),
    lineCount: sumOf(parts, ({ lineCount }) => lineCount),
    continuationLines: sumOf(parts, ({ continuationLines }) => continuationLines),
    unparsedLines: sumOf(parts, ({ unparsedLines }) => unparsedLines),
    harmlessCount: sumOf(parts, ({ harmlessCount }) => harmlessCount),
    sessionCount: sumOf(parts, ({ sessionCount }) => sessionCount),
    records: countsOf(parts),
    facts,
    operations,
    findings: [...userFindings(parts), ...own].sort((a, b) => a.fact - b.fact),
    problems,
  };
}

function joinedFacts(parts: readonly Analysis[]): readonly Fact[] {
  const facts: Fact[] = [];
  let [lines, records] = [0, 0];
  for (const part of parts) {
    for (const fact of part.facts)
      facts.push({ ...fact, line: fact.line + lines, record: fact.record + records });
    lines += part.lineCount;
    records += part.records.count;
  }
  return facts;
}

/** What users' rules found in each part. */
function userFindings(parts: readonly Analysis[]): Analysis['findings'] {
  let before = 0;
  return parts.flatMap((part) => {
    const from = before;
    before += part.facts.length;
    return rankedFindings(part)
      .filter(({ userRule }) => userRule !== undefined)
      .map((finding) => withMovedFinding(finding, (fact) => fact + from));
  });
}

function countsOf(parts: readonly Analysis[]): RecordTable {
  const { levels, components } = (parts[0] as Analysis).records;
  return {
    count: sumOf(parts, ({ records }) => records.count),
    line: new Uint32Array(),
    level: new Uint8Array(),
    component: new Uint16Array(),
    levels,
    components,
  };
}

function sumOf(parts: readonly Analysis[], value: (part: Analysis) => number): number {
  return parts.reduce((sum, part) => sum + value(part), 0);
}
