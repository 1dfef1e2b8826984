// Owns which record or log would settle the cause of a failure that no rule explains.
import { isDownloadedFile } from '../../facts/paths';
import { asksSiteLog, isOfServer } from '../../facts/words/senders';
import type { Localized } from '../../localized';
import type { Analysis, Culprit, Operation } from '../../model';
import { isInOwnLog } from '../../operations/installerLogs';
import { isBeforeServicing, isUpdateOfWindows } from '../../operations/updateNames';
import { statedClass } from '../cause/classInLog';
import { isAnswerOfClient, isInstallerAnswer, isManagerAnswer } from '../codes';
import { isOfDefender } from './defenderWork';
import { isOfApps } from './doubt';
import * as texts from './settledTexts';

/** A failed operation and what the log names of its cause. */
interface Question {
  readonly analysis: Analysis;
  readonly operation: Operation;
  readonly code: number | undefined;
  readonly culprit: Culprit | undefined;
}

/** Which record or log would prove the cause. */
export function settledBy(question: Question): Localized {
  const answer = answers.find(([applies]) => applies(question));
  return answer?.[1] ?? texts.settledBy[question.analysis.kind] ?? texts.settledByDefault;
}

/** What settles which question: the first that applies; of all others the kind of log decides. */
const answers: readonly (readonly [applies: (question: Question) => boolean, text: Localized])[] = [
  [({ operation }) => isInOwnLog(operation), texts.settledByOwnLog],
  [(asked) => asked.analysis.kind !== 'setup' && isUpgrade(asked), texts.settledBySetup],
  [(asked) => isOfDefender(asked.analysis, asked.operation, asked), texts.settledByDefender],
  [({ operation }) => isBeforeServicing(operation.target), texts.settledByHotfix],
  [({ code }) => isManagerAnswer(code), texts.settledByManager],
  [(asked) => isAppOfImage(asked), texts.settledByOwnLog],
  [(asked) => isApp(asked), texts.settledByDeployment],
  [(asked) => isOfInstaller(asked), texts.settledByInstaller],
  [(asked) => isToldBySite(asked), texts.settledBySite],
  [(asked) => isToldByServer(asked), texts.settledByServer],
  [(asked) => asked.analysis.kind === 'event-log' && isOfClientAlone(asked), texts.settledByClient],
  [(asked) => isOfClientAlone(asked), texts.settledByDefault],
  [(asked) => isBareServicing(asked), texts.settledByServicing],
  [({ code }) => code === pendingVictim, texts.settledByOtherPackage],
];

/** CBS_E_PENDING_VICTIM: a package is taken back because another one of the same restart failed. */
const pendingVictim = 0x800f0826;

function isUpgrade({ analysis, operation, code }: Question): boolean {
  return operation.purpose === 'upgrade' || statedClass(analysis, code)?.startsWith('up.') === true;
}

function isApp({ operation, culprit }: Question): boolean {
  return isOfApps(operation, culprit?.name);
}

function isAppOfImage(question: Question): boolean {
  return /\/image:/i.test(question.operation.target ?? '') && isApp(question);
}

/** The update client and its events pass on what another program's installer answered; servicing has no part in it. */
function isOfInstaller({ analysis, operation, code }: Question): boolean {
  const { target, endFact = -1 } = operation;
  if (analysis.facts[endFact]?.shape.startsWith('event.msi.') === true) return true;
  if (isUpdateOfWindows(target)) return false;
  return /^(?:windows-update|event-log|reporting-events)/.test(analysis.kind) && isInstallerAnswer(code);
}

function isToldByServer({ analysis, operation }: Question): boolean {
  return isOfServer(analysis.facts[operation.endFact ?? -1] ?? { shape: '' });
}

function isToldBySite(question: Question): boolean {
  const { analysis, operation } = question;
  return isToldByServer(question) && asksSiteLog(analysis.facts[operation.endFact ?? -1] ?? { text: '' });
}

function isOfClientAlone(question: Question): boolean {
  return isOnTheWay(question) || isOwnCheck(question);
}

/** No installer has a part in searches and downloads: the client's own log tells of them. */
function isOnTheWay({ analysis, operation: { purpose }, code }: Question): boolean {
  if (!/^(?:windows-update|event-log)/.test(analysis.kind)) return false;
  const isOfClass = /^(?:net|wsus|bits)\./.test(statedClass(analysis, code) ?? '');
  return isOfClass || isAnswerOfClient(code) || purpose === 'detect' || purpose === 'download';
}

/** What the client downloaded it checks itself, before it hands anything over. */
function isOwnCheck({ analysis, culprit }: Question): boolean {
  return analysis.kind.startsWith('windows-update') && isDownloadedFile(culprit?.name ?? '');
}

/** Words of servicing without a code or a time, as somebody copied them. */
function isBareServicing({ analysis, code }: Question): boolean {
  return code === undefined && analysis.kind === 'cbs' && analysis.firstTime === undefined;
}
