// Owns what the adapter of installers (CMIADAPTER) says of one that failed, where the record of its queue item was cut away.

import { defined } from '../../defined';
import type { FactIndex } from '../../facts/factIndex';
import { hresultIn } from '../../facts/words/installers';
import type { EvidenceRef } from '../../model';
import { codeOfExpression } from '../matching/values';
import { beginOf, componentOf, isSetAside, reachWithoutBegin, usable } from './installerRecords';
import type { FailedInstaller } from './installers';

/** How the adapter calls itself; all that is known of an installer that its records do not name. */
const adapter = 'CMIADAPTER';

/**
 * The installer that the adapter handed a failure on for: by the element of the manifest that it was working on, where
 * the adapter prints it. The log does not show that such a failure counted: a rollback ignores it.
 */
export function failedByAdapter(index: FactIndex): FailedInstaller[] {
  const records = index.ofShape('ai.adapter').filter((k) => !isSetAside(index.facts, k));
  const first = records[0];
  if (first === undefined) return [];
  const codes = records.map((k) => codeOfRecord(index, k));
  const code = codes.find((each) => each !== undefined);
  const chain = records.filter((_, n) => codes[n] === code);
  const [cause = first] = chain;
  const element = chain.map((k) => index.fact(k).fields.element).find((text) => text !== undefined);
  const named = element === undefined ? undefined : nameOfElement(element);
  const begun = named === undefined ? runAround(index, cause) : undefined;
  const message = chain.map((k) => index.fact(k).fields.message).find((text) => text !== undefined);
  return [
    {
      fact: cause,
      ...(begun ?? { installer: adapter }),
      ...wordingOf(named, begun !== undefined),
      ...defined({ code, message }),
      isUncertain: true,
      evidence: [...(begun?.evidence ?? []), ...chain.slice(0, 4).map((k) => causeAt(k))],
    },
  ];
}

function causeAt(fact: number): EvidenceRef {
  return { fact, role: 'cause' };
}

function wordingOf(
  element: string | undefined,
  isNamed: boolean,
): Pick<FailedInstaller, 'wording' | 'component'> {
  if (element !== undefined) return { wording: 'element', component: element };
  return isNamed ? {} : { wording: 'unnamed' };
}

/** The installer that was begun right above a record and had not ended there. */
function runAround(
  index: FactIndex,
  k: number,
): Pick<FailedInstaller, 'installer' | 'component' | 'evidence'> | undefined {
  const begin = beginOf(index, k, undefined);
  const ended = index.ofShape('ai.end').findLast((end) => end < k) ?? -1;
  if (begin === undefined || begin < ended || k - begin > reachWithoutBegin) return undefined;
  const installer = usable(index.fact(begin).fields.installer);
  const component = componentOf(index, begin);
  if (installer === undefined) return undefined;
  return { installer, ...defined({ component }), evidence: [causeAt(begin)] };
}

function codeOfRecord(index: FactIndex, k: number): number | undefined {
  return codeOfExpression(hresultIn(index.fact(k)));
}

/** `sampleService SampleSvc` out of the element's tag and the attribute that names what it is about. */
function nameOfElement(element: string): string | undefined {
  const tag = /^<(?:\w+:)?(\w+)/.exec(element)?.[1];
  const name = /\s(?:name|id|executableName|path|uri)="([^"]{1,120})"/i.exec(element)?.[1];
  return tag === undefined || name === undefined ? tag : `${tag} ${name}`;
}
