// Owns how the paths of logs become the relative addresses that SARIF wants (RFC 3986), on every system's notation.

export interface ArtifactLocation {
  /** A relative reference. */
  readonly uri: string;
  readonly uriBaseId?: string;
  readonly index?: number;
}

export interface SourceLocations {
  /** In the order of the paths. */
  readonly locations: readonly ArtifactLocation[];
  /** Where the relative addresses of absolute paths start; absent where no path is absolute. */
  readonly originalUriBaseIds?: Readonly<Record<string, { readonly uri: string }>>;
}

/** Name of the folder that all absolute paths have in common. */
const baseId = 'LOGS';

/**
 * Relative addresses of logs. A relative path stays relative to where the program ran; absolute ones become relative
 * to the folder that they share.
 * @param paths as given on the command line, with `/` or `\`
 */
export function locateSources(paths: readonly string[]): SourceLocations {
  const split = paths.map((path) => path.replaceAll('\\', '/'));
  const absolute = split.filter(isAbsolute);
  const base = commonFolder(absolute);
  const locations = split.map((path) =>
    isAbsolute(path)
      ? { uri: encoded(path.slice(base.length)), uriBaseId: baseId }
      : { uri: encoded(path.replace(/^(?:\.\/)+/, '')) },
  );
  if (absolute.length === 0) return { locations };
  return { locations, originalUriBaseIds: { [baseId]: { uri: folderAddress(base) } } };
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path);
}

/** The longest common beginning that ends with a separator. */
function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  let folder = first.slice(0, first.lastIndexOf('/') + 1);
  while (folder !== '' && others.some((path) => !path.startsWith(folder)))
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  return folder;
}

// `//server/share/` has a host, `/home/` and `C:/` have none; logs from two drives share nothing but the file scheme.
function folderAddress(folder: string): string {
  if (folder.startsWith('//')) return `file:${encoded(folder)}`;
  const drive = /^[A-Za-z]:/.exec(folder)?.[0] ?? '';
  return `file://${drive === '' ? '' : `/${drive}`}${encoded(folder.slice(drive.length)) || '/'}`;
}

/** Percent-encodes each part; a lone surrogate has no UTF-8 form and becomes the replacement character. */
function encoded(path: string): string {
  const sound = path.replace(
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    '\uFFFD',
  );
  return sound.split('/').map(encodeURIComponent).join('/');
}
