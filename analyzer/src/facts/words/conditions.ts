// Owns how advice names what its reader may meet: "If you get error 0x800f081f, …", in the languages of Windows. Nobody says
// there that it happened. What somebody asks ("what if …?") is no advice, nor is what somebody tells of an own attempt: in
// doubt a line says that it failed. The words of each language are in conditionWords.ts.
import { type ConditionWords, conditionWords } from './conditionWords';

const code = '0x[0-9a-fA-F]{8}';

/** The words of all languages for one thing, as alternatives. */
function words(pick: (each: ConditionWords) => RegExp | undefined): string {
  return conditionWords.flatMap((each) => pick(each)?.source ?? []).join('|');
}

/** What may stand between the condition and the code: the rest of its clause. */
const clause = `(?:(?!${words(({ turn }) => turn)})[^\\n.,:;?!，。：；？！]){0,60}?`;

const fails = words((each) => each.fails);
const own = words((each) => each.own);

/** A condition that is complete before the code; "no sé si se produce …" is none. */
const before = `(?<!\\b(?:${words(({ asking }) => asking)})(?: pas| plus)? )(?:${words(({ condition }) => condition)})`;

/** Conditions whose verbs stand behind the code. */
const around: readonly string[] = conditionWords.flatMap(({ around: parts }) => {
  if (parts === undefined) return [];
  const [start, end] = parts;
  return [`(?:${start.source})${clause}${code}${clause}(?:${end.source})`];
});

const otherThanCode = `(?:(?!${code})[^\\n])`;

const conditions = [
  `${before}${clause}${code}`,
  ...around,
  `${code}${clause}(?:${words(({ behind }) => behind)})`,
].join('|');

/** A line whose only code stands in such a condition. */
export const advisedCode = new RegExp(
  `^${otherThanCode}{0,400}?(?:${conditions})(?!${otherThanCode}{0,160}[?？]|${otherThanCode}{0,400}?(?:${fails}|${own}))${otherThanCode}{0,2000}$`,
);

/** `(CBS_E_SOURCE_MISSING)` */
const symbol = '(?: ?\\([^\\n()]{1,60}\\)| [A-Z][A-Z0-9_]{4,60}\\b)?';

/** A line that says what its first code means, or where to look for it, and not that it came up. */
export const explainedCode = new RegExp(
  `^(?:(?!${code}|${words(({ met }) => met)})[^\\n]){0,400}?(?:${code}${symbol}(?:${words(({ meaning }) => meaning)})|(?:${words(({ looking }) => looking)})${code})(?![^\\n.。]{0,160}[?？]|[^\\n]{0,400}?(?:${fails}|${own}))`,
);

/** What may stand behind the code of a heading: the Windows that it is about, an addition in brackets, the name of a site. */
const endOfHeading =
  /(?: (?:(?:Windows )?(?:[Uu]pdate )?(?:error|issue|problem)|的?[问問][题題]))?(?: (?:in|on|for|en|em|unter|sous|su|в|w) (?:Microsoft )?(?:Windows|\.NET)[\w ./]{0,40})?(?:\s?[([（【][^\n()]{0,60}[)\]）】])?(?: [-–—|] (?:[A-Z][\w&.]{0,30}|[\w.]{1,40}\.\w{2,10})(?: [A-Z&][\w&.]{0,30}){0,4})?[.:：]?\s{0,8}$/
    .source;

/** What people write into titles of their own, which ask for help. */
const ownTitle = /[,，?？]|\bKB ?\d|\b(?:[Pp]l(?:ease|[sz])|[Hh]elp|HELP|tried|fail\w*)\b/.source;

/** A heading of instructions that names a code and asks nothing. */
export const headingOfAdvice = new RegExp(
  `^(?![^\\n]{0,300}?(?:${ownTitle}|${fails}|${own}))\\s{0,8}(?:#{1,6} )?(?:${words(({ heading }) => heading)})[^\\n]{0,80}?${code}(?: ?[-–] ?0x[1-5]00[0-9a-fA-F]{2})?${endOfHeading}`,
);

/** Where a sentence stands in a condition: behind its beginning, or before its end. */
export const notAdvised = `(?<!(?:${before}|${words(({ ofMessage }) => ofMessage)})${/[^\n.。！!?？]{0,120}(?:["“„「«][^\n"“”„「」«»]{0,160})?/.source})(?!${words(({ behindMessage }) => behindMessage)})`;

/** What is said to be gone: the error, or its code. */
const error = `(?:${words((each) => each.error)})`;
const gone = `(?:${words((each) => each.gone)})`;

/** The error is the one that is gone, and nothing that is named behind it. */
const itself = `(?! (?:${words(({ articles }) => articles)}) | l['’])`;

/** What somebody says of an error that is gone, beside its code, where nothing else fails. */
export const goneAtCode = new RegExp(
  `^(?![^\\n]{0,2000}?(?:${fails}))(?=${otherThanCode}{0,400}?${code}${otherThanCode}{0,2000}$)[^\\n]{0,420}?(?:${[
    `(?:${error}[a-zа-яıçşğ가]{0,10}(?: ?${code})?|${code}(?: ?[-–] ?0x[0-9a-fA-F]{4,8})?)[^\\n.,:;?!，。：；？！]{0,6}?${gone}${itself}`,
    `(?<=^|[.,!;:] {0,2})${gone} (?:${words(({ pointing }) => pointing)})?[a-zA-Zа-яА-Я]?${error}`,
  ].join('|')})`,
);
