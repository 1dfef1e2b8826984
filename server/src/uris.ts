// Owns the little the server has to know about URIs.

/** The last part of a URI's path, decoded: `CBS.log`. */
export function fileNameOf(uri: string): string {
  const path = uri.replace(/[?#].*$/, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // A URI with a stray percent sign: show it as it is.
    return name;
  }
}
