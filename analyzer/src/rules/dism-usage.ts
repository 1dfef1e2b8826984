// A DISM command line that was refused before anything was started: a note, never a failure.
import type { FactIndex } from '../facts/factIndex';
import * as steps from '../knowledge/steps';
import type { Operation } from '../model';
import { type MissingOption, missingOption } from '../operations/dismOptions';
import { defineRule, type Match } from './defineRule';
import { detail, factBefore } from './matching/values';

export const dismUsage = defineRule({
  meta: {
    id: 'dism.usage',
    severity: 'information',
    depth: 'code',
    standing: 'note',
    title: {
      en: 'DISM refused the command line; nothing was done',
      zh: 'DISM 拒绝了该命令行；未执行任何操作',
    },
    explanation: {
      en: 'The command line is not valid, so DISM ended before it started any work. Nothing was changed and nothing failed; correct the command line.',
      zh: '命令行无效，DISM 在开始工作之前就已结束。没有更改任何内容，也没有失败；请更正命令行。',
    },
    variants: {
      image: {
        title: {
          en: '`/Image` does not point to an offline Windows: {place}; nothing was done',
          zh: '`/Image` 指向的不是脱机 Windows：{place}；未执行任何操作',
        },
        explanation: {
          en: '{place} holds no Windows folder, so DISM ended before it started any work. `/Image` needs the root of a mounted or applied image, not the folder with the .wim file.',
          zh: '{place} 中没有 Windows 文件夹，DISM 在开始工作之前就已结束。`/Image` 需要已装载或已应用映像的根目录，而不是 .wim 文件所在的文件夹。',
        },
      },
      imageFile: {
        title: {
          en: '`/Image` was given an image file; it has to be mounted first: {place}',
          zh: '`/Image` 指定的是映像文件，需要先装载：{place}',
        },
        explanation: {
          en: '{place} is a file. Mount it with `/Mount-Image` and give the mount folder as `/Image`; nothing was changed by this command.',
          zh: '{place} 是一个文件。请用 `/Mount-Image` 装载，再将装载目录作为 `/Image`；此命令没有更改任何内容。',
        },
      },
      option: {
        title: {
          en: '`{command}` was given without an option that it needs (`{option}`); nothing was done',
          zh: '`{command}` 缺少必需的选项（`{option}`）；未执行任何操作',
        },
        explanation: {
          en: 'The command line is not complete, so DISM ended before it started any work. Add `{option}`; nothing was changed by this command.',
          zh: '命令行不完整，DISM 在开始工作之前就已结束。请补上 `{option}`；此命令没有更改任何内容。',
        },
      },
      index: {
        title: {
          en: '`/Mount-Image` was given without `/Index` or `/Name`; nothing was done',
          zh: '`/Mount-Image` 缺少 `/Index` 或 `/Name`；未执行任何操作',
        },
        explanation: {
          en: 'An image file holds several images, and the command did not say which one to mount. Add `/Index:<n>`; `DISM /Get-ImageInfo` lists them.',
          zh: '一个映像文件包含多个映像，而命令没有指定要装载哪一个。请添加 `/Index:<n>`；`DISM /Get-ImageInfo` 会列出这些映像。',
        },
      },
    },
    nextSteps: [steps.correctCommand],
    links: [
      {
        title: { en: 'DISM command-line options', zh: 'DISM 命令行选项' },
        url: 'https://learn.microsoft.com/windows-hardware/manufacture/desktop/deployment-image-servicing-and-management--dism--command-line-options',
      },
    ],
  },
  *match({ index, operations }) {
    const told = new Set<number>();
    for (const operation of operations) {
      if (operation.kind !== 'dism-command' || operation.outcome !== 'cancelled') continue;
      const match = ofCommand(index, operation);
      if (match === undefined) continue;
      // One answer refuses one command, though the number and the sentence of it may each end one.
      const { line } = index.fact(match.fact);
      if (!told.has(line)) yield match;
      told.add(line);
    }
  },
});

function ofCommand(index: FactIndex, operation: Operation): Match | undefined {
  const at = operation.endFact;
  if (at === undefined) return undefined;
  const fact = index.fact(at);
  const command = operation.target ?? '';
  const missing = missingOption(command);
  if (fact.shape !== 'dism.usage' && missing !== undefined) return ofOption(at, command, missing);
  if (fact.shape === 'dism.image.failed') return { fact: at };
  if (fact.shape !== 'dism.usage') return undefined;
  const place = /\/Image:(?:"([^"]+)"|(\S+))/i.exec(command);
  const folder = place?.[1] ?? place?.[2];
  if (!/Failed to access the image folder/.test(fact.fields.text ?? '') || folder === undefined)
    return { fact: at, details: detail('Command', '命令', command) };
  const isFile = factBefore(index, at, new Set(['dism.folder-is-file']), 4) !== undefined;
  return {
    fact: at,
    variant: isFile ? 'imageFile' : 'image',
    values: { place: folder },
    details: detail('Command', '命令', command),
  };
}

function ofOption(at: number, command: string, missing: MissingOption): Match {
  const isMount = /^\/mount-/i.test(missing.command) && missing.option.startsWith('/Index');
  return {
    fact: at,
    variant: isMount ? 'index' : 'option',
    values: { command: missing.command, option: missing.option },
    details: detail('Command', '命令', command),
  };
}
