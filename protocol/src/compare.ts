// Owns the wire contract of work on several cases: the comparison, and the list of cases in a folder.

/** Names of the requests; the client sends all but `listCases`, which the server sends where it has no file system. */
export const compareMethod = {
  compare: 'servicing/compareCases',
  listCases: 'servicing/listCases',
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
