// Owns `servicing-logs decode`: codes in, their readings out, one by one so that a stream is answered as it comes.
import {
  type CodeReading,
  type CodeSearchHit,
  decodeQuery,
  fittingSymbols,
  formatCode,
  formatEquivalent,
  type Language,
  type Localized,
  localize,
  nameOfReading,
  readAsLabels,
  readableCode,
  readingToJson,
  severityLabels,
} from '../../../analyzer/src/index';
import type { CommandIo, ExitCode } from '../io';
import { complaints } from '../texts';
import { codesWithWords, hitLines, hitToJson } from './decodeWords';

export interface DecodeOptions {
  readonly format: 'text' | 'json';
  readonly language: Language;
}

/**
 * Explains codes.
 * @param codes what the user wrote, also words of a name or of a message; `-` or nothing at all means one code per line
 *   of standard input
 * @returns 0, or 2 when a text is no code and no code is found by it (each is named on the error output, the others are
 *   answered all the same)
 */
export async function runDecode(
  codes: readonly string[],
  options: DecodeOptions,
  io: CommandIo,
): Promise<ExitCode> {
  if (codes.length === 0 && io.isInteractive === true) return complainOfNone(options, io);
  const write = options.format === 'json' ? jsonWriter(options, io) : textWriter(options, io);
  let isSound = true;
  let count = 0;
  for await (const { text: query, isTyped } of queries(joinWords(joinPairs(codes)), io)) {
    count += 1;
    const readings = decodeQuery(query);
    const hits = readings.length === 0 && isTyped ? codesWithWords(query) : [];
    if (readings.length === 0 && hits.length === 0) {
      isSound = false;
      io.error(localize(texts.noCode, options.language, { text: shorten(query) }));
    }
    write.answer(query, readings, hits);
  }
  write.end();
  if (codes.length === 0 && count === 0) return complainOfNone(options, io);
  return isSound ? 0 : 2;
}

function complainOfNone(options: DecodeOptions, io: CommandIo): ExitCode {
  io.error(localize(complaints.codeMissing, options.language));
  return 2;
}

/** An upgrade pair typed without quotes arrives as three arguments; its dash does not mean standard input. */
function joinPairs(codes: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let index = 0; index < codes.length; index++) {
    const [result = '', dash, extend = ''] = codes.slice(index, index + 3);
    const isPair =
      dash === '-' && /^(?:0x)?[89c][0-9a-f]{7}$/i.test(result) && /^(?:0x)?[0-9a-f]{5}$/i.test(extend);
    joined.push(isPair ? `${result} - ${extend}` : result);
    if (isPair) index += 2;
  }
  return joined;
}

/** Words that stand beside each other are one text, as if they were quoted. */
function joinWords(codes: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let isInWords = false;
  for (const code of codes) {
    const isWord = code !== '-' && decodeQuery(code).length === 0;
    if (isWord && isInWords) joined.push(`${joined.pop()} ${code}`);
    else joined.push(code);
    isInWords = isWord;
  }
  return joined;
}

interface AnswerWriter {
  readonly answer: (query: string, readings: readonly CodeReading[], hits: readonly CodeSearchHit[]) => void;
  readonly end: () => void;
}

interface Query {
  readonly text: string;
  /** False for a line of standard input, which is a list of codes. */
  readonly isTyped: boolean;
}

async function* queries(codes: readonly string[], io: CommandIo): AsyncGenerator<Query> {
  for (const code of codes.length === 0 ? ['-'] : codes) {
    if (code !== '-') yield { text: code, isTyped: true };
    else for await (const text of inputLines(io)) yield { text, isTyped: false };
  }
}

const maxLineLength = 4_096; // UTF-16 units; what follows on a longer line cannot be a code

/** The lines of standard input that are not blank, each as soon as it is complete. */
async function* inputLines(io: CommandIo): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of io.stdin) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? '').slice(0, maxLineLength);
    for (const line of lines) {
      if (line.trim() !== '') yield line.slice(0, maxLineLength).trim();
    }
  }
  const last = (rest + decoder.decode()).trim();
  if (last !== '') yield last;
}

