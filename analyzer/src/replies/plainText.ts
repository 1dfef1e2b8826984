// Owns a reply as plain text, for mail programs that know no Markdown: the marks go, the words and their order stay.

/**
 * Takes the marks out of a reply's Markdown.
 * @param markdown as `renderReply` writes it
 */
export function plainTextOf(markdown: string): string {
  let fence: string | undefined;
  const lines: string[] = [];
  for (const line of markdown.split('\n')) {
    const mark = /^(`{3,})/.exec(line)?.[1];
    if (fence === undefined && mark !== undefined) fence = mark;
    else if (fence !== undefined && line === fence) fence = undefined;
    else if (fence !== undefined) lines.push(line === '' ? '' : `    ${line}`);
    else lines.push(plainLine(line));
  }
  return lines.join('\n');
}

function plainLine(line: string): string {
  const text = line.replace(/^#{1,6} +/, '');
  let plain = '';
  // Code spans keep what is in them; everywhere else an escaped sign stands for itself.
  for (const match of text.matchAll(part)) {
    const { code, sign, label, address, bold } = match.groups ?? {};
    if (code !== undefined) plain += /^ .*[^ ].* $/.test(code) ? code.slice(1, -1) : code;
    else if (sign !== undefined) plain += sign;
    else if (label !== undefined) plain += label === address ? label : `${plainLine(label)} (${address})`;
    else if (bold !== undefined) plain += plainLine(bold);
    else plain += match[0];
  }
  return plain;
}

const part =
  /(?<!`)(?<ticks>`+)(?!`)(?<code>[^`]|[^`].*?[^`])\k<ticks>(?!`)|\\(?<sign>[!-/:-@[-`{-~])|\[(?<label>[^\]\\]*)\]\((?<address>[^)\s]*)\)|\*\*(?<bold>(?:\\.|[^*\\])+)\*\*|[^`\\[*]+|[\s\S]/g;
