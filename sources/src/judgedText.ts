// Owns the judgement whether a text is a log, or speaks of what logs record.
import { analyzeText } from '../../analyzer/src/index';

/**
 * Judges a text by all of it.
 * @returns `log` for records or what is known to be written by a program of servicing, `words` for a text that names a
 * failure or a code, `none` for any other
 */
export function judgedText(text: string): 'log' | 'words' | 'none' {
  if (text.trim() === '') return 'none';
  const { kind, facts } = analyzeText(text);
  if (kind !== 'unknown') return 'log';
  return facts.length > 0 ? 'words' : 'none';
}
