// The mount folder or the state of the mounted image is not valid.
import { formatCode } from '../codes/index';
import type { FactIndex } from '../facts/factIndex';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { classOfCode } from './matching/classCodes';
import { detail } from './matching/values';
import { matchImageClass } from './setup/imageRecords';
import { mountFaultTexts, withFault } from './setup/mountFaults';

/** Folder not fit for a mount, image not mounted or in need of a remount (F78). */
const codes = [
  0xc142010b, 0xc1420111, 0xc1420114, 0xc1420115, 0xc142011c, 0xc142011e, 0xc142011f, 0xc1420120, 0xc1420121,
  0xc1420122, 0xc1420123, 0xc1420124, 0xc1420131, 0xc1420134, 0xc1510114, 0xc1510115,
] as const;

/** ERROR_BAD_PATHNAME */
const badPath = 0x800700a1;
const commitSteps = [
  look(
    'Read the library’s lines right before this record in dism.log; a Process Monitor capture of the commit shows the file at which it stops.',
    '查看 dism.log 中紧接在此记录之前的库输出行；提交过程的 Process Monitor 捕获会显示停在哪个文件。',
  ),
  change(
    'The mount is left behind: give its changes up with `DISM /Unmount-Image /MountDir:<folder> /Discard`, then `DISM /Cleanup-Mountpoints`; committing it once more ends the same way until the cause is gone.',
    '该装载会遗留下来：使用 `DISM /Unmount-Image /MountDir:<目录> /Discard` 放弃其更改，再运行 `DISM /Cleanup-Mountpoints`；原因消除之前，再次提交的结果不变。',
  ),
];

export const dismMountInvalid = defineRule({
  meta: {
    id: 'dism.mount.invalid',
    severity: 'error',
    depth: 'reason',
    standing: 'proof',
    title: {
      en: 'The mount at {place} is not valid ({code})',
      zh: '{place} 的装载无效（{code}）',
    },
    explanation: {
      en: 'DISM refused to work with {place} ({code}): the folder does not fit (it has to be empty, local, fixed and NTFS), or the image in it is not mounted properly any more. Remount or clean up, then repeat the command.',
      zh: 'DISM 拒绝处理 {place}（{code}）：该目录不符合要求（必须为空且位于本地固定的 NTFS 卷），或者其中的映像已不再处于正常的装载状态。请重新装载或清理，然后重复该命令。',
    },
    variants: {
      ...mountFaultTexts,
      plain: {
        title: {
          en: 'The mount folder or the mounted image is not valid ({code})',
          zh: '装载目录或已装载的映像无效（{code}）',
        },
        explanation: {
          en: 'DISM refused the operation ({code}): the folder does not fit (it has to be empty, local, fixed and NTFS), or the image in it is not mounted properly any more.',
          zh: 'DISM 拒绝了该操作（{code}）：目录不符合要求（必须为空且位于本地固定的 NTFS 卷），或者其中的映像已不再处于正常的装载状态。',
        },
      },
      commit: {
        title: {
          en: 'DISM could not commit the changes while unmounting the image ({code})',
          zh: 'DISM 在卸载映像时无法提交更改（{code}）',
        },
        explanation: {
          en: 'The changes in the mount folder could not be written back into the image ({code}), so the image was not unmounted. Something in the mount folder cannot be captured (a path that is too long or not valid, a file in use) or the image file cannot be written; the library line right before this record names the step.',
          zh: '装载目录中的更改无法写回映像（{code}），因此映像没有卸载。装载目录中有无法捕获的内容（路径过长或无效、文件正在使用），或映像文件无法写入；紧接在此记录之前的库输出行指明了具体步骤。',
        },
        nextSteps: commitSteps,
      },
      commitLinks: {
        title: {
          en: 'DISM could not commit the changes while unmounting the image ({code})',
          zh: 'DISM 在卸载映像时无法提交更改（{code}）',
        },
        explanation: {
          en: 'The changes in the mount folder could not be written back into the image, because a path in it cannot be resolved on this computer ({code}), so the image was not unmounted. Mostly the image holds reparse points of an application, which Windows before Windows 10 and Windows Server 2016 cannot capture.',
          zh: '装载目录中有一个路径在此计算机上无法解析（{code}），因此更改无法写回映像，映像没有卸载。多数情况是映像中含有某个应用程序的重分析点，而早于 Windows 10 和 Windows Server 2016 的 Windows 无法捕获它们。',
        },
        nextSteps: [
          change(
            'Service the image on a computer with Windows 10, Windows Server 2016 or later; or capture it anew without the application that makes the reparse points, and install that application after the deployment.',
            '在 Windows 10、Windows Server 2016 或更高版本的计算机上维护该映像；或者重新捕获不含产生重分析点的应用程序的映像，在部署之后再安装该应用程序。',
          ),
          ...commitSteps,
        ],
        links: [
          {
            title: {
              en: 'Scheduled Updates fails with error 0x800700a1',
              zh: '计划的更新失败并出现错误 0x800700a1',
            },
            url: 'https://learn.microsoft.com/troubleshoot/mem/configmgr/os-deployment/scheduled-updates-fails-error-0x800700a1',
          },
        ],
      },
      volume: {
        title: {
          en: 'The volume of {place} cannot hold this image: it has no hard links ({code})',
          zh: '{place} 所在的卷不支持硬链接，无法存放此映像（{code}）',
        },
        explanation: {
          en: 'The files of a Windows image are linked to each other, and the volume refused a link for {place} ({code}). It is not NTFS (ReFS, exFAT and FAT have no hard links that DISM can use), or a filter such as deduplication stands before it; the image file itself is not at fault.',
          zh: 'Windows 映像中的文件彼此以硬链接相连，而该卷拒绝为 {place} 创建链接（{code}）。该卷不是 NTFS（ReFS、exFAT、FAT 不提供 DISM 可用的硬链接），或有重复数据删除之类的筛选器；问题不在映像文件本身。',
        },
      },
      listed: {
        title: {
          en: 'The list of mounted images shows {place} as “{status}”',
          zh: '已装载映像列表中 {place} 的状态为“{status}”',
        },
        explanation: {
          en: 'DISM lists the mount at {place} as “{status}”: the image in it is not mounted properly any more, for example because the computer was restarted or the folder was deleted. The listing itself did not fail, but commands that work on this folder are refused until the mount is restored or cleaned up.',
          zh: 'DISM 列出的 {place} 的装载状态为“{status}”：其中的映像已不再处于正常的装载状态，例如计算机曾经重启或该目录已被删除。列出映像本身没有失败，但在重新装载或清理之前，对该目录的操作会被拒绝。',
        },
      },
      mount: {
        title: {
          en: 'DISM could not mount the image ({code})',
          zh: 'DISM 无法装载映像（{code}）',
        },
        explanation: {
          en: 'The image could not be mounted ({code}), so nothing was changed in it. Check the image file, its index, and that the mount folder is empty and on a local NTFS volume.',
          zh: '映像无法装载（{code}），其内容没有更改。请检查映像文件及其索引，并确认装载目录为空且位于本地 NTFS 卷。',
        },
      },
    },
    nextSteps: [
      change(
        'Use an empty folder on a local fixed NTFS volume, or bring the mount back with `DISM /Remount-Image /MountDir:<folder>`.',
        '使用本地固定 NTFS 卷上的空目录，或使用 `DISM /Remount-Image /MountDir:<目录>` 恢复装载。',
      ),
      steps.cleanupMountPoints,
    ],
    links: [steps.links.repairImage],
  },
  *match(context) {
    for (const match of matchImageClass(context, codes)) yield withFault(match);
    yield* refusedLinks(context.index);
    yield* failedMounts(context);
    yield* listedMounts(context.index);
  },
});

