// What lives in drivers/: what the rules of drivers and devices share: sections of SetupAPI's logs, packages that DISM,
// pnputil or Windows Setup could not install. This file: the drivers that records name as failed; the rules for
// installation and for signatures share them.
import type { FactIndex } from '../../facts/factIndex';
import { fileNameOf, plainPath } from '../../facts/paths';
import type { Operation } from '../../model';
import { operationsAround } from '../../operations/around';
import { isOtherStep, isRemoval } from '../../operations/device';
import { codeOfField } from '../../operations/draft';
import type { Match, RuleContext } from '../defineRule';
import { hex } from '../matching/classCodes';
import { detail, evidenceAt } from '../matching/values';
import {
  causeIn,
  cutOutSection,
  type DeviceSection,
  evidenceOfSection,
  failedSections,
  isSignatureFailure,
} from './deviceSections';
import { isProcessLost } from './installProcess';
import { isDeviceLeft } from './leftDevices';
import { queuedFile } from './queuedFiles';

/**
 * The drivers that the records name as failed, by section, by DISM or by the update client.
 * @param isWanted tells by the code whether the match belongs to the class
 * @param isSignature whether sections that failed at the signature are wanted
 */
export function* driverMatches(
  context: RuleContext,
  isWanted: (code: number) => boolean,
  isSignature: boolean,
): Iterable<Match> {
  const { index } = context;
  for (const section of failedSections(index))
    if (isSignatureFailure(section) === isSignature) yield ofSection(index, section, isSignature);
  yield* namedByCaller(context, isWanted);
  yield* cutOutErrors(index, isWanted, isSignature);
}

function ofSection(index: FactIndex, section: DeviceSection, isSignature: boolean): Match {
  const named = plainPath(driverOf(section)) || catalogOf(section, isSignature);
  const driver = named || section.title;
  const code = isSignature ? (section.signatureCode ?? section.result) : section.result;
  const queued = queuedFile(index, [section.start ?? section.exit, section.exit], code);
  return {
    fact: causeIn(index, section.errors) ?? section.exit,
    ...wordingOf(section, isSignature),
    ...(named === '' && !isSignature && section.title.includes(' ') ? inWordsOnly : culpritOf(driver)),
    ...codeOf(code, driver),
    ...(section.isUnmatched && driver !== '' ? { variant: 'unmatched' } : {}),
    ...(!isSignature && named !== '' && isDeviceLeft(section.result) ? { variant: 'exists' } : {}),
    ...(named !== '' && isProcessLost(index, section.errors, code) ? { variant: 'installProcess' } : {}),
    standing: 'proof',
    values: { driver, section: section.title, code: hex(code) },
    details: [
      ...detail('Section', '段落', section.title),
      ...detail('Driver (INF)', '驱动程序（INF）', section.inf),
      ...detail('Catalog', '安全编录', section.catalog),
      ...detail('File', '文件', queued?.path),
      ...detail('Exit status', '退出状态', section.result === 0 ? undefined : hex(section.result)),
    ],
    evidence: evidenceOfSection(section, queued?.fact),
  };
}

/** A title of words alone (`Deinstall network driver`) is no driver. */
const inWordsOnly = { variant: 'stepUnnamed', depth: 'code', confidence: 'medium' } as const;

/** Entries that were cut off from the title of their section may name nothing at all. */
function culpritOf(driver: string): Pick<Match, 'culprit' | 'variant' | 'depth'> {
  if (driver === '') return { variant: 'plain', depth: 'code' };
  return { culprit: { kind: 'driver', name: driver } };
}

/** Zero is no code: the entries say that it failed, and no more. */
function codeOf(code: number, driver: string): Pick<Match, 'code' | 'variant'> {
  if (code !== 0) return { code };
  return { variant: driver === '' ? 'plainUncoded' : 'uncoded' };
}

/**
 * What a person would call the driver: the INF that the title names rather than a copy of it, which Windows makes in a
 * temporary folder and takes away again.
 */
function driverOf({ inf, subject }: DeviceSection): string {
  if (inf === undefined || /\.inf$/i.test(subject)) return subject;
  return /\\Temp\\/i.test(inf) ? fileNameOf(inf) : inf;
}

