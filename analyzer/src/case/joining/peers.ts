// Owns what another tool says of the same failure: the rule of SetupDiag that matched, its sentence, and the class that
// it corresponds to here. It stands beside our own verdict; only where nothing else is there it becomes one, of low
// confidence. Which rule belongs to which class: the rule list of Microsoft's "SetupDiag" page.

import { formatCode } from '../../codes/index';
import { isFailureCode } from '../../facts/codes';
import type { Analysis, Fact } from '../../model';
import { driverPlace } from '../../rules/setup/driverPlaces';
import type { RankedFailure } from '../telling/failure';
import type { CaseSource, PeerVerdict } from '../types';
import { failureOfPeer } from './peerFailure';
import { operationIn } from './peerFields';
import { classOfProfile, phaseClasses, readDetails, readOperation, readSentence } from './peerSentences';

/** What SetupDiag's results among the logs say, in file order. */
export function peerVerdictsOf(sources: readonly CaseSource[]): readonly PeerVerdict[] {
  return sources.flatMap(({ analysis }, source) => {
    const starts = startsOf(analysis.facts);
    return starts.map((k, n) => verdictAt(analysis.facts.slice(k, starts[n + 1]), source));
  });
}

/** Where a finding of SetupDiag begins: at the name of its rule, else at its sentence, else at the details that are left of it. */
function startsOf(facts: readonly Fact[]): readonly number[] {
  const own = facts.flatMap(({ shape }, k) => (shape.startsWith('setup.diag.') ? [{ shape, k }] : []));
  const of = (...shapes: string[]): number[] =>
    own.filter(({ shape }) => shapes.includes(shape)).map(({ k }) => k);
  const named = of('setup.diag.profile');
  if (named.length > 0) return named;
  const told = of('setup.diag.report', 'setup.diag.block');
  if (told.length > 0) return told;
  return of('setup.diag.details').length > 0 ? [0] : [];
}

/** True for a result of SetupDiag and nothing else: what it quotes is no log of its own. */
export function isPeerOnly(analysis: Analysis): boolean {
  return analysis.facts.length > 0 && analysis.facts.every((fact) => fact.shape.startsWith('setup.diag.'));
}

/** True for a result of SetupDiag that says that none of its rules matched. */
export function isSilentPeer(analysis: Analysis): boolean {
  return isPeerOnly(analysis) && startsOf(analysis.facts).length === 0;
}

/** The failure that SetupDiag states, where no log of the case tells how the upgrade came out. */
export function peerFailures(
  sources: readonly CaseSource[],
  peers: readonly PeerVerdict[],
  own: readonly RankedFailure[],
): readonly RankedFailure[] {
  const logs = sources.filter(({ analysis }) => !isPeerOnly(analysis) && analysis.facts.length > 0);
  if (own.some(isOfUpgrade) || logs.some(tellsSuccess)) return [];
  const failed = peers.filter(({ profile }) => !soundProfiles.has(profile) && !readSentence(profile).isSound);
  // Of several findings the last is what ended the run, unless it names no more than the phase.
  const last = failed.findLast((peer) => !phaseClasses.has(peer.class ?? '')) ?? failed.at(-1);
  const analysis = last === undefined ? undefined : sources[last.source]?.analysis;
  if (last === undefined || analysis === undefined) return [];
  const code = last.code ?? failed.findLast((peer) => peer.code !== null)?.code ?? null;
  return [failureOfPeer({ ...last, code }, analysis, logs.length === 0)];
}

function isOfUpgrade({ failure }: RankedFailure): boolean {
  return failure.operation.kind === 'upgrade' || /^(?:up|drv)\./.test(failure.class);
}

function tellsSuccess({ analysis: { operations } }: CaseSource): boolean {
  return operations.some(
    ({ kind, purpose, outcome }) => outcome === 'succeeded' && (kind === 'setup' || purpose === 'upgrade'),
  );
}

/** Rules that report no failure. */
const soundProfiles: ReadonlySet<string> = new Set(['FindSuccessfulUpgrade', 'CompatScanOnly']);

function verdictAt(facts: readonly Fact[], source: number): PeerVerdict {
  const [head] = facts;
  const report = facts.find(({ shape }) => shape === 'setup.diag.report' || shape === 'setup.diag.block');
  const ruleName = head?.fields.profile;
  const details = facts.find(({ shape }) => shape === 'setup.diag.details');
  const text = (report ?? (ruleName === undefined ? details : undefined))?.fields.text;
  const profile = ruleName ?? text ?? '';
  const advice = facts.find(
    (fact) => fact.shape === 'setup.diag.advice' && !/^Refer to/.test(fact.fields.text ?? ''),
  );
  const codes = facts.flatMap((fact) =>
    /^setup\.diag\.(?:report|code|details|error)$/.test(fact.shape) ? fact.codes : [],
  );
  const code = codes.find(isFailureCode);
  const isDetailsAlone = report === undefined && ruleName === undefined;
  const told =
    classOfProfile.get(profile) ??
    (isDetailsAlone ? readDetails(text ?? '', code) : classInWords(text ?? '', profile));
  return {
    tool: 'SetupDiag',
    source,
    line: (head?.line ?? 0) + 1,
    profile,
    text: text ?? null,
    advice: advice?.fields.text ?? null,
    code: code === undefined ? null : formatCode(code),
    class: classInRun(facts, code, told) ?? null,
  };
}

function classInWords(text: string, profile: string): string | undefined {
  return readSentence(text).class ?? readSentence(wordsOf(profile)).class;
}

/** What was told of a run, by the operation that it ended in or by a place at which drivers fail, where these say more. */
function classInRun(
  facts: readonly Fact[],
  code: number | undefined,
  told: string | undefined,
): string | undefined {
  // A rule that names only the phase says less than the name of the operation that ended in it.
  const inner =
    told !== undefined && phaseClasses.has(told) ? readOperation(operationIn(facts)).class : undefined;
  return inner ?? (isAtDriver(facts, code, told) ? 'drv.upgrade-rollback' : told);
}

/** MOSETUP_E_SETUP_PLATFORM: what setup answers for an upgrade that it took back. */
const rolledBack = 0xc1900101;

/** A rollback at a place at which drivers fail, where the rule says no more than that it was one. */
function isAtDriver(facts: readonly Fact[], code: number | undefined, told: string | undefined): boolean {
  if (code !== rolledBack || told !== 'up.rollback.generic') return false;
  return facts.some(({ fields }) => driverPlace(fields.extend) !== undefined);
}

/** The words that the name of a rule is made of: rules are added with every version, and their names tell what they look for. */
function wordsOf(profile: string): string {
  return profile.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
}
