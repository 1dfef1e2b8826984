// The image file is of a kind that this DISM or this command cannot work with.
import type { FactIndex } from '../facts/factIndex';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { nameIn } from '../localized';
import { dismSessionAt, operationsAround } from '../operations/around';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { detail } from './matching/values';
import { matchImage } from './setup/imageRecords';

/** Split or compressed image, other library version, missing rights, another operation running (F80). */
const codes = [
  0xc1420130, 0xc142013c, 0xc1420132, 0xc1510111, 0xc1510112, 0xc1420101, 0xc15101fd, 0x8007000b,
] as const;

/** The image file is not open to changes. */
const notWritable = 0xc1510111;

/** What both wordings of it say. */
const rights = {
  explanation: {
    en: 'DISM was to open the image for changes and may not write to its file ({code}). Mostly the file has the read-only attribute of installation media or still lies on such media; else rights on the folder are missing, or a protection of folders such as Controlled folder access keeps DISM out.',
    zh: 'DISM 需要以可写方式打开映像，但无权写入该文件（{code}）。多数情况下文件带有安装介质的只读属性，或仍位于这类介质上；否则是对文件夹没有权限，或“受控文件夹访问”等文件夹保护功能阻止了 DISM。',
  },
  nextSteps: [steps.clearReadOnly, steps.elevate],
};

/** Where the file itself is bad. */
const fileSteps = [
  change(
    'Get the image file again from its source, and compare its hash (`Get-FileHash`) with the published value.',
    '从来源重新获取映像文件，并将其哈希（`Get-FileHash`）与公布的值比较。',
  ),
  steps.diskHealth,
];

/** Where the DISM in use is too old. */
const newerToolSteps = [
  change(
    'Use the DISM of the newest ADK, or work on a Windows of the same version as the image or newer; in Windows PE build the boot image from that ADK.',
    '使用最新 ADK 的 DISM，或在与映像版本相同或更新的 Windows 上操作；在 Windows PE 中请用该 ADK 制作启动映像。',
  ),
];

const bitnessSteps = [
  change(
    'Run the command from a 64-bit prompt, or start `C:\\Windows\\Sysnative\\Dism.exe` from a 32-bit program.',
    '在 64 位命令提示符中运行该命令，或从 32 位程序启动 `C:\\Windows\\Sysnative\\Dism.exe`。',
  ),
];

