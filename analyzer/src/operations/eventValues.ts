// Owns what an event's neighbours and numbers add to it: the title told on another line, the answer of an installer.
import { hresultFromWin32 } from '../facts/codes';
import type { Fact } from '../model';

/** Tools that print one value a line put the title a few lines below the code, the history of Windows right above it. */
export function titled(fact: Fact, before: Fact | undefined, next: Fact | undefined): Fact {
  const title = fact.shape === 'event.listed.failed' ? next : before;
  if (title?.shape !== 'listed.title' || Math.abs(title.line - fact.line) > 8) return fact;
  return /^event\.(?:listed|history)\./.test(fact.shape)
    ? { ...fact, fields: { ...title.fields, ...fact.fields } }
    : fact;
}

/** Installers state a number: one of Win32 (`Error code 1603`), or a code below zero. */
export function codeOfInstaller({ shape, fields }: Fact): number | undefined {
  if (!/^event\.(?:msi|wusa)\.failed$/.test(shape) || fields.number === undefined) return undefined;
  const number = Number(fields.number);
  return number > 0 && number < 0x10000 ? hresultFromWin32(number) : number >>> 0;
}