/** One array; its elements are written as they come. */
function jsonWriter(options: DecodeOptions, io: CommandIo): AnswerWriter {
  let count = 0;
  return {
    answer: (query, readings, hits) => {
      const element = {
        query,
        readings: readings.map((reading) => readingToJson(reading, options.language)),
        ...(hits.length > 0 && { found: hits.map((hit) => hitToJson(hit, options.language)) }),
      };
      const body = JSON.stringify(element, undefined, 2).replaceAll('\n', '\n  ');
      io.out(`${count === 0 ? '[' : ','}\n  ${body}`);
      count += 1;
    },
    end: () => io.out(count === 0 ? '[]\n' : '\n]\n'),
  };
}

function textWriter(options: DecodeOptions, io: CommandIo): AnswerWriter {
  let count = 0;
  return {
    answer: (query, readings, hits) => {
      if (readings.length + hits.length === 0) return;
      const blocks = [
        ...(hits.length > 0 ? [[`  ${localize(texts.found, options.language)}`]] : []),
        ...readings.map((reading) => readingLines(reading, options.language)),
        ...hits.map((hit) => hitLines(hit, options.language)),
      ].map((lines) => lines.join('\n'));
      io.out(`${count === 0 ? '' : '\n'}${query}\n${blocks.join('\n\n')}\n`);
      count += 1;
    },
    end: () => undefined,
  };
}

function readingLines(reading: CodeReading, language: Language): readonly string[] {
  const say = (text: Localized, values: Readonly<Record<string, string>> = {}): string =>
    localize(text, language, values);
  const name = nameOfReading(reading);
  const names = fittingSymbols(reading).map(({ symbol, source }) => say(texts.name, { symbol, source }));
  const lines = [
    `  ${codeOf(reading)}  ${name ?? say(texts.unnamed)}`,
    `    ${say(texts.readAs, { as: say(readAsLabels[reading.as]) })}`,
    ...fieldLines(reading, say),
  ];
  if (names.length > 0) lines.push(`    ${say(texts.names, { names: names.join(say(texts.comma)) })}`);
  if (reading.unwrapped !== undefined) {
    const inside = reading.unwrapped.symbols.map((symbol) => symbol.symbol).join(say(texts.comma));
    lines.push(
      `    ${say(texts.inside, { code: `${formatCode(reading.unwrapped.number)} ${inside}`.trim() })}`,
    );
  }
  if (reading.equivalents.length > 0) lines.push(`    ${equivalentsLine(reading, say)}`);
  return [...lines, ...explanationLines(reading, language)];
}

/** A Win32 code as its documentation names it, with the number that logs print. */
function codeOf({ as, code }: CodeReading): string {
  return as === 'win32' ? `${readableCode(code)} (${code})` : code;
}

const maxEquivalents = 4; // a Win32 code can stand for dozens of statuses; the closest come first

function equivalentsLine(
  reading: CodeReading,
  say: (text: Localized, values?: Readonly<Record<string, string>>) => string,
): string {
  const shown = reading.equivalents.slice(0, maxEquivalents).map(formatEquivalent).join(say(texts.comma));
  const hidden = reading.equivalents.length - maxEquivalents;
  return hidden > 0
    ? say(texts.equivalentsMore, { codes: shown, count: String(hidden) })
    : say(texts.equivalents, { codes: shown });
}

function fieldLines(
  reading: CodeReading,
  say: (text: Localized, values?: Readonly<Record<string, string>>) => string,
): readonly string[] {
  const { severity, facility, facilityNumber, code, customer, phase, operation } = reading.fields;
  if (phase !== undefined) {
    return [`    ${say(texts.extend, { phase: phase ?? '?', operation: operation ?? '?' })}`];
  }
  if (severity === undefined) return [`    ${say(texts.decimal, { number: String(code) })}`];
  const values = {
    severity: say(severityLabels[severity]),
    facility: facility ?? '',
    number: String(facilityNumber),
    code: String(code),
  };
  const lines = [`    ${say(sentenceOf(reading), values)}`];
  if (customer === true) lines.push(`    ${say(texts.customer)}`);
  return lines;
}