/** Where the entries name no INF, the catalog that was refused: by its name, for the copy is taken away again. */
function catalogOf({ catalog }: DeviceSection, isSignature: boolean): string {
  return isSignature && catalog !== undefined ? fileNameOf(catalog) : '';
}

/** ERROR_DEVICE_INSTALL_BLOCKED and ERROR_DRIVER_INSTALL_BLOCKED of setupapi.h, and their SPAPI_E_ forms. */
const blockedByPolicy: ReadonlySet<number> = new Set([0xe0000248, 0xe0000249, 0x800f0248, 0x800f0249]);

/** A removal is no installation, and what a policy forbids is no fault of the driver. */
function wordingOf(
  { title, result }: DeviceSection,
  isSignature: boolean,
): Pick<Match, 'variant' | 'confidence'> {
  if (isRemoval(title)) return { variant: 'removal' };
  if (!isSignature && isOtherStep(title)) return { variant: 'step', confidence: 'medium' };
  return !isSignature && blockedByPolicy.has(result) ? { variant: 'policy' } : {};
}

/** Error entries that were cut out without their section: what stands around them is the section. */
function* cutOutErrors(
  index: FactIndex,
  isWanted: (code: number) => boolean,
  isSignature: boolean,
): Iterable<Match> {
  const section = cutOutSection(index);
  const first = causeIn(index, section?.errors ?? []);
  if (section === undefined || first === undefined || isSignatureFailure(section) !== isSignature) return;
  const code = isSignature ? (section.signatureCode ?? section.result) : section.result;
  // ERROR_DRIVER_STORE_ADD_FAILED says nothing of signatures; the entry of the check in front of it does.
  if (!isWanted(code) && !(isSignature && section.hasSignatureError)) return;
  const queued = queuedFile(index, [section.start ?? 0, index.facts.length], code);
  const driver =
    plainPath(driverOf(section)) || catalogOf(section, isSignature) || fileNameOf(queued?.path ?? '');
  yield {
    fact: first,
    ...culpritOf(driver),
    ...codeOf(code, driver),
    ...(section.isUnmatched && driver !== '' ? { variant: 'unmatched' } : {}),
    ...(driver !== '' && isProcessLost(index, section.errors, code) ? { variant: 'installProcess' } : {}),
    standing: 'proof',
    confidence: 'medium',
    values: { driver, code: hex(code) },
    details: [
      ...detail('Driver (INF)', '驱动程序（INF）', section.inf),
      ...detail('Catalog', '安全编录', section.catalog),
      ...detail('File', '文件', queued?.path),
    ],
    evidence: [
      ...section.errors.slice(0, 5).map((fact) => ({ fact, role: 'cause' as const })),
      ...evidenceAt('cause', queued?.fact),
    ],
  };
}

function* namedByCaller(
  { index, operations }: RuleContext,
  isWanted: (code: number) => boolean,
): Iterable<Match> {
  const seen = new Set<string>();
  for (const k of index.ofShape('wu.driver.failed', 'dism.driver.failed')) {
    const { fields, codes, line } = index.fact(k);
    const driver = plainPath((fields.device ?? fields.path ?? '').replace(/^['"[]/, ''));
    const code =
      codeOfField(fields.code ?? fields.hresult) ??
      codes.find((candidate) => candidate >= 0x80000000) ??
      (fields.number === undefined ? undefined : answerAt(operations, line));
    if (driver === '' || code === undefined || !isWanted(code)) continue;
    // The store refuses a package before the caller gives up on it: the first record of a driver is the cause.
    const key = `${driver.toLowerCase()} ${code}`;
    if (seen.has(key)) continue;
    seen.add(key);
    yield {
      fact: k,
      code,
      culprit: { kind: 'driver', name: driver },
      values: { driver, code: hex(code) },
      details: detail('Driver', '驱动程序', driver),
    };
  }
}

/** On a console the code stands below the list of driver packages. */
function answerAt(operations: readonly Operation[], line: number): number | undefined {
  return operationsAround(operations, line).find(({ kind }) => kind === 'dism-command')?.result;
}
