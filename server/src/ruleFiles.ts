// Owns the users' rules that the client handed over: compiled, and what is wrong in their files. What reads them is
// loaded with the first rule file.
import type { CompiledUserRule } from '../../analyzer/src/index';
import type { UserRuleText } from '../../protocol/src/index';

type UserRules = typeof import('../../userrules/src/index.js');

/** True for the URI or the name of a rule file. */
export function isRuleFile(uri: string): boolean {
  return /\.servicing-rules\.(?:ya?ml|json)$/i.test(uri);
}

/** The reader of rule files, loaded once. */
export function loadUserRules(): Promise<UserRules> {
  loaded ??= import('../../userrules/src/index.js');
  return loaded;
}

let loaded: Promise<UserRules> | undefined;

/** The rules that count now. */
export interface RuleStore {
  readonly rules: readonly CompiledUserRule[];
  readonly files: readonly UserRuleText[];
  /**
   * Takes the texts of all rule files.
   * @returns false where nothing has changed
   */
  take(files: readonly UserRuleText[]): Promise<boolean>;
}

/** Makes an empty store; the reader of rules is loaded with the first rule file. */
export function createRuleStore(): RuleStore {
  let rules: readonly CompiledUserRule[] = [];
  let files: readonly UserRuleText[] = [];
  return {
    get rules() {
      return rules;
    },
    get files() {
      return files;
    },
    take: async (next) => {
      if (JSON.stringify(next) === JSON.stringify(files)) return false;
      files = next;
      const read = next.length === 0 ? undefined : await loadUserRules();
      // A later set may have come while the reader was loaded: the last one counts.
      if (files !== next) return false;
      rules = read?.readRuleFiles(next.map(({ uri, text }) => ({ name: uri, text }))).rules ?? [];
      return true;
    },
  };
}
