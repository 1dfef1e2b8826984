// Owns the text of a mail that was sent as a page: its lines, without tags.

/** Elements whose content is none of the text. */
const unseen = new Set(['style', 'script', 'title']);
/** Elements that begin a line and end one, where there is anything on it. */
const blocks =
  /^(?:address|article|blockquote|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|table|tbody|thead|tr|ul)$/;
/** What mail programs write for the characters that stand in logs and in words about them (HTML, 13.5). */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwnj: '',
  zwj: '',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  sol: '/',
  bsol: '\\',
  colon: ':',
  comma: ',',
  period: '.',
  lpar: '(',
  rpar: ')',
  lsqb: '[',
  lbrack: '[',
  rsqb: ']',
  rbrack: ']',
  lcub: '{',
  rcub: '}',
  lowbar: '_',
  equals: '=',
  num: '#',
  percnt: '%',
  Tab: '\t',
  NewLine: '\n',
};

/** The lines of a page; one pass, whatever stands in it. */
export function textOfPage(page: string): string {
  const parts: string[] = [];
  const endOf = endsOf(page);
  let preformatted = 0;
  let isLineEmpty = true;
  function put(text: string): void {
    parts.push(text);
    const line = text.slice(text.lastIndexOf('\n') + 1);
    isLineEmpty = line.trim() === '' && (isLineEmpty || line.length < text.length);
  }
  for (let at = 0; at < page.length; ) {
    const open = page.indexOf('<', at);
    const text = page.slice(at, open < 0 ? page.length : open);
    put(preformatted > 0 ? text : text.replace(/\s+/g, ' ').slice(isLineEmpty && /^\s/.test(text) ? 1 : 0));
    if (open < 0) break;
    const isComment = page.startsWith('<!--', open);
    const close = page.indexOf(isComment ? '-->' : '>', open);
    if (close < 0) break;
    at = close + (isComment ? 3 : 1);
    const [, end = '', written = ''] = /^<(\/?)([a-z][a-z\d]{0,20})/i.exec(page.slice(open, open + 30)) ?? [];
    const name = written.toLowerCase();
    if (isComment || name === '') continue;
    if (end === '' && unseen.has(name)) at = endOf(name, at) ?? placeOr(page.indexOf('<', at), page.length);
    else if (name === 'td' || name === 'th') put(end === '' ? '' : '\t');
    else if (name === 'br' || (blocks.test(name) && !isLineEmpty)) put('\n');
    if (name === 'pre') preformatted = Math.max(0, preformatted + (end === '' ? 1 : -1));
  }
  return decoded(parts.join(''))
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function placeOr(found: number, otherwise: number): number {
  return found < 0 ? otherwise : found;
}

/** Where an element ends that begins before a place; undefined where it does not: then it ends at the next tag. */
function endsOf(page: string): (name: string, from: number) => number | undefined {
  const missing = new Set<string>();
  return (name, from) => {
    if (missing.has(name)) return undefined;
    // Found in the page itself: in a copy of small letters some take more places than before.
    const end = new RegExp(`</${name}`, 'gi');
    end.lastIndex = from;
    const found = end.exec(page)?.index;
    if (found === undefined) missing.add(name);
    return found;
  };
}

function decoded(text: string): string {
  return text.replace(/&(?:([A-Za-z]{2,8})|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (whole, name, number, hex) => {
    if (name !== undefined) return named(String(name)) ?? whole;
    const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
    return code === 160 ? ' ' : code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function named(name: string): string | undefined {
  return Object.hasOwn(entities, name) ? entities[name] : entities[name.toLowerCase()];
}
