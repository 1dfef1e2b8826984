// Owns components whose versions the store cannot read, as servicing reports it.
import { formatCode } from '../../codes/index';
import type { FactIndex } from '../../facts/factIndex';
import { isAboutVersions } from '../../facts/words/identities';
import type { Match, RuleContext } from '../defineRule';
import { standingOfCode } from '../matching/codeRule';
import { detail } from '../matching/values';

/** Answers of a store whose data for a component is wrong; others speak of the machine: access, memory, disk. */
const dataAnswers: ReadonlySet<number> = new Set([
  0x80070057, 0x8007000d, 0x80070002, 0x80070490, 0x80073712, 0x8007370a, 0x8007370b, 0x8007370d, 0x800736b3,
]);

/** `Failed to enumerate store versions on component: X`: the ladder above it only repeats the code. */
export function* unreadVersions(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const seen = new Set<string>();
  for (const k of index.ofShape('cbs.component.versions-failed')) {
    const { component: name } = index.fact(k).fields;
    const code = index.fact(k).codes.find((each) => dataAnswers.has(each));
    if (name === undefined || code === undefined || seen.has(name)) continue;
    seen.add(name);
    const before = index.facts[k - 1];
    const isInLadder = before?.codes.includes(code) === true;
    const isAbout = isInLadder && isAboutVersions(before);
    // Another record below it in the ladder knows better what is wrong.
    if ((isInLadder && !isAbout) || isBelowValue(index, k, code)) continue;
    yield {
      fact: k,
      variant: 'versions',
      code,
      confidence: 'medium',
      standing: standingOfCode(context, k),
      culprit: { kind: 'component', name },
      values: { name, code: formatCode(code) },
      details: detail('Component', '组件', name),
      evidence: (isAbout ? [k - 1, k] : [k]).map((fact) => ({ fact, role: 'cause' as const })),
    };
  }
}

/** The list of versions ended at a value of the registry that belongs to a package: the damage is named there. */
function isBelowValue(index: FactIndex, k: number, code: number): boolean {
  for (let n = k - 1; n >= Math.max(0, k - 4) && index.fact(n).codes.includes(code); n--)
    if (index.fact(n).shape === 'cbs.package.value-type') return true;
  return false;
}
