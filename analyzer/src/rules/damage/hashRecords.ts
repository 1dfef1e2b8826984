// Owns the match of one record that compares a stored file with its manifest: the file, its hashes, whether it was put right.
import type { FactIndex } from '../../facts/factIndex';
import { componentInPath } from '../../facts/identity';
import { fileNameOf, plainPath } from '../../facts/paths';
import type { Match, RuleContext } from '../defineRule';
import { isExcerpt } from '../matching/cutOutMatch';
import { detail, evidenceAt, factAfter } from '../matching/values';
import { hashesIn } from './damageMatches';
import { refusalBehind } from './hashRefusals';

/**
 * The match of a record that compares the hashes of a file, with what became of the file.
 * @param isInList tells the files that a list of the run names already; their hashes only add to it
 */
export function ofHashRecord(context: RuleContext, k: number, isInList: (path: string) => boolean): Match {
  const { index } = context;
  const { fields } = index.fact(k);
  const path = plainPath(fields.path ?? fields.member ?? fields.actualFile ?? '');
  const unrepaired = nearby(index, k, unrepairedShapes, path) ?? cutOffBehind(index, k);
  const owner = unrepaired === undefined ? undefined : index.fact(unrepaired).fields.component;
  const component = componentInPath(path) ?? owner;
  const isRepaired = unrepaired === undefined && nearby(index, k, repairedShapes, path) !== undefined;
  const isListed = isInList(path);
  return {
    fact: k,
    evidence: [{ fact: k, role: 'cause' }, ...evidenceAt('consequence', unrepaired)],
    ...weightOf(context, isListed, unrepaired !== undefined),
    culprit: { kind: 'path', name: path },
    values: { file: fileNameOf(path) },
    ...hashesIn(fields),
    details: [...detail('File', '文件', path), ...detail('Component', '组件', component)],
    repaired: isRepaired,
    ...(unrepaired === undefined && !isRepaired && !isListed
      ? { ...(isInstalled(path) ? { variant: 'installed' } : {}), ...refusalBehind(context, k) }
      : {}),
  };
}

/** What a comparison is worth: beside a list little, alone it is a note, and with the record that gives the file up a proof. */
function weightOf(
  context: RuleContext,
  isListed: boolean,
  isGivenUp: boolean,
): Required<Pick<Match, 'confidence' | 'standing'>> {
  if (isListed) return { confidence: 'low', standing: 'explains' };
  if (isGivenUp) return { confidence: 'high', standing: 'proof' };
  return { confidence: 'medium', standing: isAllThereIs(context) ? 'proof' : 'note' };
}

/** Lines of which each says that a file differs were cut out of a log for the damage. */
function isAllThereIs(context: RuleContext): boolean {
  return isExcerpt(context) && context.index.facts.every(({ shape }) => shape === 'csi.payload.hash');
}

/** The copy that Windows runs, not the one in the store. */
function isInstalled(path: string): boolean {
  return path.includes('\\') && !/\\winsxs\\/i.test(path);
}

/** The record that gives a file up comes right behind its hashes; where a cut-out ends inside it, its name is lost. */
function cutOffBehind(index: FactIndex, k: number): number | undefined {
  const next = index.facts[k + 1];
  return next?.shape === 'sfc.unrepairable' && next.fields.file === undefined ? k + 1 : undefined;
}

/** The record that says what became of the file: same file name, a little further on. */
function nearby(
  index: FactIndex,
  from: number,
  shapes: ReadonlySet<string>,
  path: string,
): number | undefined {
  const name = fileNameOf(path).toLowerCase();
  for (let k = factAfter(index, from, shapes, 400); k !== undefined; k = factAfter(index, k, shapes, 400)) {
    if (k > from + 400) return undefined;
    const fact = index.fact(k);
    const other = fileNameOf(plainPath(fact.fields.file ?? fact.fields.path ?? ''));
    if (other.toLowerCase() === name) return k;
  }
  return undefined;
}

/** One file of which several passes tell. */
export function merged(first: Match, again: Match): Match {
  const isNamed = first.standing === 'explains' || again.standing === 'explains';
  const isProof = first.standing === 'proof' || again.standing === 'proof';
  return {
    ...first,
    count: (first.count ?? 1) + 1,
    repaired: again.repaired === true,
    ...(isNamed ? { standing: 'explains' as const } : isProof ? { standing: 'proof' as const } : {}),
    evidence: [...(first.evidence ?? []), ...(again.evidence ?? [])].slice(0, 8),
  };
}

const unrepairedShapes: ReadonlySet<string> = new Set([
  'csi.payload.unrepaired',
  'sfc.unrepairable',
  'cbs.repair.no-replacement',
]);

const repairedShapes: ReadonlySet<string> = new Set(['sfc.repaired-file', 'sfc.repaired-store']);
