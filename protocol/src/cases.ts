// Owns the wire contract of cases: archives, folders and binary logs that are opened as a read-only folder of texts.

/** Names of the requests; the client sends all but `listFolder`, which the server sends where it has no file system. */
export const caseMethod = {
  openCase: 'servicing/openCase',
  readCaseFile: 'servicing/readCaseFile',
  searchCase: 'servicing/searchCase',
  closeCase: 'servicing/closeCase',
  listFolder: 'servicing/listFolder',
} as const;

/** Scheme of a case's files: `servicing-case://<hex of the container's URI>/<container's name>/<path>`. */
export const caseScheme = 'servicing-case';

export interface CaseParams {
  /** URI of an archive, a folder or a binary log. */
  readonly uri: string;
}

export interface CaseFile {
  /** Path in the case, `/` between its parts, no part empty, `.` or `..`; a binary log has `.log` behind its name. */
  readonly path: string;
  /** Bytes as stored; the text of a binary log has another length. */
  readonly size: number;
  /** Milliseconds since 1970 where the container says so. */
  readonly modified?: number;
}

export interface OpenCaseResult {
  readonly files: readonly CaseFile[];
  /** What was refused or left out, a whole sentence each, in the reader's language. */
  readonly refusals: readonly string[];
}

export interface ReadCaseFileParams extends CaseParams {
  /** As in `CaseFile.path`. */
  readonly path: string;
}

export interface ReadCaseFileResult {
  readonly text: string;
}

export interface SearchCaseParams extends CaseParams {
  /** Looked for as it stands, without regard to case. */
  readonly text: string;
  /** Upper limit of hits. */
  readonly limit: number;
}

export interface CaseHit {
  readonly path: string;
  /** 0-based. */
  readonly line: number;
  /** The line, cut to a readable length. */
  readonly text: string;
}

export interface SearchCaseResult {
  readonly hits: readonly CaseHit[];
  readonly isComplete: boolean;
}

export interface ListFolderResult {
  /** URIs of the files below the folder, sorted. */
  readonly uris: readonly string[];
  /** False where there were more than are worth looking at. */
  readonly isComplete: boolean;
}

/** The address of a file of a case; without a path that of the case's root folder. */
export function caseUri(container: string, path = ''): string {
  const name = decodeURIComponent(container.replace(/[?#].*$/, '').replace(/\/+$/, '')).replace(/^.*\//, '');
  const parts = [name || 'case', ...path.split('/').filter((part) => part !== '')];
  return `${caseScheme}://${hexOf(container)}/${parts.map(encodeURIComponent).join('/')}`;
}

/** Takes such an address apart; undefined where it is none. The root folder has the path `''`. */
export function parseCaseUri(uri: string): { readonly container: string; readonly path: string } | undefined {
  const match = /^servicing-case:\/\/([0-9a-f]+)\/?([^?#]*)/i.exec(uri);
  if (match === null) return undefined;
  const [, hex = '', path = ''] = match;
  const parts = path.split('/').filter((part) => part !== '');
  return { container: textOfHex(hex), path: parts.slice(1).map(decodeURIComponent).join('/') };
}

/** Of the percent-encoded form, which is ASCII whatever the name. */
function hexOf(text: string): string {
  return [...encodeURIComponent(text)]
    .map((sign) => sign.charCodeAt(0).toString(16).padStart(2, '0'))
    .join('');
}

function textOfHex(hex: string): string {
  const signs = (hex.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  return decodeURIComponent(signs.join(''));
}
