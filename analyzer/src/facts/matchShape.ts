// Owns finding the shape of a message, and what a record is that no shape knows.
import { type CodesInText, isFailureCode } from './codes';
import type { Head } from './messageHead';
import { namedParts } from './namedParts';
import type { PendingRecord } from './pendingRecord';
import type { Shape, ShapeScope } from './shape';
import { isNoise, prefixKey, shapesOf } from './shapeTable';
import { saysItGoesOn } from './words/goingOn';

/** Longer records than this are lists and dumps, no wrapped sentence. */
const maxWrapped = 4_000;

type ShapeMatch = { readonly id: string; readonly fields: Record<string, string> };

/** The shape of a message as written, or as it was before a mail program or a table changed its blanks. */
export function matchMessage(
  pending: PendingRecord,
  message: string,
  isSuspicious: boolean,
): ShapeMatch | undefined {
  const written = matchShape(pending, message, isSuspicious);
  const plain = withoutWraps(pending, message);
  if (plain === undefined) return written;
  const joined = matchShape(pending, plain, isSuspicious);
  if (written === undefined || joined === undefined) return written ?? joined;
  // A break in the middle of a name hides it from the shape; the writer's own lines say as much either way.
  return joined.id === written.id && sizeOf(joined) > sizeOf(written) ? joined : written;
}

const sizeOf = ({ fields }: ShapeMatch): number => Object.keys(fields).length;

/** A mail program breaks lines between words, inside a shape's fixed text too; a table spreads the blanks. */
function withoutWraps({ scope }: PendingRecord, message: string): string | undefined {
  if (message.length > maxWrapped) return undefined;
  if (message.includes('\n')) return message.replace(/(?<!\s)\s*\n\s*/g, ' ');
  return scope === 'update' && /\S {3,}\S/.test(message) ? message.replace(/ {2,}/g, ' ') : undefined;
}

/** The first shape that a message has as it stands: those of its beginning before those that may stand anywhere. */
export function matchShape(
  pending: PendingRecord,
  message: string,
  isSuspicious: boolean,
): ShapeMatch | undefined {
  const { prefixes, anywhere } = shapesOf(pending.scope);
  for (const shape of prefixes.get(prefixKey(message, 0)) ?? []) {
    const fields = tryShape(shape, pending, message, isSuspicious);
    if (fields) return { id: shape.id, fields };
  }
  for (const shape of anywhere) {
    const fields = tryShape(shape, pending, message, isSuspicious);
    if (fields) return { id: shape.id, fields };
  }
  return undefined;
}

function tryShape(
  shape: Shape,
  pending: PendingRecord,
  message: string,
  isSuspicious: boolean,
): Record<string, string> | undefined {
  if (isNoise(shape) && !isSuspicious && pending.scope !== 'update') return undefined;
  if (shape.contains !== undefined && !message.includes(shape.contains)) return undefined;
  if (shape.starts && !shape.starts.some((start) => message.startsWith(start))) return undefined;
  if (!shape.pattern) return {};
  return namedParts(shape.pattern, message)?.parts;
}

/** What a record is that no shape knows: worth keeping when it looks like a failure. */
export function fallbackShape(
  pending: PendingRecord,
  head: Head,
  { codes, names }: CodesInText,
  isSuspicious: boolean,
): string | undefined {
  // A system records failures of everything that runs on it; only events that are known say something of updates.
  if (pending.scope === 'event') return undefined;
  if (pending.scope === 'update') return updateFallback(pending, head.message, codes);
  if (stackScopes.has(pending.scope) && saysItGoesOn(head.message)) return 'noise.goes-on';
  if (head.fields.failed !== undefined) return 'csi.failed';
  if (pending.scope === 'cbs' && codes.some(isFailureCode)) return 'cbs.failed';
  const ofDism = pending.scope === 'dism' ? dismFallback(pending, codes) : undefined;
  if (ofDism !== undefined) return ofDism;
  if (pending.level === 'error') return 'other.error';
  if (pending.level === 'warning' && codes.some(isFailureCode)) return 'other.warning';
  return pending.family === 'bare' && isSuspicious && statesAny(codes, names) ? 'other.bare' : undefined;
}

function dismFallback(pending: PendingRecord, codes: readonly number[]): string | undefined {
  if (isFailure(pending, codes)) return 'dism.failed';
  return pending.level === 'warning' && codes.some(isFailureCode) ? 'dism.warning' : undefined;
}

function statesAny(codes: readonly number[], names: readonly string[]): boolean {
  return codes.some(isFailureCode) || names.length > 0;
}

/** Where the servicing stack and DISM write. */
const stackScopes: ReadonlySet<ShapeScope> = new Set(['cbs', 'csi', 'dism']);

/** A line without a head has no level: there the code tells. */
function isFailure(pending: PendingRecord, codes: readonly number[]): boolean {
  return pending.level === 'error' || (pending.family === 'bare' && codes.some(isFailureCode));
}

function updateFallback(
  { family }: PendingRecord,
  message: string,
  codes: readonly number[],
): string | undefined {
  // Facility 0x3d is the web services library's: it says that an answer was a fault, the records behind it say which.
  if (!codes.some((code) => isFailureCode(code) && code >>> 16 !== 0x803d)) return undefined;
  // The current generation logs whatever any call answered; lines cut out of it are cut out for what failed.
  if (family === 'update' && message.includes('*FAILED* [')) return 'wu.passing';
  return /\*FAILED\*|FATAL|WARNING|failed|error/i.test(message) ? 'wu.failed' : undefined;
}
