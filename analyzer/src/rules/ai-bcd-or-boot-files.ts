// The boot files or the boot configuration could not be updated, for another reason than a full partition.

import { hresultFromWin32 } from '../facts/codes';
import { objectOf } from '../facts/words/objects';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { classOfInstaller } from './installers/installerNames';
import { failedInstallers, matchOfInstaller } from './installers/installers';
import { hex } from './matching/classCodes';
import { isExcerpt } from './matching/cutOutMatch';
import { detail, evidenceAt, isDiskFull } from './matching/values';
import { bootAnswers, bootStores, bootVolumes, copiedSince, unopenedStores } from './setup/bootDisks';
import { atFile, fileOf, stepOfMessage } from './setup/bootMessages';
import { windowsOf } from './setup/setupWindows';
import {
  matchSecureBoot,
  secureBoot,
  secureBootBlocked,
  secureBootBlockedTexts,
  secureBootTexts,
} from './system/secureBootEvents';

/** Facts between a failing step of the boot file service and its verdict. */
const reach = 20;

const checkPartition = look(
  'Check the system partition: its free space, its file system (`chkdsk`), and that only one disk of the machine carries one.',
  '检查系统分区：可用空间、文件系统（`chkdsk`），以及计算机中只有一个磁盘带有系统分区。',
);

/** Where Windows Setup writes them on a computer that has no Windows yet. */
const setupSteps = [
  look(
    'Compare the firmware mode in which the media was started (`Detected boot environment` in setupact.log) with the partition style of the disk: UEFI needs GPT and an EFI system partition, legacy needs MBR and an active partition.',
    '将安装介质启动时的固件模式（setupact.log 中的 `Detected boot environment`）与磁盘的分区样式对比：UEFI 需要 GPT 和 EFI 系统分区，传统模式需要 MBR 和活动分区。',
  ),
  look(
    'Look in the firmware settings for option ROM or compatibility (CSM) settings of the storage controller, and disconnect other disks that carry a system partition.',
    '检查固件设置中存储控制器的 Option ROM 或兼容（CSM）设置，并断开带有系统分区的其他磁盘。',
  ),
  steps.collectPantherLogs,
];

/** bcdboot is run by hand: no update is tried again, and no store repaired. */
const copySteps = [
  change(
    'Run the command again with `/v` and with the system partition named (`bcdboot C:\\Windows /s S: /f UEFI /v`): it then says which file it could not copy.',
    '加上 `/v` 并指明系统分区后重新运行该命令（`bcdboot C:\\Windows /s S: /f UEFI /v`）：它会指出无法复制的文件。',
  ),
  checkPartition,
];

