// Owns the address that a failed request went to: in the failing record, in the request before it, in its job's file.

import type { FactIndex } from '../../facts/factIndex';
import { addressIn, hostOf, wholeAddress } from '../../facts/words/addresses';
import type { Fact, OperationKind } from '../../model';
import { onceFor } from '../../once';
import { isWithin } from '../../operations/times';

/** How long before its failure a request may have been sent. */
const requestSeconds = 600;

/** An address and where it stands. */
export interface Place {
  readonly url: string;
  readonly host: string;
  /** Index of the fact that names the address. */
  readonly fact: number;
}

/**
 * The address of the request that failed: in the record itself or in the request before it.
 * @param operation what failed, and the update it was about, where that is known
 */
export function placeNear(
  index: FactIndex,
  k: number,
  { kind, id }: { readonly kind?: OperationKind; readonly id?: string } = {},
): Place | undefined {
  const failed = index.fact(k);
  const { time } = failed;
  const endpoint = endpointBehind(index, k);
  if (endpoint !== undefined) return endpoint;
  for (let j = k; j >= Math.max(0, k - 15); j--) {
    const fact = index.fact(j);
    if (!isWithin(fact.time, time, requestSeconds)) return undefined;
    // What stands above the end of another search is about that one.
    if (j < k && fact.shape === 'wu.scan.end') return undefined;
    if (j < k && isOfOtherWork(fact, failed, { kind, id })) continue;
    if (j < k && isOfOtherJob(index, j, failed.fields.update ?? id)) continue;
    const place = placeOf(fact.fields.url ?? (j === k ? addressBy(index, k) : undefined), j);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** The place of an address that a fact names; undefined where there is none, or none with a host. */
function placeOf(url: string | undefined, fact: number): Place | undefined {
  const host = url === undefined ? undefined : hostOf(url);
  return url === undefined || host === undefined ? undefined : { url: wholeAddress(url), host, fact };
}

/** A call that could not be sent, as the client and as its web-service library say it. */
const sendingShapes: ReadonlySet<string> = new Set(['wu.request.failed', 'wu.request.library']);

/** A call that could not be sent is told first, and the endpoint that it was for right behind it ("WS error: …"). */
function endpointBehind(index: FactIndex, k: number): Place | undefined {
  const { shape, fields, time } = index.fact(k);
  if (!sendingShapes.has(shape) || fields.url !== undefined) return undefined;
  for (let j = k + 1; j <= Math.min(k + 2, index.facts.length - 1); j++) {
    const { fields: told, time: later } = index.fact(j);
    const place = told.told === undefined ? undefined : placeOf(told.url, j);
    if (place !== undefined && isWithin(time, later, requestSeconds)) return place;
  }
  return undefined;
}

/**
 * The one endpoint that the records of a text call unreachable: another log beside it, that of Configuration Manager or a
 * console's, tells the code and no address.
 */
export function endpointTold(index: FactIndex, k: number): Place | undefined {
  const { time } = index.fact(k);
  const told = endpointsTold(index).filter(({ fact }) => isWithin(time, index.fact(fact).time, chainSeconds));
  const hosts = new Set(told.map(({ host }) => host.toLowerCase()));
  return hosts.size === 1 ? told[0] : undefined;
}

/**
 * The one server that the client of Configuration Manager set for its searches: its viewer shows the newest record first, so
 * the server may stand below the search that failed.
 */
export function managedServer(index: FactIndex, k: number): Place | undefined {
  if (index.fact(k).shape !== 'wu.scan.told') return undefined;
  const told = serversSet(index);
  return new Set(told.map(({ host }) => host.toLowerCase())).size === 1 ? told[0] : undefined;
}

const serversSet = onceFor((index: FactIndex): readonly Place[] =>
  index.ofShape('wu.request.url').flatMap((fact) => {
    const { managed, url } = index.fact(fact).fields;
    return managed === undefined ? [] : (placeOf(url, fact) ?? []);
  }),
);

/** More are not looked through for each failure: of so many no single one is meant. */
const mostEndpoints = 200;

const endpointsTold = onceFor((index: FactIndex): readonly Place[] => {
  const told = index.ofShape('wu.request.url').flatMap((fact) => {
    const { told: isTold, url } = index.fact(fact).fields;
    return isTold === undefined ? [] : (placeOf(url, fact) ?? []);
  });
  return told.length > mostEndpoints ? [] : told;
});

/** Components of the client that fetch the files of updates: what they ask for, no search fails at. */
const fetchers: ReadonlySet<string> = new Set(['DownloadManager', 'DnldMgr']);
/** Components that speak the protocol of the scan: they do not ask the service that lists the servers. */
const talkers: ReadonlySet<string> = new Set(['ProtocolTalker', 'PT', 'WebServices']);

/** These and the service that lists them: a file that is fetched may come from anywhere else. */
const searchers: ReadonlySet<string> = new Set([...talkers, 'SLS', 'EP']);

/** True for a request that other work of the client made, which goes on beside what failed. */
function isOfOtherWork(
  request: Fact,
  failed: Fact,
  { kind, id }: { readonly kind: OperationKind | undefined; readonly id: string | undefined },
): boolean {
  if (kind === 'wu-scan' && fetchers.has(request.component)) return true;
  if (fetchers.has(failed.component) && searchers.has(request.component)) return true;
  const [one, other] = [request.fields.update, failed.fields.update ?? id];
  if (one !== undefined && other !== undefined && one.toLowerCase() !== other.toLowerCase()) return true;
  return request.component === 'SLS' && talkers.has(failed.component);
}

/** A file that is fetched stands above the record of its job, which names the update that it is for. */
function isOfOtherJob(index: FactIndex, request: number, update: string | undefined): boolean {
  const { shape, component } = index.fact(request);
  if (update === undefined || shape !== 'wu.request.url' || !fetchers.has(component)) return false;
  const job = index.facts.slice(request + 1, request + 1 + factsOfJob).find(isJobBegin);
  return job !== undefined && job.fields.update?.toLowerCase() !== update.toLowerCase();
}

/** A job may fetch several files, and the client looks up servers between its records. */
const factsOfJob = 6;

function isJobBegin({ shape }: Fact): boolean {
  return shape === 'wu.job.begin';
}

/** The record of the same failure that names its address itself: what stands above the others may be about other work. */
export function namedBeside(index: FactIndex, k: number, code: number): number | undefined {
  const { time } = index.fact(k);
  return index
    .withCode(code)
    .find(
      (j) =>
        j >= k &&
        index.fact(j).shape === 'wu.request.failed' &&
        isWithin(time, index.fact(j).time, chainSeconds),
    );
}

/** A failed request is told by its layers within these seconds. */
const chainSeconds = 2;

/** An address in the failing record itself, or in the record of its job's file right behind it. */
function addressBy(index: FactIndex, k: number): string | undefined {
  const file = index.facts.slice(k + 1, k + 4).find(isJobFile);
  return file === undefined ? addressIn(index.fact(k)) : file.fields.file;
}

function isJobFile({ shape }: Fact): boolean {
  return shape === 'wu.job.file';
}
