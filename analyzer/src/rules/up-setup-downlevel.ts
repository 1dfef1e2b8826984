// Setup failed before the first restart, and no deeper record says why.
import { formatCode } from '../codes/index';
import { isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { codeOfField } from '../operations/draft';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { classOfCode, hex } from './matching/classCodes';
import { isExcerpt } from './matching/cutOutMatch';
import { detail } from './matching/values';
import { isAfterRestart, matchOfRun, placeOf, type SetupFailure, setupFailures } from './setup/setupRecords';
import { windowsOf } from './setup/setupWindows';

const detachDisks = change(
  'Detach every disk, stick and card reader that setup does not need, put the disk to install to first in the firmware, and start setup again.',
  '断开安装程序不需要的所有磁盘、U 盘和读卡器，在固件中将要安装的磁盘排在最前，然后重新启动安装程序。',
);

/** Where the partitions do not fit; what is on them is lost. */
const partitionSteps = [
  detachDisks,
  change(
    'Back up the disk, delete its partitions in setup (all data on them is lost), and let setup create its own; with an answer file correct the sizes in its DiskConfiguration.',
    '备份该磁盘，在安装程序中删除其分区（分区上的数据会全部丢失），让安装程序自行创建；使用应答文件时请更正其 DiskConfiguration 中的大小。',
  ),
  steps.collectPantherLogs,
];

/** Where the check itself could not be made. */
const uncheckedSteps = [detachDisks, steps.liftSecuritySoftware, steps.collectPantherLogs];

/** Where only the logs of setup tell the reason. */
const logSteps = [steps.collectPantherLogs, steps.freshMedia];

const diskServiceSteps = [
  look(
    'Check that the service Virtual Disk (vds) is not disabled and starts; the System event log tells why it does not.',
    '检查 Virtual Disk（vds）服务未被禁用且能够启动；无法启动的原因见系统事件日志。',
  ),
  steps.restartAndRetry,
  steps.collectPantherLogs,
];

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
    variants: {
      service: {
        title: {
          en: 'Setup could not start the Virtual Disk Service ({inner})',
          zh: '安装程序无法启动虚拟磁盘服务（Virtual Disk Service）（{inner}）',
        },
        explanation: {
          en: 'Setup needs the Virtual Disk Service (VDS) to look at disks and partitions. Its COM server did not start ({inner}), so setup took disks as not supported and ended with {code}.',
          zh: '安装程序需要虚拟磁盘服务（VDS）来读取磁盘和分区。其 COM 服务器未能启动（{inner}），安装程序因此认为磁盘不受支持，并以 {code} 结束。',
        },
        nextSteps: diskServiceSteps,
      },
      operation: {
        title: {
          en: 'Windows Setup failed in the operation "{name}" with {inner}',
          zh: 'Windows 安装程序在操作“{name}”中失败，返回 {inner}',
        },
        explanation: {
          en: 'The operation "{name}" of Windows Setup failed with {inner}, and setup ended with {code}. The records around the operation name no further object, so look at the records right before it.',
          zh: 'Windows 安装程序的操作“{name}”失败，返回 {inner}，安装程序以 {code} 结束。该操作前后的记录没有指出其他对象，请查看紧接在它之前的记录。',
        },
      },
      place: {
        title: {
          en: 'Windows Setup failed with {code} - {extend} ({phase}, {step})',
          zh: 'Windows 安装程序失败：{code} - {extend}（{phase}，{step}）',
        },
        explanation: {
          en: 'Windows Setup ended with {code} - {extend}. {phaseText} {stepText} {causeText}',
          zh: 'Windows 安装程序以 {code} - {extend} 结束。{phaseText}{stepText}{causeText}',
        },
      },
      placeAlone: {
        title: {
          en: 'Windows Setup failed in {phase}, {step}; its code is not in this text',
          zh: 'Windows 安装程序在 {phase}，{step} 中失败；此文本中没有其代码',
        },
        explanation: {
          en: 'Windows Setup named the place where it failed and no code. {phaseText} {stepText} {causeText}',
          zh: 'Windows 安装程序只给出失败的位置，未给出代码。{phaseText}{stepText}{causeText}',
        },
      },
      placeOperation: {
        title: {
          en: 'Windows Setup failed in the operation "{name}": {inner} ({phase}, {step})',
          zh: 'Windows 安装程序在操作“{name}”中失败：{inner}（{phase}，{step}）',
        },
        explanation: {
          en: 'The operation "{name}" of Windows Setup failed with {inner}; setup reported {code} - {extend}. {phaseText} {stepText}',
          zh: 'Windows 安装程序的操作“{name}”失败，返回 {inner}；安装程序报告 {code} - {extend}。{phaseText}{stepText}',
        },
      },
      window: {
        title: {
          en: 'Windows Setup stopped with {code}',
          zh: 'Windows 安装程序停止，返回 {code}',
        },
        explanation: {
          en: 'The window of Windows Setup shows {code} and no cause. setupact.log and setuperr.log tell what it was working on; while the window is open, Shift+F10 opens a console to copy them.',
          zh: 'Windows 安装程序的窗口只显示 {code}，没有说明原因。setupact.log 和 setuperr.log 会说明当时正在处理什么；窗口打开时，可按 Shift+F10 打开控制台来复制这些日志。',
        },
        nextSteps: logSteps,
      },
      diskLayout: {
        title: {
          en: 'Setup found no room for its partitions on the chosen disk ({bytes} bytes)',
          zh: '安装程序在所选磁盘上找不到放置其分区的空间（{bytes} 字节）',
        },
        explanation: {
          en: 'Setup was to create a partition ({text}) and found no free region of {bytes} bytes on the disk that it chose. Delete or shrink partitions on that disk, or detach other disks with a system partition, so that setup chooses the disk that it is to install to.',
          zh: '安装程序要创建分区（{text}），但在其选择的磁盘上找不到 {bytes} 字节的可用区域。请删除或压缩该磁盘上的分区，或断开带有系统分区的其他磁盘，使安装程序选择要安装到的磁盘。',
        },
        nextSteps: partitionSteps,
      },
      windowPartition: {
        title: {
          en: 'Windows Setup could not create its partitions',
          zh: 'Windows 安装程序无法创建分区',
        },
        explanation: {
          en: 'The window of Windows Setup says “{words}”. Mostly a second disk or the USB stick itself stands first in the boot order, a card reader or a stick was taken for the disk, or the free room lies behind four primary partitions of an MBR disk. setupact.log names the disk that setup chose.',
          zh: 'Windows 安装程序的窗口显示“{words}”。多数情况是另一块磁盘或 U 盘在启动顺序中排在前面、读卡器或 U 盘被当作磁盘，或 MBR 磁盘已有四个主分区而无法使用其后的空间。setupact.log 会写明安装程序选择的磁盘。',
        },
        nextSteps: partitionSteps,
      },
      windowUnchecked: {
        title: {
          en: 'Windows Setup could not find out whether this computer can run the new Windows ({code})',
          zh: 'Windows 安装程序无法确定此计算机能否运行新的 Windows（{code}）',
        },
        explanation: {
          en: 'The compatibility check of Windows Setup itself failed ({code}); nothing was changed on the computer. Often a drive that is not ready (an empty card reader, a mapped drive, a stick), security software, or data of the check that could not be downloaded is in the way. setuperr.log in the Panther folder names the step.',
          zh: 'Windows 安装程序的兼容性检查本身失败（{code}）；计算机没有被更改。常见原因是未就绪的驱动器（空的读卡器、映射的驱动器、U 盘）、安全软件，或检查所需的数据无法下载。Panther 文件夹中的 setuperr.log 会写明是哪个步骤。',
        },
        nextSteps: uncheckedSteps,
      },
      windowOnly: {
        title: {
          en: 'Windows Setup failed, and its window does not say why',
          zh: 'Windows 安装程序失败，其窗口未说明原因',
        },
        explanation: {
          en: 'The window of Windows Setup says “{words}” and nothing of the reason. setuperr.log and setupact.log in `C:\\$WINDOWS.~BT\\Sources\\Panther` tell it.',
          zh: 'Windows 安装程序的窗口只显示“{words}”，未说明原因。原因记录在 `C:\\$WINDOWS.~BT\\Sources\\Panther` 的 setuperr.log 和 setupact.log 中。',
        },
        nextSteps: logSteps,
      },
      uncoded: {
        title: {
          en: 'Windows Setup failed; these records state no code',
          zh: 'Windows 安装程序失败；这些记录中没有代码',
        },
        explanation: {
          en: 'Windows Setup came to its phase of errors, and no record here states a code or names what failed. The records above it in the whole setupact.log, and setuperr.log beside it, tell.',
          zh: 'Windows 安装程序进入了错误阶段，此处没有记录给出代码或指出失败的内容。完整的 setupact.log 中位于其上方的记录以及旁边的 setuperr.log 会说明原因。',
        },
        nextSteps: logSteps,
      },
      unsorted: {
        title: {
          en: 'Windows Setup cannot put its operations in an order',
          zh: 'Windows 安装程序无法确定其操作的顺序',
        },
        explanation: {
          en: 'Before it begins, Windows Setup puts its operations in an order; it could not, and gave up. What it plans comes from the disks it finds and from the answer file: look at the partitions that the answer file asks for, at empty disks and at card readers without a medium.',
          zh: 'Windows 安装程序在开始之前会确定各项操作的顺序；它未能做到，因而放弃。操作计划来自它找到的磁盘和应答文件：请检查应答文件要求的分区、空磁盘以及没有介质的读卡器。',
        },
        nextSteps: partitionSteps,
      },
      crash: {
        title: {
          en: 'Windows Setup itself crashed in {module} ({code} {name})',
          zh: 'Windows 安装程序自身在 {module} 中崩溃（{code} {name}）',
        },
        explanation: {
          en: 'A module of Windows Setup, {module}, ran into an exception ({code} {name}), which ended setup; a minidump was written beside the log. Try media of another build and a machine state without additional boot drivers or storage devices; the minidump tells more.',
          zh: 'Windows 安装程序的模块 {module} 发生异常（{code} {name}），安装因此终止；日志旁写有小型转储。请尝试使用其他内部版本的介质，并移除额外的启动驱动程序或存储设备；小型转储可提供更多信息。',
        },
      },
      handler: {
        title: {
          en: 'Windows Setup, started by the update client, failed with {code}',
          zh: '由更新客户端启动的 Windows 安装程序失败，返回 {code}',
        },
        explanation: {
          en: 'The feature update was handed to Windows Setup, which returned {code} before it asked for a restart. The update client’s log holds no deeper record: the cause is in setupact.log and setuperr.log of Windows Setup.',
          zh: '功能更新交由 Windows 安装程序执行，安装程序在请求重新启动之前返回 {code}。更新客户端的日志没有更深层的记录：原因在 Windows 安装程序的 setupact.log 和 setuperr.log 中。',
        },
        nextSteps: logSteps,
      },
    },
    nextSteps: [steps.readInnerCode, steps.collectPantherLogs, steps.freshMedia],
    links: [steps.links.upgradeErrorCodes],
  },
  *match(context) {
    yield* handlerFailures(context);
    yield* crashes(context);
    yield* layouts(context);
    yield* windowsOf(context.index, 'partition', 'windowPartition');
    const failures = setupFailures(context);
    for (const topic of failures.length > 0 ? ['failed'] : ['failed', 'unchecked'])
      for (const match of windowsOf(context.index, topic, 'windowOnly'))
        yield { ...match, ...codeOfWindow(context.index, match), depth: 'wrapper', confidence: 'low' };
    for (const failure of failures) {
      if (isAfterRestart(failure) || failure.hasRollback) continue;
      const service = serviceFailure(context.index, failure);
      if (service === undefined) {
        const { shape, fields } = context.index.fact(failure.fact);
        if (isUncoded(failure)) {
          yield uncoded(failure, shape === 'setup.message.fatal' ? fields.text : undefined);
          continue;
        }
        const isUnplaced = failure.extend === undefined && shape === 'setup.place';
        const variant = isUnplaced ? unplacedVariant(context.index) : variantOfShape[shape];
        yield { ...matchOfRun(failure), ...(variant === undefined ? {} : { variant }) };
        continue;
      }
      const { values, details } = placeOf(failure);
      yield { ...service, values: { ...values, ...service.values }, details };
    }
  },
});

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
