// Owns what people write around records: the update that they mean, what became of it, codes and updates by turns; and how a
// deployment's own log marks what it passes over.
import { isPersons } from '../../formats/bareLines';
import type { Fact } from '../../model';

/** The one update that somebody's own words name: "KB5000123 keeps failing with 0x80073701". */
export function updateInWords(fact: Fact | undefined): string | undefined {
  if (fact?.shape !== 'other.bare') return undefined;
  const named = new Set(fact.text.match(/\bKB\d{6,8}\b/gi)?.map((kb) => kb.toUpperCase()));
  return named.size === 1 ? [...named][0] : undefined;
}

/** True for a line between records in which somebody speaks: what it says is no record of a log. */
export function isPersonsWords({ shape, text }: Fact): boolean {
  return shape === 'other.bare' && isPersons(text, 0, text.length);
}

const didNotEnd =
  /\b(?:fail(?:s|ed|ing|ure)?|stop(?:s|ped)?|abort(?:s|ed)?|returns?|hangs?|bricht|schlägt|échoue)\b|失败|失敗|中止|не удалось|ошибк/i;

/** True where somebody says that work did not come to its end. */
export function tellsOfFailure({ text }: Fact): boolean {
  return didNotEnd.test(text);
}

const features =
  /\b(?:server )?roles?(?:, role services?,?)? (?:and|or|&|\/) features?\b|\brole services?\b|\b(?:Windows|optional) features?\b|-WindowsFeature\b|-WindowsOptionalFeature\b|角色(?:、角色服务)?(?:和|或|与)功能|Windows 功能|可选功能|役割と機能/i;

/** True for words about mounting an image or giving it back. */
export function isOfMounting({ text }: Pick<Fact, 'text'>): boolean {
  return /\b(?:(?:un|dis|re)?mount(?:ing|ed)? (?:the )?(?:wim )?image|(?:wim )?image (?:un|dis)?mount|(?:Un|Dis)?Mount(?:WIM)?Image)\b/i.test(
    text,
  );
}

/** True where somebody speaks of roles and features, which are no updates. */
export function isOfFeatures({ text }: Pick<Fact, 'text'>): boolean {
  return features.test(text);
}

/** An update or a code that a text names, in its order. */
export type Token = { readonly kb: string } | { readonly code: number };

/** The updates and the codes that a record names, as they follow each other. */
export function updatesAndCodesIn({ text }: Fact): readonly Token[] {
  return [...text.matchAll(/\b(?:0x(?<code>[0-9a-f]{8})|(?<kb>KB\d{6,8}))\b/gi)].map(({ groups }) =>
    groups?.kb === undefined
      ? { code: Number.parseInt(groups?.code ?? '0', 16) }
      : { kb: groups.kb.toUpperCase() },
  );
}

/** Codes, their symbols, and what stands between them in a list. */
const listedCodes =
  /(?:0x[0-9a-f]{8}|\b[89a-f][0-9a-f]{7}|\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\b|[\s\p{P}\p{S}]/giu;

/** True for a line of codes without a word beside them. */
export function isOnlyCodes({ text }: Fact): boolean {
  return text.replace(listedCodes, '') === '';
}

/** `2/3/2024 15:9:4 - PFRO Error: \??\C:\Sample\old.dll, |delete operation|, 0xc0000034`: PFRO.log, written at every start. */
const pendingRename = / - PFRO Error: /;

const countedTry = /\b(?:retry|try|attempt)[ #]{1,2}(?<nth>\d{1,3}) of (?<last>\d{1,3})\b/i;

/** What differs from try to try: when it was, what it answered, and the head or the tail that a log gives a record. */
const ofOneTry = /\]LOG\]!>[^\n]*|0x[0-9a-f]{8}|\d{1,4}(?:[-:/.]\d{1,7}){1,6}/gi;

/** The tries of counted ones (`Retry 1 of 3`) behind which the next of the same work is told: they are none of its end. */
export function followedTries(facts: readonly Fact[]): ReadonlySet<Fact> {
  const highest = new Map<string, number>();
  return new Set(
    facts.toReversed().filter(({ shape, text }) => {
      const counted = shape === 'other.bare' ? countedTry.exec(text)?.groups : undefined;
      if (counted === undefined) return false;
      const work = `${text.replace(countedTry, '').replace(ofOneTry, '')}|${counted.last}`;
      const nth = Number(counted.nth);
      const later = highest.get(work) ?? 0;
      highest.set(work, nth);
      return nth < later;
    }),
  );
}

/**
 * True for a record that says itself how little it means: a deployment's own log calls it a warning or less and tries again
 * (`]LOG]!><time="…" … type="2"`), the start of Windows finds nothing left to delete or to rename.
 */
export function isMild({ shape, text }: Fact): boolean {
  if (shape !== 'other.bare') return false;
  return pendingRename.test(text) || /\]LOG\]!><time="[^\n]{1,300}? type="[12]"/.test(text);
}
