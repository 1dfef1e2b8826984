// Owns which updates and packages a failure concerns.

import { isFailureCode } from '../../facts/codes';
import { kbOfIdentity } from '../../facts/identity';
import { kbsIn, updateIdentityIn } from '../../facts/words/identities';
import { updateInWords } from '../../facts/words/prose';
import type { Analysis, Culprit, Fact, Operation } from '../../model';
import { onceFor } from '../../once';
import type { RankedFinding } from '../../rules/defineRule';

/** The updates and packages that the finding, the operation, the culprit's file and what servicing reports around it name. */
export function identitiesOf(
  analysis: Analysis,
  operation: Operation | undefined,
  finding: RankedFinding | undefined,
  culprit?: Culprit,
): { kbs: readonly string[]; packages: readonly string[] } {
  const reported = reportedPackages(analysis, operation, finding);
  const known = [...(finding?.packages ?? []), ...(operation?.packages ?? []), ...reported];
  const packages = new Set(known.length > 0 ? known : packageOfLadder(analysis, operation, finding));
  const concerned = kbsOf(operation, finding, packages);
  const kbs = concerned.size > 0 ? concerned : kbsBeside(analysis, operation, finding, culprit);
  return { kbs: [...kbs].slice(0, 20), packages: [...packages].slice(0, 20) };
}

/** The updates of the operation, the finding and their packages. */
function kbsOf(
  operation: Operation | undefined,
  finding: RankedFinding | undefined,
  packages: ReadonlySet<string>,
): ReadonlySet<string> {
  const ofPackages = [...packages].flatMap((identity) => kbOfIdentity(identity) ?? []);
  const kbs = new Set([...(operation?.kbs ?? []), ...(finding?.kbs ?? []), ...ofPackages]);
  // What is damaged belongs to an older update than the one that fails over it.
  const damaged = finding?.culprit?.kind === 'package' ? kbOfIdentity(finding.culprit.name) : undefined;
  if (damaged !== undefined && isOfAnother(operation, damaged)) kbs.delete(damaged);
  return kbs;
}

/** Where neither operation nor finding names an update: the first that names one of the words, the log, the job, the file. */
function kbsBeside(
  analysis: Analysis,
  operation: Operation | undefined,
  finding: RankedFinding | undefined,
  culprit: Culprit | undefined,
): readonly string[] {
  const told = finding === undefined ? undefined : updateInWords(analysis.facts[finding.fact]);
  if (told !== undefined) return [told];
  // Without a session the only update that the text names is the one concerned.
  const isOutside = !operation || operation.kind === 'boot-processing';
  const named = isOutside ? kbsNamed(analysis) : [];
  if (named.length > 0) return named;
  const ofJob = kbOfJob(analysis, operation);
  if (ofJob.length > 0) return ofJob;
  const file = kbOfIdentity(culprit?.name ?? finding?.culprit?.name ?? '');
  return file === undefined ? [] : [file];
}

/** True where the operation says what it was about, and the update is not that. */
function isOfAnother(operation: Operation | undefined, kb: string): boolean {
  if (operation === undefined || operation.kbs.includes(kb)) return false;
  return operation.kbs.length > 0 || operation.packages.length > 0;
}

/** How many facts before the end of a download its job may name the file. */
const jobReach = 8;

/** A file that did not come says in its name which update it is of. */
function kbOfJob({ facts }: Analysis, operation: Operation | undefined): readonly string[] {
  if (operation?.kind !== 'wu-download' || operation.endFact === undefined) return [];
  const kbs = facts
    .slice(Math.max(0, operation.endFact - jobReach), operation.endFact)
    .filter(({ shape }) => shape === 'wu.job.file')
    .flatMap((fact) => kbsIn(fact));
  return new Set(kbs).size === 1 ? kbs.slice(0, 1) : [];
}

/** How many facts around an operation a report of its packages may stand. */
const reportReach = 60;

/** Packages that servicing itself reports as failed right around the operation. */
function reportedPackages(
  analysis: Analysis,
  operation: Operation | undefined,
  finding: RankedFinding | undefined,
): string[] {
  const center = operation?.endFact ?? finding?.fact;
  if (center === undefined) return [];
  const result: string[] = [];
  const last = Math.min(analysis.facts.length, center + reportReach);
  for (let k = Math.max(0, center - reportReach); k < last; k++) {
    const fact = analysis.facts[k];
    if (!fact || !reportShapes.has(fact.shape) || fact.fields.package === undefined) continue;
    if (fact.codes.some(isFailureCode)) result.push(fact.fields.package);
  }
  return result;
}

const reportShapes: ReadonlySet<string> = new Set([
  'cbs.package.report',
  'cbs.package.change',
  'cbs.feature.change',
  'cbs.service-pack.review',
]);

/** How many facts behind a cause its callers tell of it. */
const ladderReach = 15;

/** Lines cut out of a session lack its head: the one update that the callers of the failing step name. */
function packageOfLadder(
  { facts }: Analysis,
  operation: Operation | undefined,
  finding: RankedFinding | undefined,
): readonly string[] {
  const start = startOfLadder(facts, operation, finding);
  if (start === undefined) return [];
  const named = facts
    .slice(start, start + ladderReach)
    .filter(({ component, codes }) => component === 'CBS' && codes.some(isFailureCode))
    .flatMap((fact) => updateIdentityIn(fact) ?? []);
  return new Set(named).size === 1 ? named.slice(0, 1) : [];
}

/** The cause; without one, as far before the end of a session, whose head may be missing, as that is its own. */
function startOfLadder(
  facts: readonly Fact[],
  operation: Operation | undefined,
  finding: RankedFinding | undefined,
): number | undefined {
  if (finding !== undefined)
    return operation === undefined || operation.kind === 'excerpt' ? finding.fact : undefined;
  if (operation?.kind !== 'session' || operation.endFact === undefined) return undefined;
  const from = Math.max(0, operation.endFact - ladderReach + 1);
  const other = facts
    .slice(from, operation.endFact)
    .findLastIndex(({ shape }) => shape.startsWith('cbs.session.'));
  return from + other + 1;
}

/**
 * KB numbers of cabinets and packages that the log works on; none when it names many. One that went in is not meant. Failures
 * outside any session all ask.
 */
const kbsNamed = onceFor((analysis: Analysis): readonly string[] => {
  const kbs = new Set<string>();
  const done = new Set(analysis.operations.filter(isInPlace).flatMap((operation) => operation.kbs));
  for (const fact of analysis.facts) {
    if (!/^cbs\.(?:cabinet|package|exec|store)/.test(fact.shape)) continue;
    const kb = kbOfIdentity(fact.fields.package ?? fact.fields.path ?? '');
    if (kb !== undefined && !done.has(kb)) kbs.add(kb);
  }
  if (kbs.size === 0) return kbOfTitles(analysis);
  return kbs.size <= 2 ? [...kbs] : [];
});

/** The one update whose title stands above what a person tells of it; a history that lists what went in tells of others. */
function kbOfTitles({ facts }: Analysis): readonly string[] {
  if (facts.some(({ shape }) => shape === 'event.history.installed')) return [];
  const titles = facts.filter(({ shape }) => shape === 'listed.title');
  const kbs = new Set(titles.map(({ fields }) => kbOfIdentity(fields.title ?? '')));
  const [kb] = kbs;
  return kbs.size === 1 && kb !== undefined ? [kb] : [];
}

/** Work that ended well and waits for no restart (which ends in another code than 0). */
function isInPlace({ kind, outcome, result }: Operation): boolean {
  return kind === 'session' && outcome === 'succeeded' && result === 0;
}
