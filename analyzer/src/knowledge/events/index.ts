// What lives here: the sentences of documented events, one table per kind of log. An .evtx file holds no sentences,
// they are in the providers' files on the machine. No rule reads them: shapes go by provider, number and values.
import type { EventEntry } from '../../formats/eventLine';
import type { Localized } from '../../localized';
import { type Language, localize } from '../../localized';
import type { ProviderSentences } from './sentence';
import { setupSentences } from './setup';

/**
 * Says what an event means, where that is documented.
 * @returns one sentence, or undefined for an event that is not known or lacks the values that its sentence names
 */
export function eventSentence(
  entry: Pick<EventEntry, 'provider' | 'eventId' | 'data'>,
  language: Language,
): string | undefined {
  const known = byProvider.get(entry.provider.toLowerCase())?.[entry.eventId];
  if (known === undefined) return undefined;
  for (const sentence of isList(known) ? known : [known]) {
    const text = filled(localize(sentence, language), entry.data);
    if (text !== undefined) return text;
  }
  return undefined;
}

const tables: readonly (readonly ProviderSentences[])[] = [setupSentences];

const byProvider: ReadonlyMap<string, ProviderSentences['sentences']> = new Map(
  tables
    .flat()
    .flatMap(({ providers, sentences }) => providers.map((name) => [name.toLowerCase(), sentences])),
);

/** A value that is longer belongs to the lines below, not into a sentence. */
const longestValue = 200;
const placeholder = /\{([^{}]+)\}/g;

function isList(known: Localized | readonly Localized[]): known is readonly Localized[] {
  return Array.isArray(known);
}

function filled(template: string, data: EventEntry['data']): string | undefined {
  let complete = true;
  const text = template.replace(placeholder, (_, name: string) => {
    const value = data.find((each) => each.name === name)?.value.trim();
    if (value === undefined || value === '' || value.length > longestValue) complete = false;
    return value ?? '';
  });
  return complete ? text : undefined;
}
