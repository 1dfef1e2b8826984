// The mount folder or the state of the mounted image is not valid.
import { change } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule } from './defineRule';
import { matchImage } from './imageRecords';

/** Folder not fit for a mount, image not mounted or in need of a remount (F78). */
const codes = [
  0xc142010b, 0xc1420111, 0xc1420114, 0xc1420115, 0xc142011c, 0xc142011e, 0xc142011f, 0xc1420120, 0xc1420121,
  0xc1420122, 0xc1420123, 0xc1420124, 0xc1420131, 0xc1420134, 0xc1510114, 0xc1510115,
] as const;

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
    },
    nextSteps: [
      change(
        'Use an empty folder on a local fixed NTFS volume, or bring the mount back with `DISM /Remount-Image /MountDir:<folder>`.',
        '使用本地固定 NTFS 卷上的空目录，或使用 `DISM /Remount-Image /MountDir:<目录>` 恢复装载。',
      ),
      steps.cleanupMountPoints,
    ],
    links: [
      {
        title: {
          en: 'Repair a Windows image',
          zh: '修复 Windows 映像',
        },
        url: 'https://learn.microsoft.com/windows-hardware/manufacture/desktop/repair-a-windows-image',
      },
    ],
  },
  *match(context) {
    for (const match of matchImage(context, codes)) {
      const hasName = (match.values?.place ?? '') !== '';
      yield { ...match, ...(hasName ? {} : { variant: 'plain' }) };
    }
  },
});
