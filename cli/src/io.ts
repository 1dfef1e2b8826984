// Owns what a command may do to the outside: write lines, read standard input. Tests hand in their own.

export interface CommandIo {
  /** Results. */
  readonly out: (text: string) => void;
  /** Complaints and notes; one sentence each, without a line end. */
  readonly error: (sentence: string) => void;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** True where standard input is a keyboard: nobody waits there for a command that was given nothing to read. */
  readonly isInteractive?: boolean;
}

/** Exit status: 0 done, 1 a failed verdict that the caller asked to hear about, 2 wrong use or unreadable input. */
export type ExitCode = 0 | 1 | 2;
