// Setup failed before the first restart, and no deeper record says why.

import { formatCode } from '../codes/index';
import { defined } from '../defined';
import { isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import * as steps from '../knowledge/steps';
import { codeOfField } from '../operations/draft';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { classOfCode, hex } from './matching/classCodes';
import { isExcerpt } from './matching/cutOutMatch';
import { detail } from './matching/values';
import { cutOutSteps } from './setup/cutOutSteps';
import { downlevelTexts } from './setup/downlevelTexts';
import { endingsOf } from './setup/setupEndings';
import { isAfterRestart, matchOfRun, placeOf, type SetupFailure, setupFailures } from './setup/setupRecords';
import { windowsOf } from './setup/setupWindows';

export const upSetupDownlevel = defineRule({
  meta: {
    id: 'up.setup.downlevel',
    severity: 'error',
    depth: 'wrapper',
    standing: 'explains',
    title: {
      en: 'Windows Setup failed with {code}',
      zh: 'Windows 安装程序失败，返回 {code}',
    },
    explanation: {
      en: 'Windows Setup ended with {code} before its first restart. The records name no object that explains it; the first record with this code is the place to start.',
      zh: 'Windows 安装程序在第一次重新启动之前以 {code} 结束。记录中没有能解释原因的具体对象；应从第一条带有此代码的记录入手。',
    },
    variants: downlevelTexts,
    nextSteps: [steps.readInnerCode, steps.collectPantherLogs, steps.freshMedia],
    links: [steps.links.upgradeErrorCodes],
  },
  *match(context) {
    yield* handlerFailures(context);
    yield* crashes(context);
    yield* layouts(context);
    yield* windowsOf(context.index, 'partition', 'windowPartition');
    yield* windowsOf(context.index, 'volume', 'windowVolume');
    const failures = setupFailures(context);
    yield* plainWindows(context.index, failures.length > 0);
    if (failures.length === 0) yield* cutOutSteps(context);
    const hasEnded = failures.length === 0 ? () => false : endingsOf(context.index);
    for (const failure of failures) {
      const match = ofRun(context.index, failure, hasEnded);
      if (match !== undefined) yield match;
    }
  },
});

/** Windows that say no more than that setup failed; what they say unchecked counts where nothing else does. */
function* plainWindows(index: FactIndex, hasFailure: boolean): Iterable<Match> {
  for (const topic of hasFailure ? ['failed'] : ['failed', 'unchecked'])
    for (const match of windowsOf(index, topic, 'windowOnly'))
      yield { ...match, ...codeOfWindow(index, match), depth: 'wrapper', confidence: 'low' };
}

/** What a failed run of setup shows of itself; undefined for one that failed behind its restart, or that another rule tells. */
function ofRun(
  index: FactIndex,
  failure: SetupFailure,
  hasEnded: (failure: SetupFailure) => boolean,
): Match | undefined {
  if (isAfterRestart(failure) || failure.hasRollback) return undefined;
  const service = serviceFailure(index, failure);
  if (service !== undefined) {
    const { values, details } = placeOf(failure);
    return { ...service, values: { ...values, ...service.values }, details };
  }
  const { shape, fields } = index.fact(failure.fact);
  if (shape === 'setup.online.failed') return undefined;
  if (isUncoded(failure)) return uncoded(failure, shape === 'setup.message.fatal' ? fields.text : undefined);
  const isUnplaced = failure.extend === undefined && shape === 'setup.place';
  const match = matchOfRun(failure);
  // An operation of the queue, and nothing that says that setup ended with it.
  const isAlone =
    failure.operation.kind === 'setup-operation' && match.variant === 'operation' && !hasEnded(failure);
  if (shape === 'setup.step-failed' && !isAlone && match.variant === 'operation')
    return { ...match, variant: 'operationStep', values: { ...match.values, words: fields.text ?? '' } };
  const other = isUnplaced ? unplacedVariant(index) : variantOfShape[shape];
  return { ...match, ...defined({ variant: isAlone ? 'operationAlone' : other }) };
}

/** The code of a window of few words may stand in a line of its own below them. */
function codeOfWindow(index: FactIndex, { code = codeBeside(index), values }: Match): Partial<Match> {
  return code === undefined ? {} : { code, variant: 'window', values: { ...values, code: hex(code) } };
}

function codeBeside(index: FactIndex): number | undefined {
  return index.facts.flatMap(({ codes }) => codes).find(isFailureCode);
}

/** True where neither a record nor setup's own answer states a code, a place or an operation. */
function isUncoded({ code, name, extend, operation }: SetupFailure): boolean {
  return code === undefined && operation.result === undefined && name === undefined && extend === undefined;
}

/** Setup says that it cannot go on, in words or by its phase alone. */
function uncoded(failure: SetupFailure, words: string | undefined): Match {
  const match = matchOfRun(failure);
  if (words === undefined) return { ...match, variant: 'uncoded' };
  return {
    ...match,
    variant: 'windowOnly',
    values: { ...match.values, words: words.replace(/\s+/g, ' ').trim() },
  };
}

/** The window in which a code stands whose second half names no place of an upgrade. */
function unplacedVariant(index: FactIndex): string {
  return index.ofShape('setup.window.unchecked').length > 0 ? 'windowUnchecked' : 'window';
}

/** Records that end a run in words of their own. */
const variantOfShape: Readonly<Record<string, string>> = {
  'setup.window': 'window',
  'setup.operations.unsorted': 'unsorted',
};

/** Setup says which partition it could not create, and how much room it looked for. */
function* layouts(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const [region] = index.ofShape('setup.disk.region');
  const [layout] = index.ofShape('setup.disk.layout');
  if (layout === undefined) return;
  const { text = '', bytes: asked } = index.fact(layout).fields;
  const bytes = asked ?? (region === undefined ? undefined : index.fact(region).fields.bytes);
  if (bytes === undefined) return;
  yield {
    fact: layout,
    variant: 'diskLayout',
    depth: 'reason',
    standing: isExcerpt(context) ? 'proof' : 'explains',
    confidence: 'medium',
    values: { bytes, text },
    evidence: [layout, ...(region === undefined ? [] : [region])].map((fact) => ({
      fact,
      role: 'cause' as const,
    })),
  };
}

/** An exception in setup's own process ends it; its logger writes the module down. */
function* crashes({ index }: RuleContext): Iterable<Match> {
  for (const k of index.ofShape('setup.crash')) {
    const { level, fields } = index.fact(k);
    const code = codeOfField(fields.code);
    if (level !== 'error' || fields.module === undefined || code === undefined) continue;
    yield {
      fact: k,
      code,
      standing: 'proof',
      depth: 'object',
      variant: 'crash',
      culprit: { kind: 'component', name: fields.module },
      values: { module: fields.module, code: hex(code), name: fields.name ?? '' },
      details: detail('Module', '模块', fields.module),
    };
  }
}

/** True where the code alone says what was found: a block, or a machine that does not fit. */
function isToldByCode(result: number): boolean {
  return /^up\.(?:compat|requirements)/.test(classOfCode(result) ?? '');
}

/** Where the update client notes what Windows Setup returned. */
const handlerShapes: ReadonlySet<string> = new Set(['wu.install.return', 'wu.setup.return']);

/** The update client runs Windows Setup for a feature update and logs only what came back. */
function* handlerFailures({ index, operations }: RuleContext): Iterable<Match> {
  const [handler] = index.ofShape('wu.handler.os');
  if (handler === undefined) return;
  for (const { kind, outcome, recoveredLater, result, endFact } of operations) {
    if (kind !== 'wu-install' || outcome !== 'failed' || recoveredLater) continue;
    if (result === undefined || endFact === undefined || endFact < handler) continue;
    if (!handlerShapes.has(index.fact(endFact).shape) || isToldByCode(result)) continue;
    yield {
      fact: endFact,
      code: result,
      told: result,
      depth: 'code',
      confidence: 'low',
      variant: 'handler',
      values: { code: hex(result) },
    };
  }
}

/** How many lines before a cut-out run's first record the reason may stand. */
const reachLines = 40;

/** The records inside the run, and those right above it where its beginning was cut off. */
function comFailures(index: FactIndex, { operation }: SetupFailure): readonly number[] {
  return index.ofShape('setup.com-failed').filter((k) => {
    const { line } = index.fact(k);
    return operation.startLine - reachLines <= line && line <= operation.endLine;
  });
}

/** `Couldn't create VDS loader instance (0x80080005)` before a run that then finds its disks "not supported". */
function serviceFailure(index: FactIndex, failure: SetupFailure): Match | undefined {
  if (failure.name !== undefined) return undefined;
  const list = comFailures(index, failure);
  const first = list[0];
  const code = first === undefined ? undefined : codeOfField(index.fact(first).fields.hresult);
  if (first === undefined || code === undefined) return undefined;
  return {
    fact: first,
    variant: 'service',
    depth: 'reason',
    confidence: 'medium',
    code,
    count: list.length,
    culprit: { kind: 'service', name: 'vds' },
    values: { inner: formatCode(code) },
    evidence: [
      { fact: first, role: 'cause' },
      { fact: failure.fact, role: 'consequence' },
    ],
  };
}
