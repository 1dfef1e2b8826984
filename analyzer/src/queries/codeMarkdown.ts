// Owns the explanation of one code as Markdown, the same in hovers, hints and the decode command.

import type { Language } from '../localized';
import type { CodeDescription } from './codeSource';
import { inlineCode, proseMarkdown } from './escape';
import { list, say, texts } from './hoverTexts';

/** One reading of a code as Markdown: name and meaning first, then where it comes from. */
export function codeMarkdown(reading: CodeDescription, language: Language): string {
  const head =
    reading.symbol === undefined
      ? `**${inlineCode(reading.code)}** ${say(texts.unknownCode, language)}`
      : `**${inlineCode(reading.symbol)}** ${inlineCode(reading.code)}`;
  const parts = [head];
  if (reading.meaning !== undefined) {
    parts.push(proseMarkdown(reading.meaning));
  }
  if (reading.cause !== undefined) {
    parts.push(`*${say(texts.cause, language)}* ${proseMarkdown(reading.cause)}`);
  }
  const facts: string[] = [];
  if (reading.chain.length > 1) {
    facts.push(`${say(texts.chain, language)} ${reading.chain.map((step) => inlineCode(step)).join(' → ')}`);
  }
  if (reading.facility !== undefined) {
    facts.push(`${say(texts.facility, language)} ${inlineCode(reading.facility)}`);
  }
  parts.push(list(facts));
  if (reading.nextSteps.length > 0) {
    const steps = reading.nextSteps.map((step, index) => `${index + 1}. ${proseMarkdown(step)}`);
    parts.push(`*${say(texts.nextSteps, language)}*\n\n${steps.join('\n')}`);
  }
  return parts.filter((part) => part !== '').join('\n\n');
}
