// The EFI system partition, the System Reserved partition or the recovery partition is too small.

import { hresultFromWin32 } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import { isNoise } from '../facts/factIndex';
import { plainPath } from '../facts/paths';
import { kbsIn } from '../facts/words/identities';
import { isAboutSystemPartition, isBlockOfSpace } from '../facts/words/storage';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { isRecoveryUpdate } from '../operations/updateNames';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { hex } from './matching/classCodes';
import { isExcerpt } from './matching/cutOutMatch';
import { detail, isDiskFull } from './matching/values';
import { isPassed } from './setup/compatItems';
import { failedConversions } from './setup/diskConversions';
import { matchResult } from './setup/setupResult';
import { windowsOf } from './setup/setupWindows';

/** Disk full, in the forms that a record about a partition carries. */
const fullCodes = [0x80070070, 0xc000007f, 0xd000007f, 112];

/** What to do where the recovery environment does not fit its partition. */
const recoverySteps = [
  look(
    'See where the recovery environment lies and how much room its partition has: `reagentc /info`, then `diskpart`, `list volume`.',
    '查看恢复环境所在位置及其分区的空间：`reagentc /info`，然后用 `diskpart` 的 `list volume`。',
  ),
  steps.backupFirst,
  change(
    'Enlarge the recovery partition by 250 MB as KB5028997 describes, then install the update again.',
    '按 KB5028997 所述将恢复分区扩大 250 MB，然后重新安装更新。',
  ),
];

