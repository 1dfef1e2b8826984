// Owns the outline of a log: service lives, sessions, phases, runs and commands, nested as they ran.

import { kindTitles } from '../case/operationTitles';
import { addTo } from '../grouped';
import type { Language, Localized } from '../localized';
import { localize } from '../localized';
import type { Analysis, Fact, Operation, OperationKind, Outcome } from '../model';

export interface OutlineItem {
  readonly name: string;
  /** Start time and outcome, one line. */
  readonly detail: string;
  readonly kind: OperationKind;
  readonly outcome: Outcome;
  /** 0-based physical lines, inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  readonly children: readonly OutlineItem[];
}

/** More entries than this are of no use in an outline; the first ones stay. */
const maxItems = 5_000;

/** The operations of a log as a tree. */
export function outlineOf(analysis: Analysis, language: Language): readonly OutlineItem[] {
  const operations = analysis.operations.slice(0, maxItems);
  const childrenOf = new Map<number, number[]>();
  const roots: number[] = [];
  operations.forEach((operation, index) => {
    const parent = operation.parent;
    // A parent that comes later or not at all would make a cycle or an orphan: such an entry stays on top.
    if (parent === undefined || parent >= operations.length || parent === index) {
      roots.push(index);
      return;
    }
    addTo(childrenOf, parent, index);
  });
  const seen = new Set<number>();
  const build = (index: number): OutlineItem | undefined => {
    const operation = operations[index];
    if (operation === undefined || seen.has(index)) {
      return undefined;
    }
    seen.add(index);
    const children = (childrenOf.get(index) ?? []).map(build).filter((item) => item !== undefined);
    return { ...operationOutline(operation, language), children };
  };
  const items = roots.map(build).filter((item) => item !== undefined);
  const withPhases = phasesOf(analysis, language).reduce(nestPhase, items);
  return livesOf(analysis, language).reduce(nestLife, withPhases).sort(byLine);
}

function byLine(a: OutlineItem, b: OutlineItem): number {
  return a.startLine - b.startLine;
}

/** Shapes that begin a phase of the work around them. */
const phaseShapes: ReadonlySet<string> = new Set(['cbs.stage', 'setup.execution-phase']);

/** The phases that the log announces, each up to the next one; where its work ends, `nestPhase` cuts it. */
function phasesOf(analysis: Analysis, language: Language): OutlineItem[] {
  const phases: OutlineItem[] = [];
  for (const fact of analysis.facts) {
    const name = (fact.fields.stage ?? fact.fields.phase)?.trim();
    if (!phaseShapes.has(fact.shape) || name === undefined || phases.length >= maxItems) continue;
    const before = phases.at(-1);
    const title = `${localize(phaseTitle, language)} ${name}`;
    // CBS announces a stage twice: once for the flow, once for the performance trace.
    if (before?.name === title && fact.line - before.startLine <= 1) continue;
    if (before) phases[phases.length - 1] = { ...before, endLine: Math.max(before.startLine, fact.line - 1) };
    phases.push(openItem('setup-phase', title, fact, analysis));
  }
  return phases;
}

/** Runs of the servicing service: from its banner to its shutdown, to the next banner, or to the end of the log. */
function livesOf(analysis: Analysis, language: Language): OutlineItem[] {
  const lives: OutlineItem[] = [];
  let isOpen = false;
  for (const fact of analysis.facts) {
    const isStart = fact.shape === 'cbs.life.start';
    if (!isStart && !(fact.shape === 'cbs.life.stop' && isOpen)) continue;
    const open = lives.at(-1);
    if (isOpen && open) lives[lives.length - 1] = { ...open, endLine: fact.line - (isStart ? 1 : 0) };
    isOpen = isStart;
    if (!isStart || lives.length >= maxItems) continue;
    const title = localize(kindTitles['service-life'], language);
    lives.push(openItem('service-life', title, fact, analysis));
  }
  return lives;
}

/** An entry that a fact begins; it reaches to the end of the log until something else ends it. */
function openItem(kind: OperationKind, name: string, fact: Fact, analysis: Analysis): OutlineItem {
  return {
    name,
    detail: fact.time?.replace('T', ' ') ?? '',
    kind,
    outcome: 'unknown',
    startLine: fact.line,
    endLine: analysis.lineCount - 1,
    children: [],
  };
}

/** Puts a phase into the operation that spans its first line; a phase outside of any work is left out. */
function nestPhase(items: readonly OutlineItem[], phase: OutlineItem): OutlineItem[] {
  return items.map((item) => {
    if (!(item.startLine <= phase.startLine && phase.startLine <= item.endLine)) return item;
    const cut = { ...phase, endLine: Math.min(phase.endLine, item.endLine) };
    return { ...item, children: [...item.children, cut].sort(byLine) };
  });
}

/** Puts what began during a run of the service under it. */
function nestLife(items: readonly OutlineItem[], life: OutlineItem): OutlineItem[] {
  const isInside = (item: OutlineItem): boolean =>
    item.kind !== 'service-life' && life.startLine <= item.startLine && item.startLine <= life.endLine;
  const children = items.filter(isInside);
  const endLine = Math.max(life.endLine, ...children.map((item) => item.endLine));
  return [...items.filter((item) => !isInside(item)), { ...life, endLine, children }];
}

/** One operation as the outline names it. */
export function operationOutline(operation: Operation, language: Language): Omit<OutlineItem, 'children'> {
  const { kind, id, target, outcome } = operation;
  // Sessions are known by their id, everything else by what it was about.
  const label = (kind === 'session' ? (id ?? target) : (target ?? id)) ?? '';
  const subject = operation.kbs.length > 0 ? operation.kbs.join(' ') : target;
  const title = localize(kindTitles[kind], language);
  return {
    name: label === '' ? title : `${title} ${label}`,
    detail: [
      localize(outcomes[outcome], language),
      subject === label ? '' : (subject ?? ''),
      operation.client ?? '',
      operation.startTime?.replace('T', ' ') ?? '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
    kind,
    outcome,
    startLine: operation.startLine,
    endLine: Math.max(operation.startLine, operation.endLine),
  };
}

const phaseTitle: Localized = { en: 'Phase', zh: '阶段' };

/** How an operation ended; nothing where the log does not say. */
export const outcomes: Readonly<Record<Outcome, Localized>> = {
  succeeded: { en: 'succeeded', zh: '成功' },
  failed: { en: 'failed', zh: '失败' },
  interrupted: { en: 'interrupted', zh: '中断' },
  cancelled: { en: 'cancelled', zh: '已取消' },
  unknown: { en: '', zh: '' },
};
