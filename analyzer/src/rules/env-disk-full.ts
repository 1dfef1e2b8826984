// A volume has no room for what servicing or setup has to write.

import type { FactIndex } from '../facts/factIndex';
import { isAboutSystemPartition, spaceIn, targetIn, volumeIn } from '../facts/words/storage';
import { change } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import type { Fact } from '../model';
import { codeOfField } from '../operations/draft';
import { defineRule, type Match } from './defineRule';
import { captured, matchCapture } from './matching/captures';
import { capturedFull } from './matching/captureTexts';
import { hex } from './matching/classCodes';
import { matchStatus, type StatusFamily } from './matching/statusMatch';
import { detail } from './matching/values';
import { unmigratedObjects } from './setup/migratedObjects';
import { windowsOf } from './setup/setupWindows';

/** ERROR_DISK_FULL (112), ERROR_HANDLE_DISK_FULL (39), STATUS_DISK_FULL, CBS_E_INSUFFICIENT_DISK_SPACE, setup's own codes. */
const family: StatusFamily = {
  names: ['STATUS_DISK_FULL', 'ERROR_DISK_FULL', 'ERROR_HANDLE_DISK_FULL', 'CBS_E_INSUFFICIENT_DISK_SPACE'],
  unnamed: 'medium',
  codes: [0x80070070, 0x80070027, 0xc000007f, 0xd000007f, 0x800f0828, 0xc19001df, 0xc190020e, 112],
  codeOfName: {
    STATUS_DISK_FULL: 0xc000007f,
    ERROR_HANDLE_DISK_FULL: 0x80070027,
    CBS_E_INSUFFICIENT_DISK_SPACE: 0x800f0828,
  },
  // What is copied or moved fills the volume it goes to.
  objectOf: (fact) => {
    const target = targetIn(fact);
    return target === undefined ? undefined : { kind: 'path', name: target };
  },
};

/** Where the Deployment Toolkit puts its boot image: Microsoft Support, KB2670374. */
const bootImageSteps = [
  change(
    'Look which partition comes first and has a drive letter (BDD.log tells where `LiteTouchPE_x64.wim` was copied to). Where it is System Reserved, take its letter away (`diskpart`, `remove letter=<letter>`).',
    '查看第一个带盘符的分区是哪个（BDD.log 中有 `LiteTouchPE_x64.wim` 的复制目标）。如果是系统保留分区，请删除其盘符（`diskpart`，`remove letter=<盘符>`）。',
  ),
  steps.freeSpace,
  steps.retryUpdate,
];

export const envDiskFull = defineRule({
  meta: {
    id: 'env.disk-full',
    severity: 'error',
    depth: 'object',
    standing: 'explains',
    title: {
      en: 'No disk space left for {object}',
      zh: '磁盘空间不足，无法写入 {object}',
    },
    explanation: {
      en: 'Windows could not write {object}, because its volume is full ({status}). Free space on that volume, then repeat the operation; nothing else has to be repaired.',
      zh: '由于所在卷已满（{status}），Windows 无法写入 {object}。请在该卷上释放空间后重试，无需其他修复。',
    },
    variants: {
      [captured]: capturedFull,
      plain: {
        title: {
          en: 'The disk is full ({code})',
          zh: '磁盘已满（{code}）',
        },
        explanation: {
          en: 'A volume has not enough free space for what the operation has to write ({code}). The records of this log do not name the volume; for updates and upgrades it is the system drive in most cases.',
          zh: '某个卷的可用空间不足，操作无法写入所需内容（{code}）。此日志的记录未指明是哪个卷；更新和升级时通常是系统盘。',
        },
      },
      volume: {
        title: {
          en: 'No disk space left on {volume} ({code})',
          zh: '{volume} 的磁盘空间不足（{code}）',
        },
        explanation: {
          en: 'The volume {volume} has not enough free space for what the operation has to write ({code}). Free space there, then repeat the operation; nothing else has to be repaired.',
          zh: '卷 {volume} 的可用空间不足，操作无法写入所需内容（{code}）。请在该卷上释放空间后重试，无需其他修复。',
        },
      },
      remapped: {
        title: {
          en: 'Windows Setup stopped, because the disk is full ({code}, reported as {outer})',
          zh: '磁盘已满，Windows 安装程序已停止（{code}，对外报告为 {outer}）',
        },
        explanation: {
          en: 'Windows Setup ran out of disk space ({code}) and reports this as {outer}. The record does not name the volume; for an upgrade it is the system drive in most cases.',
          zh: 'Windows 安装程序的磁盘空间不足（{code}），对外报告为 {outer}。记录未指明是哪个卷；升级时通常是系统盘。',
        },
      },
      window: {
        title: {
          en: 'Windows Setup finds no room for its files',
          zh: 'Windows 安装程序没有足够的空间存放其文件',
        },
        explanation: {
          en: 'No partition has enough free space for what Windows Setup has to store before it begins. Its window names no volume; for an upgrade it is the system drive in most cases.',
          zh: '没有分区有足够的可用空间来存放 Windows 安装程序开始前必须写入的内容。窗口没有指明是哪个卷；升级时通常是系统盘。',
        },
      },
      bootImage: {
        title: {
          en: 'The partition that takes the boot image of the deployment is full ({code})',
          zh: '存放部署启动映像的分区已满（{code}）',
        },
        explanation: {
          en: 'The Deployment Toolkit copies its boot image to the first partition that has a drive letter, and that partition has not enough room ({code}). Where System Reserved has a letter, it is that one.',
          zh: '部署工具包会将其启动映像复制到第一个带盘符的分区，而该分区空间不足（{code}）。如果系统保留分区有盘符，就是该分区。',
        },
        nextSteps: bootImageSteps,
      },
      updates: {
        title: {
          en: 'Windows Update finds no room for what it has to download',
          zh: 'Windows 更新没有足够的空间存放要下载的内容',
        },
        explanation: {
          en: 'The page of Windows Update says “{words}”. There is not enough free space for the downloads, mostly on the system drive; these updates cannot be installed before there is.',
          zh: 'Windows 更新页面显示“{words}”。可用空间不足以存放下载内容，通常是系统盘；在释放空间之前，这些更新无法安装。',
        },
        nextSteps: [steps.freeSpace, steps.startComponentCleanup, steps.retryUpdate],
      },
      space: {
        title: {
          en: 'Not enough disk space: {required} needed, {available} free ({code})',
          zh: '磁盘空间不足：需要 {required}，可用 {available}（{code}）',
        },
        explanation: {
          en: 'The check of free space failed: {required} are needed, {available} are free. Free the difference on that volume, then repeat the operation; nothing else has to be repaired.',
          zh: '可用空间检查未通过：需要 {required}，可用 {available}。请在该卷上释放差额后重试，无需其他修复。',
        },
      },
    },
    nextSteps: [steps.freeSpace, steps.startComponentCleanup, steps.externalDrive, steps.retryUpdate],
    links: [
      {
        title: { en: 'Free up drive space in Windows', zh: '在 Windows 中释放驱动器空间' },
        url: 'https://support.microsoft.com/windows/free-up-drive-space-in-windows-85529ccb-c365-490d-b548-831022bc9b32',
      },
    ],
  },
  *match(context) {
    const remaps = [...remapped(context.index)];
    yield* remaps;
    const known = new Set(
      remaps.flatMap(({ fact, evidence = [] }) => [fact, ...evidence.map((item) => item.fact)]),
    );
    // Boot files go to the system partition: that class has a rule of its own.
    for (const match of matchStatus(context, family))
      if (!known.has(match.fact) && !isOfSystemPartition(context.index.fact(match.fact)))
        yield ofBootImage(context.index, withSpace(context.index, match));
    yield* unmigrated(context.index);
    yield* matchCapture(context.index, ['DISK FULL']);
    yield* windowsOf(context.index, 'space', 'window');
    yield* windowsOf(context.index, 'update-space', 'updates');
  },
});

