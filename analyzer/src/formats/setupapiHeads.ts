// Owns the heads of records in SetupAPI's logs: sections, banners and entries, of Windows 2000 on.
// Facts: "SetupAPI Text Logs" of Microsoft's documentation.
import type { Header } from './header';
import { plain } from './plainHead';

/** `>>>  Section start 2023/…` and `<<<  Section end 2023/…` */
export function sectionAt(text: string, p: number, into: Header): boolean {
  return timed(section, text, p, into);
}

/** `[Device Install Log]`, `[2009/10/21 10:52:43 1912.7 Driver Install]` */
export function bannerAt(text: string, p: number, into: Header): boolean {
  return timed(banner, text, p, into) || timed(oldSection, text, p, into);
}

/** `!!!  sig: …`, wherever it stands. */
export function entryAt(text: string, p: number, into: Header): boolean {
  return markedAt(entry, text, p, into);
}

/** The same inside a section. */
export function innerEntryAt(text: string, p: number, into: Header): boolean {
  return markedAt(innerEntry, text, p, into);
}

const stamp = String.raw`\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d{1,3})?`;
/** Categories of "Format of a Text Log Section Body" and those that newer versions write besides. */
const categories =
  '\\.\\.\\.|bak|cci|cmd|cpy|dvi|dvs|flq|idb|inf|ndi|ndv|pol|prp|reg|set|sig|sto|sts|sys|ui|ump|utl|tmp|vsl|ven|pnp|cfg|svc';
// ">>>  [Device Install (Hardware initiated) - USB\…]", ">>>  Section start 2023/…", ">>>  2005/…: Section start",
// "<<<  Section end 2023/…", "<<<  [2005/…: Section end]", "<<<  [Exit status: SUCCESS]", "<<<  [Exit Status(0x…)]"
const section = new RegExp(
  String.raw`(?:>>>?[ \t]+(?:Section start (?:(?<a>${stamp})|(?=\\?<))|(?<b>${stamp}):? Section start|\[)|<<<?[ \t]+(?:Section end (?:(?<c>${stamp})|(?=\\?<))|\[(?<d>${stamp}):? Section end\]|\[Exit\b))`,
  'y',
);
// "[Device Install Log]", "[BeginLog]", "[Boot Session: 2023/…]"; `> > >  [Device Install (…) …]`: its marks taken for quotes
const banner = new RegExp(
  String.raw`\[(?:[\w. ]{1,40}Log\]|Boot Session: (?<a>${stamp})\]|(?:Device (?:Uni|I)nstall \(|Setup(?:CopyOEMInf|UninstallOEMInf| Import)|Driver Install|Delete Device)[^\n]{0,300}\][ \t\r]*$)`,
  'my',
);
// "!!!  sig: …", "!    inf: …", "     dvi: …"; a paste keeps fewer blanks
const entry = new RegExp(
  String.raw`(?:(?<mark>!!!|!)[ \t]{1,8}|\.?[ \t]{4,8})(?<category>${categories}) ?:(?=[ \t]|$)`,
  'y',
);
// Inside a section any category counts, and an entry may have none.
const innerEntry = /(?:(?<mark>!!!|!)[ \t]{1,8}|\.?[ \t]{4,})(?:(?<category>[A-Za-z.]{2,4}) ?: )?(?=\S)/y;

// Windows 2000 to Server 2003: "[2009/10/21 10:52:43 1912.7 Driver Install]", "#E358 An unsigned …", "@ 19:00:08.967 #W059 …"
const oldSection = /\[(?<a>\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d) \d{1,9}\.\d{1,9}(?: [\w ]{1,40})?\]/y;
const oldEntry = /(?:@ [\d:.]{8,14} )?#(?<mark>[EWIVT-])\d{3} /y;

function timed(pattern: RegExp, text: string, p: number, into: Header): boolean {
  pattern.lastIndex = p;
  const match = pattern.exec(text);
  if (!match) return false;
  plain(p, 'setupapi', into);
  into.level = 'info';
  const { a, b, c, d } = match.groups ?? {};
  const time = a ?? b ?? c ?? d;
  if (time !== undefined) {
    into.timeStart = p + match[0].indexOf(time);
    into.timeEnd = into.timeStart + time.length;
  }
  return true;
}

function markedAt(pattern: RegExp, text: string, p: number, into: Header): boolean {
  pattern.lastIndex = p;
  const match = pattern.exec(text);
  if (!match) return false;
  plain(p, 'setupapi', into);
  const { mark, category } = match.groups ?? {};
  into.level = mark === '!!!' ? 'error' : mark === '!' ? 'warning' : 'info';
  into.component = category ?? '';
  return true;
}

/** True where an entry of the old `setupapi.log` begins at offset `p`; `into` then holds its head. */
export function oldEntryAt(text: string, p: number, into: Header): boolean {
  oldEntry.lastIndex = p;
  const mark = oldEntry.exec(text)?.groups?.mark;
  if (mark === undefined) return false;
  plain(p, 'setupapi', into);
  into.level = mark === 'E' ? 'error' : mark === 'W' ? 'warning' : 'info';
  return true;
}
