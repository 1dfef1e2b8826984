// Owns the class of a failure that no rule explains: what its code states in this kind of log, else the place it stands at.
import type { Analysis, SourceKind } from '../../model';
import type { ClassId } from '../../rules/classIds';
import { classStatedBy } from './statedClass';

/** ERROR_XML_PARSE_ERROR, ERROR_ILLEGAL_CHARACTER: what servicing reads as XML are the manifests of packages (F15). */
const noXml: ReadonlySet<number> = new Set([0x800705b9, 0x80070246]);
const manifestClass: ClassId = 'cbs.mum.corrupt';
const readsManifests: ReadonlySet<SourceKind> = new Set([
  'cbs',
  'dism',
  'windows-update',
  'windows-update-legacy',
]);

/** The class that a code states by itself in this kind of log; undefined where it states none, or one of other work. */
export function statedClass(analysis: Analysis, code: number | undefined): string | undefined {
  if (code === undefined) return undefined;
  if (noXml.has(code) && readsManifests.has(analysis.kind)) return manifestClass;
  return classStatedBy(code, fits(analysis), (id) => isOfClient(id, analysis));
}

/** An upgrade by setup has no place in a log of servicing, nor has DISM's host in one of setup or of the update client. */
function fits({ kind }: Analysis): (id: string) => boolean {
  const isServicing = kind === 'cbs' || kind === 'checksur';
  const isForeign = kind === 'setup' || kind.startsWith('windows-update');
  return (id) => !((isServicing && id.startsWith('up.')) || (isForeign && id === 'dism.provider'));
}

/** A disabled service is the update client's own, where it tells of one; elsewhere it is one that servicing needs. */
function isOfClient(id: string, { kind }: Analysis): boolean {
  const isClient = kind.startsWith('windows-update') || kind === 'reporting-events';
  return id.startsWith(isClient ? 'wu.' : kind === 'cbs' ? 'env.' : '-');
}

/** A step of setup that runs on the old Windows, by what setup's own functions call themselves, fails before any restart. */
export function classOfPlace({ kind, facts }: Analysis, at: number | undefined): string {
  const shape = at === undefined ? undefined : facts[at]?.shape;
  return kind === 'setup' && shape === 'setup.manager-result' ? 'up.setup.downlevel' : 'unclassified';
}
