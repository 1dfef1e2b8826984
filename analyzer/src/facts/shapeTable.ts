// What lives in facts/shapes/: the messages that are known, as data, one file per writer; `noise.ts` those that look like
// failures and are none. A shape decides nothing. One that no other file names is there for its fields, which many ask
// for by their names alone (`result`, `package`, `url` …), or because another shape would take its records for something
// else. This file: the shapes as look-up tables for each kind of record: by the first characters of a message, and those
// known by a word anywhere.
import { addTo } from '../grouped';
import { type HeadlessGroup, headlessShapes } from './headlessShapes';
import type { Shape, ShapeScope } from './shape';
import { appEventShapes } from './shapes/appEvents';
import { bootConfigurationShapes } from './shapes/bootConfiguration';
import { cbsShapes } from './shapes/cbs';
import { cbsBootShapes } from './shapes/cbsBoot';
import { cbsSourceShapes } from './shapes/cbsSources';
import { checksurShapes } from './shapes/checksur';
import { configMgrShapes } from './shapes/configMgr';
import { csiShapes, dpxShapes } from './shapes/csi';
import { deviceShapes } from './shapes/device';
import { dismShapes } from './shapes/dism';
import { driverEventShapes } from './shapes/driverEvents';
import { errorReportShapes } from './shapes/errorReports';
import { eventShapes } from './shapes/event';
import { hashShapes } from './shapes/hashes';
import { listingShapes } from './shapes/listings';
import { managedDeviceShapes } from './shapes/managedDevices';
import { noiseShapes } from './shapes/noise';
import { oldDeviceShapes } from './shapes/oldDevice';
import { processCrashShapes } from './shapes/processCrashes';
import { procmonShapes } from './shapes/procmon';
import { recoveryEnvironmentShapes } from './shapes/recoveryEnvironment';
import { markedReportShapes, reportingShapes } from './shapes/reporting';
import { safeguardShapes } from './shapes/safeguards';
import { serviceShapes } from './shapes/services';
import { setupShapes } from './shapes/setup';
import { setupDiagShapes } from './shapes/setupDiag';
import { setupDialogShapes } from './shapes/setupDialogs';
import { setupDiskShapes } from './shapes/setupDisks';
import { setupPassShapes } from './shapes/setupPasses';
import { setupStepShapes } from './shapes/setupSteps';
import { setupWindowShapes } from './shapes/setupWindows';
import { setupWorkShapes } from './shapes/setupWork';
import { storeShapes } from './shapes/store';
import { taskSequenceShapes } from './shapes/taskSequence';
import { toldDriverShapes } from './shapes/toldDrivers';
import { toldToolShapes } from './shapes/toldTools';
import { toldUpdateShapes } from './shapes/toldUpdates';
import { updateShapes } from './shapes/update';
import { updateCauseShapes } from './shapes/updateCauses';
import { updateInstallerShapes } from './shapes/updateInstallers';
import { updateServerShapes } from './shapes/updateServer';
import { wusaAnswerShapes } from './shapes/wusaAnswers';

const setupLogShapes = [...setupShapes, ...setupPassShapes, ...setupWorkShapes];
const updateLogShapes = [
  ...updateShapes,
  ...updateInstallerShapes,
  ...markedReportShapes,
  ...updateCauseShapes,
];

