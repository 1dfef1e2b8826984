// Owns what the answers on a console mean where they stand: "Error: 5" is DISM's only behind a banner or a command of
// DISM, its numbers are Win32 codes there, and a cmdlet's sentence stands for the code it was made from.
import type { Fact } from '../model';
import { hresultFromWin32, isFailureCode } from './codes';
import { codeOfSentence } from './consoleSentences';
import { unknownFeatures } from './localAnswers';

/** Lines between what DISM prints first and its answer. */
const reach = 80;
const openers: ReadonlySet<string> = new Set([
  'console.begin',
  'console.command',
  'console.work',
  'console.driver',
  'console.cmdlet',
  'console.concise',
]);

/** Sees the facts of one log in order and gives each back as what it is where it stands; undefined where it is nothing. */
export function createConsoleWatch(): (fact: Fact) => Fact | undefined {
  let opened = Number.NEGATIVE_INFINITY;
  let script: Fact | undefined;
  let number: Fact | undefined;
  let told = Number.NEGATIVE_INFINITY;
  return (fact) => {
    const above = number;
    number = undefined;
    if (fact.shape === 'console.servicing') return ofServicing(fact, above, Math.max(opened, told));
    told = Math.max(told, lineOfFailure(fact));
    if (sentences.has(fact.shape)) return ofSentence(fact, above);
    if (isOpening(fact)) opened = fact.line;
    if (fact.shape === 'console.concise') script = fact;
    const words = wordsBelow(fact, script);
    if (words !== undefined) {
      script = undefined;
      return ofCmdlet(words);
    }
    if (fact.shape !== 'console.error') return anywhere(fact);
    if (isAnswer(fact, opened)) return answered(fact);
    number = fact;
    return asWords(fact);
  };
}

/** What shows that DISM is at work in the lines that follow. */
function isOpening(fact: Fact): boolean {
  return openers.has(fact.shape) || namesWork(fact);
}

/** The line of a fact that states a failure; in front of all lines for any other. */
function lineOfFailure({ codes, line }: Fact): number {
  return codes.some(isFailureCode) ? line : Number.NEGATIVE_INFINITY;
}

/** True for a number that is DISM's: close behind its work, or one that hardly anything else ends with. */
function isAnswer(fact: Fact, opened: number): boolean {
  return fact.line - opened <= reach || isOwnAnswer(fact);
}

/**
 * A sentence of servicing makes the number above it an answer of DISM; alone, it stands for its code.
 * @param told the line in which DISM was at work last, or a code was stated: close behind, the sentence says it again
 */
function ofServicing(fact: Fact, above: Fact | undefined, told: number): Fact | undefined {
  if (saysNumber(fact, above)) return answered(above);
  return fact.line - told <= reach ? undefined : sentenceAlone(fact);
}

/** An answer that nothing shows to be DISM's is what somebody wrote: its code is told, a number alone is nothing. */
function asWords(fact: Fact): Fact | undefined {
  return fact.codes.length === 0 ? undefined : { ...fact, shape: 'other.bare' };
}

/** A sentence of the system makes the number above it an answer of DISM; a service's stands for itself, others for nothing. */
function ofSentence(fact: Fact, above: Fact | undefined): Fact | undefined {
  if (saysNumber(fact, above)) return answered(above);
  return fact.shape === 'console.words' ? undefined : fact;
}

/** What a fact is that means the same wherever it stands. */
function anywhere(fact: Fact): Fact | undefined {
  if (fact.shape === 'console.concise-words') return undefined;
  return fact.shape === 'console.cmdlet' || fact.shape === 'console.msi.file' ? ofCmdlet(fact) : fact;
}

/** A sentence of servicing that was copied without its command and its code stands for the code. */
function sentenceAlone(fact: Fact): Fact | undefined {
  const code = codeOfSentence(fact.fields.words ?? '');
  return code === undefined ? undefined : { ...fact, shape: 'other.bare', fields: {}, codes: [code] };
}

/** Lines between the place in a script and what the cmdlet there says: the line of the script and a ruler. */
const scriptReach = 8;

/** PowerShell 7 names cmdlet and place first and sets what it says below, behind a bar. */
function wordsBelow(fact: Fact, script: Fact | undefined): Fact | undefined {
  if (script === undefined || fact === script || fact.line - script.line > scriptReach) return undefined;
  const words = /^\s*\|\s+(?<words>[A-Z\u00c0-\uffee][^\n]+)/.exec(fact.text)?.groups?.words;
  if (words === undefined) return undefined;
  const { cmdlet = '' } = script.fields;
  return { ...fact, shape: 'console.cmdlet', fields: { ...fact.fields, cmdlet, words } };
}

/** "Error: 740" alone on its line, in the language of Windows: people cut out no more of what DISM printed. */
function isOwnAnswer({ text, fields }: Fact): boolean {
  return ownAnswers.has(Number(fields.code)) && /^\s*[^\s:：]{2,12}\s?[:：]\s?\d+\s*$/.test(text);
}

/** ERROR_ELEVATION_REQUIRED, RPC_S_CALL_FAILED, ERROR_FAIL_REBOOT_REQUIRED (winerror.h). */
const ownAnswers: ReadonlySet<number> = new Set([740, 1726, 3017]);

/** Sentences of the system on lines of their own; those about a service have a shape for themselves. */
const sentences: ReadonlySet<string> = new Set(['console.words', 'event.service.reason']);

/** "Error: 5" and, below an empty line, the system's sentence for that number: so DISM ends, and hardly anything else. */
function saysNumber(fact: Fact, above: Fact | undefined): above is Fact {
  if (above === undefined || above.codes.length > 0 || fact.record - above.record !== 1) return false;
  return codeOfSentence(fact.text) === hresultFromWin32(Number(above.fields.code));
}

/** "Processing 1 of 2 - …", "An error occurred - Package_for_… Error: 0x…": nothing but DISM prints that. */
function namesWork({ shape, fields }: Fact): boolean {
  if (shape === 'console.error') return fields.package !== undefined;
  if (shape === 'dism.driver.failed') return fields.number !== undefined;
  return shape === 'console.package' && (fields.number ?? fields.package) !== undefined;
}

function answered(fact: Fact): Fact | undefined {
  if (fact.codes.length > 0) return fact;
  const number = Number(fact.fields.code);
  return number === 0 ? undefined : { ...fact, codes: [hresultFromWin32(number)] };
}

/** CBS_E_UNKNOWN_UPDATE: dism.exe prints the code above the sentence that names the feature, a cmdlet the sentence alone. */
const unknownFeature = 0x800f080c;

function ofCmdlet(fact: Fact): Fact {
  if (fact.codes.length > 0) return fact;
  const words = fact.fields.words ?? '';
  const feature = unknownFeatures.flatMap((pattern) => pattern.exec(words)?.slice(1) ?? []).find(Boolean);
  if (feature !== undefined) return { ...fact, codes: [unknownFeature], fields: { ...fact.fields, feature } };
  const code = codeOfSentence(words);
  return code === undefined ? fact : { ...fact, codes: [code] };
}
