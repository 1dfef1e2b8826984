// Owns how old the Windows is that wrote a log: what it does not have yet is not advised, and its logs lie elsewhere.
import type { Analysis } from '../../model';

/** What a failure names: packages and components, whose versions begin with that of Windows. */
export type Named = readonly (string | null | undefined)[];

/** The month in which Windows 8 was given to companies (Microsoft Lifecycle): what was written before is of an older one. */
const windows8 = '2012-08';

/**
 * The title of an update for these editions: `Security Update for Windows 7 for x64-based Systems`. One that is for several
 * goes on with a comma.
 */
function titleOf(editions: string): RegExp {
  return new RegExp(
    String.raw`\b[Ff]or (?:Embedded )?Windows (?:${editions})(?= for\b| x\d| SP\d| Service Pack|\s*\(|$)`,
  );
}

/** Windows Vista and 7, in a build, in the version of a package or component, in the file of an update. */
const kernel7 = /^6\.[01]\./;
const version7 = /[~_ ]6\.[01]\.\d{1,4}\.\d|\bWindows6\.[01]-KB/i;
const title7 = titleOf('Vista|7|Server 2008(?: R2)?');

/** Windows 10 and later, which an older one never names as its own. */
const version10 = /[~_ ]10\.0\.\d{5}\.\d/;

/** By kernel, versions or date, or because the log is of a tool that DISM or the newer Server Manager replaced. */
export function isBeforeWindows8(analysis: Analysis, named: Named = []): boolean {
  const { kind, facts, lastTime = windows8 } = analysis;
  if (isOfVersion(named, version10)) return false;
  if (lastTime < windows8 || isOfKernel(analysis, kernel7) || isOfVersion(named, version7, title7))
    return true;
  return (
    kind === 'checksur' ||
    (kind === 'event-log' && facts.some(({ shape }) => shape === 'event.servermanager.failed'))
  );
}

/** The month in which Windows 10 was released (Microsoft Lifecycle). */
const windows10 = '2015-07';

/** Windows Vista to 8.1. */
const kernel8 = /^6\./;
const version8 = /[~_ ]6\.[0-3]\.\d{1,4}\.\d|\bWindows(?:6\.\d|8(?:\.1)?)-(?:RT-)?KB/i;
const title8 = titleOf('Vista|7|8(?:\\.1)?|Server 20(?:08|12)(?: R2)?');

/**
 * Windows before 10 writes WindowsUpdate.log as a text; `Get-WindowsUpdateLog` came with the traces that took its place
 * (learn.microsoft.com, "Windows Update log files").
 */
export function isBeforeWindows10(analysis: Analysis, named: Named = []): boolean {
  const { kind, lastTime = windows10 } = analysis;
  if (kind === 'windows-update-legacy' || lastTime < windows10 || isBeforeWindows8(analysis)) return true;
  return isOfKernel(analysis, kernel8) || isOfVersion(named, version8, title8);
}

function isOfKernel({ servicingStack = '', osBuild = '' }: Analysis, kernel: RegExp): boolean {
  return kernel.test(servicingStack) || kernel.test(osBuild);
}

function isOfVersion(named: Named, ...versions: readonly RegExp[]): boolean {
  return named.some((name) => versions.some((version) => version.test(name ?? '')));
}
