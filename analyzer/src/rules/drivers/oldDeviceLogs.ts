// Owns the reading of setupapi.log of Windows 2000 to Server 2003: which device or driver a section was about, and at
// which of its errors the installation ended. Facts: the message numbers of that log, the same in every language.
import { defined } from '../../defined';
import { hresultFromWin32 } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { plainPath } from '../../facts/paths';
import { codeOfField } from '../../operations/draft';
import type { Match } from '../defineRule';
import { hex } from '../matching/classCodes';
import { detail } from '../matching/values';

/** What the setup functions answer in sound sections: no driver, no compatible driver, no function driver (setupapi.h). */
const routineCodes: ReadonlySet<number> = new Set([0xe0000203, 0xe0000219, 0xe0000228, 0xe000020b, 0x103]);

/** `… blocked (server install)`, `(unattended, Policy=Warn)`, `(user said no)`, `(Policy=Block)`: a file without a signature. */
const blockedFile: ReadonlySet<string> = new Set([
  '358',
  '359',
  '364',
  '365',
  '368',
  '369',
  '370',
  '371',
  '372',
  '373',
]);
/** `… will be installed (Policy=Ignore)`, `(Policy=Warn)`, `(user said ok)`: told as an error, and installed. */
const installedFile: ReadonlySet<string> = new Set(['360', '361', '362', '363', '366', '367']);
/** Services that could not be added or installed, the device's installation, its installers and their modules. */
const endOfInstall: ReadonlySet<string> = new Set(['032', '122', '144', '154', '157', '275', '279', '339']);

/**
 * The sections that ended at an error, in file order.
 * @param isSignature whether files without an accepted signature are wanted, or every other error
 */
export function* oldDeviceMatches(index: FactIndex, isSignature: boolean): Iterable<Match> {
  for (const errors of failedSections(index)) {
    const first = errors[0];
    if (first === undefined) continue;
    const isBlocked = errors.some((k) => blockedFile.has(numberOf(index, k)));
    if (isBlocked !== isSignature) continue;
    const at = isBlocked ? (errors.find((k) => blockedFile.has(numberOf(index, k))) ?? first) : first;
    const code = errors.map((k) => codeAt(index, k)).find((one) => one !== undefined);
    const driver = nameOf(index, at);
    yield {
      fact: at,
      standing: 'proof',
      confidence: driver === undefined ? 'low' : 'high',
      ...(driver === undefined
        ? { depth: 'code' as const }
        : { culprit: { kind: 'driver' as const, name: driver } }),
      ...variantOf(code, driver),
      ...defined({ code }),
      values: { driver: driver ?? '', code: code === undefined ? '' : hex(code) },
      details: [
        ...detail('Driver', '驱动程序', driver),
        ...detail('Object', '对象', index.fact(at).fields.object),
      ],
      evidence: errors.slice(0, 6).map((fact) => ({ fact, role: 'cause' as const })),
    };
  }
}

/** The wordings of both driver rules for what names no driver or states no code. */
function variantOf(code: number | undefined, driver: string | undefined): { readonly variant?: string } {
  if (code === undefined) return { variant: driver === undefined ? 'plainUncoded' : 'uncoded' };
  return driver === undefined ? { variant: 'plain' } : {};
}

/** The errors of each section that no success follows, those that are routine left out. */
function failedSections(index: FactIndex): readonly (readonly number[])[] {
  const sections: number[][] = [[]];
  for (const k of index.ofShape('device.old.section', 'device.old.error', 'device.old.done')) {
    const { shape } = index.fact(k);
    if (shape === 'device.old.section') sections.push([]);
    else if (shape === 'device.old.done') sections[sections.length - 1] = [];
    else if (isTelling(index, k)) sections.at(-1)?.push(k);
  }
  return sections.filter((errors) =>
    errors.some((k) => endOfInstall.has(numberOf(index, k)) || blockedFile.has(numberOf(index, k))),
  );
}

function isTelling(index: FactIndex, k: number): boolean {
  const code = codeAt(index, k);
  return !installedFile.has(numberOf(index, k)) && (code === undefined || !routineCodes.has(code));
}

function numberOf(index: FactIndex, k: number): string {
  return index.fact(k).fields.number ?? '';
}

function codeAt(index: FactIndex, k: number): number | undefined {
  const { code } = index.fact(k).fields;
  if (code === undefined) return undefined;
  const value = codeOfField(code) ?? Number(code);
  return value > 0 && value < 0x10000 ? hresultFromWin32(value) : value || undefined;
}

/** How many facts around an error the INF or the device of its section stands. */
const reach = 12;

/** The INF of the section, else what the error names, else the device. */
function nameOf(index: FactIndex, k: number): string | undefined {
  const near = (shape: string, field: string, sign: 1 | -1): string | undefined => {
    for (let n = 0; n <= reach; n++) {
      const at = k + sign * n;
      const fact = at < 0 || at >= index.facts.length ? undefined : index.fact(at);
      if (fact === undefined || (n > 0 && fact.shape === 'device.old.section')) return undefined;
      if (fact.shape === shape) return fact.fields[field];
    }
    return undefined;
  };
  const inf = near('device.old.inf', 'path', -1);
  const name =
    inf ??
    index.fact(k).fields.object ??
    near('device.old.device', 'device', -1) ??
    near('device.old.device', 'device', 1);
  return name === undefined ? undefined : plainPath(name);
}
