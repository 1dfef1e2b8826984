// Owns upgrades of which only the result and its place are told: `0x8007001F - 0x20006`.
import { formatCode } from '../../codes/index';
import type { Match, RuleContext } from '../defineRule';
import { placeOf, setupFailures } from './setupRecords';

/** MOSETUP_E_SETUP_PLATFORM, setup's answer for an upgrade that it took back, says nothing of what failed. */
const setupPlatform = 0xc1900101;

/**
 * The failures that ended in an operation of an upgrade and of which no record tells more.
 * @param operation the low byte of the extend code ("Windows upgrade resolution procedures", learn.microsoft.com)
 * @returns matches of the variant `place`
 */
export function* failuresAt(context: RuleContext, operation: number): Iterable<Match> {
  for (const failure of setupFailures(context)) {
    const { extend, name, code, fact, evidence } = failure;
    if (name !== undefined || extend === undefined || (extend & 0xff) !== operation) continue;
    if (code === undefined || code === setupPlatform) continue;
    if (!context.index.fact(fact).codes.includes(code)) continue;
    yield {
      fact,
      variant: 'place',
      depth: 'code',
      confidence: 'low',
      code,
      values: { code: formatCode(code) },
      details: placeOf(failure).details,
      evidence,
    };
  }
}
