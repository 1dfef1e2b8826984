// Owns users' expressions for what else is to be masked: of the same kind as those of rules, linear in time.
import type { Localized, TextMatcher } from '../../analyzer/src/index';
import { compileChecked } from './expression';

/**
 * Compiles an expression for redaction. A group called `name` is the secret, or the whole match where there is none.
 * @returns what finds its places in a line; `problem` where the expression is refused
 */
export function compileRedactPattern(source: string): TextMatcher | { readonly problem: Localized } {
  const compiled = compileChecked(source);
  if ('problem' in compiled) return compiled;
  const hasName = Object.keys(compiled.namedGroups()).includes('name');
  return {
    *matches(line) {
      // The test without places runs on the fast machine.
      if (!compiled.test(line)) return;
      const matcher = compiled.matcher(line);
      while (matcher.find()) {
        const group = hasName ? 'name' : 0;
        const start = matcher.start(group);
        if (start >= 0) yield { start, end: matcher.end(group) };
      }
    },
  };
}
