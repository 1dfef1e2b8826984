// Owns the failures of installers that the service control manager refused: what its answer means, and what to do about it.
import { readingOf } from '../../codes/reading';
import { look } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { Match } from '../defineRule';
import type { FailedInstaller } from './installers';

/**
 * Answers of the service control manager (winerror.h) that say what is wrong with a service, whatever the service is for:
 * dependent services run, time-out, no thread, locked database, takes no control, own code, process ended, dependency,
 * logon, marked for deletion, dependency gone, another account.
 */
const aboutServices: ReadonlySet<number> = new Set([
  0x8007041b, 0x8007041d, 0x8007041e, 0x8007041f, 0x80070425, 0x8007042a, 0x8007042b, 0x8007042c, 0x8007042d,
  0x80070430, 0x80070433, 0x80070437,
]);

/** How the rule words a match that `withServiceAnswer` changed. */
export const serviceVariant = {
  title: {
    en: 'An installer of the update failed at a service: {installer}',
    zh: '更新中的安装程序在处理服务时失败：{installer}',
  },
  explanation: {
    en: 'The installer “{installer}” failed for {component}. {meaning} Servicing does not ignore this failure, so the whole update is rolled back.',
    zh: '安装程序“{installer}”在处理 {component} 时失败。{meaning}该失败不可忽略，因此整个更新会被回滚。',
  },
  nextSteps: [
    look(
      'Look in the System event log at the same minute for events of Service Control Manager, and compare `sc.exe qc <service>` (account, path, dependencies) with a sound machine.',
      '在系统事件日志中查看同一分钟内 Service Control Manager 的事件，并将 `sc.exe qc <服务名>`（帐户、路径、依赖关系）与正常的机器对比。',
    ),
    steps.restartAndRetry,
    steps.sfcScan,
    steps.inPlaceUpgrade,
  ],
};

/**
 * The match with the meaning of its answer, where that answer is about a service and the component is named.
 * @returns the match itself elsewhere
 */
export function withServiceAnswer({ code, component, wording }: FailedInstaller, match: Match): Match {
  if (code === undefined || component === undefined || wording !== undefined || !aboutServices.has(code))
    return match;
  const meaning = readingOf(code).explanation?.meaning;
  return meaning === undefined
    ? match
    : { ...match, variant: 'service', values: { ...match.values, meaning } };
}