export const dismImageUnsupported = defineRule({
  meta: {
    id: 'dism.image.unsupported',
    severity: 'error',
    depth: 'reason',
    standing: 'proof',
    title: {
      en: 'DISM cannot work with the image {image} in this way ({code})',
      zh: 'DISM 无法以此方式处理映像 {image}（{code}）',
    },
    explanation: {
      en: 'DISM refused {image} with {code}: the image is split or compressed in a way this command does not support, the DISM in use is older than the image, the rights do not suffice, or another operation holds the image.',
      zh: 'DISM 以 {code} 拒绝处理 {image}：映像被拆分或使用了此命令不支持的压缩方式，所用的 DISM 比映像旧，权限不足，或者其他操作正在占用该映像。',
    },
    variants: {
      plain: {
        title: {
          en: 'DISM cannot work with this image in this way ({code})',
          zh: 'DISM 无法以此方式处理此映像（{code}）',
        },
        explanation: {
          en: 'DISM refused the image with {code}: it is split or compressed in a way this command does not support, the DISM in use is older than the image, the rights do not suffice, or another operation holds it.',
          zh: 'DISM 以 {code} 拒绝处理该映像：映像被拆分或使用了此命令不支持的压缩方式，所用的 DISM 比映像旧，权限不足，或者其他操作正在占用该映像。',
        },
      },
      rights: {
        title: {
          en: 'DISM may not write to the image file {image} ({code})',
          zh: 'DISM 无权写入映像文件 {image}（{code}）',
        },
        ...rights,
      },
      rightsPlain: {
        title: {
          en: 'DISM may not write to the image file ({code})',
          zh: 'DISM 无权写入映像文件（{code}）',
        },
        ...rights,
      },
      unreadable: {
        title: {
          en: 'The image file {image} cannot be read ({code})',
          zh: '无法读取映像文件 {image}（{code}）',
        },
        explanation: {
          en: 'DISM could not read what images {image} holds ({code}): the file is damaged, incomplete or no Windows image. Get the file again, or read it from the original media, and compare its hash.',
          zh: 'DISM 无法读取 {image} 中包含哪些映像（{code}）：文件已损坏、不完整，或不是 Windows 映像。请重新获取该文件，或从原始介质读取，并核对哈希值。',
        },
        nextSteps: fileSteps,
      },
      unreadablePlain: {
        title: {
          en: 'The image file cannot be read ({code})',
          zh: '无法读取映像文件（{code}）',
        },
        explanation: {
          en: 'DISM could not read what images the file holds ({code}): it is damaged, incomplete or no Windows image. Get the file again, or read it from the original media, and compare its hash.',
          zh: 'DISM 无法读取该文件中包含哪些映像（{code}）：文件已损坏、不完整，或不是 Windows 映像。请重新获取该文件，或从原始介质读取，并核对哈希值。',
        },
        nextSteps: fileSteps,
      },
      tool: {
        title: {
          en: 'The DISM in use cannot apply this image: {path} ({code})',
          zh: '所用的 DISM 无法应用此映像：{path}（{code}）',
        },
        explanation: {
          en: 'While the image was applied, {path} could not be given its reparse point ({code}). Newer images store system files compressed in a way that older DISM versions and older Windows PE do not know; apply the image with the DISM of the same Windows version or newer.',
          zh: '应用映像时，无法为 {path} 设置重分析点（{code}）。较新的映像以较旧的 DISM 和 Windows PE 不支持的方式压缩系统文件；请使用与映像相同或更新 Windows 版本的 DISM 应用该映像。',
        },
        nextSteps: newerToolSteps,
      },
      oldTool: {
        title: {
          en: 'This image needs a newer DISM than the one in use',
          zh: '此映像需要比当前所用版本更新的 DISM',
        },
        explanation: {
          en: 'DISM refused to service the image because it belongs to a newer Windows than this DISM knows; nothing was changed. Use the DISM of the newest ADK, or service the image on a Windows of the same version or newer.',
          zh: 'DISM 拒绝维护该映像，因为映像所属的 Windows 比此 DISM 支持的版本更新；未做任何更改。请使用最新 ADK 中的 DISM，或在相同或更新版本的 Windows 上维护该映像。',
        },
        nextSteps: newerToolSteps,
      },
      bitness: {
        title: {
          en: 'A 32-bit DISM was used on a 64-bit Windows',
          zh: '在 64 位 Windows 上使用了 32 位 DISM',
        },
        explanation: {
          en: 'DISM refused the command because it ran as a 32-bit program on a running 64-bit Windows; nothing was changed. Start it from a 64-bit prompt, or as `C:\\Windows\\Sysnative\\Dism.exe` from a 32-bit program.',
          zh: 'DISM 以 32 位程序的形式在运行中的 64 位 Windows 上执行，因此拒绝了命令；未做任何更改。请在 64 位命令提示符中运行，或在 32 位程序中使用 `C:\\Windows\\Sysnative\\Dism.exe`。',
        },
        nextSteps: bitnessSteps,
      },
      foreign: {
        title: {
          en: 'DISM does not service this kind of Windows in this way',
          zh: 'DISM 不支持以这种方式维护此类 Windows',
        },
        explanation: {
          en: 'DISM refused the command in words: the image or the running Windows is of a kind that it does not service in this way, such as Windows PE with `/Online`, an old Windows or an image on a network path. Nothing was changed.',
          zh: 'DISM 用文字说明拒绝了命令：映像或正在运行的 Windows 不支持以这种方式维护，例如对 Windows PE 使用 `/Online`、过旧的 Windows 或网络路径上的映像。未做任何更改。',
        },
      },
    },
    nextSteps: [
      look(
        'Read the image with `DISM /Get-ImageInfo /ImageFile:<file>`, and compare its version with that of the DISM in use.',
        '使用 `DISM /Get-ImageInfo /ImageFile:<文件>` 读取映像信息，并将其版本与所用 DISM 的版本比较。',
      ),
      change(
        'Export an .esd or split image to a .wim first: `DISM /Export-Image … /Compress:max`; copy it from read-only media to a local folder.',
        '先将 .esd 或拆分映像导出为 .wim：`DISM /Export-Image … /Compress:max`；并从只读介质复制到本地文件夹。',
      ),
      steps.elevate,
    ],
    links: [steps.links.repairImage],
  },
  *match(context) {
    for (const match of matchImage(context, codes)) {
      const hasName = (match.values?.image ?? '') !== '';
      if (!hasName && isOnline(context, match.fact)) continue;
      if (match.code === notWritable) yield withoutRights(match);
      else yield { ...match, ...(hasName ? {} : { variant: 'plain' }) };
    }
    yield* refusedInWords(context);
    yield* unreadableImages(context);
    yield* reparsePoints(context.index);
  },
});

