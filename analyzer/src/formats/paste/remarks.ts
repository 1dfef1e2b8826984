// Owns what people write between and behind the lines that they paste and that is no line of a log: signs that lines
// were left out, the signature of a mail, what a mail program writes above a quotation. Such lines become blank.
import { bodyOf, changed } from './lines';
import { mailHeads } from './mailHeads';

const left = String.raw`(?:\d{1,6} |a few |some |several |many |more |other )?(?:lines?|entries|records) (?:removed|omitted|skipped|deleted|left out|cut)`;
const words = `(?:snip(?:ped)?|cut|omitted|truncated|shortened|redacted|${left}|中?间?省略|略|…)`;

/** "[...]", "<snip>", "--- 8< ---", "(3 lines removed)", "（省略）", the "--" of a search tool; a forum's own button and note. */
const omission = new RegExp(
  String.raw`^\s*(?:[[(（【<]?\s?(?:\.{3,20}|…{1,3}|\. \. \.|。{3,6})\s?[\])）】>]?|[[(<（【*=~.…-]{1,20}\s?${words}\s?[\])>）】*=~.…-]{1,20}|[-=~ ]{1,30}(?:8<|✂|>8)[-=~ ]{1,30}|--|Click to expand\.\.\.|Last edited(?: by [^:]{1,30})?:? .{1,40})\s*$`,
  'i',
);
/** An omission is short. */
const longestOmission = 60;

/** RFC 3676, 4.3: two hyphens and a blank stand before a signature; many programs drop the blank. */
const signature = /^-- ?\s*$/;
/** A signature is short and holds neither the time of a record nor a code. */
const longestSignature = 8;
const ofLog = /\d\d:\d\d:\d\d|\b0x[0-9a-f]{8}\b|\[HRESULT/i;

/** A prompt that waits for a command: it ends what the last one printed and says nothing more. */
const prompt = /^\s*(?:PS )?[A-Za-z]:\\[^<>:"|?*\n]{0,200}>\s*$/;

/** Makes remarks blank; each line keeps its length. */
export function withoutRemarks(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const end =
    signatureIn(lines) ??
    closingIn(lines) ??
    (last > 0 && prompt.test(lines[last] ?? '') ? last : lines.length);
  const heads = mailHeads(lines);
  return lines.map((line, k) =>
    k >= end || heads.has(k) || isOmission(line) ? changed(line, () => '') : line,
  );
}

/** What people close with behind the records: a question, thanks; the questions of programs are not meant. */
const closing =
  /[?？]\s*$|\b(?:thanks?|thank you|regards|cheers|any (?:ideas?|help))\b|谢谢|感谢|请问|求助|请教/i;
const ofProgram = /\(Y\/N\)|\b(?:error|fail|Windows|DISM|sfc)|失败|错误/i;
/** A record, above a closing. */
const record = /\d\d:\d\d:\d\d|^\s*(?:Error|Info|Warning)\b|\[HRESULT/;
/** A closing is a short paragraph, or two. */
const longestClosing = 4;

/** Where the words begin that close a message, behind a blank line below its last record. */
function closingIn(lines: readonly string[]): number | undefined {
  let begin: number | undefined;
  let count = 0;
  for (let k = lines.length - 1; k > 0 && count <= longestClosing; k--) {
    const line = lines[k] ?? '';
    if (line.trim() === '') continue;
    if (record.test(line)) return behindBlank(lines, begin);
    if (isOfTool(line)) return isThanks(lines, begin) ? behindBlank(lines, begin) : undefined;
    // The lines between, such as a name, belong to what closes.
    if (begin === undefined && count > 1) return undefined;
    if (closing.test(line) || begin !== undefined) begin = k;
    count++;
  }
  return undefined;
}

const thanks = /\b(?:thanks?|thank you|regards|cheers)\b|谢谢|感谢/i;

/** A question may be a program's own; thanks below what it printed are a person's. */
function isThanks(lines: readonly string[], at: number | undefined): boolean {
  return at !== undefined && thanks.test(lines[at] ?? '');
}

/** True for a line that a program wrote. */
function isOfTool(line: string): boolean {
  return ofLog.test(line) || ofProgram.test(line);
}

/** A place, where the line above it is blank. */
function behindBlank(lines: readonly string[], at: number | undefined): number | undefined {
  return at !== undefined && lines[at - 1]?.trim() === '' ? at : undefined;
}

function isOmission(line: string): boolean {
  const [body] = bodyOf(line);
  return body.trim().length <= longestOmission && omission.test(body);
}

/** Where the signature begins that the text ends with. */
function signatureIn(lines: readonly string[]): number | undefined {
  const at = lines.findLastIndex((line) => signature.test(line));
  if (at <= 0) return undefined;
  const rest = lines.slice(at + 1).filter((line) => line.trim() !== '');
  const isSignature =
    rest.length > 0 && rest.length <= longestSignature && !rest.some((line) => ofLog.test(line));
  return isSignature ? at : undefined;
}
