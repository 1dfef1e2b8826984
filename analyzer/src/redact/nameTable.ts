// Owns the masks given so far, and the names that are looked for in every line.
import type { SecretKind } from './secretPattern';
import { isCommonName, isIdentity, isPublicHost, isSharedMailbox, isTelling } from './wellKnown';

/** How often secrets of one kind were masked. */
export interface MaskCount {
  readonly kind: SecretKind;
  /** Different names. */
  readonly names: number;
  /** Places. */
  readonly places: number;
}

const masks: Readonly<Record<SecretKind, string>> = {
  user: 'USER',
  machine: 'PC',
  domain: 'DOMAIN',
  server: 'SERVER',
  sid: 'SID',
  ip: 'IP',
  mac: 'MAC',
  mail: 'MAIL',
  serial: 'SERIAL',
  productKey: 'KEY',
  machineId: 'ID',
  custom: 'CUSTOM',
};

/** A hostile text could hold names without end. */
const maxNames = 20_000;

interface LearnedName {
  /** In lower case. */
  readonly key: string;
  readonly kind: SecretKind;
}

export class NameTable {
  readonly #masks = new Map<string, string>();
  /** The masks that were given, in lower case. */
  readonly #given = new Set<string>();
  /** The last number given to a kind; some are left out. */
  readonly #numbers = new Map<SecretKind, number>();
  /** The masks that were used since counting began, each with its places. */
  readonly #used = new Map<SecretKind, Map<string, number>>();
  readonly #learned = new Map<string, SecretKind>();
  /** The learned names by their first word, the longest first. */
  readonly #byFirstWord = new Map<string, LearnedName[]>();

  /** Matches every text with a learned name in it; null where there are too many for one look. */
  #anyName: RegExp | null | undefined;

