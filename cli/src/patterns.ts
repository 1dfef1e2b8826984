// Owns what a pattern in a path stands for: the shells of Windows hand `C:\logs\*.log` over as it was typed.
import { access, readdir } from 'node:fs/promises';

/**
 * Puts in the place of each pattern what there is of it, sorted. `*` and `?` may stand in any part of a path.
 * @returns paths as they were given, where nothing fits or where a file has such a name
 */
export async function withoutPatterns(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const isPattern = /[*?]/.test(path) && !(await exists(path));
    const fitting = isPattern ? await fittingPaths(path) : [];
    found.push(...(fitting.length === 0 ? [path] : fitting));
  }
  return found;
}

const isWindows = process.platform === 'win32';

/** From folder to folder, each with the separator that was typed behind it. */
async function fittingPaths(pattern: string): Promise<readonly string[]> {
  const parts = pattern.split(isWindows ? /(?<=[\\/])/ : /(?<=\/)/);
  let found: readonly string[] = [''];
  for (const part of parts) {
    const next = found.map((before) => (/[*?]/.test(part) ? childrenLike(before, part) : [before + part]));
    found = (await Promise.all(next)).flat();
  }
  const isThere = await Promise.all(found.map(exists));
  return found.filter((_, i) => isThere[i]);
}

async function childrenLike(folder: string, part: string): Promise<readonly string[]> {
  const [name = '', separator = ''] = /^([^\\/]*)([\\/]?)$/.exec(part)?.slice(1) ?? [part];
  const expression = expressionOf(name);
  const entries = await readdir(folder === '' ? '.' : folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => expression.test(entry.name) && (separator === '' || !entry.isFile()))
    .filter((entry) => name.startsWith('.') || !entry.name.startsWith('.'))
    .map((entry) => `${folder}${entry.name}${separator}`)
    .sort();
}

/** To the shells of Windows `*.*` is every name. */
function expressionOf(name: string): RegExp {
  const source = name
    .replace(/^\*\.\*$/, '*')
    .replace(/\*+/g, '*')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, isWindows ? 'i' : '');
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
