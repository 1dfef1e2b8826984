// What lives here: the sentences of documented events, one table per kind of log. An .evtx file holds no sentences,
// they are in the providers' files on the machine. No rule reads them: shapes go by provider, number and values.
import { formatCode } from '../../codes/hex';
import type { EventEntry } from '../../formats/eventLine';
import { type Language, type Localized, localize } from '../../localized';
import { applicationSentences } from './application';
import { programSentences } from './programs';
import type { ProviderSentences } from './sentence';
import { setupSentences } from './setup';
import { storageSentences } from './storage';
import { systemSentences } from './system';
import { windowsUpdateSentences } from './windowsUpdate';

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

/** Every provider's sentences. */
export const eventSentences: readonly ProviderSentences[] = [
  setupSentences,
  windowsUpdateSentences,
  systemSentences,
  storageSentences,
  programSentences,
  applicationSentences,
].flat();

const byProvider: ReadonlyMap<string, ProviderSentences['sentences']> = new Map(
  eventSentences.flatMap(({ providers, sentences }) =>
    providers.map((name) => [name.toLowerCase(), sentences]),
  ),
);

/** A value that is longer belongs to the lines below, not into a sentence. */
const longestValue = 200;
const placeholder = /\{([^{}:]+)(:code)?\}/g;
/** Parameter messages of the service manager: the number of a Win32 error. */
const parameterMessage = /^%%(\d+)$/;

function isList(known: Localized | readonly Localized[]): known is readonly Localized[] {
  return Array.isArray(known);
}

function filled(template: string, data: EventEntry['data']): string | undefined {
  let complete = true;
  const text = template.replace(placeholder, (_, name: string, code?: string) => {
    const value = data.find((each) => each.name === name)?.value.trim() ?? '';
    if (value === '' || value.length > longestValue) complete = false;
    return code === undefined ? plain(value) : hexadecimal(plain(value));
  });
  return complete ? text : undefined;
}

function plain(value: string): string {
  return value.replace(parameterMessage, '$1').replace(/\s+/g, ' ');
}

/** A result code that was stored as a decimal number; small numbers are Win32 errors and read best as they are. */
function hexadecimal(value: string): string {
  const number = /^\d{1,10}$/.test(value) ? Number(value) : 0;
  return number > 0xffff && number <= 0xffffffff ? formatCode(number) : value;
}
