// Owns what an expression for secrets is, and how one is put together: behind a label, learned for the whole text, or
// masked where it stands.

export type SecretKind =
  | 'user'
  | 'machine'
  | 'domain'
  | 'server'
  | 'sid'
  | 'ip'
  | 'mac'
  | 'mail'
  | 'serial'
  | 'productKey'
  | 'machineId'
  | 'custom';

export interface SecretPattern {
  readonly kind: SecretKind;
  /** Global; the group `name` is the secret, or the whole match where there is none. */
  readonly pattern: RegExp;
  /** Source of a cheap expression, without regard to case, that every line with such a secret matches. */
  readonly hint: string;
  /** True where the name is looked for in the rest of the text too. */
  readonly isLearned: boolean;
  /** What may stay; gets the ends of the line before and the beginning of the line behind the secret. */
  readonly isHarmless?: (secret: string, before: string, after: string) => boolean;
}

/** A name of one word. */
export const word = String.raw`[\p{L}\p{N}_.$-]{1,64}`;
const gap = String.raw`["']?[ \t]{0,8}[:=：][ \t]{0,8}["'\[(<]?`;
/** What event logs put before a name's kind: SubjectUserName, TargetDomainName. */
const prefix =
  '(?:subject|target|caller|source|client|remote|local|old|new|member|sam|primary|logon|security)?[ _]?';

/** A label and what separates it from its value; Chinese labels may stand right behind other words. */
export function label(names: string, chinese = ''): string {
  const latin = String.raw`(?<![\p{L}\p{N}])${prefix}(?:${names})`;
  return `(?:${chinese === '' ? latin : `${latin}|${chinese}`})${gap}`;
}

/** Of a label: its words with the sign behind them. */
export function labelHint(names: string, chinese = ''): string {
  return `(?:${chinese === '' ? names : `${names}|${chinese}`})["']?[ \\t]{0,8}[:=：]`;
}

interface Labelled {
  readonly kind: SecretKind;
  readonly names: string;
  readonly chinese?: string;
  /** What stands behind the label, with the group `name`. */
  readonly value: string;
  readonly isHarmless: IsHarmless;
}

/** A secret behind its label: `User: name`. */
export function labelled({ kind, names, chinese, value, isHarmless }: Labelled): SecretPattern {
  const pattern = new RegExp(`${label(names, chinese)}${value}`, 'giu');
  return learned(kind, labelHint(names, chinese), pattern, isHarmless);
}

type IsHarmless = SecretPattern['isHarmless'];

/** A secret whose name is looked for in the rest of the text too. */
export function learned(
  kind: SecretKind,
  hint: string,
  pattern: RegExp,
  isHarmless?: IsHarmless,
): SecretPattern {
  return { kind, hint, pattern, isLearned: true, ...(isHarmless === undefined ? {} : { isHarmless }) };
}

/** A secret that is masked where it stands. */
export function plain(
  kind: SecretKind,
  hint: string,
  pattern: RegExp,
  isHarmless?: IsHarmless,
): SecretPattern {
  return { kind, hint, pattern, isLearned: false, ...(isHarmless === undefined ? {} : { isHarmless }) };
}
