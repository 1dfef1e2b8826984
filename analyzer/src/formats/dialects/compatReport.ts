// Owns the compatibility report of Windows Setup (CompatData*.xml, ScanResult.xml): it names programs, devices and drivers,
// often all of them in one line. Each of its tags that says something of them becomes a record.
import type { Dialect } from './index';
import { createWholeTextReader, type PlacedMessage } from './wholeText';
import { decoded } from './xmlElements';

export const compatReport: Dialect = {
  id: 'compat-report',
  matches: (beginning) => beginning.startsWith('<') && ownTags.test(beginning) && !loggedLine.test(beginning),
  createReader: (onRecord) => createWholeTextReader('bare', tellingTags, onRecord),
};

/** Tags that no other file has. */
const ownTags =
  /^(?:<\?xml[^>]{0,200}>\s*)?<CompatReport[\s>]|<(?:Program Name|HardwareItem HardwareType|DriverPackage Inf)="/;

/** The head of a record that stands by itself: lines of a log beside a cut-out of the report. */
const loggedLine = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, /m;

/** One that was cut off ends where the next tag begins. */
const tellingTag = /<(?:Program|HardwareItem|DriverPackage|CompatibilityInfo)\s[^<>]{1,4000}>?/g;

function* tellingTags(text: string): Iterable<PlacedMessage> {
  // A quotation mark inside a value must not look like its end.
  for (const { 0: tag, index } of text.matchAll(tellingTag))
    yield { message: decoded(tag.replaceAll('&quot;', "'")), start: index, end: index + tag.length };
}
