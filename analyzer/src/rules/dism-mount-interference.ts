// A scanner or indexer came between DISM and the mount folder.
import * as steps from '../knowledge/steps';
import { defineRule } from './defineRule';
import { matchImageClass } from './setup/imageRecords';

/** The mount was disturbed by another program (F79). */
const codes = [0xc1420135, 0xc1420105] as const;

export const dismMountInterference = defineRule({
  meta: {
    id: 'dism.mount.interference',
    severity: 'error',
    depth: 'reason',
    standing: 'proof',
    title: {
      en: 'Another program interferes with the mount at {place} ({code})',
      zh: '其他程序干扰了 {place} 的装载（{code}）',
    },
    explanation: {
      en: 'DISM could not mount at {place} because another program touched the mount folder at the same time ({code}), typically a virus scanner or an indexer. Exclude the folder and mount again.',
      zh: 'DISM 无法在 {place} 装载，因为其他程序同时访问了装载目录（{code}），通常是防病毒扫描或索引程序。请排除该目录后重新装载。',
    },
    variants: {
      plain: {
        title: {
          en: 'Another program interferes with the mount ({code})',
          zh: '其他程序干扰了装载（{code}）',
        },
        explanation: {
          en: 'DISM could not mount the image because another program touched the mount folder at the same time ({code}), typically a virus scanner or an indexer.',
          zh: 'DISM 无法装载映像，因为其他程序同时访问了装载目录（{code}），通常是防病毒扫描或索引程序。',
        },
      },
    },
    nextSteps: [steps.liftSecuritySoftware, steps.cleanupMountPoints],
    links: [steps.links.repairImage],
  },
  match: (context) => matchImageClass(context, codes),
});
