// Owns the HTTP answers that records tell: which status it was, who gave it, and what an answer of success was not.
import { statusInWin32, statusOfCode } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { isWithin } from '../../operations/times';
import type { Match, RuleContext } from '../defineRule';
import { placeNear } from './addresses';
import { hex } from './classCodes';
import { isExcerpt } from './cutOutMatch';
import { isOfContent, placeParts } from './requestPlace';
import { detail, evidenceAt } from './values';

/**
 * The web-service library has one number for many answers (WS_E_SERVER_TOO_BUSY and its kin, facility 0x3d); the client says
 * which it was right behind: "MapToSusHResult mapped Nws error 0x803d000f to 0x80244022".
 */
export function asClientSays(index: FactIndex, match: Match): Match {
  const { code, fact: at } = match;
  if (code === undefined || code >>> 16 !== 0x803d) return match;
  const { time } = index.fact(at);
  const told = index.facts
    .slice(at + 1, at + 1 + recordsOfCall)
    .filter((fact) => isWithin(fact.time, time, 2))
    .flatMap(({ codes }) => codes.filter((each) => each >>> 16 === 0x8024))[0];
  return told === undefined ? match : { ...match, code: told, values: { ...match.values, code: hex(told) } };
}

/** WU_E_PT_HTTP_STATUS_REQUEST_TIMEOUT: the web-service library says it too where its own time ran out. */
const requestTimeout = 0x8024401c;

/** Words an answer that did not come in time; where a record prints the status, somebody did answer. */
export function asDelay(index: FactIndex, match: Match): Match {
  const { code, variant } = match;
  if (code !== requestTimeout || index.ofShape('wu.http').some((k) => index.fact(k).fields.status === '408'))
    return match;
  if (variant === 'host') return { ...match, variant: 'hostSlow' };
  return variant === undefined || variant === 'method' ? { ...match, variant: 'slow' } : match;
}

/** So many records tell of one call. */
const recordsOfCall = 8;

/** What a distribution point of Configuration Manager answered last, where no content arrived after it. */
export function* matchContent({ index, operations }: RuleContext): Iterable<Match> {
  const k = index.ofShape('wu.content.refused').at(-1);
  if (k === undefined || index.ofShape('wu.content.done').some((done) => done > k)) return;
  const failed = operations.some(
    ({ kind, outcome, recoveredLater }) => kind === 'wu-download' && outcome === 'failed' && !recoveredLater,
  );
  const place = placeNear(index, k) ?? placeNear(index, Math.min(k + 1, index.facts.length - 1));
  const code = httpFacility | Number(index.fact(k).fields.status);
  yield withStatus(index, {
    fact: k,
    code: code >>> 0,
    depth: 'reason',
    standing: failed ? 'explains' : 'proof',
    confidence: place === undefined ? 'medium' : 'high',
    ...(place === undefined
      ? {}
      : { variant: 'point', culprit: { kind: 'host' as const, name: place.host } }),
    values: { code: hex(code >>> 0), host: place?.host ?? '' },
    evidence: [{ fact: k, role: 'cause' }, ...evidenceAt('cause', place?.fact)],
  });
}

/**
 * What the web-service library says of an answer in a text without a verdict: "The server returned HTTP status code '503
 * (0x1F7)'", with the endpoint right above or below it and no code of the client's own.
 */
export function* matchStatusLines(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const k = index.ofShape('wu.http').find((each) => Number(index.fact(each).fields.status) >= 400);
  if (k === undefined || !isExcerpt(context) || index.ofShape('wu.request.failed').length > 0) return;
  const { time, fields, codes } = index.fact(k);
  const place = placeNear(index, k) ?? placeNear(index, Math.min(k + 1, index.facts.length - 1));
  if (place === undefined || codes.length > 0 || Math.abs(place.fact - k) > 2) return;
  if (!isWithin(index.fact(place.fact).time, time, 2) || isSaidByClient(index, k)) return;
  const code = (httpFacility | Number(fields.status)) >>> 0;
  const parts = placeParts(k, place, code);
  yield withStatus(index, {
    fact: k,
    code,
    depth: 'reason',
    standing: 'proof',
    confidence: 'high',
    ...parts,
  });
}

/** True where the client says a status in its own code, in the records of the same call. */
function isSaidByClient(index: FactIndex, k: number): boolean {
  const { time, fields } = index.fact(k);
  return index.facts
    .slice(k + 1, k + 1 + recordsOfCall)
    .some(
      (fact) =>
        isWithin(fact.time, time, 2) &&
        fact.codes.some((each) => statusOfCode(each) === Number(fields.status)),
    );
}

