// Owns Process Monitor's export as XML: a list of processes, then `<eventlist>` with an `<event>` for each record, its
// columns as children (`Time_of_Day`, `Process_Name`, …); a stack may follow them.
import type { RecordReader } from '../reader';
import type { Dialect } from './index';
import { createProcmonRecords, type ProcmonColumn, procmonColumns } from './procmonRecord';
import { createXmlElementReader, decoded } from './xmlElements';

const beginning = /^(?:<\?xml[^>]{0,200}>\s*)?(?:<procmon>|<eventlist>\s*<event>\s*<ProcessIndex>)/;

export const procmonXml: Dialect = {
  id: 'procmon-xml',
  matches: (text) => beginning.test(text),
  createReader(onRecord): RecordReader {
    const record = createProcmonRecords(onRecord);
    return createXmlElementReader('event', ({ text, line, lineCount }) => {
      const values = valuesOf(text);
      return record((column) => values.get(column) ?? '', { line, lineCount });
    });
  },
};

const child = /<([A-Z][A-Za-z_&;]{1,40})>([^<]*)<\/\1>/g;
/** Tags are the columns' names with other signs than letters replaced; only the letters count. */
const columnOfTag: ReadonlyMap<string, ProcmonColumn> = new Map(
  (Object.entries(procmonColumns) as [ProcmonColumn, string][]).map(([column, name]) => [
    lettersOf(name),
    column,
  ]),
);

/** The columns of one event; frames of a stack have children of like names, so that it ends where the stack begins. */
function valuesOf(text: string): ReadonlyMap<ProcmonColumn, string> {
  const stack = text.indexOf('<stack>');
  const values = new Map<ProcmonColumn, string>();
  for (const [, tag = '', value = ''] of (stack < 0 ? text : text.slice(0, stack)).matchAll(child)) {
    const column = columnOfTag.get(lettersOf(tag));
    if (column !== undefined && !values.has(column)) values.set(column, decoded(value));
  }
  return values;
}

function lettersOf(name: string): string {
  return name.replace(/[^A-Za-z]/g, '').toLowerCase();
}
