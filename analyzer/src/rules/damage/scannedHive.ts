// Owns the match of what ComponentsScanner found damaged in the hive of the component store: keys by name, else a count.
import type { FactIndex } from '../../facts/factIndex';
import type { Match } from '../defineRule';
import { detail } from '../matching/values';
import { namesInTitle } from './damageMatches';

/** Rows and records of one report. */
const maxShown = 20;

/** Matches in the wordings `listed` and `several`; a scan without findings prints neither keys nor counts. */
export function* scannedHive(index: FactIndex): Iterable<Match> {
  const keys = new Map<string, number>();
  for (const k of index.ofShape('store.scanner.key')) {
    const { branch = '' } = index.fact(k).fields;
    if (!keys.has(branch)) keys.set(branch, k);
  }
  if (keys.size > 0) yield ofKeys(keys);
  else yield* ofCounts(index);
}

function ofKeys(keys: ReadonlyMap<string, number>): Match {
  const [[first, fact] = ['', 0]] = keys;
  const shown = [...keys].slice(0, maxShown);
  const names = [...new Set([...keys.keys()].map(nameOf))];
  return {
    fact,
    variant: names.length > 1 ? 'several' : 'listed',
    culprit: { kind: 'registry', name: `HKLM\\COMPONENTS\\${first}` },
    values: { name: nameOf(first), count: String(names.length), names: namesInTitle(names) },
    details: shown.flatMap(([branch]) => detail('Registry key', '注册表项', `HKLM\\COMPONENTS\\${branch}`)),
    evidence: shown.map(([, k]) => ({ fact: k, role: 'cause' })),
    count: keys.size,
  };
}

/** The component, catalog or deployment that a key is about. */
function nameOf(branch: string): string {
  return branch.slice(branch.lastIndexOf('\\') + 1);
}

function* ofCounts(index: FactIndex): Iterable<Match> {
  const [fact] = index.ofShape('store.scanner.counted');
  if (fact === undefined) return;
  const { branch = '' } = index.fact(fact).fields;
  yield {
    fact,
    variant: 'listed',
    confidence: 'medium',
    culprit: { kind: 'registry', name: `HKLM\\COMPONENTS\\${branch}` },
    values: { name: branch },
  };
}
