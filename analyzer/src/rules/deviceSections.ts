// Owns the reading of setupapi.dev.log's sections for the driver rules: which device or package, what came out of it.
import type { FactIndex } from '../facts/factIndex';
import type { EvidenceRef } from '../model';
import { isFailedExit, isRemoval, routineAnswers, subjectOfSection } from '../operations/device';
import { codeOfField } from '../operations/draft';
import { classOfCode } from './classMatch';

export interface DeviceSection {
  /** The section's own words, e.g. `Device Install (Hardware initiated) - USB\…`. */
  readonly title: string;
  /** Device, INF or hardware id behind the dash of the title. */
  readonly subject: string;
  /** Full path of the INF where a record names it. */
  readonly inf: string | undefined;
  readonly catalog: string | undefined;
  readonly result: number;
  /** Indexes of facts. */
  readonly start: number | undefined;
  readonly exit: number;
  readonly errors: readonly number[];
  /** The code that the signature check answered, where one did. */
  readonly signatureCode: number | undefined;
  /** True when the signature check is among the section's errors, not only among its warnings. */
  readonly hasSignatureError: boolean;
}

/** TRUST_E_… and CERT_E_… of wintrust.h that a driver's catalog meets. */
const trustCodes: ReadonlySet<number> = new Set([
  0x800b0100, 0x800b0101, 0x800b0109, 0x800b010a, 0x800b0110, 0x800b0111, 0x80096010, 0xc0000428,
]);

/** True for a code by which Windows refuses a driver's signature or catalog. */
export function isSignatureCode(code: number): boolean {
  // setupapi's own codes (0xe0000…) and their SPAPI_E_ forms (0x800f0…) share the low word.
  const asHresult = code >>> 16 === 0xe000 ? (0x800f0000 | (code & 0xffff)) >>> 0 : code;
  return trustCodes.has(code) || classOfCode(asHresult) === 'drv.signature';
}

/** The sections that failed and that no later section of the same subject put right, in file order. */
export function failedSections(index: FactIndex): DeviceSection[] {
  const bySubject = new Map<string, DeviceSection>();
  let start: number | undefined;
  for (let k = 0; k < index.facts.length; k++) {
    const fact = index.fact(k);
    if (fact.shape === 'device.section') start = k;
    if (fact.shape !== 'device.exit') continue;
    const section = sectionOf(index, start, k);
    start = undefined;
    const key = (section.inf ?? section.subject).toLowerCase();
    bySubject.delete(key);
    if (isFailedExit(fact, section.title) && !routineAnswers.has(section.result)) bySubject.set(key, section);
  }
  return [...bySubject.values()];
}

/** How many facts before the exit status a cut-out section may hold. */
const sectionReach = 80;

function sectionOf(index: FactIndex, start: number | undefined, exit: number): DeviceSection {
  const title = start === undefined ? '' : (index.fact(start).fields.title ?? '');
  const from = start ?? Math.max(0, exit - sectionReach);
  const errors: number[] = [];
  let inf: string | undefined;
  let catalog: string | undefined;
  let signatureCode: number | undefined;
  let hasSignatureError = false;
  for (let k = from; k < exit; k++) {
    const { shape, fields, codes } = index.fact(k);
    if (shape === 'device.package') inf = fields.path;
    if (shape === 'device.catalog') catalog = fields.path;
    if (shape === 'device.error') errors.push(k);
    if (fields.category === 'sig') {
      if (shape === 'device.warning') errors.push(k);
      else if (shape === 'device.error') hasSignatureError = true;
      signatureCode ??= codes.find(isSignatureCode);
    }
  }
  const subject = subjectOfSection(title);
  return {
    title,
    subject: /[\\.]/.test(subject) ? subject : (deviceIn(index, errors) ?? subject),
    inf: inf ?? (/\.inf$/i.test(subject) ? subject : undefined),
    catalog,
    result: resultOf(index, exit, errors),
    start,
    exit,
    errors,
    signatureCode,
    hasSignatureError,
  };
}

/** The device that an error names, where the section's title names none: `… for device ROOT\SAMPLE\0001. HRESULT = …`. */
function deviceIn(index: FactIndex, errors: readonly number[]): string | undefined {
  return errors
    .map(
      (k) =>
        /\bdevice (?<id>[A-Z][\w&]*\\[^\s'",]{1,200}?)[.,]?(?:\s|$)/.exec(index.fact(k).text)?.groups?.id,
    )
    .find((id) => id !== undefined);
}

/** An exit status of 16 bits is the low word of what an entry states in full, else a Win32 code. */
function resultOf(index: FactIndex, exit: number, errors: readonly number[]): number {
  const status = codeOfField(index.fact(exit).fields.result) ?? 0;
  if (status === 0 || status > 0xffff || routineAnswers.has(status)) return status;
  const stated = errors
    .flatMap((k) => index.fact(k).codes)
    .find((code) => code > 0xffff && (code & 0xffff) === status);
  return stated ?? (0x80070000 | status) >>> 0;
}

/** True when the section failed at the signature; what is taken away has no signature to check. */
export function isSignatureFailure(section: DeviceSection): boolean {
  if (isRemoval(section.title)) return false;
  return isSignatureCode(section.result) || section.hasSignatureError;
}

/** The section's records as evidence: its errors, then its exit status. */
export function evidenceOfSection({ start, exit, errors }: DeviceSection): readonly EvidenceRef[] {
  return [
    ...(start === undefined ? [] : [{ fact: start, role: 'cause' as const }]),
    ...errors.slice(0, 5).map((fact) => ({ fact, role: 'cause' as const })),
    { fact: exit, role: 'verdict' as const },
  ];
}
