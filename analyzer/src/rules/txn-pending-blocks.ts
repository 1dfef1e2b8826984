// An earlier transaction is still pending and blocks this one.
import type { FactIndex } from '../facts/factIndex';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { listed } from '../localized';
import type { Operation, Severity } from '../model';
import { defineRule, type Match } from './defineRule';
import { hex } from './matching/classCodes';
import { matchCodes } from './matching/codeRule';
import { loneWindowsOf } from './setup/setupWindows';
import { notAllowedTexts, refusedNow } from './system/installNotAllowed';

/** ERROR_INSTALL_ALREADY_RUNNING: Windows Installer runs one installation at a time. */
const alreadyRunning = 0x80070652;

/** Microsoft Support, "Troubleshoot Windows Update error 0x80070bc9": the pending state itself is damaged. */
const stillPending = change(
  'Where servicing gives the same answer after the restart, its pending state is damaged: back up and run an in-place upgrade from media of the same build and language, keeping apps and data.',
  '如果重新启动后服务操作仍返回相同结果，说明挂起状态本身已损坏：请先备份，再用相同内部版本和语言的安装介质执行就地升级，保留应用和数据。',
);

export const txnPendingBlocks = defineRule({
  meta: {
    id: 'txn.pending.blocks',
    severity: 'error',
    depth: 'reason',
    standing: 'explains',
    title: {
      en: 'An earlier operation is still pending: restart first',
      zh: '之前的操作仍处于挂起状态：需要先重新启动',
    },
    explanation: {
      en: 'An earlier installation or repair has not been finished and waits for a restart, so servicing refused to do more before that.',
      zh: '之前的安装或修复尚未完成，正在等待重新启动，在此之前拒绝进行其他操作。',
    },
    variants: {
      ...notAllowedTexts,
      running: {
        title: {
          en: 'Another installation was running at the same time ({code})',
          zh: '同时有另一个安装正在进行（{code}）',
        },
        explanation: {
          en: 'The installer refused to begin with {code}: another installation had not ended yet. Nothing was changed; once that installation is done, or after a restart when it hangs, the same update can be installed.',
          zh: '安装程序以 {code} 拒绝开始：另一个安装尚未结束。没有进行任何更改；等该安装完成后（如果它卡住，则在重新启动后）即可安装同一更新。',
        },
        nextSteps: [
          look(
            'Look in Task Manager for `msiexec.exe` and for a setup or deployment agent that still works, and wait until it is done.',
            '在任务管理器中查看是否有 `msiexec.exe`、安装程序或部署代理仍在工作，等待其完成。',
          ),
          steps.restartAndRetry,
        ],
      },
      window: {
        title: {
          en: 'The server has to be restarted before roles and features can be changed',
          zh: '必须先重新启动服务器，才能更改角色和功能',
        },
        explanation: {
          en: 'Server Manager refused to begin: “{words}”. Work of an earlier installation waits for the restart; nothing was changed by this attempt.',
          zh: '服务器管理器拒绝开始：“{words}”。之前的安装工作正在等待重新启动；此次尝试没有更改任何内容。',
        },
      },
      listed: {
        title: {
          en: 'Packages of the list that wait for a restart ({count}): {names}',
          zh: '列表中等待重新启动的程序包（{count} 个）：{names}',
        },
        explanation: {
          en: 'The list shows packages whose installation or removal is pending: {names}. Until the computer has restarted, servicing may refuse further changes.',
          zh: '列表中有处于挂起状态（等待安装或卸载）的程序包：{names}。在计算机重新启动之前，可能无法进行其他更改。',
        },
      },
      staged: {
        title: {
          en: 'Update packages that are staged but not installed ({count}): {names}',
          zh: '已暂存但未安装的更新程序包（{count} 个）：{names}',
        },
        explanation: {
          en: 'The files of these update packages are in the component store, but the packages are not installed: {names}. Their installation was not completed.',
          zh: '这些更新程序包的文件已在组件存储中，但程序包尚未安装：{names}。其安装没有完成。',
        },
      },
    },
    nextSteps: [
      steps.restartAndRetry,
      look(
        'Check that the service Windows Modules Installer (TrustedInstaller) is not kept from starting by policy.',
        '检查 Windows Modules Installer（TrustedInstaller）服务是否被策略阻止启动。',
      ),
      steps.revertIfLooping,
      stillPending,
    ],
    links: [],
  },
  *match({ index, operations }) {
    yield* matchCodes(index, [0x800f0806, 0x800f082f, 0x80070bc9]);
    yield* refusedNow(index);
    for (const match of matchCodes(index, [alreadyRunning]))
      yield { ...match, variant: 'running', values: { code: hex(alreadyRunning) } };
    yield* refusedToRun(index, operations);
    yield* loneWindowsOf(index, 'restart', 'window');
    for (const fact of index.ofShape('sfc.console.pending')) yield { fact };
    yield* refused(index);
    yield* listedAs(index, 'listed', /Pending|挂起|ausstehend/i, 'warning');
    yield* listedAs(index, 'staged', /^Staged$|^已暂存$/i, 'information');
  },
});

/** What a log states as 1618 alone has no code of its own; the operation that it ended has. */
function* refusedToRun(index: FactIndex, operations: readonly Operation[]): Iterable<Match> {
  for (const { endFact, outcome, result } of operations) {
    if (outcome !== 'failed' || result !== alreadyRunning || endFact === undefined) continue;
    if (index.fact(endFact).codes.includes(alreadyRunning)) continue;
    yield { fact: endFact, code: alreadyRunning, variant: 'running', values: { code: hex(alreadyRunning) } };
  }
}

/** "Installation of [Sample Server] Sharing failed. The computer must be restarted to complete another installation." */
function* refused(index: FactIndex): Iterable<Match> {
  for (const fact of index.ofShape('console.cmdlet')) {
    const { words = '' } = index.fact(fact).fields;
    if (!/The computer must be restarted|server that you specified requires a restart/.test(words)) continue;
    const name = /^(?:Inst|Uninst|Rem)\w+ of (?<name>[^\n]{2,120}?) failed\./.exec(words)?.groups?.name;
    yield { fact, ...(name === undefined ? {} : { culprit: { kind: 'package', name } }) };
  }
}

/** More names than these are counted only. */
const maxNames = 5;

/** Packages of a list by their state. Features are staged as a rule; of the staged ones only updates are told. */
function* listedAs(
  index: FactIndex,
  variant: 'listed' | 'staged',
  wanted: RegExp,
  severity: Severity,
): Iterable<Match> {
  const hits = index.ofShape('package.listed').filter((k) => {
    const { state, package: name } = index.fact(k).fields;
    return wanted.test((state ?? '').trim()) && (variant === 'listed' || /^Package_/.test(name ?? ''));
  });
  const names = hits.map((k) => index.fact(k).fields.package ?? '');
  const [first] = hits;
  if (first === undefined) return;
  yield {
    fact: first,
    variant,
    standing: 'note',
    severity,
    count: hits.length,
    culprit: { kind: 'package', name: names[0] ?? '' },
    values: {
      count: String(names.length),
      names: listed(names, maxNames),
    },
    packages: names,
    evidence: hits.slice(0, 20).map((fact) => ({ fact, role: 'context' as const })),
  };
}