/** Not every number of a facility has a name, and not every code a facility. */
function sentenceOf({ fields: { facility, facilityNumber } }: CodeReading): Localized {
  if (facilityNumber === undefined) return texts.fieldsOfSetup;
  return typeof facility === 'string' ? texts.fields : texts.fieldsOfNumber;
}

function explanationLines(reading: CodeReading, language: Language): readonly string[] {
  const { explanation } = reading;
  if (explanation === undefined) return [];
  const say = (text: Localized, values: Readonly<Record<string, string>> = {}): string =>
    localize(text, language, values);
  const lines: string[] = [];
  if (explanation.writtenFor !== undefined) {
    const { number, symbol } = explanation.writtenFor;
    lines.push(`    ${say(texts.writtenFor, { code: `${formatCode(number)} ${symbol}`.trim() })}`);
  }
  lines.push(`    ${say(texts.meaning, { text: say(explanation.meaning) })}`);
  if (explanation.cause !== undefined) {
    lines.push(`    ${say(texts.cause, { text: say(explanation.cause) })}`);
  }
  if (explanation.nextSteps.length > 0) lines.push(`    ${say(texts.nextSteps)}`);
  for (const [index, step] of explanation.nextSteps.entries()) {
    const template = step.changesMachine ? texts.changingStep : texts.step;
    lines.push(`      ${say(template, { number: String(index + 1), text: say(step.text) })}`);
  }
  return lines;
}

/** A text as a complaint names it: one line without control characters, cut where it is long. */
function shorten(text: string): string {
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
  return plain.length > 80 ? `${plain.slice(0, 80)}…` : plain;
}

const texts = {
  noCode: {
    en: '“{text}” is no error code, symbol or upgrade pair.',
    zh: '“{text}”不是错误代码、符号名或升级代码对。',
  },
  found: {
    en: 'This is no code. Codes with these words in their name or explanation:',
    zh: '不是代码。名称或说明中包含这些文字的代码：',
  },
  unnamed: { en: '(no name)', zh: '（无名称）' },
  readAs: { en: 'Read as: {as}', zh: '类型：{as}' },
  fields: {
    en: 'Severity: {severity}; facility: {facility} ({number}); code: {code}',
    zh: '严重性：{severity}；设施：{facility}（{number}）；代码：{code}',
  },
  fieldsOfNumber: {
    en: 'Severity: {severity}; facility: {number}; code: {code}',
    zh: '严重性：{severity}；设施：{number}；代码：{code}',
  },
  fieldsOfSetup: {
    en: 'Severity: {severity}; code: {code}',
    zh: '严重性：{severity}；代码：{code}',
  },
  customer: {
    en: 'The customer bit is set: this number is not defined by Microsoft’s error headers.',
    zh: '客户位已设置：此数值不是由 Microsoft 的错误头文件定义的。',
  },
  decimal: { en: 'Decimal: {number}', zh: '十进制：{number}' },
  extend: { en: 'Phase: {phase}; operation: {operation}', zh: '阶段：{phase}；操作：{operation}' },
  name: { en: '{symbol} ({source})', zh: '{symbol}（{source}）' },
  comma: { en: ', ', zh: '、' },
  names: { en: 'Names: {names}', zh: '名称：{names}' },
  inside: { en: 'Inside: {code}', zh: '内层代码：{code}' },
  equivalents: { en: 'Same failure as: {codes}', zh: '等效代码：{codes}' },
  equivalentsMore: {
    en: 'Same failure as: {codes} and {count} more',
    zh: '等效代码：{codes}，另有 {count} 个',
  },
  writtenFor: { en: 'Explained as: {code}', zh: '说明针对：{code}' },
  meaning: { en: 'Meaning: {text}', zh: '含义：{text}' },
  cause: { en: 'Usual cause: {text}', zh: '常见原因：{text}' },
  nextSteps: { en: 'Next steps:', zh: '下一步操作：' },
  step: { en: '{number}. {text}', zh: '{number}. {text}' },
  changingStep: {
    en: '{number}. (changes the machine) {text}',
    zh: '{number}.（会更改计算机）{text}',
  },
} as const satisfies Readonly<Record<string, Localized>>;
