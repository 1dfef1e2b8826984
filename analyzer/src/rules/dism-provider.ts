// DISM itself failed before servicing was reached: its host process, a provider, or the servicing process died.

import { formatCode } from '../codes/index';
import type { FactIndex } from '../facts/factIndex';
import { unservedImageIn, workerIn } from '../facts/words/named';
import { isAskingForFilter } from '../facts/words/setup';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import type { Operation } from '../model';
import { dismSessionAt } from '../operations/around';
import { codeOfField } from '../operations/draft';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { detail } from './matching/values';
import { missingStackSteps } from './setup/servicingStack';

const filterSteps = [
  look(
    'Check the filter driver: `sc.exe query wimmount` and `fltmc filters`, from an administrator prompt; compare `C:\\Windows\\System32\\drivers\\wimmount.sys` with a sound machine of the same build.',
    '以管理员身份检查筛选器驱动程序：`sc.exe query wimmount` 和 `fltmc filters`；并将 `C:\\Windows\\System32\\drivers\\wimmount.sys` 与相同内部版本的正常计算机对比。',
  ),
  change(
    'Start it (`sc.exe start wimmount`). Where `ImagePath` below `HKLM\\SYSTEM\\CurrentControlSet\\Services\\WIMMount` is missing or leads nowhere, register it again: `WimMountAdkSetupAmd64.exe /Install` in the DISM folder of the ADK’s deployment tools, or install those tools again; then restart.',
    '启动该驱动程序（`sc.exe start wimmount`）。如果 `HKLM\\SYSTEM\\CurrentControlSet\\Services\\WIMMount` 下的 `ImagePath` 缺失或指向不存在的文件，请重新注册：在 ADK 部署工具的 DISM 文件夹中运行 `WimMountAdkSetupAmd64.exe /Install`，或重新安装这些工具；然后重新启动。',
  ),
  steps.sfcScan,
];

const stackSteps = [
  change(
    'Service the image with the DISM of the newest ADK, or on a Windows of the same version as the image or newer.',
    '使用最新 ADK 的 DISM，或在与映像版本相同或更新的 Windows 上维护该映像。',
  ),
  steps.collectDismLog,
];

