// Owns events of the event logs and of Process Monitor: the line forms that this extension shows them in, and rows of
// exports.
import { captures, raw } from './notation.mjs';
import { scope } from './scopes.mjs';

/** Parts of events: the line form that .evtx files are shown in, and the rows of exports. */
export const event = {
  head: {
    match: raw`^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z?|-{10}T--:--:--) (?:(Information|Verbose|Unknown)|(Warning)|(Error|Critical))[ ]{1,11}([^/\n]{1,200}/\d{1,5})(?= \[)`,
    captures: captures([scope.time, scope.info, scope.warning, scope.error, scope.source]),
  },
  value: {
    match: raw`^[ ]{4}([\w .-]{1,80}:)(?=[ ]|$)`,
    captures: captures([scope.label]),
  },
  row: {
    match: raw`^\x{FEFF}?"?(?:(Information|Verbose|信息|详细|Informationen|Сведения)|(Warning|警告|Warnung|Предупреждение)|(Error|Critical|错误|严重|Fehler|Kritisch|Ошибка|Критический))"?[,;\t]"?(\d[^,;\t"\n]{5,40})"?[,;\t]"?([^,;\t"\n]{1,200})"?[,;\t]"?\d{1,5}"?(?=[,;\t]|$)`,
    captures: captures([scope.info, scope.warning, scope.error, scope.time, scope.source]),
  },
};

/** Parts of Process Monitor's events: the line form of captures, and the rows of a CSV export. */
export const procmon = {
  head: {
    match: raw`^((?:\d{4}-\d\d-\d\dT)?\d\d:\d\d:\d\d(?:\.\d{1,7})?Z?)\t([^\t\n]{0,300}:\d{1,10})\t([^\t\n]{1,100})\t(?:(SUCCESS)|(ACCESS DENIED|SHARING VIOLATION|FILE CORRUPT|DISK CORRUPT|DISK FULL|CRC ERROR|DEVICE DATA ERROR|IO DEVICE ERROR|DATA ERROR|CANNOT DELETE|DELETE PENDING)|([^\t\n]{0,100}))(?=\t)`,
    captures: captures([
      scope.time,
      scope.source,
      scope.label,
      scope.success,
      scope.failure,
      scope.traceCode,
    ]),
  },
  row: {
    match: raw`^\x{FEFF}?"(\d[^"\n]{3,40})","([^"\n]{1,300})","(\d{1,10})","([^"\n]{1,100})"`,
    captures: captures([scope.time, scope.source, scope.process, scope.label]),
  },
  result: {
    match: raw`,"(?:(SUCCESS)|(ACCESS DENIED|SHARING VIOLATION|FILE CORRUPT|DISK CORRUPT|DISK FULL|CRC ERROR|DEVICE DATA ERROR|IO DEVICE ERROR|DATA ERROR|CANNOT DELETE|DELETE PENDING))(?=",)`,
    captures: captures([scope.success, scope.failure]),
  },
};
