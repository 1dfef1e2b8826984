// The image or the folder is already mounted.
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { nameIn } from '../localized';
import { defineRule, type Match } from './defineRule';
import { matchImageClass } from './setup/imageRecords';

/** Image already mounted for writing, folder already in use, image in use (F76). */
const codes = [0xc1420126, 0xc1420127, 0xc1420113] as const;

export const dismMountAlready = defineRule({
  meta: {
    id: 'dism.mount.already',
    severity: 'error',
    depth: 'reason',
    standing: 'proof',
    title: {
      en: 'The image or mount folder is already in use: {place} ({code})',
      zh: '映像或装载目录已在使用中：{place}（{code}）',
    },
    explanation: {
      en: 'DISM could not mount at {place}: the image or the folder is still mounted from an earlier command ({code}). Unmount or discard that mount first; the image file itself is not damaged by this.',
      zh: 'DISM 无法在 {place} 装载：该映像或目录仍处于之前命令的装载状态（{code}）。请先卸载或放弃之前的装载；映像文件本身并未因此损坏。',
    },
    variants: {
      image: {
        title: {
          en: 'The image is already mounted: {image} ({code})',
          zh: '映像已被装载：{image}（{code}）',
        },
        explanation: {
          en: 'DISM could not mount {image} at {folder}: this image of the file is still mounted for writing by an earlier command, in this folder or in another one ({code}). Unmount or discard that mount first; the image file itself is not damaged by this.',
          zh: 'DISM 无法将 {image} 装载到 {folder}：文件中的该映像仍被之前的命令以可写方式装载在此目录或其他目录中（{code}）。请先卸载或放弃之前的装载；映像文件本身并未因此损坏。',
        },
      },
      plain: {
        title: {
          en: 'The image or mount folder is already in use ({code})',
          zh: '映像或装载目录已在使用中（{code}）',
        },
        explanation: {
          en: 'DISM could not mount the image: the image or the folder is still mounted from an earlier command ({code}). Unmount or discard that mount first.',
          zh: 'DISM 无法装载映像：该映像或目录仍处于之前命令的装载状态（{code}）。请先卸载或放弃之前的装载。',
        },
      },
    },
    nextSteps: [
      look(
        'List what is mounted: `DISM /Get-MountedWimInfo` shows folder, image, index and status.',
        '列出已装载的映像：`DISM /Get-MountedWimInfo` 会显示目录、映像、索引和状态。',
      ),
      steps.cleanupMountPoints,
    ],
    links: [steps.links.repairImage],
  },
  *match(context) {
    for (const match of matchImageClass(context, codes))
      yield match.code === imageMounted ? ofImage(match) : match;
  },
});

/** "The specified image in the specified wim is already mounted for read/write access." (wimgapi.dll) */
const imageMounted = 0xc1420127;

/** What this code is about is the image, wherever it is mounted; the folder is where it was to go. */
function ofImage(match: Match): Match {
  const isNamed = ['image', 'folder'].every((key) => (nameIn(match.values, key) ?? '') !== '');
  return isNamed ? { ...match, variant: 'image' } : match;
}
