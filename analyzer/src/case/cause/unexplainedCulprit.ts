// Owns what an operation failed at, where no rule explains it: what its innermost record, its ladder or its command names.

import { appNameIn, componentIn, packageIn } from '../../facts/words/identities';
import { objectOf } from '../../facts/words/objects';
import { updateInWords } from '../../facts/words/prose';
import type { Analysis, Culprit, Fact, Operation } from '../../model';
import { onceFor } from '../../once';
import { objectOfCommand } from '../../operations/dismPurpose';
import { installerAction, installerObject, updateOfCall } from './installerAnswer';
import { namedAbove, objectOfDism } from './namedObject';

/** Records that name what they are about by themselves. */
const ownObjects: ReadonlySet<string> = new Set(['dism.appx.failed', 'dism.wim.file-failed']);

/**
 * What the innermost record names, or the package that a record above it in the same ladder names.
 * @param at index of the innermost fact
 * @param classId the class that the code states
 */
export function culpritAt(
  analysis: Analysis,
  operation: Operation,
  at: number,
  classId: string,
): Culprit | undefined {
  const first = analysis.facts[at];
  if (!first) return undefined;
  const { result } = operation;
  const told =
    (namesItself(first, operation) ? namedThere(analysis, operation, at, classId) : undefined) ??
    packageOfManager(analysis, at) ??
    installerObject(analysis, operation) ??
    updateOfCall(analysis, operation) ??
    installerAction(analysis, at);
  if (told !== undefined) return told;
  if (operation.kind === 'dism-command' || operation.kind === 'dism-api')
    return (
      packageFileAt(analysis, at, operation) ??
      fileAmong(operation.packages) ??
      objectOfDism(operation) ??
      objectBesideDism(analysis, at, operation)
    );
  // What somebody says of an update in words.
  if (operation.kind === 'excerpt' && operation.target !== undefined)
    return { kind: 'package', name: operation.target };
  if (result === undefined || !(operation.kind === 'excerpt' || operation.kind === 'session'))
    return undefined;
  return namedAbove(analysis, at, { result, classId, operation });
}

/** True for a record that is asked first what it names: in a cut-out any, else one that names what it is about. */
function namesItself({ shape, level }: Fact, { kind }: Operation): boolean {
  if (kind === 'excerpt' || ownObjects.has(shape)) return true;
  // The store's own call at the foot of a ladder names what it failed at.
  return kind === 'session' && level === 'error' && shape.startsWith('csi.call');
}

/** What a record, or the ones right beside it, name by themselves. */
function namedThere(
  analysis: Analysis,
  operation: Operation,
  at: number,
  classId: string,
): Culprit | undefined {
  const fact = analysis.facts[at];
  if (fact === undefined) return undefined;
  return (
    appOf(analysis, at) ??
    culpritOf(fact) ??
    packageFileAt(analysis, at, operation) ??
    updateTold(fact, classId) ??
    contentBeside(analysis, at) ??
    askedAbove(analysis, operation, fact.line) ??
    objectBesideDism(analysis, at, operation)
  );
}

/** Each failure asks for them. */
const contentsOf = onceFor(({ facts }: Analysis) => facts.filter(({ shape }) => shape === 'ts.content'));

/** The package whose content a task sequence asked for, in the records of the same code. */
function contentBeside(analysis: Analysis, at: number): Culprit | undefined {
  const codes = analysis.facts[at]?.codes ?? [];
  const named = contentsOf(analysis).find((fact) => fact.codes.some((code) => codes.includes(code)));
  const name = named?.fields.package;
  return name === undefined ? undefined : { kind: 'package', name };
}

/** How many facts above the answer of its installer a package manager names what it installs. */
const managerReach = 4;

/** The package that a package manager was at when the installer that it ran failed. */
function packageOfManager({ facts }: Analysis, at: number): Culprit | undefined {
  if (facts[at]?.shape !== 'event.msi.failed') return undefined;
  const above = facts.slice(Math.max(0, at - managerReach), at);
  const name = above.findLast(({ shape }) => shape === 'console.manager-package')?.fields.package;
  return name === undefined ? undefined : { kind: 'package', name };
}

/** The app whose deployment failed stands in the sentence behind the answer. */
function appOf({ facts }: Analysis, at: number): Culprit | undefined {
  const [told, next] = [facts[at], facts[at + 1]];
  // "error 0x80070005: While processing the request, …" below the sentence that names the app
  const above = facts[at - 1];
  if (told?.shape === 'other.bare' && above?.shape === 'console.appx' && above.fields.app !== undefined)
    return { kind: 'package', name: above.fields.app };
  if (told?.shape !== 'console.appx') return undefined;
  const app = told.fields.app ?? (next?.shape.startsWith('console.appx-') ? next.fields.app : undefined);
  if (app !== undefined) return { kind: 'package', name: app };
  const command = facts
    .slice(Math.max(0, at - commandReach), at)
    .findLast(({ shape }) => shape === 'console.appx-command');
  return command?.fields.file === undefined ? undefined : { kind: 'path', name: command.fields.file };
}