export const envSystemPartitionSmall = defineRule({
  meta: {
    id: 'env.system-partition-small',
    severity: 'error',
    depth: 'object',
    standing: 'explains',
    title: {
      en: 'The system partition is too small ({code})',
      zh: '系统分区空间不足（{code}）',
    },
    explanation: {
      en: 'There is not enough room on the EFI system partition or the System Reserved partition for the boot files ({code}). The system drive itself may have plenty of space; the small hidden partition is what has to be cleaned or enlarged.',
      zh: 'EFI 系统分区或“系统保留”分区没有足够的空间存放启动文件（{code}）。系统盘本身可能空间充足；需要清理或扩大的是这个隐藏的小分区。',
    },
    variants: {
      block: {
        title: {
          en: 'Windows Setup stopped: the system partition is too small',
          zh: '系统分区空间不足，Windows 安装程序已停止',
        },
        explanation: {
          en: 'Windows Setup found too little room on the EFI system partition or the System Reserved partition for the boot files. The system drive itself may have plenty of space; the small hidden partition is what has to be cleaned or enlarged.',
          zh: 'Windows 安装程序发现 EFI 系统分区或“系统保留”分区没有足够的空间存放启动文件。系统盘本身可能空间充足；需要清理或扩大的是这个隐藏的小分区。',
        },
      },
      cancelled: {
        title: {
          en: 'Setup showed that a requirement is not met and was cancelled ({code})',
          zh: '安装程序提示不满足某项要求，随后被取消（{code}）',
        },
        explanation: {
          en: 'Setup checked the requirements of the new Windows, showed that one of them is not met, and the run ended with {code}. That requirement is the reason, not the person who closed the window: mostly a system reserved or EFI system partition without room (about 15 MB must be free), else processor, TPM, memory or disk; the compatibility report beside this log names it.',
          zh: '安装程序检查了新 Windows 的要求，提示其中一项不满足，运行以 {code} 结束。原因是该要求，而不是关闭窗口的人：多数情况下是系统保留分区或 EFI 系统分区空间不足（需要约 15 MB 可用空间），否则是处理器、TPM、内存或磁盘；与此日志同一文件夹的兼容性报告会指明是哪一项。',
        },
        nextSteps: [
          look(
            'Look at the free space of the system reserved or EFI system partition (Disk Management, or `mountvol S: /S` and `dir S:`).',
            '查看系统保留分区或 EFI 系统分区的可用空间（磁盘管理，或 `mountvol S: /S` 后运行 `dir S:`）。',
          ),
          look(
            'Read `CompatData*.xml` and `*_APPRAISER_HumanReadable.xml` in `C:\\$WINDOWS.~BT\\Sources\\Panther` for the requirement that is not met.',
            '在 `C:\\$WINDOWS.~BT\\Sources\\Panther` 的 `CompatData*.xml` 和 `*_APPRAISER_HumanReadable.xml` 中查找未满足的要求。',
          ),
          steps.collectPantherLogs,
        ],
      },
      conversion: {
        title: {
          en: 'mbr2gpt finds no room for the EFI system partition',
          zh: 'mbr2gpt 找不到放置 EFI 系统分区的空间',
        },
        explanation: {
          en: 'To convert the disk, mbr2gpt needs an EFI system partition: it takes the place of the old system partition, or about 100 MB at the end of the partition with Windows. It stopped with “{words}”: neither has enough free room in one piece, or the disk already has as many primary partitions as an MBR disk can hold.',
          zh: '要转换磁盘，mbr2gpt 需要 EFI 系统分区：使用旧系统分区的位置，或 Windows 所在分区末尾约 100 MB。它以“{words}”停止：两处都没有足够的连续可用空间，或磁盘的主分区数量已达到 MBR 磁盘的上限。',
        },
        nextSteps: [
          look(
            'See the partitions and their free room: `diskpart`, `list disk`, `list partition`; `mbr2gpt /validate` writes what it looked at to setupact.log in `%windir%`.',
            '查看各分区及其可用空间：`diskpart` 的 `list disk`、`list partition`；`mbr2gpt /validate` 会将检查内容写入 `%windir%` 中的 setupact.log。',
          ),
          steps.backupFirst,
          change(
            'Shrink the partition with Windows by some hundred megabytes, or remove a partition that is not needed, then run `mbr2gpt /validate` again.',
            '将 Windows 所在分区压缩几百 MB，或删除不需要的分区，然后重新运行 `mbr2gpt /validate`。',
          ),
        ],
        links: [
          {
            title: { en: 'MBR2GPT.EXE', zh: 'MBR2GPT.EXE' },
            url: 'https://learn.microsoft.com/windows/deployment/mbr-to-gpt',
          },
        ],
      },
      recovery: {
        title: {
          en: 'The recovery partition has probably too little room for {kb} ({code})',
          zh: '恢复分区的空间可能不足以安装 {kb}（{code}）',
        },
        explanation: {
          en: '{kb} updates the Windows Recovery Environment and ended with {code}. Microsoft documents this answer for machines whose recovery partition has less than 250 MB of free space; the log does not tell the free space, so look at the partition first.',
          zh: '{kb} 用于更新 Windows 恢复环境，以 {code} 结束。据 Microsoft 文档，恢复分区可用空间不足 250 MB 时会返回此结果；日志没有写明可用空间，请先查看该分区。',
        },
        nextSteps: recoverySteps,
      },
      recoveryFull: {
        title: {
          en: 'The recovery partition has too little room for the update of the Windows Recovery Environment',
          zh: '恢复分区的空间不足以更新 Windows 恢复环境',
        },
        explanation: {
          en: 'The Windows Recovery Environment could not be updated because its partition has too little free space. The system drive itself may have plenty of space; it is the recovery partition that has to be enlarged.',
          zh: '恢复分区的可用空间不足，无法更新 Windows 恢复环境。系统盘本身可能空间充足；需要扩大的是恢复分区。',
        },
        nextSteps: recoverySteps,
      },
    },
    nextSteps: [
      look(
        'Look at the free space of the hidden partition: `diskpart`, `list volume`, or Disk Management; less than about 15 MB free is too little.',
        '查看隐藏分区的可用空间：`diskpart` 的 `list volume` 或磁盘管理；可用空间少于约 15 MB 即不足。',
      ),
      steps.backupFirst,
      change(
        'Free room there (fonts in `EFI\\Microsoft\\Boot\\Fonts`, boot files of removed systems) or enlarge the partition, then retry.',
        '在该分区释放空间（`EFI\\Microsoft\\Boot\\Fonts` 中的字体、已删除系统的启动文件）或扩大该分区，然后重试。',
      ),
    ],
    links: [
      {
        title: {
          en: 'We couldn’t update the system reserved partition',
          zh: '我们无法更新系统保留的分区',
        },
        url: 'https://support.microsoft.com/windows/-we-couldn-t-update-the-system-reserved-partition-error-installing-windows-10-46865f3f-37bb-4c51-c69f-07271b6672ac',
      },
    ],
  },
  *match(context) {
    yield* byRecord(context.index);
    yield* windowsOf(context.index, 'reserved', 'block');
    yield* failedConversions(context.index, 'room', 'conversion');
    for (const match of matchResult(context.index, [requirementCancelled]))
      yield {
        ...match,
        variant: 'cancelled',
        depth: 'reason',
        confidence: 'medium',
        values: { code: hex(requirementCancelled) },
      };
    yield* ofBootFiles(context);
    const full = ofFullRecovery(context.index);
    yield* full === undefined ? [...ofRecoveryUpdates(context), ...ofToldUpdates(context.index)] : [full];
  },
});

