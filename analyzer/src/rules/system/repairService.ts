// Owns what sfc says of the service that it repairs through, and what that service answered when somebody started it by hand.

import type { FactIndex } from '../../facts/factIndex';
import type { Match } from '../defineRule';
import { detail } from '../matching/values';

/** Names of the service through which sfc repairs. */
const repairer = /^(?:TrustedInstaller|Windows Modules Installer)$/i;

export interface UnstartedRepairs {
  readonly matches: readonly Match[];
  /** The fact of the one of the service's own failures that the matches tell of already. */
  readonly told: number | undefined;
}

/**
 * The repairs that ended because their service did not start.
 * @param events services that did not start, as `matchServiceEvents` gives them
 */
export function unstartedRepairs(index: FactIndex, events: readonly Match[]): UnstartedRepairs {
  const facts = index.ofShape('sfc.console.no-service');
  const answers = events.filter(({ culprit }) => repairer.test(culprit?.name ?? ''));
  const answerOf = (fact: number): Match | undefined =>
    answers.find((answer) => !hasChanged(index, fact, answer.fact));
  return {
    matches: facts.map((fact) => unstartedRepair(fact, answerOf(fact))),
    told: facts.map((fact) => answerOf(fact)?.fact).find((answer) => answer !== undefined),
  };
}

/** True where the service started between two records, or was set up anew: what it answered before says nothing then. */
function hasChanged(index: FactIndex, one: number, other: number): boolean {
  return index.ofShape('event.service.started', 'event.service.changed').some((k) => {
    const { service } = index.fact(k).fields;
    const isBetween = Math.min(one, other) < k && k < Math.max(one, other);
    return isBetween && (service === undefined || repairer.test(service));
  });
}

function unstartedRepair(fact: number, started: Match | undefined): Match {
  const reason = started?.values?.reason;
  return {
    fact,
    variant: 'sfc',
    depth: 'reason',
    confidence: 'medium',
    culprit: { kind: 'service', name: 'TrustedInstaller' },
    ...(started?.code === undefined ? {} : { code: started.code }),
    evidence: [{ fact, role: 'verdict' }, ...(started?.evidence ?? [])],
    details: detail(
      'Answer of the service',
      '服务的返回结果',
      typeof reason === 'string' ? reason : undefined,
    ),
  };
}
