// Owns how the codes of a failure follow from one another.
import { formatCode } from '../../codes/index';
import type { Localized } from '../../localized';
import type { Analysis } from '../../model';
import { canonical, symbolOf } from '../codes';
import type { CodeLink } from '../types';

const originInner: Localized = { en: 'cause', zh: '原因' };
const originWin32: Localized = { en: 'as a Win32 code', zh: '对应的 Win32 代码' };
const originHresult: Localized = { en: 'as an HRESULT', zh: '对应的 HRESULT' };
const originTold: Localized = { en: 'what the caller was told', zh: '返回给调用方的代码' };

/** CSI prints the side-by-side codes (winerror.h, from 14000) as Win32 numbers; their HRESULT is what CBS prints. */
const firstSxsCode = 14_000;

/** How the codes follow from one another, innermost first. */
export function chainOf(analysis: Analysis, inner: number | undefined, told: number | undefined): CodeLink[] {
  const links: CodeLink[] = [];
  const add = (code: number, origin: Localized): void => {
    const hex = formatCode(code);
    if (!links.some((link) => link.code === hex))
      links.push({ code: hex, symbol: symbolOf(code, analysis.kind), origin });
  };
  const win32 = inner === undefined ? undefined : canonical(inner);
  if (inner === told && win32 !== undefined && win32 >= firstSxsCode && win32 < 0x10000)
    add(win32, originWin32);
  if (inner !== undefined && inner !== told) add(inner, originInner);
  const isPassedOn = inner !== undefined && inner !== told && inner >>> 28 >= 9;
  if (isPassedOn && win32 !== undefined && win32 < 0x10000 && win32 !== inner) add(win32, originWin32);
  if (told !== undefined) {
    const answer = canonical(told);
    // An NTSTATUS is where a chain begins: nobody translates it back.
    const isHresult = told >>> 28 < 0xc;
    if (links.length === 0 && isHresult && answer < 0x10000 && answer !== told) add(answer, originWin32);
    add(told, isStated(analysis, told) ? originTold : originHresult);
  }
  return links;
}

/** True where a record states the code itself; where records state a Win32 number only, nobody was told its HRESULT. */
function isStated({ facts }: Analysis, code: number): boolean {
  return facts.some(({ codes }) => codes.includes(code));
}
