// Owns events as XML that stand in a text of another kind: below a person's sentence, below the command that printed them, and
// as older windows of Event Viewer show them, with the marks of their tree in front of each element.

import { servicingRecord } from './eventText';
import { eventXml } from './eventXml';
import type { Dialect } from './index';

export const eventXmlQuoted: Dialect = {
  id: 'event-xml-quoted',
  isPasted: true,
  matches: (beginning) => element.test(beginning) && !servicingRecord.test(beginning),
  createReader: eventXml.createReader,
};

// "- <Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event">"
const element =
  /^[ \t>-]{0,12}<Event xmlns=["']http:\/\/schemas\.microsoft\.com\/win\/2004\/08\/events\/event["']/m;
