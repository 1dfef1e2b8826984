// The machine, its edition or its state does not meet what the upgrade needs.
import { formatCode } from '../codes/index';
import type { FactIndex } from '../facts/factIndex';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { codeOfField } from '../operations/draft';
import { defineRule, type Match } from './defineRule';
import { failedConversions } from './setup/diskConversions';
import { missingHardware, readiness, refusedKeys } from './setup/requirementRecords';
import { requirementTexts } from './setup/requirementTexts';
import { matchResult } from './setup/setupResult';
import { windowsOf } from './setup/setupWindows';

/** MOSETUP_E_COMPAT_MIGCHOICE_BLOCK, _CLEANUP_PENDING, _NO_MATCHING_INSTALL_IMAGE (upgrade error codes). */
const variants: Readonly<Record<number, string>> = {
  3247440388: 'choice',
  3247440135: 'cleanup',
  3247440405: 'image',
};

const compareEditions = look(
  'Compare edition, language and architecture of the media with the installed Windows: `DISM /Get-ImageInfo /ImageFile:<media>\\sources\\install.wim` (or .esd) and `DISM /Online /Get-CurrentEdition`.',
  '将介质的版本类型、语言和体系结构与已安装的 Windows 对比：`DISM /Get-ImageInfo /ImageFile:<介质>\\sources\\install.wim`（或 .esd）以及 `DISM /Online /Get-CurrentEdition`。',
);

/** Where the media are of another edition or language. */
const mediaSteps = [
  compareEditions,
  change(
    'Start the upgrade from media of the same edition, language and architecture.',
    '使用版本类型、语言和体系结构都相同的介质重新开始升级。',
  ),
];

/** Where key and image do not fit each other. */
const licenseSteps = [
  compareEditions,
  change(
    'Give a product key of an edition that the image holds, or take key and edition out of the answer file and of `ei.cfg`, and start setup again.',
    '提供映像所含版本类型的产品密钥，或从应答文件和 `ei.cfg` 中去掉密钥和版本类型，然后重新启动安装程序。',
  ),
];

const cleanupSteps = [
  steps.restartAndRetry,
  change(
    'If the code returns, remove the temporary Windows installation files with Disk Clean-up (`cleanmgr`), and start the upgrade again.',
    '如果代码再次出现，请用磁盘清理（`cleanmgr`）删除临时 Windows 安装文件，然后重新开始升级。',
  ),
];