  learn(kind: SecretKind, name: string): void {
    const key = lowerCase(name);
    if (!this.#add(kind, key)) return;
    if (kind === 'server' || kind === 'machine') this.#learnParts(kind, key);
    // The name before the sign is the account, mostly; a post box of many is nobody.
    const [account = '', domain = ''] = kind === 'mail' ? key.split('@') : [];
    if (!isSharedMailbox(account)) this.#add('user', account);
    if (domain !== '' && !isPublicHost(domain)) this.#add('domain', domain);
    // 用户名：name登录失败
    const latin = /^[\u0021-\u007e]{3,}(?=[\u4e00-\u9fff])/.exec(key)?.[0];
    if (latin !== undefined) this.#add(kind, latin);
    if (key.includes('%')) this.#add(kind, decoded(key));
  }

  /** The mask of a name, which counts as one place more. */
  mask(kind: SecretKind, name: string): string {
    const key = lowerCase(name);
    const own = this.#learned.get(key) ?? kind;
    const mask = this.#masks.get(key) ?? this.#newMask(own);
    this.#masks.set(key, mask);
    const used = this.#used.get(own) ?? new Map<string, number>();
    this.#used.set(own, used.set(mask, (used.get(mask) ?? 0) + 1));
    return mask;
  }

  /** Whether a word is a mask that was given: it is no secret. */
  isMask(word: string): boolean {
    return this.#given.has(lowerCase(word));
  }

  /** Masks what was learned wherever it stands as a word of its own, but in the identity of a component. */
  replaceLearned(line: string): string {
    if (this.#learned.size === 0) return line;
    if (this.#anyName === undefined) this.#anyName = anyOf([...this.#learned.keys()]);
    if (this.#anyName?.test(line) === false) return line;
    const lower = lowerCase(line);
    let result = '';
    let from = 0;
    for (const word of lower.matchAll(words)) {
      if (word.index < from) continue;
      const { learned, at } = this.#learnedIn(lower, word.index, word[0]);
      if (learned === undefined) continue;
      const end = at + learned.key.length;
      const before = line.slice(from, at);
      // DOMAIN\name shows a domain where the name is known to be a user's.
      const domain = learned.kind === 'user' ? domainBefore(before, line.slice(end)) : undefined;
      result +=
        domain === undefined
          ? before
          : before.slice(0, domain.index) + this.mask('domain', domain.name) + domain.separator;
      result += this.mask(learned.kind, line.slice(at, end));
      from = end;
      // DOMAIN\name shows a user whose name alone says too little to be looked for.
      const account = accountAfter(line, at, end);
      if (account === undefined) continue;
      result += account.separator + this.mask('user', account.name);
      from = end + account.separator.length + account.name.length;
    }
    return from === 0 ? line : result + line.slice(from);
  }

  /** The learned name that begins with a word, or behind the escape that a string of a program has in front of it. */
  #learnedIn(
    lower: string,
    start: number,
    word: string,
  ): { readonly learned: LearnedName | undefined; readonly at: number } {
    const learned = this.#learnedAt(lower, start, word);
    const [sign = ''] = (lower[start - 1] === '\\' && stringEscape.exec(word)) || [];
    if (learned !== undefined || sign === '') return { learned, at: start };
    const at = start + sign.length;
    return { learned: this.#learnedAt(lower, at, word.slice(sign.length)), at };
  }

  /** The learned name that begins with a word and stands there whole, on its own. */
  #learnedAt(lower: string, at: number, word: string): LearnedName | undefined {
    return this.#byFirstWord
      .get(word)
      ?.find(
        ({ key }) =>
          lower.startsWith(key, at) &&
          isEnd(lower, at + key.length) &&
          !isIdentity(lower, at, at + key.length),
      );
  }

  /**
   * Masks learned names that a mail broke into two lines or that Markdown wrote with escapes. The line end stays,
   * behind the mask.
   */
  replaceBroken(text: string): string {
    const names = [...this.#learned.keys()].filter((key) => key.length >= shortestBroken);
    if (text.length > longestMail || names.length === 0 || names.length > mostBroken) return text;
    const found = new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${names.map(brokenSource).join('|')})(?![\\p{L}\\p{N}])`,
      'giu',
    );
    return text.replace(found, (written) => {
      const name = written.replace(/\r?\n[>\t ]*/, '').replaceAll('\\', '');
      const end = /\r?\n[>\t ]*/.exec(written)?.[0] ?? '';
      const kind = this.#learned.get(lowerCase(name));
      return kind === undefined || (end === '' && !written.includes('\\'))
        ? written
        : this.mask(kind, name) + end;
    });
  }

  restartCounts(): void {
    this.#used.clear();
  }

  counts(): readonly MaskCount[] {
    return [...this.#used].map(([kind, used]) => ({
      kind,
      names: used.size,
      places: [...used.values()].reduce((sum, places) => sum + places, 0),
    }));
  }

  /** Never the name of a machine that is called SERVER-1 itself. */
  #newMask(kind: SecretKind): string {
    let number = this.#numbers.get(kind) ?? 0;
    let mask: string;
    do {
      number += 1;
      mask = `${masks[kind]}-${number}`;
    } while (this.#learned.has(mask.toLowerCase()));
    this.#numbers.set(kind, number);
    this.#given.add(mask.toLowerCase());
    return mask;
  }

  #add(kind: SecretKind, key: string): boolean {
    if (!isTelling(key) || this.#learned.has(key) || this.#learned.size >= maxNames) return false;
    words.lastIndex = 0;
    const first = words.exec(key);
    words.lastIndex = 0;
    if (first === null || first.index !== 0) return false;
    this.#learned.set(key, kind);
    this.#anyName = undefined;
    const same = this.#byFirstWord.get(first[0]) ?? [];
    same.push({ key, kind });
    same.sort((a, b) => b.key.length - a.key.length);
    this.#byFirstWord.set(first[0], same);
    return true;
  }

  /** host.example.corp: the host alone points to it as well, and the domain to all others in it. */
  #learnParts(kind: SecretKind, key: string): void {
    const dot = key.indexOf('.');
    if (dot < 0) return;
    this.#add(kind, key.slice(0, dot));
    const domain = key.slice(dot + 1);
    if (domain.includes('.')) this.#add('domain', domain);
  }
}

// Chinese has no gaps between words, so that each sign begins one.
const words =
  /[a-z0-9\u00c0-\u024f\u0370-\u052f]+|[^\x00-\u02ff\u0370-\u052f\u2000-\u206f\u3000-\u303f\uff00-\uffef]/g;

/** What a string of JSON or of a program writes behind a backslash for the end of a line, a tab or any sign. */
const stringEscape = /^(?:[nrt]|u[0-9a-f]{4})/;

function isEnd(lower: string, end: number): boolean {
  return (
    /[^a-z0-9\u00c0-\u024f\u0370-\u052f]/.test(lower[end - 1] ?? '') ||
    !/[a-z0-9\u00c0-\u024f\u0370-\u052f]/.test(lower[end] ?? ' ')
  );
}

/** The account behind a domain or machine: not the share of a server, not a folder in a path. */
function accountAfter(
  line: string,
  start: number,
  end: number,
): { readonly separator: string; readonly name: string } | undefined {
  if (/[\\/.]/.test(line[start - 1] ?? '')) return undefined;
  const match = /^(\\{1,2})([\p{L}\p{N}][\p{L}\p{N}._-]{0,63}\$?)(?![\p{L}\p{N}\\:])/u.exec(
    line.slice(end, end + 80),
  );
  const [, separator = '', name = ''] = match ?? [];
  return match === null || isCommonName(name) ? undefined : { separator, name };
}

/** The domain or machine in front of an account: a word of its own, not a folder in a path nor a key of the registry. */
function domainBefore(
  before: string,
  after: string,
): { readonly index: number; readonly name: string; readonly separator: string } | undefined {
  if (/^[\\/]/.test(after)) return undefined;
  // In a string each backslash of a path is written twice, that of a line's end once.
  const match =
    /(?<=^|[\s"'(=,:;[<>]|(?<!\\)\\[nrt](?=[^\\]*\\\\$))([\p{L}\p{N}][\p{L}\p{N}_.-]{0,63})(\\{1,2})$/u.exec(
      before.slice(-68),
    );
  const [, name = '', separator = ''] = match ?? [];
  if (match === null || isCommonName(name) || /^(?:users|profiles|HK\w+)$/i.test(name)) return undefined;
  return { index: before.length - name.length - separator.length, name, separator };
}

/** In lower case and as long as before, so that places fit: the capital İ alone would become two signs. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text]
    .map((sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign))
    .join('');
}

/** Texts and names for which broken names are looked for: a mail, not a log. */
const longestMail = 1 << 20;
const mostBroken = 500;
const shortestBroken = 4;

/** A name that may have a line end after any sign, with the marks of a quotation, and escapes before other signs than letters. */
function brokenSource(key: string): string {
  return [...key]
    .map((sign) => (/[\p{L}\p{N}]/u.test(sign) ? sign : `\\\\?${sign.replace(special, '\\$&')}`))
    .join('(?:\\r?\\n[>\\t ]{0,8})?');
}

const special = /[.*+?^${}()|[\]\\/]/g;
const fewNames = 64;

function anyOf(keys: readonly string[]): RegExp | null {
  if (keys.length > fewNames) return null;
  const source = keys.map((key) => key.replace(special, '\\$&')).join('|');
  return new RegExp(source, /^[\x00-\x7f]*$/.test(source) ? 'i' : 'iu');
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key).toLowerCase();
  } catch {
    return key;
  }
}
