// Owns the matcher of windows of Windows Setup that say why it stops.
import { defined } from '../../defined';
import { isFailureCode } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { setupWindowTexts } from '../../facts/shapes/setupWindowTexts';
import type { Match } from '../defineRule';
import { hex } from '../matching/classCodes';
import { quotable } from '../matching/values';
import { placeOf, type SetupFailure } from './setupRecords';

/** In so few facts the window is what was sent; beside records of setup it tells nothing new. */
const aHandful = 3;
/** Who tells of a window may tell of what was tried as well; a longer text without any record is a list of windows. */
const aPost = 8;

/** True for a text in which people tell of windows: a few lines, or some more none of which comes from a log. */
export function isToldText({ facts }: FactIndex): boolean {
  if (facts.length <= aHandful) return true;
  return (
    facts.length <= aPost && facts.every(({ time, component }) => time === undefined && component === '')
  );
}

/**
 * The window that says so, where a text holds little else.
 * @param topic what stands behind `setup.window.` in the shape's id
 * @param variant the words of the rule for it
 */
export function* windowsOf(index: FactIndex, topic: string, variant: string): Iterable<Match> {
  const [k] = index.ofShape(`setup.window.${topic}`);
  if (k === undefined || !isToldText(index)) {
    yield* publishedOf(index, topic, variant);
    return;
  }
  const { fields, codes } = index.fact(k);
  const [code] = codes;
  yield {
    fact: k,
    variant,
    depth: 'reason',
    standing: 'proof',
    confidence: 'medium',
    ...defined({ code }),
    values: { words: quotable(fields.words) },
  };
}

/**
 * The message that setup published for that window, in its log: one after which it does not go on, or its last one, as an error,
 * since behind others a person may have chosen something else; below that only where the installation was ended right behind it.
 */
function* publishedOf(index: FactIndex, topic: string, variant: string): Iterable<Match> {
  const texts = setupWindowTexts[topic] ?? [];
  const { message: k, isEnded } = lastMessage(index);
  if (k === undefined) return;
  const { shape, fields, level } = index.fact(k);
  const isFatal = shape === 'setup.message.fatal';
  const isError = level === 'error' || isFatal;
  if (!isFatal && ((!isError && !isEnded) || wentOn(index, k))) return;
  const words = fields.text ?? '';
  if (!texts.some((text) => words.includes(text))) return;
  yield {
    fact: k,
    variant,
    depth: 'reason',
    standing: isFatal ? 'explains' : 'proof',
    // What is told while a person still chooses is weaker than an error.
    confidence: isError ? 'medium' : 'low',
    values: { words: quotable(words) },
  };
}

/** The last message; the one in the line before it where the last says no more than that the installation was ended. */
function lastMessage(index: FactIndex): { readonly message: number | undefined; readonly isEnded: boolean } {
  const [before, last] = [undefined, ...index.ofShape('setup.message.fatal', 'setup.message.told')].slice(-2);
  if (before === undefined || last === undefined) return { message: last, isEnded: false };
  const { fields, line } = index.fact(last);
  const isEnded = /installation was cancel/i.test(fields.text ?? '') && index.fact(before).line === line - 1;
  return { message: isEnded ? before : last, isEnded };
}

/** What setup does only when the person has given it what it asked for. */
const work = ['setup.phase-done', 'setup.success', 'setup.apply.begin', 'setup.queue-saved'] as const;

/** True where setup worked on behind the fact: another disk was chosen, or another key was given. */
export function wentOn(index: FactIndex, k: number): boolean {
  if ((index.ofShape(...work).at(-1) ?? -1) > k) return true;
  return index
    .ofShape('setup.operation.done')
    .some((done) => done > k && /^Apply WIM file /i.test(index.fact(done).fields.operation ?? ''));
}

/** The same for a window that says less than any record: where one states a failure code, that is what to explain. */
export function loneWindowsOf(index: FactIndex, topic: string, variant: string): Iterable<Match> {
  return index.facts.some(({ codes }) => codes.some(isFailureCode)) ? [] : windowsOf(index, topic, variant);
}

/** SP_EXECUTION_OP_APPLY_IMAGE, the operation in the low word of an extend code. */
const applyImage = 0xc;

/**
 * The step that unpacks the new Windows, where a text holds nothing but the code and the place of setup's last window.
 * @param isDamage tells which codes say that data could not be read or written
 */
export function* appliedPlaces(
  index: FactIndex,
  failures: readonly SetupFailure[],
  isDamage: (code: number | undefined) => boolean,
): Iterable<Match> {
  if (index.facts.length > aHandful || index.ofShape('setup.dialog', 'setup.place').length === 0) return;
  for (const failure of failures) {
    const { code, extend, fact } = failure;
    if (extend === undefined || (extend & 0xffff) !== applyImage || code === undefined || !isDamage(code))
      continue;
    yield {
      fact,
      variant: 'place',
      depth: 'reason',
      confidence: 'medium',
      code,
      values: { ...placeOf(failure).values, code: hex(code) },
    };
  }
}
