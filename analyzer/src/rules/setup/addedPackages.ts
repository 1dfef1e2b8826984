// Owns the operations by which Windows Setup puts a package into an image: which package, into which image, with which code.
import type { FactIndex } from '../../facts/factIndex';
import { fileNameOf } from '../../facts/paths';
import { codeOfField } from '../../operations/draft';

/** A package that could not be added. */
export interface RefusedPackage {
  readonly fact: number;
  readonly code: number;
  readonly path: string;
  /** The Windows PE that runs after the first restart, instead of the new Windows. */
  readonly isForSafeOs: boolean;
}

const form = /^Add \[?\d{1,4}\]? ?package (?<path>[^\n]{3,300}?)(?: to (?<image>[A-Za-z]:\\[^\n]{0,300}))?$/i;

/** The name of the operation that puts a package into the image of the Safe OS. */
export const addsToSafeOs = /^Add \[?\d{0,4}\]? ?package [^\n]{1,600}\\SafeOS\.Mount\\?$/i;

/** `Operation failed: Add [1] package C:\…\sample.cab to C:\…. Error: 0x…`, the first of each package, image and answer. */
export function* refusedPackages(index: FactIndex): Iterable<RefusedPackage> {
  const seen = new Set<string>();
  for (const fact of index.ofShape('setup.operation.failed')) {
    const { operation = '', hresult } = index.fact(fact).fields;
    const code = codeOfField(hresult);
    const { path, image = '' } = form.exec(operation)?.groups ?? {};
    if (path === undefined || code === undefined) continue;
    const key = `${path}|${image}|${code}`.toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    yield { fact, code, path, isForSafeOs: addsToSafeOs.test(operation) };
  }
}

/** The name that a package has in every record: its file without the ending. */
export function nameOfPackage(path: string): string {
  return fileNameOf(path)
    .replace(/\.cab$/i, '')
    .toLowerCase();
}
