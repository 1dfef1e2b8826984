// Push-button reset or recovery failed: the reset engine states its code in front of the place it came from.

import { formatCode } from '../codes/index';
import { defined } from '../defined';
import { hresultFromWin32, isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import { wordsOfRecoveryTool } from '../facts/words/setup';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import type { Fact } from '../model';
import { codeOfField } from '../operations/draft';
import { defineRule, type Match } from './defineRule';
import { detail, evidenceAt, factBefore } from './matching/values';
import { windowsOf } from './setup/setupWindows';

export const upRecoveryReset = defineRule({
  meta: {
    id: 'up.recovery-reset',
    severity: 'error',
    depth: 'reason',
    standing: 'proof',
    title: {
      en: 'Resetting this PC failed with {code}',
      zh: '重置此电脑失败，返回 {code}',
    },
    explanation: {
      en: 'The reset of Windows ended with {code}. The record names the step of the reset engine; the reasons are mostly a missing recovery environment or image, too little space, or a damaged disk.',
      zh: 'Windows 的重置以 {code} 结束。该记录指出了重置引擎的步骤；常见原因是缺少恢复环境或恢复映像、空间不足，或磁盘损坏。',
    },
    variants: {
      window: {
        title: {
          en: 'Resetting the PC failed, and its window does not say why',
          zh: '重置此电脑失败，其窗口未说明原因',
        },
        explanation: {
          en: 'The window says “{words}”. What stopped the reset stands in setuperr.log and setupact.log of `C:\\$SysReset\\Logs`: often a recovery environment that is switched off or damaged, a damaged component store, or too little room.',
          zh: '窗口显示“{words}”。使重置停止的原因记录在 `C:\\$SysReset\\Logs` 的 setuperr.log 和 setupact.log 中：通常是恢复环境被禁用或损坏、组件存储损坏，或空间不足。',
        },
      },
      protected: {
        title: {
          en: 'The recovery environment could not be set up: BitLocker is on for the partition',
          zh: '无法设置恢复环境：该分区已启用 BitLocker',
        },
        explanation: {
          en: 'The tool that manages the Windows recovery environment (reagentc) found no partition to put it on: the one that it looked at is protected (“{reason}”). Until that is put right, resetting the PC, automatic repair and updates of the recovery environment fail on this computer.',
          zh: '管理 Windows 恢复环境的工具（reagentc）没有找到可以放置恢复环境的分区：所检查的分区受到保护（“{reason}”）。在解决此问题之前，此计算机上的重置电脑、自动修复以及恢复环境的更新都会失败。',
        },
        nextSteps: [
          look(
            'Find that partition by its offset: `diskpart`, `select disk`, `list partition`; `manage-bde -status` shows what is encrypted.',
            '按偏移量找到该分区：在 `diskpart` 中使用 `select disk` 和 `list partition`；`manage-bde -status` 显示哪些卷已加密。',
          ),
          change(
            'Turn BitLocker off for it (`manage-bde -off <drive>:`, after it was given a letter), wait until it is decrypted, and run `reagentc /enable`.',
            '为其分配盘符后关闭 BitLocker（`manage-bde -off <盘符>:`），等待解密完成，然后运行 `reagentc /enable`。',
          ),
        ],
      },
      room: {
        title: {
          en: 'The recovery environment could not be set up, because its partition is full: “{reason}”',
          zh: '由于所在分区已满，无法设置恢复环境：“{reason}”',
        },
        explanation: {
          en: 'The tool that manages the Windows recovery environment (reagentc) ended with “{reason}”: the partition that is to hold `winre.wim` has too little room. Until that is put right, resetting the PC, automatic repair and updates of the recovery environment fail on this computer.',
          zh: '管理 Windows 恢复环境的工具（reagentc）以“{reason}”结束：用于存放 `winre.wim` 的分区空间不足。在解决此问题之前，此计算机上的重置电脑、自动修复以及恢复环境的更新都会失败。',
        },
        nextSteps: [
          look(
            'Find the partition with `reagentc /info` and its size and free space with `diskpart` (`list partition`); updates of the recovery environment need 250 MB free.',
            '使用 `reagentc /info` 找到该分区，并用 `diskpart`（`list partition`）查看其大小和可用空间；恢复环境的更新需要 250 MB 可用空间。',
          ),
          change(
            'Switch it off with `reagentc /disable`, make the partition larger at the expense of its neighbour (after a backup), and switch it on again with `reagentc /enable`.',
            '使用 `reagentc /disable` 关闭恢复环境，在备份后从相邻分区划出空间以扩大该分区，再用 `reagentc /enable` 重新启用。',
          ),
        ],
        links: [
          {
            title: {
              en: 'Resize the partition to install the WinRE update (KB5028997)',
              zh: '调整分区大小以安装 WinRE 更新（KB5028997）',
            },
            url: 'https://support.microsoft.com/topic/kb5028997-instructions-to-manually-resize-your-partition-to-install-the-winre-update-400faa27-9343-461c-ada9-24c8229763bf',
          },
        ],
      },
      environment: {
        title: {
          en: 'reagentc, the tool for the recovery environment, answered “{reason}”',
          zh: '恢复环境工具 reagentc 返回“{reason}”',
        },
        explanation: {
          en: 'The tool that manages the Windows recovery environment (reagentc) ended with “{reason}” and did not do what it was asked for. Where that was to set up or to update the recovery environment, resetting the PC, automatic repair and its updates fail on this computer until it is put right.',
          zh: '管理 Windows 恢复环境的工具（reagentc）以“{reason}”结束，没有完成所要求的操作。如果该操作是设置或更新恢复环境，则在解决此问题之前，此计算机上的重置电脑、自动修复以及恢复环境的更新都会失败。',
        },
        nextSteps: [
          look(
            'Look at `reagentc /info`, and whether `winre.wim` is there: in `C:\\Windows\\System32\\Recovery` or in `\\Recovery\\WindowsRE` of the recovery partition.',
            '查看 `reagentc /info`，并确认 `winre.wim` 是否存在：位于 `C:\\Windows\\System32\\Recovery` 或恢复分区的 `\\Recovery\\WindowsRE` 中。',
          ),
          change(
            'If it is missing, copy `winre.wim` out of the `install.wim` of media of the same build and language into `C:\\Windows\\System32\\Recovery`, then run `reagentc /setreimage /path C:\\Windows\\System32\\Recovery` and `reagentc /enable`.',
            '如果缺失，请从相同内部版本和语言的安装介质的 `install.wim` 中将 `winre.wim` 复制到 `C:\\Windows\\System32\\Recovery`，然后运行 `reagentc /setreimage /path C:\\Windows\\System32\\Recovery` 和 `reagentc /enable`。',
          ),
        ],
      },
    },
    nextSteps: [
      look(
        'Check the recovery environment with `reagentc /info`; it has to be enabled and its location readable.',
        '使用 `reagentc /info` 检查恢复环境；它必须已启用且所在位置可读取。',
      ),
      steps.freeSpace,
      steps.chkdsk,
      look(
        'Collect `C:\\$SysReset\\Logs` (setupact.log, setuperr.log).',
        '收集 `C:\\$SysReset\\Logs`（setupact.log、setuperr.log）。',
      ),
    ],
    links: [],
  },
  *match({ index }) {
    yield* environments(index);
    yield* calls(index);
    for (const match of windowsOf(index, 'reset', 'window'))
      yield { ...match, depth: 'wrapper', confidence: 'low' };
    const verdict = index.ofShape('setup.reset.failed')[0];
    if (verdict === undefined) return;
    const code = codeOfField(index.fact(verdict).fields.hresult);
    if (code === undefined) return;
    // The engine's records climb: the first one with the same code is where it began.
    const first =
      index.ofShape('setup.reset.error').find((k) => index.fact(k).codes.includes(code)) ?? verdict;
    const step = index.fact(first).fields.function;
    yield {
      fact: first,
      code,
      values: { code: formatCode(code) },
      details: detail('Step', '步骤', step),
      evidence: [
        { fact: first, role: 'cause' },
        { fact: verdict, role: 'consequence' },
      ],
    };
  },
});

/** What reagentc answered on a console; asking it for its state is no work that could make up for a failure. */
function* environments(index: FactIndex): Iterable<Match> {
  const answers = index.ofShape('setup.winre.failed', 'setup.winre.done', 'setup.winre.command');
  const failed = answers.findLast((k) => index.fact(k).shape === 'setup.winre.failed');
  if (failed === undefined || isMadeUpFor(index, answers, failed)) return;
  // `Operation failed: c142011c` and `An error has occurred` are two lines of one answer.
  const first = answers.find((k) => index.fact(k).shape === 'setup.winre.failed') ?? failed;
  const reason = (index.fact(first).fields.text ?? '').trim();
  const code = index.fact(first).codes.find(isFailureCode) ?? numberIn(reason);
  yield {
    fact: first,
    ...environmentOf(reason, code),
    ...defined({ code }),
    details: detail('Answer', '返回内容', reason),
  };
}

/** `Operation failed: 70`, in the language of Windows: reagentc prints the number of winerror.h, or an HRESULT, in hexadecimal without a prefix. */
function numberIn(reason: string): number | undefined {
  const digits = /^[^:：]{3,60}[:：]\s?(?<digits>[a-f]|(?=[a-f]{0,7}\d)[0-9a-f]{1,8})$/i.exec(reason)?.groups
    ?.digits;
  if (digits === undefined) return undefined;
  const number = Number.parseInt(digits, 16);
  return number > 0xffff ? number : hresultFromWin32(number);
}

function isMadeUpFor(index: FactIndex, answers: readonly number[], failed: number): boolean {
  let verb = '';
  for (const k of answers) {
    const { shape, fields } = index.fact(k);
    if (fields.verb !== undefined) verb = fields.verb.toLowerCase();
    if (k > failed && shape === 'setup.winre.done' && verb !== 'info') return true;
  }
  return false;
}

/** The tool whose log this is; setup calls the same functions in passing and goes on without them. */
const isOfTool = ({ fields }: Fact): boolean => /^reagentc\.exe$/i.test(fields.program ?? '');
/** How many facts before the end of a call its reason stands. */
const reach = 12;
const errors: ReadonlySet<string> = new Set(['other.error']);
/** Where no record is an error, the call ended because no partition would do. */
const refused: ReadonlySet<string> = new Set(['setup.winre.partition-refused']);

function wordsAt(fact: Fact): string | undefined {
  return fact.fields.reason ?? wordsOfRecoveryTool(fact);
}

/** What the tool says of a partition or of itself. */
function environmentOf(reason: string, code?: number): Pick<Match, 'variant' | 'values'> {
  const isFull = code === diskFull;
  const variant = /\bbitlocker\b/i.test(reason) ? 'protected' : isFull ? 'room' : 'environment';
  return { variant, values: { reason } };
}

/** HRESULT of ERROR_DISK_FULL (winerror.h). */
const diskFull = 0x80070070;

/** A partition that the tool would not take, in a log that was cut before it says where the environment went instead. */
function* refusals(index: FactIndex, exit: number): Iterable<Match> {
  const refused = index
    .ofShape('setup.winre.partition-refused')
    .findLast((k) => isOfTool(index.fact(k)) && index.fact(k).fields.reason !== undefined);
  if (refused === undefined || refused < exit) return;
  yield {
    fact: refused,
    ...environmentOf(index.fact(refused).fields.reason ?? ''),
    confidence: 'medium',
  };
}

/** The last call in the tool's own log that was to change something. */
function* calls(index: FactIndex): Iterable<Match> {
  const exit = index
    .ofShape('setup.winre.exit')
    .findLast((k) => isOfTool(index.fact(k)) && index.fact(k).fields.function !== 'WinReGetConfig');
  yield* refusals(index, exit ?? -1);
  const { function: name, value, error } = exit === undefined ? {} : index.fact(exit).fields;
  const number = Number.parseInt(error ?? '0', 16);
  if (exit === undefined || name === undefined || value !== '0' || number === 0) return;
  const code = number > 0xffff ? number : hresultFromWin32(number);
  const reason = factBefore(index, exit, errors, reach) ?? factBefore(index, exit, refused, reach);
  const words = reason === undefined ? undefined : wordsAt(index.fact(reason));
  yield {
    fact: exit,
    ...environmentOf(words ?? `${name}, 0x${error}`, code),
    code,
    details: detail('Call', '调用', name),
    evidence: [...evidenceAt('cause', reason), { fact: exit, role: 'verdict' }],
  };
}
