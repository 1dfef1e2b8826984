// Owns what is done to one line of a pasted text without changing its length: characters taken out become blanks behind it.

/** A line's text and its carriage return, which stays where it is. */
export function bodyOf(line: string): readonly [body: string, end: string] {
  return line.endsWith('\r') ? [line.slice(0, -1), '\r'] : [line, ''];
}

/** Changes the text of a line; what becomes shorter gets blanks behind it. */
export function changed(line: string, change: (body: string) => string): string {
  const [body, end] = bodyOf(line);
  const after = change(body);
  return after === body ? line : after.padEnd(body.length) + end;
}

/** Takes the first characters away and puts as many blanks behind the line. */
export function moved(line: string, count: number): string {
  return changed(line, (body) => body.slice(count));
}

/** Changes the lines of a text. */
export function eachLine(text: string, change: (body: string) => string): string {
  return text
    .split('\n')
    .map((line) => changed(line, change))
    .join('\n');
}
