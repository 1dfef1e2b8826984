// What lives in knowledge/: texts that codes, rules and readers share: next steps, and in events/ the sentences of
// events. Nothing here looks at a log; what a single code means stands in codes/knowledge/. This file: the shape of a
// next step: what a person may do about a failure, and whether it changes the machine.
import type { Localized } from '../localized';

/** One action for a human reader; never run by the product. */
export interface NextStep {
  readonly text: Localized;
  /** True when carrying the step out changes the machine (files, registry, disk, services, restart). */
  readonly changesMachine: boolean;
}

/** A step that only looks, collects or decides. */
export function look(en: string, zh: string): NextStep {
  return { text: { en, zh }, changesMachine: false };
}

/** A step that changes the machine. */
export function change(en: string, zh: string): NextStep {
  return { text: { en, zh }, changesMachine: true };
}

/** Whether two steps say the same. Those of explained codes may be copies: by themselves they are not told apart. */
export function isSameStep(one: NextStep, other: NextStep): boolean {
  return one.text.en === other.text.en;
}
