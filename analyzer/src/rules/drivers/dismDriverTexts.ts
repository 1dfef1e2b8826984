// Owns the words about folders in which DISM found no driver package.
import { change, look } from '../../knowledge/step';

const nextSteps = [
  look(
    'Look whether the folder holds `.inf` files by the time DISM runs, and whether they lie in subfolders: then `/Recurse` (`-Recurse`) is needed.',
    '检查 DISM 运行时该目录中是否有 `.inf` 文件，以及它们是否位于子目录中：若在子目录中，则需要 `/Recurse`（`-Recurse`）。',
  ),
  change(
    'Where there are no drivers to add, leave the step out; an installer (`.exe`) has to be unpacked first.',
    '如果没有要添加的驱动程序，请略去该步骤；安装程序（`.exe`）需要先解压。',
  ),
];

export const emptyFolderTexts = {
  noneFound: {
    title: {
      en: 'DISM found no driver package in {folder} ({code})',
      zh: 'DISM 在 {folder} 中没有找到驱动程序包（{code}）',
    },
    explanation: {
      en: 'DISM was to add the drivers in {folder}, found no INF file there and ended with {code}. No driver was added; the image has no part in it.',
      zh: 'DISM 需要添加 {folder} 中的驱动程序，但未在其中找到 INF 文件，因此以 {code} 结束。没有添加任何驱动程序；这与映像无关。',
    },
    nextSteps,
    links: [],
  },
  plainNoneFound: {
    title: {
      en: 'DISM found no driver package in the folder that it was given ({code})',
      zh: 'DISM 在指定的目录中没有找到驱动程序包（{code}）',
    },
    explanation: {
      en: 'DISM was to add the drivers of a folder, found no INF file in it and ended with {code}. No driver was added; the image has no part in it.',
      zh: 'DISM 需要添加某个目录中的驱动程序，但未在其中找到 INF 文件，因此以 {code} 结束。没有添加任何驱动程序；这与映像无关。',
    },
    nextSteps,
    links: [],
  },
};