/** In the order in which they are tried; a name stands for shapes that are fetched when the first line without a head comes. */
const groups: readonly (readonly Shape[] | HeadlessGroup)[] = [
  noiseShapes,
  dismShapes.filter(isNoise),
  setupLogShapes.filter(isNoise),
  recoveryEnvironmentShapes,
  setupStepShapes,
  setupDialogShapes,
  setupDiskShapes,
  bootConfigurationShapes,
  setupWindowShapes,
  updateLogShapes.filter(isNoise),
  checksurShapes,
  storeShapes,
  cbsShapes,
  cbsSourceShapes,
  cbsBootShapes,
  csiShapes,
  dpxShapes,
  dismShapes.filter((shape) => !isNoise(shape)),
  setupLogShapes.filter((shape) => !isNoise(shape)),
  reportingShapes,
  configMgrShapes,
  wusaAnswerShapes,
  updateLogShapes.filter((shape) => !isNoise(shape)),
  setupDiagShapes,
  hashShapes,
  listingShapes,
  oldDeviceShapes,
  deviceShapes,
  toldDriverShapes,
  managedDeviceShapes,
  driverEventShapes,
  safeguardShapes,
  serviceShapes,
  errorReportShapes,
  eventShapes,
  appEventShapes,
  processCrashShapes,
  updateServerShapes,
  'installerLog',
  toldToolShapes,
  taskSequenceShapes,
  'toldCrash',
  'defenderTool',
  toldUpdateShapes,
  procmonShapes,
  'appAnswer',
  'console',
  'sfcConsole',
  'sfcFix',
  'updateWindow',
];

/** Noise is a shape that is known to be harmless. */
export function isNoise(shape: Shape): boolean {
  return shape.id.startsWith('noise.');
}

/** Key of the first four characters; shapes and messages meet through it. */
export function prefixKey(text: string, at: number): number {
  return (
    (text.charCodeAt(at) & 0xff) |
    ((text.charCodeAt(at + 1) & 0xff) << 8) |
    ((text.charCodeAt(at + 2) & 0xff) << 16) |
    ((text.charCodeAt(at + 3) & 0xff) << 24)
  );
}

/** A fixed beginning of some shape's message. */
export interface Start {
  readonly text: string;
  /** Planning records are only worth keeping right before a failure. */
  readonly isPlanning: boolean;
}

/** Those of records with a head. */
const headedShapes: readonly Shape[] = groups.flatMap((group) => (typeof group === 'string' ? [] : group));

/** What the messages of one kind of record are looked up in. */
export interface ShapeTable {
  /** By the key of the first characters; the shapes of one key in their order. */
  readonly prefixes: ReadonlyMap<number, readonly Shape[]>;
  readonly anywhere: readonly Shape[];
}

const tables = new Map<ShapeScope, ShapeTable>();

/** The shapes that a record of a scope can have; made when the first such record comes. */
export function shapesOf(scope: ShapeScope): ShapeTable {
  let table = tables.get(scope);
  if (table === undefined) {
    table = tableOf(candidates(scope).filter((shape) => isInScope(shape.scope, scope)));
    tables.set(scope, table);
  }
  return table;
}

function candidates(scope: ShapeScope): readonly Shape[] {
  if (scope !== 'any') return headedShapes;
  return groups.flatMap((group) => (typeof group === 'string' ? headlessShapes[group] : group));
}

/** Texts that are recognised as a whole: a line without a head is none of theirs. */
const closedScopes: ReadonlySet<ShapeScope> = new Set(['checksur', 'setup-diag', 'listing']);

/** Lines without a head may be of any log; a setup log carries CBS, CSI and DISM records and the reverse. */
function isInScope(scope: ShapeScope, ofRecord: ShapeScope): boolean {
  // Words that mean something in a servicing log stand in events of everything that runs.
  if (ofRecord === 'event') return scope === 'event';
  if (scope === 'any' || scope === ofRecord) return true;
  return ofRecord === 'any' && !closedScopes.has(scope);
}

function tableOf(shapes: readonly Shape[]): ShapeTable {
  const prefixes = new Map<number, Shape[]>();
  for (const shape of shapes)
    for (const start of shape.starts ?? []) addTo(prefixes, prefixKey(start.padEnd(4), 0), shape);
  return { prefixes, anywhere: shapes.filter(({ contains }) => contains !== undefined) };
}