export const aiBcdOrBootFiles = defineRule({
  meta: {
    id: 'ai.bcd-or-boot-files',
    severity: 'error',
    depth: 'object',
    standing: 'explains',
    title: {
      en: 'The boot files could not be updated ({code})',
      zh: '无法更新启动文件（{code}）',
    },
    explanation: {
      en: 'Windows could not write the boot files to the system partition ({code}), so the change could not be completed. The system partition, its file system or the boot files that are to be copied need attention.',
      zh: 'Windows 无法将启动文件写入系统分区（{code}），因此更改无法完成。需要检查系统分区、其文件系统或要复制的启动文件。',
    },
    variants: {
      window: {
        title: {
          en: 'Windows Setup could not update the boot configuration',
          zh: 'Windows 安装程序无法更新启动配置',
        },
        explanation: {
          en: 'The window of Windows Setup says “{words}”. Setup writes boot files and boot entries to the system partition and into the firmware: another disk with a system partition, a full or damaged system partition, or a firmware that does not store entries stops it. setupact.log names the step.',
          zh: 'Windows 安装程序的窗口显示“{words}”。安装程序会将启动文件和启动项写入系统分区和固件：另一块带有系统分区的磁盘、已满或损坏的系统分区，或无法保存启动项的固件都会使其停止。setupact.log 会写明具体步骤。',
        },
        nextSteps: setupSteps,
      },
      volume: {
        title: {
          en: 'Windows Setup could not prepare the disk to start from',
          zh: 'Windows 安装程序无法准备用于启动的磁盘',
        },
        explanation: {
          en: 'Windows Setup could not prepare the boot disk and its system partition, so the computer cannot start into the next phase of the installation. Mostly the firmware starts from another disk than the one Windows goes to: the medium or a second disk stands first, a boot loader of another system is left on the disk, or no partition is active.',
          zh: 'Windows 安装程序无法准备启动磁盘及其系统分区，计算机因此不能启动到安装的下一阶段。多数情况是固件从另一个磁盘启动，而不是安装 Windows 的磁盘：安装介质或另一块磁盘排在前面、磁盘上留有其他系统的启动加载程序，或者没有活动分区。',
        },
        nextSteps: setupSteps,
      },
      copy: {
        title: {
          en: 'bcdboot could not put the boot files in place',
          zh: 'bcdboot 无法放置启动文件',
        },
        explanation: {
          en: 'bcdboot says “{words}” and no reason. The target is mostly not a system partition that fits the firmware: UEFI needs a FAT32 EFI system partition with a drive letter (`/s`), legacy an active partition; or the partition is full or damaged. Run it again with `/v`: it then names the file and the error.',
          zh: 'bcdboot 只显示“{words}”，没有说明原因。多数情况是目标不是与固件相符的系统分区：UEFI 需要带盘符的 FAT32 EFI 系统分区（`/s`），传统模式需要活动分区；也可能是该分区已满或已损坏。请加上 `/v` 重新运行，它会指明文件和错误。',
        },
        nextSteps: copySteps,
      },
      file: {
        title: {
          en: 'The boot files could not be updated: {file} ({code})',
          zh: '无法更新启动文件：{file}（{code}）',
        },
        explanation: {
          en: 'Windows could not update the boot files because of {file} ({code}), so the change could not be completed. This file is missing, damaged or not accessible.',
          zh: '由于 {file}（{code}），Windows 无法更新启动文件，因此更改无法完成。该文件缺失、已损坏或无法访问。',
        },
      },
      installer: {
        title: {
          en: 'The installer of the boot files failed: {file} ({code})',
          zh: '启动文件的安装程序失败：{file}（{code}）',
        },
        explanation: {
          en: 'The installer “{file}”, which puts the boot files in place, failed with {code}, so the change could not be completed. The record does not name the file; the system partition and its boot files need attention.',
          zh: '负责放置启动文件的安装程序“{file}”失败，返回 {code}，因此更改无法完成。记录没有指明是哪个文件；需要检查系统分区及其启动文件。',
        },
      },
      unopened: {
        title: {
          en: 'The boot configuration store (BCD) cannot be opened',
          zh: '无法打开启动配置存储（BCD）',
        },
        explanation: {
          en: 'The boot configuration store of this computer cannot be opened (“{words}”). Upgrades, updates of the boot files and the recovery environment need it. The store is missing or damaged, the file system of the system partition is, or the firmware starts from another disk than the one that is looked at.',
          zh: '无法打开此计算机的启动配置存储（“{words}”）。升级、启动文件的更新以及恢复环境都需要它。可能是该存储缺失或损坏、系统分区的文件系统损坏，或者固件从另一个磁盘启动。',
        },
        nextSteps: [
          checkPartition,
          change(
            'Write the store anew from the recovery environment: give the system partition a letter and run `bcdboot C:\\Windows /s S: /f ALL`.',
            '在恢复环境中重新写入该存储：为系统分区分配盘符，然后运行 `bcdboot C:\\Windows /s S: /f ALL`。',
          ),
        ],
      },
      [secureBoot]: secureBootTexts,
      [secureBootBlocked]: secureBootBlockedTexts,
      store: {
        title: {
          en: 'Windows Setup could not write the boot configuration ({code})',
          zh: 'Windows 安装程序无法写入启动配置（{code}）',
        },
        explanation: {
          en: 'Windows Setup could not create or change the boot configuration store (BCD) of this computer and ended with {code}. The usual reasons are a start in another firmware mode (UEFI or legacy) than the disk is set up for, and a system partition that is missing or cannot be written.',
          zh: 'Windows 安装程序无法创建或更改此计算机的启动配置存储（BCD），以 {code} 结束。常见原因是启动所用的固件模式（UEFI 或传统模式）与磁盘的设置不符，以及系统分区缺失或无法写入。',
        },
        nextSteps: setupSteps,
      },
    },
    nextSteps: [checkPartition, steps.restoreHealth, steps.retryUpdate],
    links: [],
  },
  *match(context) {
    const byService = ofService(context);
    yield* byService === undefined ? ofInstallers(context) : [byService];
    yield* bootStores(context);
    yield* bootVolumes(context);
    yield* unopenedStores(context.index);
    yield* bootAnswers(context);
    yield* windowsOf(context.index, 'boot-disk', 'volume');
    yield* stepOfMessage(context.index);
    yield* windowsOf(context.index, 'boot', 'window');
    yield* matchSecureBoot(context);
  },
});

