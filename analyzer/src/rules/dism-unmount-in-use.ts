// An image could not be unmounted completely because something keeps files in it open.

import type { FactIndex } from '../facts/factIndex';
import { change } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { codeOfField } from '../operations/draft';
import { defineRule, type Match } from './defineRule';
import { hex } from './matching/classCodes';
import { matchImageClass } from './setup/imageRecords';

/** Unmount or commit that could not be finished (F77). */
const codes = [0xc1420112, 0xc1420117, 0xc1420118, 0xc142011d] as const;
/** The image was unmounted only in part before, or its mount has not ended: what it holds cannot be saved. */
const uncommittable = 0xc142011d;

const withoutCommit = change(
  'Compare the image file with what was to be saved (the earlier commit has probably succeeded), then unmount without saving: `DISM /Unmount-Image /MountDir:<folder> /Discard`.',
  '先核对映像文件中是否已有要保存的更改（之前的提交很可能已经成功），然后不保存地卸载：`DISM /Unmount-Image /MountDir:<目录> /Discard`。',
);

export const dismUnmountInUse = defineRule({
  meta: {
    id: 'dism.unmount.in-use',
    severity: 'error',
    depth: 'reason',
    standing: 'proof',
    title: {
      en: 'The image at {place} could not be unmounted: files in it are open ({code})',
      zh: '无法卸载 {place} 的映像：其中的文件处于打开状态（{code}）',
    },
    explanation: {
      en: 'DISM could not unmount {place} completely ({code}): a program still has files, a folder window or a registry hive of the mounted image open. Close it and unmount again; changes are not lost as long as the mount stays.',
      zh: 'DISM 未能完全卸载 {place}（{code}）：仍有程序打开了已装载映像中的文件、文件夹窗口或注册表配置单元。关闭后再次卸载；只要装载仍在，更改就不会丢失。',
    },
    variants: {
      plain: {
        title: {
          en: 'The image could not be unmounted: files in it are open ({code})',
          zh: '无法卸载映像：其中的文件处于打开状态（{code}）',
        },
        explanation: {
          en: 'DISM could not unmount the image completely ({code}): a program still has files, a folder window or a registry hive of the mounted image open. Close it and unmount again.',
          zh: 'DISM 未能完全卸载映像（{code}）：仍有程序打开了已装载映像中的文件、文件夹窗口或注册表配置单元。关闭后再次卸载。',
        },
      },
      setup: {
        title: {
          en: 'Windows Setup could not unmount {folder}: files in it are open ({code})',
          zh: 'Windows 安装程序无法卸载 {folder}：其中的文件处于打开状态（{code}）',
        },
        explanation: {
          en: 'Windows Setup mounts images while it works, and could not unmount {folder} completely ({code}): another program holds files in it. Mostly that is a security product, which scans what setup has just written.',
          zh: 'Windows 安装程序在工作时会装载映像，但未能完全卸载 {folder}（{code}）：其他程序占用了其中的文件。多数情况是安全产品正在扫描安装程序刚写入的文件。',
        },
        nextSteps: [steps.liftSecuritySoftware, steps.cleanupMountPoints, steps.collectPantherLogs],
      },
      partial: {
        title: {
          en: 'The changes in {folder} could not be saved: the image is only partly unmounted, or still being mounted ({code})',
          zh: '{folder} 中的更改无法保存：映像只卸载了一部分，或仍在装载（{code}）',
        },
        explanation: {
          en: 'DISM was asked to write the changes in {folder} back into the image and refused with {code}: an earlier unmount ended only in part, or the mount has not ended yet. If that unmount was to save the changes, they are probably in the image already.',
          zh: 'DISM 被要求将 {folder} 中的更改写回映像，但以 {code} 拒绝：之前的卸载只完成了一部分，或装载尚未完成。如果之前的卸载本应保存更改，这些更改很可能已在映像中。',
        },
        nextSteps: [withoutCommit, steps.cleanupMountPoints],
      },
      plainPartial: {
        title: {
          en: 'The changes could not be saved: the image is only partly unmounted, or still being mounted ({code})',
          zh: '更改无法保存：映像只卸载了一部分，或仍在装载（{code}）',
        },
        explanation: {
          en: 'DISM was asked to write changes back into a mounted image and refused with {code}: an earlier unmount ended only in part, or the mount has not ended yet. If that unmount was to save the changes, they are probably in the image already.',
          zh: 'DISM 被要求将更改写回已装载的映像，但以 {code} 拒绝：之前的卸载只完成了一部分，或装载尚未完成。如果之前的卸载本应保存更改，这些更改很可能已在映像中。',
        },
        nextSteps: [withoutCommit, steps.cleanupMountPoints],
      },
    },
    nextSteps: [
      change(
        'Close Explorer windows, consoles and editors in the mount folder, unload hives of the image (`reg unload`), exclude the folder from scanning, and unmount again.',
        '关闭位于装载目录中的资源管理器窗口、控制台和编辑器，卸载映像的注册表配置单元（`reg unload`），将该目录排除在扫描之外，然后再次卸载。',
      ),
      steps.cleanupMountPoints,
    ],
    links: [steps.links.repairImage],
  },
  *match(context) {
    yield* bySetup(context.index);
    for (const match of matchImageClass(context, codes))
      yield match.code === uncommittable
        ? { ...match, variant: match.values?.folder ? 'partial' : 'plainPartial' }
        : match;
  },
});

/** `Unmount WIM C:\\…\\SafeOS.Mount`: the folder that Windows Setup unmounts, in the name of its operation. */
const unmounting = /^(?:Commit and )?[Uu]nmount\b[^\n]{0,60}? (?<folder>[A-Za-z]:\\[^\n,]{1,300}?)\s*$/;

/** The same in an upgrade, whose setup mounts the images itself. */
function* bySetup(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('setup.operation.failed')) {
    const { operation = '', hresult } = index.fact(k).fields;
    const code = codeOfField(hresult) ?? 0;
    const folder = unmounting.exec(operation)?.groups?.folder;
    if (folder === undefined || !codes.some((each) => each === code)) continue;
    yield {
      fact: k,
      variant: 'setup',
      code,
      culprit: { kind: 'path', name: folder },
      values: { folder, code: hex(code) },
    };
  }
}
