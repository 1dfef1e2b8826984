// Owns how the shape of an event is put together: by provider and number, or by its bare sentence; its values are looked
// for by their form, for the sentence may be of any language.
import { eventProviders } from '../formats/eventProviders';
import type { Shape } from './shape';

/** What stands further behind in an event is not looked at. */
const longestEvent = 6_000;

/** Looks for a value anywhere in the event; a shape matches with or without it. */
export const value = (name: string, pattern: string): string =>
  `(?:(?=[\\s\\S]{0,${longestEvent}}?(?<${name}>${pattern}))|)`;

/** What the providers were or are called elsewhere. */
const olderNames: ReadonlyMap<string, readonly string[]> = new Map([
  [eventProviders.updateClient, ['Windows Update Agent']],
  [eventProviders.defender, ['Microsoft Antimalware']],
]);

/** An event of one provider by its numbers. The provider's short name is what Event Viewer shows in its list. */
export function event(
  id: string,
  provider: string,
  ids: readonly number[],
  ...values: readonly string[]
): Shape {
  const short = provider.replace(/^Microsoft-Windows-/, '');
  const names = [...new Set([provider, short, ...(olderNames.get(provider) ?? [])])];
  return {
    id,
    scope: 'event',
    starts: names.flatMap((name) => ids.map((number) => `${name}/${number} [`)),
    pattern: new RegExp(`^(?=[^\\n]{1,200}/(?<event>\\d{1,5}) \\[)${values.join('')}`),
  };
}

/** The sentence of an event as somebody pasted it, without anything around it. */
export function pastedSentence(id: string, starts: readonly string[], ...values: readonly string[]): Shape {
  return { id, scope: 'event', starts, pattern: new RegExp(`^${values.join('')}`) };
}