/** The boot file service says itself that it failed, and at which file. */
function ofService(context: RuleContext): Match | undefined {
  const { index } = context;
  const k = index.ofShape('boot.files.failed').find((failed) => {
    const { error } = index.fact(failed).fields;
    return error !== undefined && !isDiskFull(error);
  });
  if (k === undefined) return ofFileCopy(context) ?? ofCopy(context) ?? ofStep(context);
  const step = index
    .ofShape('boot.files.error', 'boot.files.copy-failed')
    .findLast((other) => other < k && k - other <= reach && fileOf(index, other) !== undefined);
  const file = step === undefined ? undefined : fileOf(index, step);
  const code = hresultFromWin32(Number(index.fact(k).fields.error));
  return {
    fact: step ?? k,
    code,
    evidence: [...evidenceAt('cause', step), { fact: k, role: 'cause' }],
    values: { code: hex(code), file: file ?? '' },
    ...(file === undefined
      ? { depth: 'reason' }
      : { variant: 'file', culprit: { kind: 'path', name: file } }),
    details: detail('File', '文件', file),
    ...(isExcerpt(context) ? { standing: 'proof' } : {}),
  };
}

/** A boot file that could not be copied, attempt after attempt. */
function ofFileCopy(context: RuleContext): Match | undefined {
  const { index } = context;
  const copies = index.ofShape('boot.files.copy-failed');
  const [first] = copies;
  if (first === undefined) return undefined;
  const { error } = index.fact(first).fields;
  if (isDiskFull(error ?? '')) return undefined;
  const code = hresultFromWin32(Number(error ?? 0));
  const file = fileOf(index, first);
  return {
    fact: first,
    variant: 'file',
    standing: isExcerpt(context) ? 'proof' : 'explains',
    code,
    culprit: { kind: 'path', name: file ?? '' },
    values: { code: hex(code), file: file ?? '' },
    details: detail('File', '文件', file),
    evidence: [...new Set([first, copies.at(-1) ?? first])].map((fact) => ({ fact, role: 'cause' as const })),
  };
}

/** bcdboot on a console: the last error before it gives up names the file. */
function ofCopy({ index }: RuleContext): Match | undefined {
  const [end] = index.ofShape('boot.copy.failed');
  const step = index.ofShape('boot.files.error').findLast((k) => end !== undefined && k < end);
  if (end === undefined || step === undefined || copiedSince(index, end)) return undefined;
  const { path, error } = index.fact(step).fields;
  const number = Number(error ?? 0);
  if (number === 0 || isDiskFull(error ?? '')) return undefined;
  const code = number > 0xffff ? number : hresultFromWin32(number);
  return {
    fact: step,
    standing: 'proof',
    code,
    values: { code: hex(code), file: path ?? '' },
    ...(path === undefined
      ? { depth: 'reason' as const }
      : { variant: 'file', culprit: { kind: 'path' as const, name: path } }),
    details: detail('File', '文件', path),
    evidence: [
      { fact: step, role: 'cause' },
      { fact: end, role: 'verdict' },
    ],
  };
}

/** How many facts behind a step of the boot file service servicing tells what that came to. */
const answerReach = 6;

/** Lines cut out of a log: one step that failed at a file, and the answer that servicing made of its very code. */
function ofStep(context: RuleContext): Match | undefined {
  const { index } = context;
  if (!isExcerpt(context)) return undefined;
  for (const k of index.ofShape('boot.files.error')) {
    const { error } = index.fact(k).fields;
    const number = Number(error ?? 0);
    const path = objectOf(index.fact(k))?.name;
    if (path === undefined || number === 0 || number > 0xffff || isDiskFull(error ?? '')) continue;
    const code = hresultFromWin32(number);
    const answer = index.facts
      .slice(k + 1, k + answerReach)
      .findIndex(({ shape, codes }) => shape.startsWith('cbs.') && codes.includes(code));
    if (answer >= 0) return { ...atFile(k, path, code, k + 1 + answer), standing: 'proof' };
  }
  return undefined;
}

function* ofInstallers({ index }: RuleContext): Iterable<Match> {
  // A partition without room is a class of its own; the installer only hands that on.
  const isFull = index
    .ofShape('boot.files.failed', 'boot.files.space')
    .some((k) => index.fact(k).shape === 'boot.files.space' || isDiskFull(index.fact(k).fields.error ?? ''));
  for (const failed of failedInstallers(index)) {
    if (classOfInstaller(failed.installer) !== 'ai.bcd-or-boot-files') continue;
    const { values, ...match } = matchOfInstaller(failed);
    yield {
      ...match,
      standing: isFull ? 'explains' : 'proof',
      variant: failed.file === undefined ? 'installer' : 'file',
      values: {
        ...values,
        file: failed.file ?? failed.installer,
        code: failed.code === undefined ? '?' : hex(failed.code),
      },
    };
  }
}
