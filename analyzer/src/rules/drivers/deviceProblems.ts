// Owns the devices that Windows could not start although their driver was installed: the section's error names a problem
// code of the device manager, and no code of an error table. Facts: "Device Manager error messages" and cfg.h (CM_PROB_…).

import type { FactIndex } from '../../facts/factIndex';
import { deviceIn, deviceProblemIn } from '../../facts/words/drivers';
import type { Match } from '../defineRule';
import { detail } from '../matching/values';
import { cutOutSection } from './deviceSections';

/** CM_PROB_UNSIGNED_DRIVER, code 52 of the device manager. */
const unsignedDriver = 0x34;

/**
 * The devices that did not start, from entries cut out without the end of their section.
 * @param isSignature whether a driver without an accepted signature is wanted, or every other problem
 */
export function* deviceProblems(index: FactIndex, isSignature: boolean): Iterable<Match> {
  if (index.kind !== 'setupapi' || index.ofShape('device.exit').length > 0) return;
  // An entry that states a code of an error table says more.
  if (cutOutSection(index) !== undefined) return;
  const seen = new Set<string>();
  for (const k of index.ofShape('device.error')) {
    const found = deviceProblemIn(index.fact(k));
    if (found === undefined || seen.has(found.name)) continue;
    seen.add(found.name);
    if ((found.number === unsignedDriver) !== isSignature) continue;
    const started = index.ofShape('device.instance').findLast((other) => other < k);
    const device =
      (started === undefined ? undefined : index.fact(started).fields.device) ?? deviceIn(index.fact(k));
    yield {
      fact: k,
      variant: device === undefined ? 'notStarted' : 'deviceNotStarted',
      standing: 'proof',
      depth: device === undefined ? 'reason' : 'object',
      confidence: 'medium',
      ...(device === undefined ? {} : { culprit: { kind: 'driver' as const, name: device } }),
      values: { driver: device ?? '', code: found.name, problem: found.name },
      details: [
        ...detail('Device', '设备', device),
        ...detail('Device problem', '设备问题', `${found.name} (${found.number})`),
      ],
    };
  }
}
