// Owns how cases are called in a table: the shortest end of each path that tells it from the others.

/** Names in the order of the paths; equal paths keep equal names. */
export function caseNames(paths: readonly string[]): readonly string[] {
  const parts = paths.map((path) => partsOf(path));
  return parts.map((own, index) => {
    for (let count = 1; count < own.length; count++) {
      const name = endOf(own, count);
      const isTaken = parts.some((other, at) => at !== index && endOf(other, count) === name);
      if (!isTaken) return name;
    }
    return own.join('/') || (paths[index] ?? '');
  });
}

function partsOf(path: string): readonly string[] {
  return path.split(/[\\/]+/).filter((part, index) => part !== '' && !(index === 0 && part === '.'));
}

function endOf(parts: readonly string[], count: number): string {
  return parts.slice(-count).join('/');
}
