// Owns the wire contract of work on several cases: the comparison, similar cases, and the list of cases in a folder.

/**
 * Names of the requests; the client sends the first two, the server the others, where it has no file system for the
 * address.
 */
export const compareMethod = {
  compare: 'servicing/compareCases',
  similar: 'servicing/findSimilar',
  listCases: 'servicing/listCases',
  loadIndex: 'servicing/loadIndex',
  storeIndex: 'servicing/storeIndex',
} as const;

/** Scheme of the link behind a case's name in a comparison: `servicing-summary:<index>`. */
export const caseLinkScheme = 'servicing-summary';

export interface CompareCasesParams {
  /** URIs of logs, archives, folders or cases; each is one case. */
  readonly cases: readonly string[];
  /** URIs of folders whose children (logs, archives, folders) are one case each. */
  readonly folders?: readonly string[];
  /** Token under which `$/progress` reports `WorkDoneProgress` values. */
  readonly workDoneToken?: string | number;
}

/** One comparison in all its forms. */
export interface CompareCasesResult {
  /** With links of `caseLinkScheme`. */
  readonly markdown: string;
  /** Without links. */
  readonly plainMarkdown: string;
  readonly csv: string;
  readonly json: string;
  /** URIs of the cases, by the number that links carry. */
  readonly cases: readonly string[];
}

export interface ListCasesParams {
  /** URI of a folder. */
  readonly uri: string;
}

/** A direct child of a folder of cases. */
export interface ListedCase {
  readonly uri: string;
  readonly name: string;
  readonly isFolder: boolean;
  /** By path: its logs and archives; from a client all its files. */
  readonly files: readonly ListedFile[];
}

export interface ListedFile {
  /** Below the folder of cases, `/` between its parts. */
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** Null where the URI is no folder. */
export type ListCasesResult = readonly ListedCase[] | null;

export interface FindSimilarParams {
  /** URI of the log, archive, folder or case asked about. */
  readonly uri: string;
  /** URI of the folder of old cases. */
  readonly folder: string;
  /** URI of the folder for index files. */
  readonly storage: string;
  /** Of the extension: an index of another one is made anew. */
  readonly version: string;
  /** Token under which `$/progress` reports `WorkDoneProgress` values. */
  readonly workDoneToken?: string | number;
}

/** An old case that is like the one asked about. Texts are plain, in the reader's language. */
export interface SimilarHit {
  readonly uri: string;
  readonly name: string;
  /** How much both have in common. */
  readonly strength: string;
  /** Why it is a hit. */
  readonly reasons: string;
  /** Title of the cause there. */
  readonly cause: string;
}

export interface FindSimilarResult {
  /** The strongest first. */
  readonly hits: readonly SimilarHit[];
  /** With links of `caseLinkScheme` to the hits, by their number. */
  readonly markdown: string;
  /** Where there is no hit, the sentence that says so. */
  readonly answer: string;
  /** What was done to the index, whole sentences. */
  readonly notes: readonly string[];
}

export interface LoadIndexParams {
  readonly uri: string;
}

/** Null where there is no such file. */
export interface LoadIndexResult {
  readonly text: string | null;
}

export interface StoreIndexParams {
  readonly uri: string;
  readonly text: string;
}
