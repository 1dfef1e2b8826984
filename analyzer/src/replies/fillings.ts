// Owns what fills each placeholder. Nothing is guessed: what the logs do not prove stays a hole.
import { localize, type Say, sayIn } from '../localized';
import { inlineMarkdown } from '../markdown';
import { adviceOf, awaitedOf } from './awaited';
import { type BlankName, isProfileBlank, type ProfileBlank } from './blanks';
import { comparisonRowsOf } from './comparison';
import {
  analysisOf,
  attemptsOf,
  codeCountsOf,
  conclusionOf,
  excerptFilling,
  factsOf,
  hashLinesOf,
  policyReasonOf,
  policyStepsOf,
  stepsOf,
  triedOf,
  updateLinesOf,
} from './logLines';
import * as values from './logValues';
import { logListOf, missingOf } from './missing';
import { joinLines } from './pieces';
import { defaultPrivacyNotice } from './replyTexts';
import type { Filling, ReplySource } from './types';

/**
 * Fills one blank.
 * @returns the pieces (line feeds separate lines), no pieces where the line is to be left out, or undefined where
 * the blank stays a hole
 */
export function fillBlank(name: BlankName, source: ReplySource): Filling | undefined {
  if (isProfileBlank(name)) return profileFilling(name, source);
  return fillers[name]?.(source, sayIn(source.language));
}

type Filler = (source: ReplySource, say: Say) => Filling | undefined;

const fillers: Readonly<Partial<Record<BlankName, Filler>>> = {
  update: one(values.updateOf),
  updateLines: updateLinesOf,
  windows: one(values.windowsOf),
  code: one(values.codeOf),
  codeMeaning: one(values.codeMeaningOf),
  operation: one(values.operationOf),
  failureTime: one(values.failureTimeOf),
  path: one(values.pathOf),
  componentPath: one(values.componentPathOf),
  policy: one(values.policyOf),
  policyReason: policyReasonOf,
  policySteps: policyStepsOf,
  process: one(values.processOf),
  access: one(values.accessOf),
  expectedHash: one(values.expectedHashOf),
  failureClass: one(values.failureClassOf),
  culprit: one(values.culpritOf),
  packageFile: one(values.packageFileOf),
  prerequisite: one(values.prerequisiteOf),
  facts: factsOf,
  analysis: analysisOf,
  excerpt: excerptFilling,
  tried: triedOf,
  attempts: attemptsOf,
  steps: stepsOf,
  missing: missingOf,
  logList: logListOf,
  conclusion: conclusionOf,
  codeCounts: codeCountsOf,
  comparisonRow: comparisonRowsOf,
  hashLines: hashLinesOf,
  awaited: awaitedOf,
  advice: adviceOf,
};

/** A filler of one value: undefined stays a hole. */
function one(value: (source: ReplySource, say: Say) => string | undefined): Filler {
  return (source, say) => {
    const text = value(source, say);
    return text === undefined ? undefined : [text];
  };
}

function profileFilling(name: ProfileBlank, { profile, language }: ReplySource): Filling | undefined {
  const value = profile[name]?.trim() ?? '';
  if (value !== '')
    return name === 'signature' || name === 'privacyNotice' ? ownLines(value) : [inlineMarkdown(value)];
  if (name === 'privacyNotice') return [localize(defaultPrivacyNotice, language)];
  if (name !== 'signature') return undefined;
  const lines = (['engineer', 'organisation', 'mail'] as const).map((line): Filling => {
    const text = profile[line]?.trim() ?? '';
    return [text === '' ? { hole: line } : inlineMarkdown(text)];
  });
  return joinLines(lines);
}

/** Lines of the profile's own text: shown as written, lists stay lists. */
function ownLines(text: string): Filling {
  const lines = text.split(/\r\n?|\n/).map((line) => {
    const [, mark = '', rest = ''] = /^(\s*(?:[-*]|\d+[.)]) +)?(.*)$/.exec(line.trimEnd()) ?? [];
    return `${mark}${inlineMarkdown(rest)}`;
  });
  return [lines.join('\n')];
}
