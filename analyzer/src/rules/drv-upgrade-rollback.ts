// A feature update was rolled back on a driver: the machine stopped with a bug check, or the phase points there.

import { defined } from '../defined';
import type { FactIndex } from '../facts/factIndex';
import { moduleIn } from '../facts/words/drivers';
import { bugcheckIn } from '../facts/words/setup';
import { stopToldIn } from '../facts/words/stopScreens';
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import type { Operation } from '../model';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { hex } from './matching/classCodes';
import { detail, factAfter } from './matching/values';
import { driverPlace } from './setup/driverPlaces';
import { factsInside, placeOf, setupFailures } from './setup/setupRecords';

/** 0xc1900101: the code that a rolled back upgrade ends with. */
const rollbackCode = 0xc1900101;
export const drvUpgradeRollback = defineRule({
  meta: {
    id: 'drv.upgrade-rollback',
    severity: 'error',
    depth: 'object',
    standing: 'explains',
    title: {
      en: 'The upgrade was rolled back after a crash: bug check {bugcheck}, {module}',
      zh: '升级在崩溃后回滚：错误检查 {bugcheck}，{module}',
    },
    explanation: {
      en: 'During the upgrade the machine stopped with bug check {bugcheck} in {module}, and Windows Setup went back to the old system. This driver or the product it belongs to has to be updated or removed before the next attempt.',
      zh: '升级过程中计算机在 {module} 处以错误检查 {bugcheck} 停止，Windows 安装程序恢复到旧系统。下次尝试之前必须更新或删除该驱动程序或其所属产品。',
    },
    variants: {
      crash: {
        title: {
          en: 'The upgrade was rolled back after a crash: bug check {bugcheck}',
          zh: '升级在崩溃后回滚：错误检查 {bugcheck}',
        },
        explanation: {
          en: 'During the upgrade the machine stopped with bug check {bugcheck}, and Windows Setup went back to the old system. A driver is the usual reason; the record does not name it, the memory dump in the Rollback folder does.',
          zh: '升级过程中计算机以错误检查 {bugcheck} 停止，Windows 安装程序恢复到旧系统。通常由驱动程序引起；记录未指明是哪一个，可分析 Rollback 文件夹中的内存转储。',
        },
      },
      phase: {
        title: {
          en: 'The upgrade was rolled back in a phase in which drivers fail ({code}, {extend})',
          zh: '升级在驱动程序易失败的阶段回滚（{code}，{extend}）',
        },
        explanation: {
          en: 'Windows Setup went back to the old system with {code} and {extend}. In this phase a driver or firmware is the usual reason, but no record of this log proves which one; the other setup logs and the memory dump have to.',
          zh: 'Windows 安装程序以 {code} 和 {extend} 恢复到旧系统。此阶段通常由驱动程序或固件引起，但此日志没有记录能证明是哪一个，需要查看其他安装日志和内存转储。',
        },
      },
    },
    nextSteps: [
      steps.collectPantherLogs,
      look(
        'Collect `setupmem.dmp` from the Rollback folder and `C:\\Windows\\Minidump`, and let them be examined for the driver.',
        '收集 Rollback 文件夹中的 `setupmem.dmp` 和 `C:\\Windows\\Minidump`，分析其中涉及的驱动程序。',
      ),
      steps.suspendBitLocker,
      steps.updateDriver,
    ],
    links: [
      {
        title: { en: 'Windows upgrade resolution procedures', zh: 'Windows 升级错误解决过程' },
        url: 'https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/windows-10-upgrade-resolution-procedures',
      },
    ],
  },
  *match(context) {
    const crashes = [...crashesOf(context.index), ...toldCrashes(context)];
    yield* crashes;
    if (crashes.length === 0) yield* byPhase(context);
  },
});

/** The lines below the record of a crash: its module and its parameters. */
const moduleShapes: ReadonlySet<string> = new Set(['setup.rollback.module']);
const moduleReach = 3;

