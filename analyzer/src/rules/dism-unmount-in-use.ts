// An image could not be unmounted completely because something keeps files in it open.
import { change } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule } from './defineRule';
import { matchImageClass } from './setup/imageRecords';

/** Unmount or commit that could not be finished (F77). */
const codes = [0xc1420112, 0xc1420117, 0xc1420118, 0xc142011d] as const;

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
  match: (context) => matchImageClass(context, codes),
});
