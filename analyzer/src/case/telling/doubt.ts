// Owns what a failure's report says against itself: what was ruled out, what the log does not prove.

import { isHarmlessError } from '../../facts/factIndex';
import { parseComponentIdentity } from '../../facts/identity';
import { appNameIn } from '../../facts/words/identities';
import { filled, type Localized } from '../../localized';
import type { Analysis, Operation, OperationKind } from '../../model';
import { onceFor } from '../../once';
import { isInOwnLog } from '../../operations/installerLogs';
import type { RankedFinding } from '../../rules/defineRule';
import { textsOf } from '../../rules/index';
import { rankedFindings } from '../cause/bearings';
import * as texts from '../texts';

/** What else was seen and does not count: findings that only note something, and harmless errors by number. */
export function ruledOut(analysis: Analysis, chosen: RankedFinding | undefined): Localized[] {
  const noise = harmlessErrors(analysis);
  const told = chosen === undefined ? undefined : titleOf(chosen).en;
  const others = new Map<string, Localized>();
  for (const finding of notesOf(analysis)) {
    if (finding === chosen) continue;
    const title = titleOf(finding);
    // What is said of the cause itself is not ruled out by another record that says it too.
    if (title.en !== told && others.size < maxOthers) others.set(title.en, title);
  }
  return [
    ...[...others.values()].map((title) => filled(texts.ruledOutFinding, { title })),
    ...(noise > 0 ? [filled(texts.ruledOutNoise, { count: String(noise) })] : []),
  ];
}

/** More tell a reader nothing. */
const maxOthers = 4;

function titleOf(finding: RankedFinding): Localized {
  return filled(textsOf(finding)?.title ?? texts.unexplainedPlain, finding.values);
}

/** Looked for once in each log, whose failures may be thousands. */
const notesOf = onceFor((analysis: Analysis) =>
  rankedFindings(analysis).filter(({ standing, repaired }) => standing === 'note' && !repaired),
);

/** Counted once for each log: every failure of it says so. */
const harmlessErrors = onceFor(
  ({ facts, harmlessCount }: Analysis) => facts.filter(isHarmlessError).length + harmlessCount,
);

/** A component's name that lacks its end was cut by a window or a mail; the report says so. */
export function cutOff(finding: RankedFinding): Localized[] {
  const { culprit } = finding;
  if (culprit?.kind !== 'component' || !/^(?:amd64|x86|wow64|arm64|msil)_/i.test(culprit.name)) return [];
  if (parseComponentIdentity(culprit.name.split('\\')[0] ?? '') !== undefined) return [];
  return [filled(texts.cutOffName, { name: culprit.name })];
}

/** True where a log holds so many records of one kind that some were only counted. */
export function isThinned({ problems }: Analysis): boolean {
  return problems.some(({ code }) => code === 'factLimit');
}

/** That the records which tell why may be among those only counted. */
export function countedOnly(analysis: Analysis): readonly Localized[] {
  return isThinned(analysis) ? [texts.notProvedCounted] : [];
}

/** Features on demand, features and languages come in packages of their own names. */
export function isFeature(operation: Pick<Operation, 'target'> | undefined): boolean {
  return /^Microsoft-Windows-Foundation-Package~|-(?:OnDemand|FOD|LanguagePack|Language-Pack|Feature|LanguageFeatures-[^~]+)-Package~|-Language-Pack_/i.test(
    operation?.target ?? '',
  );
}

/** Numbers that winerror.h keeps for the deployment of app packages and their manifests. */
const appNumbers = { first: 15_600, last: 15_709 } as const;

/**
 * App packages (AppX, MSIX) are deployed by a service of their own: servicing and its logs have no part in it.
 * @param named what the failure is blamed on
 */
export function isOfApps({ target, result = 0 }: Pick<Operation, 'target' | 'result'>, named = ''): boolean {
  const number = result >>> 16 === 0x8007 ? result & 0xffff : 0;
  const isAppCode = number >= appNumbers.first && number <= appNumbers.last;
  if (appNameIn(named) !== undefined) return true;
  return isAppCode || /\b(?:add|remove)-(?:provisioned)?appx|Appx\w*Package\b/i.test(target ?? '');
}

