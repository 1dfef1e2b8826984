// Owns the list of binary logs that are read as if they were text: each reader turns records into the line form of
// the analyzer. What is neither text nor listed here is explained by unreadable.ts.
import type { Language, Problem } from '../../analyzer/src/index';
import { type BinaryLogKind, binaryLogKind } from './binaryLogKinds';
import type { RandomBytes } from './bytes';
import { eventLogReader } from './evtx/index';
import { pmlReader } from './pml/index';

export interface BinaryReadOptions {
  /** Asked now and then; a `true` ends the reading early with what was read. */
  readonly isCancelled?: () => boolean;
  /** Of the sentences that the log itself does not hold; English where it is not said. Values never depend on it. */
  readonly language?: Language;
}

export interface BinaryRead {
  /** What was damaged or left out; lines count in the text that was pushed, 0-based. */
  readonly problems: readonly Problem[];
}

export interface BinaryLogReader {
  readonly kind: BinaryLogKind;
  /**
   * Reads the log and pushes its records as text, each with a line end behind it. Damage gives what is readable and a
   * problem, never an exception; rejects only where the medium fails.
   */
  read(bytes: RandomBytes, push: (text: string) => void, options?: BinaryReadOptions): Promise<BinaryRead>;
}

const readers: Readonly<Record<BinaryLogKind, BinaryLogReader>> = {
  'event-log': eventLogReader,
  procmon: pmlReader,
};

/** The reader for a file that begins like this (at most 65,536 bytes), if it is a binary log that is known. */
export function binaryLogReader(sample: Uint8Array): BinaryLogReader | undefined {
  const kind = binaryLogKind(sample);
  return kind === undefined ? undefined : readers[kind];
}
