// Owns redaction of a run: the redactor with the expressions of the options, and sentences that wait until all is known.
import {
  createRedactor,
  type Language,
  localize,
  type Redactor,
  type TextMatcher,
} from '../../analyzer/src/index';
import type { CommandIo } from './io';
import { complaints } from './texts';

/**
 * Makes the redactor of a run.
 * @param patterns own expressions of `--redact-pattern`
 * @returns undefined where an expression is refused; that has been said in one sentence then
 */
export async function loadRedactor(
  patterns: readonly string[],
  language: Language,
  io: CommandIo,
): Promise<Redactor | undefined> {
  if (patterns.length === 0) return createRedactor();
  const { compileRedactPattern } = await import('../../userrules/src/index.js');
  const matchers: TextMatcher[] = [];
  for (const pattern of patterns) {
    const matcher = compileRedactPattern(pattern);
    if ('problem' in matcher) {
      const message = localize(matcher.problem, language);
      io.error(localize(complaints.badPattern, language, { pattern, message }));
      return undefined;
    }
    matchers.push(matcher);
  }
  return createRedactor({ patterns: matchers });
}

/** Keeps complaints until everything was read, so that a name learned late is masked in them too. */
export interface HeldComplaints {
  readonly io: CommandIo;
  /** Says them, masked. */
  release(redactor: Redactor): void;
}

/** Keeps back what is said on standard error until the masks of a run are known. */
export function holdComplaints(io: CommandIo): HeldComplaints {
  const held: string[] = [];
  return {
    io: { ...io, error: (sentence) => held.push(sentence) },
    release: (redactor) => {
      for (const sentence of held.splice(0)) io.error(redactor.redact(sentence));
    },
  };
}
