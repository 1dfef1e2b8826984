// Owns what the update client's log tells of updates that went in: no attempts of their own, but what other logs of a case
// tell of the same update has to be judged by them.
import { isFailureCode } from '../facts/codes';
import type { Fact } from '../model';
import { codeOfField } from './draft';
import { readTitles, updateOf } from './updateNames';
import { isDone } from './updateVerdicts';

export interface InstalledUpdate {
  /** Its title or the identity of its package. */
  readonly name: string;
  /** As written. */
  readonly time: string;
}

/** The updates that went in, by title or package, where the log names them. */
export function installedUpdates(facts: readonly Fact[]): readonly InstalledUpdate[] {
  const titles = readTitles({ facts });
  let handed: string | undefined;
  return facts.flatMap((fact) => {
    if (fact.shape === 'wu.cbs.package') handed = fact.fields.package;
    if (fact.time === undefined || isGood[fact.shape]?.(fact) !== true) return [];
    const name = fact.shape === 'wu.cbs.install' ? handed : titles.get(updateOf(fact) ?? '');
    return name === undefined ? [] : [{ name, time: fact.time }];
  });
}

/** Which records tell that an installation went well. */
const isGood: Readonly<Record<string, (fact: Fact) => boolean>> = {
  'wu.cbs.install': hasGoodResult,
  'wu.install.return': hasGoodResult,
  'wu.install.result': hasGoodResult,
  'wu.handler.deployed': hasGoodResult,
  'wu.history': ({ fields }) => !isFailureCode(codeOfField((fields.mapped ?? '').padStart(8, '0')) ?? 0),
  'wu.au.update': ({ fields }) => fields.good !== undefined && fields.what === 'Install',
  'wu.report': ({ fields }) =>
    fields.status === 'Success' && fields.what === 'Content Install' && isDone(fields),
};

function hasGoodResult({ fields }: Fact): boolean {
  const result = codeOfField(fields.result);
  return result !== undefined && !isFailureCode(result);
}
