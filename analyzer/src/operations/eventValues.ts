// Owns what an event's neighbours and numbers add to it: the title or the package told on another line, the name of a
// report, the answer of an installer.
import { hresultFromWin32 } from '../facts/codes';
import { codeOfSentence } from '../facts/consoleSentences';
import type { Fact } from '../model';

/** The facts around one, and whether a list of values names what each entry is about behind its outcome. */
export interface Around {
  readonly before: Fact | undefined;
  /** The next two. */
  readonly below: readonly Fact[];
  readonly next: Fact | undefined;
  readonly isTitleLast: boolean;
}

/** Tools that print one value a line put the title a few lines below the code, the history of Windows right above it. */
export function titled(fact: Fact, { before, below, next, isTitleLast }: Around): Fact {
  if (fact.shape === 'event.wusa.exit') return ofPackage(fact, next);
  if (fact.shape === 'event.wsus.content-failed') return ofTransfer(fact, toldBelow(fact, below));
  if (fact.shape === 'event.wer.code') return ofReport(fact, before);
  if (fact.shape === 'event.wer.failed') return withCode(fact);
  const title = fact.shape === 'event.listed.failed' || isTitleLast ? next : before;
  if (title?.shape !== 'listed.title' || !isNear(title, fact)) return fact;
  return /^event\.(?:listed|history)\./.test(fact.shape)
    ? { ...fact, fields: { ...title.fields, ...fact.fields } }
    : fact;
}

/** Lines between what belongs together. */
const nearLines = 10;

function isNear(a: Fact, b: Fact): boolean {
  return Math.abs(a.line - b.line) <= nearLines;
}

/** The server names reason and file of a transfer on the lines below. */
function toldBelow(fact: Fact, below: readonly Fact[]): readonly Fact[] {
  const { event, words, source } = fact.fields;
  const isWhole = event !== undefined || words !== undefined || source !== undefined;
  if (isWhole || fact.shape !== 'event.wsus.content-failed') return [];
  return below.filter((each) => each.shape.startsWith('wsus.content.') && isNear(each, fact));
}

/** A sentence of neither the event nor anything that the server names is somebody's words. */
function ofTransfer(fact: Fact, told: readonly Fact[]): Fact {
  const { event, words, source, path } = fact.fields;
  if (told.length === 0 && (event ?? words ?? source ?? path) === undefined)
    return { ...fact, shape: 'event.wsus.content-said' };
  return { ...fact, fields: Object.assign({}, ...told.map(({ fields }) => fields), fact.fields) };
}

/**
 * How many facts below the sentence of a transfer that failed its reason stands; undefined where it is the event's own.
 * @param below the next two facts
 */
export function reasonBelow(fact: Fact, below: readonly Fact[]): number | undefined {
  const [reason] = toldBelow(fact, below).filter(({ shape }) => shape === 'wsus.content.reason');
  return reason === undefined ? undefined : below.indexOf(reason) + 1;
}

/** An exit code is servicing's where the command below it installs a package; 0 and 3010 are no failures. */
function ofPackage(fact: Fact, next: Fact | undefined): Fact {
  if (next?.shape !== 'event.wusa.command' || !isNear(fact, next)) return fact;
  const isDone = /^(?:0|1641|3010)$/.test(fact.fields.number ?? '');
  return isDone ? fact : { ...fact, shape: 'event.wusa.failed', fields: { ...next.fields, ...fact.fields } };
}

/** Lines between the name of a report and the last value of its signature, where each value has a line for its name. */
const reportLines = 40;

/** A report of Windows Error Reporting names its event first and the code among the values of its signature. */
function ofReport(fact: Fact, before: Fact | undefined): Fact {
  if (before?.shape !== 'event.wer.name' || fact.line - before.line > reportLines) return fact;
  return withCode({ ...fact, shape: 'event.listed.failed' });
}

/** Error reports write a code without what marks it as one. */
function withCode(fact: Fact): Fact {
  return { ...fact, fields: { ...fact.fields, result: `0x${fact.fields.bare}` } };
}

/** Installers state a number: one of Win32 (`Error code 1603`), or a code below zero. */
export function codeOfInstaller({ shape, fields }: Fact): number | undefined {
  if (!/^event\.(?:msi|wusa)\.failed$/.test(shape) || fields.number === undefined) return undefined;
  const number = Number(fields.number);
  return number > 0 && number < 0x10000 ? hresultFromWin32(number) : number >>> 0;
}

/** "HTTP status 404: …", and .NET's "The remote server returned an error: (404) Not Found." */
const answered =
  /^(?:HTTP status |The remote server returned an error: \(|The request failed with HTTP status )([45]\d\d)\b/;

/** What WSUS says of a transfer that failed: the status it was answered, else the sentence that BITS has for its code. */
export function codeOfTransfer({ shape, fields }: Fact): number | undefined {
  if (shape !== 'event.wsus.content-failed' || fields.words === undefined) return undefined;
  const status = answered.exec(fields.words)?.[1];
  return status === undefined ? codeOfSentence(fields.words) : (httpFacility | Number(status)) >>> 0;
}

/** HTTP_E_STATUS_… of winerror.h: this and the status. */
const httpFacility = 0x80190000;
