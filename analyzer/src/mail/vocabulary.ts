// Owns the words of a case that a mail about it needs: its codes, updates, components, packages and paths, each with
// what it is in the case.
import type { CaseResult, Failure } from '../case/types';
import { isFailureCode } from '../facts/codes';
import type { Localized } from '../localized';
import { visible } from '../markdown';
import type { Culprit, Operation } from '../model';
import type { Token } from '../queries/token';
import { tokensOf } from '../queries/tokens';
import { vocabularyTexts } from './vocabularyTexts';

export type NameKind = 'kb' | 'component' | 'package' | 'path' | 'other';

export interface CaseName {
  readonly kind: NameKind;
  /** One line, as the log writes it. */
  readonly name: string;
  /** What it is in the case: one short sentence. */
  readonly about: Localized;
}

export interface CaseCode {
  /** `0x` and eight lower-case digits. */
  readonly code: string;
  readonly symbol: string | undefined;
}

/** The words of one or more cases, the most telling first, none twice. */
export interface CaseVocabulary {
  readonly codes: readonly CaseCode[];
  readonly names: readonly CaseName[];
}

export interface VocabularySource {
  readonly result: CaseResult;
  /** What ran in each of its logs. */
  readonly operations: readonly (readonly Operation[])[];
}

/** Collects the words of a case. */
export function caseVocabulary({ result, operations }: VocabularySource): CaseVocabulary {
  const names = new Map<string, CaseName>();
  const add: AddName = (kind, written, about) => {
    const name = visible(written.replace(/\s+/g, ' ').trim());
    const key = name.toLowerCase();
    if (name === '' || name.length > maxNameUnits || names.size >= maxNames || names.has(key)) return;
    names.set(key, { kind, name, about });
  };
  for (const failure of result.failures) addFailure(failure, add);
  for (const file of result.corruption.files) addDamaged(file, add);
  for (const { kb, result: code } of result.attempts) {
    if (kb !== null) add('kb', kb, vocabularyTexts[attemptOf(code)]);
  }
  for (const { culprit } of result.findings) if (culprit !== null) addCulprit(culprit, add, 'found');
  for (const { text } of result.failures.flatMap(({ evidence }) => evidence)) addWordsOf(text, add);
  for (const operation of operations.flat()) addOperation(operation, add);
  return { codes: codesOf(result), names: [...names.values()] };
}

type AddName = (kind: NameKind, name: string, about: Localized) => void;

/** More than anybody completes from; a hostile log could name things without end. */
const maxNames = 2_000;
/** The longest path of Windows is longer, but nobody writes it into a mail. */
const maxNameUnits = 400;
/** A record may be a megabyte long. */
const maxLookedAtUnits = 8_192;

function addFailure({ rootCause, packages, kbs }: Failure, add: AddName): void {
  const culprit = rootCause?.culprit;
  if (culprit !== undefined && culprit !== null) addCulprit(culprit, add, 'cause');
  for (const kb of kbs) add('kb', kb, vocabularyTexts.failedUpdate);
  for (const name of packages) add('package', name, vocabularyTexts.failedPackage);
}

function addDamaged(file: CaseResult['corruption']['files'][number], add: AddName): void {
  add(kindOfName(file.name), file.name, vocabularyTexts.damaged);
  if (file.component !== null) add('component', file.component, vocabularyTexts.damagedComponent);
  if (file.package !== null) add('package', file.package, vocabularyTexts.damagedPackage);
  if (file.kb !== null) add('kb', file.kb, vocabularyTexts.damagedUpdate);
}

function addCulprit({ kind, name }: Culprit, add: AddName, about: 'cause' | 'found'): void {
  const known = kind === 'component' || kind === 'package' || kind === 'path' ? kind : 'other';
  add(known, name, vocabularyTexts[about]);
}

/** Identities and paths of a decisive record. */
function addWordsOf(text: string, add: AddName): void {
  for (const line of text.slice(0, maxLookedAtUnits).split('\n')) {
    for (const token of tokensOf(line)) addIdentity(token, line.slice(token.start, token.end), add);
    for (const [path] of line.matchAll(paths)) add('path', path, vocabularyTexts.inEvidence);
  }
}

function addIdentity(token: Token, written: string, add: AddName): void {
  if (token.kind === 'kb') add('kb', `KB${token.number}`, vocabularyTexts.inEvidence);
  if (token.kind === 'package') add('package', written, vocabularyTexts.inEvidence);
  if (token.kind === 'component')
    add('component', token.form === 'long' ? token.name : written, vocabularyTexts.inEvidence);
}

// C:\Windows\WinSxS\x.manifest, \SystemRoot\WinSxS\x; a path ends where a quotation or a blank ends it
const paths = /(?:(?<![\w\\])[A-Za-z]:|\\SystemRoot)\\[^\s"'<>|*?()[\]{},;]{2,300}[^\s"'<>|*?()[\]{},;.:]/gi;

function addOperation({ kbs, packages, outcome }: Operation, add: AddName): void {
  const about = vocabularyTexts[outcome];
  for (const kb of kbs) add('kb', kb, about);
  for (const name of packages) add('package', name, about);
}

function attemptOf(code: string | null): 'installed' | 'tried' | 'attempted' {
  if (code === null) return 'attempted';
  return isFailureCode(Number(code)) ? 'tried' : 'installed';
}

function kindOfName(name: string): NameKind {
  if (/^(?:[A-Za-z]:|\\)/.test(name) || name.includes('\\')) return 'path';
  return tokensOf(name).some(({ kind }) => kind === 'component') ? 'component' : 'other';
}

function codesOf({ failures, attempts, errorCounts }: CaseResult): readonly CaseCode[] {
  const all: readonly { readonly code: string | null; readonly symbol: string | null }[] = [
    ...failures.flatMap(({ hresult, symbol, rootCause, codeChain }) => [
      { code: hresult, symbol },
      { code: rootCause?.code ?? null, symbol: rootCause?.symbol ?? null },
      ...codeChain,
    ]),
    ...attempts.map(({ result, symbol }) => ({ code: result, symbol })),
    ...errorCounts,
  ];
  const codes = new Map<string, CaseCode>();
  for (const { code, symbol } of all) {
    if (code === null || code === '0x00000000') continue;
    const known = codes.get(code);
    if (known?.symbol === undefined) codes.set(code, { code, symbol: symbol ?? undefined });
  }
  // The number inside a result code is the same failure; a mail names the result code.
  return [...codes.values()].filter(
    ({ code }) => !codes.has(code.replace(/^0x0000/, '0x8007')) || !/^0x0000/.test(code),
  );
}