/** By the key of their first characters; those of events stand in a list of their own. */
export const starts = new Map<number, Start[]>();
/** `Provider/EventId [` of the events that have a shape. */
const eventHeads = new Set<string>();
for (const shape of headedShapes) {
  for (const start of shape.starts ?? []) {
    if (shape.scope === 'event') eventHeads.add(start);
    // Lines without a head are looked into whatever they begin with.
    else if (!isNoise(shape) && shape.scope !== 'console')
      addTo(starts, prefixKey(start.padEnd(4), 0), { text: start, isPlanning: isPlanning(shape) });
  }
}

function isPlanning(shape: Shape): boolean {
  return /^cbs\.(?:appl|plan)\./.test(shape.id);
}

/** No provider's name is longer. */
const longestEventHead = 220;

/** True where the event at an offset is one of those that have a shape. */
export function isKnownEvent(text: string, at: number): boolean {
  const end = text.indexOf(' [', at);
  return end >= 0 && end - at < longestEventHead && eventHeads.has(text.slice(at, end + 2));
}

/** The beginning that stands at an offset, of all shapes that are looked for in quiet records too. */
export function startAt(text: string, at: number): Start | undefined {
  const list = starts.get(prefixKey(text, at));
  if (list === undefined) return undefined;
  const cut = cutLength(text, at);
  for (const start of list)
    if (stands(start.text, text, at) || (start.text.length > cut && isBrokenStart(text, at, start.text)))
      return start;
  return undefined;
}

/** Many beginnings share a key and differ at their end: that is looked at first. */
function stands(start: string, text: string, at: number): boolean {
  const last = start.length - 1;
  return text.charCodeAt(at + last) === start.charCodeAt(last) && text.startsWith(start, at);
}

/** No beginning is longer. */
export const longestStart = Math.max(...[...starts.values()].flat().map(({ text }) => text.length));

/** Characters up to the line's end, blanks before it excluded: only a longer beginning can be broken there. */
function cutLength(text: string, at: number): number {
  let end = at + 4;
  let p = end;
  for (let code = text.charCodeAt(p); code !== 10 && code !== 13; code = text.charCodeAt(++p)) {
    if (code !== 32) end = p + 1;
    if (end - at >= longestStart || Number.isNaN(code)) return longestStart;
  }
  return end - at;
}

/** True where the text goes along with a beginning up to a line break that stands for one of its blanks. */
function isBrokenStart(text: string, at: number, start: string): boolean {
  let n = 4;
  while (n < start.length && text.charCodeAt(at + n) === start.charCodeAt(n)) n++;
  if (n >= start.length || (start.charCodeAt(n) !== 32 && start.charCodeAt(n - 1) !== 32)) return false;
  let p = at + n;
  while (text.charCodeAt(p) === 32) p++;
  return text.charCodeAt(p) === 10 || text.charCodeAt(p) === 13;
}

/** True when the text at an offset begins like a shape that is known by its beginning. */
export function startsLikeShape(text: string, at: number): boolean {
  return startAt(text, at) !== undefined;
}

function unionOf(shapes: readonly Shape[]): RegExp {
  const literals = [...new Set(shapes.map((shape) => shape.contains ?? ''))].filter((text) => text !== '');
  return new RegExp(literals.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
}
/** Too common to look for: how long a record is tells the parts of a bundle. */
const isWord = ({ contains = '' }: Shape): boolean => contains.length > 1;
export const updateWords = unionOf(headedShapes.filter((shape) => shape.scope === 'update' && isWord(shape)));
/** Words of records that may be of any writer, such as the engine of a task sequence in the log of its client. */
export const commonWords = unionOf(headedShapes.filter((shape) => shape.scope === 'any'));
export const dismWords = unionOf(
  headedShapes.filter((shape) => shape.scope === 'dism' || shape.scope === 'any'),
);
export const setupWords = unionOf(
  headedShapes.filter((shape) => shape.scope === 'setup' || shape.scope === 'any'),
);
export const deviceWords = unionOf(headedShapes.filter((shape) => shape.scope === 'device'));
