// Owns which source an operation was given for missing files, in its command line or in records, and whether it was refused.

import type { FactIndex } from '../../facts/factIndex';
import { fileNameOf, plainPath } from '../../facts/paths';
import type { Operation } from '../../model';
import { operationsAround } from '../../operations/around';
import { objectOfCommand } from '../../operations/dismPurpose';

/** A source that a command or policy named for missing files. */
export interface GivenSource {
  readonly fact: number;
  readonly path: string;
  readonly isRejected: boolean;
}

/** How many facts before the answer its source may stand. */
const reach = 300;

/** The source that was given for the operation that a record answers. */
export function sourceFor(
  index: FactIndex,
  operations: readonly Operation[],
  from: number,
): GivenSource | undefined {
  const { line } = index.fact(from);
  // A scan within a session uses the sources that the session was given before.
  const whole = operationsAround(operations, line, 3).filter(({ parent }) => parent === undefined);
  const start = Math.max(0, ...whole.map(({ startLine }) => startLine));
  let given: GivenSource | undefined;
  for (let k = from; k >= Math.max(0, from - reach); k--) {
    const fact = index.fact(k);
    if (fact.line < start) break;
    if (fact.shape === 'dism.source.rejected' || fact.shape === 'cbs.source.rejected') {
      const path = pathBefore(index, k);
      if (path !== undefined) return { fact: k, path, isRejected: true };
    }
    const path =
      fact.shape === 'dism.source' || fact.shape === 'cbs.source.given' ? fact.fields.path : undefined;
    if (path !== undefined && fact.fields.gpo?.toLowerCase() !== 'true')
      given ??= { fact: k, path: plainPath(path), isRejected: false };
  }
  return given;
}

/** The operations that a line belongs to; where it lies in none, those that end right before it or begin right behind it. */
function operationsAt(operations: readonly Operation[], line: number): readonly Operation[] {
  const inside = operationsAround(operations, line, 0);
  return inside.length > 0 ? inside : operationsAround(operations, line, 3);
}

/**
 * The source that the command line around a line names, or the only command of the text, copied off a console with records
 * of a log below it; a variable of a script is none.
 */
export function sourceInCommand(operations: readonly Operation[], line: number): string | undefined {
  const commands = operations.filter(({ kind, target }) => kind === 'dism-command' && target !== undefined);
  const near = operationsAt(commands, line).at(-1);
  const isAbove = ({ endTime, endLine, outcome }: Operation): boolean =>
    endTime === undefined && endLine < line && outcome === 'failed';
  const command = (near ?? (commands.length === 1 ? commands.find(isAbove) : undefined))?.target;
  const source = /(?:\/|\s-)source[:=\s]\s*("[^"]+"|'[^']+'|[^\s"']+)/i.exec(command ?? '')?.[1];
  return source === undefined || source.startsWith('$') ? undefined : source.replace(/["']/g, '');
}

/** The path of a source that was just refused stands in the record before. */
export function pathBefore(index: FactIndex, from: number): string | undefined {
  for (let k = from; k >= Math.max(0, from - 60); k--) {
    const { shape, fields } = index.fact(k);
    const path = shape === 'dism.source' || shape === 'cbs.source.given' ? fields.path : undefined;
    if (path !== undefined) return plainPath(path);
    const command =
      shape === 'dism.command' ? /\/source:("[^"]+"|\S+)/i.exec(fields.command ?? '')?.[1] : undefined;
    if (command !== undefined) return plainPath(command.replace(/"/g, ''));
  }
  return undefined;
}

/** The last fact of the shapes before an answer, not further back than a source may stand. */
export function factInReach(index: FactIndex, from: number, shapes: readonly string[]): number | undefined {
  return index
    .ofShape(...shapes)
    .filter((k) => k < from && k >= from - reach)
    .at(-1);
}

/** What the operation around a line was asked for, without the folders of an image. */
export function targetOf(operations: readonly Operation[], line: number): string | undefined {
  const target = operationsAt(operations, line).findLast((item) => item.target !== undefined)?.target;
  return target === undefined || /[\\/]/.test(target) ? target : fileNameOf(target);
}

/** The feature or capability that the command around a line was to add, by its name; undefined where it names none. */
export function featureAt(operations: readonly Operation[], line: number): string | undefined {
  const around = operationsAround(operations, line, 3).find(({ purpose }) => purpose === 'feature');
  if (around?.target === undefined) return around?.packages[0];
  const asked = objectOfCommand(around.target);
  return asked?.kind === 'package' ? asked.name : undefined;
}

/** True where one command alone was answered with one of the codes, and names the feature or the package that it was for. */
export function isOneObject(operations: readonly Operation[], codes: readonly number[]): boolean {
  const refused = operations.filter(
    ({ outcome, result }) => outcome === 'failed' && codes.includes(result ?? 0),
  );
  return refused.length === 1 && objectOfCommand(refused[0]?.target ?? '') !== undefined;
}
