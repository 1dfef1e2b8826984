// Memory or another system resource is exhausted.

import { formatCode } from '../codes/index';
import type { FactIndex } from '../facts/factIndex';
import { plainPath } from '../facts/paths';
import { isWindowsItself } from '../facts/words/objects';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { isExcerpt } from './matching/cutOutMatch';
import { matchStatus, type StatusFamily } from './matching/statusMatch';
import { detail, factAfter } from './matching/values';

/** Out of memory, quota or system resources (winerror.h, ntstatus.h). */
const family: StatusFamily = {
  names: [
    'STATUS_INSUFFICIENT_RESOURCES',
    'STATUS_NO_MEMORY',
    'STATUS_COMMITMENT_LIMIT',
    'ERROR_NO_SYSTEM_RESOURCES',
    'ERROR_NOT_ENOUGH_MEMORY',
    'ERROR_OUTOFMEMORY',
    'ERROR_COMMITMENT_LIMIT',
    'E_OUTOFMEMORY',
  ],
  codes: [
    0x800705aa, 0x800705af, 0x8007000e, 0x80070008, 0xc000009a, 0xd000009a, 0xc0000017, 0xd0000017,
    0xc000012d,
  ],
  codeOfName: {
    STATUS_INSUFFICIENT_RESOURCES: 0xc000009a,
    STATUS_NO_MEMORY: 0xc0000017,
    STATUS_COMMITMENT_LIMIT: 0xc000012d,
    ERROR_NO_SYSTEM_RESOURCES: 0x800705aa,
    ERROR_NOT_ENOUGH_MEMORY: 0x80070008,
    ERROR_OUTOFMEMORY: 0x8007000e,
    E_OUTOFMEMORY: 0x8007000e,
    ERROR_COMMITMENT_LIMIT: 0x800705af,
  },
  // The Windows whose store was opened, not what there was no room for.
  isOther: isWindowsItself,
};

const checkMemory = look(
  'Check memory, page file and commit charge while the update runs, and the size of `C:\\Windows\\System32\\config\\COMPONENTS`.',
  '更新运行时检查内存、页面文件和提交用量，以及 `C:\\Windows\\System32\\config\\COMPONENTS` 的大小。',
);

/** What limits the registry: Microsoft Support, "Error 0x800705aa when Windows Update fails". */
const liftRegistryLimit = change(
  'Look for the value `RegistrySizeLimit` in `HKLM\\SYSTEM\\CurrentControlSet\\Control`: where it is set to anything but 0, delete it and restart, so that the registry may grow again.',
  '查看 `HKLM\\SYSTEM\\CurrentControlSet\\Control` 中是否有值 `RegistrySizeLimit`：如果它不为 0，请将其删除并重新启动，让注册表可以继续增长。',
);

