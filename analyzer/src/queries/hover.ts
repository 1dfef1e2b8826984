// Owns the text of hovers: what stands under the mouse and what it means, meaning first, details after.

import { formatCode } from '../codes/hex';
import type { CodeContext } from '../codes/index';
import type { Language } from '../localized';
import { codeSpan, inlineMarkdown } from '../markdown';
import type { Analysis, Operation, Outcome } from '../model';
import { codesMarkdown } from './codeMarkdown';
import { describeCode, releaseName } from './codeSource';
import { fact, list, say, texts } from './hoverTexts';
import { contextOfRecord } from './recordContext';
import type { ComponentToken, HashToken, PackageToken, StampToken, Token } from './token';
import { tokenAt } from './tokens';

export interface HoverContext {
  /** What the whole log says; without it sessions are not looked up. */
  readonly analysis?: Analysis;
  /** 0-based physical line. */
  readonly lineNumber: number;
  readonly language: Language;
}

export interface Hover {
  /** 0-based UTF-16 units in the line, half-open. */
  readonly start: number;
  readonly end: number;
  /** Escaped: nothing from the log acts as markup. */
  readonly markdown: string;
}

/**
 * Says what stands at a position of a log line.
 * @param line one physical line, without its end
 * @param character 0-based UTF-16 unit
 */
export function hoverAt(line: string, character: number, context: HoverContext): Hover | undefined {
  const token = tokenAt(line, character);
  if (token === undefined) {
    return undefined;
  }
  const markdown = describe(token, line, context);
  return markdown === undefined ? undefined : { start: token.start, end: token.end, markdown };
}

function describe(token: Token, line: string, context: HoverContext): string | undefined {
  switch (token.kind) {
    case 'code':
      return readings(token.query, context.language, contextOfRecord(line, context.analysis));
    case 'symbol':
      return readings(token.name, context.language, contextOfRecord(line, context.analysis));
    case 'package':
      return packageText(token, context.language);
    case 'component':
      return componentText(token, context.language);
    case 'hash':
      return hashText(token, context.language);
    case 'kb':
      return kbText(token.number, context.language);
    case 'session':
      return sessionText(token.id, context);
    case 'build':
      return buildText(token.version);
    case 'stamp':
      return stampText(token, line, context);
  }
}

function readings(query: string, language: Language, context: CodeContext | undefined): string | undefined {
  const found = describeCode(query, language, context);
  if (found.length === 0) {
    return undefined;
  }
  // An upgrade pair has two parts; of a single number the likeliest reading is what the log means.
  const shown = found.slice(0, query.includes('-0x') ? 2 : 1);
  return codesMarkdown(shown, language);
}

function packageText(token: PackageToken, language: Language): string {
  const kb = /_for_KB(\d{6,7})/i.exec(token.name)?.[1];
  return [
    `**${say(texts.package, language)}** ${codeSpan(token.name)}`,
    list([
      kb === undefined ? '' : kbLinks(kb, language),
      fact(texts.version, token.version, language),
      fact(texts.architecture, token.architecture, language),
      token.language === ''
        ? say(texts.languageNeutral, language)
        : fact(texts.language, token.language, language),
      fact(texts.publicKeyToken, token.publicKeyToken, language),
    ]),
  ].join('\n\n');
}

function componentText(token: ComponentToken, language: Language): string {
  const isShortened = token.name.includes('..');
  const isNeutral = token.language === '' || /^(?:none|neutral)$/i.test(token.language);
  return [
    `**${say(texts.component, language)}** ${codeSpan(token.name)}`,
    list([
      fact(texts.version, token.version, language),
      fact(texts.architecture, token.architecture, language),
      isNeutral ? say(texts.languageNeutral, language) : fact(texts.language, token.language, language),
      fact(texts.publicKeyToken, token.publicKeyToken, language),
      releaseFact(token.version, language),
      isShortened ? say(texts.shortenedName, language) : '',
    ]),
  ].join('\n\n');
}

function hashText(token: HashToken, language: Language): string {
  const role =
    token.role === undefined ? texts.hash : token.role === 'expected' ? texts.expectedHash : texts.actualHash;
  return [
    `**${say(role, language)}** ${token.algorithm}`,
    codeSpan(token.hex),
    token.notation === 'base64' ? say(texts.base64, language) : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function kbText(number: string, language: Language): string {
  return `**KB${number}**\n\n${list([kbLinks(number, language)])}`;
}

function kbLinks(number: string, language: Language): string {
  const article = `[${say(texts.kbArticle, language, { kb: `KB${number}` })}](https://support.microsoft.com/help/${number})`;
  const catalog = `[${say(texts.catalog, language)}](https://www.catalog.update.microsoft.com/Search.aspx?q=KB${number})`;
  return `${article} · ${catalog}`;
}

function sessionText(id: string, context: HoverContext): string {
  const { analysis, language } = context;
  const head = `**${say(texts.session, language)}** ${codeSpan(id)}`;
  const operation = analysis?.operations.find((candidate) => candidate.id === id);
  if (operation === undefined) {
    return head;
  }
  return [head, list(sessionFacts(operation, language))].join('\n\n');
}

function sessionFacts(operation: Operation, language: Language): readonly string[] {
  const time = (text: string | undefined) => text?.replace('T', ' ') ?? '';
  const facts = [
    fact(texts.client, operation.client ?? '', language),
    fact(texts.target, operation.target ?? '', language),
    fact(texts.start, time(operation.startTime), language),
    fact(operation.outcome === 'unknown' ? texts.lastRecord : texts.end, time(operation.endTime), language),
    outcomeFact(operation.outcome, language),
  ];
  const result = operation.result;
  if (result !== undefined) {
    const code = formatCode(result);
    const symbol = describeCode(code, language)[0]?.symbol;
    facts.push(fact(texts.result, symbol === undefined ? code : `${code} ${symbol}`, language));
  }
  return facts;
}

function outcomeFact(outcome: Outcome, language: Language): string {
  const text = say(texts[`outcome.${outcome}`], language);
  return outcome === 'unknown' ? text : say(texts.outcome, language, { outcome: text });
}

function buildText(version: string): string | undefined {
  const release = releaseName(version);
  return release === undefined ? undefined : `**${inlineMarkdown(release)}** ${codeSpan(version)}`;
}

function releaseFact(version: string, language: Language): string {
  const release = releaseName(version);
  return release === undefined ? '' : fact(texts.release, release, language);
}

// 2022-08-11 15:42:42, Info  CSI  0000139e@2022/8/11:07:42:42.657 …
const headerTime = /^\ufeff?(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d), /;

function stampText(token: StampToken, line: string, context: HoverContext): string {
  const { analysis, language } = context;
  const header = headerTime.exec(line);
  const local =
    header === null ? shifted(token.utc, analysis?.utcOffsetMinutes) : `${header[1]} ${header[2]}`;
  return [
    `**${say(texts.stamp, language)}** ${codeSpan(token.sequence)}`,
    list([
      local === undefined ? '' : fact(texts.localTime, local, language),
      fact(texts.utcTime, token.utc.replace('T', ' '), language),
    ]),
  ].join('\n\n');
}

function shifted(utc: string, minutes: number | undefined): string | undefined {
  const time = Date.parse(`${utc}Z`);
  if (minutes === undefined || Number.isNaN(time)) {
    return undefined;
  }
  return new Date(time + minutes * 60_000).toISOString().slice(0, 23).replace('T', ' ');
}
