// Owns how SetupDiag's results in XML and JSON are known.
// Facts: "SetupDiag" of Microsoft's documentation (samples of the three forms). Such a file is one result of a few
// kilobytes, so it is kept until its end; what goes beyond a generous limit is only counted. Threads
// fetch its fields when they meet one: nothing here may ask for them while it is loaded.
import type { Dialect } from './index';
import { jsonMessages, xmlMessages } from './setupDiagFields';
import { createWholeTextReader } from './wholeText';

export const setupDiagXml: Dialect = {
  id: 'setup-diag-xml',
  // The whole file, or elements cut out of it, also below a person's words; records of a log beside them are read by lines
  matches: (beginning) =>
    /^(?:<\?xml[^>]{0,200}>\s*)?<SetupDiag[\s>]/.test(beginning) ||
    (ownElements.test(beginning) && (beginning.startsWith('<') || !loggedLine.test(beginning))),
  createReader: (onRecord) => createWholeTextReader('setup-diag', (text) => xmlMessages(text), onRecord),
};

/** Elements that no other file has; what was cut may begin inside one of them. */
const ownElements =
  /<FailureData>|<\/FailureData>\s*<\w|<ProfileName>\w+<\/ProfileName>|<FailureDetails>|<\/FailureDetails>/;

/** The head of a record that stands by itself. */
const loggedLine = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, /m;

export const setupDiagJson: Dialect = {
  id: 'setup-diag-json',
  matches: (beginning) =>
    /^[[{]/.test(beginning) && /"ProfileName"\s*:/.test(beginning) && /"ProfileGuid"\s*:/.test(beginning),
  createReader: (onRecord) => createWholeTextReader('setup-diag', (text) => jsonMessages(text), onRecord),
};
