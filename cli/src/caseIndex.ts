// Owns the index of old cases on this machine: where its file lies, and how a case of the folder is read for it.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  digestOf,
  type IndexHost,
  type Language,
  localize,
  maskedDigest,
  type Redactor,
  refreshIndex,
  textHash,
} from '../../analyzer/src/index';
import { type FoundCase, readWholeFile, writeWholeFile } from '../../sources/src/node/index';
import type { CommandIo } from './io';
import type { CaseReader } from './readCase';
import { complaints } from './texts';

export interface CaseIndexOptions {
  readonly language: Language;
  /** Of the index; in the user's cache folder unless told. */
  readonly file?: string;
  readonly folder: string;
  /** Version of this program. */
  readonly version: string;
  /** Makes a redactor for one case. */
  readonly redactor: () => Promise<Redactor | undefined>;
}

/** Brings the index of a folder up to date. */
export function refreshFolderIndex(
  found: readonly FoundCase[],
  reader: CaseReader,
  options: CaseIndexOptions,
  io: CommandIo,
): ReturnType<typeof refreshIndex> {
  const { language, folder, redactor } = options;
  const file = options.file ?? defaultIndexFile(folder);
  const paths = new Map(found.map(({ name, path }) => [name, path]));
  const silent = { ...io, error: () => undefined };
  const host: IndexHost = {
    load: () => readWholeFile(file),
    store: (text) => writeWholeFile(file, text),
    digest: async (name) => {
      const own = await redactor();
      const path = paths.get(name);
      if (own === undefined || path === undefined) return undefined;
      own.learnPath(path);
      const read = await reader.read([path], silent, own);
      return read && maskedDigest(digestOf(read.result), own);
    },
    report: (number, count, name) => {
      // Said now and then: a line per case would hide what follows.
      if (number === 1 || number % progressStep === 0) {
        const values = { number: String(number), count: String(count), name };
        io.error(localize(complaints.indexing, language, values));
      }
    },
    isCancelled: () => false,
  };
  return refreshIndex(host, found, options.version);
}

const progressStep = 100;

/** One file per folder, in the place where the system keeps what can be made again. */
function defaultIndexFile(
  folder: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const home = homedir();
  const caches: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
    win32: environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'),
    darwin: join(home, 'Library', 'Caches'),
  };
  const cache = caches[platform] ?? (environment.XDG_CACHE_HOME || join(home, '.cache'));
  return join(cache, 'servicing-logs', `cases-${textHash(resolve(folder))}.json`);
}
