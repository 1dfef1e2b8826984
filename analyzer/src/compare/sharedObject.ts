// Owns when two logs mean the same object: a name without what each machine has of its own (drive, mount folder, user,
// download folder) and without what changes with each version.
import { componentInPath, parseComponentIdentity, parsePackageIdentity } from '../facts/identity';
import type { Culprit } from '../model';

/** An object as it can be found again in the logs of another machine. All texts are lower case. */
export interface SharedObject {
  /** Equal where two logs mean the same object. */
  readonly key: string;
  /** The component that it is or belongs to, without architecture, version and hash. */
  readonly component?: string;
  readonly version?: string;
  /** The file's own name, where the object is a file. */
  readonly file?: string;
}

/** What of a culprit can be compared; undefined where its name means something on its own machine only. */
export function sharedObject(culprit: Culprit | null): SharedObject | undefined {
  if (culprit === null || culprit.name.trim() === '') return undefined;
  const name = culprit.name.trim().replaceAll('/', '\\');
  switch (culprit.kind) {
    case 'component':
      return (
        componentObject(name) ?? { key: `component\n${name.toLowerCase()}`, component: name.toLowerCase() }
      );
    case 'package':
      return { key: `package\n${(parsePackageIdentity(name)?.name ?? lastPart(name)).toLowerCase()}` };
    case 'registry':
    case 'policy':
      return { key: `registry\n${registryKey(name)}` };
    case 'process':
      return { key: `process\n${lastPart(name).toLowerCase()}`, file: lastPart(name).toLowerCase() };
    case 'service':
    case 'host':
      return isMask(name) ? undefined : { key: `${culprit.kind}\n${name.toLowerCase()}` };
    case 'path':
    case 'driver':
      return fileObject(name);
  }
}

/** A part of an object's name in the letters in which the log writes it. */
export function asWritten({ name }: Culprit, part: string): string {
  const at = name.toLowerCase().lastIndexOf(part);
  return at === -1 ? part : name.slice(at, at + part.length);
}

/** The part of a path behind its last separator. */
export function lastPart(path: string): string {
  return path.replace(/[\\/]+$/, '').replace(/^.*[\\/]/, '');
}

function componentObject(name: string): SharedObject | undefined {
  const identity = parseComponentIdentity(name);
  if (identity === undefined) return undefined;
  const component = identity.name.toLowerCase();
  return { key: `component\n${component}`, component, version: identity.version };
}

function fileObject(path: string): SharedObject | undefined {
  const last = lastPart(path).toLowerCase();
  // Windows numbers published drivers on each machine anew.
  if (/^oem\d+\.(?:inf|cat|pnf)$/.test(last) || last === '' || isMask(last)) return undefined;
  const owner = componentObject(componentInPath(path) ?? '');
  const file = /\.\w{1,8}$/.test(last) ? last : undefined;
  if (owner === undefined) {
    const key = `path\n${placeOf(path)}`;
    return file === undefined ? { key } : { key, file };
  }
  const isManifest = parseComponentIdentity(last) !== undefined;
  return file === undefined || isManifest ? owner : { ...owner, key: `${owner.key}\n${file}`, file };
}

/** The path inside its Windows: without drive or mount folder, and with `*` for names that each machine has of its own. */
function placeOf(path: string): string {
  const plain = path
    .toLowerCase()
    .replace(/^\\(?:\?\?|\\\?|\\\.)\\/, '')
    .replace(/^(?:[a-z]:|\\device\\harddiskvolume\d+|%systemdrive%)/, '');
  const inWindows = /^.*?\\(windows\\.*)$/.exec(plain.replace(/^%(?:windir|systemroot)%/, '\\windows'))?.[1];
  return (inWindows ?? plain)
    .replace(/^\\+/, '')
    .replace(/(^|\\)users\\[^\\]+/, '$1users\\*')
    .replace(/\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?|\b[0-9a-f]{32,}\b/g, '*')
    .replace(maskPattern, '*');
}

function registryKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:\\registry\\machine|hkey_local_machine)(?=\\|$)/, 'hklm')
    .replace(/^hkey_current_user(?=\\|$)/, 'hkcu')
    .replace(/\bs-1-5-21(?:-\d+)+/g, '*')
    .replace(maskPattern, '*');
}

/** What redaction puts in the place of a name: two masks of two cases are not the same name. */
const maskPattern = /\b(?:user|pc|domain|server|sid|id|ip|mac|mail|serial|key|custom)-\d+\b/g;

function isMask(name: string): boolean {
  return (
    name
      .toLowerCase()
      .replace(maskPattern, '')
      .replace(/[^a-z0-9]/g, '') === ''
  );
}
