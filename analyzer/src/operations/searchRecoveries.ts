// Owns which failed searches of the update client an update that it installed days later takes back.
import type { Draft } from './draft';
import type { Step } from './eventSteps';
import { secondsOf } from './times';
import { isDefenderUpdate } from './updateNames';

/**
 * What a machine is told whose network is not there for a while: name not resolved, no connection, no answer in time
 * (wuerror.h, winhttp.h). What a server answers stays: the update may have come from another one.
 */
const outages: ReadonlySet<number> = new Set([
  0x8024001f, 0x8024402c, 0x80072ee2, 0x80072ee7, 0x80072efd, 0x80072efe, 0x80072eff,
]);

/** True for a failed search that works again once the network does, and whose time is known. */
export function isRepeatable({ fact }: Step, { result, endTime }: Draft): boolean {
  return fact.shape === 'event.wu.scan-failed' && endTime !== undefined && outages.has(result ?? 0);
}

/** The client searches every day: what it installs so many seconds after a search that failed, a later one has found. */
const searchedAgain = 48 * 3_600;

/**
 * Takes back the searches that an installation proves to have been repeated.
 * @param searches that failed, the oldest first; those taken back leave the list
 */
export function recoverSearches(step: Step, searches: Draft[]): void {
  const { seconds } = step;
  if (seconds === undefined || !isFoundBySearch(step)) return;
  for (let next = searches[0]; next !== undefined; next = searches[0]) {
    if (!(seconds - secondsOf(next.endTime ?? '') >= searchedAgain)) return;
    next.recoveredLater = true;
    searches.shift();
  }
}

/** Apps come from the Store, definitions also from other places: only what has an article of its own was searched for. */
function isFoundBySearch({ fact, names }: Step): boolean {
  return (
    fact.shape === 'event.wu.installed' &&
    names.some((name) => /^kb\d{6,8}$/.test(name)) &&
    !names.some((name) => isDefenderUpdate(name, [name.toUpperCase()]))
  );
}
