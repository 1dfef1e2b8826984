// The transaction log (KTM, CLFS) cannot grow.
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule } from './defineRule';
import { matchCodes } from './matching/codeRule';

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
    nextSteps: [
      steps.freeSpace,
      change(
        'As administrator, clear the registry transaction logs (`.blf`, `.regtrans-ms`) in `C:\\Windows\\System32\\config\\TxR` after a backup, restart, and retry.',
        '备份后以管理员身份清除 `C:\\Windows\\System32\\config\\TxR` 中的注册表事务日志（`.blf`、`.regtrans-ms`），重新启动后重试。',
      ),
      look(
        'Count ghost network adapters in Device Manager (hidden devices); hundreds of them fill the log during one update.',
        '在设备管理器中查看隐藏的残留网络适配器；数量达数百个时，一次更新就会写满日志。',
      ),
    ],
    links: [],
  },
  *match({ index }) {
    yield* matchCodes(index, [0x800719e4, 0x80071ab1, 0xc01a001d, 0xd01a001d]);
  },
});
