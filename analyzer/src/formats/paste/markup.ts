// Owns the undoing of markup: entities and tags of HTML, tags of forums, fences and escapes of Markdown, typography.
import { eachLine } from './lines';
import { withoutTypography } from './typography';

/** Takes the markup out of the lines; each keeps its length. */
export function withoutMarkup(text: string): readonly string[] {
  let plain = withoutTypography(text);
  // What one step leaves is what the next one judges: signs of tags are none of the text's own.
  for (const step of steps) if (step.isThere(plain)) plain = eachLine(plain, step.undo(plain));
  return plain.split('\n');
}

interface Step {
  /** Cheap test for the whole text: nothing is looked for in the lines of most. */
  readonly isThere: (text: string) => boolean;
  readonly undo: (text: string) => (line: string) => string;
}

// Only tags that carry or end lines: `<date>` and `<- Hyper-V ->` are words of logs.
const htmlTag =
  /<\/?(?:br|p|pre|code|samp|div|span|blockquote|tr|td|li|ul|ol|em|strong|font|mark|[abi])(?:\s[^<>\n]{0,200})?\s*\/?>/gi;
/** Between two cells of a row. */
const tableCells = /<\/t[dh]>\s*<t[dh](?:\s[^<>\n]{0,200})?>/gi;
/** Blocks of code in issue trackers. */
const trackerTag = /\{(?:code|noformat)(?::[^{}\n]{0,200})?\}/gi;
const forumTag =
  /\[\/?(?:code|quote|pre|spoiler|font|size|color|collapse|noparse|url|link|email|left|right|center|highlight)(?:=[^\]\n]{0,300})?\]/gi;
// Logs have `[B]` of their own: such short tags count where a line closes them.
const forumPair = /\[([bius])\]([^\n]{1,2000}?)\[\/\1\]/gi;
// "[https://…](https://…)", "[wsus.example.com](https://…)": editors make links of addresses
const markdownLink = /\[([^[\]\n]{1,300})\]\((?:https?|file|mailto):[^()\s]{1,500}\)/gi;
// What looks like an address of the web or of mail is one to a converter: so does a sequence number with its time.
const autoLink = /<(https?:\/\/[^<>\s]{1,500}|[0-9a-f]{8}@\d{4}\/[\d/:.]{10,22})>/gi;
const autoLinkStart = /<(?:https?:|[0-9a-f]{8}@\d)/i;
const fence = /^([ \t]*)(?:`{3,}|~{3,})[ \t]*(?:\w{1,12}[ \t]*$)?|`{3,}[ \t]*$/g;

/** Colours, as a terminal hands them on: it begins lines with them; elsewhere they are somebody's, and shown. */
const colour = /\x1b\[[\d;]{0,20}[A-Za-z]/g;
const steps: readonly Step[] = [
  { isThere: (text) => /^\x1b\[[\d;]{0,20}m/m.test(text), undo: () => (line) => line.replace(colour, '') },
  {
    isThere: (text) => text.includes('<![CDATA['),
    undo: () => (line) => line.replace(/<!\[CDATA\[|\]\]>/g, ''),
  },
  { isThere: (text) => /<\/t[dh]>/i.test(text), undo: () => (line) => line.replace(tableCells, '\t') },
  { isThere: (text) => /<\/?[a-z]/i.test(text), undo: () => (line) => line.replace(htmlTag, '') },
  {
    isThere: (text) => /\{(?:code|noformat)[:}]/i.test(text),
    undo: () => (line) => line.replace(trackerTag, ''),
  },
  { isThere: (text) => /\[\/?[a-z]{3,8}[\]=]/i.test(text), undo: () => (line) => line.replace(forumTag, '') },
  { isThere: (text) => autoLinkStart.test(text), undo: () => (line) => line.replace(autoLink, '$1') },
  { isThere: (text) => /\[\/[bius]\]/i.test(text), undo: () => (line) => line.replace(forumPair, '$2') },
  {
    isThere: (text) => /\]\([a-z]{4,6}:/i.test(text),
    undo: () => (line) => line.replace(markdownLink, '$1'),
  },
  { isThere: (text) => /```|~~~/.test(text), undo: () => (line) => line.replace(fence, '$1') },
  { isThere: (text) => /&amp;(?:lt|gt|amp|quot|apos|#\w{2,4});/.test(text), undo: () => withoutEntities },
  { isThere: (text) => text.includes('&'), undo: () => withoutEntities },
  { isThere: (text) => text.includes('\\'), undo: unescaped },
  { isThere: (text) => angleEscape.test(text), undo: () => withoutAngleEscapes },
  { isThere: (text) => /\*\S|`|__|[=-]>|<[=-]|[→←]|…|\.{3}/.test(text), undo: () => withoutEmphasis },
  // underscores around several lines: no record begins with one
  { isThere: (text) => slanted.test(text), undo: () => (line) => line.replace(slantedEnds, '') },
  // No program writes a capital X; the prefix is the same one.
  {
    isThere: (text) => text.includes('0X'),
    undo: () => (line) => line.replace(/\b0X(?=[0-9A-Fa-f]{3,8}\b)/g, '0x'),
  },
];

const slanted = /^_[A-Z][a-z]{2,20}:? [^_]{1,2000}[\])\w.]_[ \t]*(?:\r?\n|$)/m;
const slantedEnds = /^_(?=[A-Z][a-z])|(?<=[\])\w.])_[ \t]*$/g;

