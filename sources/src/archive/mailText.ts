// Owns the text of a mail that was sent as a page alone: its lines, without tags.

/** Elements whose content is none of the text. */
const unseen = new Set(['style', 'script', 'head', 'title']);
/** Elements that begin and end lines. */
const blocks =
  /^(?:address|article|blockquote|br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|table|tbody|thead|tr|ul)$/;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The lines of a page; one pass, whatever stands in it. */
export function textOfPage(page: string): string {
  const lower = page.toLowerCase();
  const parts: string[] = [];
  let preformatted = 0;
  for (let at = 0; at < page.length; ) {
    const open = page.indexOf('<', at);
    const text = page.slice(at, open < 0 ? page.length : open);
    parts.push(preformatted > 0 ? text : text.replace(/\s+/g, ' '));
    if (open < 0) break;
    const isComment = page.startsWith('<!--', open);
    const close = page.indexOf(isComment ? '-->' : '>', open);
    if (close < 0) break;
    at = close + (isComment ? 3 : 1);
    const [, end = '', name = ''] = /^<(\/?)([a-z][a-z\d]{0,20})/.exec(lower.slice(open, open + 30)) ?? [];
    if (isComment || name === '') continue;
    if (end === '' && unseen.has(name)) {
      const behind = lower.indexOf(`</${name}`, at);
      at = behind < 0 ? page.length : behind;
    } else if (name === 'td' || name === 'th') parts.push(end === '' ? '' : '\t');
    else if (blocks.test(name)) parts.push('\n');
    if (name === 'pre') preformatted = Math.max(0, preformatted + (end === '' ? 1 : -1));
  }
  return decoded(parts.join(''))
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function decoded(text: string): string {
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (whole, name, number, hex) => {
      if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
      return code === 160 ? ' ' : code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
