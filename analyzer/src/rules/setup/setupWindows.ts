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
 * The message that setup published for that window, in its log: one after which it does not go on, or its last one, behind
 * which nothing shows that a person chose something else.
 */
function* publishedOf(index: FactIndex, topic: string, variant: string): Iterable<Match> {
  const texts = setupWindowTexts[topic] ?? [];
  const k = lastMessage(index);
  if (k === undefined) return;
  const { shape, fields, level } = index.fact(k);
  const isFatal = shape === 'setup.message.fatal';
  if (!isFatal && wentOn(index, k)) return;
  const words = fields.text ?? '';
  if (!texts.some((text) => words.includes(text))) return;
  yield {
    fact: k,
    variant,
    depth: 'reason',
    standing: isFatal ? 'explains' : 'proof',
    // What is told while a person still chooses is weaker than an error.
    confidence: level === 'error' || isFatal ? 'medium' : 'low',
    values: { words: quotable(words) },
  };
}

/** The last message; the one before it where the last says no more than that the installation was ended. */
function lastMessage(index: FactIndex): number | undefined {
  const messages = index.ofShape('setup.message.fatal', 'setup.message.told');
  const last = messages.at(-1);
  const isEnd = last !== undefined && /installation was cancel/i.test(index.fact(last).fields.text ?? '');
  return isEnd ? (messages.at(-2) ?? last) : last;
}

/** What setup does only when the person has given it a disk and a key that it takes. */
const work = [
  'setup.phase-done',
  'setup.success',
  'setup.apply.begin',
  'setup.operation.begin',
  'setup.operation.done',
  'setup.boot-files.done',
  'setup.key.accepted',
] as const;

/** True where setup worked on behind the fact: another disk was chosen, or another key was given. */
export function wentOn(index: FactIndex, k: number): boolean {
  return (index.ofShape(...work).at(-1) ?? -1) > k;
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
