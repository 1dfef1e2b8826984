// Owns what readings and their severities are called for a reader, in both languages.
import type { Localized } from '../localized';
import type { CodeFields } from './facility';
import type { ReadAs } from './preference';

/** What a number is read as. */
export const readAsLabels: Readonly<Record<ReadAs, Localized>> = {
  hresult: { en: 'HRESULT', zh: 'HRESULT' },
  ntstatus: { en: 'NTSTATUS', zh: 'NTSTATUS' },
  win32: { en: 'Win32 code', zh: 'Win32 代码' },
  'hresult-with-nt-bit': { en: 'NTSTATUS in an HRESULT', zh: '包在 HRESULT 中的 NTSTATUS' },
  setupapi: { en: 'SetupAPI code', zh: 'SetupAPI 代码' },
  bugcheck: { en: 'stop code (bug check)', zh: '停止代码（bug check）' },
  decimal: { en: 'decimal number', zh: '十进制数' },
  'upgrade-result': { en: 'result of an upgrade', zh: '升级的结果代码' },
  'upgrade-extend': { en: 'extend code of an upgrade', zh: '升级的扩展代码' },
  other: { en: 'code of another component', zh: '其他组件的代码' },
};

/** What the severity bits say. */
export const severityLabels: Readonly<Record<NonNullable<CodeFields['severity']>, Localized>> = {
  success: { en: 'success', zh: '成功' },
  failure: { en: 'failure', zh: '失败' },
  informational: { en: 'informational', zh: '信息' },
  warning: { en: 'warning', zh: '警告' },
  error: { en: 'error', zh: '错误' },
};
