// Owns what a text cut out of a log of Windows Setup proves by the records of single steps, where no operation ends in it.
import { failureCodeOf } from '../../facts/factIndex';
import type { Fact } from '../../model';
import type { Match, RuleContext } from '../defineRule';
import { hex } from '../matching/classCodes';
import { isExcerpt } from '../matching/cutOutMatch';

/** What a run of setup says of its beginning and its end; text without any was cut out for what it says. */
const courseShapes = [
  'setup.host.begin',
  'setup.host.end',
  'setup.result',
  'setup.error-event',
  'setup.success',
];

/** True for records of setup that were cut out of a run, without its beginning and its end. */
export function isCutOut(context: RuleContext): boolean {
  return isExcerpt(context) && context.index.ofShape(...courseShapes).length === 0;
}

/** The first step that stopped the work of its operation. Setup can do without some, so a longer text has to tell the end. */
export function* cutOutSteps(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const first = index
    .ofShape('setup.step-failed')
    .find((k) => isError(index.fact(k)) && failureCodeOf(index.fact(k)) !== undefined);
  if (first === undefined || !isCutOut(context)) return;
  const fact = index.fact(first);
  const code = failureCodeOf(fact) as number;
  yield {
    fact: first,
    code,
    variant: 'step',
    depth: 'reason',
    standing: 'proof',
    confidence: 'medium',
    values: { inner: hex(code), name: fact.fields.step ?? '', words: fact.fields.text ?? '' },
  };
}

/** A warning is done without; lines that were copied without their heads have no level. */
function isError({ level }: Fact): boolean {
  return level !== 'info' && level !== 'warning';
}
