// Owns the matcher of classes that the final code of an upgrade states: its first record and the verdict behind it.
import type { FactIndex } from '../../facts/factIndex';
import type { Match } from '../defineRule';
import { factBefore } from '../matching/values';

/** Records that state what setup decided; a code elsewhere may only be quoted. */
const statingShapes: ReadonlySet<string> = new Set([
  'setup.manager-result',
  'setup.error-event',
  'setup.result',
  'setup.remap',
  'setup.well-known',
  'setup.main-failed',
  'setup.exit',
  'setup.place',
  'setup.execution-phase.end',
  // what the update client notes of the setup that it runs
  'wu.setup.return',
  'wu.install.return',
  'other.error',
  'other.bare',
]);

/**
 * Yields one match for the first record that states one of the codes, with the later ones as consequences.
 * @param codes unsigned 32-bit codes
 */
export function* matchResult(index: FactIndex, codes: readonly number[]): Iterable<Match> {
  for (const code of codes) {
    const list = index.withCode(code).filter((k) => statingShapes.has(index.fact(k).shape));
    const first = list[0];
    if (first === undefined) continue;
    yield {
      fact: first,
      code,
      count: list.length,
      evidence: [
        { fact: first, role: 'cause' },
        ...list.slice(1, 5).map((fact) => ({ fact, role: 'consequence' as const })),
      ],
    };
  }
}

/** The command line that setup was started with, where the log holds it. */
export function commandLineBefore(index: FactIndex, k: number): string | undefined {
  const at = factBefore(index, k, new Set(['setup.command-line']), k + 1);
  return at === undefined ? undefined : index.fact(at).fields.command;
}

/** True when the command line asks for a compatibility scan and nothing else. */
export function isScanOnly(command: string | undefined): boolean {
  return /\/compat\s+(?:\S+\s+)?scanonly/i.test(command ?? '');
}
