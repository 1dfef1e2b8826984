// Owns the lists that a check of the store prints: one record for each item, or all items inside the record of the summary.
import type { Fact } from '../../model';

/** Lines of one width may come joined, as wrapped mail is; an item and its verdict still begin alike. */
const listBreak = /\n|(?=\((?:p|f|fix|fixed)\)\s)|(?=Repair failed: )/;
const listLine =
  /^\s*\((?<mark>p|f|fix|fixed)\)\s+(?<category>(?:CSI|CBS)(?: [A-Z][A-Za-z]*)+)\s+(?:\((?<flag>[a-z])\)|(?<status>0x[0-9a-fA-F]{8}))?\s*(?:\((?<fixed>Fixed)\))?\s*(?<item>(?!(?:Corrupt|Missing|Error)\b)[^\s(].*)$/;

/** The parts of each line of a list: `mark`, `category`, `flag`, `status`, `fixed`, `item`; none where a line is no item. */
export function linesOfList(fact: Fact): readonly Readonly<Record<string, string | undefined>>[] {
  if (fact.shape === 'cbs.check.item') return [fact.fields];
  return fact.text.split(listBreak).map((line) => listLine.exec(line)?.groups ?? {});
}