/** How many facts above the answer of the deployment its command may stand. */
const commandReach = 2;

/** The update that somebody's words name beside a code that states no other cause. */
function updateTold(fact: Fact, classId: string): Culprit | undefined {
  const name = classId === 'unclassified' ? updateInWords(fact) : undefined;
  return name === undefined ? undefined : { kind: 'package', name };
}

/** The package file that DISM could not open, where a record of the command's ladder names it. */
function packageFileAt(
  { facts }: Analysis,
  at: number,
  { endFact }: Pick<Operation, 'endFact'>,
): Culprit | undefined {
  const named = facts
    .slice(at, (endFact ?? at) + 1)
    .find(({ shape }) => shape === 'dism.package.open-failed');
  const file = named?.fields.file;
  return file === undefined ? undefined : { kind: 'path', name: file };
}

/** Lines cut out of a log may stand below the command that was pasted with them; a session of DISM has its own. */
function askedAbove(
  { operations }: Analysis,
  { kind, target }: Operation,
  line: number,
): Culprit | undefined {
  if (kind.startsWith('dism-') && target !== undefined) return objectOfCommand(target);
  const command = operations.findLast(
    ({ kind, target, endLine }) => kind === 'dism-command' && target !== undefined && endLine <= line,
  );
  return command?.target === undefined ? undefined : objectOfCommand(command.target);
}

/**
 * What other records of DISM say it was at, where the beginning of its command was cut off.
 * @param operation what failed; records of the sessions before it are about other work
 */
export function objectBesideDism(
  analysis: Analysis,
  at: number,
  operation: Operation | undefined,
): Culprit | undefined {
  const above = factsAbove(analysis, at, operation);
  return optionAmong(above) ?? featureAmong(above) ?? commandBehind(analysis, at);
}

/** The records of DISM above one of its own, those of its session alone where other sessions stand before it. */
function factsAbove(
  { facts, operations }: Analysis,
  at: number,
  operation: Operation | undefined,
): readonly Fact[] {
  if (facts[at]?.shape.startsWith('dism.') !== true) return [];
  if (operation === undefined || !operation.kind.startsWith('dism-')) return facts.slice(0, at);
  const before = operations.findLast(
    ({ kind, endLine }) => kind.startsWith('dism-') && endLine < operation.startLine,
  );
  return facts.slice(before?.endFact === undefined ? 0 : before.endFact + 1, at);
}

/** The one feature whose state DISM looked at before it changed it. */
function featureAmong(above: readonly Fact[]): Culprit | undefined {
  const states = above.filter(({ shape, fields }) => shape === 'dism.state' && fields.what === 'Feature');
  const [name, ...others] = new Set(states.map(({ fields }) => fields.name));
  return name === undefined || others.length > 0 ? undefined : { kind: 'package', name };
}

/** The command line that stands behind the failed command's own word: who quotes may turn the two round. */
function commandBehind({ facts }: Analysis, at: number): Culprit | undefined {
  const failed = facts.findIndex(({ shape }, k) => k >= at && shape === 'dism.command.failed');
  const behind = facts[failed + 1];
  const command = facts[failed]?.fields.command?.toLowerCase();
  if (failed < 0 || command === undefined || behind?.shape !== 'dism.command') return undefined;
  if (facts.some(({ shape }, k) => shape === 'dism.command' && k !== failed + 1)) return undefined;
  const line = behind.fields.command ?? '';
  return line.toLowerCase().includes(`/${command}`) ? objectOfCommand(line) : undefined;
}

/** The value of the option that DISM read for what it works on, where the command line itself was cut off. */
function optionAmong(above: readonly Fact[]): Culprit | undefined {
  const named = above.filter(
    ({ shape, fields }) => shape === 'dism.option' && objectOptions.test(fields.option ?? ''),
  );
  const objects = new Set(named.map(({ fields }) => fields.value));
  const option = named.at(-1)?.fields;
  // Of several things one failed, and this option does not say which.
  if (option === undefined || objects.size !== 1) return undefined;
  return objectOfCommand(`/${option.option ?? ''}:"${option.value ?? ''}"`);
}

/** Options of DISM that name a thing and not a way. */
const objectOptions = /^(?:feature|capability|package)name$|^packagepath$|^driver$/i;

/** A package file that the console named above its answer. */
function fileAmong(packages: readonly string[]): Culprit | undefined {
  const file = packages.find((name) => /\.(?:msu|cab|mum)$/i.test(name));
  return file === undefined ? undefined : { kind: 'path', name: file };
}

/** What the record itself names; in a cut-out that is what the lines were cut out for. */
function culpritOf(fact: Fact): Culprit | undefined {
  const identity = packageIn(fact);
  if (identity !== undefined) return { kind: 'package', name: identity };
  const component = componentIn(fact);
  const app = appNameIn(fact.text);
  return (
    objectOf(fact) ??
    (component === undefined ? undefined : { kind: 'component', name: component }) ??
    (app === undefined ? undefined : { kind: 'package', name: app })
  );
}