function* crashesOf(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('setup.rollback.crash')) {
    const bugcheck = bugcheckIn(index.fact(k));
    if (bugcheck === undefined || Number(bugcheck) === 0) continue;
    const below = factAfter(index, k, moduleShapes, moduleReach);
    const module =
      moduleIn(index.fact(k)) ?? (below === undefined ? undefined : index.fact(below).fields.module);
    yield {
      fact: k,
      code: rollbackCode,
      standing: 'proof',
      ...(module === undefined
        ? { variant: 'crash', depth: 'reason' as const, confidence: 'medium' as const }
        : { culprit: { kind: 'driver' as const, name: module } }),
      values: { bugcheck, module: module ?? '', code: hex(rollbackCode), extend: '' },
      details: [...detail('Bug check', '错误检查', bugcheck), ...detail('Module', '模块', module)],
      ...(below === undefined
        ? {}
        : { evidence: [k, below].map((fact) => ({ fact, role: 'cause' as const })) }),
    };
    return;
  }
}

/** In so few facts a stop screen belongs to the upgrade whose code or window stands beside it. */
const aHandful = 8;

/** A stop screen as somebody retells it, where the text says that an upgrade went back with it. */
function* toldCrashes({ index, operations }: RuleContext): Iterable<Match> {
  const [crash] = index.ofShape('setup.told.crash');
  const k =
    crash ?? index.ofShape('setup.place').find((place) => stopToldIn(index.fact(place)) !== undefined);
  if (k === undefined || index.facts.length > aHandful) return;
  const { fields } = index.fact(k);
  const beside = crash === undefined ? stopToldIn(index.fact(k)) : undefined;
  const name = fields.name ?? beside?.name;
  const failed = operations.find(({ kind, outcome }) => kind === 'setup' && outcome === 'failed');
  const isTold = index.withCode(rollbackCode).length > 0;
  if (failed === undefined && !isTold && fields.upgrade === undefined) return;
  const [examined] = index.ofShape('setup.told.module');
  const module =
    (beside === undefined ? moduleIn(index.fact(k)) : beside.module) ??
    (examined === undefined ? undefined : index.fact(examined).fields.module);
  const result = failed?.result ?? (isTold ? rollbackCode : undefined);
  yield {
    fact: k,
    standing: 'proof',
    ...defined({ code: result }),
    ...(module === undefined
      ? { variant: 'crash', depth: 'reason' as const, confidence: 'medium' as const }
      : { culprit: { kind: 'driver' as const, name: module } }),
    values: { bugcheck: name ?? '', module: module ?? '', code: '', extend: '' },
    details: [...detail('Bug check', '错误检查', name), ...detail('Module', '模块', module)],
    ...(beside === undefined ? {} : { confidence: 'medium' as const }),
    evidence: [k, ...(examined === undefined ? [] : [examined])].map((fact) => ({
      fact,
      role: 'cause' as const,
    })),
  };
}

/** The place at which the upgrade went back, reported in a record or shown in a window. */
function* byPhase(context: RuleContext): Iterable<Match> {
  for (const failure of setupFailures(context)) {
    const { extend, operation, fact, evidence } = failure;
    const place = driverPlace(extend === undefined ? undefined : `0x${extend.toString(16)}`);
    if (operation.result !== rollbackCode || place === undefined) continue;
    // Setup has looked for a dump and found none: then nothing points to a driver more than to anything else.
    if (factsInside(context.index, operation, ['setup.rollback.no-crash']).length > 0) continue;
    yield {
      fact: placeIn(context.index, operation) ?? fact,
      code: rollbackCode,
      told: rollbackCode,
      depth: 'code',
      confidence: 'medium',
      variant: 'phase',
      values: { bugcheck: '', module: '', code: hex(rollbackCode), extend: place },
      details: placeOf(failure).details,
      evidence,
    };
    return;
  }
}

/** The record that tells code and place in one. */
function placeIn(index: FactIndex, operation: Operation): number | undefined {
  return factsInside(index, operation, ['setup.error-event', 'setup.result', 'setup.place']).find((k) => {
    const { fields, codes } = index.fact(k);
    return codes.includes(rollbackCode) && driverPlace(fields.extend) !== undefined;
  });
}
