// Owns breaking a line at mail width so that codes, names and paths stay readable.

/**
 * Breaks a line: after a blank where there is one, else behind a separator of paths and names, else anywhere.
 * Chinese characters take two columns.
 * @param width in columns
 */
export function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  let columns = 0;
  for (const character of line) {
    const wide = columnsOf(character);
    if (columns + wide > width) {
      const at = breakOf(current, character);
      lines.push(current.slice(0, at).trimEnd());
      current = current.slice(at);
      columns = [...current].reduce((sum, each) => sum + columnsOf(each), 0);
    }
    // The blank at which a line was broken does not begin the next one.
    if (character === ' ' && current === '' && lines.length > 0) continue;
    current += character;
    columns += wide;
  }
  return [...lines, current];
}

// Blanks; separators of paths, calls and lists; separators inside names of components and packages.
// A line broken further left than `least` is worse to read than a break of the next kind.
const breaks: readonly { readonly behind: RegExp; readonly least: number }[] = [
  { behind: / (?! )/g, least: 8 },
  { behind: /[\\/|,;)}\]](?![,;)}\]])|::/g, least: 20 },
  { behind: /[_~-]/g, least: 20 },
  { behind: /\./g, least: 20 },
];

function breakOf(current: string, next: string): number {
  if (next === ' ') return current.length;
  for (const { behind, least } of breaks) {
    let at = 0;
    for (const match of current.matchAll(behind)) at = match.index + match[0].length;
    if (at > least) return at;
  }
  return current.length;
}

// East Asian wide and full-width blocks.
function columnsOf(character: string): number {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
    character,
  )
    ? 2
    : 1;
}
