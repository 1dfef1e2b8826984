// Owns the command that an installer ran ("Generic Command"): its line, how it ended, and commands whose failure nothing else
// tells of, because the verdict of the installer was cut away.
import { defined } from '../../defined';
import type { FactIndex } from '../../facts/factIndex';
import type { EvidenceRef } from '../../model';
import { hex } from '../matching/classCodes';
import { evidenceAt } from '../matching/values';
import { beginOf, componentOf, isSetAside, reachWithoutBegin, spanBefore, usable } from './installerRecords';
import type { FailedInstaller } from './installers';

export interface RanCommand {
  readonly parts: Pick<FailedInstaller, 'command' | 'exitCode'>;
  readonly evidence: readonly EvidenceRef[];
}

/**
 * The command that an installer ran and that did not end well.
 * @param begin the fact with which the installer began, where the log holds it
 * @param end the fact that states its failure
 */
export function commandBefore(
  index: FactIndex,
  begin: number | undefined,
  end: number,
): RanCommand | undefined {
  const span = spanBefore(index, begin, end);
  const ended = span.findLast((k) => isFailedEnd(index, k));
  const sequence = ended === undefined ? undefined : index.fact(ended).fields.sequence;
  const calls = span.filter((k) => index.fact(k).shape === 'ai.command');
  const called =
    calls.findLast((k) => sequence === undefined || index.fact(k).fields.sequence === sequence) ??
    (calls.length === 1 ? calls[0] : undefined);
  if (ended === undefined && called === undefined) return undefined;
  const { program, command } = called === undefined ? {} : index.fact(called).fields;
  const line = command ?? program;
  const exitCode = ended === undefined ? undefined : shownExit(index.fact(ended).fields.exit);
  return {
    parts: {
      ...(line === undefined ? {} : { command: line.replace(/^"([^"]*)"$/, '$1') }),
      ...defined({ exitCode }),
    },
    evidence: evidenceAt('cause', called, ended),
  };
}

/**
 * An exit code that reads as a failed HRESULT or NTSTATUS (0x8…, 0xc…) in the hexadecimal form in which people look it up;
 * programs choose small negative numbers such as -1 themselves.
 */
function shownExit(exit: string | undefined): string | undefined {
  const code = exit?.startsWith('-') ? hex(Number(exit) >>> 0) : '';
  return /^0x[8c]/i.test(code) ? code : exit;
}

/** The last command that ended badly, by the installer that was begun for it; undefined where its failure was ignored. */
export function failedCommand(index: FactIndex): FailedInstaller | undefined {
  const ended = index.ofShape('ai.command.end').findLast((k) => isFailedEnd(index, k));
  if (ended === undefined || isSetAside(index.facts, ended)) return undefined;
  const begin = openBegin(index, ended);
  const component = componentOf(index, begin);
  const ran = commandBefore(index, begin, ended + 1);
  return {
    fact: ended,
    installer: 'Generic Command',
    ...defined({ component }),
    ...ran?.parts,
    isUncertain: true,
    evidence: [...evidenceAt('cause', begin), ...(ran?.evidence ?? [])],
  };
}

/** The record that began the installer right above a record, where it named one and had not ended there. */
export function openBegin(index: FactIndex, k: number): number | undefined {
  const begin = beginOf(index, k);
  const ended = index.ofShape('ai.end').findLast((end) => end < k) ?? -1;
  if (begin === undefined || begin < ended || k - begin > reachWithoutBegin) return undefined;
  return usable(index.fact(begin).fields.installer) === undefined ? undefined : begin;
}

function isFailedEnd(index: FactIndex, k: number): boolean {
  const { shape, fields } = index.fact(k);
  return shape === 'ai.command.end' && !/^true$/i.test(fields.success ?? '');
}
