// Owns which records of the update client carry the verdict of a call, and how each of them says it.
import { hresultFromWin32, isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import type { Fact, OperationKind, OperationPurpose } from '../model';
import { codeOfField } from './draft';
import { cutExitCode, exitCodeBefore } from './exitCodes';

/** What a record says of a call: its kind, and how it ended. */
export interface CallVerdict {
  readonly kind: OperationKind;
  readonly purpose: OperationPurpose;
  readonly result: number;
  readonly isProofOfSuccess: boolean;
}

/** The verdict that a record carries; undefined where it carries none. */
export function verdictOf(fact: Fact, index: FactIndex, k: number): CallVerdict | undefined {
  return verdicts[fact.shape]?.(fact, index, k);
}

/** WU_E_SELFUPDATE_IN_PROGRESS: the agent installs a newer version of itself and searches when that is done. */
const renewsItself = 0x8024001b;

/** WU_E_UH_NEEDANOTHERDOWNLOAD: what the client makes of an answer of the installer before it fetches the whole package. */
const needsWhole = 0x8024200d;

/** "All updates failed" and "no result": summaries of a call, never what happened. */
const summaryCodes: ReadonlySet<number> = new Set([0x80240022, 0x802400ff]);

/** True for a code that only sums up what the updates of a call came to. */
export function isSummary(code: number): boolean {
  return summaryCodes.has(code);
}

/** The client's own word, beside which the answer of the installer tells what happened. */
function standsForOther(mapped: number | undefined): boolean {
  return mapped !== undefined && (mapped === needsWhole || isSummary(mapped));
}

type ReadVerdict = (fact: Fact, index: FactIndex, k: number) => CallVerdict | undefined;

/** What the client calls the work whose end it tells its caller; everything else is an installation. */
const calledBack: Readonly<Record<string, string>> = { search: 'scan', download: 'download' };

/** Which records carry a verdict, and how each says it. */
const verdicts: Readonly<Record<string, ReadVerdict>> = {
  'wu.install.return': installed,
  'wu.setup.return': ({ fields }) => toldVerdict('install', codeOfField(fields.result)),
  'wu.install.result': installed,
  'wu.handler.deployed': installed,
  'wu.history': ({ fields }) => {
    const [mapped, unmapped] = [fields.mapped, fields.unmapped].map((code) =>
      codeOfField((code ?? '').padStart(8, '0')),
    );
    return provedInstall(standsForOther(mapped) && isFailureCode(unmapped ?? 0) ? unmapped : mapped);
  },
  'wu.deploy.callback': ({ fields }) =>
    fields.code === 'Update failed' ? toldVerdict('install', codeOfField(fields.result)) : undefined,
  'wu.cbs.error': ({ fields }) => toldVerdict('install', codeOfField(fields.result)),
  'wu.download.error': ({ fields, codes }, index, k) =>
    toldVerdict('download', codeOfField(fields.code) ?? codes[0] ?? codeOfJob(index, k)),
  'wu.callback': ({ fields }) =>
    /^Call complete/.test(fields.code ?? '')
      ? toldVerdict(calledBack[fields.what ?? ''] ?? 'install', codeOfField(fields.result) ?? 0)
      : undefined,
  'wu.scan.end': ({ fields }) => toldVerdict('scan', codeOfField(fields.result) ?? 0),
  'wu.scan.told': ({ fields }) => {
    const result = codeOfField(fields.result);
    return result === renewsItself ? undefined : toldVerdict('scan', result);
  },
  'wu.install.told': ({ fields }) => toldVerdict('install', codeOfField(fields.result)),
  'wu.download.told': ({ fields }) =>
    toldVerdict('download', codeOfField(fields.result) ?? hresultFromWin32(codeOfField(fields.number) ?? 0)),
  'wu.au.update': ({ fields }) =>
    fields.good === undefined || fields.what !== 'Install' ? undefined : provedInstall(0),
  'wu.end': ({ fields }, index, k) => toldVerdict(fields.what ?? '', exitCodeBefore(index, k)),
  'wu.exit': (_, index, k) => toldVerdict('scan', cutExitCode(index, k)),
  'wu.report': reported,
};

/** A download error without a code: that of its transfer stands above it. */
function codeOfJob(index: FactIndex, k: number): number | undefined {
  const { update } = index.fact(k).fields;
  const above = index.facts.slice(Math.max(0, k - 10), k);
  const job = above.findLast(({ shape, fields }) => shape === 'wu.do.failed' && fields.update === update);
  return codeOfField(job?.fields.result);
}

function installed({ fields }: Fact): CallVerdict | undefined {
  return provedInstall(codeOfField(fields.result));
}

/** The result of an installation itself: a success is one. */
function provedInstall(result: number | undefined): CallVerdict | undefined {
  const verdict = toldVerdict('install', result);
  return verdict && { ...verdict, isProofOfSuccess: !isFailureCode(verdict.result) };
}

/** What the records name a call. */
const calls: Readonly<Record<string, readonly [OperationKind, OperationPurpose]>> = {
  scan: ['wu-scan', 'detect'],
  Finding: ['wu-scan', 'detect'],
  'Software Synchronization': ['wu-scan', 'detect'],
  download: ['wu-download', 'download'],
  Downloading: ['wu-download', 'download'],
  'Content Download': ['wu-download', 'download'],
  install: ['wu-install', 'install'],
  Installing: ['wu-install', 'install'],
  Install: ['wu-install', 'install'],
  Download: ['wu-download', 'download'],
  'Content Install': ['wu-install', 'install'],
};

/** What somebody was told of a call: a failure counts, a success proves nothing. */
function toldVerdict(what: string, result: number | undefined): CallVerdict | undefined {
  const [kind, purpose] = calls[what] ?? [];
  if (kind === undefined || purpose === undefined || result === undefined) return undefined;
  if (result === appInUse) return undefined;
  return { kind, purpose, result, isProofOfSuccess: false };
}

/** ERROR_PACKAGES_IN_USE: an app of the store is running; it is updated when it is closed. */
export const appInUse = 0x80073d02;

/** What the client reports to its server: update, code and outcome in one record. */
function reported({ fields }: Fact): CallVerdict | undefined {
  const verdict = toldVerdict(fields.what ?? '', codeOfField((fields.result ?? '').padStart(8, '0')));
  if (!verdict) return undefined;
  if (fields.status === 'Failure') return isFailureCode(verdict.result) ? verdict : undefined;
  return { ...verdict, result: 0, isProofOfSuccess: fields.what === 'Content Install' && isDone(fields) };
}

/** A report that an installation is done: by event name or number, or by its sentence; `Started` is a success too. */
export function isDone({ event, number, text }: Fact['fields']): boolean {
  if (event !== undefined) return /_SUCCEEDED$|_WITH_REBOOT$/.test(event);
  return number === '183' || /^Installation Successful/i.test(text ?? '');
}