/** Stars around the time or the sign of a record, signs around a whole line, code marks around the tildes of an identity. */
const emphases: readonly (readonly [RegExp, string])[] = [
  [/^(\s*)\*{1,3}([<\d][^*\n]{1,59})\*{1,3}(?=,? )/, '$1$2'],
  [/\*{1,3}(>>>|<<<|!{1,3})\*{1,3}(?=[ \t])/, '$1'],
  [/(\bSection (?:start|end)[ \t]{1,9})\*{1,3}([^*\n]{4,40})\*{1,3}/, '$1$2'],
  [/^(\s*)\*\*([^\n]{2,2000}?)\*\*(?=\s*$)/, '$1$2'],
  [/^(\s*)__([^\n]{2,2000}?)__(?=\s*$)/, '$1$2'],
  [/^(\s*)\*([^*\s][^*\n]{19,2000})\*(?=\s*$)/, '$1$2'],
  [/^(\s*)`([^`\n]{1,8000})`(?=\s*$)/, '$1$2'],
  // a code mark before the first of several lines
  [/^(\s*)`(?=[^`\n]{1,8000}$)/, '$1'],
  // arrows that point at a record
  [/^(\s*)(?:[=-]{1,4}>|→|\*{3}|…|\.{3,9})[ \t]*(?=\d{4}[-/]\d\d[-/]\d\d[ \t]\d\d:)/, '$1'],
  [/(?<=[\])}a-z0-9.,;'"][ \t]{1,9})(?:<[=-]{1,9}|←)(?:[ \t][^<>\n]{0,60})?$/, ''],
  // within a line: the update client writes rows of stars and `** END **` itself
  [/(?<!\*)\*\*(?=[^\s*])([^*\n]{0,300}[^\s*])\*\*(?!\*)/g, '$1'],
  [/`(~{1,2})`/g, '$1'],
  // code marks around a code; around a path they tell where it ends
  [/`(0x[0-9a-fA-F]{1,8}|[A-Z]{1,20}_[A-Z_\d]{1,60})`/g, '$1'],
];

function withoutEmphasis(line: string): string {
  return emphases.reduce((rest, [mark, kept]) => rest.replace(mark, kept), line);
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsqb: '[',
  rsqb: ']',
  bsol: '\\',
};
const entity = /&(?:(lt|gt|amp|quot|apos|nbsp|lsqb|rsqb|bsol)|#(\d{2,3})|#[xX]([0-9a-fA-F]{2}));/g;

function withoutEntities(line: string): string {
  return line.replace(entity, (whole, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    if (code === 160) return ' ';
    return 32 <= code && code < 127 ? String.fromCharCode(code) : whole;
  });
}

/** Characters that Markdown editors put a backslash before; each is judged alone, for paths have backslashes too. */
const escapable = ['[', ']', '_', '*', '<', '>', '#', '~', '|', '!', '(', ')', '-', '.', '+', '='] as const;
/** A backslash that escapes nothing. */
const plainBackslash = /(?<!\\)\\(?![\\[\]_*<>#~|!().+=-])/;
/** So many of a character's occurrences have to be escaped, and so many of all together. */
const escaping = { part: 0.9, least: 2 } as const;
/** `C:\_SMSTaskSequence`, `PARTITION(2)\_Sample`: behind a drive or a device the backslash is the path's own. */
const ownFolder = /(?:[A-Za-z]:|\))\\_/g;
const noOwnFolder = String.raw`(?<!(?:[A-Za-z]:|\))(?=\\_))`;
/** `C:\>` is a prompt, `C:\*` a path. */
const ownBackslash: Readonly<Record<string, RegExp>> = { '>': /[A-Za-z]:\\>|\w\\>/, '*': /:\\\*/ };

/**
 * An angle sign begins a quotation or a tag, so pages escape the first one of `>>> [` and `<Date>` alone. No path goes on
 * after a blank with `\\<`; `C:\\>` is a prompt.
 */
const angleEscape = /(?<![A-Za-z]:)\\(?=(?:>>>|<<<)(?:\s|$))|(?<=^|[ \t>])\\(?=[<>])/m;
const angleEscapes = new RegExp(angleEscape.source, 'g');

function withoutAngleEscapes(line: string): string {
  return line.replace(angleEscapes, '');
}

/** Takes the backslashes of Markdown away where nearly every occurrence of a character has one. */
function unescaped(text: string): (line: string) => string {
  // Most texts have none, and are not looked at character by character.
  if (!/\\[[\]_*<>#~|]/.test(text)) return (line) => line;
  const folders = text.match(ownFolder)?.length ?? 0;
  const counted = escapable.map((character) => {
    const own = character === '_' ? folders : 0;
    return {
      character,
      all: timesIn(text, character) - own,
      marked: ownBackslash[character]?.test(text) ? 0 : timesIn(text, `\\${character}`) - own,
    };
  });
  const escaped = counted.filter(({ all, marked }) => marked > 0 && marked >= all * escaping.part);
  if (escaped.reduce((sum, { marked }) => sum + marked, 0) < escaping.least) return (line) => line;
  const set = escaped.map(({ character }) => `\\${character}`).join('');
  const isDoubled = text.includes('\\\\') && !plainBackslash.test(text);
  const pattern = new RegExp(isDoubled ? `\\\\([${set}\\\\])` : `${noOwnFolder}\\\\([${set}])`, 'g');
  return (line) => line.replace(pattern, '$1');
}

/** How often a piece stands in a text; splitting would make a string of everything between. */
function timesIn(text: string, piece: string): number {
  let times = 0;
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length)) times += 1;
  return times;
}
