// Owns setupapi's logs: sections, their entries, and the marks of warnings and errors.
import { captures, raw } from './notation.mjs';
import { scope } from './scopes.mjs';

/** Parts of setupapi's logs: sections, entries with their category, marks of warnings and errors. */
export const setupapi = {
  section: {
    match: raw`^(>>>|<<<)[ \t]{1,4}(?:(\[Exit status: SUCCESS\])|(\[Exit status: FAILURE[^\]\n]{0,40}\])|(\[[^\n]{1,400}\]))?(?:Section (?:start|end) (\d{4}/\d\d/\d\d \d\d:\d\d:\d\d(?:\.\d{1,3})?))?`,
    captures: captures([scope.ruler, scope.success, scope.failed, scope.banner, scope.time]),
  },
  error: {
    match: raw`^(!!!)[ \t]{1,4}([a-z]{3}:)?`,
    captures: captures([scope.failed, scope.source]),
  },
  warning: {
    match: raw`^(!)[ \t]{1,6}([a-z]{3}:)?`,
    captures: captures([scope.warning, scope.source]),
  },
  entry: {
    match: raw`^[ \t]{1,6}([a-z]{3}:)`,
    captures: captures([scope.source]),
  },
  heading: {
    match: raw`^\[(?:Device Install Log|BeginLog|Boot Session: [^\]\n]{1,60}|Setup (?:online|offline) Device Install[^\]\n]{0,200}|SetupAPI Log|Setup(?:Plugin)? [^\]\n]{1,200})\]`,
    name: scope.phase,
  },
};
