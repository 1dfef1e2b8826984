// Owns what sfc says of the service that it repairs through, and what that service answered when somebody started it by hand.

import type { FactIndex } from '../../facts/factIndex';
import type { Match } from '../defineRule';
import { detail } from '../matching/values';

/** Names of the service through which sfc repairs. */
const repairer = /^(?:TrustedInstaller|Windows Modules Installer)$/i;

export interface UnstartedRepairs {
  readonly matches: readonly Match[];
  /** The one of the service's own failures that the matches tell of already. */
  readonly told: Match | undefined;
}

/**
 * The repairs that ended because their service did not start.
 * @param events services that did not start, as `matchServiceEvents` gives them
 */
export function unstartedRepairs(index: FactIndex, events: readonly Match[]): UnstartedRepairs {
  const facts = index.ofShape('sfc.console.no-service');
  const started = events.find(({ culprit }) => repairer.test(culprit?.name ?? ''));
  return {
    matches: facts.map((fact) => unstartedRepair(fact, started)),
    told: facts.length === 0 ? undefined : started,
  };
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
