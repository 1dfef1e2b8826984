// Owns the names of providers that an export leaves out: PowerShell's default columns are time, number, level and
// sentence. Number and beginning of the sentence together know the few events that tell of updates.
// Sources: as for the shapes of events (facts/shapes/event.ts).

const updateClient = 'Microsoft-Windows-WindowsUpdateClient';
const servicing = 'Microsoft-Windows-Servicing';

const sentences: readonly (readonly [id: number, beginning: RegExp, provider: string])[] = [
  [19, /^Installation Successful: Windows successfully|^安装成功[:：] ?Windows/, updateClient],
  [20, /^Installation Failure: Windows failed|^安装失败[:：] ?Windows/, updateClient],
  [43, /^Installation Started: Windows has started|^安装已启动[:：] ?Windows/, updateClient],
  [1, /^Initiating changes (?:for|to turn on|to turn off) /, servicing],
  [2, /^Package \S+ was successfully changed to the /, servicing],
  [3, /^Package \S+ failed to be changed to the /, servicing],
  [4, /^A reboot is necessary before package /, servicing],
];

/**
 * The provider of an event that names none.
 * @param message the event's sentence
 * @returns undefined where number and sentence do not tell
 */
export function providerBySentence(eventId: number, message: string): string | undefined {
  const beginning = message.slice(0, 240).replace(/\s+/g, ' ').trimStart();
  return sentences.find(([id, pattern]) => id === eventId && pattern.test(beginning))?.[2];
}
