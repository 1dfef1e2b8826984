// Owns what is said of a mount folder where the code of the library states by itself what is wrong with it.
import type { Match } from '../defineRule';

/** What is wrong with the folder, by the code of the library that mounts images. */
const faults: ReadonlyMap<number, string> = new Map([
  [0xc1420114, 'NotEmpty'],
  [0xc1420134, 'Removable'],
]);

export const mountFaultTexts = {
  folderNotEmpty: {
    title: {
      en: 'The mount folder {folder} is not empty ({code})',
      zh: '装载目录 {folder} 不是空的（{code}）',
    },
    explanation: {
      en: 'DISM mounts an image only into an empty folder and refused {folder} with {code}. Files of an earlier mount or copy are left in it, or an image is still mounted there.',
      zh: 'DISM 只能将映像装载到空目录，因此以 {code} 拒绝了 {folder}。其中留有先前装载或复制的文件，或仍有映像装载在那里。',
    },
  },
  plainNotEmpty: {
    title: {
      en: 'The mount folder is not empty ({code})',
      zh: '装载目录不是空的（{code}）',
    },
    explanation: {
      en: 'DISM mounts an image only into an empty folder and refused the one it was given with {code}. Files of an earlier mount or copy are left in it, or an image is still mounted there.',
      zh: 'DISM 只能将映像装载到空目录，因此以 {code} 拒绝了所给的目录。其中留有先前装载或复制的文件，或仍有映像装载在那里。',
    },
  },
  folderRemovable: {
    title: {
      en: 'The mount folder {folder} is not on a fixed drive ({code})',
      zh: '装载目录 {folder} 不在固定磁盘上（{code}）',
    },
    explanation: {
      en: 'An image can be mounted only into a folder on a fixed local drive; {folder} was refused with {code}. It is on a drive that Windows takes for removable (a USB drive or a memory card), on a network share or on a RAM disk.',
      zh: '映像只能装载到本地固定磁盘上的目录，{folder} 被以 {code} 拒绝。它位于 Windows 视为可移动的驱动器（USB 驱动器或存储卡）、网络共享或 RAM 磁盘上。',
    },
  },
  plainRemovable: {
    title: {
      en: 'The mount folder is not on a fixed drive ({code})',
      zh: '装载目录不在固定磁盘上（{code}）',
    },
    explanation: {
      en: 'An image can be mounted only into a folder on a fixed local drive; the one that was given was refused with {code}. It is on a drive that Windows takes for removable (a USB drive or a memory card), on a network share or on a RAM disk.',
      zh: '映像只能装载到本地固定磁盘上的目录，所给的目录被以 {code} 拒绝。它位于 Windows 视为可移动的驱动器（USB 驱动器或存储卡）、网络共享或 RAM 磁盘上。',
    },
  },
};

/** The match in words of its own where its code is one of these. */
export function withFault(match: Match): Match {
  const fault = faults.get(match.code ?? 0);
  if (fault === undefined) return match;
  return { ...match, variant: `${match.values?.folder ? 'folder' : 'plain'}${fault}` };
}
