// Owns the wordings of rules for what only a Process Monitor capture shows: a failing answer without a failed operation.
import type { RuleTexts } from '../../model';

export const capturedDenied: RuleTexts = {
  title: {
    en: '{process} was refused access to {object} ({operation}: {status})',
    zh: '{process} 访问 {object} 被拒绝（{operation}：{status}）',
  },
  explanation: {
    en: 'In this capture {process} was refused access to {object} ({operation}: {status}), and no later event shows that it got through. Either the permissions of this object were changed, or a filter driver of a security, device-control or management product blocks it. The capture alone does not prove that an operation failed; the servicing log of the same time does.',
    zh: '在此跟踪中，{process} 访问 {object} 被拒绝（{operation}：{status}），此后没有事件表明访问成功。可能是该对象的权限被更改，或安全、设备管控、终端管理产品的筛选器驱动阻止了访问。仅凭跟踪不能证明操作失败，需要同一时间的服务日志。',
  },
};

/** An opening names the rights it asked for: with them the same can be tried by hand. */
export const capturedDeniedOpening: RuleTexts = {
  title: {
    en: '{process} was refused access to {object} ({operation} for {access}: {status})',
    zh: '{process} 访问 {object} 被拒绝（{operation}，请求的权限 {access}：{status}）',
  },
  explanation: {
    en: 'In this capture {process} was refused access to {object} when it asked for {access} ({operation}: {status}), and no later event shows that it got through. Either the permissions of this object were changed, or a filter driver of a security, device-control or management product blocks it. The capture alone does not prove that an operation failed; the servicing log of the same time does.',
    zh: '在此跟踪中，{process} 请求以 {access} 权限访问 {object} 时被拒绝（{operation}：{status}），此后没有事件表明访问成功。可能是该对象的权限被更改，或安全、设备管控、终端管理产品的筛选器驱动阻止了访问。仅凭跟踪不能证明操作失败，需要同一时间的服务日志。',
  },
};

export const capturedInUse: RuleTexts = {
  title: {
    en: '{process} found {object} in use ({operation}: {status})',
    zh: '{process} 发现 {object} 正被占用（{operation}：{status}）',
  },
  explanation: {
    en: 'In this capture {process} could not have {object} for itself ({operation}: {status}), and no later event shows that it could. Another process holds the object open. The capture alone does not prove that an operation failed; the servicing log of the same time does.',
    zh: '在此跟踪中，{process} 无法独占 {object}（{operation}：{status}），此后没有事件表明成功。另一个进程正打开该对象。仅凭跟踪不能证明操作失败，需要同一时间的服务日志。',
  },
};

export const capturedCorrupt: RuleTexts = {
  title: {
    en: 'The file system answered {process} with {status} for {path}',
    zh: '{process} 访问 {path} 时，文件系统返回 {status}',
  },
  explanation: {
    en: 'In this capture the file system or the disk answered {process} with {status} for {path} ({operation}). Only the file system or the device gives this answer; repairing the component store does not help until the volume is sound.',
    zh: '在此跟踪中，{process} 访问 {path} 时（{operation}），文件系统或磁盘返回 {status}。只有文件系统或设备会返回此结果；在卷恢复正常之前，修复组件存储没有作用。',
  },
};

export const capturedFull: RuleTexts = {
  title: {
    en: '{process} found no disk space for {object} ({operation}: {status})',
    zh: '{process} 写入 {object} 时磁盘空间不足（{operation}：{status}）',
  },
  explanation: {
    en: 'In this capture {process} could not write {object}, because its volume is full ({operation}: {status}). Free space on that volume, then repeat the operation.',
    zh: '在此跟踪中，由于所在卷已满，{process} 无法写入 {object}（{operation}：{status}）。请在该卷上释放空间后重试。',
  },
};

export const capturedRegistry: RuleTexts = {
  title: {
    en: 'The registry answered {process} with {status} for {object}',
    zh: '{process} 访问 {object} 时，注册表返回 {status}',
  },
  explanation: {
    en: 'In this capture the registry answered {process} with {status} for {object} ({operation}): the hive behind it cannot be read. Repairing the component store cannot mend a damaged hive.',
    zh: '在此跟踪中，{process} 访问 {object} 时（{operation}），注册表返回 {status}：其所在的配置单元无法读取。修复组件存储无法修好损坏的配置单元。',
  },
};
