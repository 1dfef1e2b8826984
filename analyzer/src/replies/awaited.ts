// Owns what is still awaited: what an earlier reply asked for and the case does not hold.
import type { CaseResult } from '../case/types';
import type { Say } from '../localized';
import { inlineMarkdown } from '../markdown';
import { collectableLogs, otherAsks, stepAsk } from './asks';
import { plainTextOf } from './plainText';
import type { EarlierAsk, Filling, ReplySource } from './types';

/** A hole in a list where nothing is known to be awaited. */
export function awaitedOf(source: ReplySource, say: Say): Filling {
  const lines = awaitedLines(source, say);
  return lines.length === 0 ? ['- ', { hole: 'awaited' }] : [lines.join('\n')];
}

/** Lines of a list. */
export function awaitedLines({ result, earlier }: ReplySource, say: Say): readonly string[] {
  const given = new Set((result?.sources ?? []).map(({ kind }) => kind));
  return (earlier?.asks ?? []).flatMap((ask) => {
    if (ask.step !== undefined) return [say(stepAsk, { step: stepText(ask.step, result, say) })];
    const known = askOf(ask);
    return known === undefined || known.kinds.some((kind) => given.has(kind)) ? [] : [say(known.text)];
  });
}

function askOf({ id }: EarlierAsk) {
  return [...collectableLogs, ...otherAsks].find((each) => each.id === id);
}

/** The steps of an earlier reply, as a list. */
export function adviceOf({ earlier, result }: ReplySource, say: Say): Filling | undefined {
  const steps = earlier?.steps ?? [];
  return steps.length === 0
    ? undefined
    : [steps.map((step) => `- ${stepText(step, result, say)}`).join('\n')];
}

/** A step of this case in the language of the reply, whichever the earlier one had; any other as it stands there. */
function stepText(step: string, result: CaseResult | undefined, say: Say): string {
  const wanted = plainStep(step);
  const known = (result?.failures ?? [])
    .flatMap(({ nextSteps }) => nextSteps)
    .find(({ text }) => plainStep(text.en) === wanted || plainStep(text.zh) === wanted);
  return inlineMarkdown(known === undefined ? step : say(known.text));
}

function plainStep(step: string): string {
  return plainTextOf(inlineMarkdown(step)).replace(/\s+/g, ' ').trim();
}
