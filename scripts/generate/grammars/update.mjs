// Owns the records of WindowsUpdate.log, of both generations.
import { anyHex, captures, raw, wordStart } from './notation.mjs';
import { scope } from './scopes.mjs';

/** Heads of WindowsUpdate.log: converted from ETL (either date mark, seven decimals), and the tabs of Windows 7. */
export const updateHeads = {
  current: {
    match: raw`^\x{FEFF}?[> \t]{0,20}(\d{4}[-/]\d\d[-/]\d\d \d\d:\d\d:\d\d\.\d{1,7})[ \t]{1,12}(\d{1,10}[ \t]{1,12}\d{1,10})(?:[ \t]{1,12}([A-Za-z][\w.&-]{0,40}))?(?=[ \t]|$)`,
    captures: captures([scope.time, scope.process, scope.source]),
  },
  legacy: {
    match: raw`^\x{FEFF}?[> ]{0,20}(\d{4}-\d\d-\d\d[ \t]{1,8}\d\d:\d\d:\d\d:\d{3})[ \t]{1,12}(\d{1,10}[ \t]{1,8}${anyHex}{1,8})(?:[ \t]{1,12}([A-Za-z][\w.-]{0,40}))?(?=[ \t]|$)`,
    captures: captures([scope.time, scope.process, scope.source]),
  },
};

/** Parts of WindowsUpdate.log messages. */
export const update = {
  marker: { match: raw`\*{1,2}[ ]{0,3}(?:START|END|QUEUED|RESUMED)[ ]{0,3}\*{1,2}`, name: scope.marker },
  failed: {
    match: raw`(\*FAILED\*)(?:[ \t]{1,4}\[(?:(0{8})|(${anyHex}{8}))\])?`,
    captures: captures([scope.finding, scope.success, scope.failure]),
  },
  bracketCode: {
    match: raw`[\[(](?:(0{8})|(8[0-9a-fA-F]${anyHex}{6}|[cC][01]${anyHex}{6}))[\])]`,
    captures: captures([scope.success, scope.failure]),
  },
  level: {
    match: raw`${wordStart}(?:(WARNING)|(FATAL|ERROR)):`,
    captures: captures([scope.warning, scope.error]),
  },
  ruler: { match: raw`[*]{4,}|[=]{4,}|[#]{4,}|[-]{4,}`, name: scope.ruler },
};
