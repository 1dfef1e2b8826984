// A program of servicing that crashed: Application Error 1000 of TiWorker, TrustedInstaller, DismHost or the service of
// the update client. Beside a failure they explain what was told right after that its process is gone; alone, with no work that ended well behind
// them, they are what somebody sends of an update that stopped.
import { defined } from '../../defined';
import { isFailureCode } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { look } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { Operation, RuleTexts } from '../../model';
import { codeOfField } from '../../operations/draft';
import { secondsLater } from '../../operations/eventOrder';
import type { Match } from '../defineRule';
import { classOfCode } from '../matching/classCodes';
import { detail, hexOrUnknown } from '../matching/values';
import { isWorkingLater } from './serviceEvents';

export const crashed = 'crashed';
const crashedIn = 'crashedIn';

const crashSteps = [
  steps.collectCbsLog,
  steps.liftSecuritySoftware,
  look(
    'Keep the crash dump (`C:\\ProgramData\\Microsoft\\Windows\\WER`, or LocalDumps) where the crash repeats: it shows which module was at work.',
    '如果反复崩溃，请保留崩溃转储（`C:\\ProgramData\\Microsoft\\Windows\\WER` 或 LocalDumps 目录）：其中可看出当时在执行哪个模块。',
  ),
  steps.memoryTest,
];

/** How a crash is told, without and with the module in which it happened. */
export const crashTexts: Readonly<Record<string, RuleTexts>> = {
  [crashed]: {
    title: { en: '{process} crashed ({status})', zh: '{process} 崩溃（{status}）' },
    explanation: {
      en: 'The Application log records that {process}, which carries out updates, crashed with {status}. The work that ran in it stopped there; the event does not say which update that was, nor why it crashed.',
      zh: '应用程序日志记录了执行更新的 {process} 因 {status} 崩溃。其中正在进行的工作随之中断；该事件未说明是哪个更新，也未说明崩溃的原因。',
    },
    nextSteps: crashSteps,
  },
  [crashedIn]: {
    title: {
      en: '{process} crashed in {module} ({status})',
      zh: '{process} 在 {module} 中崩溃（{status}）',
    },
    explanation: {
      en: 'The Application log records that {process}, which carries out updates, crashed in {module} with {status}. The work that ran in it stopped there; the event does not say which update that was. A module of another vendor suggests that vendor’s software, wcp.dll and the like damaged data in the component store.',
      zh: '应用程序日志记录了执行更新的 {process} 在 {module} 中因 {status} 崩溃。其中正在进行的工作随之中断；该事件未说明是哪个更新。如果是其他厂商的模块，应怀疑该厂商的软件；如果是 wcp.dll 等模块，应怀疑组件存储中的数据损坏。',
    },
    nextSteps: crashSteps,
  },
};

/** A whole Application log holds crashes of any week; what people cut out of it is short. */
const fewFacts = 20;

/** The last crash of a text that tells of nothing else, and the one that work met which lost its process. */
export function* matchCrashes(index: FactIndex, operations: readonly Operation[]): Iterable<Match> {
  const records = index.ofShape('event.crash');
  const met = operations.flatMap((operation) => crashMetBy(operation, index) ?? [])[0];
  const k = met?.crash ?? records.at(-1);
  if (k === undefined) return;
  const isAlone = index.facts.length <= fewFacts && operations.every(({ outcome }) => outcome === 'unknown');
  if (met === undefined && (!isAlone || isWorkingLater(index, k))) return;
  const { fields } = index.fact(k);
  const { process = '' } = fields;
  const module = fields.module ?? moduleBelow(index, k);
  const code = codeOfField(fields.result) ?? exceptionBelow(index, k);
  yield {
    fact: k,
    variant: module === undefined ? crashed : crashedIn,
    ...(met === undefined
      ? { standing: 'proof' as const }
      : { standing: 'explains' as const, told: met.result }),
    depth: 'reason',
    confidence: 'medium',
    ...defined({ code }),
    culprit: { kind: 'process', name: process },
    values: { process, module: module ?? '', status: hexOrUnknown(code) },
    details: [...detail('Process', '进程', process), ...detail('Module', '模块', module)],
    count: records.length,
  };
}

/** So many seconds pass at most between the crash of a process and what its caller is told. */
const metWithin = 120;

/** The crash right before the end of work that was told that its process or service is gone. */
function crashMetBy(
  { outcome, recoveredLater, result, endFact }: Operation,
  index: FactIndex,
): { readonly crash: number; readonly result: number } | undefined {
  if (outcome !== 'failed' || recoveredLater || result === undefined || endFact === undefined)
    return undefined;
  if (classOfCode(result) !== 'env.service-or-rpc') return undefined;
  const end = index.fact(endFact);
  const crash = index.ofShape('event.crash').find((k) => {
    const later = secondsLater(end, index.fact(k));
    return later !== undefined && 0 <= later && later <= metWithin;
  });
  return crash === undefined ? undefined : { crash, result };
}

/** The lines of an event without its head follow each other. */
const reach = 3;

function moduleBelow(index: FactIndex, k: number): string | undefined {
  const found = index.ofShape('event.crash.module').find((other) => other > k && other <= k + reach);
  return found === undefined ? undefined : index.fact(found).fields.module;
}

function exceptionBelow(index: FactIndex, k: number): number | undefined {
  return index.facts
    .slice(k + 1, k + 1 + reach)
    .flatMap(({ codes }) => codes)
    .find(isFailureCode);
}
