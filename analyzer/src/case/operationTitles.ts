// Owns what operations are called, in reports and in outlines.
import type { Localized } from '../localized';
import type { Operation, OperationKind, OperationPurpose } from '../model';

/** By what an operation was to do. */
export const operationTitles: Readonly<Record<OperationPurpose, Localized>> = {
  install: { en: 'Installation', zh: '安装' },
  uninstall: { en: 'Removal', zh: '卸载' },
  repair: { en: 'Repair', zh: '修复' },
  scan: { en: 'Scan', zh: '扫描' },
  upgrade: { en: 'Upgrade', zh: '升级' },
  feature: { en: 'Feature change', zh: '功能更改' },
  mount: { en: 'Image operation', zh: '映像操作' },
  download: { en: 'Download', zh: '下载' },
  detect: { en: 'Update scan', zh: '更新扫描' },
  unknown: { en: 'Operation', zh: '操作' },
};

/** By what it is. */
export const kindTitles: Readonly<Record<OperationKind, Localized>> = {
  'service-life': { en: 'Servicing service', zh: '服务运行期' },
  session: { en: 'Session', zh: '会话' },
  'store-check': { en: 'Component store check', zh: '组件存储检查' },
  sfc: { en: 'System file check', zh: '系统文件检查' },
  'boot-processing': { en: 'Processing around the restart', zh: '重新启动前后的处理' },
  'dism-command': { en: 'DISM command', zh: 'DISM 命令' },
  'dism-api': { en: 'DISM API call', zh: 'DISM API 调用' },
  setup: { en: 'Windows Setup', zh: 'Windows 安装程序' },
  'setup-phase': { en: 'Setup phase', zh: '安装阶段' },
  'setup-operation': { en: 'Setup operation', zh: '安装操作' },
  sysprep: { en: 'Sysprep', zh: 'Sysprep' },
  'task-sequence': { en: 'Step of a task sequence', zh: '任务序列的步骤' },
  'wu-scan': { en: 'Scan for updates', zh: '扫描更新' },
  'wu-download': { en: 'Download of updates', zh: '下载更新' },
  'wu-install': { en: 'Installation of updates', zh: '安装更新' },
  'device-install': { en: 'Device or driver', zh: '设备或驱动程序' },
  excerpt: { en: 'Excerpt', zh: '日志摘录' },
};

const newInstallation: Localized = { en: 'Installation of Windows', zh: '安装 Windows' };

/** The name of an operation in a report: what it was to do, or what it is where that says more. */
export function operationTitle({ kind, purpose, isNew }: Operation): Localized {
  if (isNew) return newInstallation;
  const isKnownByKind =
    kind === 'boot-processing' ||
    kind === 'task-sequence' ||
    kind === 'setup-operation' ||
    (kind === 'dism-command' && purpose === 'unknown');
  return isKnownByKind ? kindTitles[kind] : operationTitles[purpose];
}
