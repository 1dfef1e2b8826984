// Owns the driver files that sfc found damaged: those it could not repair, and those of which no record says what became.
import type { FactIndex } from '../../facts/factIndex';
import { fileNameOf, plainPath } from '../../facts/paths';
import { leftDriverFiles } from '../../operations/driverFiles';
import type { Match } from '../defineRule';
import { detail } from '../matching/values';
import { namesInTitle } from './damageMatches';

/** Matches of the class of damaged files, in the wordings `driver`, `driverLeft` and `driversLeft`. */
export function* damagedDrivers(index: FactIndex): Iterable<Match> {
  yield* driverFiles(index);
  yield* leftDrivers(index);
}

/** Files of drivers: the manifests do not list them, and a record of its own says that no sound copy was there. */
function* driverFiles(index: FactIndex): Iterable<Match> {
  const seen = new Set<string>();
  for (const k of index.ofShape('sfc.driver.failed')) {
    const path = plainPath(index.fact(k).fields.path ?? '');
    if (path === '' || seen.has(path.toLowerCase())) continue;
    seen.add(path.toLowerCase());
    yield {
      fact: k,
      variant: 'driver',
      confidence: 'high',
      standing: 'proof',
      culprit: { kind: 'path', name: path },
      values: { file: path },
      details: detail('File', '文件', path),
    };
  }
}

/** Files of drivers that were found damaged, where no record says what became of them. */
function* leftDrivers(index: FactIndex): Iterable<Match> {
  const facts = leftDriverFiles(index);
  const paths = facts.map((k) => plainPath(index.fact(k).fields.path ?? ''));
  const [fact] = facts;
  const [path] = paths;
  if (fact === undefined || path === undefined || path === '') return;
  yield {
    fact,
    variant: paths.length === 1 ? 'driverLeft' : 'driversLeft',
    confidence: 'high',
    standing: 'proof',
    culprit: { kind: 'path', name: path },
    values: { file: path, count: String(paths.length), names: namesInTitle(paths.map(fileNameOf)) },
    details: paths.flatMap((each) => detail('File', '文件', each)),
    evidence: facts.slice(0, 8).map((k) => ({ fact: k, role: 'cause' as const })),
  };
}
