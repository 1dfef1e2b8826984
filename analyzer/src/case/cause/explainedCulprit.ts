// Owns what a failure that a rule explains was about: what its rule names, else what its operation, its command or the records
// that belong to it name.

import { appNameIn } from '../../facts/words/identities';
import { objectOf } from '../../facts/words/objects';
import { updateInWords } from '../../facts/words/prose';
import type { Analysis, Culprit, Operation } from '../../model';
import { objectOfCommand } from '../../operations/dismPurpose';
import type { ClassId } from '../../rules/classIds';
import type { RankedFinding } from '../../rules/defineRule';
import { isInstallation, updateOfCall } from './installerAnswer';
import { namedBeside, packageOf } from './namedObject';
import { tiedTo } from './tiedRecords';
import { objectBesideDism } from './unexplainedCulprit';

/**
 * Classes that are about the update itself, or say nothing but what became of it; elsewhere a server, a service or a file is at
 * fault.
 */
const aboutUpdate: ReadonlySet<string> = new Set<ClassId>([
  'ai.dotnet',
  'bits.transfer',
  'cbs.expired-package',
  'cbs.package.invalid',
  'cbs.package.not-applicable',
  'cbs.ssu.required',
  'csi.delta.hydration-failed',
  'csi.psfx.component-not-found',
  'wsus.decryption-key',
  'wu.download-integrity',
  'wu.needs-another-download',
  'wu.needs-authorised-user',
]);

/** Where servicing failed and nothing below it is told, what was to be installed is all that the records name. */
const ofInstallation = /^(?:csi|cbs|ai|drv|txn\.(?:rollback|hang|poqexec)|trust\.package)\b/;

/** States of the machine: where the answer names no file, key or service, the update is what it met. */
const ofEnvironment = /^env\./;

/** Classes that are about the feature, capability or package that a command names. */
const aboutCommand =
  /^(?:(?:src\.fod|cbs|net|wsus)\.|(?:wu\.disabled-by-policy|txn\.pending\.blocks|env\.service-or-rpc)$)/;

/** What a failure that a rule explains was about, and the record that names it where the rule’s own proof does not. */
export function culpritOf(
  analysis: Analysis,
  finding: RankedFinding,
  operation: Operation | undefined,
): { readonly culprit?: Culprit; readonly namedBy?: number } {
  const culprit = finding.culprit ?? namedFor(analysis, finding, operation);
  if (culprit !== undefined) return { culprit };
  const tied = finding.standing === 'note' ? undefined : tiedTo(analysis, finding, operation);
  if (tied === undefined) return {};
  const isOwn = [finding.fact, ...finding.evidence.map(({ fact }) => fact)].includes(tied.fact);
  return { culprit: tied.culprit, ...(isOwn ? {} : { namedBy: tied.fact }) };
}

function namedFor(
  analysis: Analysis,
  finding: RankedFinding,
  operation: Operation | undefined,
): Culprit | undefined {
  const isAbout =
    operation !== undefined &&
    (aboutUpdate.has(finding.ruleId) ||
      appNameIn(operation.target ?? '') !== undefined ||
      isAllNamed(analysis, finding, operation));
  return (
    (isAbout ? updateOfCall(analysis, operation) : undefined) ??
    (operation?.kind === 'dism-command' && aboutCommand.test(finding.ruleId)
      ? (packageOf(analysis.facts[finding.fact]) ??
        objectOfCommand(operation.target ?? '') ??
        objectBesideDism(analysis, finding.fact, operation))
      : undefined) ??
    namedBeside(analysis, finding, operation) ??
    appOf(analysis, finding) ??
    inPlainWords(analysis, finding) ??
    inSignature(analysis, finding) ??
    itemOfBundle(analysis, finding)
  );
}

/** The update that somebody writes of, where nothing but words is there. */
function inPlainWords({ facts }: Analysis, { fact, ruleId }: RankedFinding): Culprit | undefined {
  const name = ofInstallation.test(ruleId) ? updateInWords(facts[fact]) : undefined;
  return name === undefined ? undefined : { kind: 'package', name };
}

/** How many facts above its failure the signature of an error report names the package. */
const signatureReach = 6;

/** The package in the signature of an error report on servicing, as the window of Problem Reports shows it. */
function inSignature({ facts }: Analysis, { fact }: RankedFinding): Culprit | undefined {
  const named = facts
    .slice(Math.max(0, fact - signatureReach), fact)
    .findLast(({ shape }) => shape === 'event.wer.package');
  const name = named?.fields.package;
  return name === undefined ? undefined : { kind: 'package', name };
}

/** How many facts apart a chain of installers tells which of its items failed and how it ended itself. */
const bundleReach = 4;

/** The item of a chain of installers that ended with the very code in which the whole ended. */
function itemOfBundle({ facts }: Analysis, { fact, code }: RankedFinding): Culprit | undefined {
  const near = facts.slice(Math.max(0, fact - bundleReach), fact + bundleReach);
  const same = near.filter(({ codes }) => code !== undefined && codes.includes(code));
  if (!same.some(({ shape }) => shape === 'event.bundle.failed')) return undefined;
  const item = same.find(({ shape }) => shape === 'other.bare');
  const named = item === undefined ? undefined : objectOf(item);
  return named?.kind === 'path' && /\.(?:msu|cab|ms[ip]|exe)$/i.test(named.name) ? named : undefined;
}

/** An app that the record of the cause names, where it names nothing else. */
function appOf({ facts }: Analysis, { fact }: RankedFinding): Culprit | undefined {
  const name = appNameIn(facts[fact]?.text ?? '');
  return name === undefined ? undefined : { kind: 'package', name };
}

/** The update client and the events of servicing name what they were at, and nothing below it. */
function isAllNamed(analysis: Analysis, { ruleId }: RankedFinding, operation: Operation): boolean {
  if (operation.kind === 'session' && analysis.kind === 'event-log') return ofEnvironment.test(ruleId);
  return isInstallation(operation) && (ofInstallation.test(ruleId) || ofEnvironment.test(ruleId));
}
