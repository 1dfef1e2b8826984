// Owns which searches of the update client ended well, and which failed ones such a search takes back.
import { isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import type { Fact } from '../model';
import { countBelow } from '../ordered';
import { codeOfField, type Draft } from './draft';
import { exitCodeBefore, factsOfSearch } from './exitCodes';
import { isWithin } from './times';

/** A search that ended well. */
export interface GoodScan {
  /** The record of its end. */
  readonly fact: Fact;
  /** Index of that record. */
  readonly at: number;
  /** Whether it asked a server at all. */
  readonly isOffline: boolean;
  /** The servers and services that it named. */
  readonly servers: ReadonlySet<string>;
}

/** Searches that ended well: by their code, in the legacy generation by what they found. */
export function goodScans(index: FactIndex): readonly GoodScan[] {
  const isGood = (k: number): boolean => !isFailureCode(codeOfField(index.fact(k).fields.result) ?? 0);
  const ended = index.ofShape('wu.scan.end').filter(isGood);
  const found = index.ofShape('wu.end').filter((k) => hasFound(index, k));
  const jobs = index.ofShape('wu.scan.job-done').filter((k) => !isToldFailed(index, k));
  return [...ended, ...found, ...jobs].map((at) => ({
    fact: index.fact(at),
    at,
    isOffline: isOffline(index, at),
    servers: serversBefore(index, at),
  }));
}

/** The scan agent of Configuration Manager says that its job is done behind the failure that ended it, too. */
function isToldFailed(index: FactIndex, k: number): boolean {
  const { time } = index.fact(k);
  const before = index.facts.slice(Math.max(0, k - 3), k);
  return before.some(({ shape, time: told }) => shape === 'wu.scan.told' && isWithin(told, time, 60));
}

/** A search of the legacy generation tells what it found right before its end, and a code where it failed. */
function hasFound(index: FactIndex, k: number): boolean {
  if (index.fact(k).fields.what !== 'Finding' || isFailureCode(exitCodeBefore(index, k) ?? 0)) return false;
  for (let j = k - 1; j >= Math.max(0, k - 40); j--) {
    const { shape } = index.fact(j);
    if (shape === 'wu.scan.found') return true;
    if (shape === 'wu.end' || shape === 'wu.scan.told') return false;
  }
  return false;
}

/**
 * Takes back the failed searches that a later one made good, those that only the end of the service stopped, and those
 * that a machine with a server of its own is not meant to be answered.
 */
export function markRecoveredScans(
  index: FactIndex,
  drafts: readonly Draft[],
  good: readonly GoodScan[],
): void {
  const reports = index
    .ofShape('wu.report')
    .map((k) => index.fact(k))
    .filter(({ fields }) => fields.what === 'Software Synchronization' && fields.status === 'Success');
  for (const draft of drafts.filter(({ kind }) => kind === 'wu-scan')) {
    if (isMadeGood(index, draft, good, reports)) draft.recoveredLater = true;
    else draft.outcome = outcomeBeside(index, draft, good, reports) ?? draft.outcome;
  }
}

/** True where a later search, or a report of one, shows that the same caller is answered again. */
function isMadeGood(
  index: FactIndex,
  draft: Draft,
  good: readonly GoodScan[],
  reports: readonly Fact[],
): boolean {
  const isOfService = faultsOfService.has(draft.result ?? 0);
  const later = good.filter((scan) => scan.fact.line > draft.endLine && !(isOfService && scan.isOffline));
  const isReported = reports.some(
    ({ line, fields }) => line > draft.endLine && isReportedOf(index, fields.client, draft),
  );
  return (
    isReported ||
    (draft.client === ownCheck && later.some((scan) => !scan.isOffline)) ||
    later.some(({ fact }) => isOfCaller(fact, draft)) ||
    (isOfService && isServedLater(index, draft, later))
  );
}

/**
 * What a failed search comes to beside others that went well: the end of the service or a lost network only interrupted
 * it, and a search that is not meant to be answered was given up; undefined where it failed.
 */
function outcomeBeside(
  index: FactIndex,
  draft: Draft,
  good: readonly GoodScan[],
  reports: readonly Fact[],
): 'interrupted' | 'cancelled' | undefined {
  if (draft.result === serviceStopped && (good.length > 0 || endsItsService(index, draft)))
    return 'interrupted';
  if (good.length + reports.length > 0 && isWithoutNetwork(index, draft)) return 'interrupted';
  const isRefused =
    draft.result === refusedByPolicy && reports.some(({ fields }) => isBesideSearch(fields.client, draft));
  const isAside = good.some((scan) => isOfAnother(scan.fact, draft) && isLeftAside(index, draft, scan));
  return isRefused || isAside ? 'cancelled' : undefined;
}

/** WU_E_SERVICE_STOP: the service or the system was shut down, which a search that runs by itself often meets. */
const serviceStopped = 0x8024001e;

/** How long the service takes to end once it has told its callers, in seconds. */
const exitReach = 120;

/** True where the service says right behind the search that it ends, as it does when idle or when the system shuts down. */
function endsItsService(index: FactIndex, { endLine, endTime }: Draft): boolean {
  return index.ofShape('noise.wu.service-stop').some((k) => {
    const { line, time } = index.fact(k);
    return line > endLine && isWithin(endTime, time, exitReach);
  });
}

/** A download that the end of the service stopped, where the service started again and searched: it goes on by itself. */
export function isStoppedDownload(
  index: FactIndex,
  { result, endLine, recoveredLater }: Draft,
  searches: readonly GoodScan[],
): boolean {
  if (result !== serviceStopped || recoveredLater) return false;
  const start = index.ofShape('wu.service.start', 'wu.client').find((k) => index.fact(k).line > endLine);
  return start !== undefined && searches.some(({ at }) => at > start);
}

/**
 * WU_E_REDIRECTOR_CONNECT_POLICY: a policy keeps the client from Microsoft's own servers. Where others search their own
 * server and find it, the store and the search for drivers are meant to be refused.
 */
const refusedByPolicy = 0x8024500c;

/**
 * A search that others need not be answered: a policy refuses it, or it asks Microsoft's services where a machine without
 * a way to them is kept up to date by a server of its own.
 */
function isLeftAside(
  index: FactIndex,
  { result = 0, endFact }: Draft,
  { isOffline: isAlone, servers }: GoodScan,
): boolean {
  if (result === refusedByPolicy) return true;
  if (!noWay.has(result) || isAlone || endFact === undefined) return false;
  const isOwn = (names: ReadonlySet<string>): boolean => ![...names].some((name) => microsoft.test(name));
  const asked = serversBefore(index, endFact);
  return asked.size > 0 && !isOwn(asked) && servers.size > 0 && isOwn(servers);
}

/**
 * A report names who searched and no server. The agent's check of itself precedes a search; and in a list of reports
 * alone, whoever found no way to a server shows nothing more once somebody was answered.
 */
function isReportedOf(index: FactIndex, client: string | undefined, draft: Draft): boolean {
  if (draft.client === undefined || client === draft.client || draft.client === ownCheck) return true;
  return index.kind === 'reporting-events' && noWay.has(draft.result ?? 0);
}

/** The agent's check of itself before a search, reported under a name of its own: a later search that ends well passed it. */
const ownCheck = 'SelfUpdate';

/** The reports of the agent do not tell which service was asked, but who asked. */
function isBesideSearch(client: string | undefined, draft: Draft): boolean {
  return isOfAnother({ fields: { client: client ?? '' } }, draft);
}

/**
 * Where the client itself records that the machine has no network, a search finds no way to any server. In a log in which
 * others worked nothing has failed: the machine was not connected.
 */
function isWithoutNetwork(index: FactIndex, { result = 0, endFact }: Draft): boolean {
  if (!noWay.has(result) || endFact === undefined) return false;
  const { time } = index.fact(endFact);
  const told = lastBefore(index.ofShape('wu.network'), endFact, networkRecords)
    .map((k) => index.fact(k))
    .filter((fact) => isWithin(fact.time, time, networkSeconds))
    .map(({ fields }) => fields);
  const last = told.at(-1);
  if (last?.state !== undefined) return last.state === 'Disconnected';
  const countOf = (version: string): string | undefined =>
    told.findLast((fields) => fields.version === version)?.count;
  return countOf('Ipv4') === '0' && (countOf('Ipv6') ?? '0') === '0';
}

/** So many records tell its state: one for each protocol, and what came before a change. */
const networkRecords = 8;

/** The last numbers of an ascending list that are below a limit. */
function lastBefore(ascending: readonly number[], limit: number, most: number): readonly number[] {
  const count = countBelow(ascending, limit);
  return ascending.slice(Math.max(0, count - most), count);
}

/** The client records the state of the network when it changes; the old one only when it starts. */
const networkSeconds = 3_600;

/** The clients that search for what a machine is to install. */
const searchers = /^(?:UpdateOrchestrator|MoUpdateOrchestrator|AutomaticUpdates\w*|CcmExec|<<PROCESS>>.*)$/i;

function isOfAnother({ fields }: Pick<Fact, 'fields'>, { client }: Draft): boolean {
  return (
    client !== undefined && !searchers.test(client) && searchers.test(fields.client ?? 'AutomaticUpdates')
  );
}

/** Where nobody is named, automatic updates searched. */
function isOfCaller({ fields }: Fact, { client }: Draft): boolean {
  return (
    [client, client ?? 'AutomaticUpdates'].includes(fields.client) || isOrchestrator(client, fields.client)
  );
}

/** One orchestrator searches under several names: "MoUpdateOrchestrator", "MoUpdateOrchestratorDeviceScan-AADIdentity". */
function isOrchestrator(...names: readonly (string | undefined)[]): boolean {
  return names.every((name) => name?.startsWith('MoUpdateOrchestrator') === true);
}

/**
 * The way to the service or the service itself: no name, no connection, no time left (wininet.h, wuerror.h), an error or
 * an overload of the server, an address service that gives no addresses. Whoever is served by the same one later shows
 * that it works again. Whom the server refuses (401, 403, 407) and whom a policy forbids, that is the caller's own.
 */
const faultsOfService: ReadonlySet<number> = new Set([
  0x8024402c, 0x80240438, 0x8024401c, 0x80072ee2, 0x80072ee7, 0x80072efd, 0x80072efe, 0x8024401f, 0x80244021,
  0x80244022, 0x80244023, 0x80244019, 0x80244010, 0x8024402f, 0x80245005, 0x80245006, 0x8024500b, 0x80190194,
  0x801901f4, 0x801901f6, 0x801901f7, 0x801901f8,
]);

function isServedLater(index: FactIndex, draft: Draft, later: readonly GoodScan[]): boolean {
  if (draft.endFact === undefined) return false;
  const named = noWay.has(draft.result ?? 0) ? ownerOf : (server: string): string => server;
  const asked = new Set([...serversBefore(index, draft.endFact)].map(named));
  return later.some(({ servers }) => [...servers].some((server) => asked.has(named(server))));
}

/** No name, no connection, no time left: which of the services behind one name was asked makes no difference. */
const noWay: ReadonlySet<number> = new Set([
  0x8024402c, 0x80240438, 0x80072ee2, 0x80072ee7, 0x80072efd, 0x80072efe,
]);

/**
 * Microsoft's public services, by their identifiers (Windows Update, Microsoft Update, the store of Windows 8.1 and 10,
 * flights) and their hosts: whoever reaches one has the way to all.
 */
const microsoft =
  /^(?:9482f4b4-e343-43b6-b170-9a65bc822c77|7971f918-a847-4430-9279-4a52d1efe18d|855e8a7c-ecb4-4ca3-b045-1dfa50104289|117cab2d-82b1-4b5a-a08c-4d62dbee7782|8b24b027-1dee-babb-9a95-3517dfb9c552|(?:[\w-]+\.)*(?:update|mp|ws)\.microsoft\.com|(?:[\w-]+\.)*windowsupdate\.com)$/;

function ownerOf(server: string): string {
  return microsoft.test(server) ? 'microsoft' : server;
}

/** The servers and services that a search named. */
function serversBefore(index: FactIndex, end: number): ReadonlySet<string> {
  const servers = factsBefore(index, end).map(({ shape, fields }) => {
    const host = /^https?:\/\/([^/:]+)/i.exec(fields.url ?? '')?.[1];
    const name = shape === 'wu.scan.service' ? fields.service : host;
    return name?.toLowerCase() ?? '';
  });
  return new Set(servers.filter((server) => server !== ''));
}

/** A search among what is known already asks no server ("Online = No"). */
function isOffline(index: FactIndex, end: number): boolean {
  return factsBefore(index, end).find(({ shape }) => shape === 'wu.scan.mode')?.fields.online === 'No';
}

/** What a search wrote, the last first, back to the end of the search before it. */
function factsBefore(index: FactIndex, end: number): readonly Fact[] {
  const facts: Fact[] = [];
  for (let k = end - 1; k >= Math.max(0, end - factsOfSearch); k--) {
    const fact = index.fact(k);
    if (fact.shape === 'wu.scan.end' || fact.shape === 'wu.end') break;
    if (fact.shape.startsWith('wu.')) facts.push(fact);
  }
  return facts;
}
