// Owns punctuation and codes that an input method for Chinese or Japanese has made as wide as its own characters.
import type { CopiedForm, CopiedLine } from './copiedLines';

/** Digits and letters of that width: no program writes them into a code, a name or a time. */
const wideWord = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
const wideSign = /[\uff01-\uff5e\u3000]/g;
/** Sentences in such a language have these signs by themselves. */
const ofSentence = /[\u3001\u3002\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
/** Between two words, where a log has a blank behind the sign. */
const closeColon = /(?<=[A-Za-z\])])：(?=[\w"'<{[])/g;
const closeComma = /，(?=[^\s，])/g;
const leastSigns = 2;

/** Reads lines with such signs as if they were ordinary ones. */
export const fullWidth: CopiedForm = { linesIn };

function linesIn(text: string): readonly CopiedLine[] | undefined {
  if (!/[\uff08-\uff5e]/.test(text)) return undefined;
  const lines = text.split('\n');
  const foreign = lines.filter((line) => !ofSentence.test(line)).join('\n');
  const signs =
    (text.match(/０ｘ|０[xX]|0[ｘＸ]/g)?.length ?? 0) * leastSigns +
    (foreign.match(/[A-Za-z\d\]）](?:：|，|（)/g)?.length ?? 0);
  if (signs < leastSigns) return undefined;
  // Whoever typed the signs typed no blank behind them; what replaced each by its like kept the blanks.
  const isTyped = !/：[ \t]/.test(foreign);
  return lines.map((line, k) => ({ text: narrowed(line, isTyped), first: k, last: k }));
}

function narrowed(line: string, isTyped: boolean): string {
  if (ofSentence.test(line)) return line.replace(wideWord, narrow);
  const words = line.replace(wideWord, narrow);
  const spaced = isTyped ? words.replace(closeColon, ': ') : words;
  return (/，[ \t]/.test(line) ? spaced : spaced.replace(closeComma, ', ')).replace(wideSign, narrow);
}

function narrow(sign: string): string {
  return sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}
