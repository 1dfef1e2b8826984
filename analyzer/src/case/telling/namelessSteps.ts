// Owns what takes the place of steps that act on a named object where the text names none: what finds the name, or nothing.
import { change, isSameStep, look, type NextStep } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { Culprit } from '../../model';

const liftForOneAttempt = change(
  'Lift antivirus, device control and endpoint management for the time of one attempt (or test in a clean boot), then retry.',
  '在一次尝试期间解除防病毒软件、设备管控和终端管理软件的限制（也可在干净启动下测试），然后重试。',
);
const captureWithoutPath = look(
  'Collect a Process Monitor capture of one attempt: its last results other than SUCCESS before the failure name the object.',
  '收集一次重现过程的 Process Monitor 跟踪：失败之前最后几条非 SUCCESS 的结果会指明对象。',
);
const findPackage = look(
  'Find the name of the package in the records right before this one in the complete CBS.log, and install it again from the Microsoft Update Catalog.',
  '在完整的 CBS.log 中紧接在此之前的记录里查找程序包名称，然后从 Microsoft 更新目录重新安装该程序包。',
);
const updateDrivers = change(
  'Install the vendor’s drivers for this Windows build, above all those of storage, network and display, and firmware updates, before the retry.',
  '重试之前，安装厂商为此 Windows 内部版本提供的驱动程序（尤其是存储、网络和显示驱动程序）以及固件更新。',
);

const vendorDriver = change(
  'Get the driver anew from the vendor, for this Windows build and architecture, before the retry.',
  '重试之前，从厂商重新获取适用于此 Windows 内部版本和体系结构的驱动程序。',
);

/** Steps that say "the named …", each with what is left to do without a name. */
type Nameless = readonly (readonly [NextStep, readonly NextStep[]])[];

/** About a file or a key, which a program that crashed or did not answer is not. */
const ofFiles: Nameless = [
  [steps.liftSecuritySoftware, [liftForOneAttempt]],
  [steps.collectProcmon, [captureWithoutPath]],
];
/** About a file, a key, a service or a component, which an update that failed is not. */
const ofObjects: Nameless = [
  [steps.checkAcl, []],
  [steps.liftSecuritySoftware, [liftForOneAttempt]],
  [steps.compareFile, []],
  [steps.findUpdateOfComponent, []],
  [steps.copyFileFromLikeMachine, []],
  [steps.collectProcmon, [captureWithoutPath]],
];
const nameless: Nameless = [
  ...ofObjects,
  [steps.reinstallNamedPackage, [findPackage]],
  [steps.updateDriver, [updateDrivers]],
];

/** An upgrade may have any driver to blame, the installation of a driver only that one. */
const namelessDriver: Nameless = [[steps.updateDriver, [vendorDriver]], ...nameless];

/** The steps as they stand where no record names the object that they are about. */
export function withoutName(all: readonly NextStep[], rule = ''): readonly NextStep[] {
  return replaced(all, /^drv\.(?:signature|install-failed)$/.test(rule) ? namelessDriver : nameless);
}

/** The steps as they stand for what a failure is blamed on. */
export function fittingName(
  all: readonly NextStep[],
  culprit: Culprit | undefined,
  rule?: string,
): readonly NextStep[] {
  if (culprit === undefined) return withoutName(all, rule);
  if (culprit.kind === 'package') return replaced(all, ofObjects);
  if (culprit.kind === 'process') return replaced(all, ofFiles);
  // Nobody has to look for what is named.
  return all.filter((step) => !isSameStep(step, steps.nameObject));
}

function replaced(all: readonly NextStep[], known: Nameless): readonly NextStep[] {
  return all.flatMap((step) => known.find(([named]) => isSameStep(named, step))?.[1] ?? [step]);
}
