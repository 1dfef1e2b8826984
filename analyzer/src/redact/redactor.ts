// Owns the masking itself: what was learned from all texts is taken out of each of them, line by line.
import { type SecretKind, secretPatterns } from './patterns';
import { isTelling } from './wellKnown';

export type { SecretKind } from './patterns';

export interface RedactOptions {
  /** Own expressions, global; each match becomes a mask of the kind `custom`. */
  readonly patterns?: readonly RegExp[];
}

/** How often secrets of one kind were masked. */
export interface MaskCount {
  readonly kind: SecretKind;
  /** Different names. */
  readonly names: number;
  /** Places. */
  readonly places: number;
}

export interface Redactor {
  /**
   * Looks at a text without changing it, so that a name that shows its nature only once is masked everywhere. Takes
   * the text of a log in parts as they come; a line may be cut anywhere.
   */
  learn(part: string): void;
  /** Ends the text that was learned from; the next part begins another. */
  endText(): void;
  /** Gives the text with masks. The same name has the same mask in every text of this redactor. */
  redact(text: string): string;
  /** What was masked so far, in the order of the kinds. */
  counts(): readonly MaskCount[];
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

/** A line without an end is looked at in pieces of this length. */
const maxLine = 65_536;
/** A hostile text could hold names without end. */
const maxNames = 20_000;

/** Makes a redactor; one for all texts that belong together. */
export function createRedactor(options: RedactOptions = {}): Redactor {
  const names = new NameTable();
  let rest = '';

  return {
    learn(part) {
      const text = rest + part;
      const end = text.lastIndexOf('\n') + 1;
      rest = text.length - end > maxLine ? '' : text.slice(end);
      const whole = rest === '' ? text : text.slice(0, end);
      for (const line of whole.split('\n')) learnLine(line);
    },
    endText() {
      if (rest !== '') learnLine(rest);
      rest = '';
    },
    redact: (text) => {
      for (const line of text.split('\n')) learnLine(line);
      return text.split('\n').map(redactLine).join('\n');
    },
    counts: () => names.counts(),
  };

  function learnLine(line: string): void {
    for (const { kind, pattern, isLearned, isHarmless } of secretPatterns) {
      if (!isLearned) continue;
      for (const found of secretsIn(line, pattern)) {
        if (isHarmless?.(found.text, line.slice(0, found.start), line.slice(found.end)) !== true) {
          names.learn(kind, found.text);
        }
      }
    }
  }

  function redactLine(line: string): string {
    let text = line;
    for (const pattern of options.patterns ?? [])
      text = text.replace(pattern, (secret) => (secret === '' ? '' : names.mask('custom', secret)));
    for (const { kind, pattern, isHarmless } of secretPatterns) {
      text = replaceSecrets(text, pattern, (secret, before, after) =>
        isHarmless?.(secret, before, after) === true ? undefined : names.mask(kind, secret),
      );
    }
    return names.replaceLearned(text);
  }
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function* secretsIn(line: string, pattern: RegExp): Generator<Place> {
  for (const match of line.matchAll(pattern)) {
    const secret = (match.groups?.name ?? match[0]).trimEnd();
    if (secret === '') continue;
    const start =
      match.index + (match.groups?.name === undefined ? 0 : match[0].lastIndexOf(match.groups.name));
    yield { start, end: start + secret.length, text: secret };
  }
}

function replaceSecrets(
  line: string,
  pattern: RegExp,
  maskOf: (secret: string, before: string, after: string) => string | undefined,
): string {
  let result = '';
  let from = 0;
  for (const { start, end, text } of secretsIn(line, pattern)) {
    const mask = maskOf(text, line.slice(0, start), line.slice(end));
    if (mask === undefined || start < from) continue;
    result += line.slice(from, start) + mask;
    from = end;
  }
  return from === 0 ? line : result + line.slice(from);
}

/** The masks given so far, and the names that are looked for in every line. */
class NameTable {
  readonly #masks = new Map<string, string>();
  readonly #numbers = new Map<SecretKind, number>();
  readonly #places = new Map<SecretKind, number>();
  readonly #learned = new Map<string, SecretKind>();
  #expression: RegExp | undefined;

  learn(kind: SecretKind, name: string): void {
    const key = name.toLowerCase();
    if (!isTelling(name) || this.#learned.has(key) || this.#learned.size >= maxNames) return;
    this.#learned.set(key, kind);
    this.#expression = undefined;
    if (kind === 'server' || kind === 'machine') this.#learnParts(kind, key);
  }

  /** host.example.corp: the host alone points to it as well, and the domain to all others in it. */
  #learnParts(kind: SecretKind, key: string): void {
    const dot = key.indexOf('.');
    if (dot < 0) return;
    const host = key.slice(0, dot);
    const domain = key.slice(dot + 1);
    if (isTelling(host) && !this.#learned.has(host)) this.#learned.set(host, kind);
    if (domain.includes('.') && !this.#learned.has(domain)) this.#learned.set(domain, 'domain');
  }

  mask(kind: SecretKind, name: string): string {
    const own = this.#learned.get(name.toLowerCase()) ?? kind;
    this.#places.set(own, (this.#places.get(own) ?? 0) + 1);
    const key = name.toLowerCase();
    const known = this.#masks.get(key);
    if (known !== undefined) return known;
    const number = (this.#numbers.get(own) ?? 0) + 1;
    this.#numbers.set(own, number);
    const mask = `${masks[own]}-${number}`;
    this.#masks.set(key, mask);
    return mask;
  }

  /** Masks what was learned wherever it stands as a word of its own. */
  replaceLearned(line: string): string {
    if (this.#learned.size === 0) return line;
    this.#expression ??= wordsExpression([...this.#learned.keys()]);
    return line.replace(this.#expression, (name) =>
      this.mask(this.#learned.get(name.toLowerCase()) ?? 'custom', name),
    );
  }

  counts(): readonly MaskCount[] {
    return [...this.#numbers].map(([kind, names]) => ({ kind, names, places: this.#places.get(kind) ?? 0 }));
  }
}

/** Longer names first, so that a name that begins like another is masked as a whole. */
function wordsExpression(names: readonly string[]): RegExp {
  const words = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}_~])(?:${words.join('|')})(?![\\p{L}\\p{N}_~])`, 'giu');
}
