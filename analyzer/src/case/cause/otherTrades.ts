// Owns the question whether a line of a text that is no servicing log belongs to the log of some other program: any program
// is answered with codes of the system, and what it was doing may be no business of servicing.
import type { Fact } from '../../model';
import { canonical } from '../codes';

/** A stamp of date and time in front, as programs write it into logs of their own. */
const stamp =
  /^[\s>*[(|]{0,4}(?:time=")?(?:\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.]\d{2,4})[T ,]{1,2}\d\d?:\d\d/;
/** Words of servicing: what is put in, by what, and where to. */
const trade =
  /updat|upgrad|install|setup|\bdism|wusa|\.(?:msu|cab|msi|wim|esd|inf|mum|cat)\b|\bKB\d{6}|driver|feature|package|component|image|servic|\bsfc\b|sysprep|recover|deploy|adapter|provision|更新|升级|升級|安装|安裝|驱动|驅動|组件|元件|功能|映像|インストール|ドライバ|パッケージ|機能|イメージ/i;

/** .NET puts E_FAIL into every such exception, whatever was answered; here in a log with a level of its own. */
const anyAnswer = /\[(?:ERROR|WARN|FATAL) ?\][^\n]{0,200}Win32Exception \(0x80004005\)/i;

/**
 * Codes that no part of servicing answers: counters (PDH_CSTATUS_NO_COUNTER to PDH_QUERY_PERF_DATA_TIMEOUT of pdhmsg.h),
 * shadow copies (vss.h), Windows Backup (facility 0x78 of winerror.h), SQL Server’s client (0x80131904) and its setup
 * (0x84bb0001 and its kin).
 */
const foreign: readonly (readonly [number, number])[] = [
  [0xc0000bb8, 0xc0000bfe],
  [0x80042301, 0x8004233f],
  [0x80780000, 0x8078ffff],
  [0x80131900, 0x801319ff],
  [0x84000000, 0x85ffffff],
];

/** True for a record of another program that states a code of the system and no word of servicing. */
export function isOfOtherTrade({
  fact: { text },
  code,
}: {
  readonly fact: Fact;
  readonly code: number;
}): boolean {
  if (foreign.some(([first, last]) => code >= first && code <= last)) return true;
  if (anyAnswer.test(text)) return true;
  return canonical(code) < 0x10000 && stamp.test(text) && !trade.test(text);
}
