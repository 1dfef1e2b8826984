// Owns what is said of each item of the time line: operations, failures, and the moments of a restart.
import { hexOf, symbolOf } from '../case/codes';
import type { Failure } from '../case/types';
import type { Localized, Say } from '../localized';
import type { Operation, SourceKind } from '../model';
import { plainTime, shortLine } from './caseTreeNode';
import type { Restart } from './logCourse';
import { nameOfOperation } from './operationNodes';
import { outcomes } from './symbols';
import { timeLineTexts as texts } from './timeLineTexts';
import type { TimeLineItem } from './timeLineTypes';

/** An item that has its times still as written. */
export interface DraftItem extends Omit<TimeLineItem, 'from' | 'to' | 'row' | 'isUtc'> {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

export interface ItemOptions {
  readonly say: Say;
  /** Which of the case's logs. */
  readonly source: number;
  readonly kind: SourceKind;
  /** Its name, as it is shown. */
  readonly log: string;
}

/** The operations of a log as bars. */
export function operationItems(operations: readonly Operation[], options: ItemOptions): DraftItem[] {
  return operations.map((operation, index) => operationItem(operation, index, options));
}

function operationItem(operation: Operation, index: number, options: ItemOptions): DraftItem {
  const { say, source, kind } = options;
  const { outcome, startTime, endTime, client, target, id } = operation;
  const title = shortLine(nameOfOperation(operation, say));
  const isOpen = outcome === 'unknown' && operation.endFact === undefined;
  const code = outcome === 'failed' ? codeText(operation.result, kind) : undefined;
  const told = [
    outcome === 'unknown' ? say(isOpen ? texts.noEnd : texts.noOutcome) : undefined,
    outcome !== 'unknown' && code === undefined ? say(texts.ended[outcome]) : undefined,
    code === undefined ? undefined : say(texts.failedWith, { code }),
    operation.recoveredLater ? say(texts.recovered) : undefined,
    timesOf(operation, say),
    client === undefined ? undefined : say(texts.client, { client: shortLine(client) }),
    ...[target, id].map((name) =>
      name === undefined || title.includes(name) ? undefined : say(texts.about, { name: shortLine(name) }),
    ),
  ];
  const short = say(outcomes[outcome]);
  const values = {
    title,
    outcome: code === undefined ? short : `${short} ${code}`,
    time: plainTime(startTime ?? ''),
  };
  return {
    id: `${source}:o${index}`,
    shape: 'bar',
    kind: operation.kind,
    outcome,
    isOpen,
    ...withRecord({ title, told, line: operation.startLine, label: labelOf(values, say) }, options),
    start: startTime,
    end: endTime,
  };
}

function labelOf(values: Readonly<Record<string, string>>, say: Say): string {
  const { time, outcome } = values;
  if (time === '') return say(outcome === '' ? texts.barAlone : texts.barUndated, values);
  return say(outcome === '' ? texts.barUnknown : texts.bar, values);
}

/** `0x80073712 ERROR_SXS_COMPONENT_STORE_CORRUPT`, as much of it as there is. */
function codeText(result: number | undefined, kind: SourceKind): string | undefined {
  const code = hexOf(result);
  if (code === null) return undefined;
  const symbol = symbolOf(result, kind);
  return symbol === null ? code : `${code} ${symbol}`;
}

function timesOf({ startTime, endTime }: Operation, say: Say): string {
  if (startTime === undefined && endTime === undefined) return say(texts.noTime);
  const [start, end] = [plainTime(startTime ?? ''), plainTime(endTime ?? '')];
  if (start === '' || end === '' || start === end) return say(texts.at, { time: start || end });
  return say(texts.fromTo, { start, end });
}

/** The failures whose cause stands in this log, at the record of the cause. */
export function failureItems(failures: readonly Failure[], options: ItemOptions): DraftItem[] {
  return failures.flatMap((failure, index) => {
    const at = failure.rootCause ?? failure.evidence[0];
    if ((at?.source ?? 0) !== options.source) return [];
    return [failureItem(failure, index, options)];
  });
}

function failureItem(failure: Failure, index: number, options: ItemOptions): DraftItem {
  const { say, source } = options;
  const { rootCause, evidence, operation, hresult, symbol } = failure;
  const at = rootCause ?? evidence[0];
  const start =
    evidence.find((each) => each.source === at?.source && each.line === at?.line)?.time ??
    operation.end ??
    operation.start ??
    undefined;
  const title = shortLine(say(failure.title));
  const code = hresult === null ? undefined : symbol === null ? hresult : `${hresult} ${symbol}`;
  const time = plainTime(start ?? '');
  const told = [
    code === undefined ? undefined : say(texts.told, { code }),
    time === '' ? say(texts.noTime) : say(texts.at, { time }),
  ];
  return {
    id: `${source}:f${index}`,
    shape: 'mark',
    kind: 'failure',
    outcome: 'failed',
    isOpen: false,
    ...withRecord(
      { title, told, line: (at?.line ?? 1) - 1, label: say(failureText(failure, time), { title, time }) },
      options,
    ),
    start,
    end: start,
  };
}

/** A cause is called one only where it is known. */
function failureText({ rootCause: at, evidence }: Failure, time: string): Localized {
  const isCause = evidence.some(
    ({ source, line, role }) => role === 'cause' && source === at?.source && line === at.line,
  );
  if (!isCause) return time === '' ? texts.failureUndated : texts.failure;
  return time === '' ? texts.causeUndated : texts.cause;
}

/** What came and went around the work, as marks. */
export function restartItems(restarts: readonly Restart[], options: ItemOptions): DraftItem[] {
  return restarts.map((restart, index) => {
    const { kind, line, time, detail, service = '' } = restart;
    const { say, source } = options;
    const title = say(texts.restarts[kind], { service });
    const written = plainTime(time ?? '');
    const told = [
      written === '' ? say(texts.noTime) : say(texts.at, { time: written }),
      detail === undefined ? undefined : say(texts.detail, { detail: shortLine(detail) }),
    ];
    const label = written === '' ? title : say(texts.mark, { title, time: written });
    return {
      id: `${source}:r${index}`,
      shape: 'mark' as const,
      kind,
      outcome: kind === 'power-lost' ? ('interrupted' as const) : ('unknown' as const),
      isOpen: false,
      ...withRecord({ title, told, line, label }, options),
      start: time,
      end: time,
    };
  });
}

interface Told {
  readonly title: string;
  readonly told: readonly (string | undefined)[];
  /** 0-based. */
  readonly line: number;
  readonly label: string;
}

function withRecord({ title, told, line, label }: Told, { say, source, log }: ItemOptions) {
  const where = say(texts.place, { log, line: String(line + 1) });
  return {
    title,
    lines: [...told.filter((each) => each !== undefined && each !== ''), where].map(String),
    accessibleLabel: label,
    place: { source, line },
  };
}
