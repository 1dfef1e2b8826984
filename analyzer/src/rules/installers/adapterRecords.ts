// Owns what the adapter of installers (CMIADAPTER) says of one that failed, where the record of its queue item was cut away.

import { defined } from '../../defined';
import type { FactIndex } from '../../facts/factIndex';
import { hresultIn } from '../../facts/words/installers';
import type { EvidenceRef } from '../../model';
import { codeOfExpression } from '../matching/values';
import { commandBefore, openBegin } from './commandRecords';
import { componentOf, isSetAside, messageBefore, usable } from './installerRecords';
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
  const begin = openBegin(index, cause);
  const said = messageBefore(index, begin, cause);
  const message = [...chain, ...(said === undefined ? [] : [said])]
    .map((k) => index.fact(k).fields.message)
    .find((text) => text !== undefined);
  const ran = commandBefore(index, begin, cause);
  return [
    {
      fact: cause,
      ...namedBy(index, begin, chain),
      ...ran?.parts,
      ...defined({ code, message }),
      isUncertain: true,
      evidence: [
        ...(begin === undefined ? [] : [causeAt(begin)]),
        ...(ran?.evidence ?? []),
        ...chain.slice(0, 4).map((k) => causeAt(k)),
      ],
    },
  ];
}

function causeAt(fact: number): EvidenceRef {
  return { fact, role: 'cause' };
}

/** The installer that was begun right above and its component, else the element of the manifest that the adapter prints. */
function namedBy(
  index: FactIndex,
  begin: number | undefined,
  chain: readonly number[],
): Pick<FailedInstaller, 'installer' | 'component' | 'wording'> {
  const component = componentOf(index, begin);
  const installer = begin === undefined ? undefined : usable(index.fact(begin).fields.installer);
  if (installer !== undefined) return { installer, ...defined({ component }) };
  const element = chain.map((k) => index.fact(k).fields.element).find((text) => text !== undefined);
  const named = element === undefined ? undefined : nameOfElement(element);
  if (named === undefined) return { installer: adapter, wording: 'unnamed' };
  return { installer: adapter, wording: 'element', component: named };
}

function codeOfRecord(index: FactIndex, k: number): number | undefined {
  return codeOfExpression(hresultIn(index.fact(k)));
}

/** `sampleService SampleSvc` out of the element's tag and the attribute that names what it is about. */
function nameOfElement(element: string): string | undefined {
  const tag = /^<(?:\w+:)?(\w+)/.exec(element)?.[1];
  const name = /\s(?:name|id|executable(?:Name)?|path|uri)="([^"]{1,120})"/i.exec(element)?.[1];
  return tag === undefined || name === undefined ? tag : `${tag} ${name}`;
}
