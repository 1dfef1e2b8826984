// Owns what the server asks of the place it runs in: a Node process or a web worker.
import type { ListedCase } from '../../protocol/src/index';
import type { RandomBytes } from '../../sources/src/index';

export interface ServerHost {
  /** Ends the current turn, so that messages (a cancellation among them) are seen. */
  nextTurn(): Promise<void>;
  /** Opens a `file:` URI for reading in parts; absent where there is no file system. */
  readonly openBytes?: (uri: string) => Promise<OpenedBytes>;
  /**
   * The text of a `file:` URI in UTF-8, its byte order mark removed; throws where it cannot be read. At once: what is
   * said of a document must be heard in order. Absent where there is no file system.
   */
  readonly readUtf8?: (uri: string) => string;
  /** What is below a `file:` folder; undefined where the URI is no folder. */
  readonly listFolder?: (uri: string) => Promise<FolderList | undefined>;
  /** The cases in a `file:` folder; undefined where the URI is no folder. */
  readonly listCases?: (uri: string) => Promise<readonly ListedCase[] | undefined>;
  /** Small `file:` files that are read and written as a whole; absent where there is no file system. */
  readonly wholeFiles?: {
    readonly load: (uri: string) => Promise<string | undefined>;
    readonly store: (uri: string, text: string) => Promise<void>;
  };
}

/** A file that can be read in parts; closing lets go of it. */
export type OpenedBytes = RandomBytes & { close?(): Promise<void> };

/** The files below a folder. */
export interface FolderList {
  /** Sorted. */
  readonly uris: readonly string[];
  /** False where there were more than are worth looking at. */
  readonly isComplete: boolean;
}
