// Owns the devices that Windows could not start although their driver was installed: the section's error names a problem
// code of the device manager, and no code of an error table. Facts: "Device Manager error messages" and cfg.h (CM_PROB_…).

import type { FactIndex } from '../../facts/factIndex';
import {
  deviceIn,
  deviceProblemIn,
  infIn,
  managerProblemIn,
  problemStatusIn,
} from '../../facts/words/drivers';
import { subjectOfSection } from '../../operations/device';
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
  yield* managedProblems(index, isSignature);
  if (index.kind !== 'setupapi' || !isCutOut(index)) return;
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
      (started === undefined ? undefined : index.fact(started).fields.device) ??
      deviceIn(index.fact(k)) ??
      deviceOfSection(index, k);
    const variant = device === undefined ? 'notStarted' : 'deviceNotStarted';
    yield { ...problemOf(index, k, device, found.name, `${found.name} (${found.number})`), variant };
  }
}

/** The device that the title of the section around a record names: `Device Install (Hardware initiated) - USB\…`. */
function deviceOfSection(index: FactIndex, k: number): string | undefined {
  const section = index.ofShape('device.section').findLast((other) => other < k);
  const title = section === undefined ? '' : (index.fact(section).fields.title ?? '');
  const subject = subjectOfSection(title);
  // An INF or a title without a subject is no device.
  return /^[A-Z][\w&]*\\\S+$/.test(subject) ? subject : undefined;
}

/** @param shown the problem with its number, or its name in the device manager */
function problemOf(
  index: FactIndex,
  k: number,
  device: string | undefined,
  problem: string,
  shown: string,
): Match {
  const fact = index.fact(k);
  const status = problemStatusIn(fact);
  const driver = fact.shape === 'device.managed.problem' ? infIn(fact) : undefined;
  return {
    fact: k,
    standing: 'proof',
    depth: device === undefined ? 'reason' : 'object',
    confidence: 'medium',
    ...(device === undefined ? {} : { culprit: { kind: 'driver', name: device } }),
    ...(status === undefined ? {} : { code: status }),
    values: { driver: device ?? '', code: problem, problem },
    details: [
      ...detail('Device', '设备', device),
      ...detail('Device problem', '设备问题', shown),
      ...detail('Driver (INF)', '驱动程序（INF）', driver),
    ],
  };
}

/**
 * Entries without the end of their section, or one section alone that Windows calls done: it ends well where the driver is
 * in place, whether the device starts or not. A whole log holds many, and devices start later.
 */
function isCutOut(index: FactIndex): boolean {
  const exits = index.ofShape('device.exit').map((k) => index.fact(k).fields);
  if (index.ofShape('device.section').length > 1) return exits.length === 0;
  return exits.length <= 1 && exits.every(({ status }) => status === 'SUCCESS');
}

/** What people copy of the device manager is short; lists of its problems explain several. */
const fewFacts = 12;
const fewProblems = 2;

/** The devices of which the device manager, or the event of the same, says that they do not work. */
function* managedProblems(index: FactIndex, isSignature: boolean): Iterable<Match> {
  const told = index.ofShape('device.managed.problem').flatMap((k) => {
    const problem = managerProblemIn(index.fact(k));
    return problem === undefined ? [] : [{ k, problem }];
  });
  const first = told[0];
  if (first === undefined || index.facts.length > fewFacts) return;
  if (new Set(told.map(({ problem }) => problem.number)).size > fewProblems) return;
  const { k, problem } = first;
  if ((problem.number === unsignedDriver) !== isSignature) return;
  const listed = index.ofShape('listed.device')[0];
  const device =
    index.fact(k).fields.device ?? (listed === undefined ? undefined : index.fact(listed).fields.device);
  const name = `${problem.number} (${problem.name})`;
  yield {
    ...problemOf(index, k, device, name, name),
    variant: device === undefined ? 'managed' : 'managedDevice',
  };
}

/** How a device that the device manager names is told, for the rules of installation and of signatures. */
export const managedTexts = {
  managed: {
    title: {
      en: 'A device does not work: the device manager reports problem {problem}',
      zh: '设备无法工作：设备管理器报告问题 {problem}',
    },
    explanation: {
      en: 'The device manager reports problem {problem}: the driver of the device is missing, damaged, not accepted or not made for this Windows, or the device does not start with it. The component store has no part in this. The text does not name the device.',
      zh: '设备管理器报告问题 {problem}：设备的驱动程序缺失、损坏、未被接受或不适用于此 Windows，或者设备无法随其启动。这与组件存储无关。文本未指明是哪个设备。',
    },
  },
  managedDevice: {
    title: {
      en: 'The device {driver} does not work: the device manager reports problem {problem}',
      zh: '设备 {driver} 无法工作：设备管理器报告问题 {problem}',
    },
    explanation: {
      en: 'The device manager reports problem {problem} for {driver}: its driver is missing, damaged, not accepted or not made for this Windows, or the device does not start with it. The component store has no part in this.',
      zh: '设备管理器报告 {driver} 有问题 {problem}：其驱动程序缺失、损坏、未被接受或不适用于此 Windows，或者设备无法随其启动。这与组件存储无关。',
    },
  },
};
