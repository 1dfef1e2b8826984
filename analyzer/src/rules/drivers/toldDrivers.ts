// Owns the failures that pnputil and the installers of drivers tell: the INF they handed to Windows and its answer.
import { hresultFromWin32 } from '../../facts/codes';
import { codeOfSentence } from '../../facts/consoleSentences';
import type { FactIndex } from '../../facts/factIndex';
import { fileNameOf, plainPath } from '../../facts/paths';
import { isAboutSignature } from '../../facts/words/drivers';
import type { Detail, Fact } from '../../model';
import type { Match } from '../defineRule';
import { hex } from '../matching/classCodes';
import { detail, factBefore } from '../matching/values';

/** ERROR_FILE_HASH_NOT_IN_CATALOG, ERROR_NO_CATALOG_FOR_OEM_INF and ERROR_DRIVER_STORE_ADD_FAILED of setupapi.h. */
const hashNotInCatalog = 0xe000024b;
const noSignature = 0xe000022f;
const storeAddFailed = 0xe0000247;
/** E_ACCESSDENIED of winerror.h. */
const accessDenied = 0x80070005;
/** How many facts before the answer the INF may be named. */
const reach = 12;

/**
 * The driver packages that a program says it could not install, each once.
 * @param isWanted tells by the code whether the match belongs to the class
 */
export function* toldDrivers(index: FactIndex, isWanted: (code: number) => boolean): Iterable<Match> {
  // Where a section of setupapi says how it came out, the program above it adds nothing.
  if (index.ofShape('device.exit', 'device.error').length > 0) return;
  const seen = new Set<string>();
  for (const k of index.ofShape('device.told.failed', 'ts.driver.failed')) {
    const code = answerOf(index, k);
    const inf = infOf(index, k);
    const key = `${inf ?? ''} ${code ?? ''}`;
    if (code === undefined || !isWanted(decisive(index, k, code)) || seen.has(key)) continue;
    seen.add(key);
    if (code === 0) {
      yield withoutCode(k, inf);
      continue;
    }
    if (index.fact(k).shape === 'ts.driver.failed') {
      yield ofSequence(k, code);
      continue;
    }
    const isRemoval = index.fact(k).fields.removal !== undefined && inf !== undefined;
    yield {
      fact: k,
      standing: 'proof',
      confidence: 'medium',
      code,
      ...(inf === undefined
        ? { variant: 'plain', depth: 'code' as const }
        : { culprit: { kind: 'driver' as const, name: inf } }),
      ...variantOf({ isRemoval, isDenied: inf !== undefined && isDenied(index.fact(k), code) }),
      values: { driver: inf ?? '', code: hex(code) },
      details: driverRow(inf),
    };
  }
}

/** A task sequence goes on with the next driver where its step is told to: by itself this ends nothing. */
function ofSequence(fact: number, code: number): Match {
  return {
    fact,
    variant: 'plainOfImage',
    depth: 'code',
    standing: 'explains',
    confidence: 'medium',
    code,
    values: { driver: '', code: hex(code) },
  };
}

/** pnputil says so in a sentence; a service or an installer that prints the code had rights of its own. */
function isDenied({ fields }: Fact, code: number): boolean {
  return code === accessDenied && fields.words !== undefined;
}

/** What is said of a named package; a prompt without administrator rights is refused whatever the package is. */
function variantOf({
  isRemoval,
  isDenied,
}: Readonly<Record<'isRemoval' | 'isDenied', boolean>>): Pick<Match, 'variant'> {
  if (isDenied) return { variant: 'denied' };
  return isRemoval ? { variant: 'removal' } : {};
}

/** Print drivers are told by the name that they go by, others by their INF. */
function driverRow(name: string | undefined): readonly Detail[] {
  return name === undefined || /\.inf$/i.test(name)
    ? detail('Driver (INF)', '驱动程序（INF）', name)
    : detail('Driver', '驱动程序', name);
}

/** ERROR_DRIVER_STORE_ADD_FAILED says nothing of signatures; the words in front of it do. */
function decisive(index: FactIndex, k: number, code: number): number {
  return code === storeAddFailed && isAboutSignature(index.fact(k)) ? noSignature : code;
}

/** The program said that it failed, and nothing else. */
function withoutCode(fact: number, inf: string | undefined): Match {
  return {
    fact,
    standing: 'proof',
    confidence: 'medium',
    ...(inf === undefined
      ? { variant: 'plainUncoded', depth: 'reason' as const }
      : { variant: 'uncoded', culprit: { kind: 'driver' as const, name: inf } }),
    values: { driver: inf ?? '' },
    details: driverRow(inf),
  };
}

/** The number that the program prints, in tens or hexadecimal, or the one that its sentence stands for. */
function answerOf(index: FactIndex, k: number): number | undefined {
  const { code, words, hash, unsigned, tool } = index.fact(k).fields;
  if (tool !== undefined) return 0;
  if (hash !== undefined) return hashNotInCatalog;
  if (unsigned !== undefined) return noSignature;
  // A sentence that stands for no code that is known: it failed all the same.
  const stated = code ?? /[(（](0x[0-9a-fA-F]{8})[)）]/.exec(words ?? '')?.[1];
  if (stated === undefined) return codeOfSentence(words ?? '') ?? (words === undefined ? undefined : 0);
  const value = Number(stated) >>> 0;
  return value < 0x10000 ? hresultFromWin32(value) : value;
}

/** A program may hand its answer upwards, and name there what it was at. */
function pathBehind(index: FactIndex, k: number): string | undefined {
  const { code, path } = index.fact(k).fields;
  if (code === undefined || path !== undefined) return undefined;
  const next = index.facts.slice(k + 1, k + 3);
  return next.find(({ shape, fields }) => shape === 'device.told.failed' && fields.code === code)?.fields
    .path;
}

/** A copy in a temporary folder is gone by now: its name is what a person knows. */
function infOf(index: FactIndex, k: number): string | undefined {
  const named = factBefore(index, k, new Set(['device.told.inf']), reach);
  const path =
    index.fact(k).fields.path ??
    (named === undefined ? undefined : index.fact(named).fields.path) ??
    pathBehind(index, k);
  if (path === undefined) return undefined;
  return /\\Temp\\/i.test(path) ? fileNameOf(path) : plainPath(path);
}
