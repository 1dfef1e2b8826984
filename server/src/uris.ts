// Owns the little the server has to know about URIs.

/** The last part of a URI's path, decoded: `CBS.log`; of a text that was never saved its name. */
export function fileNameOf(uri: string): string {
  const path = uri.replace(/[?#].*$/, '');
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/^untitled:/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    // A URI with a stray percent sign: show it as it is.
    return name;
  }
}

/** A URI's path as it is read, decoded: `/logs/CBS.log`. */
export function pathOf(uri: string): string {
  return uri
    .replace(/[?#].*$/, '')
    .split('/')
    .map((part) => fileNameOf(part))
    .join('/');
}

/**
 * The URI of a child of a folder, spelled as the editor spells it: of what a name may hold it leaves letters, digits and
 * `-._~` (vscode-uri, `encodeURIComponentFast`), Node fewer. The folder stays as it was given, so that one begins with
 * the other, and an address of the editor is the same text as ours.
 */
export function childUri(folder: string, name: string): string {
  // Windows allows half a character in a name, which no URI can hold.
  const whole = name.replace(/\p{Surrogate}/gu, '\ufffd');
  const encoded = encodeURIComponent(whole).replace(/[!'()*]/g, (sign) => `%${hexOf(sign)}`);
  return `${folder.replace(/\/*$/, '/')}${encoded}`;
}

function hexOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase();
}
