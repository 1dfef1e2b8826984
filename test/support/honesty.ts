// Owns the checks of honesty that tests of rules and of excerpts share: what a failure states is traceable to records,
// and neither repetition nor the way in which text arrives changes a result.
import assert from 'node:assert/strict';
import {
  type Analysis,
  analyzeText,
  type CaseResult,
  createAnalysis,
  type Fact,
  type Finding,
  nameOfCode,
  summarizeCase,
  toSummaryJson,
  win32OfNtStatus,
} from '../../analyzer/src/index';
import { textsOf } from '../../analyzer/src/rules/index';

type Failure = CaseResult['failures'][number];

export interface Read {
  readonly analysis: Analysis;
  readonly result: CaseResult;
}

/** Analyses a text as a case of its own; a rule that crashes fails the test. */
export function read(text: string, fileName = 'log.txt'): Read {
  const analysis = analyzeText(text, { fileName, strict: true });
  return { analysis, result: summarizeCase([{ path: fileName, analysis }]) };
}

/** What is claimed of a case: verdict, and of its first failure class, culprit and answer. */
export function claimOf({ failures, verdict }: CaseResult): readonly (string | null | undefined)[] {
  const [failure] = failures;
  return [verdict, failure?.class, failure?.rootCause?.culprit?.name, failure?.hresult];
}

/** The result as bytes. */
export function bytesOf(result: CaseResult): string {
  return JSON.stringify(toSummaryJson(result, 'en')) + JSON.stringify(toSummaryJson(result, 'zh-cn'));
}

/** The bytes of a text that arrives in pieces. */
export function bytesOfChunks(chunks: readonly string[], fileName = 'log.txt'): string {
  const machine = createAnalysis({ fileName, strict: true });
  for (const chunk of chunks) machine.push(chunk);
  return bytesOf(summarizeCase([{ path: fileName, analysis: machine.finish() }]));
}

/** Asserts that every value that the cause section of every failure fills in stands in a record, or decodes one. */
export function checkTraceable({ analysis, result }: Read): void {
  for (const failure of result.failures) {
    const finding = findingOf(analysis, failure);
    if (!finding) continue;
    const records = recordsOf(analysis, failure, finding);
    const culprit = failure.rootCause?.culprit;
    const told = namesAndLists(finding.values).filter(
      ([key, value]) => value !== '' && isShown(finding, key),
    );
    const named = culprit && !isOfClass(culprit.name) ? [['culprit', culprit.name] as const] : [];
    for (const [key, value] of [...told, ...named])
      assert.ok(isInRecords(value, records), `${failure.class}: {${key}} = ${value} stands in no record`);
  }
}

/** True where the title or the explanation fills the value in. */
function isShown(finding: Finding, key: string): boolean {
  const texts = textsOf(finding);
  return `${texts?.title.en} ${texts?.explanation.en}`.includes(`{${key}}`);
}

/** Values that records must hold. Words in two languages are the product's own, lists apart; so are symbols of phases. */
function namesAndLists(values: Finding['values']): readonly (readonly [string, string])[] {
  return Object.entries(values).flatMap(([key, value]) => {
    if (key === 'phase' || key === 'step') return [];
    if (typeof value === 'string') return [[key, value] as const];
    return key === 'names' ? [[key, value.en] as const] : [];
  });
}

/** Where a class itself says where to look: a policy's value, the hive of the components. */
function isOfClass(name: string): boolean {
  return /^HKLM\\(?:COMPONENTS|SOFTWARE\\Policies\\)/.test(name);
}

function findingOf(analysis: Analysis, failure: Failure): Finding | undefined {
  return analysis.findings.find(
    ({ ruleId, fact }) =>
      ruleId === failure.class && (analysis.facts[fact]?.line ?? -1) + 1 === failure.rootCause?.line,
  );
}

/** The records that a failure quotes, and those that its finding rests on. */
function recordsOf(analysis: Analysis, failure: Failure, finding: Finding): readonly Fact[] {
  const lines = new Set(failure.evidence.map(({ line }) => line - 1));
  const own = new Set([finding.fact, ...finding.evidence.map(({ fact }) => fact)]);
  return analysis.facts.filter(({ line }, k) => own.has(k) || lines.has(line));
}

function isInRecords(value: string, records: readonly Fact[]): boolean {
  const texts = records.map(({ text }) => plain(text)).join('\n');
  // A package's catalog has its name; lists name the package.
  const bare = plain(value).replace(/\.cat$/, '');
  if (texts.includes(bare) || isCount(value)) return true;
  if (isDecoded(value, records)) return true;
  const parts = value.replace(/ …$/, '').split(/, |: |(?=\/)| \(|\) |\)$|\\|(?<=\S) (?=\S)/);
  return parts.length > 1 && parts.every((part) => part === '' || isInRecords(part, records));
}

/** A number that counts records, not one that a record prints. */
function isCount(value: string): boolean {
  return /^\d{1,4}$/.test(value);
}

/** A code in another notation than the record's, or its name. */
function isDecoded(value: string, records: readonly Fact[]): boolean {
  const codes = records.flatMap((fact) => fact.codes);
  if (/^0x[0-9a-f]{4,8}$/i.test(value)) {
    const code = Number(value);
    const names = records.flatMap((fact) => fact.names);
    const symbol = nameOfCode(code);
    const texts = records.map(({ text }) => text).join('\n');
    return (
      texts.toLowerCase().includes(value.slice(2).toLowerCase()) ||
      isPlaceIn(code, texts) ||
      codes.some((own) => win32Of(own) === win32Of(code)) ||
      (symbol !== undefined && names.includes(symbol)) ||
      (code >>> 16 === 0x8007 && isNumberIn(code & 0xffff, texts))
    );
  }
  return codes.some((own) => nameOfCode(own) === value);
}

/** Without what wraps, escapes and quotes change. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\\+/g, '\\')
    .replace(/\[(?:l:)?\d+[^\]]{0,12}\](?=["'])/g, '')
    .replace(/[\s"']+/g, '');
}

/** The phase and the operation that an extend code joins, each as a record prints it. */
function isPlaceIn(extend: number, text: string): boolean {
  if (extend < 0x10000 || extend > 0x5ffff) return false;
  const operation = new RegExp(`(?:op ?: |failed: )${extend & 0xffff}\\b`, 'i').test(text);
  return operation && /phase/i.test(text);
}

/** A Win32 number as records print it: `GLE [1392]`, `0x00000570`, `Error = 0x70`. */
function isNumberIn(number: number, text: string): boolean {
  return new RegExp(`\\b(?:${number}|0x0{0,7}${number.toString(16)})\\b`, 'i').test(text);
}

/** The number that all forms of one failure share; the code itself where it has no Win32 form. */
function win32Of(code: number): number {
  if (/^0x[89cd]007/.test(`0x${code.toString(16)}`)) return code & 0xffff;
  return win32OfNtStatus((code & 0xefffffff) >>> 0)[0] ?? code;
}