export const upRequirements = defineRule({
  meta: {
    id: 'up.requirements',
    severity: 'error',
    depth: 'reason',
    standing: 'explains',
    title: {
      en: 'This computer does not meet the requirements of the new Windows ({code})',
      zh: '此计算机不满足新 Windows 的要求（{code}）',
    },
    explanation: {
      en: 'Setup checked the requirements of the new Windows and stopped with {code}. Which requirement is missing (processor, TPM, Secure Boot, memory, disk) stands in the compatibility report in the Panther folder.',
      zh: '安装程序检查了新 Windows 的要求并以 {code} 停止。具体缺少哪项要求（处理器、TPM、安全启动、内存、磁盘）记录在 Panther 文件夹的兼容性报告中。',
    },
    variants: {
      choice: {
        title: {
          en: 'Keeping apps and settings is not possible with this media ({code})',
          zh: '使用此介质无法保留应用和设置（{code}）',
        },
        explanation: {
          en: 'The chosen way to upgrade (keep apps and settings) is not offered with this media ({code}): its edition or language differs from the installed Windows. Use media of the same edition and language.',
          zh: '此介质不支持所选的升级方式（保留应用和设置）（{code}）：其版本类型或语言与已安装的 Windows 不同。请使用版本类型和语言都相同的介质。',
        },
        nextSteps: mediaSteps,
      },
      unavailable: {
        title: {
          en: 'The selected install choice (keep apps and settings) is not available with this media',
          zh: '此介质不提供所选的安装选项（保留应用和设置）',
        },
        explanation: {
          en: 'Setup was asked to keep apps and settings, and found that this install choice is not available. Edition or language of the media differ from the installed Windows, or another check took the choice away; use media of the same edition and language.',
          zh: '安装程序被要求保留应用和设置，但发现该安装选项不可用。介质的版本类型或语言与已安装的 Windows 不同，或其他检查取消了该选项；请使用版本类型和语言都相同的介质。',
        },
        nextSteps: mediaSteps,
      },
      image: {
        title: {
          en: 'Setup found no image on the media that it may install ({code})',
          zh: '安装程序在介质上找不到可以安装的映像（{code}）',
        },
        explanation: {
          en: 'Setup looked for the image to install and stopped with {code}. Either no image of the media fits edition, language and architecture of this Windows, or several do (Server Core and Desktop Experience, for example) and nobody chooses in a quiet run.',
          zh: '安装程序在查找要安装的映像时以 {code} 停止。可能介质中没有映像符合此 Windows 的版本类型、语言和体系结构，也可能有多个映像符合（例如 Server Core 和桌面体验），而静默运行时无人选择。',
        },
        nextSteps: [
          look(
            'List the images of the media with `dism /Get-WimInfo /WimFile:<media>\\sources\\install.wim` and compare edition, language and installation type with the installed Windows.',
            '使用 `dism /Get-WimInfo /WimFile:<介质>\\sources\\install.wim` 列出介质中的映像，将版本类型、语言和安装类型与已安装的 Windows 对比。',
          ),
          change(
            'Name the image: start setup with `/installfrom <install.wim> /imageindex <number>`, or use media of the matching edition.',
            '指定映像：使用 `/installfrom <install.wim> /imageindex <编号>` 启动安装程序，或者使用版本类型匹配的介质。',
          ),
          steps.collectPantherLogs,
        ],
      },
      windowComputer: {
        title: {
          en: 'Windows Setup says that this computer does not meet the requirements',
          zh: 'Windows 安装程序提示此计算机不满足要求',
        },
        explanation: {
          en: 'The window of Windows Setup says “{words}”. Below it, or behind its link, stands which requirement is missing: processor, TPM 2.0, Secure Boot, memory or disk. TPM and Secure Boot are often there and only switched off in the firmware.',
          zh: 'Windows 安装程序的窗口显示“{words}”。其下方或链接中会列出缺少的要求：处理器、TPM 2.0、安全启动、内存或磁盘。TPM 和安全启动往往已具备，只是在固件中处于关闭状态。',
        },
      },
      windowKey: {
        title: {
          en: 'Windows Setup does not accept the product key',
          zh: 'Windows 安装程序不接受产品密钥',
        },
        explanation: {
          en: 'Windows Setup says “{words}”. The key that setup uses (typed in, from the answer file, from `ei.cfg` or `pid.txt`, or from the firmware) fits no image on the medium: another edition or channel, or no key at all where an answer file is in use.',
          zh: 'Windows 安装程序提示“{words}”。安装程序使用的密钥（手动输入，或来自应答文件、`ei.cfg`、`pid.txt` 或固件）与介质上的映像都不匹配：版本类型或渠道不同，或者使用了应答文件却没有密钥。',
        },
        nextSteps: [
          look(
            'List the images of the medium with `dism /Get-WimInfo /WimFile:<media>\\sources\\install.wim`, and compare their editions with the edition of the key.',
            '使用 `dism /Get-WimInfo /WimFile:<介质>\\sources\\install.wim` 列出介质中的映像，并将其版本类型与密钥的版本类型对比。',
          ),
          change(
            'Put a matching key into the answer file (`UserData/ProductKey`) or into `sources\\pid.txt`, or name edition and channel in `sources\\ei.cfg`.',
            '在应答文件（`UserData/ProductKey`）或 `sources\\pid.txt` 中填写匹配的密钥，或者在 `sources\\ei.cfg` 中指定版本类型和渠道。',
          ),
          steps.collectPantherLogs,
        ],
        links: [],
      },
      ...requirementTexts,
      windowDisk: {
        title: {
          en: 'Windows Setup does not install to the selected disk',
          zh: 'Windows 安装程序无法安装到所选磁盘',
        },
        explanation: {
          en: 'The window of Windows Setup says “{words}”. A computer that was started in UEFI mode needs a GPT disk, one started in legacy BIOS mode an MBR disk; other reasons (a dynamic disk, BitLocker, no driver) stand in the same window.',
          zh: 'Windows 安装程序的窗口显示“{words}”。以 UEFI 模式启动的计算机需要 GPT 磁盘，以传统 BIOS 模式启动的需要 MBR 磁盘；其他原因（动态磁盘、BitLocker、缺少驱动程序）会显示在同一窗口中。',
        },
        nextSteps: [
          look(
            'See in which mode the medium was started (firmware boot menu: with or without “UEFI”), and the style of the disk: `diskpart`, `list disk`, column Gpt.',
            '查看介质以哪种模式启动（固件启动菜单中是否带“UEFI”），以及磁盘样式：`diskpart` 的 `list disk` 中的 Gpt 列。',
          ),
          steps.backupFirst,
          change(
            'Start the medium in the mode that fits the disk, or convert the disk with `mbr2gpt`, or delete its partitions and let setup create them.',
            '以与磁盘匹配的模式启动介质，或使用 `mbr2gpt` 转换磁盘，或删除其分区后由安装程序创建。',
          ),
        ],
        links: [],
      },
      conversion: {
        title: {
          en: 'mbr2gpt does not convert the disk: {words}',
          zh: 'mbr2gpt 没有转换磁盘：{words}',
        },
        explanation: {
          en: 'mbr2gpt checks the disk before it changes anything, and stopped with “{words}”. It converts an MBR disk with at most three primary partitions and no logical ones, with an active system partition whose boot configuration (BCD) leads to the installed Windows, and with partition types that Windows knows.',
          zh: 'mbr2gpt 在更改任何内容之前会检查磁盘，并以“{words}”停止。可转换的 MBR 磁盘最多有三个主分区且没有逻辑分区，活动的系统分区上的启动配置（BCD）必须指向已安装的 Windows，并且分区类型必须是 Windows 认识的。',
        },
        nextSteps: [
          look(
            'Read setupact.log and setuperr.log of mbr2gpt (`%windir%`, or the folder behind `/logs`) for the partition it stopped at.',
            '查看 mbr2gpt 的 setupact.log 和 setuperr.log（在 `%windir%` 或 `/logs` 指定的文件夹中），确认它停在哪个分区。',
          ),
          look(
            'Compare with `diskpart` (`list partition`, `detail partition`), `bcdedit /enum all` and `reagentc /info`: entries that lead to partitions which no longer exist stop the conversion.',
            '与 `diskpart`（`list partition`、`detail partition`）、`bcdedit /enum all` 和 `reagentc /info` 的结果对比：指向已不存在的分区的启动项会使转换停止。',
          ),
          steps.backupFirst,
          change(
            'Correct the boot entries (`bcdedit /delete <id>`, `reagentc /disable` and `/enable`) or remove the partition that is one too many, then run `mbr2gpt /validate` again.',
            '更正启动项（`bcdedit /delete <标识>`、`reagentc /disable` 与 `/enable`），或删除多余的分区，然后重新运行 `mbr2gpt /validate`。',
          ),
        ],
        links: [
          {
            title: { en: 'MBR2GPT.EXE', zh: 'MBR2GPT.EXE' },
            url: 'https://learn.microsoft.com/windows/deployment/mbr-to-gpt',
          },
        ],
      },
      license: {
        title: {
          en: 'Setup finds no licence terms for the edition on the media ({code})',
          zh: '安装程序在介质上找不到该版本类型的许可条款（{code}）',
        },
        explanation: {
          en: 'Setup could not load the licence terms of the image it was about to install ({code}), and does not go on without them. The product key, `ei.cfg` or the answer file ask for an edition or channel (retail, volume, evaluation) that the image does not hold.',
          zh: '安装程序无法加载所要安装映像的许可条款（{code}），因此不会继续。产品密钥、`ei.cfg` 或应答文件要求的版本类型或渠道（零售、批量、评估）不在该映像中。',
        },
        nextSteps: licenseSteps,
      },
      cleanup: {
        title: {
          en: 'The clean-up of an earlier upgrade is still pending ({code})',
          zh: '以前升级的清理工作尚未完成（{code}）',
        },
        explanation: {
          en: 'Setup does not start because the clean-up of an earlier attempt is pending ({code}). Restart the computer; if the code returns, clean the leftovers with Disk Clean-up (temporary Windows installation files).',
          zh: '由于以前升级尝试的清理工作仍在等待（{code}），安装程序没有开始。请重新启动计算机；如果代码再次出现，请使用磁盘清理删除残留（临时 Windows 安装文件）。',
        },
        nextSteps: cleanupSteps,
      },
    },
    nextSteps: [
      look(
        'Read `CompatData*.xml` and `*_APPRAISER_HumanReadable.xml` in `C:\\$WINDOWS.~BT\\Sources\\Panther` for the requirement that is not met.',
        '在 `C:\\$WINDOWS.~BT\\Sources\\Panther` 的 `CompatData*.xml` 和 `*_APPRAISER_HumanReadable.xml` 中查找未满足的要求。',
      ),
      look(
        'Where TPM or Secure Boot is missing, look in the firmware settings first: both are often there and switched off (`tpm.msc`, `msinfo32`).',
        '如果缺少的是 TPM 或安全启动，请先查看固件设置：往往已具备但处于关闭状态（`tpm.msc`、`msinfo32`）。',
      ),
      steps.collectPantherLogs,
    ],
    links: [
      {
        title: { en: 'Windows 11 requirements', zh: 'Windows 11 要求' },
        url: 'https://learn.microsoft.com/windows/whats-new/windows-11-requirements',
      },
    ],
  },
  *match({ index }) {
    const [choice] = index.ofShape('setup.choice.unavailable');
    if (choice !== undefined && index.fact(choice).level === 'error')
      yield {
        fact: choice,
        variant: 'unavailable',
        depth: 'reason',
        confidence: 'medium',
        standing: 'proof',
      };
    yield* licenses(index);
    yield* windowsOf(index, 'computer', 'windowComputer');
    yield* windowsOf(index, 'path', 'windowPath');
    yield* windowsOf(index, 'key', 'windowKey');
    yield* refusedKeys(index);
    yield* readiness(index);
    yield* missingHardware(index);
    yield* windowsOf(index, 'disk', 'windowDisk');
    yield* failedConversions(index, 'failed', 'conversion');
    for (const match of matchResult(index, [0xc1900200, 0xc1900202, 0xc1900204, 0xc1900107, 0xc1900215])) {
      const variant = variants[match.code ?? 0];
      yield {
        ...match,
        ...(variant === undefined ? { confidence: 'medium' as const } : { variant }),
        values: { code: `0x${(match.code ?? 0).toString(16)}` },
      };
    }
  },
});

/** Without the licence terms of an edition, Windows Setup does not install it. */
function* licenses(index: FactIndex): Iterable<Match> {
  const [k] = index.ofShape('setup.license.failed');
  const code = k === undefined ? undefined : codeOfField(index.fact(k).fields.hresult);
  if (k === undefined || code === undefined) return;
  const isGivenUp = index.ofShape('setup.message.fatal').length > 0 || index.facts.length <= aHandful;
  yield {
    fact: k,
    variant: 'license',
    depth: 'reason',
    confidence: 'medium',
    standing: isGivenUp ? 'proof' : 'explains',
    code,
    values: { code: formatCode(code) },
  };
}

/** So few facts were cut out for what they say. */
const aHandful = 3;