export const dismProvider = defineRule({
  meta: {
    id: 'dism.provider',
    severity: 'error',
    depth: 'code',
    standing: 'explains',
    title: {
      en: 'DISM could not start its own work ({code})',
      zh: 'DISM 无法开始工作（{code}）',
    },
    explanation: {
      en: 'DISM failed with {code} before it reached the servicing of Windows: its host process or one of its parts could not be loaded or reached. The image was not changed by this command.',
      zh: 'DISM 在开始维护 Windows 之前就以 {code} 失败：其宿主进程或某个组成部分无法加载或连接。此命令没有更改映像。',
    },
    variants: {
      filter: {
        title: {
          en: 'DISM cannot mount images because its filter driver WIMMount is not loaded ({code})',
          zh: '筛选器驱动 WIMMount 未加载，DISM 无法装载映像（{code}）',
        },
        explanation: {
          en: 'To mount an image DISM talks to the file-system filter WIMMount (wimmount.sys), and the port of that filter could not be opened ({code}). The driver is missing, disabled, of another version or its registration is damaged; the image file itself is not at fault.',
          zh: 'DISM 装载映像时需要与文件系统筛选器 WIMMount（wimmount.sys）通信，而该筛选器的端口无法打开（{code}）。驱动程序缺失、被禁用、版本不符或注册信息损坏；问题不在映像文件本身。',
        },
        nextSteps: filterSteps,
      },
      filterTold: {
        title: {
          en: 'The image could not be mounted: the filter driver WIMMount did not serve the request',
          zh: '映像无法装载：筛选器驱动 WIMMount 没有响应请求',
        },
        explanation: {
          en: 'To mount an image the imaging library talks to the file-system filter WIMMount (wimmount.sys), and its answer says that this driver did not serve the request. Mostly the driver’s service is missing, damaged or registered with a wrong path; the image file itself is not at fault.',
          zh: '装载映像时，映像库需要与文件系统筛选器 WIMMount（wimmount.sys）通信，返回的代码表示该驱动程序没有响应请求。多半是其服务缺失、损坏，或注册的路径有误；问题不在映像文件本身。',
        },
        nextSteps: filterSteps,
        links: [
          {
            title: {
              en: 'Error when managing boot images in Configuration Manager',
              zh: '在 Configuration Manager 中管理启动映像时出错',
            },
            url: 'https://learn.microsoft.com/troubleshoot/mem/configmgr/os-deployment/error-managing-boot-images',
          },
        ],
      },
      stack: {
        title: {
          en: 'The DISM in use could not work with the servicing stack of the image ({code})',
          zh: '所用的 DISM 无法使用映像中的服务堆栈（{code}）',
        },
        explanation: {
          en: 'To service an image DISM loads the servicing stack that lies in it, and that failed with {code}; no package was touched. Most often the DISM in use is older than the servicing stack of the image: service the image on a newer Windows or with the DISM of the newest ADK.',
          zh: '维护映像时，DISM 会加载映像自带的服务堆栈，而这一步以 {code} 失败；尚未处理任何程序包。最常见的原因是所用的 DISM 比映像的服务堆栈旧：请在较新的 Windows 上或使用最新 ADK 的 DISM 维护该映像。',
        },
        nextSteps: stackSteps,
      },
      onlineStack: {
        title: {
          en: 'The servicing stack of the running Windows is not found ({code})',
          zh: '找不到当前 Windows 的服务堆栈（{code}）',
        },
        explanation: {
          en: 'DISM looked for the servicing stack of the running Windows, a folder in `C:\\Windows\\WinSxS`, and was answered {code}: the folder is missing or damaged. Without it nothing can be serviced, and an upgrade cannot carry drivers over.',
          zh: 'DISM 查找当前 Windows 的服务堆栈（`C:\\Windows\\WinSxS` 中的一个文件夹）时返回 {code}：该文件夹缺失或已损坏。没有它就无法进行任何维护，升级也无法迁移驱动程序。',
        },
        nextSteps: missingStackSteps,
      },
    },
    nextSteps: [
      look(
        'Use the DISM that belongs to the target: the one of the running Windows for `/Online`, the one of the newest ADK for an offline image.',
        '使用与目标匹配的 DISM：`/Online` 使用当前系统自带的 DISM，脱机映像使用最新 ADK 中的 DISM。',
      ),
      change(
        'Restart the computer, keep security software from scanning the temporary DISM folder, and run the command again.',
        '重新启动计算机，避免安全软件扫描 DISM 的临时文件夹，然后重新运行命令。',
      ),
      steps.sfcScan,
      steps.collectDismLog,
    ],
    links: [],
  },
  *match({ index, operations }) {
    yield* missingFilter({ index, operations });
    yield* foreignStack({ index, operations });
    yield* unboundStack(index);
    for (const operation of operations) {
      if (operation.kind !== 'dism-command' && operation.kind !== 'dism-api') continue;
      if (operation.outcome !== 'failed' || operation.recoveredLater || operation.endFact === undefined)
        continue;
      const verdict = index.fact(operation.endFact);
      if (!isOfHost(index, operation.endFact)) continue;
      const code = operation.result;
      if (code === undefined) continue;
      const fact = firstOfHost(index, operation, code) ?? operation.endFact;
      const worker = workerIn(index.fact(fact));
      const image = index.facts
        .slice(fact, operation.endFact + 3)
        .map(unservedImageIn)
        .find((path) => path !== undefined);
      yield {
        fact,
        code,
        confidence: 'medium',
        ...(worker === undefined ? {} : { culprit: { kind: 'process' as const, name: worker } }),
        ...(worker === undefined && image !== undefined ? { culprit: { kind: 'path', name: image } } : {}),
        values: { code: formatCode(code) },
        details: [
          ...detail('Call', '调用', verdict.fields.function),
          ...detail('Command', '命令', operation.target),
          ...detail('Image', '映像', image),
        ],
      };
    }
  },
});

/** "DismInitialize failed. Error code = 0x80004005": the cmdlet did not get as far as its work. */
const noStart =
  /^(?:DismInitialize failed|The DISM process encountered a problem|An error occurred (?:while )?(?:loading DISM|locating the DISM|accessing the DISM))/;

function isOfHost(index: FactIndex, verdict: number): boolean {
  const { shape, fields } = index.fact(verdict);
  if (shape === 'dism.host.failed' || noStart.test(fields.words ?? '')) return true;
  return saysServicingProcess(index, verdict);
}

