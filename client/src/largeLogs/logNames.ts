// Owns telling a servicing log by its file name, with the patterns that the manifest gives the editor.
interface Manifest {
  readonly contributes?: {
    readonly languages?: readonly { readonly filenamePatterns?: readonly string[] }[];
  };
}

/** Makes the test; upper and lower case are the same, as in the editor. */
export function createLogNames(manifest: Manifest): (name: string) => boolean {
  const patterns = (manifest.contributes?.languages ?? []).flatMap(
    ({ filenamePatterns = [] }) => filenamePatterns,
  );
  const expressions = patterns.map((pattern) => new RegExp(`^${expressionOf(pattern)}$`, 'i'));
  return (name) => expressions.some((expression) => expression.test(name));
}

/** The patterns hold stars and sets of characters; everything else stands for itself. */
function expressionOf(pattern: string): string {
  return pattern.replace(/\[[^\]]*\]|[.*+?^${}()|\\]/g, (sign) => {
    if (sign === '*') return '.*';
    return sign.startsWith('[') ? sign.replace(/\\/g, '\\\\') : `\\${sign}`;
  });
}
