// The EFI system partition, the System Reserved partition or the recovery partition is too small.
import type { FactIndex } from '../facts/factIndex';
import { isNoise } from '../facts/factIndex';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { hex, isExcerpt } from './classMatch';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { isDiskFull } from './values';

/** Disk full, in the forms that a record about a partition carries. */
const fullCodes = [0x80070070, 0xc000007f, 0xd000007f, 112];

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
    yield* ofBootFiles(context);
  },
});

/** The boot files could not be written because the partition that holds them is full. */
function* ofBootFiles(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const records = index
    .ofShape('boot.files.failed', 'boot.files.space')
    .filter((k) => index.fact(k).shape === 'boot.files.space' || isDiskFull(index.fact(k).fields.error));
  const k = records.find((other) => index.fact(other).shape === 'boot.files.failed') ?? records[0];
  if (k === undefined) return;
  yield {
    fact: k,
    code: 0x80070070,
    values: { code: hex(0x80070070) },
    evidence: records.slice(0, 4).map((fact) => ({ fact, role: 'cause' as const })),
    ...(isExcerpt(context) ? { standing: 'proof' as const } : {}),
  };
}

const partition = /system(?:[ -]reserved)? ?partition|EFI system partition|SystemPartitionDiskSpace|\bESP\b/i;

/** A record about the partition with the answer "disk full", or setup's block of that name. */
function* byRecord(index: FactIndex): Iterable<Match> {
  for (let k = 0; k < index.facts.length; k++) {
    const fact = index.fact(k);
    if (isNoise(fact) || fact.level === 'info' || !partition.test(fact.text)) continue;
    const isBlock = /SystemPartitionDiskSpace\w*/i.test(fact.text);
    const code = fact.codes.find((candidate) => fullCodes.includes(candidate));
    if (!isBlock && code === undefined) continue;
    const shown = code === undefined ? undefined : code < 0x10000 ? (0x80070000 | code) >>> 0 : code;
    yield {
      fact: k,
      standing: 'proof',
      ...(shown === undefined ? { variant: 'block' } : { code: shown }),
      values: { code: shown === undefined ? '' : hex(shown) },
    };
  }
}