/** MOSETUP_E_COMPAT_SYSREQ_CANCEL: Microsoft's page on it names the system reserved partition (class F68). */
const requirementCancelled = 0xc1900201;

/**
 * Updates of the recovery environment alone. Microsoft's pages on them ask for 250 MB of free space in the recovery
 * partition and name 0x80070643 (ERROR_INSTALL_FAILURE) as what comes of less.
 */
const installFailure = 0x80070643;

/** CBS_E_INSUFFICIENT_DISK_SPACE. */
const insufficientSpace = 0x800f0828;
/** Microsoft's KB5028997: event 4502 with this phase means that the recovery partition is too small. */
const spacePhase = '2';

/** The last attempt to update the recovery environment, where it says that there is no room. */
function ofFullRecovery(index: FactIndex): Match | undefined {
  const failed = index.ofShape('winre.update.failed').at(-1);
  if (failed === undefined || index.ofShape('winre.update.done').some((k) => k > failed)) return undefined;
  const { phase, symbol } = index.fact(failed).fields;
  if (phase !== spacePhase && symbol !== 'CBS_E_INSUFFICIENT_DISK_SPACE') return undefined;
  return {
    fact: failed,
    variant: 'recoveryFull',
    standing: 'proof',
    depth: 'reason',
    ...(symbol === undefined ? {} : { code: insufficientSpace }),
    values: {},
  };
}

function* ofRecoveryUpdates({ operations }: RuleContext): Iterable<Match> {
  for (const { kind, outcome, recoveredLater, result, kbs, target, endFact } of operations) {
    if (kind !== 'wu-install' || outcome !== 'failed' || recoveredLater || endFact === undefined) continue;
    const kb = kbs.find((each) => isRecoveryUpdate(each));
    if (result !== installFailure || kb === undefined) continue;
    yield {
      fact: endFact,
      code: result,
      variant: 'recovery',
      depth: 'reason',
      confidence: 'low',
      told: result,
      kbs: [kb],
      values: { code: hex(result), kb },
      details: detail('Update', '更新', target ?? kb),
    };
  }
}

/** What somebody says of such an update in words, with the code beside its number. */
function* ofToldUpdates(index: FactIndex): Iterable<Match> {
  for (const k of index.withCode(installFailure)) {
    const fact = index.fact(k);
    const kb = fact.shape === 'other.bare' ? kbsIn(fact).find((each) => isRecoveryUpdate(each)) : undefined;
    if (kb === undefined) continue;
    yield {
      fact: k,
      code: installFailure,
      variant: 'recovery',
      depth: 'reason',
      confidence: 'low',
      kbs: [kb],
      values: { code: hex(installFailure), kb },
    };
  }
}

/** The boot files could not be written because the partition that holds them is full. */
function* ofBootFiles(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const records = index
    .ofShape('boot.files.failed', 'boot.files.copy-failed', 'boot.files.error', 'boot.files.space')
    .filter((k) => index.fact(k).shape === 'boot.files.space' || isDiskFull(index.fact(k).fields.error));
  const k = records.find((other) => index.fact(other).shape === 'boot.files.failed') ?? records[0];
  if (k === undefined) return;
  const target = records.map((other) => index.fact(other).fields.to).find((to) => to !== undefined);
  yield {
    fact: k,
    code: 0x80070070,
    ...(target === undefined ? {} : { culprit: { kind: 'path' as const, name: plainPath(target) } }),
    values: { code: hex(0x80070070) },
    evidence: records.slice(0, 4).map((fact) => ({ fact, role: 'cause' as const })),
    ...(isExcerpt(context) ? { standing: 'proof' as const } : {}),
  };
}

/** A record about the partition with the answer "disk full", or setup's block of that name. */
function* byRecord(index: FactIndex): Iterable<Match> {
  for (let k = 0; k < index.facts.length; k++) {
    const fact = index.fact(k);
    if (isNoise(fact) || fact.level === 'info' || fact.shape.startsWith('boot.files.')) continue;
    if (!isAboutSystemPartition(fact) || isPassed(index, k)) continue;
    const code = fact.codes.find((candidate) => fullCodes.includes(candidate));
    if (code !== undefined) yield ofFullPartition(k, hresultFromWin32(code));
    else if (isBlockOfSpace(fact))
      yield { fact: k, standing: 'proof', variant: 'block', values: { code: '' } };
  }
}

function ofFullPartition(k: number, code: number): Match {
  return { fact: k, standing: 'proof', code, values: { code: hex(code) } };
}
