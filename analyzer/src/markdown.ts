// Owns the way log text gets into Markdown: as text, whatever it holds. A log line is written by anybody's
// installer; Markdown, HTML, `command:` links, terminal escapes or hidden direction marks in it must only be seen.

/**
 * Markdown for a sentence of ours that may quote the log: `code spans` stay, all else is shown as written.
 * @param text one or several lines; line ends become spaces
 */
export function inlineMarkdown(text: string): string {
  let written = '';
  // A span is closed by as many backticks as opened it; what has no partner is shown as it is.
  for (const part of oneLine(text).matchAll(codeSpanOrText)) {
    const code = part.groups?.code;
    if (code !== undefined) written += codeSpan(code);
    else written += written === '' ? startEscaped(escaped(part[0])) : escaped(part[0]);
  }
  return written;
}

/** Markdown for a value of the log as a code span: nothing in it can end the span. */
export function codeSpan(value: string): string {
  const line = oneLine(value);
  if (line === '') return '';
  const fence = '`'.repeat(longestRun(line, '`') + 1);
  const losesBlanks = line.startsWith(' ') && line.endsWith(' ') && /[^ ]/.test(line);
  const padding = line.startsWith('`') || line.endsWith('`') || losesBlanks ? ' ' : '';
  return `${fence}${padding}${line}${padding}${fence}`;
}

/** Makes Markdown fit into a cell of a table: a bar would start the next cell, even inside a code span. */
export function tableCell(markdown: string): string {
  return markdown.replaceAll('|', '\\|');
}

/**
 * A fenced code block.
 * @param text the lines; nothing in them can close the block
 */
export function codeBlock(text: string): string {
  const lines = visible(text.replace(/\r\n?|[\u2028\u2029]/g, '\n'));
  const fence = '`'.repeat(Math.max(3, longestRun(lines, '`') + 1));
  return `${fence}text\n${lines}\n${fence}`;
}

/** The address of a link, safe inside `[…](…)`. */
export function linkTarget(address: string): string {
  return address.replace(
    /[\s()<>\\`|]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** Shows what a terminal or an editor would act on: control characters and marks that turn the reading direction. */
export function visible(text: string): string {
  return text.replace(actingCharacters, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

// "see `DISM /Online` and ``a`b``": code spans, runs of text, lone backticks.
const codeSpanOrText = /(?<!`)(?<ticks>`+)(?!`)(?<code>[^`]|[^`].*?[^`])\k<ticks>(?!`)|[^`]+|`+/g;

// Control characters except tab and line feed; C1 controls; direction marks; zero-width characters; byte order mark.
const actingCharacters =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

function oneLine(text: string): string {
  return visible(text.replace(/[\r\n\t\u2028\u2029]+/g, ' '));
}

function escaped(text: string): string {
  return (
    text
      // A backslash escapes punctuation only; doubled everywhere it would make paths hard to read.
      .replace(/[`*[\]<>~$]|\\(?=[!-/:-@[-`{-~]|$)/g, '\\$&')
      .replace(/&(?=[#a-z])/gi, '\\&')
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
  );
}

/** What begins a heading, a list or a rule does so at the start of a line only. */
function startEscaped(text: string): string {
  return text.replace(/^(\s*)([#+=-])/, '$1\\$2').replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}

function longestRun(text: string, character: string): number {
  let longest = 0;
  for (const run of text.match(new RegExp(`${character}+`, 'g')) ?? [])
    longest = Math.max(longest, run.length);
  return longest;
}