export const envResources = defineRule({
  meta: {
    id: 'env.resources',
    severity: 'error',
    depth: 'object',
    standing: 'explains',
    title: { en: 'Windows ran out of resources at {object}', zh: '处理 {object} 时 Windows 资源不足' },
    explanation: {
      en: 'Windows had no memory or system resources left for {object} and answered {status}. This is a limit of the machine at that moment (memory, page file, registry size, handles), not a defect of the update.',
      zh: 'Windows 在处理 {object} 时内存或系统资源不足，返回 {status}。这是计算机当时的资源限制（内存、页面文件、注册表大小、句柄），不是更新的缺陷。',
    },
    variants: {
      registry: {
        title: { en: 'Windows ran out of resources at {object}', zh: '处理 {object} 时 Windows 资源不足' },
        explanation: {
          en: 'Windows had no resources left for the registry key {object} and answered {status}. This is a limit of the machine: the size that the registry may reach, or memory and page file at that moment; it is not a defect of the update.',
          zh: 'Windows 在处理注册表项 {object} 时资源不足，返回 {status}。这是计算机的限制：注册表允许达到的大小，或当时的内存和页面文件；不是更新的缺陷。',
        },
        nextSteps: [liftRegistryLimit, checkMemory, steps.restartAndRetry, steps.startComponentCleanup],
      },
      plain: {
        title: {
          en: 'Windows ran out of memory or system resources ({code})',
          zh: 'Windows 内存或系统资源不足（{code}）',
        },
        explanation: {
          en: 'A call failed with {status}: Windows had no memory or system resources left for it. This is a limit of the machine at that moment (memory, page file, registry size, handles), not a defect of the update.',
          zh: '调用以 {status} 失败：Windows 的内存或系统资源不足。这是计算机当时的资源限制（内存、页面文件、注册表大小、句柄），不是更新的缺陷。',
        },
      },
      updateList: {
        title: {
          en: 'The update client ran out of memory over the list of updates ({code})',
          zh: '更新客户端在处理更新列表时内存不足（{code}）',
        },
        explanation: {
          en: 'The update client had no memory left for the descriptions of the updates that its server offers ({code}), so whoever asked for the list gets nothing. It comes from too many updates on the server and, on 32-bit Windows, from the small address space of the service; no update is at fault.',
          zh: '更新客户端没有内存来保存服务器所提供更新的描述（{code}），因此请求列表的程序得不到结果。原因是服务器上的更新过多，在 32 位 Windows 上还因为服务的地址空间较小；与具体更新无关。',
        },
        nextSteps: [
          look(
            'On the WSUS server decline superseded and expired updates and run the clean-up: the list gets shorter for all clients.',
            '在 WSUS 服务器上拒绝已被取代和已过期的更新并运行清理：所有客户端的列表都会变短。',
          ),
          change(
            'On Windows 7 install the newest update of the update client (KB3050265 or later), then restart and scan again.',
            '在 Windows 7 上安装最新的更新客户端更新（KB3050265 或更高版本），重新启动后再次扫描。',
          ),
        ],
        links: [
          {
            title: { en: 'Troubleshoot software update management', zh: '排查软件更新管理问题' },
            url: 'https://learn.microsoft.com/troubleshoot/mem/configmgr/update-management/troubleshoot-software-update-management',
          },
        ],
      },
      tempNames: {
        title: {
          en: 'The folder for temporary files has no name left: {object}',
          zh: '临时文件夹中已没有可用的文件名：{object}',
        },
        explanation: {
          en: 'A temporary file could not be created in {object} ({code}): Windows forms such names out of at most 65,535 numbers, and all of them are taken there. Some program leaves its temporary files behind; the disk and the download are not at fault.',
          zh: '无法在 {object} 中创建临时文件（{code}）：Windows 用至多 65,535 个编号生成此类文件名，而该文件夹中的编号已全部占用。有程序没有清除自己的临时文件；与磁盘和下载无关。',
        },
        nextSteps: [
          change(
            'Delete the left-over `.tmp` files (mostly of 0 bytes) in the named folder, then repeat the operation.',
            '删除所指文件夹中遗留的 `.tmp` 文件（多为 0 字节），然后重复该操作。',
          ),
          look(
            'Watch which program writes new ones there (Process Monitor, path filter on the folder) and update it; on sites of Configuration Manager 1910 to 2006 it is the site itself, mended with the update rollup of 2010.',
            '观察是哪个程序在其中写入新的临时文件（Process Monitor，按该文件夹的路径筛选），并更新该程序；在 Configuration Manager 1910 至 2006 的站点上是站点自身，2010 版的更新汇总已修复。',
          ),
        ],
        links: [
          {
            title: { en: 'Updates aren’t downloaded when you run an ADR', zh: '运行 ADR 时未下载更新' },
            url: 'https://learn.microsoft.com/troubleshoot/mem/configmgr/update-management/adr-updates-download-failure',
          },
        ],
      },
    },
    nextSteps: [steps.restartAndRetry, checkMemory, steps.startComponentCleanup, steps.liftSecuritySoftware],
    links: [],
  },
  *match(context) {
    yield* usedUpNames(context.index);
    yield* longLists(context);
    for (const match of matchStatus(context, family)) {
      const isOfRegistry = match.culprit?.kind === 'registry' && match.variant === undefined;
      yield isOfRegistry ? { ...match, variant: 'registry' } : withUnpackedFile(context.index, match);
    }
  },
});

/** ERROR_FILE_EXISTS, with which GetTempFileName ends when no number is left. */
const fileExists = 0x80070050;

function* usedUpNames(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('temp.names-used-up').slice(0, 1)) {
    const name = plainPath(index.fact(k).fields.path ?? '');
    yield {
      fact: k,
      code: fileExists,
      standing: 'proof',
      variant: 'tempNames',
      culprit: { kind: 'path', name },
      values: { object: name, code: formatCode(fileExists), status: '' },
      details: detail('Path', '路径', name),
    };
  }
}

/** E_OUTOFMEMORY */
const outOfMemory = 0x8007000e;

/** A list that could not be read; in a whole log the search that asked for it says what it came to. */
function* longLists(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const [fact] = index.ofShape('wu.list.no-memory');
  if (fact === undefined) return;
  const values = { object: '', code: formatCode(outOfMemory), status: '' };
  const standing = isExcerpt(context) ? 'proof' : 'explains';
  yield { fact, code: outOfMemory, depth: 'reason', standing, variant: 'updateList', values };
}

const unpackedShapes: ReadonlySet<string> = new Set(['dpx.create-failed']);

/** The exception of the unpacking names no object; the record of the file that it could not create follows it. */
function withUnpackedFile(index: FactIndex, match: Match): Match {
  if (match.culprit !== undefined || index.fact(match.fact).shape !== 'dpx.exception') return match;
  const created = factAfter(index, match.fact, unpackedShapes, 6);
  const name = created === undefined ? '' : plainPath(index.fact(created).fields.path ?? '');
  if (created === undefined || name === '') return match;
  const { variant, evidence = [], ...rest } = match;
  return {
    ...rest,
    ...(variant === 'plain' ? {} : { variant }),
    confidence: 'medium',
    culprit: { kind: 'path', name },
    values: { ...match.values, object: name },
    details: [...(match.details ?? []), ...detail('Path', '路径', name)],
    evidence: [
      ...evidence.filter(({ role }) => role === 'cause'),
      { fact: created, role: 'cause' },
      ...evidence.filter(({ fact, role }) => role !== 'cause' && fact !== created),
    ],
  };
}
