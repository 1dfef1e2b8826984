// Owns the parts of a match that say where a request went: the address, the proxy, the file that a server was asked for.

import type { FactIndex } from '../../facts/factIndex';
import { proxyIn } from '../../facts/words/addresses';
import type { Fact } from '../../model';
import type { Match } from '../defineRule';
import type { Place } from './addresses';
import { hex } from './classCodes';
import { detail } from './values';

/** Where a request went, as parts of a match. */
export type PlaceParts = Required<Pick<Match, 'values' | 'evidence' | 'details'>> &
  Pick<Match, 'variant' | 'culprit'>;

/** The parts that name the address a request of fact `k` went to; without a place only the code is named. */
export function placeParts(k: number, place: Place | undefined, code: number): PlaceParts {
  const evidence = [{ fact: k, role: 'cause' as const }];
  const values = { code: hex(code), host: place?.host ?? '' };
  if (!place) return { values, evidence, details: [] };
  return {
    variant: 'host',
    culprit: { kind: 'host', name: place.host },
    values,
    details: detail('Address', '地址', place.url),
    evidence: place.fact === k ? evidence : [{ fact: place.fact, role: 'cause' }, ...evidence],
  };
}

/** The proxy that a request went through, which stands in its own record or in those beside it. */
export function proxyOf(
  index: FactIndex,
  k: number,
): { readonly host: string; readonly fact: number } | undefined {
  for (let j = k; j <= Math.min(k + proxyFacts, index.facts.length - 1); j++) {
    const host = proxyNamedBy(index.fact(j));
    if (host !== undefined) return { host, fact: j };
  }
  for (let j = k - 1; j >= Math.max(0, k - proxyFacts); j--) {
    const host = proxyNamedBy(index.fact(j));
    if (host !== undefined) return { host, fact: j };
  }
  return undefined;
}

/** How many records of one request stand beside each other. */
const proxyFacts = 2;

function proxyNamedBy(fact: Fact): string | undefined {
  if (fact.shape === 'wu.proxy') return fact.fields.proxy;
  return fact.shape === 'wu.request.failed' ? proxyIn(fact) : undefined;
}

/** A request that was sent through a proxy may have failed there; without an address the proxy is all that is named. */
export function withProxy(parts: PlaceParts, proxy: ReturnType<typeof proxyOf>): PlaceParts {
  if (proxy === undefined) return parts;
  const named = {
    ...parts,
    details: [...parts.details, ...detail('Proxy', '代理', proxy.host)],
    evidence: parts.evidence.some(({ fact }) => fact === proxy.fact)
      ? parts.evidence
      : [...parts.evidence, { fact: proxy.fact, role: 'cause' as const }],
  };
  if (parts.culprit !== undefined) return named;
  return {
    ...named,
    variant: 'proxy',
    culprit: { kind: 'host', name: proxy.host },
    values: { ...parts.values, host: proxy.host },
  };
}

/** Defender names where it asked for its definitions, by the name that its policy has for the place. */
export function withUpdateSource(parts: PlaceParts, { shape, fields }: Fact): PlaceParts {
  const name = fields.asked?.trim();
  if (parts.culprit !== undefined || name === undefined || shape !== 'event.defender.failed') return parts;
  return {
    ...parts,
    culprit: { kind: 'service', name },
    details: [...parts.details, ...detail('Update source', '更新源', name)],
  };
}

/**
 * WSUS names the file that it could not fetch, and no server: the path is the one it has there.
 * @param target what the operation is about, which a reason on a line of its own does not repeat
 */
export function withFile(parts: PlaceParts, { shape, fields }: Fact, target: string | undefined): PlaceParts {
  const file = shape === 'wsus.content.reason' ? target : fields.source;
  if (parts.culprit !== undefined || file === undefined || !isOfContent(shape)) return parts;
  return {
    ...parts,
    culprit: { kind: 'path', name: file },
    details: [...parts.details, ...detail('File', '文件', file)],
  };
}

/** True for the shape of a record in which WSUS says why it could not fetch a file. */
export function isOfContent(shape: string): boolean {
  return shape === 'event.wsus.content-failed' || shape === 'wsus.content.reason';
}