/** The record in which the answer of the host process stands first. */
function firstOfHost(index: FactIndex, operation: Operation, code: number): number | undefined {
  return index
    .ofShape('dism.host.failed')
    .find(
      (k) =>
        operation.startLine <= index.fact(k).line &&
        index.fact(k).line <= operation.endLine &&
        index.fact(k).codes.includes(code),
    );
}

/** On a console the sentence stands behind the code. */
function saysServicingProcess(index: FactIndex, verdict: number): boolean {
  const { line } = index.fact(verdict);
  return index
    .ofShape('dism.servicing-process.failed')
    .some((k) => line <= index.fact(k).line && index.fact(k).line <= line + 6);
}

/** Facts between the lines that ask for the port of the filter driver and the record that the mount failed. */
const filterReach = 12;

/** The imaging library's answer where the mount driver does not serve a request. */
const driverUnserved = 0xc1420121;

function ofToldDriver(fact: number): Match {
  return {
    fact,
    variant: 'filterTold',
    depth: 'object',
    standing: 'proof',
    confidence: 'medium',
    code: driverUnserved,
  };
}

function* missingFilter({ index, operations }: RuleContext): Iterable<Match> {
  for (const operation of operations) {
    if (operation.outcome !== 'failed' || operation.recoveredLater || operation.result === undefined)
      continue;
    const failed = index
      .ofShape('dism.image.failed')
      .find(
        (k) =>
          operation.startLine <= index.fact(k).line &&
          index.fact(k).line <= operation.endLine &&
          /(?:(?<!Un)Mount(?:WIMImage)?|failed to mount wim file)\b/.test(
            index.fact(k).fields.function ?? '',
          ),
      );
    if (failed === undefined) continue;
    const from = Math.max(0, failed - filterReach);
    const offset = index.facts.slice(from, failed + 1).findIndex(isAskingForFilter);
    const asked = from + offset;
    if (offset < 0) {
      if (operation.result === driverUnserved) yield ofToldDriver(failed);
      continue;
    }
    yield {
      fact: asked,
      variant: 'filter',
      depth: 'object',
      code: operation.result,
      confidence: 'high',
      culprit: { kind: 'driver', name: 'WIMMount (wimmount.sys)' },
      values: { code: formatCode(operation.result) },
      details: detail('Command', '命令', operation.target),
      evidence: [
        { fact: asked, role: 'cause' },
        { fact: failed, role: 'consequence' },
      ],
    };
  }
}

/** DISM asks the servicing stack of an offline image for a session before it touches a package. */
function* foreignStack({ index, operations }: RuleContext): Iterable<Match> {
  for (const k of index.ofShape('dism.stack.failed')) {
    const { fields, line, level } = index.fact(k);
    const code = codeOfField(fields.hresult);
    if (code === undefined || fields.path === undefined || level === 'info') continue;
    if (dismSessionAt(operations, line)?.outcome === 'succeeded') continue;
    yield {
      fact: k,
      variant: 'stack',
      standing: 'proof',
      depth: 'reason',
      code,
      confidence: 'medium',
      culprit: { kind: 'path', name: fields.path },
      values: { code: formatCode(code) },
      details: detail('Servicing stack', '服务堆栈', fields.path),
    };
    return;
  }
}

/** ERROR_FILE_NOT_FOUND and ERROR_PATH_NOT_FOUND: the folder of the stack is not there. */
const absent: ReadonlySet<number> = new Set([0x80070002, 0x80070003]);

/** The servicing stack of the running Windows is gone. Windows PE has none and goes on: the record only explains its own code. */
function* unboundStack(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('dism.stack.unbound')) {
    const { fields, level } = index.fact(k);
    const code = codeOfField(fields.hresult);
    if (code === undefined || !absent.has(code) || level === 'info' || level === 'warning') continue;
    if (!isHandedOn(index, k, code)) continue;
    yield {
      fact: k,
      variant: 'onlineStack',
      depth: 'reason',
      code,
      told: code,
      confidence: 'medium',
      values: { code: formatCode(code) },
    };
    return;
  }
}

/** What ends for want of the stack ends within so many facts. */
const stackReach = 12;

/** True where a record right behind ends with the same code, or nothing but a few records were cut out. */
function isHandedOn(index: FactIndex, k: number, code: number): boolean {
  if (index.facts.length <= stackReach) return true;
  return index.withCode(code).some((each) => k < each && each <= k + stackReach);
}