/** What the migration engine ended at because it found no room to write it. */
function* unmigrated(index: FactIndex): Iterable<Match> {
  for (const match of unmigratedObjects(index)) {
    const { code } = match;
    if (code === undefined || !family.codes.includes(code)) continue;
    const values = { ...match.values, status: hex(code), outer: '', required: '', available: '', volume: '' };
    yield { ...match, standing: 'proof', values };
  }
}

/** The step of the Deployment Toolkit that lays the boot image down before it captures a computer. */
const bootImageStep = 'Apply Windows PE';

/** A step whose records name no volume writes to the first partition that has a letter. */
function ofBootImage(index: FactIndex, match: Match): Match {
  if (match.variant !== 'plain') return match;
  const steps = index.ofShape('ts.step.failed').map((k) => index.fact(k).fields.step);
  return steps.includes(bootImageStep) ? { ...match, variant: 'bootImage' } : match;
}

function isOfSystemPartition(fact: Fact): boolean {
  return fact.shape.startsWith('boot.files.') || (fact.level !== 'info' && isAboutSystemPartition(fact));
}

/** Setup translates the Win32 code into one of its own and says so: that alone proves why it stopped. */
function* remapped(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('setup.remap')) {
    const { fields } = index.fact(k);
    const inner = codeOfField(fields.inner);
    const outer = codeOfField(fields.outer);
    if (inner === undefined || outer === undefined || !family.codes.includes(inner)) continue;
    const behind = index.facts
      .slice(k + 1, k + 7)
      .flatMap(({ codes }, n) =>
        codes.some((code) => code === outer || code === inner)
          ? [{ fact: k + 1 + n, role: 'verdict' as const }]
          : [],
      );
    yield {
      fact: k,
      code: inner,
      standing: 'proof',
      variant: 'remapped',
      values: {
        code: hex(inner),
        outer: hex(outer),
        object: '',
        status: hex(inner),
        required: '',
        available: '',
        volume: '',
      },
      details: detail('Reported as', '对外报告为', hex(outer)),
      evidence: [{ fact: k, role: 'cause' }, ...behind],
    };
  }
}

/** A record that prints both numbers says what to free. */
function withSpace(index: FactIndex, match: Match): Match {
  const fact = index.fact(match.fact);
  const { required: need, available: free } = spaceIn(fact);
  const volume = match.culprit === undefined ? volumeIn(fact) : undefined;
  const values = {
    ...match.values,
    outer: '',
    required: need ?? '',
    available: free ?? '',
    volume: volume ?? '',
  };
  if (volume !== undefined && (need === undefined || free === undefined))
    return {
      ...match,
      variant: 'volume',
      confidence: 'high',
      culprit: { kind: 'path', name: volume },
      values,
      details: [...(match.details ?? []), ...detail('Volume', '卷', volume)],
    };
  if (need === undefined || free === undefined) return { ...match, values };
  return {
    ...match,
    variant: 'space',
    confidence: 'high',
    values,
    details: [
      ...(match.details ?? []),
      ...detail('Space needed', '所需空间', need),
      ...detail('Space free', '可用空间', free),
    ],
  };
}