/** A tool that fetches updates says the status as if it were a number of Win32. */
export function* matchPassedOn({ index, operations }: RuleContext): Iterable<Match> {
  for (const { kind, outcome, recoveredLater, endFact, result = 0 } of operations) {
    const status = statusInWin32(result);
    if (kind !== 'wu-download' || outcome !== 'failed' || recoveredLater || endFact === undefined) continue;
    if (status === undefined || index.fact(endFact).fields.tool === undefined) continue;
    const code = (httpFacility | status) >>> 0;
    const place = placeNear(index, endFact);
    yield {
      fact: endFact,
      code,
      told: result,
      depth: 'reason',
      confidence: place === undefined ? 'medium' : 'high',
      ...(place === undefined
        ? {}
        : { variant: 'host', culprit: { kind: 'host' as const, name: place.host } }),
      values: { code: hex(result), host: place?.host ?? '' },
      evidence: [...evidenceAt('cause', place?.fact), { fact: endFact, role: 'cause' }],
    };
  }
}

/** Words what a server was answered that hands out updates: it reports the status and no code. */
export function asContent(index: FactIndex, match: Match): Match {
  const isAlone = match.variant === undefined && isOfContent(index.fact(match.fact).shape);
  return isAlone ? { ...match, variant: 'content' } : match;
}

/** The folder in which the web site of a distribution point offers packages. */
const pointFolder = /\/(?:NOCERT_)?SMS_DP_SMS/i;

/** Calls a distribution point what it is: no update server answers there. */
export function atPoint(match: Match): Match {
  const isPoint = match.details?.some(({ value }) => pointFolder.test(value)) === true;
  return isPoint && match.variant === 'host' ? { ...match, variant: 'point' } : match;
}

/** HTTP_E_STATUS_… of winerror.h: this and the status. */
const httpFacility = 0x80190000;

/** WU_E_REDIRECTOR_UNSUPPORTED_CONTENTTYPE and _INVALID_RESPONSE (wuerror.h): an answer that is no HTTP error. */
const uselessAnswers: ReadonlySet<number> = new Set([0x80245005, 0x80245006]);

/**
 * DO_E_FILE_SIZE_UNKNOWN_HTTP_…, DO_E_HTTP_BLOCKSIZE_MISMATCH and DO_E_INSUFFICIENT_RANGE_SUPPORT
 * (deliveryoptimizationerrors.h): an answer of success that holds another part of the file, or all of it.
 */
const otherParts: ReadonlySet<number> = new Set([0x80d0201a, 0x80d0201c, 0x80d0201d, 0x80d05001, 0x80d05011]);

/** ERROR_WINHTTP_LOGIN_FAILURE (winhttp.h), as a number of WinHTTP and as a result. */
const signInRefused: ReadonlySet<number> = new Set([0x80072eef, 12015]);

/** Words an answer that came and could not be read as what it is, and a sign-in that was refused. */
export function withAnswer(match: Match): Match {
  if (signInRefused.has(match.code ?? 0))
    return { ...match, variant: match.variant === 'host' ? 'hostSignIn' : 'signIn' };
  if (otherParts.has(match.code ?? 0))
    return { ...match, variant: match.variant === 'host' ? 'hostPart' : 'part' };
  if (!uselessAnswers.has(match.code ?? 0)) return match;
  return { ...match, variant: match.variant === 'host' ? 'hostAnswer' : 'answer' };
}

/** Adds the HTTP status where a record of the chain prints it or the code stands for one, and the record that says it. */
export function withStatus(index: FactIndex, match: Match): Match {
  const near = [match.fact, ...[...(match.evidence ?? [])].map((item) => item.fact)];
  const printed = near.map((k) => index.fact(k).fields.status).find((status) => status !== undefined);
  const isSlow = match.variant === 'slow' || match.variant === 'hostSlow';
  const status = printed ?? (isSlow ? undefined : statusOfCode(match.code ?? 0)?.toString());
  const saying = printed === undefined ? statusAbove(index, match.fact, status) : undefined;
  return {
    ...match,
    ...(saying === undefined
      ? {}
      : {
          evidence: [...(match.evidence ?? evidenceAt('cause', match.fact)), ...evidenceAt('cause', saying)],
        }),
    details: [...(match.details ?? []), ...detail('HTTP status', 'HTTP 状态', status)],
  };
}

/** The record in which the web-service library says the status that the client passes on with a code of its own. */
function statusAbove(index: FactIndex, k: number, status: string | undefined): number | undefined {
  const { time } = index.fact(k);
  const first = Math.max(0, k - recordsOfCall);
  const at = index.facts
    .slice(first, k)
    .findLastIndex(
      (fact) => fact.shape === 'wu.http' && fact.fields.status === status && isWithin(fact.time, time, 2),
    );
  return at < 0 ? undefined : first + at;
}
