// Owns the explanation of one code as Markdown, the same in hovers, hints and the decode command.
// Compact first: name, meaning, chain. What is needed only now and then follows below a rule.

import type { Language, Localized } from '../localized';
import { codeSpan, inlineMarkdown } from '../markdown';
import type { CodeBits, CodeDescription } from './codeSource';
import { labelled, list, say, texts } from './hoverTexts';

/** One reading of a code as Markdown. */
export function codeMarkdown(reading: CodeDescription, language: Language): string {
  return codesMarkdown([reading], language);
}

/** Readings that belong together, as the halves of an upgrade pair: what each is first, then the help and the details. */
export function codesMarkdown(readings: readonly CodeDescription[], language: Language): string {
  return [compact, help, details]
    .map((write) => paragraphs(readings.map((reading) => write(reading, language))))
    .filter((part) => part !== '')
    .join('\n\n---\n\n');
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

function compact(reading: CodeDescription, language: Language): string {
  return paragraphs([head(reading, language), ...meaning(reading, language), chain(reading, language)]);
}

function help(reading: CodeDescription, language: Language): string {
  return paragraphs([...cause(reading, language), ...steps(reading, language)]);
}

function details(reading: CodeDescription, language: Language): string {
  const { writtenFor, page } = reading;
  return list([
    names(reading, language),
    ...bits(reading.bits, language),
    writtenFor === undefined ? '' : say(texts.writtenFor, language, { code: codeSpan(writtenFor) }),
    page === undefined ? '' : `[${say(texts.officialPage, language)}](${page})`,
  ]);
}

function head(reading: CodeDescription, language: Language): string {
  const { phase, operation } = reading.bits;
  if (phase && operation) {
    // Setup prints an extend code without leading zeros: 0x20017.
    const short = `0x${(reading.bits.signed >>> 0).toString(16)}`;
    return `**${codeSpan(phase)}** **${codeSpan(operation)}** ${codeSpan(short)}`;
  }
  // Win32 codes are written in decimal nearly everywhere.
  const decimal = reading.bits.as === 'win32' ? `${codeSpan(String(reading.bits.low))} ` : '';
  return reading.symbol === undefined
    ? `**${codeSpan(reading.code)}** ${decimal}${say(texts.unknownCode, language)}`
    : `**${codeSpan(reading.symbol)}** ${decimal}${codeSpan(reading.code)}`;
}

function meaning(reading: CodeDescription, language: Language): readonly string[] {
  return [
    reading.meaning === undefined ? '' : inlineMarkdown(reading.meaning),
    reading.isWrapper ? say(texts.wrapper, language) : '',
  ];
}

function chain(reading: CodeDescription, language: Language): string {
  if (reading.chain.length < 2) return '';
  return labelled(texts.chain, reading.chain.map((step) => codeSpan(step)).join(' → '), language);
}

function cause(reading: CodeDescription, language: Language): readonly string[] {
  return reading.cause === undefined
    ? []
    : [`**${say(texts.cause, language)}** ${inlineMarkdown(reading.cause)}`];
}

function steps(reading: CodeDescription, language: Language): readonly string[] {
  if (reading.nextSteps.length === 0) return [];
  const lines = reading.nextSteps.map(({ text, changesMachine }, index) => {
    const step = changesMachine ? texts.changingStep : texts.step;
    return say(step, language, { number: String(index + 1), text: inlineMarkdown(text) });
  });
  return [`**${say(texts.nextSteps, language)}**\n\n${lines.join('\n')}`];
}

const maxNames = 24; // zero alone has more than sixty

function names(reading: CodeDescription, language: Language): string {
  const all = reading.otherNames;
  if (all.length === 0) return '';
  const shown = all
    .slice(0, maxNames)
    .map(({ symbol, source }) =>
      say(texts.nameOf, language, { symbol: codeSpan(symbol), source: inlineMarkdown(source) }),
    )
    .join(say(texts.comma, language));
  const hidden = all.length - maxNames;
  return hidden > 0
    ? say(texts.otherNamesMore, language, { names: shown, count: String(hidden) })
    : say(texts.otherNames, language, { names: shown });
}

/** FACILITY_WIN32 of winerror.h: the low word is a Win32 code. */
const facilityWin32 = 7;

/** NTSTATUS has no name for facility 0, the system itself, nor have the headers one for every number. */
function sentenceOf({ facility, facilityNumber }: CodeBits): Localized {
  if (facilityNumber === undefined) return texts.fieldsOfSetup;
  return facility === undefined ? texts.fieldsOfNumber : texts.fields;
}

function bits(fields: CodeBits, language: Language): readonly string[] {
  const { severity, facilityNumber } = fields;
  if (fields.phase !== undefined) {
    const part = (name: string | undefined): string =>
      name === undefined || name === '' ? say(texts.unnamed, language) : codeSpan(name);
    return [say(texts.extend, language, { phase: part(fields.phase), operation: part(fields.operation) })];
  }
  if (severity === undefined) {
    return [say(texts.plain, language, { as: fields.readAs, number: codeSpan(String(fields.low)) })];
  }
  const low = codeSpan(`0x${fields.low.toString(16).padStart(4, '0')}`);
  const facility = codeSpan(fields.facility ?? '');
  const code =
    facilityNumber === facilityWin32
      ? say(texts.win32Inside, language, { decimal: codeSpan(String(fields.low)), low })
      : low;
  const values = { as: fields.readAs, severity, facility, number: String(facilityNumber), low: code };
  return [
    say(sentenceOf(fields), language, values),
    fields.isNtStatus ? say(texts.ntStatusBit, language) : '',
    fields.isCustomer ? say(texts.customerBit, language) : '',
    say(texts.signed, language, { number: codeSpan(String(fields.signed)) }),
  ];
}