/** True where the text is one section of setupapi, with or without its head: the exit status is the verdict. */
function isEndOfSection({ facts }: Analysis): boolean {
  const count = (wanted: string): number => facts.filter(({ shape }) => shape === wanted).length;
  return count('device.exit') === 1 && count('device.section') <= 1;
}

/** True where DISM was to add a driver package to an image: no update is installed then. */
export function isDriverWork(operation: Operation | undefined, rule: string | undefined): boolean {
  if (operation?.kind !== 'dism-command') return false;
  return rule?.startsWith('drv.') === true || /add-(?:windows)?driver\b/i.test(operation.target ?? '');
}

/** What a tool, a window or an event of Plug and Play ends with when the work was not done: these words are the verdict. */
const lastWords =
  /^(?:device\.told\.failed|event\.driver\.|setup\.(?:window|unattend)\.|setup\.winre\.failed|console\.appx|boot\.copy\.failed|ts\.image\.failed)/;

/** True where a record says how the operation came out, well or not. */
function hasVerdict(
  { facts }: Analysis,
  operation: Operation | undefined,
  record: number | undefined,
): boolean {
  if (operation?.outcome === 'failed' || operation?.outcome === 'succeeded') return true;
  return lastWords.test(facts[record ?? -1]?.shape ?? '');
}

/** A command of DISM that names its package by its file or identity. */
const namesPackage = /[/-]package(?:name[:=\s]|path[:=\s][^\n]{1,300}\.(?:cab|msu|mum)\b)/i;

/** What a report names. */
interface Named {
  readonly kbs: readonly string[];
  readonly packages: readonly string[];
  readonly culprit?: string | undefined;
}

/** What a report must not be taken for: where the log holds no verdict or names no update, it says so. */
export function notProved(
  analysis: Analysis,
  operation: Operation | undefined,
  { rule, record }: { readonly rule: string; readonly record: number | undefined },
  { kbs, packages, culprit }: Named,
): Localized[] {
  const isInstall = !operation || operation.purpose === 'install' || operation.purpose === 'unknown';
  // The identity of a rollup has no number; its version tells the update.
  const isNamed =
    kbs.length > 0 || packages.some((name) => /^Package_for_/i.test(name)) || namesWork(operation);
  const isOpen = isInstall && !isNamed && !isWithoutUpdate(analysis, operation, rule, culprit);
  return [
    ...(hasVerdict(analysis, operation, record) || isEndOfSection(analysis) ? [] : [texts.notProvedVerdict]),
    ...(isOpen ? [isWork(operation) ? texts.notProvedUpdate : texts.notProvedWork] : []),
  ];
}

function isWork(operation: Operation | undefined): boolean {
  return operation !== undefined && operation.kind !== 'excerpt';
}

/** A title tells what was installed, as the identity of a feature or a language does. */
function namesWork(operation: Operation | undefined): boolean {
  if (operation?.kind === 'wu-install') return operation.target !== undefined;
  return isFeature(operation) || namesPackage.test(operation?.target ?? '');
}

/** Operations that install no update by themselves. */
const otherWork: ReadonlySet<OperationKind> = new Set(['sysprep', 'task-sequence', 'device-install']);

/** Rules of what fails without an update, where no operation says that there was one. */
const otherRules = /^(?:up|drv|net|wsus|cbs\.permanent)\./;

/** True for work, or for what was found without any, to which no update belongs that could be named. */
function isWithoutUpdate(
  analysis: Analysis,
  operation: Operation | undefined,
  rule: string,
  culprit: string | undefined,
): boolean {
  if (operation !== undefined && otherWork.has(operation.kind)) return true;
  if (isInOwnLog(operation ?? {}) || isOfApps(operation ?? {}, culprit) || isDriverWork(operation, rule))
    return true;
  if (isWork(operation)) return operation?.kind === 'dism-command' && operation.purpose === 'unknown';
  return otherRules.test(rule) || (analysis.kind === 'unknown' && rule === 'ai.bcd-or-boot-files');
}
