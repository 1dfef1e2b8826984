// Owns the sentences about disks, volumes and file systems in the System log.
import { eventProviders } from '../../formats/eventProviders';
import type { ProviderSentences } from './sentence';

export const storageSentences: readonly ProviderSentences[] = [
  {
    providers: [eventProviders.disk],
    source: 'Microsoft Learn, events of the source disk (7, 11, 15, 51, 52, 153, 154, 157)',
    sentences: {
      7: { en: 'The disk {Data 1} has a bad block.', zh: '磁盘 {Data 1} 有坏块。' },
      11: { en: 'The controller of {Data 1} reported an error.', zh: '{Data 1} 的控制器报告错误。' },
      15: { en: 'The disk {Data 1} is not ready for access.', zh: '磁盘 {Data 1} 尚未准备好，无法访问。' },
      51: {
        en: 'An error occurred on {Data 1} while pages were written or read.',
        zh: '对 {Data 1} 执行分页操作时检测到错误。',
      },
      52: {
        en: 'The disk {Data 1} predicts that it will fail: back up its data.',
        zh: '磁盘 {Data 1} 预测将发生故障：请备份数据。',
      },
      153: {
        en: 'A transfer at the block address {Data 2} of disk {Data 3} had to be repeated.',
        zh: '磁盘 {Data 3} 逻辑块地址 {Data 2} 处的 I/O 操作已重试。',
      },
      154: {
        en: 'A transfer at the block address {Data 2} of disk {Data 3} failed because of a hardware error.',
        zh: '磁盘 {Data 3} 逻辑块地址 {Data 2} 处的 I/O 操作因硬件错误失败。',
      },
      157: { en: 'A disk was removed unexpectedly.', zh: '磁盘被意外移除。' },
    },
  },
  {
    providers: [eventProviders.ntfs, eventProviders.newNtfs],
    source: 'Messages and manifest of ntfs.sys',
    sentences: {
      50: {
        en: 'Data could not be written to a file later on and was lost.',
        zh: '延迟写入失败，数据已丢失。',
      },
      55: [
        {
          en: 'The file system structure of the volume {DriveName} is damaged.',
          zh: '卷 {DriveName} 的文件系统结构已损坏。',
        },
        { en: 'The file system structure of a volume is damaged.', zh: '卷的文件系统结构已损坏。' },
      ],
      57: {
        en: 'Data could not be written to the transaction log; damage may follow.',
        zh: '无法将数据刷新到事务日志，可能会发生损坏。',
      },
      98: {
        en: 'The health of the volume {DriveName} was noted (state {CorruptionActionState}).',
        zh: '记录了卷 {DriveName} 的运行状况（状态 {CorruptionActionState}）。',
      },
      130: {
        en: 'The file system structure of a volume was repaired.',
        zh: '卷的文件系统结构已修复。',
      },
      131: {
        en: 'The file system structure of a volume cannot be corrected: chkdsk has to be run.',
        zh: '无法更正卷的文件系统结构：需要运行 chkdsk。',
      },
      132: {
        en: 'So many repairs happened in a short time that further ones are not reported for a while.',
        zh: '短时间内修复事件过多，暂停报告后续修复事件。',
      },
      133: {
        en: 'Repairs were skipped in the report; reporting goes on.',
        zh: '部分修复事件未报告，现已恢复报告。',
      },
      134: {
        en: 'The transaction manager of a volume met an error during recovery and goes on.',
        zh: '卷的事务资源管理器在恢复期间遇到错误，将继续恢复。',
      },
      135: {
        en: 'The transaction manager of a volume could not make free space in its log.',
        zh: '卷的事务资源管理器无法在其日志中创建可用空间。',
      },
      136: {
        en: 'The transaction manager of a volume met an error while starting and its metadata was reset.',
        zh: '卷的默认事务资源管理器在启动时遇到错误，其元数据已重置。',
      },
      137: {
        en: 'The transaction manager of a volume met an error that cannot be retried and was not started.',
        zh: '卷的默认事务资源管理器遇到不可重试的错误，无法启动。',
      },
      138: {
        en: 'A transaction manager met a fatal error and was shut down.',
        zh: '事务资源管理器遇到致命错误，已关闭。',
      },
      140: {
        en: 'Data could not be written to the transaction log of {DeviceName}; damage may follow.',
        zh: '无法将数据刷新到 {DeviceName} 的事务日志，可能会发生损坏。',
      },
    },
  },
  {
    providers: ['volmgr'],
    source: 'Messages of volmgr.sys',
    sentences: {
      45: { en: 'The driver that writes crash dumps could not be loaded.', zh: '无法加载故障转储驱动程序。' },
      46: { en: 'Crash dumps could not be set up.', zh: '故障转储初始化失败。' },
      49: {
        en: 'The page file could not be set up for crash dumps.',
        zh: '无法为故障转储配置页面文件。',
      },
      161: { en: 'A crash dump could not be written.', zh: '无法创建转储文件。' },
      162: { en: 'A crash dump was written.', zh: '已成功生成转储文件。' },
    },
  },
];
