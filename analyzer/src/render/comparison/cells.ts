// Owns what stands in each cell of a comparison, in any form: what the log proves is told, what only the engineer
// knows stays a visible blank.
import { operationTitles } from '../../case/operationTitles';
import { asWritten, sharedObject } from '../../compare/sharedObject';
import { causeOfMember } from '../../compare/traits';
import type { CauseDigest, ComparedCase, Comparison, GroupMember, HintDigest } from '../../compare/types';
import { type Language, localize, sayIn } from '../../localized';
import type { Culprit } from '../../model';
import { isSuccessCode } from '../page';
import { confidences, labels, phrases, verdictSentences } from '../reportTexts';
import { blanks, sentences, states } from './texts';

/** How a form writes values: a log's text must never become markup of that form. */
export interface CellStyle {
  readonly language: Language;
  /** A sentence of ours that may quote the log. */
  readonly text: (text: string) => string;
  /** A name or code of the log. */
  readonly code: (value: string) => string;
  /** Between the parts of a cell. */
  readonly separator: string;
}

/** The seven columns, written in one style. */
export interface RowCells {
  readonly case: string;
  readonly class: string;
  readonly name: string;
  readonly symptom: string;
  readonly tried: string;
  readonly analysis: string;
  readonly state: string;
}

/** The cells of one case that could be read. */
export function rowCells(comparison: Comparison, member: GroupMember, style: CellStyle): RowCells {
  const compared = comparison.cases[member.case];
  if (compared === undefined) throw new RangeError(`There is no case ${member.case}.`);
  const cause = causeOfMember(compared, member);
  const failed = cause !== undefined && 'operation' in cause ? cause : undefined;
  const say = sayIn(style.language);
  return {
    case: style.text(comparison.names[member.case] ?? compared.path),
    class: cause === undefined ? '' : style.code(cause.class),
    name: cause === undefined ? '' : objectText(cause.culprit, style),
    symptom: joined([failed && symptomOf(failed, style), say(blanks.symptom)], style),
    tried: triedOf(compared, style),
    analysis: analysisOf(compared, cause, style),
    state: joined([compared.digest && say(states[compared.digest.verdict]), say(blanks.state)], style),
  };
}

/** `0x80070005 E_ACCESSDENIED`. */
export function codeText(code: string, symbol: string | null, style: CellStyle): string {
  return symbol === null ? style.code(code) : `${style.code(code)} ${style.text(symbol)}`;
}

/** Names are joined as the language does it. */
export function listed(items: readonly string[], style: CellStyle): string {
  return items.join(localize(phrases.separator, style.language));
}

/** The object in short: a file with its component, a component with its version, else its name. */
export function objectText(culprit: Culprit | null, style: CellStyle, isVersioned = true): string {
  const object = sharedObject(culprit);
  if (culprit === null) return '';
  if (object?.component === undefined) return style.code(culprit.name);
  const say = sayIn(style.language);
  const name = style.code(asWritten(culprit, object.component));
  const { version, file } = object;
  const component =
    version === undefined || !isVersioned
      ? name
      : say(sentences.versioned, { component: name, version: style.text(version) });
  if (file === undefined) return component;
  return say(sentences.partOf, { file: style.code(asWritten(culprit, file)), component });
}

function symptomOf(cause: CauseDigest, style: CellStyle): string {
  const say = sayIn(style.language);
  const code = cause.hresult ?? cause.causeCode;
  const symbol = cause.hresult === null ? cause.causeSymbol : cause.symbol;
  const time = cause.end === null ? undefined : shownTime(cause.end);
  const update = cause.kbs.length === 0 ? undefined : listed(cause.kbs.map(style.text), style);
  const template =
    update === undefined
      ? time === undefined
        ? sentences.failed
        : sentences.failedAt
      : time === undefined
        ? sentences.failedUpdate
        : sentences.failedUpdateAt;
  return say(template, {
    operation: say(operationTitles[cause.operation]),
    code: code === null ? say(sentences.unknownCode) : codeText(code, symbol, style),
    ...(time === undefined ? {} : { time: style.text(time) }),
    ...(update === undefined ? {} : { update }),
  });
}

/** One attempt is what the symptom tells already. */
function triedOf({ tried }: ComparedCase, style: CellStyle): string {
  const say = sayIn(style.language);
  if (tried.reduce((sum, { count }) => sum + count, 0) < 2) return say(blanks.tried);
  const list = tried.map(({ code, symbol, count }) =>
    say(sentences.attempts, {
      code: isSuccessCode(code) ? say(labels.success) : codeText(code, symbol, style),
      count: String(count),
    }),
  );
  return joined([say(sentences.attemptsTold, { list: listed(list, style) }), say(blanks.triedElse)], style);
}

/** Further failures that a cell names. */
const shownFurther = 3;

function furtherOf({ digest }: ComparedCase, style: CellStyle): string | undefined {
  const others = digest?.causes.slice(1) ?? [];
  if (others.length === 0) return undefined;
  const say = sayIn(style.language);
  const titles = others.slice(0, shownFurther).map(({ title }) => style.text(say(title)));
  const left = others.length - titles.length;
  if (left > 0) titles.push(say(phrases.more, { count: String(left) }));
  return say(sentences.further, { titles: titles.join(say(sentences.items)) });
}

function analysisOf(
  compared: ComparedCase,
  cause: CauseDigest | HintDigest | undefined,
  style: CellStyle,
): string {
  const say = sayIn(style.language);
  const verdict = compared.digest?.verdict;
  const confidence = cause !== undefined && 'confidence' in cause ? cause.confidence : 'high';
  const [problem] = compared.problems;
  return joined(
    [
      cause && style.text(say(cause.title)),
      verdict === undefined || verdict === 'failed' ? undefined : say(verdictSentences[verdict]),
      confidence === 'high' ? undefined : say(confidences[confidence]),
      furtherOf(compared, style),
      problem === undefined ? undefined : say(sentences.skipped, { problem: style.text(problem) }),
    ],
    style,
  );
}

function joined(parts: readonly (string | undefined)[], { separator }: CellStyle): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator);
}

/** `2022-08-11T15:42:42.5` as `2022-08-11 15:42:42`. */
function shownTime(value: string): string {
  return value.replace('T', ' ').replace(/(?:\.\d+)?(Z?)$/, (_, zone: string) => (zone === '' ? '' : ' UTC'));
}
