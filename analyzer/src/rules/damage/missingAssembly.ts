// Owns the search for the deployment that the store could not find, shared by the classes that tell a plain package
// from a language package.

import { defined } from '../../defined';
import type { FactIndex } from '../../facts/factIndex';
import { parsePackageIdentity } from '../../facts/identity';
import { componentIn, packageIn } from '../../facts/words/identities';
import type { EvidenceRef, Fact } from '../../model';
import type { RuleContext } from '../defineRule';
import { cultureOf } from '../matching/identities';
import { evidenceAt, factBefore } from '../matching/values';

export interface MissingAssembly {
  readonly fact: number;
  readonly code: number;
  /** Package identity or store folder name. */
  readonly name?: string;
  /** Store folder name of the assembly that is missing, where the name is that of the package it belongs to. */
  readonly assembly?: string;
  /** The language in the name, where it has one. */
  readonly culture?: string;
  readonly evidence: readonly EvidenceRef[];
}

const names = [
  'ERROR_SXS_ASSEMBLY_MISSING',
  'STATUS_SXS_ASSEMBLY_MISSING',
  'STATUS_SXS_ASSEMBLY_NOT_FOUND',
  'ERROR_SXS_ASSEMBLY_NOT_FOUND',
] as const;
const codes = [0x80073701, 0x800736b3] as const;
/** Records of how the work ended: they name what was to be installed, not what the store was asked for. */
const ofTheWork: ReadonlySet<string> = new Set([
  'cbs.package.report',
  'cbs.package.change',
  'cbs.feature.change',
  'cbs.exec.end',
  'cbs.exec.end-repair',
]);
/** Records of one ladder are no further apart than this. */
const reach = 12;

/**
 * The version in which the log names the package behind a language package, where it is another one: then the language
 * resources are known not to fit.
 */
export function versionBehindLanguage({ index }: RuleContext, name: string): string | undefined {
  const language = parsePackageIdentity(name);
  if (language === undefined || language.language === '') return undefined;
  for (const { fields } of index.facts) {
    const other = parsePackageIdentity(fields.package ?? fields.update ?? '');
    if (other?.name !== language.name || other.language !== '') continue;
    if (other.version !== language.version) return other.version;
  }
  return undefined;
}

/** The ladders of "assembly missing" in a log, one per missing deployment. */
export function missingAssemblies({ index }: RuleContext): readonly MissingAssembly[] {
  const records = [...new Set([...index.withName(...names), ...index.withCode(...codes)])].sort(
    (a, b) => a - b,
  );
  const found: MissingAssembly[] = [];
  let chain: number[] = [];
  const close = (): void => {
    const first = chain[0];
    if (first === undefined) return;
    const list = chain;
    chain = [];
    const inLadder = list
      .map((k) => index.fact(k))
      .filter(({ shape }) => !ofTheWork.has(shape))
      .map((fact) => packageIn(fact) ?? componentIn(fact))
      .find((name) => name !== undefined);
    const asked = inLadder === undefined ? resolvingBefore(index, first) : undefined;
    const named = inLadder ?? asked?.fields.package;
    if (named !== undefined && found.some((item) => item.name === named)) return;
    const culture = named === undefined ? undefined : cultureOf(named);
    const assembly =
      asked?.fields.deployment ??
      list.map((k) => componentIn(index.fact(k))).find((name) => name !== undefined);
    found.push({
      fact: first,
      code: codeOfChain(list.map((k) => index.fact(k))),
      ...defined({ name: named, culture }),
      ...(assembly === undefined || assembly === named ? {} : { assembly }),
      evidence: [
        ...evidenceAt('cause', asked?.at),
        ...list
          .slice(0, 6)
          .map((fact, n) => ({ fact, role: n < 2 ? ('cause' as const) : ('consequence' as const) })),
      ],
    });
  };
  for (const k of records) {
    const last = chain.at(-1);
    if (last !== undefined && k - last > reach) close();
    chain.push(k);
  }
  close();
  return found;
}

/** ERROR_SXS_ASSEMBLY_NOT_FOUND where the ladder speaks of it, ERROR_SXS_ASSEMBLY_MISSING otherwise (winerror.h). */
function codeOfChain(chain: readonly Fact[]): number {
  const stated = chain.flatMap((fact) => fact.codes).find((code) => code === codes[0] || code === codes[1]);
  if (stated !== undefined) return stated;
  return chain.some((fact) => fact.names.some((name) => name.endsWith('NOT_FOUND'))) ? codes[1] : codes[0];
}

/** Facts between the record that tells what is being resolved and the answer that it is not there. */
const resolvingReach = 6;

/** The record of what was being resolved when the store gave its answer. */
function resolvingBefore(
  index: FactIndex,
  from: number,
): { readonly at: number; readonly fields: Fact['fields'] } | undefined {
  const at = factBefore(index, from, new Set(['cbs.plan.resolving']), resolvingReach);
  return at === undefined ? undefined : { at, fields: index.fact(at).fields };
}
