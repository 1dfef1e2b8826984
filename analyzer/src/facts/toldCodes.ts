// Owns the codes in somebody's own words: people copy them without the 0x that programs print. A number counts only
// beside a word that makes it a code.

/** So many digits, of the size that failures have: 80073712, 8024402C. */
const hint = /(?:\b|_)8[0-9a-fA-F]{7}\b/;

const word = String.raw`(?:\b(?:[Cc]ode|CODE|[Ee]rror|ERROR|[Ee]rreur|[Ee]rrore|[Ff]ail(?:s|ed|ing|ure)?)|[Ff]ehler(?:code|nummer)?|FEHLER|[Оо]шибк[аиу]|错误(?:代码|码)?|錯誤(?:碼|代碼)?|エラー(?: ?コード)?|\bWindowsUpdate)`;
const told = new RegExp(
  String.raw`${word}(?:\(s\))?(?: (?:code|number|is|was|of|with|no\.?))?[ :：;=_#"'“(]{1,3}(?<behind>8[0-9a-fA-F]{7})\b|(?<![\w.-])(?<before>8[0-9a-fA-F]{7})[ "'”)]{1,2}(?:[Ee]rrors?\b|ERROR\b|错误|錯誤|エラー|Fehler)`,
  'g',
);
/** `the error "The agent may be out of date.(80072EFE)"`: behind a sentence that is quoted as an error. */
const quoted = /\b[Ee]rror\b[^\n]{0,20}["“][^"“”\n]{3,200}\((?<code>8[0-9a-fA-F]{7})\)["”]/;

/** Digits alone may be a date or an amount; no code that people ask about has none of these in front. */
const facility = /^80(?:0[0-9a-fA-F]|1[09]|20|2[4-7]|d[0-9a-fA-F]|D[0-9a-fA-F])/;

/** The codes that a line without a head states in words, unsigned; in order of appearance. */
export function toldCodes(line: string): readonly number[] {
  if (!hint.test(line)) return [];
  const direct = [...line.matchAll(told)].map(({ groups }) => groups?.behind ?? groups?.before ?? '');
  const all = direct.length > 0 ? direct : [quoted.exec(line)?.groups?.code ?? ''];
  return all.filter((digits) => facility.test(digits)).map((digits) => Number.parseInt(digits, 16));
}
