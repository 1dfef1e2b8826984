// Owns what the server asks of the place it runs in: a Node process or a web worker.
import type { OpenedBytes } from './containers';

export interface ServerHost {
  /** Ends the current turn, so that messages (a cancellation among them) are seen. */
  nextTurn(): Promise<void>;
  /** Opens a `file:` URI for reading in parts; absent where there is no file system. */
  readonly openBytes?: (uri: string) => Promise<OpenedBytes>;
  /** URIs of the files below a `file:` folder, sorted; undefined where the URI is no folder. */
  readonly listFolder?: (uri: string) => Promise<readonly string[] | undefined>;
}
