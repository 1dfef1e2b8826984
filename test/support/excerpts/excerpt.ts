// Excerpts are short logs of our own in the shape in which people publish them: cut out, wrapped by a mail, without time
// stamps, quoted. This folder holds them as data, one file per family, with what must be said of each; this file owns
// their shape and the makers of record heads. No line is taken from anybody's log.

/** What must be said of a failed excerpt. */
export interface Said {
  readonly class: string;
  /** The code of the cause or of the answer, `0x80070005`. */
  readonly code?: string;
  /** Part of the culprit's name, in any case. */
  readonly culprit?: string;
  /** Words that the statement of the cause must hold, in any case. */
  readonly words?: readonly string[];
  /** Words that must not be blamed: neither code nor culprit of the cause. */
  readonly notBlamed?: readonly string[];
  readonly confidence?: 'high' | 'medium' | 'low';
}

export interface Excerpt {
  /** What it is about; unique. */
  readonly name: string;
  readonly form: 'records' | 'wrapped' | 'cut' | 'unstamped' | 'quoted';
  readonly fileName?: string;
  readonly text: string;
  /** Absent for what looks bad and is not. */
  readonly says?: Said;
  /** True where further records prove the same cause, so that it outlives the first one. */
  readonly isProvedTwice?: boolean;
}

const levels: Readonly<Record<string, string>> = { I: 'Info', E: 'Error', W: 'Warning', F: 'Fatal Error' };

/**
 * Records with the head and the columns of the servicing stack.
 * @param day `2024-03-04`
 * @param text a line per record, `09:40:12 E CSI 0000001a …`; lines that begin otherwise go on with the record above
 */
export function servicing(day: string, text: string): string {
  return lines(text)
    .map((line) => {
      const parts = /^(\d\d:\d\d:\d\d) ([IEWF]) (\S*) (.*)$/.exec(line);
      if (!parts) return line;
      const [, time, level = 'I', component = '', message] = parts;
      const column = component === '-' ? '' : component;
      return `${day} ${time}, ${(levels[level] ?? '').padEnd(22)}${column.padEnd(7)}${message}`;
    })
    .join('\r\n')
    .concat('\r\n');
}

/**
 * Records of the converted WindowsUpdate.log.
 * @param day `2024/03/04`
 * @param text a line per record, `09:40:12 Agent …`
 */
export function updating(day: string, text: string): string {
  return lines(text)
    .map((line) => {
      const parts = /^(\d\d:\d\d:\d\d) (\S+) (.*)$/.exec(line);
      if (!parts) return line;
      const [, time, component = '', message] = parts;
      return `${day} ${time}.4711234 3188  5044  ${component.padEnd(15)} ${message}`;
    })
    .join('\r\n')
    .concat('\r\n');
}

/** The lines of a template without the empty first and last one. */
export function lines(text: string): string[] {
  return text
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n');
}

/** Text as somebody pasted it: the template's lines and nothing else. */
export function pasted(text: string): string {
  return `${lines(text).join('\n')}\n`;
}
