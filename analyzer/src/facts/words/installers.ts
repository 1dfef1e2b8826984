// Owns what the words of a record say of installers: which one, what it answered, whether that counts.
import type { Fact } from '../../model';

/** "Failure will be ignored": the installer is not reliable, or a rollback is under way; the work goes on. */
export function isIgnored({ text }: Fact): boolean {
  return /failure will be ignored/i.test(text);
}

/** The installer in whose own sources a failure arose: `…\plugins\sampleai\sampleai.cpp(12)`. */
export function pluginIn({ text }: Fact): string | undefined {
  return /[\\/]plugins[\\/](?<name>\w{3,40})[\\/]/i.exec(text)?.groups?.name;
}

/** The expression of a result: `HRESULT = 80070002 [Error,…]`, `HRESULT = HRESULT_FROM_WIN32(ERROR_X)`, `HRESULT = E_FAIL`. */
export function hresultIn({ text }: Fact): string | undefined {
  return /HRESULT(?: code)? = ([\w()]+)/.exec(text)?.[1];
}

export interface WmiAnswer {
  /** As written, with `0x`. */
  readonly code: string;
  readonly reason: string;
}

/** What WMI answered: `(0x1002): 0X80041002 Class, instance, or property … was not found.`; codes of wbemcli.h. */
export function wmiAnswerIn({ text }: Fact): WmiAnswer | undefined {
  const { code, reason = '' } =
    /(?<code>0x8004[14][0-9a-f]{3})\b[:.]?\s*(?<reason>[^'"\n[]{0,300})/i.exec(text)?.groups ?? {};
  return code === undefined ? undefined : { code, reason: reason.trim().replace(/\.$/, '') };
}

/** True where a bundle says that one of its programs answered with a failure or could not be run. */
export function isOfBundledProgram({ text }: Fact): boolean {
  return /: (?:Process returned error|Failed to execute EXE package)/.test(text);
}

/** True where the check of extended support refuses an update. */
export function isRefusedForSupport({ text }: Fact): boolean {
  return /\bESU: .{0,200}(?:not eligible|ineligible|not entitled)/i.test(text);
}

/** True where a record hands a result to its caller. */
export function statesResult({ text }: Fact): boolean {
  return text.includes('[HRESULT = ');
}