/** What could not be written to is the image file, not the folder to which it was to be mounted. */
function withoutRights(match: Match): Match {
  const image = nameIn(match.values, 'image');
  return image === undefined || image === ''
    ? { ...match, variant: 'rightsPlain' }
    : { ...match, variant: 'rights', culprit: { kind: 'path', name: image } };
}

/** The running Windows is no image file: what answers there is something else. */
function isOnline({ index, operations }: RuleContext, fact: number): boolean {
  const around = operationsAround(operations, index.fact(fact).line);
  return around.some(({ kind, target }) => kind === 'dism-command' && /\/online\b/i.test(target ?? ''));
}

/** What DISM says about the pair of tool and image. */
const refusals: readonly (readonly [RegExp, string])[] = [
  [/^To service this Windows image requires the latest version/, 'oldTool'],
  [/^You cannot service a running 64-bit operating system/, 'bitness'],
  [/^DISM (?:does not support servicing|cannot service an image on a network path)/, 'foreign'],
];

/** In every language the refusal keeps the names of Windows PE and of the option; its code (50) must stand with it. */
const refusedPe = /^DISM (?=.*Windows PE).*\/Online/;
const notSupported = 0x80070032;

/** DISM says in words what it does not work with; the code above them only says that it is not supported. */
function* refusedInWords({ index, operations }: RuleContext): Iterable<Match> {
  for (const k of index.ofShape('console.sentence')) {
    const { fields, line } = index.fact(k);
    const words = fields.words ?? '';
    const operation = operationsAround(operations, line).find(({ kind }) => kind === 'dism-command');
    const isOfPe = operation?.result === notSupported && refusedPe.test(words);
    const variant = refusals.find(([says]) => says.test(words))?.[1] ?? (isOfPe ? 'foreign' : undefined);
    if (variant === undefined) continue;
    yield {
      fact: k,
      variant,
      confidence: 'high',
      ...(operation?.result === undefined ? {} : { code: operation.result }),
      values: { image: '', code: '' },
      details: detail('Command', '命令', operation?.target),
    };
  }
}

/** ERROR_INVALID_DATA, ERROR_FILE_CORRUPT: what the file holds is not what an image holds. */
const unreadable = [0x8007000d, 0x80070570] as const;

/** The list of images in a file could not be read: nothing of the machine can be at fault. */
function* unreadableImages(context: RuleContext): Iterable<Match> {
  for (const match of matchImage(context, unreadable)) {
    const { operations, index } = context;
    const { line } = index.fact(match.fact);
    const lists = index.ofShape('dism.image.failed').some((k) => {
      const isNear = Math.abs(index.fact(k).line - line) <= listReach;
      return isNear && /GetImages?(?:Info\w*)?$/.test(index.fact(k).fields.function ?? '');
    });
    if (!lists || dismSessionAt(operations, line)?.outcome === 'succeeded') continue;
    const image = nameIn(match.values, 'image');
    yield {
      ...match,
      variant: image === undefined || image === '' ? 'unreadablePlain' : 'unreadable',
      ...(image === undefined || image === '' ? {} : { culprit: { kind: 'path' as const, name: image } }),
    };
  }
}

/** Lines between the call that reads the list and the verdict. */
const listReach = 12;

/** E_INVALIDARG from setting a reparse point: Microsoft’s article on error 87 when an image is applied names the older tool. */
const invalidArgument = 0x80070057;

function* reparsePoints(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('dism.wim.file-failed')) {
    const { text, path } = index.fact(k).fields;
    if (path === undefined || !/reparse ?point/i.test(text ?? '')) continue;
    if (!index.fact(k).codes.includes(invalidArgument)) continue;
    yield {
      fact: k,
      variant: 'tool',
      depth: 'object',
      code: invalidArgument,
      culprit: { kind: 'path', name: path },
      values: { path, code: '0x80070057', image: '' },
      details: detail('File', '文件', path),
    };
    return;
  }
}
