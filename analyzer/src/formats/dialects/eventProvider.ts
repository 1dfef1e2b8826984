// Owns the names of providers that an export leaves out: PowerShell's default columns are time, number, level and
// sentence. Number and beginning of the sentence together know the few events that tell of updates.
// Sources: as for the shapes of events (facts/shapes/event.ts).
import { eventProviders } from '../eventProviders';

const { updateClient, servicing, wusa, controlManager, kernelPower, eventLog, applicationError, disk, ntfs } =
  eventProviders;

const sentences: readonly (readonly [id: number, beginning: RegExp, provider: string])[] = [
  [19, /^Installation Successful: Windows successfully|^安装成功[:：] ?Windows/, updateClient],
  [20, /^Installation Failure: Windows failed|^安装失败[:：] ?Windows/, updateClient],
  [43, /^Installation Started: Windows has started|^安装已启动[:：] ?Windows/, updateClient],
  [16, /^Unable to Connect: Windows is unable to connect/, updateClient],
  [21, /^Restart Required: To complete the installation/, updateClient],
  [22, /^Restart Required: To complete the installation/, updateClient],
  [23, /^Uninstallation Successful: Windows successfully/, updateClient],
  [24, /^Uninstallation Failure: Windows failed/, updateClient],
  [25, /^Windows Update failed to check for updates with error/, updateClient],
  [26, /^Windows Update successfully found \d+ updates/, updateClient],
  [31, /^Windows Update failed to download an update/, updateClient],
  [41, /^An update was downloaded/, updateClient],
  [44, /^Windows Update started downloading an update/, updateClient],
  [1, /^Initiating changes (?:for|to turn on|to turn off) /, servicing],
  [2, /^Package \S+ was successfully changed to the /, servicing],
  [3, /^Package \S+ failed to be changed to the /, servicing],
  [4, /^A reboot is necessary before package /, servicing],
  [7, /^Initiating changes to turn on update /, servicing],
  [8, /^Initiating changes to turn off update /, servicing],
  [9, /^Selectable update \S+ of package \S+ was successfully turned on/, servicing],
  [10, /^Selectable update \S+ of package \S+ was successfully turned off/, servicing],
  [11, /^Update \S+ of package \S+ failed to be turned on/, servicing],
  [12, /^Update \S+ of package \S+ failed to be turned off/, servicing],
  [13, /^A reboot is necessary before the selectable update /, servicing],
  [14, /^A reboot is necessary before the selectable update /, servicing],
  [2, /^Windows update .{1,200} was successfully installed/, wusa],
  [3, /^Windows update .{0,200}could not be installed because of error /, wusa],
  [7000, /^The .{1,120} service failed to start due to the following error/, controlManager],
  [7001, /^The .{1,120} service depends on the .{1,120} which failed to start/, controlManager],
  [7009, /^A timeout was reached \(\d+ milliseconds\) while waiting for the /, controlManager],
  [7022, /^The .{1,120} service hung on starting/, controlManager],
  [7023, /^The .{1,120} service terminated with the following error/, controlManager],
  [7024, /^The .{1,120} service terminated with (?:the following )?service-specific error/, controlManager],
  [7031, /^The .{1,120} service terminated unexpectedly/, controlManager],
  [7034, /^The .{1,120} service terminated unexpectedly/, controlManager],
  [7040, /^The start type of the .{1,120} service was changed/, controlManager],
  [41, /^The system has rebooted without cleanly shutting down first/, kernelPower],
  [6008, /^The previous system shutdown at /, eventLog],
  [1000, /^Faulting application name: /, applicationError],
  [7, /^The device, \S+, has a bad block/, disk],
  [11, /^The driver detected a controller error on /, disk],
  [55, /^(?:A corruption was discovered in|The) file system structure on /, ntfs],
];

/**
 * The provider of an event that names none.
 * @param message the event's sentence
 * @returns undefined where number and sentence do not tell
 */
export function providerBySentence(eventId: number, message: string): string | undefined {
  const beginning = beginningOf(message);
  return sentences.find(([id, pattern]) => id === eventId && pattern.test(beginning))?.[2];
}

/**
 * The number of an event that names none.
 * @param message the event's sentence
 * @returns undefined where the sentence does not tell
 */
export function idBySentence(message: string): number | undefined {
  const beginning = beginningOf(message);
  return sentences.find(([, pattern]) => pattern.test(beginning))?.[0];
}

function beginningOf(message: string): string {
  return message.slice(0, 240).replace(/\s+/g, ' ').trimStart();
}
