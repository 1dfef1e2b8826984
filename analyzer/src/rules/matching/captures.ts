// Owns what a Process Monitor capture proves: servicing was given a failing answer for one object, and nothing later in
// the capture shows that it got through. That is no failed operation yet; the case joins it with the log that has one.

import { failureResults, isServicingPath } from '../../facts/capture';
import type { FactIndex } from '../../facts/factIndex';
import { componentInPath } from '../../facts/identity';
import { plainPath } from '../../facts/paths';
import { groupedBy } from '../../grouped';
import type { Detail, EvidenceRef, Fact } from '../../model';
import type { Match } from '../defineRule';
import { hex } from './classCodes';
import { detail } from './values';

/** Keys of the variants that word such a match: of any event, and of an opening whose rights the capture shows. */
export const captured = 'captured';
export const capturedOpening = 'capturedOpening';
/** Nobody else than these in a list; more would say nothing. */
const maxOthers = 5;

interface Group {
  readonly process: string;
  readonly path: string;
  readonly failures: number[];
}

/**
 * Yields one match per process and object that got one of the results. Values: `process`, `operation`, `result`,
 * `access`, `object` (and `path`, the same), `code`, `status`.
 * @param results as Process Monitor prints them
 * @param opening the variant for an opening whose rights are known, where the rule has one
 */
export function* matchCapture(
  index: FactIndex,
  results: readonly string[],
  opening: string = captured,
): Iterable<Match> {
  const wanted = new Set(results);
  const groups = new Map<string, Group>();
  for (const k of index.ofShape('procmon.failure')) {
    const fact = index.fact(k);
    const { result = '', path = '' } = fact.fields;
    if (!wanted.has(result)) continue;
    const key = `${fact.component}\t${path}`.toLowerCase();
    const group = groups.get(key) ?? { process: fact.component, path, failures: [] };
    group.failures.push(k);
    groups.set(key, group);
  }
  const touches = touchesByPath(index);
  for (const group of groups.values()) {
    const around = touches.get(group.path.toLowerCase()) ?? [];
    if (!isRetried(index, group, around)) {
      const match = matchOf(index, group, around);
      yield match.values?.access ? { ...match, variant: opening } : match;
    }
  }
}

function touchesByPath(index: FactIndex): ReadonlyMap<string, readonly number[]> {
  return groupedBy(index.ofShape('procmon.touch'), (k) => index.fact(k).fields.path?.toLowerCase() ?? '');
}

/** `IRP_MJ_CREATE` is the name of `CreateFile` where Process Monitor shows what drivers see. */
const openings: ReadonlySet<string> = new Set(['CreateFile', 'IRP_MJ_CREATE', 'RegOpenKey', 'RegCreateKey']);

/** Answers that a later success does not take back: something is damaged. */
const lasting = /CORRUPT|CRC ERROR|DEVICE|IO FAILED/;

/** True when the same process later did the same to the same object and it worked: a retry, as Windows makes many. */
function isRetried(index: FactIndex, { process, failures }: Group, touches: readonly number[]): boolean {
  const last = failures.at(-1) ?? 0;
  const failed = index.fact(last);
  if (lasting.test(failed.fields.result ?? '')) return false;
  return touches.some((k) => {
    const fact = index.fact(k);
    if (k < last || fact.component !== process || fact.fields.result !== 'SUCCESS') return false;
    const isSame = fact.fields.operation === failed.fields.operation;
    const areOpenings =
      openings.has(fact.fields.operation ?? '') && openings.has(failed.fields.operation ?? '');
    return (isSame || areOpenings) && isAsMuch(accessOf(fact), accessOf(failed));
  });
}

const lookingOnly: ReadonlySet<string> = new Set([
  'Read Attributes',
  'Read Control',
  'Synchronize',
  'Read EA',
]);

/** An opening that only looks at an object's attributes or permissions does not make up for a refused one that wanted more. */
function isAsMuch(got: string | undefined, wanted: string | undefined): boolean {
  if (got === undefined || wanted === undefined || got === wanted) return true;
  return got.split(', ').some((right) => !lookingOnly.has(right));
}

/** `Write Attributes, Synchronize` out of the detail of an opening. */
function accessOf(fact: Fact): string | undefined {
  return /^Desired Access: (.*?)(?:, (?:Disposition|Granted Access|Options): .*)?$/.exec(
    fact.fields.detail ?? '',
  )?.[1];
}

function matchOf(index: FactIndex, group: Group, touches: readonly number[]): Match {
  const k = group.failures[0] ?? 0;
  const fact = index.fact(k);
  const { operation = '', result = '' } = fact.fields;
  const object = plainPath(group.path);
  const access = accessOf(fact) ?? '';
  const code = failureResults[result] ?? 0;
  const others = touches.filter((j) => index.fact(j).component !== group.process);
  const values = {
    process: group.process,
    operation,
    result,
    access,
    object,
    path: object,
    code: hex(code),
    status: result,
  };
  return {
    fact: k,
    code,
    variant: captured,
    standing: 'note',
    depth: 'object',
    severity: isInUseOutside(result, group.path) ? 'information' : 'warning',
    confidence: isServicingPath(group.path) && !isShared(group.process) ? 'medium' : 'low',
    count: group.failures.length,
    culprit: { kind: /^HK/.test(group.path) ? 'registry' : 'path', name: object },
    values,
    details: detailsOf(index, values, others),
    evidence: evidenceOf(index, group, others),
  };
}

function detailsOf(
  index: FactIndex,
  values: Readonly<Record<'process' | 'operation' | 'object' | 'result' | 'access', string>>,
  others: readonly number[],
): readonly Detail[] {
  const names = [...new Set(others.map((k) => index.fact(k).component))].slice(0, maxOthers);
  return [
    ...detail('Process', '进程', values.process),
    ...detail('Captured operation', '跟踪中的操作', values.operation),
    ...detail('Path', '路径', values.object),
    ...detail('Captured result', '跟踪中的结果', values.result),
    ...detail('Desired access', '请求的访问权限', values.access),
    ...detail('Component', '组件', componentInPath(values.object)),
    ...detail('Also accessed by', '同时访问该对象的进程', names.join(', ')),
  ];
}

/** A file of the running system that is in use is replaced at the next restart: met in most updates. */
function isInUseOutside(result: string, path: string): boolean {
  return result === 'SHARING VIOLATION' && !isServicingPath(path);
}

/** Processes that host many things say less about who was refused. */
function isShared(process: string): boolean {
  return /^(?:svchost|msiexec|rundll32|powershell)\.exe$/i.test(process);
}

/** The failures, then one event of each other process on the same path. */
function evidenceOf(index: FactIndex, group: Group, others: readonly number[]): EvidenceRef[] {
  const seen = new Set<string>();
  const beside = others.filter((k) => {
    const { component } = index.fact(k);
    return !seen.has(component) && seen.add(component).size <= maxOthers;
  });
  return [
    ...group.failures.slice(0, 6).map((fact, n) => ({
      fact,
      role: n === 0 ? ('cause' as const) : ('consequence' as const),
    })),
    ...beside.map((fact) => ({ fact, role: 'context' as const })),
  ];
}
