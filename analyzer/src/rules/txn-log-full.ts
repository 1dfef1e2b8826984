// The transaction log (KTM, CLFS) cannot grow.
import { defined } from '../defined';
import { plainPath } from '../facts/paths';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { codeOfField } from '../operations/draft';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { matchCodes } from './matching/codeRule';
import { logFullCodes } from './matching/logFull';
import { detail } from './matching/values';

const clearTransactionLogs = change(
  'As administrator, clear the registry transaction logs (`.blf`, `.regtrans-ms`) in `C:\\Windows\\System32\\config\\TxR` after a backup, restart, and retry.',
  '备份后以管理员身份清除 `C:\\Windows\\System32\\config\\TxR` 中的注册表事务日志（`.blf`、`.regtrans-ms`），重新启动后重试。',
);

export const txnLogFull = defineRule({
  meta: {
    id: 'txn.log-full',
    severity: 'error',
    depth: 'reason',
    standing: 'proof',
    title: {
      en: 'The transaction log of the registry or file system is full',
      zh: '注册表或文件系统的事务日志已满',
    },
    explanation: {
      en: 'Servicing could not write its transaction: the log of the kernel transaction manager (CLFS) could not grow. No update can be committed until that log has room again.',
      zh: '服务操作无法写入事务：内核事务管理器（CLFS）的日志无法增长。在该日志恢复可用空间之前，任何更新都无法提交。',
    },
    variants: {
      startup: {
        title: {
          en: 'The start stops in the update’s operations: the transaction log is full',
          zh: '启动停在更新的操作处：事务日志已满',
        },
        explanation: {
          en: 'While Windows starts it carries out the file and registry operations of an update; one of them could not be written, because the transaction log (CLFS) could not grow. Mostly the system volume has no room left.',
          zh: 'Windows 启动时会执行更新的文件和注册表操作；由于事务日志（CLFS）无法增长，其中一项操作无法写入。多数情况下是系统卷已无可用空间。',
        },
        nextSteps: [
          change(
            'Free at least 1 GB on the system volume from the recovery environment, or with the disk attached to another computer (of a virtual machine: enlarge the disk first), then start again.',
            '在恢复环境中，或将磁盘连接到另一台计算机后，在系统卷上释放至少 1 GB 空间（虚拟机可先扩大磁盘），然后重新启动。',
          ),
          clearTransactionLogs,
          look(
            'If it still does not start, go back to the backup or snapshot from before the update; free space there before the update is tried again.',
            '如果仍无法启动，请恢复到更新之前的备份或快照；再次尝试更新前先在其中释放空间。',
          ),
        ],
        links: [
          {
            title: {
              en: 'Troubleshoot OS startup – Windows Update installation capacity',
              zh: '排查 OS 启动问题 - Windows 更新安装容量',
            },
            url: 'https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/windows-update-installation-capacity',
          },
        ],
      },
    },
    nextSteps: [
      steps.freeSpace,
      clearTransactionLogs,
      look(
        'Count ghost network adapters in Device Manager (hidden devices); hundreds of them fill the log during one update.',
        '在设备管理器中查看隐藏的残留网络适配器；数量达数百个时，一次更新就会写满日志。',
      ),
    ],
    links: [],
  },
  *match({ index }) {
    yield* matchCodes(index, logFullCodes);
    yield* ofStartScreen(index);
  },
});

/** The screen at which a start stops writes the status without a prefix: `Error C01A001D applying update operation …`. */
function* ofStartScreen(index: RuleContext['index']): Iterable<Match> {
  for (const k of index.ofShape('cbs.boot.queue-stopped').slice(0, 1)) {
    const { status, fault, path } = index.fact(k).fields;
    const code = codeOfField(fault) ?? (status === undefined ? undefined : Number.parseInt(status, 16));
    if (code === undefined || !logFullCodes.includes(code)) continue;
    yield {
      fact: k,
      ...defined({ code }),
      variant: 'startup',
      details: detail('Path', '路径', path === undefined ? undefined : plainPath(path)),
      evidence: [{ fact: k, role: 'cause' }],
    };
  }
}
