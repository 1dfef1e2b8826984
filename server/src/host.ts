// Owns what the server asks of the place it runs in: a Node process or a web worker.
import type { Localized, Problem } from '../../analyzer/src/index';

export interface ServerHost {
  /** Ends the current turn, so that messages (a cancellation among them) are seen. */
  nextTurn(): Promise<void>;
  /** Reads and decodes a `file:` URI itself, chunk by chunk; absent where there is no file system. */
  readonly readFile?: (
    uri: string,
    push: (text: string) => void,
    isCancelled: () => boolean,
  ) => Promise<ReadOutcome>;
}

export type ReadOutcome =
  | {
      readonly isReadable: true;
      readonly encoding: string;
      readonly bom: boolean;
      readonly bytes: number;
      readonly problems: readonly Problem[];
    }
  | { readonly isReadable: false; readonly message: Localized };
