// Owns rows of comparisons for tests: cases reduced by hand, so that grouping and ranking are tested without logs.
import type { CaseDigest, CauseDigest, ComparedCase, HintDigest } from '../../analyzer/src/index';

const driverFolder = 'amd64_dual_sampledrv.inf_31bf3856ad364e35';

/** A file of one component, in the store of an image, in one of its versions. */
export function driverPath(root: string, version = '10.0.17763.1'): string {
  return `${root}\\WinSxS\\${driverFolder}_${version}_none_0123456789abcdef\\SampleDrv.dll`;
}

export function cause(changes: Partial<CauseDigest> = {}): CauseDigest {
  return {
    class: 'env.access-denied',
    title: { en: 'Access denied to the file', zh: '文件拒绝访问' },
    confidence: 'high',
    operation: 'upgrade',
    end: '2024-03-04T09:41:00',
    hresult: '0x80070005',
    symbol: 'E_ACCESSDENIED',
    causeCode: '0x80070005',
    causeSymbol: 'E_ACCESSDENIED',
    culprit: { kind: 'path', name: driverPath('C:\\$WINDOWS.~BT\\NewOS\\Windows') },
    kbs: [],
    ...changes,
  };
}

export function digest(causes: readonly CauseDigest[], changes: Partial<CaseDigest> = {}): CaseDigest {
  return {
    verdict: causes.length > 0 ? 'failed' : 'no-failure',
    causes,
    hints: [],
    osBuild: '17763',
    windowsRelease: 'Windows 10 1809',
    ...changes,
  };
}

export function row(
  path: string,
  causes: readonly CauseDigest[],
  changes: Partial<CaseDigest> = {},
): ComparedCase {
  return { path, digest: digest(causes, changes), tried: [], problems: [] };
}

/** A finding of a capture: it names the object and records no failed operation. */
export function hint(path: string): HintDigest {
  return {
    class: 'env.access-denied',
    title: { en: 'A process was refused access', zh: '进程被拒绝访问' },
    culprit: { kind: 'path', name: path },
  };
}
