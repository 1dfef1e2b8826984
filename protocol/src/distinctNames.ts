// Owns telling files of one name apart.

/** The shortest ends of paths that differ from the others': `CBS.log`, beside another one `old/CBS.log`. */
export function distinctNames(paths: readonly string[]): readonly string[] {
  const all = paths.map((path) => path.split('/').filter((part) => part !== ''));
  const endOf = (parts: readonly string[], count: number): string => parts.slice(-count).join('/');
  return all.map((own) => {
    let count = 1;
    const isShared = (): boolean =>
      all.some((other) => other !== own && endOf(other, count) === endOf(own, count));
    while (count < own.length && isShared()) count++;
    return endOf(own, count);
  });
}