/** ERROR_NOT_SUPPORTED */
const notSupported = 0x80070032;

/** The volume of the mount or target folder cannot make the hard links of an image. */
function* refusedLinks(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('dism.wim.file-failed')) {
    const { text, path } = index.fact(k).fields;
    if (path === undefined || !/hard ?link/i.test(text ?? '') || !index.fact(k).codes.includes(notSupported))
      continue;
    yield {
      fact: k,
      variant: 'volume',
      depth: 'object',
      code: notSupported,
      culprit: { kind: 'path', name: path },
      values: { place: path, code: formatCode(notSupported) },
      details: detail('File', '文件', path),
    };
    return;
  }
}

/** How many facts above its status the folder of a mount is listed. */
const listReach = 3;

/** Mounts that DISM lists as not sound: nothing has failed at them yet. */
function* listedMounts(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('console.mount-status')) {
    const dir = index.facts
      .slice(Math.max(0, k - listReach), k)
      .findLast(({ shape }) => shape === 'console.mount-dir');
    const place = dir?.fields.place;
    if (place === undefined) continue;
    yield {
      fact: k,
      variant: 'listed',
      standing: 'note',
      culprit: { kind: 'path', name: place },
      values: { place, status: index.fact(k).fields.status ?? '' },
    };
  }
}

/** E_INVALIDARG is what DISM answers to a command that lacks an option. */
const invalidArgument = 0x80070057;

/** A mount or commit that ended with a code of the system; where the code names a state of the machine, its own class says more. */
function* failedMounts({ index, operations }: RuleContext): Iterable<Match> {
  for (const { kind, outcome, recoveredLater, result, startLine, endLine, target } of operations) {
    if (kind !== 'dism-command' || outcome !== 'failed' || recoveredLater || result === undefined) continue;
    if (result >>> 16 !== 0x8007 || result === invalidArgument) continue;
    if (classOfCode(result)?.startsWith('env.')) continue;
    const at = index.ofShape('dism.image.failed').find((k) => {
      const { line, fields } = index.fact(k);
      return (
        startLine <= line &&
        line <= endLine &&
        /(?:[Mm]ount(?:WIMImage)?|Save|Commit)\b/.test(fields.function ?? '')
      );
    });
    if (at === undefined) continue;
    const isCommit = /Un[Mm]ount|Save|Commit/.test(index.fact(at).fields.function ?? '');
    yield {
      fact: at,
      variant: variantOf(isCommit, result),
      depth: 'code',
      standing: 'explains',
      confidence: 'medium',
      code: result,
      values: { code: formatCode(result), place: '' },
      details: detail('Command', '命令', target),
    };
  }
}

function variantOf(isCommit: boolean, code: number): string {
  if (!isCommit) return 'mount';
  return code === badPath ? 'commitLinks' : 'commit';
}
