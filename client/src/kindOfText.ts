// Owns which kind of servicing log the lines of a text look like. Knows no editor, so that it can be tried without one.
import type { ServicingLanguage } from './languages';

/** Lines that are looked at; pasted mail has headings above the log. */
const sampleLines = 200;
/** A line is judged by its beginning; a line without an end must not cost more. */
const judgedLength = 400;

const signs: readonly { readonly id: ServicingLanguage; readonly expression: RegExp }[] = [
  // 2022/08/11 15:42:42.1234567 7160  3404  Agent  … ¦ 2022-08-11<tab>15:42:42:123<tab> …
  {
    id: 'windows-update-log',
    expression: /^\d{4}[-/]\d\d[-/]\d\d(?: \d\d:\d\d:\d\d\.\d{7} |\t\d\d:\d\d:\d\d:\d{3}\t)/,
  },
  { id: 'windows-dism-log', expression: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, \w+\s+DISM\s/ },
  {
    id: 'windows-cbs-log',
    expression: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, \w+\s+(?:CBS|CSI|DPX|SXS|DEPLOY)\s/,
  },
  {
    id: 'windows-setup-log',
    expression:
      /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, \w+\s+(?:\[0x[0-9a-f]+\]\s+)?(?:MOUPG|SP|IBS|IBSLIB|PANTHR|MIG|SYSPRP|CONX|UI|DIAG)\s/,
  },
  // 2024-03-05T10:20:30.123Z Error       Provider/20 [System #1] … ¦ Level,Date and Time,Source,…
  {
    id: 'windows-event-log',
    expression:
      /^(?:\d{4}-\d\d-\d\dT[\d:.]{8,18}Z? (?:Critical|Error|Warning|Information|Verbose|Unknown) |"?(?:Level|级别)"?[,\t]"?(?:Date and Time|日期和时间)"?[,\t])/,
  },
  { id: 'windows-procmon-log', expression: /^(?:[\dT:.-]{8,27}Z?\t[^\t]{1,300}:\d{1,10}\t|"Time of Day",")/ },
  { id: 'windows-setupapi-log', expression: /^(?:\[Device Install Log\]|[<>]{3} {2}\[)/ },
];

export interface Lines {
  readonly lineCount: number;
  lineAt(line: number): { readonly text: string };
}

/** What the first lines of a text look like; undefined where they look like no servicing log. */
export function likelyLanguage(lines: Lines): ServicingLanguage | undefined {
  for (const line of sampleOf(lines)) {
    const id = signOf(line);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** More than a question above a pasted log is a text of its own, such as a mail that quotes records. */
const maxWordsBefore = 8;

/**
 * The kind of a log that somebody pasted with a few words above or below; undefined for a text of its own, of which
 * records are the lesser part.
 */
export function kindOfPastedLog(lines: Lines): ServicingLanguage | undefined {
  const written = sampleOf(lines).filter((line) => line.trim() !== '');
  const kinds = written.map(signOf);
  const first = kinds.findIndex((kind) => kind !== undefined);
  if (first < 0 || first > maxWordsBefore) return undefined;
  const records = kinds.filter((kind) => kind !== undefined).length;
  return records * 3 >= written.length ? kinds[first] : undefined;
}

function sampleOf(lines: Lines): readonly string[] {
  const count = Math.min(sampleLines, lines.lineCount);
  return Array.from({ length: count }, (_, line) => lines.lineAt(line).text.slice(0, judgedLength));
}

function signOf(line: string): ServicingLanguage | undefined {
  return signs.find(({ expression }) => expression.test(line))?.id;
}
